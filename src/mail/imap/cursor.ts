/** How far a folder was read. */
export interface Cursor {
  /** The folder's UIDVALIDITY; UIDs mean nothing under another one. Null: the server has none. */
  uidValidity: string | null;
  /** Every mail up to this UID was handled. */
  uid: number;
  /** Mails up to this UID may be known from before the folder got its present UIDVALIDITY. */
  recheck: number;
  /** Which mails were left out, as they came before we wrote to anybody; null: none. */
  left: Left | null;
}

/** Mails up to a UID were left out if the mailbox got them before a date: `2026-01-31`. */
export interface Left {
  before: string;
  upTo: number;
}

/** A folder as the server describes it when it is opened. */
export interface FolderState {
  uidValidity: string | null;
  /** The next UID, or more. Null: the server does not say. */
  uidNext: number | null;
}

const MAX_UID = 0xffff_ffff;

/**
 * Where to begin: after `uid`; mails up to `recheck` are checked by their Message-ID first.
 *
 * @param since what the mailbox got before this date is left out; null: nothing is. Where an earlier
 *   pass left out more, all is looked at again
 */
export function startOf(
  text: string | null,
  { uidValidity, uidNext }: FolderState,
  since: string | null = null,
): Cursor {
  const cursor = text === null ? null : parseCursor(text);
  // Without UIDNEXT nothing tells what was there from what is new.
  const left = since === null || uidNext === null ? null : { before: since, upTo: uidNext - 1 };
  if (text === null) return { uidValidity, uid: 0, recheck: 0, left };
  const recheck = uidNext === null ? MAX_UID : uidNext - 1;
  // A UIDNEXT below what was read means that UIDs were assigned anew, as after a restore.
  const rewound = cursor !== null && uidNext !== null && uidNext <= cursor.uid;
  if (cursor === null || uidValidity === null || cursor.uidValidity !== uidValidity || rewound) {
    return { uidValidity, uid: 0, recheck, left };
  }
  if (cursor.left === null || (since !== null && since >= cursor.left.before)) return cursor;
  const { upTo } = cursor.left;
  return { uidValidity, uid: 0, recheck, left: left && { ...left, upTo } };
}

export function formatCursor({ uidValidity, uid, recheck, left }: Cursor): string {
  return JSON.stringify({
    uidValidity,
    uid,
    ...(recheck > uid ? { recheck } : {}),
    ...(left ? { left } : {}),
  });
}

/** Null if it can't be read. */
function parseCursor(text: string): Cursor | null {
  let value: Partial<Cursor> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { uidValidity, uid, recheck = 0, left = null } = value ?? {};
  if (typeof uid !== "number" || typeof recheck !== "number") return null;
  const isLeft = typeof left?.before === "string" && typeof left.upTo === "number";
  return {
    uidValidity: typeof uidValidity === "string" ? uidValidity : null,
    uid,
    recheck,
    left: isLeft ? left : null,
  };
}
