import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { KEYS } from "../../src/config/settings.ts";
import { envName, loadConfig, resolveHome } from "../../src/config.ts";
import { errorOf, load, tempFolder } from "./support.ts";

describe("loadConfig", () => {
  it("has every default of the contract without a file", async () => {
    const config = await load(null);
    expect(config.values).toEqual({
      from: null,
      reply_to: null,
      signature: null,
      "smtp.url": null,
      "smtp.password_command": null,
      "smtp.password_keyring": false,
      "smtp.auth": "password",
      "smtp.connections": 5,
      "imap.url": null,
      "imap.password_command": null,
      "imap.password_keyring": false,
      "imap.auth": "password",
      "oauth.client_id": null,
      "oauth.client_secret_command": null,
      "oauth.tenant": "common",
      "oauth.issuer": null,
      "imap.folders": ["INBOX"],
      "imap.since": "auto",
      "imap.attachments": "on_demand",
      "imap.sent": null,
      "imap.save_sent": false,
      inbox: config.home.inbox,
      "follow_up.after": [86_400_000],
      "follow_up.text": null,
      "follow_up.unread": false,
      "close.after": 86_400_000,
      "stop.person": "all",
      "stop.company": "hold",
      "stop.max_open": null,
      "answered.remind_after": 259_200_000,
      "answered.follow_up": [],
      "answered.text": null,
      "answered.close_after": 2_592_000_000,
      "answer.quote": true,
      "send.window": [],
      "send.holidays": [],
      "send.timezone": null,
      "send.max_per_day": null,
      "send.max_per_tick": null,
      "send.min_gap": 0,
      "send.ramp": null,
      "send.max_per_domain": null,
      "send.max_bounces": 5,
      "send.gate": "off",
      "send.only": null,
      "check.max_age": 2_592_000_000,
      "check.accept": [],
      "check.max_per_company": null,
      "check.command": null,
      "check.timeout": 60_000,
      "doctor.dns": null,
      "doctor.block_lists": [
        "dbl.spamhaus.org",
        "multi.surbl.org",
        "ip:zen.spamhaus.org",
        "ip:bl.spamcop.net",
      ],
      "send.format": "text",
      "send.max_size": 10_000_000,
      "db.url": null,
      "db.password_command": null,
      postal_address: null,
      "unsubscribe.header": "bulk",
      "unsubscribe.url": null,
      "follow_up.by": "text",
      "ai.provider": "template",
      "ai.model": null,
      "ai.base_url": null,
      "ai.api_key_command": null,
      "ai.command": null,
      "ai.playbook": config.home.playbook,
      "ai.mode": "auto",
      "ai.auto_for": [],
      "ai.check": true,
      "ai.check_model": null,
      "ai.delay": 0,
      "ai.min_pause": 60_000,
      "ai.max_rounds": 3,
      "ai.max_per_day": 200,
      "ai.timeout": 60_000,
      "ai.price_in": null,
      "ai.price_cached": null,
      "ai.window": [],
      "ai.price_out": null,
      "releases.url": null,
      "agent.may": ["read", "draft", "plan", "stop"],
      "agent.files": null,
      "agent.environment": false,
      "log.file": null,
      "log.max_size": 10_000_000,
      "log.keep": 5,
      "log.level": "info",
      "log.otlp_url": null,
      "log.otlp_headers_command": null,
      "log.otlp_temporality": "delta",
      "log.sentry_dsn_command": null,
      "log.personal": false,
    });
    expect(new Set(Object.values(config.origin))).toEqual(new Set(["default"]));
    expect(Object.keys(config.origin)).toEqual(KEYS);
    expect(Object.isFrozen(config) && Object.isFrozen(config.values)).toBe(true);
    expect(Object.isFrozen(config.values["follow_up.after"])).toBe(true);
  });

  it("reads every setting from the file", async () => {
    const config = await load(`
      from = "Ada Sales <ada@example.com>"
      reply_to = "desk@example.com"
      signature = """
Ada
Sales"""
      inbox = "mail/in"
      follow_up.after = ["1d", "3d12h"]
      follow_up.text = "Still there?"
      follow_up.unread = true
      follow_up.by = "ai"
      postal_address = "Main Street 1"
      unsubscribe.url = "https://example.com/u/{token}"
      unsubscribe.header = "always"
      close.after = "2w"
      [db]
      url = "postgres://tickler@db.example.com/tickler"
      password_command = "pass show db"
      [smtp]
      url = "smtps://ada@mail.example.com"
      password_command = "pass show mail"
      password_keyring = true
      auth = "xoauth2"
      connections = 50
      [imap]
      url = "imap://ada@mail.example.com"
      password_command = "pass show mail"
      password_keyring = true
      auth = "xoauth2"
      folders = ["INBOX", "Kunden, neue"]
      since = 2026-01-31
      attachments = "all"
      sent = "[Gmail]/Sent Mail"
      save_sent = true
      [send]
      window = ["mon-fri 09:00-17:00", "Sat 10:00-12:30"]
      holidays = ["2026-12-25", 2026-12-26, "de-by"]
      timezone = "Europe/Berlin"
      max_per_day = 200
      max_per_tick = 10
      min_gap = "90s"
      ramp = [20, 10, 200]
      max_per_domain = 5
      max_bounces = 2.5
      gate = "doctor"
      only = "ok"
      format = "markdown"
      max_size = "1.5 MB"
      [doctor]
      dns = "127.0.0.1:5353"
      block_lists = ["bl.example.com", "ip:ip.example.com"]
      [check]
      max_age = "7d"
      accept = ["role", "free_mail"]
      max_per_company = 3
      command = "verify --batch"
      timeout = "2m"
      [stop]
      person = "message"
      company = "close"
      max_open = 2
      [answered]
      remind_after = "5 days"
      follow_up = ["3d", "1 week"]
      text = "Did my answer arrive?"
      close_after = "60d"
      [answer]
      quote = false
      [ai]
      provider = "openai-compatible"
      model = " llama3.1 "
      base_url = "http://localhost:11434/v1/"
      api_key_command = "pass show ai"
      command = "llm -m small"
      playbook = "sales/playbook.md"
      mode = "off"
      check = false
      check_model = "llama3.2"
      delay = "10m"
      min_pause = "0s"
      max_rounds = 0
      max_per_day = 0
      timeout = "2m"
      price_in = 3
      price_out = 0.15
      price_cached = 0.3
      auto_for = ["question", "interested"]
      window = ["mon-fri 8-18"]

      [oauth]
      client_id = "1234-abcd.apps.example.com"
      client_secret_command = "pass show oauth"
      tenant = "example.com"
      issuer = "https://login.example.com/v2.0/"
      [releases]
      url = "https://releases.example/latest"
      [agent]
      may = ["read", "send"]
      files = "agent"
      environment = true
      [log]
      file = "logs/tickler.log"
      max_size = "500 kB"
      keep = 1
      level = "debug"
      otlp_url = "https://otlp.nr-data.net/"
      otlp_headers_command = "pass show nr"
      otlp_temporality = "cumulative"
      sentry_dsn_command = "pass show sentry"
      personal = true
    `);
    expect(config.values).toMatchObject({
      from: { name: "Ada Sales", address: "ada@example.com" },
      reply_to: { name: null, address: "desk@example.com" },
      signature: "Ada\nSales",
      inbox: join(config.home.dataDir, "mail/in"),
      "follow_up.after": [86_400_000, 302_400_000],
      "follow_up.text": "Still there?",
      "follow_up.unread": true,
      "follow_up.by": "ai",
      postal_address: "Main Street 1",
      "unsubscribe.header": "always",
      "unsubscribe.url": "https://example.com/u/{token}",
      "close.after": 1_209_600_000,
      "smtp.url": { host: "mail.example.com", port: 465, secure: true, user: "ada" },
      "db.url": "postgres://tickler@db.example.com/tickler",
      "db.password_command": "pass show db",
      "smtp.password_command": "pass show mail",
      "smtp.password_keyring": true,
      "smtp.auth": "xoauth2",
      "smtp.connections": 50,
      "imap.url": { host: "mail.example.com", port: 143, secure: false, tls: "required" },
      "imap.password_command": "pass show mail",
      "imap.password_keyring": true,
      "imap.auth": "xoauth2",
      "imap.folders": ["INBOX", "Kunden, neue"],
      "imap.since": "2026-01-31",
      "imap.attachments": "all",
      "imap.sent": "[Gmail]/Sent Mail",
      "imap.save_sent": true,
      "send.window": [
        { days: [1, 2, 3, 4, 5], from: 540, to: 1020 },
        { days: [6], from: 600, to: 750 },
      ],
      "send.holidays": ["2026-12-25", "2026-12-26", "DE-BY"],
      "send.timezone": "Europe/Berlin",
      "send.max_per_day": 200,
      "send.max_per_tick": 10,
      "send.min_gap": 90_000,
      "send.ramp": { start: 20, step: 10, most: 200 },
      "send.max_per_domain": 5,
      "send.max_bounces": 2.5,
      "send.gate": "doctor",
      "send.only": "ok",
      "check.max_age": 604_800_000,
      "check.accept": ["role", "free_mail"],
      "check.max_per_company": 3,
      "check.command": "verify --batch",
      "check.timeout": 120_000,
      "doctor.dns": "127.0.0.1:5353",
      "doctor.block_lists": ["bl.example.com", "ip:ip.example.com"],
      "send.format": "markdown",
      "send.max_size": 1_500_000,
      "stop.person": "message",
      "stop.company": "close",
      "stop.max_open": 2,
      "answered.remind_after": 432_000_000,
      "answered.follow_up": [259_200_000, 604_800_000],
      "answered.text": "Did my answer arrive?",
      "answered.close_after": 5_184_000_000,
      "answer.quote": false,
      "log.file": join(config.home.dataDir, "logs/tickler.log"),
      "log.max_size": 500_000,
      "log.keep": 1,
      "log.level": "debug",
      "log.otlp_url": "https://otlp.nr-data.net",
      "log.otlp_headers_command": "pass show nr",
      "log.otlp_temporality": "cumulative",
      "log.sentry_dsn_command": "pass show sentry",
      "log.personal": true,
      "ai.mode": "off",
      "ai.auto_for": ["question", "interested"],
      "ai.check": false,
      "ai.check_model": "llama3.2",
      "ai.delay": 600_000,
      "ai.min_pause": 0,
      "ai.max_rounds": 0,
      "ai.provider": "openai-compatible",
      "ai.model": "llama3.1",
      "ai.base_url": "http://localhost:11434/v1",
      "ai.api_key_command": "pass show ai",
      "ai.command": "llm -m small",
      "ai.playbook": join(config.home.dataDir, "sales/playbook.md"),
      "ai.max_per_day": 0,
      "ai.timeout": 120_000,
      "ai.price_in": 3,
      "ai.price_cached": 0.3,
      "ai.window": [{ days: [1, 2, 3, 4, 5], from: 480, to: 1080 }],
      "ai.price_out": 0.15,
      "oauth.client_id": "1234-abcd.apps.example.com",
      "oauth.client_secret_command": "pass show oauth",
      "oauth.tenant": "example.com",
      "oauth.issuer": "https://login.example.com/v2.0",
      "releases.url": "https://releases.example/latest",
      "agent.may": ["read", "send"],
      "agent.files": join(config.home.dataDir, "agent"),
      "agent.environment": true,
    });
    expect(new Set(Object.values(config.origin))).toEqual(new Set(["file"]));
  });

  it("lets the environment win, and counts an empty variable as unset", async () => {
    const config = await load('close.after = "2d"\nai.mode = "off"\nfollow_up.unread = true\n', {
      TICKLER_CLOSE_AFTER: "3d",
      TICKLER_AI_MODE: "",
      TICKLER_FOLLOW_UP_AFTER: "1d, 2d,3d",
      TICKLER_FOLLOW_UP_UNREAD: "no",
      TICKLER_SMTP_CONNECTIONS: "7",
    });
    expect(config.values["close.after"]).toBe(3 * 86_400_000);
    expect(config.origin["close.after"]).toBe("environment");
    expect(config.values["ai.mode"]).toBe("off");
    expect(config.origin["ai.mode"]).toBe("file");
    expect(config.values["follow_up.after"]).toEqual([1, 2, 3].map((day) => day * 86_400_000));
    expect(config.values["follow_up.unread"]).toBe(false);
    expect(config.values["smtp.connections"]).toBe(7);
    expect(config.origin["ai.delay"]).toBe("default");
  });

  it("takes an empty list for no follow-ups", async () => {
    expect((await load("follow_up.after = []")).values["follow_up.after"]).toEqual([]);
    const shell = await load(null, { TICKLER_FOLLOW_UP_AFTER: "[]" });
    expect(shell.values["follow_up.after"]).toEqual([]);
    const toml = await load(null, { TICKLER_FOLLOW_UP_AFTER: "['1d', \"2d\",]" });
    expect(toml.values["follow_up.after"]).toEqual([86_400_000, 172_800_000]);
  });

  it.each([
    ["", {}, "auto"],
    ['smtp.url = "smtp://localhost"', {}, "review"],
    ["", { TICKLER_SMTP_URL: "smtp://localhost" }, "review"],
    ['smtp.url = "smtp://localhost"\nai.mode = "auto"', {}, "auto"],
    ['smtp.url = "smtp://localhost"', { TICKLER_AI_MODE: "off" }, "off"],
  ])("%j with %j gives ai.mode", async (toml, env, mode) => {
    expect((await load(toml, env)).values["ai.mode"]).toBe(mode);
  });

  it("finds paths from the file's folder, the home folder or the working directory", async () => {
    const inbox = async (toml: string | null, env = {}): Promise<string> =>
      (await load(toml, env)).values.inbox;
    expect(await inbox('inbox = "~/Mail"')).toBe(join(homedir(), "Mail"));
    expect(await inbox('inbox = "/srv/Mail"')).toBe("/srv/Mail");
    expect(await inbox(null, { TICKLER_INBOX: "Mail" })).toBe(join(process.cwd(), "Mail"));
    expect(await inbox(null, { TICKLER_INBOX: "~/Mail" })).toBe(join(homedir(), "Mail"));
  });

  it("takes sections with nothing in them, a byte order mark and CRLF", async () => {
    const config = await load("\uFEFF[smtp]\r\n# url = 'x'\r\n[close]\r\nafter = '2d'\r\n");
    expect(config.values["close.after"]).toBe(2 * 86_400_000);
  });

  it("keeps secrets out of what is logged", async () => {
    const config = await load(null, {
      TICKLER_SMTP_URL: "smtp://ada:hunter2@mail.example.com",
      TICKLER_SMTP_PASSWORD: "hunter3",
      TICKLER_IMAP_URL: "imaps://ada:hunter4@mail.example.com",
      TICKLER_IMAP_PASSWORD: "hunter5",
    });
    expect(config.imapPassword).toBe("hunter5");
    expect(config.values["smtp.url"]?.password).toBe("hunter2");
    expect(config.smtpPassword).toBe("hunter3");
    expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.toMatch(/hunter/);
  });
});

