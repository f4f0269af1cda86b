import { type Known, type OurMail, OWN } from "./people.ts";

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

type Body = [fields: readonly string[], body: string];

const TEXTS = [
  "Yes, call me on Thursday.",
  "Please remove me from your list.",
  "Bitte tragen Sie mich aus Ihrem Verteiler aus.",
  "Merci de ne plus m'écrire.",
  "配信を停止してください。",
  "I am out of the office until 9 March 2026.",
  "Ich bin bis zum 9. März nicht im Büro.",
  "This is an automatic reply. Thank you for your message.",
  "Your order has been shipped.",
  "Weekly digest: ten things to read.",
  "Sizning xatingizni oldik, rahmat, keyin yozaman.",
  "My boss asks what this is about.",
];
const SUBJECTS = [
  ...[
    "Re: A quick chat",
    "A quick chat",
    "Weekly digest",
    "Your order 12",
    "",
    "Fwd: A quick chat",
  ],
  ...["Out of office", "Automatic reply: A quick chat", "Accepted: Quick chat", "unsubscribe"],
  ...[
    "Abuse report",
    "Delivery Status Notification (Failure)",
    "Undelivered Mail Returned to Sender",
  ],
  ...["=?utf-8?B?R3LDvMOfZQ==?=", "=?gb2312?B?xOO6ww==?=", "Gr\u00fc\u00dfe", "Read: A quick chat"],
];

const encode = (text: string, charset = "utf-8"): string =>
  `=?${charset}?B?${Buffer.from(text).toString("base64")}?=`;

/** Makes mails of all kinds, each different, the same for the same number. */
export class Kinds {
  readonly #known: Known;
  readonly #random: () => number;
  #count = 0;

  constructor(known: Known, seed: number) {
    this.#known = known;
    this.#random = randomOf(seed);
  }

  make(): Buffer {
    this.#count += 1;
    const [fields, body] = this.#body();
    const header = [...this.#fields(), ...fields];
    const shuffled = this.#chance(0.2) ? header.toSorted(() => this.#random() - 0.5) : header;
    return Buffer.from(`${shuffled.join("\r\n")}\r\n\r\n${body}\r\n`, this.#charset());
  }

  /** Raw octets above ASCII are no UTF-8 in some mails. */
  #charset(): BufferEncoding {
    return this.#chance(0.05) ? "latin1" : "utf8";
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  #ours(): OurMail {
    return this.#pick(this.#known.mails);
  }

  #stranger(): string {
    const at = Math.floor(this.#random() * 900);
    return `${this.#pick(["news", "carl.doe", "no-reply", "x"])}@stranger${at}.example`;
  }

  /** Nearly always somebody whom nothing is known of. */
  #somebody(): string {
    const { leads, others, stopped, colleagues } = this.#known;
    const kind = this.#random();
    if (kind < 0.88) return this.#stranger();
    if (kind < 0.9) return this.#spelt(this.#pick(leads));
    if (kind < 0.91) return this.#spelt(this.#pick(others));
    if (kind < 0.925) return this.#pick(stopped);
    if (kind < 0.96) return this.#pick(colleagues);
    if (kind < 0.98) return this.#pick(["someone@gmail.com", "colleague@sales.example", OWN]);
    return this.#pick(SYSTEMS).replace("mx.", `mx${this.#count}.`);
  }

