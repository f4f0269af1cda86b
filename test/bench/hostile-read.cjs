// node hostile-read.cjs LIBRARY FILE: reads one mail with the built library and prints what it cost:
// milliseconds of CPU time and the peak of the process's memory in octets.
const { readFileSync } = require("node:fs");
const { loadBundle } = require("../support/processes/bundle.cjs");

const [library, file] = process.argv.slice(2);
const bytes = readFileSync(file);

async function main() {
  const { readMail } = loadBundle(library);
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
