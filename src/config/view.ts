import { AppError } from "../domain/errors.ts";
import type { Config, Origin } from "./load.ts";
import { envName, isKey, KEYS, type Key, settingOf } from "./settings.ts";
import { explainUnknownKey } from "./unknown.ts";
import type { Plain } from "./value-type.ts";

/** A setting for people: secrets masked, durations and lists as one writes them. */
export interface SettingView {
  readonly key: Key;
  readonly value: Plain | null;
  readonly origin: Origin;
  /** The default in words. */
  readonly default: string;
  readonly doc: string;
  readonly env: string;
}

/** One setting, for people. @throws AppError `usage` for a key that no setting has */
export function getSetting(config: Config, key: string): SettingView {
  return view(config, requireKey(key));
}

/** All settings, for people, in the order of the table. */
export function listSettings(config: Config): SettingView[] {
  return KEYS.map((key) => view(config, key));
}

/** Checks a key that a person typed. @throws AppError `usage` with the closest key */
export function requireKey(key: string): Key {
  if (isKey(key)) return key;
  const { what, hint } = explainUnknownKey(key);
  throw new AppError("usage", `${JSON.stringify(key)}: ${what}`, hint);
}

/** What every setting is for, and the words that it allows where it allows but a few. */
export function settingDocs(): { key: Key; doc: string; words: string[] }[] {
  return KEYS.map((key) => {
    const { doc, kind } = settingOf(key);
    const words =
      /^(?:a list of )?([\w-]+(?:, [\w-]+)+)$/.exec(kind.allowed)?.[1]?.split(", ") ?? [];
    return { key, doc, words };
  });
}

function view(config: Config, key: Key): SettingView {
  const row = settingOf(key);
  const value = config.values[key];
  return {
    key,
    value: value === null ? null : row.kind.plain(value),
    origin: config.origin[key],
    default: row.defaultText,
    doc: row.doc,
    env: envName(key),
  };
}
