import type { ListedHook } from "../../service/hooks/hooks.ts";
import type { HookAnswer, HookRun } from "../../service/ports/index.ts";
import { iso } from "../time.ts";

/** How a hook fares: `new` until a tick has seen it, and `dead` where it is tried no more. */
export function hookStateOf({ state, held }: ListedHook): "new" | "ok" | "failing" | "dead" {
  if (state === null) return "new";
  if (state.deadAt !== null || held.dead > 0) return "dead";
  return held.count > 0 || state.failingSince !== null ? "failing" : "ok";
}

/** @param target what it calls, as it may be shown */
export function hookView(listed: ListedHook, target: string) {
  const { hook, state, held, nextAt, behind } = listed;
  return {
    name: hook.name,
    on: hook.on,
    calls: target,
    includes_text: hook.withText,
    state: hookStateOf(listed),
    cursor: state?.cursor ?? null,
    /** Events of the feed that it has not come to. */
    behind,
    /** Events that wait for another try, or for an earlier one of the same lead. */
    held: held.count,
    ok_at: iso(state?.okAt ?? null),
    failing_since: iso(state?.failingSince ?? null),
    next_try_at: iso(state?.nextAt ?? nextAt),
    last_error: state?.lastError ?? held.error,
  };
}

export function hookRunView({ eventId, leadId, at, took, error, output }: HookRun) {
  return {
    at: iso(at),
    /** Null where it was a trial. */
    event_id: eventId,
    lead_id: leadId,
    took_ms: took,
    /** Null: it went well. */
    error,
    output,
  };
}

export function hookTestView(name: string, took: number, { error, output }: HookAnswer) {
  return { name, ok: error === null, took_ms: took, error, output };
}
