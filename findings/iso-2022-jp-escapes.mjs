#!/usr/bin/env node
/**
 * postal-mime 4.0.0 puts U+FFFD into a Japanese mail (ISO-2022-JP, RFC 1468) wherever one escape
 * sequence follows another, as where two encoded pieces were joined: "こん", back to ASCII, at once
 * to Japanese again, "にちは". Nothing is wrong with such a mail, and no octet of it is lost:
 * mailparser 3.14.2, which decodes by iconv-lite, reads the whole word.
 *
 * Seen on 2026-11-28, Node.js 20.20: postal-mime "こん\ufffdにちは", mailparser "こんにちは".
 *
 * The cause is TextDecoder, on which postal-mime relies. The Encoding Standard has an error there on
 * purpose (section 12.2.1, "iso-2022-jp output"), so `fatal: true` refuses the whole text. Whoever
 * looks for words in a mail, such as a request not to be written to, misses the one that is broken.
 *
 * Run it: node findings/iso-2022-jp-escapes.mjs. It installs both packages in a temporary folder, and
 * ends with 1 if the behaviour is another one than is told here.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = { "postal-mime": "4.0.0", mailparser: "3.14.2" };
const SEEN = { "postal-mime": "こん\ufffdにちは", mailparser: "こんにちは", isRefused: true };

const MAIL = [
  "From: jane@lead.example",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=ISO-2022-JP",
  "Content-Transfer-Encoding: 7bit",
  "",
  // ESC $ B begins JIS X 0208, ESC ( B goes back to ASCII.
  "\u001b$B$3$s\u001b(B\u001b$B$K$A$O\u001b(B",
  "",
].join("\r\n");

const folder = mkdtempSync(join(tmpdir(), "finding-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: VERSIONS }));
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: folder });
  writeFileSync(join(folder, "mail.eml"), MAIL, "latin1");
  const program = `
    import { readFileSync } from "node:fs";
    import PostalMime from "postal-mime";
    import { simpleParser } from "mailparser";
    const mail = readFileSync("mail.eml");
    const postal = await PostalMime.parse(mail);
    const other = await simpleParser(mail);
    let isRefused = false;
    try {
      const body = mail.subarray(mail.indexOf("\\r\\n\\r\\n") + 4);
      new TextDecoder("iso-2022-jp", { fatal: true }).decode(body);
    } catch {
      isRefused = true;
    }
    const found = { "postal-mime": postal.text.trim(), mailparser: other.text.trim(), isRefused };
    console.log(JSON.stringify(found));
  `;
  writeFileSync(join(folder, "read.mjs"), program);
  const output = execFileSync(process.execPath, ["read.mjs"], { cwd: folder, encoding: "utf8" });
  const found = JSON.parse(output);
  console.log(`Node.js ${process.version}, ${JSON.stringify(VERSIONS)}`);
  console.log(JSON.stringify(found, null, 2));
  const isAsTold = JSON.stringify(found) === JSON.stringify(SEEN);
  console.log(isAsTold ? "As told above." : "This is no longer as told above.");
  process.exitCode = isAsTold ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
