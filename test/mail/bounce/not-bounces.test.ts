import { describe, expect, test } from "vitest";
import { readBounces } from "../../../src/mail/bounce/read-bounces.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { dsn, fields, ORIGINAL, OUR_ID, plain } from "./report-mail.ts";

const REPORT = `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<lead@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 no such user
    (in reply to RCPT TO command)`;

const quoted = REPORT.replace(/^/gm, "> ");
const LEAD = "Lea Lead <lead@example.com>";

function human(subject: string, body: string, headers = "") {
  return plain({ from: LEAD, subject, body, headers });
}

/** What is like a bounce, and is none. */
const OTHERS: readonly (readonly [string, string])[] = [
  [
    "a person asks what became of a mail",
    human(
      "Re: A quick question",
      `Hi Rita, I got this when I answered, did you get my mail?\n\n-------- Undelivered Mail --------\n${REPORT}\n`,
      `In-Reply-To: ${OUR_ID}`,
    ),
  ],
  [
    "a person quotes a report",
    human(
      "Re: Undelivered Mail Returned to Sender",
      `Your address seems to be broken:\n\n${quoted}`,
    ),
  ],
  [
    "a person forwards a report in the text",
    human(
      "Fwd: Undelivered Mail Returned to Sender",
      `Please look into this.\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nSubject: Undelivered Mail Returned to Sender\n\n${REPORT}\n\n${ORIGINAL}`,
    ),
  ],
  [
    "a person forwards a report and writes nothing",
    human("WG: Undelivered Mail Returned to Sender", REPORT),
  ],
  [
    "a person pastes a report below a word of her own",
    human("Mail delivery failed", `Hello Rita, what is this?\n\n${REPORT}`),
  ],
  [
    "a person forwards a report with all its parts",
    dsn({
      from: LEAD,
      subject: "Fwd: Undelivered Mail Returned to Sender",
      text: "See below.",
      fields: fields("5.1.1", "550 5.1.1 no such user"),
    }).replace("multipart/report; report-type=delivery-status", "multipart/mixed"),
  ],
  [
    "a person forwards a report as an attachment",
    plain({
      from: LEAD,
      subject: "Fwd: Undelivered Mail Returned to Sender",
      type: 'multipart/mixed; boundary="b3"',
      body: `--b3\nContent-Type: text/plain\n\nDo you know why?\n\n--b3\nContent-Type: message/rfc822\n\n${dsn({ fields: fields("5.1.1", "550 5.1.1 no such user") })}\n--b3--\n`,
    }),
  ],
  [
    "a person who is a postmaster answers",
    plain({
      from: "Postmaster <postmaster@example.com>",
      subject: "Re: A quick question",
      headers: `In-Reply-To: ${OUR_ID}`,
      body: "Hi, your message was not delivered to lead@example.com before 550 people had read it. Not interested.",
    }),
  ],
  [
    "a person says that someone else is in charge",
    human(
      "Re: A quick question",
      "Your message was not delivered to the right person, please write to boss@example.com.",
    ),
  ],
  [
    "a person writes about deliverability",
    human(
      "Mail delivery problems",
      "We had many a 550 5.1.1 User unknown last week. Can your tool help? lead@example.com",
    ),
  ],
  [
    "an out-of-office",
    plain({
      from: LEAD,
      subject: "Automatic reply: A quick question",
      headers: "Auto-Submitted: auto-replied\nReturn-Path: <>",
      body: "I'm away until Monday. Your message will not be forwarded. Write to boss@example.com.",
    }),
  ],
  [
    "an automatic answer that says so in such words",
    plain({
      from: LEAD,
      subject: "Mailbox no longer in use",
      headers: "Auto-Submitted: auto-replied\nReturn-Path: <>",
      body: "Your message was not delivered to lead@example.com, as I have left. Write to boss@example.com.",
    }),
  ],
  [
    "a newsletter",
    plain({
      from: "Mail Tips <news@example.net>",
      subject: "Delivery failed? Ten tips",
      headers: "Precedence: bulk\nList-Unsubscribe: <https://example.net/u>",
      body: "Why mail delivery failed: 550 5.1.1 and what it means. Write to tips@example.net.",
    }),
  ],
  [
    "a parcel",
    plain({
      from: "Parcels <noreply@parcels.example>",
      subject: "Delivery failed: we missed you",
      headers: "Auto-Submitted: auto-generated",
      body: "We were unable to deliver your parcel to:\n\nrep@example.org\n\nYour parcel 550 123 is at lead@example.com.",
    }),
  ],
  [
    "a parcel, announced by name",
    plain({
      from: "Delivery Notification <noreply@parcels.example>",
      subject: "Delivery failed",
      body: "Your parcel could not be delivered to:\n\nlead@example.com\n\nPlease collect it.",
    }),
  ],
  [
    "a report that all went well",
    dsn({
      subject: "Successful Mail Delivery Report",
      fields: fields("2.0.0", "250 2.0.0 OK", "delivered"),
    }),
  ],
  [
    "a report that it was passed on",
    dsn({ subject: "Successful Mail Delivery Report", fields: fields("2.0.0", "", "relayed") }),
  ],
  ["a report that a list was expanded", dsn({ fields: fields("2.0.0", "", "expanded") })],
  [
    "a read receipt",
    dsn({
      subject: "Read: A quick question",
      type: "message/disposition-notification",
      fields:
        "Final-Recipient: rfc822; lead@example.com\nDisposition: manual-action/MDN-sent-manually; displayed",
    }),
  ],
  [
    "a complaint",
    dsn({
      from: "MAILER-DAEMON@example.com",
      type: "message/feedback-report",
      fields:
        "Feedback-Type: abuse\nUser-Agent: X/1\nVersion: 1\nOriginal-Rcpt-To: lead@example.com",
    }),
  ],
  ["an empty mail of a daemon", plain({ body: "" })],
  [
    "a mail of a daemon that names nobody",
    plain({ subject: "Mail delivery failed", body: "Your message could not be delivered." }),
  ],
];

describe("no bounce is", () => {
  test.each(OTHERS)("%s", async (_title, mail) => {
    expect(readBounces(await parseMail(Buffer.from(mail)))).toBeNull();
  });
});
