import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { exportView, leadView } from "../../../json/lead.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { LeadFilter, LeadWithStatus } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { type LeadFilterOptions, leadFilter, STATUS_WORDS } from "../../input/lead-filter.ts";
import { safeText } from "../../output/safe-text.ts";

interface LeadExportOptions extends LeadFilterOptions, LimitOptions {
  format?: string;
}

const FORMATS = ["csv", "json", "ndjson"] as const;
type Format = (typeof FORMATS)[number];

export function leadExportCommand(cli: Cli): Command {
  return command("export", "write leads to a file for a spreadsheet, or for another import")
    .argument("[file]", "the file to write; standard output if missing or -")
    .option("--format <format>", "csv, json or ndjson (default: csv; with --json, json)")
    .option("--status <status>", `by the status of their newest message: ${STATUS_WORDS}`)
    .option("--tag <tag>", "only leads with this tag")
    .option("--text <text>", "only leads whose name, address, company or phone contains this")
    .addOption(limitOption("leads"))
    .addHelpText(
      "after",
      `
CSV has a column for each var, which is called vars.NAME if its own name would mean something else on
import. A file is replaced as a whole, and only you can read it. Importing an export gives the same
leads: names, addresses, phones, companies, titles, time zones, tags and vars.
${examples(
  "tickler lead export leads.csv",
  "tickler lead export --tag fair-2026 --format ndjson > fair.ndjson",
  "tickler lead export | tickler --db other.db lead import -",
)}`,
    )
    .action(cli.action(runLeadExport));
}

async function runLeadExport(
  context: Context,
  file: string | undefined,
  options: LeadExportOptions,
): Promise<void> {
  const { out } = context;
  const toFile = file !== undefined && file !== "-";
  const limit = limitOf(options);
  const format = formatOf(options.format, out.style.json, toFile);
  const { signal, dispose } = stopOnSignal();
  try {
    const source = await leadSource(context, leadFilter(options), limit, signal);
    const text = textOf(source, format, (view) => out.picked(view));
    if (!toFile) {
      // A terminal gets no control characters; a file or pipe gets every byte.
      for await (const part of text) await out.raw(out.style.terminal ? safeText(part) : part);
      return;
    }
    const { writeFileWhole } = await import("../../../platform/write-file.ts");
    await writeFileWhole(file, text);
    const { leads } = source;
    if (out.style.json) out.json(exportView(file, format, leads));
    else if (out.style.terminal) out.line(`Exported ${leads} leads to ${file}.`, "green");
  } finally {
    dispose();
  }
}

/** @throws AppError `usage` */
function formatOf(text: string | undefined, json: boolean, toFile: boolean): Format {
  if (text === undefined) return json ? "json" : "csv";
  const format = FORMATS.find((name) => name === text.toLowerCase());
  if (format === undefined) {
    throw new AppError(
      "usage",
      `${JSON.stringify(text)} is not a format`,
      `One of: ${FORMATS.join(", ")}.`,
    );
  }
  if (json && !toFile && format !== "json") {
    throw new AppError("usage", `--json and --format ${format} contradict each other`, "Give one.");
  }
  return format;
}

/** The leads to export; they can be read more than once, and the last reading counts them. */
interface LeadSource {
  leads: number;
  read(): AsyncIterable<LeadWithStatus>;
}

async function leadSource(
  context: Context,
  filter: LeadFilter,
  limit: number,
  stop: AbortSignal,
): Promise<LeadSource> {
  const { eachLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const source: LeadSource = {
    leads: 0,
    async *read() {
      source.leads = 0;
      for await (const lead of eachLead(services, filter)) {
        if (source.leads === limit) return;
        if (stop.aborted) throw new AppError("interrupted", "the export was stopped");
        source.leads += 1;
        yield lead;
      }
    },
  };
  return source;
}

/** @param shown what is printed of a lead as JSON */
async function* textOf(
  source: LeadSource,
  format: Format,
  shown: (view: unknown) => unknown,
): AsyncGenerator<string> {
  if (format === "csv") {
    const { csvOf, varNamesOf } = await import("../../../service/leads/export-csv.ts");
    return yield* csvOf(source.read(), await varNamesOf(source.read()));
  }
  const [begin, between, end] = format === "json" ? ["[", ",\n ", "]\n"] : ["", "\n", "\n"];
  let before = begin;
  for await (const { lead, status, also } of source.read()) {
    yield before + JSON.stringify(shown(leadView(lead, status, also)));
    before = between;
  }
  if (format === "json" && before === begin) yield begin;
  if (format === "json" || before !== begin) yield end;
}
