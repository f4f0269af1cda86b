import type { Named } from "../../app/lookup.ts";
import { AI_MODES } from "../../domain/ai-mode.ts";
import { STATUSES } from "../../domain/status.ts";

/** What an argument, or the value of an option, can be completed from. */
export type Values =
  | { readonly from: "nothing" | "file" | "folder" | "command" | "setting" | "timezone" }
  | { readonly from: "value of a setting" }
  | { readonly from: "database"; readonly named: Named }
  | { readonly from: "list"; readonly words: readonly string[] };

const database = (named: Named): Values => ({ from: "database", named });
const list = (...words: readonly string[]): Values => ({ from: "list", words });
const FILE: Values = { from: "file" };

/** By the name that stands in the usage, of an argument or of an option's value. */
const BY_NAME: Readonly<Record<string, Values>> = {
  lead: database("lead"),
  "id-or-lead": database("lead"),
  "message-id": database("message"),
  "email-id": database("email"),
  tag: database("tag"),
  tags: database("tag"),
  domain: database("domain"),
  file: FILE,
  path: FILE,
  dir: { from: "folder" },
  folder: { from: "folder" },
  zone: { from: "timezone" },
  command: { from: "command" },
  status: list(...STATUSES, "none"),
  mode: list(...AI_MODES),
  format: list("csv", "json", "ndjson"),
  section: list("prices and promises", "links", "what we sell", "who we are", "references"),
  shell: list("bash", "zsh", "fish", "powershell"),
};

/** Where the place says more than the name: the command, a space, and the name. */
const BY_PLACE: Readonly<Record<string, Values>> = {
  "config get key": { from: "setting" },
  "config set key": { from: "setting" },
  "config set value": { from: "value of a setting" },
  "done id": database("waiting"),
  "reply from": { from: "nothing" },
};

/** By the group of the command: which emails its ids are of. */
const EMAILS_OF: Readonly<Record<string, Named>> = {
  drafts: "draft",
  outbox: "outgoing",
  attachment: "attached",
};

/**
 * What can stand at a place.
 *
 * @param path the command's words, such as `lead add`
 * @param name of the argument, or of the option's value, as the usage has it
 */
export function valuesFor(path: string, name: string): Values {
  const byPlace = BY_PLACE[`${path} ${name}`];
  if (byPlace !== undefined) return byPlace;
  const emails = name === "email-id" ? EMAILS_OF[path.split(" ")[0] ?? ""] : undefined;
  if (emails !== undefined) return database(emails);
  return Object.hasOwn(BY_NAME, name) ? (BY_NAME[name] as Values) : { from: "nothing" };
}
