import { AppError } from "../errors.ts";

const UNITS = ["B", "kB", "MB", "GB"] as const;

/** The form of a size, for hints. */
const SIZE_FORM = "Sizes read 500 kB, 10 MB or 1.5 MB.";

/** The largest size taken, in bytes: no mail server takes more. */
const MAX_SIZE = 1_000_000_000;

/**
 * Reads `10 MB`, `500kB` or `1.5 mb` as a number of bytes; a kB is 1,000 of them.
 *
 * @throws AppError `usage`
 */
export function parseSize(text: string): number {
  const [, number = "", unit = ""] =
    /^(\d{1,9}(?:\.\d{1,6})?) ?([kmg]?b)$/i.exec(text.trim()) ?? [];
  const at = UNITS.findIndex((each) => each.toLowerCase() === unit.toLowerCase());
  if (at < 0) throw new AppError("usage", `${JSON.stringify(text)} is not a size`, SIZE_FORM);
  const bytes = Math.round(Number(number) * 1000 ** at);
  if (bytes < 1 || bytes > MAX_SIZE) {
    throw new AppError("usage", `${text.trim()} is not between 1 B and 1 GB`, SIZE_FORM);
  }
  return bytes;
}

/** Writes a number of bytes as `parseSize` reads it: exactly, in the largest unit that allows it. */
export function formatSize(bytes: number): string {
  const at = UNITS.findLastIndex(
    (_, power) => bytes >= 1000 ** power && (bytes * 1000) % 1000 ** power === 0,
  );
  return `${bytes / 1000 ** at} ${UNITS[at]}`;
}

/** A number of bytes for people, to three digits. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const at = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${Number((bytes / 1000 ** at).toPrecision(3))} ${units[at]}`;
}
