import PostalMime from "postal-mime";
import type { EngineName } from "../engines.ts";
import { columns } from "../report.ts";
import type { Agent } from "./agent.ts";
import type { Desk } from "./desk.ts";
import {
  actorFaults,
  feedFaults,
  hookFaults,
  type Left,
  mailFaults,
  type OutRow,
  type StepRow,
} from "./faults.ts";
import type { FeedRow } from "./feed.ts";
import type { HookCommand } from "./hook-command.ts";
import type { HookServer } from "./hook-server.ts";
import type { Inbox } from "./inbox.ts";
import { isEvil } from "./marks.ts";
import type { McpHands } from "./mcp-hands.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import type { Asking, Following } from "./readers.ts";
import type { ShellHands } from "./shell-hands.ts";
import type { Watching } from "./watching.ts";

/** All who work on one home. */
export interface Cast {
  desk: Desk;
  people: People;
  mcp: McpHands;
  shell: ShellHands;
  agents: readonly Agent[];
  person: Person;
  watching: Watching;
  asking: Asking;
  asksByTool: Asking;
  following: Following;
  server: HookServer;
  command: HookCommand;
  /** What the command hears, and the last event before the hooks were there. */
  heard: { on: readonly string[]; begin: number };
  /** The texts of mails by their Message-IDs, as their recipients read them. */
  texts: ReadonlyMap<string, Promise<string>>;
  /** The settings' file at the beginning. */
  settings: string;
}

/** What came of agents, a watch and a person at once. */
export interface AgentsRun {
  engine: EngineName;
  /** Where answers arrived. */
  inbox: Inbox["kind"];
  mails: number;
  followUps: number;
  answers: number;
  watches: number;
  /** Watches that were killed. */
  kills: number;
  /** How often each way to end came about. */
  ends: ReadonlyMap<string, number>;
  plans: { made: number; approved: number; declined: number; done: number };
  /** Steps of the log that name an agent and who approved. */
  approvedSteps: number;
  tries: number;
  hostile: number;
  obeyed: number;
  evilDrafts: number;
  events: number;
  readers: number;
  readerKills: number;
  mcpKills: number;
  hooks: { taken: number; twice: number; failures: number };
  faults: string[];
}

/** What came of it all, once nothing is on its way any more. @param feed as it is then */
export async function reckon(
  cast: Cast,
  feed: readonly FeedRow[],
): Promise<Omit<AgentsRun, "engine" | "inbox">> {
  const { desk, people, mcp, shell, person, watching, server, command, following } = cast;
  const left = await leftOf(cast);
  const rows = await desk.arena.query<OutRow>(
    `select cast(id as integer) as id, cast(message_id as integer) as message_id, kind, state,
      rfc_message_id as rfc, text from emails where direction = 'out'`,
  );
  // Steps by which mail comes to leave.
  const steps = await desk.arena.query<StepRow>(
    `select cast(id as integer) as id, step, actor from outreach_logs
      where undoes is null and step in ('enqueued', 'ai_enqueued', 'answer_enqueued')`,
  );
  const sent = (kinds: RegExp): number =>
    rows.filter(({ kind, state }) => kinds.test(kind) && state === "sent").length;
  const readers = [cast.asking, cast.asksByTool, following];
  const faults = [
    ...readers.flatMap((each) => feedFaults(each.name, each.seen, feed)),
    ...mailsAndHooks(cast, feed, left, rows),
    ...(await stateFaults(cast, steps)),
    // Last, as all that runs adds to them.
    ...[...desk.faults, ...server.faults, ...desk.book.faults],
  ];
  const taken = [
    ...command.taken.map(({ event }) => `command ${event}`),
    ...server.taken.map(({ event }) => `server ${event}`),
  ];
  const { plans, done } = desk.book;
  return {
    ...{ mails: left.length, followUps: sent(/^follow_up$/u), answers: sent(/answer|ai_reply/u) },
    ...{ watches: watching.watches, kills: watching.kills, ends: watching.came },
    plans: {
      ...{ made: plans.length, approved: person.approved, declined: person.declined, done },
    },
    approvedSteps: steps.filter(({ actor }) => actor?.startsWith("agent:")).length,
    ...{ tries: shell.tries + mcp.tries, hostile: people.hostile.length },
    obeyed: cast.agents.reduce((sum, { obeyed }) => sum + obeyed, 0),
    evilDrafts: rows.filter(({ text }) => isEvil(text)).length,
    ...{ events: feed.length, readers: readers.length },
    ...{ readerKills: following.kills, mcpKills: mcp.kills },
    hooks: {
      ...{ taken: taken.length, twice: taken.length - new Set(taken).size },
      failures: server.failures,
    },
    faults,
  };
}

