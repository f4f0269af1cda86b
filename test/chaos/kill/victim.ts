// A tick or a watch in a process of its own, put together by the program's own App from its environment,
// with ports that end the process at a moment; see fuse.ts. It waits for a word, so that its start
// takes no time.
import Connection from "better-sqlite3";
import pg from "pg";
import { App } from "../../../src/app/app.ts";
import { stopOnSignal } from "../../../src/platform/stop-signal.ts";
import { type TickContext, tick } from "../../../src/service/tick/tick.ts";
import { watch } from "../../../src/service/tick/watch.ts";
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
  const app = new App({ env: process.env });
  try {
    const { services, mailer, inbox, writer } = await app.tickContext();
    const ports = {
      services: { ...services, store: deadlyStore(services.store, fuse) },
      mailer,
      inbox: deadlyInbox(inbox, fuse),
      writer: deadlyWriter(writer, fuse),
    };
    if (process.env.CHAOS_WHAT === "watch") await watchWith(ports);
    else await tick(ports);
  } finally {
    await app.close();
  }
}

/** As `tickler watch --every 1s` does, until SIGTERM. */
async function watchWith(ports: TickContext): Promise<void> {
  const { signal, dispose } = stopOnSignal();
  await watch({
    ...{ tick: ports, interval: 1_000, stop: signal, onEvent: () => undefined },
    onReport: ({ errors }) => {
      for (const { phase, message } of errors) process.stderr.write(`${phase}: ${message}\n`);
    },
    onFailure: (error) => process.stderr.write(`${error}\n`),
  });
  dispose();
  process.exitCode = 130;
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
