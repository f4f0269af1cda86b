import { evaluationSummary } from "../../json/ai.ts";
import type { Evaluated } from "../../service/ai/evaluation/evaluate.ts";
import type { FoundFact } from "../../service/ai/evaluation/facts.ts";
import { type KindScore, scoreByKind } from "../../service/ai/evaluation/score.ts";
import type { Context } from "../context.ts";
import { excerpt } from "../output/describe.ts";
import type { Column, Paint } from "../output/output.ts";
import { costText } from "./announce.ts";

interface Found {
  writer: string;
  /** What is shown, case by case. */
  shown: readonly Evaluated[];
  all: readonly Evaluated[];
  cost: number | null;
}

/** The cases, one a line or in full; on a terminal also the sums, and what is wrong. */
export async function printReport(
  context: Context,
  found: Found,
  { full = false }: { full?: boolean },
): Promise<void> {
  const { out } = context;
  const { shown, all } = found;
  if (full) {
    for (const each of shown) printWhole(context, each);
  } else {
    await out.table(shown.some(({ yours }) => yours !== null) ? HISTORY : CASES, shown);
  }
  if (!out.style.terminal) return;
  const isJudged = all.some(({ verdict }) => verdict !== null);
  if (isJudged) {
    out.line("");
    await out.table(KINDS, scoreByKind(all));
  }
  const bad = all.filter(({ verdict }) => verdict === "wrong" || verdict === "failed");
  if (bad.length > 0) {
    out.line("\nWrong:", "bold");
    for (const { name, problems } of bad) out.line(`  ${name}: ${problems.join("; ")}`, "red");
  }
  out.line("");
  printSums(context, found, isJudged);
}

const RESULTS: Readonly<Record<string, { words: string; paint: Paint }>> = {
  right: { words: "right", paint: "green" },
  held: { words: "held for nothing", paint: "yellow" },
  wrong: { words: "wrong", paint: "red" },
  failed: { words: "failed", paint: "red" },
};

function resultOf({ verdict }: Evaluated): { words: string; paint: Paint | null } {
  return RESULTS[verdict ?? ""] ?? { words: "", paint: null };
}

function rulesOf({ holds }: Evaluated): string {
  return [...new Set(holds.map(({ rule }) => rule))].join(", ");
}

const CASES: readonly Column<Evaluated>[] = [
  { heading: "CASE", cell: ({ name }) => name },
  { heading: "INTENT", cell: ({ intent }) => intent },
  {
    heading: "OUTCOME",
    cell: ({ outcome, until }) => (until === null ? outcome : `${outcome} ${until}`),
  },
  { heading: "HELD BY", cell: rulesOf },
  { heading: "TEXT", cell: ({ text, error }) => error ?? (text && excerpt(text, 60)) },
  {
    heading: "RESULT",
    cell: (each) => resultOf(each).words,
    paint: (each) => resultOf(each).paint,
  },
];

const HISTORY: readonly Column<Evaluated>[] = [
  { heading: "CONVERSATION", cell: ({ name }) => name },
  { heading: "INTENT", cell: ({ intent }) => intent },
  { heading: "OUTCOME", cell: ({ outcome }) => outcome },
  { heading: "HELD BY", cell: rulesOf },
  { heading: "ONLY IN YOURS", cell: ({ yours }) => factsText(yours?.comparison?.missing) },
  { heading: "ONLY IN ITS", cell: ({ yours }) => factsText(yours?.comparison?.extra) },
];

const KINDS: readonly Column<KindScore>[] = [
  { heading: "KIND", cell: ({ kind }) => kind },
  { heading: "CASES", cell: ({ cases }) => cases },
  { heading: "RIGHT", cell: ({ right }) => right },
  {
    heading: "HELD FOR NOTHING",
    cell: ({ held }) => held,
    paint: ({ held }) => (held > 0 ? "yellow" : null),
  },
  {
    heading: "WRONG",
    cell: ({ wrong }) => wrong,
    paint: ({ wrong }) => (wrong > 0 ? "red" : null),
  },
  {
    heading: "FAILED",
    cell: ({ failed }) => failed,
    paint: ({ failed }) => (failed > 0 ? "red" : null),
  },
];

function factsText(facts: readonly FoundFact[] | undefined): string {
  return facts?.map(({ shown }) => shown).join(", ") ?? "";
}

/** One case with all that was written, and why it is held. */
function printWhole({ out }: Context, each: Evaluated): void {
  const { name, intent, outcome, until, holds, needsPerson, promises, rounds, problems } = each;
  const { words, paint } = resultOf(each);
  const head = [name, intent, until === null ? outcome : `${outcome} ${until}`, words];
  out.line(head.filter((part) => part !== null && part !== "").join(" · "), paint ?? "bold");
  for (const { lead, text } of rounds) {
    out.line(`  The lead: ${indented(lead)}`);
    if (text !== null) out.line(`  The answer: ${indented(marked(text, holds))}`);
  }
  const { yours } = each;
  if (yours !== null) {
    out.line(`  Yours, ${yours.at.toISOString().slice(0, 16)}Z: ${indented(yours.text)}`);
    const { missing = [], extra = [] } = yours.comparison ?? {};
    if (missing.length > 0) out.line(`  only in yours: ${factsText(missing)}`, "yellow");
    if (extra.length > 0) out.line(`  only in its: ${factsText(extra)}`, "yellow");
  }
  for (const { rule, detail } of holds) out.line(`  held: ${rule}: ${detail}`, "yellow");
  if (needsPerson !== null) out.line(`  for a person: ${needsPerson}`, "yellow");
  for (const what of promises) out.line(`  promises: ${what}`, "yellow");
  for (const problem of problems) out.line(`  ${problem}`, "red");
  out.line("");
}

function indented(text: string): string {
  return text.includes("\n") ? `\n${text.replace(/^(?=.)/gmu, "    ")}` : text;
}

/** A text in which the words that hold it stand between marks. */
function marked(text: string, holds: Evaluated["holds"]): string {
  const words = holds.flatMap((hold) => (hold.words ? [hold.words] : []));
  return words.reduce((left, each) => left.replace(each, `»${each}«`), text);
}

function printSums({ out }: Context, { writer, all, cost }: Found, isJudged: boolean): void {
  const sums = evaluationSummary(all, cost);
  const { right, held_for_nothing, wrong, failed, sent, drafts, left_to_person, settled } = sums;
  if (isJudged) {
    out.line(
      `${writer}: ${right} right, ${held_for_nothing} held for nothing, ${wrong} wrong, ${failed} failed.`,
      "bold",
    );
  }
  out.line(
    `${sent} would be answered automatically, ${drafts} would be drafts, ${left_to_person} left to you, ${settled} settled without an answer.`,
  );
  if (sums.intents_judged > 0) {
    out.line(`Intents as expected: ${sums.intents_right} of ${sums.intents_judged}.`);
  }
  const { calls, checks, tokens_in, tokens_out } = sums;
  if (calls + checks === 0) return;
  const tokens =
    tokens_in === null || tokens_out === null
      ? ""
      : `: ${tokens_in.toLocaleString("en-US")} tokens read, ${tokens_out.toLocaleString("en-US")} written`;
  const price = cost === null ? "" : `, which cost ${costText(cost)}`;
  out.line(`${calls} requests for texts and ${checks} second looks${tokens}${price}.`);
}
