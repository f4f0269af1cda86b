/** What a lead answers with a mail program of theirs. */
export interface ClientReply {
  from: string;
  to: string;
  subject: string;
  /** With angle brackets. */
  inReplyTo: string;
  references?: readonly string[];
  id: string;
  /** What the lead wrote. */
  text: string;
  /** What they answer, which the program quotes. */
  quoted: string;
  date: string;
}

/** As Gmail writes it: multipart, quoted-printable, the quote below, in HTML in a block of its own. */
export function gmailReply(reply: ClientReply): string {
  const { text, quoted, to, date } = reply;
  const attribution = `On ${new Date(date).toUTCString().slice(0, 16)} at 10:12, <${to}> wrote:`;
  const plain = `${text}\n\n${attribution}\n\n${quoted.replace(/^/gm, "> ")}\n`;
  const html = `<div dir="ltr">${text.replaceAll("\n", "<br>")}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${quoted.replaceAll("\n", "<br>")}</blockquote></div>`;
  return [
    ...head(reply),
    'Content-Type: multipart/alternative; boundary="000000000000a1b2c3"',
    "",
    "--000000000000a1b2c3",
    'Content-Type: text/plain; charset="UTF-8"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(plain),
    "--000000000000a1b2c3",
    'Content-Type: text/html; charset="UTF-8"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(html),
    "--000000000000a1b2c3--",
    "",
  ].join("\r\n");
}

/** As Outlook writes it: HTML alone, the quote under a line and the header of what is answered. */
export function outlookReply(reply: ClientReply): string {
  const { text, quoted, to, subject } = reply;
  const paragraphs = (lines: string) =>
    lines
      .split("\n")
      .map((line) => `<p class="MsoNormal">${line || "&nbsp;"}</p>`)
      .join("\r\n");
  return [
    ...head(reply),
    'Content-Type: text/html; charset="utf-8"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(
      `<html><body lang="EN-GB"><div class="WordSection1">${paragraphs(text)}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> ${to} &lt;${to}&gt; <br><b>Sent:</b> 02 March 2026 10:00<br><b>To:</b> ${reply.from}<br><b>Subject:</b> ${subject}</p></div></div>${paragraphs(quoted)}</div></body></html>`,
    )
      .toString("base64")
      .replace(/.{76}/g, "$&\r\n"),
    "",
  ].join("\r\n");
}

function head({ from, to, subject, inReplyTo, references = [], id, date }: ClientReply): string[] {
  return [
    "Return-Path: <lead@example.com>",
    "MIME-Version: 1.0",
    `Date: ${new Date(date).toUTCString()}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    `In-Reply-To: ${inReplyTo}`,
    `References: ${[...references, inReplyTo].join("\r\n ")}`,
  ];
}

/** RFC 2045 section 6.7. */
function quotedPrintable(text: string): string {
  const encoded = [...Buffer.from(text.replaceAll("\n", "\r\n"))]
    .map((byte) =>
      (byte < 32 && byte !== 13 && byte !== 10) || byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");
  return encoded
    .split("\r\n")
    .map((line) => line.replace(/.{70}(?==?.)(?<!=.?)/g, "$&=\r\n"))
    .join("\r\n");
}
