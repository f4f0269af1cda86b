import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { execa } from "execa";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { readAttachments } from "../../../src/mail/attachments.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";

/** What a parser found in a mail; lines end with LF. */
export interface ReadMail {
  text: string;
  /** Null where it has none. */
  html: string | null;
  files: ReadFile[];
}

export interface ReadFile {
  name: string | null;
  type: string;
  /** Without angle brackets. */
  contentId: string | null;
  disposition: string | null;
  size: number;
  sha256: string;
}

/** A multipart: its subtype, and its parts; or the type of a part. */
export type Structure = string | readonly Structure[];

/** The size of a file, and the hash of its bytes: short where two of them differ. */
export function digest(bytes: Uint8Array): Pick<ReadFile, "size" | "sha256"> {
  return { size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * Line ends are one thing. Those at the end count for none: in a multipart one of them belongs to the
 * boundary (RFC 2046 section 5.1.1), and parsers add one or take it away.
 */
export function asLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
}

function unbracketed(id: string | undefined): string | null {
  return id === undefined ? null : id.trim().replace(/^<|>$/g, "");
}

/** Tickler's own parser. */
export async function readWithTickler(mail: Buffer): Promise<ReadMail> {
  const { text, html, parts } = await parseMail(mail);
  const contents = (await readAttachments(mail)).map(({ bytes }) => bytes);
  return {
    text: asLines(text),
    html: html === null ? null : asLines(html),
    files: parts.map(({ filename, type, contentId, isInline }, at) => ({
      name: filename,
      type,
      contentId,
      disposition: isInline ? "inline" : "attachment",
      ...digest(contents[at] ?? Buffer.from("no such file")),
    })),
  };
}

export async function readWithPostalMime(mail: Buffer): Promise<ReadMail> {
  const { text, html, attachments } = await PostalMime.parse(mail, {
    rfc822Attachments: true,
    attachmentEncoding: "arraybuffer",
  });
  return {
    text: asLines(text ?? ""),
    html: html === undefined ? null : asLines(html),
    files: attachments.map(({ filename, mimeType, contentId, disposition, content }) => ({
      name: filename,
      type: mimeType,
      contentId: unbracketed(contentId),
      disposition,
      ...digest(new Uint8Array(content as ArrayBuffer)),
    })),
  };
}

export async function readWithMailparser(mail: Buffer): Promise<ReadMail> {
  const { text, html, attachments } = await simpleParser(mail, {
    keepCidLinks: true,
    skipTextToHtml: true,
  });
  return {
    text: asLines(text ?? ""),
    html: html ? asLines(html) : null,
    files: attachments.map(({ filename, headers, contentId, contentDisposition, content }) => ({
      name: filename ?? null,
      // `contentType` is a guess by the name where the mail says application/octet-stream.
      type: (headers.get("content-type") as { value: string }).value,
      contentId: unbracketed(contentId),
      disposition: contentDisposition ?? null,
      ...digest(content),
    })),
  };
}

/** Of a mail that Python has read. */
export interface PythonMail extends ReadMail {
  files: (ReadFile & { nameInType: string | null })[];
  structure: Structure;
  /** The Content-Transfer-Encoding of each part that is no multipart. */
  encodings: string[];
  /** What the mail has against the RFCs, as far as Python looks. */
  defects: string[];
}

/** Whether a Python is there that has all that the script needs. */
export function pythonAvailable(): boolean {
  try {
    execFileSync("python3", ["-c", "import sys; assert sys.version_info >= (3, 8)"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

/** Reads mails with Python's email package, all of them in one process. */
export async function readWithPython(mails: readonly Buffer[]): Promise<PythonMail[]> {
  const script = join(import.meta.dirname, "read-mail.py");
  const input = JSON.stringify(mails.map((mail) => mail.toString("base64")));
  const { stdout } = await execa("python3", [script], { input, env: { PYTHONUTF8: "1" } });
  const read = JSON.parse(stdout) as PythonMail[];
  return read.map((mail) => ({
    ...mail,
    text: asLines(mail.text ?? ""),
    html: mail.html === null ? null : asLines(mail.html),
  }));
}
