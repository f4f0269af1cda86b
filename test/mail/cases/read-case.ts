import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IncomingMail } from "../../../src/domain/incoming.ts";
import { readMail } from "../../../src/mail/read.ts";

/** The Message-ID of the mail that the cases answer, and the token in its List-Unsubscribe. */
export const ID = "<6f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0@example.com>";
export const TOKEN = "6f1e2d3c4b5a69788796a5b4c3d2e1f0";

const HEADER = [
  `List-Unsubscribe: <mailto:ada@example.com?subject=unsubscribe%20${TOKEN}>`,
  "From: Ada Sales <ada@example.com>",
  "To: Jane Roe <jane.roe@lead.example>",
  `References: ${ID}`,
  "Subject: Open to a quick chat about shifts at Initech?",
  "Date: Mon, 02 Mar 2026 09:00:00 +0000",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
].join("\n");

/** Reads a mail of the folder beside this file, with what the marks in it stand for. */
export async function readCase(file: string): Promise<IncomingMail> {
  const text = readFileSync(join(import.meta.dirname, file), "latin1")
    .replaceAll("@HEADER@", HEADER)
    .replaceAll("@REFERENCES@", ID)
    .replaceAll("@LEAD@", "jane.roe@lead.example")
    .replaceAll("@ID@", ID);
  return readMail(Buffer.from(text, "latin1"));
}
