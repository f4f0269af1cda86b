import { userInfo } from "node:os";
import { agentOf } from "../domain/agent/agent.ts";
import { AppError } from "../domain/errors.ts";

/** In characters: a name, not a text. */
const MAX_ACTOR = 100;

/**
 * Who changes the database: `TICKLER_ACTOR` where it is set, else the program that works by itself,
 * else the user of the operating system.
 *
 * @param program `tick`; null where a person has typed the command
 * @throws AppError `config`
 */
export function actorOf(env: NodeJS.ProcessEnv, program: string | null): string | null {
  // An agent has one name, however its own was written.
  return agentOf(env.TICKLER_ACTOR) ?? named(env.TICKLER_ACTOR) ?? program ?? userName();
}

function named(text: string | undefined): string | null {
  const name = text?.trim().normalize("NFC") ?? "";
  if (name === "") return null;
  if (/\p{Cc}/u.test(name) || name.length > MAX_ACTOR) {
    throw new AppError(
      "config",
      "TICKLER_ACTOR is no name",
      `It is one line of up to ${MAX_ACTOR} characters, such as ada or cron.`,
    );
  }
  return name;
}

/** Null where the system has no name for the user, as in some containers. */
function userName(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null;
  }
}
