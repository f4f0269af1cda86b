/** How far a folder was read. */
export interface Cursor {
  /** The folder's UIDVALIDITY; UIDs mean nothing under another one. Null: the server has none. */
  uidValidity: string | null;
  /** Every mail up to this UID was handled. */
  uid: number;
  /** Mails up to this UID may be known from before the folder got its present UIDVALIDITY. */
  recheck: number;
}

/** A folder as the server describes it when it is opened. */
export interface FolderState {
  uidValidity: string | null;
  /** The next UID, or more. Null: the server does not say. */
  uidNext: number | null;
}

const MAX_UID = 0xffff_ffff;

/** Where to begin: after `uid`; mails up to `recheck` are checked by their Message-ID first. */
export function startOf(text: string | null, { uidValidity, uidNext }: FolderState): Cursor {
  const cursor = text === null ? null : parseCursor(text);
  if (text === null) return { uidValidity, uid: 0, recheck: 0 };
  // A UIDNEXT below what was read means that UIDs were assigned anew, as after a restore.
  const rewound = cursor !== null && uidNext !== null && uidNext <= cursor.uid;
  if (cursor !== null && uidValidity !== null && cursor.uidValidity === uidValidity && !rewound) {
    return cursor;
  }
  return { uidValidity, uid: 0, recheck: uidNext === null ? MAX_UID : uidNext - 1 };
}

export function formatCursor({ uidValidity, uid, recheck }: Cursor): string {
  return JSON.stringify({ uidValidity, uid, ...(recheck > uid ? { recheck } : {}) });
}

/** Null if it can't be read. */
function parseCursor(text: string): Cursor | null {
  let value: Partial<Cursor> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { uidValidity, uid, recheck = 0 } = value ?? {};
  if (typeof uid !== "number" || typeof recheck !== "number") return null;
  return { uidValidity: typeof uidValidity === "string" ? uidValidity : null, uid, recheck };
}
