import { domainOf } from "../../../domain/address.ts";
import { type Email, isAutomaticAnswer, isChasing, isCold } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import { type Holidays, NO_HOLIDAYS } from "../../../domain/sending/holidays.ts";
import {
  gapAfter,
  type LimitHit,
  rampLimit,
  resumeCommand,
  type SendingLimitsPolicy,
} from "../../../domain/sending/sending-limits.ts";
import type { ColdMail, MailboxPause, Queries } from "../../ports/index.ts";
import type { MailboxPolicy } from "../../services.ts";
import { gateHit } from "../gate.ts";
import { loadHolidays } from "./holidays.ts";
import { type Local, localTime, nextOpening } from "./window.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A mail that wants to leave. */
export type Candidate = {
  email: Pick<Email, "id" | "kind"> & Partial<Pick<Email, "approvedAt">>;
  lead: Pick<Lead, "email" | "timezone">;
};

/** The sending limits at one moment, less the emails claimed since. */
export class SendingLimits {
  readonly #policy: SendingLimitsPolicy;
  readonly #now: Date;
  readonly #local: Local | null;
  readonly #holidays: Holidays;
  #paused: LimitHit | null;
  readonly #mailbox: string;
  readonly #firstAt: Date | null;
  /** Of the last 24 hours, the oldest first; those of this tick at the end. */
  readonly #sent: ColdMail[];
  /** Sent from other mailboxes of the same sending domain. */
  readonly #alike: readonly ColdMail[];
  /** Of the last hour, by domain; made when it is first asked for. */
  #toDomains: Map<string, ColdMail[]> | undefined;
  readonly #windows = new ByMinute();
  readonly #aiWindows = new ByMinute();
  /** Mailboxes of the same sending domain that send at this moment. */
  #beside: readonly { limits: SendingLimits | null }[] = [];
  /** The emails of this tick. */
  readonly #taken = new Map<number, ColdMail>();

  constructor(
    mailbox: string,
    policy: SendingLimitsPolicy,
    now: Date,
    facts: {
      paused: LimitHit | null;
      firstAt: Date | null;
      sent: readonly ColdMail[];
      /** Of the last hour, from other mailboxes of the same sending domain. */
      alike?: readonly ColdMail[];
    },
    local: Local | null,
    holidays: Holidays,
  ) {
    this.#mailbox = mailbox;
    this.#policy = policy;
    this.#now = now;
    this.#local = local;
    this.#holidays = holidays;
    this.#paused = facts.paused;
    this.#firstAt = facts.firstAt;
    this.#sent = [...facts.sent];
    this.#alike = facts.alike ?? [];
  }

  /**
   * Why a mail may not leave now; null where it may.
   *
   * @param now where it is later than when the rules were read: a window may have closed since
   */
  check({ email, lead }: Candidate, now: Date = this.#now): LimitHit | null {
    if (isAutomaticAnswer({ approvedAt: null, ...email })) {
      return this.#byAiWindow(lead.timezone, now);
    }
    // A nudge is no cold mail, but keeps to its hours.
    if (!isCold(email.kind))
      return isChasing(email.kind) ? this.#byWindow(lead.timezone, now) : null;
    return this.#paused ?? this.#byDay() ?? this.#byTick() ?? this.#byGap() ?? this.#own(lead, now);
  }

  /** From now on what mailboxes of the same sending domain send in this tick counts for a domain, too. */
  countBeside(together: {
    limits: SendingLimits | null;
    others: readonly { limits: SendingLimits | null }[];
  }): void {
    together.limits = this;
    this.#beside = together.others;
  }

  /** Cold mail was paused meanwhile: none leaves any more. */
  pause(pause: Pick<MailboxPause, "reason" | "rule">): void {
    this.#paused ??= pausedBy(pause, this.#mailbox);
  }

  /** The limit that holds all cold mail back; null where some may leave. */
  get closed(): LimitHit | null {
    return this.#paused ?? this.#byDay() ?? this.#byTick() ?? this.#byGap();
  }

