/** A mail that is built to cost its reader time or memory. */
export interface HostileMail {
  name: string;
  make: () => Buffer;
  /** Whether it is over a limit of ours, so that something must be left unread. */
  over: boolean;
}

const FROM = "From: Jane Roe <jane.roe@lead.example>\r\nTo: ada@example.com\r\n";
const KIND_BODY = "Yes, call me.\r\n";
const MB = 1_000_000;

/** A text of so many octets, without one of its own for each repetition. */
function fill(unit: string, octets: number): string {
  return unit.repeat(Math.max(1, Math.floor(octets / Buffer.byteLength(unit))));
}

function single(type: string, body: string, encoding = "8bit"): Buffer {
  return Buffer.from(
    `${FROM}Subject: Re: hi\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`,
  );
}

const plain = (body: string): Buffer => single("text/plain; charset=utf-8", body);
const html = (body: string): Buffer => single("text/html; charset=utf-8", body);

function header(fields: string, body = KIND_BODY): Buffer {
  return Buffer.from(`${FROM}${fields}\r\n\r\n${body}`);
}

function multipart(subtype: string, parts: string): Buffer {
  return Buffer.from(
    `${FROM}Subject: Re: hi\r\nContent-Type: multipart/${subtype}; boundary=b\r\n\r\n${parts}--b--\r\n`,
  );
}

function report(status: string, words = "It could not be delivered."): Buffer {
  return Buffer.from(
    `Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: ada@example.com\r\nSubject: Undelivered Mail\r\n` +
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\n${words}\r\n` +
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n${status}\r\n--b--\r\n`,
  );
}

function daemon(words: string): Buffer {
  return Buffer.from(
    `Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: ada@example.com\r\nSubject: failure notice\r\n\r\n${words}`,
  );
}

/** Texts of nothing but one unit: of lines, of marks, of words that are looked for. */
const TEXT_UNITS: readonly string[] = [
  "\n",
  "\r\n",
  "\r",
  "a\n",
  "a",
  " ",
  "\t",
  "\0",
  "\u200b",
  "\u0301",
  "ﷺ",
  "不",
  "😀",
  "> \n",
  ">",
  ">>>>>>>>>> a\n",
  "Jane> a\n",
  "| a\n",
  ">>>>\n<<<<\n",
  "-- \n",
  "--\na\n",
  "-----Original Message-----\n",
  "From: a@b.example\n",
  "From: a\nSent: b\nTo: c\nSubject: d\n",
  "On Mon, 2 Mar 2026 at 09:30, Ada <ada@example.com> wrote:\n",
  "On Mon, \n",
  "wrote:\n",
  "Sent from my iPhone\n",
  "```\n",
  "12/12/2026 ",
  "until 7 December ",
  "back on ",
  "i am out of the office ",
  "please remove me ",
  "unsubscribe ",
  "thank you for your message ",
  "your message ",
  "https://a.example/ ",
  "a@b.example ",
  "<a@b.example>\n",
  "550 5.1.1 ",
  "(",
  "?",
  "-----BEGIN PGP SIGNED MESSAGE-----\n",
];

const HTML_UNITS: readonly string[] = [
  "<",
  "<b>",
  "<b>a</b>",
  "<div>",
  "<div>a</div>\n",
  "<blockquote>",
  "<blockquote>a</blockquote>",
  "<table><tr><td>",
  "<p hidden>",
  "<p style='display:none'>a</p>",
  "<a href='https://x.example'>a</a>",
  "<a href=",
  "</div>",
  "<br>",
  "&amp;",
  "&",
  "&#x1F600;",
  "<i></b>",
  "<li>a",
  "<pre>\n",
  "<x style='color:",
  "<hr>",
  "<meta charset=x>",
  "<font color=white>a</font>",
  "<td>a</td><td>b</td>",
];

/** The same, of which there is less than the limits allow, or nothing to be seen. */
const SMALL_HTML_UNITS: readonly string[] = [
  "<!--",
  "<!-- a -->",
  "<style>",
  "<style>a</style>",
  "<script",
  "<div class='gmail_signature'>",
  "<span style='background:#000'>",
  "<blockquote style='border:none'>",
];

