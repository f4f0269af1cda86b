import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailKind } from "../../../src/domain/incoming.ts";
import type { LeadInput } from "../../../src/domain/lead.ts";
import type { SendingLimitsPolicy } from "../../../src/domain/sending/sending-limits.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import type { Store, Writer } from "../../../src/service/ports/index.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { dryRun } from "../../../src/service/tick/dry-run/dry-run.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openScratch } from "../../../src/store/scratch/open.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, POLICY, World } from "../../support/world/world.ts";

/** What has become of a lead by the time of the tick. */
const LEADS = [
  "queued",
  "queued and suppressed",
  "queued and paused",
  "put off by the server",
  "silent",
  "silent and suppressed",
  "silent and paused",
  "silent after the last follow-up",
  "follow-up queued",
  "replied",
  "replied and suppressed",
  "declined",
  "asked for later",
  "answer queued",
  "left sending",
  "left sending after the mark",
  "in doubt",
  "a reply waits",
  "an opt-out waits",
  "an absence waits",
  "a hard bounce waits",
  "a soft bounce waits",
  "a complaint waits",
  "a receipt waits",
] as const;
type LeadKind = (typeof LEADS)[number];

const WAITING: Partial<Record<LeadKind, { kind: MailKind; text: string }>> = {
  "a reply waits": { kind: "reply", text: "Tell me more, please." },
  "an opt-out waits": { kind: "unsubscribe", text: "Unsubscribe me." },
  "an absence waits": { kind: "auto_reply", text: "I am away." },
  "a hard bounce waits": { kind: "bounce", text: "No such user." },
  "a soft bounce waits": { kind: "bounce", text: "Mailbox full." },
  "a complaint waits": { kind: "complaint", text: "" },
  "a receipt waits": { kind: "receipt", text: "" },
};

interface Situation {
  leads: readonly LeadKind[];
  /** Leads at one company share a domain. */
  shared: boolean;
  limits: Partial<SendingLimitsPolicy>;
  mode: UniformPolicy["answer"]["mode"];
  followUpBy: "text" | "ai";
  isModel: boolean;
  aiMaxPerDay: number;
  reads: boolean;
  unreadable: boolean;
  outboxPaused: boolean;
  found: "delivered" | "absent" | "unknown" | "not asked";
  later: number;
}

const few = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: null });

const SITUATIONS: fc.Arbitrary<Situation> = fc.record({
  leads: fc.array(fc.constantFrom(...LEADS), { minLength: 1, maxLength: 7 }),
  shared: fc.boolean(),
  limits: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          maxPerDay: few(4),
          maxPerTick: few(3),
          minGap: fc.constantFrom(0, MINUTE, HOUR),
          maxPerDomain: few(2),
          ramp: fc.constantFrom(null, { start: 1, step: 1, most: 5 }),
          windows: fc.constantFrom([], [{ days: [1, 2, 3, 4, 5], from: 540, to: 720 }]),
        },
        { requiredKeys: [] },
      ),
    },
  ),
  mode: fc.constantFrom("auto" as const, "review" as const, "off" as const),
  followUpBy: fc.constantFrom("text" as const, "ai" as const),
  isModel: fc.boolean(),
  aiMaxPerDay: fc.constantFrom(0, 1, 200),
  reads: fc.boolean(),
  unreadable: fc.constantFrom(false, false, false, true),
  outboxPaused: fc.constantFrom(false, false, false, true),
  found: fc.constantFrom("delivered" as const, "absent" as const, "unknown" as const, "not asked"),
  later: fc.constantFrom(0, HOUR, DAY),
}) as fc.Arbitrary<Situation>;

async function prepare(at: World, { leads, shared }: Situation): Promise<void> {
  const inputs = leads.map((kind, index): LeadInput & { kind: LeadKind } => ({
    kind,
    name: `Lead ${index}`,
    email: `lead${index}@${shared ? "initech.example" : `initech${index}.example`}`,
  }));
  const early = inputs.filter(({ kind }) => !/^(?:queued|left sending)/.test(kind));
  const threads = new Map<number, number>();
  for (const [index, input] of inputs.entries()) {
    if (!early.includes(input)) continue;
    const { message } = await at.queued("Open to a chat?", {
      name: input.name,
      email: input.email,
    });
    threads.set(index, message.id);
  }
  at.mailer.fate = (mail) => {
    const kind = inputs.find(({ email }) => email === mail.to.address)?.kind;
    if (kind === "put off by the server") return "put off";
    return kind === "in doubt" ? "cut off" : "accepted";
  };
  await at.tick();
  at.clock.advance(DAY + HOUR);
  const followed = inputs.flatMap(({ kind }, index) =>
    kind === "silent after the last follow-up" ? [threads.get(index)] : [],
  );
  if (followed.length > 0) await followUp(at, followed as number[]);
  for (const [index, input] of inputs.entries()) {
    await arrange(at, input, threads.get(index));
  }
  at.mailer.fate = () => "accepted";
}

