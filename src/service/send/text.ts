import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import {
  type Body,
  plainBody,
  type RichReader,
  readPictures,
  richReader,
  signatureFiles,
  type TextFormat,
} from "../body/body.ts";
import { checkSize, checkType, sizeOnTheWire } from "../body/check-files.ts";
import { type CarriedFile, carried, type FileSource } from "../body/files.ts";
import { tidyText } from "../outbox/email-rows.ts";
import type { MailboxPolicy } from "../services.ts";
import { checkRendered, parseTemplate } from "./template.ts";

/** A text as a person gave it, in Liquid, with the files that go with it. */
export interface TextSource {
  text: string;
  /** Not given: as the settings say. */
  format?: TextFormat | undefined;
  /** Paths of files to attach. */
  attachments?: readonly string[] | undefined;
  /** Reads those; not given: by paths relative to the settings. */
  files?: FileSource | undefined;
  /** Reads the pictures that the text names; not given: as `files`. */
  pictures?: FileSource | undefined;
  /** Also a file that many servers reject, and a mail that is too large. */
  force?: boolean | undefined;
  /** Told of a picture of the signature that can't be had; not given: that is an error. */
  onMissing?: ((why: string) => void) | undefined;
}

/** A text that was read once, and can be rendered for any lead. */
export interface BodyTemplate {
  /** @throws AppError `template`, `usage`, `refused` */
  render(lead: Lead): Body;
}

/**
 * Reads a text, and the files that go with it.
 *
 * @param what names the text in errors, such as `the text`
 * @throws AppError `template`, `usage`, `input`, `refused`
 */
export async function readBody(
  what: string,
  source: TextSource,
  mailbox: MailboxPolicy,
): Promise<BodyTemplate> {
  const { sender, rich } = mailbox;
  const format = source.format ?? rich.format;
  const text = tidyText(source.text);
  const template = await parseTemplate(what, text, sender, format);
  const files = withoutRepeats(await attached(source, mailbox));
  if (format === "text") {
    if (files.length === 0) {
      return { render: (lead) => plainBody(filled(what, lead, template.render(lead))) };
    }
    return {
      render(lead) {
        const body = { ...plainBody(filled(what, lead, template.render(lead))), files };
        return sized(body, mailbox, source);
      },
    };
  }
  const pictures = await readPictures(format, text, source.pictures ?? source.files ?? rich.files);
  const read = await richReader(format, pictures, text);
  const ofSignature = await signatureFiles(mailbox, source.onMissing);
  return {
    render(lead) {
      const found = readRich(what, read, filled(what, lead, template.render(lead)), lead);
      // What a reader sees may hold no braces either.
      checkRendered(what, found.text, lead);
      if (format === "html") checkRendered(what, found.markup, lead);
      const inText = found.pictures.flatMap((name) => pictures.get(name) ?? []);
      const all = withoutRepeats([...inText, ...ofSignature, ...files]);
      const { text: shown, markup, words, removed } = found;
      return sized({ text: shown, format, markup, files: all, words, removed }, mailbox, source);
    },
  };
}

function readRich(what: string, read: RichReader, source: string, lead: Lead) {
  const found = read(what, source);
  if (found.text.trim() === "" && found.pictures.length === 0) throw empty(what, lead);
  return found;
}

function filled(what: string, lead: Lead, rendered: string): string {
  const text = rendered.trim();
  if (text === "") throw empty(what, lead);
  return text;
}

function empty(what: string, lead: Lead): AppError {
  return new AppError("usage", `${what} for ${lead.name} (lead ${lead.id}) is empty`);
}

/** The files beside the text. */
async function attached(
  { attachments = [], files, force }: TextSource,
  { rich }: MailboxPolicy,
): Promise<CarriedFile[]> {
  const found: CarriedFile[] = [];
  for (const path of attachments) {
    const file = await (files ?? rich.files).read(path);
    if (!force) await checkType(file);
    found.push(carried(file, null));
  }
  return found;
}

/** The same file under the same name is carried once. */
function withoutRepeats(files: readonly CarriedFile[]): CarriedFile[] {
  const seen = new Set<string>();
  return files.filter(({ name, sha256, inline }) => {
    const key = JSON.stringify([name, sha256, inline]);
    return !seen.has(key) && seen.add(key);
  });
}

/** @throws AppError `refused` where it is too large */
function sized(body: Body, { rich }: MailboxPolicy, { force }: TextSource): Body {
  if (force) return body;
  const texts = body.markup === null ? [body.text] : [body.text, body.markup];
  checkSize(sizeOnTheWire(texts, body.files), rich.maxSize, body.files);
  return body;
}
