import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { AppError, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import type { Context } from "../context.ts";

/** The longest text that is accepted, in bytes; far more than anyone reads. */
const MAX_TEXT = 1_000_000;

/** Where a text comes from; at most one of them is given. */
export interface TextSource {
  text?: string | undefined;
  file?: string | undefined;
  edit?: boolean | undefined;
}

/**
 * The given text, or the content of the file, or what the person writes in an editor.
 *
 * @param start what the editor shows first
 * @param remarks what it shows below, as no part of the text
 * @returns undefined if no source was named
 * @throws AppError `usage`, `input`
 */
export async function textFrom(
  context: Context,
  source: TextSource,
  start = "",
  remarks: readonly string[] = [],
): Promise<string | undefined> {
  const { text, file, edit } = source;
  if (text !== undefined && file !== undefined) {
    throw new AppError("usage", "both a text and --file are given", "Give one of them.");
  }
  const from = text === "-" ? "-" : file;
  const given = from === undefined ? text : await readText(context, from);
  return edit ? edited(context, given ?? start, remarks) : given;
}

/** The given text; without one, the text from an editor on a terminal, and from stdin elsewhere. */
export async function textOrAsk(context: Context, text: string | undefined): Promise<string> {
  if (text !== undefined) return text === "-" ? readText(context, "-") : text;
  return context.streams.stdin.isTTY ? edited(context, "") : readText(context, "-");
}

/** A whole text file, or stdin for `-`. @throws AppError `input` where it is none */
export async function readText(context: Context, file: string): Promise<string> {
  return decodeText(file, await readBytes(context, file, MAX_TEXT));
}

/** The text that a file holds. @throws AppError `input` where it is none */
export function decodeText(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  // As Windows writes it, with a byte order mark.
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const charset = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  let text: string | null = null;
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Neither is a guess: what it says would be wrong in somebody's mail.
  }
  if (text !== null && !text.includes("\0") && !text.startsWith("%PDF-")) return text;
  const isBinary = bytes.includes(0) || (text?.startsWith("%PDF-") ?? false);
  throw new AppError(
    "input",
    `${nameOf(file)} is ${isBinary ? "not a text" : "not UTF-8"}`,
    isBinary ? "To send a file with a mail: --attach FILE" : "Save it as UTF-8 and try again.",
  );
}

/**
 * Reads a whole file, or stdin for `-`.
 *
 * @throws AppError `input` if it can't be read or is larger than `most` bytes
 */
export async function readBytes(
  context: Context,
  file: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of openInput(context, file)) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > most) {
        throw new AppError("input", `${nameOf(file)} is larger than ${most} bytes`);
      }
      chunks.push(bytes);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * A file, or stdin for `-`, as a stream of bytes; an error of opening it comes with the first read.
 */
export function openInput(context: Context, file: string): Readable {
  if (file === "-") return context.streams.stdin;
  const approved = context.guard?.(file);
  if (approved) return Readable.from([approved]);
  try {
    if (statSync(file).isDirectory()) throw new Error("it is a folder");
  } catch (error) {
    throw unreadable(file, error);
  }
  const stream = createReadStream(file);
  // Readers get the error, too; without a listener it would end the process if they stop early.
  stream.on("error", () => undefined);
  return stream;
}

/** Explains why an input can't be read. */
export function unreadable(file: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
  };
  const shortage = resourceError(error);
  return new AppError(
    "input",
    `${nameOf(file)} can't be read: ${shortage?.what ?? reasons[code] ?? messageOf(error)}`,
    shortage?.hint ?? "Name a file, or - for standard input.",
  );
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

async function edited(
  context: Context,
  start: string,
  remarks: readonly string[] = [],
): Promise<string> {
  const { editText } = await import("./editor.ts");
  return editText(context, start, remarks);
}
