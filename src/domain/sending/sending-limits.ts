import { DEFAULT_MAILBOX } from "../email.ts";
import type { SendWindow } from "./send-window.ts";

/** How fast cold mail may leave a mailbox, and when answers by AI do. Everything is off unless set; delays in milliseconds. */
export interface SendingLimitsPolicy {
  windows: readonly SendWindow[];
  /** Days on which nothing cold leaves: `2026-12-25`; places whose public holidays are such: `DE-BY`. */
  holidays: readonly string[];
  /** Of leads whose own is not known; null: the machine's. */
  timezone: string | null;
  /** In rolling 24 hours. */
  maxPerDay: number | null;
  maxPerTick: number | null;
  minGap: number;
  /** A new mailbox begins with `start` a day, and grows by `step` each day until `most`. */
  ramp: { start: number; step: number; most: number } | null;
  /** To one domain within an hour. */
  maxPerDomain: number | null;
  /** The share of bounces at which cold mail pauses; null: never. */
  maxBounces: number | null;
  /** Whether cold mail waits while checks of the set-up fail. */
  gate: boolean;
  /** For answers that a model wrote and no person has looked at. */
  aiWindows: readonly SendWindow[];
}

/** The rules that pause all cold mail of a mailbox until a person resumes it. */
export const PAUSE_RULES = [
  /** A person did. */
  "outbox pause",
  /** Too much of the last of it bounced. */
  "send.max_bounces",
  /** Servers refuse our domain, or our login. */
  "refusals",
] as const;
export type PauseRule = (typeof PAUSE_RULES)[number];

/** The command that ends a pause of a mailbox. */
export function resumeCommand(mailbox: string): string {
  return mailbox === DEFAULT_MAILBOX
    ? "tickler outbox resume"
    : `tickler mailbox resume ${mailbox}`;
}

/** The rules that can hold a cold mail back, or an answer by AI. */
export const LIMIT_RULES = [
  ...PAUSE_RULES,
  /** A check of the set-up fails. */
  "send.gate",
  "send.window",
  "send.holidays",
  "send.max_per_day",
  "send.ramp",
  "send.max_per_tick",
  "send.min_gap",
  "send.max_per_domain",
  "ai.window",
] as const;
export type LimitRule = (typeof LIMIT_RULES)[number];

/** Why a mail may not leave now. */
export interface LimitHit {
  rule: LimitRule;
  /** For people, in one line. */
  detail: string;
  /** When it may leave as far as this rule goes; null where a person decides. */
  until: Date | null;
  /** Whether it holds for all cold mail, and not for this one alone. */
  all: boolean;
}

const DAY = 86_400_000;

/** How many cold mails a day the ramp allows. @param firstAt when the first one left; null: none did */
export function rampLimit(
  { start, step, most }: NonNullable<SendingLimitsPolicy["ramp"]>,
  firstAt: Date | null,
  now: Date,
): number {
  const days = firstAt === null ? 0 : Math.floor((now.getTime() - firstAt.getTime()) / DAY);
  return Math.min(most, start + step * Math.max(0, days));
}

/** Cold mails within 24 hours, by `send.max_per_day` and `send.ramp`; null: there is no limit. */
export function dayLimit(
  { maxPerDay, ramp }: Pick<SendingLimitsPolicy, "maxPerDay" | "ramp">,
  firstAt: Date | null,
  now: Date,
): number | null {
  const ramped = ramp === null ? null : rampLimit(ramp, firstAt, now);
  if (ramped === null || maxPerDay === null) return ramped ?? maxPerDay;
  return Math.min(ramped, maxPerDay);
}

/** The day of the ramp, from 1. @param firstAt when the first cold mail left; null: none did */
export function rampDay(firstAt: Date | null, now: Date): number {
  return firstAt === null ? 1 : Math.floor((now.getTime() - firstAt.getTime()) / DAY) + 1;
}

/**
 * The gap after an email, longer by up to a half: a rhythm without jitter looks like a machine's.
 * The same each time it is asked for, so that everybody who asks says the same.
 */
export function gapAfter(emailId: number, minGap: number): number {
  // The integer hash of Thomas Wang, as far as it is needed.
  let hash = Math.imul(emailId ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return Math.round(minGap * (1 + (hash / 2 ** 32) * 0.5));
}

/** So many delivered cold mails are looked at; with fewer nothing can be said. */
export const BOUNCE_SAMPLE = 50;
