import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "plist";
import { afterAll, describe, expect, test } from "vitest";
import { bytesOf } from "../../../src/platform/scheduler/files.ts";
import { SCHEDULERS } from "../../../src/platform/scheduler/scheduled.ts";
import type { ServiceSpec } from "../../../src/platform/scheduler/service.ts";
import { tickInterval } from "../../../src/setup/service/interval.ts";
import { missing } from "../../support/postgres/suite.ts";
import { oddText } from "./odd-text.ts";

const folder = mkdtempSync(join(tmpdir(), "tickler-plans-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function specOf(text: string, changes: Partial<ServiceSpec> = {}): ServiceSpec {
  return {
    ...{ name: "tickler-test", title: "Tickler", mode: "tick", every: 60 },
    program: [`/opt/${text}/node`, `/srv/${text}/tickler.js`],
    environment: { PATH: `/usr/bin:${text}`, TICKLER_HOME: `/home/${text}` },
    environmentFile: `/home/${text}/service.env`,
    folder: `/home/${text}/service`,
    logFile: `/home/${text}/service/service.log`,
    homeFolder: "/home/ada",
    ...changes,
  };
}

const EVERY = ["1m", "2m", "5m", "10m", "15m", "20m", "30m", "1h", "2h", "6h", "12h", "1d"];

describe("launchd's property list", () => {
  test("says to a parser what was described", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const spec = specOf(text);
        const [file] = SCHEDULERS.launchd.plan(spec).files;
        expect(parse(file?.text ?? "")).toEqual({
          Label: "tickler-test",
          ProgramArguments: [...spec.program, "tick"],
          EnvironmentVariables: spec.environment,
          WorkingDirectory: "/home/ada",
          RunAtLoad: true,
          StartInterval: 60,
          ProcessType: "Background",
          ExitTimeOut: 60,
          Umask: 0o077,
          StandardOutPath: spec.logFile,
          StandardErrorPath: spec.logFile,
        });
      }),
    );
    const [watch] = SCHEDULERS.launchd.plan(specOf("x", { mode: "watch", every: 30 })).files;
    expect(parse(watch?.text ?? "")).toMatchObject({
      ProgramArguments: ["/opt/x/node", "/srv/x/tickler.js", "watch", "--every", "30s"],
      KeepAlive: true,
    });
    expect(watch?.text).not.toContain("StartInterval");
  });
});

if (spawnSync("xmllint", ["--version"]).status !== 0) {
  missing("the Task Scheduler's XML", "no xmllint; install Debian's libxml2-utils");
} else {
  describe("the Task Scheduler's XML", () => {
    const schema = join(import.meta.dirname, "task.xsd");
    const write = (spec: ServiceSpec, name: string): string => {
      const { files } = SCHEDULERS["task-scheduler"].plan(spec);
      const xml = files.find(({ path }) => path.endsWith(".xml"));
      if (xml === undefined) throw new Error("no XML");
      const file = join(folder, name);
      writeFileSync(file, bytesOf(xml));
      return file;
    };

    test("is valid by the schema, as UTF-16 with a mark", () => {
      const texts = fc.sample(oddText, 40).filter((text) => !/%|\$\(/.test(text));
      const specs = [
        ...texts.map((text) => specOf(text)),
        ...EVERY.map((every) => specOf("x", { every: tickInterval(every) })),
        specOf("x", { mode: "watch", every: 30 }),
      ];
      const files = specs.map((spec, at) => write(spec, `${at}.xml`));
      const checked = spawnSync("xmllint", ["--noout", "--schema", schema, ...files]);
      expect({ status: checked.status, said: checked.stderr.toString() }).toMatchObject({
        status: 0,
      });
      const [first = ""] = files;
      expect(execFileSync("head", ["-c", "2", first])).toEqual(Buffer.from([0xff, 0xfe]));
    });

    test("holds the words of the program", () => {
      const [, ...script] = specOf(`a "b" & c`).program;
      const file = write(specOf(`a "b" & c`), "words.xml");
      const xpath = "string(//*[local-name()='Arguments'])";
      const line = execFileSync("xmllint", ["--xpath", xpath, file]).toString("utf8").trim();
      expect(line).toBe(
        `--headless "/opt/a \\"b\\" & c/node" "${script[0]?.replaceAll('"', '\\"')}" service run "/home/a \\"b\\" & c/service/tickler-test.json"`,
      );
    });

    test("is refused for what the Task Scheduler would replace in a path", () => {
      for (const text of ["%TEMP%", "$(Arg0)"]) {
        expect(() => SCHEDULERS["task-scheduler"].plan(specOf(text))).toThrow("can't start");
      }
    });
  });
}

if (spawnSync("systemd-analyze", ["--version"]).status !== 0) {
  missing("systemd's calendar", "no systemd-analyze; install Debian's systemd");
} else {
  test("systemd reads each interval as it is meant", () => {
    for (const every of EVERY) {
      const seconds = tickInterval(every);
      const { files } = SCHEDULERS.systemd.plan(specOf("x", { every: seconds }));
      const timer = files.find(({ path }) => path.endsWith(".timer"))?.text ?? "";
      const calendar = /^OnCalendar=(.+)$/m.exec(timer)?.[1] ?? "";
      const said = execFileSync(
        "systemd-analyze",
        ["calendar", "--iterations=3", "--base-time=2026-03-02 09:00:30 UTC", calendar],
        { env: { ...process.env, TZ: "UTC", LC_ALL: "C" } },
      ).toString();
      const times = [...said.matchAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/g)]
        .map(([, date, time]) => Date.parse(`${date}T${time}Z`) / 1000)
        .slice(-3);
      expect(times, `${every}: ${said}`).toHaveLength(3);
      expect([(times[1] ?? 0) - (times[0] ?? 0), (times[2] ?? 0) - (times[1] ?? 0)]).toEqual([
        seconds,
        seconds,
      ]);
    }
  });
}

test("intervals that no system can keep are refused", () => {
  for (const every of ["7m", "90s", "45m", "30s", "5h", "2d", "0s"]) {
    expect(() => tickInterval(every), every).toThrow("--every");
  }
});

test("cron's fields are those of the interval", () => {
  const fields = EVERY.map((every) => {
    const { crontab } = SCHEDULERS.cron.plan(specOf("x", { every: tickInterval(every) }));
    return crontab[1]?.split(" /bin/sh")[0];
  });
  expect(fields).toEqual([
    ...["* * * * *", "*/2 * * * *", "*/5 * * * *", "*/10 * * * *", "*/15 * * * *", "*/20 * * * *"],
    ...["*/30 * * * *", "0 * * * *", "0 */2 * * *", "0 */6 * * *", "0 */12 * * *", "0 0 * * *"],
  ]);
  expect(() => SCHEDULERS.cron.plan(specOf("x", { mode: "watch" }))).toThrow("keeps none alive");
});
