import type { Comparison } from "../../../src/service/statistics/comparison.ts";
import type { ReportNumbers } from "../../../src/service/statistics/report.ts";
import type { Statistics, StatisticsRow } from "../../../src/service/statistics/statistics.ts";

type Counts = [sent: number, bounced: number, replied: number];

/** A group of mails of which a third of those who replied are interested. */
function row(key: string, [sent, bounced, replied]: Counts): StatisticsRow {
  return {
    ...{ key, sequenceId: null, sequence: null, version: null, step: null, variant: null },
    comparison: null,
    tally: {
      ...{ sent, delivered: sent - bounced, bounced, replied },
      interested: Math.round(replied * 0.55),
      declined: Math.round(replied * 0.35),
      meetings: Math.round(replied * 0.22),
      ...{ unsubscribed: Math.round(replied * 0.05), unread: 0 },
      timeToReply:
        replied === 0
          ? null
          : { value: 17.4 * 3_600_000, count: replied, interval: { low: 4e7, high: 9e7 } },
    },
  };
}

function variant(
  name: string,
  [step, sent, replied]: readonly [step: number, sent: number, replied: number],
  verdict: Comparison["verdict"],
  sequence = "fair",
): StatisticsRow {
  const place = `${sequence}/${step}`;
  return {
    ...row(`${sequence}@2/${step}/${name}`, [sent, 0, replied]),
    ...{ sequenceId: 1, sequence, version: 2, step, variant: name },
    comparison: { place, verdict, counted: { sent, replied }, need: 2_200, have: sent },
  };
}

const WEEKS: Counts[] = [
  [96, 3, 7],
  [148, 4, 9],
  [160, 5, 14],
  [152, 2, 8],
  [0, 0, 0],
  [171, 4, 15],
  [180, 6, 13],
  [176, 3, 17],
  [184, 5, 12],
  [190, 2, 19],
  [188, 4, 16],
  [34, 1, 1],
];

function statistics(rows: StatisticsRow[], heat: number[][] = []): Statistics {
  return { rows, heat };
}

/** Most people answer in the morning of a working day. */
function heatOf(replies: number): number[][] {
  const day = (weight: number) =>
    Array.from({ length: 24 }, (_, hour) => {
      const morning = Math.exp(-((hour - 9.5) ** 2) / 5);
      const afternoon = 0.6 * Math.exp(-((hour - 15) ** 2) / 6);
      return Math.round((weight * (morning + afternoon) * replies) / 28);
    });
  return [1, 1.5, 1.25, 1.1, 0.7, 0.06, 0.1].map(day);
}

/** The first quarter of an invented office with two mailboxes. */
export function officeNumbers(): ReportNumbers {
  const sum = WEEKS.reduce((all, week) => all.map((each, at) => each + (week[at] ?? 0)) as Counts, [
    0, 0, 0,
  ] as Counts);
  const weeks = WEEKS.flatMap((counts, at) =>
    counts[0] === 0 ? [] : [row(`2026-W${String(at + 1).padStart(2, "0")}`, counts)],
  );
  return {
    all: statistics([row("all", sum)], heatOf(sum[2])),
    weeks: statistics(weeks),
    variants: statistics([
      variant("a", [1, 452, 15], "loser"),
      variant("b", [1, 447, 42], "winner"),
      variant("a", [2, 231, 9], "undecided"),
      variant("b", [2, 228, 13], "undecided"),
      variant("short", [3, 80, 3], "undecided"),
      variant("with-a-picture", [3, 77, 5], "undecided"),
    ]),
    mailboxes: statistics([
      row("ada", [812, 12, 74]),
      row("ben", [641, 21, 52]),
      row("default", [226, 6, 5]),
    ]),
  };
}

/** Names as long and as bad as the database may have them, and counts without an end. */
export function hostileNumbers(): ReportNumbers {
  const numbers = officeNumbers();
  const bad =
    '<script>alert(1)</script><img src="https://evil.example/x.png" onerror=alert(2)>&amp;';
  const long = `${"W".repeat(90)}\u202e\u0007"'>]]></style>`;
  return {
    all: statistics([row("all", [12_345_678, 234_567, 1_234_567])], heatOf(123_456)),
    weeks: statistics(
      Array.from({ length: 53 }, (_, at) =>
        row(`2026-W${String(at + 1).padStart(2, "0")}`, [at % 3 === 0 ? 1 : 4_000, 0, at % 2]),
      ),
    ),
    variants: statistics([
      variant(bad, [1, 452_000, 15_000], "loser", long),
      variant('id="zr0-c0" url(#zr0-c0)', [1, 447_000, 442_000], "winner", long),
      variant("名前".repeat(20), [2, 0, 0], "undecided", bad),
      variant("", [2, 1, 1], "undecided", bad),
    ]),
    mailboxes: statistics([
      ...numbers.mailboxes.rows,
      row(bad, [3_000_000, 3_000_000, 0]),
      row(long, [1, 0, 1]),
    ]),
  };
}

/** Mails left, and nothing came back. */
export function quietNumbers(): ReportNumbers {
  const one = (key: string) => statistics([row(key, [3, 0, 0])], heatOf(0));
  return {
    ...{ all: one("all"), weeks: one("2026-W10"), mailboxes: one("default") },
    variants: statistics([]),
  };
}

export function emptyNumbers(): ReportNumbers {
  const none = statistics([]);
  return {
    all: statistics([row("all", [0, 0, 0])], heatOf(0)),
    ...{ weeks: none, variants: none, mailboxes: none },
  };
}
