import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, accountOf, type EmailRow, faultsOf } from "../checks/account.ts";
import { type Arena, type EngineName, startEngine } from "../engines.ts";
import { CONNECTIONS, Ground } from "../ground.ts";
import { type Actor, Stage } from "../processes.ts";
import type { Random } from "../random.ts";
import { columns } from "../report.ts";
import { CountingSink, type Stage as SinkStage } from "../sink.ts";
import {
  coldFaults,
  type MessageRow,
  repliesOf,
  strayedFaults,
  type TeamReplies,
} from "./faults.ts";
import { Office } from "./office.ts";
import { makeInboxes, NAMES, sentBy, teamEnv } from "./team.ts";

const HOUR = 3_600_000;

/** Crontabs that start a tick each, again and again. */
const TICKS = 5;

/** From one start to the next, by the clock that all of them share. */
const STEP = 2 * HOUR;

/** Milliseconds between the end of a crontab's tick and its next one, at most. */
const PAUSE = 300;

/** This share of the ticks is killed. */
const KILLED = 0.8;

/** When they are: at one of these stages of a mail, or at any moment. */
const STAGES: readonly (SinkStage | undefined)[] = ["rcpt", "body", "dot", "answered", undefined];

/** Milliseconds from one look at what has arrived to the next. */
const LOOK = 20;

/** Milliseconds that the server takes to answer, so that ticks spend their time on mails. */
const SLOWNESS = 40;

/** What came of many mailboxes whose ticks are killed. */
export interface TeamRun {
  engine: EngineName;
  ticks: number;
  kills: number;
  account: Account;
  followUps: number;
  /** Mailboxes that mail left by, or may have: it is in doubt. */
  senders: number;
  answers: number;
  astray: number;
  replies: TeamReplies;
  /** The most connections of ours that a server had at once; null where there is none. */
  connections: number | null;
  faults: string[];
}

/**
 * Has five ticks at a time work 20 mailboxes, some of them killed at random, while leads answer. Nothing
 * may leave twice, or by another mailbox than the first mail of its message; nothing is lost; each answer
 * is recorded and answered once, unless a mail to that lead is in doubt, and `db check` finds nothing.
 */
export async function team(
  name: EngineName,
  leads: number,
  seconds: number,
  random: Random,
): Promise<TeamRun> {
  const engine = await startEngine(name);
  const stage = await Stage.open();
  const sink = await CountingSink.start();
  sink.slowness = SLOWNESS;
  try {
    const ground = new Ground(await engine.arena(), sink, stage);
    const { arena } = ground;
    makeInboxes(arena.home);
    ground.more = { TICKLER_FOLLOW_UP_AFTER: "1d", TICKLER_INBOX: join(arena.home, "inbox") };
    ground.ofSender = (sender) => teamEnv(arena.home, sender);
    await queue(ground, leads);
    const office = new Office(arena.home, sink.ledger, random);
    const began = new Map<string, number>();
    const most = name === "postgres" ? new Connections(arena) : null;
    const { ticks, kills } = await work({ ground, office, random, seconds, began });
    sink.slowness = 0;
    // All that is due leaves, and what came in last is read and answered.
    ground.freshDay();
    const rows = await ground.settle(2);
    const connections = (await most?.stop()) ?? null;
    await clean(ground);
    const found = await reckon({ ground, office, began, kills, rows });
    return { engine: name, ticks, kills, connections, ...found };
  } finally {
    await stage.close();
    await sink.stop();
    await engine.stop();
  }
}

interface Done {
  ground: Ground;
  office: Office;
  began: ReadonlyMap<string, number>;
  kills: number;
  rows: readonly EmailRow[];
}

async function reckon({ ground, office, began, kills, rows }: Done) {
  const { ledger } = ground.sink;
  const { puts } = office;
  const account = accountOf(rows, ledger);
  const messages = await ground.arena.query<MessageRow>(
    "select cast(id as integer) as id, mailbox from messages",
  );
  const replies = repliesOf(puts, rows);
  const doubtful = new Set(
    rows.filter(({ state }) => state === "uncertain").map(({ message_id }) => message_id),
  );
  const senders = new Set([
    ...[...ledger.values()].map(({ sender }) => sentBy(sender).mailbox),
    ...messages.filter(({ id }) => doubtful.has(id)).map(({ mailbox }) => mailbox),
  ]);
  const inFlight = kills * CONNECTIONS * NAMES.length;
  const faults = [
    ...faultsOf(account),
    ...(account.inDoubt > inFlight ? [`${account.inDoubt} in doubt after ${kills} kills`] : []),
    ...strayedFaults(messages, rows, ledger),
    ...coldFaults(puts, rows, ledger, began),
    ...replies.faults,
    ...ground.complaints,
  ];
  return {
    ...{ account, replies, faults, senders: senders.size, answers: puts.length },
    astray: puts.filter(({ home }) => !home).length,
    followUps: rows.filter(({ kind, state }) => kind === "follow_up" && state === "sent").length,
  };
}

