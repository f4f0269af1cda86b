/** A kind of mail as a mailbox of replies has it, and how many of a hundred mails are of it. */
export interface MailKind {
  name: string;
  share: number;
  make: (random: Random, at: number) => string;
}

/** A number from 0 to 1, the same ones in every run. */
export type Random = () => number;

/** Mulberry32: small, and good enough to mix texts. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What Tickler reads of a mailbox: what may answer our mails, and little else. */
export const MAIL_KINDS: readonly MailKind[] = [
  { name: "short reply in plain text", share: 8, make: plainReply },
  { name: "reply of Gmail's, text and HTML", share: 22, make: gmailReply },
  { name: "reply of Outlook's, a thread in text and HTML", share: 14, make: outlookReply },
  { name: "reply in HTML alone", share: 5, make: htmlReply },
  { name: "reply with an attachment", share: 6, make: attachmentReply },
  { name: "automatic answer", share: 17, make: absence },
  { name: "acknowledgement of a ticket system", share: 3, make: acknowledgement },
  { name: "report by the standard", share: 13, make: standardReport },
  { name: "report in words", share: 5, make: wordsReport },
  { name: "answer to an invitation", share: 3, make: calendarAnswer },
  {
    name: "newsletter, text and HTML",
    share: 2,
    make: (random, at) => newsletter(random, at, true),
  },
  {
    name: "newsletter in HTML alone",
    share: 2,
    make: (random, at) => newsletter(random, at, false),
  },
];

const OUR = "ada@sales.example";
const FIRST = "Open to a quick chat about how your team follows up on leads?";

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const NAMES = ["John Doe", "Jane Roe", "Max Weber", "Léa Martin", "Lucía Pérez", "Piotr Nowak"];

/** What people answer, a list a language: most in English. */
const SAID: readonly (readonly string[])[] = [
  [
    "Thanks for reaching out, this comes at a good time for us.",
    "Does Thursday at 10 work for you? Otherwise Friday afternoon would be fine.",
    "We have looked at a few tools last year and were not convinced by any of them.",
    "Could you send me the prices for a team of 25 people, please?",
    "I am copying my colleague Sarah, who looks after this topic in our company.",
    "Right now we have no budget for this, please come back to me in September.",
    "How do you differ from what we have in our CRM already?",
    "We would need single sign-on and an agreement on data processing before a trial.",
    "I have talked to the board, and they would like to see it before the end of the quarter.",
    "Not for me, but my successor in operations may want to have a look.",
  ],
  [
    "Vielen Dank für Ihre Nachricht, das klingt interessant.",
    "Könnten wir nächste Woche am Dienstag um 14 Uhr telefonieren?",
    "Im Moment haben wir dafür leider keinen Bedarf, melden Sie sich gern im Herbst noch einmal.",
    "Was würde das für zehn Mitarbeiter im Jahr kosten?",
  ],
  [
    "Merci pour votre message, le sujet nous intéresse beaucoup.",
    "Seriez-vous disponible jeudi prochain vers 15 heures ?",
    "Nous avons déjà une solution et ne souhaitons pas en changer cette année.",
  ],
  [
    "Gracias por escribir, ahora mismo no es una prioridad para nosotros.",
    "¿Podría enviarme más información y los precios para veinte usuarios?",
    "Lo comento con mi equipo y le respondo la semana que viene.",
  ],
];
const ENGLISH = 0.6;

/** A person's sentences, all in one language. */
function said(random: Random, sentences: number): string {
  const from = random() < ENGLISH ? SAID[0] : pick(random, SAID);
  return Array.from({ length: sentences }, () => pick(random, from ?? [])).join(" ");
}

interface Fields {
  subject?: string;
  from?: string;
  more?: readonly string[];
  /** Whether it names a mail of ours. */
  answers?: boolean;
}

