import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** An import of one file by another; paths are relative to the root, packages are bare names. */
export interface Edge {
  from: string;
  to: string;
  kind: "static" | "dynamic" | "type";
  external: boolean;
}

const ENTRY = "src/cli/main.ts";

export type Layer =
  | "language"
  | "domain"
  | "platform"
  | "service"
  | "store"
  | "mail"
  | "ai"
  | "config"
  | "json"
  | "app"
  | "cli";

const PORTS = /^src\/service\/ports\//;

/** Which layers a layer may import, and of which files it may import types besides. */
export const RULES: Record<Layer, { layers: Layer[]; types: RegExp | null }> = {
  language: { layers: ["language"], types: null },
  domain: { layers: ["domain", "language"], types: null },
  platform: { layers: ["platform", "domain"], types: null },
  service: { layers: ["service", "domain", "language", "platform"], types: null },
  store: { layers: ["store", "domain", "platform"], types: PORTS },
  mail: { layers: ["mail", "domain", "language", "platform"], types: PORTS },
  ai: { layers: ["ai", "domain", "platform"], types: PORTS },
  config: { layers: ["config", "domain", "platform"], types: null },
  json: { layers: ["json", "service", "domain"], types: /^src\/config(\.ts$|\/)/ },
  app: {
    layers: ["app", "config", "service", "store", "mail", "ai", "domain", "platform"],
    types: null,
  },
  cli: {
    layers: [
      "cli",
      "app",
      "json",
      "config",
      "service",
      "store",
      "mail",
      "ai",
      "domain",
      "platform",
    ],
    types: null,
  },
};

/** Packages that cost too much to be loaded before they are used. */
const HEAVY = [
  "@ai-sdk/anthropic",
  "@ai-sdk/openai",
  "@ai-sdk/openai-compatible",
  "@clack/prompts",
  "@decimalturn/toml-patch",
  "ai",
  "cli-table3",
  "csv-parse",
  "imapflow",
  "liquidjs",
  "nodemailer",
  "pg",
  "postal-mime",
  "smol-toml",
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

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort();
}

/** Every import in src/: those of values as esbuild sees them, those of types from the text. */
export async function readGraph(root: string): Promise<{ files: string[]; edges: Edge[] }> {
  const files = sourceFiles(root);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: "out",
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent",
    // Imports are kept as they are written, and only `import type` is erased.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const edges: Edge[] = [];
  for (const from of files) {
    const imports = metafile.inputs[from]?.imports ?? [];
    for (const { path, kind, external } of imports) {
      edges.push({
        from,
        to: path,
        kind: kind === "dynamic-import" ? "dynamic" : "static",
        external: external === true,
      });
    }
    const text = readFileSync(join(root, from), "utf8");
    const values = new Set(imports.map(({ original, path }) => original ?? path));
    for (const [, specifier] of text.matchAll(
      /\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g,
    ) as Iterable<[string, string]>) {
      const to = join(dirname(from), specifier).replaceAll("\\", "/");
      const local = specifier.startsWith(".") && existsSync(join(root, to));
      if (local && !values.has(specifier)) edges.push({ from, to, kind: "type", external: false });
    }
    for (const [, specifier] of text.matchAll(
      /\b(?:import|export)\s+type\s[^;"']*?from\s*["']([^"'\n]+)["']/g,
    ) as Iterable<[string, string]>) {
      const to = join(dirname(from), specifier).replaceAll("\\", "/");
      if (specifier.startsWith(".") && values.has(specifier)) {
        edges.push({ from, to, kind: "type", external: false });
      }
    }
  }
  return { files, edges };
}

function forbiddenImports(files: string[], edges: Edge[]): string[] {
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
    const target = layerOf(to);
    const { layers, types } = RULES[layer];
    if (target !== undefined && layers.includes(target)) continue;
    if (kind === "type" && types?.test(to)) continue;
    const what = kind === "type" ? "types of" : "values of";
    problems.push(`${from} must not import ${what} ${to}`);
  }
  return problems;
}

function cycles(files: string[], edges: Edge[]): string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      problems.push(`cycle: ${[...path.slice(start), file].join(" → ")}`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { from, to, kind, external } of edges) {
      if (from === file && kind !== "type" && !external) visit(to);
    }
    path.pop();
    done.add(file);
  };
  files.forEach(visit);
  return problems;
}

function heavyAtStart(edges: Edge[]): string[] {
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

export interface Violations {
  imports: string[];
  cycles: string[];
  heavy: string[];
}

export async function findViolations(root: string): Promise<Violations> {
  const { files, edges } = await readGraph(root);
  if (!files.includes(ENTRY)) throw new Error(`${ENTRY} is missing`);
  return {
    imports: forbiddenImports(files, edges),
    cycles: cycles(files, edges),
    heavy: heavyAtStart(edges),
  };
}
