import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Layer } from "../structure/layers.ts";
import { ROOT } from "./markdown.ts";

/** What the documents tell of the source tree itself: its layers, its folders, what it reads. */

/** What each layer holds, for the table of `docs/architecture.md`; what it may import is a rule. */
export const LAYER_CONTENTS: Record<Layer, string> = {
  language: "words, numbers and dates in free text, in many languages",
  domain:
    "leads, messages, emails, the state machine, delays, addresses, errors. Pure: no file, no network, no clock",
  markup: "Markdown and HTML, and the plain text that stands beside them; knows no mail",
  platform: "files, system errors, signals, uptime: what talks to the operating system",
  service: "the use cases and the tick; `src/service/ports` says what they need from the world",
  store: "the database, SQLite or PostgreSQL, behind `Store`",
  mail: "SMTP, IMAP and Maildir, behind `Mailer`, `Inbox` and `SentFolder`; composing, parsing and classifying mail",
  ai: "what writes texts, behind `Writer`: the template, models, any program; the prompt and the playbook",
  config: "settings: file, environment, checks, editing",
  json: "the JSON contract: the shape of everything that `--json` prints",
  telemetry:
    "the log file, OpenTelemetry and Sentry: what happens, for the outside, by an allow-list. Loaded only where a setting asks for it",
  app: "the composition root: from the configuration to policy, store, mailer, inbox and writer. Knows no terminal",
  setup:
    "what sets Tickler up on a machine: the mail account, and the service that runs it. Knows no terminal",
  dns: "questions to the DNS, with time-outs, and answers that tell `none` from `unknown`",
  oauth: "logging in by OAuth 2.0: the providers, the flows, the tokens that are kept and renewed",
  doctor: "the checks of the set-up: one file a subject, each with what to do",
  cli: "the command line: commands, input, output, the demo",
};

/** All folders in `src`, each before those in it. */
export function sourceFolders(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .map((path) => path.slice(path.lastIndexOf("/src/") + 1))
    .sort();
}

/** The environment variables that the source names, but for those that follow from a setting. */
export function environmentVariables(): string[] {
  const names = new Set<string>();
  for (const [, read, quoted] of sourceText().matchAll(
    /\benv\.([A-Z][A-Z_]+)\b|"((?:TICKLER|OPENAI|ANTHROPIC|XDG)_[A-Z_]+)"/g,
  )) {
    names.add(read ?? quoted ?? "");
  }
  return [...names].sort();
}

/** Whether the source reads a variable; those of libpq are also made from a URL's parameters. */
export function isReadFromEnvironment(name: string): boolean {
  const parameter = name.startsWith("PG") ? `"${name.slice(2).toLowerCase()}"` : name;
  return environmentVariables().includes(name) || sourceText().includes(parameter);
}

let source: string | undefined;

function sourceText(): string {
  source ??= readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(ROOT, "src", name), "utf8"))
    .join("\n");
  return source;
}
