import { AppError } from "../domain/errors.ts";
import type { Config, Origin } from "./load.ts";
import {
  MAILBOX_KEYS,
  mailboxSetting,
  type SettingPlace,
  settingName,
  variableOf,
} from "./mailbox/names.ts";
import { isKey, KEYS, type Key, settingOf } from "./settings.ts";
import { explainUnknownKey } from "./unknown.ts";
import type { Plain } from "./value-type.ts";

/** A setting for people: secrets masked, durations and lists as one writes them. */
export interface SettingView {
  /** Of a mailbox, with the name of its table: `mailbox.ada.from`. */
  readonly key: string;
  readonly value: Plain | null;
  readonly origin: Origin;
  /** The default in words. */
  readonly default: string;
  readonly doc: string;
  readonly env: string;
}

/** One setting, for people. @throws AppError `usage` for a key that no setting has */
export function getSetting(config: Config, key: string): SettingView {
  const place = requireSetting(key);
  const { mailbox } = place;
  return view(mailbox === null ? config : config.forMailbox(mailbox), place);
}

/** All settings, for people, in the order of the table; after them those of each mailbox's own. */
export function listSettings(config: Config): SettingView[] {
  const outside = KEYS.map((key) => view(config, { mailbox: null, key }));
  const own = config.mailboxes.flatMap((mailbox) => {
    const its = config.forMailbox(mailbox);
    return MAILBOX_KEYS.filter((key) => its.own.has(key)).map((key) => view(its, { mailbox, key }));
  });
  return [...outside, ...own];
}

/**
 * Checks a setting that a person typed: `smtp.url`, or that of a mailbox, `mailbox.ada.smtp.url`.
 *
 * @throws AppError `usage`, with the closest key where none has this name
 */
export function requireSetting(text: string): SettingPlace {
  const own = mailboxSetting(text.split("."), JSON.stringify(text), "usage");
  return own ?? { mailbox: null, key: requireKey(text) };
}

/** Checks a key that a person typed. @throws AppError `usage` with the closest key */
function requireKey(key: string): Key {
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

function view(config: Config, place: SettingPlace): SettingView {
  const { key } = place;
  const row = settingOf(key);
  const value = config.values[key];
  return {
    key: settingName(place),
    value: value === null ? null : row.kind.plain(value),
    origin: config.origin[key],
    default: place.mailbox === null ? row.defaultText : "that of the default mailbox",
    doc: row.doc,
    env: variableOf(place),
  };
}
