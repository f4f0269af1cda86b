#!/usr/bin/env bash
# nodemailer 10.6.0 attaches a file that is called *.gzip so that nobody can read it: its table of types
# has `multipart/x-gzip` for that ending, so the file becomes a multipart without a part in it. The bytes
# are in the mail, in front of the first delimiter, which is no part (RFC 2046 section 5.1.1); and base64
# on a multipart is not allowed (RFC 2045 section 6.4). postal-mime and mailparser list no attachment.
# The same file under the name *.gz arrives.
#
# Seen on 2026-11-29 with Node.js 20.20:
#
#   backup.gz    application/x-gzip  postal-mime: backup.gz  mailparser: backup.gz
#   backup.gzip  multipart/x-gzip    postal-mime: nothing    mailparser: nothing
#   menu.ccxml   application/ccxml+xml,  (with the comma, which no type may have)
#
# Give `contentType` for what the table can't be trusted with: any type that begins with `multipart/` or
# `message/`, and any that is no `type/subtype`.
#
# Run it: findings/nodemailer-gzip-attachment.sh. It installs the packages in a temporary folder, and ends
# with 1 if they do something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact nodemailer@10.6.0 postal-mime@4.0.0 mailparser@3.14.2

cat >attach.mjs <<'PROGRAM'
import { simpleParser } from "mailparser";
import nodemailer from "nodemailer";
import PostalMime from "postal-mime";

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
for (const filename of ["backup.gz", "backup.gzip", "menu.ccxml"]) {
  const { message } = await transport.sendMail({
    from: "ada@sales.example",
    to: "john@lead.example",
    subject: "A file",
    text: "Here it is.",
    attachments: [{ filename, content: Buffer.from("the content of the file\n") }],
  });
  const types = [...message.toString().matchAll(/^Content-Type: ([^\s;]+)/gm)];
  const names = (found) => found.map((each) => each.filename).join() || "nothing";
  const seen = [
    names((await PostalMime.parse(message)).attachments),
    names((await simpleParser(message)).attachments),
  ];
  console.log(`${filename} ${types.at(-1)[1]} postal-mime: ${seen[0]} mailparser: ${seen[1]}`);
}
PROGRAM

cat >seen.txt <<'SEEN'
backup.gz application/x-gzip postal-mime: backup.gz mailparser: backup.gz
backup.gzip multipart/x-gzip postal-mime: nothing mailparser: nothing
menu.ccxml application/ccxml+xml, postal-mime: menu.ccxml mailparser: menu.ccxml
SEEN

node --version
node attach.mjs | tee found.txt
if diff seen.txt found.txt; then
  echo "As seen on 2026-11-29."
else
  echo "This is no longer as it was seen on 2026-11-29."
  exit 1
fi
