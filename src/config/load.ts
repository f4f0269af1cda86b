import { dirname, resolve } from "node:path";
import { AppError } from "../domain/errors.ts";
import type { Env, Home } from "./home.ts";
import { envName, isKey, KEYS, type Key, settingOf, type Values } from "./settings.ts";
import { isTable, leaves, parseToml, readConfigText, type Table } from "./toml/toml.ts";
import { explainUnknownKey, writeKey } from "./unknown.ts";
import { InvalidValue, type ValueSource, type ValueType } from "./value-type.ts";

/** Where a value comes from. */
export type Origin = "default" | "file" | "environment";

/** The whole configuration, checked. Frozen. */
export interface Config {
  readonly home: Home;
  /** The file that was looked for; it may not exist. */
  readonly file: string;
  readonly values: Values;
  readonly origin: { readonly [K in Key]: Origin };
  /** `TICKLER_SMTP_PASSWORD`. Not enumerable, so that no log or dump shows it. */
  readonly smtpPassword: string | null;
  /** `TICKLER_IMAP_PASSWORD`. Not enumerable either. */
  readonly imapPassword: string | null;
  /** The keys of the provider that the environment holds. Not enumerable either. */
  readonly aiKeys: AiKeys;
}

/** Keys of model providers, by their variables. */
export interface AiKeys {
  /** `TICKLER_AI_API_KEY` */
  readonly own: string | null;
  /** `OPENAI_API_KEY` */
  readonly openai: string | null;
  /** `ANTHROPIC_API_KEY` */
  readonly anthropic: string | null;
}

export interface LoadOptions {
  readonly env: Env;
  readonly home: Home;
  /** A file in place of the home's, which has to exist. */
  readonly configPath?: string | undefined;
  /** What the file would say, in place of what it says. */
  readonly text?: string | undefined;
  /**
   * Only these sections are read and checked, the rest counts as not set: for a caller who knows that
   * all of it was found right before.
   */
  readonly sections?: readonly string[];
}

/**
 * Reads the file, if there is one, and the environment, which wins; an empty variable counts as
 * unset. Every value is checked, even if another one overrides it.
 *
 * @throws AppError `config`, naming the file or variable, the key and what is allowed
 */
export async function loadConfig(options: LoadOptions): Promise<Config> {
  const { env, home, configPath, text, sections } = options;
  const isRead = (key: string): boolean =>
    sections === undefined || sections.includes(key.split(".", 1)[0] ?? "");
  const file = configPath === undefined ? home.configFile : resolve(configPath);
  const given =
    text === undefined
      ? await readFile(file, configPath !== undefined || home.configRequired, isRead)
      : await readText(file, text, isRead);
  const origin = new Map<Key, Origin>([...given.keys()].map((key) => [key, "file"]));
  for (const key of KEYS) {
    const text = env[envName(key)];
    if (!text || !isRead(key)) continue;
    given.set(key, await fromShell(envName(key), "config", key, text, SHELL_ENV));
    origin.set(key, "environment");
  }
  const provider = String(given.get("ai.provider") ?? "template");
  const context = { home, smtp: given.has("smtp.url"), provider };
  const values = KEYS.map((key) => [
    key,
    given.has(key) ? given.get(key) : settingOf(key).fallback(context),
  ]);
  const config = {
    home,
    file,
    // The table's types hold: every value came from the check or the fallback of its row.
    values: Object.freeze(Object.fromEntries(values)) as Values,
    origin: Object.freeze(
      Object.fromEntries(KEYS.map((key) => [key, origin.get(key) ?? "default"])),
    ) as Config["origin"],
  };
  Object.defineProperty(config, "smtpPassword", { value: password(env, "TICKLER_SMTP_PASSWORD") });
  Object.defineProperty(config, "imapPassword", { value: password(env, "TICKLER_IMAP_PASSWORD") });
  Object.defineProperty(config, "aiKeys", { value: aiKeys(env, provider) });
  return Object.freeze(config) as Config;
}

/** The environment may hold secrets; relative paths in it start at the working directory. */
const SHELL_ENV: ValueSource = { folder: ".", secrets: true };

type IsRead = (key: string) => boolean;

async function readFile(
  file: string,
  required: boolean,
  isRead: IsRead,
): Promise<Map<Key, unknown>> {
  const text = readConfigText(file);
  if (text === null && required) {
    throw new AppError("config", `${file}: there is no such file`, "--config names a TOML file.");
  }
  return readText(file, text ?? "", isRead);
}

async function readText(file: string, text: string, isRead: IsRead): Promise<Map<Key, unknown>> {
  return text.trim() === "" ? new Map() : checkTable(file, await parseToml(file, text), isRead);
}

function checkTable(file: string, table: Table, isRead: IsRead): Map<Key, unknown> {
  const given = new Map<Key, unknown>();
  const place: ValueSource = { folder: dirname(file), secrets: false };
  for (const { path, value } of leaves(table)) {
    const key = writeKey(path);
    if (!isRead(key)) continue;
    // An empty section, such as `[smtp]` with every line in it commented out, sets nothing.
    if (isTable(value) && KEYS.some((known) => known.startsWith(`${key}.`))) continue;
    if (!isKey(key)) {
      const outer = writeKey(path.slice(0, -1));
      if (isKey(outer)) checkValue(`${file}: ${outer}`, "config", outer, {}, place);
      const { what, hint } = explainUnknownKey(key);
      throw new AppError("config", `${file}: ${key}: ${what}`, hint);
    }
    given.set(key, checkValue(`${file}: ${key}`, "config", key, value, place));
  }
  return given;
}

/**
 * Checks a value in the form of TOML.
 *
 * @param where the beginning of the error
 * @throws AppError of the given code
 */
export function checkValue(
  where: string,
  code: "config" | "usage",
  key: Key,
  value: unknown,
  place: ValueSource,
): unknown {
  const { kind } = settingOf(key);
  try {
    return kind.check(value, place);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw new AppError(
      code,
      `${where}: ${error.message}`,
      error.hint ?? `Allowed: ${kind.allowed}.`,
    );
  }
}

/**
 * Checks a value that came from a shell, in a variable or an argument.
 *
 * @throws AppError of the given code
 */
async function fromShell(
  where: string,
  code: "config" | "usage",
  key: Key,
  text: string,
  place: ValueSource,
): Promise<unknown> {
  return checkValue(where, code, key, await decodeText(settingOf(key).kind, text), place);
}

/** Turns text from a shell into the form of TOML. Lists may be written as TOML arrays, too. */
export async function decodeText(kind: ValueType<unknown>, text: string): Promise<unknown> {
  const plain = kind.decode(text);
  if (!Array.isArray(plain) || !text.trim().startsWith("[")) return plain;
  try {
    return (await parseToml("", `list = ${text}`)).list;
  } catch {
    return plain;
  }
}

/** Reads only the keys of the configured provider: others are none of our business. */
function aiKeys(env: Env, provider: string): AiKeys {
  return Object.freeze({
    own: password(env, "TICKLER_AI_API_KEY"),
    openai: provider === "openai" ? password(env, "OPENAI_API_KEY") : null,
    anthropic: provider === "anthropic" ? password(env, "ANTHROPIC_API_KEY") : null,
  });
}

function password(env: Env, name: string): string | null {
  const secret = env[name];
  if (!secret) return null;
  if (["\0", "\r", "\n"].some((character) => secret.includes(character))) {
    throw new AppError(
      "config",
      `${name}: holds a line break or a NUL character`,
      "Allowed: the secret alone.",
    );
  }
  return secret;
}
