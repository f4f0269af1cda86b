import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { modelKey, writerSettings } from "../../src/config.ts";
import { errorOf, load } from "./support.ts";

describe("writerSettings", () => {
  it.each([
    ["", { provider: "template" }],
    ["provider = 'command'\ncommand = 'llm'", { provider: "command", command: "llm" }],
    ["provider = 'openai'\nmodel = 'm'", { provider: "openai", model: "m", baseUrl: null }],
    [
      "provider = 'anthropic'\nmodel = 'm'\nbase_url = 'https://proxy.example/'",
      { provider: "anthropic", model: "m", baseUrl: "https://proxy.example" },
    ],
    [
      "provider = 'openai-compatible'\nmodel = 'm'\nbase_url = 'http://localhost:1/v1'",
      { provider: "openai-compatible", model: "m", baseUrl: "http://localhost:1/v1" },
    ],
  ])("[ai]\n%s", async (toml, settings) => {
    expect(writerSettings(await load(`[ai]\n${toml}`))).toEqual(settings);
  });

  it.each([
    ["provider = 'command'", "ai.command"],
    ["provider = 'openai'", "ai.model"],
    ["provider = 'anthropic'", "ai.model"],
    ["provider = 'openai-compatible'\nmodel = 'm'", "ai.base_url"],
    ["provider = 'openai-compatible'\nbase_url = 'http://localhost:1/v1'", "ai.model"],
  ])("what is missing: [ai] %s", async (toml, key) => {
    const config = await load(`[ai]\n${toml}`);
    const error = await errorOf(() => writerSettings(config));
    expect(error.code).toBe("config");
    expect(error.message).toContain(`${config.file}: ai.provider: is`);
    expect(error.message).toContain(`${key} is not set`);
    expect(error.hint).toContain(`tickler config set ${key} `);
  });
});

describe("modelKey", () => {
  const env = { OPENAI_API_KEY: "usual-o", ANTHROPIC_API_KEY: "usual-a" };
  const command = "api_key_command = 'pass ai'";

  it("is TICKLER_AI_API_KEY, else the command's output, else the usual variable", async () => {
    const openai = "[ai]\nprovider = 'openai'\n";
    const all = await load(openai + command, { ...env, TICKLER_AI_API_KEY: "own" });
    expect(modelKey(all, "openai")).toEqual({ secret: "own" });
    expect(modelKey(await load(openai + command, env), "openai")).toEqual({ command: "pass ai" });
    expect(modelKey(await load(openai, env), "openai")).toEqual({ secret: "usual-o" });
    const anthropic = await load("[ai]\nprovider = 'anthropic'", env);
    expect(modelKey(anthropic, "anthropic")).toEqual({ secret: "usual-a" });
  });

  it("is not needed by a compatible endpoint, which gets nobody else's", async () => {
    const config = await load("[ai]\nprovider = 'openai-compatible'", env);
    expect(modelKey(config, "openai-compatible")).toBeNull();
  });

  it("is missed where there is none", async () => {
    const config = await load("[ai]\nprovider = 'openai'", { ANTHROPIC_API_KEY: "other" });
    const error = await errorOf(() => modelKey(config, "openai"));
    expect(error).toMatchObject({
      code: "config",
      hint: expect.stringContaining("OPENAI_API_KEY"),
    });
  });

  it.each([
    ["http://ai.example.com/v1", false],
    ["http://8.8.8.8/v1", false],
    ["http://172.32.0.1/v1", false],
    ["https://ai.example.com/v1", true],
    ["http://localhost:11434/v1", true],
    ["http://127.0.0.1:1/v1", true],
    ["http://[::1]:1/v1", true],
    ["http://192.168.1.5:8000/v1", true],
    ["http://172.16.0.1/v1", true],
    ["http://10.1.2.3/v1", true],
    ["http://[fd00::1]/v1", true],
    ["http://ollama:11434/v1", true],
    ["http://gpu.local/v1", true],
  ])("may travel to %s: %s", async (url, may) => {
    const config = await load(`[ai]\nprovider = 'openai-compatible'\nbase_url = '${url}'`, {
      TICKLER_AI_API_KEY: "own-secret",
    });
    if (may) return expect(modelKey(config, "openai-compatible")).toEqual({ secret: "own-secret" });
    const error = await errorOf(() => modelKey(config, "openai-compatible"));
    expect(error.message).toContain("in the clear");
    expect(error.message).not.toContain("own-secret");
  });

  it("shows in no dump of the configuration", async () => {
    const config = await load("[ai]\nprovider = 'openai'", { ...env, TICKLER_AI_API_KEY: "own-k" });
    expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.toMatch(/own-k|usual-/);
  });

  it("holds no line break", async () => {
    const error = await errorOf(() => load("", { TICKLER_AI_API_KEY: "a\nb" }));
    expect(error.message).toContain("TICKLER_AI_API_KEY: holds a line break");
  });
});
