import { expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, smtpEnv } from "../../support/processes/tickler.ts";
import type { OutboxJson } from "../../support/processes/tickler-json.ts";
import { eventually, gate } from "../../support/waiting.ts";

const MAILS = 60;
const CONNECTIONS = 5;

/** So many are sent before the outage. */
const SENT = 10;

describePostgres("an outage in the middle of a tick", (cluster) => {
  test.each<["fast" | "immediate", string]>([
    ["fast", "at once"],
    ["immediate", "at once"],
    ["immediate", "when the tick has ended"],
  ])(
    "(%s, the server back %s) is reported once, and the next tick carries on",
    async (how, back) => {
      const url = await cluster().createDatabase();
      const sink = await SmtpSink.start();
      try {
        await seedLeads(url, MAILS);
        const t = onServer(
          url,
          smtpEnv(sink.url, {
            TICKLER_FOLLOW_UP_AFTER: "90d",
            TICKLER_SMTP_CONNECTIONS: `${CONNECTIONS}`,
          }),
        );
        await t.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });
        // The mail server answers the tenth mail and those after it when the database is away.
        const outage = gate();
        let asked = 0;
        sink.behave = (stage) => {
          if (stage !== "end") return undefined;
          asked += 1;
          return asked > SENT ? { until: outage.opened } : undefined;
        };
        const tick = t.start(["tick"]);
        await eventually("mails wait for their answers", () => asked >= SENT + CONNECTIONS);
        await cluster().stopServer(how);
        outage.open();
        if (back !== "at once") await tick;
        await cluster().startServer();
        const { exitCode, stderr } = await tick;
        expect(exitCode).toBe(5);
        expect(String(stderr).match(/^warning: deliver:/gmu), String(stderr)).toHaveLength(1);
        expect(String(stderr)).not.toMatch(/bug|internal/u);
        expect(sink.accepted).toBeLessThan(MAILS);

        t.later("25h");
        expect(await t.run(["tick"])).toMatchObject({ exitCode: 0 });
        t.later("25h");
        expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "" });
        const doubtful = await t.json<OutboxJson[]>(["outbox", "list"]);
        expect(doubtful.every(({ state }) => state === "uncertain")).toBe(true);
        // Who is back soon finds the answers that came meanwhile stored after all.
        expect(doubtful.length).toBeLessThanOrEqual(CONNECTIONS);
        const ids = sink.mails.map(
          ({ raw }) => /^message-id:\s*(\S+)/imu.exec(raw.toString())?.[1],
        );
        expect(new Set(ids).size).toBe(sink.accepted);
        const unknown = doubtful.filter(({ rfc_message_id: id }) => !ids.includes(id ?? ""));
        expect(sink.accepted + unknown.length).toBe(MAILS);
      } finally {
        await sink.stop();
      }
    },
  );
});
