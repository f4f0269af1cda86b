import type { MailFile, OutgoingMail } from "../../../src/service/ports/index.ts";
import { PIXEL, someBytes } from "./pictures.ts";

/** What a mail holds besides its text. */
export interface Shape {
  hasHtml: boolean;
  /** In the HTML. */
  pictures: number;
  /** Beside the text. */
  files: number;
}

/** Every combination; a picture needs HTML that shows it. */
export const SHAPES: readonly Shape[] = [false, true].flatMap((hasHtml) =>
  (hasHtml ? [0, 1, 2] : [0]).flatMap((pictures) =>
    [0, 1, 2].map((files) => ({ hasHtml, pictures, files })),
  ),
);

/** Names of files, by what is special about them. */
export const NAMES: Readonly<Record<string, string>> = {
  "in ASCII": "offer.pdf",
  "without an ending": "README",
  "that is an ending": ".profile",
  "with spaces": "Our offer of 2026.pdf",
  "with several spaces in a row": "Our   offer.pdf",
  "with several spaces where its line is folded": `${"x".repeat(30)}   ${"x".repeat(30)}.pdf`,
  "with quotes": 'the "best" offer.pdf',
  "with a quote alone": '5" disk.pdf',
  "with semicolons": "a; filename=b.pdf; c.pdf",
  "with percent signs": "100% of %41%C3%BC%zz.pdf",
  "with apostrophes": "Ada's 'offer'.pdf",
  "like an extended parameter": "utf-8'en'offer%20.pdf",
  "like a section of a parameter": "name*0*=x.pdf",
  "with brackets": "offer (1) [final] {x} <y>.pdf",
  "with separators": "a,b:c@d=e?f&g#h+i~j^k`l|m!n$o.pdf",
  "with an open bracket": "offer (1.pdf",
  "with backslashes": "a\\b\\\\c\\.pdf",
  "with a slash": "a/b.pdf",
  "with asterisks": "**offer*.pdf",
  "with an encoded word": "=?utf-8?Q?offer?=.pdf",
  "with what is no encoded word": "=?utf-8?Q?offer.pdf =?x?y?= ?=",
  "with a dash first": "-rf.pdf",
  "with underscores": "a_b_=20=C3=BC.pdf",
  "in German": "Angebot für Müller & Söhne – Übersicht.pdf",
  "in German, decomposed": "fu\u0308r.pdf",
  "in Japanese": "お見積書（最終版）.pdf",
  "in Russian": "Предложение для ООО «Ромашка».pdf",
  "in Thai": "ใบเสนอราคา.pdf",
  "in emoji": "🎉 our party 🥳.png",
  "in emoji of several": "👩‍👩‍👧‍👦 family 👩🏽‍💻.png",
  "from right to left": "عرض أسعار نهائي.pdf",
  "from right to left and back": "הצעה ABC 123.pdf",
  "with a mark of direction": "offer\u202egnp.pdf",
  "with spaces of other scripts": "a\u3000b\u00a0c.pdf",
  "of 250 letters": `${"x".repeat(246)}.pdf`,
  "of 250 letters with spaces": `${"offer ".repeat(41)}.pdf`,
  "of 250 letters with quotes": `${'"offer"; '.repeat(27)}.pdf`,
  "of 250 letters, the last ones not ASCII": `${"x".repeat(240)}üöäß.pdf`,
  "of 250 letters, the first one not ASCII": `ü${"x".repeat(240)}.pdf`,
  "of 250 letters in words, one not ASCII": `${"offer ".repeat(20)}ü${" offer".repeat(20)}.pdf`,
  "of 250 octets in German": `${"äöü".repeat(41)}.pdf`,
  "of 300 octets in Japanese": `${"見積書".repeat(33)}.pdf`,
  "of 300 octets in emoji": `${"🎉".repeat(74)}.png`,
  "of 300 octets in Arabic, with spaces": `${"عرض أسعار ".repeat(17)}.pdf`,
  "of 600 percent signs": `${"%".repeat(600)}.pdf`,
};

/** 2,000 characters in one line. */
const long = (unit: string): string => unit.repeat(Math.ceil(2_000 / unit.length)).slice(0, 2_000);

