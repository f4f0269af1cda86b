import type { Hook } from "../../domain/feed/hook.ts";

/** What a hook is told: the document of the event, and the id under which it is told of it each time. */
export interface HookNews {
  /** The same at each try. */
  id: string;
  /** When it is told. */
  at: Date;
  /** JSON. */
  body: string;
}

/** What came of it. */
export interface HookAnswer {
  /** In words without secrets; null: it took the event. */
  error: string | null;
  /** The beginning of what the program printed, or the server answered. */
  output: string;
}

/** Tells one program or server of events. */
export interface HookCaller {
  readonly hook: Hook;
  /**
   * Tells it of an event within `hook.timeout`.
   *
   * @returns null where it was stopped before it had answered: nobody knows whether it took it
   */
  tell(news: HookNews, stop: AbortSignal): Promise<HookAnswer | null>;
}
