/**
 * The set-up: what is set, what would be, whether it works, and writing it. Knows no terminal. May
 * import `doctor`, `app`, `dns`, `oauth`, `mail`, `config`, `domain` and `platform`.
 */

import type { Change } from "../../config/edit.ts";
import { keyringAccount } from "../../config/resolve.ts";
import { readConfigText } from "../../config/toml/toml.ts";
import { type Config, envName, type Home, loadConfig } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import { replaceFile } from "../../platform/replace-file.ts";
import { type Answers, changesOf } from "./answers.ts";
import { configText } from "./config-text.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What is set before the set-up. */
export interface Present {
  readonly home: Home;
  readonly env: Env;
  /** Null where there is no file. */
  readonly text: string | null;
  readonly config: Config;
}

/** Reads what is set. @throws AppError `config` where the file is wrong, which has to be put right first */
export async function presentSettings(home: Home, env: Env): Promise<Present> {
  const text = readConfigText(home.configFile);
  return { home, env, text, config: await loadConfig({ env, home, text: text ?? "" }) };
}

/** What would be written, and the settings as they would then be. */
export interface Candidate {
  readonly answers: Answers;
  readonly changes: readonly Change[];
  readonly text: string;
  /** With the secrets that the person has given, so that it can be tried before it is written. */
  readonly config: Config;
}

/** @throws AppError `usage` for a wrong value, `config` */
export async function candidateOf(present: Present, answers: Answers): Promise<Candidate> {
  const { home } = present;
  const changes = changesOf(answers);
  const text = await configText(home.configFile, present.text, changes);
  // What is tried is what the file will say, whatever a variable of this shell says besides.
  const env: Record<string, string | undefined> = { ...present.env };
  for (const { key } of changes) delete env[envName(key)];
  for (const scheme of ["smtp", "imap"] as const) {
    const secret = answers[scheme]?.secret;
    const variable = passwordVariable(scheme);
    if (secret === undefined || secret.kind === "kept") continue;
    if (secret.kind !== "environment") delete env[variable];
    if ("secret" in secret && secret.secret !== null) env[variable] = secret.secret;
  }
  return { answers, changes, text, config: await loadConfig({ env, home, text }) };
}

/** Variables of the environment that win over what is written. */
export function overridden(present: Present, { changes }: Candidate): string[] {
  return changes.map(({ key }) => envName(key)).filter((name) => present.env[name]);
}

/**
 * Puts secrets into the keyring, then writes the file.
 *
 * @throws AppError `conflict` where the file has changed since `presentSettings`, `home`,
 *   `KeyringUnavailable`
 */
export async function write(present: Present, candidate: Candidate): Promise<void> {
  const { configFile } = present.home;
  for (const scheme of ["smtp", "imap"] as const) await keepSecret(scheme, candidate);
  await replaceFile(configFile, async (target) => {
    if (readConfigText(target) !== present.text) {
      throw new AppError(
        "conflict",
        `${configFile}: was changed meanwhile, and is left as it is now`,
        "Run `tickler init` again.",
      );
    }
    return candidate.text === present.text ? null : candidate.text;
  });
}

async function keepSecret(scheme: "smtp" | "imap", { answers, config }: Candidate): Promise<void> {
  const secret = answers[scheme]?.secret;
  const url = config.values[`${scheme}.url`];
  if (secret?.kind !== "keyring" || secret.secret === null || !url || url.user === null) return;
  const { storeSecret } = await import("../../platform/keyring.ts");
  await storeSecret(keyringAccount(scheme, { ...url, user: url.user }), secret.secret);
}

/** `TICKLER_SMTP_PASSWORD` or `TICKLER_IMAP_PASSWORD`. */
export function passwordVariable(scheme: "smtp" | "imap"): string {
  return `TICKLER_${scheme.toUpperCase()}_PASSWORD`;
}
