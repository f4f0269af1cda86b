import { afterEach, describe, expect, it, vi } from "vitest";
import { decodeSecret, storeCommand } from "../../src/platform/keyring/keychain.ts";
import { nativeKeyring } from "../../src/platform/keyring/native.ts";
import { hasSecretTool, withSessionBus } from "../../src/platform/keyring/secret-tool.ts";
import {
  deleteSecret,
  KeyringUnavailable,
  readSecret,
  storeSecret,
} from "../../src/platform/keyring.ts";
import { describeKeyring } from "../support/processes/keyring.ts";

const ACCOUNT = "smtp://ada%40example.com@mail.example.com:587";
const SECRETS = ["hunter2", `a "b" 'c' \\ $d`, "pässwörd 🔑", " spaces ", "base64:aGk="];

afterEach(() => vi.unstubAllEnvs());

describeKeyring("the Secret Service", (keyring) => {
  const use = (): void => {
    for (const [name, value] of Object.entries(keyring().env)) vi.stubEnv(name, value);
  };

  it.each(SECRETS)("keeps %j, reads and deletes it", async (secret) => {
    use();
    expect(await readSecret(ACCOUNT)).toBeNull();
    await storeSecret(ACCOUNT, "an older one");
    await storeSecret(ACCOUNT, secret);
    expect(await readSecret(ACCOUNT)).toBe(secret);
    expect(await readSecret(`${ACCOUNT}7`)).toBeNull();
    expect(keyring().lookup(ACCOUNT)).toBe(secret);
    expect(await deleteSecret(ACCOUNT)).toBe(true);
    expect(await deleteSecret(ACCOUNT)).toBe(false);
    expect(await readSecret(ACCOUNT)).toBeNull();
  });

  it("is the same one for secret-tool and for the addon", async () => {
    use();
    const addon = await nativeKeyring();
    await storeSecret(ACCOUNT, "by secret-tool");
    expect(await addon.read("tickler", ACCOUNT)).toBe("by secret-tool");
    await addon.store("tickler", ACCOUNT, "by the addon");
    expect(await readSecret(ACCOUNT)).toBe("by the addon");
    expect(await addon.delete("tickler", ACCOUNT)).toBe(true);
    expect(await addon.delete("tickler", ACCOUNT)).toBe(false);
    expect(await addon.read("tickler", ACCOUNT)).toBeNull();
  });

  it.each(["", "two\nlines", "a\0b"])("takes no %j", async (secret) => {
    use();
    await expect(storeSecret(ACCOUNT, secret)).rejects.toMatchObject({ code: "usage" });
    expect(keyring().lookup(ACCOUNT)).toBeNull();
  });
});

describe("without a keyring", () => {
  it.runIf(process.platform === "linux").each([
    ["secret-tool", process.env.PATH ?? ""],
    ["the addon", "/nonexistent"],
  ])("%s says so, and what to do", async (_, path) => {
    vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    vi.stubEnv("PATH", path);
    // One after the other: one that fails while the other is waited for would be nobody's.
    const all = [() => readSecret(ACCOUNT), () => storeSecret(ACCOUNT, "hunter2")];
    for (const work of all) {
      const error = await work().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(KeyringUnavailable);
      expect(error).toMatchObject({ code: "config", hint: expect.stringContaining("_command") });
      expect(String(error)).not.toContain("hunter2");
    }
  });
});

describe("secret-tool", () => {
  it("is looked for in PATH", () => {
    expect(hasSecretTool("")).toBe(false);
    expect(hasSecretTool("/nonexistent:/")).toBe(false);
  });

  it("is told of the session's bus only where nothing else says it", () => {
    const own = { DBUS_SESSION_BUS_ADDRESS: "unix:path=/x" };
    expect(withSessionBus(own)).toBe(own);
    expect(withSessionBus({ XDG_RUNTIME_DIR: "/x" })).toEqual({ XDG_RUNTIME_DIR: "/x" });
  });
});

describe("the Keychain", () => {
  it.each(SECRETS)("gets %j in a form that it prints as it is", (secret) => {
    const command = storeCommand("tickler", 'smtp://"a"@h:1', secret);
    expect(command.split("\n")).toHaveLength(2);
    expect(command).toContain('-s "tickler" -a "smtp://\\"a\\"@h:1"');
    const hex = / -X ([0-9a-f]+)\n$/.exec(command)?.[1] ?? "";
    const stored = Buffer.from(hex, "hex").toString();
    // `security -w` prints anything else in hexadecimal.
    expect(stored).toMatch(/^[ -~]+$/);
    expect(decodeSecret(stored)).toBe(secret);
  });
});
