import { describe, expect, it } from "vitest";
import type { Lead } from "../../../src/domain/lead.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { settleMail, settleUnread } from "../../../src/service/inbox/settle.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { resolveEmail, retryEmail } from "../../../src/service/outbox/outbox.ts";
import type { IncomingMail } from "../../../src/service/ports/index.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sync } from "../../../src/service/tick/sync.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { DAY, HOUR } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } } as const;

/** Written by this lead. */
const by = ({ name, email }: Lead) => ({ from: { name, address: email ?? "" } });

const ONE = { replies: 1 };

const todo = async (it: World) => (await listTodo(it.services)).map(({ kind }) => kind);

function softBounce(id: string | null): IncomingMail {
  const status = "4.2.2";
  return mailFrom(null, {
    kind: "bounce",
    from: { name: null, address: "mailer-daemon@mx.example" },
    returnedIds: [id ?? ""],
    bounces: [
      {
        recipient: null,
        status,
        reason: "mailbox_full",
        hard: false,
        diagnostic: null,
        originalMessageId: id,
      },
    ],
  });
}

/** A message whose follow-up came back. */
async function failed(it: World) {
  const { message, lead } = await it.sent();
  it.clock.advance(DAY);
  await it.tick();
  const followUp = await it.email(message.id, "follow_up");
  it.inbox.put(softBounce(followUp.rfcMessageId));
  await it.tick();
  expect(await it.status(message.id)).toBe("failed");
  return { message, lead, first: await it.email(message.id, "first"), followUp };
}

describe("a reply to a message that has failed", () => {
  it("is recorded, and nothing is there to be tried again", async () => {
    const it = world(OFF);
    const { message, first } = await failed(it);
    expect(await todo(it)).toEqual(["failed"]);
    it.inbox.put(mailFrom(first.rfcMessageId));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
    expect(await todo(it)).toEqual(["reply"]);
    it.clock.advance(9 * DAY);
    expect(counted(await it.tick())).toEqual({});
  });

  it("by hand, too; an undo leads back to the failure", async () => {
    const it = world(OFF);
    const { message, followUp } = await failed(it);
    await replyByHand(it.services, message.id, "Yes!");
    await expect(retryEmail(it.services, followUp.id)).rejects.toMatchObject({ code: "refused" });
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("failed");
    await retryEmail(it.services, followUp.id);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("in the tick that would send the second copy withdraws it", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const first = await it.email(message.id, "first");
    it.inbox.put(softBounce(first.rfcMessageId));
    await it.tick();
    await retryEmail(it.services, first.id);
    expect(await it.status(message.id)).toBe("enqueued");
    it.inbox.put(mailFrom(first.rfcMessageId));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(it.mailer.arrived).toHaveLength(1);
    expect(await it.status(message.id)).toBe("replied");
  });
});

describe("a mail of somebody who had asked not to be written to", () => {
  it("is kept, and waits for a person until it is done", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { kind: "unsubscribe", text: "Stop.", ...by(lead) }));
    await it.tick();
    it.inbox.put(mailFrom(rfcMessageId, { text: "On second thoughts: what does it cost?" }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await todo(it)).toEqual(["mail"]);
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "unsubscribed", "kept"]);
    const kept = await it.email(message.id, "reply");
    await settleMail(it.services, kept.id);
    expect(await todo(it)).toEqual([]);
    await expect(settleMail(it.services, kept.id)).rejects.toMatchObject({ code: "refused" });
    await expect(settleMail(it.services, 999)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a mail in doubt that was closed and then withdrawn", () => {
  it("may have left: a reply that names none is heard", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    const { id } = await it.email(message.id, "first");
    await closeMessage(it.services, message.id);
    await resolveEmail(it.services, id, "resend");
    expect((await it.email(message.id, "first")).state).toBe("cancelled");
    it.inbox.put(mailFrom(null, { date: it.clock.now(), ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
  });
});

describe("an undo of the stop that a mail came after", () => {
  const stopped = async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { kind: "unsubscribe", text: "Stop.", ...by(lead) }));
    await it.tick();
    return { it, message, rfcMessageId };
  };

  it("records the mail as a reply: nobody who has written is followed up, and a person answers", async () => {
    const { it, message, rfcMessageId } = await stopped();
    it.inbox.put(mailFrom(rfcMessageId, { text: "On second thoughts: what does it cost?" }));
    await it.tick();
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("replied");
    expect(await todo(it)).toEqual(["reply"]);
    it.clock.advance(3 * DAY);
    expect(counted(await it.tick())).toEqual({});
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("sent");
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("withdraws our first mail, where it has not left yet", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    const date = it.clock.now();
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", text: "Stop.", date, ...by(lead) }));
    it.inbox.put(mailFrom(null, { text: "What is it about, by the way?", date, ...by(lead) }));
    await it.tick();
    expect(await it.status(message.id)).toBe("unsubscribed");
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("replied");
    await it.tick();
    expect(it.mailer.arrived).toEqual([]);
    expect(await todo(it)).toEqual(["reply"]);
  });

  it("does so with one typed in, settled or not, and with each of several", async () => {
    const { it, message } = await stopped();
    await replyByHand(it.services, message.id, "What does it cost?");
    await settleMail(it.services, (await it.email(message.id, "reply")).id);
    await replyByHand(it.services, message.id, "Are you there?");
    await undo(it.services, message.id);
    expect(await it.log(message.id)).toEqual([
      ...["enqueued", "sent", "unsubscribed", "kept", "kept"],
      ...["undone", "sent", "replied", "handed_over", "replied", "handed_over"],
    ]);
    expect(await todo(it)).toEqual(["reply"]);
  });
});

