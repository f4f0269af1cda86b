import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What may become of a reply; README.md says when. */
export type Outcome = "sent" | "draft" | "person" | "close" | "suppress" | "snooze" | "nothing";

/** What the model says to a reply; a text stands for an output as it is, JSON or not. */
export type ModelAnswer =
  | string
  | {
      intent: string;
      until: string | null;
      needs_person: string | null;
      open_promises?: readonly { what: string; by: string | null }[];
      text: string | null;
    };

/** A conversation, and what is right. */
export interface Case {
  id: string;
  /** Of the lead. */
  name: string;
  company?: string;
  title?: string;
  timezone?: string;
  /** The key of the first mail. */
  first: string;
  /** What the lead writes, in each round. */
  turns: readonly string[];
  answers: readonly ModelAnswer[];
  /** Any of these is right. */
  expect: readonly Outcome[];
  /** Of a `snooze`: the first and the last day that are right, as `YYYY-MM-DD`. */
  until?: readonly [string, string];
  kind?: string;
  /** Of the lead: ISO 639-1. */
  language?: string;
  /** Of a wrong answer: what is wrong. */
  why?: string;
}

/** The lists of a company's cases, by the names of their files. */
const LISTS = ["decisions", "sane-answers", "bad-answers", "hostile-answers"] as const;
export type List = (typeof LISTS)[number];

/** A company that sells, and its cases. */
export interface Setting {
  /** The folder's. */
  name: string;
  /** As in the header of a mail. */
  from: string;
  timezone: string;
  /** Leads who are in the database as well, and of whom no answer may speak. */
  others: readonly { name: string; company: string; email: string }[];
  playbook: string;
  /** By language; Liquid. */
  firstMails: Readonly<Record<string, string>>;
  lists: Readonly<Record<List, readonly Case[]>>;
}

/** Who writes where a folder has no `setting.json`. */
const DEFAULT = {
  from: "Maya Lindt <maya@rampora.example>",
  timezone: "Europe/Berlin",
  others: [],
};

/** Cases that are known to go wrong, as `company/id`, with the reason; null where there is no such file. */
export function knownMisses(folder: string): Readonly<Record<string, string>> | null {
  const path = join(folder, "known-misses.json");
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
}

/** The settings in a folder: itself, if it has a playbook, and the folders in it that have one. */
export function settingsIn(folder: string): Setting[] {
  const inner = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return [folder, ...inner.sort()]
    .filter((each) => existsSync(join(each, "playbook.md")))
    .map((each) => settingOf(each, each.slice(folder.length + 1) || "."));
}

function settingOf(folder: string, name: string): Setting {
  const json = <T>(file: string, otherwise: T): T => {
    const path = join(folder, `${file}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : otherwise;
  };
  const lists = Object.fromEntries(LISTS.map((list) => [list, json<Case[]>(list, [])]));
  return {
    name,
    ...DEFAULT,
    ...json("setting", {}),
    playbook: readFileSync(join(folder, "playbook.md"), "utf8"),
    firstMails: json("first-mails", {}),
    lists: lists as Record<List, Case[]>,
  };
}
