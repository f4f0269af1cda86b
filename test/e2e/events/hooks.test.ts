import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { describe, expect, onTestFinished, test } from "vitest";
import { Tickler, type TicklerOptions } from "../../support/processes/tickler.ts";
import { HttpReceiver } from "../../support/receivers/http-receiver.ts";
import { eventually } from "../../support/waiting.ts";

// Hooks, as tick, watch and sync call them.

interface HookDocument {
  type: string;
  timestamp: string;
  data: { id: number; kind: string; lead_id: number; undoes: number | null; text?: string };
}

/** A home with two leads and a hook of these lines. */
async function withHook(
  lines: string,
  options: TicklerOptions = {},
  on = ["sent", "replied"],
): Promise<Tickler> {
  const t = new Tickler(options);
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  const settings =
    'from = "Ada <ada@sales.example>"\n[ai]\nmode = "off"\n[stop]\ncompany = "off"\n';
  const hook = `[[hook]]\nname = "crm"\non = ${JSON.stringify(on)}\n${lines}\n`;
  writeFileSync(join(t.home, "config.toml"), settings + hook, { mode: 0o600 });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["lead", "add", "Ana Silva", "ana@globex.example"],
    ["send", "1", "Open to a quick chat, John?"],
    ["send", "2", "Open to a quick chat, Ana?"],
  );
  return t;
}

const told = (t: Tickler): HookDocument[] => {
  const file = join(t.home, "told");
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as HookDocument);
};
const ids = (t: Tickler): string[] => told(t).map(({ data }) => `${data.id} ${data.kind}`);
/** A command in a hook's line; `$home` is the home. */
const command = (t: string): string => `command = '''${t}'''`;

async function hookOf(t: Tickler): Promise<Record<string, unknown>> {
  const [hook = {}] = await t.json<Record<string, unknown>[]>(["hook", "list"]);
  return hook;
}

describe("a command", () => {
  test("is told by tick and by sync what it wants to hear, once", async () => {
    const t = await withHook(`${command('cat >> "$TICKLER_HOME/told"')}\ninclude = ["text"]`);
    await t.ok(["tick"]);
    expect(ids(t).map((each) => each.split(" ")[1])).toEqual(["sent", "sent"]);
    await t.ok(["reply", "1", "What does it cost?"]);
    await t.ok(["sync"]);
    await t.all(["tick"], ["tick"], ["undo", "1"], ["tick"]);
    const [, , replied, undone, ...more] = told(t);
    expect(replied).toEqual({
      type: "replied",
      timestamp: t.now,
      data: {
        ...{ id: 7, at: t.now, kind: "replied", lead_id: 1, message_id: 1, email_id: 3 },
        ...{ actor: expect.any(String), undoes: null, undoes_kind: null },
        lead: { name: "John Doe", email: "john@initech.example" },
        ...{ subject: expect.stringMatching(/^Re: /), text: "What does it cost?" },
      },
    });
    expect(undone).toMatchObject({ type: "undone", data: { undoes: 7, undoes_kind: "replied" } });
    expect(more).toEqual([]);
  });

  test("is told of what happens to leads without a message, an erasure at last", async () => {
    const lines = `${command('cat >> "$TICKLER_HOME/told"')}\ninclude = ["text"]`;
    const t = await withHook(lines, {}, ["lead_paused", "lead_added", "lead_erased"]);
    await t.all(["tick"], ["lead", "pause", "1"], ["lead", "pause", "2"], ["tick"]);
    await t.all(["lead", "resume", "2"], ["lead", "rm", "2", "--yes"], ["tick"], ["tick"]);
    const [paused, other, erased, ...more] = told(t);
    expect(paused?.data).toMatchObject({
      ...{ kind: "lead_paused", lead_id: 1, message_id: null, email_id: null },
      ...{ lead: { name: "John Doe", email: "john@initech.example" }, subject: null, text: null },
    });
    expect(other?.data).toMatchObject({ kind: "lead_paused", lead_id: 2 });
    expect(erased?.data).toMatchObject({ kind: "lead_erased", lead_id: null, lead: null });
    expect(more).toEqual([]);
  });

  test("is told no name and no words unless it asks for them", async () => {
    const t = await withHook(command('cat >> "$TICKLER_HOME/told"'));
    await t.ok(["tick"]);
    const text = readFileSync(join(t.home, "told"), "utf8");
    expect(told(t)).toHaveLength(2);
    for (const word of ["John", "initech", "chat"]) expect(text).not.toContain(word);
  });

  test("that fails is no failure of the tick, and is tried again when it is time", async () => {
    const t = await withHook(
      command(
        'test -e "$TICKLER_HOME/well" || { echo no way; exit 7; }; cat >> "$TICKLER_HOME/told"',
      ),
    );
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t2\n", stderr: "" });
    expect(await hookOf(t)).toMatchObject({
      ...{ state: "failing", held: 2, behind: 0, last_error: "ended with exit code 7" },
    });
    const log = await t.json<{ error: string; output: string }[]>(["hook", "log", "crm"]);
    expect(log).toMatchObject([{ error: "ended with exit code 7", output: "no way\n" }, {}]);
    writeFileSync(join(t.home, "well"), "");
    await t.ok(["tick"]);
    expect(ids(t)).toEqual([]);
    t.later("1m");
    await t.ok(["tick"]);
    expect(ids(t).toSorted()).toEqual(["5 sent", "6 sent"]);
    expect(await hookOf(t)).toMatchObject({ state: "ok", held: 0, last_error: null });
  });
});

