import { mayLeave } from "../../domain/departure.ts";
import type { Email } from "../../domain/email.ts";
import { afterSilence, answerDue } from "../../domain/follow-up.ts";
import type { MailKind } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { aiRounds } from "../../domain/message.ts";
import { requireThread, type Thread } from "../find.ts";
import { knownMail, matchEvidence, matchMail } from "../intake/match.ts";
import type { Services } from "../policy.ts";
import type { Inbox, IncomingMail, Mailer, OutboxItem } from "../ports.ts";
import { dueCloses, dueFollowUps, repliesToAnswer } from "./due.ts";
import { followUpGate } from "./gate.ts";
import { knownMails, who } from "./read.ts";
import { type Planned, type TickCount, TickLog, type TickReport } from "./report.ts";

const PAGE = 200;

const DELIVERED: Record<string, TickCount> = {
  first: "sent",
  answer: "sent",
  follow_up: "follow_ups",
  ai_reply: "ai_replies",
};

/**
 * What a tick would do now, and why. Changes nothing: no lock is taken, no mail is marked as
 * seen, no text is written.
 */
export async function planTick(
  services: Services,
  mailer: Mailer,
  inbox: Inbox,
): Promise<{ report: TickReport; planned: Planned[] }> {
  const log = new TickLog();
  const planned: Planned[] = [];
  const plan = (item: Planned, count: TickCount | null): void => {
    planned.push(item);
    if (count) log.report.counts[count] += 1;
    if (count === "held") log.notice(`follow-ups are held: ${item.why}`);
  };
  const answered = new Set<number>();
  const disturbed = new Set<number>();
  let read = true;
  try {
    for await (const { item, count } of incoming(services, inbox)) {
      if (item.action === "reply") answered.add(item.messageId);
      // Whatever else came, what is queued or due now does not leave, or later.
      disturbed.add(item.messageId);
      plan(item, count);
    }
  } catch (error) {
    read = false;
    log.failure("read", error);
  }
  const gate = followUpGate(services.policy, mailer, read);
  const now = services.clock.now();
  const { mailbox, answer } = services.policy;
  for (const email of await services.store.read((queries) => queries.emails.sending(mailbox))) {
    // Before the mark it is queued again, and goes out in the same tick.
    const goesOut = email.markedAt === null ? (DELIVERED[email.kind] ?? null) : null;
    plan(await inFlight(services, email), goesOut);
  }
  for (const item of await services.store.read((queries) => queries.emails.unsettled())) {
    if (disturbed.has(item.message.id)) continue;
    const { email, message, lead } = item;
    const suppressed = await isSuppressed(services, lead);
    const departure = mayLeave({ email, message, lead, suppressed }, now);
    if (departure.verdict === "forbid") {
      plan(await about(services, message, "close", departure.why), "closed");
      continue;
    }
    if (departure.verdict !== "leave") continue;
    const held = item.email.kind === "follow_up" && !gate.open ? gate.why : null;
    plan(departs(item, held), held ? "held" : (DELIVERED[item.email.kind] ?? null));
  }
  for await (const page of dueFollowUps(services, now, PAGE)) {
    for (const message of page) {
      if (disturbed.has(message.id)) continue;
      const why = gate.open ? silence(services, message) : gate.why;
      const action = gate.open ? "follow_up" : "hold";
      plan(await about(services, message, action, why), gate.open ? "follow_ups" : "held");
    }
  }
  for await (const page of dueCloses(services, now, PAGE)) {
    for (const message of page) {
      if (disturbed.has(message.id)) continue;
      plan(await about(services, message, "close", silence(services, message)), "closed");
    }
  }
  for (const item of [...(await answers(services)), ...(await answersTo(services, answered))]) {
    plan(item, answer.mode === "review" ? "drafts" : "ai_replies");
  }
  return { report: log.report, planned };
}

/** How a plan names what a mail of each kind would be; a report on mail may change nothing. */
const TAKEN: Partial<Record<MailKind, { action: Planned["action"]; count: TickCount }>> = {
  reply: { action: "reply", count: "replies" },
  auto_reply: { action: "auto_reply", count: "auto_replies" },
  unsubscribe: { action: "unsubscribe", count: "unsubscribes" },
  complaint: { action: "unsubscribe", count: "unsubscribes" },
};

/** What the tick would find in the inbox, and how it would be counted. */
async function* incoming(
  services: Services,
  inbox: Inbox,
): AsyncGenerator<{ item: Planned; count: TickCount }> {
  const session = await inbox.open();
  try {
    for (const folder of session.folders) {
      if (folder.role !== "inbox") continue;
      const { arrivals } = await folder.news(await knownMails(services, folder));
      for await (const arrival of arrivals) {
        const arrived = await arrival.read().catch(() => null);
        const found = arrived && (await expected(services, arrived.mail, inbox.description));
        if (found) yield found;
      }
    }
  } finally {
    await session.close();
  }
}

