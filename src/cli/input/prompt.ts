import { once } from "node:events";
import { AppError } from "../../domain/errors.ts";
import type { Context } from "../context.ts";

/**
 * The next key that the person presses, in lower case; Ctrl-C is "\u0003", the end of input
 * "\u0004".
 */
export async function pressedKey({ streams: { stdin } }: Context): Promise<string> {
  stdin.setRawMode?.(true);
  stdin.resume();
  // Ends both waits, whose listeners would else stay at the terminal's stream with every key.
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const ended = once(stdin, "end", { signal }).then(() => ["\u0004"]);
    const pressed = once(stdin, "data", { signal });
    const [chunk] = await Promise.race([pressed, ended]);
    return (String(chunk)[0] ?? "").toLowerCase();
  } finally {
    answered.abort();
    stdin.setRawMode?.(false);
    stdin.pause();
  }
}

/** One line from the person; empty at the end of input. @param start what they find there, to change */
export async function ask(
  { streams: { stdin, prompt } }: Context,
  question: string,
  start = "",
): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const asking = createInterface({ input: stdin, output: prompt });
  const closed = new Promise<string>((resolve) => asking.once("close", () => resolve("")));
  try {
    const answered = asking.question(question);
    if (start !== "") asking.write(start);
    return await Promise.race([answered, closed]);
  } finally {
    asking.close();
  }
}

/**
 * Asks a person to confirm a step that can't be undone. `--yes` answers for them.
 *
 * @throws AppError `usage` without a terminal, `interrupted` on anything but a yes
 */
export async function confirm(context: Context, question: string): Promise<void> {
  if (context.flags.yes) return;
  if (!context.interactive) {
    throw new AppError("usage", `${question} There is no terminal to ask.`, "Say so with --yes.");
  }
  const { createInterface } = await import("node:readline/promises");
  const { stdin, prompt } = context.streams;
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