describe("a process that is killed", () => {
  /** Kills the tick that has started it, the first time. */
  const kill = (then: string) =>
    `if [ ! -e "$TICKLER_HOME/killed" ]; then touch "$TICKLER_HOME/killed"; kill -9 $PPID; ${then}; fi`;
  const TAKE = 'cat >> "$TICKLER_HOME/told"';

  test.each([
    ["before the hook has taken anything", `${kill("exit 1")}; ${TAKE}`, 0],
    ["after the hook has taken it, before that is stored", `${TAKE}; ${kill("exit 0")}`, 1],
  ])("%s: at least once, and nothing is lost", async (_, line, before) => {
    const t = await withHook(command(line));
    const first = await t.start(["tick"]);
    expect(first.signal).toBe("SIGKILL");
    expect(told(t)).toHaveLength(before);
    // The mails had left, and the tick's own work was done.
    expect(await t.mails()).toHaveLength(2);
    expect(await hookOf(t)).toMatchObject({ cursor: 4, held: 0 });
    await t.ok(["tick"]);
    const all = ids(t);
    expect(all).toHaveLength(2 + before);
    expect(new Set(all)).toEqual(new Set(["5 sent", "6 sent"]));
    expect(await t.mails()).toHaveLength(2);
    expect(await hookOf(t)).toMatchObject({ state: "ok", held: 0, behind: 0 });
    await t.ok(["tick"]);
    expect(ids(t)).toEqual(all);
  });
});

