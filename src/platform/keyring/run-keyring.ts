import { type Ended, runProgram } from "../processes/run-program.ts";
import { KeyringUnavailable } from "./unavailable.ts";

/** Milliseconds; a dialogue may wait for the person to type the keyring's password. */
const PATIENCE = 60_000;

/**
 * Runs a keyring's program.
 *
 * @param input a secret, which is no argument
 * @throws KeyringUnavailable where it can't be started or does not end
 */
export async function runKeyring(
  words: readonly string[],
  input: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const ended = await runProgram(words, { input, env, encoding: "utf8", patience: PATIENCE });
  if (ended.problem === null) return ended;
  throw new KeyringUnavailable(`${words[0]}: ${ended.problem}`);
}
