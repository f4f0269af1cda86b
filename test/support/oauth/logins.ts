import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoginRecord } from "../../../src/oauth/record.ts";
import { type Env, type Result, Tickler } from "../processes/tickler.ts";
import { type AuthorizationServer, CLIENT } from "./authorization-server.ts";
import { Person } from "./person.ts";

export const USER = "ada@example.com";

export interface Servers {
  server: AuthorizationServer;
  /** Ports of the mail servers; 1: there is none. */
  smtp?: number;
  imap?: number;
}

/** A home with a client and mail servers in its settings. */
export function homeWith({ server, smtp = 1, imap = 1 }: Servers, env: Env = {}): Tickler {
  const program = new Tickler({ env });
  mkdirSync(program.home, { mode: 0o700 });
  const user = encodeURIComponent(USER);
  writeFileSync(
    join(program.home, "config.toml"),
    `# mine
from = "Ada Sales <${USER}>"

[oauth]
client_id = "${CLIENT}" # the client
issuer = "${server.issuer}"

[smtp]
url = "smtp://${user}@127.0.0.1:${smtp}?tls=off"

[imap]
url = "imap://${user}@127.0.0.1:${imap}?tls=off"
`,
  );
  return program;
}

/** Starts a login. @returns what stands on stderr behind `pattern`, while the program waits */
export async function startLogin(program: Tickler, args: readonly string[], pattern: RegExp) {
  const running = program.start(["login", ...args]);
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

/** The page of a login by the browser, in what the program prints. */
export const PAGE = /(http\S+\/auth\?\S+)\n/;
/** The code of a login by a device. */
export const CODE = /\n {2}(\w{4}-\w{4})\n/;

/** Logs in by the browser, and says yes. */
export async function logIn(
  program: Tickler,
  args: readonly string[] = ["google", "--no-keyring"],
): Promise<Pick<Result, "stdout" | "stderr">> {
  const { running, found } = await startLogin(program, args, PAGE);
  await new Person(USER).consent(found);
  const { exitCode, stdout, stderr } = await running;
  if (exitCode !== 0) throw new Error(`no login: ${stderr}`);
  return { stdout: String(stdout), stderr: String(stderr) };
}

/** The login as it is kept. */
export function recordOf({ home }: Tickler, provider = "google"): LoginRecord {
  return JSON.parse(readFileSync(join(home, `oauth-${provider}.json`), "utf8"));
}

/** Changes the kept login, as time would. */
function changeRecord(
  program: Tickler,
  change: (record: LoginRecord) => Partial<LoginRecord>,
): void {
  const record = recordOf(program);
  const file = join(program.home, `oauth-${record.provider}.json`);
  writeFileSync(file, JSON.stringify({ ...record, ...change(record) }));
}

/** Moves the moment at which the access token came, in milliseconds from now. */
export function tokenCame(program: Tickler, when: number): void {
  changeRecord(program, ({ access }) => ({
    access: access && { ...access, got: Date.now() + when },
  }));
}

/** Has the access token look as if it had not replaced a refused one. */
export function forgetRefusal(program: Tickler): void {
  changeRecord(program, ({ access }) => ({ access: access && { ...access, afterRefusal: false } }));
}