/** The header that such a mail has when it was delivered: most of it is of servers on its way. */
function header(
  random: Random,
  at: number,
  { subject, from, more = [], answers = true }: Fields,
): string {
  const name = pick(random, NAMES);
  const host = `lead${at % 97}.example`;
  const address = `${name
    .split(" ")[0]
    ?.normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase()}@${host}`;
  const shown = /^[ -~]*$/.test(name)
    ? name
    : `=?utf-8?B?${Buffer.from(name).toString("base64")}?=`;
  const id = Math.floor(random() * 1e9).toString(36);
  return [
    `Return-Path: <${address}>`,
    `Delivered-To: ${OUR}`,
    `Received: from mx.sales.example by store.sales.example with LMTP id ${id}; Tue, 3 Mar 2026 10:00:02 +0000`,
    `Received: from mail-${at % 9}.${host} (mail-${at % 9}.${host} [192.0.2.${at % 250}])\r\n\tby mx.sales.example (Postfix) with ESMTPS id 4${id}\r\n\tfor <${OUR}>; Tue, 3 Mar 2026 10:00:01 +0000 (UTC)`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${host}; s=s1; t=1772532000;\r\n\th=to:subject:message-id:date:from:in-reply-to:references:mime-version;\r\n\tbh=${base64(random, 32)};\r\n\tb=${base64(random, 64)}\r\n\t ${base64(random, 64)}\r\n\t ${base64(random, 64)}\r\n\t ${base64(random, 64)}`,
    `X-Google-DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=1e100.example; s=20240605;\r\n\tbh=${base64(random, 32)};\r\n\tb=${base64(random, 128)}`,
    `X-Received: by 2002:a17:906:${id} with SMTP id ${id}; Tue, 03 Mar 2026 02:00:00 -0800 (PST)`,
    `Authentication-Results: mx.sales.example; dkim=pass header.d=${host}; spf=pass smtp.mailfrom=${address}; dmarc=pass`,
    `Message-ID: <${id}.${at}@mail.${host}>`,
    ...(answers
      ? [
          `In-Reply-To: <${at}.first@sales.example>`,
          `References: <${at}.first@sales.example> <${at}.second@sales.example>`,
        ]
      : []),
    `Date: Tue, ${1 + (at % 28)} Mar 2026 10:00:00 +0000`,
    `From: ${from ?? `${shown} <${address}>`}`,
    `To: Ada Sales <${OUR}>`,
    `Subject: ${subject ?? "Re: A quick chat about leads"}`,
    "MIME-Version: 1.0",
    ...more,
  ].join("\r\n");
}

function base64(random: Random, octets: number): string {
  const bytes = Buffer.alloc(octets);
  for (let at = 0; at < octets; at += 1) bytes[at] = Math.floor(random() * 256);
  return bytes.toString("base64");
}

const QUOTE = `> Hi!\n>\n> ${FIRST}\n> We help teams like yours to answer within a day,\n> and nobody is forgotten.\n>\n> Best,\n> Ada\n> -- \n> Ada Sales, Sales Ltd, 1 Main Street, London`;

function answer(random: Random, sentences: number): string {
  const name = pick(random, NAMES);
  const [first, ...rest] = said(random, sentences + 2).split(/(?<=[.?]) (?=\S)/);
  return `Hi Ada,\n\n${first}\n\n${rest.join(" ")}\n\nBest regards\n${name}\n`;
}

function plainReply(random: Random, at: number): string {
  const text = `${answer(random, 1 + Math.floor(random() * 3))}\nOn Mon, 2 Mar 2026 at 09:30, Ada Sales <${OUR}> wrote:\n${QUOTE}\n`;
  return single(header(random, at, {}), "text/plain", text);
}

function single(head: string, type: string, text: string): string {
  return `${head}\r\nContent-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;
}

function part(type: string, text: string): string {
  return `Content-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;
}

function multipart(head: string, subtype: string, ...parts: readonly string[]): string {
  const boundary = `0000000000${subtype.slice(0, 3)}c1d2`;
  const body = parts.map((each) => `--${boundary}\r\n${each}\r\n`).join("");
  return `${head}\r\nContent-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
}

/** RFC 2045 section 6.7. */
function quotedPrintable(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const encoded = [...Buffer.from(line)].map((octet) =>
        octet === 0x3d || octet > 0x7e || octet < 0x20
          ? `=${octet.toString(16).toUpperCase().padStart(2, "0")}`
          : String.fromCharCode(octet),
      );
      const lines = [""];
      for (const each of encoded) {
        const last = lines.length - 1;
        if ((lines[last] ?? "").length + each.length > 75) lines.push(each);
        else lines[last] += each;
      }
      return lines.join("=\r\n");
    })
    .join("\r\n");
}

function gmailReply(random: Random, at: number): string {
  const text = answer(random, 1 + Math.floor(random() * 4));
  const on = `On Mon, Mar 2, 2026 at 9:30 AM Ada Sales &lt;<a href="mailto:${OUR}">${OUR}</a>&gt; wrote:<br>`;
  const html = `<div dir="ltr"><div dir="ltr">${text
    .split("\n")
    .map((line) => `<div>${line || "<br>"}</div>`)
    .join(
      "",
    )}</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${on}</div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${QUOTE.replace(
    /^> ?/gm,
    "",
  )
    .split("\n")
    .map((line) => `<div>${line}</div>`)
    .join("\n")}</blockquote></div>\n`;
  const plain = `${text}\nOn Mon, Mar 2, 2026 at 9:30 AM Ada Sales <${OUR}> wrote:\n\n${QUOTE}\n`;
  return multipart(
    header(random, at, {}),
    "alternative",
    part("text/plain", plain),
    part("text/html", html),
  );
}