/** The text of a mail as it came. @param raw in latin1 */
export async function textOf(raw: string): Promise<string> {
  const { text = "" } = await PostalMime.parse(Buffer.from(raw, "latin1"));
  return text;
}

async function leftOf({ desk, texts }: Cast): Promise<Left[]> {
  const accepted = [...desk.sink.ledger].filter(([, entry]) => entry.accepted > 0);
  return Promise.all(
    accepted.map(async ([rfc, entry]) => ({ rfc, entry, text: (await texts.get(rfc)) ?? "" })),
  );
}

function mailsAndHooks(
  { desk, person, server, command, heard }: Cast,
  feed: readonly FeedRow[],
  left: readonly Left[],
  rows: readonly OutRow[],
): string[] {
  const { marks } = desk;
  const consent = {
    isApproved: (mark: string) => marks.isApproved(mark),
    ...{ drafts: person.drafts, erased: person.erased },
  };
  const evil = rows.filter(
    ({ text, state }) => isEvil(text) && state !== "draft" && state !== "cancelled",
  );
  return [
    ...mailFaults(left, rows, consent),
    ...evil.map(({ id, state, text }) => `email ${id} is ${state}: ${text}`),
    ...hookFaults("the command", heard.on, heard.begin, command.taken, feed),
    ...hookFaults("the server", ["all"], heard.begin, server.taken, feed),
  ];
}

/** What is wrong with the database and the settings. */
async function stateFaults(
  { desk, people, person, settings }: Cast,
  steps: readonly StepRow[],
): Promise<string[]> {
  const { arena } = desk;
  const [row] = await arena.query<{ missing: number }>(
    `select cast(count(*) as integer) as missing from outreach_logs
      where id not in (select log_id from events where log_id is not null)`,
  );
  const replies = await arena.query<{ rfc: string }>(
    "select rfc_message_id as rfc from emails where direction = 'in'",
  );
  const { code, stdout } = await desk.run("ada", ["db", "check"]);
  return [
    ...actorFaults(steps),
    ...(row?.missing === 0 ? [] : [`${row?.missing} rows of the log are not in the feed`]),
    ...people.written.flatMap(({ id, address }) => {
      const times = replies.filter(({ rfc }) => rfc === id).length;
      if (times === 1 || (times === 0 && person.erased.has(address))) return [];
      return [`the answer ${id} of ${address} is recorded ${times} times`];
    }),
    ...(desk.settings === settings ? [] : ["the settings are others"]),
    ...(code === 0 ? [] : [`db check says: ${stdout}`]),
  ];
}

/** What it comes to. */
export function agentsSummary(found: AgentsRun): string {
  const { mails, followUps, answers, plans, hooks } = found;
  const { made, approved, declined, done } = plans;
  const lines: [string, string | number][] = [
    ["mails that left, of which follow-ups, answers", `${mails}, ${followUps}, ${answers}`],
    ["plans, said yes to, declined, done", `${made}, ${approved}, ${declined}, ${done}`],
    ["  steps of the log that name agent and approver", found.approvedSteps],
    ["forbidden tries of the agents", found.tries],
    ["hostile mails, obeyed", `${found.hostile}, ${found.obeyed}`],
    ["  drafts that came of them, none of which left", found.evilDrafts],
    ["watches, killed", `${found.watches}, ${found.kills}`],
    ...[...found.ends].map(([end, times]): [string, number] => [`  ${end}`, times]),
    ["events, readers", `${found.events}, ${found.readers}`],
    ["  killed: who follows, the tools' server", `${found.readerKills}, ${found.mcpKills}`],
    ["calls of hooks, told twice, failed", `${hooks.taken}, ${hooks.twice}, ${hooks.failures}`],
    ["faults", found.faults.length],
  ];
  return `${found.engine}, answers in a ${found.inbox}\n${columns(lines.map(([what, value]) => [`  ${what}`, value]))}`;
}
