import { describe, expect, it } from "vitest";
import type { Status } from "../../src/domain/status.ts";
import { aiReply } from "../../src/service/ai/answer.ts";
import { takeInMail } from "../../src/service/inbox/intake.ts";
import { replyByHand } from "../../src/service/inbox/reply.ts";
import { setPaused } from "../../src/service/leads/leads.ts";
import { closeMessage } from "../../src/service/message/close.ts";
import { history } from "../../src/service/message/history.ts";
import { answerByHand } from "../../src/service/send/answer.ts";
import { approveDraftOf as approveDraft } from "../support/world/approve.ts";
import { HOUR, MINUTE, NOON } from "../support/world/builders.ts";
import { arrived, mailFrom } from "../support/world/memory-inbox.ts";
import { errorOf, POLICY, type World, world } from "../support/world/world.ts";

const REVIEW = { answer: { ...POLICY.answer, mode: "review" } } as const;
const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** A message to which the lead has replied; no answer is written by itself. */
async function replied(it: World): Promise<number> {
  const { message } = await it.sent();
  await replyByHand(it.services, message.id, "Tell me more.");
  return message.id;
}

/** A draft that waits for a person, and the mode it needs. */
async function drafted(it: World): Promise<number> {
  const id = await replied(it);
  await it.tick();
  expect(await it.status(id)).toBe("ai_drafted");
  return id;
}

describe("reply", () => {
  it("is recorded as it was typed in", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    it.clock.advance(HOUR);
    const thread = await replyByHand(it.services, message.id, "Tell me\r\nmore. \n");
    expect(thread).toEqual(await it.thread(message.id));
    expect(thread.message).toMatchObject({ status: "replied", waitingSince: it.clock.now() });
    expect(thread.emails.at(-1)).toMatchObject({
      direction: "in",
      kind: "reply",
      state: "received",
      address: lead.email,
      text: "Tell me\nmore.",
      rfcMessageId: null,
      writtenBy: "lead",
      createdAt: it.clock.now(),
    });
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "replied"]);
  });

  it("may come again and again, also after the end", async () => {
    const it = world(OFF);
    const id = await replied(it);
    await replyByHand(it.services, id, "Hello?");
    await closeMessage(it.services, id);
    await replyByHand(it.services, id, "Are you still there?");
    expect(await it.status(id)).toBe("replied");
    expect(await it.log(id)).toEqual([
      "enqueued",
      "sent",
      "replied",
      "replied",
      "closed",
      "replied",
    ]);
  });

  it.each([
    ["", "usage"],
    [" \n\t", "usage"],
    ["a\0b", "usage"],
  ] as const)("of %j is refused", async (text, code) => {
    const it = world();
    const { message } = await it.sent();
    await errorOf(replyByHand(it.services, message.id, text), code);
    expect(await it.status(message.id)).toBe("sent");
  });

  it("needs a message, and one that has gone out", async () => {
    const it = world();
    await errorOf(replyByHand(it.services, 99, "Hello"), "not_found");
    const { message } = await it.queued();
    const { hint } = await errorOf(replyByHand(it.services, message.id, "Hello"), "refused");
    expect(hint).toContain("tickler tick");
    expect(await it.log(message.id)).toEqual(["enqueued"]);
  });

  it("withdraws a follow-up that is queued", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.mailer.fate = () => "put off";
    it.clock.advance(25 * HOUR);
    await it.tick();
    expect((await it.email(message.id, "follow_up")).state).toBe("queued");
    await replyByHand(it.services, message.id, "Here I am.");
    expect((await it.email(message.id, "follow_up")).state).toBe("cancelled");
  });

  it("withdraws an answer that is queued, and a draft", async () => {
    const it = world(OFF);
    const id = await replied(it);
    await answerByHand(it.services, id, "Sure.");
    await replyByHand(it.services, id, "One more thing.");
    expect((await it.email(id, "answer")).state).toBe("cancelled");
    const review = world(REVIEW);
    const other = await drafted(review);
    await replyByHand(review.services, other, "One more thing.");
    expect((await review.email(other, "ai_reply")).state).toBe("cancelled");
    expect(await review.status(other)).toBe("replied");
  });

  it("proves that a first email in doubt has arrived", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    expect((await it.email(message.id, "first")).state).toBe("uncertain");
    it.clock.advance(HOUR);
    await replyByHand(it.services, message.id, "I got it.");
    expect(await it.email(message.id, "first")).toMatchObject({ state: "sent", sentAt: NOON });
    expect(await it.status(message.id)).toBe("replied");
    expect(await it.log(message.id)).toEqual(["enqueued", "uncertain", "replied", "resolved_sent"]);
  });

  it("proves a later email only where the mail names it", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    it.mailer.fate = () => "answer lost";
    it.clock.advance(25 * HOUR);
    await it.tick();
    const followUp = await it.email(message.id, "follow_up");
    expect(followUp.state).toBe("uncertain");
    const first = mailFrom(emails[0]?.rfcMessageId ?? null);
    await takeInMail(it.services, arrived(first), null);
    expect((await it.email(message.id, "follow_up")).state).toBe("uncertain");
    await takeInMail(it.services, arrived(mailFrom(followUp.rfcMessageId)), null);
    expect((await it.email(message.id, "follow_up")).state).toBe("sent");
  });
});

