import { resumeCommand } from "../../domain/sending/sending-limits.ts";
import { brokenParts } from "../health/broken.ts";
import { gateHolds } from "../outbox/gate.ts";
import { dueFollowUps } from "../tick/due.ts";
import { idIn, type Section, saidOf, shortSection } from "./section.ts";

/** So many are counted; where there are more, nobody asks how many. */
const COUNTED = 1000;

/** What is broken of the machine itself. */
export const broken: Section = shortSection(({ services: { store, policy }, mailbox, now }) =>
  store.read(async (queries) => {
    const parts = await brokenParts(queries, policy, mailbox, now);
    return parts.map(({ id, what, since, commands }) => ({
      ...{ id, kind: "broken" as const, what, since, commands },
    }));
  }),
);

/** Cold mail that was paused. */
export const paused: Section = shortSection((context) => {
  const { services, mailbox } = context;
  return services.store.read(async (queries) => {
    const pause = await queries.mailboxes.pauseOf(mailbox);
    if (!pause) return [];
    return [
      {
        id: `mailbox-${mailbox}`,
        kind: "paused",
        what: saidOf(context, `cold mail is paused: ${pause.reason}`),
        since: pause.since,
        commands: [resumeCommand(mailbox)],
      },
    ];
  });
});

/** Cold mail that waits while checks of the set-up fail. */
export const gated: Section = shortSection((context) => {
  const { services, mailbox, now } = context;
  const { store, policy } = services;
  return store.read(async ({ health }) => {
    if (!policy.forMailbox(mailbox).limits.gate) return [];
    const holds = await gateHolds(health, mailbox, now);
    return holds.map(({ check, error, since }) => ({
      id: idIn(context, `gate-${check}`),
      kind: "paused" as const,
      what: saidOf(context, `cold mail waits, as a check of the set-up fails: ${error}`),
      since,
      commands: ["tickler doctor --gate", "tickler config set send.gate off"] as const,
    }));
  });
});

/** Follow-ups that are due while nothing reads replies. */
export const held: Section = shortSection(async (context) => {
  const { services, mailbox, now } = context;
  const { policy } = services;
  if (policy.forMailbox(mailbox).repliesUnread !== true) return [];
  // A tick that does not work it holds nothing: see what is broken.
  if (!policy.mailboxes.names.includes(mailbox)) return [];
  let count = 0;
  for await (const page of dueFollowUps(services, mailbox, now, COUNTED)) {
    count += page.messages.length;
    if (count >= COUNTED) break;
  }
  if (count === 0) return [];
  const many = count < COUNTED ? `${count}` : `${COUNTED} or more`;
  return [
    {
      id: `held-${mailbox}`,
      kind: "held",
      what: saidOf(
        context,
        `${many} follow-ups are held, as nothing is configured to read replies from`,
      ),
      since: null,
      commands: ["tickler config set imap.url imaps://USER@HOST"],
    },
  ];
});

/** Hooks of the settings that were given up after a day of failures, in whole or for some leads. */
export const hooks: Section = shortSection(async ({ services: { store, policy }, mailbox }) => {
  // They are about no mailbox: asked with the first one, for all of them.
  if (mailbox !== policy.defaultMailbox || (policy.hooks ?? []).length === 0) return [];
  return store.read(async ({ hooks: queries }) => {
    const lines = [];
    for (const name of policy.hooks ?? []) {
      const state = await queries.of(name);
      const { dead, deadAt, error } = await queries.heldFigures(name);
      if (!state || (state.deadAt === null && dead === 0)) continue;
      const leads = dead === 1 ? "one lead" : `${dead} leads`;
      lines.push({
        id: `hook-${name}`,
        kind: "hook" as const,
        what:
          state.deadAt !== null
            ? `the hook ${name} has failed for a day and is called no more: it ${state.lastError}`
            : `the hook ${name} could not be told of ${leads} for a day: it ${error}`,
        since: state.deadAt ?? deadAt,
        commands: [`tickler hook retry ${name}`, `tickler hook log ${name}`] as const,
      });
    }
    return lines;
  });
});
