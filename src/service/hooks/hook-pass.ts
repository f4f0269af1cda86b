import { type FeedEvent, isTellable } from "../../domain/feed/event.ts";
import { HOOK_PATIENCE, hears, hookPause } from "../../domain/feed/hook.ts";
import { uptime } from "../../platform/uptime.ts";
import { bringUpToDate } from "../feed/feed.ts";
import type { HeldEvent, HookAnswer, HookCaller, HookState, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { documentOf } from "./payload.ts";

/** The longest that a pass begins anything new, in milliseconds. */
const BUDGET = 120_000;
/** Events that are read at once. */
const PAGE = 200;
/** After failures for so many leads, one after the other, it is the hook that fails. */
const FAILURES = 3;

/** What a pass over a hook came to. */
export interface HookReport {
  hook: string;
  told: number;
  failed: number;
  /** The last failure. */
  error: string | null;
}

/** What came of an event. */
type Outcome = "told" | "failed" | "stopped";

/**
 * One pass over one hook: what is held and due, then what is new. An event that fails holds the later
 * ones of its lead, and of no other. Each outcome is stored with the cursor: a process that is killed
 * before tells the event once more, and none is lost.
 */
export class HookPass {
  readonly #services: Services;
  readonly #caller: HookCaller;
  readonly #stop: AbortSignal;
  readonly #report: HookReport;
  /** The lead of the oldest event that is held, and may not be passed. */
  readonly #held = new Set<number | null>();
  #failures = 0;
  #state: HookState | undefined;
  /** As it was stored last: a person may set it back meanwhile. */
  #cursor = 0;
  #isMoved = false;
  #isStopped = false;
  #ends = 0;

  constructor(services: Services, caller: HookCaller, stop: AbortSignal) {
    this.#services = services;
    this.#caller = caller;
    this.#stop = stop;
    this.#report = { hook: caller.hook.name, told: 0, failed: 0, error: null };
  }

  async run(): Promise<HookReport> {
    const { name } = this.#caller.hook;
    const { store, clock } = this.#services;
    this.#ends = uptime() + BUDGET;
    this.#state = await store.read(({ hooks }) => hooks.of(name));
    const { deadAt, nextAt } = this.#state ?? {};
    if (!this.#state || deadAt || (nextAt && nextAt > clock.now())) return this.#report;
    this.#cursor = this.#state.cursor;
    await this.#tryHeld();
    await this.#tellNew();
    return this.#report;
  }

  get #isOver(): boolean {
    if (this.#stop.aborted || this.#isStopped || this.#isMoved) return true;
    return this.#failures >= FAILURES || uptime() >= this.#ends;
  }

  async #tryHeld(): Promise<void> {
    const { store, clock } = this.#services;
    const { name } = this.#caller.hook;
    const held = await store.read(({ hooks }) => hooks.held(name));
    const byLead = new Map<number | null, HeldEvent[]>();
    for (const each of held) {
      const own = byLead.get(each.leadId);
      if (own) own.push(each);
      else byLead.set(each.leadId, [each]);
      this.#held.add(each.leadId);
    }
    for (const [leadId, own] of byLead) {
      const [first] = own;
      const isDue = (first?.nextAt ?? clock.now()) <= clock.now() && first?.deadAt === null;
      if (!isDue) continue;
      for (const each of own) {
        if (this.#isOver) return;
        const [event] = await store.read(({ events }) => events.byIds([each.eventId]));
        const outcome = event
          ? await this.#attempt(event, each)
          : await this.#passOver((queries) => queries.hooks.release(name, each.eventId));
        if (outcome !== "told") break;
        if (each === own.at(-1)) this.#held.delete(leadId);
      }
    }
  }

  async #tellNew(): Promise<void> {
    const { store } = this.#services;
    for (let cursor = this.#cursor; !this.#isOver; ) {
      const events = await store.read((queries) => queries.events.after(cursor, PAGE));
      if (events.length === 0) {
        // What has happened since the pass began need not wait for the next one.
        if (!(await store.read((queries) => queries.events.hasNew()))) return;
        await bringUpToDate(store);
        continue;
      }
      const undone = await this.#undone(events);
      /** Behind the last event that it does not hear, and has not been stored. */
      let passed: number | null = null;
      for (const event of events) {
        if (this.#isOver) break;
        const target = undone.get(event.undoes ?? 0) ?? null;
        // Of a lead who was erased there is nothing to tell.
        if (!isTellable(event) || !(await this.#hears(event, target))) passed = event.id;
        else if (this.#held.has(event.leadId)) {
          await this.#hold(event);
          passed = null;
        } else {
          if ((await this.#attempt(event, null)) === "stopped") break;
          passed = null;
        }
        cursor = event.id;
      }
      if (passed !== null) {
        const behind = passed;
        await store.write((queries) => this.#moveTo(queries, behind));
        this.#cursor = behind;
      }
    }
  }

  async #undone(events: readonly FeedEvent[]): Promise<ReadonlyMap<number, FeedEvent>> {
    const ids = events.flatMap(({ undoes }) => undoes ?? []);
    const found = await this.#services.store.read((queries) => queries.events.byIds(ids));
    return new Map(found.map((event) => [event.id, event]));
  }

  async #hears(event: FeedEvent, undone: FeedEvent | null): Promise<boolean> {
    const { hook } = this.#caller;
    if (hears(hook, event, undone)) return true;
    if (!hears(hook, event, undone, true) || event.messageId === null) return false;
    const { store, policy } = this.#services;
    const id = event.messageId;
    const message = await store.read((queries) => queries.messages.byId(id));
    if (!message) return false;
    return (message.aiMode ?? policy.forMessage(message).answer.mode) === "off";
  }

  /** It waits for an earlier event of its lead. */
  async #hold({ id, leadId }: FeedEvent): Promise<void> {
    const { name } = this.#caller.hook;
    const waiting = { tries: 0, since: null, nextAt: null, error: null, deadAt: null };
    await this.#services.store.write(async (queries) => {
      const isThere = await queries.events.keep(id);
      if (!(await this.#moveTo(queries, id)) || !isThere) return;
      await queries.hooks.hold({ hook: name, eventId: id, leadId, ...waiting });
    });
    this.#cursor = id;
  }

  /** @returns false where a person has set the hook back meanwhile: the pass is over then */
  async #moveTo({ hooks }: Queries, cursor: number): Promise<boolean> {
    const { name } = this.#caller.hook;
    const before = await hooks.of(name);
    // A transaction that runs again may have been here before.
    this.#isMoved = before?.cursor !== this.#cursor && before?.cursor !== cursor;
    if (this.#isMoved) return false;
    await hooks.update(name, { cursor });
    return true;
  }

  /** @returns false where a person has let go of it meanwhile: the pass is over then */
  async #isStillHeld({ hooks }: Queries, eventId: number): Promise<boolean> {
    this.#isMoved = !(await hooks.isHeld(this.#caller.hook.name, eventId));
    return !this.#isMoved;
  }

  async #passOver(
    work: (queries: Queries) => Promise<void>,
    cursor: number | null = null,
  ): Promise<Outcome> {
    await this.#services.store.write(work);
    if (cursor !== null) this.#cursor = cursor;
    return "told";
  }

  /** @param held null where it is new */
  async #attempt(event: FeedEvent, held: HeldEvent | null): Promise<Outcome> {
    const { store, clock } = this.#services;
    const { hook } = this.#caller;
    // An erasure meanwhile leaves nothing to tell.
    const document = await store.read(async (queries) => {
      const [now] = await queries.events.byIds([event.id]);
      if (!now || !isTellable(now)) return null;
      if (held && !(await this.#isStillHeld(queries, event.id))) return "let go";
      const [undone = null] = now.undoes === null ? [] : await queries.events.byIds([now.undoes]);
      return documentOf(queries, now, undone, hook.withText);
    });
    if (document === "let go") return "stopped";
    if (document === null) {
      return this.#passOver(
        async (queries) => {
          if (held) await queries.hooks.release(hook.name, event.id);
          else await this.#moveTo(queries, event.id);
        },
        held ? null : event.id,
      );
    }
    const began = uptime();
    const news = {
      id: `evt_${this.#state?.seed}_${event.id}`,
      at: clock.now(),
      body: JSON.stringify(document),
    };
    const answer = await this.#caller.tell(news, this.#stop);
    this.#isStopped = answer === null;
    if (answer === null) return "stopped";
    await this.#record(event, held, answer, Math.round(uptime() - began));
    if (answer.error === null) {
      this.#failures = 0;
      this.#report.told += 1;
      return "told";
    }
    this.#report.failed += 1;
    this.#report.error = answer.error;
    return "failed";
  }

  /** Stores an outcome together with how far the hook has come by it. */
  async #record(
    event: FeedEvent,
    held: HeldEvent | null,
    { error, output }: HookAnswer,
    took: number,
  ): Promise<void> {
    const { store, clock } = this.#services;
    const { name } = this.#caller.hook;
    const { id: eventId, leadId } = event;
    const now = clock.now();
    const isOut = error !== null && this.#failures + 1 >= FAILURES;
    await store.write(async (queries) => {
      const { hooks, events } = queries;
      // Erased while it was told: nothing of it is kept.
      const isGone = !(await events.keep(eventId));
      if (!held && !(await this.#moveTo(queries, eventId))) return;
      if (held && !isGone && !(await this.#isStillHeld(queries, eventId))) return;
      const before = await hooks.of(name);
      const run = { hook: name, eventId, leadId, at: now, took, error, output };
      if (!isGone) await hooks.addRun(run);
      if (error === null || isGone) {
        const well = { okAt: now, failingSince: null, tries: 0, nextAt: null, lastError: null };
        if (error === null) await hooks.update(name, well);
        if (held) await hooks.release(name, eventId);
        return;
      }
      const since = held?.since ?? now;
      const tries = (held?.tries ?? 0) + 1;
      await hooks.hold({
        ...{ hook: name, eventId, leadId, tries, since, error },
        nextAt: new Date(now.getTime() + hookPause(tries)),
        deadAt: isOverdue(since, now) ? now : null,
      });
      const failingSince = before?.failingSince ?? now;
      const times = (before?.tries ?? 0) + 1;
      await hooks.update(name, {
        ...{ failingSince, lastError: error },
        ...(isOut && {
          tries: times,
          nextAt: new Date(now.getTime() + hookPause(times)),
          deadAt: isOverdue(failingSince, now) ? now : null,
        }),
      });
    });
    if (!held) this.#cursor = eventId;
    if (error === null) return;
    this.#failures += 1;
    this.#held.add(leadId);
  }
}

function isOverdue(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= HOOK_PATIENCE;
}
