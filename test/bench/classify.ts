import PostalMime from "postal-mime";
import { readMail } from "../../src/mail/read.ts";
import { type Measurement, median } from "./support.ts";

const HEADER = [
  "Return-Path: <john@lead.example>",
  "Received: from mail.lead.example by mx.sales.example; Mon, 2 Mar 2026 10:00:00 +0000",
  "MIME-Version: 1.0",
  "Message-ID: <1.reply@lead.example>",
  "In-Reply-To: <1.first@sales.example>",
  "References: <1.first@sales.example>",
  "Date: Mon, 2 Mar 2026 10:00:00 +0000",
  "From: John Doe <john@lead.example>",
  "To: Ada Sales <ada@sales.example>",
];

/** A short reply above the quote in plain text and HTML, an absence, and a bounce. */
const MAILS: readonly Buffer[] = [
  [
    ...HEADER,
    "Subject: Re: A quick chat",
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Hi Ada,\r\n\r\nsounds good, does Thursday at 10 work for you?\r\n\r\nBest,\r\nJohn\r\n",
    "On Mon, 2 Mar 2026 at 09:30, Ada Sales <ada@sales.example> wrote:",
    "> Hi John!\r\n>\r\n> Open to a quick chat about how your team follows up on leads?",
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<div>Hi Ada,<br>sounds good</div><blockquote>Hi John!</blockquote>",
    "--part--",
    "",
  ],
  [
    ...HEADER,
    "Subject: Out of office: A quick chat",
    "Auto-Submitted: auto-replied",
    "",
    "Thank you for your mail. I am out of the office until 9 March 2026.",
    "In urgent cases please write to office@lead.example.",
    "",
  ],
  [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.lead.example",
    "To: ada@sales.example",
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    "",
    "--part",
    "",
    "<john@lead.example>: host mx.lead.example said: 550 5.1.1 User unknown",
    "--part",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.lead.example",
    "",
    "Final-Recipient: rfc822; john@lead.example",
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "--part",
    "Content-Type: message/rfc822",
    "",
    "Message-ID: <1.first@sales.example>",
    "",
    "Hi John!",
    "--part--",
    "",
  ],
].map((lines) => Buffer.from(lines.join("\r\n")));

/** Mails a second that are read and classified, against postal-mime, which only parses them. */
export async function benchClassify(mails: number, rounds: number): Promise<Measurement[]> {
  const ours: number[] = [];
  const peer: number[] = [];
  await rate(mails, readMail);
  await rate(mails, (bytes) => PostalMime.parse(bytes));
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await rate(mails, (bytes) => PostalMime.parse(bytes)));
    ours.push(await rate(mails, (bytes) => readMail(bytes)));
  }
  const [us, them] = [median(ours), median(peer)];
  return [
    {
      what: "mails read and classified ÷ bare postal-mime",
      ours: `${us.toFixed(0)}/s`,
      peer: `${them.toFixed(0)}/s`,
      ratio: us / them,
      budget: { least: 0.2 },
    },
  ];
}

async function rate(mails: number, read: (bytes: Buffer) => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  for (let at = 0; at < mails; at += 1) await read(MAILS[at % MAILS.length] ?? Buffer.alloc(0));
  const { user, system } = process.cpuUsage(start);
  return mails / ((user + system) / 1_000_000);
}
