/**
 * Charts as SVG, made here by ECharts, so that a page needs neither a script nor a network. The colours of a
 * chart are those of paper; `STYLE` gives other ones to a screen in the dark.
 */
import { BarChart, CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escapeHtml } from "../../markup/escape.ts";

use([BarChart, CustomChart, GridComponent, SVGRenderer]);

/** The two sizes of a chart, of which a page shows the one that fits. */
export type Size = "wide" | "narrow";
export const WIDTHS: Readonly<Record<Size, number>> = { wide: 720, narrow: 312 };

/** The colours of charts, on paper. Each stands for one thing, so that a style sheet can replace it. */
export const COLORS = {
  ink: "#1c2733",
  muted: "#586575",
  line: "#d9dfe6",
  main: "#1f6feb",
  soft: "#a9c8f8",
  good: "#17803d",
  bad: "#c02b39",
} as const;

/** From no to many. */
export const SHADES = ["#eef1f4", "#cfe0fb", "#94bdf6", "#4b8df0", "#1d57c0", "#0d2f73"] as const;

/** What a chart shows, in words. */
export interface Described {
  /** Unique on its page. */
  id: string;
  title: string;
  description: string;
}

/** A chart of one size, but for its width, which is that of the size. */
export type Draw = (size: Size) => { height: number; option: EChartsCoreOption };

/** A chart in both sizes, as HTML. */
export function renderChart(described: Described, draw: Draw): string {
  return (["wide", "narrow"] as const)
    .map((size) => `<div class="${size}">${renderSvg(described, draw, size)}</div>`)
    .join("\n");
}

function renderSvg({ id, title, description }: Described, draw: Draw, size: Size): string {
  const { height, option } = draw(size);
  const width = WIDTHS[size];
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      useUTC: true,
      textStyle: { fontFamily: "inherit" },
      ...option,
    });
    const own = `${id}-${size}`;
    const [start, rest] = cut(plain(chart.renderToSVGString(), own));
    const labels = `role="img" aria-labelledby="${own}-title ${own}-desc"`;
    const texts = `<title id="${own}-title">${escapeHtml(title)}</title><desc id="${own}-desc">${escapeHtml(description)}</desc>`;
    return `${start} ${labels}>${texts}${rest}`;
  } finally {
    // A chart that is not disposed of keeps a timer, and the process with it.
    chart.dispose();
  }
}

/** Cuts off the end of the first tag. */
function cut(svg: string): [string, string] {
  const end = svg.indexOf(">");
  return [svg.slice(0, end), svg.slice(end + 1)];
}

/**
 * Without what is only for a page with a script; and with ids of its own, since those of ECharts count
 * up in a process. In a text no quote is left to be taken for an attribute's.
 */
function plain(svg: string, own: string): string {
  return svg
    .replace(/<style ?><!\[CDATA\[[^\]]*\]\]>\s*<\/style>/gu, "")
    .replace(/ (?:ecmeta_\w+|pointer-events|class|baseProfile|xmlns:xlink)="[^"]*"/gu, "")
    .replace(/(="(?:url\(#|#)?)zr\d+-/gu, `$1${own}-`)
    .replace(/\n+/gu, "\n")
    .trim();
}
