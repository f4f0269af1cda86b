import { type EngineName, startEngine } from "../engines.ts";
import { Stage } from "../processes.ts";
import { Random } from "../random.ts";
import { CountingSink } from "../sink.ts";
import { Agent } from "./agent.ts";
import { Desk } from "./desk.ts";
import { askFeed, feedOf } from "./feed.ts";
import { HookCommand } from "./hook-command.ts";
import { HookServer } from "./hook-server.ts";
import { type Inbox, openInbox } from "./inbox.ts";
import { McpHands } from "./mcp-hands.ts";
import { People } from "./people.ts";
import { Person } from "./person.ts";
import { Asking, Following } from "./readers.ts";
import { type AgentsRun, type Cast, reckon, textOf } from "./reckon.ts";
import { ShellHands } from "./shell-hands.ts";
import { Watching } from "./watching.ts";

const HOUR = 3_600_000;

/** Leads at the beginning. */
const LEADS = 24;

/** So many watches are killed, and a plan is done, at least, for which a slow machine gets so much more time. */
const LEAST = 2;
const SLOWER = 12;

/** So many ticks at the end bring everything to rest. */
const MOST_TICKS = 15;

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;

/** What the command is told; the server is told everything. */
const ON = ["sent", "follow_up", "replied", "answered", "ai_replied", "bounced", "closed"];

/**
 * Two agents, a `watch` that is killed in every way that there is, and a person work on one database, while
 * leads answer, some of them with orders for a machine. No mail leaves that a person has not said yes to, and
 * none twice; every reader of the feed sees every event once and in order; hooks hear all, in order for
 * each lead; the log names who did what and who approved, and `db check` finds nothing.
 */
export async function agents(
  name: EngineName,
  seconds: number,
  random: Random,
): Promise<AgentsRun> {
  const engine = await startEngine(name);
  const stage = await Stage.open(false);
  const sink = await CountingSink.start();
  const server = await HookServer.start(SECRET, another(random));
  const desk = new Desk(await engine.arena(), sink, stage);
  const mcp = new McpHands(desk, "a", another(random));
  const inbox = await openInbox(desk.arena.home, name === "postgres");
  try {
    const cast = await assemble(desk, server, mcp, inbox, random);
    const { people, person, watching, asking, asksByTool, following } = cast;
    const start = performance.now();
    const over = (): boolean => {
      const took = performance.now() - start;
      const isEnough = watching.kills >= LEAST && desk.book.done > 0 && people.hostile.length > 0;
      return took > seconds * (isEnough ? 1_000 : 1_000 * SLOWER);
    };
    const all = [...cast.agents, person, watching, people, asking, asksByTool, following];
    await Promise.all(all.map((each) => each.work(over)));
    cast.server.calm = true;
    cast.command.calm();
    await settle(desk);
    const feed = await feedOf(desk);
    const last = feed.at(-1)?.id ?? 0;
    await Promise.all([asking.catchUp(), asksByTool.catchUp(), following.catchUp(last)]);
    return { engine: name, inbox: inbox.kind, ...(await reckon(cast, feed)) };
  } finally {
    await mcp.stop();
    await stage.close();
    await inbox.stop();
    await server.stop();
    await sink.stop();
    await engine.stop();
  }
}

/** Of its own, so that what one does never hangs on how fast another is. */
function another(random: Random): Random {
  return new Random(random.between(0, 2 ** 31));
}

/** A home with leads and hooks, and all who are to work on it. */
async function assemble(
  desk: Desk,
  server: HookServer,
  mcp: McpHands,
  inbox: Inbox,
  random: Random,
): Promise<Cast> {
  const texts = new Map<string, Promise<string>>();
  desk.sink.onMail = (id, raw) => void texts.set(id, textOf(raw));
  const command = new HookCommand(desk.arena.home);
  const people = new People(desk, inbox, another(random));
  const hooks = `[[hook]]
name = "command"
on = [${ON.map((each) => `"${each}"`).join(", ")}]
command = '''${command.line}'''
timeout = "20s"
[[hook]]
name = "server"
on = ["all"]
url = "${server.url}"
secret_command = '''${command.secretLine(SECRET)}'''
timeout = "1s"
`;
  const settings = desk.configure(inbox, hooks);
  await desk.run("ada", ["lead", "import", "-"], { input: people.more(LEADS) });
  // From now on the hooks are known, and hear all that comes.
  await desk.run("ada", ["tick"]);
  const begin = (await feedOf(desk)).at(-1)?.id ?? 0;
  for (const tag of ["t0", "t1"]) {
    const text = `Hi, about ${desk.marks.own()}: a chat?`;
    await desk.run("ada", ["send", "--tag", tag, "--text", text]);
  }
  const shell = new ShellHands(desk, "b", another(random));
  return {
    ...{ desk, server, command, people, mcp, shell, texts, settings },
    heard: { on: ON, begin },
    agents: [
      new Agent(desk, people, mcp, "a", another(random)),
      new Agent(desk, people, shell, "b", another(random)),
    ],
    person: new Person(desk, people, another(random)),
    watching: new Watching(desk, command, server, another(random)),
    asking: new Asking("asks", another(random), (since, limit) => askFeed(desk, since, limit)),
    asksByTool: new Asking("asks by a tool", another(random), (since, limit) =>
      mcp.events(since, limit),
    ),
    following: new Following(desk, another(random)),
  };
}

/** Ticks until nothing is on its way, and the hooks have heard all. */
async function settle(desk: Desk): Promise<void> {
  for (let ticks = 0; ; ticks += 1) {
    desk.later(2 * HOUR);
    const before = desk.sink.ledger.size;
    await desk.run("ada", ["tick"]);
    const hooks = await desk.json<{ behind: number; held: number }[]>("ada", ["hook", "list"]);
    const busy = (hooks ?? []).some(({ behind, held }) => behind > 0 || held > 0);
    if (hooks && !busy && ticks >= 2 && desk.sink.ledger.size === before) return;
    if (ticks < MOST_TICKS) continue;
    desk.faults.push(`after ${ticks} ticks the hooks are at ${JSON.stringify(hooks)}`);
    return;
  }
}
