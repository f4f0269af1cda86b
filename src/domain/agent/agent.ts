import { AppError } from "../errors.ts";

/** What `TICKLER_ACTOR` begins with where a program and no person works. */
const PREFIX = "agent:";
/** A plain name, so that it can't claim to be approved by somebody. */
const NAME = /^[a-z0-9][a-z0-9._@-]{0,59}$/iu;

/**
 * The agent that a name of an actor stands for, as the log has it: `agent:claude`. Null for a person,
 * and for a program of ours.
 *
 * @param actor `TICKLER_ACTOR`, as it is set
 * @throws AppError `config` for an agent without a proper name
 */
export function agentOf(actor: string | undefined): string | null {
  // Compatibility forms too: a fullwidth colon makes no person of an agent.
  const text = actor?.normalize("NFKC").trim() ?? "";
  const isAgent = /^agent\s*(?::|$)/iu.test(text);
  if (!isAgent) return null;
  const name = text.slice(text.indexOf(":") + 1).trim();
  if (text.includes(":") && NAME.test(name)) return `${PREFIX}${name}`;
  throw new AppError(
    "config",
    "TICKLER_ACTOR names an agent without a proper name",
    "It reads agent:NAME, where NAME is up to 60 letters, digits, dots and hyphens: agent:claude.",
  );
}

/** Whether an agent stands behind a stored name: also one whom a person has approved. */
export function isAgentActor(actor: string | null): boolean {
  return actor?.startsWith(PREFIX) === true;
}

/** Who the log names for what an agent did with a person's approval. */
export function approvedActor(agent: string, approver: string | null): string {
  return `${agent}, approved by ${approver ?? "a person"}`;
}
