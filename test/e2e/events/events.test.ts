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
        ...{ id: 1, at: t.now, kind: "enqueued", lead_id: 1, message_id: 1, email_id: null },
        ...{ actor: ME, undoes: null },
      },
      {
        ...{ id: 2, at: t.now, kind: "sent", lead_id: 1, message_id: 1, email_id: 1 },
        ...{ actor: "tick", undoes: null },
      },
      {
        ...{ id: 3, at: t.now, kind: "replied", lead_id: 1, message_id: 1, email_id: 2 },
        ...{ actor: ME, undoes: null },
      },
    ]);
    expect(kinds(await t.json(["events", "--since", "1"]))).toEqual(["2 sent", "3 replied"]);
    expect(kinds(await t.json(["events", "--since", "1", "--limit", "1"]))).toEqual(["2 sent"]);
    expect(await t.json(["events", "--since", "end"])).toEqual([]);
    await t.ok(["answer", "1", "49 €"]);
    expect(kinds(await t.json(["events", "--since", "3"]))).toEqual(["4 answer_enqueued"]);
  });

  test("an undo names what it takes back, and so does the step that is true again", async () => {
    const t = base.copy();
    await t.ok(["undo", "1"]);
    const events = await t.json<EventJson[]>(["events", "--since", "3"]);
    expect(kinds(events)).toEqual(["4 undone", "5 sent"]);
    expect(events.map(({ undoes, email_id }) => [undoes, email_id])).toEqual([
      [3, 2],
      // It is about no mail: the reply belongs to what was taken back.
      [3, null],
    ]);
  });

  test("of an erased lead kind and time stay", async () => {
    const t = base.copy();
    await t.json(["events", "--limit", "1"]);
    await t.ok(["lead", "rm", "1", "--yes"]);
    const nobody = { lead_id: null, message_id: null, email_id: null, actor: null, undoes: null };
    expect(await t.json(["events"])).toEqual(
      ["enqueued", "sent", "replied"].map((kind, at) => ({
        ...{ id: at + 1, at: t.now, kind },
        ...nobody,
      })),
    );
  });

  test("without --json a line of fields each", async () => {
    const t = base.copy();
    expect(await t.ok(["events", "--since", "2"])).toBe(`3\t${t.now}\treplied\t1\t1\t2\t${ME}\t\n`);
  });

  test.each([
    [["--since", "yesterday"], 2, '--since "yesterday" is no cursor'],
    [["--since", "-1"], 2, '--since "-1" is no cursor'],
    [["--limit", "0"], 2, '--limit is "0"'],
    [["--since", "4"], 3, "there is no event 4: the feed ends with 3"],
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
    const child = t.start(["events", "--since", "2", "--follow", "--json"]);
    const lines = linesOf(child.stdout);
    const next = async (): Promise<EventJson> => JSON.parse((await lines.next()).value ?? "null");
    expect(await next()).toMatchObject({ id: 3, kind: "replied" });
    await t.ok(["answer", "1", "49 €"]);
    expect(await next()).toMatchObject({ id: 4, kind: "answer_enqueued" });
    await t.ok(["tick"]);
    expect(await next()).toMatchObject({ id: 5, kind: "answered", actor: "tick" });
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
