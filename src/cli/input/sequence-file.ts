import { dirname, isAbsolute, relative, resolve } from "node:path";
import { AppError } from "../../domain/errors.ts";
import type { SequenceSource } from "../../service/sequence/read.ts";
import type { Context } from "../context.ts";
import { readText } from "./text-input.ts";

/**
 * A sequence's file, or - for standard input; the texts that it names are beside it, or in folders below.
 *
 * @throws AppError `input`
 */
export async function sequenceFile(context: Context, path: string): Promise<SequenceSource> {
  const folder = path === "-" ? resolve(".") : dirname(resolve(path));
  return {
    where: path === "-" ? "standard input" : path,
    source: await readText(context, path),
    async readFile(name) {
      const file = resolve(folder, name);
      const inside = relative(folder, file);
      if (inside.startsWith("..") || isAbsolute(inside)) {
        throw new AppError(
          "input",
          `${path}: ${name} is not beside the sequence's file`,
          "Put its texts into the same folder, or one below.",
        );
      }
      return readText(context, file);
    },
  };
}
