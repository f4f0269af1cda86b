import type { Writer, WriterTask } from "../../src/service/ports.ts";

/** A writer that writes what it is told, and remembers what it was asked. */
export class ScriptedWriter implements Writer {
  readonly name = "test:writer";
  readonly tasks: WriterTask[] = [];
  script: (task: WriterTask) => string | Promise<string> = () =>
    `Answer number ${this.tasks.length}.`;

  async write(task: WriterTask): Promise<string> {
    this.tasks.push(task);
    return this.script(task);
  }
}
