import { expect } from "vitest";
import type { Store } from "../../src/service/ports/index.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { describeEarlierDatabase, type EngineName } from "../support/store/earlier-database.ts";
import { NOON } from "../support/world/builders.ts";

/** The last version in which a mail did not know its step. */
const BEFORE_STEPS = 13;

/** What followed the first email, oldest first, and the step that each is. */
const LATER = [
  { kind: "follow_up", state: "sent", step: 2 },
  { kind: "follow_up", state: "cancelled", step: 3 },
  { kind: "follow_up", state: "sent", step: 3 },
  { kind: "answer", state: "sent", step: null },
  { kind: "follow_up", state: "queued", step: 4 },
] as const;

function statements(engine: EngineName): string[] {
  const at = engine === "sqlite" ? `${NOON.getTime()}` : `'${NOON.toISOString()}'::timestamptz`;
  return [
    ...oldDatabase(engine, BEFORE_STEPS, ["john@example.com"], NOON),
    ...LATER.map(
      (
        { kind, state },
        n,
      ) => `insert into emails (message_id, mailbox, direction, kind, state, address,
        subject, text, rfc_message_id, "references", written_by, attempts, created_at)
        select id, 'default', 'out', '${kind}', '${state}', 'john@example.com', 'Re: Hi', 'Hi',
        '<later-${n}@example.com>', '[]', 'person', 0, ${at} from messages`,
    ),
  ];
}

async function expectSteps(store: Store): Promise<void> {
  const [message] = await store.read(async (queries) => {
    const lead = await queries.leads.byAddress("john@example.com");
    return queries.messages.ofLead(lead?.id ?? 0);
  });
  expect(message).toMatchObject({ sequenceId: null, step: 0, stepFrom: null, dueAt: null });
  const emails = await store.read((queries) => queries.emails.ofMessages([message?.id ?? 0]));
  const found = emails.map(({ kind, state, step }) => ({ kind, state, step }));
  expect(found[0]).toMatchObject({ kind: "first", step: 1 });
  expect(found.slice(1)).toEqual(LATER);
  expect(emails.every(({ variant }) => variant === null)).toBe(true);
}

describeEarlierDatabase(
  "the cold mail of a database from before sequences knows its steps",
  statements,
  expectSteps,
);
