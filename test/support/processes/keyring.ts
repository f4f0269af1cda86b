import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe } from "vitest";
import { missing } from "../postgres/suite.ts";

const PROGRAMS = ["dbus-run-session", "gnome-keyring-daemon", "secret-tool"];

/** A GNOME Keyring that is unlocked, on a session bus of its own, in a temp folder. */
export class TestKeyring {
  readonly folder = mkdtempSync(join(tmpdir(), "tickler-keyring-"));
  #session: ChildProcess | undefined;
  #address = "";

  static async start(): Promise<TestKeyring> {
    const keyring = new TestKeyring();
    await keyring.#run();
    return keyring;
  }

  /** What programs need to find it. */
  get env(): Record<string, string> {
    return { ...this.#folders(), DBUS_SESSION_BUS_ADDRESS: this.#address };
  }

  #folders(): Record<string, string> {
    const [data, runtime] = ["data", "run"].map((name) => join(this.folder, name));
    return { XDG_DATA_HOME: data ?? "", XDG_RUNTIME_DIR: runtime ?? "" };
  }

  async #run(): Promise<void> {
    for (const folder of Object.values(this.#folders())) mkdirSync(folder, { mode: 0o700 });
    // It lives until its standard input ends: with the process of the test, however that ends.
    const script = `printf %s pw | gnome-keyring-daemon --unlock --components=secrets >&2 || exit 1
      echo "$DBUS_SESSION_BUS_ADDRESS"
      cat >/dev/null`;
    const session = spawn("dbus-run-session", ["--", "sh", "-c", script], {
      env: { PATH: process.env.PATH, HOME: this.folder, ...this.#folders() },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#session = session;
    let said = "";
    session.stderr.on("data", (part: Buffer) => {
      said += part;
    });
    for await (const line of createInterface({ input: session.stdout })) {
      this.#address = line;
      return;
    }
    throw new Error(`no keyring: ${said}`);
  }

  /** What the keyring has, as another program sees it. */
  lookup(account: string): string | null {
    const { status, stdout } = this.#secretTool("lookup", account);
    return status === 0 ? stdout : null;
  }

  /** Files a secret as a person would. */
  store(account: string, secret: string): void {
    const { status, stderr } = this.#secretTool("store", account, secret);
    if (status !== 0) throw new Error(stderr);
  }

  #secretTool(verb: string, account: string, input = "") {
    const label = verb === "store" ? ["--label=test"] : [];
    return spawnSync("secret-tool", [verb, ...label, "service", "tickler", "username", account], {
      env: { PATH: process.env.PATH, ...this.env },
      input,
      encoding: "utf8",
    });
  }

  async stop(): Promise<void> {
    const session = this.#session;
    if (session !== undefined && session.exitCode === null) {
      const ended = once(session, "exit");
      session.stdin?.end();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** Tests with a keyring of their own; where there can be none they are skipped, and fail in CI. */
export function describeKeyring(name: string, tests: (keyring: () => TestKeyring) => void): void {
  const absent = PROGRAMS.find(
    (each) => spawnSync("sh", ["-c", `command -v ${each}`]).status !== 0,
  );
  if (absent !== undefined) {
    missing(name, `no ${absent}; install Debian's gnome-keyring, libsecret-tools and dbus`);
    return;
  }
  describe(name, () => {
    let keyring: TestKeyring | undefined;
    beforeAll(async () => {
      keyring = await TestKeyring.start();
    });
    afterAll(() => keyring?.stop());
    tests(() => {
      if (keyring === undefined) throw new Error("the keyring is not up");
      return keyring;
    });
  });
}
