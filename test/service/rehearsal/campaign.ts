import { DateTime } from "luxon";
import { expect } from "vitest";
import type { AppError } from "../../../src/domain/errors.ts";
import type { LeadInput } from "../../../src/domain/lead.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import type { CalendarRow } from "../../../src/service/rehearsal/calendar.ts";
import {
  type Rehearsal,
  type RehearsalRequest,
  rehearse,
} from "../../../src/service/rehearsal/rehearse.ts";
import { drawnReply } from "../../../src/service/rehearsal/replies.ts";
import { chosen } from "../../../src/service/rehearsal/sample.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { type TickSource, tickAll } from "../../../src/service/tick/mailboxes/tick-all.ts";
import type { TickEvent } from "../../../src/service/tick/report.ts";
import { openRehearsalCopy } from "../../../src/store/scratch/open.ts";
import { DAY, MINUTE } from "../../support/world/builders.ts";
import { POLICY, type World } from "../../support/world/world.ts";

/** Campaigns that are rehearsed, and the ticks of the same days beside them. */
const FAIR = `
name = "fair"
[[step]]
subject = "A question about {{ company }}"
text = "Hi {{ first_name }}, may I ask you something?"
[[step.variant]]
subject = "{{ company }} and shifts"
text = "Hi {{ first_name }}, how do you plan shifts?"
[[step]]
after = "2 working days"
text = "Hi {{ first_name }}, did my question reach you?"
[[step]]
after = "1d"
task = "Call {{ first_name }} at {{ phone }}"
wait = "3d"
skip_if = "phone == blank"
[[step]]
after = "3d"
subject = "One more thought on {{ company }}"
text = "Hi {{ first_name }}, one more thought."
`;

export const LIMITS: UniformPolicy["limits"] = {
  ...POLICY.limits,
  windows: [{ days: [1, 2, 3, 4, 5], from: 9 * 60, to: 16 * 60 + 30 }],
  holidays: ["2026-03-10", "2026-04-01"],
  timezone: "Europe/Berlin",
  maxPerDay: 14,
  minGap: 7 * MINUTE,
  maxPerDomain: 2,
  ramp: { start: 3, step: 2, most: 12 },
};

export const CAMPAIGN: Partial<UniformPolicy> = {
  answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 },
  followUps: { followUpAfter: [2 * DAY, 3 * DAY], closeAfter: 4 * DAY },
  limits: LIMITS,
};

const CHAT = "Open to a quick chat about your shifts?";

const ZONES = [null, "America/New_York", "Asia/Tokyo", "Europe/Berlin"];

/** Leads of a few companies in several zones: half follow the sequence, half the built-in follow-ups. */
export async function campaign(
  it: World,
  leads: number,
  mailboxes?: readonly string[],
): Promise<void> {
  const readFile = (name: string): string => {
    throw new Error(`no file ${name}`);
  };
  await storeSequence(it.services, { where: "fair.toml", source: FAIR, readFile }, "new");
  for (let at = 0; at < leads; at++) {
    const input: LeadInput = {
      ...{ name: `Lead ${at}`, email: `lead${at}@initech${at % Math.ceil(leads / 2)}.example` },
      ...{ company: `Initech ${at}`, timezone: ZONES[at % ZONES.length] ?? null },
      ...(at % 3 === 0 && { phone: `+49 30 ${at}` }),
    };
    const lead = await it.lead(input);
    const mailbox = mailboxes?.[Math.floor(at / 2) % mailboxes.length];
    const from = mailbox === undefined ? {} : { mailboxes: [mailbox] };
    if (at % 2 === 0) {
      await sendOne(it.services, lead.id, { text: "", from: sequenceDraft("fair") }, from);
    } else {
      await sendOne(it.services, lead.id, { text: CHAT }, from);
    }
    if (at === 4) await setPaused(it.services, lead.id, true);
    if (at === 5) await suppress(it.services, input.email ?? "", null);
  }
}

/** What the ticks of all mailboxes get; those whose settings are wrong are among them by their error. */
function sourcesOf(it: World, broken: Record<string, AppError> = {}): TickSource[] {
  const { services, mailer, inbox, writer } = it;
  return services.policy.mailboxes.names.map((mailbox) => {
    const error = broken[mailbox];
    return error ? { services, mailbox, error } : { services, mailbox, mailer, inbox, writer };
  });
}

