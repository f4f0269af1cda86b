import type { Lead } from "../../domain/lead.ts";
import type { Sequence } from "../../domain/sequence/sequence.ts";
import { versionsOf } from "../sequence/book.ts";
import { type PreviewedStep, previewSteps } from "../sequence/preview.ts";
import type { Services } from "../services.ts";

/** A sequence that planned mails begin, with all that follows on them. */
export interface SequenceToCome {
  sequence: Sequence;
  version: number;
  /** So many of the plan's mails begin it. */
  mails: number;
  /** Whose texts are shown: the first of them. */
  lead: Lead;
  /** Those behind the first mail. */
  steps: readonly PreviewedStep[];
}

/**
 * What planned mails set going besides themselves. To be called outside of transactions.
 *
 * @throws AppError `input` where a version can't be read
 */
export async function sequencesToCome(
  services: Services,
  mails: readonly { sequenceId: number | null; lead: Lead; mailbox: string }[],
): Promise<SequenceToCome[]> {
  const versions = await versionsOf(services, mails);
  const found: SequenceToCome[] = [];
  for (const [id, version] of versions) {
    const own = mails.filter(({ sequenceId }) => sequenceId === id);
    const [first] = own;
    if (!first) continue;
    const mailbox = services.policy.forMailbox(first.mailbox);
    const now = services.clock.now();
    const all = await previewSteps(version, mailbox, first.lead, now, FIRST_STEP);
    found.push({
      ...{ sequence: version.sequence, version: version.stored.version, mails: own.length },
      ...{ lead: first.lead, steps: all.filter(({ state }) => state !== "behind") },
    });
  }
  return found;
}

/** The mail that a plan shows itself. */
const FIRST_STEP = 1;
