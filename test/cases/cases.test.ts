import { describe, expect, it } from "vitest";
import { type Case, type List, type Setting, settingsIn } from "./case.ts";
import { type Look, type Played, play } from "./play.ts";

/** The folder of cases; another one to try others of the same shape. */
const FOLDER = process.env.TICKLER_TEST_CASES ?? import.meta.dirname;
const SETTINGS = settingsIn(FOLDER);

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

/** Our own cases are not judged as long as the rules that they ask for are being made. */
const isJudged = process.env.TICKLER_TEST_CASES !== undefined;

/** The share of cases that went wrong, each of which is named. */
function shareOf(results: readonly Result[], isMiss: (result: Result) => boolean): number {
  const misses = results.filter(isMiss);
  const lines = misses.map(({ each, setting, said }) => {
    const right = each.expect.join(" or ") + (each.until ? ` ${each.until.join("..")}` : "");
    return `  ${setting.name}/${each.id}: ${said}; right: ${right}`;
  });
  console.log([`${misses.length} of ${results.length} missed`, ...lines].join("\n"));
  return results.length === 0 || !isJudged ? 0 : misses.length / results.length;
}

const isWrong = ({ isRight }: Result): boolean => !isRight;
const isHeld = ({ outcome }: Result): boolean => outcome !== "sent";
const hasLeft = (result: Result): boolean => result.hasLeft;

describe(`the cases in ${FOLDER}`, () => {
  it("are decided as a careful person would", async () => {
    expect(shareOf(await playAll("decisions", "content"), isWrong)).toBeLessThanOrEqual(0.1);
  });

  it("let true answers out", async () => {
    expect(shareOf(await playAll("sane-answers", "content"), isHeld)).toBeLessThanOrEqual(0.1);
  });

  it("hold wrong answers by the exact checks alone", async () => {
    expect(shareOf(await playAll("bad-answers", "content"), hasLeft)).toBeLessThanOrEqual(0.15);
  });

  it("hold wrong answers with an honest second look", async () => {
    expect(shareOf(await playAll("bad-answers", "honest"), hasLeft)).toBeLessThanOrEqual(0.05);
  });

  it("let nothing hostile out", async () => {
    expect(shareOf(await playAll("hostile-answers", "content", true), hasLeft)).toBe(0);
  });
});
