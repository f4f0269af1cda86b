/**
 * Hooks: programs and servers that are told of events of the feed, at least once, and in order for each
 * lead. A pass tells them of what has come since, and tries again what is due; it runs beside no mailbox's
 * lock, so that no mail waits for it. May import `domain`, `feed/` and the ports.
 */
import { randomBytes } from "node:crypto";
import { AppError } from "../../domain/errors.ts";
import type { Hook } from "../../domain/feed/hook.ts";
import { uptime } from "../../platform/uptime.ts";
import { bringUpToDate, endOfFeed, requireCursor } from "../feed/feed.ts";
import type {
  HeldFigures,
  HookAnswer,
  HookCaller,
  HookRun,
  HookState,
  Store,
} from "../ports/index.ts";
import type { Services } from "../services.ts";
import { HookPass, type HookReport } from "./hook-pass.ts";
import { trialDocument } from "./payload.ts";

/** No mailbox has this name. */
const LOCK = ".hooks";

const DAY = 24 * 60 * 60_000;
/**
 * So long, in milliseconds, settings that have a hook let it pass for absent: of two machines that tick in
 * turn, each with settings of its own, neither writes at every tick what the other has to take back.
 */
const LET_PASS = DAY;
/** So long a hook is known that is absent: a month from when any settings had it last, or longer. */
const REMEMBERED = 30 * DAY + LET_PASS;

/**
 * Makes hooks known that are new: each begins at the end of the feed. To be called before anything is
 * done, so that a new hook hears of it. One that has been in no settings for a month is forgotten, and new
 * when it comes back; other processes, which have other settings, may have it all the while.
 *
 * @param hooks all that the settings have
 */
export async function registerHooks(
  store: Store,
  hooks: readonly Hook[],
  now: Date,
): Promise<void> {
  await settle(store, () => true, hooks, now);
  await addHooks(store, hooks);
}

/** @param isAsked whether the settings are known to have a hook of this name, or not to have it */
async function settle(
  store: Store,
  isAsked: (name: string) => boolean,
  hooks: readonly Hook[],
  now: Date,
): Promise<void> {
  const changes = (known: readonly HookState[]) =>
    changesOf(
      known.filter(({ name }) => isAsked(name)),
      hooks,
      now,
    );
  const before = await store.read(({ hooks: queries }) => queries.all());
  if (changes(before).length === 0) return;
  await store.write(async ({ hooks: queries }) => {
    for (const { name, absentSince } of changes(await queries.all())) {
      if (absentSince === "forgotten") await queries.remove(name);
      else await queries.update(name, { absentSince });
    }
  });
}

interface Change {
  name: string;
  absentSince: Date | null | "forgotten";
}

/** What changes of the hooks that are known by what the settings have. */
function changesOf(known: readonly HookState[], hooks: readonly Hook[], now: Date): Change[] {
  const names = new Set(hooks.map(({ name }) => name));
  return known.flatMap(({ name, absentSince }): Change[] => {
    if (absentSince === null) return names.has(name) ? [] : [{ name, absentSince: now }];
    const absent = now.getTime() - absentSince.getTime();
    if (absent >= REMEMBERED) return [{ name, absentSince: "forgotten" }];
    return names.has(name) && absent >= LET_PASS ? [{ name, absentSince: null }] : [];
  });
}

async function addHooks(store: Store, hooks: readonly Hook[]): Promise<void> {
  const known = await store.read(({ hooks: queries }) => queries.all());
  const unknown = hooks.filter(({ name }) => !known.some((each) => each.name === name));
  if (unknown.length === 0) return;
  const end = await endOfFeed(store);
  await store.write(async ({ hooks: queries }) => {
    for (const { name } of unknown) await queries.add(name, randomBytes(6).toString("hex"), end);
  });
}

/**
 * Tells all hooks of what they have not heard yet, side by side, for a bounded time. Where another
 * process does so, nothing is done.
 *
 * @param callers of all hooks that the settings have
 */
export async function runHooks(
  services: Services,
  callers: readonly HookCaller[],
  stop: AbortSignal,
): Promise<HookReport[]> {
  const { store, clock } = services;
  if (callers.length === 0) return [];
  const hooks = callers.map(({ hook }) => hook);
  await registerHooks(store, hooks, clock.now());
  const due = await nextHookAt(services, hooks);
  if (due === null || due > clock.now()) return [];
  const lock = await store.lockMailbox(LOCK);
  if (!lock.held) return [];
  try {
    await bringUpToDate(store);
    const stopped = AbortSignal.any([stop, lock.lost]);
    const passes = callers.map((caller) => new HookPass(services, caller, stopped).run());
    const ended = await Promise.allSettled(passes);
    for (const result of ended) if (result.status === "rejected") throw result.reason;
    return ended.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  } finally {
    await lock.release();
  }
}

