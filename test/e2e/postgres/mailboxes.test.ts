import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, smtpEnv } from "../../support/processes/tickler.ts";

const MAILBOXES = 20;
const TICKS = 5;
const MAILS = 60;

/** Connections of one process at most: to the data, and for its locks. */
const EACH = 8 + 1;

const BUSY =
  /^(?:The mailbox is|note: mailbox(?:es)? [^:]+:) (?:being )?worked by process .+(?:nothing was done\.|left to it)\n$/u;

describePostgres(
  "20 mailboxes and five ticks at once",
  (cluster) => {
    test("take no more connections than five ticks of one mailbox", async () => {
      const url = await cluster().createDatabase();
      const sink = await SmtpSink.start();
      try {
        await seedLeads(url, MAILS);
        const names = Array.from({ length: MAILBOXES }, (_, at) => `m${at + 1}`);
        const from = names.map((name) => [
          `TICKLER_MAILBOX_${name.toUpperCase()}_FROM`,
          `${name}@sales.example`,
        ]);
        const t = onServer(url, smtpEnv(sink.url, Object.fromEntries(from)));
        const mail = ["send", "--batch", "-", "--mailbox", names.join(",")];
        await t.ok(mail, { input: batchOf(MAILS) });
        // Slow enough that all of them are at it together.
        sink.behave = (stage) => (stage === "end" ? { delay: 100 } : undefined);
        const ticks = Array.from({ length: TICKS }, () => t.start(["tick"]));
        let over = false;
        const ended = Promise.all(ticks).finally(() => {
          over = true;
        });
        let most = { locks: 0, all: 0 };
        while (!over) {
          const [now] = await cluster().query<{ locks: number; all: number }>(
            `select count(*) filter (where application_name like 'tickler mailbox%')::int as locks,
              count(*)::int as all from pg_stat_activity where application_name like 'tickler %'`,
          );
          most = {
            locks: Math.max(most.locks, now?.locks ?? 0),
            all: Math.max(most.all, now?.all ?? 0),
          };
          await sleep(20);
        }
        for (const { exitCode, stderr } of await ended) {
          expect({ exitCode, said: String(stderr).replace(BUSY, "") }).toEqual({
            exitCode: 0,
            said: "",
          });
        }
        expect(most.locks).toBeGreaterThan(0);
        expect(most.locks).toBeLessThanOrEqual(TICKS);
        expect(most.all).toBeLessThanOrEqual(TICKS * EACH);
        expect(new Set(sink.mails.map(({ from: sender }) => sender)).size).toBe(MAILBOXES);
        expect(sink.accepted).toBe(MAILS);
      } finally {
        await sink.stop();
      }
    });
  },
  { settings: { max_connections: "60" } },
);
