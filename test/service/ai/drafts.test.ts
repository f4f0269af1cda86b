import { describe, expect, it } from "vitest";
import { AppError, WriterUnavailable } from "../../../src/domain/errors.ts";
import {
  approveDraft as approveShown,
  discardDraft,
  editDraft,
  listDrafts,
  regenerateDraft,
  showDraft,
} from "../../../src/service/ai/drafts.ts";
import { previewByAi, sendByAi } from "../../../src/service/ai/first-email.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { why } from "../../../src/service/todo/why.ts";
import { approveDraft } from "../../support/world/approve.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, errorOf, POLICY, type World, world } from "../../support/world/world.ts";

const REVIEW = { answer: { ...POLICY.answer, mode: "review" } } as const;
const PITCH = { about: null, subject: null, mode: null };

async function drafted(it: World, text = "Tell me more?"): Promise<number> {
  const { message } = await it.sent();
  await replyByHand(it.services, message.id, text);
  await it.tick();
  return message.id;
}

const only = async (it: World) => {
  const drafts = await listDrafts(it.services);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (!draft) throw new Error("no draft");
  return draft;
};

describe("a draft", () => {
  it("stands beside the lead's words, and leaves when a person approves it", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    const { email, leadText } = await only(it);
    expect(leadText).toBe("Tell me more?");
    await approveDraft(it.services, email.id);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(it.mailer.arrived.at(-1)?.automatic).toBe(false);
    expect(await it.status(id)).toBe("ai_replied");
    await errorOf(approveDraft(it.services, email.id), "refused");
  });

  it("is a person's once they have edited it", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    const { email } = await only(it);
    await editDraft(it.services, email.id, "My own words.");
    expect(await it.email(id, "ai_reply")).toMatchObject({
      text: "My own words.",
      writtenBy: "person",
      state: "draft",
    });
    await errorOf(editDraft(it.services, email.id, "  "), "usage");
  });

  it("can be written anew with a note, which the writer gets with the old text", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    const { email } = await only(it);
    it.writer.script = () => "Shorter.";
    await regenerateDraft(it.services, it.writer, email.id, "shorter");
    expect(it.writer.tasks.at(-1)).toMatchObject({ note: "shorter", draft: email.text });
    expect(await it.email(id, "ai_reply")).toMatchObject({ id: email.id, text: "Shorter." });
    it.writer.script = () => "90 % off!";
    const { email: held } = await regenerateDraft(it.services, it.writer, email.id, null);
    expect(held.holds?.length).toBeGreaterThan(0);
  });

  it("that is discarded leaves the reply to the person", async () => {
    const it = world(REVIEW);
    const id = await drafted(it);
    await discardDraft(it.services, (await only(it)).email.id);
    expect(await it.status(id)).toBe("replied");
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(await listTodo(it.services)).toMatchObject([{ kind: "reply", messageId: id }]);
  });

  it("is withdrawn by a newer reply, an unsubscribe, and a person's answer", async () => {
    for (const what of ["reply", "unsubscribe", "answer"] as const) {
      const it = world(REVIEW);
      const id = await drafted(it);
      const { email, thread } = await only(it);
      const first = thread.emails[0]?.rfcMessageId ?? null;
      if (what === "answer") await answerByHand(it.services, id, "I have it.");
      else it.inbox.put(mailFrom(first, { kind: what, text: "One more thing" }));
      it.settings.answer = { ...POLICY.answer, mode: "off" };
      await it.tick();
      it.settings.answer = REVIEW.answer;
      const { emails } = await it.thread(id);
      expect(emails.find((each) => each.id === email.id)?.state, what).toBe("cancelled");
    }
  });
});

