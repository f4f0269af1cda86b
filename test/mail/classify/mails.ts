import type { IncomingMail } from "../../../src/domain/incoming.ts";
import { readMail } from "../../../src/mail/read.ts";

/** A mail as a test tells it: what it leaves out is that of an ordinary reply. */
export interface Told {
  /** What it is an example of. */
  name: string;
  subject?: string;
  from?: string;
  to?: string;
  date?: string;
  /** More fields, as whole lines. */
  header?: readonly string[];
  /** Whether it names a mail of ours in In-Reply-To. */
  answers?: boolean;
  body: string;
  type?: string;
}

export function rawMail(told: Told): Buffer {
  const lines = [
    `From: ${encoded(told.from ?? "John Doe <john.doe@example.net>")}`,
    `To: ${told.to ?? "Ada Sales <ada@example.com>"}`,
    `Subject: ${encoded(told.subject ?? "Re: Open to a quick chat?")}`,
    `Date: ${told.date ?? "Tue, 01 Dec 2026 10:00:00 +0100"}`,
    "Message-ID: <in-1@example.net>",
    ...(told.answers === false ? [] : ["In-Reply-To: <out-1@example.com>"]),
    ...(told.header ?? []),
    "MIME-Version: 1.0",
    `Content-Type: ${told.type ?? "text/plain; charset=utf-8"}`,
    ...(told.type?.startsWith("multipart/") ? [] : ["Content-Transfer-Encoding: 8bit"]),
    "",
    told.body,
    "",
  ];
  return Buffer.from(lines.join("\r\n").replace(/\r?\n/g, "\r\n"));
}

export async function read(told: Told): Promise<IncomingMail> {
  return readMail(rawMail(told));
}

/** A body of several parts, each with its fields. */
export function parts(
  boundary: string,
  ...each: readonly (readonly [fields: string, body: string])[]
): string {
  return `${each.map(([fields, body]) => `--${boundary}\n${fields}\n\n${body}\n`).join("")}--${boundary}--`;
}

function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
}
