import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NODE_VERSION, TARGETS } from "../../scripts/release/targets.mjs";
import { ACTIONS } from "./actions.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = join(ROOT, ".github/workflows");
const names = readdirSync(FOLDER);
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  "runs-on": string;
  permissions?: Record<string, string>;
  steps: Step[];
  strategy?: { matrix: Record<string, unknown> & { include?: Record<string, string>[] } };
}

/** An expression of GitHub's. */
const MATRIX_OS = ["$", "{{ matrix.os }}"].join("");

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const read = (text: string): Workflow => parse(text);
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** The parser imports JSON without saying so, which Node.js refuses: a bundler doesn't. */
async function loadParser(): Promise<typeof import("@actions/workflow-parser")> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@actions/workflow-parser"', resolveDir: ROOT },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const module: { exports: unknown } = { exports: {} };
  const bundle = new Function("require", "module", outputFiles[0]?.text ?? "");
  bundle(createRequire(import.meta.url), module);
  return module.exports as typeof import("@actions/workflow-parser");
}

const { NoOperationTraceWriter, parseWorkflow } = await loadParser();

/** What GitHub's own parser finds by its own schema of workflows, expressions and all. */
function grammarErrors(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** https://github.com/actions/runner-images#available-images */
const RUNNERS = ["ubuntu-24.04", "ubuntu-24.04-arm", "macos-15", "macos-15-intel", "windows-2025"];

/** Actions that are not pinned as the table says, and inputs that they don't have. */
function actionErrors(content: string): string[] {
  const errors = content
    .split("\n")
    .filter((line) => line.includes("uses: "))
    .filter((line) => !line.endsWith(` # ${ACTIONS[/uses: (.*)@/u.exec(line)?.[1] ?? ""]?.tag}`))
    .map((line) => `another tag:${line}`);
  for (const { uses, with: given = {} } of stepsOf(read(content))) {
    if (uses === undefined) continue;
    const [name = "", commit] = uses.split("@");
    const action = ACTIONS[name];
    if (action === undefined) {
      errors.push(`${name} is not in the table`);
      continue;
    }
    if (commit !== action.commit) errors.push(`${name} is not pinned to ${action.tag}`);
    for (const input of Object.keys(given)) {
      if (!action.inputs.includes(input)) errors.push(`${name} has no input ${input}`);
    }
    for (const input of action.required) {
      if (!(input in given)) errors.push(`${name} needs ${input}`);
    }
  }
  return errors;
}

/** Commands that neither the package nor the checkout has. */
function commandErrors(content: string): string[] {
  return stepsOf(read(content))
    .flatMap(({ run }) => run?.trim().split("\n") ?? [])
    .filter((line) => !isKnown(line));
}

function isKnown(line: string): boolean {
  const [program = "", first = "", second = ""] = line.split(" ");
  if (program === "npm" && first === "run") return second in scripts;
  if (program === "npm") return first === "ci" || first === "install";
  if (program.includes("/")) return existsSync(join(ROOT, program));
  return (program === "gh" && first === "release") || (program === "git" && first === "config");
}

describe.each(names)("%s", (name) => {
  const text = textOf(name);

  test("GitHub's parser takes it", () => expect(grammarErrors(name, text)).toEqual([]));
  test("actions are pinned, and have these inputs", () => expect(actionErrors(text)).toEqual([]));
  test("its commands exist", () => expect(commandErrors(text)).toEqual([]));

  test("it may read, and no more but where it says so", () => {
    const { permissions, jobs } = read(text);
    expect(permissions).toEqual({ contents: "read" });
    const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(more.map(([job]) => job)).toEqual(name === "release.yml" ? ["publish"] : []);
  });

  test("no secret, and nothing that somebody else wrote, reaches a shell", () => {
    expect(text).not.toMatch(/secrets\.|pull_request_target/u);
    for (const { run = "" } of stepsOf(read(text))) {
      const values = [...run.matchAll(/\$\{\{ (.*?) \}\}/gu)].map(([, inside]) => inside);
      expect(values.filter((value) => !value?.startsWith("matrix."))).toEqual([]);
    }
  });

  test("its runners exist", () => {
    for (const { "runs-on": runner, strategy } of Object.values(read(text).jobs)) {
      const { os = [], include = [] } = strategy?.matrix ?? {};
      const ofMatrix = [...(os as string[]), ...include.map((each) => each.os)];
      const named = runner === MATRIX_OS ? ofMatrix : [runner];
      expect(named.length).toBeGreaterThan(0);
      for (const each of named) expect(RUNNERS).toContain(each);
    }
  });

  test("a checkout leaves no token behind", () => {
    for (const { uses, with: given } of stepsOf(read(text))) {
      if (uses?.startsWith("actions/checkout@"))
        expect(given).toMatchObject({ "persist-credentials": false });
    }
  });
});

test("CI runs on three systems with each Node.js that is supported", () => {
  const { systems: job } = read(textOf("ci.yml")).jobs;
  if (job?.strategy === undefined) throw new Error("there is no such job");
  const { matrix } = job.strategy;
  expect(matrix.node).toEqual([20, 22, 24, 26]);
  const systems = (matrix.os as string[]).map((os) => os.replace(/-.*/u, ""));
  expect(systems).toEqual(["ubuntu", "macos", "windows"]);
});

test("a release has each target, made with the Node.js that goes inside", () => {
  const { jobs } = read(textOf("release.yml"));
  const made = Object.values(jobs).flatMap(({ strategy }) => strategy?.matrix.include ?? []);
  expect(made.map(({ target }) => target).sort()).toEqual(Object.keys(TARGETS).sort());
  for (const { target = "", suffix = "" } of made) {
    expect(suffix).toBe(TARGETS[target]?.suffix);
  }
  for (const job of ["linux", "others"]) {
    const [setup] = jobs[job]?.steps.filter(({ uses }) => uses?.includes("setup-node")) ?? [];
    expect(setup?.with).toMatchObject({ "node-version": NODE_VERSION });
  }
});

test.each([
  ["a key that is no key", "    runs-on:", "    run-on:"],
  ["a setting that is none", "timeout-minutes: 60", "timeout-minute: 60"],
  ["a right that is none", "contents: read", "content: read"],
  ["a context that is none", MATRIX_OS, MATRIX_OS.replace("matrix", "matrx")],
])("%s is found by GitHub's parser", (_, from, to) => {
  expect(grammarErrors("ci.yml", textOf("ci.yml").replace(from, to))).not.toEqual([]);
});

test("what is wrong is found", () => {
  const ci = textOf("ci.yml");
  expect(actionErrors(ci.replace("node-version:", "node-versoin:"))).toEqual([
    "actions/setup-node has no input node-versoin",
  ]);
  expect(actionErrors(ci.replace("# v5.0.0", "# v4.0.0"))).not.toEqual([]);
  expect(commandErrors(ci.replace("npm run smoke", "npm run smok"))).toEqual(["npm run smok"]);
});
