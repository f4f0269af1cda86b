import { beforeAll, describe, expect, test } from "vitest";
import { composeMail } from "../../../src/mail/compose.ts";
import { Truncations } from "../../../src/mail/parse/limits.ts";
import { type MimePart, parseMime } from "../../../src/mail/parse/mime.ts";
import type { MailFile, OutgoingMail } from "../../../src/service/ports/index.ts";
import {
  asLines,
  digest,
  type PythonMail,
  pythonAvailable,
  type ReadMail,
  readWithMailparser,
  readWithPostalMime,
  readWithPython,
  readWithTickler,
  type Structure,
} from "../../support/mail/parsers.ts";
import { someBytes } from "../../support/mail/pictures.ts";
import {
  CONTENTS,
  htmlAround,
  NAMES,
  partsOf,
  SHAPES,
  type Shape,
  TEXTS,
} from "../../support/mail/rich-mails.ts";
import { missing } from "../../support/postgres/suite.ts";
import { outgoing } from "../fixtures.ts";

interface Case {
  /** What all its mails have: `a file with quotes`. */
  title: string;
  shape: Shape;
  mail: OutgoingMail;
  bytes: Buffer;
}

/** A mail of each shape for each name, text and content; what is not named differs from mail to mail. */
const CASES: Promise<readonly Case[]> = composeAll();
const TITLES = [
  ...Object.keys(NAMES).map((what) => `a file with a name ${what}`),
  ...Object.keys(TEXTS).map((what) => `a text ${what}`),
  ...Object.keys(CONTENTS).map((what) => `a file of ${what}`),
  "much of everything",
];

async function composeAll(): Promise<Case[]> {
  const cases: Case[] = [];
  const add = async (title: string, shape: Shape, parts: Parameters<typeof partsOf>[1]) => {
    const mail = outgoing(partsOf(shape, { ...parts, nth: cases.length }));
    cases.push({ title, shape, mail, bytes: (await composeMail(mail)).bytes });
  };
  for (const shape of SHAPES) {
    for (const [what, name] of Object.entries(NAMES)) {
      if (shape.files + shape.pictures > 0)
        await add(`a file with a name ${what}`, shape, { name });
    }
    for (const [what, text] of Object.entries(TEXTS)) await add(`a text ${what}`, shape, { text });
    for (const [what, content] of Object.entries(CONTENTS)) {
      if (shape.files + shape.pictures > 0) await add(`a file of ${what}`, shape, { content });
    }
  }
  const text = `${"An offer of ours.\nGrüße\n".repeat(8_000)}End`;
  for (const shape of SHAPES.slice(-2)) {
    await add("much of everything", shape, { text, content: someBytes(300_000) });
  }
  return cases;
}

