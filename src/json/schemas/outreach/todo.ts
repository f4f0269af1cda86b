import { z } from "zod";
import { TODO_KINDS } from "../../../service/todo/item.ts";
import type {
  noteView,
  reminderView,
  settledView,
  snoozedView,
  todoView,
  whyView,
} from "../../todo.ts";
import { viewOf } from "../agreement.ts";
import { count, hold, leadName, moment, text, words, yes } from "../values.ts";
import { nextAction, status } from "./message.ts";

export const todoItem = viewOf<typeof todoView>()(
  z.object({
    id: text,
    kind: z.enum(TODO_KINDS),
    message_id: count.nullable(),
    email_id: count.nullable(),
    lead: leadName.nullable(),
    company: text.nullable(),
    since: moment.nullable(),
    about: words.nullable(),
    words: words.nullable(),
    what: words,
    holds: z.array(hold),
    note: words.nullable(),
    command: text,
    commands: z.array(text),
  }),
);

/** Why a mail does not leave yet. */
export const reason = z.object({ rule: text, detail: words, until: moment.nullable() });

export const why = viewOf<typeof whyView>()(
  z.object({
    lead: leadName,
    messages: z.array(
      z.object({
        message_id: count,
        status,
        next_action: nextAction.nullable(),
        next_action_at: moment.nullable(),
        step: z
          .object({
            sequence: text,
            version: count,
            number: count,
            kind: z.enum(["email", "task", "ai"]),
            text: words.nullable(),
            task: text.nullable(),
          })
          .nullable(),
        reasons: z.array(reason),
      }),
    ),
  }),
);

export const settled = viewOf<typeof settledView>()(z.object({ id: text, done: yes }));

export const snoozed = viewOf<typeof snoozedView>()(
  z.object({ id: text, snoozed_until: moment.nullable() }),
);

export const note = viewOf<typeof noteView>()(
  z.object({ id: count, lead_id: count, text: words, actor: text.nullable(), created_at: moment }),
);

export const reminder = viewOf<typeof reminderView>()(
  z.object({
    id: count,
    lead_id: count,
    kind: z.enum(["reminder", "needs_person", "promise"]),
    message_id: count.nullable(),
    email_id: count.nullable(),
    due_at: moment,
    text: words,
    actor: text.nullable(),
    created_at: moment,
  }),
);