describe("a mail that comes before our first one has left", () => {
  it("withdraws it, and is a person's matter", async () => {
    const it = world();
    const { message, lead } = await it.queued();
    it.inbox.put(mailFrom(null, { date: it.clock.now(), ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(it.mailer.arrived).toEqual([]);
    expect(await it.status(message.id)).toBe("replied");
    expect(await todo(it)).toEqual(["reply"]);
    await undo(it.services, message.id);
    await undo(it.services, message.id);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("counts since our mail was to leave, however late the mailbox is read", async () => {
    const it = world();
    const { message, lead } = await it.queued();
    const written = it.clock.now();
    it.inbox.putReceived(mailFrom(null, { date: written, ...by(lead) }), written);
    it.clock.advance(7 * DAY);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
    expect(it.mailer.arrived).toEqual([]);
  });

  it("stops it if it asks not to be written to", async () => {
    const it = world();
    const { message, lead } = await it.queued();
    const text = "Stop.";
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", text, date: it.clock.now(), ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(it.mailer.arrived).toEqual([]);
    expect(await it.status(message.id)).toBe("unsubscribed");
    it.inbox.put(mailFrom(null, { date: it.clock.now(), ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await todo(it)).toEqual(["mail"]);
  });
});

describe("a mail that lay in the mailbox before", () => {
  it.each([
    ["by both clocks", 2 * DAY, 700 * DAY, {}],
    ["by its sender's alone", HOUR, 700 * DAY, { replies: 1 }],
    ["by the mailbox's alone", 2 * DAY, HOUR, { replies: 1 }],
    ["by the mailbox's alone, as its sender's is ahead by years", 2 * DAY, -900 * DAY, ONE],
    ["by its sender's alone, as the mailbox's is ahead", -DAY, 700 * DAY, ONE],
    ["by the mailbox's, as it names no date", 2 * DAY, null, ONE],
    ["by its sender's, as the mailbox names none", null, 700 * DAY, ONE],
    ["by less than a day, as clocks differ", DAY - HOUR, DAY - HOUR, ONE],
  ])("%s", async (_, receivedAgo, datedAgo, expected) => {
    const it = world(OFF);
    const { lead } = await it.sent();
    put(it, mailFrom(null, by(lead)), receivedAgo, datedAgo);
    expect(counted(await it.tick())).toEqual(expected);
  });

  it.each([
    ["an automatic answer", { kind: "auto_reply", text: "I am away until Monday." }],
    ["an unsubscribe", { kind: "unsubscribe", text: "Remove me from your list." }],
    ["an answer to an invitation", { text: "Accepted: lunch" }],
  ] as const)("%s changes nothing", async (_, change) => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    put(it, mailFrom(null, { ...change, ...by(lead) }), 2 * DAY, 700 * DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
    expect(await todo(it)).toEqual([]);
    const stops = await it.store.read((queries) => queries.suppressions.of(lead.email ?? ""));
    expect(stops).toEqual([]);
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("from an address that the lead has besides, or had before, changes nothing", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    const second = "j.doe@private.example";
    await editLead(it.services, lead.id, { email: "john@new.example", also: [second] });
    for (const address of [lead.email ?? "", second]) {
      put(it, mailFrom(null, { from: { name: "J", address } }), 2 * DAY, 700 * DAY);
    }
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
  });

  it("counts where it names a mail of ours, whatever the clocks say", async () => {
    const it = world(OFF);
    const { emails, lead } = await it.sent();
    put(it, mailFrom(emails[0]?.rfcMessageId ?? "", by(lead)), 2 * DAY, 700 * DAY);
    expect(counted(await it.tick())).toEqual(ONE);
  });

  it("our first mail was queued does not withdraw it, and one of today does", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    put(it, mailFrom(null, by(lead)), 2 * DAY, 2 * DAY);
    await read(it);
    expect(await it.status(message.id)).toBe("enqueued");
    put(it, mailFrom(null, by(lead)), HOUR, HOUR);
    await read(it);
    expect(await it.status(message.id)).not.toBe("enqueued");
  });

  it("the first of several messages to the lead is none of any; one after it is", async () => {
    const it = world(OFF);
    const { lead, message } = await it.sent();
    it.clock.advance(10 * DAY);
    await closeMessage(it.services, message.id);
    await sendOne(it.services, lead.id, { text: "Open to another chat this week?" });
    expect(counted(await it.tick())).toMatchObject({ sent: 1 });
    put(it, mailFrom(null, by(lead)), 12 * DAY, 12 * DAY);
    expect(counted(await it.tick())).toEqual({});
    put(it, mailFrom(null, by(lead)), 5 * DAY, 5 * DAY);
    expect(counted(await it.tick())).toEqual(ONE);
  });
});

/** Reads the mailbox, and sends nothing. */
async function read({ services, inbox }: World): Promise<void> {
  await sync({ services, inbox, stop: new AbortController().signal });
}

/** A mail that the mailbox got, and its sender dated, so long ago; null: who it is says nothing. */
function put(it: World, mail: IncomingMail, received: number | null, dated: number | null): void {
  const ago = (ms: number) => new Date(it.clock.now().getTime() - ms);
  const whole = { ...mail, date: dated === null ? null : ago(dated) };
  if (received === null) it.inbox.put(whole);
  else it.inbox.putReceived(whole, ago(received));
}

describe("an address that the lead had before", () => {
  it("is heard, and suppressed with the new one", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    await editLead(it.services, lead.id, { email: "john@new.example" });
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", text: "Stop.", ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
    for (const address of [lead.email ?? "", "john@new.example"]) {
      const stops = await it.store.read((queries) => queries.suppressions.of(address));
      expect(stops, address).toHaveLength(1);
    }
  });
});

describe("an unsubscribe of somebody who was erased", () => {
  it("suppresses the address by its hash, where it has our token", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    await removeLead(it.services, lead.id);
    const token = (rfcMessageId ?? "").slice(1).split("@")[0]?.replaceAll("-", "") ?? null;
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", unsubscribeToken: token, ...by(lead) }));
    await it.tick();
    const [stop] = await it.store.read((queries) => queries.suppressions.of(lead.email ?? ""));
    expect(stop).toMatchObject({ reason: "unsubscribe", value: null });
  });

  it("changes nothing where nothing says that it is meant for us", async () => {
    const it = world();
    await it.sent();
    const from = { name: null, address: "stranger@elsewhere.example" };
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", from }));
    await it.tick();
    expect(await it.store.read((queries) => queries.suppressions.page(0, 10))).toEqual([]);
  });
});

describe("a Message-ID that another mail has", () => {
  it("ours, on the lead's answer: it is the lead's all the same", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { rfcMessageId }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
  });

  it("ours, on a copy of it: nothing is recorded", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const { rfcMessageId, text } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(null, { rfcMessageId, text, fullText: text }));
    expect(counted(await it.tick())).toEqual({});
  });

  it("that of an automatic answer, on a reply", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    const id = "<always-the-same@lead.example>";
    const away = { kind: "auto_reply", text: "I am away", rfcMessageId: id } as const;
    it.inbox.put(mailFrom(rfcMessageId, away));
    it.inbox.put(mailFrom(rfcMessageId, away));
    it.inbox.put(mailFrom(rfcMessageId, { rfcMessageId: id, text: "I am back. Call me!" }));
    expect(counted(await it.tick())).toEqual({ auto_replies: 1, replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
  });
});

describe("a colleague who is a lead, too, in another lead's thread", () => {
  const from = { name: "Zoe", address: "zoe@example.com" };

  it("answers for both", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const { message: other } = await it.sent("Hi Zoe", { name: "Zoe", email: from.address });
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { from }));
    expect(counted(await it.tick())).toEqual({ replies: 2 });
    expect(await it.status(message.id)).toBe("replied");
    expect(await it.status(other.id)).toBe("replied");
  });

  it("asks for themselves alone not to be written to", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { message: other } = await it.sent("Hi Zoe", { name: "Zoe", email: from.address });
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { kind: "unsubscribe", text: "Stop.", from }));
    await it.tick();
    expect(await it.status(other.id)).toBe("unsubscribed");
    expect(await it.status(message.id)).toBe("replied");
    const stops = (address: string) => it.store.read((queries) => queries.suppressions.of(address));
    expect(await stops(from.address)).toHaveLength(1);
    expect(await stops(lead.email ?? "")).toEqual([]);
    expect(await todo(it)).toEqual(["opt_out"]);
  });
});

