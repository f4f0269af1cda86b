import { blockedEnding } from "../../domain/attachment/blocked-types.ts";
import { AppError } from "../../domain/errors.ts";
import { sizeText } from "../../domain/units/size.ts";
import { namesInArchive } from "./archive.ts";
import type { CarriedFile, LoadedFile } from "./files.ts";

const FORCE = "Leave it out, or send it all the same with --force.";

/** @throws AppError `refused` for a file that Gmail would reject the whole mail for */
export async function checkType({ name, content }: LoadedFile): Promise<void> {
  const ending = blockedEnding(name);
  if (ending !== null) {
    throw new AppError("refused", `${name} would not arrive: Gmail rejects ${ending} files`, FORCE);
  }
  for (const inner of await namesInArchive(name, content)) {
    const hidden = blockedEnding(inner);
    if (hidden === null) continue;
    throw new AppError(
      "refused",
      `${name} would not arrive: it holds ${inner}, and Gmail rejects ${hidden} files`,
      FORCE,
    );
  }
}

/** Octets of the header, and of the borders between the parts: generously. */
const HEADER = 2_000;
const PART_HEADER = 400;

/**
 * How large a mail travels: in base64, in lines of 76 characters (RFC 2045 section 6.8).
 *
 * @param texts its plain part, and its HTML
 */
export function sizeOnTheWire(
  texts: readonly string[],
  files: readonly Pick<CarriedFile, "size" | "sha256" | "inline">[],
): number {
  const encoded = (size: number): number => Math.ceil(size / 57) * 78 + PART_HEADER;
  // A picture that is shown twice travels once.
  const travelling = files.filter(
    ({ inline, sha256 }, at) =>
      inline === null ||
      files.findIndex((each) => each.inline !== null && each.sha256 === sha256) === at,
  );
  const sizes = travelling.map(({ size }) => size);
  const all = [...texts.map((text) => Buffer.byteLength(text)), ...sizes];
  return all.reduce((sum, size) => sum + encoded(size), HEADER);
}

/** @throws AppError `refused` where the mail is larger than `send.max_size` allows */
export function checkSize(size: number, max: number, files: readonly CarriedFile[]): void {
  if (size <= max) return;
  const largest = [...files].sort((a, b) => b.size - a.size)[0];
  const which = largest ? ` (${largest.name} has ${sizeText(largest.size)})` : "";
  throw new AppError(
    "refused",
    `the mail would travel with ${sizeText(size)}${which}, and send.max_size is ${sizeText(max)}`,
    "Many servers refuse large mails: link to the file, raise send.max_size, or send it with --force.",
  );
}
