import { AppError, messageOf } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { LeadPaused } from "../message/thread.ts";
import type { TickLog } from "./report.ts";

/** Works on messages at once; what fails for one is reported and holds up no other. */
export async function each(
  messages: readonly Message[],
  log: TickLog,
  work: (message: Message) => Promise<void>,
): Promise<void> {
  await Promise.all(
    messages.map(async (message) => {
      try {
        await work(message);
      } catch (error) {
        if (!(error instanceof AppError)) {
          log.error("decide", `message ${message.id}: ${messageOf(error)}`);
          return;
        }
        if (error.code === "database") throw error;
        // Another process changed the message, or paused the lead, meanwhile; the next tick decides on
        // the new state.
        if (error.code === "conflict" || error instanceof LeadPaused) return;
        log.error("decide", `message ${message.id}: ${error.message}`, error.hint);
      }
    }),
  );
}