const BOUNCE_LINES: readonly string[] = [
  "<a@b.example>: host mx said: 550 5.1.1 no such user\n",
  "a@b.example\n",
  ">>> RCPT TO:<a@b.example>\n<<< 550 no\n",
  "--- Below this line is a copy of the message.\n",
  "Final-Recipient: rfc822; a@b.example\nAction: failed\n",
  "Message-ID: <a@b.example>\n",
  "(generated from a@b.example)\n",
  "While talking to mx.example:\n",
];

const LARGE_PARTS: readonly (readonly [name: string, part: string])[] = [
  ["empty", "--b\r\n"],
  ["text", "--b\r\n\r\na\r\n"],
  ["HTML", "--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n"],
  ["message", "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <x@y.example>\r\n\r\nhi\r\n"],
  [
    "attachment",
    "--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n",
  ],
  ["status", "--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n"],
  [
    "calendar",
    "--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  ],
  [
    "multipart",
    "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\na\r\n--c--\r\n",
  ],
];

function nested(depth: number, type: (level: number) => string): Buffer {
  let all = FROM;
  for (let level = 0; level < depth; level++) all += type(level);
  return Buffer.from(`${all}\r\n${KIND_BODY}`);
}

const HEADERS: readonly (readonly [name: string, fields: () => string, over: boolean])[] = [
  ["one field of 3 MB", () => `X: ${fill("x", 3 * MB)}`, true],
  ["fields without end", () => fill("X: y\r\n", 3 * MB), true],
  [
    "fields of different names",
    () => Array.from({ length: 100_000 }, (_, n) => `X${n}: y\r\n`).join(""),
    true,
  ],
  ["one folded field", () => `X: y\r\n${fill(" z\r\n", 3 * MB)}`, true],
  ["lines that are no fields", () => fill("x\r\n", 3 * MB), true],
  [
    "Received without end",
    () => fill("Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000\r\n", 3 * MB),
    true,
  ],
  ["References without end", () => `References: ${fill("<a@b.example>\r\n ", 3 * MB)}`, true],
  [
    "different References",
    () =>
      `References: ${Array.from({ length: 100_000 }, (_, n) => `<${n}@b.example>\r\n `).join("")}`,
    true,
  ],
  ["a Message-ID of 1 MB", () => `Message-ID: <${fill("x", MB)}@b.example>`, true],
  ["In-Reply-To without brackets", () => `In-Reply-To: ${fill("a@b ", 200_000)}`, true],
  ["To without end", () => `Cc: ${fill("a@b.example,\r\n ", 3 * MB)}`, true],
  ["To of one address many times", () => fill("Cc: a@b.example\r\n", 200_000), true],
  ["an address group in groups", () => `Cc: ${fill("a:", 60_000)}`, false],
  ["comments in comments in Cc", () => `Cc: ${fill("(", 60_000)}`, false],
  ["quotes in Cc", () => `Cc: ${fill('"', 60_000)}`, false],
  ["brackets in Cc", () => `Cc: ${fill("<", 60_000)}`, false],
  ["a name of 400 kB", () => `Cc: ${fill("n ", 400_000)}<a@b.example>`, true],
  ["encoded words in the subject", () => `Subject: ${fill("=?utf-8?q?x?=\r\n ", 400_000)}`, true],
  ["half encoded words", () => `Subject: ${fill("=?utf-8?", 60_000)}`, false],
  ["a subject of blanks", () => `Subject: a${fill(" ", 400_000)}b`, true],
  ["a date of brackets", () => `Date: ${fill("(", 400_000)}`, false],
  ["parameters without end", () => `Content-Type: text/plain;${fill(" a=b;\r\n", 400_000)}`, false],
  [
    "parameters in sections",
    () =>
      `Content-Type: text/plain;${Array.from({ length: 20_000 }, (_, n) => ` name*${n}*=%41;\r\n`).join("")}`,
    false,
  ],
  [
    "a boundary of 400 kB",
    () => `Content-Type: multipart/mixed; boundary=${fill("b", 400_000)}`,
    false,
  ],
  ["a content type of quotes", () => `Content-Type: ${fill('"', 400_000)}`, false],
  ["a content type of brackets", () => `Content-Type: ${fill("(", 400_000)}`, false],
  ["a disposition of semicolons", () => `Content-Disposition: ${fill(";", 400_000)}`, false],
  ["a return path of 400 kB", () => `Return-Path: ${fill("<", 400_000)}`, false],
  ["Auto-Submitted of 400 kB", () => `Auto-Submitted: ${fill("auto-replied;", 400_000)}`, false],
  ["List-Id of 400 kB", () => `List-Id: ${fill("a-owner@", 400_000)}`, false],
  [
    "X-Failed-Recipients without end",
    () => `X-Failed-Recipients: ${fill("a@b.example,", 400_000)}`,
    false,
  ],
  ["Delivered-To many times", () => fill("Delivered-To: a+u-@b.example\r\n", 200_000), true],
];

/** Whether its text is over the limit as HTML, too, of which more octets are read. */
const CHARSETS: readonly (readonly [charset: string, unit: string, over: boolean])[] = [
  ["utf-7", "+", true],
  ["utf-7", "+AAA", true],
  ["utf-8", "\xff", true],
  ["us-ascii", "\xc3\xa4\xff", true],
  ["iso-2022-jp", "\x1b$B", false],
  ["us-ascii", "\x1b$B$O", false],
  ["utf-16", "\xd8\x00", false],
  ["gb18030", "\x81", false],
  ["no-such", "\x93", true],
];

const ENCODED: readonly (readonly [
  encoding: string,
  unit: string,
  overAsText: boolean,
  overAsHtml: boolean,
])[] = [
  ["quoted-printable", "=", true, true],
  ["quoted-printable", "=\r\n", false, false],
  ["quoted-printable", "= \r\n", false, false],
  ["quoted-printable", "=0A", false, false],
  ["quoted-printable", " ", true, false],
  ["quoted-printable", " \n", true, false],
  ["base64", "=", true, false],
  ["base64", "QQ==", true, true],
  ["base64", "\r\n", true, false],
  ["base64", "Cg", true, false],
  ["base64", "!", true, false],
];

/** Every mail of the collection. Each is valid input of bounded size: 1 to 26 MB. */
export function hostileMails(): HostileMail[] {
  const mails: HostileMail[] = [];
  const add = (name: string, over: boolean, make: () => Buffer): void => {
    mails.push({ name, over, make });
  };
  for (const unit of TEXT_UNITS) {
    const shown = JSON.stringify(unit.slice(0, 30));
    add(`1.4 MB of ${shown} as text`, true, () => plain(fill(unit, 1.4 * MB)));
  }
  for (const unit of ["\n", "a\n", "> a\n", "word ", "<a@b.example>: 550 5.1.1 no\n"]) {
    add(`25 MB of ${JSON.stringify(unit)} as text`, true, () => plain(fill(unit, 25 * MB)));
  }
  for (const unit of [...HTML_UNITS, ...SMALL_HTML_UNITS]) {
    const over = !SMALL_HTML_UNITS.includes(unit);
    add(`3 MB of ${JSON.stringify(unit)} as HTML`, over, () => html(fill(unit, 3 * MB)));
  }
  add("25 MB of HTML", true, () => html(fill("<p>a b c</p>\r\n", 25 * MB)));
  add("a picture of 20 MB within HTML", true, () =>
    html(`<p>Yes</p><img src="data:image/png;base64,${fill("QUJD", 20 * MB)}">`),
  );
  add("25 MB attached", false, () =>
    single("application/zip", fill(`${"QUJD".repeat(19)}\r\n`, 25 * MB), "base64"),
  );
  add("25 MB attached in one line", false, () =>
    single("application/zip", fill("QUJD", 25 * MB), "base64"),
  );
  for (const unit of BOUNCE_LINES) {
    add(`a report of ${JSON.stringify(unit)}`, true, () => daemon(fill(unit, 2 * MB)));
  }
  add("a report on 20,000 recipients", false, () =>
    report(
      Array.from(
        { length: 20_000 },
        (_, n) => `Final-Recipient: rfc822; a${n}@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
      ).join("\r\n"),
    ),
  );
  add("a report with a field of 1 MB", false, () =>
    report(`Final-Recipient: rfc822; a@b.example\r\nDiagnostic-Code: smtp; ${fill("550 ", MB)}`),
  );
  add("a report with fields folded without end", false, () =>
    report(`Final-Recipient: rfc822;\r\n${fill(" a\r\n", MB)}`),
  );
  add("a notification of brackets", true, () =>
    header("X-Amz-Sns-Message-Id: 1", fill('{"a":[', 2 * MB)),
  );
  for (const [name, part] of LARGE_PARTS) {
    add(`3 MB of parts: ${name}`, true, () => multipart("mixed", fill(part, 3 * MB)));
    add(`3 MB of alternatives: ${name}`, true, () => multipart("alternative", fill(part, 3 * MB)));
  }
  add("25 MB of parts", true, () => multipart("mixed", fill("--b\r\n\r\na\r\n", 25 * MB)));
  for (const depth of [100, 10_000]) {
    add(`${depth} multiparts nested`, true, () =>
      nested(depth, (n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`),
    );
    add(`${depth} multiparts nested by one boundary`, true, () =>
      nested(depth, () => "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"),
    );
    add(`${depth} messages nested`, false, () =>
      nested(depth, () => "Content-Type: message/rfc822\r\n\r\n"),
    );
  }
  add("lines that are nearly delimiters", true, () => multipart("mixed", fill("--\r\n", 3 * MB)));
  add("lines that begin as the delimiter", true, () =>
    multipart("mixed", fill("--bb\r\n", 3 * MB)),
  );
  add("delimiters of 49 open multiparts", true, () => {
    const open = Array.from(
      { length: 49 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    return Buffer.from(`${FROM}${open.join("")}\r\n${fill("--b0x\r\n", 3 * MB)}`);
  });
  for (const [name, fields, over] of HEADERS) add(`header: ${name}`, over, () => header(fields()));
  for (const [charset, unit, over] of CHARSETS) {
    const shown = JSON.stringify(unit);
    add(`3 MB of ${shown} in ${charset}`, true, () =>
      Buffer.concat([
        single(`text/plain; charset=${charset}`, ""),
        Buffer.from(fill(unit, 3 * MB), "latin1"),
      ]),
    );
    add(`3 MB of ${shown} in ${charset} as HTML`, over, () =>
      Buffer.concat([
        single(`text/html; charset=${charset}`, ""),
        Buffer.from(fill(unit, 3 * MB), "latin1"),
      ]),
    );
  }
  for (const [encoding, unit, overAsText, overAsHtml] of ENCODED) {
    add(`3 MB of ${JSON.stringify(unit)} in ${encoding}`, overAsText, () =>
      single("text/plain", fill(unit, 3 * MB), encoding),
    );
    add(`3 MB of ${JSON.stringify(unit)} in ${encoding} as HTML`, overAsHtml, () =>
      single("text/html", fill(unit, 3 * MB), encoding),
    );
  }
  add("flowed lines without end", true, () =>
    single("text/plain; format=flowed", fill("a \r\n", 3 * MB)),
  );
  add("flowed quotes without end", true, () =>
    single("text/plain; format=flowed", fill("> \r\n>> \r\n", 3 * MB)),
  );
  add("enriched text", true, () => single("text/enriched", fill("<bold>a</bold>\n\n", 3 * MB)));
  add("enriched text of brackets", true, () => single("text/enriched", fill("<", 3 * MB)));
  add("a calendar of 3 MB", false, () =>
    single("text/calendar; method=REPLY", `BEGIN:VCALENDAR\r\n${fill("BEGIN:VEVENT\r\n", 3 * MB)}`),
  );
  add("a calendar of attendees", false, () =>
    single(
      "text/calendar; method=REPLY",
      `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n${fill("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n", 3 * MB)}END:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
  );
  return mails;
}
