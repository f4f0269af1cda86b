import { AppError } from "../../../domain/errors.ts";
import {
  type Unbacked,
  type Writer,
  WriterRefused,
  type WriterTask,
  WriterUnavailable,
  type Written,
} from "../../../service/ports/index.ts";
import type { Output } from "../../output/output.ts";

/** How a second look at a text went. */
interface TriedLook {
  unbacked: readonly Unbacked[];
  /** Why it failed; null: it did not. */
  error: string | null;
}

/** Takes a second look at a text, as a tick would; null where none is taken. */
export async function tryLook(
  writer: Writer,
  { note: _note, draft: _draft, ...task }: WriterTask,
  { text, subject }: Written,
): Promise<TriedLook | null> {
  if (writer.check === undefined || text === "") return null;
  try {
    const { unbacked } = await writer.check({ ...task, text, subject });
    return { unbacked, error: null };
  } catch (error) {
    const isOurs =
      error instanceof WriterRefused ||
      error instanceof WriterUnavailable ||
      (error instanceof AppError && error.code === "config");
    if (!isOurs) throw error;
    return { unbacked: [], error: error.message };
  }
}

/** Says on a terminal how it went. */
export function printLook(out: Output, { unbacked, error }: TriedLook): void {
  if (error !== null) {
    out.line(`Its second look failed, so every text would wait for you: ${error}`, "yellow");
  } else if (unbacked.length === 0) {
    out.line("Its second look at this text found nothing that is not backed.");
  }
  for (const { words, why } of unbacked) {
    out.line(`Its second look would hold the text: “${words}”: ${why}`, "yellow");
  }
}
