import type { DatabaseTarget } from "../config.ts";
import type { Clock, Store } from "../service/ports.ts";

/** Opens a database by its engine, of which only the code that is needed is loaded. */
export async function openDatabase(target: DatabaseTarget, clock: Clock): Promise<Store> {
  if (target.engine === "sqlite") {
    const { openSqlite } = await import("../store/sqlite/open.ts");
    return openSqlite(target.path, clock);
  }
  const { openPostgres } = await import("../store/postgres/open.ts");
  const { url, passwordCommand } = target;
  return openPostgres({
    url,
    password:
      passwordCommand === null
        ? null
        : async () => {
            const { printedBy } = await import("./secret.ts");
            return printedBy("db.password_command", passwordCommand);
          },
  });
}
