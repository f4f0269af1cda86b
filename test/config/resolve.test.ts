import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/config/load.ts";
import { KEYS, type Key, SETTINGS, settingOf } from "../../src/config/settings.ts";
import {
  getSetting,
  imapLogin,
  listSettings,
  plainText,
  requireFrom,
  smtpLogin,
} from "../../src/config.ts";
import { errorOf, load } from "./support.ts";

describe("requireFrom", () => {
  it("gives the sender, or says how to set one", async () => {
    expect(requireFrom(await load("from = 'a@b.cd'"))).toEqual({ name: null, address: "a@b.cd" });
    const config = await load(null);
    const error = await errorOf(() => requireFrom(config));
    expect(error).toMatchObject({ code: "config", message: expect.stringContaining(": from: ") });
    expect(error.hint).toMatch(/config set from/);
  });
});

describe("smtpLogin", () => {
  const URL = "smtp.url = 'smtp://ada@h.de'\n";
  const COMMAND = "smtp.password_command = 'pass x'\n";

  it("prefers TICKLER_SMTP_PASSWORD, then the URL of the environment, then the command", async () => {
    const env = { TICKLER_SMTP_URL: "smtp://ada:inurl@h.de" };
    const both = { ...env, TICKLER_SMTP_PASSWORD: "alone" };
    const login = async (toml: string | null, variables = {}) =>
      smtpLogin(await load(toml, variables));
    const base = { user: "ada", auth: "password" };
    expect(await login(URL + COMMAND, both)).toEqual({ ...base, secret: "alone" });
    expect(await login(URL + COMMAND, env)).toEqual({ ...base, secret: "inurl" });
    expect(await login(URL + COMMAND)).toEqual({ ...base, command: "pass x" });
    expect(await login(null)).toBeNull();
    expect(await login("smtp.url = 'smtp://h.de'")).toBeNull();
  });

  it("takes the keyring last", async () => {
    const inKeyring = "smtp.password_keyring = true\n";
    const login = async (toml: string, variables = {}) => smtpLogin(await load(toml, variables));
    const base = { user: "ada", auth: "password" };
    expect(await login(URL + inKeyring)).toEqual({ ...base, keyring: "smtp://ada@h.de:587" });
    expect(await login(URL + COMMAND + inKeyring)).toEqual({ ...base, command: "pass x" });
    const secret = { TICKLER_SMTP_PASSWORD: "alone" };
    expect(await login(URL + inKeyring, secret)).toEqual({ ...base, secret: "alone" });
    const error = await errorOf(async () => login(`smtp.url = 'smtp://h.de'\n${inKeyring}`));
    expect(error.message).toMatch(/names no user/);
  });

  it.each([
    ["smtps://ada%40example.com@h.de", "smtp://ada%40example.com@h.de:465"],
    ["smtp://ada@[::1]:25?tls=off", "smtp://ada@[::1]:25"],
  ])("files the password of %s under %s", async (url, account) => {
    const toml = `smtp.url = '${url}'\nsmtp.password_keyring = true`;
    expect(smtpLogin(await load(toml))).toMatchObject({ keyring: account });
  });

  it.each([
    [URL, /names a user, but there is no password/],
    [`smtp.url = 'smtp://h.de'\n${COMMAND}`, /names no user/],
  ])("refuses one without the other: %j", async (toml, message) => {
    const config = await load(toml);
    const error = await errorOf(() => smtpLogin(config));
    expect(error.code).toBe("config");
    expect(error.message).toMatch(message);
  });
});

describe("imapLogin", () => {
  const URL = "imap.url = 'imaps://ada@h.de'\nimap.auth = 'xoauth2'\n";

  it("prefers TICKLER_IMAP_PASSWORD, then the URL of the environment, then the command", async () => {
    const toml = `${URL}imap.password_command = 'token'\n`;
    const env = { TICKLER_IMAP_URL: "imaps://ada:inurl@h.de" };
    const both = { ...env, TICKLER_IMAP_PASSWORD: "alone", TICKLER_SMTP_PASSWORD: "other" };
    const base = { user: "ada", auth: "xoauth2" };
    expect(imapLogin(await load(toml, both))).toEqual({ ...base, secret: "alone" });
    expect(imapLogin(await load(toml, env))).toEqual({ ...base, secret: "inurl" });
    expect(imapLogin(await load(toml))).toEqual({ ...base, command: "token" });
    expect(imapLogin(await load(null))).toBeNull();
  });

  it("refuses a user without a secret", async () => {
    const config = await load(URL);
    const error = await errorOf(() => imapLogin(config));
    expect(error).toMatchObject({ code: "config", hint: expect.stringContaining("TICKLER_IMAP_") });
    expect(error.message).toMatch(/imap\.url: names a user, but there is no password/);
  });
});

describe("getSetting and listSettings", () => {
  it("show every setting as it is written, with its origin and help", async () => {
    const config = await load("from = '\"Sales, Ada\" <a@b.cd>'\nclose.after = '36h'\n", {
      TICKLER_SMTP_URL: "smtp://ada:hunter2@h.de",
      TICKLER_FOLLOW_UP_AFTER: "24h,7d",
    });
    const all = listSettings(config);
    expect(all.map(({ key }) => key)).toEqual(KEYS);
    expect(JSON.stringify(all)).not.toMatch(/hunter2/);
    const value = (key: string) => getSetting(config, key).value;
    expect(value("from")).toBe('"Sales, Ada" <a@b.cd>');
    expect(value("close.after")).toBe("1d12h");
    expect(value("smtp.url")).toBe("smtp://ada:***@h.de:587");
    expect(value("follow_up.after")).toEqual(["1d", "7d"]);
    expect(value("smtp.connections")).toBe(5);
    expect(value("reply_to")).toBeNull();
    expect(getSetting(config, "follow_up.after")).toMatchObject({
      origin: "environment",
      env: "TICKLER_FOLLOW_UP_AFTER",
      default: "1d",
      doc: SETTINGS["follow_up.after"].doc,
    });
    expect(getSetting(config, "smtp.connections").default).toBe("5");
  });

  it("show what can be set again", async () => {
    const config = await load(`
      from = 'Ada <a@b.cd>'
      smtp.url = 'smtp://[::1]:25?tls=off'
      follow_up.after = ["90s", "1w"]
    `);
    for (const { key, value } of listSettings(config)) {
      if (value === null) continue;
      const { kind } = settingOf(key as Key);
      const raw = await decodeText(kind, plainText(value));
      const place = { folder: "/", secrets: false };
      expect(kind.check(raw, place), key).toEqual(config.values[key as Key]);
    }
  });

  it("name the nearest key", async () => {
    const config = await load(null);
    const error = await errorOf(() => getSetting(config, "smtp.ulr"));
    expect(error).toMatchObject({ code: "usage", hint: "Did you mean smtp.url?" });
  });
});
