import type { Email } from "../../domain/email.ts";
import { nameInSignature } from "./body.ts";
import { contentId } from "./files.ts";

/** What stands below the text of a mail. */
export interface Below {
  signature: string | null;
  postalAddress: string | null;
  /** The mail that it answers, as plain text. */
  quote: string | null;
}

/**
 * The HTML of a mail of ours: its text, the signature, the postal address, and what it quotes. Null
 * where it is plain text. It is the same however often it is made.
 */
export async function htmlBody(
  { format, markup, attachments }: Pick<Email, "format" | "markup" | "attachments">,
  { signature, postalAddress, quote }: Below,
): Promise<string | null> {
  if (format === null || markup === null) return null;
  const { htmlOf, htmlOfPlain, parseMarkdown } = await import("../../markup/rich.ts");
  const picture = (name: string): string | null => {
    const found = attachments?.find(({ inline }) => inline === name);
    return found?.sha256 ? `cid:${contentId(found.sha256)}` : null;
  };
  const parts = [format === "html" ? markup : htmlOf(parseMarkdown(markup), picture)];
  if (signature !== null) {
    const own = htmlOf(parseMarkdown(signature), (name) => picture(nameInSignature(name)));
    parts.push(`<div>-- <br>\n${own}</div>`);
  }
  if (postalAddress !== null) parts.push(htmlOf(parseMarkdown(postalAddress), () => null));
  if (quote !== null) parts.push(htmlOfPlain(quote));
  return parts.map((part) => part.trimEnd()).join("\n");
}

/** A text of the settings as the plain part of rich text shows it. */
export async function plainPart(markdown: string): Promise<string> {
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  return plainOf(parseMarkdown(markdown));
}
