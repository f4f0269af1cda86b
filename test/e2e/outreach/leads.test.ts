import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, filesIn, plus, START } from "../../support/processes/tickler.ts";
import type { LeadJson, TickJson } from "../../support/processes/tickler-json.ts";

const base = commands({ env: { TICKLER_AI_MODE: "off" } });

beforeAll(() =>
  base.all(["lead", "add", "John Doe", "john@example.com"], ["send", "1", "Open to a chat?"]),
);

const SILENT = { exitCode: 0, stdout: "", stderr: "" };

describe.concurrent("lead pause", () => {
  test("holds what is queued until the lead is resumed", async () => {
    const t = base.copy();
    expect(await t.json<LeadJson>(["lead", "pause", "1"])).toMatchObject({ paused_at: START });
    t.later("5h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.message()).toMatchObject({ status: "enqueued", sent_at: null });
    expect(await t.ok(["lead", "pause", "john@example.com"])).toBe("1\tpaused\n");
    expect((await t.history()).lead.paused_at).toBe(START);
    expect(await t.json<LeadJson>(["lead", "resume", "1"])).toMatchObject({ paused_at: null });
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
  });

  test("holds follow-ups and the close until the lead is resumed", async () => {
    const t = base.copy();
    await t.all(["tick"], ["lead", "pause", "1"]);
    for (const at of ["25h", "50h", "200h"]) {
      t.now = plus(START, at);
      expect(await t.run(["tick"])).toMatchObject(SILENT);
    }
    await t.ok(["lead", "resume", "1"]);
    expect(await t.ok(["tick"])).toBe("follow_ups\t1\n");
    expect(await t.mails()).toHaveLength(2);
  });

  test("holds an answer of the AI", async () => {
    const t = base.copy({ TICKLER_AI_MODE: "auto" });
    await t.all(["tick"], ["reply", "1", "Yes?"], ["lead", "pause", "1"]);
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.run(["ai-reply", "1"])).toMatchObject({ exitCode: 4, stdout: "" });
    await t.ok(["lead", "resume", "1"]);
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
  });

  test("refuses a new email to the lead", async () => {
    const t = base.copy();
    await t.ok(["lead", "pause", "1"]);
    const result = await t.run(["send", "1", "Hi!", "--subject", "Hi!"]);
    expect(result).toMatchObject({ exitCode: 4, stdout: "" });
    expect(result.stderr).toContain("tickler lead resume 1");
  });
});

describe.concurrent("lead edit", () => {
  test("of the address redirects what is queued", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "john@example.com", "--email", "j.doe@new.example"]);
    await t.ok(["tick"]);
    expect((await t.mails()).map(({ to }) => to)).toEqual(["j.doe@new.example"]);
    expect((await t.message()).emails).toMatchObject([{ state: "sent", to: "j.doe@new.example" }]);
    expect(await t.run(["history", "john@example.com"])).toMatchObject({ exitCode: 3 });
  });

  test("of the address redirects the follow-up of what has left", async () => {
    const t = base.copy();
    await t.all(["tick"], ["lead", "edit", "1", "--email", "j.doe@new.example"]);
    t.later("25h");
    await t.ok(["tick"]);
    expect((await t.mails()).map(({ to }) => to).sort()).toEqual([
      "j.doe@new.example",
      "john@example.com",
    ]);
    expect((await t.message()).emails.map(({ to }) => to)).toEqual([
      "john@example.com",
      "j.doe@new.example",
    ]);
  });

  test("that takes the address away holds what is queued", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "1", "--phone", "+49 30 1234567", "--email", ""]);
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.message()).toMatchObject({ status: "enqueued" });
    await t.ok(["lead", "edit", "1", "--email", "john@example.com"]);
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
  });

  test("takes several tags at once", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "1", "--tag", "Hot, vip", "--tag", "fair,x"]);
    const args = ["lead", "edit", "1", "--untag", "x,fair"];
    expect(await t.json<LeadJson>(args)).toMatchObject({ tags: ["hot", "vip"] });
    expect(await t.run(["lead", "edit", "1", "--tag", "a,,b"])).toMatchObject({ exitCode: 2 });
  });

  test("changes what is given, and keeps the rest", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "1", "--tag", "A", "--tag", "b", "--var", "x=1", "--var", "y=a=b"]);
    t.later("1h");
    const args = ["lead", "edit", "1", "--untag", "a", "--var", "x=", "--company", "Ümlaut GmbH"];
    expect(await t.json<LeadJson>(args)).toMatchObject({
      ...{ id: 1, name: "John Doe", email: "john@example.com", company: "Ümlaut GmbH" },
      ...{ tags: ["b"], vars: { y: "a=b" }, created_at: START, updated_at: t.now },
    });
  });
});