describe("a mail that a person hands over", () => {
  it("is matched by what it answers, and recorded once", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const mail = mailFrom(emails[0]?.rfcMessageId ?? null, { text: "Yes\r\nplease" });
    const intake = await takeInMail(it.services, arrived(mail), null);
    expect(intake.verdict).toBe("reply");
    expect(await it.email(message.id, "reply")).toMatchObject({
      text: "Yes\nplease",
      rfcMessageId: mail.rfcMessageId,
      inReplyTo: emails[0]?.rfcMessageId,
      address: "john@example.com",
      subject: "Re: your mail",
    });
    const { message: said } = await errorOf(
      takeInMail(it.services, arrived(mail), null),
      "refused",
    );
    expect(said).toContain("recorded before");
    await errorOf(takeInMail(it.services, arrived(mail), message.id), "refused");
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "replied"]);
  });

  it("needs a message, found or named", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const stray = mailFrom("<nobody@knows.example>");
    await errorOf(takeInMail(it.services, arrived(stray), null), "not_found");
    await errorOf(takeInMail(it.services, arrived(stray), 99), "not_found");
    expect((await takeInMail(it.services, arrived(stray), message.id)).verdict).toBe("reply");
  });

  it("is not our own", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const [ours] = emails;
    const own = mailFrom(null, {
      rfcMessageId: ours?.rfcMessageId ?? null,
      text: ours?.text ?? "",
    });
    await errorOf(takeInMail(it.services, arrived(own), message.id), "refused");
    expect(await it.status(message.id)).toBe("sent");
  });

  it("does not match what has not left", async () => {
    const it = world(OFF);
    const { emails } = await it.queued();
    await errorOf(
      takeInMail(it.services, arrived(mailFrom(emails[0]?.rfcMessageId ?? null)), null),
      "not_found",
    );
  });
});

describe("answer", () => {
  it("is queued in the thread of the message", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const mail = mailFrom(emails[0]?.rfcMessageId ?? null);
    await takeInMail(it.services, arrived(mail), null);
    const thread = await answerByHand(it.services, message.id, "Hi {{ first_name }}, sure.");
    expect(thread.message.status).toBe("answer_enqueued");
    expect(thread.emails.at(-1)).toMatchObject({
      kind: "answer",
      state: "queued",
      text: "Hi John, sure.",
      subject: "Re: your mail",
      inReplyTo: mail.rfcMessageId,
      references: [emails[0]?.rfcMessageId, mail.rfcMessageId],
      writtenBy: "person",
    });
    await it.tick();
    expect(await it.status(message.id)).toBe("answered");
    expect(it.mailer.arrived.at(-1)).toMatchObject({
      inReplyTo: mail.rfcMessageId,
      automatic: false,
    });
    expect(await it.log(message.id)).toEqual([
      "enqueued",
      "sent",
      "replied",
      "answer_enqueued",
      "answered",
    ]);
  });

  it("takes the place of an AI's answer that has not left", async () => {
    const it = world(OFF);
    const id = await replied(it);
    await aiReply(it.services, it.writer, id);
    await answerByHand(it.services, id, "I'd rather say it myself.");
    expect((await it.email(id, "ai_reply")).state).toBe("cancelled");
    await it.tick();
    expect(it.mailer.arrived.map((mail) => mail.text)).toEqual([
      "Open to a quick chat?",
      "I'd rather say it myself.",
    ]);
  });

  it("takes the place of a draft", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    await answerByHand(it.services, id, "Mine.");
    expect((await it.email(id, "ai_reply")).state).toBe("cancelled");
    expect(await it.status(id)).toBe("answer_enqueued");
  });

  it("may follow another one", async () => {
    const it = world(OFF);
    const id = await replied(it);
    for (const text of ["One.", "Two."]) {
      await answerByHand(it.services, id, text);
      await it.tick();
    }
    expect(it.mailer.arrived.map((mail) => mail.text)).toEqual([
      "Open to a quick chat?",
      "One.",
      "Two.",
    ]);
  });

  it.each([
    ["", "usage"],
    ["{{ company }}", "template"],
    ['{{ company | default: "" }}', "usage"],
    ["Hi {first_name}", "template"],
  ] as const)("of %j is refused, and changes nothing", async (text, code) => {
    const it = world(OFF);
    const id = await replied(it);
    const before = await it.thread(id);
    await errorOf(answerByHand(it.services, id, text), code);
    expect(await it.thread(id)).toEqual(before);
  });

  it("needs somebody who may be written to", async () => {
    const it = world(OFF);
    const id = await replied(it);
    const { lead } = await it.thread(id);
    await setPaused(it.services, lead.id, true);
    await errorOf(answerByHand(it.services, id, "Sure."), "refused");
    await errorOf(aiReply(it.services, it.writer, id), "refused");
    expect(it.writer.tasks).toEqual([]);
  });
});