const ERRORS: [name: string, toml: string, message: RegExp, hint: RegExp][] = [
  ["a misspelt key", "smpt.url = 'x'", /: smpt\.url: no setting/, /Did you mean smtp\.url\?/],
  ["a dash", "follow-up.after = ['1d']", /: follow-up\.after: no/, /mean follow_up\.after\?/],
  [
    "a key without its group",
    "url = 'x'",
    /: url: no setting/,
    /Did you mean unsubscribe\.url or db\.url or smtp\.url or imap\.url or releases\.url\?/,
  ],
  ["a quoted key", "'smtp.url' = 'x'", /: "smtp\.url": no setting/, /Did you mean smtp\.url\?/],
  ["an unknown key", "wholly_else = 1", /: wholly_else: no setting/, /settings are: from, /],
  ["an object's own name", "constructor = 1", /: constructor: no setting/, /./],
  ["a prototype", "[__proto__]\nx = 1", /: __proto__\.x: no setting/, /./],
  ["an unknown section", "[pop]", /: pop: no setting/, /./],
  ["a value for a group", "smtp = 'x'", /: smtp: is a group/, /smtp\.url/],
  ["a group for a value", "[from]\nx = 1", /: from: a table is not a mailbox/, /Ada Sales/],
  ["a list of groups", "[[smtp]]\nurl = 'x'", /: smtp: is a group/, /smtp\.url/],
  [
    "lists in lists",
    `imap.folders = ${"[".repeat(33)}${"]".repeat(33)}`,
    /: line 1, column 48: nests more than 32 levels deep$/,
    /a few levels/,
  ],
  ["tables in tables", `x = ${"{a=".repeat(33)}1${"}".repeat(33)}`, /nests more than 32/, /levels/],
  ["a dotted key", `\n${"a.".repeat(33)}b = 1`, /: line 2, .*nests more than 32/, /levels/],
  ["a table's name", `[${"a.".repeat(33)}b]`, /nests more than 32/, /levels/],
  ["broken TOML", "from = 'x\n", /: line 1, column \d+: /, /TOML/],
  ["a secret without quotes", "from = ''\nx = hunter2", /: line 2, column 5: invalid value$/, /./],
  ["a key given twice", "ai.mode='off'\nai.mode='off'", /: line 2, column \d+: /, /./],
  ["the password", "smtp.password = 'hunter2'", /smtp\.password: secrets/, /password_command/],
  ["the other password", "imap.password = 'hunter2'", /imap\.password: secrets/, /TICKLER_IMAP_P/],
  ["no folders", "imap.folders = []", /imap\.folders: is empty/, /INBOX/],
  ["an empty folder", "imap.folders = ['a', '']", /folders: item 2: is empty/, /INBOX/],
  [
    "a word for a date",
    "imap.since = 'ever'",
    /imap\.since: "ever" is neither/,
    /auto, all, or a d/,
  ],
  [
    "no date",
    "imap.since = '2026-02-30'",
    /since: "2026-02-30" is neither/,
    /auto, all, or a date/,
  ],
  ["a number for a date", "imap.since = 30", /since: 30 is neither/, /auto, all, or a date/],
  ["a folder of two lines", 'imap.sent = "a\\nb"', /imap\.sent: .*line break/, /INBOX/],
  ["a server for replies without a user", "imap.url = 'imap://h.de'", /names no user/, /imaps:/],
  ["a number for text", "from = 1", /: from: a number is not a mailbox/, /Ada Sales </],
  ["no mailbox", "from = 'Ada'", /: from: .*not an email address/, /Ada Sales </],
  ["a line break", 'from = "Ada\\nBcc: x@y.z <a@b.cd>"', /: from: .*line break/, /./],
  ["NUL in a text", 'signature = "a\\u0000"', /: signature: holds a NUL/, /text/],
  ["an empty text", "follow_up.text = ' '", /: follow_up\.text: is empty/, /not empty/],
  ["a lone duration", "follow_up.after = '1d'", /follow_up\.after: "1d" is not a list/, /\["1d"/],
  ["a bad item", "follow_up.after = ['1d', 'x']", /after: item 2: "x" is not a duration/, /./],
  ["a number as duration", "close.after = 60", /: close\.after: 60 is not a duration/, /90s/],
  ["no window", "send.window = ['9 to 5']", /: send\.window: .*"9 to 5" is no window/, /mon-fri/],
  ["a window over night", "send.window = ['fri 22:00-02:00']", /: send\.window: /, /mon-fri/],
  ["a day that is none", "send.holidays = ['2026-02-30']", /send\.holidays: .*2026-02-30/, /date/],
  [
    "a place without holidays of its own",
    "send.holidays = ['DE', 'DE-BAY']",
    /: send\.holidays: item 2: "DE-BAY" is no place in Germany/,
    /Those of DE are DE-BB, .*DE-TH; or DE alone/,
  ],
  ["a place that is no zone", "send.timezone = 'Berlin'", /send\.timezone: .*Berlin/, /zone/],
  ["a ramp that falls", "send.ramp = [20, 1, 10]", /: send\.ramp: /, /20, 10, 200/],
  ["no name server", 'doctor.dns = "dns.example.com"', /: doctor\.dns: "dns/, /192\.0\.2\.53/],
  ["no zone", 'doctor.block_lists = ["a b"]', /item 1: "a b" is not/, /ip:zen/],
  ["more than all", "send.max_bounces = 101", /: send\.max_bounces: 101/, /0 to 100/],
  ["a date", "close.after = 2026-01-01", /: close\.after: a date is not a duration/, /90s/],
  ["an endless duration", "close.after = '99999d'", /close\.after: .*ten years/, /90s/],
  ["no boolean", "follow_up.unread = 'true'", /unread: "true" is not true or false/, /true, false/],
  ["below a range", "smtp.connections = 0", /connections: 0 is not a whole/, /from 1 to 50/],
  ["above a range", "smtp.connections = 51", /connections: 51 is not a whole/, /from 1 to 50/],
  ["a fraction", "smtp.connections = 1.5", /connections: 1\.5 is not/, /from 1 to 50/],
  ["another word", "ai.mode = 'atuo'", /: ai\.mode: "atuo" is not one of/, /auto, review, off/],
  [
    "another provider",
    "ai.provider = 'bard'",
    /: ai\.provider: "bard" is not one of/,
    /template, openai, anthropic/,
  ],
  ["a time that is none", "ai.timeout = '100ms'", /: ai\.timeout: /, /from 1s to 1h/],
  ["a short time", "ai.timeout = '0s'", /: ai\.timeout: is less than 1s/, /from 1s to 1h/],
  ["a long time", "ai.timeout = '25d'", /: ai\.timeout: is more than 1h/, /from 1s to 1h/],
  ["no price", "ai.price_in = '2 €'", /: ai\.price_in: "2 €" is not a price/, /2\.5/],
  ["a price below zero", "ai.price_out = -1", /: ai\.price_out: -1 is not a price/, /2\.5/],
  [
    "an intent that nobody answers",
    "ai.auto_for = ['question', 'hostile']",
    /: ai\.auto_for: item 2: "hostile" is not one of interested, question, objection/,
    /a list of interested, question, objection/,
  ],
  ["no list", "ai.auto_for = 'question'", /: ai\.auto_for: "question" is not a list/, /interested/],
  ["no window", "ai.window = ['by day']", /: ai\.window: item 1: "by day" is no window/, /mon-fri/],
  ["an empty name", "ai.model = ' '", /: ai\.model: is empty/, /a name/],
  ["no web address", "ai.base_url = 'localhost:11434'", /: ai\.base_url: is no web/, /11434\/v1/],
  ["a key in it", "ai.base_url = 'https://a:k@b.c/'", /base_url: holds more/, /api_key_command/],
  ["a key behind it", "ai.base_url = 'https://b.c/?key=k'", /base_url: holds more/, /AI_API_KEY/],
  ["a key of its own", "ai.api_key = 'k'", /: ai\.api_key: secrets are never/, /api_key_command/],
  ["a list for a path", "inbox = ['a']", /: inbox: a list is not a path/, /a path/],
  ["an empty path", "inbox = ''", /: inbox: is empty/, /a path/],
  ["another's home", "inbox = '~bob/Mail'", /: inbox: .*only ~\//, /a path/],
  ["two commands", 'smtp.password_command = "a\\nb"', /password_command: .*line break/, /one line/],
  [
    "a secret in the URL",
    "smtp.url = 'smtp://u:hunter2@h'",
    /secrets are never/,
    /TICKLER_SMTP_PA/,
  ],
  ["another scheme", "smtp.url = 'http://hunter2@h'", /: smtp\.url: is not an smtp/, /smtps:\/\//],
];

describe("a wrong file", () => {
  it.each(ERRORS)("%s", async (_name, toml, message, hint) => {
    const error = await errorOf(() => load(toml));
    expect(error.code).toBe("config");
    expect(error.message).toMatch(/^\/.*\/config\.toml: /);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(`${error.message} ${error.hint}`).not.toMatch(/hunter2|\n/);
  });

  it("is found too where the environment overrides it", async () => {
    const error = await errorOf(() => load("close.after = 1", { TICKLER_CLOSE_AFTER: "1d" }));
    expect(error.message).toMatch(/config\.toml: close\.after/);
  });

  it.each([
    ["TICKLER_CLOSE_AFTER", "soon", /^TICKLER_CLOSE_AFTER: "soon" is not a duration$/],
    ["TICKLER_FOLLOW_UP_AFTER", "1d,,2d", /^TICKLER_FOLLOW_UP_AFTER: item 2: "" is not a dur/],
    ["TICKLER_FOLLOW_UP_AFTER", "['1d'", /^TICKLER_FOLLOW_UP_AFTER: item 1: /],
    ["TICKLER_FOLLOW_UP_AFTER", "[]\nfrom='x'\n[x]\ny=[1", /^TICKLER_FOLLOW_UP_AFTER: item 1: /],
    ["TICKLER_FOLLOW_UP_UNREAD", "maybe", /^TICKLER_FOLLOW_UP_UNREAD: "maybe" is not true/],
    ["TICKLER_SMTP_CONNECTIONS", "many", /^TICKLER_SMTP_CONNECTIONS: "many" is not a whole/],
    ["TICKLER_SMTP_URL", "smtp://u:hunter2@h:x", /^TICKLER_SMTP_URL: is not a valid URL$/],
    ["TICKLER_SMTP_PASSWORD", "hunter2\n", /^TICKLER_SMTP_PASSWORD: holds a line break/],
    ["TICKLER_FROM", "a@b.cd\r\nBcc: x@y.zz", /^TICKLER_FROM: .*line break/],
  ])("names the variable %s=%j", async (name, value, message) => {
    const error = await errorOf(() => load(null, { [name]: value }));
    expect(error.code).toBe("config");
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(/^Allowed: |^Percent-encode /);
    expect(error.message).not.toMatch(/hunter2/);
  });

  it("may be missing, unless it was named", async () => {
    const folder = tempFolder();
    const env = { TICKLER_HOME: folder };
    const missing = join(folder, "other.toml");
    for (const options of [
      { home: resolveHome(env), configPath: missing },
      { home: resolveHome(env, { config: missing }) },
    ]) {
      const error = await errorOf(() => loadConfig({ env, ...options }));
      expect(error).toMatchObject({ code: "config", message: `${missing}: there is no such file` });
    }
    writeFileSync(missing, "close.after = '5d'");
    const config = await loadConfig({ env, home: resolveHome(env), configPath: missing });
    expect(config.values["close.after"]).toBe(5 * 86_400_000);
    expect(config.file).toBe(missing);
  });

  it("may not be a folder", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "config.toml"));
    const env = { TICKLER_HOME: folder };
    const error = await errorOf(() => loadConfig({ env, home: resolveHome(env) }));
    expect(error).toMatchObject({ code: "config", message: expect.stringContaining("a folder") });
  });

  it("may not be in what is no folder, or in another encoding", async () => {
    const folder = tempFolder();
    const file = join(folder, "config.toml");
    writeFileSync(file, Buffer.from("signature = 'Zo\xeb'", "latin1"));
    const env = { TICKLER_HOME: folder };
    const latin = await errorOf(() => loadConfig({ env, home: resolveHome(env) }));
    expect(latin).toMatchObject({ code: "config", message: `${file}: is not UTF-8 text` });
    const inFile = { TICKLER_HOME: file };
    const error = await errorOf(() => loadConfig({ env: inFile, home: resolveHome(inFile) }));
    expect(error).toMatchObject({ code: "home" });
    expect(error.message).toMatch(/is a file, not a folder/);
  });

  it.skipIf(process.getuid?.() === 0)("may not be unreadable", async () => {
    const folder = tempFolder();
    const file = join(folder, "config.toml");
    writeFileSync(file, "");
    chmodSync(file, 0);
    const env = { TICKLER_HOME: folder };
    const error = await errorOf(() => loadConfig({ env, home: resolveHome(env) }));
    expect(error).toMatchObject({ code: "config" });
    expect(error.message).toMatch(/may not be read/);
  });
});

it("derives the variables' names", () => {
  expect(envName("smtp.url")).toBe("TICKLER_SMTP_URL");
  expect(envName("follow_up.after")).toBe("TICKLER_FOLLOW_UP_AFTER");
  expect(new Set(KEYS.map(envName)).size).toBe(KEYS.length);
});
