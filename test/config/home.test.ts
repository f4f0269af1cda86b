import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { parseNow, resolveHome } from "../../src/config.ts";
import { errorOf } from "./support.ts";

describe("resolveHome", () => {
  it("keeps everything under TICKLER_HOME", () => {
    expect(resolveHome({ TICKLER_HOME: "/srv/t" })).toEqual({
      configFile: "/srv/t/config.toml",
      configRequired: false,
      dataDir: "/srv/t",
      database: "/srv/t/tickler.db",
      databaseGiven: false,
      outbox: "/srv/t/outbox",
      inbox: "/srv/t/inbox",
      playbook: "/srv/t/playbook.md",
      importMaps: "/srv/t/maps",
    });
    expect(resolveHome({ TICKLER_HOME: "t" }).dataDir).toBe(join(process.cwd(), "t"));
    expect(resolveHome({ TICKLER_HOME: "~/t" }).dataDir).toBe(join(homedir(), "t"));
  });

  it.runIf(process.platform === "linux")("uses the XDG folders otherwise", async () => {
    vi.stubEnv("XDG_CONFIG_HOME", "/x/config");
    vi.stubEnv("XDG_DATA_HOME", "/x/data");
    const home = resolveHome({ TICKLER_HOME: "" });
    expect(home).toMatchObject({
      configFile: "/x/config/tickler/config.toml",
      dataDir: "/x/data/tickler",
      database: "/x/data/tickler/tickler.db",
    });
    vi.stubEnv("XDG_DATA_HOME", "data");
    const error = await errorOf(() => resolveHome({}));
    expect(error).toMatchObject({
      code: "config",
      message: expect.stringMatching(/^XDG_DATA_HOME/),
    });
    vi.unstubAllEnvs();
  });

  it("lets TICKLER_DB, and the flags before it, name other files", () => {
    const env = { TICKLER_HOME: "/srv/t", TICKLER_DB: "other.db" };
    expect(resolveHome(env).database).toBe(join(process.cwd(), "other.db"));
    const home = resolveHome(env, { db: "/x/y.db", config: "c.toml" });
    expect(home.database).toBe("/x/y.db");
    expect(home.configFile).toBe(join(process.cwd(), "c.toml"));
    expect(home.configRequired).toBe(true);
    expect(home.dataDir).toBe("/srv/t");
    expect(resolveHome({ ...env, TICKLER_DB: "" }).database).toBe("/srv/t/tickler.db");
  });

  it("takes the URL of a server in its place, and shows it to nobody", () => {
    const url = "postgres://u:hunter2@h/d";
    for (const home of [
      resolveHome({ TICKLER_HOME: "/srv/t", TICKLER_DB: url }),
      resolveHome({ TICKLER_HOME: "/srv/t", TICKLER_DB: "x.db" }, { db: url }),
    ]) {
      expect(home).toMatchObject({ databaseGiven: true, databaseUrl: url });
      expect(JSON.stringify(home)).not.toMatch(/hunter2/);
    }
  });

  it.each([
    [{ TICKLER_DB: "postgres://u:hunter2@h/" }, {}, "config", /^TICKLER_DB: names no database/],
    [{}, { db: "postgresql://u:hunter2@:x" }, "usage", /^--db: is not a valid URL/],
    [{}, { db: "mysql://u:hunter2@h/d" }, "usage", /^--db: is a URL/],
    [{}, { db: "" }, "usage", /^--db: is empty/],
    [{}, { config: " " }, "usage", /^--config: is empty/],
    [{ TICKLER_HOME: "~bob" }, {}, "config", /^TICKLER_HOME: .*only ~\//],
  ])("refuses %j %j", async (env, flags, code, message) => {
    const error = await errorOf(() => resolveHome({ TICKLER_HOME: "/srv/t", ...env }, flags));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/hunter2/);
  });
});

describe("parseNow", () => {
  it.each([
    ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02T03:04Z", "2026-01-02T03:04:00.000Z"],
    ["2026-01-02T03:04:05.6789Z", "2026-01-02T03:04:05.678Z"],
    ["2026-01-02T03:04:05+05:30", "2026-01-01T21:34:05.000Z"],
    ["2026-01-02T03:04:05-0800", "2026-01-02T11:04:05.000Z"],
    ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z"],
  ])("reads %s", (text, iso) => {
    expect(parseNow({ TICKLER_NOW: text })?.toISOString()).toBe(iso);
  });

  it("is null where nothing is set", () => {
    expect(parseNow({})).toBeNull();
    expect(parseNow({ TICKLER_NOW: "" })).toBeNull();
  });

  it.each([
    "2026-01-02",
    "2026-01-02T03:04:05",
    "2026-01-02 03:04:05Z",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "2026-01-02T24:00:00Z",
    "2026-01-02T03:60:00Z",
    "2026-01-02T03:04:60Z",
    "2026-01-02T03:04:05+24:00",
    "1767323045",
    "now",
    " ",
  ])("refuses %j", async (text) => {
    const error = await errorOf(() => parseNow({ TICKLER_NOW: text }));
    expect(error).toMatchObject({ code: "usage", hint: expect.stringContaining("ISO 8601") });
    expect(error.message).toMatch(/^TICKLER_NOW: /);
  });
});
