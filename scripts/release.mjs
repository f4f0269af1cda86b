// node scripts/release.mjs --target TARGET [OPTION…]: makes what people download, into dist/release. See
// docs/releases.md.
//
//   --target linux-x64    the single file for this system; its name, without the version
//   --target npm          tickler.tar.gz, for `npm install --global`
//   --target sums         sbom.cdx.json, and SHA256SUMS of all that is in the folder
//   --target notes        dist/notes.md, from the changelog; --tag v1.2.3 has to be this version's
//   --target nothing      a single file that does nothing, for benchmarks
//   --out FOLDER          another folder
//   --node FILE           the Node.js to put inside; by default the one that runs this, or npm's
//   --compile-addon       compiles SQLite's driver here: its own is made for a newer glibc
//   --glibc 2.28          refuses to make a file that needs a newer glibc
//   --no-archive          the single file only, without the archive
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Failure, installNode } from "./npm-node.mjs";
import { compileSqlite, keyringAddon, prebuiltSqlite, sqlitePackage } from "./release/addons.mjs";
import { pack } from "./release/archive.mjs";
import { newestGlibc } from "./release/glibc.mjs";
import { notesOf } from "./release/notes.mjs";
import { npmWords } from "./release/npm.mjs";
import { packForNpm } from "./release/package.mjs";
import { makeExecutable, makeSingleFile } from "./release/single-file.mjs";
import { writeSums } from "./release/sums.mjs";
import { hostTarget, NODE_VERSION, TARGETS } from "./release/targets.mjs";

const USAGE = 2;
const root = resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const npm = npmWords();

/** @returns the Node.js to put inside. @throws Failure where there is none of that version */
async function nodeFor({ platform, arch }, given) {
  if (given !== undefined) return resolve(given);
  if (process.versions.node === NODE_VERSION) return process.execPath;
  if (platform === "linux" && arch === "x64") {
    return join(await installNode(NODE_VERSION, npm), "bin/node");
  }
  throw new Failure(`run it with Node.js ${NODE_VERSION}, which goes inside`, USAGE);
}

async function single(name, options) {
  const target = TARGETS[name];
  const here = hostTarget();
  if (name !== here) {
    throw new Failure(`${name} is made on a machine of its kind, and this is ${here}`, USAGE);
  }
  const node = await nodeFor(target, options.node);
  const file = join(options.out, `tickler-${version}-${name}${target.suffix}`);
  const work = mkdtempSync(join(tmpdir(), "tickler-release-"));
  try {
    const driver = sqlitePackage(npm, work);
    const sqlite = options["compile-addon"]
      ? compileSqlite({ driver, npm, work, headers: dirname(dirname(node)) })
      : prebuiltSqlite(driver, target);
    const keyring = keyringAddon(target);
    if (keyring === null)
      throw new Failure("npm has not installed @napi-rs/keyring for this system");
    const addons = { sqlite, keyring };
    for (const inside of [node, sqlite, keyring]) checkGlibc(inside, options.glibc);
    await makeSingleFile({ file, work, node, driver, addons, platform: target.platform });
    const told = execFileSync(file, ["--version"], { encoding: "utf8" }).trim();
    if (told !== version) throw new Failure(`${file} --version says ${told}`);
    console.log(file);
    if (!options["no-archive"])
      console.log(pack({ file, node, version, name, target, root, work }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A single file that does nothing: what ours is measured against. */
async function nothing(options) {
  const target = TARGETS[hostTarget()];
  const file = join(options.out, `nothing${target.suffix}`);
  const work = mkdtempSync(join(tmpdir(), "tickler-nothing-"));
  try {
    const main = join(work, "main.cjs");
    writeFileSync(main, "");
    const node = await nodeFor(target, options.node);
    await makeExecutable({ file, work, node, platform: target.platform, config: { main } });
    console.log(file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Says which glibc a file needs. @throws Failure where that is newer than wanted */
function checkGlibc(file, wanted) {
  const needed = newestGlibc(readFileSync(file));
  if (needed === null) return;
  if (wanted === undefined) console.log(`${file} needs glibc ${needed}`);
  else if (needed.localeCompare(wanted, "en", { numeric: true }) > 0) {
    throw new Failure(`${file} needs glibc ${needed}, and ${wanted} is the newest allowed`);
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      target: { type: "string" },
      out: { type: "string", default: join(root, "dist/release") },
      node: { type: "string" },
      "compile-addon": { type: "boolean", default: false },
      glibc: { type: "string" },
      tag: { type: "string", default: "" },
      "no-archive": { type: "boolean", default: false },
    },
  });
  const options = { ...values, out: resolve(values.out) };
  const known = [...Object.keys(TARGETS), "npm", "sums", "notes", "nothing"];
  if (!known.includes(values.target)) {
    throw new Failure(`usage: --target ${known.join("|")} [--out FOLDER]`, USAGE);
  }
  if (!existsSync(join(root, "node_modules"))) throw new Failure("run `npm ci` first", USAGE);
  mkdirSync(options.out, { recursive: true });
  if (values.target === "npm") console.log(packForNpm(npm, options.out));
  else if (values.target === "nothing") await nothing(options);
  else if (values.target === "notes") {
    writeFileSync(join(root, "dist/notes.md"), notesOf(version, values.tag));
  } else if (values.target === "sums") console.log(writeSums(npm, options.out).join("\n"));
  else await single(values.target, options);
}

await main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
});
