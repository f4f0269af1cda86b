import { type Email, isCold, isOutgoing } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import { mailboxText } from "../../domain/sending/recipients.ts";
import type { Policy } from "../services.ts";

/** More of a mail is not quoted; whoever wrote it has it. */
const MAX_LINES = 300;
const MAX_LENGTH = 20_000;

/**
 * What stands below one of our mails: the mail that it answers; null where it quotes nothing.
 *
 * @param emails of its message, oldest first
 */
export function quoteBelow(
  policy: Policy,
  lead: Pick<Lead, "timezone">,
  email: Email,
  emails: readonly Email[],
): string | null {
  if (!policy.forMessage(email).quote) return null;
  const quoted = quotedBy(email, emails);
  const { timezone } = policy.forMailbox(email.mailbox).limits;
  return quoted && quoteOf(quoted, lead.timezone ?? timezone);
}

/**
 * The mail that an answer of ours quotes: the newest of the lead's side that was there when it was
 * written. Words that were typed in came by another way than mail, and are not quoted.
 *
 * @param emails of its message, oldest first
 */
function quotedBy(answer: Email, emails: readonly Email[]): Email | null {
  if (!isOutgoing(answer) || isCold(answer.kind)) return null;
  const answered = emails.findLast(
    ({ id, kind, state }) => id < answer.id && kind === "reply" && state === "received",
  );
  return answered?.correspondents ? answered : null;
}

/**
 * What stands below an answer, as mail programs write it: who wrote what is answered, and when, and
 * all that it said.
 *
 * @param zone of the times; null: the machine's
 */
function quoteOf(
  { correspondents, address, fullText, text, sentAt, createdAt }: Email,
  zone: string | null,
): string {
  const from = correspondents?.from ?? { name: null, address: address ?? "" };
  const who = from.name === null ? `<${from.address}>` : mailboxText(from);
  const all = readable(fullText ?? text);
  const lines = all.slice(0, MAX_LENGTH).split("\n");
  const isCut = all.length > MAX_LENGTH || lines.length > MAX_LINES;
  const quoted = lines.slice(0, MAX_LINES).map(quotedLine);
  return [
    `On ${timeOf(sentAt ?? createdAt, zone)}, ${readable(who)} wrote:`,
    ...quoted,
    ...(isCut ? ["> […]"] : []),
  ].join("\n");
}

/** What is quoted already gets another mark, so that it can be told whose words they are. */
function quotedLine(line: string): string {
  const text = line.trimEnd();
  if (text === "") return ">";
  return text.startsWith(">") ? `>${text}` : `> ${text}`;
}

/** Without what no mail of ours may hold. */
function readable(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trimEnd();
}

/** `Mon, 2 Mar 2026 at 10:12`. */
function timeOf(at: Date, zone: string | null): string {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...(zone === null ? {} : { timeZone: zone }),
  });
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const { weekday, day, month, year, hour, minute } = parts;
  return `${weekday}, ${day} ${month} ${year} at ${hour}:${minute}`;
}
