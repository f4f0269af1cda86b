import { isChasing } from "../../domain/email.ts";
import { type Next, nextOf } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { COLD_STATUSES, isOpen } from "../../domain/status.ts";
import { loadSendingLimits, type SendingLimits } from "../outbox/limits/sending-limits.ts";
import { isChase, reasonsFor } from "../outbox/reasons.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { leadRef } from "../tick/report.ts";
import type { Mailboxes } from "./mailboxes.ts";

/** A lead, for people. */
export type LeadRefView = ReturnType<typeof leadRef>;

/** Why some mails will never leave by themselves. */
export interface HeldGroup {
  /** The setting, or what else it is, as `why` names it. */
  rule: string;
  /** In words, of the first of them. */
  detail: string;
  /** How many leads. */
  count: number;
  /** The first of them, by their ids. */
  leads: LeadRefView[];
}

/** So many leads are named for each reason. */
const NAMED = 3;

/** Collects who is held, and why; each lead counts once for a reason. */
export class HeldLeads {
  readonly #groups = new Map<string, { detail: string; leads: Map<number, LeadRefView> }>();

  add(rule: string, detail: string, lead: LeadRefView): void {
    const group = this.#groups.get(rule) ?? { detail, leads: new Map() };
    this.#groups.set(rule, group);
    group.leads.set(lead.id, lead);
  }

  /** Those that hold most first. */
  get groups(): HeldGroup[] {
    return [...this.#groups]
      .map(([rule, { detail, leads }]) => ({
        ...{ rule, detail, count: leads.size },
        leads: [...leads.values()].sort((a, b) => a.id - b.id).slice(0, NAMED),
      }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }
}

/** What the reasons at the end of a rehearsal are found by. */
export interface EndOfRehearsal {
  services: Services;
  leadIds: readonly number[];
  /** Whether messages of this kind are looked at. */
  isOwn(message: Message): Promise<boolean>;
  mailboxes: Mailboxes;
  /** Nothing falls due any more, so that whatever waits will never leave. */
  finished: boolean;
}

/**
 * Finds what will never leave by itself, as things are at the end.
 *
 * @returns how many leads are still under way and held by nothing
 */
export async function addHeld(held: HeldLeads, end: EndOfRehearsal): Promise<number> {
  const { services, leadIds } = end;
  const known: KnownLimits = new Map();
  let goOn = 0;
  for (const id of leadIds) {
    const found = await services.store.read(async (queries) => {
      const open = (await queries.messages.ofLead(id)).filter(({ status }) => isOpen(status));
      return open.length === 0 ? null : { open, lead: await queries.leads.byId(id) };
    });
    if (!found?.lead) continue;
    const { lead } = found;
    let isOpenStill = false;
    for (const message of found.open) {
      if (!(await end.isOwn(message))) continue;
      const reasons = await services.store.read((queries) =>
        reasonsOf(queries, end, known, message, lead),
      );
      for (const { rule, detail } of reasons ?? []) held.add(rule, detail, leadRef(lead));
      isOpenStill ||= reasons?.length === 0;
    }
    if (isOpenStill) goOn += 1;
  }
  return goOn;
}

/** Empty where nothing holds the message; null where no mail of it is to come. */
async function reasonsOf(
  queries: Queries,
  { services, mailboxes, finished }: EndOfRehearsal,
  known: KnownLimits,
  message: Message,
  lead: Lead,
): Promise<{ rule: string; detail: string }[] | null> {
  const { policy, clock } = services;
  const now = clock.now();
  const emails = await queries.emails.ofMessages([message.id]);
  const waits = emails.findLast(({ state }) => state === "queued");
  const unsettled = emails.findLast(({ state }) => state === "draft" || state === "uncertain");
  const next = nextOf(message, emails, policy.forMessage(message));
  // Whoever has written waits for a person, unless a mail of ours waits with them, or is to come.
  const isCold = COLD_STATUSES.includes(message.status);
  if (!isCold && !waits && !unsettled && !isToCome(next, now)) return null;
  const limits = await limitsOf(queries, services, known, message.mailbox, now);
  const situation = { policy, lead, message, emails, next, limits, now };
  const reasons: { rule: string; detail: string }[] = (await reasonsFor(queries, situation)).filter(
    // That the mailbox is gone is said below, by its name.
    ({ rule, until }) => until === null && rule !== "mailbox",
  );
  const whyNot = mailboxes.whyNot(message.mailbox);
  if (whyNot !== null) reasons.push({ rule: `mailbox ${message.mailbox}`, detail: whyNot });
  if (unsettled?.state === "draft") {
    reasons.push({ rule: "draft", detail: "a draft waits for a person: tickler drafts list" });
  }
  if (unsettled?.state === "uncertain") {
    const detail = "whether the mail left is not known: tickler outbox list";
    reasons.push({ rule: "uncertain", detail });
  }
  const unread = mailboxes.unreadIn(message.mailbox);
  const chases = waits ? isChasing(waits.kind) : isChase(next);
  if (unread !== null && chases) reasons.push(unread);
  if (reasons.length > 0 || !finished) return reasons;
  if (waits?.kind === "first" && policy.stop.maxOpen !== null) {
    const detail = "others of the company are in cold mail, and nobody ends that";
    return [{ rule: "stop.max_open", detail }];
  }
  return [{ rule: "other", detail: `message ${message.id} stays ${message.status}` }];
}

/** Whether a mail of ours is written by itself; an answer that no tick has written by its time, none writes. */
function isToCome(next: Next | null, now: Date): boolean {
  return isChase(next) || (next?.action === "ai_reply" && next.at !== null && next.at > now);
}

/** By the names of their mailboxes. */
type KnownLimits = Map<string, SendingLimits>;

/** The limits at the end of the rehearsal: read once, as nothing leaves any more. */
async function limitsOf(
  queries: Queries,
  services: Services,
  known: KnownLimits,
  mailbox: string,
  now: Date,
): Promise<SendingLimits> {
  const there = known.get(mailbox);
  if (there) return there;
  const limits = await loadSendingLimits(queries, services.policy.forMailbox(mailbox), now);
  known.set(mailbox, limits);
  return limits;
}
