import type { Command } from "commander";
import { databaseStatus } from "../../../app/database/open.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { sizeText } from "../../../domain/units/size.ts";
import { databaseView } from "../../../json/machine/database.ts";
import type { DatabaseStatus } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function dbStatusCommand(cli: Cli): Command {
  return command(
    "status",
    "show where the data is, how much there is, and which process works the mailbox",
  )
    .addHelpText(
      "after",
      `
Changes nothing: it makes no database, and brings no old one up to date.
${examples("tickler db status", "tickler --db other.db db status --json | jq .lock")}`,
    )
    .action(cli.action(runDbStatus));
}

async function runDbStatus(context: Context): Promise<void> {
  const target = await context.app.database();
  const status = await databaseStatus(target, DEFAULT_MAILBOX);
  const { out } = context;
  if (out.style.json) {
    // What is not there is a file: a server says itself that it has no such database.
    const place = target.engine === "sqlite" ? target.path : "";
    return out.json(databaseView(status, { engine: target.engine, location: place }));
  }
  const missing: Line[] = target.engine === "sqlite" ? [["database", target.path]] : [];
  await out.table(
    [
      { heading: "FIELD", cell: ([field]) => field },
      { heading: "VALUE", cell: ([, value]) => value },
    ],
    status ? linesOf(status, out.style.terminal) : [...missing, ["state", "not there yet"]],
  );
  const hint = hintOf(status);
  if (hint !== null && out.style.terminal) out.note(hint);
}

type Line = [field: string, value: string | number];

function linesOf(status: DatabaseStatus, terminal: boolean): Line[] {
  const { engine, schema, bytes, tables, lock } = status;
  const { holder } = lock;
  const worked = holder
    ? `worked by process ${holder.pid} on ${holder.host} since ${holder.since.toISOString()}`
    : "worked by another process";
  return [
    ["database", status.location],
    ["engine", `${engine === "sqlite" ? "SQLite" : "PostgreSQL"} ${status.serverVersion}`],
    ["schema", schema.version === 0 ? "none yet" : schema.version],
    ["schema of this program", schema.program],
    ["size", terminal ? sizeText(bytes) : bytes],
    ...(tables ?? []).map(({ name, rows }): Line => [`rows in ${name}`, rows]),
    [`mailbox ${lock.mailbox}`, lock.held ? worked : "free"],
  ];
}

function hintOf(status: DatabaseStatus | null): string | null {
  if (status === null) return "The first command that needs it makes it.";
  const { version, program } = status.schema;
  if (version > program) return "It is from a newer version of Tickler: update this one.";
  if (version === program) return null;
  return "Any other command brings it up to date.";
}
