import { describe, expect, it } from "vitest";
import { takeInMail } from "../../../src/service/inbox/intake.ts";
import { concerning } from "../../../src/service/inbox/matching/concern.ts";
import type { InboxFolder, MailOutline } from "../../../src/service/ports/index.ts";
import { DAY } from "../../support/world/builders.ts";
import { arrived, mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

let counter = 0;

const at = (address: string) => [{ name: null, address }];

function outline(change: Partial<MailOutline> = {}): MailOutline {
  counter += 1;
  return {
    ...{ rfcMessageId: `<${counter}@stranger.example>`, inReplyTo: [], references: [] },
    ...{ senders: at("carl@stranger.example"), to: at("ada@sales.example"), cc: [] },
    ...{ unsubscribeToken: null, mayNameMore: false, isOdd: false },
    ...change,
  };
}

const ask = (w: World, mails: MailOutline[], role: InboxFolder["role"] = "inbox") =>
  w.store.read((queries) => concerning(queries, w.services.policy, mails, role, w.clock.now()));

/** Ana, who was written to, and the id of that mail. */
async function written(w: World) {
  const { message, emails } = await w.sent("Hi", { name: "Ana", email: "ana@initech.example" });
  return { message, id: emails[0]?.rfcMessageId ?? "" };
}

describe("a mail of which the header is known", () => {
  it("concerns us by whom and what it names", async () => {
    const w = world();
    const { id } = await written(w);
    const token = id.replace(/^<|@.*|-/g, "");
    const concerns: Partial<MailOutline>[] = [
      ...[{ inReplyTo: [id] }, { references: ["<x@y.example>", id] }, { rfcMessageId: id }],
      ...[{ senders: at("ANA@initech.example") }, { senders: at("ben@mail.initech.example") }],
      ...[{ cc: at("ana@initech.example") }, { unsubscribeToken: token }],
      ...[{ mayNameMore: true }, { isOdd: true }],
    ];
    for (const each of concerns) {
      expect(await ask(w, [outline(each)]), JSON.stringify(each)).toEqual([true]);
    }
    const others: Partial<MailOutline>[] = [
      ...[{}, { inReplyTo: ["<x@y.example>"] }, { senders: [] }, { unsubscribeToken: "x" }],
      // Our own address, and our colleagues', name nobody.
      ...[{ senders: at("bob@sales.example") }, { senders: at("someone@gmail.com") }],
    ];
    for (const each of others) {
      expect(await ask(w, [outline(each)]), JSON.stringify(each)).toEqual([false]);
    }
  });

  it("in the Sent folder concerns us by the ids alone", async () => {
    const w = world();
    const { id } = await written(w);
    const mails = [
      ...[outline({ to: at("ana@initech.example") }), outline({ inReplyTo: [id] })],
      ...[outline({ mayNameMore: true }), outline({ isOdd: true })],
    ];
    expect(await ask(w, mails, "sent")).toEqual([false, true, false, true]);
  });

  it("concerns us by the mails that come before it", async () => {
    const w = world();
    const { id } = await written(w);
    const first = outline({ inReplyTo: [id], senders: at("ana@private.example") });
    const answer = outline({ inReplyTo: [first.rfcMessageId ?? ""] });
    const same = outline({ senders: at("Ana@private.example") });
    expect(await ask(w, [answer, same, first, answer, same])).toEqual([
      ...[false, false, true, true, true],
    ]);
  });

  it("from a company of long ago concerns us once a mail may have opened that conversation", async () => {
    const w = world();
    const { id } = await written(w);
    w.clock.advance(2 * DAY);
    await w.tick();
    w.clock.advance(2 * DAY);
    await w.tick();
    w.clock.advance(400 * DAY);
    const colleague = outline({ senders: at("ben@initech.example") });
    expect(await ask(w, [colleague])).toEqual([false]);
    const reply = outline({ inReplyTo: [id], senders: at("ana@private.example") });
    expect(await ask(w, [colleague, reply, colleague])).toEqual([false, true, true]);
  });
});

describe("our token in the text of a mail", () => {
  const quoting = (id: string, address: string) =>
    mailFrom(null, {
      ...{ unsubscribeToken: id.replace(/^<|@.*|-/g, ""), isTokenQuoted: true },
      from: { name: null, address },
    });

  it("does not count where nothing else concerns us", async () => {
    const w = world();
    const { id, message } = await written(w);
    w.inbox.put(quoting(id, "carl@stranger.example"));
    expect(counted(await w.tick())).toEqual({});
    w.inbox.put(quoting(id, "ben@initech.example"));
    expect(counted(await w.tick())).toMatchObject({ replies: 1 });
    expect((await w.log(message.id)).filter((step) => step === "replied")).toHaveLength(1);
  });

  it("counts in a mail that a person hands over", async () => {
    const w = world();
    const { id } = await written(w);
    const mail = arrived(quoting(id, "carl@stranger.example"));
    expect(await takeInMail(w.services, mail, null)).toMatchObject({ verdict: "reply" });
  });
});
