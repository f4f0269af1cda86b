import type { GateFinding } from "../../../service/outbox/gate.ts";
import type { Context } from "../../context.ts";

/** The checks of the set-up that ticks make for `send.gate`; loaded when they are due. */
export function gateChecks({
  app,
  streams,
}: Context): (stop: AbortSignal) => Promise<GateFinding[]> {
  return async (stop) => {
    const { gateFindings } = await import("../../../doctor/doctor.ts");
    return gateFindings(app, streams.env, stop);
  };
}
