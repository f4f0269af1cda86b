/** Mails with large attachments, of any structure that a program may give them. */

export interface LargeMail {
  name: string;
  bytes: Buffer;
  /** Whether anything of it can be left on the server. */
  isReduced: boolean;
  /** Whether the sizes of its files can be told without them. */
  isExact: boolean;
}

/** The same numbers for the same seed, from 0 up to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Writer {
  readonly #random: () => number;
  #boundaries = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  one<T>(...of: [T, ...T[]]): T {
    return of[Math.floor(this.#random() * of.length)] ?? of[0];
  }

  upTo(most: number): number {
    return Math.floor(this.#random() * most);
  }

  octets(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.upTo(256)));
  }

  base64(bytes: Buffer, line = this.one(76, 76, 76, 60, 64, 72)): string {
    const text = bytes.toString("base64");
    const lines = text.match(new RegExp(`.{1,${line}}`, "g")) ?? [];
    return lines.join("\r\n") + this.one("", "", "\r\n");
  }

  text(): string {
    const words = ["Yes, gladly.", "Grüße aus Köln", "What does it cost?", "--", "-- \r\nJohn", ""];
    const lines = Array.from({ length: 1 + this.upTo(8) }, () => words[this.upTo(words.length)]);
    return lines.join("\r\n");
  }

  textPart(type = this.one("plain", "plain", "html", "enriched", "markdown")): string {
    const charset = this.one("utf-8", "utf-8", "iso-8859-1", '"UTF-8"', "x-unknown");
    const head = `Content-Type: text/${type}; charset=${charset}`;
    const text = type === "html" ? `<p>${this.text()}</p><br>` : this.text();
    switch (this.one("8bit", "base64", "quoted-printable", "none")) {
      case "base64":
        return `${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${this.base64(Buffer.from(text))}`;
      case "quoted-printable": {
        const encoded = Buffer.from(text)
          .toString("latin1")
          .replace(/[=\x80-\xff]/g, hex);
        return `${head}\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n${encoded}`;
      }
      case "8bit":
        return `${head}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`;
      default:
        return `${head}\r\n\r\n${text}`;
    }
  }

  file(size = this.upTo(3_000)): string {
    const [type, name] = this.one(
      ["application/pdf", "Angebot.pdf"],
      ["application/octet-stream", "data.bin"],
      ["image/png", "logo.png"],
      ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a b.docx"],
      ["text/csv", "prices.csv"],
      ["application/ms-tnef", "winmail.dat"],
      ["application/zip", "=?utf-8?B?w6QuemlwCg==?="],
      ["IMAGE/JPEG", "photo.JPG"],
      ["application/octet-stream", "invite.ics"],
    );
    const disposition = this.one(
      `Content-Disposition: attachment;\r\n filename="${name}"`,
      `Content-Disposition: inline; filename*=utf-8''x%20${name.length}.bin`,
      `Content-ID: <${this.upTo(1e9)}@x>`,
      `X-Nothing: 1`,
    );
    const head = `Content-Type: ${type}; name="${name}"\r\n${disposition}`;
    if (this.upTo(8) === 0) {
      const lines = `${"=2D-=20 x".repeat(6)}=\r\n`.repeat(1 + Math.floor(size / 60));
      return `${head}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${lines}`;
    }
    if (this.upTo(8) === 0) {
      const lines = "a line of it\r\n\r\n--no boundary\r\n".repeat(1 + Math.floor(size / 30));
      return `${head}\r\nContent-Transfer-Encoding: ${this.one("7bit", "8bit", "binary")}\r\n\r\n${lines}`;
    }
    return `${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${this.base64(this.octets(size))}`;
  }

  message(depth: number): string {
    const head = this.one("", 'Content-Disposition: attachment; filename="fwd.eml"\r\n');
    return `Content-Type: message/rfc822\r\n${head}\r\nMessage-ID: <in${this.upTo(1e9)}@x>\r\nSubject: inner\r\n${this.part(depth + 2)}`;
  }

  part(depth: number): string {
    const kind = depth > 3 ? this.upTo(3) : this.upTo(8);
    if (kind === 0) return this.textPart();
    if (kind <= 2) return this.file();
    if (kind === 3) return this.message(depth);
    if (kind === 4) return `\r\n${this.text()}`;
    return this.multipart(depth);
  }

  multipart(depth: number, parts?: readonly string[]): string {
    this.#boundaries += 1;
    const kind = this.one(
      "mixed",
      "alternative",
      "related",
      "signed; micalg=sha1",
      "digest",
      "report",
    );
    const boundary = this.one("b", "=_Part", "--", "x y", "b".repeat(60)) + this.#boundaries;
    const inner = parts ?? Array.from({ length: 1 + this.upTo(4) }, () => this.part(depth + 1));
    const preamble = this.one("", "", "This is a multi-part message.\r\n");
    const end = this.one("", "", "", "no end");
    const epilogue = this.one("", "", "\r\nepilogue --b1\r\n");
    return [
      `Content-Type: multipart/${kind};\r\n\tboundary="${boundary}"\r\n\r\n${preamble}`,
      ...inner.map((part) => `--${boundary}${this.one("", "", " ")}\r\n${part}\r\n`),
      end === "" ? `--${boundary}--${epilogue}` : "",
    ].join("");
  }

  header(): string {
    return [
      "From: John Doe <john@lead.example>",
      "To: Ada Sales <ada@sales.example>",
      `Message-ID: <${this.upTo(1e9)}.${this.upTo(1e9)}@lead.example>`,
      "In-Reply-To: <first@sales.example>",
      "Subject: Re: Open to a chat?",
      "Date: Mon, 02 Mar 2026 10:00:00 +0000",
      "MIME-Version: 1.0",
      ...Array.from({ length: this.upTo(6) }, () => `X-Filler: ${"f".repeat(this.upTo(70))}`),
      "",
    ].join("\r\n");
  }
}

function hex(octet: string): string {
  return `=${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** @param attached octets of the one file that stands beside a text; not given: any structure */