const STYLE = `<style><!-- ${Array.from({ length: 40 }, (_, at) => `p.Mso${at}, li.Mso${at}, div.Mso${at} {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif; mso-fareast-language:EN-US;} a:link, span.Mso${at} {mso-style-priority:99; color:#0563C1; text-decoration:underline;}`).join("\n")} --></style>`;

function outlookHtml(text: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">${STYLE}</head><body lang="EN-GB" link="#0563C1" vlink="#954F72"><div class="WordSection1">${text
    .split("\n")
    .map(
      (line) =>
        `<p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F497D">${line || "<o:p>&nbsp;</o:p>"}</span></p>`,
    )
    .join("\n")}</div></body></html>`;
}

function outlookThread(random: Random): string {
  const mails = 2 + Math.floor(random() * 6);
  const texts = [answer(random, 2)];
  for (let at = 0; at < mails; at += 1) {
    const quoted =
      at % 2 === 0 ? `Hi,\n\n${FIRST}\n${said(random, 2)}\n\nBest,\nAda` : answer(random, 3);
    texts.push(
      `From: Ada Sales <${OUR}>\nSent: Monday, 2 March 2026 0${at}:30\nTo: John Doe <john@lead.example>\nSubject: RE: A quick chat about leads\n\n${quoted}`,
    );
  }
  return `${texts.join("\n\n________________________________\n")}\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\n`;
}

function outlookReply(random: Random, at: number): string {
  const text = outlookThread(random);
  const head = header(random, at, {
    more: [
      "Thread-Topic: A quick chat about leads",
      `Thread-Index: ${base64(random, 22)}`,
      "Accept-Language: en-GB, de-DE",
      "Content-Language: en-GB",
      "X-MS-Has-Attach:",
      "X-MS-TNEF-Correlator:",
      `X-MS-Exchange-AntiSpam-MessageData-0: ${base64(random, 400)}`,
    ],
  });
  return multipart(
    head,
    "alternative",
    part("text/plain", text),
    part("text/html", outlookHtml(text)),
  );
}

function htmlReply(random: Random, at: number): string {
  const text = `${answer(random, 3)}\n\nOn Mon, 2 Mar 2026 at 09:30, Ada Sales wrote:\n${QUOTE.replace(/^> ?/gm, "")}`;
  return single(header(random, at, {}), "text/html", outlookHtml(text));
}

/** 100 KB to 1 MB of base64, in lines of 76 characters, and a picture in the signature. */
function attachmentReply(random: Random, at: number): string {
  const size = 75_000 + Math.floor(random() * 675_000);
  const block = base64(random, 57 * 16).replace(/.{76}/g, "$&\r\n");
  const file = block.repeat(Math.ceil(size / (57 * 16)));
  const related = multipart(
    "X-Part: body",
    "related",
    part("text/html", outlookHtml(`${answer(random, 2)}\n[cid:image001.png]`)),
    `Content-Type: image/png; name="image001.png"\r\nContent-ID: <image001.png@01DC>\r\nContent-Disposition: inline; filename="image001.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${block.repeat(8)}`,
  );
  return multipart(
    header(random, at, {}),
    "mixed",
    multipart(
      "X-Part: texts",
      "alternative",
      part("text/plain", `${answer(random, 2)}\n${QUOTE}\n`),
      related,
    ),
    `Content-Type: application/pdf; name="Requirements ${at}.pdf"\r\nContent-Disposition: attachment; filename="Requirements ${at}.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`,
  );
}

