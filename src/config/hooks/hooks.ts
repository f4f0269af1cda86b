/** `[[hook]]` in the file: programs and servers that are told what happens to leads. */
import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { HOOK_WORDS, type Hook, type HookTarget, isHookWord } from "../../domain/feed/hook.ts";
import { EVENT_KINDS } from "../../domain/status.ts";
import { isLoopback } from "../server-url.ts";
import { isTable, type Table } from "../toml/toml.ts";
import { InvalidValue, type ValueSource } from "../value-type.ts";
import * as kinds from "../value-types.ts";
import { hookVariable } from "./variables.ts";

const FIELDS = ["name", "on", "command", "url", "secret_command", "timeout", "include"] as const;
const TIMEOUT = 30_000;
const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/**
 * Checks all hooks of a file.
 *
 * @param value what stands under `hook`
 * @throws AppError `config` that names everything that is wrong with them
 */
export function checkHooks(file: string, value: unknown, place: ValueSource): readonly Hook[] {
  if (!Array.isArray(value) || !value.every(isTable)) {
    throw new AppError(
      "config",
      `${file}: hook: is no list of tables`,
      'Each hook is a table of its own: [[hook]], and below it on = ["replied"] and command or url.',
    );
  }
  const problems: string[] = [];
  const hooks = value.map((table, at) => {
    const isNamed = typeof table.name === "string" && NAME.test(table.name);
    const label = isNamed ? `hook ${String(table.name)}` : `hook ${at + 1}`;
    return checkHook(table, place, (what) => problems.push(`${label}: ${what}`));
  });
  const seen = new Map<string, string>();
  for (const { name } of hooks) {
    const variable = hookVariable(name);
    const other = seen.get(variable);
    if (other === name) problems.push(`hook ${name}: two hooks have this name; give each its own`);
    else if (other !== undefined) problems.push(`hook ${name}: has the variables of ${other}`);
    seen.set(variable, name);
  }
  if (problems.length === 0) return Object.freeze(hooks);
  throw new AppError(
    "config",
    problems.map((problem) => `${file}: ${problem}`).join("\n"),
    "See docs/events.md for what a hook may have.",
  );
}

type Complain = (what: string) => void;

function checkHook(table: Table, place: ValueSource, complain: Complain): Hook {
  const take = <T>(field: string, check: (value: unknown) => T): T | null => {
    if (table[field] === undefined) return null;
    try {
      return check(table[field]);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      complain(`${field} ${error.message}`);
      return null;
    }
  };
  for (const field of Object.keys(table)) {
    if ((FIELDS as readonly string[]).includes(field)) continue;
    const meant = field === "secret" ? "secret_command" : closest(field, [...FIELDS]);
    complain(
      field === "secret"
        ? "secrets are never in the file: use secret_command or the variable"
        : `${field} is nothing that a hook has${meant === null ? "" : `; did you mean ${meant}?`}`,
    );
  }
  const on = take("on", checkWords) ?? [];
  if (table.on === undefined)
    complain('on is missing: the events it is about, such as ["replied"]');
  const command = take("command", (value) => kinds.command.check(value, place));
  const url = take("url", checkUrl);
  const secretCommand = take("secret_command", (value) => kinds.command.check(value, place));
  if ((table.command === undefined) === (table.url === undefined)) {
    complain("has to have either command or url");
  }
  if (table.secret_command !== undefined && table.url === undefined) {
    complain("secret_command goes with url");
  }
  const timeout = take("timeout", checkTimeout) ?? TIMEOUT;
  const withText = (take("include", checkInclude) ?? []).length > 0;
  const calls: HookTarget = url === null ? { command: command ?? "" } : { url, secretCommand };
  const name = take("name", checkName) ?? nameOf(calls);
  return Object.freeze({ name, on, calls, timeout, withText });
}

function checkName(value: unknown): string {
  if (typeof value === "string" && NAME.test(value)) return value;
  throw new InvalidValue("is not up to 32 lower-case letters, digits, - and _");
}

/** Of a hook without a name: its server, or its program. */
function nameOf(calls: HookTarget): string {
  const source =
    "url" in calls
      ? new URL(calls.url).hostname
      : (/(?:^|[\\/])([\w.-]+)$/u.exec(calls.command.trim().split(/\s+/u)[0] ?? "")?.[1] ?? "hook");
  const name = source.toLowerCase().replace(/[^a-z0-9_-]+/gu, "-");
  return name.replace(/^[-_]+|[-_]+$/gu, "").slice(0, 32) || "hook";
}

function checkWords(value: unknown): readonly string[] {
  const words = checkTexts(value);
  if (words.length === 0) throw new InvalidValue("is empty");
  const known = [...Object.keys(HOOK_WORDS), ...EVENT_KINDS];
  for (const word of words) {
    if (isHookWord(word)) continue;
    const meant = closest(word, known);
    throw new InvalidValue(
      `has no event ${JSON.stringify(word)}${meant === null ? `; there are ${known.join(", ")}` : `; did you mean ${meant}?`}`,
    );
  }
  return Object.freeze([...new Set(words)]);
}

function checkInclude(value: unknown): readonly string[] {
  const words = checkTexts(value);
  const unknown = words.find((word) => word !== "text");
  if (unknown !== undefined) {
    throw new InvalidValue(
      `has ${JSON.stringify(unknown)}; all that there is to include is "text"`,
    );
  }
  return words;
}

function checkTexts(value: unknown): string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new InvalidValue('is no list of words, such as ["replied", "bounced"]');
}

/** Its errors do not repeat it: many a URL is a secret itself. */
function checkUrl(value: unknown): string {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw new InvalidValue("is no web address that begins with https://");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname.replace(/^\[|\]$/gu, ""))) {
    throw new InvalidValue("has to begin with https:// outside of this machine");
  }
  if (url.username !== "" || url.password !== "") {
    throw new InvalidValue("holds a password; servers know the hook by its signature");
  }
  return url.href;
}

function checkTimeout(value: unknown): number {
  const timeout = kinds.duration.check(value, { folder: ".", secrets: false });
  if (timeout >= 1_000 && timeout <= 600_000) return timeout;
  throw new InvalidValue("is not from 1s to 10m");
}