describe("ai-reply", () => {
  it("has an answer written and queued, whatever the mode", async () => {
    for (const policy of [OFF, REVIEW]) {
      const it = world(policy);
      const id = await replied(it);
      const thread = await aiReply(it.services, it.writer, id);
      expect(thread.message.status).toBe("ai_enqueued");
      expect(thread.emails.at(-1)).toMatchObject({
        kind: "ai_reply",
        state: "queued",
        text: "Answer number 1.",
        writtenBy: "test:writer",
        approvedAt: null,
      });
      await it.tick();
      expect(await it.status(id)).toBe("ai_replied");
      expect(it.mailer.arrived.at(-1)?.automatic).toBe(true);
    }
  });

  it("tells the writer who it writes to, and what was said", async () => {
    const it = world(OFF);
    const { message } = await it.sent("A word?", { company: "Acme", title: "CTO" });
    await replyByHand(it.services, message.id, "About what?");
    await answerByHand(it.services, message.id, "Widgets.");
    await replyByHand(it.services, message.id, "Go on.");
    await aiReply(it.services, it.writer, message.id);
    expect(it.writer.tasks).toEqual([
      {
        kind: "ai_reply",
        lead: { name: "John Doe", company: "Acme", title: "CTO", timezone: null, vars: {} },
        sender: "Ada Sales",
        conversation: [
          { direction: "out", by: "person", text: "A word?", at: NOON },
          { direction: "in", by: "lead", text: "About what?", at: NOON },
          // The answer was withdrawn by the reply.
          { direction: "in", by: "lead", text: "Go on.", at: NOON },
        ],
        zone: "UTC",
        round: { number: 1, of: 3 },
        playbook: null,
        note: null,
        draft: null,
        format: "text",
        now: NOON,
      },
    ]);
  });

  it("puts a new text in the place of a draft", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    const thread = await aiReply(it.services, it.writer, id);
    const answers = thread.emails.filter((email) => email.kind === "ai_reply");
    expect(answers.map((email) => email.state)).toEqual(["cancelled", "queued"]);
    expect(thread.message.status).toBe("ai_enqueued");
  });

  it("asks no writer where no answer is due", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    await errorOf(aiReply(it.services, it.writer, message.id), "refused");
    await errorOf(aiReply(it.services, it.writer, 99), "not_found");
    expect(it.writer.tasks).toEqual([]);
  });

  it("stores nothing where the message moves on while it is written", async () => {
    const it = world(OFF);
    const id = await replied(it);
    it.writer.script = async () => {
      await replyByHand(it.services, id, "Wait, I have changed my mind.");
      return "An answer to what is no longer asked.";
    };
    const { hint } = await errorOf(aiReply(it.services, it.writer, id), "conflict");
    expect(hint).toContain("tickler history");
    const { message, emails } = await it.thread(id);
    expect(message.status).toBe("replied");
    expect(emails.filter((email) => email.kind === "ai_reply")).toEqual([]);
  });

  it("keeps the draft where another takes the message on meanwhile", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    it.writer.script = async () => {
      await approveDraft(it.services, id);
      return "Too late.";
    };
    await errorOf(aiReply(it.services, it.writer, id), "conflict");
    expect(await it.email(id, "ai_reply")).toMatchObject({ state: "queued", approvedAt: NOON });
  });

  it.each([
    ["", "usage"],
    ["  ", "usage"],
  ] as const)("stores no answer such as %j", async (text, code) => {
    const it = world(OFF);
    const id = await replied(it);
    it.writer.script = () => text;
    await errorOf(aiReply(it.services, it.writer, id), code);
    expect(await it.status(id)).toBe("replied");
  });

  it("passes on what the writer throws", async () => {
    const it = world(OFF);
    const id = await replied(it);
    it.writer.script = () => Promise.reject(new Error("the model is away"));
    await expect(aiReply(it.services, it.writer, id)).rejects.toThrow("the model is away");
    expect(await it.status(id)).toBe("replied");
  });
});

