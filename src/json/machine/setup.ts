import type { Plain } from "../../config.ts";

/** A test of the settings, as `tickler init` prints it. */
export interface TrialReport {
  readonly test: string;
  readonly result: string;
  readonly detail: string;
  readonly fix: string | null;
}

/** What came of installing the service. */
export interface ServiceReport {
  readonly result: "ok" | "fail";
  readonly detail: string;
  readonly fix: string | null;
}

/** What `tickler init` did. */
export interface SetupReport {
  readonly file: string;
  readonly written: boolean;
  readonly provider: string | null;
  readonly settings: readonly { readonly key: string; readonly value: Plain | undefined }[];
  readonly tests: readonly TrialReport[];
  /** Null where it was not asked for. */
  readonly service: ServiceReport | null;
  /** Commands that are still to be typed. */
  readonly next: readonly string[];
}

/** The settings as they stand in the file, null for those taken out; never a secret. */
export function setupView(report: SetupReport) {
  const { file, written, provider, settings, tests, service, next } = report;
  return {
    file,
    written,
    provider,
    settings: settings.map(({ key, value }) => ({ key, value: value ?? null })),
    tests: tests.map(({ test, result, detail, fix }) => ({ test, result, detail, fix })),
    service: service && { ...service },
    next,
  };
}
