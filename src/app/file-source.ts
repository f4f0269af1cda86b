import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { safeFileName } from "../domain/attachment/file-name.ts";
import { mediaTypeOfFile } from "../domain/attachment/media-type.ts";
import { AppError, messageOf } from "../domain/errors.ts";
import { sizeText } from "../domain/units/size.ts";
import { resourceError } from "../platform/system-errors.ts";
import type { FileSource, LoadedFile } from "../service/body/files.ts";

/** No server takes a mail that large. */
const MAX_FILE = 150_000_000;
/** So many octets of what was read last are kept, as one file often goes to many. */
const MAX_KEPT = 32_000_000;

/**
 * Files, by paths relative to a folder. Each is read once, so that all mails of a run carry the same.
 *
 * @param guard throws where a file is not to be read; gives what is used in its place, or null
 */
export function filesIn(
  folder: string,
  guard: ((file: string) => Buffer | null) | null = null,
): FileSource {
  const kept = new Map<string, LoadedFile>();
  /** What is being read: whoever asks for it meanwhile waits for it. */
  const pending = new Map<string, Promise<LoadedFile>>();
  let size = 0;
  const keep = (file: string, loaded: LoadedFile): void => {
    kept.set(file, loaded);
    size += loaded.content.size;
    for (const [oldest, { content }] of kept) {
      if (size <= MAX_KEPT || oldest === file) break;
      kept.delete(oldest);
      size -= content.size;
    }
  };
  return {
    async read(path) {
      const file = resolve(folder, path);
      const known = kept.get(file) ?? pending.get(file);
      if (known) return known;
      const reading = load(file, guard?.(file) ?? null).finally(() => pending.delete(file));
      pending.set(file, reading);
      const loaded = await reading;
      keep(file, loaded);
      return loaded;
    },
  };
}

async function load(file: string, given: Buffer | null): Promise<LoadedFile> {
  const bytes = given ?? (await readWhole(file));
  const name = safeFileName(basename(file), "attachment");
  const { detectMimeType } = await import("nodemailer/lib/mime-funcs/mime-types");
  return {
    name,
    type: mediaTypeOfFile(detectMimeType(name)),
    content: {
      sha256: createHash("sha256").update(bytes).digest("hex"),
      size: bytes.length,
      base64: bytes.toString("base64"),
    },
  };
}

async function readWhole(file: string): Promise<Buffer> {
  try {
    const { size, isFile } = await factsOf(file);
    if (!isFile) throw new AppError("input", `${file} is not a file`, "Name a file to attach.");
    if (size > MAX_FILE) {
      throw new AppError("input", `${file} is too large for a mail: ${sizeText(size)}`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const why = isMissing ? "there is no such file" : resourceError(error)?.what;
    throw new AppError(
      "input",
      `${file} can't be attached: ${why ?? messageOf(error)}`,
      "Check the path: it is relative to the working folder, or to the file that names it.",
    );
  }
}

async function factsOf(file: string): Promise<{ size: number; isFile: boolean }> {
  const facts = await stat(file);
  return { size: facts.size, isFile: facts.isFile() };
}