const ABSENCES: readonly (readonly [subject: string, text: string])[] = [
  [
    "Automatic reply: A quick chat about leads",
    "Thank you for your message. I am out of the office until 16 March 2026 with limited access to my mail.\n\nIn urgent cases please contact my colleague Sarah Poe (sarah.poe@lead.example).\n\nKind regards\nJohn Doe",
  ],
  [
    "Out of Office: A quick chat about leads",
    "Hello,\n\nI'm on annual leave and will be back on Monday, 23 March. I will answer your e-mail then.\n\nBest,\nJane",
  ],
  [
    "Abwesenheitsnotiz: A quick chat about leads",
    "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis einschließlich 13.03.2026 nicht im Büro und kann Ihre E-Mail erst danach lesen. Ihre Nachricht wird nicht weitergeleitet.\n\nIn dringenden Fällen wenden Sie sich bitte an info@lead.example.\n\nMit freundlichen Grüßen\nMax Weber",
  ],
  [
    "Réponse automatique : A quick chat about leads",
    "Bonjour,\n\nje suis absente jusqu'au 20 mars 2026 inclus. En cas d'urgence, merci de contacter mon équipe.\n\nCordialement\nLéa Martin",
  ],
  [
    "Respuesta automática: A quick chat about leads",
    "Hola:\n\nEstaré fuera de la oficina hasta el 18 de marzo de 2026. Para asuntos urgentes, escriba a ventas@lead.example.\n\nUn saludo\nLucía Pérez",
  ],
];

function absence(random: Random, at: number): string {
  const [subject, text] = pick(random, ABSENCES);
  const marked = random() < 0.8;
  const head = header(random, at, {
    subject: /^[ -~]*$/.test(subject)
      ? subject
      : `=?utf-8?Q?${quotedPrintable(subject).replaceAll(" ", "_").replaceAll("?", "=3F")}?=`,
    more: marked
      ? [
          "Auto-Submitted: auto-generated",
          "X-Auto-Response-Suppress: All",
          "X-MS-Exchange-Inbox-Rules-Loop: john@lead.example",
        ]
      : [],
  });
  return random() < 0.5
    ? single(head, "text/plain", text)
    : multipart(
        head,
        "alternative",
        part("text/plain", text),
        part("text/html", outlookHtml(text)),
      );
}

function acknowledgement(random: Random, at: number): string {
  const text = `Hello,\n\nthank you for contacting us. We have received your request and will get back to you within two working days. Your ticket number is #${10_000 + at}.\n\nTo add further comments, reply to this email.\n\nThe support team\n\n## ${FIRST}`;
  const head = header(random, at, {
    subject: `[Ticket #${10_000 + at}] Re: A quick chat about leads`,
    more: ["Auto-Submitted: auto-generated", "X-Zendesk-Ticket-Id: 77", "Precedence: bulk"],
  });
  return multipart(
    head,
    "alternative",
    part("text/plain", text),
    part("text/html", outlookHtml(text)),
  );
}

const REFUSALS = [
  [
    "5.1.1",
    "550 5.1.1 <john@lead.example>: Recipient address rejected: User unknown in virtual mailbox table",
  ],
  ["5.2.2", "552 5.2.2 The email account that you tried to reach is over quota."],
  ["5.7.1", "550 5.7.1 Message rejected due to content restrictions"],
  ["4.4.1", "connect to mx.lead.example[192.0.2.7]:25: Connection timed out"],
] as const;

/** The mail that comes back, with or without its text. */
function original(random: Random, at: number): string {
  return `${header(random, at, { from: `Ada Sales <${OUR}>`, subject: "A quick chat about leads" })}\r\nList-Unsubscribe: <mailto:${OUR}?subject=unsubscribe%200123456789abcdef0123456789abcdef>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHi John!\r\n\r\n${FIRST}\r\n`;
}

