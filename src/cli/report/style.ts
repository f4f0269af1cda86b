import { COLORS, SHADES } from "./render.ts";

/** The colours of charts in the dark, in the order of `COLORS` and `SHADES`. */
const DARK = {
  ink: "#e6ebf1",
  muted: "#a3afbd",
  line: "#2f3945",
  main: "#6cabff",
  soft: "#2b4f80",
  good: "#56c97a",
  bad: "#ff8088",
} as const;
const DARK_SHADES = ["#1f2730", "#173256", "#1f4f92", "#2f74d0", "#68a6fb", "#c3dcff"];

const PAPER = {
  ...{ ground: "#f5f7f9", card: "#ffffff", ink: COLORS.ink, muted: COLORS.muted },
  ...{ line: COLORS.line, good: COLORS.good, bad: COLORS.bad, code: "#eef1f4" },
};
const NIGHT = {
  ...{ ground: "#0f141a", card: "#171d25", ink: DARK.ink, muted: DARK.muted },
  ...{ line: DARK.line, good: DARK.good, bad: DARK.bad, code: "#222b35" },
};

function variables(colors: Readonly<Record<string, string>>): string {
  return Object.entries(colors)
    .map(([name, color]) => `--${name}:${color}`)
    .join(";");
}

/** A rule wins over the attribute in which a chart has its colour. */
function instead(from: string, to: string): string {
  return `svg [fill="${from}"]{fill:${to}}svg [stroke="${from}"]{stroke:${to}}.s${from.slice(1)}{background:${to}}`;
}

const DARK_RULES = [
  ...Object.entries(COLORS).map(([name, color]) =>
    instead(color, DARK[name as keyof typeof COLORS]),
  ),
  ...SHADES.map((shade, at) => instead(shade, DARK_SHADES[at] ?? shade)),
].join("\n");

/** For a telephone, a desk, the dark and paper. */
export const STYLE = `
:root{color-scheme:light dark;${variables(PAPER)}}
${SHADES.map((shade) => `.s${shade.slice(1)}{background:${shade}}`).join("")}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:792px;margin:0 auto;padding:28px 16px 40px}
header{padding:0 4px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:18px;line-height:1.3;margin:0 0 2px}
p{margin:0 0 12px;overflow-wrap:anywhere}
.note{color:var(--muted);font-size:13.5px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:20px 36px;margin:16px 0 0}
section .note{margin-bottom:14px}
svg{display:block;max-width:100%;height:auto;margin:0 auto}
.narrow{display:none}
dl{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:20px 0 0}
dl div{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px}
dt{color:var(--muted);font-size:13px}
dd{margin:0;font-size:24px;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}
dd small{display:block;font-size:12.5px;font-weight:400;color:var(--muted)}
table{width:100%;border-collapse:collapse;margin:16px 0 4px;font-size:13.5px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);font-size:13px;padding-bottom:4px}
th,td{padding:5px 0 5px 12px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left;padding-left:0;min-width:64px;overflow-wrap:anywhere}
thead th{color:var(--muted);font-weight:500;vertical-align:bottom}
tbody th{font-weight:500}
tr:last-child>*{border-bottom:0}
.winner{color:var(--good);font-weight:600}.loser{color:var(--bad);font-weight:600}
.scale{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:12.5px;color:var(--muted);margin:10px 0 0;padding:0;list-style:none}
.scale span{display:inline-block;width:18px;height:12px;border-radius:3px;margin-right:6px;vertical-align:-1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
code{background:var(--code);border-radius:5px;padding:1px 5px;font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:8px;padding:12px 14px;margin:0 0 12px;white-space:pre-wrap}pre code{padding:0;background:none}
footer{padding:20px 4px 0}
@media screen and (max-width:760px){
.wide{display:none}.narrow{display:block}
main{padding:20px 8px 32px}section{padding:16px 14px}
dl{grid-template-columns:repeat(2,1fr);gap:8px}dd{font-size:21px}
table{font-size:12.5px}th,td{padding-left:6px}
.extra{display:none}
}
@media screen and (prefers-color-scheme:dark){
:root{${variables(NIGHT)}}
${DARK_RULES}
}
@media print{
@page{margin:14mm}
:root{color-scheme:light;--ground:#fff}
main{padding:0;max-width:none}
section{break-inside:avoid;border:0;border-top:1px solid var(--line);border-radius:0;padding:14px 0}
section.long{break-inside:auto}
figure,tr,dl div{break-inside:avoid}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
figure{margin:0}
`;