describe("an unsubscribe that is the lead's own, though another lead has the sender's address", () => {
  const stops = (it: World, address: string) =>
    it.store.read((queries) => queries.suppressions.of(address));

  it("by an address that was theirs stops both", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const former = lead.email ?? "";
    await editLead(it.services, lead.id, { email: "new@elsewhere.example" });
    const { message: other } = await it.sent("Hi", { name: "Somebody else", email: former });
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { kind: "unsubscribe", text: "Stop.", ...by(lead) }));
    await it.tick();
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await it.status(other.id)).toBe("unsubscribed");
    expect(await stops(it, former)).not.toHaveLength(0);
    expect(await stops(it, "new@elsewhere.example")).toHaveLength(1);
  });

  it("by the token of their mail stops both, who gets the mails and who sent it", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const zoe = { name: "Zoe", address: "zoe@example.com" };
    const { message: other } = await it.sent("Hi Zoe", { name: "Zoe", email: zoe.address });
    const { rfcMessageId } = await it.email(message.id, "first");
    const unsubscribeToken = rfcMessageId?.replace(/^<|@.*|-/g, "") ?? "";
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", text: "", unsubscribeToken, from: zoe }));
    await it.tick();
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await it.status(other.id)).toBe("unsubscribed");
    expect(await stops(it, lead.email ?? "")).toHaveLength(1);
    expect(await stops(it, zoe.address)).not.toHaveLength(0);
  });
});

