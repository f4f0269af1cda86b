// Bundles src/cli/main.ts into dist/tickler.cjs and makes V8's code cache for it, dist/tickler.cache.
// Libraries that are loaded by import(), only where they are used, become bundles of their own in
// dist/lib/: what a command does not use, it does not even read. Everything is put in place by a
// rename, so that a process that starts meanwhile never reads half a file.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { diagnose, missingPackages } from "../bin/installation.js";
import { dataAsJson } from "./data-as-json.mjs";
import { lazyBuiltins } from "./lazy-builtins.mjs";
import { leanImapflow } from "./lean-imapflow.mjs";
import { localeGroups } from "./locale-groups.mjs";
import { preparedTables } from "./prepared-tables.mjs";
import { bundledSqliteDriver } from "./sqlite-driver.mjs";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const bundleFile = join(dist, "tickler.cjs");
const cacheFile = join(dist, "tickler.cache");
export const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const define = {
  __VERSION__: JSON.stringify(version),
  "import.meta.dirname": "__dirname",
  "import.meta.filename": "__filename",
};

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  platform: "node",
  target: "node20.11",
  format: "cjs",
  // Names are kept, because error and class names are seen; white space isn't.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // import() of what is in the bundle stays lazy; of what isn't, it becomes a lazy require(), as a
  // vm.Script has no import().
  supported: { "dynamic-import": false },
  // An optional addon of pg, and one that belongs to a system.
  external: ["pg-native", "@napi-rs/keyring"],
  logLevel: "warning",
};

/** Parts of our own that most runs never need; they share no state with the rest. */
const PARTS = [
  "src/domain/subject/derived-subject.ts",
  "src/service/leads/import/columns/vocabulary.ts",
  "src/store/postgres/open.ts",
  "src/mail/read.ts",
  "src/mail/attachments.ts",
  "src/mail/view.ts",
  "src/domain/company/company.ts",
  "src/domain/intent/opt-out.ts",
  "src/domain/intent/whose-words.ts",
  "src/mail/imap/account.ts",
  "src/mail/bounce/reason/classify.ts",
  "src/service/ai/triage-reply.ts",
  "src/service/leads/check/check-leads.ts",
  "src/app/address-checks.ts",
  "src/domain/guardrails/check.ts",
  "src/domain/guardrails/playbook-reading.ts",
  "src/ai/model-writer.ts",
  "src/markup/rich.ts",
  "src/markup/clean.ts",
  "src/doctor/doctor.ts",
  "src/telemetry/recorded.ts",
  "src/telemetry/receivers/file.ts",
  "src/telemetry/receivers/otlp.ts",
  "src/telemetry/receivers/sentry.ts",
  "src/setup/service.ts",
  "src/cli/init/init.ts",
  "src/cli/evaluation/run.ts",
  "src/cli/report/report.ts",
  "src/platform/keyring.ts",
  "src/oauth/access-token.ts",
  "src/oauth/device-flow.ts",
  "src/oauth/loopback-flow.ts",
  "src/cli/complete/complete.ts",
  "src/cli/description/description.ts",
  "src/cli/topics/topics.ts",
  "src/cli/manual/manual.ts",
  "src/cli/mcp/server.ts",
];

/** Parts that bin/tickler.js loads by itself, in place of the program. */
const INSTEAD = ["./src/app/idle/ask.ts"];

/** Parts that read but a few groups of each language's lists, and get no others. */
const GROUPS_OF_PARTS = {
  "./src/domain/intent/whose-words.ts": ["frame"],
  "./src/domain/subject/derived-subject.ts": ["frame", "sentences"],
  "./src/mail/bounce/reason/classify.ts": ["refusals"],
  "./src/service/leads/import/columns/vocabulary.ts": ["columns"],
};

/** Packages so large that a part that import()s them does not hold them, but loads them as well. */
const LARGE = ["date-holidays", "eld/small"];

/**
 * Parts that other parts import() as well: what reads mails is two thirds of what holds it, and few
 * logins need a keyring or a token.
 */
