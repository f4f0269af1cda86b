#!/usr/bin/env node
/**
 * postal-mime 4.0.0 reads addresses that RFC 5322 allows as other addresses, or as none, and says
 * nothing of it. Nodemailer's parser, of the same origin, reads them right.
 *
 * Seen on 2026-11-28, Node.js 20.20:
 *
 *   jane@lead.example (Jane (Roe))             → address "jane@lead.example)"
 *   Jane (the (very) best) Roe <jane@…>        → name "Jane best) Roe"
 *   jane@[IPv6:2001:db8::1]                    → a group "jane@[IPv6" with an empty address
 *   Jane <@a.example:jane@lead.example>        → address "@a.example:jane@lead.example"
 *
 * A comment may hold a comment (section 3.2.2), a domain may be an IPv6 literal (RFC 5321 section
 * 4.1.3), and a receiver must take an obsolete route (section 4.4). Whoever matches a sender by
 * address, or looks it up in a list of people who must not be written to, finds nobody.
 *
 * Run it: node findings/postal-mime-addresses.mjs. It installs both packages in a temporary folder, and
 * ends with 1 if the behaviour is another one than is told here.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = { "postal-mime": "4.0.0", nodemailer: "10.6.0" };
const SEEN = [
  {
    value: "jane@lead.example (Jane (Roe))",
    "postal-mime": [{ name: "Jane (Roe", address: "jane@lead.example)" }],
    nodemailer: [{ name: "Jane (Roe)", address: "jane@lead.example" }],
  },
  {
    value: "Jane (the (very) best) Roe <jane@lead.example>",
    "postal-mime": [{ name: "Jane best) Roe", address: "jane@lead.example" }],
    nodemailer: [{ name: "Jane Roe", address: "jane@lead.example" }],
  },
  {
    value: "jane@[IPv6:2001:db8::1]",
    "postal-mime": [{ name: "1]", address: "" }],
    nodemailer: [{ name: "", address: "jane@[IPv6:2001:db8::1]" }],
  },
  {
    value: "Jane <@a.example:jane@lead.example>",
    "postal-mime": [{ name: "Jane", address: "@a.example:jane@lead.example" }],
    nodemailer: [{ name: "Jane", address: "jane@lead.example" }],
  },
];

const folder = mkdtempSync(join(tmpdir(), "finding-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: VERSIONS }));
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: folder });
  const program = `
    import { addressParser } from "postal-mime";
    import nodemailer from "nodemailer/lib/addressparser/index.js";
    const read = (parse, value) =>
      parse(value, { flatten: true }).map(({ name, address }) => ({ name, address }));
    const values = ${JSON.stringify(SEEN.map(({ value }) => value))};
    console.log(JSON.stringify(values.map((value) => ({
      value, "postal-mime": read(addressParser, value), nodemailer: read(nodemailer, value),
    }))));
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