  /**
   * The mail leaves, and has its place from now on. Several connections ask at once, so nothing may
   * be awaited between the check and this.
   */
  take({ email, lead }: Candidate): void {
    if (!isCold(email.kind)) return;
    const mail = { id: email.id, at: this.#now, address: lead.email ?? "" };
    this.#taken.set(email.id, mail);
    this.#sent.push(mail);
    if (this.#toDomains) listed(this.#toDomains, mail);
  }

  /** The mail does not leave after all; nothing happens where it had no place. */
  release(emailId: number): void {
    const mail = this.#taken.get(emailId);
    if (!mail) return;
    this.#taken.delete(emailId);
    this.#sent.splice(this.#sent.lastIndexOf(mail), 1);
    // Made anew when it is asked for: this is rare.
    this.#toDomains = undefined;
  }

  #byDay(): LimitHit | null {
    const { maxPerDay, ramp } = this.#policy;
    const ramped = ramp === null ? null : rampLimit(ramp, this.#firstAt, this.#now);
    const rampIsLower = ramped !== null && (maxPerDay === null || ramped < maxPerDay);
    const limit = rampIsLower ? ramped : maxPerDay;
    if (limit === null || this.#sent.length < limit) return null;
    const rule = rampIsLower ? "send.ramp" : "send.max_per_day";
    const frees = this.#sent[this.#sent.length - limit];
    const until = limit === 0 || !frees ? null : new Date(frees.at.getTime() + DAY);
    const detail = `${this.#sent.length} cold mails left within 24 hours, and ${rule} allows ${limit}`;
    return { rule, detail, until, all: true };
  }

  #byTick(): LimitHit | null {
    const { maxPerTick } = this.#policy;
    if (maxPerTick === null || this.#taken.size < maxPerTick) return null;
    const detail = `send.max_per_tick allows ${maxPerTick} in one tick`;
    return { rule: "send.max_per_tick", detail, until: this.#now, all: true };
  }

  #byGap(): LimitHit | null {
    const { minGap } = this.#policy;
    const last = this.#sent.at(-1);
    if (minGap === 0 || !last) return null;
    const until = new Date(last.at.getTime() + gapAfter(last.id, minGap));
    if (until <= this.#now) return null;
    return {
      rule: "send.min_gap",
      detail: "the last cold mail left just before",
      until,
      all: true,
    };
  }

  #own(lead: Candidate["lead"], now: Date): LimitHit | null {
    return this.#byWindow(lead.timezone, now) ?? this.#byDomain(lead.email ?? "");
  }

  #byWindow(timezone: string | null, now: Date): LimitHit | null {
    const local = this.#local;
    if (!local) return null;
    return this.#windows.of(timezone, now, () => {
      const at = local(now, timezone);
      const opening = nextOpening(at, this.#policy.windows, this.#holidays);
      if (opening && opening <= at) return null;
      const holiday = this.#holidays(at.toISODate() ?? "");
      return {
        rule: holiday !== null ? "send.holidays" : "send.window",
        detail: `it is ${at.toFormat("ccc HH:mm")} in ${at.zoneName}${holiday !== null ? `, ${holiday}` : ""}`,
        until: opening?.toJSDate() ?? null,
        all: false,
      };
    });
  }

  #byAiWindow(timezone: string | null, now: Date): LimitHit | null {
    const { aiWindows } = this.#policy;
    const local = this.#local;
    if (!local || aiWindows.length === 0) return null;
    return this.#aiWindows.of(timezone, now, () => {
      const at = local(now, timezone);
      const opening = nextOpening(at, aiWindows, NO_HOLIDAYS);
      if (opening && opening <= at) return null;
      return {
        rule: "ai.window",
        detail: `it is ${at.toFormat("ccc HH:mm")} in ${at.zoneName}`,
        until: opening?.toJSDate() ?? null,
        all: false,
      };
    });
  }

  #byDomain(address: string): LimitHit | null {
    const { maxPerDomain } = this.#policy;
    if (maxPerDomain === null) return null;
    const there = this.#withThoseBeside(address);
    if (there.length < maxPerDomain) return null;
    const frees = there[there.length - maxPerDomain];
    const until = maxPerDomain === 0 || !frees ? null : new Date(frees.at.getTime() + HOUR);
    const detail = `${there.length} cold mails went to ${domainOf(address)} within an hour`;
    return { rule: "send.max_per_domain", detail, until, all: false };
  }

  /** With those of other mailboxes, the oldest first. */
  #all(): readonly ColdMail[] {
    if (this.#alike.length === 0) return this.#sent;
    return [...this.#alike, ...this.#sent].sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** With what mailboxes beside this one have sent there since its own limits were read. */
  #withThoseBeside(address: string): readonly ColdMail[] {
    const there = this.#thereLately(address);
    const beside = this.#beside.flatMap(({ limits }) =>
      limits === null ? [] : [...limits.#taken.values()],
    );
    const more = beside.filter(
      (mail) =>
        domainOf(mail.address) === domainOf(address) && !there.some(({ id }) => id === mail.id),
    );
    if (more.length === 0) return there;
    return [...there, ...more].sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** The cold mails sent to an address's domain within the last hour, the oldest first. */
  #thereLately(address: string): readonly ColdMail[] {
    this.#toDomains ??= byDomain(this.#all(), this.#now.getTime() - HOUR);
    return this.#toDomains.get(domainOf(address)) ?? [];
  }
}

