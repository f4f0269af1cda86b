import type { VacuumReport } from "../../service/ports/index.ts";
import type { App } from "../app.ts";
import { whileAlone } from "./maintain.ts";
import { requireDatabase, vacuumDatabase } from "./open.ts";

/** What was given back, and of which database. */
export interface Vacuumed extends VacuumReport {
  readonly engine: "sqlite" | "postgres";
  /** Where it is, for people. */
  readonly database: string;
}

/**
 * Gives back space that nothing needs any more. An SQLite file is written anew, so no other process
 * may work a mailbox meanwhile; a server does it while others work.
 *
 * @throws AppError `not_found`, `refused`, `database`
 */
export async function vacuum(app: App): Promise<Vacuumed> {
  const target = await app.database();
  requireDatabase(target, "vacuum");
  const store = await app.store();
  const run = (): Promise<VacuumReport> => vacuumDatabase(target);
  const { before, after } =
    target.engine === "sqlite"
      ? await whileAlone(await app.mailboxNames(), (name) => store.lockMailbox(name), run)
      : await run();
  return { engine: target.engine, database: store.location, before, after };
}
