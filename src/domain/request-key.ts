import { createHash } from "node:crypto";
import { AppError } from "./errors.ts";

/** The result of what was asked for under a key: which rows it made, or what it reported. */
export interface RequestResult {
  /** The command: `send`, `answer`, `lead import`. */
  command: string;
  messageId?: number | undefined;
  emailId?: number | undefined;
  leadId?: number | undefined;
  /** The report of an import, as it was printed. */
  report?: unknown;
  /** Of what still runs: it changes as long as it goes on. */
  running?: string | undefined;
}

const MAX_KEY = 200;

/**
 * A key as it is stored: by its digest alone, since it may hold an address or a name.
 *
 * @throws AppError `usage`
 */
export function storedKey(text: string): string {
  const key = text.trim();
  if (key === "" || key.length > MAX_KEY || /\p{Cc}/u.test(key)) {
    throw new AppError(
      "usage",
      `${JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)} is not a key`,
      `A key is one line of up to ${MAX_KEY} characters, such as order-1234.`,
    );
  }
  return sha256(`key ${key}`);
}

/** A digest of what was asked for, as it was given. */
export function requestDigest(command: string, content: readonly unknown[]): string {
  return sha256(JSON.stringify([command, ...content.map((part) => part ?? null)]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
