import type PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { decodeGuessed, withoutC1 } from "./decode.ts";
import { unflow } from "./flowed.ts";
import { renderHtml } from "./html.ts";

/** In octets. Nested parts and messages cost memory, and so do headers. */
const LIMITS = {
  maxNestingDepth: 100,
  maxHeadersSize: 2 * 1024 * 1024,
  // A mail that was forwarded isn't what the sender says.
  forceRfc822Attachments: true,
};

/** What postal-mime knows of a part; the version is pinned, and tests notice a change. */
interface Part {
  content: ArrayBuffer | null;
  contentType: { parsed: { params: Record<string, string | undefined> } };
  getTextContent(): string;
  decodeFlowedText(text: string, deleteSpace: boolean): string;
}

/** What it keeps of each text part. */
interface Internals {
  textTypes: Set<"plain" | "html">;
  addTextEntry(part: object, type: "plain" | "html", entry: { type: string; value: string }): void;
  collectNode(part: Part, ...context: unknown[]): Promise<void>;
}

/**
 * Takes a mail apart. postal-mime joins the plain bodies, and renders HTML as text where there is
 * none; but only if some part is plain, and with patterns that take minutes on hostile HTML. So it
 * is told that there is one, and is given HTML that is rendered already but for its entities. It
 * also flows quotes into one another, and believes whatever charset a mail declares.
 */
export async function parseMime(
  parser: typeof PostalMime,
  bytes: Uint8Array,
): Promise<{ email: Email; fromHtml: boolean }> {
  let plain = false;
  let html = false;
  const mime = new parser(LIMITS);
  const internals = mime as unknown as Internals;
  const add = internals.addTextEntry.bind(mime);
  internals.addTextEntry = (part, type, entry) => {
    // An empty alternative must not hide the other one.
    if (type === "plain" && entry.value.trim() === "") return;
    if (type === "html") html = true;
    else plain = true;
    add(part, type, type === "plain" ? entry : { ...entry, value: renderHtml(entry.value) });
  };
  const collect = internals.collectNode.bind(mime);
  internals.collectNode = (part, ...context) => {
    decodeBetter(part);
    return collect(part, ...context);
  };
  internals.textTypes.add("plain");
  const email = await mime.parse(bytes);
  return { email, fromHtml: html && !plain };
}

function decodeBetter(part: Part): void {
  const decode = part.getTextContent.bind(part);
  part.decodeFlowedText = unflow;
  part.getTextContent = () => {
    const { charset = "", format = "", delsp = "" } = part.contentType.parsed.params;
    const text = part.content ? decodeGuessed(new Uint8Array(part.content), charset) : null;
    if (text === null) return withoutC1(decode());
    return /^flowed$/i.test(format) ? unflow(text, /^yes$/i.test(delsp)) : text;
  };
}
