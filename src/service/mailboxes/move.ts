import { AppError } from "../../domain/errors.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What a move did, or would do. */
export interface Moved {
  /** Conversations that go on from the other mailbox. */
  moved: number;
  /** Those that stay for now: a mail of theirs is on its way, or in doubt. */
  left: number;
}

/** How many conversations `moveMailbox` would move. */
export async function countMove({ store }: Services, from: string): Promise<Moved> {
  return store.read((queries) => counted(queries, from));
}

/**
 * Has the open conversations of a mailbox go on from another one, with what waits in them: what has left
 * stays where it was, so that limits and threads are as they were. A conversation of which a mail is on
 * its way or in doubt stays.
 *
 * @throws AppError `usage` where both are the same, `not_found` where nothing is to be moved
 */
export async function moveMailbox({ store }: Services, from: string, to: string): Promise<Moved> {
  if (from === to) {
    throw new AppError(
      "usage",
      "both mailboxes are the same",
      "Name two: tickler mailbox move ada ben.",
    );
  }
  return store.write(async (queries) => {
    const { moved, left } = await counted(queries, from);
    if (moved > 0) await queries.mailboxes.move(from, to);
    return { moved, left };
  });
}

async function counted(queries: Queries, from: string): Promise<Moved> {
  const open = (await queries.mailboxes.openMessages()).get(from) ?? 0;
  const left = await queries.mailboxes.unsettledMessages(from);
  return { moved: open - left, left };
}
