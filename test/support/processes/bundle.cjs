// Loads the files of dist/ as bin/tickler.js does: each is one function, and some load others.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { runInThisContext } = require("node:vm");

const loaded = new Map();

/**
 * @param file with its whole path
 * @returns what it exports
 */
function loadBundle(file) {
  const before = loaded.get(file);
  if (before) return before.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const run = runInThisContext(readFileSync(file, "utf8"), { filename: file });
  const folder = dirname(file);
  const others = createRequire(file);
  const requireFrom = (id) => (id.startsWith("./") ? loadBundle(join(folder, id)) : others(id));
  run(module.exports, requireFrom, module, file, folder);
  return module.exports;
}

module.exports = { loadBundle };
