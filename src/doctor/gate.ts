import type { App } from "../app/app.ts";
import type { GateFinding } from "../service/outbox/gate.ts";
import type { Finding } from "./check.ts";
import { runChecks } from "./run.ts";

/** The longest that the checks of the gate may take, in milliseconds. */
const WITHIN = 12_000;

/**
 * The checks that `send.gate` is about: whether mail leaves, answers are read, and the domain is as
 * receivers want it. What is unknown says nothing.
 */
export async function gateFindings(
  app: App,
  env: NodeJS.ProcessEnv,
  stop?: AbortSignal,
  mailbox?: string,
): Promise<GateFinding[]> {
  const areas = ["sending", "reading", "domain", "rules"] as const;
  return forGate(await runChecks({ app, env, areas, within: WITHIN, stop, mailbox }));
}

/** What findings mean for `send.gate`: those of the machine, and those that are unknown, nothing. */
export function forGate(findings: readonly Finding[]): GateFinding[] {
  return findings
    .filter(({ result, area }) => result !== "unknown" && area !== "machine")
    .map(({ check, result, detail }) => ({ check, error: result === "fail" ? detail : null }));
}