  #spelt(address: string): string {
    return this.#chance(0.2) ? address.toUpperCase() : address;
  }

  /** An address as programs and people write it. */
  #written(address: string): string {
    const name = this.#pick(["Carl Doe", "Doe, Carl", "Zoë", "carl@other.example"]);
    return this.#pick(
      [
        () => address,
        () => `<${address}>`,
        () => `Carl Doe <${address}>`,
        () => `"${name}" <${address}>`,
        () => `${encode(name)} <${address}>`,
        () => `${address} (Carl (of) Doe)`,
        () => `(a comment) <${address}>`,
        () => `Undisclosed: ${address}, x@y.example;`,
        () => `=?utf-8?Q?${address.replace("@", "=40")}?=`,
        () => `"${address}" <${this.#stranger()}>`,
        () => `Carl <${address}`,
        () => ` \r\n Carl\r\n\t<${address}>`,
        () => `@relay.example:${address}`,
        () => `Carl <${address}>, Eve <${this.#somebody()}>`,
      ].slice(0, this.#chance(0.3) ? undefined : 4),
    )();
  }

  #id(): string {
    return `<${this.#count}.${Math.floor(this.#random() * 1e6)}@stranger.example>`;
  }

  /** Of a mail that it answers. */
  #answered(): string {
    if (this.#chance(0.8)) return this.#id();
    const { id } = this.#ours();
    return this.#pick([
      () => this.#id(),
      () => this.#id(),
      () => id,
      () => `${this.#id()} ${id}`,
      () => `${this.#id()}\r\n ${id}`,
      () => id.slice(1, -1),
      () => `Your message of today (${id})`,
      () => `<${this.#count - 1 - Math.floor(this.#random() * 20)}@thread.example>`,
    ])();
  }

  #fields(): string[] {
    const out: string[] = [];
    const maybe = (share: number, field: () => string): void => {
      if (this.#chance(share)) out.push(field());
    };
    maybe(0.02, () => "Return-Path: <>");
    maybe(0.2, () => `Return-Path: <bounce-${this.#count}@stranger.example>`);
    maybe(0.3, () => `Delivered-To: ${this.#recipient()}`);
    maybe(0.02, () => `X-Original-To: ${this.#recipient()}`);
    maybe(0.02, () => `Envelope-To: ${this.#recipient()}`);
    maybe(0.97, () => `From: ${this.#written(this.#somebody())}`);
    maybe(0.02, () => `From: ${this.#written(this.#somebody())}`);
    maybe(0.02, () => "From:");
    maybe(0.05, () => `Sender: ${this.#written(this.#somebody())}`);
    maybe(0.1, () => `Reply-To: ${this.#written(this.#somebody())}`);
    maybe(0.9, () => `To: ${this.#written(this.#recipient())}`);
    maybe(
      0.15,
      () => `Cc: ${this.#written(this.#chance(0.5) ? this.#somebody() : this.#recipient())}`,
    );
    maybe(0.97, () => `Subject: ${this.#subject()}`);
    maybe(0.95, () => `Date: ${this.#pick(DATES)}`);
    const own = this.#random();
    if (own < 0.9) out.push(`Message-ID: ${this.#id()}`);
    else if (own < 0.93) out.push(`Message-ID: <${this.#count}@thread.example>`);
    else if (own < 0.94) out.push(`Message-ID: ${this.#ours().id}`);
    else if (own < 0.96)
      out.push(`Message-ID: ${this.#pick(["", "<>", "no brackets", "a@b.example"])}`);
    maybe(0.25, () => `In-Reply-To: ${this.#answered()}`);
    maybe(0.2, () => `References: ${this.#answered()}`);
    maybe(0.02, () => `Thread-Index: ${this.#count}`);
    maybe(0.25, () => "List-Unsubscribe: <https://stranger.example/leave>");
    maybe(0.15, () => "Precedence: bulk");
    maybe(0.15, () => `Auto-Submitted: ${this.#pick(["auto-generated", "auto-replied", "no"])}`);
    maybe(0.01, () => `X-Failed-Recipients: ${this.#somebody()}`);
    maybe(0.01, () => "X-Apple-Unsubscribe: true");
    maybe(0.01, () => "X-XARF: PLAIN");
    maybe(0.01, () => `X-Long: ${"x".repeat(3_000)}`);
    maybe(0.005, () => "a line that is no field");
    return out;
  }

  #recipient(): string {
    const { token } = this.#ours();
    const kind = this.#random();
    if (kind < 0.88) return OWN;
    if (kind < 0.98) return this.#somebody();
    return this.#pick([
      ...[`ada+unsubscribe-${token}@sales.example`, `ada+u.${token}@sales.example`],
      ...[`unsubscribe-${token}@sales.example`, `ada+unsubscribe-${token.slice(1)}@sales.example`],
    ]);
  }

  #subject(): string {
    const { token } = this.#ours();
    if (this.#chance(0.98)) return this.#pick(SUBJECTS);
    return this.#pick([
      ...[`unsubscribe ${token}`, `Re: unsubscribe:${token.toUpperCase()}`],
      ...[encode(`unsubscribe ${token}`), `unsubscribe\r\n ${token}`, `unsubscribe ${token}0`],
    ]);
  }

  #text(): string {
    const { id, token } = this.#ours();
    const text = this.#pick(TEXTS);
    if (this.#chance(0.93)) return text;
    return this.#pick([
      `${text}\r\n\r\nOn Monday, Ada wrote:\r\n> Message-ID: ${id}`,
      `${text}\r\n> List-Unsubscribe: <mailto:${OWN}?subject=unsubscribe%20${token}>`,
      `List-Unsubscribe: <mailto:${OWN}?subject=unsubscribe%20${token}>\r\n\r\n${text}`,
      `550 5.1.1 no such user\r\n\r\n${returned(this.#ours(), OWN)}`,
      `Feedback-Type: abuse\r\nUser-Agent: x\r\nSource-IP: 192.0.2.1\r\n\r\n${returned(this.#ours(), OWN)}`,
      `Hi. This is the qmail-send program at mail.example.\r\nI'm afraid I wasn't able to deliver your message.\r\n\r\n<${this.#pick(this.#known.leads)}>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${returned(this.#ours(), OWN)}`,
    ]);
  }

  #body(): Body {
    const kind = this.#random();
    if (kind < 0.45) return [["Content-Type: text/plain; charset=utf-8"], this.#text()];
    if (kind < 0.5) return [[], this.#text()];
    if (kind < 0.6) return [["Content-Type: text/html"], `<p>${this.#text()}</p>`];
    if (kind < 0.63) return this.#odd();
    const parts = this.#parts();
    const inner = this.#chance(0.2) ? [["alternative", parts] as const] : [];
    const all = inner.length > 0 ? [multipart("alternative", parts, "inner")] : parts;
    const type = this.#pick(["mixed", "mixed", "alternative", "related", "report", "signed"]);
    const [field, ...body] = multipart(type, all, `b${this.#count}`).split("\r\n\r\n");
    return [[field ?? "", "MIME-Version: 1.0"], body.join("\r\n\r\n")];
  }

  #parts(): string[] {
    const text = `Content-Type: text/plain; charset=utf-8\r\n\r\n${this.#text()}`;
    const count = this.#pick([0, 0, 1, 1, 2]);
    return [text, ...Array.from({ length: count }, () => this.#part())];
  }

  #part(): string {
    const mail = this.#ours();
    const lead = this.#pick(this.#known.leads);
    if (this.#chance(0.6)) return 'Content-Type: application/pdf; name="a.pdf"\r\n\r\nJVBERi0=';
    return this.#pick([
      () => `Content-Type: text/html\r\n\r\n<p>${this.#text()}</p>`,
      () => "Content-Type: image/png\r\nContent-Disposition: inline\r\n\r\niVBOR=",
      () => `Content-Type: message/rfc822\r\n\r\n${returned(mail, lead)}`,
      () => `Content-Type: text/rfc822-headers\r\n\r\n${returned(mail, lead)}`,
      () => `Content-Type: application/octet-stream; name="a.eml"\r\n\r\n${returned(mail, lead)}`,
      () =>
        `Content-Type: MESSAGE/Delivery-Status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${lead}\r\nAction: failed\r\nStatus: 5.1.1`,
      () =>
        `Content-Type: message/disposition-notification\r\n\r\nOriginal-Message-ID: ${mail.id}\r\nDisposition: manual-action/MDN-sent-manually; displayed`,
      () => `Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x`,
      () => calendar(lead),
      () => `Content-Type: text/plain; charset="utf-8\r\n\r\n${this.#text()}`,
      () => `Content-Type: text\r\n\r\n${returned(mail, lead)}`,
      () => multipart("digest", [`\r\n${returned(mail, lead)}`], "digest"),
      () =>
        multipart("mixed", [`Content-Type: message/rfc822\r\n\r\n${returned(mail, lead)}`], "deep"),
    ])();
  }

  /** Parts that programs read in different ways. */
  #odd(): Body {
    const part = this.#part();
    const body = `--x\r\n${part}\r\n--x--`;
    return this.#pick<Body>([
      [["Content-Type: multipart/mixed"], body],
      [["Content-Type: multipart/mixed; boundary="], body],
      [["Content-Type: multipart/mixed; boundary=x", "Content-Type: text/plain"], body],
      [["Content-Type: text/plain", "Content-Type: multipart/mixed; boundary=x"], body],
      [["Content-Type: multipart/mixed; boundary=other"], body],
      [["Content-Type: (a) multipart/(b)mixed; boundary=(c)x"], body],
      [['Content-Type: multipart/mixed; boundary*0=""; boundary*1=x'], body],
      [['content-type : multipart/report; boundary="x"'], body],
      [["Content-Type: message/rfc822"], returned(this.#ours(), OWN)],
      [["Content-Type: text/calendar; method=REPLY"], calendar(this.#pick(this.#known.leads))],
      [["Content-Type: application/pdf"], "JVBERi0="],
      [['Content-Type: "text/plain"'], this.#text()],
      [["Content-Type: text/plain; charset=utf-16"], this.#text()],
      [["Content-Type: text/plain", "Content-Transfer-Encoding: base64"], "!!!"],
      [["Content-Type: multipart/mixed; boundary=x"], `--x\r\n${part}`],
      [["Content-Type: multipart/mixed; boundary=x"], ""],
    ]);
  }
}

const SYSTEMS = [
  ...["MAILER-DAEMON@mx.example", "postmaster@mx.example", "abuse@isp.example"],
  ...["MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mx.example", "bounces+1@mx.example"],
];
const DATES = [
  ...[
    "Mon, 02 Mar 2026 10:00:00 +0000",
    "Sun, 1 Mar 2026 10:00 -0500",
    "Tue, 01 Feb 2022 10:00:00 GMT",
  ],
  "yesterday",
];

function multipart(type: string, parts: readonly string[], boundary: string): string {
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return `Content-Type: multipart/${type}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--`;
}

function returned({ id, token }: OurMail, to: string): string {
  return [
    ...[`From: Ada <${OWN}>`, `To: ${to}`, "Subject: A quick chat", `Message-ID: ${id}`],
    `List-Unsubscribe: <mailto:${OWN}?subject=unsubscribe%20${token}>`,
    ...["", "Open to a quick chat?"],
  ].join("\r\n");
}

function calendar(attendee: string): string {
  return [
    ...["Content-Type: text/calendar; method=REPLY; charset=utf-8", "", "BEGIN:VCALENDAR"],
    ...["METHOD:REPLY", "VERSION:2.0", "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20260302T100000Z"],
    ...["DTSTART:20260303T100000Z", "SUMMARY:Quick chat", `ORGANIZER:mailto:${OWN}`],
    ...[`ATTENDEE;PARTSTAT=ACCEPTED:mailto:${attendee}`, "END:VEVENT", "END:VCALENDAR"],
  ].join("\r\n");
}
