import { z } from "zod";
import { TASK_STATES } from "../../../domain/sequence/task.ts";
import type { followedView, taskView } from "../../sequences/followed.ts";
import type {
  checkedView,
  followedVersionView,
  migrationView,
  previewView,
  removedView,
  sequenceView,
  skippedView,
  versionView,
} from "../../sequences/sequence.ts";
import { viewOf } from "../agreement.ts";
import { error } from "../errors.ts";
import { count, leadName, moment, number, text, words, yes } from "../values.ts";

export const followed = viewOf<typeof followedView>()(
  z.object({ name: text, version: count, step: count }).nullable(),
);

export const task = viewOf<typeof taskView>()(
  z.object({
    id: text,
    message_id: count,
    step: count,
    text: words,
    state: z.enum(TASK_STATES),
    why: words.nullable(),
    actor: text.nullable(),
    created_at: moment,
    wait_until: moment,
    overdue_at: moment.nullable(),
    settled_at: moment.nullable(),
  }),
);

const plainVersion = {
  id: count,
  name: text,
  version: count,
  digest: text,
  promoted: z.record(text, text),
  actor: text.nullable(),
  created_at: moment,
  removed_at: moment.nullable(),
};
export const version = viewOf<typeof versionView>()(z.object(plainVersion));

const versionFields = { ...plainVersion, following: count };
export const followedVersion = viewOf<typeof followedVersionView>()(z.object(versionFields));

const step = {
  step: count,
  after: text.nullable(),
  skip_if: words.nullable(),
};
export const sequence = viewOf<typeof sequenceView>()(
  z.object({
    ...versionFields,
    description: words.nullable(),
    on_decline: text.nullable(),
    on_later: text.nullable(),
    steps: z.array(
      z.union([
        z.object({
          ...step,
          kind: z.literal("email"),
          variants: z.array(
            z.object({ name: text, weight: number, subject: words.nullable(), text: words }),
          ),
        }),
        z.object({ ...step, kind: z.literal("task"), task: words, wait: text }),
        z.object({ ...step, kind: z.literal("ai"), about: words.nullable() }),
      ]),
    ),
    source: words,
  }),
);

export const checked = viewOf<typeof checkedView>()(
  z.object({ name: text, steps: count, problems: z.array(words) }),
);

export const previewedStep = z.object({
  step: count,
  kind: z.enum(["email", "task", "ai"]),
  state: z.enum(["behind", "left_out", "to_come"]),
  at: moment.nullable(),
  variant: text.nullable(),
  subject: words.nullable(),
  text: words.nullable(),
  error: error.exactOptional(),
});
export const preview = viewOf<typeof previewView>()(
  z.object({
    ...plainVersion,
    lead: leadName,
    message_id: count.nullable(),
    steps: z.array(previewedStep),
  }),
);

export const migration = viewOf<typeof migrationView>()(
  z.object({
    lead: leadName,
    message_id: count,
    from: count,
    moved: yes,
    stays: words.nullable(),
    next: previewedStep.nullable(),
  }),
);

export const removed = viewOf<typeof removedView>()(
  z.object({ name: text, removed: yes, following: count }),
);

export const skipped = viewOf<typeof skippedView>()(
  z.object({ id: text, skipped: yes, next_at: moment.nullable() }),
);