/** When a hook has something to do; now, where it has already, and null where it waits for events. */
export async function nextHookAt(
  { store, clock }: Services,
  hooks: readonly Hook[],
): Promise<Date | null> {
  const now = clock.now();
  return store.read(async (queries) => {
    const last = await queries.events.lastId();
    const isNew = await queries.events.hasNew();
    const moments: Date[] = [];
    for (const { name } of hooks) {
      const state = await queries.hooks.of(name);
      if (!state) return now;
      if (state.deadAt !== null) continue;
      const held = await queries.hooks.nextHeld(name);
      const own = held ? [held.nextAt ?? now] : [];
      if (isNew || state.cursor < last) own.push(now);
      const earliest = state.nextAt?.getTime() ?? 0;
      moments.push(...own.map((at) => new Date(Math.max(at.getTime(), earliest))));
    }
    if (moments.length === 0) return null;
    return new Date(Math.min(...moments.map((at) => at.getTime())));
  });
}

/** A hook of the settings, and how it fares; null where no tick has seen it yet. */
export interface ListedHook {
  hook: Hook;
  state: HookState | null;
  held: HeldFigures;
  /** When something that is held is tried again; null: at once, or never. */
  nextAt: Date | null;
  /** Events of the feed that it has not come to. */
  behind: number;
}

export async function listHooks(store: Store, hooks: readonly Hook[]): Promise<ListedHook[]> {
  await bringUpToDate(store);
  return store.read(async (queries) => {
    const last = await queries.events.lastId();
    const listed: ListedHook[] = [];
    for (const hook of hooks) {
      const state = (await queries.hooks.of(hook.name)) ?? null;
      const held = await queries.hooks.heldFigures(hook.name);
      const nextAt = (await queries.hooks.nextHeld(hook.name))?.nextAt ?? null;
      const behind = Math.max(0, last - (state?.cursor ?? last));
      listed.push({ hook, state, held, nextAt, behind });
    }
    return listed;
  });
}

/** The newest runs of a hook, oldest first. */
export function runsOf(store: Store, { name }: Hook, limit: number): Promise<HookRun[]> {
  return store.read(({ hooks }) => hooks.runs(name, limit));
}

/**
 * Calls a hook with an event that is made up.
 *
 * @returns null where it was stopped
 */
export async function testHook(
  { store, clock }: Services,
  caller: HookCaller,
  stop: AbortSignal,
): Promise<{ answer: HookAnswer; took: number } | null> {
  const { name, withText } = caller.hook;
  const at = clock.now();
  const began = uptime();
  const body = JSON.stringify(trialDocument(at, withText));
  const id = `evt_test_${randomBytes(6).toString("hex")}`;
  const answer = await caller.tell({ id, at, body }, stop);
  if (answer === null) return null;
  const took = Math.round(uptime() - began);
  const run = { hook: name, eventId: null, leadId: null, at, took, ...answer };
  await store.write(({ hooks }) => hooks.addRun(run));
  return { answer, took };
}

/**
 * Has a hook tried again, whatever it has waited for.
 *
 * @param from tells it of everything behind this cursor, once more if need be; what is held is let go.
 *   Null: goes on where it is
 * @throws AppError `not_found` for a cursor that the feed has not given
 */
export async function retryHook(
  { store, clock }: Services,
  hook: Hook,
  from: number | "end" | null,
): Promise<ListedHook> {
  // The settings have it: the next tick forgets nothing of what is asked for here.
  await settle(store, (name) => name === hook.name, [hook], clock.now());
  await addHooks(store, [hook]);
  if (typeof from === "number") await requireCursor(store, from);
  const cursor = from === "end" ? await endOfFeed(store) : from;
  await store.write(async ({ hooks }) => {
    const anew = { failingSince: null, tries: 0, nextAt: null, lastError: null, deadAt: null };
    await hooks.update(hook.name, cursor === null ? anew : { ...anew, cursor });
    if (cursor === null) await hooks.renewHeld(hook.name);
    else await hooks.releaseAll(hook.name);
  });
  const [listed] = await listHooks(store, [hook]);
  if (!listed) throw new Error("a hook is listed");
  return listed;
}

/** @throws AppError `not_found` */
export function requireHook(hooks: readonly Hook[], name: string): Hook {
  const found = hooks.find((each) => each.name === name);
  if (found) return found;
  const names = hooks.map((each) => each.name).join(", ");
  throw new AppError(
    "not_found",
    `there is no hook ${JSON.stringify(name)}`,
    names === ""
      ? "No [[hook]] stands in the settings: see docs/events.md."
      : `There are: ${names}.`,
  );
}
