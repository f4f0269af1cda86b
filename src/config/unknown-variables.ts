import { closest } from "../domain/closest.ts";
import type { Env } from "./home.ts";
import { isHookVariable } from "./hooks/variables.ts";
import { isMailboxVariable } from "./mailbox/names.ts";
import { envName, KEYS } from "./settings.ts";

/** Variables that are no settings. */
const OTHERS = [
  "TICKLER_HOME",
  "TICKLER_DB",
  "TICKLER_NOW",
  "TICKLER_ACTOR",
  "TICKLER_SMTP_PASSWORD",
  "TICKLER_IMAP_PASSWORD",
  "TICKLER_AI_API_KEY",
] as const;

/** Variables of the tests of Tickler itself. */
const OF_TESTS = /^TICKLER_(?:TEST(?:_|$)|WALKS$|SEED$|SITUATIONS$)/;

/** A variable that Tickler does not know, and the one that was probably meant. */
export interface UnknownVariable {
  name: string;
  meant: string | null;
}

const PREFIX = "TICKLER_";

/** The variables that begin as ours do, and are none of ours; an empty one counts as unset. */
export function unknownVariables(env: Env): UnknownVariable[] {
  const ours = Object.keys(env).filter((name) => name.startsWith(PREFIX) && env[name]);
  if (ours.length === 0) return [];
  const known = [...OTHERS, ...KEYS.map(envName)];
  return ours
    .filter((name) => !known.includes(name) && !OF_TESTS.test(name) && !isMailboxVariable(name))
    .filter((name) => !isHookVariable(name))
    .sort()
    .map((name) => ({ name, meant: meantBy(name, known) }));
}

/**
 * The variables that set something: settings, those of single mailboxes, and the database. What holds a
 * secret is none of them, nor where the home is.
 */
export function settingVariables(env: Env): string[] {
  const settings = new Set(["TICKLER_DB", ...KEYS.map(envName)]);
  return Object.keys(env)
    .filter((name) => env[name] && (settings.has(name) || isMailboxSetting(name)))
    .sort();
}

function isMailboxSetting(name: string): boolean {
  return isMailboxVariable(name) && !name.endsWith("_PASSWORD");
}

/** The one that has been cut short, or was mistyped. */
function meantBy(name: string, known: readonly string[]): string | null {
  const longer = name === PREFIX ? undefined : known.find((each) => each.startsWith(name));
  if (longer !== undefined) return longer;
  const ends = known.map((each) => each.slice(PREFIX.length));
  const own = name.slice(PREFIX.length).toUpperCase();
  const end = closest(own, ends);
  // Any two words of three letters are near each other.
  if (end === null || (own.length < 5 && own[0] !== end[0])) return null;
  return PREFIX + end;
}
