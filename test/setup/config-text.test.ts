import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/config/edit.ts";
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

  it("is not written with a wrong value, whatever else", async () => {
    const wrong: Change[] = [{ key: "smtp.url", value: "smtp://ada:hunter2@example.com" }];
    for (const before of [null, BEFORE]) {
      const error = await errorOf(() => configText(FILE, before, wrong));
      expect(error).toMatchObject({ code: "usage", message: expect.stringMatching(/secrets/) });
      expect(`${error.message}${error.hint}`).not.toContain("hunter2");
    }
  });
});