const SHARED_PARTS = ["src/mail/read.ts", "src/oauth/access-token.ts", "src/platform/keyring.ts"];

const fileOf = (module) => `${module.replace(/[^\w-]+/g, "_")}.cjs`;

/** Makes a file of its own of a module; `found` gets its name. @returns its place, from dist/lib/ */
const fileApart = (found) => (module) => {
  found.set(module, `./lib/${fileOf(module)}`);
  return `./${fileOf(module)}`;
};

/** In a library or a part, import() of LARGE packages and SHARED_PARTS loads the files of their own beside it. */
const largeApart = (found) => ({
  name: "large-apart",
  setup({ onResolve }) {
    const apart = (module) => ({ path: fileApart(found)(module), external: true });
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "dynamic-import" && LARGE.includes(path) ? apart(path) : undefined,
    );
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      const part = relative(root, resolve(resolveDir, path));
      return kind === "dynamic-import" && SHARED_PARTS.includes(part)
        ? apart(`./${part}`)
        : undefined;
    });
  },
});

/** What import() loads, packages and PARTS, becomes dist/lib/NAME.cjs and is added to `found`. */
const lazyLibraries = (found) => ({
  name: "lazy-libraries",
  setup({ onResolve }) {
    const apart = (module) => {
      const file = `./lib/${fileOf(module)}`;
      found.set(module, file);
      return { path: file, external: true };
    };
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind !== "dynamic-import" || isBuiltin(path) || shared.external.includes(path)) {
        return undefined;
      }
      return apart(path);
    });
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      const part = relative(root, resolve(resolveDir, path));
      return kind === "dynamic-import" && PARTS.includes(part) ? apart(`./${part}`) : undefined;
    });
  },
});

/** Parts of whose packages most is left out: bundled by require(), OpenTelemetry's are half a megabyte. */
const AS_MODULES = [
  "./src/app/idle/ask.ts",
  "./src/telemetry/receivers/otlp.ts",
  "./src/telemetry/receivers/sentry.ts",
];

/** Packages whose `exports` know `import` alone, and not the require() of bundleLibrary(). */
const FOR_IMPORT_ONLY = ["eld/small"];

/**
 * A plugin of esbuild's: completion gets the description of all commands as data, since making the
 * commands takes longer than everything else that it does.
 */
const describedCommands = {
  name: "described-commands",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]complete[\\/]description\.ts$/ }, async () => {
      const json = JSON.stringify(JSON.stringify(await describeCommands()));
      return { contents: `export const description = () => JSON.parse(${json});`, loader: "js" };
    });
  },
};

/** A plugin of esbuild's: what commands print is told of without zod, which made the schemas here. */
const publishedOutputs = {
  name: "published-outputs",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]description[\\/]outputs\.ts$/ }, async () => {
      const { outputs } = await loadSource("src/cli/description/outputs.ts");
      const json = JSON.stringify(JSON.stringify(outputs()));
      return { contents: `export const outputs = () => JSON.parse(${json});`, loader: "js" };
    });
  },
};

/** A plugin of esbuild's: topics of the help get the documents that they are made from as data. */
const includedDocuments = {
  name: "included-documents",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]topics[\\/]documents\.ts$/ }, async () => {
      const { TOPICS } = await loadSource("src/cli/topics/names.ts");
      const names = ["reference", ...Object.values(TOPICS).map(({ document }) => document)];
      const texts = names.map((name) => [
        name,
        readFileSync(join(root, "docs", `${name}.md`), "utf8"),
      ]);
      const json = JSON.stringify(JSON.stringify(Object.fromEntries(texts)));
      const contents = `const texts = JSON.parse(${json}); export const documentText = (name) => texts[name];`;
      return { contents, loader: "js" };
    });
  },
};

/** What src/cli/complete/describe.ts says of all commands. */
async function describeCommands() {
  const { describe } = await loadSource("src/cli/complete/describe.ts");
  return describe();
}