/** A follow-up for these, and for nobody else. */
async function followUp(at: World, messageIds: readonly number[]): Promise<void> {
  for (const id of messageIds) {
    await at.store.write(async ({ messages }) => {
      const message = await messages.byId(id);
      if (message) await messages.update({ ...message, status: "follow_up", followUps: 1 });
    });
  }
}

async function arrange(
  at: World,
  { kind, name, email }: LeadInput & { kind: LeadKind },
  messageId: number | undefined,
): Promise<void> {
  if (messageId === undefined) {
    const { lead, emails: queued } = await at.queued("Open to a chat?", { name, email });
    const [first] = queued;
    if (first && kind.startsWith("left sending")) {
      await at.store.write(async ({ outbox }) => {
        await outbox.claim(first.id, "the dead", email ?? "");
        if (kind.endsWith("mark")) await outbox.mark(first.id, "the dead", at.clock.now());
      });
    }
    if (kind === "queued and suppressed") await suppress(at.services, email ?? "", null);
    if (kind === "queued and paused") await setPaused(at.services, lead.id, true);
    return;
  }
  const { lead, emails } = await at.thread(messageId);
  const rfcMessageId = emails[0]?.rfcMessageId ?? null;
  const waiting = WAITING[kind];
  if (waiting) {
    const reports = waiting.kind === "bounce" || waiting.kind === "complaint";
    at.inbox.put(
      mailFrom(reports ? null : rfcMessageId, {
        ...waiting,
        from: reports ? null : { name: name ?? null, address: email ?? "" },
        returnedIds: reports && rfcMessageId !== null ? [rfcMessageId] : [],
        bounces:
          waiting.kind === "bounce"
            ? [
                {
                  recipient: email ?? null,
                  status: kind === "a hard bounce waits" ? "5.1.1" : "5.2.2",
                  reason: kind === "a hard bounce waits" ? "user_unknown" : "mailbox_full",
                  hard: kind === "a hard bounce waits",
                  diagnostic: null,
                  originalMessageId: null,
                },
              ]
            : [],
      }),
    );
    return;
  }
  switch (kind) {
    case "silent and suppressed":
      await suppress(at.services, email ?? "", null);
      return;
    case "silent and paused":
      await setPaused(at.services, lead.id, true);
      return;
    case "replied":
      await replyByHand(at.services, messageId, "What does it cost, and does it run on a Mac?");
      return;
    case "replied and suppressed":
      await replyByHand(at.services, messageId, "What does it cost?");
      await suppress(at.services, email ?? "", null);
      return;
    case "declined":
      await replyByHand(at.services, messageId, "No thanks, we are not interested.");
      return;
    case "asked for later":
      await replyByHand(at.services, messageId, "Please get back to me in June.");
      return;
    case "answer queued":
      await replyByHand(at.services, messageId, "What does it cost?");
      await answerByHand(at.services, messageId, "Nothing at all.");
      return;
  }
}

/** Everything in a database, table by table. */
async function dump(store: Store): Promise<string> {
  return store.exportTables(async (tables) => {
    const all: unknown[] = [];
    for (const name of tables.names) {
      for await (const rows of tables.pages(name)) all.push(name, rows);
    }
    return JSON.stringify(all);
  });
}

/** What a tick leaves of the messages: what is the same in the copy and in the database. */
async function outcome(store: Store, messageIds: readonly number[]) {
  return store.read(async (queries) => {
    const messages = await queries.messages.byIds(messageIds);
    const emails = await queries.emails.ofMessages(messageIds);
    return messages
      .map(({ id, status, followUps, waitingSince, aiAttempts }) => ({
        id,
        status,
        followUps,
        waitingSince,
        aiAttempts,
        emails: emails
          .filter(({ messageId }) => messageId === id)
          .map(({ kind, state, notBefore }) => `${kind} ${state} ${notBefore?.toISOString()}`),
      }))
      .sort((a, b) => a.id - b.id);
  });
}

