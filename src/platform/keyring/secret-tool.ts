import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { complaint, type Ended } from "../processes/run-program.ts";
import type { Keyring } from "./keyring-of-system.ts";
import { runKeyring } from "./run-keyring.ts";
import { KeyringUnavailable } from "./unavailable.ts";

const PROGRAM = "secret-tool";

/** Whether libsecret's program is on PATH. */
export function hasSecretTool(path: string = process.env.PATH ?? ""): boolean {
  return path.split(delimiter).some((folder) => folder !== "" && isProgram(join(folder, PROGRAM)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Secret Service through libsecret's `secret-tool`. The attributes are those that @napi-rs/keyring
 * writes and looks for, so that either finds what the other has stored.
 */
export const secretTool: Keyring = {
  async read(service, account) {
    const ended = await run(["lookup", ...attributes(service, account)]);
    if (ended.code === 0) return ended.stdout.replace(/\r?\n$/u, "");
    return absent(ended);
  },
  async store(service, account, secret) {
    const label = `--label=Tickler: ${account}`;
    const ended = await run(["store", label, ...attributes(service, account)], secret);
    if (ended.code !== 0) throw new KeyringUnavailable(complaint([PROGRAM], ended));
  },
  async delete(service, account) {
    const ended = await run(["clear", ...attributes(service, account)]);
    return ended.code === 0 || absent(ended) !== null;
  },
};

/** It ends with 1 where there is nothing, and where something is wrong; then it says what. */
function absent(ended: Ended): null {
  if (ended.code === 1 && ended.stderr.trim() === "") return null;
  throw new KeyringUnavailable(complaint([PROGRAM], ended));
}

function attributes(service: string, account: string): string[] {
  return ["service", service, "username", account];
}

function run(args: string[], input = ""): Promise<Ended> {
  return runKeyring([PROGRAM, ...args], input, withSessionBus(process.env));
}

/**
 * Cron gives its programs no address of the session's bus; where the person is logged in, or lingers,
 * systemd has it at this place.
 */
export function withSessionBus(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.DBUS_SESSION_BUS_ADDRESS || env.XDG_RUNTIME_DIR) return env;
  const bus = `/run/user/${process.getuid?.() ?? 0}/bus`;
  return existsSync(bus) ? { ...env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}` } : env;
}
