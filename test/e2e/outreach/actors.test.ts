import { userInfo } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, plus, type Tickler } from "../../support/processes/tickler.ts";

const base = commands({ env: { TICKLER_FROM: "Ada Sales <ada@sales.example>" } });
const ME = userInfo().username;

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@initech.example", "--source", "fair 2026"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
  ),
);

const sent = (env: Record<string, string> = {}): Tickler => base.copy(env);

/** Each step of a lead with who did it, oldest first. */
async function actors(t: Tickler, lead = 1): Promise<string[]> {
  const { outreach_logs } = await t.json<{ outreach_logs: { step: string; actor: string }[] }>([
    ...["history", String(lead)],
  ]);
  return outreach_logs.map(({ step, actor }) => `${step} ${actor}`).reverse();
}

describe.concurrent("every row of the log says who did it", () => {
  test("a person by their name, and what leaves by itself by the tick", async () => {
    const t = sent();
    await t.all(["reply", "1", "What does it cost?"], ["answer", "1", "49 €"], ["tick"]);
    expect(await actors(t)).toEqual([
      ...[`enqueued ${ME}`, "sent tick", `replied ${ME}`],
      ...[`answer_enqueued ${ME}`, "answered tick"],
    ]);
    expect(await t.ok(["history", "1"])).toMatch(/\tanswered\ttick\n/);
  });

  test("TICKLER_ACTOR goes before both", async () => {
    const t = sent({ TICKLER_ACTOR: "cron" });
    await t.ok(["close", "1"]);
    await t.json(["undo", "1"]);
    t.now = plus(t.now, "8d");
    await t.ok(["tick"]);
    const all = await actors(t);
    expect(all.slice(0, 2)).toEqual([`enqueued ${ME}`, "sent tick"]);
    expect(all.slice(2).every((each) => each.endsWith(" cron"))).toBe(true);
    expect(all.length).toBeGreaterThan(4);
  });

  test("a mail that is read counts for who read it", async () => {
    const t = sent();
    const [mail] = await t.mails();
    t.receive(
      [
        "From: John Doe <john@initech.example>",
        "To: ada@sales.example",
        `In-Reply-To: ${mail?.messageId}`,
        "Message-ID: <r1@initech.example>",
        "Subject: Re: A chat?",
        "Date: Mon, 02 Mar 2026 10:00:00 +0000",
        "",
        "Yes, gladly.",
        "",
      ].join("\r\n"),
    );
    await t.ok(["sync"]);
    expect((await actors(t)).at(-1)).toBe("replied tick");
  });

  test.each(["a\nb", "x".repeat(101)])("%j is no name", async (name) => {
    const t = sent({ TICKLER_ACTOR: name });
    expect(await t.run(["close", "1"])).toMatchObject({ exitCode: 2 });
    expect((await t.copy({ TICKLER_ACTOR: "" }).message()).status).toBe("sent");
  });
});

