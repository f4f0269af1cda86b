import { once } from "node:events";
import type { Context } from "../context.ts";

/** The next key that is pressed, in lower case; Ctrl-C is "\u0003", the end of input "\u0004". */
export async function pressedKey({ around: { stdin } }: Context): Promise<string> {
  stdin.setRawMode?.(true);
  stdin.resume();
  try {
    const ended = once(stdin, "end").then(() => ["\u0004"]);
    const [chunk] = await Promise.race([once(stdin, "data"), ended]);
    return (String(chunk)[0] ?? "").toLowerCase();
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
  }
}

/** One line from the person; empty where there is none. */
export async function ask({ around: { stdin, prompt } }: Context, question: string) {
  const { createInterface } = await import("node:readline/promises");
  const asking = createInterface({ input: stdin, output: prompt });
  const closed = new Promise<string>((resolve) => asking.once("close", () => resolve("")));
  try {
    return await Promise.race([asking.question(question), closed]);
  } finally {
    asking.close();
  }
}
