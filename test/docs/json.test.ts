import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/cli/description/fields.ts";
import { blocksOf, ROOT, readDocument, regionOf } from "../support/docs/markdown.ts";
import { codesIn, rowsIn } from "../support/docs/tables.ts";
import { Shapes } from "../support/processes/shapes.ts";
import { commands, type Tickler } from "../support/processes/tickler.ts";
import type { MessageJson } from "../support/processes/tickler-json.ts";

// What each command prints with --json: as `tickler schema` says, and as the table of docs/reference.md does.

const REFERENCE = "docs/reference.md";
const TEXT = readDocument(REFERENCE);

/** The keys of the example of a lead, a message, an email. */
const EXAMPLES = (() => {
  const [lead, message] = blocksOf(REFERENCE)
    .filter(({ facts }) => facts.has("run"))
    .map(({ content }) => JSON.parse(content.join("\n")));
  return {
    lead: Object.keys(lead),
    message: Object.keys(message),
    email: Object.keys(message.emails[0]),
    counts: codesIn(regionOf(TEXT, "tick-counts") ?? ""),
  };
})();

/** What the documents that a command prints are made of, by the words of its row. */
function keysIn(cell: string): string[] {
  const [, what] = /^(?:an? |array of |the )?(leads?|messages?|emails?|counts)\b/.exec(cell) ?? [];
  const base = what === undefined ? [] : EXAMPLES[what.replace(/(?<!count)s$/, "") as "lead"];
  const shape = what === undefined || cell.includes(" besides") ? groupsIn(cell)[0] : [];
  return [...base, ...(shape ?? [])];
}

/** The fields of each shape that a cell shows in braces. */
function groupsIn(cell: string): string[][] {
  return [...cell.matchAll(/\{([^{}]*)\}/g)].map(([, shape = ""]) =>
    shape.split(",").map((key) => key.replace(/:.*/, "").trim()),
  );
}

const ROWS = rowsIn(regionOf(TEXT, "json-documents") ?? "");

/** What the row of a document says of it. */
function cellOf(name: string): string {
  const cells = ROWS.filter(([first = ""]) => codesIn(first).includes(name));
  expect(cells, `rows for ${name}`).toHaveLength(1);
  return cells[0]?.[1] ?? "";
}

type JsonSchema = Readonly<Record<string, unknown>>;

interface Keys {
  required: string[];
  optional: string[];
}

/** The keys of all objects that a schema tells of, its own first. */
function objectsIn(schema: JsonSchema, root = schema): Keys[] {
  const { $ref, anyOf, items, properties, additionalProperties } = schema as {
    $ref?: string;
    anyOf?: JsonSchema[];
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
    additionalProperties?: JsonSchema;
  };
  if ($ref !== undefined) {
    const defs = root.$defs as Record<string, JsonSchema>;
    return objectsIn(defs[$ref.replace("#/$defs/", "")] ?? {}, root);
  }
  const below = [...(anyOf ?? []), ...(items ? [items] : []), ...Object.values(properties ?? {})];
  if (additionalProperties) below.push(additionalProperties);
  const required = (schema.required ?? []) as string[];
  const optional = Object.keys(properties ?? {}).filter((key) => !required.includes(key));
  const own = properties === undefined ? [] : [{ required, optional }];
  return [...own, ...below.flatMap((each) => objectsIn(each, root))];
}

/** Whether a shape in braces is that of an object, or what it has besides a lead, a message or an email. */
function isShapeOf(group: readonly string[], { required, optional }: Keys): boolean {
  const bases = [[], ...Object.values(EXAMPLES)].filter((base) =>
    base.every((key) => required.includes(key)),
  );
  return (
    group.every((key) => required.includes(key) || optional.includes(key)) &&
    bases.some((base) => required.every((key) => group.includes(key) || base.includes(key)))
  );
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

  /** The id of the last email of a message. */
  email(row: string): string {
    return String(this.message(row).emails.at(-1)?.id);
  }
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
  ["login", ["login"]],
  ["schema", ["schema", "lead"]],
  ["schema COMMAND", ["schema", "lead", "add"]],
  ["doctor", ["doctor"]],
  [
    "init",
    ["init", "--from", "ada@example.com", "--smtp-url", "smtp://127.0.0.1:2525", "--no-test"],
  ],
];

/** What the story leaves out, since it needs a server or a system: who runs it. Only the login is held against its schema there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "apply COMMAND": "test/e2e/agents/approve.test.ts",
  demo: "test/e2e/outreach/demo.test.ts",
  "events --follow": "test/e2e/events/events.test.ts",
  "login PROVIDER": "test/e2e/oauth/login.test.ts",
  logout: "test/e2e/oauth/login.test.ts",
  "original --html": "test/e2e/outreach/attachments.test.ts",
  "outbox resolve": "test/e2e/faults/crash.test.ts",
  "outbox retry": "test/e2e/outreach/delivery.test.ts",
  "service logs": "test/e2e/service/files.test.ts",
};

/** What the leads of the story have written, and the names that their programs gave to files. */
const THEIR_WORDS = /does it cost|How much is it|The plan is|plan\.pdf|answer-1@hooli/;

/** All texts of a document, with where they stand. */
function textsIn(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    textsIn(each, path === "" ? name : `${path}.${name}`),
  );
}

/** Whether a path is that of a field, of which `*` is any name. */
function isAt(path: string, field: string): boolean {
  const [names, at] = [field.split("."), path.split(".")];
  const isSame = (name: string, index: number) => name === "*" || name === at[index];
  return names.length === at.length && names.every(isSame);
}

