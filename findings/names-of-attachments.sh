#!/usr/bin/env bash
# Two parsers of mail give an attachment another name than the one that it has, each in its own way.
#
# postal-mime 4.0.0 decodes encoded words (RFC 2047) in a parameter that RFC 2231 has encoded already. RFC
# 2231 section 4 gives the whole value; a file that is really called `=?utf-8?Q?offer?=.pdf`, as broken
# programs leave on disks, arrives as `offer.pdf`.
#
# mailparser 3.14.2 (libmime 5.6.4) makes one blank of all white space at the fold of a line. Unfolding
# removes the CRLF and nothing else (RFC 5322 section 2.2.3), so that `Offer   final.pdf` loses two of its
# three blanks, and a subject does, too. Blanks that stand on one line stay.
#
# Seen on 2026-11-29 with Node.js 20.20:
#
#   what stands in the mail                               postal-mime          mailparser
#   filename*=utf-8''%3D%3Futf-8%3FQ%3Foffer%3F%3D.pdf    offer.pdf            =?utf-8?Q?offer?=.pdf
#   filename="Offer, CRLF, three blanks, final.pdf"       Offer   final.pdf    Offer final.pdf
#   filename="Offer   final.pdf"                          Offer   final.pdf    Offer   final.pdf
#
# A name from either is no key to find the file by; count the parts instead.
#
# Run it: findings/names-of-attachments.sh. It installs the packages in a temporary folder, and ends with 1
# if they do something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact postal-mime@4.0.0 mailparser@3.14.2
npm ls --all 2>/dev/null | grep -o 'libmime@[0-9.]*' | sort -u

cat >names.mjs <<'PROGRAM'
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const mail = (parameter) =>
  [
    "From: John <john@lead.example>",
    "Subject: Our offer,",
    "   final",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Here it is.",
    "--b",
    "Content-Type: application/pdf",
    `Content-Disposition: attachment; ${parameter}`,
    "",
    "%PDF",
    "--b--",
    "",
  ].join("\r\n");

for (const parameter of [
  "filename*=utf-8''%3D%3Futf-8%3FQ%3Foffer%3F%3D.pdf",
  'filename="Offer\r\n   final.pdf"',
  'filename="Offer   final.pdf"',
]) {
  const one = await PostalMime.parse(mail(parameter));
  const other = await simpleParser(mail(parameter));
  console.log(`${JSON.stringify(parameter)}: ${JSON.stringify([one, other].map((each) => each.attachments[0].filename))}`);
  if (parameter === 'filename="Offer   final.pdf"') console.log(`subject: ${JSON.stringify([one.subject, other.subject])}`);
}
PROGRAM

cat >seen.txt <<'SEEN'
"filename*=utf-8''%3D%3Futf-8%3FQ%3Foffer%3F%3D.pdf": ["offer.pdf","=?utf-8?Q?offer?=.pdf"]
"filename=\"Offer\r\n   final.pdf\"": ["Offer   final.pdf","Offer final.pdf"]
"filename=\"Offer   final.pdf\"": ["Offer   final.pdf","Offer   final.pdf"]
subject: ["Our offer,   final","Our offer, final"]
SEEN

node --version
node names.mjs | tee found.txt
if diff seen.txt found.txt; then
  echo "As seen on 2026-11-29."
else
  echo "This is no longer as it was seen on 2026-11-29."
  exit 1
fi
