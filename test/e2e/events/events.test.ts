import { userInfo } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, Tickler } from "../../support/processes/tickler.ts";

// The feed of events, as a script reads it.

interface EventJson {
  id: number;
  at: string;
  kind: string;
  lead_id: number | null;
  message_id: number | null;
  email_id: number | null;
  actor: string | null;
  undoes: number | null;
}

const ME = userInfo().username;
const base = commands({
  env: { TICKLER_FROM: "Ada Sales <ada@sales.example>", TICKLER_AI_MODE: "off" },
});

beforeAll(async () => {
  await base.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
  );
});

const kinds = (events: readonly EventJson[]) => events.map(({ id, kind }) => `${id} ${kind}`);

describe.concurrent("events", () => {
  test("oldest first, each behind the cursor once", async () => {
    const t = base.copy();
    const events = await t.json<EventJson[]>(["events"]);
    expect(events).toEqual([
      {
        ...{ id: 1, at: t.now, kind: "lead_added", lead_id: 1, message_id: null, email_id: null },
        ...{ actor: ME, undoes: null },
      },
      {
        ...{ id: 2, at: t.now, kind: "enqueued", lead_id: 1, message_id: 1, email_id: null },
        ...{ actor: ME, undoes: null },
      },
      {
        ...{ id: 3, at: t.now, kind: "sent", lead_id: 1, message_id: 1, email_id: 1 },
        ...{ actor: "tick", undoes: null },
      },
      {
        ...{ id: 4, at: t.now, kind: "replied", lead_id: 1, message_id: 1, email_id: 2 },
        ...{ actor: ME, undoes: null },
      },
    ]);
    expect(kinds(await t.json(["events", "--since", "2"]))).toEqual(["3 sent", "4 replied"]);
    expect(kinds(await t.json(["events", "--since", "2", "--limit", "1"]))).toEqual(["3 sent"]);
    expect(await t.json(["events", "--since", "end"])).toEqual([]);
    await t.ok(["answer", "1", "49 €"]);
    expect(kinds(await t.json(["events", "--since", "4"]))).toEqual(["5 answer_enqueued"]);
  });

  test("an undo names what it takes back, and so does the step that is true again", async () => {
    const t = base.copy();
    await t.ok(["undo", "1"]);
    const events = await t.json<EventJson[]>(["events", "--since", "4"]);
    expect(kinds(events)).toEqual(["5 undone", "6 sent"]);
    expect(events.map(({ undoes, email_id }) => [undoes, email_id])).toEqual([
      [4, 2],
      // It is about no mail: the reply belongs to what was taken back.
      [4, null],
    ]);
  });

  test("of an erased lead kind and time stay", async () => {
    const t = base.copy();
    await t.json(["events", "--limit", "1"]);
    await t.ok(["lead", "rm", "1", "--yes"]);
    const nobody = { lead_id: null, message_id: null, email_id: null, actor: null, undoes: null };
    expect(await t.json(["events"])).toEqual(
      ["lead_added", "enqueued", "sent", "replied", "lead_erased"].map((kind, at) => ({
        ...{ id: at + 1, at: t.now, kind },
        ...nobody,
        // Who did it tells nothing of whom.
        ...(kind === "lead_erased" ? { actor: ME } : {}),
      })),
    );
  });

  test("each step of a lead is there, with who did it", async () => {
    const t = new Tickler({ inProcess: true, env: { TICKLER_ACTOR: "ada" } });
    await t.run(["lead", "import", "-"], {
      input: "name,email\nJo,jo@initech.example\nAl,al@initech.example",
    });
    await t.all(
      ["lead", "edit", "1", "--title", "CEO"],
      ["lead", "pause", "1"],
      ["lead", "resume", "1"],
      ["suppress", "add", "initech.example"],
      ["suppress", "rm", "initech.example"],
      ["company", "close", "initech.example", "--yes"],
      ["company", "resume", "initech.example"],
      // Whoever is erased before anybody has read the feed comes first in it.
      ["events", "--limit", "1"],
      ["lead", "rm", "1", "--yes"],
    );
    const events = await t.json<EventJson[]>(["events"]);
    expect(events.map(({ kind, lead_id, actor }) => [kind, lead_id, actor])).toEqual([
      ["lead_added", null, null],
      ["lead_added", 2, "ada"],
      ["lead_edited", null, null],
      ["lead_paused", null, null],
      ["lead_resumed", null, null],
      ["lead_suppressed", null, null],
      ["lead_suppressed", 2, "ada"],
      ["lead_allowed", null, null],
      ["lead_allowed", 2, "ada"],
      ["company_held", null, null],
      ["company_held", 2, "ada"],
      ["company_resumed", null, null],
      ["company_resumed", 2, "ada"],
      ["lead_erased", null, "ada"],
    ]);
    expect(
      new Set(events.flatMap(({ message_id, email_id, undoes }) => [message_id, email_id, undoes])),
    ).toEqual(new Set([null]));
    const { lead_logs } = await t.json<{ lead_logs: unknown[] }>(["lead", "report", "2"]);
    expect(lead_logs).toHaveLength(5);
    expect(lead_logs[0]).toEqual({ id: 2, at: t.now, step: "lead_added", actor: "ada" });
  });

  test("without --json a line of fields each", async () => {
    const t = base.copy();
    expect(await t.ok(["events", "--since", "3"])).toBe(`4\t${t.now}\treplied\t1\t1\t2\t${ME}\t\n`);
  });

  test.each([
    [["--since", "yesterday"], 2, '--since "yesterday" is no cursor'],
    [["--since", "-1"], 2, '--since "-1" is no cursor'],
    [["--limit", "0"], 2, '--limit is "0"'],
    [["--since", "5"], 3, "there is no event 5: the feed ends with 4"],
  ])("%j is refused", async (args, exitCode, message) => {
    const result = await base.copy().run(["events", ...args, "--json"]);
    expect(result).toMatchObject({ exitCode, stdout: "" });
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { message } });
  });
});

