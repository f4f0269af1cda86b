import type { Email } from "postal-mime";
import { expect, test } from "vitest";
import { PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describePostOffice, type PostOffice } from "../../support/mail-servers/post-office.ts";
import { commands } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

const ADA = "ada@sales.example";
const ANA = "ana@initech.example";
const BEN = "ben@mail.initech.example";
const CY = "cy@initech.example";
const PETRA = "petra@initech.example";
const DORA = "dora@hooli.example";
const PRIVATE = "dora.private@post.example";
const ASSISTANT = "erik@hooli.example";
const EVERYBODY = [ADA, ANA, BEN, CY, PETRA, DORA, PRIVATE, ASSISTANT];

/** What was counted at all. */
const counts = (report: TickJson) =>
  Object.fromEntries(
    Object.entries(report).filter(([, count]) => typeof count === "number" && count > 0),
  );

interface Todo {
  id: string;
  kind: string;
  company: string | null;
  words: string | null;
  commands: string[];
}

function rep({ dovecot, postfix }: PostOffice) {
  return commands({
    env: {
      TICKLER_FROM: `Ada Sales <${ADA}>`,
      TICKLER_SMTP_URL: `${postfix.url}`,
      TICKLER_IMAP_URL: `imap://ada@127.0.0.1:${dovecot.port}`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
      TICKLER_AI_MODE: "off",
      TICKLER_SEND_TIMEZONE: "UTC",
    },
  });
}

/** The mail with this subject: a busy server need not file two mails in the order in which they came. */
function mailAbout(subject: string, mails: readonly Email[]): Email {
  const found = mails.find((each) => each.subject === subject);
  if (!found) throw new Error(`no mail about ${subject}: ${mails.map((each) => each.subject)}`);
  return found;
}

let counter = 0;

/** A mail of somebody's, in answer to one of ours or in no thread. */
function mail(
  from: string,
  text: string,
  { about, more = [] }: { about?: Email | undefined; more?: readonly string[] } = {},
): string {
  counter += 1;
  return [
    ...[`From: ${from}`, `To: Ada Sales <${ADA}>`, `Message-ID: <people-${counter}@x.example>`],
    ...[`Subject: ${about ? `Re: ${about.subject}` : "your mails"}`, ...more],
    ...(about ? [`In-Reply-To: ${about.messageId}`, `References: ${about.messageId}`] : []),
    ...["Date: Tue, 03 Mar 2026 10:00:00 +0000", "MIME-Version: 1.0"],
    ...["Content-Type: text/plain; charset=utf-8", "", text, ""],
  ].join("\r\n");
}

const ACCEPTED = (uid: string) =>
  [
    ...["BEGIN:VCALENDAR", "METHOD:REPLY", "VERSION:2.0", "PRODID:-//X//EN", "BEGIN:VEVENT"],
    ...[`UID:${uid}`, "SEQUENCE:0", "DTSTAMP:20260303T100000Z", "DTSTART:20260310T100000Z"],
    ...[`ORGANIZER:mailto:${ADA}`, `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${DORA}`, "SUMMARY:Shifts"],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ].join("\r\n");

/** An answer of a calendar program to an invitation. */
function accepts(about: Email): string {
  counter += 1;
  return [
    ...[`From: Dora Hill <${DORA}>`, `To: ${ADA}`, "Subject: Accepted: Shifts"],
    ...[`Message-ID: <people-${counter}@x.example>`, `In-Reply-To: ${about.messageId}`],
    ...["Date: Tue, 03 Mar 2026 10:00:00 +0000", "MIME-Version: 1.0"],
    ...['Content-Type: text/calendar; charset=utf-8; method="REPLY"', "", ACCEPTED("m-1")],
  ].join("\r\n");
}

