import { describe, expect, test } from "vitest";
import { classifyBounce } from "../../../src/mail/bounce/reason/classify.ts";

function judge(stage: "rcpt" | "end" | "unknown", status: string | null, text: string) {
  const { reason, hard } = classifyBounce({ stage, status, text });
  return [reason, hard];
}

describe("there is no such domain", () => {
  test.each([
    "Domain of recipient address does not exist",
    "550 5.1.2 jane@lead.example... Illegal host/domain name",
    "unable to route: no mail hosts for domain",
    "DNS lookup of lead.example: NXDOMAIN",
    "550 lead.example does not exist in DNS",
    "Could not resolve host lead.example",
    "recipient address rejected: unknown domain name",
    "the mail domain of this email address is unknown",
  ])("%s", (text) => {
    expect(judge("unknown", "5.0.0", text)).toEqual(["host_unknown", true]);
    expect(judge("unknown", "5.4.4", text)).toEqual(["host_unknown", true]);
  });

  test("however temporary the code beside it is", () => {
    const text = "DNS type 'mx' lookup of lead.example responded with code NXDOMAIN";
    expect(judge("unknown", "4.0.0", text)).toEqual(["host_unknown", true]);
    // Here DNS has not answered.
    const failed = "DNS type 'mx' lookup of lead.example responded with code SERVFAIL";
    expect(judge("unknown", "4.0.0", failed)).toEqual(["network", false]);
  });

  test.each([
    "550 Your IP address does not exist in DNS",
    "550 HELO domain does not exist",
    "550 your sending domain does not resolve",
    "550 Sender's domain was not found",
  ])("which is not the lead's: %s", (text) => {
    expect(judge("rcpt", null, text)[1]).toBe(false);
  });
});

describe("there is no such user", () => {
  test.each([
    "550 Recipient verification failed",
    "550 <jane@lead.example> could not be found",
    "550 This user doesn't exist",
    "550 we don't have such a mailbox",
    "550 <jane@lead.example> does not exist.",
    "550 Recipient rejected",
    "550 RCPT (jane@lead.example) doesn't exist",
    "550 non existent address",
  ])("%s", (text) => {
    expect(judge("rcpt", null, text)).toEqual(["user_unknown", true]);
    // A filter may say the same of a mail that it has read.
    expect(judge("end", null, text)[1]).toBe(false);
  });

  test("although the words are those of a closed mailbox, as the code says", () => {
    expect(judge("unknown", "5.1.1", "550 5.1.1 mailbox is inactive")[1]).toBe(true);
    expect(judge("rcpt", null, "550 mailbox is inactive")).toEqual(["suspended", false]);
  });

  test("but for a limit on them", () => {
    expect(judge("rcpt", null, "550 invalid recipient limit reached")[1]).toBe(false);
  });
});

test("an address that has been changed", () => {
  const text = "The address jane@lead.example has been changed to jane.roe@elsewhere.example";
  expect(judge("unknown", "5.0.0", text)).toEqual(["moved", true]);
});

test("a host that never accepts mail", () => {
  expect(judge("unknown", "5.3.2", "System not accepting network messages")[1]).toBe(true);
  expect(judge("unknown", "4.3.2", "System not accepting network messages")[1]).toBe(false);
});
