/**
 * The set-up: what is set, what would be, whether it works, and writing it. Knows no terminal. May
 * import `doctor`, `app`, `dns`, `oauth`, `mail`, `config`, `domain` and `platform`.
 */

import type { Change } from "../../config/edit.ts";
import { keyringAccount } from "../../config/resolve.ts";
import { readConfigText } from "../../config/toml/toml.ts";
import { type Config, type Home, loadConfig, requireSetting, variableOf } from "../../config.ts";
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
  /** As it is for all mailboxes. */
  readonly config: Config;
  /** The mailbox that is set up; null: what stands outside of `[mailbox.…]`. */
  readonly mailbox: string | null;
  /** The account as it is set for that mailbox alone: what is another one's is proposed to nobody. */
  readonly account: AccountSettings;
}

/** The settings of an account that the set-up asks for. */
export type AccountSettings = Pick<
  Config["values"],
  "from" | `${"smtp" | "imap"}.${"url" | "auth" | "password_command" | "password_keyring"}`
>;

const NO_ACCOUNT: AccountSettings = {
  from: null,
  "smtp.url": null,
  "smtp.auth": "password",
  "smtp.password_command": null,
  "smtp.password_keyring": false,
  "imap.url": null,
  "imap.auth": "password",
  "imap.password_command": null,
  "imap.password_keyring": false,
};

/**
 * Reads what is set.
 *
 * @param mailbox which may be one that the settings do not have yet
 * @throws AppError `config` where the file is wrong, which has to be put right first
 */
export async function presentSettings(
  home: Home,
  env: Env,
  mailbox: string | null,
): Promise<Present> {
  const text = readConfigText(home.configFile);
  const config = await loadConfig({ env, home, text: text ?? "" });
  return { home, env, text, config, mailbox, account: accountIn(config, mailbox) };
}

function accountIn(config: Config, mailbox: string | null): AccountSettings {
  if (mailbox === null) return config.values;
  if (!config.mailboxes.includes(mailbox)) return NO_ACCOUNT;
  const { own, values } = config.forMailbox(mailbox);
  const keys = Object.keys(NO_ACCOUNT) as (keyof AccountSettings)[];
  const its = keys.filter((key) => own.has(key)).map((key) => [key, values[key]]);
  return { ...NO_ACCOUNT, ...Object.fromEntries(its) };
}

/** What would be written, and the settings as they would then be. */
export interface Candidate {
  readonly answers: Answers;
  readonly changes: readonly Change[];
  readonly text: string;
  /**
   * Of the mailbox that is set up, with the secrets that the person has given, so that it can be tried
   * before it is written.
   */
  readonly config: Config;
}

/** @throws AppError `usage` for a wrong value, `config` */
export async function candidateOf(present: Present, answers: Answers): Promise<Candidate> {
  const { home, mailbox, config: before } = present;
  const savesSent = mailbox !== null && before.values["imap.save_sent"];
  const changes = changesOf(answers, { mailbox, savesSent });
  const text = await configText(home.configFile, present.text, changes);
  // What is tried is what the file will say, whatever a variable of this shell says besides.
  const env: Record<string, string | undefined> = { ...present.env };
  for (const { key } of changes) delete env[variableOf(requireSetting(key))];
  for (const scheme of ["smtp", "imap"] as const) {
    const secret = answers[scheme]?.secret;
    const variable = passwordVariable(scheme, mailbox);
    if (secret === undefined || secret.kind === "kept") continue;
    if (secret.kind !== "environment") delete env[variable];
    if ("secret" in secret && secret.secret !== null) env[variable] = secret.secret;
  }
  const config = await loadConfig({ env, home, text });
  return { answers, changes, text, config: mailbox === null ? config : config.forMailbox(mailbox) };
}

/** Variables of the environment that win over what is written. */
export function overridden(present: Present, { changes }: Candidate): string[] {
  return changes
    .map(({ key }) => variableOf(requireSetting(key)))
    .filter((name) => present.env[name]);
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

/** `TICKLER_SMTP_PASSWORD`, or of a mailbox `TICKLER_MAILBOX_ADA_SMTP_PASSWORD`. */
export function passwordVariable(scheme: "smtp" | "imap", mailbox: string | null): string {
  return variableOf({ mailbox, key: `${scheme}.password` });
}