function daemon(at: number, subject: string, more: readonly string[] = []): string {
  return [
    "Return-Path: <>",
    `Delivered-To: ${OUR}`,
    `Received: by mx.sales.example (Postfix) id 4${at}; Tue, 3 Mar 2026 10:00:01 +0000 (UTC)`,
    "Date: Tue, 3 Mar 2026 10:00:01 +0000 (UTC)",
    "From: Mail Delivery System <MAILER-DAEMON@mx.sales.example>",
    `To: ${OUR}`,
    `Subject: ${subject}`,
    `Message-ID: <${at}.report@mx.sales.example>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    ...more,
  ].join("\r\n");
}

function standardReport(random: Random, at: number): string {
  const [status, words] = pick(random, REFUSALS);
  const prose = `This is the mail system at host mx.sales.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\n                   The mail system\n\n<john@lead.example>: host mx.lead.example[192.0.2.7] said: ${words}\n    (in reply to RCPT TO command)\n`;
  const fields = `Reporting-MTA: dns; mx.sales.example\nX-Postfix-Queue-ID: 4${at}\nX-Postfix-Sender: rfc822; ${OUR}\nArrival-Date: Tue, 3 Mar 2026 10:00:00 +0000 (UTC)\n\nFinal-Recipient: rfc822; john@lead.example\nOriginal-Recipient: rfc822;john@lead.example\nAction: failed\nStatus: ${status}\nRemote-MTA: dns; mx.lead.example\nDiagnostic-Code: smtp; ${words}\n`;
  return multipart(
    daemon(at, "Undelivered Mail Returned to Sender"),
    "report",
    `Content-Description: Notification\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n${prose.replaceAll("\n", "\r\n")}`,
    `Content-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n${fields.replaceAll("\n", "\r\n")}`,
    `Content-Description: Undelivered Message\r\nContent-Type: message/rfc822\r\n\r\n${original(random, at)}`,
  );
}

function wordsReport(random: Random, at: number): string {
  const [, words] = pick(random, REFUSALS);
  const text =
    random() < 0.5
      ? `Hi. This is the qmail-send program at mx.sales.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<john@lead.example>:\n192.0.2.7 does not like recipient.\nRemote host said: ${words}\nGiving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\n`
      : `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  john@lead.example\n    host mx.lead.example [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<john@lead.example>:\n    ${words}\n\n------ This is a copy of the message, including all the headers. ------\n\n`;
  return `${daemon(at, "failure notice")}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll("\n", "\r\n")}${original(random, at)}`;
}

function calendarAnswer(random: Random, at: number): string {
  const [word, state] = pick(random, [
    ["Accepted", "ACCEPTED"],
    ["Declined", "DECLINED"],
    ["Tentative", "TENTATIVE"],
  ] as const);
  const calendar = `BEGIN:VCALENDAR\nPRODID:-//Microsoft Corporation//Outlook 16.0//EN\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=${state};CN=John Doe:mailto:john@lead.example\nORGANIZER:mailto:${OUR}\nUID:${at}@sales.example\nDTSTAMP:20260303T100000Z\nDTSTART;TZID=W. Europe Standard Time:20260312T140000\nDTEND;TZID=W. Europe Standard Time:20260312T143000\nSUMMARY:${word}: Quick chat\nSEQUENCE:0\nSTATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n`;
  const text = random() < 0.5 ? "" : said(random, 1);
  return multipart(
    header(random, at, { subject: `${word}: Quick chat` }),
    "alternative",
    part("text/plain", `${text}\n`),
    part("text/html", outlookHtml(text)),
    part("text/calendar; method=REPLY", calendar),
  );
}

/** 50 to 200 KB of tables, as the editors of newsletters make them. */
function newsletter(random: Random, at: number, hasText: boolean): string {
  const size = 50_000 + Math.floor(random() * 150_000);
  const rows: string[] = [];
  for (let length = 0; length < size; ) {
    const row = `<tr><td align="center" valign="top" style="padding:10px 20px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#333333;mso-line-height-rule:exactly"><table border="0" cellpadding="0" cellspacing="0" width="100%" role="presentation"><tr><td><a href="https://click.news.example/c/${base64(random, 60).replace(/[+/=]/g, "")}?utm_source=newsletter&amp;utm_medium=email" target="_blank" style="color:#0b5fff;text-decoration:none"><img src="https://img.news.example/${at}/${length}.png" width="560" alt="" style="display:block;border:0"></a></td></tr><tr><td style="padding-top:12px"><strong>${said(random, 1)}</strong><br>${said(random, 3)}&nbsp;<a href="https://click.news.example/c/${base64(random, 60).replace(/[+/=]/g, "")}">Read&nbsp;more &raquo;</a></td></tr></table></td></tr>\n`;
    rows.push(row);
    length += row.length;
  }
  const html = `<!doctype html><html><head><title>News</title><style>${"@media only screen and (max-width:600px){.full{width:100%!important;height:auto!important}}\n".repeat(40)}</style></head><body style="margin:0;background:#f4f4f4"><div style="display:none;max-height:0;overflow:hidden">Preview&zwnj;&nbsp;&zwnj;&nbsp;</div><table width="100%">${rows.join("")}</table><p>You get this because you subscribed. <a href="https://news.example/unsubscribe">Unsubscribe</a></p></body></html>`;
  const text = Array.from(
    { length: Math.ceil(size / 3_000) },
    () =>
      `${said(random, 3)}\nhttps://click.news.example/c/${base64(random, 60).replace(/[+/=]/g, "")}\n`,
  ).join("\n");
  const head = header(random, at, {
    subject: "Our news of March",
    answers: false,
    more: [
      "List-Id: <news.news.example>",
      "List-Unsubscribe: <https://news.example/u/1>",
      "Precedence: bulk",
      "Feedback-ID: 1:news",
    ],
  });
  return hasText
    ? multipart(head, "alternative", part("text/plain", text), part("text/html", html))
    : single(head, "text/html", html);
}
