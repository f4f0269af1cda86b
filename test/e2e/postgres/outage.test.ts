import { expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, eventually, smtpEnv } from "../../support/processes/tickler.ts";
import type { OutboxJson } from "../../support/processes/tickler-json.ts";

const MAILS = 60;

describePostgres("an outage in the middle of a tick", (cluster) => {
  test.each<["fast" | "immediate", number]>([
    ["fast", 0],
    ["immediate", 0],
    ["immediate", 6_000],
  ])(
    "(%s, the server away for %i ms) is reported once, and the next tick carries on",
    {
      timeout: 90_000,
    },
    async (how, away) => {
      const url = await cluster().createDatabase();
      const sink = await SmtpSink.start();
      try {
        await seedLeads(url, MAILS);
        const t = onServer(url, smtpEnv(sink.url, { TICKLER_FOLLOW_UP_AFTER: "90d" }));
        await t.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });
        sink.behave = (stage) => (stage === "end" ? { delay: 100 } : undefined);
        const tick = t.start(["tick"]);
        await eventually("some are sent", () => sink.accepted >= 10, 30_000);
        await cluster().stopServer(how);
        await new Promise((resolve) => setTimeout(resolve, away));
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
        expect(doubtful.length).toBeLessThanOrEqual(5);
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
