import { join } from "node:path";
import { expect, it } from "vitest";
import { wholeAnswer } from "../../../../src/ai/answer/whole-answer.ts";
import { playbookText } from "../../../../src/ai/playbook.ts";
import { evaluate } from "../../../../src/service/ai/evaluation/evaluate.ts";
import { productOf } from "../../../../src/service/ai/evaluation/product.ts";
import { readCases } from "../../../../src/service/ai/evaluation/read-cases.ts";
import { type Writer, WriterRefused } from "../../../../src/service/ports/index.ts";
import { uniformPolicy } from "../../../../src/service/services.ts";
import { type Case, type Setting, settingsIn } from "../../../cases/case.ts";
import { play } from "../../../cases/play.ts";
import { NOON } from "../../../support/world/builders.ts";
import { collect, POLICY } from "../../../support/world/world.ts";

const SETTINGS = settingsIn(join(import.meta.dirname, "../../../cases"));

/** Says what the case says, and finds nothing wrong with it. */
function writerOf(each: Case): Writer {
  return {
    name: "test:cases",
    isModel: true,
    async write({ conversation }) {
      const round = conversation.filter(({ direction }) => direction === "in").length;
      const answer = each.answers[round - 1] ?? each.answers.at(-1) ?? "";
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      const whole = await wholeAnswer(async () => ({
        ...{ text, tokens: null, isCut: false, isEndless: false },
      }));
      if (whole === null) throw new WriterRefused("it printed no text");
      return { ...whole, instructions: null };
    },
    check: async () => ({ unbacked: [], tokens: null }),
  };
}

/** The outcome that `ai eval` has for a case of `test/cases`, which its files can be read as. */
async function evaluated(each: Case, setting: Setting): Promise<string> {
  const [, name = "", address = ""] = /^(.*?) <(.*)>$/u.exec(setting.from) ?? [];
  const { company = "Initech" } = each;
  const [firstName = ""] = each.name.split(" ");
  const text = (setting.firstMails[each.first] ?? "")
    .replaceAll(/\{\{ *name *\}\}/gu, each.name)
    .replaceAll(/\{\{ *first_name *\}\}/gu, firstName)
    .replaceAll(/\{\{ *company *\}\}/gu, company);
  const { cases } = readCases(
    JSON.stringify([
      { ...each, company, earlier: [{ from: "us", text }], now: NOON.toISOString() },
    ]),
  );
  const policy = uniformPolicy({
    ...POLICY,
    sender: { ...POLICY.sender, from: setting.from, name, address },
    limits: { ...POLICY.limits, timezone: setting.timezone },
    playbook: async () => playbookText(setting.playbook),
  });
  const product = await productOf({
    ...{ store: null, offer: "", language: "", sender: null, languageOf: () => "" },
  });
  const context = { policy, product, clock: { now: () => NOON }, otherLeads: async () => [] };
  const [result] = await collect(evaluate(context, writerOf(each), cases));
  return result?.outcome ?? "nothing";
}

it("what an evaluation says of a reply is what a tick does about it", async () => {
  const differences: unknown[] = [];
  const outcomes = new Set<string>();
  for (const setting of SETTINGS.slice(0, 1)) {
    const cases = setting.lists.decisions;
    const played = await play(cases, setting, "content");
    for (const [at, each] of cases.entries()) {
      const outcome = await evaluated(each, setting);
      outcomes.add(outcome);
      if (outcome !== played[at]?.outcome) {
        differences.push([each.id, outcome, played[at]?.said]);
      }
    }
  }
  expect(differences).toEqual([]);
  expect([...outcomes].sort()).toEqual(["close", "draft", "person", "sent", "snooze", "suppress"]);
});
