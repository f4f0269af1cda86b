import { rateOf } from "../../../domain/statistics/rate.ts";
import type { Statistics, StatisticsRow } from "../../../service/statistics/statistics.ts";
import { type IntervalRow, intervals, topOf } from "../charts.ts";
import { type Cell, commandLines, escaped, figure, section, shown, table } from "../html.ts";
import { COLORS } from "../render.ts";
import { verdictLine } from "../verdict-line.ts";
import { interval, number, shareOf } from "../words.ts";

/** As many rows as a chart shows; the table has all. */
const MOST_ROWS = 60;

const COLOR_OF = { winner: COLORS.good, loser: COLORS.bad, undecided: COLORS.main } as const;

/** A step whose variants are compared, whatever versions of its sequence they are of. */
interface Step {
  name: string;
  variants: StatisticsRow[];
  verdict: string;
}

/** Variants as a forest plot, the verdict beside each. */
export function variantSection({ rows }: Statistics): string {
  const steps = stepsOf(rows);
  const title = "Variants";
  if (steps.length === 0) {
    const none = "No step was sent in several variants.";
    const body = `<p>To compare two texts, give a step of a sequence a variant, and send with it:</p>${commandLines(
      "[[step.variant]]",
      'subject = "{{ company }} and shifts"',
    )}<p>See <code>tickler help statistics</code>.</p>`;
    return section({ id: "variants", title, description: none }, none, body);
  }
  const description = steps.map(({ verdict }) => verdict).join(" ");
  const described = { id: "variants", title, description: shown(description) };
  const all = steps.flatMap(rowsOf);
  const cut = all.length > MOST_ROWS ? ` The picture shows the first ${MOST_ROWS} rows.` : "";
  const note = `The rate of replies with its 95 % interval, of mails that are old enough to be compared. The verdict comes from a test that you may look at every day, whatever day the report begins with.${cut}`;
  const highest = all.flatMap(({ rate }) => (rate?.value == null ? [] : [rate.high]));
  const picture = figure(
    described,
    intervals(all.slice(0, MOST_ROWS), topOf(Math.max(0, ...highest))),
  );
  const numbers = table({
    caption: "The same in numbers",
    headings: ["Step and variant", "Sent", "Replied", "Rate", "95 % interval", "Verdict"],
    extra: [2],
    rows: steps.flatMap(({ name, variants }) => variants.map((each) => numbersOf(name, each))),
  });
  const verdicts = steps.map(({ verdict }) => `<p class="note">${escaped(verdict)}</p>`).join("\n");
  return section(described, note, `${picture}\n${numbers}\n${verdicts}`, all.length > 12);
}

function stepsOf(rows: readonly StatisticsRow[]): Step[] {
  const steps = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    if (row.comparison === null) continue;
    const { place } = row.comparison;
    steps.set(place, [...(steps.get(place) ?? []), row]);
  }
  return [...steps.values()].map((all) => {
    const verdict = verdictLine(all);
    // Each version has a row for each variant.
    const variants = all.filter(
      ({ variant }, at) => all.findIndex((row) => row.variant === variant) === at,
    );
    const versions = [...new Set(all.flatMap(({ version }) => version ?? []))];
    const sequence = all[0]?.sequence ?? "";
    const name = versions.length === 0 ? sequence : `${sequence}@${versions.join(", ")}`;
    return { name: `${name}, step ${all[0]?.step ?? ""}`, variants, verdict };
  });
}

function rowsOf({ name, variants }: Step): IntervalRow[] {
  const heading = { name: shown(name), rate: null, color: COLORS.ink, remark: "" };
  return [
    heading,
    ...variants.map(({ variant, comparison }) => {
      const verdict = comparison?.verdict ?? "undecided";
      const { replied, sent } = comparison?.counted ?? { replied: 0, sent: 0 };
      return {
        name: shown(variant ?? "(none)"),
        rate: rateOf(replied, sent),
        color: COLOR_OF[verdict],
        remark: verdict,
      };
    }),
  ];
}

function numbersOf(name: string, { variant, comparison }: StatisticsRow): Cell[] {
  const { replied, sent } = comparison?.counted ?? { replied: 0, sent: 0 };
  const rate = rateOf(replied, sent);
  const verdict = comparison?.verdict ?? "undecided";
  return [
    `${name}: ${variant ?? "(none)"}`,
    number(sent),
    number(replied),
    shareOf(rate),
    interval(rate),
    verdict === "undecided" ? verdict : { text: verdict, className: verdict },
  ];
}
