import { join } from "node:path";
import Connection from "better-sqlite3";
import { fillWaiting } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, PROGRAM, ratioOf } from "./support.ts";

/** How many leads have written, and wait for a person. */
const WAITING = 5_000;

/**
 * How long it takes to say what waits for a person, and how the machine is, against a bare
 * `node -e 0`, by the number of leads; as many of them wait in each.
 */
export async function benchPeople(
  sizes: readonly number[],
  rounds: number,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    await inTempFolder(async (folder) => {
      const database = join(folder, "tickler.db");
      await fillWaiting(database, size, 0);
      reply(database);
      const env = cleanEnv({ TICKLER_HOME: folder, TICKLER_AI_MODE: "off" });
      for (const what of ["todo", "status"]) {
        measurements.push({
          what: `${what}, ${WAITING} of ${size} leads wait ÷ node -e 0`,
          ...ratioOf([PROGRAM, what], ["-e", "0"], env, rounds),
          budget: { most: 3 },
        });
      }
    });
  }
  return measurements;
}

/** The first of the leads have written, each at a company of their own, and nobody answers by itself. */
function reply(database: string): void {
  const db = new Connection(database);
  db.pragma("synchronous = off");
  const now = Date.now();
  const first = `where id <= ${WAITING}`;
  db.exec(`update leads set company_domain = 'c' || id || '.example' ${first}`);
  db.exec(`update messages set status = 'replied', waiting_since = ${now} ${first}`);
  db.exec(`insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
      rfc_message_id, "references", written_by, attempts, sent_at, created_at)
    select id, 'default', 'in', 'reply', 'received', 'lead' || id || '@example.com',
      'Re: A quick chat', 'Sure, what does it cost?', '<r' || id || '@example.com>', '[]', 'lead',
      0, ${now}, ${now} from messages where id <= ${WAITING}`);
  db.exec(`insert into company_holds (company, since, lead_id, message_id, email_id)
    select 'c' || m.id || '.example', ${now}, m.lead_id, m.id, e.id from messages m
    join emails e on e.message_id = m.id and e.kind = 'reply'`);
  db.exec(`insert into outreach_logs (message_id, log_at, step)
    select id, ${now}, 'replied' from messages where id <= ${WAITING}`);
  db.close();
}
