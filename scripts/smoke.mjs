// npm run smoke -- [PROGRAM]: tries a program that was built or installed, on any system, as its first user
// would: the demo, a lead, a mail, two ticks. PROGRAM is an executable; by default bin/tickler.js.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const script = resolve(import.meta.dirname, "../bin/tickler.js");
const given = process.argv[2];
const [program, ...words] = given === undefined ? [process.execPath, script] : [resolve(given)];
const home = mkdtempSync(join(tmpdir(), "tickler smoke "));

function run(...args) {
  const { status, error, stdout, stderr } = spawnSync(program, [...words, ...args], {
    env: { ...process.env, TICKLER_HOME: join(home, "home") },
    encoding: "utf8",
    timeout: 300_000,
  });
  const told = `${args.join(" ")}: ${error?.message ?? `exit code ${status}`}\n${stdout}${stderr}`;
  if (status !== 0) throw new Error(told);
  console.log(`ok  tickler ${args.join(" ")}`);
  return stdout;
}

function expect(what, is) {
  if (!is) throw new Error(what);
  console.log(`ok  ${what}`);
}

try {
  console.log(`${program} ${words.join(" ")}`);
  run("--version");
  run("demo", "--quiet");
  run("lead", "add", "John Doe", "john.doe@example.com");
  run("send", "john.doe@example.com", "Hi John! Open to a quick chat?");
  expect("the first tick sends one mail", /sent\t1/u.test(run("tick")));
  expect("the second tick has nothing to do", run("tick") === "");
  const { messages } = JSON.parse(run("history", "1", "--json"));
  expect("the message is sent", messages[0].status === "sent");
  const mails = readdirSync(join(home, "home/outbox/new"));
  expect("its mail is in the outbox", mails.length === 1);
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
