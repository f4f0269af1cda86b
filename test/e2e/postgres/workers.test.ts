import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, plus, START, smtpEnv, type Tickler } from "../../support/processes/tickler.ts";
import type { OutboxJson } from "../../support/processes/tickler-json.ts";
import { eventually } from "../../support/waiting.ts";

const MAILS = 500;
const WORKERS = 8;
const CONNECTIONS = 5;

/** So many things go wrong, one after the other. */
const INCIDENTS = 16;

const IN_DOUBT = /^warning: \d+ emails? (?:is|are) in doubt: [^\n]+\nhint: [^\n]+\n$/u;

/** The Message-IDs of all that the server has accepted. */
function accepted(sink: SmtpSink): string[] {
  return sink.mails.map(({ raw }) => /^message-id:\s*(<[^>]+>)/imu.exec(raw.toString())?.[1] ?? "");
}

/** Ticks again and again, as so many crontabs would, until told to stop. */
function startWorkers(t: Tickler) {
  const running = new Set<{ pid?: number | undefined; kill(signal: "SIGKILL"): boolean }>();
  const codes: (number | undefined)[] = [];
  const said: string[] = [];
  let stopped = false;
  let now = START;
  const work = async (): Promise<void> => {
    while (!stopped) {
      // Time goes by between two ticks, so that what was put off has its turn.
      now = plus(now, "30m");
      const tick = t.start(["tick"], { now });
      running.add(tick);
      const { exitCode, stderr } = await tick;
      running.delete(tick);
      await sleep(Math.random() * 1_500);
      codes.push(exitCode);
      said.push(String(stderr));
    }
  };
  const workers = Array.from({ length: WORKERS }, work);
  return {
    codes,
    said,
    /** Kills that worker; @returns false where it has ended by itself. */
    kill(pid: number): boolean {
      for (const each of running) if (each.pid === pid) return each.kill("SIGKILL");
      return false;
    },
    async stop(): Promise<string> {
      stopped = true;
      await Promise.all(workers);
      return now;
    },
  };
}

describePostgres("eight workers and 500 emails", (cluster) => {
  /** The process that works the mailbox. */
  async function holder(url: string): Promise<number | null> {
    const [row] = await cluster().query<{ name: string }>(
      "select application_name as name from pg_stat_activity where datname = $1 and application_name like 'tickler mailbox%' and pid in (select pid from pg_locks where locktype = 'advisory' and granted)",
      [new URL(url).pathname.slice(1)],
    );
    return row ? Number(/(\d+)@/u.exec(row.name)?.[1]) : null;
  }

  test("killed, cut off, the server crashed in the middle: nothing twice, nothing lost, what is in doubt is listed", async () => {
    const url = await cluster().createDatabase();
    const sink = await SmtpSink.start();
    try {
      await seedLeads(url, MAILS);
      const quiet = { TICKLER_FOLLOW_UP_AFTER: "900d", TICKLER_SMTP_CONNECTIONS: `${CONNECTIONS}` };
      const t = onServer(url, smtpEnv(sink.url, quiet));
      await t.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });

      // Slow enough that something goes wrong in the middle of every tick.
      sink.behave = (stage) => (stage === "end" ? { delay: 30 } : undefined);
      const workers = startWorkers(t);
      const done = { killed: 0, cut: 0, restarted: 0 };
      for (let incident = 0; incident < INCIDENTS && sink.accepted < MAILS - 20; ) {
        // In the middle of things: mails are on the wire, some of them taken and not yet stored.
        const goal = sink.accepted + 8;
        // Or every worker has been at it once more, where so many are not left to be sent.
        const ended = workers.codes.length + WORKERS;
        await eventually(
          "mails are accepted",
          () => sink.accepted >= goal || workers.codes.length > ended,
        );
        const pid = await holder(url).catch(() => null);
        if (pid === null) continue;
        const kind = incident % 6;
        if (kind === 2) done.cut += await cluster().cut(url, "tickler store%");
        else if (kind === 4) done.cut += await cluster().cut(url, "tickler mailbox%");
        else if (kind === 5) {
          await cluster().restart("immediate");
          done.restarted += 1;
        } else if (workers.kill(pid)) done.killed += 1;
        incident += 1;
      }
      t.now = await workers.stop();
      expect(done.killed).toBeGreaterThan(3);
      expect(done.cut).toBeGreaterThan(3);
      expect(done.restarted).toBeGreaterThan(0);
      // A worker ends in one of these ways: all well, a part failed, killed; or no server to ask.
      expect(workers.codes.filter((code) => ![0, 1, 5, undefined].includes(code))).toEqual([]);
      expect(workers.said.join("")).not.toMatch(/bug|internal|undefined|\bat .*:\d+:\d+/u);

      sink.behave = () => undefined;
      for (let round = 0; round < 3; round += 1) {
        t.later("25h");
        const { exitCode, stderr } = await t.run(["tick"]);
        // The first one finds what the last worker left.
        const left = round === 0 ? stderr.replace(IN_DOUBT, "") : stderr;
        expect({ exitCode, left }).toEqual({ exitCode: 0, left: "" });
      }
      const emails = await cluster().queryIn<{ id: number; state: string; rfc: string }>(
        url,
        "select id::int as id, state, rfc_message_id as rfc from emails order by id",
      );
      const took = new Set(accepted(sink));
      expect(sink.accepted).toBe(took.size);
      const sent = emails.filter(({ state }) => state === "sent");
      const inDoubt = emails.filter(({ state }) => state === "uncertain");
      expect({ emails: emails.length, settled: sent.length + inDoubt.length }).toEqual({
        emails: MAILS,
        settled: MAILS,
      });
      expect(sent.filter(({ rfc }) => !took.has(rfc))).toEqual([]);
      expect(inDoubt.length).toBeGreaterThan(0);
      expect(inDoubt.length).toBeLessThanOrEqual(INCIDENTS * CONNECTIONS);
      const known = new Set(emails.map(({ rfc }) => rfc));
      expect([...took].filter((rfc) => !known.has(rfc))).toEqual([]);

      const listed = await t.json<OutboxJson[]>(["outbox", "list"]);
      expect(listed.map(({ id, state }) => ({ id, state }))).toEqual(
        inDoubt.map(({ id }) => ({ id, state: "uncertain" })),
      );

      // A person looks each of them up, and says what became of it.
      await Promise.all(
        listed
          .slice(0, 4)
          .map(({ id, rfc_message_id }) =>
            t.ok([
              "outbox",
              "resolve",
              String(id),
              took.has(rfc_message_id ?? "") ? "--sent" : "--resend",
            ]),
          ),
      );
      for (const { id, rfc } of inDoubt.slice(4)) {
        const state = took.has(rfc) ? "sent" : "queued";
        await cluster().queryIn(
          url,
          "update emails set state = $2, owner = null, marked_at = null where id = $1",
          [id, state],
        );
      }
      t.later("1h");
      await t.ok(["tick"]);
      expect(new Set(accepted(sink))).toEqual(known);
      expect(sink.accepted).toBe(MAILS);
      expect(await t.json(["outbox", "list"])).toEqual([]);
    } finally {
      await sink.stop();
    }
  });
});
