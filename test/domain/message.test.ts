import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMAIL_KINDS,
  EMAIL_STATES,
  type Email,
  isAutomaticAnswer,
} from "../../src/domain/email.ts";
import { aiRounds, factsOf, newest, stateOf, threadOf } from "../../src/domain/message.ts";
import { aMessage, anEmail, DAY, HOUR, later, NOON } from "../support/world/builders.ts";

const first = anEmail("first", "sent", { text: "Open to a chat?", sentAt: NOON });

describe("factsOf", () => {
  it("are all null where nothing has happened", () => {
    expect(factsOf(aMessage({ status: "drafted" }), [])).toEqual({
      messageSent: null,
      sentAt: null,
      replyReceived: null,
      replyReceivedAt: null,
      aiReply: null,
      aiReplySent: null,
      followUpAt: null,
      closedAt: null,
    });
  });

  it("tell the first email's text, and when it left", () => {
    const queued = anEmail("first", "queued", { text: "Open to a chat?" });
    const message = aMessage();
    expect(factsOf(message, [queued])).toMatchObject({
      messageSent: "Open to a chat?",
      sentAt: null,
    });
    expect(factsOf(message, [first])).toMatchObject({
      messageSent: "Open to a chat?",
      sentAt: NOON,
    });
  });

  it("tell the newest texts of a long conversation", () => {
    const emails: Email[] = [
      first,
      anEmail("follow_up", "sent", { text: "Did it get lost?", sentAt: later(DAY) }),
      anEmail("reply", "received", { text: "Who are you?", createdAt: later(DAY + HOUR) }),
      anEmail("ai_reply", "sent", { text: "We are Acme.", sentAt: later(DAY + 2 * HOUR) }),
      anEmail("reply", "received", { text: "What do you sell?", createdAt: later(2 * DAY) }),
      anEmail("ai_reply", "sent", { text: "Widgets.", sentAt: later(2 * DAY + HOUR) }),
      anEmail("answer", "sent", { text: "And gadgets.", sentAt: later(3 * DAY) }),
    ];
    expect(factsOf(aMessage({ status: "answered" }), emails)).toEqual({
      messageSent: "Open to a chat?",
      sentAt: NOON,
      replyReceived: "What do you sell?",
      replyReceivedAt: later(2 * DAY),
      aiReply: "Widgets.",
      aiReplySent: later(2 * DAY + HOUR),
      followUpAt: later(DAY),
      closedAt: null,
    });
  });

  it("tell a draft of the AI's, but nothing that was withdrawn", () => {
    const draft = anEmail("ai_reply", "draft", { text: "A draft." });
    const withdrawn = anEmail("ai_reply", "cancelled", { text: "Withdrawn." });
    const sent = anEmail("ai_reply", "sent", { text: "Sent.", sentAt: NOON });
    const facts = (...emails: Email[]) => factsOf(aMessage(), [first, ...emails]);
    expect(facts(draft)).toMatchObject({ aiReply: "A draft.", aiReplySent: null });
    expect(facts(withdrawn)).toMatchObject({ aiReply: null, aiReplySent: null });
    expect(facts(sent, withdrawn)).toMatchObject({ aiReply: "Sent.", aiReplySent: NOON });
  });

  it("tell of a follow-up only when it has left, and of the newest one", () => {
    const one = anEmail("follow_up", "sent", { sentAt: later(DAY) });
    const two = anEmail("follow_up", "sent", { sentAt: later(2 * DAY) });
    const queued = anEmail("follow_up", "queued");
    expect(factsOf(aMessage(), [first, queued]).followUpAt).toBeNull();
    expect(factsOf(aMessage(), [first, one, two, queued]).followUpAt).toEqual(later(2 * DAY));
  });

  it("tell of a close only while it is closed", () => {
    expect(factsOf(aMessage({ status: "closed", closedAt: NOON }), [first]).closedAt).toEqual(NOON);
    expect(factsOf(aMessage({ status: "replied", closedAt: NOON }), [first]).closedAt).toBeNull();
  });
});

