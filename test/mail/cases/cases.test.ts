import { describe, expect, test } from "vitest";
import { ID, readCase, TOKEN } from "./read-case.ts";

const mail = (name: string) => readCase(`mails/${name}.eml`);

describe("a relay has replaced the Message-ID", () => {
  test("of a mail that somebody complains about: the returned header names it otherwise", async () => {
    const complaint = await mail("relay-complaint");
    expect(complaint).toMatchObject({ kind: "complaint", unsubscribeToken: TOKEN });
    expect(complaint.returnedIds).toContain(ID);
  });

  test("of a mail that a colleague answers: its References name it", async () => {
    const answer = await mail("relay-colleague");
    expect(answer).toMatchObject({ kind: "reply" });
    expect(answer.references).toContain(ID);
    expect(answer.text).toBe(
      "Jane passed this on to me, I plan the shifts. Yes, call me on Thursday.",
    );
  });
});

describe("an answer to an invitation", () => {
  test("that accepts, with a note: the note is what the lead says", async () => {
    const answer = await mail("calendar-note");
    expect(answer).toMatchObject({
      kind: "reply",
      text: "Looking forward. Please bring prices for 40 people.",
      meeting: { answer: "accepted", attendee: "jane.roe@lead.example", summary: "Quick chat" },
    });
  });

  test("that declines, with a reason", async () => {
    const answer = await mail("calendar-decline");
    expect(answer).toMatchObject({
      kind: "reply",
      text: "We have chosen another supplier.",
      meeting: { answer: "declined", uid: "abc123@google.example", sequence: 0 },
    });
  });
});

describe("a person who answers from a help desk", () => {
  test("is a person, whom a person has to answer", async () => {
    const answer = await mail("helpdesk-quote");
    expect(answer).toMatchObject({
      kind: "reply",
      doubt: expect.stringContaining("Auto-Submitted"),
    });
    expect(answer.text).toContain("we plan shifts for 40 people and would like a quote");
  });

  test("who asks not to be written to is heard", async () => {
    expect(await mail("helpdesk-opt-out")).toMatchObject({ kind: "unsubscribe" });
  });
});

test.each([
  ["charset-windows-1251", "Пожалуйста, удалите меня из вашей рассылки."],
  ["charset-shift-jis", "配信停止をお願いします。"],
  ["charset-gb2312", "请把我从邮件列表中删除，不要再发邮件给我。"],
])("%s: the charset stands in the HTML alone", async (name, text) => {
  expect(await mail(name)).toMatchObject({ kind: "unsubscribe", text });
});

test.each(["dead-retired", "dead-no-longer-in-use"])(
  "%s: nobody reads there any more",
  async (name) => {
    expect(await mail(name)).toMatchObject({ kind: "auto_reply", absence: { hasLeft: true } });
  },
);

test.each(["unmonitored", "ack-english"])("%s is a machine's", async (name) => {
  expect(await mail(name)).toMatchObject({ kind: "auto_reply" });
});

test("a challenge is a machine's, and says where to click", async () => {
  expect(await mail("challenge-click")).toMatchObject({
    kind: "auto_reply",
    challenge: "https://0spam.example/x",
  });
});

test.each(["absence-since", "absence-tagged"])("%s is an absence until 9 March", async (name) => {
  expect(await mail(name)).toMatchObject({
    kind: "auto_reply",
    absence: { returnDate: new Date("2026-03-09T12:00:00Z"), hasLeft: false },
  });
});

describe("the text of a reply", () => {
  test.each([
    ["trim-x05b", "Yes, call me on Thursday at ten."],
    ["trim-x08", "Yes, call me on Thursday at ten."],
    ["trim-x14b", "Yes, call me on Thursday at ten."],
    ["trim-x18b", "Yes, call me on Thursday at ten."],
    ["trim-x31", "Three points:\n\n1. Price for 40\n2. Start in May\n\nThanks"],
    ["trim-netease", "Yes, call me on Thursday."],
    ["trim-apple-torn-link", "Yes, call me on Thursday at ten."],
  ])("%s", async (name, text) => {
    expect((await mail(name)).text).toBe(text);
  });

  test.each([
    ["inline-red", ["40 in two places", "In May"]],
    ["inline-blue", ["40 in two places", "In May"]],
    ["own-list", ["40 seats", "from May"]],
    ["own-quote-in-the-middle", ["6 EUR per head", "Is it right"]],
  ])("%s keeps the lead's own words", async (name, words) => {
    const { text } = await mail(name);
    for (const each of words) expect(text).toContain(each);
    expect(text).not.toContain("THIS IS THE ORIGINAL");
  });
});

test("a reply from another address is matched by our id", async () => {
  expect(await mail("thread-folded")).toMatchObject({ kind: "reply", inReplyTo: [ID] });
  const references = await mail("thread-references");
  expect(references).toMatchObject({ kind: "reply", text: "Yes." });
  expect(references.references).toContain(ID);
});

test("a reply whose words are a picture has no text", async () => {
  expect(await mail("unreadable-image")).toMatchObject({ kind: "reply", text: "" });
});

describe("a bounce", () => {
  test.each([
    ["bounce-restricted", false],
    ["bounce-no-account", true],
  ])("%s", async (name, hard) => {
    const bounce = await mail(name);
    expect(bounce).toMatchObject({ kind: "bounce", bounces: [{ hard }] });
    expect(bounce.returnedIds).toContain(ID);
  });
});

describe("what mail servers of Debian sent", () => {
  const server = (name: string) => readCase(`servers/${name}.eml`);

  test.each(["postfix-1", "exim-1", "exim-5", "opensmtpd-4"])("%s: hard", async (name) => {
    expect(await server(name)).toMatchObject({ kind: "bounce", bounces: [{ hard: true }] });
  });

  test.each(["exim-14", "opensmtpd-8", "sendmail-16", "dovecot-3"])("%s: failed", async (name) => {
    const { kind, bounces } = await server(name);
    expect(kind).toBe("bounce");
    expect(bounces[0]?.hard).toBe(false);
    expect(bounces[0]?.reason).not.toBe("delayed");
  });

  test("sendmail-16: the network is the reason", async () => {
    expect((await server("sendmail-16")).bounces[0]?.reason).toMatch(/^(?:network|expired)$/);
  });

  test.each(["postfix-8", "sendmail-1"])("%s: delayed", async (name) => {
    expect(await server(name)).toMatchObject({ kind: "bounce", bounces: [{ reason: "delayed" }] });
  });

  // Who is away "until the 14th" may be back on the 14th or on the 15th.
  test.each(["postfix-2", "exim-3", "dovecot-1"])("%s: away until 14 December", async (name) => {
    const { kind, absence } = await server(name);
    expect(kind).toBe("auto_reply");
    expect(absence?.returnDate?.toISOString()).toMatch(/^2026-12-1[45]T12/);
  });
});
