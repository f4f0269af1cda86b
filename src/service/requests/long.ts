import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../domain/errors.ts";
import { uptime } from "../../platform/uptime.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { digestOf, type KeyedRequest, requireSame } from "./once.ts";

/** How often work says that it goes on, and how long it may be silent before it counts as dead. */
const BEAT = 5_000;
const SILENCE = 30_000;
/** Between two looks at what another process does. */
const PAUSE = 200;

/** Work under a key, taken by this process. */
export interface LongRequest {
  /** Keeps the report for whoever asks again. */
  finish(report: unknown): Promise<void>;
  /** Nothing came of it: the key is free, and a repeat goes on. */
  abandon(): Promise<void>;
}

/**
 * Takes a key for work that needs more than one transaction: of two processes one works, and the
 * other waits for its report. From a process that died in it, the next one takes over.
 *
 * @returns the report of whoever had it before, or else the work to be done
 * @throws AppError `conflict` where something else was asked for under it; `interrupted`
 */
export async function beginRequest(
  services: Services,
  request: KeyedRequest,
  stop?: AbortSignal,
): Promise<LongRequest | { report: unknown }> {
  const token = crypto.randomUUID();
  let seen: string | null = null;
  let since = uptime();
  for (;;) {
    const dead = uptime() - since > SILENCE ? seen : null;
    const state = await take(services, request, token, dead);
    if (state === "taken") return working(services, request, token);
    if ("report" in state) return state;
    if (state.running !== seen) since = uptime();
    seen = state.running;
    if (stop?.aborted) throw new AppError("interrupted", "stopped while another process worked");
    await sleep(PAUSE);
  }
}

/** @param dead what a process said last that is taken over from */
async function take(
  { store, clock }: Services,
  request: KeyedRequest,
  token: string,
  dead: string | null,
): Promise<"taken" | { report: unknown } | { running: string }> {
  const { key, command } = request;
  const digest = digestOf(request, null);
  const result = { command, running: token };
  return store.write(async ({ requests }) => {
    const known = await requests.find(key);
    if (!known) {
      await requests.add(key, { digest, result }, clock.now());
      return "taken";
    }
    requireSame(known, digest);
    const { running, report } = known.result;
    if (running === undefined) return { report };
    if (running !== dead) return { running };
    await requests.update(key, result);
    return "taken";
  });
}

function working({ store }: Services, request: KeyedRequest, token: string): LongRequest {
  const { key, command } = request;
  let beats = 0;
  /** Whoever was taken over from changes nothing any more. */
  const ifOurs = (work: (queries: Queries) => Promise<void>): Promise<void> =>
    store.write(async (queries) => {
      const known = await queries.requests.find(key);
      if (known?.result.running?.startsWith(token)) await work(queries);
    });
  const beat = (): void => {
    beats += 1;
    const running = `${token} ${beats}`;
    // One that fails is made up for by the next.
    ifOurs(({ requests }) => requests.update(key, { command, running })).catch(() => undefined);
  };
  const timer = setInterval(beat, BEAT);
  timer.unref();
  return {
    async finish(report) {
      clearInterval(timer);
      await ifOurs(({ requests }) => requests.update(key, { command, report }));
    },
    async abandon() {
      clearInterval(timer);
      await ifOurs(({ requests }) => requests.remove(key));
    },
  };
}
