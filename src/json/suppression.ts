import type { Suppression } from "../domain/suppression.ts";
import type { SuppressReport } from "../service/leads/suppress.ts";
import { iso } from "./time.ts";

export function suppressionView(suppression: Suppression) {
  return {
    id: suppression.id,
    kind: suppression.kind,
    /** Null once the lead was erased. */
    value: suppression.value,
    sha256: suppression.hash,
    reason: suppression.reason,
    note: suppression.note,
    /** The message that it came with; null where it came with none. */
    message_id: suppression.messageId,
    created_at: iso(suppression.createdAt),
  };
}

/** What `suppress rm` lifted: the first stop, and all of them. */
export function liftedView([first, ...others]: readonly [Suppression, ...Suppression[]]) {
  return { ...suppressionView(first), stops: [first, ...others].map(suppressionView) };
}

/** What `suppress import` did; a bad line is named by its number. */
export function suppressionImportView({ added, skipped, errors }: SuppressReport) {
  return { added, skipped, bad: errors.length, errors };
}
