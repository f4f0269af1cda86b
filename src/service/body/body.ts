// What a mail of ours says, and carries: plain text, or rich text with the plain text beside it, and
// files. May import ports/ and markup; send/, ai/ and outbox/ use it.
import type { RichFormat } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { MailboxPolicy } from "../services.ts";
import { type CarriedFile, carried, type FileSource } from "./files.ts";

/** The format in which a text is written. */
export type TextFormat = "text" | RichFormat;

/** The columns of an email that are its body, and the contents of its files. */
export interface Body {
  /** What a reader of plain text sees. */
  text: string;
  format: RichFormat | null;
  /** Null where it is plain text. */
  markup: string | null;
  files: readonly CarriedFile[];
}

/** A body of plain text alone. */
export function plainBody(text: string): Body {
  return { text, format: null, markup: null, files: [] };
}

/** A text that is written in Markdown or HTML, with all variables filled in. */
export interface RichText {
  text: string;
  markup: string;
  /** As the text names them. */
  pictures: readonly string[];
}

/** Makes rich text of what is written in one format. @throws AppError `usage` */
export type RichReader = (what: string, source: string) => RichText;

/**
 * Gets ready to read rich text; what that needs is loaded here.
 *
 * @param files the pictures that may stand in it, by the names that it calls them by
 */
export async function richReader(
  format: RichFormat,
  files: ReadonlyMap<string, CarriedFile> = new Map(),
): Promise<RichReader> {
  return format === "markdown" ? markdownReader(files) : htmlReader(files);
}

async function markdownReader(files: ReadonlyMap<string, CarriedFile>): Promise<RichReader> {
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  return (what, source) => {
    const parsed = parseMarkdown(source);
    refuseBroken(what, parsed.brokenLinks);
    requirePictures(what, parsed.pictures, files);
    return { text: plainOf(parsed), markup: source, pictures: parsed.pictures };
  };
}

async function htmlReader(files: ReadonlyMap<string, CarriedFile>): Promise<RichReader> {
  const { cleanHtml } = await import("../../markup/clean.ts");
  const { contentId } = await import("./files.ts");
  return (what, source) => {
    const { html, plain, pictures, brokenLinks } = cleanHtml(source, (name) => {
      const file = files.get(name);
      return file?.sha256 ? `cid:${contentId(file.sha256)}` : null;
    });
    refuseBroken(what, brokenLinks);
    requirePictures(what, pictures, files);
    return { text: plain, markup: html, pictures };
  };
}

function refuseBroken(what: string, links: readonly string[]): void {
  const [link] = links;
  if (link === undefined) return;
  throw new AppError(
    "usage",
    `${what} has a link that leads nowhere from a mail: ${link}`,
    "Links begin with https://, http://, mailto: or tel:.",
  );
}

function requirePictures(
  what: string,
  pictures: readonly string[],
  files: ReadonlyMap<string, CarriedFile>,
): void {
  for (const name of pictures) {
    if (files.has(name)) continue;
    throw new AppError(
      "usage",
      isRemote(name)
        ? `${what} has a picture from the network: ${name}`
        : `${what} has a picture that is not known: ${name}`,
      isRemote(name)
        ? "Mail programs don't load those. Give a file, which travels with the mail: ![](logo.png)"
        : "Name the file in the text itself; a variable can't name one.",
    );
  }
}

function isRemote(name: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(name);
}

/**
 * Reads the pictures that a text in Markdown or HTML names, before its variables are filled in: no
 * fact of a lead's can name a file.
 *
 * @param known pictures that are there already, by the names that the text calls them by
 * @throws AppError `input` for a file that can't be read, `usage` for one that is no picture
 */
export async function readPictures(
  format: RichFormat,
  source: string,
  files: FileSource,
  known: ReadonlyMap<string, CarriedFile> = new Map(),
): Promise<Map<string, CarriedFile>> {
  const names = (await picturesIn(format, source)).filter(
    (name) => name !== "" && !isRemote(name) && !/\{\{|\{%|%7B/i.test(name),
  );
  const found = new Map<string, CarriedFile>();
  for (const name of names) {
    const before = known.get(name);
    if (before !== undefined) {
      found.set(name, before);
      continue;
    }
    const file = await files.read(decoded(name));
    if (!file.type.startsWith("image/")) {
      throw new AppError("usage", `${file.name} is no picture`, "Attach it with --attach.");
    }
    found.set(name, carried(file, name));
  }
  return found;
}

async function picturesIn(format: RichFormat, source: string): Promise<readonly string[]> {
  if (format === "markdown") {
    if (!source.includes("![")) return [];
    const { parseMarkdown } = await import("../../markup/rich.ts");
    return parseMarkdown(source).pictures;
  }
  if (!/<img\b/i.test(source)) return [];
  const { cleanHtml } = await import("../../markup/clean.ts");
  return cleanHtml(source, () => null).pictures;
}

/** Markdown and HTML write a space in a name as `%20`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The pictures of the signature go with each mail that shows them. */
const SIGNATURE = "signature:";

/** The pictures of the signature; none where it is plain text. @throws AppError `input`, `usage` */
export async function signatureFiles({ sender, rich }: MailboxPolicy): Promise<CarriedFile[]> {
  if (sender.signature === null || !sender.signature.includes("![")) return [];
  const pictures = await readPictures("markdown", sender.signature, rich.files);
  return [...pictures.values()].map((file) => ({ ...file, inline: nameInSignature(file.inline) }));
}

/** The name by which a mail's files hold a picture of the signature. */
export function nameInSignature(name: string | null): string {
  return `${SIGNATURE}${name}`;
}

export function isInSignature(name: string): boolean {
  return name.startsWith(SIGNATURE);
}

/**
 * The body of a text that a machine has written: in Markdown where the settings say so, else without
 * the marks that models set all the same. What is wrong in it is shown as text, not refused.
 */
export async function writtenBody(mailbox: MailboxPolicy, written: string): Promise<Body> {
  if (mailbox.rich.format === "text") {
    const { stripMarkdown } = await import("./strip-markdown.ts");
    return plainBody(await stripMarkdown(written));
  }
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  const files = await signatureFiles(mailbox);
  return { text: plainOf(parseMarkdown(written)), format: "markdown", markup: written, files };
}
