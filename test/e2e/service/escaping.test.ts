import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SCHEDULERS } from "../../../src/platform/scheduler/scheduled.ts";
import type { ServiceSpec } from "../../../src/platform/scheduler/service.ts";
import { oddText } from "../../platform/scheduler/odd-text.ts";
import { describeMachine } from "../../support/machine/machine.ts";
import { eventually } from "../../support/waiting.ts";

/** How many odd names a real systemd is tried with; each starts a process. */
const TRIED = 25;

describeMachine("systemd starts what was described", ["systemd"], (machine) => {
  test("whatever paths, arguments and variables hold", async () => {
    const { folder, home } = machine();
    const dump = join(folder, "dump");
    writeFileSync(dump, `#!/bin/sh\nprintf '%s\\0' "$@" "V=$V" "F=$F" >"$OUT"\n`);
    chmodSync(dump, 0o755);
    const units = join(home, ".config/systemd/user");
    mkdirSync(units, { recursive: true });
    const texts = [
      ...fc.sample(oddText, TRIED),
      ...["$", "%", '"', "'", "\\", "a b", "*", "[x]", "-", "$$HOME %h"],
    ];
    const cases = texts.map((text, at) => {
      const place = join(folder, String(at), `x${text}x`);
      mkdirSync(place, { recursive: true });
      const program = join(place, "program");
      symlinkSync(dump, program);
      const environmentFile = join(place, "service.env");
      writeFileSync(environmentFile, `F='from ${at}'\n`);
      const out = join(folder, String(at), "out");
      const spec: ServiceSpec = {
        ...{ name: `odd-${at}`, title: `100% ${text}`, mode: "tick", every: 60 },
        ...{ program: [program, text, ` ${text} `], environment: { V: text, OUT: out } },
        ...{ environmentFile, folder: place, logFile: join(place, "log"), homeFolder: home },
      };
      for (const file of SCHEDULERS.systemd.plan(spec).files) {
        writeFileSync(join(units, file.path.slice(dirname(file.path).length + 1)), file.text);
      }
      return {
        unit: `odd-${at}.service`,
        out,
        words: [text, ` ${text} `, "tick", `V=${text}`, `F=from ${at}`],
      };
    });
    await machine().run(["systemctl", "--user", "daemon-reload"]);
    const started = await machine().run([
      ...["systemctl", "--user", "start", ...cases.map(({ unit }) => unit)],
    ]);
    expect(started).toMatchObject({ exitCode: 0, stderr: "" });
    for (const { out, words } of cases) {
      expect(readFileSync(out, "utf8").split("\0").slice(0, -1)).toEqual(words);
    }
  });
});

describeMachine("cron starts what was described", ["cron"], (machine) => {
  test("whatever paths and variables hold", async () => {
    const { folder } = machine();
    const texts = [...fc.sample(oddText, TRIED), "%", "\\%", "\\", "100% sure", "'"];
    const outs: [string, string[]][] = [];
    const lines = texts.map((text, at) => {
      const place = join(folder, String(at), `x${text}x`);
      mkdirSync(place, { recursive: true });
      const program = join(place, "program");
      writeFileSync(program, `#!/bin/sh\nprintf '%s\\0' "$@" "V=$V" >"$OUT"\n`, { mode: 0o755 });
      const out = join(folder, String(at), "out");
      outs.push([out, [text, "tick", `V=${text}`]]);
      const plan = SCHEDULERS.cron.plan({
        ...{ name: `odd-${at}`, title: "", mode: "tick", every: 60, program: [program, text] },
        ...{ environment: { V: text, OUT: out }, environmentFile: join(place, "service.env") },
        ...{ folder: place, logFile: join(place, "log"), homeFolder: folder },
      });
      for (const file of plan.files) writeFileSync(file.path, file.text);
      return plan.crontab.join("\n");
    });
    const input = `${lines.join("\n")}\n`;
    // Cron misses what is written within the second in which it looks, at the full minute.
    const second = (Date.now() / 1_000) % 60;
    if (second < 4 || second > 57) await sleep(7_000);
    expect(await machine().run(["crontab", "-"], { input })).toMatchObject({ exitCode: 0 });
    for (const [out, words] of outs) {
      await eventually(`cron has run ${JSON.stringify(words[0])}`, () => {
        try {
          return readFileSync(out, "utf8").split("\0").length > words.length;
        } catch {
          return false;
        }
      });
      expect(readFileSync(out, "utf8").split("\0").slice(0, -1)).toEqual(words);
    }
  });
});
