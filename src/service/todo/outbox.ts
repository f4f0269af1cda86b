import type { Email } from "../../domain/email.ts";
import { nextOf } from "../../domain/follow-up.ts";
import { isFromLead } from "../../domain/message.ts";
import { CHECK_RULE, checksCountSince } from "../leads/check/gate.ts";
import { loadSendingLimits, type SendingLimits } from "../outbox/limits/sending-limits.ts";
import { type Reason, reasonsFor } from "../outbox/reasons.ts";
import type { OutboxItem, Queries } from "../ports/index.ts";
import { aboutMessage, type TodoDraft, type TodoKind } from "./item.ts";
import { idIn, type Section, saidOf, section, shortSection, type TodoContext } from "./section.ts";

const DAY = 86_400_000;

/** Texts to approve, mails in doubt, and failures. */
export const unsettled: Section = section(
  async ({ services: { store } }) => {
    const found = await store.read((queries) =>
      queries.turns.unsettled(["draft", "uncertain", "failed"]),
    );
    return found.flatMap((turn) => {
      const kind = settledBy(turn.state)?.kind;
      return kind ? [{ ...turn, id: `${kind}-${turn.emailId}`, kind }] : [];
    });
  },
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const items = await queries.outbox.items(rows.map(({ emailId }) => emailId));
      const answers = items.filter(({ email }) => email.kind !== "first");
      const mails = await queries.emails.ofKinds(
        answers.map(({ message }) => message.id),
        ["reply", "unsubscribe"],
      );
      const words = new Map<number, string>();
      for (const mail of mails) if (isFromLead(mail)) words.set(mail.messageId, mail.text);
      return items.flatMap((item) => describe(item, words.get(item.message.id) ?? null));
    }),
);

/** @param words the lead's newest; null where they have not written */
function describe({ email, message, lead }: OutboxItem, words: string | null): TodoDraft[] {
  const settled = settledBy(email.state);
  if (!settled) return [];
  return [
    {
      ...aboutMessage(message, lead, email),
      id: `${settled.kind}-${email.id}`,
      kind: settled.kind,
      about: email.subject,
      words,
      what: settled.kind === "draft" ? email.text : (email.error ?? email.subject),
      holds: email.holds ?? [],
      commands: [settled.command(email.id)],
    },
  ];
}

function settledBy(state: Email["state"]) {
  return state in SETTLED_BY ? SETTLED_BY[state as keyof typeof SETTLED_BY] : null;
}

const SETTLED_BY = {
  draft: { kind: "draft", command: (id: number) => `tickler drafts approve ${id}` },
  uncertain: { kind: "uncertain", command: (id: number) => `tickler outbox resolve ${id} --sent` },
  failed: { kind: "failed", command: (id: number) => `tickler outbox retry ${id}` },
} as const satisfies Partial<
  Record<Email["state"], { kind: TodoKind; command: (id: number) => string }>
>;

/** As many as are looked at one by one; where there are more, the outbox as a whole is stuck. */
const LOOKED_AT = 200;

/** Mails that have waited in the outbox for a day, or wait for a check, and why: one line for each rule. */
export const waiting: Section = shortSection(async (context) => {
  const { services, mailbox, now } = context;
  const before = new Date(now.getTime() - DAY);
  return services.store.read(async (queries) => {
    const unchecked = await uncheckedLine(queries, context);
    const late = await queries.outbox.queuedBefore({ mailbox, before, now, limit: LOOKED_AT });
    if (late.length === 0) return unchecked;
    const limits = await loadSendingLimits(queries, services.policy.forMailbox(mailbox), now);
    const byRule = new Map<string, { reason: Reason; items: OutboxItem[] }>();
    for (const item of late) {
      const reason = await reasonOf(queries, context, item, limits);
      // They have a line of their own, from the beginning.
      if (reason.rule === CHECK_RULE && unchecked.length > 0) continue;
      // What holds one lead alone is that lead's line.
      const key = SHARED.test(reason.rule) ? reason.rule : `${item.email.id}`;
      const others = byRule.get(key);
      if (others) others.items.push(item);
      else byRule.set(key, { reason, items: [item] });
    }
    const lines = [...byRule].map(([key, { reason, items }]) =>
      lineOf(context, key, reason, items),
    );
    return [...unchecked, ...lines];
  });
});

/** First mails that wait until their leads are checked: nothing but a person lets them leave. */
async function uncheckedLine(queries: Queries, context: TodoContext): Promise<TodoDraft[]> {
  const { services, mailbox, now } = context;
  const { policy } = services;
  if (!policy.forMailbox(mailbox).onlyChecked) return [];
  const held = await queries.checks.held(mailbox, checksCountSince(policy, now));
  if (held === null) return [];
  const mails = held.count === 1 ? "1 first mail waits" : `${held.count} first mails wait`;
  return [
    {
      id: idIn(context, `waiting-${CHECK_RULE}`),
      kind: "waiting",
      since: held.since,
      what: saidOf(
        context,
        `${mails}, as the check of the lead is missing, out of date, or not ok (${CHECK_RULE})`,
      ),
      commands: ["tickler lead check --due", "tickler outbox list"],
    },
  ];
}

/** Rules that hold the mails of many leads alike. */
const SHARED = /^(?:send\.|ai\.window$|outbox |refusals$|tick$)/u;

async function reasonOf(
  queries: Queries,
  { services: { policy }, now }: TodoContext,
  { email, message, lead }: OutboxItem,
  limits: SendingLimits,
): Promise<Reason> {
  const emails = [email];
  const next = nextOf(message, emails, policy.forMessage(message));
  const [reason] = await reasonsFor(queries, {
    policy,
    lead,
    message,
    emails,
    next,
    limits,
    now,
  });
  return reason ?? NO_TICK;
}

const NO_TICK: Reason = {
  rule: "tick",
  detail: "nothing holds it back, so no tick has run, or none could send",
  until: null,
};

function lineOf(
  context: TodoContext,
  key: string,
  { rule, detail, until }: Reason,
  items: readonly OutboxItem[],
): TodoDraft {
  const [first] = items;
  const end = until === null ? "" : `, until ${until.toISOString().slice(0, 16)}Z`;
  const why = `${rule}: ${detail}${end}`;
  const since = first?.email.createdAt ?? null;
  if (items.length === 1 && first) {
    const { email, message, lead } = first;
    return {
      ...aboutMessage(message, lead, email),
      id: `waiting-${email.id}`,
      kind: "waiting",
      about: email.subject,
      since,
      what: `has waited in the outbox for more than a day; ${why}`,
      commands: [`tickler why ${lead.id}`, `tickler outbox cancel ${email.id}`],
    };
  }
  const many = items.length < LOOKED_AT ? `${items.length}` : `${LOOKED_AT} or more`;
  return {
    id: idIn(context, `waiting-${key.replaceAll(" ", "_")}`),
    kind: "waiting",
    since,
    what: saidOf(context, `${many} mails have waited in the outbox for more than a day; ${why}`),
    commands: [rule === "tick" ? "tickler tick" : "tickler outbox list"],
  };
}
