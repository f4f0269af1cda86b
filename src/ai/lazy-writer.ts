import type { Writer } from "../service/ports/index.ts";

/** Makes the writer for a model, and loads its libraries, with the first text. */
export function lazyWriter(name: string, make: () => Promise<Writer>): Writer {
  let made: Promise<Writer> | undefined;
  return {
    name,
    isModel: true,
    async write(task, signal) {
      made ??= make();
      return (await made).write(task, signal);
    },
  };
}
