import type { GateFinding } from "../../../service/outbox/gate.ts";
import type { Context } from "../../context.ts";

/**
 * The checks of the set-up that ticks make for `send.gate`; loaded when they are due.
 *
 * @param mailbox the default one, where none is named
 */
export function gateChecks(
  { app, streams }: Context,
  mailbox?: string,
): (stop: AbortSignal) => Promise<GateFinding[]> {
  return async (stop) => {
    const { gateFindings } = await import("../../../doctor/doctor.ts");
    return gateFindings(app, streams.env, stop, mailbox);
  };
}
