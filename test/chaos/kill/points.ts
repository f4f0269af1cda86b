import type { Stage } from "../sink.ts";
import type { Moment } from "./fuse.ts";

/** What is under way when a process dies. */
export type Scene =
  /** Emails wait in the outbox. */
  | "delivery"
  /** Replies wait in the mailbox, to be answered. */
  | "replies"
  /** A process died before, and left emails in every state. */
  | "recovery"
  /** Emails are queued for a tag. */
  | "send"
  /** Leads are imported. */
  | "import"
  /** The database is of an older version, with emails in its outbox. */
  | "migration";

/** Where a process is killed. */
export interface Point {
  name: string;
  scene: Scene;
  /**
   * `sink`: the server sees a stage of the shipped program's mail. `moment`: decorated ports reach
   * it. `time`: after a random while.
   */
  by: { sink: Stage; loses?: boolean } | { moment: Moment } | "time";
}

export const POINTS: readonly Point[] = [
  { name: "at a random moment", scene: "delivery", by: "time" },
  { name: "before the claim", scene: "delivery", by: { moment: "claim:before" } },
  { name: "in the claim", scene: "delivery", by: { moment: "claim:within" } },
  { name: "after the claim", scene: "delivery", by: { moment: "claim:stored" } },
  { name: "at the greeting", scene: "delivery", by: { sink: "connect" } },
  { name: "before DATA", scene: "delivery", by: { sink: "rcpt" } },
  { name: "in the body", scene: "delivery", by: { sink: "body" } },
  { name: "before the mark", scene: "delivery", by: { moment: "mark:before" } },
  { name: "in the mark", scene: "delivery", by: { moment: "mark:within" } },
  { name: "after the mark, before the dot", scene: "delivery", by: { moment: "mark:stored" } },
  { name: "after the final dot", scene: "delivery", by: { sink: "dot" } },
  { name: "after the dot, the server too", scene: "delivery", by: { sink: "dot", loses: true } },
  { name: "after the 250", scene: "delivery", by: { sink: "answered" } },
  { name: "before the result is stored", scene: "delivery", by: { moment: "settle:before" } },
  { name: "in storing the result", scene: "delivery", by: { moment: "settle:within" } },
  { name: "after the result", scene: "delivery", by: { moment: "settle:stored" } },
  { name: "with the lock just taken", scene: "delivery", by: { moment: "lock:taken" } },
  { name: "before the lock is released", scene: "delivery", by: { moment: "lock:before-release" } },
  { name: "after the lock is released", scene: "delivery", by: { moment: "lock:released" } },
  { name: "in the recovery", scene: "recovery", by: { moment: "recover:within" } },
  { name: "after a recovery", scene: "recovery", by: { moment: "recover:stored" } },
  { name: "in a mailbox pass", scene: "replies", by: { moment: "mail:read" } },
  { name: "while a reply is stored", scene: "replies", by: { moment: "mail:within" } },
  { name: "after a reply is stored", scene: "replies", by: { moment: "mail:stored" } },
  { name: "with an AI answer written", scene: "replies", by: { moment: "answer:written" } },
  { name: "while an AI answer is stored", scene: "replies", by: { moment: "answer:within" } },
  { name: "after an AI answer is stored", scene: "replies", by: { moment: "answer:stored" } },
  { name: "in a send to a tag", scene: "send", by: "time" },
  { name: "in an import", scene: "import", by: "time" },
  { name: "in a migration", scene: "migration", by: { moment: "schema:statement" } },
];