async function casesOf(title: string): Promise<Case[]> {
  const found = (await CASES).filter((each) => each.title === title);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

/** What was composed, as a parser should see it. */
function composed({ text, html, attachments = [] }: OutgoingMail): ReadMail {
  return {
    text: asLines(text),
    html: html === undefined ? null : asLines(html),
    files: attachments.map(({ name, type, contentId, base64 }) => ({
      name,
      type,
      contentId,
      disposition: contentId === null || html === undefined ? "attachment" : "inline",
      ...digest(Buffer.from(base64, "base64")),
    })),
  };
}

type File = ReadMail["files"][number];
/** What a parser gets wrong of a file in a valid mail. @param field its Content-Disposition, as it stands there */
type Fault = (file: File, field: string) => Partial<File>;

/** A mail without what a parser gets wrong. */
function without(fault: Fault, mail: ReadMail, { mail: outgoing, bytes }: Case): ReadMail {
  const wanted = composed(outgoing).files;
  const fields = bytes.toString("latin1").match(/^Content-Disposition: .*(?:\r\n[ \t].*)*/gm) ?? [];
  const faultOf = (at: number): Partial<File> =>
    wanted[at] === undefined ? {} : fault(wanted[at], fields[at] ?? "");
  return { ...mail, files: mail.files.map((file, at) => ({ ...file, ...faultOf(at) })) };
}

const READERS: readonly (readonly [string, (bytes: Buffer) => Promise<ReadMail>, Fault])[] = [
  ["Tickler", readWithTickler, () => ({})],
  [
    "postal-mime",
    readWithPostalMime,
    ({ name, type }) => ({
      // postal-mime 4.0.0 decodes encoded words (RFC 2047) in a value that RFC 2231 has encoded, where
      // `=?` stands for itself.
      ...(/=\?.*\?=/.test(name ?? "") ? { name: "not compared" } : {}),
      // It gives out the text of calendars, as its documentation says, and not their octets.
      ...(type === "text/calendar" ? { size: 0, sha256: "not compared" } : {}),
    }),
  ],
  [
    "mailparser",
    readWithMailparser,
    // mailparser 3.14.2 makes one blank of all those that a folded line begins with. Unfolding takes
    // away the CRLF and nothing else (RFC 5322 section 2.2.3).
    (_file, field) => (/\r\n {2}/.test(field) ? { name: "not compared" } : {}),
  ],
];

describe.each(READERS)("%s reads what was composed", (_name, read, fault) => {
  test.each(TITLES)("%s", async (title) => {
    for (const each of await casesOf(title)) {
      const found = without(fault, await read(each.bytes), each);
      const wanted = without(fault, composed(each.mail), each);
      expect(found, JSON.stringify(each.shape)).toEqual(wanted);
    }
  });
});

if (pythonAvailable()) {
  describe("Python reads what was composed", () => {
    const read = new Map<Buffer, PythonMail>();

    beforeAll(async () => {
      const all = (await CASES).map(({ bytes }) => bytes);
      const mails = await readWithPython(all);
      for (const [at, bytes] of all.entries()) read.set(bytes, mails[at] as PythonMail);
    });

    // With policy.default, Python 3.8 to 3.13 end a value that is a token at `*` and at `'`, and take
    // the rest for a parameter. Both may stand in a token (RFC 2045 section 5.1): RFC 2231 section 7
    // keeps them out of the names of parameters alone.
    const fault: Fault = (_file, field) =>
      /filename=[^"\s;]*[*']/.test(field) ? { name: "not compared" } : {};

    test.each(TITLES)("%s", async (title) => {
      for (const each of await casesOf(title)) {
        const { mail, bytes, shape } = each;
        const { structure, encodings, defects, ...found } = read.get(bytes) as PythonMail;
        // Old programs know no RFC 2231, and take the name from Content-Type.
        const inType = found.files.map(({ nameInType, ...file }) => ({
          ...file,
          name: nameInType,
        }));
        const files = found.files.map(({ nameInType: _, ...file }) => file);
        const wanted = without(fault, composed(mail), each);
        const what = JSON.stringify(shape);
        expect(without(fault, { ...found, files }, each), what).toEqual(wanted);
        expect(without(fault, { ...found, files: inType }, each), what).toEqual(wanted);
        expect(structure, what).toEqual(structureOf(mail));
        expect(defects, what).toEqual([]);
        for (const encoding of encodings)
          expect(encoding).toMatch(/^(?:7bit|quoted-printable|base64)$/);
      }
    });
  });
} else {
  missing("Python reads what was composed", "no python3 from 3.8 on; install Debian's python3");
}

/** Files beside the body, HTML beside plain text, and pictures beside the HTML. */
function structureOf({ html, attachments = [] }: OutgoingMail): Structure {
  const types = (isInline: boolean): string[] =>
    attachments
      .filter(({ contentId }) => (contentId !== null && html !== undefined) === isInline)
      .map(({ type }) => type);
  const [pictures, files] = [types(true), types(false)];
  const rich: Structure =
    pictures.length === 0 ? "text/html" : ["related", "text/html", ...pictures];
  const body: Structure = html === undefined ? "text/plain" : ["alternative", "text/plain", rich];
  return files.length === 0 ? body : ["mixed", body, ...files];
}

describe("what was composed", () => {
  test("is nested as mixed(alternative(plain, related(HTML, pictures)), files)", async () => {
    const nesting = ({ type, children }: MimePart): Structure =>
      children.length === 0
        ? type.value
        : [type.value.replace("multipart/", ""), ...children.map(nesting)];
    for (const { mail, bytes } of await CASES) {
      expect(nesting(parseMime(bytes, new Truncations()))).toEqual(structureOf(mail));
    }
    const full = partsOf({ hasHtml: true, pictures: 1, files: 1 }, {});
    const { bytes } = await composeMail(outgoing(full));
    expect(nesting(parseMime(bytes, new Truncations()))).toEqual([
      "mixed",
      ["alternative", "text/plain", ["related", "text/html", "image/png"]],
      "application/pdf",
    ]);
  });

  test("has lines of 7-bit octets that end with CRLF, none longer than 998", async () => {
    for (const { title, bytes } of await CASES) {
      const raw = bytes.toString("latin1");
      expect(raw, title).toMatch(/^(?:[\t\x20-\x7f]{0,998}\r\n)+$/);
      // RFC 5322 section 3.2.2: a line of a folded field may not be all blank.
      expect(raw, title).not.toMatch(
        /^(?:Content-|Subject|To|From).*\r\n(?:[ \t].*\r\n)*[ \t]+\r\n/m,
      );
    }
  });

  test("has no line in an encoded part that is longer than 76", async () => {
    const leaves = (part: MimePart): MimePart[] =>
      part.children.length === 0 ? [part] : part.children.flatMap(leaves);
    for (const { title, bytes } of await CASES) {
      for (const { fields, raw } of leaves(parseMime(bytes, new Truncations()))) {
        const [encoding] = fields.get("content-transfer-encoding") ?? [];
        expect(encoding).toMatch(/^(?:7bit|quoted-printable|base64)$/);
        const longest = Math.max(
          ...raw
            .toString("latin1")
            .split("\r\n")
            .map((line) => line.length),
        );
        expect(longest, `${title} ${encoding}`).toBeLessThanOrEqual(76);
      }
    }
  });

  test("has the boundary before and behind each part, and nowhere else", async () => {
    for (const { shape, bytes } of await CASES) {
      const raw = bytes.toString("latin1");
      const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, each = ""]) => each);
      const { hasHtml, pictures, files } = shape;
      const multiparts = [hasHtml, pictures > 0, files > 0].filter(Boolean).length;
      expect(new Set(boundaries).size).toBe(multiparts);
      const delimiters = raw
        .split("\r\n")
        .filter((line) => boundaries.some((b) => line.includes(b)));
      const isHeader = (line: string): boolean => line.includes("boundary=");
      const parts = (hasHtml ? 2 : 0) + (pictures > 0 ? 1 + pictures : 0) + (files && 1 + files);
      expect(delimiters.filter(isHeader)).toHaveLength(multiparts);
      const lines = delimiters.filter((line) => !isHeader(line));
      expect(lines).toHaveLength(parts + multiparts);
      const exact = boundaries.flatMap((each) => [`--${each}`, `--${each}--`]);
      for (const line of lines) expect(exact).toContain(line);
    }
  });

  test("is the same each time", async () => {
    for (const { mail, bytes } of (await CASES).filter((_, at) => at % 7 === 0)) {
      expect((await composeMail(structuredClone(mail))).bytes.equals(bytes)).toBe(true);
    }
  });

  test("differs in the Date alone where the date is another one", async () => {
    for (const { mail, bytes } of (await CASES).filter((_, at) => at % 7 === 3)) {
      const later = await composeMail({ ...mail, date: new Date("2027-11-30T23:59:59Z") });
      const [before, after] = [bytes, later.bytes].map((each) =>
        each.toString("latin1").split("\r\n"),
      );
      const changed = after?.filter((line, at) => line !== before?.[at]);
      expect(changed).toEqual(["Date: Tue, 30 Nov 2027 23:59:59 +0000"]);
      expect(after).toHaveLength(before?.length ?? 0);
    }
  });
});

