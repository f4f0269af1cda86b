import type { CustomSeriesRenderItem } from "echarts";
import { WEEKDAYS } from "../../domain/statistics/calendar.ts";
import type { Rate } from "../../domain/statistics/rate.ts";
import { COLORS, type Draw, SHADES, WIDTHS } from "./render.ts";
import { mondayOf } from "./words.ts";

const FONT = 12;
const LABEL = { color: COLORS.ink, fontSize: FONT };
const QUIET = { silent: true, emphasis: { disabled: true } } as const;
const NO_LINES = { axisLine: { show: false }, axisTick: { show: false } } as const;

/** How many people there were at each stage, one below the other. */
export function funnel(stages: readonly { name: string; count: number; label: string }[]): Draw {
  return (size) => {
    const gutter = 88;
    const room = 134;
    const plot = WIDTHS[size] - gutter;
    const most = Math.max(1, ...stages.map(({ count }) => count));
    return {
      height: stages.length * 38 + 8,
      option: {
        grid: { left: gutter, right: 0, top: 4, bottom: 4, containLabel: false },
        // The label of the longest bar stands to the right of it.
        xAxis: { type: "value", show: false, min: 0, max: (most * plot) / (plot - room) },
        yAxis: {
          type: "category",
          inverse: true,
          data: stages.map(({ name }) => name),
          axisLabel: { ...LABEL, interval: 0, margin: 10 },
          ...NO_LINES,
        },
        series: [
          {
            ...QUIET,
            type: "bar",
            barWidth: 22,
            barMinHeight: 2,
            itemStyle: { color: COLORS.main, borderRadius: [0, 4, 4, 0] },
            data: stages.map(({ count }) => count),
            label: {
              ...LABEL,
              show: true,
              position: "right",
              formatter: ({ dataIndex }: { dataIndex: number }) => stages[dataIndex]?.label ?? "",
            },
          },
        ],
      },
    };
  };
}

/** The rate of a week; null where no mail left. */
export interface WeekRate {
  /** `2026-W10` */
  week: string;
  rate: Rate | null;
}

/** A point and its interval for each week, and a dashed line at the rate of all. */
export function weekly(weeks: readonly WeekRate[], overall: number, top: number): Draw {
  return (size) => {
    const gutter = 42;
    const right = 12;
    const room = size === "wide" ? 58 : 50;
    const every = Math.ceil(weeks.length / Math.floor((WIDTHS[size] - gutter - right) / room));
    const step = (WIDTHS[size] - gutter - right) / weeks.length;
    const radius = Math.min(4.5, Math.max(1.5, step / 3));
    return {
      height: size === "wide" ? 260 : 220,
      option: {
        grid: { left: gutter, right, top: 12, bottom: 28, containLabel: false },
        xAxis: {
          type: "category",
          data: weeks.map(({ week }) => mondayOf(week)),
          axisLabel: {
            color: COLORS.muted,
            fontSize: FONT,
            interval: (index: number) => index % every === 0,
          },
          axisLine: { lineStyle: { color: COLORS.line } },
          axisTick: { show: false },
        },
        yAxis: rateAxis(top, partsOf(top)),
        series: [
          custom([[0, overall]], (_, api) => {
            const [, y = 0] = api.coord([0, api.value(1)]);
            return line(gutter, y, WIDTHS[size] - right, y, COLORS.muted, 1, [4, 4]);
          }),
          custom(
            weeks.flatMap(({ rate }, at) =>
              rate === null || rate.value === null
                ? []
                : [[at, rate.value, rate.low, rate.high] as const],
            ),
            (_, api) => {
              const at = api.value(0);
              const [x = 0, y = 0] = api.coord([at, api.value(1)]);
              const [, low = 0] = api.coord([at, api.value(2)]);
              const [, high = 0] = api.coord([at, Math.min(top, Number(api.value(3)))]);
              return {
                type: "group",
                children: [
                  line(x, low, x, high, COLORS.soft, Math.max(2, radius)),
                  point(x, y, radius, COLORS.main),
                ],
              };
            },
          ),
        ],
      },
    };
  };
}

/** A point and its interval in a row; a row without a rate is a heading. */
export interface IntervalRow {
  name: string;
  rate: Rate | null;
  color: string;
  /** Stands at the right. */
  remark: string;
}

