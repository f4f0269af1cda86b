// A tick in a process of its own, wired by the program's own context from its environment, with ports
// that end the process at a moment; see fuse.ts. It waits for a word, so that its start takes no time.
import Connection from "better-sqlite3";
import pg from "pg";
import { Context } from "../../src/cli/context.ts";
import { tick } from "../../src/service/tick/tick.ts";
import { deadlyInbox, deadlyStore, deadlyWriter } from "./deadly.ts";
import { Fuse, isMoment } from "./fuse.ts";

const moment = process.env.CHAOS_MOMENT;
if (!isMoment(moment)) throw new Error(`there is no moment ${moment}`);
const fuse = new Fuse(moment, Number(process.env.CHAOS_NTH));

/** A migration is no port: it is seen by what it asks of the drivers. */
function watchSchema(): void {
  const { exec } = Connection.prototype;
  Connection.prototype.exec = function (sql) {
    fuse.reach("schema:statement");
    return exec.call(this, sql);
  };
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    fuse.reach("schema:statement");
    return Reflect.apply(query, this, args);
  } as typeof query;
}

async function run(): Promise<void> {
  if (moment === "schema:statement") watchSchema();
  const { env, stdin, stdout, stderr } = process;
  const context = await Context.create({ quiet: true }, { env, stdin, stdout, stderr });
  try {
    const services = await context.services();
    await tick({
      services: { ...services, store: deadlyStore(services.store, fuse) },
      mailer: await context.mailer(),
      inbox: deadlyInbox(await context.inbox(), fuse),
      writer: deadlyWriter(await context.writer(), fuse),
    });
  } finally {
    await context.close();
  }
}

process.once("message", () => {
  run().then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});
process.send?.("ready");
