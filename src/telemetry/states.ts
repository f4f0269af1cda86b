import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Outcome, Reason, Receiver } from "./records.ts";
import { REASONS } from "./records.ts";

export type ReceiverName = Receiver["name"];

/** How handing records to a receiver has gone; times in milliseconds since 1970. */
export interface ReceiverState {
  readonly okAt: number | null;
  readonly failingSince: number | null;
  readonly failedAt: number | null;
  readonly reason: Reason | null;
  /** Of HTTP. */
  readonly status: number | null;
  /** A code of the system's. */
  readonly code: string | null;
  /** It is not asked before. */
  readonly notBefore: number | null;
  /** When that it fails was last written to the log. */
  readonly saidAt: number | null;
}

interface Stored {
  /** `service.instance.id`: tells this home from others that report to the same account. */
  id: string;
  receivers: Partial<Record<ReceiverName, ReceiverState>>;
  /** When each failure was last reported to Sentry, by what it is. */
  reported: Record<string, number>;
}

/** Of the file, in the folder of the data. */
export const STATES_FILE = "telemetry.json";

const NEVER: ReceiverState = {
  okAt: null,
  failingSince: null,
  failedAt: null,
  reason: null,
  status: null,
  code: null,
  notBefore: null,
  saidAt: null,
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The longest that a receiver can ask to be left alone. */
const LONGEST_PAUSE = HOUR;
const MOST_REPORTED = 100;

/** What is known of the receivers; nothing where the file is missing or damaged. */
export function readStates(file: string): Partial<Record<ReceiverName, ReceiverState>> {
  return read(file).receivers;
}

/** What is wrong with a receiver, in words; null while nothing is. */
export function stateText({ failingSince, reason, status, code }: ReceiverState): string | null {
  if (failingSince === null || reason === null) return null;
  if (!Object.hasOwn(REASONS, reason)) return null;
  const detail = status === null ? code : `HTTP ${status}`;
  return `${REASONS[reason]}${detail === null ? "" : ` (${detail})`}`;
}

/** How the receivers fared, over all processes of one home: a file that only its owner can read. */
export class ReceiverStates {
  readonly #file: string;
  readonly #stored: Stored;
  readonly #changed = new Set<ReceiverName>();
  #isNew: boolean;

  constructor(file: string) {
    this.#file = file;
    this.#stored = read(file);
    this.#isNew = this.#stored.id === "";
    if (this.#isNew) this.#stored.id = crypto.randomUUID();
  }

  get id(): string {
    return this.#stored.id;
  }

  /** Whether a receiver is asked now. @param isTick ticks alone try one that fails */
  mayTry(name: ReceiverName, isTick: boolean, now: number): boolean {
    if (name === "file") return true;
    const state = this.#stored.receivers[name];
    if (!state) return true;
    // A clock that was set back must not silence a receiver.
    if (
      state.notBefore !== null &&
      state.notBefore > now &&
      state.notBefore - now <= LONGEST_PAUSE
    ) {
      return false;
    }
    return isTick || state.failingSince === null;
  }

  /** Notes how it went. @returns what is worth a line in the log; a failure is so once a day */
  note(name: ReceiverName, outcome: Outcome, now: number): "failed" | "recovered" | null {
    const before = this.#stored.receivers[name] ?? NEVER;
    if (outcome.ok) {
      const recovered = before.failingSince !== null;
      // That it works is of interest by the hour: a file is not to be written once a minute.
      if (!recovered && before.okAt !== null && Math.abs(now - before.okAt) < HOUR) return null;
      this.#set(name, { ...NEVER, okAt: now });
      return recovered ? "recovered" : null;
    }
    const isSaid = before.saidAt !== null && Math.abs(now - before.saidAt) < DAY;
    this.#set(name, {
      okAt: before.okAt,
      failingSince: before.failingSince ?? now,
      failedAt: now,
      reason: outcome.reason,
      status: outcome.status ?? null,
      code: outcome.code ?? null,
      notBefore:
        outcome.retryAfter === undefined ? null : now + Math.min(outcome.retryAfter, LONGEST_PAUSE),
      saidAt: isSaid ? before.saidAt : now,
    });
    return isSaid ? null : "failed";
  }

  /** Whether a failure has not been reported within the last hour. */
  isNews(what: string, now: number): boolean {
    const last = this.#stored.reported[what];
    return last === undefined || Math.abs(now - last) >= HOUR;
  }

  reported(what: string, now: number): void {
    this.#stored.reported[what] = now;
    this.#isNew = true;
  }

  #set(name: ReceiverName, state: ReceiverState): void {
    this.#stored.receivers[name] = state;
    this.#changed.add(name);
  }

  /** Writes what has changed; what other processes have written meanwhile stays. */
  save(): void {
    if (this.#changed.size === 0 && !this.#isNew) return;
    const there = read(this.#file);
    const own = this.#stored.receivers;
    for (const name of this.#changed) there.receivers[name] = own[name] ?? NEVER;
    if (there.id === "") there.id = this.#stored.id;
    const reported = { ...there.reported, ...this.#stored.reported };
    there.reported = Object.fromEntries(
      Object.entries(reported)
        .sort(([, one], [, other]) => other - one)
        .slice(0, MOST_REPORTED),
    );
    const draft = `${this.#file}.${process.pid}`;
    try {
      writeFileSync(draft, `${JSON.stringify(there)}\n`, { mode: 0o600 });
      renameSync(draft, this.#file);
      this.#changed.clear();
      this.#isNew = false;
    } catch {
      // A home that can't be written to is reported by whatever needs it more.
      rmSync(draft, { force: true });
    }
  }
}

function read(file: string): Stored {
  try {
    const stored = JSON.parse(readFileSync(file, "utf8")) as Partial<Stored>;
    return {
      id: typeof stored.id === "string" ? stored.id : "",
      receivers: isObject(stored.receivers) ? stored.receivers : {},
      reported: isObject(stored.reported) ? stored.reported : {},
    };
  } catch {
    return { id: "", receivers: {}, reported: {} };
  }
}

function isObject<T>(value: T | null | undefined): value is T {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