describe("events --follow", () => {
  /** The lines of a process as they come. */
  async function* linesOf(stream: AsyncIterable<unknown> | null | undefined) {
    let rest = "";
    for await (const chunk of stream ?? []) {
      const lines = `${rest}${String(chunk)}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  }

  test("what happened, and then what happens, until it is interrupted", async () => {
    const t = new Tickler({ ...base.copy(), inProcess: false });
    const child = t.start(["events", "--since", "3", "--follow", "--json"]);
    const lines = linesOf(child.stdout);
    const next = async (): Promise<EventJson> => JSON.parse((await lines.next()).value ?? "null");
    expect(await next()).toMatchObject({ id: 4, kind: "replied" });
    await t.ok(["answer", "1", "49 €"]);
    expect(await next()).toMatchObject({ id: 5, kind: "answer_enqueued" });
    await t.ok(["tick"]);
    expect(await next()).toMatchObject({ id: 6, kind: "answered", actor: "tick" });
    child.kill("SIGINT");
    expect(await child).toMatchObject({ exitCode: 130, stderr: "" });
  });

  test("ends after --limit events, and where nobody reads any more", async () => {
    const t = new Tickler({ ...base.copy(), inProcess: false });
    const two = await t.run(["events", "--follow", "--limit", "2", "--json"]);
    expect(two.exitCode).toBe(0);
    expect(two.stdout.trim().split("\n")).toHaveLength(2);
    const { exitCode, stdout } = await t.shell(
      `(sleep 0.2; for n in 1 2 3; do tickler close 1 >&2; tickler undo 1 >&2; sleep 0.6; done) &
       tickler events --since end --follow --json | head -1; wait`,
    );
    expect(exitCode).not.toBe(null);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });
});
