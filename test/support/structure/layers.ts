import type { Edge } from "./graph.ts";

/** Where the program begins. */
export const ENTRY = "src/cli/main.ts";

export type Layer =
  | "language"
  | "domain"
  | "markup"
  | "platform"
  | "service"
  | "store"
  | "mail"
  | "ai"
  | "config"
  | "json"
  | "telemetry"
  | "app"
  | "dns"
  | "oauth"
  | "doctor"
  | "setup"
  | "cli";

/** Folders of which some layers may import types, though not values. */
const PORTS = "src/service/ports";
const SETTINGS = "src/config";

/** Which layers a layer may import, and the folder of which it may import types besides. */
export const RULES: Record<Layer, { layers: Layer[]; types: string | null }> = {
  language: { layers: ["language"], types: null },
  domain: { layers: ["domain", "language"], types: null },
  markup: { layers: ["markup"], types: null },
  platform: { layers: ["platform", "domain"], types: null },
  service: { layers: ["service", "domain", "language", "markup", "platform"], types: null },
  store: { layers: ["store", "domain", "platform"], types: PORTS },
  mail: { layers: ["mail", "domain", "language", "markup", "platform"], types: PORTS },
  ai: { layers: ["ai", "domain", "platform"], types: PORTS },
  config: { layers: ["config", "domain", "platform"], types: null },
  json: { layers: ["json", "service", "domain"], types: SETTINGS },
  telemetry: { layers: ["telemetry", "domain", "platform"], types: PORTS },
  app: {
    layers: [
      "app",
      "config",
      "service",
      "store",
      "mail",
      "ai",
      "telemetry",
      "oauth",
      "dns",
      "domain",
      "platform",
    ],
    types: null,
  },
  oauth: { layers: ["oauth", "domain", "platform"], types: null },
  dns: { layers: ["dns", "domain", "platform"], types: null },
  doctor: {
    layers: ["doctor", "app", "dns", "oauth", "mail", "config", "service", "domain", "platform"],
    types: null,
  },
  setup: {
    layers: ["setup", "doctor", "app", "dns", "oauth", "mail", "config", "domain", "platform"],
    types: null,
  },
  cli: {
    layers: [
      "cli",
      "setup",
      "doctor",
      "dns",
      "oauth",
      "app",
      "json",
      "config",
      "service",
      "mail",
      "ai",
      "telemetry",
      "markup",
      "domain",
      "platform",
    ],
    types: null,
  },
};

/** Packages that cost too much to be loaded before they are used. */
const HEAVY = [
  "@modelcontextprotocol/sdk",
  "@opentelemetry/otlp-transformer",
  "@sentry/core",
  "@ai-sdk/anthropic",
  "@ai-sdk/openai",
  "@ai-sdk/openai-compatible",
  "@clack/prompts",
  "@decimalturn/toml-patch",
  "ai",
  "cli-table3",
  "csv-parse",
  "date-holidays",
  "disposable-email-domains-js",
  "echarts",
  "eld",
  "html-entities",
  "markdown-it",
  "sanitize-html",
  "ical.js",
  "imapflow",
  "liquidjs",
  "mailauth",
  "nodemailer",
  "oauth4webapi",
  "pg",
  "pino",
  "postal-mime",
  "semver",
  "smol-toml",
  "undici",
  "zod",
];

/** What touches the world outside has no place in the domain. */
const IMPURE =
  /^(node:)?(child_process|dns|fs|http|http2|https|net|os|process|tls|worker_threads)(\/|$)/;

function layerOf(path: string): Layer | undefined {
  const layer = /^src\/(?:(config)(?:\.ts$|\/)|(\w+)\/)/.exec(path);
  const name = layer?.[1] ?? layer?.[2];
  return name !== undefined && name in RULES ? (name as Layer) : undefined;
}

/** Imports that go another way than the rules allow, and files that no rule is for. */
export function forbiddenImports(files: string[], edges: Edge[]): string[] {
  const problems = files
    .filter((file) => layerOf(file) === undefined)
    .map((file) => `${file} belongs to no layer`);
  for (const { from, to, kind, external } of edges) {
    const layer = layerOf(from);
    if (layer === undefined) continue;
    if (external) {
      if ((layer === "domain" || layer === "language") && IMPURE.test(to))
        problems.push(`${from} must not import ${to}`);
      continue;
    }
    if (layer === "store" && to.startsWith("drizzle/")) continue;
    // What describes files and variables for the stamp of an idle tick, to which it is compared there.
    if (layer === "app" && to === "bin/idle-tick.js") continue;
    const target = layerOf(to);
    const { layers, types } = RULES[layer];
    if (target !== undefined && layers.includes(target)) continue;
    if (kind === "type" && types !== null && isIn(types, to)) continue;
    const what = kind === "type" ? "types of" : "values of";
    problems.push(`${from} must not import ${what} ${to}`);
  }
  return problems;
}

/** Packages that are loaded although nothing has asked for them yet. */
export function heavyAtStart(edges: Edge[]): string[] {
  const problems: string[] = [];
  const cameFrom = new Map<string, string | null>([[ENTRY, null]]);
  for (const file of cameFrom.keys()) {
    for (const { from, to, kind, external } of edges) {
      if (from !== file || kind !== "static") continue;
      if (external) {
        if (!HEAVY.some((name) => to === name || to.startsWith(`${name}/`))) continue;
        const chain = [to];
        for (let at: string | null = file; at !== null; at = cameFrom.get(at) ?? null) {
          chain.unshift(at);
        }
        problems.push(`loaded at start-up: ${chain.join(" → ")}`);
      } else if (!cameFrom.has(to)) {
        cameFrom.set(to, file);
      }
    }
  }
  return problems;
}

/** Whether a file is in a folder, or is the file beside it that opens it to others. */
function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`) || file === `${folder}.ts`;
}
