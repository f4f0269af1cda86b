import type { TickReport } from "../report.ts";
import { type SyncContext, sync } from "../sync.ts";
import { AT_ONCE, reportOf, worked } from "./ended.ts";
import { Slots } from "./slots.ts";

/** A mailbox that is read in an inbox of its own. */
export interface SyncSource {
  mailbox: string;
  /** @throws AppError `config` where its settings are wrong */
  context(): Promise<SyncContext>;
}

/** Reads mailboxes side by side, and sends nothing. One that fails holds up no other. */
export async function syncAll(sources: readonly SyncSource[]): Promise<TickReport> {
  const slots = new Slots(AT_ONCE);
  const all = sources.map(({ mailbox, context }) =>
    worked(mailbox, slots, "read", async () => sync(await context())),
  );
  return reportOf(await Promise.all(all));
}
