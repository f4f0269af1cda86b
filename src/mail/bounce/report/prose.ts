import { bounceSource, quotingSource } from "../../../language/patterns.ts";
import { firstAddress, sameAddress, toAddress } from "./addresses.ts";

/** What a report says in words of one recipient. */
export interface ProseReport {
  recipient: string;
  /** The lines that follow it, up to the next one. */
  words: string;
}

const MAX_RECIPIENTS = 200;
const MAX_LINE = 1000;
const MAX_WORDS = 3000;
const ADDRESS = "[^\\s<>\"'()\\[\\]:;,]{1,128}@[^\\s<>\"'()\\[\\]:;,]{1,255}";
/** Also malformed ones, which only broken systems let through. */
const IN_BRACKETS = "<\\s*([^<>]{1,400}@[^<>]{1,255})\\s*>";

/** Lines about a recipient: the address is the first group, the words about it the second. */
const LINES: readonly RegExp[] = [
  // <a@b>: host mx said… | <a@b>: | To: <a@b>: | <a@b> (expanded from <c@d>): … | <a@b>   (a@b… No such user)
  new RegExp(
    `^\\s*(?:To\\s?:\\s?)?${IN_BRACKETS}\\s*(?:\\(expanded from[^)]{0,400}\\))?\\s*(?::|\\.{3}|-|\\(|$)(.*)$`,
  ),
  // "a@b": | 'a@b' on 29.4.2001 | a@b: Domain does not exist | a@b; Action: Delayed | a@b [User unknown] | a@b … unknown host
  new RegExp(
    `^\\s*(?:[*•·-]\\s+)?["']?(${ADDRESS})["']?\\s*(?::|;|\\[(?!mailto)|\\(|\\.{3}|$)(.*)$`,
  ),
  new RegExp(`^\\s*["']?(${ADDRESS})["']?\\s*<mailto:[^>]{1,400}>(.*)$`),
  new RegExp(
    `^\\s*["']?(${ADDRESS})["']?,? +(?:on |am |le |el |il |Invalid Address|was not|could not|failed|is not|does not)(.*)$`,
  ),
  new RegExp(`^\\s*.{0,100}\\bsmtp[:=](${ADDRESS});? on (.*)$`, "i"),
  // A name, then the address: John Doe <a@b> | John Doe (a@b)<mailto:a@b>
  new RegExp(`^\\s*>>> \\S.{0,200}${IN_BRACKETS}\\s*()$`),
  new RegExp(`^\\s*[^<>@:;,]{1,80} ?${IN_BRACKETS}()\\s*$`),
  new RegExp(`^\\s*[^<>@:;,]{1,80} \\((${ADDRESS})\\)\\s*(?:<mailto:[^>]{0,400}>)?()\\s*$`),
  // 550 <a@b>… User unknown, as old sendmails sum up
  new RegExp(`^\\s*([45]\\d\\d (?:[45]\\.\\d\\.\\d{1,3} )?${IN_BRACKETS}\\.{3}\\s*.*)$`),
  // Labels.
  new RegExp(`^\\s*(?:${bounceSource("recipients")})\\s*[:：=]\\s*<?(${ADDRESS})>?(.*)$`, "iu"),
  new RegExp(`^\\s*\\[Status: .{0,40}Address: <(${ADDRESS})>(.*)$`),
  // Sentences.
  new RegExp(
    `^\\s*(unknown (?:user|host)|user mailbox exceeds allowed size|invalid final delivery userid|delivery failed \\d+ attempts|undeliverable to|mailbox is full)\\s*:?\\s*<?(${ADDRESS})>?`,
    "i",
  ),
  new RegExp(
    `(?:could not be delivered to|unable to deliver (?:your |the )?(?:message|mail) to|message to|mail to|delivered to|delivering (?:your |the )?(?:message|mail) to|(?:problem|error) delivering (?:your )?(?:message|mail) to|rejected recipient|reach the following recipient|permanent errors|deliver to|was rejected for|following message to|undeliverable to|your e?mail to|sent to|recipient is|mailing list|failed to deliver to|sent mail to|undeliverable address|intended recipient)\\s*:?\\s*["'<]*(${ADDRESS})[>"']*(.*)$`,
    "i",
  ),
];

/** Lines with an address that is not a recipient's. */
const OTHERS = new RegExp(
  [
    `^\\s*(?:subject|date|sent|reply-to|cc|bcc|message-?id|return-path|sender|original sender|mail from|envelope-?from|received|contact|reporting-mta|remote-mta|x-[a-z-]+|original-recipient|final-recipient|${quotingSource("from")})\\s*:`,
    "\\bpostmaster@|\\b(?:contact|please (?:send|forward|write)|e?-?mail (?:us|me)|support@|abuse@|sent by|from sender|envelope.from|for (?:further )?(?:assistance|help|information))",
  ].join("|"),
  "iu",
);

const BEFORE_OTHERS =
  /\b(?:sent by|from|(?:send|write|mail|reply) .{0,40}to|to the address)\s*:?\s*$/i;

/**
 * What the words of a report say, one recipient at a time.
 *
 * @param sender our own addresses, which are no recipients
 */
export function readProse(report: string, sender: readonly string[]): ProseReport[] {
  const reports = new Map<string, { recipient: string; lines: string[]; length: number }>();
  let current: { recipient: string; lines: string[]; length: number } | null = null;
  let before = "";
  for (const full of report.split("\n")) {
    const line = full.slice(0, MAX_LINE);
    const found = startOf(line, before, sender);
    if (found) {
      const key = found.recipient.toLowerCase();
      current = reports.get(key) ?? null;
      if (!current && reports.size < MAX_RECIPIENTS) {
        current = { recipient: found.recipient, lines: [], length: 0 };
        reports.set(key, current);
      }
    }
    const words = found ? found.words.trim() : line.trim();
    const isNew = words !== "" || (current?.lines.length ?? 0) > 0;
    if (current && isNew && current.length < MAX_WORDS) {
      current.lines.push(words);
      current.length += words.length + 1;
    }
    if (line.trim() !== "") before = line;
  }
  return [...reports.values()].map(({ recipient, lines }) => ({
    recipient,
    words: lines.join("\n").trim(),
  }));
}

function startOf(line: string, before: string, sender: readonly string[]): ProseReport | null {
  const alias = /^\s*\(?generated (?:from|by):? (\S+@\S+)/i.exec(line)?.[1];
  const generated = alias === undefined ? null : toAddress(alias);
  if (generated !== null) {
    // Of "an undisclosed address", or of a pipe.
    return /@/.test(before) && !/pipe to/.test(before)
      ? null
      : { recipient: generated, words: before.trim() };
  }
  if (!line.includes("@") || OTHERS.test(line) || BEFORE_OTHERS.test(before)) return null;
  for (const pattern of LINES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [first = "", second = ""] = match.slice(1);
    const recipient = toAddress(first) ?? firstAddress(first) ?? firstAddress(second);
    if (recipient === null || sender.some((each) => sameAddress(each, recipient))) continue;
    const before = line.slice(0, line.indexOf(recipient));
    return {
      recipient,
      words: /[a-z]{3} |\d{3} /i.test(before) ? line : second.replace(/^([^[]*)\]\s*$/, "$1"),
    };
  }
  return null;
}
