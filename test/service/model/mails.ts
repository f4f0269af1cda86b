import type { OutgoingMail } from "../../../src/service/ports/index.ts";
import { DAY } from "../../support/world/builders.ts";
import type { MailKind, Writer } from "./steps.ts";

/** A mail about one of ours, as it lies in the mailbox. */
export interface Incoming {
  kind: Exclude<MailKind, "again">;
  about: OutgoingMail;
  /** Whoever writes; a machine's reports come from the machine. */
  from: string;
  /** The Message-ID, with angle brackets. */
  id: string;
  at: Date;
  /** How long an absence lasts, or until when to wait. */
  days: number;
  /** Whether no id in it says what it is about. */
  bare: boolean;
  /** Who has the sender's address, where that is no lead that we wrote to about this. */
  writer: Writer;
}

/** The first day back, as people write it. */
export function dayBack({ at, days }: Pick<Incoming, "at" | "days">): string {
  return new Date(at.getTime() + days * DAY).toISOString().slice(0, 10);
}

/** The mail as bytes (RFC 5322), as programs and servers write it. */
export function bytesOf(mail: Incoming): Buffer {
  return Buffer.from(linesOf(mail).join("\n").replace(/\r?\n/g, "\r\n"));
}

function linesOf(mail: Incoming): string[] {
  const { about, days } = mail;
  const to = about.to.address;
  switch (mail.kind) {
    case "reply":
      return answer(mail, "Thanks for your mail. Tell me more.");
    case "old":
      return answer(mail, "I wrote this long ago.");
    case "under an old id":
      return answer(mail, oldIdText(mail));
    case "question":
      return answer(mail, "How does it work, and does it work with ours?");
    case "no":
      return answer(mail, "No thanks, not interested.");
    case "later":
      return answer(mail, `Not now. Please write to me again in ${days} days.`);
    case "asks to stop":
      return answer(mail, "Please remove me from your list.");
    case "absence":
      return answer(mail, `I am out of office and will be back on ${dayBack(mail)}.`, AUTOMATIC);
    case "absence without an end":
      return answer(mail, "I am out of office at the moment.", AUTOMATIC);
    case "has left":
      return answer(mail, "John Doe no longer works for this company.", AUTOMATIC);
    case "hard bounce":
      return report(mail, `Action: failed\nStatus: 5.1.1\n${code("550 5.1.1 User unknown")}`, to);
    case "soft bounce":
      return report(mail, `Action: failed\nStatus: 5.2.2\n${code("552 5.2.2 Mailbox full")}`, to);
    case "delay":
      return report(mail, `Action: delayed\nStatus: 4.4.1\n${code("421 4.4.1 Timed out")}`, to);
    case "unsubscribe":
      return [
        ...head(mail, `unsubscribe ${about.unsubscribe?.token ?? ""}`),
        "Content-Type: text/plain; charset=utf-8",
        "",
        "",
      ];
    case "complaint":
      return complaint(mail);
  }
}

/** What tells a mail whose Message-ID another one had. */
export function oldIdText({ about, at }: Pick<Incoming, "about" | "at">): string {
  return `I am here again since ${at.toISOString()}, and have read ${about.rfcMessageId}.`;
}

const AUTOMATIC = ["Auto-Submitted: auto-replied", "Precedence: bulk"];

function head({ from, id, at }: Incoming, subject: string): string[] {
  return [
    `From: ${from}`,
    "To: Ada Sales <ada@sales.example>",
    `Subject: ${subject}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${id}`,
    "MIME-Version: 1.0",
  ];
}

/** What a lead's program, or a machine in their place, writes back. */
function answer(mail: Incoming, text: string, more: readonly string[] = []): string[] {
  const { about, bare } = mail;
  const ids = [
    `In-Reply-To: ${about.rfcMessageId}`,
    `References: ${[...about.references, about.rfcMessageId].join(" ")}`,
  ];
  const subject = more.length > 0 ? "Automatic reply: your mail" : `Re: ${about.subject}`;
  return [
    ...head(mail, subject),
    ...(bare ? [] : ids),
    ...more,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text,
    "",
  ];
}

const code = (diagnostic: string): string => `Diagnostic-Code: smtp; ${diagnostic}`;

/** RFC 3464. */
function report(mail: Incoming, fields: string, to: string): string[] {
  return [
    ...head(mail, "Undelivered Mail Returned to Sender"),
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "This is the mail system. I'm sorry to have to inform you of a delivery status.",
    "",
    "--b1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${to}`,
    fields,
    "",
    ...returned(mail, "b1"),
  ];
}

/** RFC 5965. */
function complaint(mail: Incoming): string[] {
  return [
    ...head(mail, "complaint about message"),
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    "",
    "--b2",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "This is an email abuse report for an email message.",
    "",
    "--b2",
    "Content-Type: message/feedback-report",
    "",
    "Feedback-Type: abuse",
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    "",
    ...returned(mail, "b2"),
  ];
}

function returned({ about }: Incoming, boundary: string): string[] {
  return [
    `--${boundary}`,
    "Content-Type: message/rfc822",
    "",
    `From: ${about.from}`,
    `To: ${about.to.address}`,
    `Subject: ${about.subject}`,
    `Message-ID: ${about.rfcMessageId}`,
    "",
    about.text,
    "",
    `--${boundary}--`,
    "",
  ];
}
