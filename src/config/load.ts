import { dirname, resolve } from "node:path";
import { DEFAULT_MAILBOX } from "../domain/email.ts";
import { AppError } from "../domain/errors.ts";
import type { Hook } from "../domain/feed/hook.ts";
import type { Env, Home } from "./home.ts";
import {
  MAILBOX_KEYS,
  mailboxNames,
  mailboxSetting,
  requireMailboxName,
  type SettingPlace,
  settingName,
  variableOf,
} from "./mailbox/names.ts";
import { type OwnSettings, overlaid } from "./mailbox/overlay.ts";
import { isKey, KEYS, type Key, settingOf, type Values } from "./settings.ts";
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
  /** The mailbox that the values are for; `default` is what stands outside of `[mailbox.…]`. */
  readonly mailbox: string;
  /** The mailboxes besides the default one, in order of name. */
  readonly mailboxes: readonly string[];
  /** The mailbox where its replies are read: itself, or the default one. */
  readonly readIn: string;
  /** The programs and servers that are told of events. */
  readonly hooks: readonly Hook[];
  /** What the mailbox has of its own; of the default one, nothing. */
  readonly own: ReadonlySet<Key>;
  /**
   * The configuration as it is for one mailbox.
   *
   * @throws AppError `config` where there is none of this name
   */
  forMailbox(name: string): Config;
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
  const { hooks } = given;
  const outside = new Map<Key, unknown>(given.values.get(null));
  const origin = await withVariables(env, null, KEYS.filter(isRead), outside);
  const own = new Map<string, OwnSettings>();
  const named = [...given.values.keys()].filter((name) => name !== null);
  for (const name of isRead("mailbox") ? mailboxNames(named, env) : []) {
    const values = new Map(given.values.get(name));
    own.set(name, {
      values,
      origin: await withVariables(env, name, MAILBOX_KEYS, values),
      smtpPassword: password(env, variableOf({ mailbox: name, key: "smtp.password" })),
      imapPassword: password(env, variableOf({ mailbox: name, key: "imap.password" })),
    });
  }
  const provider = String(outside.get("ai.provider") ?? "template");
  const hasSmtp = [outside, ...[...own.values()].map((each) => each.values)];
  const context = { home, smtp: hasSmtp.some((each) => each.has("smtp.url")), provider };
  const values = KEYS.map((key) => [
    key,
    outside.has(key) ? outside.get(key) : settingOf(key).fallback(context),
  ]);
  const mailboxes = Object.freeze([...own.keys()]);
  const made = new Map<string, Config>();
  const forMailbox = (name: string): Config => {
    const known = made.get(name);
    if (known) return known;
    const settings = own.get(name);
    if (!settings) throw noMailbox(name, mailboxes);
    const config = configOf({
      ...{ home, file, mailboxes, forMailbox, mailbox: name, hooks },
      ...overlaid(whole, name, settings, context),
      own: new Set(settings.values.keys()),
      aiKeys: whole.aiKeys,
    });
    made.set(name, config);
    return config;
  };
  const whole = configOf({
    ...{ home, file, mailboxes, forMailbox, mailbox: DEFAULT_MAILBOX, readIn: DEFAULT_MAILBOX },
    hooks,
    // The table's types hold: every value came from the check or the fallback of its row.
    values: Object.freeze(Object.fromEntries(values)) as Values,
    origin: Object.freeze(
      Object.fromEntries(KEYS.map((key) => [key, origin.get(key) ?? "default"])),
    ) as Config["origin"],
    own: new Set(),
    smtpPassword: password(env, "TICKLER_SMTP_PASSWORD"),
    imapPassword: password(env, "TICKLER_IMAP_PASSWORD"),
    aiKeys: aiKeys(env, provider),
  });
  made.set(DEFAULT_MAILBOX, whole);
  return whole;
}

/** Secrets are not enumerable. */
function configOf({ smtpPassword, imapPassword, aiKeys, ...rest }: Config): Config {
  Object.defineProperty(rest, "smtpPassword", { value: smtpPassword });
  Object.defineProperty(rest, "imapPassword", { value: imapPassword });
  Object.defineProperty(rest, "aiKeys", { value: aiKeys });
  return Object.freeze(rest) as Config;
}