export function largeMail(
  seed: number,
  { attached }: { attached?: number } = {},
): { bytes: Buffer } {
  const writer = new Writer(seed);
  if (attached === undefined) {
    return { bytes: Buffer.from(writer.header() + writer.multipart(0)) };
  }
  const content = Buffer.alloc(attached, writer.octets(997)).toString("base64");
  return {
    bytes: Buffer.from(
      `${writer.header()}${mixed("b1", text("Yes, gladly."), pdf(lines(content)))}\r\n`,
    ),
  };
}

const lines = (text: string): string => (text.match(/.{1,76}/g) ?? []).join("\r\n");
const BIG = lines(Buffer.alloc(120_000, "0123456789abcdefghijk").toString("base64"));

function text(words: string): string {
  return `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}`;
}

function pdf(content = BIG, change = ""): string {
  return `Content-Type: application/pdf; name="offer.pdf"\r\n${change}Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="offer.pdf"\r\n\r\n${content}`;
}

function mixed(boundary: string, ...parts: string[]): string {
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
    ...parts.map((part) => `--${boundary}\r\n${part}\r\n`),
    `--${boundary}--\r\n`,
  ].join("");
}

const HEADER =
  "From: John Doe <john@lead.example>\r\nTo: ada@sales.example\r\nMessage-ID: <odd@lead.example>\r\nSubject: Re: Chat\r\nMIME-Version: 1.0\r\n";
const YES = text("Yes, gladly.");
const STOP = text("Please remove me from your list.");

const odd = (name: string, isReduced: boolean, body: string, header = HEADER): LargeMail => ({
  name,
  isReduced,
  isExact: !name.startsWith("a delimiter"),
  bytes: Buffer.from(header + body, "latin1"),
});

