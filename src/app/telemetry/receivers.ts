import { join } from "node:path";
import type { Config } from "../../config.ts";
import { readStates, STATES_FILE, stateText } from "../../telemetry/states.ts";

/** How a receiver of logs has fared. */
export interface LogReceiverState {
  name: "file" | "otlp" | "sentry";
  okAt: Date | null;
  failingSince: Date | null;
  /** What is wrong with it now, in words; null: nothing. */
  error: string | null;
}

/** Those that the settings name, as the processes of this home have found them. */
export function receiverStates({ values, home }: Config): LogReceiverState[] {
  const known = readStates(join(home.dataDir, STATES_FILE));
  const names = [
    ...(values["log.file"] === null ? [] : ["file" as const]),
    ...(values["log.otlp_url"] === null ? [] : ["otlp" as const]),
    ...(values["log.sentry_dsn_command"] === null ? [] : ["sentry" as const]),
  ];
  const date = (time: number | null | undefined): Date | null =>
    typeof time === "number" ? new Date(time) : null;
  return names.map((name) => {
    const state = known[name];
    return {
      name,
      okAt: date(state?.okAt),
      failingSince: date(state?.failingSince),
      error: state === undefined ? null : stateText(state),
    };
  });
}
