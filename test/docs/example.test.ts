import { expect, test } from "vitest";
import { commands } from "../support/processes/tickler.ts";
import type { ErrorJson } from "../support/processes/tickler-json.ts";

// The example of docs/add-a-command.md.

test("what is closed is not sent", async () => {
  const t = commands();
  await t.all(
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
  );
  expect(await t.json(["close", "1"])).toMatchObject({ status: "closed", closed_at: t.now });
  await t.ok(["tick"]);
  expect(await t.mails()).toEqual([]);
  expect(await t.steps()).toEqual(["closed", "enqueued"]);
});

test("without --json it is one line with tabs", async () => {
  const t = commands();
  await t.all(
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
  );
  expect(await t.ok(["close", "1"])).toBe("1\tclosed\n");
});

test("what is closed can't be closed again", async () => {
  const t = commands();
  await t.all(
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
    ["close", "1"],
  );
  const { exitCode, stdout, stderr } = await t.run(["close", "1", "--json"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
  expect((JSON.parse(stderr) as ErrorJson).error.code).toBe("refused");
});
