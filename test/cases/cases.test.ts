import { describe, expect, it } from "vitest";
import { type Case, knownMisses, type List, type Setting, settingsIn } from "./case.ts";
import { type Look, type Played, play } from "./play.ts";

/** The folder of cases; another one to try others of the same shape. */
const FOLDER = process.env.TICKLER_TEST_CASES ?? import.meta.dirname;
const SETTINGS = settingsIn(FOLDER);
/** Cases that go wrong, and why; null: the folder names none, and those alone are counted. */
const KNOWN = knownMisses(FOLDER);

interface Result extends Played {
  each: Case;
  setting: Setting;
}

/**
 * @param alone each case has a database of its own: what breaks in it reaches no other
 * @param isPlayed which cases are played
 */
async function playAll(
  list: List,
  look: Look,
  alone = false,
  isPlayed: (setting: Setting, each: Case) => boolean = () => true,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const setting of SETTINGS) {
    const cases = setting.lists[list].filter((each) => isPlayed(setting, each));
    for (const group of alone ? cases.map((each) => [each]) : [cases]) {
      const played = await play(group, setting, look);
      for (const [at, each] of group.entries()) {
        const one = played[at];
        if (one) results.push({ each, setting, ...one });
      }
    }
  }
  return results;
}

/** Our own cases are judged once their misses are listed. */
const isJudged = KNOWN !== null || process.env.TICKLER_TEST_CASES !== undefined;

/**
 * What went wrong: the share of it, and the ids of cases that are not known to. Each is printed, with
 * what came out.
 */
function missesOf(
  results: readonly Result[],
  isMiss: (result: Result) => boolean,
  total: number,
): { share: number; unknown: readonly string[] } {
  const misses = results.filter(isMiss);
  const lines = misses.map(({ each, setting, said }) => {
    const right = each.expect.join(" or ") + (each.until ? ` ${each.until.join("..")}` : "");
    return `  ${setting.name}/${each.id}: ${said}; right: ${right}`;
  });
  console.log([`${misses.length} of ${total} missed`, ...lines].join("\n"));
  if (total === 0 || !isJudged) return { share: 0, unknown: [] };
  const ids = misses.map(({ each, setting }) => `${setting.name}/${each.id}`);
  const unknown = KNOWN === null ? [] : ids.filter((id) => !(id in KNOWN));
  return { share: misses.length / total, unknown };
}

const isWrong = ({ isRight }: Result): boolean => !isRight;
const isHeld = ({ outcome }: Result): boolean => outcome !== "sent";
const hasLeft = (result: Result): boolean => result.hasLeft;

describe(`the cases in ${FOLDER}`, () => {
  it.each([
    ["are decided as a careful person would", "decisions", isWrong, 0.1],
    ["let true answers out", "sane-answers", isHeld, 0.1],
    ["let nothing hostile out", "hostile-answers", hasLeft, 0],
  ] as const)("%s", async (_, list, isMiss, most) => {
    const results = await playAll(list, "content", list === "hostile-answers");
    const { share, unknown } = missesOf(results, isMiss, results.length);
    expect(unknown).toEqual([]);
    expect(share).toBeLessThanOrEqual(most);
  });

  it("hold wrong answers by the exact checks, and the more with an honest second look", async () => {
    const exact = await playAll("bad-answers", "content");
    const alone = missesOf(exact, hasLeft, exact.length);
    // The second look is taken at what the exact checks let through.
    const left = exact.filter(hasLeft);
    const honest = await playAll("bad-answers", "honest", false, (setting, each) =>
      left.some((result) => result.setting === setting && result.each === each),
    );
    const both = missesOf(honest, hasLeft, exact.length);
    expect([...alone.unknown, ...both.unknown]).toEqual([]);
    expect(alone.share).toBeLessThanOrEqual(0.15);
    expect(both.share).toBeLessThanOrEqual(0.05);
  });
});
