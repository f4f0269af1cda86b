import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Dovecot, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { commands, readMail, smtpEnv, type Tickler } from "../../support/processes/tickler.ts";

const sinks: SmtpSink[] = [];
afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

const SIZE = 1_500_000;
/** Octets of any value. */
const CONTENT = Buffer.from(Array.from({ length: SIZE }, (_, at) => (at * at + (at >> 8)) & 0xff));

function mail(to: string, from = "John Doe <john@example.com>", id = "<big@example.com>"): string {
  const base64 = (CONTENT.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
  return [
    `From: ${from}`,
    "To: ada@sales.example",
    "Subject: Re: Open to a quick chat?",
    `Message-ID: ${id}`,
    ...(to === "" ? [] : [`In-Reply-To: ${to}`]),
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Yes, gladly. The contract is attached.",
    "--b",
    'Content-Type: application/pdf; name="contract.pdf"',
    'Content-Disposition: attachment; filename="contract.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    base64,
    "--b",
    'Content-Type: image/png; name="logo.png"',
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "--b--",
    "",
  ].join("\r\n");
}

const FILES = [
  { number: 1, name: "contract.pdf", type: "application/pdf", size: SIZE, inline: false },
  { number: 2, name: "logo.png", type: "image/png", size: 8, inline: false },
];

/** A rep whose lead has answered with a large file, and what reading it took. */
async function answered(server: Dovecot, user: string, env: Record<string, string> = {}) {
  const sink = await SmtpSink.start();
  sinks.push(sink);
  const wire = await Wire.start(server.port);
  const t = commands({
    env: {
      ...smtpEnv(sink.url),
      TICKLER_FROM: "Ada Sales <ada@sales.example>",
      TICKLER_IMAP_URL: `imap://${user}@127.0.0.1:${wire.port}`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
      TICKLER_AI_MODE: "off",
      ...env,
    },
  });
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Open to a quick chat?"],
  );
  await t.ok(["tick"]);
  const [first] = sink.mails;
  if (!first) throw new Error("nothing has left");
  const raw = mail((await readMail(first.raw)).messageId);
  server.deliver(user, raw);
  t.later("1h");
  wire.reset();
  await t.ok(["tick"]);
  return { t, wire, raw, received: wire.received };
}

const original = async (t: Tickler, ...args: string[]) => {
  const { base64, whole } = await t.json<{ base64: string; whole?: boolean }>([
    "original",
    "2",
    ...args,
  ]);
  return {
    bytes: Buffer.from(base64, "base64").toString("latin1"),
    ...(whole === undefined ? {} : { whole }),
  };
};

describeDovecot("a large file that a lead has sent", (server) => {
  test("stays on the server until somebody asks for it", async () => {
    const { t, wire, raw, received } = await answered(server(), "left");
    expect(received).toBeLessThan(SIZE / 20);
    expect(await t.message()).toMatchObject({
      status: "replied",
      reply_received: expect.stringContaining("Yes, gladly."),
    });
    wire.reset();
    const files = [{ ...FILES[0], on_server: true }, FILES[1]];
    expect(await t.json(["attachment", "list", "2"])).toEqual(files);
    const [message] = (await t.history()).messages;
    expect(message?.emails.at(-1)).toMatchObject({ attachments: files });
    expect((await original(t, "--kept")).bytes).toContain(
      `X-Tickler-Left-On-Server: ${SIZE}\r\n\r\n`,
    );
    // What is here is given out without the server.
    await t.ok(["attachment", "save", "2", "2", "--to", t.home]);
    expect(wire.connections).toBe(0);

    const [saved] = await t.json<{ file: string }[]>([
      "attachment",
      "save",
      "2",
      "1",
      "--to",
      t.home,
    ]);
    expect(readFileSync(saved?.file ?? "").equals(CONTENT)).toBe(true);
    expect(statSync(saved?.file ?? "").mode & 0o777).toBe(0o600);
    expect(await original(t)).toEqual({ bytes: raw });
    // It is asked for anew each time: the database stays small.
    expect(await original(t, "--kept")).toMatchObject({ whole: false });
  });

  test("is found wherever the mail was moved, and no other mail is taken for it", async () => {
    const { t, raw } = await answered(server(), "moved");
    await server().as("moved", async (client) => {
      await client.mailboxCreate("Archive/2026");
      await client.append("Archive/2026", raw.replace("The contract", "No contract"));
      await client.mailboxOpen("INBOX");
      await client.messageMove("1", "Archive/2026");
    });
    const args = ["attachment", "save", "2", "--to", t.home];
    const saved = await t.json<{ file: string }[]>(args);
    expect(readFileSync(saved[0]?.file ?? "").equals(CONTENT)).toBe(true);
    expect(await original(t)).toEqual({ bytes: raw });

    await server().as("moved", async (client) => {
      await client.mailboxOpen("Archive/2026");
      await client.messageDelete("2");
    });
    const gone = await t.run(args);
    expect(gone).toMatchObject({ exitCode: 3, stdout: "" });
    expect(gone.stderr).toMatch(/email 2 is not in the mailbox of moved .* any more[\s\S]*--kept/);
    // What is here is still to be had.
    await t.ok(["attachment", "save", "2", "2", "--to", t.home]);
  });

  test("is not to be had without the server, and it is said what to do", async () => {
    const { t, wire } = await answered(server(), "away");
    await wire.stop();
    const args = ["attachment", "save", "2", "1", "--to", t.home];
    const away = await t.run(args);
    expect(away).toMatchObject({ exitCode: 5, stdout: "" });
    expect(away.stderr).toContain("can't connect to 127.0.0.1");
    const without = t.copy({ TICKLER_IMAP_URL: "" });
    const none = await without.run(args);
    expect(none.stderr).toMatch(/imap\.url is not set[\s\S]*--kept/);
    expect(none.exitCode).toBe(2);
  });

  test("is kept in a backup, and asked for from there", async () => {
    const { t } = await answered(server(), "copied");
    await t.ok(["db", "check"]);
    const copy = join(t.home, "copy.db");
    await t.ok(["db", "backup", copy]);
    const args = ["--db", copy, "attachment", "save", "2", "1", "--to", t.home, "--json"];
    const [saved] = JSON.parse(await t.ok(args)) as { file: string }[];
    expect(readFileSync(saved?.file ?? "").equals(CONTENT)).toBe(true);
  });

  test("comes with the mail where the settings want all of it", async () => {
    const { t, raw, wire } = await answered(server(), "all", { TICKLER_IMAP_ATTACHMENTS: "all" });
    await wire.stop();
    expect(await original(t)).toEqual({ bytes: raw });
    expect(await t.json(["attachment", "list", "2"])).toEqual(FILES);
  });

  test("of a colleague is there once the mail is recorded", async () => {
    const { t } = await answered(server(), "stray");
    server().deliver("stray", mail("", "Jo Roe <jo@example.com>", "<jo@example.com>"));
    t.later("1h");
    await t.ok(["tick"]);
    await t.ok(["lead", "add", "--from", "stray-1"]);
    const [listed] = await t.json<{ on_server: boolean }[]>(["attachment", "list", "3"]);
    expect(listed).toMatchObject({ size: SIZE, on_server: true });
    const args = ["attachment", "save", "3", "1", "--to", t.home];
    const [saved] = await t.json<{ file: string }[]>(args);
    expect(readFileSync(saved?.file ?? "").equals(CONTENT)).toBe(true);
  });
});