export async function rehearsed(
  it: World,
  request: Partial<RehearsalRequest> = {},
  { most, broken }: { most?: number; broken?: Record<string, AppError> } = {},
): Promise<Rehearsal> {
  const { services, writer, store } = it;
  const copy = await openRehearsalCopy(store, (ids) => chosen(ids, most));
  try {
    return await rehearse(
      { services, copy, writer, sources: sourcesOf(it, broken) },
      {
        ...{ days: 14, sequence: null, replyRate: 0, seed: 1 },
        // A loaded machine looks as far ahead as any other.
        patience: Number.POSITIVE_INFINITY,
        ...request,
      },
    );
  } finally {
    await copy.store.close();
  }
}

/** What the ticks of all mailboxes in these days do on the real database, one after the other. */
async function reality(
  it: World,
  { days, every, rate }: { days: number; every: number; rate: number },
): Promise<CalendarRow[]> {
  const rows = new Map<string, CalendarRow>();
  const replies: { at: Date; messageId: number }[] = [];
  const names = new Map<number, string>();
  const steps = (days * DAY) / every;
  for (let at = 0; at < steps; at++) {
    const now = it.clock.now();
    replies.sort((a, b) => a.at.getTime() - b.at.getTime() || a.messageId - b.messageId);
    while (replies[0] && replies[0].at <= now) {
      const { messageId } = replies.shift() ?? replies[0];
      await replyByHand(it.services, messageId, "Thank you for your mail.").catch(() => {});
    }
    it.events.length = 0;
    const listen = (event: TickEvent): void => void it.events.push(event);
    const report = await tickAll(sourcesOf(it).map((each) => ({ ...each, listen })));
    expect(report.errors).toEqual([]);
    for (const { type, messageId, emailId } of it.events) {
      const isMail = type === "sent" || type === "follow_ups" || type === "ai_replies";
      if (!isMail && type !== "task") continue;
      const { message, emails, lead } = await it.thread(messageId);
      const tasks = await it.store.read((queries) => queries.tasks.ofMessages([messageId]));
      const step = isMail
        ? (emails.find(({ id }) => id === emailId)?.step ?? null)
        : (tasks.at(-1)?.step ?? null);
      if (message.sequenceId !== null && !names.has(message.sequenceId)) {
        names.set(message.sequenceId, "fair");
      }
      const row = {
        date: DateTime.fromJSDate(now, { zone: it.settings.limits.timezone ?? "UTC" }).toISODate(),
        mailbox: message.mailbox,
        sequence: message.sequenceId === null ? null : (names.get(message.sequenceId) ?? null),
        step,
        kind: isMail ? ("mail" as const) : ("task" as const),
      };
      const key = JSON.stringify(row);
      const count = (rows.get(key)?.count ?? 0) + 1;
      rows.set(key, { ...row, date: row.date ?? "", count });
      const reply =
        isMail &&
        step !== null &&
        drawnReply({ rate, seed: 1 }, { leadId: lead.id, step, sentAt: now });
      if (reply) replies.push({ at: reply, messageId });
    }
    it.clock.advance(every);
  }
  return [...rows.values()];
}

const sorted = (rows: readonly CalendarRow[]) =>
  rows
    .map((row) =>
      JSON.stringify([row.date, row.mailbox, row.sequence, row.step, row.kind, row.count]),
    )
    .sort();

export async function compared(
  it: World,
  {
    leads,
    every,
    rate,
    begin = 0,
    days = 14,
    before = 0,
    mailboxes,
  }: {
    leads: number;
    every: number;
    rate: number;
    begin?: number;
    days?: number;
    /** So many days of the campaign are over when it is rehearsed. */
    before?: number;
    mailboxes?: readonly string[];
  },
): Promise<Rehearsal> {
  it.clock.advance(begin);
  await campaign(it, leads, mailboxes);
  await reality(it, { days: before, every, rate: 0 });
  const rehearsal = await rehearsed(it, { days, replyRate: rate, every });
  const real = await reality(it, { days, every, rate });
  expect(sorted(rehearsal.days)).toEqual(sorted(real));
  expect(rehearsal.errors).toEqual([]);
  return rehearsal;
}
