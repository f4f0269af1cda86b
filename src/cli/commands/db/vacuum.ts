import type { Command } from "commander";
import { requireDatabase, vacuumDatabase } from "../../../app/database/open.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { vacuumView } from "../../../json/database.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { sizeText } from "../../output/size-text.ts";

export function dbVacuumCommand(cli: Cli): Command {
  return command("vacuum", "give back space that nothing needs any more")
    .addHelpText(
      "after",
      `
Also counts the rows anew, by which queries are planned. An SQLite file is written anew, which needs
as much free space as it has, and no tick may run meanwhile; a server does it while others work.
--json prints {engine, database, bytes_before, bytes_after}.
${examples("tickler db vacuum")}`,
    )
    .action(cli.action(runDbVacuum));
}

async function runDbVacuum(context: Context): Promise<void> {
  const target = await context.app.database();
  requireDatabase(target, "vacuum");
  const store = await context.app.store();
  const { before, after } =
    target.engine === "sqlite"
      ? await alone(context, DEFAULT_MAILBOX, () => vacuumDatabase(target))
      : await vacuumDatabase(target);
  const { out } = context;
  if (out.style.json) {
    const place = { engine: target.engine, database: store.location };
    return out.json(vacuumView({ before, after }, place));
  }
  if (!out.style.terminal) return out.line(`${before}\t${after}`);
  out.line(`${store.location}: ${sizeText(before)} before, ${sizeText(after)} now.`, "green");
}

async function alone<T>(context: Context, mailbox: string, work: () => Promise<T>): Promise<T> {
  const { beingWorked } = await import("../../../service/database/copy.ts");
  const lock = await (await context.app.store()).lockMailbox(mailbox);
  if (!lock.held) throw beingWorked(mailbox, lock.holder);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