async function bundleLibrary(name, found) {
  const { build } = await import("esbuild");
  const groups = GROUPS_OF_PARTS[name];
  const { outputFiles } = await build({
    ...shared,
    define,
    plugins: [
      largeApart(found),
      leanImapflow(fileApart(found)),
      dataAsJson,
      lazyBuiltins,
      bundledSqliteDriver,
      describedCommands,
      publishedOutputs,
      includedDocuments,
      localeGroups(groups),
      preparedTables(loadSource),
    ],
    conditions: FOR_IMPORT_ONLY.includes(name) ? ["import"] : [],
    ...(AS_MODULES.includes(name) && { mainFields: ["module", "main"] }),
    stdin: {
      contents: AS_MODULES.includes(name)
        ? `export * from ${JSON.stringify(name)}`
        : `module.exports = require(${JSON.stringify(name)})`,
      resolveDir: root,
    },
  });
  return outputFiles[0].text;
}

async function bundle(sqliteDriver) {
  const { build } = await import("esbuild");
  const libraries = new Map(INSTEAD.map((part) => [part, `./lib/${fileOf(part)}`]));
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    outfile: bundleFile,
    define,
    plugins: [lazyLibraries(libraries), lazyBuiltins, sqliteDriver],
  });
  return { code: outputFiles[0].text, libraries };
}

/** Runs a module of the sources here. @returns what it exports */
export async function loadSource(path) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [path],
    define,
    plugins: [lazyLibraries(new Map()), bundledSqliteDriver],
  });
  const module = { exports: {} };
  const require = createRequire(import.meta.url);
  new Function("module", "exports", "require", "__filename", "__dirname", outputFiles[0].text)(
    module,
    module.exports,
    require,
    bundleFile,
    dist,
  );
  return module.exports;
}

/** What the shim calls: a function that ends in an id, by which its code cache is known. */
function wrap(code) {
  const body = `(function(exports,require,module,__filename,__dirname){${inAscii(code)}\n})`;
  const id = createHash("sha256").update(body).digest("hex").slice(0, 16);
  return { text: `${body}\n//${id}`, id };
}

/**
 * The shim reads ASCII only, which takes half the time. esbuild escapes what stands in strings; what
 * is left stands in patterns, where an escape means the same.
 */
