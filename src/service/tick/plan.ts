import { checkEligibility } from "../../domain/eligibility.ts";
import type { Email } from "../../domain/email.ts";
import { answerDue, nextFollowUp } from "../../domain/follow-up.ts";
import type { MailKind } from "../../domain/incoming.ts";
import { type Decision, decisionFor } from "../../domain/intent/intent.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { aiRounds, isFromLead, newest } from "../../domain/message.ts";
import { isDeferred } from "../ai/attempt.ts";
import { knownMail, matchEvidence, matchMail } from "../inbox/match.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { loadSendingLimits } from "../outbox/limits/sending-limits.ts";
import type { Inbox, IncomingMail, Mailer, OutboxItem } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { dueCloses, dueFollowUps, repliesToAnswer } from "./due.ts";
import { followUpGate } from "./gate.ts";
import { knownMails } from "./read.ts";
import { leadRef, type Planned, type TickCount, TickLog, type TickReport } from "./report.ts";

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
  /** The replies that the tick would find, by their messages. */
  const answered = new Map<number, string>();
  const disturbed = new Set<number>();
  let read = true;
  try {
    for await (const { item, count, text } of incoming(services, inbox)) {
      if (item.action === "reply") answered.set(item.messageId, text);
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
  const { mailbox } = services.policy;
  for (const email of await services.store.read((queries) => queries.outbox.sending(mailbox))) {
    // Before the mark it is queued again, and goes out in the same tick.
    const goesOut = email.markedAt === null ? (DELIVERED[email.kind] ?? null) : null;
    plan(await inFlight(services, email), goesOut);
  }
  const pace = await services.store.read((queries) =>
    loadSendingLimits(queries, services.policy, now),
  );
  const unsettled = await services.store.read((queries) => queries.outbox.unsettled());
  const planDelivery = async (item: OutboxItem): Promise<void> => {
    if (disturbed.has(item.message.id)) return;
    const { email, message, lead } = item;
    const suppressed = await isSuppressed(services, lead);
    const departure = checkEligibility({ email, message, lead, suppressed }, now);
    if (departure.verdict === "forbid") {
      plan(await about(services, message, "close", departure.why), "closed");
      return;
    }
    if (departure.verdict !== "leave") return;
    const held = item.email.kind === "follow_up" && !gate.open ? gate.why : null;
    const hindrance = held === null ? pace.check({ email, lead }) : null;
    if (hindrance !== null) {
      plan(departs(item, `${hindrance.rule}: ${hindrance.detail}`), null);
      return;
    }
    if (held === null) pace.take({ email, lead });
    plan(departs(item, held), held ? "held" : (DELIVERED[item.email.kind] ?? null));
  };
  // In the order in which a tick delivers: first emails share what limits leave them.
  const isFirst = ({ email }: OutboxItem): boolean => email.kind === "first";
  for (const item of unsettled.filter((each) => !isFirst(each))) await planDelivery(item);
  for await (const page of dueFollowUps(services, now, PAGE)) {
    for (const message of page) {
      if (disturbed.has(message.id)) continue;
      if (!gate.open) {
        plan(await about(services, message, "hold", gate.why), "held");
        continue;
      }
      if (services.policy.followUpBy === "ai") {
        if (isDeferred(message, now)) continue;
        const mode = message.aiMode ?? services.policy.answer.mode;
        if (mode !== "auto") {
          plan(await about(services, message, "follow_up", silence(services, message)), "drafts");
          continue;
        }
      }
      const lead = await services.store.read((queries) => queries.leads.byId(message.leadId));
      const email = { id: 0, kind: "follow_up" as const };
      const hindrance = lead ? pace.check({ email, lead }) : null;
      if (lead && hindrance === null) pace.take({ email, lead });
      const why = hindrance ? `${hindrance.rule}: ${hindrance.detail}` : silence(services, message);
      const action = hindrance ? "hold" : "follow_up";
      plan(await about(services, message, action, why), hindrance ? null : "follow_ups");
    }
  }
  for (const item of unsettled.filter(isFirst)) await planDelivery(item);
  for await (const page of dueCloses(services, now, PAGE)) {
    for (const message of page) {
      if (disturbed.has(message.id)) continue;
      plan(await about(services, message, "close", silence(services, message)), "closed");
    }
  }
  for (const { item, count } of [
    ...(await answers(services)),
    ...(await answersTo(services, answered)),
  ]) {
    plan(item, count);
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
): AsyncGenerator<Counted & { text: string }> {
  const session = await inbox.open();
  try {
    for (const folder of session.folders) {
      if (folder.role !== "inbox") continue;
      const { arrivals } = await folder.news(await knownMails(services, folder));
      for await (const arrival of arrivals) {
        const arrived = await arrival.read().catch(() => null);
        const found = arrived && (await expected(services, arrived.mail, inbox.description));
        if (found) yield { ...found, text: arrived.mail.text };
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
      lead: leadRef(lead),
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
    lead: leadRef(lead),
    why:
      held ??
      (email.attempts > 0
        ? `the server put it off ${email.attempts} times; its time has come again`
        : `queued since ${minute(email.createdAt)}`),
  };
}

function silence({ policy }: Services, message: Message): string {
  const due = nextFollowUp(message, policy.followUps);
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
    lead: lead ? leadRef(lead) : { id: message.leadId, name: "", address: null },
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
    lead: leadRef(lead),
    why: "being delivered at this moment, or left by a tick that died",
  };
}

/** What plain rules decide about a reply, other than to answer it. */
const OTHERWISE: Partial<Record<Decision, { action: Planned["action"]; count: TickCount | null }>> =
  {
    schedule: { action: "schedule", count: null },
    close: { action: "close", count: "closed" },
    suppress: { action: "unsubscribe", count: "unsubscribes" },
    hand_over: { action: "hand_over", count: null },
  };

interface Counted {
  item: Planned;
  count: TickCount | null;
}

/** Answers to replies that are recorded already. */
async function answers(services: Services): Promise<Counted[]> {
  const { clock, store } = services;
  const planned: Counted[] = [];
  for await (const page of repliesToAnswer(services, clock.now(), PAGE)) {
    for (const { id } of page) {
      const thread = await store.read((queries) => requireThread(queries, id));
      planned.push(...(await answerTo(services, thread, thread.message, thread.emails)));
    }
  }
  return planned;
}

/** Answers to the replies that the tick would find in the inbox. */
async function answersTo(
  services: Services,
  replies: ReadonlyMap<number, string>,
): Promise<Counted[]> {
  const { store, clock } = services;
  const planned: Counted[] = [];
  for (const [id, text] of replies) {
    const thread = await store.read((queries) => requireThread(queries, id));
    if (thread.lead.pausedAt !== null) continue;
    const { aiMode } = thread.message;
    const message = { status: "replied", waitingSince: clock.now(), aiMode } as const;
    planned.push(
      ...(await answerTo(services, thread, message, [...thread.emails, byMail(thread, text)])),
    );
  }
  return planned;
}

/** A reply as it will be recorded, as far as deciding about an answer needs it. */
function byMail({ emails }: Thread, text: string): Email {
  const last = emails.at(-1);
  if (!last) throw new Error("a message without emails has no reply");
  const reply = { kind: "reply", direction: "in", state: "received" } as const;
  return { ...last, ...reply, text, reading: null, rfcMessageId: "<reply>" };
}

async function answerTo(
  { policy, clock }: Services,
  { message: { id }, lead }: Thread,
  message: Pick<Message, "status" | "waitingSince" | "aiMode">,
  emails: readonly Email[],
): Promise<Counted[]> {
  const due = answerDue(message, emails, policy.answer);
  if (due === null || due > clock.now()) return [];
  const about = { messageId: id, emailId: null, kind: "ai_reply", lead: leadRef(lead) } as const;
  const reply = newest(emails, isFromLead);
  const { readIntent } = await import("../ai/triage-reply.ts");
  const rules = readIntent(reply?.text ?? "", clock.now());
  const decided = OTHERWISE[decisionFor(rules.reading)];
  if (rules.sure && decided && reply?.reading?.intent !== "not_now") {
    const why = `the reply reads: ${rules.reading.intent.replaceAll("_", " ")}`;
    return [{ item: { ...about, action: decided.action, why }, count: decided.count }];
  }
  const mode = message.aiMode ?? policy.answer.mode;
  const round = aiRounds(emails) + 1;
  const why = `replied, round ${round} of ${policy.answer.maxRounds}; ai.mode is ${mode}`;
  const count = mode === "review" ? "drafts" : "ai_replies";
  return [{ item: { ...about, action: "ai_reply", why }, count }];
}
