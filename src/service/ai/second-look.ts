import { type Hold, UNBACKED, UNCHECKED, type Usage } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import {
  type Checked,
  type Tokens,
  type Writer,
  WriterRefused,
  type WriterTask,
  WriterUnavailable,
  type Written,
} from "../ports/index.ts";

interface Look {
  holds: Hold[];
  checked: Checked | null;
}

export const NO_LOOK: Look = { holds: [], checked: null };

/**
 * Has the writer take a second look at a text, which sees what may back it and nothing of what the
 * writer thought. An answer costs two requests at most: where the text had to be asked for twice, none
 * is left for the look. Whatever goes wrong with it, a person looks.
 */
export async function secondLook(
  { stop }: { stop?: AbortSignal | undefined },
  writer: Writer,
  task: WriterTask,
  { text, subject, calls }: Pick<Written, "text" | "subject" | "calls">,
): Promise<Look> {
  if (writer.check === undefined) return NO_LOOK;
  if (calls > 1)
    return unchecked("the answer had to be asked for twice, which left no second look");
  const { note: _note, draft: _draft, ...known } = task;
  try {
    const checked = await writer.check({ ...known, text, subject }, stop);
    const holds = checked.unbacked.map(({ words, why }): Hold => {
      const where = words === "" ? {} : { words };
      return {
        rule: UNBACKED,
        detail: words === "" ? why : `nothing backs “${words}”: ${why}`,
        ...where,
      };
    });
    return { holds, checked };
  } catch (error) {
    if (stop?.aborted) throw error;
    if (error instanceof WriterRefused || error instanceof WriterUnavailable) {
      return unchecked(`the second look failed: ${error.message}`);
    }
    if (error instanceof AppError && error.code === "config") {
      return unchecked(`the second look failed: ${error.message}`);
    }
    throw error;
  }
}

function unchecked(detail: string): Look {
  return { holds: [{ rule: UNCHECKED, detail }], checked: null };
}

/** What one request cost, as it is stored. */
export function costOf(tokens: Tokens | null): NonNullable<Usage["check"]> {
  const cached = tokens?.cached === undefined ? {} : { cached: tokens.cached };
  return { input: tokens?.input ?? null, output: tokens?.output ?? null, ...cached };
}
