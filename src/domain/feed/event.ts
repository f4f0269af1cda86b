import type { EventKind } from "../status.ts";

/** Something that happened to a lead, as the feed has it. */
export interface FeedEvent {
  /** The cursor: a reader who has seen it goes on behind it. */
  id: number;
  at: Date;
  kind: EventKind;
  /** Null, as the other ids and the actor, where the lead was erased. */
  leadId: number | null;
  /** Null, as the mail, of what happened to the lead without a message. */
  messageId: number | null;
  /** The mail that it is about; null where there is none, or an earlier version did not note it. */
  emailId: number | null;
  /** Who did it: a person, a program, or `ai:MODEL`. */
  actor: string | null;
  /** The event that it takes back. */
  undoes: number | null;
}

/** Whether a hook may be told of it: of a lead who was erased, all there is to tell is that. */
export function isTellable({ leadId, kind }: Pick<FeedEvent, "leadId" | "kind">): boolean {
  return leadId !== null || kind === "lead_erased";
}
