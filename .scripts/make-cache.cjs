"use strict";

// node make-cache.cjs BUNDLE CACHE: runs some commands of the bundle, then writes V8's code cache.
// Functions are compiled when they are first called, so the cache is made after the calls: it holds
// what these commands use, and no more, as a larger cache takes longer to load.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const COMMANDS = [
  ["lead", "add", "John Doe", "john.doe@example.com"],
  ["send", "john.doe@example.com", "Hi! Open to a quick chat?"],
  ["history", "john.doe@example.com"],
  ["tick"],
  ["tick"],
  ["lead", "list"],
  ["history", "1", "--json"],
];

class Exit extends Error {}

async function run() {
  const [bundlePath, cachePath] = process.argv.slice(2);
  const filename = join(__dirname, "../dist/tickler.cjs");
  const script = new Script(readFileSync(bundlePath, "utf8"), { filename });
  const module = { exports: {} };
  const dist = join(__dirname, "../dist");
  const load = (id) => require(id.startsWith("./") ? join(dist, id) : id);
  script.runInThisContext()(module.exports, load, module, filename, dist);

  const exit = process.exit;
  process.exit = () => {
    throw new Exit();
  };
  process.stderr.write = (_chunk, encoding, done) => {
    (typeof encoding === "function" ? encoding : done)?.();
    return true;
  };
  for (const argv of COMMANDS) {
    // A command that fails has compiled code all the same.
    const command = Promise.resolve()
      .then(() => module.exports.main(argv))
      .catch(() => undefined);
    let timer;
    const deadline = new Promise((resolve) => {
      timer = setTimeout(resolve, 15_000);
    });
    await Promise.race([command, deadline]);
    clearTimeout(timer);
  }
  writeFileSync(cachePath, script.createCachedData());
  exit(0);
}

process.on("uncaughtException", () => undefined);
run().catch((error) => {
  writeFileSync(2, `${error.message}\n`);
  process.exitCode = 1;
});
