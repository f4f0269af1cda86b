import type { Health } from "../../domain/health.ts";
import { BOUNCE_SAMPLE, dayLimit, rampDay } from "../../domain/sending/sending-limits.ts";
import type { MailboxPause, Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";

/** How a mailbox fares. */
export interface MailboxState {
  name: string;
  /** As in the header of its mails; null: it is no longer in the settings. */
  from: string | null;
  /** Cold mails within 24 hours, and how many may leave in them; null: no limit. */
  sent: number;
  limit: number | null;
  /** The day of `send.ramp`, from 1; null where there is no ramp. */
  rampDay: number | null;
  /** The share of the last cold mails that bounced, and how many these are; null: none has left. */
  bounceRate: number | null;
  delivered: number;
  /** The mailbox in whose inbox its replies are read. */
  readIn: string;
  readAt: Date | null;
  /** Conversations that go on from it. */
  open: number;
  pause: MailboxPause | null;
  /** What keeps its mail from leaving or its replies from coming in, in words. */
  trouble: string[];
}

const DAY = 86_400_000;

/** All mailboxes of the settings, and after them those that only conversations know. */
export async function listMailboxes({ store, policy, clock }: Services): Promise<MailboxState[]> {
  return store.read(async (queries) => {
    const open = await queries.mailboxes.openMessages();
    const { names } = policy.mailboxes;
    const gone = [...open.keys()].filter((name) => !names.includes(name)).sort();
    const all: MailboxState[] = [];
    for (const name of [...names, ...gone]) {
      const isKnown = names.includes(name);
      all.push(await stateOf(queries, policy, name, isKnown, open.get(name) ?? 0, clock.now()));
    }
    return all;
  });
}

async function stateOf(
  queries: Queries,
  policy: Policy,
  name: string,
  isKnown: boolean,
  open: number,
  now: Date,
): Promise<MailboxState> {
  const { limits, sender } = policy.forMailbox(name);
  const sent = await queries.limits.coldSince(name, new Date(now.getTime() - DAY));
  const firstAt = await queries.limits.firstColdAt(name);
  const outcomes = await queries.limits.coldOutcomes(name, BOUNCE_SAMPLE, null);
  const bounced = outcomes.filter((each) => each.bounced).length;
  const health = await queries.health.of(name);
  const pause = await queries.mailboxes.pauseOf(name);
  return {
    name,
    from: isKnown ? sender.from : null,
    sent: sent.length,
    limit: isKnown ? dayLimit(limits, firstAt, now) : 0,
    rampDay: isKnown && limits.ramp !== null ? rampDay(firstAt, now) : null,
    bounceRate: outcomes.length === 0 ? null : bounced / outcomes.length,
    delivered: outcomes.length,
    readIn: policy.mailboxes.readIn(name),
    readAt: health.find(({ part }) => part === "read")?.okAt ?? null,
    open,
    pause,
    trouble: isKnown ? troubleOf(health, pause) : [goneText(name, open)],
  };
}

/** What is said of a mailbox that is no longer in the settings. @param open its conversations */
function goneText(name: string, open: number): string {
  const many = open === 1 ? "1 conversation" : `${open} conversations`;
  return `it is no longer in the settings, and ${many} of it wait: tickler mailbox move ${name} default`;
}

function troubleOf(health: readonly Health[], pause: MailboxPause | null): string[] {
  const failing = health.flatMap(({ part, failingSince, error }) =>
    failingSince === null || !(part in NAMES)
      ? []
      : [`${NAMES[part]} fails: ${error ?? "for a reason unknown"}`],
  );
  return [...(pause === null ? [] : [`cold mail is paused: ${pause.reason}`]), ...failing];
}

const NAMES: Readonly<Partial<Record<Health["part"], string>>> = {
  tick: "the tick",
  read: "reading",
  send: "sending",
};