describe("a possible request not to be written to", () => {
  const optOut = "I get too many such mails.";

  it("holds all that leaves by itself to the lead, and comes first in todo", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(
      mailFrom(rfcMessageId, { optOut, text: `${optOut} What does it cost?`, ...by(lead) }),
    );
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    const { thread: second } = await sendOne(it.services, lead.id, {
      text: "Another one",
      subject: "Another one",
    });
    expect(counted(await it.tick())).toEqual({});
    expect((await it.email(second.message.id, "first")).state).toBe("queued");
    const [item] = await listTodo(it.services);
    expect(item).toMatchObject({ kind: "opt_out", messageId: message.id });
    expect(item?.commands).toEqual([
      `tickler suppress add ${lead.email}`,
      `tickler answer ${message.id} "…"`,
    ]);
    await answerByHand(it.services, message.id, "Sorry!");
    expect(counted(await it.tick())).toEqual({ sent: 2 });
  });

  it("is not settled by another mail of theirs", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { optOut, text: `${optOut} What is it?`, ...by(lead) }));
    await it.tick();
    it.inbox.put(mailFrom(rfcMessageId, { text: "And what does it cost?", ...by(lead) }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(await todo(it)).toEqual(["opt_out"]);
  });

  it("is settled when a person suppresses the address: what was queued never leaves", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, { optOut, text: `${optOut} And the price?`, ...by(lead) }));
    await it.tick();
    const { thread: second } = await sendOne(it.services, lead.id, {
      text: "Another one",
      subject: "Another one",
    });
    await suppress(it.services, lead.email ?? "", null);
    expect(await todo(it)).toEqual([]);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(second.message.id)).toBe("closed");
    expect(it.mailer.arrived).toHaveLength(1);
  });
});