function inAscii(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Runs usual commands in a process of its own, so that the caches hold what they compile.
 *
 * @param ids of all files in the folder, by their names
 * @param node the Node.js that will use the caches
 */
function makeCaches(folder, ids, node, looks) {
  const home = mkdtempSync(join(tmpdir(), "tickler-build-"));
  try {
    // An environment of its own: what the developer has configured is neither read nor written to.
    const { PATH, SystemRoot } = process.env;
    const env = { PATH, HOME: home, TICKLER_HOME: join(home, "tickler") };
    // Node.js finds random numbers there on Windows.
    if (SystemRoot !== undefined) env.SystemRoot = SystemRoot;
    const make = (...only) =>
      spawnSync(node, [join(import.meta.dirname, "make-cache.cjs"), folder, ...only], {
        cwd: home,
        env,
        stdio: ["ignore", "ignore", "pipe"],
        timeout: 120_000,
      });
    let { status, stderr } = make();
    const caches = [...ids].map(([file, id]) => [join(folder, cacheOf(file)), id]);
    if (looks && status === 0) {
      ({ status, stderr } = make("looks"));
      caches.push([join(folder, LOOKS), ids.get("tickler.cjs")]);
    }
    if (status === 0 && caches.every(([cache]) => existsSync(cache))) {
      for (const [cache, id] of caches) appendFileSync(cache, id);
      return;
    }
    console.warn(`no code cache, start-up will be slower: ${String(stderr).trim()}`);
    for (const [cache] of caches) rmSync(cache, { force: true });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const LOOKS = "tickler.looks.cache";

const cacheOf = (file) => file.replace(/cjs$/, "cache");

/** Thrown where a build can't succeed before the packages are installed. */
class IncompleteInstall extends Error {
  constructor({ message, hint }) {
    super(message);
    this.hint = hint;
  }
}

/** How esbuild and Node.js report a package that is there, but not whole or for another system. */
const BROKEN_PACKAGE =
  /Could not resolve "[^./]|Cannot find (?:package|module)|needed by esbuild|for another platform/;

/**
 * Makes dist/, for the Node.js that runs this.
 *
 * @throws IncompleteInstall where packages are missing or broken; else what the bundler throws
 */
export async function buildAll() {
  const options = { node: process.execPath, sqliteDriver: bundledSqliteDriver, looks: false };
  await buildInto(dist, options);
}

/**
 * Makes the same files in another folder.
 *
 * @param folder holds besides what the driver requires by `./`
 * @param node the Node.js that will run it, for its code cache
 * @param sqliteDriver a plugin of esbuild's that says what `better-sqlite3` is
 * @param looks whether to make tickler.looks.cache besides, for commands that only look
 * @throws as `buildAll`
 */
export async function buildInto(folder, options) {
  if (missingPackages(root).length > 0) throw new IncompleteInstall(diagnose(root, ""));
  try {
    await buildWithPackages(folder, options);
  } catch (error) {
    if (!BROKEN_PACKAGE.test(error.message)) throw error;
    throw new IncompleteInstall({
      message: `a package in ${join(root, "node_modules")} is broken: ${reasonOf(error)}`,
      hint: `Run \`npm ci\` in ${root}.`,
    });
  }
}

/** One line: the first error of esbuild's, or the message. */
function reasonOf(error) {
  return (error.errors?.[0]?.text ?? error.message).split("\n")[0];
}

async function buildWithPackages(target, { node, sqliteDriver, looks }) {
  const startedAt = new Date();
  mkdirSync(join(target, "lib"), { recursive: true });
  const temporary = mkdtempSync(join(target, ".build-"));
  try {
    mkdirSync(join(temporary, "lib"));
    const { code, libraries } = await bundle(sqliteDriver);
    const ids = new Map();
    const put = (file, source) => {
      const { text, id } = wrap(source);
      writeFileSync(join(temporary, file), text);
      ids.set(file, id);
    };
    // A library may add others to them.
    for (const [name, file] of libraries) put(join(file), await bundleLibrary(name, libraries));
    put("tickler.cjs", code);
    makeCaches(temporary, ids, node, looks);
    // As old as the sources it was made from, so that an edit during the build makes it stale.
    utimesSync(join(temporary, "tickler.cjs"), startedAt, startedAt);
    // The bundle comes last: what it loads is there by then.
    const { writeManual } = await import("./man.mjs");
    await writeManual(join(target, "man"), { loadSource, version });
    for (const file of ids.keys()) {
      renameSync(join(temporary, file), join(target, file));
      const cache = join(temporary, cacheOf(file));
      if (existsSync(cache)) renameSync(cache, join(target, cacheOf(file)));
      else rmSync(join(target, cacheOf(file)), { force: true });
    }
    if (looks) renameSync(join(temporary, LOOKS), join(target, LOOKS));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Whether dist/ is missing or older than anything it is made from. */
export function isStale() {
  if (!existsSync(bundleFile) || !existsSync(cacheFile)) return true;
  const builtAt = statSync(bundleFile).mtimeMs;
  const files = ["package.json", "package-lock.json", "bin/idle-tick.js"];
  const inputs = files.map((name) => join(root, name));
  for (const folder of ["src", "drizzle", "scripts", "docs"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true })) {
      inputs.push(join(root, folder, entry));
    }
  }
  return inputs.some((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs >= builtAt);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll().catch((error) => {
    const where = error instanceof IncompleteInstall ? "" : "the build failed: ";
    console.error(`error: ${where}${reasonOf(error)}`);
    if (error.hint !== undefined) console.error(`hint: ${error.hint}`);
    process.exitCode = 1;
  });
}
