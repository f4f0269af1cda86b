import { afterAll, expect, test } from "vitest";
import { type Dovecot, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { commands, readMail } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

const sinks: SmtpSink[] = [];
afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

/** Two mailboxes, ada and ben, each with a server that sends and an account that is read; two leads. */
async function office(server: Dovecot, name: string, env: Record<string, string> = {}) {
  const [ada, ben] = await Promise.all([SmtpSink.start(), SmtpSink.start()]);
  sinks.push(ada, ben);
  const users = { ada: `ada-${name}`, ben: `ben-${name}` };
  const t = commands({
    env: {
      TICKLER_AI_MODE: "off",
      TICKLER_MAILBOX_ADA_FROM: "Ada <ada@sales.example>",
      TICKLER_MAILBOX_ADA_SMTP_URL: ada.url,
      TICKLER_MAILBOX_ADA_IMAP_URL: `imap://${users.ada}@127.0.0.1:${server.port}`,
      TICKLER_MAILBOX_ADA_IMAP_PASSWORD: PASSWORD,
      TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
      TICKLER_MAILBOX_BEN_SMTP_URL: ben.url,
      TICKLER_MAILBOX_BEN_IMAP_URL: `imap://${users.ben}@127.0.0.1:${server.port}`,
      TICKLER_MAILBOX_BEN_IMAP_PASSWORD: PASSWORD,
      ...env,
    },
  });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["lead", "add", "Ana Roe", "ana@hooli.example"],
    ["send", "1", "Hi John!", "--subject", "Shifts", "--mailbox", "ada"],
    ["send", "2", "Hi Ana!", "--subject", "Shifts", "--mailbox", "ben"],
  );
  expect(await t.json<TickJson>(["tick"])).toMatchObject({ sent: 2, errors: [] });
  const idOf = async (sink: SmtpSink, at = 0): Promise<string> =>
    (await readMail(sink.mails[at]?.raw ?? Buffer.of())).messageId ?? "";
  return { t, ada, ben, users, idOf, tick: () => t.json<TickJson>(["tick"]) };
}

interface Written {
  from: string;
  to: string;
  id: string | null;
  answers: string;
  text?: string;
  cc?: string;
}

/** A reply as the servers of its recipients get it. @param host the one that delivers it */
function reply(
  { from, to, cc, id, answers, text = "Yes, gladly." }: Written,
  host: string,
): string {
  return [
    `Delivered-To: ${host}`,
    `Received: from mx.example by ${host} with ESMTP; Mon, 2 Mar 2026 09:30:00 +0000`,
    `From: ${from}`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    "Subject: Re: Shifts",
    "Date: Mon, 02 Mar 2026 09:30:00 +0000",
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    `In-Reply-To: ${answers}`,
    "",
    text,
    "",
  ].join("\r\n");
}

