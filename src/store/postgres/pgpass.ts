import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The key by which a line of the file is found. */
export interface PgpassKey {
  host: string;
  port: number;
  database: string;
  user: string;
}

const OTHERS_MAY_READ = 0o077;

/**
 * The password from `~/.pgpass` or PGPASSFILE: lines of `host:port:database:user:password`, of
 * which the first that matches counts, as in libpq. (pg's own reader prints that it is deprecated.)
 * A file that others may read is ignored.
 */
export function pgpass(key: PgpassKey, env: NodeJS.ProcessEnv): string | undefined {
  const path = env.PGPASSFILE || defaultPath(env);
  let text: string;
  try {
    const { mode } = statSync(path);
    if (process.platform !== "win32" && (mode & OTHERS_MAY_READ) !== 0) return undefined;
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  // A Unix socket is written as localhost there.
  const host = key.host.startsWith("/") ? "localhost" : key.host;
  const wanted = [host, String(key.port), key.database, key.user];
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith("#")) continue;
    const fields = fieldsOf(line);
    const [password] = fields.slice(wanted.length);
    if (!password) continue;
    if (wanted.every((value, at) => fields[at] === "*" || fields[at] === value)) return password;
  }
  return undefined;
}

function defaultPath(env: NodeJS.ProcessEnv): string {
  return process.platform === "win32"
    ? join(env.APPDATA ?? "", "postgresql", "pgpass.conf")
    : join(homedir(), ".pgpass");
}

/** Splits at colons; a backslash makes the next character an ordinary one. */
function fieldsOf(line: string): string[] {
  const fields = [""];
  for (const [part, escaped] of line.matchAll(/\\(.)|[^\\]|\\$/gu)) {
    if (part === ":") fields.push("");
    else fields.push((fields.pop() ?? "") + (escaped ?? part));
  }
  return fields;
}