async function queue(ground: Ground, leads: number): Promise<void> {
  const lines = Array.from(
    { length: leads },
    (_, at) => `Lead ${at},lead@company-${at}.example,all\n`,
  );
  await ground.ok(["lead", "import", "-"], `name,email,tags\n${lines.join("")}`);
  const mail = ["--subject", "A quick chat", "--text", "Hi!"];
  await ground.ok(["send", "--tag", "all", ...mail, "--mailbox", NAMES.join(",")]);
  if (ground.complaints.length > 0) throw new Error(ground.complaints.join("\n"));
}

interface Work {
  ground: Ground;
  office: Office;
  random: Random;
  seconds: number;
  /** Filled with the time before each process was started, by its number. */
  began: Map<string, number>;
}

async function work({ ground, office, random, seconds, began }: Work) {
  const until = performance.now() + seconds * 1_000;
  const over = (): boolean => performance.now() > until;
  let [ticks, kills] = [0, 0];
  const doomed = new Map<string, { tick: Actor; stage: SinkStage; left: number }>();
  const crontab = async (): Promise<void> => {
    while (!over()) {
      ground.later(STEP);
      ticks += 1;
      const before = performance.now();
      const tick = ground.startTick();
      began.set(sentBy(tick.sender).process, before);
      if (random.next() < KILLED) await doom(tick);
      if ((await ground.over(tick)).killed) kills += 1;
      await sleep(random.next() * PAUSE);
    }
  };
  /** Kills it after a random while, or when the server sees a stage of its nth mail. */
  const doom = async (tick: Actor): Promise<void> => {
    const stage = STAGES[random.between(0, STAGES.length - 1)];
    if (stage !== undefined) {
      doomed.set(sentBy(tick.sender).process, { tick, stage, left: random.between(1, 4) });
      return;
    }
    await Promise.race([sleep(random.between(50, 2 * ground.usual("tick"))), tick.ended]);
    tick.kill();
  };
  ground.sink.onStage = (stage, sender) => {
    const own = doomed.get(sentBy(sender).process);
    if (own?.stage !== stage) return;
    own.left -= 1;
    if (own.left === 0) own.tick.kill();
  };
  const looking = async (): Promise<void> => {
    while (!over()) {
      office.look();
      await sleep(LOOK);
    }
  };
  await Promise.all([...Array.from({ length: TICKS }, crontab), looking()]);
  await ground.quiet();
  return { ticks, kills };
}

/** `db check` has nothing to say. */
async function clean(ground: Ground): Promise<void> {
  const actor = ground.start(["db", "check"]);
  actor.end();
  const { stdout, code } = await ground.over(actor);
  if (code !== 0) ground.complaints.push(`db check says: ${stdout.trim()}`);
}

/** Looks again and again how many connections of Tickler's a server has. */
class Connections {
  #most = 0;
  #over = false;
  readonly #looking: Promise<void>;

  constructor(arena: Arena) {
    this.#looking = this.#look(arena);
  }

  async #look(arena: Arena): Promise<void> {
    while (!this.#over) {
      const [row] = await arena
        .query<{ many: number }>(
          "select count(*)::int as many from pg_stat_activity where application_name like 'tickler %'",
        )
        // All of them may be taken.
        .catch(() => []);
      this.#most = Math.max(this.#most, row?.many ?? 0);
      await sleep(5 * LOOK);
    }
  }

  async stop(): Promise<number> {
    this.#over = true;
    await this.#looking;
    return this.#most;
  }
}

/** What it comes to. */
export function teamSummary(found: TeamRun): string {
  const { account, replies, connections } = found;
  const lines: [string, string | number][] = [
    ["ticks, of which killed", `${found.ticks}, ${found.kills}`],
    ["mailboxes that mail left by, or may have", found.senders],
    ["emails queued, follow-ups that left", `${account.queued}, ${found.followUps}`],
    ["accepted once, more than once", `${account.acceptedOnce}, ${account.twice}`],
    [
      "lost, unrecorded, still queued",
      `${account.lost}, ${account.unrecorded}, ${account.waiting}`,
    ],
    ["in doubt, not accepted among them", `${account.inDoubt}, ${account.inDoubtNotAccepted}`],
    ["answers, at another mailbox", `${found.answers}, ${found.astray}`],
    ["  recorded, answered", `${replies.recorded}, ${replies.answered}`],
    ["  held, as a mail to them is in doubt", replies.held],
    ["connections to the database at once, at most", connections ?? "none"],
    ["faults", found.faults.length],
  ];
  return `${found.engine}\n${columns(lines.map(([what, value]) => [`  ${what}`, value]))}`;
}
