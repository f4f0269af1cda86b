import type { PictureTarget } from "../markup/html.ts";
import { attachmentsOf } from "./attachments.ts";
import { parseMail } from "./parse/parse.ts";
import type { MailPart } from "./parse/parsed.ts";

/** A mail as a browser can show it: nothing in it runs, and nothing is fetched. */
export interface MailView {
  header: readonly (readonly [name: string, value: string])[];
  html: string;
}

/** Of larger pictures the text is shown. */
const MAX_PICTURE = 10 * 1024 * 1024;
const PICTURE = /^image\/(?:png|jpeg|gif|webp|bmp)$/;

/**
 * A mail as it came, to be looked at.
 *
 * @param isReduced whether parts of it may have been left on the mail server
 * @throws AppError `input` if it is no mail
 */
export async function viewOf(bytes: Uint8Array, isReduced = false): Promise<MailView> {
  const mail = await parseMail(bytes, isReduced);
  const { fields, from, to, cc, subject, text, html, parts } = mail;
  const files = attachmentsOf(mail).filter(({ inline }) => inline === null);
  const people = (all: readonly { name: string | null; address: string }[]): string =>
    all.map(({ name, address }) => (name === null ? address : `${name} <${address}>`)).join(", ");
  const header: [string, string][] = [
    ["From", people(from === null ? [] : [from])],
    ["To", people(to)],
    ["Date", fields("date")[0] ?? ""],
    ...(cc.length > 0 ? [["Cc", people(cc)] as [string, string]] : []),
    ["Subject", subject],
    ...files.map(({ name }): [string, string] => ["Attachment", name]),
  ];
  if (html === null) {
    const { htmlOfPlain } = await import("../markup/rich.ts");
    return { header, html: htmlOfPlain(text) };
  }
  const { cleanHtml } = await import("../markup/clean.ts");
  return { header, html: cleanHtml(html, picturesOf(parts)).html };
}

/** An id in a URL may be percent-encoded (RFC 2392 section 2). */
function decoded(id: string | undefined): string | undefined {
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The pictures that came with the mail, as data within the page. */
function picturesOf(parts: readonly MailPart[]): PictureTarget {
  return (source) => {
    const id = decoded(/^cid:(.+)$/i.exec(source)?.[1]);
    const part = id === undefined ? undefined : parts.find(({ contentId }) => contentId === id);
    if (!part || part.isLeft || !PICTURE.test(part.type) || part.size > MAX_PICTURE) return null;
    return `data:${part.type};base64,${Buffer.from(part.whole()).toString("base64")}`;
  };
}
