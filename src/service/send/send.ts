import type { AiMode } from "../../domain/ai-mode.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { SendTime } from "../../domain/sending/send-time.ts";
import type { Enrolment } from "../../domain/sequence/sequence.ts";
import { isOpen } from "../../domain/status.ts";
import type { Body } from "../body/body.ts";
import { requireChecked } from "../leads/check/gate.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { chooseMailboxes, sendersFor } from "../mailboxes/choose.ts";
import {
  type LeadRef,
  requireAddress,
  requireLead,
  requireThread,
  type Thread,
} from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { earlierMessage, type KeyedRequest, keepResult } from "../requests/once.ts";
import type { MailboxPolicy, Policy, Services } from "../services.ts";
import { goesAgainst } from "../stop/explain.ts";
import { enqueue } from "./enqueue.ts";
import { refuseRepeat } from "./repeat.ts";
import type { SendAt, sendTimes } from "./send-time.ts";
import { parseTemplate, renderHeader } from "./template.ts";
import { type BodyTemplate, readBody, type TextSource } from "./text.ts";

/** A text with its files, and a subject, as they were given; both Liquid. */
export interface Draft extends TextSource {
  subject?: string | undefined;
  /** Gives the text and the subject, in place of those here: the first email of a sequence. */
  from?: DraftSource | undefined;
  /** When it is to leave, by the lead's clock; at once where it is not given. */
  at?: SendTime | undefined;
}

/** @param now from which on times count @throws AppError `not_found`, `template`, `input`, `usage` */
export type DraftSource = (
  services: Services,
  mailbox: MailboxPolicy,
  draft: Pick<Draft, "at">,
  now: Date,
) => Promise<CompiledDraft>;

/** A text and a subject that were read once and can be rendered for any lead. */
export interface CompiledDraft {
  /** That it leaves from; the default one where it is not given. */
  mailbox?: string;
  body: BodyTemplate;
  /** The subject for a lead, and for the text that the lead gets. */
  subjectOf: (lead: Lead, body: Body) => string;
  /** Null: it leaves at once. */
  timeOf: ((lead: Lead) => SendAt | null) | null;
  /** Of a sequence: tries all its steps for a lead. @throws AppError `template` */
  enrolmentOf?: (lead: Lead) => Enrolment;
}

/** The first email that one lead would get. */
export interface Rendered {
  lead: Lead;
  /** That it leaves from; the default one where it is not given. */
  mailbox?: string | undefined;
  address: string;
  subject: string;
  body: Body;
  /** When it is to leave; null: at once. */
  sendAt: SendAt | null;
  /** Null: it follows the built-in sequence. */
  enrolment: Enrolment | null;
}

/** Reads what is to be sent. @throws AppError `usage`, `template`, `not_found`, `input` */
export async function readOutreach(
  services: Services,
  mailbox: MailboxPolicy,
  draft: Draft,
): Promise<CompiledDraft> {
  const now = services.clock.now();
  const source = draft.from;
  const pitch = source ? await source(services, mailbox, draft, now) : null;
  return { ...(pitch ?? (await readPitch(mailbox, draft, now))), mailbox: mailbox.name };
}

/** The same for each of several mailboxes, by name. */
export async function readOutreaches(
  services: Services,
  mailboxes: readonly string[],
  draft: Draft,
): Promise<Map<string, CompiledDraft>> {
  const pitches = new Map<string, CompiledDraft>();
  for (const name of mailboxes) {
    pitches.set(name, await readOutreach(services, services.policy.forMailbox(name), draft));
  }
  return pitches;
}

/** @param now from which on times count @throws AppError `usage`, `template` */
export async function readPitch(
  mailbox: MailboxPolicy,
  draft: Draft,
  now: Date,
): Promise<CompiledDraft> {
  const { sender, limits } = mailbox;
  if (draft.text.trim() === "") {
    throw new AppError(
      "usage",
      "the text is empty",
      'Say what to send: tickler send LEAD "Hi {{ first_name }}, …", or --file FILE, or --edit.',
    );
  }
  if (draft.subject !== undefined && draft.subject.trim() === "") {
    throw new AppError("usage", "the subject is empty", "Leave --subject out to derive one.");
  }
  return {
    body: await readBody("the text", draft, mailbox),
    subjectOf: await readSubject(draft.subject, sender),
    timeOf: draft.at === undefined ? null : await timesOf(draft.at, limits, now),
  };
}

