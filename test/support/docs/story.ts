import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Tickler } from "../processes/tickler.ts";
import type { MessageJson } from "../processes/tickler-json.ts";

/** What a command printed, by how it was called: as the first column of the table in docs/reference.md. */
export interface Printed {
  row: string;
  document: unknown;
}

/** Tells the story in an empty home. @returns what was printed, in its order */
export async function tellStory(t: Tickler): Promise<Printed[]> {
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  const hook = '[[hook]]\nname = "crm"\non = ["sent"]\ncommand = "cat > /dev/null"\n';
  writeFileSync(join(t.home, "config.toml"), hook, { mode: 0o600 });
  writeFileSync(join(t.home, "mail.eml"), "From: a@example.com\nSubject: Hi\n\nHi!\n");
  const seen = new Seen(t.home);
  const printed: Printed[] = [];
  for (const [row, words, stdin, later] of STORY) {
    if (later !== undefined) t.later(later);
    const args = typeof words === "function" ? words(seen) : words;
    const input = typeof stdin === "function" ? stdin(seen) : stdin;
    for (const document of await printedBy(t, args, input)) {
      seen.add(row, document);
      printed.push({ row, document });
    }
  }
  rmSync(dirname(seen.page()), { recursive: true });
  return printed;
}

/** The document that a command prints, or that of each line. */
async function printedBy(t: Tickler, args: readonly string[], input?: string): Promise<unknown[]> {
  const inHome = args.map((word) =>
    /^\w+\.(?:db|csv|eml)$/.test(word) ? join(t.home, word) : word,
  );
  const result = await t.run([...inHome, "--json"], input === undefined ? {} : { input });
  const { exitCode, stderr } = result;
  // The playbook of the story lacks what makes a good one, which is told by 5.
  const codes = args[1] === "check" ? [0, 5] : [0];
  expect(codes, `${args.join(" ")}: ${stderr}`).toContain(exitCode);
  if (!args.includes("--follow")) return [result.json()];
  return linesIn(result.stdout);
}

/** What was printed last under each row. */
class Seen {
  readonly home: string;
  readonly #documents = new Map<string, unknown>();

  constructor(home: string) {
    this.home = home;
  }

  add(row: string, document: unknown): void {
    this.#documents.set(row, document);
  }

  message(row: string): MessageJson {
    const document = this.#documents.get(row);
    return (Array.isArray(document) ? document[0].message : document) as MessageJson;
  }

