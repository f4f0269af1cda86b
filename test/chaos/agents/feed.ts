import type { Desk } from "./desk.ts";

/** An event, as `tickler events --json` has it. */
export interface FeedRow {
  id: number;
  at: string;
  kind: string;
  lead_id: number | null;
  undoes: number | null;
}

/** The feed behind a cursor, as a process of its own prints it; null where it could not. */
export async function askFeed(
  desk: Desk,
  since: string,
  limit: number,
): Promise<readonly FeedRow[] | null> {
  return desk.json<FeedRow[]>("reader", [
    ...["events", "--since", since, "--limit", String(limit)],
  ]);
}

/** All of it. */
export async function feedOf(desk: Desk): Promise<readonly FeedRow[]> {
  return (await desk.json<FeedRow[]>("reader", ["events", "--since", "0"])) ?? [];
}
