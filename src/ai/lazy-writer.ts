import type { Writer } from "../service/ports/index.ts";

/** A writer that can take a second look at texts. */
export type CheckingWriter = Writer & Required<Pick<Writer, "check">>;
/** One that also knows what its model holds. */
export type ModelsWriter = CheckingWriter & Required<Pick<Writer, "contextSize">>;

/** Makes the writer for a model, and loads its libraries, with the first text. */
export function lazyWriter(name: string, make: () => Promise<ModelsWriter>): ModelsWriter {
  let made: Promise<ModelsWriter> | undefined;
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
    async contextSize() {
      made ??= make();
      return (await made).contextSize();
    },
  };
}
