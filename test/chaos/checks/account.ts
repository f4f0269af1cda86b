import type { Entry } from "../sink.ts";

/** An email as the database has it. */
export interface EmailRow {
  id: number;
  message_id: number;
  direction: "in" | "out";
  kind: string;
  state: string;
  address: string | null;
  rfc: string | null;
  /** When the mark was set, in milliseconds; null where it was not. */
  marked: number | null;
}

/** @param millis an engine's way to say a column's time in milliseconds */
export function emailsSql(millis: (column: string) => string): string {
  return `select cast(id as integer) as id, cast(message_id as integer) as message_id, direction, kind, state,
    address, rfc_message_id as rfc, ${millis("marked_at")} as marked from emails order by id`;
}

/** What became of so many emails, by the database and by the server. */
export interface Account {
  /** Emails of ours that were queued. */
  queued: number;
  /** Of these, the server took exactly one copy. */
  acceptedOnce: number;
  /** It took more than one; or the same lead got a second first email, or a second answer. */
  twice: number;
  /** Said to be sent, but the server has not taken it. */
  lost: number;
  inDoubt: number;
  inDoubtNotAccepted: number;
  /** In doubt, although the server never saw the final dot. */
  wronglyInDoubt: number;
  /** In doubt without a mark, which must not be. */
  withoutMark: number;
  failed: number;
  cancelled: number;
  /** Still to be delivered. */
  waiting: number;
  /** The server took it, and the database says that nobody did, or knows nothing of it. */
  unrecorded: number;
}

const NOTHING: Account = {
  queued: 0,
  acceptedOnce: 0,
  twice: 0,
  lost: 0,
  inDoubt: 0,
  inDoubtNotAccepted: 0,
  wronglyInDoubt: 0,
  withoutMark: 0,
  failed: 0,
  cancelled: 0,
  waiting: 0,
  unrecorded: 0,
};

const SURE = new Set(["sent", "uncertain"]);

/** Compares what the database says of emails with what the server has seen. */
export function accountOf(rows: readonly EmailRow[], ledger: ReadonlyMap<string, Entry>): Account {
  const ours = rows.filter(({ direction }) => direction === "out");
  const accepted = (row: EmailRow): number => ledger.get(row.rfc ?? "")?.accepted ?? 0;
  const count = (holds: (row: EmailRow) => boolean): number => ours.filter(holds).length;
  const inState = (...states: string[]): number => count(({ state }) => states.includes(state));
  return {
    queued: ours.length,
    acceptedOnce: count((row) => accepted(row) === 1 && SURE.has(row.state)),
    twice: count((row) => accepted(row) > 1) + doubled(ours, accepted),
    lost: count((row) => row.state === "sent" && accepted(row) === 0),
    inDoubt: inState("uncertain"),
    inDoubtNotAccepted: count((row) => row.state === "uncertain" && accepted(row) === 0),
    wronglyInDoubt: count(
      (row) => row.state === "uncertain" && (ledger.get(row.rfc ?? "")?.dots ?? 0) === 0,
    ),
    withoutMark: count((row) => row.state === "uncertain" && row.marked === null),
    failed: inState("failed"),
    cancelled: inState("cancelled"),
    waiting: inState("queued", "sending", "draft"),
    unrecorded: count((row) => accepted(row) > 0 && !SURE.has(row.state)),
  };
}

/** Mails that are another row's, and yet the same to whoever gets them. */
function doubled(rows: readonly EmailRow[], accepted: (row: EmailRow) => number): number {
  const got = rows.filter((row) => accepted(row) > 0).map((row) => `${row.message_id} ${row.kind}`);
  const people = rows
    .filter((row) => accepted(row) > 0 && row.kind === "first")
    .map(({ address }) => address);
  return got.length - new Set(got).size + people.length - new Set(people).size;
}

/** Whether every email is accounted for, once. */
export function comesOut(account: Account): boolean {
  const { queued, acceptedOnce, inDoubtNotAccepted, failed, cancelled, waiting } = account;
  return queued === acceptedOnce + inDoubtNotAccepted + failed + cancelled + waiting;
}

export function sumOf(accounts: readonly Account[]): Account {
  const sum = { ...NOTHING };
  for (const account of accounts) {
    for (const key of Object.keys(sum) as (keyof Account)[]) sum[key] += account[key];
  }
  return sum;
}

/** What is wrong with an account; nothing where the promise was kept. */
export function faultsOf(account: Account): string[] {
  const zero = ["twice", "lost", "unrecorded", "withoutMark", "waiting"] as const;
  const faults = zero.filter((key) => account[key] > 0).map((key) => `${key}: ${account[key]}`);
  return comesOut(account) ? faults : [...faults, "the sum does not come out"];
}

export function theSame(one: Account, other: Account): boolean {
  return (Object.keys(NOTHING) as (keyof Account)[]).every((key) => one[key] === other[key]);
}
