import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeSetting, setSetting } from "../../src/config/edit.ts";
import { unknownVariables } from "../../src/config/unknown-variables.ts";
import {
  type Config,
  getSetting,
  imapLogin,
  listSettings,
  loadConfig,
  resolveHome,
  smtpLogin,
} from "../../src/config.ts";

const folder = mkdtempSync(join(tmpdir(), "tickler-mailboxes-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function load(text: string, env: Record<string, string> = {}): Promise<Config> {
  const home = resolveHome({ TICKLER_HOME: folder });
  return loadConfig({ env, home, text });
}

const TWO = `
from = "Ada <ada@example.com>"
signature = "The team"
smtp.url = "smtp://ada@mail.example.com:587"
smtp.password_command = "pass ada"
imap.url = "imaps://ada@mail.example.com"
imap.sent = "Sent"
send.max_per_day = 50

[mailbox.ben]
from = "Ben <ben@example.org>"
smtp.url = "smtp://ben@mail.example.org:587"

[mailbox.cleo]
from = "Cleo <cleo@example.com>"
[mailbox.cleo.send]
max_per_day = 10
`;

describe("the settings of a mailbox", () => {
  it("go before those outside of its table, which hold for the rest", async () => {
    const config = await load(TWO);
    expect(config.mailboxes).toEqual(["ben", "cleo"]);
    const cleo = config.forMailbox("cleo").values;
    expect(cleo.from?.address).toBe("cleo@example.com");
    expect(cleo["send.max_per_day"]).toBe(10);
    expect(cleo.signature).toBe("The team");
    expect(cleo["smtp.url"]?.user).toBe("ada");
    expect(config.values["send.max_per_day"]).toBe(50);
    expect(config.forMailbox("ben").values["send.max_per_day"]).toBe(50);
    expect(config.forMailbox("default")).toBe(config);
    expect(() => config.forMailbox("dora")).toThrow('there is no mailbox "dora"');
  });

  it("take no secret of the default account to another server", async () => {
    const text = TWO;
    const config = await load(text, {
      TICKLER_SMTP_PASSWORD: "default",
      TICKLER_MAILBOX_CLEO_SMTP_PASSWORD: "of cleo",
    });
    const ben = config.forMailbox("ben");
    expect(ben.values["smtp.password_command"]).toBeNull();
    expect(ben.smtpPassword).toBeNull();
    expect(() => smtpLogin(ben)).toThrow("mailbox.ben.smtp.url: names a user");
    expect(smtpLogin(config)).toMatchObject({ user: "ada", secret: "default" });
    expect(smtpLogin(config.forMailbox("cleo"))).toMatchObject({ user: "ada", secret: "of cleo" });
  });

  it("say where replies are read: a mailbox without an inbox is read with the default one", async () => {
    const config = await load(`${TWO}
[mailbox.dora]
imap.url = "imaps://dora@mail.example.org"
imap.password_command = "pass dora"
[mailbox.emil]
inbox = "emil"
`);
    const readIn = config.mailboxes.map((name) => config.forMailbox(name).readIn);
    expect(readIn).toEqual(["default", "default", "dora", "emil"]);
    const dora = config.forMailbox("dora");
    expect(dora.origin.inbox).toBe("default");
    expect(dora.values["imap.sent"]).toBeNull();
    expect(imapLogin(dora)).toMatchObject({ user: "dora", command: "pass dora" });
    expect(config.forMailbox("emil").values["imap.url"]).toBeNull();
  });

  it("come from the environment before the file, also for a mailbox that the file lacks", async () => {
    const env = {
      TICKLER_SMTP_URL: "smtp://of-default@mail.example.com:587",
      TICKLER_MAILBOX_BEN_SMTP_URL: "smtp://of-env@mail.example.org:587",
      TICKLER_MAILBOX_NEW_ONE_FROM: "new@example.net",
    };
    const config = await load(TWO, env);
    expect(config.mailboxes).toEqual(["ben", "cleo", "new_one"]);
    expect(config.forMailbox("ben").values["smtp.url"]?.user).toBe("of-env");
    expect(config.forMailbox("ben").origin["smtp.url"]).toBe("environment");
    expect(config.forMailbox("cleo").values["smtp.url"]?.user).toBe("of-default");
    expect(unknownVariables({ ...env, TICKLER_MAILBOX_BEN_AI_MODE: "off" })).toMatchObject([
      { name: "TICKLER_MAILBOX_BEN_AI_MODE" },
    ]);
  });

  it.each([
    ["[mailbox.Ada]\nfrom = 'a@b.cd'", /"Ada" is no name of a mailbox/],
    ["[mailbox.default]\nfrom = 'a@b.cd'", /what stands outside/],
    ["[mailbox.ada]\nai.mode = 'off'", /ai\.mode is the same for all mailboxes/],
    ["[mailbox.ada]\nform = 'a@b.cd'", /no setting of a mailbox has this name/],
    ["[mailbox.ada]\nfrom = 3", /mailbox\.ada\.from: .*is not/],
    ["mailbox = 3", /mailbox: is a group of settings/],
    ["[mailbox.a-b]\n[mailbox.a_b]", /the same environment variables/],
  ])("are refused: %s", async (text, error) => {
    await expect(load(text)).rejects.toThrow(error);
  });

  it("are listed and shown by their whole names", async () => {
    const config = await load(TWO);
    const own = listSettings(config).filter(({ key }) => key.startsWith("mailbox."));
    expect(own.map(({ key }) => key)).toEqual([
      "mailbox.ben.from",
      "mailbox.ben.smtp.url",
      "mailbox.cleo.from",
      "mailbox.cleo.send.max_per_day",
    ]);
    expect(getSetting(config, "mailbox.cleo.send.max_per_day")).toMatchObject({
      value: 10,
      origin: "file",
      env: "TICKLER_MAILBOX_CLEO_SEND_MAX_PER_DAY",
    });
  });
});

describe("config set of a mailbox's settings", () => {
  const file = join(folder, "edited.toml");
  const edited = async (text: string, ...changes: [string, string | null][]): Promise<string> => {
    writeFileSync(file, text);
    for (const [key, value] of changes) {
      if (value === null) await removeSetting(file, key);
      else await setSetting(file, key, value);
    }
    return readFileSync(file, "utf8");
  };

  it("makes the table, adds to it, changes and removes, and leaves all else as it is", async () => {
    const text = "# ours\nfrom = 'a@b.cd' # me\n\n[send]\nmax_per_day = 5\n";
    const added = await edited(
      text,
      ["mailbox.ada.smtp.url", "smtp://ada@b.cd:587"],
      ["mailbox.ada.from", "ada@b.cd"],
    );
    expect(added).toBe(
      `${text}\n[mailbox.ada]\nsmtp.url = "smtp://ada@b.cd:587"\nfrom = "ada@b.cd"\n`,
    );
    const changed = await edited(added, ["mailbox.ada.smtp.url", "smtp://ada@b.cd:25"]);
    expect(changed).toBe(added.replace(":587", ":25"));
    expect(await edited(changed, ["mailbox.ada.from", null])).toBe(
      changed.replace('from = "ada@b.cd"\n', ""),
    );
  });

  it("finds the table of a table", async () => {
    const text = "[mailbox.ada]\nfrom = 'a@b.cd'\n\n[mailbox.ada.smtp]\nconnections = 2\n";
    expect(await edited(text, ["mailbox.ada.smtp.url", "smtp://ada@b.cd:587"])).toBe(
      `${text}url = "smtp://ada@b.cd:587"\n`,
    );
  });
});
