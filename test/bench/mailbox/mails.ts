/** A mail as a mailbox holds it. */
export interface DatedMail {
  mail: Buffer;
  /** When the mailbox got it (INTERNALDATE). */
  received: Date;
}

/** The clock of the mailbox, and of who reads it. */
export const NOW = new Date("2026-03-02T12:00:00Z");

const MINUTE = 60_000;
const DAY = 86_400_000;
/** How far back the mailbox goes. */
const SPAN = 730 * DAY;
const OWNER = "Ada Sales <ada@sales.example>";

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomOf(20);
const below = (most: number): number => Math.floor(random() * most);
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
/** Small sizes are more frequent than large ones, in octets. */
const sizeBetween = (least: number, most: number): number =>
  Math.round(least * (most / least) ** random());
const hex = (length: number): string =>
  Array.from({ length }, () => below(16).toString(16)).join("");

const WORDS =
  "offer customer winter shipping order account update meeting report quarter invoice delivery discount collection story season product feature release team weekly summary reminder statement payment ticket booking travel garden kitchen design studio market research training webinar event guide checklist".split(
    " ",
  );
const sentence = (words: number): string =>
  `${Array.from({ length: words }, () => pick(WORDS)).join(" ")}.`;

/** As quoted-printable (RFC 2045 section 6.7); the text is ASCII. */
function quoted(text: string): string {
  const lines = text.replaceAll("=", "=3D").match(/.{1,70}(?:(?<==)..)?(?:(?<==.).)?/g) ?? [];
  return `${lines.join("=\r\n")}\r\n`;
}

/** Rows of a newsletter's table, as the programs write them that make newsletters. */
const ROWS = Array.from({ length: 200 }, () =>
  quoted(
    `<tr><td align="left" valign="top" style="padding:0 24px 12px 24px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#333333"><a href="https://click.brand.example/f/a/${hex(44)}~~/${hex(64)}" target="_blank" style="color:#0b57d0;text-decoration:none">${sentence(5)}</a><br>${sentence(14 + below(30))}</td></tr>`,
  ),
);
const PARAGRAPHS = Array.from({ length: 200 }, () => `${quoted(sentence(20 + below(30)))}\r\n`);

/** Octets as base64, from which every attachment is cut. */
const BASE64 = Array.from({ length: 14_000 }, () =>
  Buffer.from(Array.from({ length: 57 }, () => below(256))).toString("base64"),
).join("\r\n");

function filled(from: readonly string[], octets: number): string {
  let text = "";
  while (text.length < octets) text += pick(from);
  return text;
}

/** A file of this size, as base64. */
function encodedFile(octets: number): string {
  const at = below(1_000) * 78;
  let text = BASE64.slice(at, at + octets);
  while (text.length < octets) text += `\r\n${BASE64.slice(0, octets - text.length)}`;
  return text;
}

/** A leaf or a multipart, with its own header fields. */
const leaf = (type: string, encoding: string, body: string, more = ""): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${more}\r\n${body}`;

function multipart(kind: string, parts: readonly string[]): string {
  const boundary = `----=_Part_${hex(24)}`;
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--\r\n`;
}

const TEXT_TYPE = "text/plain; charset=utf-8";
const HTML_TYPE = "text/html; charset=utf-8";

/** The same in plain text and HTML, as nearly all mails that programs write are. */
const alternative = (octets: number): string =>
  multipart("alternative", [
    leaf(TEXT_TYPE, "quoted-printable", filled(PARAGRAPHS, Math.min(octets / 8, 6_000))),
    leaf(HTML_TYPE, "quoted-printable", filled(ROWS, octets)),
  ]);

const attached = (octets: number): string =>
  leaf(
    `application/pdf; name="${pick(WORDS)}-${below(1_000)}.pdf"`,
    "base64",
    encodedFile(octets),
    `Content-Disposition: attachment; filename="${pick(WORDS)}.pdf"; size=${Math.round(octets * 0.73)}\r\n`,
  );

/** Which server took it on, and what it found: as large providers write it. */
function trace(domain: string, date: string): string[] {
  return [
    `Return-Path: <bounces+${below(10 ** 6)}-${hex(8)}=${domain}@bounce.${domain}>`,
    "Delivered-To: ada@sales.example",
    `Received: by 2002:a05:6a10:${hex(4)}:b0:${hex(3)}:${hex(4)}:${hex(4)} with SMTP id ${hex(16)};\r\n        ${date}`,
    `X-Received: by 2002:a05:6000:${hex(4)} with SMTP id ${hex(40)};\r\n        ${date}`,
    `Received: from mta${below(99)}.${domain} (mta${below(99)}.${domain}. [192.0.2.${below(255)}])\r\n        by mx.sales.example with ESMTPS id ${hex(30)}\r\n        for <ada@sales.example>; ${date}`,
    `Authentication-Results: mx.sales.example;\r\n       dkim=pass header.i=@${domain} header.s=s1 header.b=${hex(8)};\r\n       spf=pass (sales.example: domain of bounce.${domain} designates 192.0.2.1 as permitted sender);\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=${domain}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;\r\n t=1700000000; h=From:To:Subject:Date:Message-ID:MIME-Version:Content-Type;\r\n bh=${hex(44)};\r\n b=${Array.from({ length: 5 }, () => hex(64)).join("\r\n ")}`,
  ];
}

interface Header {
  domain: string;
  from: string;
  received: Date;
  subject: string;
  more?: readonly string[];
}