describe.concurrent("lead rm", () => {
  test("erases the lead with all mail and history", async () => {
    const t = base.copy();
    await t.all(
      ["lead", "add", "Ana", "ana@example.com"],
      ["send", "2", "Hi Ana!", "--subject", "Hi Ana!"],
      ["tick"],
      ["reply", "1", "Tell me more about it"],
      ["ai-reply", "1"],
      ["lead", "edit", "1", "--tag", "fair", "--var", "hobby=sailing"],
    );
    const erased = await t.json<unknown>(["lead", "rm", "1", "--yes"]);
    expect(erased).toEqual({ id: 1, messages: 1, emails: 3 });
    expect(await t.run(["history", "1"])).toMatchObject({ exitCode: 3 });
    const dump = t.dump();
    expect(JSON.stringify(dump)).not.toMatch(/John|john@|Open to a chat|Tell me more|sailing/);
    expect(dump).toMatchObject({ leads: [{ id: 2 }], messages: [{ id: 2 }], lead_tags: [] });
    expect(dump?.emails).toHaveLength(1);
    expect(dump?.outreach_logs).toHaveLength(2);
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ ai_replies: 0, errors: [] });
    expect(await t.ok(["lead", "list"])).toMatch(/^2\tAna\t[^\n]*\n$/);
    // A new lead is not taken for the old one.
    expect(await t.json<LeadJson>(["lead", "add", "Joe", "john@example.com"])).toMatchObject({
      id: 3,
    });
  });

  test("leaves no trace of the lead in the files of the database", async () => {
    const t = base.copy();
    await t.all(["tick"], ["lead", "rm", "1", "--yes"]);
    for (const name of filesIn(t.home).filter((each) => each.startsWith("tickler.db"))) {
      const bytes = readFileSync(`${t.home}/${name}`, "latin1");
      expect(bytes.includes("john@example.com"), name).toBe(false);
      expect(bytes.includes("Open to a chat"), name).toBe(false);
    }
  });
});

describe.concurrent("lead list", () => {
  const many = commands();

  beforeAll(async () => {
    await many.seed(
      ["Anna", "Bert", "Cleo", "Dora", "Emil"].map((name, at) => ({
        name,
        email: `${name.toLowerCase()}@example.com`,
        tags: at % 2 === 0 ? ["even"] : [],
        ...(at === 3 ? { company: "Initech 100%" } : {}),
      })),
    );
    await many.ok(["send", "2", "Hi!", "--subject", "Hi!"]);
  });

  test.each<[string[], string[]]>([
    [[], ["Emil", "Dora", "Cleo", "Bert", "Anna"]],
    [
      ["--limit", "2"],
      ["Emil", "Dora"],
    ],
    [["--limit", "2", "--page", "3"], ["Anna"]],
    [
      ["--tag", "EVEN"],
      ["Emil", "Cleo", "Anna"],
    ],
    [["--text", "initech"], ["Dora"]],
    [["--text", "%"], ["Dora"]],
    [["--text", "BERT@"], ["Bert"]],
    [["--status", "enqueued"], ["Bert"]],
    [["--status", "none", "--limit", "1"], ["Emil"]],
    [["--status", "replied"], []],
  ])("%j", async (args, names) => {
    const leads = await many.json<LeadJson[]>(["lead", "list", ...args]);
    expect(leads.map(({ name }) => name)).toEqual(names);
  });
});
