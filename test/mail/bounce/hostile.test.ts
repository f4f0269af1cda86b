import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBounces } from "../../../src/mail/bounce/read-bounces.ts";
import { classifyBounce } from "../../../src/mail/bounce/reason/classify.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import type { ParsedMail } from "../../../src/mail/parse/parsed.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";
import { dsn, fields, plain } from "./report-mail.ts";

const OPENING = "This message was created automatically by mail delivery software.\n\n";
const FAILED = "Mail delivery failed: returning message to sender";
const REPEATED = [
  " ",
  "\n",
  "\t\n",
  "a",
  "@",
  "<",
  "a@b ",
  "<a@b>\n",
  "user user ",
  "mailbox is not ",
  "5.",
  "550 ",
  "550-5.1.1 ",
  ">>> RCPT TO:<a@b>\n<<< 550 no\n",
  "Final-Recipient: rfc822;",
  "your message\n",
  "original message\n",
  "sender domain of ",
  "(#",
  "é",
  "\0",
];

function body(text: string) {
  return plain({ subject: FAILED, body: OPENING + text });
}

async function reportIn(mail: string) {
  const parsed = await parseMail(Buffer.from(mail));
  let report: ReturnType<typeof readBounces> | undefined;
  const spent = await cpuTime(() => {
    report = readBounces(parsed);
  });
  expect(spent).toBeLessThan(AFFORDABLE);
  return report;
}

/** What no classifier looks at. */
const NO_FILE = { contentId: null, isInline: false, size: 0, whole: () => new Uint8Array() };

describe("hostile reports", () => {
  test.each(REPEATED.map((text) => [JSON.stringify(text), text] as const))(
    "a text of %s without end",
    async (_title, text) => {
      await reportIn(body(text.repeat(Math.ceil(400_000 / text.length))));
    },
  );

  test.each(REPEATED.map((text) => [JSON.stringify(text), text] as const))(
    "a diagnostic of %s without end",
    async (_title, text) => {
      const long = text.replace(/\n/g, "").repeat(Math.ceil(200_000 / text.length));
      await reportIn(dsn({ fields: fields("5.0.0", long) }));
    },
  );

  test("a million recipients", async () => {
    const many = Array.from({ length: 50_000 }, (_, i) =>
      fields("5.1.1", `550 ${"no such user ".repeat(20)}`, "failed", `u${i}@example.com`),
    );
    const report = await reportIn(dsn({ fields: many.join("\n\n") }));
    expect(report?.bounces.length).toBeLessThanOrEqual(200);
  });

  test("a million recipients in words", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `  u${i}@example.com\n    550 no`).join(
      "\n",
    );
    const report = await reportIn(body(many));
    expect(report?.bounces.length).toBeLessThanOrEqual(200);
  });

  test("control characters and escape sequences don't reach a terminal", async () => {
    const report = await reportIn(
      dsn({ fields: fields("5.1.1", "550 5.1.1 no\x1b[2J\x07 \u202euser") }),
    );
    expect(report?.bounces[0]?.diagnostic).toBe("550 5.1.1 no [2J user");
  });

  test("a diagnostic is short", async () => {
    const report = await reportIn(
      dsn({ fields: fields("5.1.1", `550 5.1.1 ${"x".repeat(3000)}`) }),
    );
    expect(report?.bounces[0]?.diagnostic?.length).toBeLessThanOrEqual(500);
  });

  test("broken JSON of Amazon SNS", async () => {
    for (const text of [
      "{",
      "[]",
      "null",
      '{"Message":"{"}',
      '{"notificationType":"Bounce","bounce":{"bouncedRecipients":[null,1,{}]}}',
    ]) {
      await reportIn(
        plain({ from: "x@sns.amazonaws.com", headers: "x-amz-sns-message-id: 1", body: text }),
      );
    }
  });

  test("nothing throws, and what is found is well formed", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...REPEATED,
        OPENING,
        "Status: 5.1.1\n",
        "Action: failed\n",
        "\n\n",
        "lead@example.com",
        ": ",
        "Diagnostic-Code: smtp; 550 no such user\n",
        "(in reply to RCPT TO command)",
        "--- Below this line is a copy of the message.\n",
        "Message-ID: <a@b>\n",
      ),
      fc.string(),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, text, (words, part, subject) => {
        const mail: ParsedMail = {
          fields: (name) => (name === "from" ? ["MAILER-DAEMON"] : []),
          rfcMessageId: null,
          inReplyTo: [],
          references: [],
          from: null,
          replyTo: [],
          to: [],
          cc: [],
          subject,
          date: null,
          text: words,
          html: null,
          fromHtml: false,
          truncated: [],
          parts: [
            {
              type: "message/delivery-status",
              params: new Map(),
              filename: null,
              ...NO_FILE,
              bytes: Buffer.from(part),
            },
            {
              type: "message/rfc822",
              params: new Map(),
              filename: null,
              ...NO_FILE,
              bytes: Buffer.from(words),
            },
          ],
        };
        for (const bounce of readBounces(mail)?.bounces ?? []) {
          expect(bounce.status).toMatch(/^[45]\.\d{1,3}\.\d{1,3}$/);
          expect(bounce.diagnostic ?? "").not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a judgement", () => {
  test.each([
    ["unknown", "5.1.1", "", "5.1.1 user_unknown hard"],
    ["rcpt", null, "550 no such user", "5.1.1 user_unknown hard"],
    ["end", null, "550 no such user", "5.2.0 filtered"],
    ["unknown", null, "550 no such user", "5.2.0 filtered"],
    ["rcpt", null, "550 : User unknown", "5.2.0 filtered"],
    ["mail", null, "550 no such user", "5.7.1 policy"],
    ["rcpt", null, "556 domain does not accept mail", "5.1.10 null_mx hard"],
    ["connect", null, "521 no mail", "5.1.10 null_mx hard"],
    ["connect", null, "554 mx.example.com", "5.7.1 blocked"],
    ["unknown", "4.1.2", "host not found", "4.1.2 network"],
    ["unknown", null, "", "5.0.0 undetermined"],
    ["rcpt", null, "450 mailbox unavailable", "4.0.0 undetermined"],
    ["rcpt", "5.0.0", "550 5.7.1 Helo command rejected: Host not found", "5.7.1 blocked"],
    ["rcpt", null, "554 5.7.1 <a@b>: Sender address rejected: Domain not found", "5.7.1 policy"],
    [
      "rcpt",
      null,
      "550 Requested action not taken: mailbox unavailable",
      "5.1.1 user_unknown hard",
    ],
    ["rcpt", null, "550 blocked@quota-full.example unknown", "5.0.0 undetermined"],
  ] as const)("%s, %s, %s", (stage, status, text, verdict) => {
    const { status: code, reason, hard } = classifyBounce({ stage, status, text });
    expect(`${code} ${reason}${hard ? " hard" : ""}`).toBe(verdict);
  });
});
