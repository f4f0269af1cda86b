import { AppError } from "../../../domain/errors.ts";
import { sizeText } from "../../../domain/units/size.ts";
import { checkDatabase } from "../../../service/database/check/check.ts";
import { fail, type Outcome, ok, unknown } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { isFull } from "./disk.ts";

/** A larger database is not looked through: `tickler db check` does that. */
const SMALL = 20_000_000;
const PATIENCE = 5_000;

/** Whether the database can be used by this version, and a small one also what is in it. */
export async function database(setUp: SetUp): Promise<Outcome> {
  const { app, signal } = setUp;
  try {
    const status = await app.databaseStatus();
    if (status === null) return ok("there is none yet; the first command that needs it makes it");
    const { version, program } = status.schema;
    if (version > program) {
      return fail(
        `its version is ${version}, and this program knows ${program} at most`,
        "Update Tickler on this machine. How it was installed says: tickler version --json",
      );
    }
    if (version < program) {
      return ok(`its version is ${version}; the next command brings it up to ${program}`);
    }
    const where = `${status.engine === "sqlite" ? "SQLite" : "PostgreSQL"}, version ${version}, ${sizeText(status.bytes)}`;
    if (status.bytes > SMALL) return ok(where);
    const stop = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const report = await app
      .inspectDatabase((reader) => checkDatabase(reader, { stop, onProgress: () => undefined }))
      .catch((error) => {
        if (stop.aborted) return null;
        throw error;
      });
    if (report !== null && report.found > 0) {
      return fail(`${where}: ${report.found} problems in it`, "tickler db check");
    }
    return ok(where);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "interrupted") return unknown(error.message);
    if (await isFull(setUp)) return unknown("it can't be read, as the disk is full: see disk");
    return fail(error.message, error.hint ?? "tickler db status");
  }
}
