import type { RequestResult } from "../../../domain/request-key.ts";

/** What was asked for under a key, and what came of it. */
export interface KnownRequest {
  digest: string;
  result: RequestResult;
}

/** Keys under which something was asked for: see `storedKey`. */
export interface RequestQueries {
  find(key: string): Promise<KnownRequest | undefined>;
  /** Of two transactions that add one key, the second fails, or runs again and then finds it. */
  add(key: string, request: KnownRequest, now: Date): Promise<void>;
  /** Gives a known key another result. */
  update(key: string, result: RequestResult): Promise<void>;
  /** Nothing came of it: the key is free again. */
  remove(key: string): Promise<void>;
}
