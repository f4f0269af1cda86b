import { type Account, accountOf, faultsOf } from "./checks/account.ts";
import { departuresOf, type Limits, limitFaults, ticksOf } from "./checks/limits.ts";
import { crowd } from "./crowd.ts";
import { type EngineName, startEngine } from "./engines.ts";
import { Ground } from "./ground.ts";
import { Stage } from "./processes.ts";
import { columns } from "./report.ts";
import { CountingSink } from "./sink.ts";

const MINUTE = 60_000;

/** From one start to the next, by the clock that all of them share. */
const STEP = 15 * MINUTE;

/** Milliseconds between the end of a crontab's tick and its next one, at most. */
const PAUSE = 1_000;

/** So long without a mail, and something is stuck, in milliseconds. */
const STUCK = 120_000;

/** Small domains; one lead of four is at a large one. */
const DOMAINS = 12;

/** What came of a load. */
export interface Load {
  engine: EngineName;
  limits: Limits;
  account: Account;
  faults: string[];
  /** Milliseconds until all had left. */
  took: number;
  /** How many ticks there were, and how many mails left in each that sent any. */
  ticks: number;
  working: number[];
  watches: { ended: number; mails: number };
  /** Days by the clock of the processes. */
  days: number;
}

/** Limits that hold again and again, so that all leaves within four days and some hours. */
function loadLimits(emails: number): Limits {
  const part = (share: number): number => Math.ceil(emails * share);
  return {
    ramp: { start: part(0.1), step: part(0.1), most: part(0.3) },
    ...{ perDay: part(0.25), perTick: part(0.03), perDomain: part(0.01) },
  };
}

/** Has eight ticks at a time and a watch send so many emails under limits, none of them killed. */
export async function load(name: EngineName, emails: number): Promise<Load> {
  const engine = await startEngine(name);
  const stage = await Stage.open();
  const sink = await CountingSink.start();
  try {
    const ground = new Ground(await engine.arena(), sink, stage);
    await queue(ground, emails);
    ground.limits = loadLimits(emails);
    const began = ground.now.getTime();
    const start = performance.now();
    const ticks = await crowd(ground, { step: STEP, pause: PAUSE, over: soon(ground, emails) });
    const took = performance.now() - start;
    return { ...(await reckon(ground)), engine: name, took, ticks, days: ground.daysSince(began) };
  } finally {
    await stage.close();
    await sink.stop();
    await engine.stop();
  }
}

async function queue(ground: Ground, emails: number): Promise<void> {
  const lines = Array.from({ length: emails }, (_, at) => {
    const domain = at % 4 === 0 ? "large.example" : `small-${at % DOMAINS}.example`;
    return `Lead ${at},lead-${at}@${domain},all\n`;
  });
  await ground.ok(["lead", "import", "-"], `name,email,tags\n${lines.join("")}`);
  await ground.ok(["send", "--tag", "all", "--subject", "A quick chat", "--text", "Hi!"]);
  if (ground.complaints.length > 0) throw new Error(ground.complaints.join("\n"));
}

/** Tells whether all has left, or nothing has for too long. */
function soon({ sink, complaints }: Ground, emails: number): () => boolean {
  let known = 0;
  let since = performance.now();
  return () => {
    const seen = sink.ledger.size;
    if (seen > known) since = performance.now();
    known = seen;
    const stuck = performance.now() - since > STUCK;
    if (stuck && complaints.length === 0) complaints.push(`only ${seen} of ${emails} have left`);
    return stuck || seen === emails;
  };
}

async function reckon(
  ground: Ground,
): Promise<Pick<Load, "limits" | "account" | "faults" | "working" | "watches">> {
  const { limits, sink, watchers, watches, complaints } = ground;
  const rows = await ground.emails();
  const account = accountOf(rows, sink.ledger);
  const departures = departuresOf(rows, sink.ledger);
  const first = Math.min(...departures.map(({ at }) => at));
  const faults = [
    ...faultsOf(account),
    ...complaints,
    ...limitFaults(limits, departures, first),
    ...(account.inDoubt > 0 ? [`${account.inDoubt} are in doubt, though nobody was killed`] : []),
    ...(account.acceptedOnce < rows.length ? [`only ${account.acceptedOnce} have left`] : []),
  ];
  const byWatch = departures.filter(({ by }) => by !== null && watchers.has(by.sender));
  return {
    ...{ limits, account, faults, working: ticksOf(departures) },
    watches: { ended: watches.ended, mails: byWatch.length },
  };
}

/** What it comes to. */
export function loadSummary(found: Load): string {
  const { engine, account, working, watches, took, ticks, days, limits, faults } = found;
  const { perDay, perTick, perDomain, ramp } = limits;
  const full = working.filter((each) => each === perTick).length;
  const lines: [string, string | number][] = [
    ["emails queued", account.queued],
    ["accepted by the server", account.acceptedOnce],
    ["accepted more than once", account.twice],
    ["lost, in doubt, still queued", `${account.lost}, ${account.inDoubt}, ${account.waiting}`],
    ["most a tick, a day, an hour to a domain", `${perTick}, ${perDay}, ${perDomain}`],
    ["ramp", `${ramp?.start} + ${ramp?.step} a day, at most ${ramp?.most}`],
    ["ticks, of which sent, sent all they might", `${ticks}, ${working.length}, ${full}`],
    ["watches, emails by them", `${watches.ended}, ${watches.mails}`],
    ["days by their clock", days.toFixed(1)],
    ["seconds", (took / 1_000).toFixed(0)],
    ["limits exceeded, errors said, other faults", faults.length],
  ];
  return `${engine}\n${columns(lines.map(([what, value]) => [`  ${what}`, value]))}`;
}