describe.concurrent("lead report", () => {
  interface Report {
    lead: Record<string, unknown>;
    messages: { id: number; emails: { kind: string; original_base64: string | null }[] }[];
    [key: string]: unknown;
  }

  async function written(): Promise<Tickler> {
    const t = sent();
    const [mail] = await t.mails();
    t.receive(
      [
        "From: John Doe <john@initech.example>",
        "To: ada@sales.example",
        `In-Reply-To: ${mail?.messageId}`,
        "Message-ID: <r1@initech.example>",
        "Subject: Re: A chat?",
        "Date: Mon, 02 Mar 2026 10:00:00 +0000",
        "",
        "From here on, yes.",
        ">From there, no.",
        "",
      ].join("\r\n"),
    );
    await t.ok(["tick"], { env: { TICKLER_AI_MODE: "off" } });
    await t.ok(["suppress", "add", "john@initech.example"]);
    await t.ok(["lead", "edit", "1", "--email", "jd@initech.example", "--tag", "fair"]);
    await t.ok(["send", "1", "For me to look at", "--test", "ada@sales.example", "--again"]);
    return t;
  }

  test("gives all that is stored, with mails as they came", async () => {
    const t = await written();
    const report = await t.json<Report>(["lead", "report", "1"]);
    expect(report.lead).toMatchObject({ source: "fair 2026", company_domain: "initech.example" });
    expect(report).toMatchObject({
      addresses: ["john@initech.example"],
      suppressions: [{ value: "john@initech.example", reason: "manual" }],
      ...{ notes: [], reminders: [], stray_mails: [] },
      company_holds: [{ company: "initech.example", message_id: 1 }],
    });
    expect(report.messages.map(({ id }) => id).sort()).toEqual([1, 2]);
    const emails = report.messages.flatMap((message) => message.emails);
    const reply = emails.find(({ kind }) => kind === "reply");
    expect(Buffer.from(reply?.original_base64 ?? "", "base64").toString()).toContain(
      "\r\n>From there, no.\r\n",
    );
    expect(await t.ok(["lead", "report", "1"])).toMatch(/^lead\tJohn Doe /);
  });

  test("gives the mails as an mbox, in which no line ends a mail", async () => {
    const t = await written();
    const mbox = await t.ok(["lead", "report", "1", "--mbox"]);
    expect(mbox.match(/^From .*$/gm)).toEqual([
      "From ada@sales.example Mon Mar  2 09:00:00 2026",
      expect.stringMatching(/^From john@initech\.example Mon Mar {2}2 \d\d:\d\d:\d\d 2026$/),
    ]);
    expect(mbox).toContain("\n>From here on, yes.\n>>From there, no.\n\n");
    expect(mbox).not.toContain("\r");
    expect(await t.run(["lead", "report", "1", "--mbox", "--json"])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["lead", "report", "7"])).toMatchObject({ exitCode: 3 });
  });

  test("has our answers as they left, with what they quote", async () => {
    const t = await written();
    await t.ok(["answer", "1", "Gladly. Is Tuesday fine?"]);
    await t.ok(["tick"]);
    const mbox = await t.ok(["lead", "report", "1", "--mbox"]);
    const answer = mbox.slice(mbox.indexOf("Gladly. Is Tuesday fine?"));
    expect(answer).toContain(" wrote:\n> From here on, yes.\n");
  });

  test("gives the mails of a person who has no address any more, and names who wrote each", async () => {
    const t = sent();
    await t.ok(["reply", "1", "Yes, on Tuesday."]);
    await t.ok(["lead", "edit", "1", "--email", "", "--phone", "+49 30 1234567"]);
    const mbox = await t.ok(["lead", "report", "1", "--mbox"]);
    const reply = mbox.slice(0, mbox.indexOf("Yes, on Tuesday."));
    const author = [...reply.matchAll(/^From: (.*)$/gm)].at(-1)?.[1];
    expect(author).toBe("John Doe <john@initech.example>");
    expect(mbox).toContain("\nTo: John Doe <john@initech.example>\n");
  });
});

describe.concurrent("db prune", () => {
  test("erases silent leads with their mail, and keeps the stops", async () => {
    const t = sent();
    await t.all(
      ["close", "1"],
      ["suppress", "add", "john@initech.example"],
      ["lead", "add", "Ana Silva", "ana@globex.example"],
      ["lead", "add", "Never Written", "never@umbrella.example"],
      ["send", "2", "Open to a chat?", "--key", "k"],
    );
    const args = ["db", "prune", "--older-than", "12mo"];
    t.now = "2027-03-02T08:59:00.000Z";
    expect(await t.json([...args, "--dry-run"])).toMatchObject({ leads: 0 });
    t.now = "2027-03-02T09:01:00.000Z";
    const counts = { before: "2026-03-02T09:01:00.000Z", leads: 1, messages: 1, emails: 1 };
    const before = t.dump();
    expect(await t.json([...args, "--dry-run"])).toEqual(counts);
    expect(await t.run(args)).toMatchObject({ exitCode: 2 });
    expect(t.dump()).toEqual(before);
    expect(await t.json([...args, "--yes"])).toEqual(counts);
    expect(await t.run(["lead", "show", "1"])).toMatchObject({ exitCode: 3 });
    // Whose message is open stays, and so does who was never written to.
    await t.all(["lead", "show", "2"], ["lead", "show", "3"]);
    expect(t.dump()?.suppressions).toMatchObject([{ value: null, reason: "manual" }]);
    expect(await t.run(["lead", "add", "John", "john@initech.example"])).toMatchObject({
      exitCode: 4,
    });
    expect(await t.json([...args, "--yes"])).toMatchObject({ leads: 0 });
  });

  test.each(["0mo", "5h", "soon", ""])("%j is no age", async (age) => {
    const t = sent();
    expect(await t.run(["db", "prune", "--older-than", age, "--yes"])).toMatchObject({
      exitCode: 2,
    });
  });
});
