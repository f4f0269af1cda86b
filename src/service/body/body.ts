// What a mail of ours says, and carries: plain text, or rich text with the plain text beside it, and
// files. May import ports/ and markup; send/, ai/ and outbox/ use it.
import type { RichFormat } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { MailboxPolicy } from "../services.ts";
import { type CarriedFile, carried, type FileSource } from "./files.ts";
import { tidied } from "./tidy.ts";

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
  /** See `RichText`; not given: of plain text, and of what a machine has written. */
  words?: string;
  removed?: readonly string[];
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
  /** The text alone, without the targets of links and the words of pictures: what subjects are made of. */
  words: string;
  /** What was taken out of it, in words for people. */
  removed: readonly string[];
}

/** Makes rich text of what is written in one format. @throws AppError `usage` */
export type RichReader = (what: string, source: string) => RichText;

/**
 * Gets ready to read rich text; what that needs is loaded here.
 *
 * @param files the pictures that may stand in it, by the names that it calls them by
 * @param template the text before its variables were filled in
 */
export async function richReader(
  format: RichFormat,
  files: ReadonlyMap<string, CarriedFile>,
  template: string,
): Promise<RichReader> {
  return format === "markdown" ? markdownReader(files) : htmlReader(files, template);
}

async function markdownReader(files: ReadonlyMap<string, CarriedFile>): Promise<RichReader> {
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  return (what, source) => {
    const parsed = parseMarkdown(source);
    refuseBroken(what, parsed.brokenLinks);
    requirePictures(what, parsed.pictures, files);
    const [text, words] = [plainOf(parsed), plainOf(parsed, { wordsAlone: true })];
    return { text, words, markup: source, pictures: parsed.pictures, removed: [] };
  };
}

async function htmlReader(
  files: ReadonlyMap<string, CarriedFile>,
  template: string,
): Promise<RichReader> {
  const { cleanHtml } = await import("../../markup/clean.ts");
  const { contentId } = await import("./files.ts");
  // A page of somebody's own may have been made for the web: what leads nowhere in it is taken out, and
  // said. What a variable brings in would be a hole in one lead's mail: that is an error.
  const own = cleanHtml(template, () => null);
  const isOwn = (target: string): boolean =>
    own.brokenLinks.includes(target) || own.pictures.includes(target);
  return (what, source) => {
    const { html, plain, pictures, brokenLinks, dropped } = cleanHtml(source, (name) => {
      const file = files.get(name);
      return file?.sha256 ? `cid:${contentId(file.sha256)}` : null;
    });
    refuseBroken(
      what,
      brokenLinks.filter((target) => !isOwn(target)).map((target) => `[…](${target})`),
    );
    const remote = pictures.filter((each) => isRemote(each) && isOwn(each));
    const shown = pictures.filter((each) => !remote.includes(each));
    requirePictures(what, shown, files);
    const removed = [
      ...dropped.map((name) => `<${name}>`),
      ...(remote.length > 0
        ? [
            remote.length === 1
              ? "a picture from the network"
              : `${remote.length} pictures from the network`,
          ]
        : []),
      ...brokenLinks.map((target) => `the link to ${shortened(target)}`),
    ];
    const words = plain.replace(/ <[^<>\s]{1,2000}>/g, "");
    return { text: plain, words, markup: html, pictures: shown, removed };
  };
}

function refuseBroken(what: string, links: readonly string[]): void {
  const [link] = links;
  if (link === undefined) return;
  throw new AppError(
    "usage",
    `${what} has a link that leads nowhere from a mail: ${shortened(link)}`,
    hintFor(/\]\(([^)]*)/.exec(link)?.[1]?.replaceAll("\\", "") ?? ""),
  );
}

/** What a person may have meant by the target of a link. */
function hintFor(target: string): string {
  if (/\s/.test(target)) return "A target holds no space: write %20.";
  if (/^[^\s@/]+@[^\s@/]+$/.test(target)) return `Write mailto:${target}.`;
  if (/^(?:www\.|[\w-]+\.(?:com|de|net|org|io|example)\b)/i.test(target)) {
    return `Write https://${target}.`;
  }
  if (/^[\w .-]+\.\w{2,5}$/.test(target)) return `To send a file: --attach ${target}.`;
  return "Links begin with https://, http://, mailto: or tel:.";
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
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
        ? `${what} has a picture from the network: ${shortened(name)}`
        : `${what} has a picture that is not known: ${shortened(name)}`,
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
      throw new AppError("usage", `${file.name} is not a picture`, "Attach it with --attach.");
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

/**
 * The pictures of the signature; none where it is plain text.
 *
 * @param onMissing told why one can't be had, and the mail goes without them; not given: that is an error
 * @throws AppError `input`, `usage`
 */
export async function signatureFiles(
  { sender, rich }: MailboxPolicy,
  onMissing?: (why: string) => void,
): Promise<CarriedFile[]> {
  if (sender.signature === null || !sender.signature.includes("![")) return [];
  try {
    const pictures = await readPictures("markdown", sender.signature, rich.files);
    return [...pictures.values()].map((file) => ({
      ...file,
      inline: nameInSignature(file.inline),
    }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const why = `the signature: ${error.message}`;
    if (!onMissing) throw new AppError(error.code, why, "Change it: tickler config set signature");
    onMissing(why);
    return [];
  }
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
 * the marks that models set all the same. A fence around it and invisible characters go. What is wrong in it is shown as text, not refused.
 */
export async function writtenBody(mailbox: MailboxPolicy, written: string): Promise<Body> {
  if (mailbox.rich.format === "text") {
    const { stripMarkdown } = await import("./strip-markdown.ts");
    return plainBody(await stripMarkdown(tidied(written)));
  }
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  const files = await signatureFiles(mailbox, () => undefined);
  const markup = tidied(written);
  return { text: plainOf(parseMarkdown(markup)), format: "markdown", markup, files };
}
