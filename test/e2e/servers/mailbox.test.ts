import { afterAll, expect, onTestFinished, test } from "vitest";
import { gmailReply, outlookReply } from "../../support/client-mail.ts";
import { type Dovecot, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { commands, type ReadMail, readMail, smtpEnv } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";
import { eventually } from "../../support/waiting.ts";

const sinks: SmtpSink[] = [];
const ADA = "ada@sales.example";

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

/** A rep with a real SMTP server and a real mailbox, and one lead who was written to. */
async function office(server: Dovecot, user: string, env: Record<string, string> = {}) {
  const sink = await SmtpSink.start();
  sinks.push(sink);
  const t = commands({
    env: {
      ...smtpEnv(sink.url),
      TICKLER_FROM: `Ada Sales <${ADA}>`,
      TICKLER_IMAP_URL: `imap://${user}@127.0.0.1:${server.port}`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
      TICKLER_AI_MODE: "auto",
      ...env,
    },
  });
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Hi {{ first_name }}! Open to a quick chat?"],
  );
  return { t, sink, mails: () => read(sink), tick: () => t.json<TickJson>(["tick"]) };
}

const read = (sink: SmtpSink): Promise<ReadMail[]> =>
  Promise.all(sink.mails.map(({ raw }) => readMail(raw)));

const reply = (mail: ReadMail | undefined, id: string, text: string, date: string) => ({
  from: "John Doe <john@example.com>",
  to: ADA,
  subject: `Re: ${mail?.subject}`,
  inReplyTo: mail?.messageId ?? "",
  references: mail?.references ?? [],
  id: `<${id}@example.com>`,
  text,
  quoted: mail?.text.trimEnd() ?? "",
  date,
});

/** What was counted at all. */
const counts = (report: TickJson) =>
  Object.fromEntries(
    Object.entries(report).filter(([, count]) => typeof count === "number" && count > 0),
  );

