import type { Writer, WriterTask, Written } from "../../../src/service/ports/index.ts";

/** A writer that writes what it is told, and remembers what it was asked. */
export class ScriptedWriter implements Writer {
  readonly name = "test:writer";
  readonly isModel = true;
  /** What it takes every reply for. */
  reading: Written["reading"] = null;
  tokens: Written["tokens"] = null;
  instructions: Written["instructions"] = null;
  flaw: Written["flaw"] = null;
  readonly tasks: WriterTask[] = [];
  script: (task: WriterTask) => string | Promise<string> = () =>
    `Answer number ${this.tasks.length}.`;

  async write(task: WriterTask): Promise<Written> {
    this.tasks.push(task);
    const { reading, tokens, instructions, flaw } = this;
    return { text: await this.script(task), reading, tokens, instructions, flaw };
  }
}
