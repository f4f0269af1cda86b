import type { Writer } from "../service/ports/index.ts";

/** A writer of models that is made, and what it needs loaded, when the first text is asked for. */
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
