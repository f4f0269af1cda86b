import type { Hooks } from "../../../app/hooks/hooks.ts";
import { messageOf } from "../../../domain/errors.ts";
import type { Context } from "../../context.ts";

/**
 * Tells the hooks what has happened, after a pass over the mailboxes. What fails is tried again by itself, so
 * that only a terminal hears of it, and the exit code is that of the pass. Never throws.
 */
export async function tellHooks({ out }: Context, hooks: Hooks, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  try {
    for (const { hook, failed, error } of await hooks.run(stop)) {
      if (failed === 0 || !out.style.terminal) continue;
      out.note(
        `The hook ${hook} failed, and is tried again: it ${error}. See tickler hook log ${hook}.`,
      );
    }
  } catch (error) {
    out.warn(`the hooks could not be told: ${messageOf(error)}`, "The next tick tells them.");
  }
}
