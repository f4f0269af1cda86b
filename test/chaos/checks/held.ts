/** An answer of a lead's. */
export interface Put {
  address: string;
  /** Its Message-ID. */
  id: string;
  /** When it was in the mailbox, in milliseconds on the monotonic clock. */
  at: number;
}

/** A mail that the server took. */
export interface Departed {
  address: string;
  kind: string;
  sender: string;
  /** When it was complete, as `Put.at`. */
  seen: number;
  /** When its process was started, as `Put.at`; null where it is one that reads again and again. */
  began: number | null;
}

/** Longer than a watch of a second takes to read, and to hand over what is in flight, on a busy machine. */
const WATCHED = 15_000;

/**
 * The mails that left by themselves to somebody, or to their company, although an answer of theirs was
 * in the mailbox before the process that sent the mail began to read it.
 */
export function heldFaults(puts: readonly Put[], departed: readonly Departed[]): string[] {
  const first = new Map<string, Put>();
  for (const put of puts) {
    const before = first.get(companyOf(put.address));
    if (!before || put.at < before.at) first.set(companyOf(put.address), put);
  }
  return departed.flatMap(({ address, kind, sender, seen, began }) => {
    const put = first.get(companyOf(address));
    if (!put || (began ?? seen - WATCHED) <= put.at) return [];
    return [`a ${kind} left to ${address} by ${sender}, though ${put.address} had answered`];
  });
}

function companyOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