describe("a draft that an agent changes", () => {
  const OFFER = "Hi John,\n\n50 % off for you!\n\nAda";

  async function held() {
    const it = world();
    it.writer.script = () => OFFER;
    const { id } = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, id, PITCH);
    const email = thread.emails[0];
    if (!email) throw new Error("no draft");
    expect(email.holds).toMatchObject([{ rule: "discount" }]);
    return { it, email };
  }

  it("is not the one that a person has looked at and approves", async () => {
    const { it, email } = await held();
    await editDraft(it.services, email.id, "It is all free, forever.", undefined, "agent:claude");
    await errorOf(approveShown(it.services, email.id, email), "conflict");
    const now = await showDraft(it.services, email.id);
    expect(now.email).toMatchObject({ state: "draft", text: "It is all free, forever." });
    await approveShown(it.services, email.id, now.email);
  });

  it("stays held; once a person changes it, it is theirs", async () => {
    const { it, email } = await held();
    const words = ["Half of it, this week only!", "Hi John, shall we talk?"] as const;
    const agent = await editDraft(it.services, email.id, words[0], undefined, "agent:claude");
    expect(agent.email).toMatchObject({ writtenBy: "agent:claude", holds: email.holds });
    const person = await editDraft(it.services, email.id, words[1]);
    expect(person.email).toMatchObject({ writtenBy: "person", holds: null });
  });

  it("is the agent's text where it had a model write it anew", async () => {
    const { it, email } = await held();
    it.writer.script = () => "Hi John, it is all free.";
    const note = "say that it is free";
    const anew = await regenerateDraft(it.services, it.writer, email.id, note, "agent:claude");
    expect(anew.email.writtenBy).toBe("agent:claude");
  });
});

describe("a first email by AI", () => {
  const TEXT = "Hi John,\n\nwould you be open to a quick chat about planning shifts?\n\nAda";
  const AUTO = { ...PITCH, mode: "auto" } as const;

  it("waits for a person, whatever the settings or the lead say of answers", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    const { id } = await it.lead();
    await editLead(it.services, id, { aiMode: "auto" });
    const { thread } = await sendByAi(it.services, it.writer, id, { ...PITCH, about: "shifts" });
    expect(thread.message).toMatchObject({ status: "drafted", aiMode: "auto" });
    expect(thread.emails[0]?.holds).toBeNull();
    expect(it.writer.tasks[0]).toMatchObject({ kind: "first", note: "shifts", conversation: [] });
    expect(counted(await it.tick())).toEqual({});
    await approveDraft(it.services, thread.emails[0]?.id ?? 0);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("leaves by itself where that is asked for, if nothing in it has to be looked at", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    const { id } = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, id, AUTO);
    expect(thread.message.status).toBe("enqueued");
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    it.writer.script = () => "Hi John,\n\n50 % off this week only!\n\nAda";
    const { id: other } = await it.lead();
    const held = await sendByAi(it.services, it.writer, other, AUTO);
    expect(held.thread.message.status).toBe("drafted");
    await discardDraft(it.services, held.thread.emails[0]?.id ?? 0);
    expect(await it.status(held.thread.message.id)).toBe("closed");
  });

  it("can be looked at without being stored", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    const { id } = await it.lead();
    const { rendered, draft } = await previewByAi(it.services, it.writer, id, AUTO);
    expect(rendered.body.text).toBe(TEXT);
    expect(draft).toBe(false);
    expect(await it.store.read((queries) => queries.messages.ofLead(id))).toEqual([]);
  });

  it("has the writer's subject, else one from its text; a person's goes before both", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    const { id } = await it.lead();
    const subjectWith = async (pitch: Parameters<typeof sendByAi>[3]) => {
      const { thread } = await sendByAi(it.services, it.writer, id, pitch);
      const [email] = thread.emails;
      expect(email).toMatchObject({ holds: null, subject: thread.message.subject });
      return thread.message.subject;
    };
    expect(await subjectWith(AUTO)).toBe(
      "Would you be open to a quick chat about planning shifts?",
    );
    it.writer.subject = "Planning shifts at Initech";
    expect(await subjectWith(AUTO)).toBe("Planning shifts at Initech");
    expect(it.writer.checks.at(-1)?.subject).toBe("Planning shifts at Initech");
    // What a person gives has its facts from a person; what the writer brings beside it is not used.
    it.writer.subject = "90 % off until Friday";
    const given = { ...AUTO, subject: "20 % off for Initech" };
    expect(await subjectWith(given)).toBe("20 % off for Initech");
    expect(it.writer.tasks.at(-1)?.note).toContain("20 % off for Initech");
  });

  it.each([
    ["a discount", "50 % off for your team", "discount"],
    ["a link", "See https://elsewhere.example/offer", "link"],
    ["an answer that it is not", "Re: our call", "header"],
    ["a second header field", "Bcc: all@example.net", "header"],
    ["a placeholder", "A question about [Company]", "placeholder"],
    ["hidden letters", "A qu\u202eestion for Initech", "hidden"],
    ["no end", `A question ${"about shifts and docks ".repeat(8)}`.trim(), "too_long"],
  ])("is held for a subject with %s", async (_what, subject, rule) => {
    const it = world();
    it.writer.script = () => TEXT;
    it.writer.subject = subject;
    const { id } = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, id, AUTO);
    expect(thread.message.status).toBe("drafted");
    expect(thread.emails[0]?.holds).toContainEqual(
      expect.objectContaining({
        rule,
        detail: expect.stringMatching(/^in the subject: /),
      }),
    );
  });

  it("that is written anew keeps a subject that somebody gave, and has it looked at", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    it.writer.subject = "50 % off for your team";
    const { id } = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, id, PITCH);
    it.writer.subject = "Another one";
    const emailId = thread.emails[0]?.id ?? 0;
    const { email } = await regenerateDraft(it.services, it.writer, emailId, "shorter");
    expect(email.subject).toBe("50 % off for your team");
    expect(email.holds).toMatchObject([{ rule: "discount" }]);
  });

  it("that is written anew takes the writer's in place of a derived one", async () => {
    const it = world();
    it.writer.script = () => TEXT;
    const { id } = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, id, PITCH);
    it.writer.subject = "Planning shifts at Initech";
    const emailId = thread.emails[0]?.id ?? 0;
    const { email } = await regenerateDraft(it.services, it.writer, emailId, null);
    expect(email).toMatchObject({ subject: "Planning shifts at Initech", holds: null });
    await approveDraft(it.services, emailId);
    await it.tick();
    it.clock.advance(DAY);
    await it.tick();
    const { message } = thread;
    expect((await it.email(message.id, "follow_up")).subject).toBe(
      "Re: Planning shifts at Initech",
    );
  });
});

