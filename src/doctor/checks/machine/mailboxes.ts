import { goneMailboxes } from "../../../service/mailboxes/known.ts";
import { fail, type Outcome, ok } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Whether every conversation has a mailbox that it goes on from; null where there is but the default one. */
export async function mailboxes({ app, config }: SetUp): Promise<Outcome | null> {
  const store = await app.existingStore();
  const { policy } = store === null ? { policy: null } : await app.services();
  const gone = store && policy ? await store.read((all) => goneMailboxes(all, policy)) : new Map();
  const [first] = gone.keys();
  if (first !== undefined) {
    const each = [...gone].map(([name, open]) => `${name} (${conversations(open)})`);
    return fail(
      `no longer in the settings, so that nothing of theirs leaves: ${each.join(", ")}`,
      `tickler mailbox move ${first} default`,
    );
  }
  if (config.mailboxes.length === 0) return null;
  return ok(`all conversations have one: ${["default", ...config.mailboxes].join(", ")}`);
}

function conversations(open: number): string {
  return open === 1 ? "1 conversation" : `${open} conversations`;
}