/** A rate with its interval in each row: a forest plot. */
export function intervals(rows: readonly IntervalRow[], top: number): Draw {
  return (size) => {
    const left = size === "wide" ? 190 : 84;
    const right = size === "wide" ? 120 : 112;
    const height = 28;
    const end = WIDTHS[size] - right;
    return {
      height: rows.length * height + 34,
      option: {
        grid: { left, right, top: 4, bottom: 30, containLabel: false },
        xAxis: rateAxis(top, size === "wide" ? partsOf(top) : 2),
        yAxis: {
          type: "category",
          inverse: true,
          data: rows.map((_, at) => String(at)),
          axisLabel: { show: false },
          ...NO_LINES,
        },
        series: [
          custom(
            rows.map((_, at) => [0, at]),
            (_, api) => {
              const row = rows[Number(api.value(1))];
              if (!row) return null;
              const [, y = 0] = api.coord([0, api.value(1)]);
              const { name, rate, color, remark } = row;
              if (rate === null) return text(0, y, name, WIDTHS[size], COLORS.ink, "bold");
              const x = (value: number) => api.coord([Math.min(top, value), 0])[0] ?? 0;
              const children = [
                text(size === "wide" ? 12 : 8, y, name, left - 20, COLORS.ink),
                text(end + 10, y, remark, null, color),
              ];
              const marks =
                rate.value === null
                  ? []
                  : [
                      line(x(rate.low), y, x(rate.high), y, color, 2),
                      line(x(rate.low), y - 4, x(rate.low), y + 4, color, 2),
                      ...(rate.high > top
                        ? []
                        : [line(x(rate.high), y - 4, x(rate.high), y + 4, color, 2)]),
                      point(x(rate.value), y, 5, color),
                    ];
              return { type: "group", children: [...children, ...marks] };
            },
          ),
        ],
      },
    };
  };
}

/** How often something happened by weekday and hour: the darker, the more often. */
export function heat(counts: readonly (readonly number[])[]): Draw {
  return (size) => {
    const left = 36;
    const row = size === "wide" ? 26 : 22;
    const most = Math.max(1, ...counts.flat());
    const every = size === "wide" ? 2 : 6;
    return {
      height: row * 7 + 28,
      option: {
        grid: { left, right: 0, top: 2, bottom: 26, containLabel: false },
        xAxis: {
          type: "category",
          data: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}h`),
          axisLabel: {
            color: COLORS.muted,
            fontSize: FONT,
            interval: (index: number) => index % every === 0,
          },
          ...NO_LINES,
        },
        yAxis: {
          type: "category",
          inverse: true,
          data: [...WEEKDAYS],
          axisLabel: { ...LABEL, interval: 0, margin: 8 },
          ...NO_LINES,
        },
        series: [
          custom(
            counts.flatMap((day, weekday) => day.map((count, hour) => [hour, weekday, count])),
            (_, api) => {
              const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
              const width = (WIDTHS[size] - left) / 24;
              return {
                type: "rect",
                shape: {
                  x: rounded(x - width / 2 + 0.75),
                  y: rounded(y - row / 2 + 0.75),
                  width: rounded(width - 1.5),
                  height: row - 1.5,
                  r: 3,
                },
                style: { fill: shadeOf(Number(api.value(2)), most) },
              };
            },
          ),
        ],
      },
    };
  };
}

export function shadeOf(count: number, most: number): string {
  const steps = SHADES.length - 1;
  return SHADES[count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * steps))] ?? SHADES[0];
}

/** The least round rate that is above. @returns such as 0.05, 0.1 or 0.25 */
export function topOf(highest: number): number {
  const rounds = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3];
  return [...rounds, 0.4, 0.5, 0.6, 0.8].find((round) => round >= highest) ?? 1;
}

/** In how many parts an axis shows a rate of `topOf`, so that each ends at a round one. */
function partsOf(top: number): number {
  const points = Math.round(top * 100);
  if (points === 1 || points % 5 === 0) return 5;
  return points % 4 === 0 || points === 2 ? 4 : 3;
}

function rateAxis(top: number, parts: number) {
  return {
    ...{ type: "value", min: 0, max: top, interval: top / parts },
    axisLabel: {
      ...{ color: COLORS.muted, fontSize: FONT, interval: 0 },
      formatter: (value: number) => `${Number((value * 100).toFixed(2))} %`,
    },
    splitLine: { lineStyle: { color: COLORS.line } },
    ...NO_LINES,
  };
}

function custom(data: readonly (readonly number[])[], renderItem: CustomSeriesRenderItem) {
  return { ...QUIET, type: "custom", clip: false, data, renderItem };
}

function line(
  ...[x1, y1, x2, y2, stroke, lineWidth, lineDash]: [
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    stroke: string,
    lineWidth: number,
    lineDash?: number[],
  ]
) {
  const style = { stroke, lineWidth, lineCap: "round" as const, ...(lineDash ? { lineDash } : {}) };
  const at = { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
  return { type: "line" as const, shape: at, style };
}

function point(x: number, y: number, r: number, fill: string) {
  return {
    type: "circle" as const,
    shape: { cx: rounded(x), cy: rounded(y), r: rounded(r) },
    style: { fill },
  };
}

function text(
  ...[x, y, words, width, fill, fontWeight = "normal"]: [
    x: number,
    y: number,
    words: string,
    width: number | null,
    fill: string,
    fontWeight?: "normal" | "bold",
  ]
) {
  return {
    type: "text" as const,
    style: {
      ...{ x, y: rounded(y), text: words.replace(/\s+/gu, " "), fill, fontWeight },
      ...{ fontSize: FONT, fontFamily: "inherit", verticalAlign: "middle" as const },
      // ECharts guesses how wide a text is, and other fonts are wider.
      ...(width === null
        ? {}
        : { width: width * 0.7, overflow: "truncate" as const, ellipsis: "…" }),
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
