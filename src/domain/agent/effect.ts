/**
 * What a command does to the world, from the least to the most. An agent may do what its settings
 * allow (`agent.may`); everything else takes a person's approval.
 */
export const EFFECTS = {
  /** Changes nothing. */
  read: { coarse: "reads", says: "changes nothing" },
  /** Writes what reaches nobody by itself: leads, notes, reminders, drafts, a sequence. */
  draft: { coarse: "writes", says: "writes what reaches nobody by itself" },
  /** Says what would be done, and stores that for a person to approve. */
  plan: { coarse: "writes", says: "stores what a person may approve" },
  /** Only ever has less mail leave: pauses, stops, holds, withdrawals. */
  stop: { coarse: "writes", says: "has less mail leave" },
  /** Takes back what kept mail from leaving. */
  lift: { coarse: "writes", says: "takes back what kept mail from leaving" },
  /** Records what a lead said or did, on the word of whoever calls it. */
  record: { coarse: "writes", says: "records words of a lead" },
  /** Changes how the program works: its settings, playbook, service, logins, the database as a whole. */
  settings: { coarse: "writes", says: "changes how the program works" },
  /** Has mail leave, now or later, or decides where to. */
  send: { coarse: "sends", says: "has mail leave" },
  /** Takes people's data away for good. */
  erase: { coarse: "erases", says: "takes data away for good" },
} as const;

export type Effect = keyof typeof EFFECTS;

/** All of them, from the least to the most. */
export const EFFECT_NAMES = Object.keys(EFFECTS) as readonly Effect[];
