import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AuthorizationServer } from "../../support/oauth/authorization-server.ts";
import { homeWith, logIn, recordOf, tokenCame } from "../../support/oauth/logins.ts";
import { Program } from "../../support/processes/program.ts";
import type { Tickler } from "../../support/processes/tickler.ts";
import { eventually, gate } from "../../support/waiting.ts";

let server: AuthorizationServer;
let processes: Program;
beforeAll(async () => {
  server = await AuthorizationServer.start();
  processes = await Program.bundle("oauth/token-program.ts");
});
afterEach(() => {
  server.intercept = () => undefined;
});
afterAll(async () => {
  await Promise.all([server.stop(), processes.end()]);
});

/** A login whose access token has run out. */
async function expiredLogin(): Promise<{ program: Tickler; task: object }> {
  const program = homeWith({ server });
  await logIn(program);
  tokenCame(program, -3_600_000);
  return { program, task: { folder: program.home, issuer: server.issuer, refused: null } };
}

/** Holds requests for tokens until it is opened. */
function heldTokens() {
  const { opened, open } = gate();
  let count = 0;
  server.intercept = async (path) => {
    if (path !== "/token") return false;
    count += 1;
    await opened;
    return false;
  };
  return { open, count: () => count };
}

describe("renewal by several processes", () => {
  it("is done by one of them, and the others take what it got", async () => {
    const { program, task } = await expiredLogin();
    const before = recordOf(program);
    const children = await processes.startMany(3);
    const held = heldTokens();
    const answers = children.map((child) => child.ask(task));
    await eventually("a request", () => held.count() > 0);
    held.open();
    const tokens = await Promise.all(answers);
    const after = recordOf(program);
    expect(tokens).toEqual(Array(3).fill({ token: after.access?.token }));
    expect(held.count()).toBe(1);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(await server.takes("ada@example.com", after.access?.token ?? "")).toBe(true);
  });

  it("goes on when the one that does it is killed", async () => {
    const { task } = await expiredLogin();
    const [first, second] = await processes.startMany(2);
    const held = heldTokens();
    void first?.ask(task).catch(() => undefined);
    await eventually("a request", () => held.count() > 0);
    // It holds the lock now, and has sent what the server has not read yet.
    server.intercept = () => undefined;
    await first?.kill("SIGKILL");
    expect(await second?.ask(task)).toEqual({ token: expect.any(String) });
  });

  it("renews a refused token once, and gives the same one for a while when that is refused too", async () => {
    const { program, task } = await expiredLogin();
    const child = await processes.start();
    const { token } = (await child.ask(task)) as { token: string };
    const again = (await child.ask({ ...task, refused: token })) as { token: string };
    expect(again.token).not.toBe(token);
    const before = server.tokenRequests;
    expect(await child.ask({ ...task, refused: again.token })).toEqual(again);
    expect(server.tokenRequests).toBe(before);
    expect(recordOf(program).access).toMatchObject({ afterRefusal: true });
  });
});