describeDovecot("with a real mailbox and a real SMTP server", (server) => {
  test("a whole conversation: sent, answered, answered by AI, answered again", async () => {
    const { t, mails, tick } = await office(server(), "round");
    expect(counts(await tick())).toEqual({ sent: 1 });
    const [first] = await mails();
    t.later("1h");
    server().deliver("round", gmailReply(reply(first, "one", "Sure – what does it cost?", t.now)));
    expect(counts(await tick())).toEqual({ replies: 1, ai_replies: 1 });
    const [, answer] = await mails();
    expect(answer).toMatchObject({ subject: first?.subject.replace(/^/, "Re: ") });
    expect(answer?.inReplyTo).toBe("<one@example.com>");
    expect(answer?.references).toEqual([first?.messageId, "<one@example.com>"]);
    t.later("1h");
    server().deliver("round", outlookReply(reply(answer, "two", "Thanks.\nTuesday?", t.now)));
    expect(counts(await tick())).toEqual({ replies: 1, ai_replies: 1 });
    const { message, steps } = await t.story();
    const words = message.emails.filter(({ kind }) => kind === "reply").map(({ text }) => text);
    expect(words).toEqual(["Sure – what does it cost?", "Thanks.\n\nTuesday?"]);
    expect(steps.toReversed()).toEqual([
      ...["enqueued", "sent", "replied", "ai_enqueued", "ai_replied"],
      ...["replied", "ai_enqueued", "ai_replied"],
    ]);
    // Nothing was marked as read.
    expect(
      server()
        .files("round")
        .filter((name) => /,.*S/.test(name)),
    ).toEqual([]);
  });

  test("a bounce is tied to its lead by the mail that it returns", async () => {
    const { t, mails, tick } = await office(server(), "bounce");
    await tick();
    const [first] = await mails();
    server().deliver("bounce", bounceOf(first?.raw ?? "", "john@example.com"));
    expect(counts(await tick())).toEqual({ bounces: 1 });
    expect((await t.message()).status).toBe("bounced");
    expect(await t.ok(["suppress", "list"])).toMatch(/^john@example\.com\taddress\tbounce\t/);
    const again = await t.run(["send", "1", "Are you there?"]);
    expect(again).toMatchObject({ exitCode: 4 });
    expect(again.stderr).toContain("the address does not work");
    await t.ok(["undo", "1"]);
    expect((await t.message()).status).toBe("sent");
    expect(await t.ok(["suppress", "list"])).toBe("");
  });

  test("an answer from the rep's own mail program is seen in the Sent folder", async () => {
    const { t, mails, tick } = await office(server(), "rep", { TICKLER_AI_MODE: "review" });
    await tick();
    const [first] = await mails();
    server().deliver("rep", gmailReply(reply(first, "rep-1", "Call me?", t.now)));
    expect(counts(await tick())).toEqual({ replies: 1, drafts: 1 });
    const own = [
      `From: Ada Sales <${ADA}>`,
      "To: John Doe <john@example.com>",
      "Subject: Re: Open to a quick chat?",
      "Message-ID: <own-1@sales.example>",
      "In-Reply-To: <rep-1@example.com>",
      `Date: ${new Date(t.now).toUTCString()}`,
      "",
      "I will call you at ten.",
      "",
    ].join("\r\n");
    await server().as("rep", (client) => client.append("Sent", own, ["\\Seen"]));
    expect(counts(await tick())).toEqual({});
    const { status, emails } = await t.message();
    expect(status).toBe("answered");
    expect(emails.at(-1)).toMatchObject({ kind: "answer", state: "sent", written_by: "person" });
    expect(emails.map(({ state }) => state)).toContain("cancelled");
  });

  test("a mail in doubt is settled by the Sent folder, where copies are filed", async () => {
    const { t, sink, tick } = await office(server(), "doubt", { TICKLER_IMAP_SAVE_SENT: "true" });
    sink.behave = (stage) => (stage === "end" ? "drop" : undefined);
    expect(counts(await tick())).toEqual({ uncertain: 1 });
    const { emails } = await t.message();
    const raw = `From: ${ADA}\r\nMessage-ID: ${emails[0]?.rfc_message_id}\r\n\r\nHi\r\n`;
    await server().as("doubt", (client) => client.append("Sent", raw, ["\\Seen"]));
    sink.behave = () => undefined;
    expect(counts(await tick())).toEqual({});
    expect((await t.message()).status).toBe("sent");
    // What leaves from now on is filed by us.
    t.later("25h");
    expect(counts(await tick())).toEqual({ follow_ups: 1 });
    const filed = await server().as("doubt", async (client) => {
      await client.mailboxOpen("Sent", { readOnly: true });
      return client.search({ seen: true });
    });
    expect(filed).toHaveLength(2);
    // Our own copies are no answers.
    expect(counts(await tick())).toEqual({});
  });

  test("while the mailbox is down, first emails leave, follow-ups wait, and it is said once", async () => {
    const { t, sink, tick } = await office(server(), "down");
    await tick();
    await t.all(
      ["lead", "add", "Ana", "ana@example.com"],
      ["send", "2", "Hi Ana!", "--subject", "Hi Ana!"],
    );
    t.later("25h");
    const env = { TICKLER_IMAP_URL: "imap://down@127.0.0.1:1" };
    const held = await t.run(["tick", "--json"], { env });
    expect(held.exitCode).toBe(5);
    const report = held.json<TickJson>();
    expect(counts(report)).toEqual({ sent: 1, held: 1 });
    expect(report.errors).toHaveLength(1);
    expect(held.stderr).toBe("");
    expect(sink.mails).toHaveLength(2);
    const refused = await t.run(["tick"], { env: { TICKLER_IMAP_PASSWORD: "wrong-s3cret" } });
    expect(refused.exitCode).toBe(5);
    expect(refused.stderr.match(/^(error|warning):.*$/gm)?.length).toBeLessThanOrEqual(2);
    expect(refused.stderr).toMatch(/login|password/i);
    expect(refused.stderr + refused.stdout).not.toContain("wrong-s3cret");
    expect(counts(await tick())).toEqual({ follow_ups: 1 });
  });

  test("watch hears of a reply at once, and not only at the next tick", async () => {
    const wire = await Wire.start(server().port);
    onTestFinished(() => wire.stop());
    const { t, mails } = await office(server(), "idle", {
      TICKLER_IMAP_URL: `imap://idle@127.0.0.1:${wire.port}?tls=off`,
    });
    const watching = t.start(["watch", "--every", "1h", "--json"]);
    const events: { event: string }[] = [];
    let rest = "";
    watching.stdout?.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) events.push(JSON.parse(line));
    });
    const until = (event: string) =>
      eventually(`the event ${event}`, () => events.some((each) => each.event === event));
    try {
      await until("sent");
      const [first] = await mails();
      await eventually("it waits by IDLE", () => wire.commandsOf("IDLE").length > 0);
      server().deliver("idle", gmailReply(reply(first, "idle-1", "Yes!", t.now)));
      await until("ai_replies");
    } finally {
      watching.kill("SIGTERM");
      await watching;
    }
    expect((await t.message()).status).toBe("ai_replied");
  });

  test("sync reads and sends nothing; the same mail from two sources counts once", async () => {
    const { t, mails, sink, tick } = await office(server(), "two");
    await tick();
    const [first] = await mails();
    const raw = gmailReply(reply(first, "both", "Twice?", t.now));
    server().deliver("two", raw);
    t.receive(raw);
    expect(counts(await t.json<TickJson>(["sync"]))).toEqual({ replies: 1 });
    expect(counts(await t.json<TickJson>(["sync"]))).toEqual({});
    expect(sink.mails).toHaveLength(1);
    const handed = await t.run(["reply", "--eml", "-"], { input: raw });
    expect(handed).toMatchObject({ exitCode: 4 });
    expect((await t.steps()).filter((step) => step === "replied")).toHaveLength(1);
  });

  test("nothing is kept of mail that concerns no lead", async () => {
    const { t, tick } = await office(server(), "private");
    await tick();
    const secret = "the-content-of-a-private-mail";
    server().deliver(
      "private",
      `From: Mum <mum@home.example>\r\nTo: ${ADA}\r\nSubject: ${secret}\r\nMessage-ID: <m@home.example>\r\n\r\n${secret}\r\n`,
    );
    expect(counts(await tick())).toEqual({});
    expect(JSON.stringify(t.dump())).not.toContain(secret);
  });
});

/** As Postfix reports it (RFC 3464). */
function bounceOf(returned: string, recipient: string): string {
  return [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.example (Mail Delivery System)",
    `To: ${ADA}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Message-ID: <20260302.bounce@mx.example>",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B/mx"',
    "",
    "--B/mx",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    "--B/mx",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    `Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown`,
    "",
    "--B/mx",
    "Content-Type: message/rfc822",
    "",
    returned.trimEnd(),
    "",
    "--B/mx--",
    "",
  ].join("\r\n");
}
