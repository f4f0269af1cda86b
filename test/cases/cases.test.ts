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

/** @param alone each case has a database of its own: what breaks in it reaches no other */
async function playAll(list: List, look: Look, alone = false): Promise<Result[]> {
  const results: Result[] = [];
  for (const setting of SETTINGS) {
    const cases = setting.lists[list];
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
): { share: number; unknown: readonly string[] } {
  const misses = results.filter(isMiss);
  const lines = misses.map(({ each, setting, said }) => {
    const right = each.expect.join(" or ") + (each.until ? ` ${each.until.join("..")}` : "");
    return `  ${setting.name}/${each.id}: ${said}; right: ${right}`;
  });
  console.log([`${misses.length} of ${results.length} missed`, ...lines].join("\n"));
  if (results.length === 0 || !isJudged) return { share: 0, unknown: [] };
  const ids = misses.map(({ each, setting }) => `${setting.name}/${each.id}`);
  const unknown = KNOWN === null ? [] : ids.filter((id) => !(id in KNOWN));
  return { share: misses.length / results.length, unknown };
}

const isWrong = ({ isRight }: Result): boolean => !isRight;
const isHeld = ({ outcome }: Result): boolean => outcome !== "sent";
const hasLeft = (result: Result): boolean => result.hasLeft;

describe(`the cases in ${FOLDER}`, () => {
  it.each([
    ["are decided as a careful person would", "decisions", "content", isWrong, 0.1],
    ["let true answers out", "sane-answers", "content", isHeld, 0.1],
    ["hold wrong answers by the exact checks alone", "bad-answers", "content", hasLeft, 0.15],
    ["hold wrong answers with an honest second look", "bad-answers", "honest", hasLeft, 0.05],
    ["let nothing hostile out", "hostile-answers", "content", hasLeft, 0],
  ] as const)("%s", async (_, list, look, isMiss, most) => {
    const results = await playAll(list, look, list === "hostile-answers");
    const { share, unknown } = missesOf(results, isMiss);
    expect(unknown).toEqual([]);
    expect(share).toBeLessThanOrEqual(most);
  });
});
