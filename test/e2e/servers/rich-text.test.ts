import type { FetchMessageObject, MessageStructureObject } from "imapflow";
import { beforeAll, expect, test } from "vitest";
import { composeMail } from "../../../src/mail/compose.ts";
import { Truncations } from "../../../src/mail/parse/limits.ts";
import { type MimePart, parseMime } from "../../../src/mail/parse/mime.ts";
import type { MailFile, OutgoingMail } from "../../../src/service/ports/index.ts";
import { outgoing } from "../../mail/fixtures.ts";
import {
  CONTENTS,
  NAMES,
  partsOf,
  SHAPES,
  type Shape,
  TEXTS,
} from "../../support/mail/rich-mails.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";

interface Case {
  title: string;
  mail: OutgoingMail;
  bytes: Buffer;
}

const FULL = { hasHtml: true, pictures: 2, files: 2 };
const TITLED: readonly (readonly [string, Parameters<typeof partsOf>])[] = [
  ...SHAPES.map((shape) => [titleOf(shape), [shape, {}]] as const),
  ...Object.entries(NAMES).map(([what, name]) => [`a name ${what}`, [FULL, { name }]] as const),
  ...Object.entries(TEXTS).map(([what, text]) => [`a text ${what}`, [FULL, { text }]] as const),
  ...Object.entries(CONTENTS).map(
    ([what, content]) => [`a file of ${what}`, [FULL, { content }]] as const,
  ),
].map(([title, [shape, parts]], nth) => [title, [shape, { ...parts, nth }]]);

function titleOf({ hasHtml, pictures, files }: Shape): string {
  return `${hasHtml ? "HTML" : "plain text"}, ${pictures} pictures, ${files} files`;
}

/** What a server says of a part, or of a multipart with its parts. */
type Described = { type: string } & Record<string, unknown>;

const base64 = (octets: number): number => {
  const characters = Math.ceil(octets / 3) * 4;
  return characters + 2 * Math.max(0, Math.ceil(characters / 76) - 1);
};

/** A text as it stands in the mail. */
function textPart(type: string, { fields, raw }: MimePart): Described {
  return {
    type,
    parameters: { charset: "utf-8" },
    encoding: fields.get("content-transfer-encoding")?.[0],
    size: raw.length,
    lineCount: raw.toString("latin1").split("\n").length - 1,
  };
}

/**
 * imapflow 1.7.8 takes a quoted `filename` like this for one that RFC 2231 has encoded, and that somebody
 * forgot the asterisk of; Dovecot gives it out as it stands in the mail.
 */
const GUESSED = /^utf-8'en'/;

function filePart(
  { name, type, base64: content, contentId }: MailFile,
  hasHtml: boolean,
): Described {
  const size = base64(Buffer.from(content, "base64").length);
  return {
    type,
    parameters: { name },
    encoding: "base64",
    size,
    disposition: contentId !== null && hasHtml ? "inline" : "attachment",
    dispositionParameters: { filename: GUESSED.test(name) ? expect.any(String) : name },
    ...(contentId === null ? {} : { id: `<${contentId}>` }),
    ...(type.startsWith("text/") ? { lineCount: Math.max(0, Math.ceil(size / 78) - 1) } : {}),
  };
}

/** The first part of a type, of those that are no files. */
function body(part: MimePart, type: string): MimePart | undefined {
  if (part.type.value === type && part.disposition.value === "") return part;
  return part.children.map((child) => body(child, type)).find((found) => found !== undefined);
}

/** What was composed, as a server should describe it. */
function wanted({ html, attachments = [] }: OutgoingMail, bytes: Buffer): Described {
  const root = parseMime(bytes, new Truncations());
  const text = (type: string): Described => textPart(type, body(root, type) as MimePart);
  const files = (isInline: boolean): Described[] =>
    attachments
      .filter(({ contentId }) => (contentId !== null && html !== undefined) === isInline)
      .map((file) => filePart(file, html !== undefined));
  const multipart = (kind: string, childNodes: Described[], parameters = {}): Described => ({
    type: `multipart/${kind}`,
    parameters: { ...parameters, boundary: expect.any(String) },
    childNodes,
  });
  const pictures = files(true);
  const rich = (): Described =>
    pictures.length === 0
      ? text("text/html")
      : multipart("related", [text("text/html"), ...pictures], { type: "text/html" });
  const top =
    html === undefined
      ? text("text/plain")
      : multipart("alternative", [text("text/plain"), rich()]);
  const beside = files(false);
  return beside.length === 0 ? top : multipart("mixed", [top, ...beside]);
}

/**
 * Without the numbers of the parts, which follow from the nesting; and without the charset of a file that
 * is text, which is us-ascii where the mail does not say it (RFC 2046 section 4.1.2).
 */
function described({ part: _, childNodes, ...node }: MessageStructureObject): Described {
  const { charset, ...others } = node.parameters ?? {};
  return {
    ...node,
    parameters: node.disposition || charset === undefined ? others : { ...others, charset },
    ...(childNodes ? { childNodes: childNodes.map(described) } : {}),
  };
}

describeDovecot("a real mailbox", (server) => {
  const cases: Case[] = [];
  let found: FetchMessageObject[] = [];

  beforeAll(async () => {
    for (const [title, parts] of TITLED) {
      const mail = outgoing(partsOf(...parts));
      cases.push({ title, mail, bytes: (await composeMail(mail)).bytes });
    }
    await server().as("rich", async (client) => {
      for (const { bytes } of cases) await client.append("Sent", bytes, ["\\Seen"]);
      await client.mailboxOpen("Sent", { readOnly: true });
      found = await client.fetchAll("1:*", { bodyStructure: true, source: true });
    });
  });

  test.each(TITLED.map(([title], at) => [title, at] as const))("describes %s", (_title, at) => {
    const { mail, bytes } = cases[at] as Case;
    const { bodyStructure, source } = found[at] as FetchMessageObject;
    expect(source?.equals(bytes)).toBe(true);
    expect(bodyStructure && described(bodyStructure)).toEqual(wanted(mail, bytes));
  });

  test("numbers the parts as they are nested, and gives out each file as it was", async () => {
    const at = cases.findIndex(({ title }) => title === "a file of every octet");
    const { mail } = cases[at] as Case;
    const { bodyStructure, uid } = found[at] as FetchMessageObject;
    const numbers = ({ part, childNodes }: MessageStructureObject): string[] =>
      childNodes?.flatMap(numbers) ?? [part ?? ""];
    const texts = ["1.1", "1.2.1"];
    const files = ["1.2.2", "1.2.3", "2", "3"];
    expect(bodyStructure && numbers(bodyStructure)).toEqual([...texts, ...files]);
    await server().as("rich", async (client) => {
      await client.mailboxOpen("Sent", { readOnly: true });
      for (const [nth, part] of files.entries()) {
        const chunks: Buffer[] = [];
        const { content } = await client.download(`${uid}`, part, { uid: true });
        for await (const chunk of content) chunks.push(chunk);
        const file = mail.attachments?.[nth];
        expect(Buffer.concat(chunks).toString("base64")).toBe(file?.base64);
      }
    });
  });
});
