import { expect, it } from "vitest";
import { eventsAfter } from "../../../src/service/feed/feed.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { type World, world } from "../../support/world/world.ts";

async function feed(w: World, cursor = 0) {
  const events = [];
  for await (const event of eventsAfter(w.store, cursor)) events.push(event);
  return events;
}

it("each undo names the step itself, and not the one by which that became true again", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  const { id } = message;
  await replyByHand(w.services, id, "Yes, gladly");
  await closeMessage(w.services, id);
  await undo(w.services, id);
  await undo(w.services, id);
  // The same again: what was taken back once is not what is taken back now.
  await replyByHand(w.services, id, "I mean no");
  await undo(w.services, id);
  const events = await feed(w);
  expect(events.map((event) => [event.id, event.kind, event.undoes])).toEqual([
    [1, "lead_added", null],
    [2, "enqueued", null],
    [3, "sent", null],
    [4, "replied", null],
    [5, "closed", null],
    [6, "undone", 5],
    [7, "replied", 5],
    [8, "undone", 4],
    [9, "sent", 4],
    [10, "replied", null],
    [11, "undone", 10],
    [12, "sent", 10],
  ]);
});

it("a step that was taken back twice is not named again by an undo of the one before it", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  const { id } = message;
  await replyByHand(w.services, id, "Yes, gladly");
  for (const _ of [1, 2]) {
    await closeMessage(w.services, id);
    await undo(w.services, id);
  }
  await undo(w.services, id);
  const undone = (await feed(w)).filter(({ kind }) => kind === "undone");
  expect(undone.map(({ undoes }) => undoes)).toEqual([5, 8, 4]);
});

it("of two replies, each undo names its own", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  for (const text of ["Yes, gladly", "I mean no"]) await replyByHand(w.services, message.id, text);
  await undo(w.services, message.id);
  await undo(w.services, message.id);
  const undone = (await feed(w)).filter(({ kind }) => kind === "undone");
  expect(undone.map(({ undoes }) => undoes)).toEqual([5, 4]);
});

it("the mail that is taken back belongs to the undo, and not to the step that is true again", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  await replyByHand(w.services, message.id, "Yes, gladly");
  await undo(w.services, message.id);
  const reply = await w.email(message.id, "reply");
  expect(await feed(w, 3)).toMatchObject([
    { kind: "replied", emailId: reply.id },
    { kind: "undone", emailId: reply.id },
    { kind: "sent", emailId: null },
  ]);
});
