import type { Tokens, Writer } from "../../service/ports/index.ts";
import type { Attributes } from "../catalog.ts";
import type { Telemetry } from "../telemetry.ts";

/** A writer that records each text that it was asked for: how long it took and what it cost. */
export function recordedWriter(writer: Writer, telemetry: Telemetry): Writer {
  const [provider, ...model] = writer.name.split(":");
  const recorded =
    <Task, Result extends { tokens: Tokens | null }>(
      kindOf: (task: Task) => string,
      work: (task: Task, signal?: AbortSignal) => Promise<Result>,
    ) =>
    async (task: Task, signal?: AbortSignal): Promise<Result> => {
      const span = telemetry.open("model call", "client");
      const start = telemetry.clock.elapsed();
      const end = (more: Attributes, error?: unknown): void => {
        const about: Attributes = {
          "gen_ai.operation.name": "chat",
          "gen_ai.provider.name": provider,
          "gen_ai.request.model": model.length === 0 ? null : model.join(":"),
          "tickler.text.kind": kindOf(task),
          ...more,
        };
        span.end(about, error);
        const took = { ...about, "tickler.duration": telemetry.clock.elapsed() - start };
        telemetry.log("model.call", took, error === undefined ? {} : { error });
      };
      try {
        const result = await work(task, signal);
        end({
          "gen_ai.usage.input_tokens": result.tokens?.input,
          "gen_ai.usage.output_tokens": result.tokens?.output,
        });
        return result;
      } catch (error) {
        end({}, error);
        throw error;
      }
    };
  return {
    name: writer.name,
    isModel: writer.isModel,
    write: recorded(({ kind }) => kind, writer.write.bind(writer)),
    ...(writer.check && { check: recorded(() => "check", writer.check.bind(writer)) }),
    ...(writer.contextSize && { contextSize: writer.contextSize.bind(writer) }),
  };
}
