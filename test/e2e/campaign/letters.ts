import type { ReadMail } from "../../support/processes/tickler.ts";

/** What comes back to a mail, as programs and servers write it. */
export interface Letter {
  /** The mail of ours that it is about. */
  about: ReadMail;
  /** Of the mail itself. */
  at: string;
  from: string;
  text: string;
  /** The mailbox it comes to, where that is not the one that wrote. */
  to?: string;
  more?: readonly string[];
}

let counter = 0;

function head({ about, at, from, to, more = [] }: Omit<Letter, "text">, subject: string): string[] {
  counter += 1;
  return [
    `From: ${from}`,
    `To: ${to ?? about.from}`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <campaign-${counter}@back.example>`,
    "MIME-Version: 1.0",
    ...more,
  ];
}

const bytes = (lines: readonly string[]): string => lines.join("\n").replace(/\r?\n/g, "\r\n");

const PLAIN = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""];

const inThread = ({ messageId, references }: ReadMail): string[] => [
  `In-Reply-To: ${messageId}`,
  `References: ${[...references, messageId].join(" ")}`,
];

/** In the thread, with what it answers quoted below. */
export function reply(letter: Letter): string {
  const { about, text, more = [] } = letter;
  const quoted = about.text.trimEnd().replace(/^/gm, "> ");
  return bytes([
    ...head(
      { ...letter, more: [...inThread(about), ...more] },
      `Re: ${about.subject.replace(/^Re: /, "")}`,
    ),
    ...PLAIN,
    text,
    "",
    `On Mon, 2 Mar 2026, ${about.from} wrote:`,
    quoted,
    "",
  ]);
}

/** By a machine in the lead's place. */
export function automatic(letter: Letter): string {
  return bytes([
    ...head(
      { ...letter, more: [...inThread(letter.about), "Auto-Submitted: auto-replied"] },
      `Automatic reply: ${letter.about.subject}`,
    ),
    ...PLAIN,
    letter.text,
    "",
  ]);
}

/** In no thread. */
export function fresh(letter: Letter, subject: string): string {
  return bytes([...head(letter, subject), ...PLAIN, letter.text, ""]);
}

/** By the button of a mail program, to the address of the List-Unsubscribe field. */
export function unsubscribe(letter: Omit<Letter, "text">): string {
  const [, subject] =
    /mailto:[^?>]+\?subject=([^>&]+)/i.exec(letter.about.header("List-Unsubscribe") ?? "") ?? [];
  if (subject === undefined) throw new Error("the mail offers no way to unsubscribe by mail");
  return bytes([...head(letter, decodeURIComponent(subject)), ...PLAIN, ""]);
}

/** RFC 3464, with the head of the mail that is returned. */
export function report(
  { about, at }: Pick<Letter, "about" | "at">,
  { action, status, diagnostic }: { action: string; status: string; diagnostic: string },
): string {
  const from = "Mail Delivery System <MAILER-DAEMON@provider.example>";
  return bytes([
    ...head({ about, at, from }, "Undelivered Mail Returned to Sender"),
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    ...["", "--b1", ...PLAIN, "I could not deliver your message.", "", "--b1"],
    ...["Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.provider.example", ""],
    ...[`Final-Recipient: rfc822; ${about.to}`, `Action: ${action}`, `Status: ${status}`],
    ...[`Diagnostic-Code: smtp; ${diagnostic}`, "", "--b1", ...returned(about, "b1")],
  ]);
}

/** RFC 5965: the lead's provider tells that they call a mail unwanted. */
export function complaint({ about, at }: Pick<Letter, "about" | "at">): string {
  return bytes([
    ...head({ about, at, from: "complaints@provider.example" }, "complaint about message"),
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    ...["", "--b2", ...PLAIN, "This is an email abuse report.", "", "--b2"],
    ...["Content-Type: message/feedback-report", "", "Feedback-Type: abuse", "User-Agent: Any/1.0"],
    ...["Version: 1", "", "--b2", ...returned(about, "b2")],
  ]);
}

function returned(about: ReadMail, boundary: string): string[] {
  return [
    ...["Content-Type: message/rfc822", "", `From: ${about.from}`, `To: ${about.to}`],
    ...[`Subject: ${about.subject}`, `Message-ID: ${about.messageId}`, "", about.text, ""],
    ...[`--${boundary}--`, ""],
  ];
}

/** A calendar program's yes to an invitation (RFC 6047). */
export function accepts(letter: Omit<Letter, "text">, start: string): string {
  const [, address] = /<(.+)>/.exec(letter.from) ?? [];
  const stamp = (moment: string): string => moment.replace(/[-:]|\.\d+/g, "");
  return bytes([
    ...head({ ...letter, more: inThread(letter.about) }, "Accepted: Shifts"),
    'Content-Type: text/calendar; charset=utf-8; method="REPLY"',
    ...["", "BEGIN:VCALENDAR", "METHOD:REPLY", "VERSION:2.0", "PRODID:-//X//EN", "BEGIN:VEVENT"],
    ...["UID:shifts-1", "SEQUENCE:0", `DTSTAMP:${stamp(letter.at)}`, `DTSTART:${stamp(start)}`],
    ...[`ORGANIZER:mailto:${letter.about.from}`, `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`],
    ...["SUMMARY:Shifts", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
}