describeDovecot("several mailboxes with IMAP accounts of their own", (server) => {
  test("each is read; a reply that reaches the other one is answered from the one that wrote", async () => {
    const { t, ada, ben, users, idOf, tick } = await office(server(), "crossed");
    const john = { from: "John <john@initech.example>", id: "<j1@initech.example>" };
    const ana = { from: "Ana <ana@hooli.example>", id: "<a1@hooli.example>" };
    server().deliver(
      users.ada,
      reply({ ...john, to: "ada@sales.example", answers: await idOf(ada) }, "ada"),
    );
    // Ana writes to Ada what Ben has asked her.
    server().deliver(
      users.ada,
      reply({ ...ana, to: "ada@sales.example", answers: await idOf(ben) }, "ada"),
    );
    t.later("1h");
    expect(await tick()).toMatchObject({ replies: 2, errors: [] });
    expect((await t.message(1)).status).toBe("replied");
    expect(await t.message(2)).toMatchObject({ status: "replied", mailbox: "ben" });
    await t.all(["answer", "1", "Great, John!"], ["answer", "2", "Great, Ana!"], ["tick"]);
    expect([ada.accepted, ben.accepted]).toEqual([2, 2]);
    const [, toAna] = ben.mails;
    expect(toAna).toMatchObject({ from: "ben@other.example", to: ["ana@hooli.example"] });
    expect((await readMail(toAna?.raw ?? Buffer.of())).inReplyTo).toBe("<a1@hooli.example>");
    // What comes to Ben is read there.
    server().deliver(
      users.ben,
      reply(
        {
          ...{ ...ana, id: "<a2@hooli.example>", to: "ben@other.example", text: "Tuesday?" },
          answers: await idOf(ben, 1),
        },
        "ben",
      ),
    );
    t.later("1h");
    expect(await tick()).toMatchObject({ replies: 1, errors: [] });
    const list = await t.json<{ name: string; read_in: string; last_read: string }[]>([
      "mailbox",
      "list",
    ]);
    expect(list.map(({ name, read_in }) => [name, read_in])).toEqual([
      ["default", "default"],
      ["ada", "ada"],
      ["ben", "ben"],
    ]);
  });

  test("a mail to both is one reply, and gets one answer", async () => {
    const { t, ada, ben, users, idOf, tick } = await office(server(), "both", {
      TICKLER_AI_MODE: "auto",
    });
    const mail = {
      ...{ from: "John <john@initech.example>", id: "<both@initech.example>" },
      ...{ to: "ada@sales.example", cc: "ben@other.example", answers: await idOf(ada) },
      text: "What does it cost?",
    };
    server().deliver(users.ada, reply(mail, "ada"));
    server().deliver(users.ben, reply(mail, "ben"));
    t.later("1h");
    const first = await tick();
    expect(first).toMatchObject({ replies: 1, ai_replies: 1, errors: [] });
    const again = await tick();
    expect(again).toMatchObject({ replies: 0, ai_replies: 0, errors: [] });
    expect([ada.accepted, ben.accepted]).toEqual([2, 1]);
    const { message } = await t.story(1);
    expect(message.emails.map(({ kind }) => kind)).toEqual(["first", "reply", "ai_reply"]);
    // No copy goes to ourselves.
    expect(ada.mails[1]?.to).toEqual(["john@initech.example"]);
    expect(await t.json<{ replied: number }[]>(["stats"])).toMatchObject([{ replied: 1 }]);
  });

  test("somebody who is no lead and writes to both is shown once", async () => {
    const { t, users, tick } = await office(server(), "stray");
    const mail = {
      ...{ from: "Jim <jim@initech.example>", id: "<jim@initech.example>" },
      ...{ to: "ada@sales.example, ben@other.example", answers: "<unknown@initech.example>" },
      text: "John has told me of you.",
    };
    server().deliver(users.ada, reply(mail, "ada"));
    server().deliver(users.ben, reply(mail, "ben"));
    t.later("1h");
    expect(await tick()).toMatchObject({ errors: [] });
    const lines = await t.json<{ kind: string }[]>(["todo"]);
    expect(lines.filter(({ kind }) => kind === "stray")).toHaveLength(1);
  });

  test("one whose login fails holds its own follow-ups alone", async () => {
    const { t, ada, ben } = await office(server(), "refused");
    t.later("2d");
    const wrong = t.copy({ TICKLER_MAILBOX_BEN_IMAP_PASSWORD: "wrong-word" });
    const { exitCode, stdout, stderr } = await wrong.run(["tick", "--json"]);
    expect(exitCode).toBe(5);
    const report = JSON.parse(stdout) as TickJson;
    expect(report).toMatchObject({ follow_ups: 1 });
    expect(report.errors).toEqual([
      expect.objectContaining({
        ...{ mailbox: "ben", phase: "read" },
        message: expect.stringContaining("refused the login"),
      }),
    ]);
    expect(`${stdout}${stderr}`).not.toContain("wrong-word");
    expect([ada.accepted, ben.accepted]).toEqual([2, 1]);
    const why = await wrong.json<{ messages: { reasons: { rule: string }[] }[] }>(["why", "2"]);
    expect(why.messages[0]?.reasons).toMatchObject([{ rule: "inbox" }]);
    expect(await wrong.ok(["todo"])).toContain("mailbox ben: replies can't be read");
    const right = wrong.copy({ TICKLER_MAILBOX_BEN_IMAP_PASSWORD: PASSWORD });
    expect(await right.json<TickJson>(["tick"])).toMatchObject({ follow_ups: 1, errors: [] });
    expect([ada.accepted, ben.accepted]).toEqual([2, 2]);
  });

  test("what was left on the server of one of them is fetched from there", async () => {
    const { t, users, idOf, ben, tick } = await office(server(), "large");
    const content = Buffer.alloc(1_200_000, "content of a file ");
    const large = [
      "From: Ana <ana@hooli.example>",
      "To: ben@other.example",
      "Subject: Re: Shifts",
      "Message-ID: <large@hooli.example>",
      `In-Reply-To: ${await idOf(ben)}`,
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "The contract is attached.",
      "--b",
      'Content-Type: application/pdf; name="contract.pdf"',
      'Content-Disposition: attachment; filename="contract.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      (content.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n"),
      "--b--",
      "",
    ].join("\r\n");
    server().deliver(users.ben, large);
    t.later("1h");
    expect(await tick()).toMatchObject({ replies: 1, errors: [] });
    const { message } = await t.story(2);
    const email = message.emails.find(({ kind }) => kind === "reply")?.id;
    const kept = await t.run(["original", `${email}`, "--kept"]);
    expect(kept.stdout.length).toBeLessThan(10_000);
    const whole = await t.ok(["original", `${email}`]);
    expect(whole).toBe(large);
  });
});
