import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SmtpSink } from "../mail-servers/smtp-sink.ts";
import { AuthorizationServer } from "../oauth/authorization-server.ts";
import { homeWith, logIn } from "../oauth/logins.ts";
import { commands, freshPath, smtpEnv, Tickler } from "../processes/tickler.ts";
import type { OutboxJson } from "../processes/tickler-json.ts";
import { linesIn, type Printed } from "./story.ts";

// What the story leaves out, since it needs a server, another environment, or a home of its own.

export async function printedApart(): Promise<Printed[]> {
  return [
    ...(await demo()),
    ...(await logins()),
    ...(await refusedAndDoubtful()),
    ...(await serviceLogs()),
    ...(await approvedCommand()),
    ...(await watches()),
  ];
}

/** In a temp folder of the test's, where it leaves its home. */
async function demo(): Promise<Printed[]> {
  const temp = freshPath("demo");
  mkdirSync(temp, { recursive: true });
  const t = new Tickler({ env: { TMPDIR: temp } });
  return [{ row: "demo", document: await t.json(["demo"]) }];
}

async function logins(): Promise<Printed[]> {
  const server = await AuthorizationServer.start();
  try {
    const t = homeWith({ server });
    const { stdout } = await logIn(t, ["google", "--no-keyring", "--json"]);
    return [
      { row: "login PROVIDER", document: JSON.parse(stdout) },
      { row: "login", document: await t.json(["login"]) },
      { row: "logout", document: await t.json(["logout", "google"]) },
    ];
  } finally {
    await server.stop();
  }
}

/** Of two mails the server refuses the one, and is gone before it has answered to the other. */
async function refusedAndDoubtful(): Promise<Printed[]> {
  const sink = await SmtpSink.start({
    behave: (stage, address) => {
      if (stage !== "end") return undefined;
      return address.startsWith("refused") ? { reply: 554, text: "5.7.1 rejected" } : "drop";
    },
  });
  try {
    const t = commands({ env: smtpEnv(sink.url) });
    await t.all(
      ["lead", "add", "Jane Roe", "refused@example.com"],
      ["lead", "add", "John Doe", "doubtful@example.com"],
      ["send", "1", "Hi Jane! Shall we talk?"],
      ["send", "2", "Hi John! Shall we talk?"],
      ["tick"],
    );
    const outbox = await t.json<OutboxJson[]>(["outbox", "list"]);
    const idOf = (state: string) => String(outbox.find((each) => each.state === state)?.id);
    return [
      { row: "outbox list", document: outbox },
      { row: "outbox retry", document: await t.json(["outbox", "retry", idOf("failed")]) },
      {
        row: "outbox resolve",
        document: await t.json(["outbox", "resolve", idOf("uncertain"), "--sent"]),
      },
    ];
  } finally {
    await sink.stop();
  }
}

/** Of a service of cron's, as far as files go: no system's programs are there. */
async function serviceLogs(): Promise<Printed[]> {
  const t = new Tickler({ env: { PATH: "/nowhere" } });
  const { files } = await t.json<{ files: { path: string; text: string }[] }>([
    ...["service", "install", "--print", "--system", "cron"],
  ]);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(t.home, "service/service.log"), "sent\t1\n");
  return [{ row: "service logs", document: await t.json(["service", "logs"]) }];
}

/** What an agent may not do by itself, and does after a person has said yes: it prints what the command prints. */
async function approvedCommand(): Promise<Printed[]> {
  const t = commands();
  await t.ok(["lead", "add", "Jane Roe", "jane.roe@example.com"]);
  const agent = commands({ home: t.home, env: { TICKLER_ACTOR: "agent:claude" } });
  const refused = await agent.run(["lead", "edit", "1", "--email", "jane@example.com"]);
  const [, token] = /tickler apply (\S+?)\.?$/mu.exec(refused.stderr) ?? [];
  if (token === undefined) throw new Error(`no token in ${refused.stderr}`);
  // test/e2e/agents/approve.test.ts has the person at a terminal.
  const store = await t.open();
  await store.write(({ plans }) => plans.approve(1, "ada", new Date(t.now)));
  await store.close();
  const document = await agent.json(["apply", token]);
  return ["apply COMMAND", "lead edit"].map((row) => ({ row, document }));
}

/** Each line of a run that sends a mail, and of one in which the server is not there. */
async function watches(): Promise<Printed[]> {
  const sink = await SmtpSink.start();
  const t = new Tickler();
  await t.all(
    ["lead", "add", "Jane Roe", "jane.roe@example.com"],
    ["send", "1", "Hi Jane! Shall we talk?"],
  );
  const lost = t.copy(smtpEnv("smtp://127.0.0.1:1"));
  const sent = t.copy(smtpEnv(sink.url));
  try {
    const lines = [...(await watched(lost)), ...(await watched(sent))];
    return lines.map((document) => ({ row: "watch", document }));
  } finally {
    await sink.stop();
  }
}

/** The lines of the first tick. */
async function watched(t: Tickler): Promise<unknown[]> {
  const watching = t.start(["watch", "--every", "1h", "--json"]);
  let stdout = "";
  watching.stdout.on("data", (bytes: Buffer) => {
    stdout += bytes.toString();
    if (stdout.includes("\n")) watching.kill("SIGTERM");
  });
  await watching;
  return linesIn(stdout);
}