describePostOffice("with a real Postfix and a real Dovecot", EVERYBODY, (office) => {
  test("the person counts, not the mail", async () => {
    const post = office();
    const t = rep(post);
    const tick = () => t.json<TickJson>(["tick"]);
    const todo = () => t.json<Todo[]>(["todo"]);
    await t.all(
      ["lead", "add", "Ana Roe", ANA],
      ["lead", "add", "Ben Roe", BEN],
      ["lead", "add", "Cy Roe", CY],
      ["lead", "add", "Dora Hill", DORA],
      ["send", "1", "Open to a quick chat about shifts?"],
      ["send", "2", "Open to a quick chat about shifts?"],
      ["send", "3", "Open to a quick chat about shifts?"],
      ["send", "4", "Open to a quick chat about shifts?"],
      ["send", "4", "And one about holidays, too?", "--subject", "Holidays at Hooli"],
    );
    expect(counts(await tick())).toEqual({ sent: 5 });
    const [toAna] = await post.mailsOf("ana", 1);
    const second = mailAbout("Holidays at Hooli", await post.mailsOf("dora", 2));
    if (!toAna) throw new Error("a mail is missing");

    // A colleague answers: cold mail to the other two waits, with one line for the company.
    t.later("1h");
    await post.send(ANA, ADA, mail(`Ana Roe <${ANA}>`, "No thanks.", { about: toAna }));
    expect(counts(await tick())).toEqual({ replies: 1 });
    t.later("3d");
    // Dora's two messages are followed up; nobody at Initech is.
    expect(counts(await tick())).toEqual({ follow_ups: 2 });
    const company = (await todo()).filter(({ kind }) => kind === "company");
    expect(company).toMatchObject([{ id: "company-initech.example", words: "No thanks." }]);
    expect(await t.ok(["why", BEN])).toContain("stop.company");
    const bens = await t.json<{ messages: { status: string }[] }>(["history", "2"]);
    expect(bens.messages).toMatchObject([{ status: "sent" }]);

    // Somebody there whom nobody knows writes, in no thread.
    await post.send(PETRA, ADA, mail(`Petra Novak <${PETRA}>`, "Who are you?"));
    const read = await t.json<{ notices: string[] }>(["tick"]);
    expect(read.notices).toEqual([expect.stringContaining("Petra Novak <petra@initech.example>")]);
    const [stray] = (await todo()).filter(({ kind }) => kind === "stray");
    expect(stray).toMatchObject({ company: "initech.example", words: "Who are you?" });
    await t.ok(["lead", "add", "--from", stray?.id ?? ""]);
    expect((await todo()).some(({ kind }) => kind === "stray")).toBe(false);

    // Dora answers her second message from another address, with Reply-To and her assistant in Cc.
    const more = [`Reply-To: Dora Hill <${DORA}>`, `Cc: Erik <${ASSISTANT}>, Ada <${ADA}>`];
    const text = "Let us talk about the holidays.";
    await post.send(PRIVATE, ADA, mail(`Dora <${PRIVATE}>`, text, { about: second, more }));
    expect(counts(await tick())).toEqual({ replies: 1 });
    const dora = await t.json<{ messages: { id: number; status: string }[] }>(["history", "4"]);
    expect(dora.messages.map(({ status }) => status)).toEqual(["replied", "closed"]);
    const steps = await t.ok(["history", "4"]);
    expect(steps).toContain("answered_elsewhere");
    await t.ok(["answer", "5", "Gladly. Is Tuesday at ten fine?"]);
    expect(counts(await tick())).toEqual({ sent: 1 });
    // Both follow-ups, of which one bears the same subject as the answer.
    const answers = (await post.mailsOf("dora", 5)).filter(({ cc }) => cc?.length);
    const answer = mailAbout("Re: Holidays at Hooli", answers);
    expect(answer).toMatchObject({ to: [{ address: DORA }], cc: [{ address: ASSISTANT }] });
    expect(answer.text).toContain("> Let us talk about the holidays.");
    expect(await post.mailsOf("erik", 1)).toHaveLength(1);

    // She accepts a meeting: nobody has to look, and nobody asks whether the mail got lost.
    t.later("1h");
    await post.send(DORA, ADA, accepts(answer));
    expect(counts(await tick())).toEqual({ replies: 1 });
    const lines = (await todo()).filter(({ commands: [first] }) => first?.includes("answer 5"));
    expect(lines).toEqual([]);

    // The rep lets the others at Initech go on: now they are followed up, and Ana never is.
    await t.ok(["company", "resume", "initech.example"]);
    t.later("1d");
    expect(counts(await tick())).toEqual({ follow_ups: 2 });
    expect(await post.mailsOf("ana", 1)).toHaveLength(1);
    expect((await post.mailsOf("ben", 2)).length).toBe(2);
    const { stdout, exitCode } = await t.run(["status", "--check"]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  });
});
