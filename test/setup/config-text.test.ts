import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/config/edit.ts";
import { providerById } from "../../src/domain/provider/providers.ts";
import { type Answers, changesOf } from "../../src/setup/account/answers.ts";
import { configText } from "../../src/setup/account/config-text.ts";
import { errorOf } from "../config/support.ts";

const FILE = "/nowhere/config.toml";
const ANSWERS: Answers = {
  from: '"Sales, Ada" <ada@example.com>',
  provider: null,
  smtp: {
    url: "smtp://ada@mail.example.com:587",
    auth: "password",
    secret: { kind: "command", command: `pass show 'mail/"ada"'` },
  },
  imap: {
    url: "imaps://ada@mail.example.com:993",
    auth: "xoauth2",
    secret: { kind: "keyring", secret: "hunter2" },
  },
};

describe("a new file", () => {
  it("says what each line is for, and holds no secret", async () => {
    const text = await configText(FILE, null, changesOf(ANSWERS));
    expect(parse(text)).toEqual({
      from: '"Sales, Ada" <ada@example.com>',
      smtp: { url: "smtp://ada@mail.example.com:587", password_command: `pass show 'mail/"ada"'` },
      imap: {
        url: "imaps://ada@mail.example.com:993",
        auth: "xoauth2",
        password_keyring: true,
      },
    });
    expect(text).not.toContain("hunter2");
    const lines = text.split("\n");
    for (const [at, line] of lines.entries()) {
      if (/^\w+ = /.test(line)) expect(lines[at - 1], line).toMatch(/^(?:# |\[)/);
    }
    expect(await configText(FILE, "\n", changesOf(ANSWERS))).toBe(text);
  });
});

describe("an existing file", () => {
  const BEFORE = `# mine
from = 'x@example.com' # me

[smtp] # theirs
url = "smtp://old@example.com"
password_keyring = true
connections = 2

# the team's
[send]
max_per_day = 20
`;

  it("keeps all else that it says", async () => {
    const text = await configText(FILE, BEFORE, changesOf(ANSWERS));
    expect(parse(text)).toEqual({
      from: '"Sales, Ada" <ada@example.com>',
      smtp: {
        url: "smtp://ada@mail.example.com:587",
        connections: 2,
        password_command: `pass show 'mail/"ada"'`,
      },
      imap: expect.objectContaining({ auth: "xoauth2" }),
      send: { max_per_day: 20 },
    });
    for (const comment of ["# mine", "# me", "# theirs", "# the team's"]) {
      expect(text).toContain(comment);
    }
    // The same once more changes nothing.
    expect(await configText(FILE, text, changesOf(ANSWERS))).toBe(text);
  });

  it("leaves what is kept", async () => {
    const smtp = { ...ANSWERS.smtp, url: "smtp://old@example.com:25", auth: "password" } as const;
    const answers: Answers = {
      from: null,
      provider: null,
      smtp: { ...smtp, secret: { kind: "kept" } },
      imap: null,
    };
    expect(await configText(FILE, BEFORE, changesOf(answers))).toBe(
      BEFORE.replace("smtp://old@example.com", "smtp://old@example.com:25"),
    );
  });

  it("gets a table for a mailbox, and nothing of the default one is changed", async () => {
    const place = { mailbox: "ben-2", savesSent: true };
    const google = providerById("google");
    const changes = changesOf({ ...ANSWERS, provider: google }, place);
    const text = await configText(FILE, BEFORE, changes);
    expect(text.startsWith(BEFORE)).toBe(true);
    expect(parse(text)).toEqual({
      ...parse(BEFORE),
      mailbox: {
        "ben-2": {
          from: '"Sales, Ada" <ada@example.com>',
          smtp: {
            url: "smtp://ada@mail.example.com:587",
            password_command: `pass show 'mail/"ada"'`,
          },
          imap: {
            url: "imaps://ada@mail.example.com:993",
            auth: "xoauth2",
            password_keyring: true,
            // The default one's server files no copies by itself, and this one's does.
            save_sent: false,
          },
        },
      },
    });
    expect(await configText(FILE, text, changes)).toBe(text);
    // Another password takes the place of the one before, wherever it was.
    const { smtp, imap } = ANSWERS;
    const secret = { kind: "oauth" } as const;
    const later = changesOf(
      {
        ...ANSWERS,
        from: null,
        smtp: smtp && { ...smtp, auth: "oauth", secret },
        imap: imap && { ...imap, auth: "oauth", secret },
      },
      place,
    );
    const after = await configText(FILE, text, later);
    expect(parse(after)).toMatchObject({ ...parse(BEFORE) });
    const { smtp: itsSmtp, imap: itsImap } =
      (parse(after) as { mailbox: Record<string, { smtp: unknown; imap: unknown }> }).mailbox[
        "ben-2"
      ] ?? {};
    expect(itsSmtp).toEqual({ url: "smtp://ada@mail.example.com:587", auth: "oauth" });
    expect(itsImap).toEqual({
      url: "imaps://ada@mail.example.com:993",
      auth: "oauth",
      save_sent: false,
    });
  });

  it("is not written with a wrong value, whatever else", async () => {
    const wrong: Change[] = [{ key: "smtp.url", value: "smtp://ada:hunter2@example.com" }];
    for (const before of [null, BEFORE]) {
      const error = await errorOf(() => configText(FILE, before, wrong));
      expect(error).toMatchObject({ code: "usage", message: expect.stringMatching(/secrets/) });
      expect(`${error.message}${error.hint}`).not.toContain("hunter2");
    }
  });
});
