import { setTimeout as sleep } from "node:timers/promises";
import { most } from "../checks/limits.ts";
import type { Ground } from "../ground.ts";
import type { Actor } from "../processes.ts";
import type { Random } from "../random.ts";
import type { Stage } from "../sink.ts";
import type { Moment } from "./fuse.ts";
import type { Point } from "./points.ts";

/** Others that want the mailbox, at once. */
const RIVALS = 2;

/** Longer than a tick takes to be at work, in milliseconds; waited for in full only by one that has nothing to send. */
const HEAD_START = 2_000;

/** Milliseconds that a server takes to answer, so that a tick spends its time on mails. */
const SLOWNESS = 40;

/** In this share of the rounds a watch is among the others, or is the one that dies. */
const WATCHED = 0.4;

/** And this share of the watches among the others is killed, too. */
const WATCH_DIES = 0.3;

/** So often each rival ticks at most, next to a watch that never comes to its moment. */
const PATIENCE = 3;

/** A moment while a process of this kind is likely to be alive, in milliseconds after its start. */
function moment(ground: Ground, random: Random, what: string): number {
  return random.between(15, Math.max(60, ground.usual(what)));
}

/**
 * Others tick again and again until the one that is to die has ended, and once more; now and then
 * one of them watches, and may be killed itself.
 *
 * @returns how many died
 */
async function rivals(ground: Ground, random: Random, victim: Actor): Promise<number> {
  const watch = random.next() < WATCHED ? ground.startWatch() : null;
  const rival = async (): Promise<void> => {
    for (let times = 1, last = false; !last; times += 1) {
      await Promise.race([sleep(random.between(0, 150)), victim.ended]);
      last = !victim.alive || (victim.what === "watch" && times === PATIENCE);
      await ground.tick();
    }
  };
  const all = Promise.all(Array.from({ length: RIVALS }, rival));
  if (watch && random.next() < WATCH_DIES) {
    await Promise.race([sleep(2 * moment(ground, random, "tick")), all]);
    watch.kill();
  }
  await all;
  return died(ground, watch ? [victim, watch] : [victim]);
}

/** Waits for their ends. @returns how many were killed */
async function died(ground: Ground, actors: readonly Actor[]): Promise<number> {
  const all = await Promise.all(actors.map((actor) => ground.over(actor)));
  return all.filter(({ killed }) => killed).length;
}

/** Has ticks killed as the point says, while others are about. @returns how many died */
export async function killAt(ground: Ground, random: Random, { by }: Point): Promise<number> {
  if (by === "time") return killAtRandom(ground, random);
  if ("moment" in by) {
    const nth = by.moment.startsWith("lock:") ? 1 : random.between(1, most(ground.limits, 4));
    return killByFuse(ground, random, by.moment, nth);
  }
  return killFromSink(ground, random, { seen: by.sink, loses: by.loses === true });
}

interface Sight {
  seen: Stage;
  /** Whether the server dies at the same moment, and the mail with it. */
  loses?: boolean;
  /** Whether nobody else is about, and nothing is cleared up. */
  alone?: boolean;
}

/** Has a victim run into its fuse. @returns how many died */
export async function killByFuse(
  ground: Ground,
  random: Random,
  moment: Moment,
  nth: number,
): Promise<number> {
  const what = random.next() < WATCHED ? "watch" : "tick";
  const victim = await ground.victim({ what, moment, nth });
  victim.go();
  return rivals(ground, random, victim);
}

/** Kills the shipped program when the server sees something of it. @returns how many died */
export async function killFromSink(
  ground: Ground,
  random: Random,
  { seen: stage, loses = false, alone = false }: Sight,
): Promise<number> {
  const { sink } = ground;
  let left = random.between(1, most(ground.limits, stage === "connect" ? 2 : 5));
  let losing = false;
  const watches = !alone && random.next() < WATCHED;
  const victim = watches ? ground.startWatch() : ground.startTick();
  let atWork = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    atWork = resolve;
  });
  sink.onStage = (seen, sender) => {
    atWork();
    if (seen !== stage || !victim.alive || left === 0) return;
    if (sender !== "" && sender !== victim.sender) return;
    left -= 1;
    if (left > 0) return;
    victim.kill();
    losing = loses;
  };
  sink.loses = () => {
    const lost = losing;
    losing = false;
    return lost;
  };
  await Promise.race([started, sleep(HEAD_START, undefined, { ref: false }), victim.ended]);
  const dead = await (alone ? died(ground, [victim]) : rivals(ground, random, victim));
  await ground.quiet();
  sink.onStage = () => undefined;
  sink.loses = () => false;
  return dead;
}

async function killAtRandom(ground: Ground, random: Random): Promise<number> {
  ground.sink.slowness = SLOWNESS;
  const actors = Array.from({ length: RIVALS + 1 }, () => ground.startTick());
  if (random.next() < WATCHED) actors.push(ground.startWatch());
  const [victim, second] = random.shuffled(actors);
  await sleep(moment(ground, random, "tick"));
  victim?.kill();
  if (random.next() < 0.3) {
    await sleep(random.between(0, 60));
    second?.kill();
  }
  const dead = await died(ground, actors);
  ground.sink.slowness = 0;
  return dead;
}

/** Runs a command with input, and kills it after a while. @returns how many died */
export async function killCommand(
  ground: Ground,
  random: Random,
  args: readonly string[],
  input: readonly [string, string],
): Promise<number> {
  const victim = ground.start(args);
  victim.write(input[0]);
  // The rest may come in time, or never.
  const usual = ground.usual(args[0] ?? "");
  const rest = sleep(random.between(0, usual)).then(() => victim.end(input[1]));
  const others = [ground.startTick()];
  if (random.next() < WATCHED) others.push(ground.startWatch());
  await sleep(moment(ground, random, args[0] ?? ""));
  victim.kill();
  const [dead] = await Promise.all([died(ground, [victim, ...others]), rest]);
  return dead;
}