  token(): string {
    return (this.#documents.get("send --plan") as { token: string }).token;
  }

  /** The id of the first draft. */
  draft(): string {
    const [draft] = this.#documents.get("drafts list") as { id: number }[];
    return String(draft?.id);
  }

  /** The file of a mail's page, in a folder of its own outside of the home. */
  page(): string {
    return (this.#documents.get("original --html") as { file: string }).file;
  }

  /** The id of the last email of a message. */
  email(row: string): string {
    return String(this.message(row).emails.at(-1)?.id);
  }
}

/** The documents of an output with one a line. */
export function linesIn(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const FAIR = `name = "fair"
[[step]]
subject = "A question"
text = "Hello {{ first_name }}"
[[step.variant]]
subject = "Another question"
`;

const TASK = `name = "calls"
[[step]]
text = "Hello {{ first_name }}, may I call you?"
[[step]]
task = "Call {{ first_name }}"
after = "1h"
wait = "3d"
`;

function answerWithFile(to: string): string {
  return [
    "From: Kim Poe <kim@hooli.example>",
    "To: you@example.com",
    "Subject: Re: A question",
    "Message-ID: <answer-1@hooli.example>",
    `In-Reply-To: ${to}`,
    "Date: Mon, 02 Mar 2026 08:59:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "The plan is attached. What does it cost?",
    "--b",
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    "JVBERi0xLjQK",
    "--b--",
    "",
  ].join("\r\n");
}

/**
 * Commands in an order in which each has something to print, by the name of its row. Words may follow from
 * what was printed before; `*.db` and `*.csv` are files in the home.
 */
const STORY: readonly (readonly [
  row: string,
  args: readonly string[] | ((seen: Seen) => readonly string[]),
  stdin?: string | ((seen: Seen) => string),
  later?: string,
])[] = [
  ["lead add", ["lead", "add", "Jane Roe", "jane.roe@example.com"]],
  ["lead show", ["lead", "show", "1"]],
  ["lead edit", ["lead", "edit", "1", "--company", "Initech"]],
  ["lead list", ["lead", "list"]],
  ["lead export", ["lead", "export"]],
  ["lead export FILE", ["lead", "export", "leads.csv"]],
  ["lead import", ["lead", "import", "-"], "name,phone\nBen,+49 30 123456\n"],
  ["lead pause", ["lead", "pause", "2"]],
  ["lead resume", ["lead", "resume", "2"]],
  // Of somebody without an address, so that no name server is asked.
  ["lead check", ["lead", "check", "2"]],
  ["lead rm", ["lead", "rm", "2", "--yes"]],
  ["send --dry-run", ["send", "1", "Hi {{ first_name }}! Shall we talk?", "--dry-run"]],
  ["send --plan", ["send", "1", "Hi {{ first_name }}! Shall we talk?", "--plan"]],
  ["send", ["send", "1", "Hi {{ first_name }}! Shall we talk?"]],
  ["outbox list", ["outbox", "list"]],
  ["sequence check", ["sequence", "check", "-"], FAIR],
  ["sequence add", ["sequence", "add", "-"], FAIR],
  ["sequence edit", ["sequence", "edit", "-"], FAIR.replace("Hello", "Hi")],
  ["sequence list", ["sequence", "list"]],
  ["sequence show", ["sequence", "show", "fair"]],
  ["sequence show --lead", ["sequence", "show", "fair", "--lead", "1"]],
  ["sequence promote", ["sequence", "promote", "fair", "--step", "1", "--variant", "b"]],
  ["sequence rm", ["sequence", "rm", "fair"]],
  ["outbox pause", ["outbox", "pause"]],
  ["outbox resume", ["outbox", "resume"]],
  ["tick --dry-run", ["tick", "--dry-run"]],
  ["rehearse", ["rehearse"]],
  ["tick", ["tick"]],
  ["config set", ["config", "set", "ai.mode", "review"]],
  ["config get", ["config", "get", "ai.mode"]],
  ["config list", ["config", "list"]],
  ["config path", ["config", "path"]],
  ["version", ["version"]],
  ["reply", ["reply", "1", "What does it cost?"]],
  ["undo", ["undo", "1"]],
  ["reply", ["reply", "1", "What does it cost?"]],
  ["sync", ["sync"]],
  ["tick", ["tick"]],
  ["drafts list", ["drafts", "list"]],
  ["drafts show", ["drafts", "show", "4"]],
  ["drafts show --thread", ["drafts", "show", "4", "--thread"]],
  ["drafts check", ["drafts", "check"]],
  ["drafts check ID", ["drafts", "check", "4"]],
  ["drafts edit", ["drafts", "edit", "4", "Hi Jane, 6 euros."]],
  ["drafts regenerate", ["drafts", "regenerate", "4"]],
  ["todo", ["todo"]],
  ["why", ["why", "1"]],
  ["snooze", ["snooze", "lead-1", "3d"]],
  ["remind", ["remind", "1", "2026-03-20", "call about the contract"]],
  ["note", ["note", "1", "prefers the phone"]],
  ["status", ["status"]],
  ["service install", ["service", "install", "--print", "--system", "cron"]],
  ["service status", ["service", "status"]],
  ["service uninstall", ["service", "uninstall"]],
  ["company list", ["company", "list"]],
  ["company show", ["company", "show", "example.com"]],
  ["company close", ["company", "close", "example.com"]],
  ["company resume", ["company", "resume", "example.com"]],
  ["company alias", ["company", "alias", "example.com", "initech.example"]],
  ["lead report", ["lead", "report", "1"]],
  ["db prune", ["db", "prune", "--older-than", "12mo", "--dry-run"]],
  ["drafts approve", ["drafts", "approve", "4"]],
  ["outbox cancel", ["outbox", "cancel", "4"]],
  ["answer", ["answer", "1", "Hi Jane, 6 euros."]],
  ["history", ["history", "1"]],
  ["history --full", ["history", "1", "--full"]],
  ["events", ["events"]],
  ["events --follow", ["events", "--follow", "--limit", "2"]],
  ["hook list", ["hook", "list"]],
  ["hook test", ["hook", "test", "crm"]],
  ["hook log", ["hook", "log", "crm"]],
  ["hook retry", ["hook", "retry", "crm"]],
  ["inspect", ["inspect", "-"], "From: a@example.com\nSubject: Hi\n\nHi!\n"],
  ["close", ["close", "1"]],
  ["suppress add", ["suppress", "add", "x@example.org"]],
  ["suppress list", ["suppress", "list"]],
  ["suppress rm", ["suppress", "rm", "x@example.org"]],
  ["suppress import", ["suppress", "import", "-"], "x@example.org\n"],
  ["playbook path", ["playbook", "path"]],
  ["playbook add", ["playbook", "add", "Ten users cost 290 €."]],
  ["ai test", ["ai", "test"]],
  ["ai eval", ["ai", "eval", "-"], '{"text": "What does it cost?"}\n'],
  ["ai stats", ["ai", "stats"]],
  ["stats", ["stats", "--by", "step"]],
  ["db status", ["db", "status"]],
  ["db check", ["db", "check"]],
  ["db backup", ["db", "backup", "backup.db"]],
  ["db restore", ["db", "restore", "backup.db", "--db", "restored.db"]],
  ["db vacuum", ["db", "vacuum"]],
  ["db copy", ["db", "copy", "--to", "copy.db"]],
  ["mailbox list", ["mailbox", "list"]],
  ["mailbox pause", ["mailbox", "pause", "default"]],
  ["mailbox resume", ["mailbox", "resume", "default"]],
  ["lead add", ["lead", "add", "Kim Poe", "kim@hooli.example", "--tag", "cto"]],
  ["lead add", ["lead", "add", "Lee Moe", "lee@pied.example"]],
  ["send --tag", ["send", "--tag", "cto", "--text", "Hello {{ first_name }}, shall we talk?"]],
  [
    "send --batch",
    ["send", "--batch", "-"],
    '{"lead": "lee@pied.example", "text": "Hello Lee!", "subject": "A question"}\n',
  ],
  ["tick", ["tick"]],
  [
    "reply",
    ["reply", "--eml", "-"],
    (seen) => answerWithFile(String(seen.message("send --tag").emails[0]?.rfc_message_id)),
  ],
  ["attachment list", (seen) => ["attachment", "list", seen.email("reply")]],
  ["attachment save", (seen) => ["attachment", "save", seen.email("reply"), "--to", seen.home]],
  ["original", (seen) => ["original", seen.email("reply")]],
  ["original --html", (seen) => ["original", seen.email("reply"), "--html"]],
  ["ai-reply", (seen) => ["ai-reply", String(seen.message("reply").id)]],
  ["reply", (seen) => ["reply", String(seen.message("send --batch").id), "How much is it?"]],
  ["tick", ["tick"]],
  ["drafts list", ["drafts", "list"]],
  ["drafts discard", (seen) => ["drafts", "discard", seen.draft()]],
  ["done EMAIL_ID", (seen) => ["done", seen.email("reply")]],
  ["done", ["done", "reminder-1"]],
  [
    "answer --draft",
    (seen) => ["answer", String(seen.message("reply").id), "Six euros.", "--draft"],
  ],
  ["lead add", ["lead", "add", "Pia Loe", "pia@vandelay.example"]],
  ["send --plan", ["send", "pia@vandelay.example", "Hello Pia! Shall we talk?", "--plan"]],
  ["apply", (seen) => ["apply", seen.token()]],
  ["note LEAD", ["note", "1"]],
  ["inspect FILES", ["inspect", "mail.eml", "mail.eml"]],
  ["sequence add", ["sequence", "add", "-"], TASK],
  ["lead add", ["lead", "add", "Max Noe", "max@umbrella.example"]],
  ["send", ["send", "max@umbrella.example", "--sequence", "calls"]],
  ["tick", ["tick"]],
  ["sequence edit", ["sequence", "edit", "-"], TASK.replace("may I", "could I")],
  ["sequence migrate", ["sequence", "migrate", "calls", "--yes"]],
  ["tick", ["tick"], "", "2h"],
  ["skip", ["skip", "step-1"]],
  ["playbook check", ["playbook", "check"]],
  ["config set", ["config", "set", "mailbox.ben.from", "ben@example.com"]],
  ["mailbox move", ["mailbox", "move", "default", "ben", "--yes"]],
  ["schema", ["schema", "lead"]],
  ["schema COMMAND", ["schema", "lead", "add"]],
  ["doctor", ["doctor"]],
  [
    "init",
    ["init", "--from", "ada@example.com", "--smtp-url", "smtp://127.0.0.1:2525", "--no-test"],
  ],
];
