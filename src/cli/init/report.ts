import type { SetupReport } from "../../json/machine/setup.ts";
import type { Output, Paint } from "../output/output.ts";

const PAINTS: Readonly<Record<string, Paint>> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
};

/** What each test gave, what was written, and what to do next. */
export function printResult(
  out: Output,
  { file, written, tests, service, next }: SetupReport,
): void {
  const lines = service === null ? tests : [...tests, { test: "service", ...service }];
  for (const { test, result, detail, fix } of lines) {
    if (!out.style.terminal) {
      out.line([result, test, detail].join("\t"));
      if (fix !== null && result !== "ok") out.note(`hint: ${fix}`);
      continue;
    }
    out.line(`${result.padEnd(4)} ${test}: ${detail}`, PAINTS[result]);
    if (fix !== null) out.line(`     ${fix}`);
  }
  if (written) out.note(`Written to ${file}`);
  else out.warn("nothing was written", "Put it right, or write all the same with --no-test.");
  for (const each of next) out.note(`Next: ${each}`);
}