describe("follow-ups by AI", () => {
  it("are written for each lead, and leave in auto mode", async () => {
    const it = world({ followUpBy: "ai" });
    it.writer.script = () => "Hi John, did my mail reach you?";
    const { message } = await it.sent();
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.email(message.id, "follow_up")).toMatchObject({ writtenBy: "test:writer" });
  });

  it("wait once in review mode, and count as done when they are discarded", async () => {
    const it = world({ ...REVIEW, followUpBy: "ai" });
    it.writer.script = () => "Hi John, did my mail reach you?";
    const { message } = await it.sent();
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    await discardDraft(it.services, (await only(it)).email.id);
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(message.id)).toBe("closed");
  });

  it.each([
    ["unavailable", () => new WriterUnavailable("test:writer: its answer holds no text")],
    ["refuses", () => new AppError("usage", "the follow-up holds a NUL character")],
    ["breaks", () => new TypeError("no such property")],
  ])(
    "whose writer %s are asked for ever more rarely, and hold up no others",
    async (_what, error) => {
      const it = world({
        followUpBy: "ai",
        followUps: { followUpAfter: [DAY], closeAfter: 9 * DAY },
      });
      const [bad, good] = [await it.sent("Hello", { name: "Bad" }), await it.sent()];
      let asked = 0;
      it.writer.script = ({ lead }) => {
        if (lead.name !== "Bad") return "Hi John, did my mail reach you?";
        asked += 1;
        throw error();
      };
      it.clock.advance(DAY);
      for (let minute = 0; minute < 120; minute += 1) {
        const { report } = await it.dryRun();
        const before = asked;
        const { follow_ups } = (await it.tick()).counts;
        if (asked === before) expect(report.counts.follow_ups).toBe(follow_ups);
        it.clock.advance(MINUTE);
      }
      expect(await it.status(good.message.id)).toBe("follow_up");
      expect(await it.status(bad.message.id)).toBe("sent");
      expect(asked).toBe(7);
      const { messages } = await why(it.services, bad.lead.id);
      expect(messages[0]?.reasons).toMatchObject([
        { rule: "ai.provider", until: expect.any(Date) },
      ]);
      it.writer.script = () => "Hi, did my mail reach you?";
      it.clock.advance(2 * HOUR);
      expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
      expect((await it.thread(bad.message.id)).message.aiError).toBeNull();
    },
  );

  it("that are approved leave", async () => {
    const it = world({ ...REVIEW, followUpBy: "ai" });
    it.writer.script = () => "Hi John, did my mail reach you?";
    await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    await approveDraft(it.services, (await only(it)).email.id);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });
});
