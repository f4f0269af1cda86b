import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { todoView } from "../../../json/todo.ts";
import type { Services } from "../../../service/services.ts";
import type { TodoItem, TodoKind } from "../../../service/todo/item.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";
import { excerpt } from "../../output/describe.ts";
import type { Paint } from "../../output/output.ts";

interface TodoOptions {
  limit?: string;
  all?: true;
}

/** As many lines as a person looks through; a script gets all of them. */
const SHOWN = 50;

export function todoCommand(cli: Cli): Command {
  return command("todo", "list everything that waits for you, most urgent first")
    .option("--limit <number>", `how many lines at most (default: ${SHOWN}; with --json all)`)
    .option("--all", "all lines")
    .addHelpText(
      "after",
      `
Lists replies that may ask you to stop, replies that no person has answered, what answers by AI have left
to you or promised, reminders, mails that a person has to look at or that can't be read, drafts and why they were held, mails in doubt, failures,
answers of yours without a reply, companies whose cold mail waits since somebody there answered, mails
of people there who are no leads, addresses that bounced, leads who have left their company, mails that
wait for longer than a day and why, hooks that have failed for a day, and follow-ups that are held; each with the commands that settle it.
Each line has an id that stays: "tickler done ID" takes it off the list until something new happens,
"tickler snooze ID 3d" until then.
${examples("tickler todo", "tickler todo --json | jq -r '.[].command'", "tickler todo --all", "tickler snooze answered-3 3d")}`,
    )
    .action(cli.action(runTodo));
}

async function runTodo(context: Context, options: TodoOptions): Promise<void> {
  const { out } = context;
  const most = mostLines(options, out.style.json);
  const { todoPage } = await import("../../../service/todo/list.ts");
  const services = await context.app.services();
  const { items, total } = await todoPage(services, most);
  if (out.style.json) return out.json(items.map(todoView));
  if (items.length === 0) {
    if (out.style.terminal) out.note(await nothingText(services));
    return;
  }
  await out.table(
    [
      { heading: "WHAT", cell: ({ kind }) => NAMES[kind], paint: ({ kind }) => PAINTS[kind] },
      {
        heading: "LEAD",
        cell: ({ lead, company }) => (lead ? (lead.email ?? lead.name) : company),
      },
      { heading: "ABOUT", cell: detailText },
      { heading: "SETTLED BY", cell: ({ commands }) => commands.join(" | ") },
      { heading: "ID", cell: ({ id }) => id, paint: () => "dim" },
    ],
    items,
  );
  if (items.length < total) {
    out.note(`The first ${items.length} of ${total} lines. All of them: tickler todo --all`);
  }
}

/** @throws AppError `usage` */
function mostLines({ limit, all }: TodoOptions, json: boolean): number | undefined {
  if (all && limit !== undefined) throw new AppError("usage", "--all goes without --limit");
  if (limit !== undefined) return parseCount("--limit", limit, 1, 1_000_000_000);
  return all || json ? undefined : SHOWN;
}

/** Mail that waits is said, even where a person has nothing to do about it. */
async function nothingText({ store, policy }: Services): Promise<string> {
  const { outboxOf } = await import("../../../service/status/status.ts");
  const { queued } = await store.read((queries) => outboxOf(queries, policy));
  if (queued === 0) return "Nothing waits for you.";
  return `Nothing for you to do. ${queued} mail${queued === 1 ? " waits" : "s wait"} in the outbox; see when it leaves: tickler status`;
}

const NAMES: Record<TodoKind, string> = {
  broken: "broken",
  opt_out: "stop?",
  reply: "reply",
  mail: "mail",
  unread: "unread",
  plan: "plan",
  draft: "draft",
  uncertain: "in doubt",
  failed: "failed",
  hook: "hook",
  stray: "colleague",
  company: "company",
  needs_person: "to do",
  promise: "promise",
  reminder: "reminder",
  task: "task",
  answered: "no reply",
  bounced: "bounced",
  waiting: "waiting",
  left: "has left",
  held: "held",
  paused: "paused",
};

const PAINTS: Record<TodoKind, Paint | null> = {
  broken: "red",
  opt_out: "red",
  reply: "green",
  mail: "yellow",
  unread: "red",
  plan: "cyan",
  draft: "cyan",
  uncertain: "yellow",
  failed: "red",
  hook: "red",
  stray: "yellow",
  company: "yellow",
  needs_person: "green",
  promise: "green",
  reminder: "yellow",
  task: "green",
  answered: null,
  bounced: "red",
  waiting: "yellow",
  left: null,
  held: "yellow",
  paused: "red",
};

/** The lead's words come first: what we would answer stands in `tickler drafts`. */
function detailText({ kind, words, what, holds, note }: TodoItem): string {
  const text = kind === "draft" ? (words ?? what) : what;
  const reasons = holds.map(({ detail }) => `(${detail})`);
  return [excerpt(text, 100), ...reasons, ...(note ? [`(note: ${excerpt(note, 60)})`] : [])].join(
    " ",
  );
}