describe("a queued answer to an address that is suppressed meanwhile", () => {
  it("is withdrawn, and the reply waits for a person", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    it.inbox.put(mailFrom(rfcMessageId, by(lead)));
    it.mailer.fate = () => "put off";
    await it.tick();
    expect(await it.status(message.id)).toBe("ai_enqueued");
    await suppress(it.services, lead.email ?? "", null);
    it.mailer.fate = () => "accepted";
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(it.events.at(-1)).toMatchObject({ type: "handed_over", messageId: message.id });
    expect(await it.status(message.id)).toBe("replied");
    const [item] = await listTodo(it.services);
    expect(item).toMatchObject({ kind: "reply", what: "Tell me more." });
    expect(item?.holds.map(({ rule }) => rule)).toEqual(["suppress"]);
    it.clock.advance(9 * DAY);
    expect(counted(await it.tick())).toEqual({});
  });
});

describe("a mail that can't be read", () => {
  const words = "the text of a mail that kills";

  it("and ended the process once is read by its header alone", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    const { rfcMessageId } = await it.email(message.id, "first");
    const key = it.inbox.put(mailFrom(rfcMessageId, { text: words, ...by(lead) }));
    it.inbox.octets = 2_000_000;
    it.inbox.onParse = () => {
      throw new Error("the process dies here");
    };
    expect((await it.tick()).errors).toHaveLength(1);
    const extents: string[] = [];
    it.inbox.onParse = (extent) => void extents.push(extent);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(extents).toEqual(["header"]);
    expect(await it.store.read((queries) => queries.seen.unseen("memory", [key]))).toEqual([]);
    expect(await it.store.read((q) => q.unread.since("default", it.clock.now()))).toEqual([]);
  });

  it("is in todo after a day, until a person has looked", async () => {
    const it = world();
    const place = { mailbox: "default", source: "imap:x/INBOX", key: "uid:7" };
    const error = "[UNAVAILABLE] later";
    await it.store.write((q) => q.unread.fail({ ...place, error }, it.clock.now()));
    expect(await todo(it)).toEqual([]);
    it.clock.advance(DAY);
    const [item] = await listTodo(it.services);
    expect(item).toMatchObject({ kind: "unread", command: "tickler done unread-1" });
    expect(item?.what).toContain(error);
    await settleUnread(it.services, 1);
    expect(await todo(it)).toEqual([]);
    await expect(settleUnread(it.services, 1)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("two machines with an inbox each on one database", () => {
  async function team() {
    const it = world(OFF);
    it.services = { ...it.services, store: { ...it.store, isShared: true } };
    const first = { ids: ["maildir 1", "home 1"], name: "the Maildir of the first" };
    it.inbox.identity = first;
    await it.sent();
    it.clock.advance(DAY);
    it.inbox.identity = { ids: ["maildir 2", "home 2"], name: "the Maildir of the second" };
    return { it, first };
  }

  it("follow up from the one that reads the replies alone, and say so", async () => {
    const { it, first } = await team();
    const report = await it.tick();
    expect(counted(report)).toEqual({ held: 1 });
    expect(report.notices.join()).toContain("replies are read from the Maildir of the first");
    it.inbox.identity = first;
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("until the other one takes over, or the inbox of the first has moved", async () => {
    const { it } = await team();
    const inbox = it.inbox;
    await sync({
      services: it.services,
      inbox,
      stop: new AbortController().signal,
      takeOver: true,
    });
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    it.inbox.identity = { ids: ["maildir 3", "home 2"], name: "another Maildir of the second" };
    const { message } = await it.sent("Another one");
    it.clock.advance(DAY);
    await it.tick();
    expect(await it.status(message.id)).toBe("follow_up");
  });
});

describe("a mail of a lead whose first email was refused", () => {
  it("is kept for a person, and the message stays as it is", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    it.mailer.fate = () => "refused";
    await it.tick();
    expect(await it.status(message.id)).toBe("failed");
    it.inbox.put(mailFrom(null, by(lead)));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("failed");
    expect(await todo(it)).toEqual(["mail", "failed"]);
    expect((await it.email(message.id, "reply")).holds?.map(({ rule }) => rule)).toEqual([
      "wrote_first",
    ]);
  });
});

describe("a mail of a lead to whom one message failed and another one waits", () => {
  it("withdraws the one that waits; the other one is not tried again until a person has looked", async () => {
    const it = world(OFF);
    const waiting = await it.queued();
    const { lead } = waiting;
    const other = await sendOne(it.services, lead.id, { text: "Once more", subject: "Once more" });
    it.mailer.fate = () => "refused";
    await it.tick();
    await retryEmail(it.services, (await it.email(waiting.message.id, "first")).id);
    it.mailer.fate = () => "accepted";
    it.inbox.put(
      mailFrom(null, { kind: "reply", text: "I was about to write to you.", ...by(lead) }),
    );
    await it.tick();
    expect(it.mailer.arrived).toEqual([]);
    expect(await it.status(waiting.message.id)).toBe("replied");
    expect(await it.status(other.thread.message.id)).toBe("failed");
  });

  it("refuses a retry to somebody whose words wait for a person", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    it.mailer.fate = () => "refused";
    await it.tick();
    it.inbox.put(
      mailFrom(null, { kind: "reply", text: "I was about to write to you.", ...by(lead) }),
    );
    await it.tick();
    const first = await it.email(message.id, "first");
    await expect(retryEmail(it.services, first.id)).rejects.toThrow("has written");
    await settleMail(it.services, (await it.email(message.id, "reply")).id);
    await retryEmail(it.services, first.id);
    expect(await it.status(message.id)).toBe("enqueued");
  });
});

describe("a mail that the server never gives out", () => {
  it("holds up nothing, and is in todo at once", async () => {
    const it = world(OFF);
    await it.sent();
    it.clock.advance(DAY);
    const verdicts: (string | undefined)[] = [];
    it.inbox.onNews = async ({ refused }) => {
      verdicts.push(await refused?.("uid:7", "[NOPERM] no", false));
    };
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(verdicts).toEqual(["give_up"]);
    expect(await todo(it)).toEqual(["unread"]);
  });

  it("for now makes the others wait for a day", async () => {
    const it = world(OFF);
    const verdicts: (string | undefined)[] = [];
    it.inbox.onNews = async ({ refused }) => {
      verdicts.push(await refused?.("uid:7", "[UNAVAILABLE] later", true));
    };
    await it.tick();
    it.clock.advance(DAY);
    await it.tick();
    expect(verdicts).toEqual(["wait", "give_up"]);
    expect(await todo(it)).toEqual(["unread"]);
  });
});

describe("an erased lead's address", () => {
  it("that another lead had before is forgotten there, too", async () => {
    const it = world();
    const { lead } = await it.sent();
    await editLead(it.services, lead.id, { email: "john@new.example" });
    const other = await it.lead({ name: "Joan", email: lead.email ?? "" });
    await removeLead(it.services, other.id);
    const former = (id: number) => it.store.read((queries) => queries.leads.formerAddresses(id));
    expect(await former(lead.id)).toEqual([]);
  });
});
