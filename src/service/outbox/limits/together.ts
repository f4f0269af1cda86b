import type { Store } from "../../ports/index.ts";
import type { MailboxPolicy } from "../../services.ts";
import type { SendingLimits } from "./sending-limits.ts";

/** A mailbox that this process delivers, and those of the same sending domain that it delivered meanwhile. */
export interface Together {
  readonly mailbox: string;
  /** Null until they are read. */
  limits: SendingLimits | null;
  readonly others: Together[];
  /** It has no more mail for now; those that were at work beside it still count what it has sent. */
  leave(): void;
}

const working = new WeakMap<Store, Set<Together>>();

/**
 * Joins the mailboxes that deliver from a store at the same time, each with limits that it has read before
 * the others sent anything. To be called before these are read, so that no mail falls in between.
 */
export function joinMailboxes(
  store: Store,
  { name, alike = [] }: Pick<MailboxPolicy, "name" | "alike">,
): Together {
  const all = working.get(store) ?? new Set<Together>();
  working.set(store, all);
  const others = [...all].filter(({ mailbox }) => mailbox !== name && alike.includes(mailbox));
  const own: Together = {
    ...{ mailbox: name, limits: null, others },
    leave: () => void all.delete(own),
  };
  for (const other of others) other.others.push(own);
  all.add(own);
  return own;
}
