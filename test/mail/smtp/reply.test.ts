import { describe, expect, test } from "vitest";
import { oneLine } from "../../../src/mail/one-line.ts";
import { classifyReply, readReply, replyText } from "../../../src/mail/smtp/reply.ts";

async function judge(stage: "mail" | "rcpt" | "data" | "end", reply: string) {
  const { permanent, addressAtFault } = await classifyReply({ stage, ...readReply(reply) });
  return addressAtFault ? "address" : permanent ? "permanent" : "temporary";
}

describe("a refused recipient", () => {
  test.each([
    // By its enhanced code.
    ["550 5.1.1 The email account that you tried to reach does not exist", "address"],
    ["550 5.1.2 Bad destination system address", "address"],
    ["501 5.1.3 Bad recipient address syntax", "address"],
    ["550 5.1.6 Mailbox has moved", "address"],
    ["550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup", "address"],
    ["550 5.2.1 The email account that you tried to reach is disabled", "address"],
    ["550 5.1.1 <x@example.com>: blocked by policy, says the text", "address"],
    ["550 5.1.7 Sender address rejected", "permanent"],
    ["550 5.1.8 Sender domain not found", "permanent"],
    ["552 5.2.2 Mailbox full", "permanent"],
    ["550 5.4.1 Recipient address rejected: Access denied", "permanent"],
    ["550 5.7.1 Relaying denied", "permanent"],
    ["550 5.7.26 Unauthenticated mail is prohibited", "permanent"],
    ["550 5.5.0 Requested action not taken: mailbox unavailable", "permanent"],
    ["550-5.1.1 no such\n550 5.1.1 user", "address"],
    // By the code and the words.
    ["550 No such user here", "address"],
    ["550 <limits@quota-rate.example>: Recipient address rejected: User unknown", "address"],
    ["550 Requested action not taken: mailbox unavailable", "address"],
    ["551 User not local", "address"],
    ["553 sorry, no mailbox here by that name", "address"],
    ["553 sorry, no mailbox here by that name. (#5.1.1)", "address"],
    ["550 sorry, over quota (#5.2.2)", "permanent"],
    ["550 Unknown recipient at corporate headquarters", "address"],
    ["550 mailbox successfully removed", "address"],
    ["552 mailbox unavailable", "permanent"],
    ["554 no such user", "permanent"],
    ["550 rejected for policy reasons", "permanent"],
    ["550 Message looks like SPAM", "permanent"],
    ["550 relay not permitted", "permanent"],
    ["550 relaying denied", "permanent"],
    ["550 blocked using zen.spamhaus.org", "permanent"],
    ["550 authentication required", "permanent"],
    ["550 sending rate exceeded", "permanent"],
    ["550 rate limit", "permanent"],
    ["550 mailbox quota exceeded", "permanent"],
    ["550 mailbox is full", "permanent"],
    ["553 sender rejected", "permanent"],
    ["550 5.1.1 <x@example.com>: Relay access denied", "permanent"],
    ["550 5.1.1 Recipient overquota", "permanent"],
    ["550 : User unknown", "permanent"],
    ["550 Empf\u00e4nger existiert nicht", "address"],
    ["550 Sender verify failed: no such user", "permanent"],
    [
      "550 5.1.1 \u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u044c \u043d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d",
      "address",
    ],
    // For now.
    ["450 4.1.1 no such user, perhaps", "temporary"],
    ["450 4.2.0 greylisted", "temporary"],
    ["451 try again later", "temporary"],
    ["421 4.3.2 shutting down", "temporary"],
    ["452 too many recipients", "temporary"],
    // The session is in the wrong state, not the mail.
    ["530 5.7.0 Must issue a STARTTLS command first", "temporary"],
    ["503 5.5.1 need MAIL first", "temporary"],
  ])("%s", async (reply, verdict) => {
    expect(await judge("rcpt", reply)).toBe(verdict);
  });
});

describe("elsewhere", () => {
  test.each([
    ["mail", "550 5.1.1 of the sender", "permanent"],
    ["mail", "550 no such user", "permanent"],
    ["mail", "530 5.7.0 Authentication required", "temporary"],
    ["data", "550 no such user", "permanent"],
    ["end", "550 5.1.1 no such user", "address"],
    ["end", "550 no such user", "permanent"],
    ["end", "552 5.3.4 too big", "permanent"],
    ["end", "554 5.7.1 spam", "permanent"],
    ["end", "451 4.7.1 later", "temporary"],
  ] as const)("%s: %s", async (stage, reply, verdict) => {
    expect(await judge(stage, reply)).toBe(verdict);
  });
});

describe("a reply as one line", () => {
  test.each([
    ["550 5.1.1 no", "550 5.1.1 no"],
    ["550-5.1.1 no\n550-5.1.1 such\n550 5.1.1 user", "550 5.1.1 no such user"],
    ["550-5.1.1 no\n550 5.7.1 such user", "550 5.1.1 no 5.7.1 such user"],
    ["550-no\r\n550-such\r\n550 user", "550 no such user"],
    ["550-\n550 user", "550 user"],
    ["250 ok\x1b[2J\x07\ttab\u202edlrow", "250 ok [2J tabdlrow"],
    ["550 a\u0000b\u009bc\u2028d", "550 a b c d"],
    ["550", "550"],
    ["", ""],
  ])("%j", (reply, line) => {
    expect(replyText(reply)).toBe(line);
  });

  test("is cut, and no character with it", () => {
    expect(oneLine("x".repeat(500))).toHaveLength(500);
    const cut = oneLine(`${"x".repeat(498)}${"😀".repeat(100)}`);
    expect(cut).toBe(`${"x".repeat(498)}…`);
  });
});
