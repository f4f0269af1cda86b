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
    [1, "enqueued", null],
    [2, "sent", null],
    [3, "replied", null],
    [4, "closed", null],
    [5, "undone", 4],
    [6, "replied", 4],
    [7, "undone", 3],
    [8, "sent", 3],
    [9, "replied", null],
    [10, "undone", 9],
    [11, "sent", 9],
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
  expect(undone.map(({ undoes }) => undoes)).toEqual([4, 7, 3]);
});

it("of two replies, each undo names its own", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  for (const text of ["Yes, gladly", "I mean no"]) await replyByHand(w.services, message.id, text);
  await undo(w.services, message.id);
  await undo(w.services, message.id);
  const undone = (await feed(w)).filter(({ kind }) => kind === "undone");
  expect(undone.map(({ undoes }) => undoes)).toEqual([4, 3]);
});

it("the mail that is taken back belongs to the undo, and not to the step that is true again", async () => {
  const w = world();
  const { message } = await w.sent("About shifts, as I said last week");
  await replyByHand(w.services, message.id, "Yes, gladly");
  await undo(w.services, message.id);
  const reply = await w.email(message.id, "reply");
  expect(await feed(w, 2)).toMatchObject([
    { kind: "replied", emailId: reply.id },
    { kind: "undone", emailId: reply.id },
    { kind: "sent", emailId: null },
  ]);
});