describe("a hook that hangs", () => {
  const HANG = 'ls "$TICKLER_HOME/outbox/new" | wc -l > "$TICKLER_HOME/hangs"; sleep 1000';
  const hangs = (t: Tickler): Promise<void> =>
    eventually("the hook hangs", () => existsSync(join(t.home, "hangs")));

  test("is killed in time, and was called once all mail had left", async () => {
    const t = await withHook(`${command(HANG)}\ntimeout = "1s"`);
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t2\n" });
    expect(readFileSync(join(t.home, "hangs"), "utf8").trim()).toBe("2");
    expect(await hookOf(t)).toMatchObject({ last_error: "did not end within 1 s", held: 2 });
  });

  test("keeps no other tick from sending", async () => {
    const t = await withHook(`${command(HANG)}\ntimeout = "10m"`);
    const first = t.start(["tick"]);
    await hangs(t);
    await t.all(
      ["lead", "add", "Eve", "eve@hooli.example"],
      ["send", "3", "Open to a quick chat, Eve?"],
    );
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1\n" });
    first.kill("SIGTERM");
    expect((await first).exitCode).toBe(130);
    // Being stopped is no failure of the hook.
    expect(await hookOf(t)).toMatchObject({ held: 0, failing_since: null, cursor: 4 });
  });

  test("holds up no tick of watch, and ends with it", async () => {
    const t = await withHook(`${command(HANG)}\ntimeout = "10m"`);
    const watch = t.start(["watch", "--every", "1s"]);
    onTestFinished(() => {
      watch.kill("SIGKILL");
    });
    await hangs(t);
    await t.all(
      ["lead", "add", "Eve", "eve@hooli.example"],
      ["send", "3", "Open to a quick chat, Eve?"],
    );
    await eventually("the mail has left", async () => (await t.mails()).length === 3);
    watch.kill("SIGTERM");
    expect((await watch).exitCode).toBe(130);
    expect(await hookOf(t)).toMatchObject({ held: 0, failing_since: null });
  });
});

describe("a server", () => {
  const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

  test("gets what the library of Standard Webhooks takes", async () => {
    const receiver = await HttpReceiver.start((_r, response) => response.end("thanks"));
    // The library goes by the machine's clock.
    const t = await withHook(`url = "${receiver.url}/in/secret-path"`, {
      ...{ env: { TICKLER_HOOK_CRM_SECRET: SECRET }, now: new Date().toISOString() },
    });
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(receiver.received).toHaveLength(2);
    const taken = receiver.received.map(({ body, headers }) =>
      new Webhook(SECRET).verify(body.toString(), headers as Record<string, string>),
    ) as HookDocument[];
    expect(taken.map(({ type, data }) => `${data.id} ${type}`).toSorted()).toEqual([
      "5 sent",
      "6 sent",
    ]);
    const list = await t.ok(["hook", "list"]);
    expect(list).toContain(`${receiver.url}/…`);
    const shown = [
      list,
      await t.ok(["hook", "log", "crm"]),
      await t.ok(["hook", "list", "--json"]),
    ];
    for (const text of shown) {
      expect(text).not.toContain("secret-path");
      expect(text).not.toContain(SECRET);
    }
  });

  test("that is down is tried again, and a test says why", async () => {
    const receiver = await HttpReceiver.start((_r, response) => response.writeHead(503).end());
    const t = await withHook(`url = "${receiver.url}"\nsecret_command = "echo ${SECRET}"`);
    await t.ok(["tick"]);
    expect(await hookOf(t)).toMatchObject({ held: 2, last_error: "answered with status 503" });
    const tried = await t.run(["hook", "test", "crm", "--json"]);
    expect(tried.exitCode).toBe(5);
    expect(tried.json()).toMatchObject({
      name: "crm",
      ok: false,
      error: "answered with status 503",
    });
    receiver.behaviour = (_r, response) => response.end();
    receiver.received.length = 0;
    await t.ok(["hook", "retry", "crm"]);
    await t.ok(["tick"]);
    expect(receiver.received.map(({ headers }) => headers["webhook-id"]).toSorted()).toEqual([
      expect.stringMatching(/^evt_[0-9a-f]{12}_5$/),
      expect.stringMatching(/^evt_[0-9a-f]{12}_6$/),
    ]);
  });
});

test("without a hook in the settings nothing is said, and an unknown name is refused", async () => {
  const t = new Tickler();
  expect(await t.json(["hook", "list"])).toEqual([]);
  for (const verb of ["test", "log", "retry"]) {
    expect(await t.run(["hook", verb, "crm"])).toMatchObject({ exitCode: 3 });
  }
});
