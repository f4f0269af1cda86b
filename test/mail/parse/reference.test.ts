import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { parseMail } from "../../../src/mail/parse/parse.ts";

const TYPES = ["text/plain", "application/pdf", "message/rfc822", "message/delivery-status"];

interface Leaf {
  type: string;
  encoding: "7bit" | "base64" | "quoted-printable";
  text: string;
}
type Node = Leaf | { subtype: string; children: Node[] };

const leaf: fc.Arbitrary<Leaf> = fc.record({
  type: fc.constantFrom(...TYPES),
  encoding: fc.constantFrom("7bit" as const, "base64" as const, "quoted-printable" as const),
  text: fc
    .array(fc.constantFrom("Yes,", "Gruesse", "--b", "--b0--", "= x", "a:b", "> a", ""), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lines) => `${lines.join("\r\n")}.`),
});
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({
      subtype: fc.constantFrom("mixed", "report", "related"),
      children: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** A well-formed mail. */
function write(node: Node, names: Iterator<number> = counter()): string {
  if ("children" in node) {
    const boundary = `=_${names.next().value}`;
    const parts = node.children.map((child) => `--${boundary}\r\n${write(child, names)}\r\n`);
    return `Content-Type: multipart/${node.subtype}; boundary="${boundary}"\r\n\r\npreamble\r\n${parts.join("")}--${boundary}--\r\nepilogue`;
  }
  const bytes = Buffer.from(node.text);
  const body = {
    "7bit": node.text,
    base64: bytes.toString("base64").replace(/.{76}/g, "$&\r\n"),
    "quoted-printable": node.text.replace(/=/g, "=3D").replace(/x/g, "=78=\r\n"),
  }[node.encoding];
  const encoding = `Content-Transfer-Encoding: ${node.encoding}\r\n`;
  return `Content-Type: ${node.type}; charset=utf-8\r\n${encoding}\r\n${body}`;
}

function* counter(): Iterator<number> {
  for (let n = 0; ; n++) yield n;
}

const reference = (bytes: Uint8Array) => PostalMime.parse(bytes, { rfc822Attachments: true });

/** Line ends are kept by the one and not by the other. */
function squeezed(text: string | Buffer): string {
  return text.toString().replace(/\s+/g, " ").trim();
}

describe("postal-mime reads the same", () => {
  test("in mails of any well-formed structure", async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const bytes = Buffer.from(
          `From: Jane Roe <jane.roe@lead.example>\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n${write(node)}`,
        );
        const [ours, theirs] = [await parseMail(bytes), await reference(bytes)];
        expect(ours.subject).toBe(theirs.subject);
        expect(ours.from).toEqual({ name: theirs.from?.name, address: theirs.from?.address });
        expect(squeezed(ours.text)).toBe(squeezed(theirs.text ?? ""));
        expect(ours.parts.map(({ type, bytes }) => [type, squeezed(Buffer.from(bytes))])).toEqual(
          theirs.attachments.map(({ mimeType, content }) => [
            mimeType,
            squeezed(Buffer.from(content as ArrayBuffer)),
          ]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
