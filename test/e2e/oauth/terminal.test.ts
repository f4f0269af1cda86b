import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyringAccount } from "../../../src/oauth/record.ts";
import { AuthorizationServer } from "../../support/oauth/authorization-server.ts";
import { homeWith, logIn, recordOf, tokenCame, USER } from "../../support/oauth/logins.ts";
import { Person } from "../../support/oauth/person.ts";
import { describeKeyring } from "../../support/processes/keyring.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

let server: AuthorizationServer;
beforeAll(async () => {
  server = await AuthorizationServer.start();
});
afterAll(() => server.stop());

const NO_BUS = { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent" };

test("tmux is there, at least in CI", () => {
  if (!hasTmux()) expect(process.env.CI, "CI, in which tmux must not be missing").toBeUndefined();
});

describe.skipIf(!hasTmux())("a login at a terminal over ssh", () => {
  const terminals: Terminal[] = [];
  afterAll(() => {
    for (const terminal of terminals) terminal.close();
  });

  function opened() {
    const program = homeWith({ server }, NO_BUS);
    const terminal = new Terminal(program);
    terminals.push(terminal);
    return { program, terminal };
  }

  /** The page that stands on the screen, on several lines. */
  async function page(terminal: Terminal): Promise<string> {
    const screen = await terminal.waitFor(/paste the address/u);
    const [, text = ""] = /\n\s+(http[\s\S]*?)\n\s*\n/u.exec(screen) ?? [];
    return text.replaceAll(/\s/gu, "");
  }

  test("takes the address that is pasted, and no other", async () => {
    const { program, terminal } = opened();
    terminal.start("tickler login google --no-keyring");
    const found = await page(terminal);
    terminal.type("http://127.0.0.1:1/?code=x&state=y");
    terminal.press("Enter");
    await terminal.waitFor(/That is not the address/u);
    const { address } = await new Person(USER).consent(
      found,
      /^http:\/\/127\.0\.0\.1:\d+\/\?code=/,
    );
    terminal.type(address);
    terminal.press("Enter");
    const { screen, exitCode } = await terminal.end();
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain("You are logged in at Google.");
    expect(screen).toContain("smtp.auth = oauth");
    expect(recordOf(program).refreshToken).toEqual(expect.any(String));
  });

  test("Ctrl-C ends it, and the terminal is as it was", async () => {
    const { terminal } = opened();
    terminal.start("tickler login google");
    await page(terminal);
    terminal.press("C-c");
    expect((await terminal.end()).exitCode).toBe(130);
    const { screen } = await terminal.run("stty -a | grep -o '[-]*icanon\\|[-]*echo '");
    expect(screen).not.toMatch(/-icanon|-echo /u);
  });
});

describeKeyring("a login in the keyring", (keyring) => {
  test("has its refresh token there alone, also when it is renewed, and is forgotten", async () => {
    const program = homeWith({ server }, keyring().env);
    await logIn(program, ["google"]);
    const before = recordOf(program);
    const first = keyring().lookup(keyringAccount(before));
    expect(before.refreshToken).toBeNull();
    expect(first).toEqual(expect.any(String));
    tokenCame(program, -3_600_000);
    // Asks for a token, and finds no mail server.
    const asked = await program.run(["sync"]);
    expect(asked.exitCode).not.toBe(0);
    const after = recordOf(program);
    expect(after.renewedAt).not.toBeNull();
    expect(after.refreshToken).toBeNull();
    const second = keyring().lookup(keyringAccount(after));
    expect(second).not.toBe(first);
    const text = readFileSync(join(program.home, "oauth-google.json"), "utf8");
    for (const token of [first, second]) expect(text).not.toContain(token);
    // A new login has an entry of its own, and the old one goes away.
    await logIn(program, ["google"]);
    expect(keyring().lookup(keyringAccount(after))).toBeNull();
    const last = recordOf(program);
    expect(await program.json(["logout", "google"])).toMatchObject({ revoked: true, notes: [] });
    expect(keyring().lookup(keyringAccount(last))).toBeNull();
  });

  test("is in the file where the keyring is gone, and moves back to it", async () => {
    const program = homeWith({ server }, NO_BUS);
    await logIn(program, ["google"]);
    expect(recordOf(program)).toMatchObject({ inKeyring: true, refreshToken: expect.any(String) });
    tokenCame(program, -3_600_000);
    await program.run(["sync"], { env: keyring().env });
    expect(recordOf(program).refreshToken).toBeNull();
    expect(keyring().lookup(keyringAccount(recordOf(program)))).toEqual(expect.any(String));
  });
});
