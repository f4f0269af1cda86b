import { kindName } from "../../../domain/email.ts";
import type { AiStatsContext } from "../../../json/ai.ts";
import {
  type AiStats,
  EARNED_AFTER,
  perThousandAnswers,
  type Spent,
} from "../../../service/ai/trust/stats.ts";
import type { Context } from "../../context.ts";

/** Prints on a terminal what became of texts, what held them, and what they cost. */
export async function printStats(
  { out }: Context,
  stats: AiStats,
  about: AiStatsContext,
  { isModel, ownCheckModel }: { isModel: boolean; ownCheckModel: boolean },
): Promise<void> {
  const { all, kinds, rules, waiting } = stats;
  const since = stats.since.toISOString().slice(0, 10);
  const texts = stats.costs.filter(({ kind }) => kind !== "reply");
  const written = texts.reduce((sum, each) => sum + each.texts, 0);
  const unseen = texts.reduce((sum, each) => sum + each.unseen, 0);
  if (all.reviewed === 0 && written === 0) {
    out.line(`No model has written anything since ${since}.`);
    for (const line of whatToDo(about, isModel)) out.note(line);
    return;
  }
  out.line(
    `Since ${since}: ${count(written, "text")} by AI, ${unseen} of them sent without you; ${waiting} wait for you.`,
    "bold",
  );
  if (all.reviewed > 0) {
    out.line("");
    await out.table(
      [
        { heading: "KIND", cell: ({ kind }) => kindName(kind) },
        { heading: "INTENT", cell: ({ intent }) => intent?.replaceAll("_", " ") ?? null },
        { heading: "LOOKED AT", cell: ({ reviewed }) => reviewed },
        { heading: "UNCHANGED", cell: ({ approved, reviewed }) => share(approved, reviewed) },
        { heading: "EDITED", cell: ({ edited }) => edited },
        { heading: "DISCARDED", cell: ({ discarded }) => discarded },
        { heading: "HELD", cell: ({ held }) => held },
        { heading: "FOR NOTHING", cell: ({ heldForNothing }) => heldForNothing },
      ],
      kinds,
    );
    out.line("");
    out.line(summary(stats), "bold");
  }
  if (rules.length > 0) {
    out.line("");
    await out.table(
      [
        { heading: "HELD BY", cell: ({ rule }) => rule },
        { heading: "LOOKED AT", cell: ({ reviewed }) => reviewed },
        { heading: "FOR NOTHING", cell: ({ heldForNothing }) => heldForNothing },
        { heading: "EDITED", cell: ({ edited }) => edited },
        { heading: "DISCARDED", cell: ({ discarded }) => discarded },
        { heading: "WAITS", cell: ({ waiting: left }) => left },
      ],
      rules,
    );
  }
  out.line("");
  for (const line of costLines(stats, about, ownCheckModel)) out.line(line);
  for (const line of whatNext(stats, about)) out.note(line);
}

/** `41 of 43 approved unchanged; 6 held for nothing: date 4, price 2`. */
function summary({ all, rules }: AiStats): string {
  const nothing = rules
    .filter(({ heldForNothing }) => heldForNothing > 0)
    .sort((a, b) => b.heldForNothing - a.heldForNothing)
    .map(({ rule, heldForNothing }) => `${rule} ${heldForNothing}`);
  const held =
    nothing.length === 0 ? "" : `; ${all.heldForNothing} held for nothing: ${nothing.join(", ")}`;
  return `${all.approved} of ${all.reviewed} approved unchanged${held}.`;
}

function costLines(
  { costs }: AiStats,
  { prices }: AiStatsContext,
  ownCheckModel: boolean,
): string[] {
  const of = (kind: string) => costs.find((cost) => cost.kind === kind);
  const answers = of("ai_reply");
  if (answers === undefined) return [];
  const read = of("reply");
  const calls = answers.calls + (read?.calls ?? 0);
  const looks = answers.looks + (read?.looks ?? 0);
  const besides =
    read === undefined ? "" : `, and ${count(read.texts, "reply", "replies")} that needed none,`;
  const lines = [
    `${count(answers.texts, "answer")}${besides} took ${count(calls, "request")} and ${count(looks, "second look")}.`,
  ];
  const thousand = perThousandAnswers(costs, prices);
  if (thousand === null) return [...lines, "The model does not tell how many tokens it takes."];
  lines.push(`A thousand answers: ${tokensText(thousand)}.`);
  if (thousand.cost === null) {
    lines.push("What they cost: set ai.price_in and ai.price_out, the prices of a million tokens.");
  } else {
    const alike = ownCheckModel ? ", with second looks at the prices of ai.model" : "";
    lines.push(`They cost ${moneyText(thousand.cost)}${alike}.`);
  }
  return lines;
}

function tokensText({ input, cached, output, lookInput, lookOutput }: Spent): string {
  const ofThem = cached > 0 ? ` (${number(cached)} of them cached)` : "";
  const writing = `${number(input)} tokens read${ofThem} and ${number(output)} written`;
  return lookInput + lookOutput === 0
    ? writing
    : `${writing}; for second looks ${number(lookInput)} and ${number(lookOutput)}`;
}

function whatToDo({ mode }: AiStatsContext, isModel: boolean): string[] {
  if (!isModel) return ["Answers come from the built-in template. Set a model up: docs/ai.md."];
  const review = mode === "review" ? [] : ["tickler config set ai.mode review"];
  return [
    "Begin by looking at each text, and see here how many you could have let go:",
    ...[...review, "tickler drafts review"].map((line) => `  ${line}`),
  ];
}

function whatNext({ all, kinds }: AiStats, { mode, command, autoFor }: AiStatsContext): string[] {
  if (command !== null) {
    return ["", "Answers that earned it may be sent without you. To let them:", `  ${command}`];
  }
  if (mode !== "review") {
    return all.reviewed > 0
      ? []
      : ["", "To look at each text first: tickler config set ai.mode review"];
  }
  const [best] = kinds.filter(
    ({ kind, intent }) =>
      kind === "ai_reply" && intent !== null && !(autoFor as readonly string[]).includes(intent),
  );
  if (best === undefined || best.reviewed >= EARNED_AFTER) return [];
  const more = EARNED_AFTER - best.reviewed;
  const what = best.intent?.replaceAll("_", " ");
  return [
    "",
    `${count(more, "more answer")} to “${what}” to look at until it can be said whether they may go alone.`,
  ];
}

function share(some: number, all: number): string {
  return `${some} (${Math.floor((some / all) * 100)} %)`;
}

function count(many: number, one: string, several = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : several}`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function moneyText(cost: number): string {
  return cost >= 1 || cost === 0 ? cost.toFixed(2) : cost.toPrecision(2);
}