/** The error for a mailbox that the settings do not have. */
export function noMailbox(
  name: string,
  mailboxes: readonly string[],
  code: "config" | "usage" = "config",
): AppError {
  const known = [DEFAULT_MAILBOX, ...mailboxes];
  return new AppError(
    code,
    `there is no mailbox ${JSON.stringify(name)}`,
    known.length === 1
      ? `The only one is ${JSON.stringify(DEFAULT_MAILBOX)}.`
      : `The mailboxes are: ${known.join(", ")}.`,
  );
}

/**
 * Takes what the environment says of a mailbox, or of what stands outside, over what the file says.
 *
 * @returns where the values come from
 * @throws AppError `config`
 */
async function withVariables(
  env: Env,
  mailbox: string | null,
  keys: readonly Key[],
  given: Map<Key, unknown>,
): Promise<Map<Key, Origin>> {
  const origin = new Map<Key, Origin>([...given.keys()].map((key) => [key, "file"]));
  for (const key of keys) {
    const variable = variableOf({ mailbox, key });
    const text = env[variable];
    if (!text) continue;
    given.set(key, await fromShell(variable, "config", key, text, SHELL_ENV));
    origin.set(key, "environment");
  }
  return origin;
}

/** The environment may hold secrets; relative paths in it start at the working directory. */
const SHELL_ENV: ValueSource = { folder: ".", secrets: true };

type IsRead = (key: string) => boolean;

/** What a file says. */
interface Given {
  /** By mailbox; null: outside of their tables. */
  readonly values: Map<string | null, Map<Key, unknown>>;
  readonly hooks: readonly Hook[];
}

async function readFile(file: string, required: boolean, isRead: IsRead): Promise<Given> {
  const text = readConfigText(file);
  if (text === null && required) {
    throw new AppError("config", `${file}: there is no such file`, "--config names a TOML file.");
  }
  return readText(file, text ?? "", isRead);
}

async function readText(file: string, text: string, isRead: IsRead): Promise<Given> {
  if (text.trim() === "") return { values: new Map(), hooks: [] };
  const { hook, ...table } = await parseToml(file, text);
  const values = checkTable(file, table, isRead);
  if (hook === undefined || !isRead("hook")) return { values, hooks: [] };
  const { checkHooks } = await import("./hooks/hooks.ts");
  return { values, hooks: checkHooks(file, hook, { folder: dirname(file), secrets: false }) };
}

function checkTable(file: string, table: Table, isRead: IsRead): Given["values"] {
  const given: Given["values"] = new Map([[null, new Map()]]);
  const place: ValueSource = { folder: dirname(file), secrets: false };
  for (const { path, value } of leaves(table)) {
    const key = writeKey(path);
    if (!isRead(key)) continue;
    const [group, mailbox] = path;
    // A mailbox whose settings are all those of the default one.
    if (isTable(value) && group === "mailbox" && path.length <= 2) {
      if (mailbox !== undefined) {
        requireMailboxName(mailbox, `${file}: ${key}`, "config");
        given.set(mailbox, given.get(mailbox) ?? new Map());
      }
      continue;
    }
    const own = group === "mailbox" ? path.slice(2) : path;
    // An empty section, such as `[smtp]` with every line in it commented out, sets nothing.
    if (isTable(value) && KEYS.some((known) => known.startsWith(`${writeKey(own)}.`))) continue;
    const setting = placeOf(file, path, place);
    const name = `${file}: ${settingName(setting)}`;
    const values = given.get(setting.mailbox) ?? new Map();
    given.set(setting.mailbox, values);
    values.set(setting.key, checkValue(name, "config", setting.key, value, place));
  }
  return given;
}

/** @throws AppError `config` where the path leads to no setting */
function placeOf(file: string, path: readonly string[], place: ValueSource): SettingPlace {
  const key = writeKey(path);
  const own = mailboxSetting(path, `${file}: ${key}`, "config");
  if (own) return own;
  if (isKey(key)) return { mailbox: null, key };
  const outer = writeKey(path.slice(0, -1));
  if (isKey(outer)) checkValue(`${file}: ${outer}`, "config", outer, {}, place);
  const { what, hint } = explainUnknownKey(key);
  throw new AppError("config", `${file}: ${key}: ${what}`, hint);
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