function mail({ domain, from, received, subject, more = [] }: Header, body: string): DatedMail {
  const date = `${received.toUTCString().slice(0, -3)}+0000`;
  const header = [
    ...trace(domain, date),
    ...more,
    `Date: ${date}`,
    `From: ${from}`,
    `To: ${OWNER}`,
    `Subject: ${subject}`,
    `Message-ID: <${hex(32)}@${domain}>`,
    "MIME-Version: 1.0",
  ];
  return { mail: Buffer.from(`${header.join("\r\n")}\r\n${body}`, "latin1"), received };
}

function newsletter(received: Date): DatedMail {
  const domain = `brand${below(150)}.example`;
  const unsubscribe = `https://${domain}/unsubscribe/${hex(80)}`;
  const more = [
    `List-Unsubscribe: <${unsubscribe}>,\r\n <mailto:leave-${hex(30)}@${domain}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    `List-Id: <${below(10 ** 7)}.list-id.${domain}>`,
    `Feedback-ID: ${below(10 ** 6)}:${below(10 ** 6)}:campaign:${domain}`,
    "Precedence: bulk",
  ];
  const subject = `=?UTF-8?Q?${sentence(6).replaceAll(" ", "_")}_=E2=9C=A8?=`;
  const from = `"${pick(WORDS)} weekly" <news@${domain}>`;
  return mail({ domain, from, received, subject, more }, alternative(sizeBetween(50e3, 200e3)));
}

function receipt(received: Date): DatedMail {
  const domain = `shop${below(80)}.example`;
  const from = `"${pick(WORDS)} shop" <receipts@${domain}>`;
  const subject = `Your order ${below(10 ** 9)}`;
  return mail({ domain, from, received, subject }, alternative(sizeBetween(10e3, 40e3)));
}

function notification(received: Date): DatedMail {
  const domain = `app${below(40)}.example`;
  const more = ["Auto-Submitted: auto-generated", `X-Entity-Ref-ID: ${hex(32)}`];
  const from = `"${pick(WORDS)} app" <notifications@${domain}>`;
  const header = { domain, from, received, subject: sentence(7), more };
  return mail(header, alternative(sizeBetween(2e3, 12e3)));
}

/** Somebody at a company that we don't write to, in the middle of a conversation. */
function person(received: Date, file: number | null): DatedMail {
  const domain = `firm${below(400)}.example`;
  const ids = Array.from({ length: 1 + below(6) }, () => `<${hex(32)}@${domain}>`);
  const more = [
    ...[`In-Reply-To: ${ids.at(-1)}`, `References: ${ids.join("\r\n ")}`],
    `Cc: Bob ${pick(WORDS)} <bob.${pick(WORDS)}@${domain}>,\r\n Eve <eve@${domain}>`,
  ];
  const from = `Carl ${pick(WORDS)} <carl.${pick(WORDS)}@${domain}>`;
  const header = { domain, from, received, subject: `Re: ${sentence(4)}`, more };
  const text = alternative(sizeBetween(1e3, 8e3));
  return mail(header, file === null ? text : multipart("mixed", [text, attached(file)]));
}

/**
 * The mailbox of a rep, oldest first: two years of newsletters (28 of 100 mails, with 50 to 200 kB of
 * HTML), receipts (30), notifications (25) and conversations (17), one in 200 with a file of 100 kB to
 * 10 MB; 52 kB a mail. None is from or about a lead. The same for the same numbers.
 */
export function* mailboxOf(mails: number): Generator<DatedMail> {
  for (let at = 0; at < mails; at += 1) {
    const received = new Date(NOW.getTime() - MINUTE - ((mails - at) * SPAN) / mails);
    const kind = random();
    if (kind < 0.28) yield newsletter(received);
    else if (kind < 0.58) yield receipt(received);
    else if (kind < 0.83) yield notification(received);
    else yield person(received, kind < 0.835 ? sizeBetween(100e3, 10e6) : null);
  }
}

/** Mails of this many octets that concern nobody whom we wrote to. */
export function strangersWithFiles(count: number, octets: number): DatedMail[] {
  return Array.from({ length: count }, () => person(NOW, octets));
}

/** Replies of the first leads to our first mail, each with a file of this many octets. */
export function repliesWithFiles(count: number, octets: number): DatedMail[] {
  return Array.from({ length: count }, (_, at) => {
    const { address, domain, id } = leadOf(at + 1);
    const header = {
      ...{
        domain,
        from: `Lead ${at + 1} <${address}>`,
        received: NOW,
        subject: "Re: A quick chat",
      },
      more: [`In-Reply-To: ${id}`, `References: ${id}`],
    };
    const said = `Hi Ada,\r\n\r\nsounds good, how about ${(at % 9) + 8} on Thursday?\r\nOur plans are attached.\r\n\r\nOn Sun, 1 Mar 2026 at 12:00, Ada Sales <ada@sales.example> wrote:\r\n> Hi there, open to a quick chat?\r\n`;
    const text = multipart("alternative", [
      leaf(TEXT_TYPE, "7bit", said),
      leaf(HTML_TYPE, "7bit", `<div>${said.replaceAll("\r\n", "<br>\r\n")}</div>`),
    ]);
    return mail(header, multipart("mixed", [text, attached(octets)]));
  });
}

/** Whom we wrote to: each at a company of their own. @param number from 1 */
export function leadOf(number: number): { address: string; domain: string; id: string } {
  const domain = `customer${number}.example`;
  return { address: `lead${number}@${domain}`, domain, id: `<${number}@example.com>` };
}
