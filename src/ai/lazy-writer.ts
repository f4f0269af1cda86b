import type { Writer } from "../service/ports/index.ts";

/** A writer that can take a second look at texts. */
export type CheckingWriter = Writer & Required<Pick<Writer, "check">>;

/** Makes the writer for a model, and loads its libraries, with the first text. */
export function lazyWriter(name: string, make: () => Promise<CheckingWriter>): CheckingWriter {
  let made: Promise<CheckingWriter> | undefined;
  return {
    name,
    isModel: true,
    async write(task, signal) {
      made ??= make();
      return (await made).write(task, signal);
    },
    async check(task, signal) {
      made ??= make();
      return (await made).check(task, signal);
    },
  };
}
