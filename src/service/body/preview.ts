import type { EmailAttachment } from "../../domain/email.ts";
import type { ColorScheme } from "../../markup/page.ts";
import { contentId } from "./files.ts";

/** A mail to be looked at in a browser. */
export interface PreviewedMail {
  /** What stands above it: `["Subject", "A question"]`. */
  header: readonly (readonly [name: string, value: string])[];
  /** Null where it is plain text. */
  html: string | null;
  text: string;
  attachments: readonly EmailAttachment[];
  /** Not given: it brings no colours of its own. */
  scheme?: ColorScheme;
}

/**
 * A mail as a page for a browser: its pictures are in the page itself, and nothing is fetched or run.
 *
 * @param content of a file by its SHA-256, in base64
 */
export async function previewOf(
  { header, html, text, attachments, scheme }: PreviewedMail,
  content: (sha256: string) => Promise<string | undefined>,
): Promise<string> {
  const { escapeHtml, htmlOfPlain, previewPage } = await import("../../markup/rich.ts");
  let body = html ?? htmlOfPlain(text);
  for (const { type, sha256, inline } of attachments) {
    if (inline === null || sha256 === null) continue;
    const data = `data:${type};base64,${(await content(sha256)) ?? ""}`;
    body = body.replaceAll(`src="cid:${contentId(sha256)}"`, () => `src="${data}"`);
  }
  const lines = header.map(([name, value]) => `<b>${escapeHtml(name)}:</b> ${escapeHtml(value)}`);
  return previewPage(`<p>${lines.join("<br>\n")}</p>\n<hr>\n`, body, scheme);
}
