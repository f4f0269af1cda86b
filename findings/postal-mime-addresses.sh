#!/usr/bin/env bash
# postal-mime 4.0.0 reads addresses that RFC 5322 allows as other addresses, or as none, and says
# nothing of it. Nodemailer's parser, of the same origin, reads them right.
#
# Seen on 2026-11-28 with Node.js 20.20:
#
#   jane@lead.example (Jane (Roe))          -> address "jane@lead.example)"
#   Jane (the (very) best) Roe <jane@...>   -> name "Jane best) Roe"
#   jane@[IPv6:2001:db8::1]                 -> a group "jane@[IPv6" with an empty address
#   Jane <@a.example:jane@lead.example>     -> address "@a.example:jane@lead.example"
#
# A comment may hold a comment (section 3.2.2), a domain may be an IPv6 literal (RFC 5321 section
# 4.1.3), and a receiver must take an obsolete route (section 4.4). Whoever matches a reply by its
# sender's address finds nobody.
#
# Run it: findings/postal-mime-addresses.sh. It installs both packages in a temporary folder, and ends
# with 1 if they do something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact postal-mime@4.0.0 nodemailer@10.6.0

cat >read.mjs <<'PROGRAM'
import { addressParser } from "postal-mime";
import nodemailer from "nodemailer/lib/addressparser/index.js";
const values = [
  "jane@lead.example (Jane (Roe))",
  "Jane (the (very) best) Roe <jane@lead.example>",
  "jane@[IPv6:2001:db8::1]",
  "Jane <@a.example:jane@lead.example>",
];
const read = (parse, value) =>
  parse(value, { flatten: true }).map(({ name, address }) => `${name} <${address}>`).join(", ");
for (const value of values) {
  console.log(value);
  console.log(`  postal-mime  ${read(addressParser, value)}`);
  console.log(`  nodemailer   ${read(nodemailer, value)}`);
}
PROGRAM

cat >seen.txt <<'SEEN'
jane@lead.example (Jane (Roe))
  postal-mime  Jane (Roe <jane@lead.example)>
  nodemailer   Jane (Roe) <jane@lead.example>
Jane (the (very) best) Roe <jane@lead.example>
  postal-mime  Jane best) Roe <jane@lead.example>
  nodemailer   Jane Roe <jane@lead.example>
jane@[IPv6:2001:db8::1]
  postal-mime  1] <>
  nodemailer    <jane@[IPv6:2001:db8::1]>
Jane <@a.example:jane@lead.example>
  postal-mime  Jane <@a.example:jane@lead.example>
  nodemailer   Jane <jane@lead.example>
SEEN

node --version
node read.mjs | tee found.txt
if diff seen.txt found.txt; then
  echo "As seen on 2026-11-28."
else
  echo "This is no longer as it was seen on 2026-11-28."
  exit 1
fi
