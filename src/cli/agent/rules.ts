import { envName, settingVariables } from "../../config.ts";
import { agentOf } from "../../domain/agent/agent.ts";
import type { Effect } from "../../domain/agent/effect.ts";
import { AppError } from "../../domain/errors.ts";
import type { Context } from "../context.ts";

/** An agent, and what the settings let it do by itself. */
export interface AgentRules {
  /** `agent:claude` */
  readonly agent: string;
  readonly may: readonly Effect[];
  /** The folder of its files; null: it uses none. */
  readonly files: string | null;
}

/**
 * What holds for the agent that calls; null for a person, and for programs of ours.
 *
 * Where settings come from is not for an agent to say: with a file of its own, another database or a
 * server of its own it would decide what it may, or lead secrets elsewhere.
 *
 * @throws AppError `config`, `refused`
 */
export async function agentRules(context: Context): Promise<AgentRules | null> {
  const { env } = context.streams;
  const agent = agentOf(env.TICKLER_ACTOR);
  if (agent === null) return null;
  const { db, config: file } = context.flags;
  if (db !== undefined) throw notForAgents("--db", "The database is that of the home.");
  if (file !== undefined) throw notForAgents("--config", "The settings are those of the home.");
  refuseFolders(env);
  const given = settingVariables(env);
  const own = given.find((name) => name.startsWith(`${envName("agent")}_`));
  if (own !== undefined) throw notForAgents(own, "It stands in the settings' file alone.");
  const { values } = await context.app.config();
  const [other] = given;
  if (other !== undefined && !values["agent.environment"]) {
    throw notForAgents(
      other,
      "An agent has the settings of the file. Where nobody but you sets its environment, as in a container: tickler config set agent.environment true",
    );
  }
  return { agent, may: values["agent.may"], files: values["agent.files"] };
}

/** Of two folders, of which one is the user's, the other would be the agent's. @throws AppError `refused` */
function refuseFolders({
  TICKLER_HOME,
  HOME,
  XDG_CONFIG_HOME,
  XDG_DATA_HOME,
}: NodeJS.ProcessEnv): void {
  if (TICKLER_HOME) return;
  const folders = { XDG_CONFIG_HOME, XDG_DATA_HOME };
  const usual = { XDG_CONFIG_HOME: `${HOME}/.config`, XDG_DATA_HOME: `${HOME}/.local/share` };
  for (const name of ["XDG_CONFIG_HOME", "XDG_DATA_HOME"] as const) {
    if (!folders[name] || folders[name] === usual[name]) continue;
    throw notForAgents(name, "Set TICKLER_HOME, which holds both the settings and the data.");
  }
}

function notForAgents(what: string, hint: string): AppError {
  return new AppError("refused", `${what} is not for agents`, hint);
}
