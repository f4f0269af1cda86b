import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { blocksOf, readDocument, regionOf } from "../support/docs/markdown.ts";
import { codesIn, rowsIn } from "../support/docs/tables.ts";
import { commands } from "../support/processes/tickler.ts";

// The table of docs/reference.md that says what each command prints with --json.

const REFERENCE = "docs/reference.md";

/** The keys of the example of a lead, a message, an email. */
const EXAMPLES = (() => {
  const [lead, message] = blocksOf(REFERENCE)
    .filter(({ facts }) => facts.has("run"))
    .map(({ content }) => JSON.parse(content.join("\n")));
  return {
    lead: Object.keys(lead),
    message: Object.keys(message),
    email: Object.keys(message.emails[0]),
    counts: codesIn(regionOf(readDocument(REFERENCE), "tick-counts") ?? ""),
  };
})();

/** What the documents that a command prints are made of, by the words of its row. */
function keysIn(cell: string): string[] {
  const [, what] = /^(?:an? |array of |the )?(leads?|messages?|emails?|counts)\b/.exec(cell) ?? [];
  const base = what === undefined ? [] : EXAMPLES[what.replace(/(?<!count)s$/, "") as "lead"];
  const shape =
    what === undefined || cell.includes(" besides") ? /\{([^{}]*)\}/.exec(cell)?.[1] : "";
  return [...base, ...(shape ?? "").split(",").map((key) => key.trim())].filter(
    (key) => key !== "",
  );
}

const ROWS = rowsIn(regionOf(readDocument(REFERENCE), "json-documents") ?? "");

function documented(name: string): string[] {
  const cells = ROWS.filter(([first = ""]) => codesIn(first).includes(name));
  expect(cells, `rows for ${name}`).toHaveLength(1);
  return keysIn(cells[0]?.[1] ?? "");
}

const FAIR = `name = "fair"
[[step]]
subject = "A question"
text = "Hello {{ first_name }}"
[[step.variant]]
subject = "Another question"
`;

/** Commands in an order in which each has something to print, by the name of its row. */
const STORY: readonly (readonly [row: string, args: readonly string[], stdin?: string])[] = [
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
  ["drafts check", ["drafts", "check", "4"]],
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
  ["doctor", ["doctor"]],
  [
    "init",
    ["init", "--from", "ada@example.com", "--smtp-url", "smtp://127.0.0.1:2525", "--no-test"],
  ],
];

describe("what each command prints with --json", () => {
  const t = commands();
  const printed: { row: string; keys: string[] }[] = [];

  beforeAll(async () => {
    mkdirSync(t.home, { recursive: true, mode: 0o700 });
    const hook = '[[hook]]\nname = "crm"\non = ["sent"]\ncommand = "cat > /dev/null"\n';
    writeFileSync(join(t.home, "config.toml"), hook, { mode: 0o600 });
    for (const [row, args, input] of STORY) {
      const inHome = args.map((word) =>
        /^\w+\.(?:db|csv)$/.test(word) ? join(t.home, word) : word,
      );
      const options = input === undefined ? {} : { input };
      const { exitCode, stdout, stderr } = await t.run([...inHome, "--json"], options);
      expect({ exitCode, stderr }, args.join(" ")).toMatchObject({ exitCode: 0 });
      const document: unknown = JSON.parse(stdout);
      const one = Array.isArray(document) ? document[0] : document;
      printed.push({ row, keys: Object.keys(one ?? {}) });
    }
  }, 120_000);

  test("are the fields of the reference", () => {
    const said = printed.map(({ row }) => ({ row, keys: documented(row).sort() }));
    expect(said).toEqual(printed.map(({ row, keys }) => ({ row, keys: [...keys].sort() })));
  });

  test("is tried for nearly all of them", () => {
    const rows = new Set(ROWS.flatMap(([first = ""]) => codesIn(first)));
    for (const { row } of printed) rows.delete(row);
    // The rest need a terminal, a mail that arrived, or a failure, or print another document's rows.
    expect([...rows].sort()).toEqual([
      "ai-reply",
      "answer --draft",
      "apply",
      "approve",
      "attachment list",
      "attachment save",
      "completion bash",
      "completion fish",
      "completion powershell",
      "completion zsh",
      "demo",
      "done",
      "drafts discard",
      "drafts review",
      "login",
      "login PROVIDER",
      "logout",
      "mailbox move",
      "man",
      "original",
      "outbox resolve",
      "outbox retry",
      "playbook check",
      "playbook edit",
      "send --batch",
      "send --tag",
      "sequence migrate",
      "service logs",
      "service run",
      "skip",
      "watch",
    ]);
  });
});
