import { EVENT_KINDS, type EventKind } from "../status.ts";
import type { FeedEvent } from "./event.ts";

/** A program or a server that is told of events, as the settings have it. */
export interface Hook {
  readonly name: string;
  /** Words of `HOOK_WORDS`, and kinds of events. */
  readonly on: readonly string[];
  readonly calls: HookTarget;
  /** For one event, in milliseconds. */
  readonly timeout: number;
  /** Whether it is told the lead's name and address, and what the mail says. */
  readonly withText: boolean;
}

/** What a hook calls: a line for the shell, or a URL with what prints its secret. */
export type HookTarget =
  | { readonly command: string }
  | { readonly url: string; readonly secretCommand: string | null };

/** Words for several kinds of events at once; each kind may be named as well. */
export const HOOK_WORDS: Readonly<Record<string, readonly EventKind[]>> = {
  /** All that leaves a person with something to do; where no AI answers, `replied` as well. */
  needs_person: [
    "handed_over",
    "drafted",
    "ai_drafted",
    "kept",
    "lead_left",
    "task",
    "task_overdue",
    "failed",
    "uncertain",
  ],
  all: EVENT_KINDS,
};

/** Whether a word may stand in `on`. */
export function isHookWord(word: string): boolean {
  return Object.hasOwn(HOOK_WORDS, word) || (EVENT_KINDS as readonly string[]).includes(word);
}

/**
 * Whether a hook is told of an event. Of an undo it is where it would be told of the event that is
 * taken back; the step that is true again tells it nothing, unless it is told everything.
 *
 * @param undone the event that this one takes back, if any
 * @param noAi whether a reply in the event's message is left to a person, as no AI answers there
 */
export function hears(
  { on }: Pick<Hook, "on">,
  event: FeedEvent,
  undone: FeedEvent | null,
  noAi = false,
): boolean {
  if (on.includes("all")) return true;
  const steps = new Set<string>(
    on.flatMap((word): readonly string[] => HOOK_WORDS[word] ?? [word]),
  );
  if (noAi && on.includes("needs_person")) steps.add("replied");
  if (event.kind === "undone") {
    return steps.has("undone") || (undone !== null && steps.has(undone.kind));
  }
  return event.undoes === null && steps.has(event.kind);
}

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;

/** How long a hook waits after so many failures, in milliseconds. */
export function hookPause(tries: number): number {
  return Math.min(MINUTE * 2 ** Math.max(0, tries - 1), LONGEST);
}

/** So long a hook is tried before a person has to look at it, in milliseconds. */
export const HOOK_PATIENCE = 24 * 60 * MINUTE;