const file = (change: Partial<MailFile> = {}): MailFile => ({
  name: "offer.pdf",
  type: "application/pdf",
  base64: Buffer.from("offer").toString("base64"),
  contentId: null,
  ...change,
});

async function roundTrip(change: Partial<OutgoingMail>): Promise<[ReadMail, ReadMail]> {
  const mail = outgoing(change);
  return [await readWithTickler((await composeMail(mail)).bytes), composed(mail)];
}

describe("in a mail that is out of the ordinary", () => {
  test("a text may hold the mail's own boundary", async () => {
    const { bytes } = await composeMail(
      outgoing(partsOf({ hasHtml: true, pictures: 1, files: 1 }, {})),
    );
    const raw = bytes.toString("latin1");
    const lines = [...raw.matchAll(/boundary="([^"]+)"/g)].flatMap(([, b]) => [
      `--${b}`,
      `--${b}--`,
    ]);
    expect(lines).toHaveLength(6);
    const text = lines.join("\n");
    const parts = partsOf({ hasHtml: true, pictures: 1, files: 1 }, { text });
    const [found, wanted] = await roundTrip(parts);
    expect(found).toEqual(wanted);
    const [inPlain, wantedInPlain] = await roundTrip({ ...parts, html: "<p>Hi</p>" });
    expect(inPlain).toEqual(wantedInPlain);
    const [inHtml, wantedInHtml] = await roundTrip({ ...parts, text: "Hi" });
    expect(inHtml).toEqual(wantedInHtml);
  });

  // Base64 is allowed for none of them (RFC 2046 sections 5.1 and 5.2.1, RFC 2045 section 6.4).
  test.each([
    ["saved mail.eml", "message/rfc822"],
    ["log.gzip", "multipart/x-gzip"],
    ["parts", "multipart/mixed"],
    ["part", "message/partial"],
    ["no type.ccxml", "application/ccxml+xml,"],
  ])("%s, of type %s, travels as octets", async (name, type) => {
    const parts = {
      text: "Hi",
      html: htmlAround("Hi"),
      attachments: [file({ name, type }), file()],
    };
    const [{ files }, wanted] = await roundTrip(parts);
    const [first, second] = wanted.files;
    expect(files).toEqual([{ ...first, type: "application/octet-stream" }, second]);
  });

  test("a picture stands beside the text where no HTML shows it", async () => {
    const picture = file({ name: "a.png", type: "image/png", contentId: "1@inline.invalid" });
    const [found, wanted] = await roundTrip({ attachments: [picture] });
    expect(found).toEqual(wanted);
    expect(found.files[0]).toMatchObject({
      contentId: "1@inline.invalid",
      disposition: "attachment",
    });
  });

  test("40 files and 40 pictures keep their order", async () => {
    const all = Array.from({ length: 80 }, (_, at) =>
      file({
        name: `${at}.png`,
        type: "image/png",
        base64: someBytes(at + 1).toString("base64"),
        contentId: at < 40 ? `${at}@inline.invalid` : null,
      }),
    );
    const [found, wanted] = await roundTrip({ html: htmlAround("Hi"), attachments: all });
    expect(found).toEqual(wanted);
  });

  test("two files may have the same name and content", async () => {
    const [found, wanted] = await roundTrip({ attachments: [file(), file(), file()] });
    expect(found.files).toHaveLength(3);
    expect(found).toEqual(wanted);
  });

  test.each([
    ["an empty text beside HTML", { text: "", html: "<p>Hi</p>" }, "Hi"],
    ["an empty text beside a file", { text: "", attachments: [file()] }, ""],
    ["empty HTML", { text: "Hi", html: "" }, "Hi"],
  ])("%s is read", async (_what, change, text) => {
    const [found, wanted] = await roundTrip(change);
    expect(found).toEqual({ ...wanted, text });
  });

  test.each(["a\nb.pdf", "a\r\nBcc: x@example.net\r\n.pdf", "a\0.pdf", "a\u2028b.pdf", "a\tb.pdf"])(
    "the name %j is refused",
    async (name) => {
      const mail = outgoing({ attachments: [file({ name })] });
      await expect(composeMail(mail)).rejects.toMatchObject({
        code: "usage",
        message: expect.stringContaining("the name of an attachment"),
      });
    },
  );
});
