import { open, stat } from "node:fs/promises";
import { AppError, messageOf } from "../../../domain/errors.ts";
import { errno } from "../../../platform/system-errors.ts";
import type { StatisticsRequest } from "../../../service/statistics/statistics.ts";
import type { Context } from "../../context.ts";

/** What a report is written to. */
export interface ReportTarget {
  /** `-`: standard output. */
  file: string;
  /** Whether to replace a file that is no report. */
  force: boolean;
}

/**
 * Writes the numbers as a page.
 *
 * @throws AppError `usage` where another file is in its place
 */
export async function writeReport(
  context: Context,
  { sequence, since }: Omit<StatisticsRequest, "by">,
  { file, force }: ReportTarget,
): Promise<void> {
  const { app, out } = context;
  const { MARK, reportPage } = await import("../../report/report.ts");
  if (file !== "-" && !force) await refuseOthers(file, MARK);
  const { reportNumbers } = await import("../../../service/statistics/report.ts");
  const services = await app.services();
  const numbers = await reportNumbers(services, { sequence, since });
  const page = reportPage(numbers, { sequence, since, now: services.clock.now() });
  if (file === "-") return out.raw(page);
  const { writeFileWhole } = await import("../../../platform/write-file.ts");
  await writeFileWhole(
    file,
    (async function* () {
      yield page;
    })(),
  );
  if (out.style.json) return;
  const sent = numbers.all.rows[0]?.tally.sent ?? 0;
  const what =
    sent === 0
      ? "nothing has left yet that is counted in it"
      : `${sent.toLocaleString("en")} ${sent === 1 ? "mail" : "mails"} that left`;
  out.line(`Wrote ${file}: ${what}. Open it in a browser.`, "green");
}

/** As much of a file as shows what it is, in octets. */
const START = 1_024;

/** A report may be replaced, and so may an empty file; devices and pipes are written to. */
async function refuseOthers(file: string, mark: string): Promise<void> {
  const start = await startOf(file);
  if (start === null || start === "" || start.includes(mark)) return;
  throw new AppError(
    "usage",
    `${file} is there already, and is no report`,
    "Name another file, or add --force to replace it.",
  );
}

/** @returns null where there is no ordinary file */
async function startOf(file: string): Promise<string | null> {
  try {
    if (!(await stat(file)).isFile()) return null;
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errno(error) === "ENOENT") return null;
    throw new AppError(
      "usage",
      `${file} can't be read: ${messageOf(error)}`,
      "Name another file, or add --force to replace it.",
      { cause: error },
    );
  }
}