async function expected(
  { store, clock }: Services,
  mail: IncomingMail,
  place: string,
): Promise<{ item: Planned; count: TickCount } | null> {
  const match = await store.read(async (queries) =>
    (await knownMail(queries, mail)) ? null : matchMail(queries, mail, clock.now()),
  );
  if (!match) return null;
  const taken =
    mail.kind === "bounce" && mail.bounces.some(({ hard }) => hard)
      ? ({ action: "bounce", count: "bounces" } as const)
      : TAKEN[mail.kind];
  if (!taken) return null;
  const { message, lead } = match.thread;
  const [why = ""] = matchEvidence(match, mail);
  return {
    item: {
      action: taken.action,
      messageId: message.id,
      emailId: null,
      kind: mail.kind === "unrelated" ? null : mail.kind,
      lead: who(lead),
      why: `a mail in ${place}: ${why}`,
    },
    count: taken.count,
  };
}

async function isSuppressed({ store }: Services, { email }: Lead): Promise<boolean> {
  if (email === null) return false;
  return (await store.read((queries) => queries.suppressions.of(email))) !== undefined;
}

function departs({ email, message, lead }: OutboxItem, held: string | null): Planned {
  return {
    action: held ? "hold" : "deliver",
    messageId: message.id,
    emailId: email.id,
    kind: email.kind,
    lead: who(lead),
    why:
      held ??
      (email.attempts > 0
        ? `the server put it off ${email.attempts} times; its time has come again`
        : `queued since ${minute(email.createdAt)}`),
  };
}

function silence({ policy }: Services, message: Message): string {
  const due = afterSilence(message, policy.silence);
  if (!due || !message.waitingSince) return "silent";
  return `silent since ${minute(message.waitingSince)}, due since ${minute(due.at)}`;
}

/** ISO 8601, as exact as a person needs it. */
function minute(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}

async function about(
  { store }: Services,
  message: Message,
  action: Planned["action"],
  why: string,
): Promise<Planned> {
  const lead = await store.read((queries) => queries.leads.byId(message.leadId));
  return {
    action,
    messageId: message.id,
    emailId: null,
    kind: action === "close" ? null : "follow_up",
    lead: lead ? who(lead) : { id: message.leadId, name: "", address: null },
    why,
  };
}

async function inFlight({ store }: Services, email: Email): Promise<Planned> {
  const { lead } = await store.read((queries) => requireThread(queries, email.messageId));
  return {
    action: "recover",
    messageId: email.messageId,
    emailId: email.id,
    kind: email.kind,
    lead: who(lead),
    why: "being delivered at this moment, or left by a tick that died",
  };
}

/** Answers to replies that are recorded already. */
async function answers(services: Services): Promise<Planned[]> {
  const { policy, clock, store } = services;
  if (policy.answer.mode === "off") return [];
  const planned: Planned[] = [];
  for await (const page of repliesToAnswer(services, clock.now(), PAGE)) {
    for (const { id } of page) {
      const thread = await store.read((queries) => requireThread(queries, id));
      planned.push(...answerTo(services, thread, thread.message, thread.emails));
    }
  }
  return planned;
}

/** Answers to the replies that the tick would find in the inbox. */
async function answersTo(services: Services, messageIds: Iterable<number>): Promise<Planned[]> {
  const { store, clock } = services;
  const planned: Planned[] = [];
  for (const id of messageIds) {
    const thread = await store.read((queries) => requireThread(queries, id));
    if (thread.lead.pausedAt !== null) continue;
    const message = { status: "replied", waitingSince: clock.now() } as const;
    planned.push(...answerTo(services, thread, message, [...thread.emails, byMail(thread)]));
  }
  return planned;
}

/** A reply as it will be recorded, as far as deciding about an answer needs it. */
function byMail({ emails }: Thread): Email {
  const last = emails.at(-1);
  if (!last) throw new Error("a message without emails has no reply");
  return { ...last, kind: "reply", direction: "in", state: "received", rfcMessageId: "<reply>" };
}

function answerTo(
  { policy, clock }: Services,
  { message: { id }, lead }: Thread,
  message: Pick<Message, "status" | "waitingSince">,
  emails: readonly Email[],
): Planned[] {
  const due = answerDue(message, emails, policy.answer);
  if (due === null || due > clock.now()) return [];
  const round = aiRounds(emails) + 1;
  const why = `replied, round ${round} of ${policy.answer.maxRounds}; ai.mode is ${policy.answer.mode}`;
  const kind = "ai_reply" as const;
  return [{ action: "ai_reply", messageId: id, emailId: null, kind, lead: who(lead), why }];
}
