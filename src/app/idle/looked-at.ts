import type { FolderSeen } from "../../mail/imap/options.ts";

/** A folder of an IMAP account and all of its state that new mail would change. */
export type LookedAt = readonly [path: string, role: string, state: string];

/** Null where the server does not say enough: UIDVALIDITY and UIDNEXT (RFC 9051 section 2.3.1.1). */
export function lookedAt({
  path,
  role,
  uidValidity,
  uidNext,
  exists,
}: FolderSeen): LookedAt | null {
  if (uidValidity === null || uidNext === null) return null;
  return [path, role, `${uidValidity} ${uidNext}${exists === 0 ? " empty" : ""}`];
}