const MINUTE = 60_000;

/**
 * What the windows say, for each zone as of the last minute that was asked for: windows open and close on the minute, and a
 * zone's calendar is slow where thousands of mails wait.
 */
class ByMinute {
  readonly #known = new Map<string | null, { minute: number; hit: LimitHit | null }>();

  of(timezone: string | null, now: Date, find: () => LimitHit | null): LimitHit | null {
    const minute = Math.floor(now.getTime() / MINUTE);
    const known = this.#known.get(timezone);
    if (known?.minute === minute) return known.hit;
    const hit = find();
    this.#known.set(timezone, { minute, hit });
    return hit;
  }
}

function byDomain(sent: readonly ColdMail[], since: number): Map<string, ColdMail[]> {
  const found = new Map<string, ColdMail[]>();
  for (const mail of sent) {
    if (mail.at.getTime() <= since) continue;
    listed(found, mail);
  }
  return found;
}

function listed(domains: Map<string, ColdMail[]>, mail: ColdMail): void {
  const domain = domainOf(mail.address);
  const there = domains.get(domain);
  if (there) there.push(mail);
  else domains.set(domain, [mail]);
}

function pausedBy(
  { reason, rule }: Pick<MailboxPause, "reason" | "rule">,
  mailbox: string,
): LimitHit {
  return {
    rule,
    detail: `${reason}; go on with \`${resumeCommand(mailbox)}\``,
    until: null,
    all: true,
  };
}

/**
 * Loads the sending limits as they stand at this moment. For `send.max_per_domain` the mails of all
 * mailboxes of the same sending domain count.
 */
export async function loadSendingLimits(
  queries: Queries,
  { name: mailbox, limits, alike = [] }: MailboxPolicy,
  now: Date,
): Promise<SendingLimits> {
  const { windows, holidays, aiWindows } = limits;
  const timed = windows.length > 0 || holidays.length > 0 || aiWindows.length > 0;
  const local = timed ? localTime(await import("luxon"), limits) : null;
  const pause = await queries.mailboxes.pauseOf(mailbox);
  const gated = limits.gate && pause === null ? await gateHit(queries, mailbox, now) : null;
  const paused = pause ? pausedBy(pause, mailbox) : gated;
  const counts = limits.maxPerDay ?? limits.ramp ?? limits.maxPerDomain ?? (limits.minGap || null);
  const facts =
    counts === null
      ? { firstAt: null, sent: [] }
      : {
          firstAt: limits.ramp === null ? null : await queries.limits.firstColdAt(mailbox),
          sent: await queries.limits.coldSince(mailbox, new Date(now.getTime() - DAY)),
        };
  const lately: ColdMail[] = [];
  if (limits.maxPerDomain !== null) {
    const since = new Date(now.getTime() - HOUR);
    for (const name of alike.filter((each) => each !== mailbox)) {
      lately.push(...(await queries.limits.coldSince(name, since)));
    }
  }
  const all = { paused, ...facts, alike: lately };
  return new SendingLimits(mailbox, limits, now, all, local, await loadHolidays(holidays));
}
