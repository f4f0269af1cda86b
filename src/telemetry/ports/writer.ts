import type { Writer } from "../../service/ports/index.ts";
import type { Attributes } from "../catalog.ts";
import type { Telemetry } from "../telemetry.ts";

/** A writer that records each text that it was asked for: how long it took and what it cost. */
export function recordedWriter(writer: Writer, telemetry: Telemetry): Writer {
  const [provider, ...model] = writer.name.split(":");
  return {
    name: writer.name,
    isModel: writer.isModel,
    async write(task, signal) {
      const span = telemetry.open("model call", "client");
      const start = telemetry.clock.elapsed();
      const end = (more: Attributes, error?: unknown): void => {
        const about: Attributes = {
          "gen_ai.operation.name": "chat",
          "gen_ai.provider.name": provider,
          "gen_ai.request.model": model.length === 0 ? null : model.join(":"),
          "tickler.text.kind": task.kind,
          ...more,
        };
        span.end(about, error);
        const took = { ...about, "tickler.duration": telemetry.clock.elapsed() - start };
        telemetry.log("model.call", took, error === undefined ? {} : { error });
      };
      try {
        const written = await writer.write(task, signal);
        end({
          "gen_ai.usage.input_tokens": written.tokens?.input,
          "gen_ai.usage.output_tokens": written.tokens?.output,
        });
        return written;
      } catch (error) {
        end({}, error);
        throw error;
      }
    },
  };
}
