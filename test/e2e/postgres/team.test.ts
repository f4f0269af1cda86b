import { hostname } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, type Result, START, smtpEnv } from "../../support/processes/tickler.ts";
import type {
  ErrorJson,
  HistoryJson,
  LeadJson,
  MessageJson,
} from "../../support/processes/tickler-json.ts";
import { eventually, gate } from "../../support/waiting.ts";

describePostgres("a team on one server", (cluster) => {
  async function sinkOf(): Promise<SmtpSink> {
    const sink = await SmtpSink.start();
    onTestFinished(() => sink.stop());
    return sink;
  }

  test("twelve processes on one empty database at once make one schema, and meet no error", async () => {
    const fresh = await cluster().createDatabase();
    await onServer(fresh).ok(["lead", "list"]);
    for (let round = 0; round < 2; round += 1) {
      const url = await cluster().createDatabase();
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          onServer(url).run(["lead", "add", `Lead ${at}`, `lead-${at}@example.com`, "--json"]),
        ),
      );
      expect(results.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
        results.map(() => ({ exitCode: 0, stderr: "" })),
      );
      const ids = results.map((result) => result.json<LeadJson>().id).sort((a, b) => a - b);
      expect(ids).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
      const schema =
        "select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by 1, 2";
      const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by 1";
      for (const query of [schema, indexes, "select * from tickler_schema"]) {
        expect(await cluster().queryIn(url, query)).toEqual(await cluster().queryIn(fresh, query));
      }
    }
  });

  describe("two at the same moment: one wins, and the other is told", () => {
    /** A database with a lead who has replied. */
    async function replied() {
      const url = await cluster().createDatabase();
      const t = onServer(url);
      await t.all(
        ["lead", "add", "Ann", "ann@example.com"],
        ["send", "1", "Hi Ann!", "--subject", "Hi Ann!"],
        ["tick"],
      );
      await t.ok(["reply", "1", "Tell me more."]);
      return { url, t };
    }

    /** Runs commands at once. @returns the winner, and the others as they were refused */
    async function race(url: string, commands: string[][]): Promise<[Result, Result[]]> {
      const results = await Promise.all(commands.map((args) => onServer(url).run(args)));
      const winners = results.filter(({ exitCode }) => exitCode === 0);
      expect(winners, JSON.stringify(results)).toHaveLength(1);
      const losers = results.filter(({ exitCode }) => exitCode !== 0);
      for (const { exitCode, stdout, stderr } of losers) {
        expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
        const { error } = JSON.parse(stderr) as ErrorJson;
        expect(error.message).toMatch(/\w/u);
        expect(error.hint).toMatch(/\w/u);
      }
      return [winners[0] as Result, losers];
    }

    test("answer one reply", async () => {
      const { url, t } = await replied();
      const texts = ["One.", "Two.", "Three.", "Four."];
      const [winner] = await race(
        url,
        texts.map((text) => ["answer", "1", text, "--json"]),
      );
      const answer = winner.json<MessageJson>().emails.at(-1);
      const { messages, outreach_logs: logs } = await t.json<HistoryJson>(["history", "1"]);
      const answers = messages[0]?.emails.filter(({ kind }) => kind === "answer");
      expect(answers).toEqual([answer]);
      expect(logs.filter(({ step }) => step === "answer_enqueued")).toHaveLength(1);
      await t.ok(["tick"]);
      expect((await t.mails()).map((mail) => mail.text.trim())).toContain(answer?.text);
    });

    test("have one answer written", async () => {
      const { url, t } = await replied();
      await race(url, Array(4).fill(["ai-reply", "1", "--json"]));
      const { messages } = await t.json<HistoryJson>(["history", "1"]);
      const queued = messages[0]?.emails.filter(({ kind }) => kind === "ai_reply");
      expect(queued).toMatchObject([{ state: "queued" }]);
    });

    test("close one message", async () => {
      const { url, t } = await replied();
      await race(url, Array(4).fill(["close", "1", "--json"]));
      expect((await t.steps()).filter((step) => step === "closed")).toHaveLength(1);
    });

    test("add one address", async () => {
      const url = await cluster().createDatabase();
      const names = ["Ann", "Anna", "Anne", "Annie"];
      const [winner, losers] = await race(
        url,
        names.map((name) => ["lead", "add", name, "ann@example.com", "--json"]),
      );
      const { id, name } = winner.json<LeadJson>();
      for (const { stderr } of losers) {
        const { error } = JSON.parse(stderr) as ErrorJson;
        expect(error).toMatchObject({ code: "exists" });
        expect(error.message).toBe(`ann@example.com is lead ${id} already (${name})`);
      }
      expect(await onServer(url).json<LeadJson[]>(["lead", "list"])).toHaveLength(1);
    });

    test("send to one tag: nobody gets two mails", async () => {
      const url = await cluster().createDatabase();
      await seedLeads(url, 300);
      await cluster().queryIn(url, "insert into lead_tags select id, 'x' from leads");
      const send = ["send", "--tag", "x", "--text", "Hi {{ first_name }}!", "--subject", "Hi!"];
      const results = await Promise.all([1, 2, 3].map(() => onServer(url).run(send)));
      expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
      const twice = "select lead_id from messages group by lead_id having count(*) > 1";
      expect(await cluster().queryIn(url, twice)).toEqual([]);
      expect(await cluster().queryIn(url, "select count(*)::int as n from messages")).toEqual([
        { n: 300 },
      ]);
    });

    test("but both change what is not the same", async () => {
      const { url, t } = await replied();
      const changes = [
        ["--company", "Initech"],
        ["--title", "Buyer"],
        ["--tag", "vip"],
        ["--var", "a=1"],
      ];
      const results = await Promise.all(
        changes.map((change) => onServer(url).run(["lead", "edit", "1", ...change])),
      );
      expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
      expect(await t.json(["lead", "show", "1"])).toMatchObject({
        company: "Initech",
        title: "Buyer",
        tags: ["vip"],
        vars: { a: "1" },
      });
    });
  });

  test("reps read and write while a worker is in the middle of a mail; a second worker learns who that is", async () => {
    const url = await cluster().createDatabase();
    const sink = await sinkOf();
    await seedLeads(url, 10);
    const t = onServer(url, smtpEnv(sink.url));
    await t.ok(["send", "--batch", "-"], { input: batchOf(10) });
    let stalled = 0;
    const never = gate().opened;
    sink.behave = (stage) => {
      if (stage === "end") stalled += 1;
      return stage === "end" ? { until: never } : undefined;
    };
    const tick = t.start(["tick"]);
    let over = false;
    void tick.then(() => {
      over = true;
    });
    await eventually("mails are on the wire", () => stalled >= 2);
    const rep = onServer(url);
    const all = await Promise.all([
      rep.run(["history", "1"]),
      rep.run(["lead", "list"]),
      rep.run(["outbox", "list"]),
      rep.run(["tick", "--dry-run"]),
      rep.run(["lead", "add", "Ann", "ann@example.com"]),
      rep.run(["lead", "edit", "1", "--company", "Initech"]),
      rep.run(["send", "10", "Hi once more!"]),
      t.run(["tick"]),
      t.run(["tick", "--json"]),
    ]);
    expect(over).toBe(false);
    expect(all.map(({ exitCode }) => exitCode)).toEqual(all.map(() => 0));
    const [second, asJson] = all.slice(-2);
    expect(second?.stdout).toBe("");
    const [, pid, host, since] =
      /^The mailbox is being worked by process (\d+) on (\S+) since (\S+); nothing was done\.\n$/u.exec(
        second?.stderr ?? "",
      ) ?? [];
    expect({ pid, since }).toEqual({ pid: String(tick.pid), since: START });
    // A connection's name has room for the beginning of a long one.
    expect(host?.length).toBeGreaterThan(0);
    expect(hostname().startsWith(host ?? "?")).toBe(true);
    expect(asJson?.json()).toMatchObject({ sent: 0, errors: [] });
    tick.kill("SIGKILL");
    await tick;
  });

  test("a worker whose lock was cut hands over nothing that was not marked, and the next one does it", async () => {
    const url = await cluster().createDatabase();
    const sink = await sinkOf();
    await seedLeads(url, 8);
    const t = onServer(url, smtpEnv(sink.url));
    await t.ok(["send", "--batch", "-"], { input: batchOf(8) });
    let stalled = 0;
    let stalling = true;
    const { opened: until, open: goOn } = gate();
    sink.behave = (stage) => {
      if (stage !== "rcpt" || !stalling) return undefined;
      stalled += 1;
      return { until };
    };
    const first = t.start(["tick"]);
    await eventually("its mails are claimed and not marked", () => stalled >= 5);
    stalling = false;
    expect(await cluster().cut(url, "tickler mailbox%")).toBe(1);
    const second = await t.run(["tick", "--json"]);
    expect(second).toMatchObject({ exitCode: 0, stderr: "" });
    expect(second.json()).toMatchObject({ sent: 8, uncertain: 0, errors: [] });
    expect(sink.accepted).toBe(8);
    goOn();
    const { exitCode, stderr } = await first;
    expect(exitCode).toBe(5);
    expect(stderr).toContain("the mailbox's lock was lost");
    expect(sink.complete).toBe(8);
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    const lost = await cluster().queryIn(url, "select id from emails where state <> 'sent'");
    expect(lost).toEqual([]);
    expect(sink.complete).toBe(8);
  });
});
