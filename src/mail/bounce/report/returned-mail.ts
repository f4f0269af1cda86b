import { bounceSource, quotingSource } from "../../../language/patterns.ts";
import { messageIds } from "../../parse/message-ids.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { firstAddress } from "./addresses.ts";
import { type Block, partText, readBlocks } from "./fields.ts";

/** A report's prose, and the mail that it returns in the same text. */
interface ReportText {
  /** The report alone. */
  report: string;
  /** The original, from its header on; empty where it isn't in the text. */
  original: string;
}

export interface Original {
  messageIds: readonly string[];
  /** To whom it was written. */
  to: string | null;
}

/** The prose of a report is short; the rest is the returned mail. */
const MAX_REPORT = 64 * 1024;
const MAX_HEADER = 128 * 1024;

const RETURNED =
  /^(?:message|text)\/(?:rfc822|global)(?:-headers?)?$|^message\/(?:partial|news|rfc822-headers)$/;

/** Lines with which mail systems introduce the returned mail. */
const BEGINNING = new RegExp(
  [
    "[-_=*|#. ]*(?:this|here|below|enclosed|following|included|attached)\\b.{0,60}\\bcopy of (?:the|your)\\b.{0,60}\\b(?:message|mail|headers?)\\b",
    "[-_=*|#+<>. ]*(?:the )?(?:header of the )?(?:original|unsent|returned|undelivered|failed) (?:message|mail|e-?mail)(?: text| body| headers?)?(?: \\(\\w+\\))?(?: is)?(?: (?:follows|following|as follows|below|attached|begins(?: here)?))?[-_=*|#+<>.: ]*$",
    "[-_=*|#. ]*message (?:headers?|text|contents?|source)(?: and \\w+)?(?: follows?| is following)?[-_=*|#.: ]*$",
    "original mail as follows",
    "the attachment contains the original mail headers",
    "[-_=*|#. ]*(?:no message was collected|undelivered message headers|included message)[-_=*|#.: ]*$",
    `(?:${bounceSource("headers")})\\s*:`,
    `[-_=*|#. ]*${quotingSource("originals")}[-_=*|#.: ]*$`,
  ]
    .map((each) => `(?:${each})`)
    .join("|"),
  "iu",
);

/** Header fields that never occur in a report's prose. */
const HEADER =
  /^(?:received|return-path|dkim-signature|domainkey-signature|arc-[a-z-]+|mime-version|x-received|x-google-[a-z-]+|content-transfer-encoding|authentication-results|received-spf):/i;

/** Separates a report's prose from the mail that it returns. */
export function splitReport(text: string): ReportText {
  const start = text.slice(0, MAX_REPORT);
  let from = 0;
  while (from < start.length) {
    const newline = start.indexOf("\n", from);
    const end = newline < 0 ? start.length : newline;
    const line = start.slice(from, Math.min(end, from + 300)).trim();
    const isHeader = HEADER.test(line);
    if (isHeader || (line.length > 0 && BEGINNING.test(line) && beginsHere(start, end))) {
      return {
        report: start.slice(0, from),
        original: text.slice(isHeader ? from : end, from + MAX_HEADER),
      };
    }
    from = end + 1;
  }
  return { report: start, original: "" };
}

/** Whether a header or the end follows within a few lines; if not, the report goes on. */
function beginsHere(text: string, at: number): boolean {
  const next = text
    .slice(at, at + 4000)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 4);
  return (
    next.length === 0 ||
    next.some((line) => /^\s*(?:from |[A-Za-z][A-Za-z-]{1,60}:)/i.test(line)) ||
    next.length < 3
  );
}

/** The mails that a report returns, in its parts and in its text. */
export function readOriginals(mail: ParsedMail, original: string): Original[] {
  const parts = mail.parts.filter(({ type }) => RETURNED.test(type)).slice(0, 20);
  const texts = parts.map(({ bytes }) => partText(bytes, MAX_HEADER));
  return [...texts, original].flatMap((text) => {
    const [header] = readBlocks(
      text.replace(/^(?:[^\n:]{0,200}\n|\s*\n){1,6}(?=[A-Za-z-]{1,60}:)/, "").replace(/^\s+/, ""),
    );
    return header ? [originalOf(header)] : [];
  });
}

function originalOf(header: Block): Original {
  const ids = ["message-id", "x-original-message-id", "x-message-id"].flatMap((name) =>
    messageIds(header.get(name) ?? "").slice(0, 1),
  );
  const to =
    firstAddress(header.get("x-original-to") ?? "") ?? firstAddress(header.get("to") ?? "");
  return { messageIds: ids, to };
}