async function play(situation: Situation, open?: () => Promise<Store>): Promise<void> {
  const at = new World({}, await open?.());
  try {
    await prepare(at, situation);
    at.clock.advance(situation.later);
    const { found } = situation;
    if (found !== "not asked") at.mailer.lookUp = async () => found;
    Object.assign(at.settings, {
      limits: { ...POLICY.limits, ...situation.limits },
      answer: { ...POLICY.answer, mode: situation.mode },
      followUpBy: situation.followUpBy,
      ai: { maxPerDay: situation.aiMaxPerDay },
      inboxConfigured: situation.reads,
    } satisfies Partial<UniformPolicy>);
    at.writer.script = () => "Thank you for your mail. I will get back to you shortly.";
    if (situation.unreadable) at.inbox.broken = new Error("the inbox is away");
    if (situation.outboxPaused) await pauseOutbox(at.services, "a break");
    const before = await dump(at.store);
    const untouched = () => [at.mailer.attempts.length, at.writer.tasks.length];
    const peers = untouched();
    const scratch = await openScratch(at.store);
    const { services, mailer, inbox } = at;
    const writer: Writer = situation.isModel
      ? at.writer
      : { name: "template", isModel: false, write: (task) => at.writer.write(task) };
    const { report, planned } = await dryRun({ services, mailer, inbox, writer }, scratch);
    expect(await dump(at.store)).toBe(before);
    expect(untouched()).toEqual(peers);

    at.events.length = 0;
    const real = await at.tick({ writer });
    expect(counted(report)).toEqual(counted(real));
    expect(report.notices).toEqual(real.notices);
    expect(report.errors).toEqual(real.errors);
    const ids = await at.store.read(async ({ messages }) =>
      (await messages.byIds(Array.from({ length: 40 }, (_, id) => id + 1))).map(({ id }) => id),
    );
    expect(await outcome(scratch, ids)).toEqual(await outcome(at.store, ids));
    // The list names each message to which something happens, and no other.
    const happened = new Set(at.events.map(({ messageId }) => messageId));
    const acts = planned.filter(({ action }) => action !== "hold");
    expect(new Set(acts.map(({ messageId }) => messageId))).toEqual(happened);
    for (const { why } of planned) expect(why).toMatch(/\w{3}/);
    await scratch.close();
  } finally {
    await at.close();
  }
}

const RUNS = Number(process.env.TICKLER_SITUATIONS ?? 60);

describe("a dry run says what the tick right after it does, and changes nothing", () => {
  it("in generated situations", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(SITUATIONS, (situation) => play(situation)),
      { numRuns: RUNS },
    );
  });

  it("with the limit that holds first mails, where nothing else is in the outbox", async () => {
    const at = new World({ limits: { ...POLICY.limits, maxPerDay: 1 } });
    try {
      await at.sent();
      await at.queued();
      const { planned } = await at.dryRun();
      expect(planned).toMatchObject([
        { action: "hold", kind: "first", why: expect.stringMatching(/^send\.max_per_day: /) },
      ]);
      expect((await at.tick()).coldMailHeld?.rule).toBe("send.max_per_day");
    } finally {
      await at.close();
    }
  });

  it("where too many have bounced for more cold mail to leave", { timeout: 120_000 }, async () => {
    const at = new World({ limits: { ...POLICY.limits, maxBounces: 0.05 } });
    try {
      at.mailer.fate = (mail) => (mail.subject.startsWith("Gone") ? "no such user" : "accepted");
      for (let lead = 0; lead < 50; lead += 1) await at.queued(lead < 3 ? "Gone?" : "Hello?");
      await at.tick();
      for (let lead = 0; lead < 3; lead += 1) await at.queued("Hello again?");
      const { report, planned } = await at.dryRun();
      expect(report.notices.join()).toContain("cold mail is paused");
      expect(planned.map(({ action }) => action)).toEqual(["hold", "hold", "hold"]);
      const real = await at.tick();
      expect(report.notices).toEqual(real.notices);
      expect(counted(report)).toEqual(counted(real));
    } finally {
      await at.close();
    }
  });
});

describePostgres("a dry run of a database on a server", (cluster) => {
  it("agrees with the tick in generated situations", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(SITUATIONS, (situation) =>
        play(situation, async () =>
          openPostgres({ url: await cluster().createDatabase(), password: null }),
        ),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
