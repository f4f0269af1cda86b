import { textAlone } from "../../../src/domain/writing/written.ts";
import type {
  Checked,
  CheckTask,
  Writer,
  WriterTask,
  Written,
} from "../../../src/service/ports/index.ts";

/** A writer that writes what it is told, and remembers what it was asked. */
export class ScriptedWriter implements Writer {
  readonly name = "test:writer";
  readonly isModel = true;
  /** What it takes every reply for. */
  reading: Written["reading"] = null;
  tokens: Written["tokens"] = null;
  instructions: Written["instructions"] = null;
  flaw: Written["flaw"] = null;
  needsPerson: Written["needsPerson"] = null;
  promises: Written["promises"] = [];
  subject: Written["subject"] = null;
  calls = 1;
  readonly tasks: WriterTask[] = [];
  /** The texts that a second look was asked for. */
  readonly checks: CheckTask[] = [];
  script: (task: WriterTask) => string | Promise<string> = () =>
    `Answer number ${this.tasks.length}.`;

  async write(task: WriterTask): Promise<Written> {
    this.tasks.push(task);
    const { subject, reading, tokens, instructions, flaw, needsPerson, promises, calls } = this;
    const said = { subject, reading, tokens, instructions, flaw, needsPerson, promises, calls };
    return { ...textAlone(await this.script(task)), ...said };
  }

  /** What a second look finds. */
  look: (task: CheckTask) => Checked["unbacked"] | Promise<Checked["unbacked"]> = () => [];

  async check(task: CheckTask): Promise<Checked> {
    this.checks.push(task);
    return { unbacked: await this.look(task), tokens: this.tokens };
  }
}
