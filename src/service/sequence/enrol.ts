// Enrolling leads: the first email of a sequence as a mail to send, after every later step was tried for
// the lead. May import send/ and the domain.
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { CompiledDraft, DraftSource } from "../send/send.ts";
import { type SendTimeOf, sendTimes } from "../send/send-time.ts";
import type { MailboxPolicy, Services } from "../services.ts";
import {
  openVersion,
  rendererOf,
  type StepMail,
  type StepRenderer,
  type StoredSteps,
} from "./book.ts";

/** The version that new leads follow. @throws AppError `not_found`, `input` */
export async function requireSequence(
  { store, policy }: Pick<Services, "store" | "policy">,
  name: string,
): Promise<StoredSteps> {
  const { current, all } = await store.read(async ({ sequences }) => ({
    current: await sequences.current(name),
    all: await sequences.all(),
  }));
  if (current && current.removedAt === null) return openVersion(policy, current);
  const names = all.map((each) => each.name);
  throw new AppError(
    "not_found",
    current ? `the sequence ${name} was removed` : `there is no sequence ${JSON.stringify(name)}`,
    names.length === 0
      ? "Add one from a file: tickler sequence add FILE"
      : `There are: ${names.join(", ")}. Add one from a file: tickler sequence add FILE`,
  );
}

/** The first email of a sequence, for any lead. */
export function sequenceDraft(name: string): DraftSource {
  return (...args) => readFirst(name, ...args);
}

async function readFirst(
  name: string,
  ...[services, mailbox, { at }, now]: Parameters<DraftSource>
): Promise<CompiledDraft> {
  const version = await requireSequence(services, name);
  const renderer = await rendererOf(version, mailbox);
  if (renderer.fault) throw renderer.fault;
  const { requireDerivedSubject } = await import("../../domain/subject/derived-subject.ts");
  const [first] = version.sequence.steps;
  const mailOf = forOne((lead: Lead) => renderer.mail(first, lead));
  return {
    body: { render: (lead) => mailOf(lead).body },
    subjectOf: (lead, body) => {
      const { subject } = mailOf(lead);
      return subject ?? requireDerivedSubject(body.words ?? body.text);
    },
    timeOf:
      at !== undefined
        ? await sendTimes(at, mailbox.limits, now)
        : await firstTimes(version, mailbox, now),
    enrolmentOf: (lead) => {
      tryLaterSteps(version, renderer, lead);
      return { sequenceId: version.stored.id, variant: mailOf(lead).variant };
    },
  };
}

/** Of a sequence that follows another one, the first email may have to wait. */
async function firstTimes(
  { sequence }: StoredSteps,
  mailbox: MailboxPolicy,
  now: Date,
): Promise<SendTimeOf | null> {
  const { after } = sequence.steps[0];
  if (after === null) return null;
  const { delaysIn } = await import("./calendar.ts");
  const delays = await delaysIn(mailbox);
  const luxon = await import("luxon");
  const { localTime } = await import("../outbox/limits/window.ts");
  const local = localTime(luxon, mailbox.limits);
  return (lead) => {
    const at = delays(lead)(now, after);
    const then = local(at, lead.timezone);
    const zone = then.zoneName ?? "local time";
    return {
      at,
      zone,
      words: `${then.toFormat("ccc yyyy-MM-dd HH:mm", { locale: "en" })} (${zone})`,
    };
  };
}

/**
 * Renders every step after the first for a lead, so that what is missing is known now and not in two weeks.
 * A step that would be left out as things are needs nothing.
 *
 * @throws AppError `template`, `usage`, `refused` that names the step
 */
export function tryLaterSteps({ sequence }: StoredSteps, renderer: StepRenderer, lead: Lead): void {
  for (const step of sequence.steps.slice(1)) {
    if (renderer.skips(step, lead)) continue;
    if (step.kind === "email") renderer.mail(step, lead);
    if (step.kind === "task") renderer.task(step, lead);
  }
}

/** Subject and text of one lead are asked for one after the other. */
function forOne(make: (lead: Lead) => StepMail): (lead: Lead) => StepMail {
  let last: { lead: Lead; mail: StepMail } | null = null;
  return (lead) => {
    if (last?.lead !== lead) last = { lead, mail: make(lead) };
    return last.mail;
  };
}