describe("threadOf", () => {
  const withId = (state: Email["state"], id: string | null) =>
    anEmail(state === "received" ? "reply" : "answer", state, { rfcMessageId: id });

  it("answers the newest email that the lead can know, and names those before it", () => {
    const emails = [withId("sent", "<1@x>"), withId("received", "<2@y>"), withId("sent", "<3@x>")];
    expect(threadOf(emails)).toEqual({
      inReplyTo: "<3@x>",
      references: ["<1@x>", "<2@y>", "<3@x>"],
    });
  });

  it.each([
    ["sent", true],
    ["received", true],
    ["uncertain", true],
    ["draft", false],
    ["queued", false],
    ["sending", false],
    ["failed", false],
    ["cancelled", false],
  ] as const)("what is %s is named: %s", (state, named) => {
    const { inReplyTo } = threadOf([withId("sent", "<1@x>"), withId(state, "<2@x>")]);
    expect(inReplyTo).toBe(named ? "<2@x>" : "<1@x>");
  });

  it("passes over replies that were typed in, and over nothing at all", () => {
    expect(threadOf([withId("sent", "<1@x>"), withId("received", null)])).toEqual({
      inReplyTo: "<1@x>",
      references: ["<1@x>"],
    });
    expect(threadOf([])).toEqual({ inReplyTo: null, references: [] });
  });

  it("names each once, and never more than twenty: the first and the newest", () => {
    const id = fc.integer({ min: 1, max: 60 });
    const ids = fc.array(id, { maxLength: 80, size: "max" });
    fc.assert(
      fc.property(ids, (numbers) => {
        const emails = numbers.map((number) => withId("sent", `<${number}@x>`));
        const { inReplyTo, references } = threadOf(emails);
        const unique = [...new Set(emails.map((email) => email.rfcMessageId))];
        expect(references.length).toBe(Math.min(unique.length, 20));
        expect(new Set(references).size).toBe(references.length);
        expect(inReplyTo).toBe(unique.at(-1) ?? null);
        expect(references.at(-1)).toBe(unique.at(-1));
        expect(references[0]).toBe(unique[0]);
        const kept = unique.filter((id) => references.includes(id as string));
        expect(references).toEqual(kept);
        if (unique.length > 20) expect(references.slice(1)).toEqual(unique.slice(-19));
      }),
    );
  });
});

describe("stateOf", () => {
  it("is what the state machine needs, and no more", () => {
    const trail = [{ to: "replied", from: "sent", waitingSince: NOON, closedAt: null }] as const;
    const message = aMessage({ status: "replied", trail, waitingSince: NOON, closedAt: later(1) });
    expect(stateOf(message, [first])).toEqual({
      status: "replied",
      mayHaveLeft: true,
      trail,
      waitingSince: NOON,
      closedAt: later(1),
    });
  });

  it.each(EMAIL_STATES)("with an email that is %s", (state) => {
    const emails = [anEmail("first", state, { sentAt: null })];
    const may = state === "uncertain" || state === "sent";
    expect(stateOf(aMessage(), emails).mayHaveLeft).toBe(may);
    expect(stateOf(aMessage(), emails, true).mayHaveLeft).toBe(true);
  });

  it("with an email that came back and is on its way again", () => {
    const emails = [anEmail("first", "queued", { sentAt: NOON })];
    expect(stateOf(aMessage(), emails).mayHaveLeft).toBe(true);
  });

  it("with nothing but what came in", () => {
    const emails = [anEmail("reply", "received", { sentAt: NOON })];
    expect(stateOf(aMessage(), emails).mayHaveLeft).toBe(false);
  });
});

describe("of the emails of a message", () => {
  it("the newest is the last one that fits", () => {
    const [one, two] = [
      anEmail("reply", "received", { id: 1 }),
      anEmail("reply", "received", { id: 2 }),
    ];
    expect(newest([one, two, first], (email) => email.kind === "reply")).toBe(two);
    expect(newest([first], (email) => email.kind === "reply")).toBeUndefined();
  });

  it("only the AI's answers that were delivered count as rounds", () => {
    const all = EMAIL_KINDS.flatMap((kind) => EMAIL_STATES.map((state) => anEmail(kind, state)));
    expect(aiRounds(all)).toBe(1);
    expect(aiRounds([])).toBe(0);
  });

  it.each(EMAIL_KINDS)("is automatic: %s", (kind) => {
    expect(isAutomaticAnswer({ kind, approvedAt: null })).toBe(kind === "ai_reply");
    expect(isAutomaticAnswer({ kind, approvedAt: NOON })).toBe(false);
  });
});
