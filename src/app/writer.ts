import type { CheckingWriter } from "../ai/lazy-writer.ts";
import type { Config } from "../config.ts";
import { AppError } from "../domain/errors.ts";
import { stopOnSignal } from "../platform/stop-signal.ts";
import type { Writer } from "../service/ports/index.ts";

/**
 * The writer that the settings name. The code for models is loaded, and the key is asked for, with
 * the first text: a tick that has nothing to write needs neither.
 *
 * @throws AppError `config` where a setting that belongs to it is missing
 */
export async function configuredWriter(
  config: Config,
  env: NodeJS.ProcessEnv,
  verbose: boolean,
): Promise<Writer> {
  const { modelKey, writerSettings } = await import("../config.ts");
  const settings = writerSettings(config);
  const timeout = config.values["ai.timeout"];
  if (settings.provider === "template") {
    const { templateWriter } = await import("../ai/template-writer.ts");
    return templateWriter();
  }
  if (settings.provider === "command") {
    const { commandWriter, environmentForCommand } = await import("../ai/command-writer.ts");
    const { command } = settings;
    const options = { command, env: environmentForCommand(env), timeout, verbose };
    const writer = interruptible(commandWriter(options));
    return config.values["ai.check"] ? writer : withoutCheck(writer);
  }
  const { provider, model, baseUrl } = settings;
  const checkModel = config.values["ai.check_model"] ?? model;
  const { lazyWriter } = await import("../ai/lazy-writer.ts");
  const writer = lazyWriter(`${provider}:${model}`, async () => {
    const { modelWriter } = await import("../ai/model-writer.ts");
    const key = async (): Promise<string | null> => {
      const given = modelKey(config, provider);
      if (given === null || "secret" in given) return given?.secret ?? null;
      const { printedBy } = await import("./printed-by.ts");
      return printedBy("ai.api_key_command", given.command);
    };
    return modelWriter({ provider, model, checkModel, baseUrl, key, timeout });
  });
  return config.values["ai.check"] ? writer : withoutCheck(writer);
}

function withoutCheck({ name, isModel, write, contextSize }: Writer): Writer {
  return { name, isModel, write, ...(contextSize && { contextSize }) };
}

/**
 * Ends a writing program together with this one: it runs as a process group of its own, which
 * Ctrl-C does not reach. A tick has a signal of its own for that.
 */
function interruptible({ name, isModel, write, check }: CheckingWriter): CheckingWriter {
  const guarded =
    <Task, Result>(work: (task: Task, stop?: AbortSignal) => Promise<Result>) =>
    async (task: Task, stop?: AbortSignal): Promise<Result> => {
      if (stop) return work(task, stop);
      const { signal, dispose } = stopOnSignal();
      try {
        return await work(task, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new AppError("interrupted", `${name} was interrupted`, "Nothing was stored.");
      } finally {
        dispose();
      }
    };
  return { name, isModel, write: guarded(write), check: guarded(check) };
}
