import type { Email } from "../../../src/domain/email.ts";
import type { Status } from "../../../src/domain/status.ts";
import { aiReply } from "../../../src/service/ai/answer.ts";
import { discardDraft, editDraft, regenerateDraft } from "../../../src/service/ai/drafts.ts";
import { sendByAi } from "../../../src/service/ai/first-email.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { addLead } from "../../../src/service/leads/leads.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { cancelEmail, resolveEmail, retryEmail } from "../../../src/service/outbox/outbox.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { approveDraftOf } from "../../support/world/approve.ts";
import type { World } from "../../support/world/world.ts";
import type { Book } from "./book.ts";
import { PEOPLE } from "./people.ts";
import type { Doing } from "./steps.ts";

/** What a person may do with a message, at any time. */
export const DEEDS = [
  ...["reply", "answer", "ai-reply", "approve", "edit", "discard", "regenerate", "close"],
  ...["cancel", "retry", "sent", "resend", "undo", "send", "send by ai"],
] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * What a person is likely to do with a message of each status, so that a walk gets somewhere. What
 * ends a message is rare, so that much happens before.
 */
const LIKELY: Record<Status, readonly Deed[]> = {
  drafted: ["approve", "approve", "discard", "regenerate", "edit"],
  enqueued: ["cancel", "close", "send", "send by ai"],
  sent: ["reply", "reply", "close", "send", "cancel"],
  follow_up: ["reply", "reply", "close", "send"],
  replied: ["answer", "answer", "ai-reply", "ai-reply", "reply", "undo", "undo"],
  ai_drafted: [
    "approve",
    "approve",
    "answer",
    "discard",
    "reply",
    "ai-reply",
    "regenerate",
    "edit",
  ],
  ai_enqueued: ["answer", "reply", "cancel", "close"],
  ai_replied: ["reply", "reply", "answer"],
  answer_enqueued: ["reply", "cancel", "close"],
  answered: ["reply", "reply", "answer"],
  bounced: ["reply", "send", "undo", "undo"],
  failed: ["retry", "retry", "close"],
  unsubscribed: ["send", "undo"],
  closed: ["reply", "send", "send by ai", "undo", "undo"],
};

/** Few messages, so that much happens to each. */
const MAX_MESSAGES = 8;

/** Does something with a message. @returns what; null where there was nothing to do it to */
export async function act(
  world: World,
  book: Book,
  id: number,
  { at, choice, wild }: Doing,
): Promise<Deed | null> {
  const { services, writer } = world;
  const { message, emails } = await world.thread(id);
  const likely = [...LIKELY[message.status]];
  if (emails.some((email) => email.state === "uncertain")) {
    for (let count = 0; count < 3; count++) likely.push("sent", "resend");
  }
  if (emails.some((email) => email.state === "draft")) likely.push("approve", "discard");
  const deed = wild ? pick(DEEDS, choice) : pick(likely, choice);
  switch (deed) {
    case "reply":
      await replyByHand(services, id, "Tell me more.");
      return deed;
    case "answer":
      await answerByHand(services, id, "Here is more.");
      return deed;
    case "ai-reply":
      await aiReply(services, writer, id);
      return deed;
    case "approve":
      await approveDraftOf(services, id);
      return deed;
    case "close":
      await closeMessage(services, id);
      return deed;
    case "undo":
      await undo(services, id);
      // Who takes back that the lead asked, does so however often they had asked by then.
      for (const email of message.status === "unsubscribed" ? emails : []) {
        if (ASKED.includes(email.kind)) book.takenBack.add(email.id);
      }
      return deed;
    case "send":
    case "send by ai":
      return (await send(world, book, at + choice, deed === "send by ai")) ? deed : null;
    case "edit":
    case "discard":
    case "regenerate":
      return changeDraft(world, emails, deed);
    default:
      return settle(world, book, emails, deed, choice);
  }
}

/** Writes to somebody anew, who is added where they are not there. */
export async function send(
  { services, writer }: World,
  book: Book,
  who: number,
  byAi = false,
): Promise<boolean> {
  if (book.messages.length - book.crowd.size >= MAX_MESSAGES) return false;
  const person = pick(PEOPLE, who);
  const found = await services.store.read((queries) => queries.leads.byAddress(person.email ?? ""));
  const { id } = found ?? (await addLead(services, person));
  const pitch = { about: "a chat", subject: null, mode: "auto" } as const;
  const { thread } = byAi
    ? await sendByAi(services, writer, id, pitch)
    : await sendOne(services, id, { text: "Hello", subject: "Hello" }, { again: true });
  book.messages.push(thread.message.id);
  return true;
}

const ASKED: readonly string[] = ["unsubscribe", "complaint"];

async function changeDraft(
  { services, writer }: World,
  emails: readonly Email[],
  deed: "edit" | "discard" | "regenerate",
): Promise<Deed | null> {
  const draft = emails.find((email) => email.state === "draft") ?? emails.at(-1);
  if (!draft) return null;
  if (deed === "edit") await editDraft(services, draft.id, "In my own words.");
  else if (deed === "discard") await discardDraft(services, draft.id);
  else await regenerateDraft(services, writer, draft.id, "shorter");
  return deed;
}

async function settle(
  { services, mailer }: World,
  book: Book,
  emails: readonly Email[],
  deed: "cancel" | "retry" | "sent" | "resend",
  choice: number,
): Promise<Deed | null> {
  const ours = emails.filter((email) => email.direction === "out");
  const wanted = { cancel: ["queued", "draft"], retry: ["failed"] };
  const states = deed === "sent" || deed === "resend" ? ["uncertain"] : wanted[deed];
  const fitting = ours.filter((email) => states.includes(email.state));
  // Where none fits, any will do, to be refused.
  const email = pick(fitting.length > 0 ? fitting : ours, choice);
  if (deed === "cancel") await cancelEmail(services, email.id);
  else if (deed === "retry") await retryEmail(services, email.id);
  else await resolveEmail(services, email.id, deed);
  if (deed === "retry" || deed === "resend") book.sentAgain(email.rfcMessageId, mailer.arrived);
  return deed;
}

export function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length] as T;
}