async function timesOf(...args: Parameters<typeof sendTimes>): ReturnType<typeof sendTimes> {
  const { sendTimes } = await import("./send-time.ts");
  return sendTimes(...args);
}

async function readSubject(
  subject: string | undefined,
  sender: MailboxPolicy["sender"],
): Promise<CompiledDraft["subjectOf"]> {
  if (subject === undefined) {
    const { requireDerivedSubject } = await import("../../domain/subject/derived-subject.ts");
    return (_lead, { text, words = text }) => requireDerivedSubject(words);
  }
  const template = await parseTemplate("the subject", subject, sender);
  return (lead) => renderHeader("the subject", template, lead);
}

/** @param testTo an address in the lead's place @throws AppError `template`, `usage`, `refused` */
export function render(
  pitch: CompiledDraft,
  lead: Lead,
  now: Date,
  testTo: string | null = null,
): Rendered {
  const address = testTo ?? requireAddress(lead, now);
  const body = pitch.body.render(lead);
  const subject = pitch.subjectOf(lead, body);
  if (subject === "") {
    throw new AppError(
      "usage",
      `the subject for ${lead.name} (lead ${lead.id}) is empty`,
      "Give one with --subject.",
    );
  }
  const sendAt = pitch.timeOf?.(lead) ?? null;
  const { mailbox } = pitch;
  return {
    lead,
    mailbox,
    address,
    subject,
    body,
    sendAt,
    enrolment: pitch.enrolmentOf?.(lead) ?? null,
  };
}

/** How a mail to one lead is sent, besides what it says. */
export interface SendOptions {
  /** Of the message; undefined: as the lead has it. */
  aiMode?: AiMode | null | undefined;
  /** Also where the lead was sent this very text before. */
  again?: boolean | undefined;
  /** Under this key it is sent once. */
  request?: KeyedRequest | null | undefined;
  /** Those that it may leave from, one of which is chosen by free capacity; else the default one. */
  mailboxes?: readonly string[] | undefined;
  /** An address of ours: what the lead would get goes there instead, and counts nowhere. */
  testTo?: string | null | undefined;
  /** What was decided before, and stays so. */
  pins?: Pins | undefined;
}

/** What a plan has decided of first mails, by `lead-3`, or in a batch by `line-7`. */
export interface Pins {
  /** The mailbox that it leaves from; undefined: the plan has no such mail. */
  mailbox(place: string): string | undefined;
  /** Why it does not leave though it was planned; null: nothing forbids it. */
  leftOut(place: string): string | null;
}

/** What a mail to a lead is called in a plan. */
export function placeOf(lead: Pick<Lead, "id">): string {
  return `lead-${lead.id}`;
}

/** A mail to one lead that was queued. */
export interface Sent {
  thread: Thread;
  /** Messages of the lead's that were open already. */
  open: number[];
  /** The stop rules that it goes against, in words: a mail to one lead is a person's decision. */
  against: string[];
  /** Whether it was queued before, under the same key. */
  replayed: boolean;
  /** When it is to leave, where that was said. */
  sendAt: SendAt | null;
  /** As it was made; not given: it was queued before, or a model wrote it. */
  body?: Body;
}

/** What was sent to a lead under this key before; null where nothing was. */
export async function replayOf(
  queries: Queries,
  ref: LeadRef,
  request: KeyedRequest | null,
): Promise<Sent | null> {
  const before = await earlierMessage(queries, request, () => idOf(queries, ref));
  if (before === null) return null;
  const thread = await requireThread(queries, before);
  return { thread, open: [], against: [], replayed: true, sendAt: null };
}

/**
 * Sends a first email to one lead. Nothing is stored where anything is wrong.
 *
 * @throws AppError `usage`, `template`, `not_found`, `refused`, `conflict`
 */
