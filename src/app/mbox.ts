import type { Email } from "../domain/email.ts";
import type { PersonReport } from "../service/leads/report.ts";
import { readFiles, toMail } from "../service/outbox/outgoing-mail.ts";
import { quoteBelow } from "../service/outbox/quote.ts";
import type { OutgoingMail } from "../service/ports/index.ts";
import type { Policy } from "../service/services.ts";
import type { App } from "./app.ts";

interface Entry {
  at: Date;
  /** An address, or what stands for one. */
  from: string;
  bytes: Uint8Array;
}

/**
 * All mails of a person's report as an mbox (RFC 4155, appendix A), the oldest first. A line that
 * begins with "From ", behind any number of ">", gets one ">" more, so that no mail ends there.
 */
export async function* mboxOf(
  app: App,
  policy: Policy,
  report: PersonReport,
): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  for (const { message, emails } of report.messages) {
    for (const email of emails) {
      const quote = quoteBelow(policy, report.lead, email, emails);
      const entry = await entryOf(app, policy, report, email, { testTo: message.testTo, quote });
      if (entry) entries.push(entry);
    }
  }
  for (const { original, address, sentAt, createdAt } of report.strays) {
    if (original) entries.push({ at: sentAt ?? createdAt, from: address, bytes: original });
  }
  for (const entry of entries.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    yield inMbox(entry);
  }
}

async function entryOf(
  app: App,
  policy: Policy,
  { lead, originals }: PersonReport,
  email: Email,
  { testTo, quote }: { testTo: string | null; quote: string | null },
): Promise<Entry | null> {
  const at = email.sentAt ?? email.createdAt;
  const { sender } = policy.forMailbox(email.mailbox);
  const original = originals.get(email.id);
  const theirs = email.address ?? lead.email ?? "MAILER-DAEMON";
  if (original) return { at, from: theirs, bytes: original };
  const isOurs = email.direction === "out";
  // What never left is no mail; its text is in the JSON.
  if (isOurs && email.sentAt === null) return null;
  const address = testTo ?? theirs;
  const mail = isOurs
    ? // The lead may have another address by now, or none.
      await toMail(email, { name: lead.name, email: theirs }, sender, at, quote)
    : fromLead(email, lead.name, address, sender, at);
  if (isOurs && email.attachments !== null) {
    mail.attachments = (await readFiles(await app.store(), email.attachments)) ?? [];
  }
  // As it left: see deliver.ts.
  if (testTo !== null) mail.to = { name: null, address: testTo };
  const mailer = await (await app.mailbox()).localMailer();
  const from = isOurs ? sender.address : theirs;
  return { at, from, bytes: await mailer.compose({ ...mail, subject: oneLine(mail.subject) }) };
}

/** A mail of which only the text was kept, or that a person typed in. */
function fromLead(
  email: Email,
  name: string,
  address: string,
  sender: { name: string | null; address: string },
  at: Date,
): OutgoingMail {
  // Of who is known by no address, the reserved domain stands for one (RFC 2606).
  const known = address.includes("@") ? address : "unknown@tickler.invalid";
  return {
    from: `${JSON.stringify(name)} <${known}>`,
    replyTo: null,
    to: { name: sender.name, address: sender.address },
    subject: email.subject,
    text: email.fullText ?? email.text,
    rfcMessageId: `<email-${email.id}@tickler.invalid>`,
    inReplyTo: email.inReplyTo,
    references: email.references,
    date: at,
    automatic: false,
    unsubscribe: null,
  };
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** As `asctime` of C writes it, in UTC. */
function asctime(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, " ");
  const clock = at.toISOString().slice(11, 19);
  return `${DAYS[at.getUTCDay()]} ${MONTHS[at.getUTCMonth()]} ${day} ${clock} ${at.getUTCFullYear()}`;
}

/** Octets stay as they are: a mail may be in any encoding. */
function inMbox({ at, from, bytes }: Entry): Buffer {
  const lines = Buffer.from(bytes)
    .toString("latin1")
    .replace(/\r\n/gu, "\n")
    .replace(/^(>*From )/gmu, ">$1");
  const whole = lines.endsWith("\n") ? lines : `${lines}\n`;
  const sender = from.replace(/\s+/gu, "");
  return Buffer.from(`From ${sender} ${asctime(at)}\n${whole}\n`, "latin1");
}
