import { setTimeout as sleep } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import type { Point } from "./points.ts";
import type { Actor } from "./processes.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./sink.ts";

/** Others that want the mailbox, at once. */
const RIVALS = 2;

/** Longer than a tick takes to be at work, in milliseconds. */
const HEAD_START = 250;

/** Milliseconds that a server takes to answer, so that a tick spends its time on mails. */
const SLOWNESS = 40;

/** A moment while a process of this kind is likely to be alive, in milliseconds after its start. */
function moment(ground: Ground, random: Random, what: string): number {
  return random.between(15, Math.max(60, ground.usual(what)));
}

/** Others tick again and again until the one that is to die has ended, and once more. */
async function rivals(ground: Ground, random: Random, victim: Actor): Promise<void> {
  const rival = async (): Promise<void> => {
    for (let last = false; !last; ) {
      await Promise.race([sleep(random.between(0, 150)), victim.ended]);
      last = !victim.alive;
      await ground.tick();
    }
  };
  await Promise.all([...Array.from({ length: RIVALS }, rival), victim.ended]);
}

/** Has ticks killed as the point says, while others are about. @returns how many died */
export async function killAt(ground: Ground, random: Random, { by }: Point): Promise<number> {
  if (by === "time") return killAtRandom(ground, random);
  if ("moment" in by) {
    const nth = by.moment.startsWith("lock:") ? 1 : random.between(1, 4);
    return killByFuse(ground, random, await ground.victim(by.moment, nth));
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
export async function killByFuse(ground: Ground, random: Random, victim: Actor): Promise<number> {
  victim.go();
  await rivals(ground, random, victim);
  const ended = await victim.ended;
  ground.expectWell("the victim", ended);
  return ended.killed ? 1 : 0;
}

/** Kills the shipped program when the server sees something. @returns how many died */
export async function killFromSink(
  ground: Ground,
  random: Random,
  { seen: stage, loses = false, alone = false }: Sight,
): Promise<number> {
  const { sink } = ground;
  let left = random.between(1, stage === "connect" ? 2 : 5);
  let losing = false;
  const victim = ground.startTick();
  let atWork = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    atWork = resolve;
  });
  sink.onStage = (seen) => {
    atWork();
    if (seen !== stage || !victim.alive || left === 0) return;
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
  if (!alone) await rivals(ground, random, victim);
  const { killed } = await victim.ended;
  await ground.quiet();
  sink.onStage = () => undefined;
  sink.loses = () => false;
  return killed ? 1 : 0;
}

async function killAtRandom(ground: Ground, random: Random): Promise<number> {
  ground.sink.slowness = SLOWNESS;
  const ticks = Array.from({ length: RIVALS + 1 }, () => ground.startTick());
  const [victim, second] = random.shuffled(ticks);
  await sleep(moment(ground, random, "tick"));
  victim?.kill();
  if (random.next() < 0.3) {
    await sleep(random.between(0, 60));
    second?.kill();
  }
  const all = await Promise.all(ticks.map((tick) => tick.ended));
  ground.sink.slowness = 0;
  for (const ended of all) ground.expectWell("tick", ended);
  return all.filter(({ killed }) => killed).length;
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
  const tick = ground.tick();
  await sleep(moment(ground, random, args[0] ?? ""));
  victim.kill();
  const [ended] = await Promise.all([victim.ended, tick, rest]);
  ground.expectWell(args[0] ?? "", ended);
  return ended.killed ? 1 : 0;
}