export async function sendOne(
  services: Services,
  ref: LeadRef,
  draft: Draft,
  { aiMode, again = false, request = null, testTo = null, mailboxes, pins }: SendOptions = {},
): Promise<Sent> {
  const { store, policy, clock } = services;
  const replay = (queries: Queries) => replayOf(queries, ref, request);
  // A repeat needs no file that the first one has read.
  const known = request && (await store.read(replay));
  if (known) return known;
  const senders = sendersFor(policy, mailboxes);
  const pitches = await readOutreaches(services, senders, draft);
  return store.write(async (queries) => {
    const now = clock.now();
    const before = await replay(queries);
    if (before) return before;
    const lead = await requireLead(queries, ref);
    const planned = pins?.mailbox(placeOf(lead));
    const { mailbox, pitch } = await chosen(queries, policy, pitches, now, planned);
    const why = pins?.leftOut(placeOf(lead));
    if (why) throw new AppError("refused", why);
    const rendered = render(pitch, lead, now, testTo);
    await requireNotSuppressed(queries, testTo === null ? lead : ofTest(testTo));
    if (testTo === null) await requireChecked(queries, policy, mailbox, lead, now);
    if (testTo === null && !again) {
      // Of two that send the same at once, the second has to see the message of the first.
      if (store.isShared) await queries.leads.lockRows([lead.id]);
      await refuseRepeat(queries, rendered, { line: false }, now);
    }
    const earlier = await queries.messages.ofLead(lead.id);
    const open = earlier.filter((message) => isOpen(message.status)).map((message) => message.id);
    const against = testTo === null ? await goesAgainst(queries, policy, lead, now) : [];
    const how = { testTo, ...(aiMode === undefined ? {} : { aiMode }) };
    const thread = await enqueue(queries, policy, rendered, now, how);
    await keepResult(queries, request, lead.id, resultOf(thread), now);
    const { sendAt, body } = rendered;
    return { thread, open, against, replayed: false, sendAt, body };
  });
}

/** The pitch of the mailbox that one mail leaves from. @param planned which one it is */
async function chosen(
  queries: Queries,
  policy: Policy,
  pitches: ReadonlyMap<string, CompiledDraft>,
  now: Date,
  planned?: string,
): Promise<{ mailbox: string; pitch: CompiledDraft }> {
  if (planned !== undefined) return { mailbox: planned, pitch: pitchOf(pitches, planned) };
  const [mailbox = policy.defaultMailbox] = await chooseMailboxes(
    ...([queries, policy, [...pitches.keys()], 1, now] as const),
  );
  return { mailbox, pitch: pitchOf(pitches, mailbox) };
}

export function pitchOf(
  pitches: ReadonlyMap<string, CompiledDraft>,
  mailbox: string | undefined,
): CompiledDraft {
  const pitch = pitches.get(mailbox ?? "");
  if (pitch) return pitch;
  throw new AppError(
    "conflict",
    `there is no mailbox ${mailbox} to send from any more`,
    "Look at the mailboxes with `tickler mailbox list`.",
  );
}

/** The id of the lead of that name, where there is one. */
export async function idOf(queries: Queries, ref: LeadRef): Promise<number | null> {
  if (typeof ref === "number") return ref;
  return (await queries.leads.byAddress(ref))?.id ?? null;
}

/** What is kept of a message under a key. */
export function resultOf({ message, lead, emails }: Thread) {
  return { messageId: message.id, emailId: emails.at(-1)?.id, leadId: lead.id };
}

function ofTest(email: string): Pick<Lead, "name" | "email"> {
  return { name: "the address of the test", email };
}

/** What `sendOne` would send. */
export async function previewOne(
  services: Services,
  ref: LeadRef,
  draft: Draft,
  {
    again = false,
    testTo = null,
    mailboxes,
  }: Pick<SendOptions, "again" | "testTo" | "mailboxes"> = {},
): Promise<Rendered> {
  const { store, policy, clock } = services;
  const now = clock.now();
  const pitches = await readOutreaches(services, sendersFor(policy, mailboxes), draft);
  return store.read(async (queries) => {
    const { mailbox, pitch } = await chosen(queries, policy, pitches, now);
    const lead = await requireLead(queries, ref);
    await requireNotSuppressed(queries, testTo === null ? lead : ofTest(testTo));
    if (testTo === null) await requireChecked(queries, policy, mailbox, lead, now);
    const rendered = render(pitch, lead, now, testTo);
    if (testTo === null && !again) await refuseRepeat(queries, rendered, { line: false }, now);
    return rendered;
  });
}
