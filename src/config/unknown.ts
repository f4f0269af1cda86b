import { closest } from "../domain/closest.ts";
import { envName, isKey, KEYS } from "./settings.ts";

/** The error for a key that is not in the table, and its hint. */
export interface UnknownKey {
  readonly what: string;
  readonly hint: string;
}

/** Explains a key that no setting has. */
export function explainUnknownKey(key: string): UnknownKey {
  if (key === "smtp.password" || key === "imap.password") {
    return {
      what: "secrets are never in the file",
      hint: `Use ${key}_command or ${envName(key)}.`,
    };
  }
  if (key === "ai.api_key" || key === "ai.key") {
    return {
      what: "secrets are never in the file",
      hint: "Use ai.api_key_command or TICKLER_AI_API_KEY.",
    };
  }
  if (/^hook(?:$|[.[])/.test(key)) {
    return {
      what: "hooks are tables of the file",
      hint: "Write [[hook]] and below it what it has in an editor: see docs/events.md.",
    };
  }
  const members = KEYS.filter((known) => known.startsWith(`${key}.`));
  if (members.length > 0) {
    return { what: "is a group of settings", hint: `Its settings: ${members.join(", ")}.` };
  }
  const nearest = nearestKey(key);
  return {
    what: "no setting has this name",
    hint: nearest ? `Did you mean ${nearest}?` : `The settings are: ${KEYS.join(", ")}.`,
  };
}

/** A key as errors show it: on one line, with quotes around parts that TOML would quote. */
export function writeKey(path: readonly string[]): string {
  return path.map((part) => (/^[\w-]+$/.test(part) ? part : JSON.stringify(part))).join(".");
}

function nearestKey(text: string): string | null {
  const wanted = text.toLowerCase().replace(/[-\s]/g, "_").replaceAll('"', "");
  if (isKey(wanted)) return wanted;
  const lastPart = KEYS.filter((key) => key.endsWith(`.${wanted}`));
  if (lastPart.length > 0) return lastPart.join(" or ");
  return closest(wanted, KEYS);
}
