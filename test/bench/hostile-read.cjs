// node hostile-read.cjs LIBRARY FILE: reads one mail with the built library and prints what it cost:
// milliseconds of CPU time and the peak of the process's memory in octets.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { runInThisContext } = require("node:vm");

const [library, file] = process.argv.slice(2);
const bytes = readFileSync(file);

/** The build wraps each library into a function, as the shim calls it; some load others. */
function load(path) {
  const module = { exports: {} };
  const run = runInThisContext(readFileSync(path, "utf8"), { filename: path });
  const folder = dirname(path);
  const others = createRequire(path);
  const require = (id) => (/^\.\/.+\.cjs$/.test(id) ? load(join(folder, id)) : others(id));
  run(module.exports, require, module, path, folder);
  return module.exports;
}

async function main() {
  const { readMail } = load(library);
  await readMail(Buffer.from("From: a@b.example\r\n\r\nwarm up"));
  const start = process.cpuUsage();
  const mail = await readMail(bytes);
  const { user, system } = process.cpuUsage(start);
  const unread = mail.evidence.filter((each) => each.startsWith("left unread"));
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ ms: (user + system) / 1000, peak, kind: mail.kind, unread }));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