/** Texts, by what is special about them. Each ends with something that can be seen. */
export const TEXTS: Readonly<Record<string, string>> = {
  "of a line": "Hi John!",
  "of paragraphs": "Hi John!\n\nOpen to a quick chat?\n\n\nBest,\nAda",
  "with a signature": "Hi John!\n\n-- \nAda Sales\nExample Inc.",
  "with blanks at the ends of lines": "a \nb  \nc\t\n \n\t\nd",
  "with blanks at the begins of lines": "\n\n a\n\tb\n   c",
  "with CRLF": "a\r\n\r\nb\r\nc",
  "with CR": "a\rb\r\rc",
  "with all line ends": "a\nb\r\nc\rd\n\re",
  "of 2,000 letters in a line": long("x"),
  "of 2,000 letters in words": `${long("an offer ")}.`,
  "of 2,000 letters in German": long("Grüße "),
  "of 2,000 letters in Japanese": long("営業担当者"),
  "of 2,000 letters in emoji": long("👋"),
  "of lines around 76 letters": [74, 75, 76, 77, 78].map((n) => "x".repeat(n)).join("\n"),
  "of lines around 76 octets": [24, 25, 26, 37, 38].map((n) => "ü".repeat(n)).join("\n"),
  "of lines of 998 letters": [997, 998, 999].map((n) => "x".repeat(n)).join("\n"),
  "in German": "Grüße aus Köln – „schön“, 5 €, ½ Maß",
  "in Latin-1 that looks like UTF-8": "Ã¼ Ã¶ Â©",
  "in Polish": "Zażółć gęślą jaźń",
  "in Greek": "Καλημέρα σας, Ιωάννη",
  "in Russian": "Добрый день, Иван",
  "in Arabic": "مرحبا، هل لديك وقت للحديث؟",
  "in Hebrew": "שלום, יש לך זמן לשיחה?",
  "in Hindi": "नमस्ते, क्या आपके पास समय है?",
  "in Thai": "สวัสดีครับ มีเวลาคุยไหม",
  "in Japanese": "お世話になっております。\n営業担当のエイダです。",
  "in Chinese": "您好，有时间聊聊吗？",
  "in Korean": "안녕하세요, 잠깐 이야기할 수 있을까요?",
  "in emoji": "👋 👩‍👩‍👧‍👦 👩🏽‍💻 🇩🇪 ❤️",
  "with letters composed and decomposed": "ü u\u0308 \u1e9b\u0323",
  "with lines like boundaries":
    "--\n---\n--b\n--b--\n--=_0123\n----_NmP-0123456789abcdef01234567-Part_1\n----_NmP-0123456789abcdef01234567-Part_1--\nContent-Type: text/html\n\nEnd",
  "with dots": ".\n..\n...\n.dot\n. dot\nx.\n.",
  "with From lines":
    "From here\n>From there\n>>From\n From\nFrom ada@example.com Sun Mar  1 09:30:00 2026\nEnd",
  "like a header": "Subject: Another one\nContent-Type: text/html\nBcc: x@example.net\n\nEnd",
  "like quoted-printable": "=\n=20\n=3D=C3=BC\n= =\n=ü=\n?=x=?utf-8?Q?x?=",
  "like base64": "SGkgSm9obiE=\nSGkgSm9obiE=",
  "like uuencode": "begin 644 a.txt\n#0V%T\n`\nend",
  "with a delete and a tab": "a\x7fb\tc",
};

/** Contents of files, by what is special about them. */
export const CONTENTS: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  "one octet": Buffer.from("x"),
  "one octet of zero": Buffer.alloc(1),
  "two octets": Buffer.from([0xff, 0xfe]),
  ...Object.fromEntries(
    // A line of base64 holds 57 octets.
    [3, 55, 56, 57, 58, 59, 113, 114, 115, 171, 570].map((n) => [`${n} octets`, someBytes(n)]),
  ),
  "every octet": Buffer.from(Array.from({ length: 256 }, (_, octet) => octet)),
  "line ends of all kinds": Buffer.from("\r\n\n\r\r\n\n\n\r\r"),
  "a text with CRLF": Buffer.from("a\r\nb\r\n"),
  "a text with LF": Buffer.from("a\nb\n"),
  "a text in Latin-1": Buffer.from("Grüße\n", "latin1"),
  "a text in UTF-8": Buffer.from("Grüße 営業\n"),
  "a text in UTF-16": Buffer.from("\ufeffGrüße\n", "utf16le"),
  "a line of 10,000 letters": Buffer.from("x".repeat(10_000)),
  "lines like boundaries": Buffer.from("--b\r\n----_NmP-0-Part_1\r\n--b--\r\n.\r\nFrom me\r\n"),
  "10,000 octets": someBytes(10_000),
};

/** Types of files, as they turn up again and again. */
export const TYPES = [
  "application/pdf",
  "text/plain",
  "image/png",
  "text/csv",
  "application/octet-stream",
  "text/html",
  "application/zip",
  "text/calendar",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/x-vcard",
  "audio/mpeg",
  "application/json",
] as const;

/** What is an odd case for a parser stands in mails that are about it, and in no others. */
const USUAL_NAMES = Object.values(NAMES).filter((name) => !/[*?]/.test(name));
const USUAL_CONTENTS = Object.values(CONTENTS).filter(({ length }) => length > 0);

/** The HTML around a text, with the pictures that it shows. */
export function htmlAround(text: string, contentIds: readonly string[] = []): string {
  const pictures = contentIds.map((id) => `<img src="cid:${id}" alt="">`);
  return `<!DOCTYPE html>\n<html>\n<body>\n<pre>${text}</pre>\n${pictures.join("\n")}\n</body>\n</html>\n`;
}

interface Parts {
  text?: string;
  name?: string;
  content?: Buffer;
  /** What is not given is taken by this number: each mail has something else. */
  nth?: number;
}

/** What makes a mail of a shape: the first file, and the first picture, have the name and the content given. */
export function partsOf(shape: Shape, { text, name, content, nth = 0 }: Parts): PartsOfMail {
  const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;
  const file = (at: number, isPicture: boolean): MailFile => {
    const usual = isPicture ? PIXEL : pick(USUAL_CONTENTS, nth + at);
    return {
      name: (at === 0 ? name : undefined) ?? pick(USUAL_NAMES, nth * 3 + at * 7),
      type: isPicture ? "image/png" : pick(TYPES, nth + at),
      base64: ((at === 0 ? content : undefined) ?? usual).toString("base64"),
      contentId: isPicture ? `${at}.${nth}.0123456789abcdef@inline.invalid` : null,
    };
  };
  const pictures = Array.from({ length: shape.pictures }, (_, at) => file(at, true));
  const files = Array.from({ length: shape.files }, (_, at) => file(at, false));
  const words = text ?? pick(Object.values(TEXTS), nth);
  const ids = pictures.map(({ contentId }) => contentId ?? "");
  return {
    text: words,
    ...(shape.hasHtml ? { html: htmlAround(words, ids) } : {}),
    ...(pictures.length + files.length > 0 ? { attachments: [...pictures, ...files] } : {}),
    rfcMessageId: `<${nth}.abc@example.com>`,
  };
}

type PartsOfMail = Pick<OutgoingMail, "text" | "html" | "attachments" | "rfcMessageId">;
