import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";

/** System accounts that own nothing worth having, the best first. */
const ACCOUNTS = ["postgres", "nobody"];

export interface Account {
  uid?: number;
  gid?: number;
}

let account: Account | undefined;

/** Who runs servers: PostgreSQL refuses to be run by root. */
export function unprivileged(): Account {
  account ??= userInfo().uid === 0 ? find() : {};
  return account;
}

function find(): Account {
  for (const name of ACCOUNTS) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`none of these accounts is there: ${ACCOUNTS.join(", ")}`);
}

function idOf(flag: string, name: string): number {
  return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
}

/** A private file of that account's. */
export function ownedFile(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o600);
  const { uid, gid } = unprivileged();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
