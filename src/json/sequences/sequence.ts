import type { Sequence, Step } from "../../domain/sequence/sequence.ts";
import { formatDelay } from "../../domain/units/delay.ts";
import type { StoredSequence } from "../../service/ports/index.ts";
import type { StoredSteps } from "../../service/sequence/book.ts";
import type { Migration } from "../../service/sequence/migrate.ts";
import type { PreviewedStep, SequencePreview } from "../../service/sequence/preview.ts";
import { textOf } from "../../service/sequence/read.ts";
import { errorView } from "../errors.ts";
import { iso } from "../time.ts";

/** A version of a sequence. */
export function versionView(stored: StoredSequence) {
  const { id, name, version, digest, promoted, actor, createdAt, removedAt } = stored;
  return {
    ...{ id, name, version, digest, promoted, actor },
    created_at: iso(createdAt),
    removed_at: iso(removedAt),
  };
}

/** The same with how many leads go on by it, or by any version of it. */
export function followedVersionView(stored: StoredSequence, following: number) {
  return { ...versionView(stored), following };
}

/** A version with its steps as they were written. */
export function sequenceView({ stored, sequence }: StoredSteps, following: number) {
  return {
    ...followedVersionView(stored, following),
    description: sequence.description,
    on_decline: sequence.onDecline,
    on_later: sequence.onLater,
    steps: sequence.steps.map((step) => stepView(step, stored.files)),
    source: stored.source,
  };
}

/** A step as it was written. */
function stepView(step: Step, files: Readonly<Record<string, string>>) {
  const base = {
    step: step.number,
    kind: step.kind,
    after: step.after && formatDelay(step.after),
    skip_if: step.skipIf,
  };
  if (step.kind === "task") {
    const wait = step.wait === "done" ? "until done" : formatDelay(step.wait);
    return { ...base, task: step.task, wait };
  }
  if (step.kind === "ai") return { ...base, about: step.about };
  const variants = step.variants.map(({ name, weight, subject, text }) => ({
    ...{ name, weight, subject, text: textOf(text, files) },
  }));
  return { ...base, variants };
}

/** A file that is right, and what has to be done before it can be stored. */
export function checkedView({ name, steps }: Sequence, problems: readonly string[]) {
  return { name, steps: steps.length, problems };
}

/** A sequence as one lead would get it. */
export function previewView({ version, lead, messageId, steps }: SequencePreview) {
  return {
    ...versionView(version.stored),
    lead: { id: lead.id, name: lead.name, email: lead.email },
    message_id: messageId,
    steps: steps.map(previewedView),
  };
}

/** A step as one lead gets it. */
export function previewedView({ step, at, state, mail, task, error }: PreviewedStep) {
  return {
    ...{ step: step.number, kind: step.kind, state, at: state === "behind" ? null : iso(at) },
    variant: mail?.variant ?? null,
    subject: mail?.subject ?? null,
    text: mail?.body.text ?? task,
    ...(error && { error: errorView(error) }),
  };
}

/** What becomes of one lead when all are taken to the current version. */
export function migrationView({ lead, message, from, next, stays }: Migration) {
  return {
    lead: { id: lead.id, name: lead.name, email: lead.email },
    message_id: message.id,
    from,
    moved: stays === null,
    stays,
    next: next && previewedView(next),
  };
}

/** A sequence that was taken off the list. */
export function removedView(name: string, following: number) {
  return { name, removed: true, following };
}

/** A task that was left out. @param nextAt when its sequence goes on; null: it does not wait for it */
export function skippedView(id: string, nextAt: Date | null) {
  return { id, skipped: true, next_at: iso(nextAt) };
}
