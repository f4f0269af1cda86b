/**
 * Settings of one mailbox: `[mailbox.ada]` in the file, and `TICKLER_MAILBOX_ADA_…` in the environment.
 * What stands outside of those tables is the mailbox `default`.
 */
import { AppError } from "../../domain/errors.ts";
import type { Env } from "../home.ts";
import { envName, isKey, KEYS, type Key } from "../settings.ts";

/** What a mailbox may be called. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** The settings that a mailbox may have of its own. */
export const MAILBOX_KEYS: readonly Key[] = KEYS.filter((key) =>
  /^(?:from|reply_to|signature|inbox|(?:smtp|imap|send)\..+)$/.test(key),
);

/** A setting, and the mailbox whose own it is; null: it stands outside of the tables. */
export interface SettingPlace {
  readonly mailbox: string | null;
  readonly key: Key;
}

/**
 * What `mailbox.ada.smtp.url` names; null for any other text.
 *
 * @throws AppError of the given code where the name or the key is none that a mailbox may have
 */
export function mailboxSetting(
  path: readonly string[],
  where: string,
  code: "config" | "usage",
): SettingPlace | null {
  const [table, name, ...rest] = path;
  if (table !== "mailbox") return null;
  if (name === undefined || rest.length === 0) {
    throw new AppError(
      code,
      `${where}: is a group of settings`,
      "A mailbox has a table of its own, such as [mailbox.ada]; mailbox.ada.from is one of its settings.",
    );
  }
  requireMailboxName(name, where, code);
  const key = rest.join(".");
  if (isKey(key) && MAILBOX_KEYS.includes(key)) return { mailbox: name, key };
  throw new AppError(
    code,
    isKey(key)
      ? `${where}: ${key} is the same for all mailboxes`
      : `${where}: no setting of a mailbox has this name`,
    isKey(key)
      ? `Set ${key} outside of [mailbox.${name}].`
      : "A mailbox may have from, reply_to, signature, inbox, and any of smtp.*, imap.* and send.*.",
  );
}

/** @throws AppError of the given code */
export function requireMailboxName(name: string, where: string, code: "config" | "usage"): void {
  if (NAME.test(name) && name !== "default") return;
  throw new AppError(
    code,
    name === "default"
      ? `${where}: the mailbox default is what stands outside of [mailbox.…]`
      : `${where}: ${JSON.stringify(name.slice(0, 40))} is no name of a mailbox`,
    "Allowed: up to 32 lower-case letters, digits, - and _; the first one is a letter or a digit.",
  );
}

/** A setting as errors and `config list` name it. */
export function settingName({ mailbox, key }: SettingPlace): string {
  return mailbox === null ? key : `mailbox.${mailbox}.${key}`;
}

/** The variable of a setting: `TICKLER_MAILBOX_ADA_SMTP_URL` for ada's `smtp.url`. */
export function variableOf({ mailbox, key }: { mailbox: string | null; key: string }): string {
  return envName(mailbox === null ? key : `mailbox.${mailbox.replaceAll("-", "_")}.${key}`);
}

const PREFIX = "TICKLER_MAILBOX_";

/** What variables of a mailbox end in, the longest first. */
const ENDS: readonly string[] = [...MAILBOX_KEYS, "smtp.password", "imap.password"]
  .map((key) => envName(key).slice("TICKLER_".length))
  .sort((a, b) => b.length - a.length);

/** Whether a variable is one of a mailbox's. */
export function isMailboxVariable(variable: string): boolean {
  return mailboxOf(variable) !== null;
}

function mailboxOf(variable: string): string | null {
  if (!variable.startsWith(PREFIX)) return null;
  const rest = variable.slice(PREFIX.length);
  for (const end of ENDS) {
    if (!rest.endsWith(`_${end}`)) continue;
    const name = rest.slice(0, -end.length - 1).toLowerCase();
    if (NAME.test(name) && name !== "default") return name;
  }
  return null;
}

/**
 * The mailboxes that the file or the environment names, in order of name.
 *
 * @throws AppError `config` where two have the same variables
 */
export function mailboxNames(inFile: Iterable<string>, env: Env): string[] {
  const names = new Set(inFile);
  const variables = new Map<string, string>();
  for (const name of names) {
    const variable = name.replaceAll("-", "_");
    const other = variables.get(variable);
    if (other !== undefined) {
      throw new AppError(
        "config",
        `the mailboxes ${other} and ${name} would have the same environment variables`,
        "Give one of them another name.",
      );
    }
    variables.set(variable, name);
  }
  const beginnings = [...variables.keys()].map((name) => `${PREFIX}${name.toUpperCase()}_`);
  for (const [variable, value] of Object.entries(env)) {
    if (!value || beginnings.some((beginning) => isOf(variable, beginning))) continue;
    const name = mailboxOf(variable);
    if (name !== null && !variables.has(name)) names.add(name);
  }
  return [...names].sort();
}

function isOf(variable: string, beginning: string): boolean {
  return variable.startsWith(beginning) && ENDS.includes(variable.slice(beginning.length));
}
