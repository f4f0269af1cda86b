/**
 * What is broken of the machine: nobody runs ticks, replies can't be read, mail does not leave. May
 * import the ports; `tick/` and `status/` use it.
 */
import { type Health, type HealthPart, TICK_OVERDUE } from "../../domain/health.ts";
import { mayCountSince } from "../leads/check/gate.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";

/** One thing that is broken, as `todo` and `status` say it. */
export interface Broken {
  /** Stays the same while it is broken. */
  id: `broken-${string}`;
  part: HealthPart;
  /** In one line, with the server's words. */
  what: string;
  /** Null where that is not known. */
  since: Date | null;
  /** The commands that show more of it, or mend it; the best one first. */
  commands: readonly [string, ...string[]];
}

/** All that is broken of a mailbox, the worst first; empty where nothing is. */
export async function brokenParts(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  now: Date,
): Promise<Broken[]> {
  const { names } = policy.mailboxes;
  if (!names.includes(mailbox)) return gone(queries, mailbox);
  const found = await partsOf(queries, policy, mailbox, now);
  if (mailbox === policy.defaultMailbox) return found;
  return found.map((each) => ({
    ...each,
    id: `${each.id}-${mailbox}`,
    what: `mailbox ${mailbox}: ${each.what}`,
    commands: [each.commands[0], "tickler mailbox list"],
  }));
}

/** A mailbox that is no longer in the settings, and has conversations: nothing of them leaves. */
async function gone(queries: Queries, mailbox: string): Promise<Broken[]> {
  const open = (await queries.mailboxes.openMessages()).get(mailbox) ?? 0;
  if (open === 0) return [];
  return [
    {
      ...{ id: `broken-mailbox-${mailbox}`, part: "send", since: null },
      what: `mailbox ${mailbox} is no longer in the settings, and ${open === 1 ? "a conversation of it waits" : `${open} conversations of it wait`}`,
      commands: [`tickler mailbox move ${mailbox} default`, "tickler mailbox list"],
    },
  ];
}

async function partsOf(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  now: Date,
): Promise<Broken[]> {
  const known = await queries.health.of(mailbox);
  const of = (part: HealthPart) => known.find((each) => each.part === part);
  const [tick, read, send] = [of("tick"), of("read"), of("send")];
  const broken: Broken[] = [];
  // One tick works all mailboxes.
  const isFirst = mailbox === policy.defaultMailbox;
  const idle = isFirst && (await idleTick(queries, policy, mailbox, { tick, read }, now));
  if (idle) broken.push(idle);
  else if (tick?.failingSince) {
    broken.push({
      ...{ id: "broken-tick", part: "tick", since: tick.failingSince },
      what: `ticks fail: ${tick.error ?? "for an unknown reason"}`,
      commands: ["tickler tick", "tickler db check"],
    });
  }
  if (send?.failingSince) {
    broken.push({
      ...{ id: "broken-send", part: "send", since: send.failingSince },
      what: `mail does not leave: ${send.error ?? "for an unknown reason"}`,
      commands: ["tickler tick", "tickler config get smtp.url"],
    });
  }
  if (read?.failingSince) {
    broken.push({
      ...{ id: "broken-read", part: "read", since: read.failingSince },
      what: `replies can't be read, so follow-ups are held: ${read.error ?? "for an unknown reason"}`,
      commands: ["tickler sync", "tickler config get imap.url"],
    });
  }
  return broken;
}

/** When a tick came to its end last, well or not. */
export function lastTick(tick: Health | undefined): Date | null {
  const ends = [tick?.okAt, tick?.failedAt].flatMap((at) => (at ? [at.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

/** Set where nobody runs ticks, though there is something that they would do. */
async function idleTick(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  { tick, read }: { tick: Health | undefined; read: Health | undefined },
  now: Date,
): Promise<Broken | null> {
  const last = lastTick(tick);
  const overdue = new Date(now.getTime() - TICK_OVERDUE);
  if (last !== null && last >= overdue) return null;
  const reads = policy.forMailbox(mailbox).inboxConfigured && (read !== undefined || last !== null);
  if (!reads && !(await somethingDue(queries, policy, mailbox, overdue))) return null;
  return {
    ...{ id: "broken-tick", part: "tick", since: last },
    what:
      last === null
        ? "no tick has run yet, and mail waits for one"
        : "no tick has run for over an hour: nothing leaves, and no reply is read",
    commands: ["tickler tick", "tickler watch", "tickler service install"],
  };
}

/** Whether a mail or a follow-up might have left by then. */
async function somethingDue(
  { outbox, messages }: Queries,
  policy: Policy,
  mailbox: string,
  by: Date,
): Promise<boolean> {
  const besidesHeld = policy.stop.company !== "off";
  const checkedSince = mayCountSince(policy, policy.forMailbox(mailbox), by);
  const query = { mailbox, now: by, after: null, limit: 1, besidesHeld, checkedSince };
  if ((await outbox.due(query)).length > 0) return true;
  const steps = { mailbox, now: by, besidesHeld, afterId: 0, limit: 1 };
  if ((await messages.stepsDue(steps)).length > 0) return true;
  for (const { followUps } of policy.messagePolicies(mailbox)) {
    for (const [count, delay] of followUps.followUpAfter.entries()) {
      const silent = await messages.silentSince({
        ...{ mailbox, followUps: count, orMore: false, afterId: 0, limit: 1 },
        ...{ before: new Date(by.getTime() - delay), now: by, besidesHeld },
      });
      if (silent.length > 0) return true;
    }
  }
  return false;
}