describe("what each command prints with --json", () => {
  const t = commands();
  const printed: { row: string; document: unknown }[] = [];
  let shapes: Shapes;

  function formOf(row: string): JsonSchema {
    for (const command of shapes.commands) {
      const form = shapes.formsOf(command).get(row);
      if (form) return form;
    }
    throw new Error(`no command prints ${row}`);
  }

  beforeAll(async () => {
    shapes = await Shapes.load();
    mkdirSync(t.home, { recursive: true, mode: 0o700 });
    const hook = '[[hook]]\nname = "crm"\non = ["sent"]\ncommand = "cat > /dev/null"\n';
    writeFileSync(join(t.home, "config.toml"), hook, { mode: 0o600 });
    writeFileSync(join(t.home, "mail.eml"), "From: a@example.com\nSubject: Hi\n\nHi!\n");
    const seen = new Seen(t.home);
    for (const [row, words, stdin, later] of STORY) {
      if (later !== undefined) t.later(later);
      const args = typeof words === "function" ? words(seen) : words;
      const input = typeof stdin === "function" ? stdin(seen) : stdin;
      const document = await printedBy(t, args, input);
      seen.add(row, document);
      printed.push({ row, document });
    }
  }, 120_000);

  test("is as its schema says, with no other fields", () => {
    const faults = printed.flatMap(({ row, document }) =>
      shapes.faults(formOf(row), document).map((fault) => `${row}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("is so line by line, where a command goes on", async () => {
    await t.ok([
      "send",
      "lee@pied.example",
      "One more thing, Lee!",
      "--subject",
      "More",
      "--again",
    ]);
    const watching = t.start(["watch", "--every", "1h", "--json"]);
    let stdout = "";
    watching.stdout.on("data", (bytes: Buffer) => {
      stdout += bytes.toString();
      if (stdout.includes("\n")) watching.kill("SIGTERM");
    });
    await watching;
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap((line) => shapes.faults(formOf("watch"), JSON.parse(line)))).toEqual([]);
  });

  test("has words of leads and of machines on their side only where the schema says so", () => {
    const wrong = printed.flatMap(({ row, document }) => {
      const untrusted = fieldsOf(formOf(row)).filter(({ isUntrusted }) => isUntrusted);
      return textsIn(document)
        .filter(({ text }) => THEIR_WORDS.test(text))
        .filter(({ path }) => !untrusted.some((field) => isAt(path, field.path)))
        .map(({ path, text }) => `${row}: ${path} says ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  test("is a list that has something in it, where it is a list", () => {
    const empty = printed.filter(({ document }) => Array.isArray(document) && !document.length);
    // No draft is by a model, and nobody is logged in.
    expect(empty.map(({ row }) => row)).toEqual(["drafts check", "login"]);
  });

  test("is tried, every one of them", () => {
    const rows = shapes.commands.flatMap((command) => [...shapes.formsOf(command).keys()]);
    const tried = ["watch", ...printed.map(({ row }) => row), ...Object.keys(ELSEWHERE)];
    expect([...new Set(tried)].sort()).toEqual(rows.sort());
  });

  test.each(Object.entries(ELSEWHERE))("%s is tried in %s", (row, file) => {
    const words = row.split(" ").filter((word) => /^[a-z]/.test(word));
    const text = readFileSync(join(ROOT, file), "utf8");
    expect(text).toContain(words.map((word) => JSON.stringify(word)).join(", "));
  });

  test("has in the reference the fields of its schema", () => {
    const said: string[] = [];
    for (const command of shapes.commands) {
      for (const [row, form] of shapes.formsOf(command)) {
        const cell = cellOf(row);
        const objects = objectsIn(form);
        if (objects.length === 0) continue;
        // A list of several forms has the fields of none of them alone.
        const own = (form.items ?? form) as JsonSchema;
        const [first] = own.anyOf ? [] : objects;
        if (first && keysIn(cell).sort().join() !== [...first.required].sort().join()) {
          said.push(`${row} has ${first.required}, and not ${keysIn(cell)}`);
        }
        for (const key of objects.flatMap(({ optional }) => optional)) {
          if (!TEXT.includes(key)) said.push(`${row}: ${key} is nowhere`);
        }
        for (const group of groupsIn(cell)) {
          if (!objects.some((keys) => isShapeOf(group, keys))) said.push(`${row}: no {${group}}`);
        }
      }
    }
    expect(said).toEqual([]);
  });

  test("stands in the reference for no other call", () => {
    const rows = shapes.commands.flatMap((command) => {
      const forms = [...shapes.formsOf(command).keys()];
      return forms.length === 0 ? [command] : forms;
    });
    const named = ROWS.flatMap(([first = ""]) => codesIn(first));
    expect(named.filter((name) => !rows.includes(name))).toEqual([]);
  });
});

async function printedBy(t: Tickler, args: readonly string[], input?: string): Promise<unknown> {
  const inHome = args.map((word) =>
    /^\w+\.(?:db|csv|eml)$/.test(word) ? join(t.home, word) : word,
  );
  const result = await t.run([...inHome, "--json"], input === undefined ? {} : { input });
  const { exitCode, stderr } = result;
  // The playbook of the story lacks what makes a good one, which is told by 5.
  const codes = args[1] === "check" ? [0, 5] : [0];
  expect(codes, `${args.join(" ")}: ${stderr}`).toContain(exitCode);
  return result.json();
}
