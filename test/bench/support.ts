import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export const ROOT = resolve(import.meta.dirname, "../..");
export const PROGRAM = join(ROOT, "bin/tickler.js");

/** A line of the table: ours against a peer, in the same run. */
export interface Measurement {
  what: string;
  ours: string;
  peer: string;
  /** Ours ÷ peer. */
  ratio: number;
  /** Null: for comparison. */
  budget: { most: number } | { least: number } | null;
}

/** A line of the table for which this machine lacks the peer. */
export interface Missing {
  what: string;
  /** Which program, and where it comes from. */
  missing: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A folder that is gone afterwards. */
export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tickler-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment of a measured process: nothing of the developer's own configuration. */
export function cleanEnv(more: Record<string, string>): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  return { PATH, HOME, ...more };
}

/** Milliseconds that a process takes from start to end. @throws where it ends badly */
function timeProcess(
  [program = process.execPath, ...args]: readonly string[],
  env: Record<string, string>,
): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return took;
}

/** Two scripts of Node.js, as `ratioOfPrograms` measures them. */
export function ratioOf(
  ours: readonly string[],
  peer: readonly string[],
  env: Record<string, string>,
  rounds: number,
): Pick<Measurement, "ours" | "peer" | "ratio"> {
  const node = process.execPath;
  return ratioOfPrograms([node, ...ours], [node, ...peer], env, rounds);
}

/** Ours against the peer, turn and turn about, so that what else the machine does falls on both. */
export function ratioOfPrograms(
  ours: readonly string[],
  peer: readonly string[],
  env: Record<string, string>,
  rounds: number,
): Pick<Measurement, "ours" | "peer" | "ratio"> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  timeProcess(ours, env);
  timeProcess(peer, env);
  for (let round = 0; round < rounds; round += 1) {
    times.peer.push(timeProcess(peer, env));
    times.ours.push(timeProcess(ours, env));
  }
  const [us, them] = [median(times.ours), median(times.peer)];
  return { ours: `${us.toFixed(0)} ms`, peer: `${them.toFixed(0)} ms`, ratio: us / them };
}

/** An SMTP server in a process of its own that takes everything. */
export interface Sink {
  port: number;
  /** Resolves when it has taken as many mails as it was told to wait for. */
  all(): Promise<void>;
  /** How many mails it took. */
  stop(): Promise<number>;
}

/** Starts the sink in a process of its own. @param mails for `all` to wait for */
export function startSink(mails = 0): Promise<Sink> {
  return start("sink.mjs", mails);
}

/** One that takes so many milliseconds for each command; it has no `all`. */
export function startSlowSink(delay: number): Promise<Pick<Sink, "port" | "stop">> {
  return start("slow-sink.mjs", delay);
}

async function start(name: string, argument: number): Promise<Sink> {
  const program = [join(import.meta.dirname, name), String(argument)];
  const child: ChildProcess = spawn(process.execPath, program, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("the sink has no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  return {
    port,
    async all() {
      await lines.next();
    },
    async stop() {
      child.kill("SIGTERM");
      let last = "";
      for (let each = await lines.next(); !each.done; each = await lines.next()) last = each.value;
      return Number(last);
    },
  };
}

/** What a process took. */
export interface Run {
  ms: number;
  /** Of it on a processor, in user and system. */
  cpu: number;
  /** The most that was in memory at once. */
  mb: number;
}

/** Runs the program, and waits for it. @throws where it ends badly */
export function measure(args: readonly string[], env: Record<string, string>): Run {
  const start = process.hrtime.bigint();
  const preload = join(import.meta.dirname, "peak-memory.cjs");
  const { status, stderr } = spawnSync(process.execPath, ["--require", preload, ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const [kb, us] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { ms, cpu: (us ?? Number.NaN) / 1_000, mb: (kb ?? Number.NaN) / 1024 };
}
