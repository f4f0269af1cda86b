import { AppError } from "../domain/errors.ts";
import type { Context } from "./context.ts";

/**
 * Asks a person before something that can't be undone. `--yes` answers for them; without a
 * terminal there is nobody to ask.
 *
 * @throws AppError `usage` without a terminal, `interrupted` on anything but a yes
 */
export async function confirm(context: Context, question: string): Promise<void> {
  if (context.flags.yes) return;
  if (!context.interactive) {
    throw new AppError("usage", `${question} There is no terminal to ask.`, "Say so with --yes.");
  }
  const { createInterface } = await import("node:readline/promises");
  const { stdin, prompt } = context.around;
  const asking = createInterface({ input: stdin, output: prompt });
  const closed = new Promise<string>((resolve) => asking.once("close", () => resolve("")));
  try {
    const answer = await Promise.race([asking.question(`${question} [y/N] `), closed]);
    if (!/^y(es)?$/iu.test(answer.trim())) {
      throw new AppError("interrupted", "nothing was changed");
    }
  } finally {
    asking.close();
  }
}