describe("approving a draft", () => {
  it("queues it, and it is no machine's answer any more", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    it.clock.advance(MINUTE);
    const thread = await approveDraft(it.services, id);
    expect(thread.message.status).toBe("ai_enqueued");
    expect(thread.emails.at(-1)).toMatchObject({
      state: "queued",
      approvedAt: it.clock.now(),
      notBefore: it.clock.now(),
      writtenBy: "test:writer",
    });
    await it.tick();
    expect(it.mailer.arrived.at(-1)?.automatic).toBe(false);
    expect(await it.log(id)).toEqual([
      "enqueued",
      "sent",
      "replied",
      "ai_drafted",
      "ai_enqueued",
      "ai_replied",
    ]);
  });

  it("needs a draft", async () => {
    const it = world(OFF);
    const id = await replied(it);
    await errorOf(approveDraft(it.services, id), "refused");
    await errorOf(approveDraft(it.services, 99), "not_found");
  });
});

describe("close", () => {
  it.each<[Status, (it: World) => Promise<number>]>([
    ["enqueued", async (it) => (await it.queued()).message.id],
    ["sent", async (it) => (await it.sent()).message.id],
    ["replied", replied],
    [
      "answer_enqueued",
      async (it) => {
        const id = await replied(it);
        await answerByHand(it.services, id, "Sure.");
        return id;
      },
    ],
    [
      "ai_enqueued",
      async (it) => {
        const id = await replied(it);
        await aiReply(it.services, it.writer, id);
        return id;
      },
    ],
  ])("ends a message that is %s, and withdraws what is queued", async (status, make) => {
    const it = world(OFF);
    const id = await make(it);
    expect(await it.status(id)).toBe(status);
    it.clock.advance(MINUTE);
    const thread = await closeMessage(it.services, id);
    expect(thread).toEqual(await it.thread(id));
    expect(thread.message).toMatchObject({
      status: "closed",
      closedAt: it.clock.now(),
      waitingSince: null,
    });
    expect(thread.emails.filter((email) => ["queued", "draft"].includes(email.state))).toEqual([]);
    const before = it.mailer.attempts.length;
    it.clock.advance(100 * HOUR);
    await it.tick();
    expect(it.mailer.attempts).toHaveLength(before);
    await errorOf(closeMessage(it.services, id), "refused");
  });

  it("ends one whose draft waits", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    await closeMessage(it.services, id);
    expect((await it.email(id, "ai_reply")).state).toBe("cancelled");
  });

  it("needs a message", async () => {
    await errorOf(closeMessage(world().services, 99), "not_found");
  });
});

describe("history", () => {
  it("is all of a lead, newest first, and nobody else's", async () => {
    const it = world(OFF);
    const id = await replied(it);
    const { lead } = await it.thread(id);
    it.clock.advance(HOUR);
    await it.queued("To somebody else");
    const found = await history(it.services, lead.id);
    expect(found.lead).toEqual(lead);
    expect(found.messages.map(({ message }) => message.id)).toEqual([id]);
    expect(found.messages[0]?.emails.map((email) => email.kind)).toEqual(["first", "reply"]);
    expect(found.logs.map((row) => row.step)).toEqual(["replied", "sent", "enqueued"]);
    expect(await history(it.services, lead.email ?? "")).toEqual(found);
    await errorOf(history(it.services, 99), "not_found");
  });

  it("of a lead without a message is empty", async () => {
    const it = world();
    const lead = await it.lead();
    const empty = { also: [], messages: [], logs: [], notes: [], reminders: [] };
    expect(await history(it.services, lead.id)).toMatchObject({ lead, ...empty });
  });
});
