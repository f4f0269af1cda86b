import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import type { FeedEvent } from "../../../domain/feed/event.ts";
import type { Lead } from "../../../domain/lead.ts";
import { feedEventView } from "../../../json/feed/events.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { Store } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";
import { parseCursor } from "../../input/cursor.ts";
import { when } from "../../output/describe.ts";
import type { Column } from "../../output/output.ts";

interface EventsOptions {
  since?: string;
  limit?: string;
  follow?: true;
}

/** As many as a person looks through; a script gets all of them. */
const SHOWN = 50;

export function eventsCommand(cli: Cli): Command {
  return command("events", "list everything that happened to leads, oldest first, to go on from")
    .option("--since <cursor>", "only what came after this event; `end`: nothing so far")
    .option("--limit <number>", "how many at most")
    .option("--follow", "go on with what happens, as it happens, until interrupted")
    .addHelpText(
      "after",
      `
The id of an event is a cursor: ask for what came after the last one that you have seen, and you get each
event once. No id is given twice, and none that is lower than one you have seen ever comes later. Kinds
are the steps of messages and of leads (tickler help states). Without --since a terminal shows the newest ${SHOWN}; a script gets all.
--json: array of {id, at, kind, lead_id, message_id, email_id, actor, undoes}; with --follow NDJSON, an
event a line. "undoes" is the event that an undo takes back. Of an erased lead, kind and time stay.
${examples(
  "tickler events",
  "tickler events --since 1200 --limit 100 --json",
  "tickler events --since end --follow --json | while read -r event; do …; done",
)}`,
    )
    .action(cli.action(runEvents));
}

async function runEvents(context: Context, options: EventsOptions): Promise<number> {
  const { out } = context;
  const limit =
    options.limit === undefined
      ? Number.POSITIVE_INFINITY
      : parseCount("--limit", options.limit, 1, 1_000_000_000);
  const since = options.since === undefined ? null : parseCursor("--since", options.since);
  const feed = await import("../../../service/feed/feed.ts");
  const store = await context.app.store();
  if (typeof since === "number") await feed.requireCursor(store, since);
  const cursor = since === "end" ? await feed.endOfFeed(store) : (since ?? 0);
  if (options.follow) return follow(context, store, cursor, limit);
  if (out.style.json) {
    await out.jsonArray(views(feed.eventsAfter(store, cursor, limit)));
    return 0;
  }
  if (!out.style.terminal) {
    for await (const event of feed.eventsAfter(store, cursor, limit)) {
      if (!context.streams.stdout.writable) break;
      out.line(out.fields(COLUMNS, event));
    }
    return 0;
  }
  const isTail = since === null && options.limit === undefined;
  const events = isTail
    ? await feed.newestEvents(store, SHOWN)
    : await collected(feed.eventsAfter(store, cursor, limit));
  await printTable(context, store, events);
  return 0;
}

async function* views(events: AsyncIterable<FeedEvent>) {
  for await (const event of events) yield feedEventView(event);
}

async function collected(events: AsyncIterable<FeedEvent>): Promise<FeedEvent[]> {
  const all: FeedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const COLUMNS: readonly Column<FeedEvent>[] = [
  { heading: "ID", cell: ({ id }) => id },
  { heading: "TIME", cell: ({ at }) => at.toISOString() },
  { heading: "KIND", cell: ({ kind }) => kind },
  { heading: "LEAD", cell: ({ leadId }) => leadId },
  { heading: "MESSAGE", cell: ({ messageId }) => messageId },
  { heading: "EMAIL", cell: ({ emailId }) => emailId },
  { heading: "BY", cell: ({ actor }) => actor },
  { heading: "UNDOES", cell: ({ undoes }) => undoes },
];

/** For a person: leads by their addresses; columns in which nothing stands are left out. */
async function printTable(
  { out }: Context,
  store: Store,
  events: readonly FeedEvent[],
): Promise<void> {
  if (events.length === 0) return out.note("Nothing has happened.");
  const ids = [...new Set(events.flatMap(({ leadId }) => leadId ?? []))];
  const leads = new Map((await store.read((all) => all.leads.byIds(ids))).map((l) => [l.id, l]));
  const shown = COLUMNS.map((column): Column<FeedEvent> => {
    if (column.heading === "TIME") return { ...column, cell: ({ at }) => when(at) };
    if (column.heading !== "LEAD") return column;
    return { ...column, cell: ({ leadId }) => leadText(leadId, leads) };
  });
  await out.table(
    shown.filter(({ cell }) => events.some((event) => (cell(event) ?? "") !== "")),
    events,
  );
}

function leadText(id: number | null, leads: ReadonlyMap<number, Lead>): string {
  if (id === null) return "(erased)";
  const lead = leads.get(id);
  return lead?.email ?? lead?.name ?? String(id);
}

/** @returns the exit code */
async function follow(
  context: Context,
  store: Store,
  cursor: number,
  limit: number,
): Promise<number> {
  const { out } = context;
  const { followEvents } = await import("../../../service/feed/follow.ts");
  const { signal, dispose } = stopOnSignal();
  let left = limit;
  try {
    for await (const event of followEvents(store, cursor, signal)) {
      if (out.style.json) out.json(feedEventView(event));
      else out.line(out.fields(COLUMNS, event));
      left -= 1;
      // Whoever reads has gone: nobody hears of what comes.
      if (left === 0 || !context.streams.stdout.writable) return 0;
    }
    return ERROR_CODES.interrupted;
  } finally {
    dispose();
  }
}
