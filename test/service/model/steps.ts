import fc from "fast-check";
import type { AiMode } from "../../../src/domain/ai-mode.ts";
import { parseSendWindow } from "../../../src/domain/sending/send-window.ts";
import type { SendingLimitsPolicy } from "../../../src/domain/sending/sending-limits.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import type { Fate } from "../../support/world/memory-mailer.ts";

/** What a person does with a message: `at` picks it, `choice` what is done to it. */
export interface Doing {
  at: number;
  choice: number;
  /** Anything, likely or not. */
  wild: boolean;
}

/** What comes in, as bytes that the mails of this world are made of. */
export const MAILS = [
  ...["reply", "reply", "question", "no", "later", "asks to stop"],
  ...["absence", "absence without an end", "has left", "under an old id", "old"],
  ...["hard bounce", "hard bounce", "soft bounce", "delay"],
  ...["unsubscribe", "complaint", "again"],
] as const;
export type MailKind = (typeof MAILS)[number];

/** Who a mail comes from, that a person writes: the lead, another lead, or nobody we know. */
export type Writer = "own" | "colleague" | "elsewhere";

/** What a person does that is about no single message. */
export const OFFICE = [
  ...["suppress", "suppress domain", "suppress rm", "suppress rm"],
  ...["lead pause", "lead resume", "lead edit", "lead rm", "ai mode"],
  ...["outbox pause", "outbox resume", "outbox resume"],
  ...["company resume", "company resume", "company close", "settle stray"],
] as const;
export type Office = (typeof OFFICE)[number];

/** What the configuration is changed to. */
export type Change =
  | { set: "pace"; pace: Partial<SendingLimitsPolicy> }
  | { set: "mode"; mode: AiMode }
  | { set: "silence"; followUpAfter: readonly number[]; closeAfter: number }
  | { set: "follow-ups by"; by: "text" | "ai" }
  | { set: "inbox"; configured: boolean; unread: boolean }
  | { set: "answer"; delay: number; minPause: number; maxRounds: number; maxPerDay: number };

export type WriterState = "fine" | "down" | "trips a rail" | "thinks they decline";

export interface TickStep {
  do: "tick";
  fates: Fate[];
  /** Done to the message whose mail is the first on the wire. */
  meanwhile: Doing | null;
  /** When the inbox breaks: at once, or after so many mails. */
  inboxAway: number | null;
  /** After so many commits the process is dead. */
  dies: number | null;
  /** How long the server takes for a mail, in milliseconds. */
  slow: number;
  connections: number;
}

/** What may happen. */
export type Step =
  | { do: "person"; doing: Doing }
  | { do: "office"; deed: Office; at: number; choice: number }
  | { do: "wait"; ms: number }
  | TickStep
  /** So many days, with so many ticks in each; nothing goes wrong. */
  | { do: "days"; days: number; ticks: number }
  /** A mail arrives that is about one that has left; `bare` where no id in it says so. */
  | { do: "mail"; at: number; kind: MailKind; days: number; writer: Writer; bare: boolean }
  /** A lead writes before our first mail to them has left. */
  | { do: "early mail"; at: number; stop: boolean }
  /** Somebody at a lead's company writes whom nobody knows; in no thread. */
  | { do: "stranger"; at: number }
  /** To many new leads at once, of which so many do not exist. */
  | { do: "campaign"; bounces: number }
  | { do: "settings"; change: Change }
  | { do: "writer"; state: WriterState };

const at = fc.nat(19);
const rarely = fc.nat(9).map((number) => number === 0);
const doing: fc.Arbitrary<Doing> = fc.record({ at, choice: fc.nat(59), wild: rarely });

/** Null most of the time. */
const seldom = (some: fc.Arbitrary<number>): fc.Arbitrary<number | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });

const fate = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fate>("accepted") },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Fate>("put off", "broken before the mark", "answer lost", "cut off"),
  },
  { weight: 2, arbitrary: fc.constantFrom<Fate>("no such user", "refused", "invalid") },
);

const tick = fc.record({
  do: fc.constant("tick" as const),
  fates: fc.array(fate, { minLength: 1, maxLength: 3 }),
  meanwhile: fc.option(doing, { freq: 2 }),
  inboxAway: seldom(fc.nat(2)),
  dies: seldom(fc.integer({ min: 1, max: 12 })),
  slow: fc.constantFrom(0, 0, 0, MINUTE),
  connections: fc.constantFrom(1, 1, 3),
});

const windows = fc.constantFrom(
  ["mon-fri 09:00-17:00"],
  ["mon-fri 09:00-12:00", "mon-fri 13:30-17:00"],
  ["tue-thu 00:00-24:00"],
  ["sat 22:00-24:00"],
);

const pace: fc.Arbitrary<Partial<SendingLimitsPolicy>> = fc.record(
  {
    windows: windows.map((list) => list.map(parseSendWindow)),
    timezone: fc.constantFrom("UTC", "America/New_York", "Australia/Lord_Howe"),
    holidays: fc.constant(["2026-03-09", "2026-04-03"]),
    maxPerDay: fc.constantFrom(1, 2, 5),
    maxPerTick: fc.constantFrom(1, 2),
    minGap: fc.constantFrom(MINUTE, 2 * HOUR),
    ramp: fc.constant({ start: 1, step: 1, most: 4 }),
    maxPerDomain: fc.constantFrom(1, 2),
    maxBounces: fc.constantFrom(0.02, null),
  },
  { requiredKeys: [] },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ set: fc.constant("pace" as const), pace }) },
  {
    weight: 2,
    arbitrary: fc.record({
      set: fc.constant("mode" as const),
      mode: fc.constantFrom("auto", "review", "off"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      set: fc.constant("silence" as const),
      followUpAfter: fc.constantFrom([DAY], [], [HOUR, 3 * DAY], [2 * DAY, DAY, 7 * DAY]),
      closeAfter: fc.constantFrom(DAY, 7 * DAY),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      set: fc.constant("follow-ups by" as const),
      by: fc.constantFrom("ai", "ai", "text"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      set: fc.constant("inbox" as const),
      configured: fc.boolean(),
      unread: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      set: fc.constant("answer" as const),
      delay: fc.constantFrom(0, HOUR),
      minPause: fc.constantFrom(0, MINUTE, DAY),
      maxRounds: fc.constantFrom(1, 2),
      maxPerDay: fc.constantFrom(1, 200),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 60, arbitrary: fc.record({ do: fc.constant("person" as const), doing }) },
  { weight: 60, arbitrary: tick },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant("office" as const),
      deed: fc.constantFrom(...OFFICE),
      at,
      choice: fc.nat(59),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(MINUTE, HOUR, 7 * HOUR, DAY, 7 * DAY),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("days" as const),
      days: fc.integer({ min: 1, max: 6 }),
      ticks: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constant("mail" as const),
      at,
      kind: fc.constantFrom(...MAILS),
      days: fc.integer({ min: 1, max: 30 }),
      writer: fc.constantFrom<Writer>("own", "own", "own", "own", "own", "colleague", "elsewhere"),
      bare: rarely,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("early mail" as const), at, stop: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("stranger" as const), at }) },
  { weight: 24, arbitrary: fc.record({ do: fc.constant("settings" as const), change }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("writer" as const),
      state: fc.constantFrom("fine", "fine", "down", "trips a rail", "thinks they decline"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("campaign" as const),
      bounces: fc.constantFrom(0, 25),
    }),
  },
);

/** A walk: some months, where the waits are long. */
export const steps = fc.array(step, { minLength: 1, maxLength: 60, size: "max" });
