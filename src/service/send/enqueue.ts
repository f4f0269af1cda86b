import type { AiMode } from "../../domain/ai-mode.ts";
import { authorOf, type Email, type Hold, type Mailing, type Usage } from "../../domain/email.ts";
import { transition } from "../../domain/transition/transition.ts";
import type { Thread } from "../message/thread.ts";
import { insertManyOutgoing, type Outgoing } from "../outbox/email-rows.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { Rendered } from "./send.ts";

/** The columns of a first email that only a writer's text sets. */
export interface TextOrigin {
  /** It waits for a person. */
  draft: boolean;
  writtenBy: string;
  holds: readonly Hold[] | null;
  usage: Usage | null;
  /** Sums in it that were computed. */
  evidence: readonly string[] | null;
  mailing: Mailing;
}

const BY_PERSON: TextOrigin = {
  ...{ draft: false, writtenBy: "person", holds: null, usage: null, evidence: null },
  mailing: "personal",
};

type FirstMail = Omit<Rendered, "sendAt" | "enrolment"> &
  Partial<Pick<Rendered, "sendAt" | "enrolment">>;
type Origin = Partial<TextOrigin> & { aiMode?: AiMode | null; testTo?: string | null };

/** Puts a first email into the outbox; the next tick delivers it. @param aiMode of the message */
export async function enqueue(
  queries: Queries,
  policy: Policy,
  rendered: FirstMail,
  now: Date,
  origin: Origin = {},
): Promise<Thread> {
  const [thread] = await enqueueMany(queries, policy, [rendered], now, origin);
  if (!thread) throw new Error("the mail was not queued");
  return thread;
}

/** The same with many first emails, to a lead each. @returns their threads in the same order */
export async function enqueueMany(
  queries: Queries,
  policy: Policy,
  all: readonly FirstMail[],
  now: Date,
  { aiMode, testTo = null, ...authorship }: Origin = {},
): Promise<Thread[]> {
  if (all.length === 0) return [];
  const { draft, writtenBy, holds, usage, evidence, mailing } = { ...BY_PERSON, ...authorship };
  const { state } = transition(
    { status: null, mayHaveLeft: false, trail: [], waitingSince: null, closedAt: null },
    draft ? "first_drafted" : "first_accepted",
    now,
  );
  const mailboxOf = ({ mailbox = policy.defaultMailbox }: Pick<FirstMail, "mailbox">) => mailbox;
  const messages = await queries.messages.insertMany(
    all.map(({ lead, mailbox, subject, enrolment }) => ({
      ...state,
      leadId: lead.id,
      mailbox: mailboxOf({ mailbox }),
      subject,
      followUps: 0,
      nudges: 0,
      sequenceId: testTo === null ? (enrolment?.sequenceId ?? null) : null,
      testTo,
      aiMode: aiMode === undefined ? lead.aiMode : aiMode,
      createdAt: now,
    })),
  );
  const kind = testTo === null ? "first" : "test";
  const stateOfEmail = draft ? "draft" : "queued";
  const outgoing = all.map(({ address, subject, body, sendAt, enrolment }, at): Outgoing => {
    const message = messages[at];
    if (!message) throw new Error("a message was not stored");
    return {
      messageId: message.id,
      kind,
      state: stateOfEmail,
      address,
      subject,
      body,
      writtenBy,
      holds,
      usage,
      evidence,
      mailing,
      step: testTo === null ? 1 : null,
      variant: testTo === null ? (enrolment?.variant ?? null) : null,
      notBefore: sendAt?.at ?? now,
    };
  });
  const emails: Email[] = [];
  for (const name of new Set(all.map(mailboxOf))) {
    const places = [...all.keys()].filter((at) => mailboxOf(all[at] ?? {}) === name);
    const own = places.flatMap((at) => outgoing[at] ?? []);
    const stored = await insertManyOutgoing(queries, policy.forMailbox(name), own, now);
    for (const [at, email] of stored.entries()) emails[places[at] ?? -1] = email;
  }
  const ids = messages.map(({ id }) => id);
  await queries.logs.addToAll(ids, state.status, now, authorOf(writtenBy));
  return all.map(({ lead }, at) => {
    const [message, email] = [messages[at], emails[at]];
    if (!message || !email) throw new Error("a mail was not stored");
    return { message, lead, emails: [email] };
  });
}
