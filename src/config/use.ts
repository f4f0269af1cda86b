import type { Mailbox } from "../domain/address.ts";
import { AppError } from "../domain/errors.ts";
import { givenDatabase } from "./home.ts";
import type { Config } from "./load.ts";
import { envName, type Key } from "./settings.ts";

/**
 * The sender of mails, which is needed once mail leaves by SMTP.
 *
 * @throws AppError `config`
 */
export function requireFrom(config: Config): Mailbox {
  const { from } = config.values;
  if (from) return from;
  throw new AppError(
    "config",
    `${place(config, "from")}: is not set, and mails need a sender`,
    "Set it: tickler config set from 'Ada Sales <ada@example.com>'",
  );
}

/** How to log in to the SMTP server: a secret, or the command whose output is one. */
export type SmtpLogin = { readonly user: string; readonly auth: "password" | "xoauth2" } & (
  | { readonly secret: string }
  | { readonly command: string }
);

/**
 * How to log in, or null where `smtp.url` is unset or names no user. `TICKLER_SMTP_PASSWORD` goes
 * before a password in `TICKLER_SMTP_URL`, and that before `smtp.password_command`.
 *
 * @throws AppError `config` for a user without a secret, or a secret without a user
 */
export function smtpLogin(config: Config): SmtpLogin | null {
  const url = config.values["smtp.url"];
  if (!url) return null;
  const command = config.values["smtp.password_command"];
  const secret = config.smtpPassword ?? url.password;
  if (url.user === null) {
    if (command === null && secret === undefined) return null;
    throw new AppError(
      "config",
      `${place(config, "smtp.url")}: names no user, but there is a password for one`,
      "Write smtp://user@host:587.",
    );
  }
  const base = { user: url.user, auth: config.values["smtp.auth"] };
  if (secret !== undefined) return { ...base, secret };
  if (command !== null) return { ...base, command };
  throw new AppError(
    "config",
    `${place(config, "smtp.url")}: names a user, but there is no password`,
    "Set smtp.password_command or TICKLER_SMTP_PASSWORD.",
  );
}

/** Where the data is. */
export type DatabaseTarget =
  | { readonly engine: "sqlite"; readonly path: string }
  | {
      readonly engine: "postgres";
      /** May hold a password. */
      readonly url: string;
      readonly passwordCommand: string | null;
    };

/** `--db` goes before `TICKLER_DB`, and that before `db.url`. */
export function databaseTarget(config: Config): DatabaseTarget {
  const { home, values } = config;
  const url = home.databaseUrl ?? (home.databaseGiven ? null : values["db.url"]);
  if (url === null) return { engine: "sqlite", path: home.database };
  return { engine: "postgres", url, passwordCommand: values["db.password_command"] };
}

/** Where a setting comes from, as errors name it: the variable, or the file and the key. */
function place(config: Config, key: Key): string {
  return config.origin[key] === "environment" ? envName(key) : `${config.file}: ${key}`;
}

/**
 * A database that an option names beside the configured one.
 *
 * @throws AppError `usage`
 */
export function namedDatabase(config: Config, option: string, text: string): DatabaseTarget {
  const { path, url } = givenDatabase(option, "usage", text);
  if (path !== undefined) return { engine: "sqlite", path };
  if (url === undefined) throw new Error(`${option} names nothing`);
  return { engine: "postgres", url, passwordCommand: config.values["db.password_command"] };
}

/** A server's URL with everything in it but a password. */
export function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = "";
  url.searchParams.delete("password");
  return url.href;
}
