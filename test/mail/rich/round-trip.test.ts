import fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "../../../src/domain/attachment/file-name.ts";
import { attachmentsOf, readAttachments } from "../../../src/mail/attachments.ts";
import { composeMail } from "../../../src/mail/compose.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import type { MailFile } from "../../../src/service/ports/index.ts";
import { asLines } from "../../support/mail/parsers.ts";
import { TYPES } from "../../support/mail/rich-mails.ts";
import { outgoing } from "../fixtures.ts";

/** Any text that a mail may hold. A byte order mark at its begin is none of it (RFC 3629 section 6). */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 100 }),
      fc.string({ unit: "grapheme", maxLength: 100 }),
      fc.constantFrom(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        ".",
        "-- \n",
        "--",
        "From me",
        "=20",
        "=",
        " ",
        "\t",
      ),
      fc.constantFrom("x".repeat(77), "ü ".repeat(50), "営業".repeat(200), " ".repeat(80)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) =>
    pieces
      .join("")
      .replaceAll("\0", "")
      .replace(/^\ufeff+/, ""),
  );

/** What stands between tags: entities, comments, and characters as they are. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/[<>&]/g, "")),
  fc.constantFrom(
    "&amp;",
    "&uuml;",
    "&#x1f44b;",
    "&nbsp;",
    "<br>",
    "<!-- a\n--b -->",
    "\n",
    "\r\n",
  ),
  fc.constantFrom("Grüße", "営業", "👋", "مرحبا", "a ".repeat(600), "ü".repeat(600)),
);
const { block } = fc.letrec<{ block: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    words,
    fc.constantFrom('<img src="cid:1@inline.invalid" alt="a &quot;b&quot;">', "<hr/>"),
    fc
      .tuple(fc.constantFrom("b", "i", "s", "code", "span", "a"), tie("inline"))
      .map(([tag, inner]) => `<${tag} style="color: red; font: 'A'">${inner}</${tag}>`),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.array(tie("inline"), { maxLength: 4 }).map((inner) => `<p>${inner.join("")}</p>\n`),
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((inner) => `<ul>${inner.map((each) => `<li>${each}</li>`).join("\n")}</ul>`),
    fc
      .array(tie("inline"), { minLength: 1, maxLength: 3 })
      .map((inner) => `<table><tr>${inner.map((each) => `<td>${each}`).join("")}</table>`),
    tie("inline").map((inner) => `<blockquote><pre>${inner}\n  x\n</pre></blockquote>`),
  ),
}));
const documents = fc
  .array(block, { maxLength: 5 })
  .map((blocks) => `<!DOCTYPE html>\n<html><body dir="auto">\n${blocks.join("")}</body></html>`);

/** Any name that stands in one line; blanks around it are lost. */
const names = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."ab01=?_%'\"\\;:,()<>@[]{}/*-.~`!#$&+^|", " ", "  "),
      fc.constantFrom(
        "ü",
        "営業",
        "👋",
        "ع",
        "=?utf-8?Q?",
        "=?utf-8?B?",
        "?=",
        "utf-8''",
        "%C3%BC",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("x".repeat(60), "ü".repeat(30), "offer ".repeat(10)),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((pieces) =>
    pieces
      .join("")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")
      .trim(),
  )
  .filter((name) => name !== "");

/** Often as long as some lines of base64, which hold 57 octets each. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -2, max: 2 }), fc.nat(255))
    .map(([lines, more, octet]) => new Uint8Array(Math.max(0, lines * 57 + more)).fill(octet)),
);

const files: fc.Arbitrary<MailFile[]> = fc
  .array(fc.tuple(names, contents, fc.constantFrom(...TYPES), fc.boolean()), { maxLength: 4 })
  .map((all) =>
    all.map(([name, content, type, isPicture], at) => ({
      name,
      type: isPicture ? "image/png" : type,
      base64: Buffer.from(content).toString("base64"),
      contentId: isPicture ? `${at}@inline.invalid` : null,
    })),
  );

test("any text, HTML and files come back as they were", async () => {
  const htmls = fc.option(documents, { nil: undefined });
  await fc.assert(
    fc.asyncProperty(texts, htmls, files, async (text, html, attachments) => {
      const rich = html === undefined ? {} : { html };
      const { bytes } = await composeMail(outgoing({ text, ...rich, attachments }));
      const parsed = await parseMail(bytes);

      expect(parsed.truncated).toEqual([]);
      expect(parsed.html === null ? undefined : asLines(parsed.html)).toBe(html && asLines(html));
      // Of an empty plain part, the text is that of the HTML.
      const isEmpty = text.trim() === "";
      if (!isEmpty) expect(asLines(parsed.text)).toBe(asLines(text));
      else if (html === undefined) expect(parsed.text.trim()).toBe("");
      expect(parsed.fromHtml).toBe(isEmpty && html !== undefined);

      // The pictures stand beside the HTML, before the files.
      const isInline = ({ contentId }: MailFile): boolean =>
        contentId !== null && html !== undefined;
      const wanted = [...attachments.filter(isInline), ...attachments.filter((f) => !isInline(f))];
      expect(
        parsed.parts.map((part) => ({
          name: part.filename,
          type: part.type,
          base64: Buffer.from(part.whole()).toString("base64"),
          contentId: part.contentId,
        })),
      ).toEqual(wanted);
      expect(parsed.parts.map((part) => part.isInline)).toEqual(wanted.map(isInline));

      const rows = attachmentsOf(parsed);
      expect(rows).toEqual(
        wanted.map((file) => ({
          name: safeFileName(file.name, rows[wanted.indexOf(file)]?.name ?? ""),
          type: file.type,
          size: Buffer.from(file.base64, "base64").length,
          sha256: null,
          inline: isInline(file) ? file.contentId : null,
        })),
      );
      const read = await readAttachments(bytes);
      expect(read.map(({ row }) => row)).toEqual(rows);
      expect(read.map((each) => Buffer.from(each.bytes).toString("base64"))).toEqual(
        wanted.map(({ base64 }) => base64),
      );
    }),
    { numRuns: 400 },
  );
});