/** Large mails that one of two readers may get wrong. */
export const ODD: LargeMail[] = [
  odd("a file before the text", true, mixed("b", pdf(), STOP)),
  odd("files between texts", true, mixed("b", YES, pdf(), STOP, pdf(), text("P.S. Call me."))),
  odd("a file alone", true, pdf()),
  odd("a text of 200 kB before the file", true, mixed("b", text("Yes. ".repeat(40_000)), pdf())),
  odd(
    "a header longer than what is fetched of it first",
    false,
    mixed("b", YES, pdf()),
    `${HEADER}${"X-A: b\r\n".repeat(9_000)}`,
  ),
  odd("no closing delimiter", true, mixed("b", YES, pdf()).replace("--b--", "")),
  odd("base64 in one line", true, mixed("b", YES, pdf(BIG.replaceAll("\r\n", "")))),
  odd("base64 in lines of LF alone", true, mixed("b", YES, pdf(BIG.replaceAll("\r\n", "\n")))),
  odd("blank lines behind the base64", true, mixed("b", YES, pdf(`${BIG}\r\n\r\n\r\n`), STOP)),
  odd(
    "bytes that are no text",
    true,
    mixed("b", YES, pdf("\x80\xff\r\n".repeat(50_000)).replace("base64", "binary")),
  ),
  odd(
    "our own field, by its sender",
    true,
    mixed("b", YES, pdf(BIG, "X-Tickler-Left-On-Server: 7\r\n")),
  ),
  odd("no boundary declared", false, mixed("b", YES, pdf()).replace('; boundary="b"', "")),
  odd(
    "a delimiter within the base64",
    false,
    mixed("b", YES, pdf(`${BIG}\r\n--b\r\n${STOP}\r\n--bb\r\n${BIG}`)),
  ),
  odd(
    "a delimiter that only looks like one",
    true,
    mixed("b", YES, pdf(`${BIG}\r\n --b\r\nx--b\r\n${BIG}`), STOP),
  ),
  odd(
    "the outer delimiter within an inner part",
    true,
    mixed("b", mixed("i", YES, pdf()).replace("--i--", ""), STOP),
  ),
  odd(
    "a forwarded mail with the file in it",
    false,
    mixed("b", YES, `Content-Type: message/rfc822\r\n\r\n${HEADER}${mixed("i", STOP, pdf())}`),
  ),
  odd(
    "a forwarded mail, and a file beside it",
    true,
    mixed("b", YES, `Content-Type: message/rfc822\r\n\r\n${HEADER}${mixed("i", STOP)}`, pdf()),
  ),
  odd(
    "a calendar as a file",
    false,
    mixed("b", YES, pdf(BIG).replaceAll("offer.pdf", "invite.ics")),
  ),
  odd(
    "an encrypted mail",
    false,
    mixed(
      "b",
      "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        BIG,
    ),
  ),
  odd(
    "an unknown transfer encoding",
    false,
    mixed("b", YES, pdf().replace("base64", "x-uuencode")),
  ),
  odd("no Message-ID", false, mixed("b", YES, pdf()), HEADER.replace(/Message-ID: .*\r\n/, "")),
  odd("text of 200 kB alone", false, text("Yes, gladly. ".repeat(16_000))),
  odd("a type that is none", false, mixed("b", YES, pdf().replace("application/pdf", "pdf"))),
  odd(
    "two boundaries, one the beginning of the other",
    true,
    mixed("bb", mixed("b", YES, pdf()), STOP),
  ),
];

/** A mail with a large file beside what it holds; none where its header can't be told from its body. */
export function withFile(mail: Buffer): Buffer[] {
  const text = mail.toString("latin1").replace(/\r?\n/g, "\r\n");
  const end = text.indexOf("\r\n\r\n");
  const fields = text.slice(0, end + 2).match(/[^\r\n]+\r\n(?:[ \t][^\r\n]*\r\n)*/g);
  if (end < 0 || !fields) return [];
  const isContent = (field: string): boolean => /^content-/i.test(field);
  const content = fields.filter(isContent).join("");
  const others = fields.filter((field) => !isContent(field)).join("");
  const body = mixed("tickler-test", `${content}\r\n${text.slice(end + 4)}`, pdf());
  return [Buffer.from(others + body, "latin1")];
}
