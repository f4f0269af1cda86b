import { agentOf } from "../../domain/agent/agent.ts";
import type { Context } from "../context.ts";

/** Who a text is by that is given now: `person`, or the agent that calls. */
export function writerOf({ app }: Context): string {
  const actor = app.actor ?? "";
  // An approved one has a name of its own; here it is the agent alone.
  return agentOf(actor.split(",", 1)[0]) ?? "person";
}
