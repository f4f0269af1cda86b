import { BUILT_IN } from "../../domain/sequence/sequence.ts";
import { localTime, SLOT, WEEKDAYS } from "../../domain/statistics/calendar.ts";
import type { Answered, Grouping, MailCount, MailGroup } from "../ports/index.ts";
import type { Dimension } from "./dimensions.ts";
import { Counter, type Tally } from "./tally.ts";

/** What mails have in common. */
export interface Head {
  /** Unique: `all`, `2`, `fair@1/2/b`, a mailbox, tag or company, `Mon`, `2026-W10`. */
  key: string;
  /** By variant: the version of a sequence; null: the built-in one. */
  sequenceId: number | null;
  sequence: string | null;
  version: number | null;
  /** By step and by variant. */
  step: number | null;
  /** By variant; null where a step has none. */
  variant: string | null;
}

export interface Group extends Head {
  tally: Tally;
}

/** The name and the version of a sequence by its id. */
export type SequenceNames = ReadonlyMap<number, { name: string; version: number }>;

type Mail = Omit<MailGroup, "time">;

/** By what the database counts. */
export function groupingOf(by: Dimension | null): Grouping {
  if (by === null) return "all";
  return by === "weekday" || by === "week" ? "slot" : by;
}

/** Sums up what was counted, by what a person asked for, in an order that suits it. */
export function groupsOf(
  by: Dimension | null,
  mails: readonly MailCount[],
  answers: readonly Answered[],
  names: SequenceNames,
): Group[] {
  const groups = new Map<string, { head: Head; counter: Counter }>();
  const at = (mail: Mail, left: number): Counter => {
    const head = headOf(by, mail, left, names);
    const known = groups.get(head.key) ?? { head, counter: new Counter() };
    groups.set(head.key, known);
    return known.counter;
  };
  if (by === null) groups.set("all", { head: { ...NO_HEAD, key: "all" }, counter: new Counter() });
  for (const mail of mails) at(mail, (mail.time ?? 0) * SLOT).addMails(mail);
  const isOfTime = groupingOf(by) === "slot";
  for (const group of answers) {
    const { sentAt, repliedAt, marks } = group;
    // Where time does not matter, all of them belong together.
    const counter = isOfTime || sentAt.length === 0 ? null : at(group, 0);
    for (const [place, left] of sentAt.entries()) {
      (counter ?? at(group, left)).addAnswer(
        left,
        repliedAt[place] ?? Number.NaN,
        marks[place] ?? 0,
      );
    }
  }
  return [...groups.values()]
    .map(({ head, counter }) => ({ ...head, tally: counter.tally }))
    .sort((one, other) => inOrder(by, one, other));
}

const NO_HEAD: Omit<Head, "key"> = {
  ...{ sequenceId: null, sequence: null, version: null, step: null, variant: null },
};

function headOf(
  by: Dimension | null,
  { sequenceId, step, variant, name }: Mail,
  left: number,
  names: SequenceNames,
): Head {
  switch (by) {
    case null:
      return { ...NO_HEAD, key: "all" };
    case "step":
      return { ...NO_HEAD, key: String(step ?? NONE), step };
    case "variant": {
      const known = sequenceId === null ? undefined : names.get(sequenceId);
      const sequence = known?.name ?? BUILT_IN;
      const version = known?.version ?? null;
      const place = version === null ? sequence : `${sequence}@${version}`;
      const key = [place, step ?? NONE, ...(variant === null ? [] : [variant])].join("/");
      return { key, sequenceId, sequence, version, step, variant };
    }
    case "mailbox":
    case "tag":
    case "company":
      return { ...NO_HEAD, key: name ?? NONE };
    case "weekday":
      return { ...NO_HEAD, key: WEEKDAYS[localTime(new Date(left)).weekday] ?? NONE };
    case "week":
      return { ...NO_HEAD, key: localTime(new Date(left)).week };
  }
}

/** The key of those that belong to nothing, such as to no company. */
const NONE = "(none)";

function inOrder(by: Dimension | null, one: Group, other: Group): number {
  const byKey = one.key < other.key ? -1 : 1;
  switch (by) {
    case "weekday":
      return weekdayOf(one.key) - weekdayOf(other.key);
    case "step":
      return (one.step ?? 0) - (other.step ?? 0);
    case "variant":
      return (
        (one.sequence ?? "").localeCompare(other.sequence ?? "") ||
        (one.version ?? 0) - (other.version ?? 0) ||
        (one.step ?? 0) - (other.step ?? 0) ||
        byKey
      );
    case "company":
    case "tag":
      return other.tally.sent - one.tally.sent || byKey;
    default:
      return byKey;
  }
}

function weekdayOf(key: string): number {
  return (WEEKDAYS as readonly string[]).indexOf(key);
}
