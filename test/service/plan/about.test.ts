import { describe, expect, test } from "vitest";
import { templateWriter } from "../../../src/ai/template-writer.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { dropStray } from "../../../src/service/inbox/strays/settle.ts";
import { aboutOf } from "../../../src/service/plan/about.ts";
import { planCommand, reviewCommand } from "../../../src/service/plan/command-plan.ts";
import { requireOpen } from "../../../src/service/plan/stored.ts";
import { settle } from "../../../src/service/todo/settle.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

// What a person is shown of a line of `todo` before they say yes to it, and what voids their yes.

/** A command that an agent asks for. @returns looks at it as a person does, and as it is done */
async function asked(it: World, name: string, value: string) {
  const call = { command: "done", argv: ["done", value], given: [{ name, value }] };
  const { plan } = await planCommand(
    it.services,
    { ...call, folder: "/", input: null, files: [] },
    "asks",
  );
  return async () => {
    const open = await it.store.read((queries) =>
      requireOpen(queries, { id: plan.id }, it.clock.now()),
    );
    return (await reviewCommand(it.services, open, [])).subjects;
  };
}

const CHANGED = { message: expect.stringContaining("has changed since it was planned") };

describe("a reply that the built-in template has answered", () => {
  async function canned(it: World) {
    const { message } = await it.sent("Shall we talk?");
    await replyByHand(it.services, message.id, "What does it cost?");
    expect(counted(await it.tick({ writer: templateWriter() }))).toEqual({ ai_replies: 1 });
    const reply = await it.email(message.id, "reply");
    const answer = await it.email(message.id, "ai_reply");
    return { id: message.id, reply, answer };
  }
  const auto = () =>
    world({ answer: { mode: "auto", delay: 0, minPause: 3_600_000, maxRounds: 3 } });

  test.each(["reply-", "mail-", ""])(
    "is shown with the answer that done approves: %s and its number",
    async (kind) => {
      const it = auto();
      const { id, reply, answer } = await canned(it);
      const look = await asked(it, "id", `${kind}${reply.id}`);
      expect(await look()).toMatchObject([
        {
          ...{ lead: { id: 1 }, thread: { message: { id } }, stray: null },
          email: { id: reply.id, text: "What does it cost?" },
          owed: { id: answer.id, text: answer.text },
        },
      ]);
    },
  );

  test("is another thing once somebody has approved the answer, or the lead has written again", async () => {
    const it = auto();
    const { id, reply } = await canned(it);
    const approved = await asked(it, "id", `reply-${reply.id}`);
    await settle(it.services, `reply-${reply.id}`);
    await expect(approved()).rejects.toMatchObject(CHANGED);
    const written = await asked(it, "id", `reply-${reply.id}`);
    await replyByHand(it.services, id, "Never mind.");
    await expect(written()).rejects.toMatchObject(CHANGED);
  });
});

test("lines about mails and messages are shown with them", async () => {
  const it = world();
  const { message } = await it.sent("Shall we talk?");
  const first = await it.email(message.id, "first");
  await replyByHand(it.services, message.id, "Gladly.");
  const reply = await it.email(message.id, "reply");
  const subjects = (name: string, value: string) =>
    it.store
      .read((queries) => aboutOf(queries, [{ name, value }]))
      .then((about) => about.subjects.map(({ lead, email }) => [lead?.id, email?.id]));
  for (const line of ["opt_out", "reply", "mail"]) {
    expect(await subjects("id", `${line}-${reply.id}`)).toEqual([[1, reply.id]]);
  }
  for (const line of ["failed", "uncertain", "waiting", "draft"]) {
    expect(await subjects("id", `${line}-${first.id}`)).toEqual([[1, first.id]]);
  }
  for (const line of ["answered", "bounced", "left"]) {
    expect(await subjects("id", `${line}-${message.id}`)).toEqual([[1, reply.id]]);
  }
  expect(await subjects("id-or-lead", `reply-${reply.id}`)).toEqual([[1, reply.id]]);
  expect(await subjects("id-or-lead", "1")).toEqual([[1, undefined]]);
  expect(await subjects("id-or-lead", "lead-1")).toEqual([[1, undefined]]);
  expect(await subjects("id", "reply-999")).toEqual([]);
});

test.each(["id", "stray-id"])(
  "a mail of somebody who is no lead is shown, and is another thing once it is gone (%s)",
  async (name) => {
    const it = world();
    const ana = await it.sent("Shall we talk?", { name: "Ana Roe", email: "ana@initech.example" });
    const from = { name: "Petra Novak", address: "petra@initech.example" };
    it.inbox.put(mailFrom(null, { from, subject: "Your mail", text: "I am her boss." }));
    await it.tick();
    const look = await asked(it, name, "stray-1");
    expect(await look()).toMatchObject([
      {
        ...{ lead: { id: ana.lead.id }, thread: { message: { id: ana.message.id } } },
        stray: { address: "petra@initech.example", text: "I am her boss." },
      },
    ]);
    await dropStray(it.services, 1);
    await expect(look()).rejects.toMatchObject(CHANGED);
  },
);
