import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuthorizationServer } from "../../support/oauth/authorization-server.ts";
import {
  CODE,
  homeWith,
  logIn,
  PAGE,
  recordOf,
  startLogin,
  USER,
} from "../../support/oauth/logins.ts";
import { Person } from "../../support/oauth/person.ts";

let server: AuthorizationServer;
beforeAll(async () => {
  server = await AuthorizationServer.start();
});
afterAll(() => server.stop());

describe("a login", () => {
  it("by the browser's redirect to this machine", async () => {
    const program = homeWith({ server });
    const { running, found } = await startLogin(program, ["google", "--json"], PAGE);
    const { address, text } = await new Person(USER).consent(found);
    expect(text).toContain("You are logged in");
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?code=/);
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode, String(stderr)).toBe(0);
    expect(statSync(join(program.home, "oauth-google.json")).mode & 0o777).toBe(0o600);
    const { access, refreshToken } = recordOf(program);
    for (const secret of [access?.token ?? "", refreshToken ?? ""]) {
      expect(secret.length).toBeGreaterThan(20);
      expect(String(stdout) + String(stderr)).not.toContain(secret);
    }
    expect(JSON.parse(String(stdout))).toMatchObject({
      provider: "google",
      state: "active",
      used_by: ["smtp", "imap"],
      settings: [
        { key: "smtp.auth", value: "oauth" },
        { key: "imap.auth", value: "oauth" },
      ],
    });
    const config = readFileSync(join(program.home, "config.toml"), "utf8");
    expect(config).toContain("# mine");
    expect(config).toContain("# the client");
    expect(await program.json(["login", "status"])).toHaveLength(1);
    expect(await program.json(["logout", "google"])).toMatchObject({ revoked: true });
    expect(await program.json(["login"])).toEqual([]);
    expect(await server.takes(USER, access?.token ?? "")).toBe(false);
  });

  it("by a code on another device", async () => {
    const program = homeWith({ server });
    const { running, found } = await startLogin(program, ["microsoft"], CODE);
    const { text } = await new Person(USER).consent(`${server.issuer}/device?user_code=${found}`);
    expect(text).toMatch(/success/i);
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode, String(stderr)).toBe(0);
    expect(stdout).toBe("logged in\tmicrosoft\nsmtp.auth\toauth\nimap.auth\toauth\n");
  });

  it("takes no redirect with another state, and one with its own once", async () => {
    const program = homeWith({ server });
    const { running, found } = await startLogin(program, ["google", "--no-settings"], PAGE);
    const address = new URL(new URL(found).searchParams.get("redirect_uri") ?? "");
    for (const query of ["?code=stolen&state=guessed", "?state=", "favicon.ico", "?error=x"]) {
      const response = await fetch(new URL(query, address));
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/stolen|guessed/);
    }
    // As browsers do, which may want to ask more.
    const idle = connect(Number(address.port), "127.0.0.1");
    idle.on("error", () => undefined);
    const { text } = await new Person(USER).consent(found);
    expect(text).toContain("You are logged in");
    expect((await running).exitCode).toBe(0);
    idle.destroy();
    expect(readFileSync(join(program.home, "config.toml"), "utf8")).not.toContain("auth =");
  });

  it("checks who the redirect comes from", async () => {
    const program = homeWith({ server });
    const { running, found } = await startLogin(program, ["google"], PAGE);
    const { address } = await new Person(USER).consent(
      found,
      /^http:\/\/127\.0\.0\.1:\d+\/\?code=/,
    );
    const forged = new URL(address);
    forged.searchParams.set("iss", "https://attacker.example");
    const response = await fetch(forged);
    expect(response.status).toBe(400);
    const { exitCode } = await running;
    expect(exitCode).not.toBe(0);
    expect(readdirSync(program.home).filter((name) => name.endsWith(".json"))).toEqual([]);
  });

  it("that is declined changes nothing", async () => {
    const program = homeWith({ server });
    const { running, found } = await startLogin(program, ["google"], PAGE);
    const url = new URL(found);
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("error", "access_denied");
    back.searchParams.set("state", url.searchParams.get("state") ?? "");
    back.searchParams.set("iss", server.issuer);
    await fetch(back);
    const { exitCode, stderr } = await running;
    expect(exitCode).toBe(4);
    expect(stderr).toContain("declined");
    expect(readdirSync(program.home)).toEqual(["config.toml"]);
  });

  it.each([
    ["google", PAGE],
    ["microsoft", CODE],
  ])(
    "at %s ends at once on Ctrl-C, and leaves an older one as it was",
    async (provider, pattern) => {
      const program = homeWith({ server });
      await logIn(program);
      const before = readFileSync(join(program.home, "oauth-google.json"), "utf8");
      const { running } = await startLogin(program, [provider], pattern);
      running.kill("SIGINT");
      const { exitCode } = await running;
      expect(exitCode).toBe(130);
      expect(readFileSync(join(program.home, "oauth-google.json"), "utf8")).toBe(before);
      expect(readdirSync(program.home)).not.toContain("oauth-microsoft.json");
    },
  );

  it("says what is missing or wrong", async () => {
    const program = homeWith({ server });
    for (const [args, env, pattern] of [
      [["login", "gogle"], {}, /Did you mean google/],
      [["logout", "aol"], {}, /google, microsoft/],
      [["login", "google"], { TICKLER_OAUTH_ISSUER: "http://example.com" }, /https/],
      [
        ["login", "google"],
        { TICKLER_OAUTH_ISSUER: "http://127.0.0.1:3" },
        /refused.*\nhint: Nothing was changed/,
      ],
    ] as const) {
      const { exitCode, stdout, stderr } = await program.run(args, { env });
      expect(exitCode, stderr).not.toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toMatch(pattern);
    }
    const nobody = await homeWith({ server }).run(["tick"], {
      env: { TICKLER_SMTP_AUTH: "oauth", TICKLER_IMAP_AUTH: "oauth" },
    });
    expect(nobody.stderr).toMatch(/tickler login/);
  });
});
