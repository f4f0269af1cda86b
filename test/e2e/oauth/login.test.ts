import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuthorizationServer, CLIENT } from "../../support/oauth/authorization-server.ts";
import { Person } from "../../support/oauth/person.ts";
import { Tickler } from "../../support/processes/tickler.ts";

let server: AuthorizationServer;
beforeAll(async () => {
  server = await AuthorizationServer.start();
});
afterAll(() => server.stop());

function tickler(): Tickler {
  const program = new Tickler();
  mkdirSync(program.home, { mode: 0o700 });
  writeFileSync(
    join(program.home, "config.toml"),
    `# mine\nfrom = "Ada Sales <ada@example.com>"\noauth.client_id = "${CLIENT}" # the client\noauth.issuer = "${server.issuer}"\nsmtp.url = "smtp://ada%40example.com@127.0.0.1:1"\nimap.url = "imap://ada%40example.com@127.0.0.1:1"\n`,
  );
  return program;
}

/** Starts a login and gives what it prints on stderr, as far as `pattern` matches. */
async function startLogin(program: Tickler, args: readonly string[], pattern: RegExp) {
  const running = program.start(["login", ...args, "--json"]);
  let said = "";
  const found = await new Promise<string>((resolve, reject) => {
    running.stderr?.on("data", (chunk) => {
      said += chunk;
      const match = pattern.exec(said)?.[1];
      if (match !== undefined) resolve(match);
    });
    void running.then(() => reject(new Error(`it ended: ${said}`)));
  });
  return { running, found };
}

describe("a login", () => {
  it("by the browser's redirect to this machine", async () => {
    const program = tickler();
    const { running, found } = await startLogin(program, ["google"], /(http\S+auth\?\S+)/);
    const { address, text } = await new Person("ada@example.com").consent(found);
    expect(text).toContain("You are logged in");
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?code=/);
    const result = await running;
    expect(result.exitCode, String(result.stderr)).toBe(0);
    const record = readFileSync(join(program.home, "oauth-google.json"), "utf8");
    expect(statSync(join(program.home, "oauth-google.json")).mode & 0o777).toBe(0o600);
    const { access, refreshToken } = JSON.parse(record);
    for (const secret of [access.token, refreshToken]) {
      expect(secret.length).toBeGreaterThan(20);
      expect(String(result.stdout) + String(result.stderr)).not.toContain(secret);
    }
    expect(JSON.parse(String(result.stdout))).toMatchObject({
      provider: "google",
      state: "active",
      used_by: ["smtp", "imap"],
    });
    const config = readFileSync(join(program.home, "config.toml"), "utf8");
    expect(config).toContain("# mine");
    expect(config).toContain("# the client");
    expect(config).toContain('auth = "oauth"');
    expect(await program.json(["login", "status"])).toHaveLength(1);
    expect(await program.json(["logout", "google"])).toMatchObject({ revoked: true });
    expect(await program.json(["login", "status"])).toEqual([]);
  });

  it("by a code on another device", async () => {
    const program = tickler();
    const { running, found } = await startLogin(program, ["microsoft"], /\n {2}(\w{4}-\w{4})\n/);
    const { text } = await new Person("ada@example.com").consent(
      `${server.issuer}/device?user_code=${found}`,
    );
    expect(text).toMatch(/success/i);
    const result = await running;
    expect(result.exitCode, String(result.stderr)).toBe(0);
    expect(JSON.parse(String(result.stdout))).toMatchObject({ provider: "microsoft" });
  });
});
