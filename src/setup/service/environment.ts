import { refuseControls } from "../../platform/scheduler/files.ts";

/** What of the environment a service gets. */
export interface ServiceEnvironment {
  readonly copied: Readonly<Record<string, string>>;
  /** Names of variables that hold a secret, and so are written nowhere. */
  readonly secrets: readonly string[];
}

/** What programs for passwords, certificates and the database look at, besides our own. */
const COPIED = new Set([
  // Windows writes it as Path.
  ...["PATH", "Path", "LANG", "LC_ALL", "LC_CTYPE", "TZ"],
  ...["XDG_CONFIG_HOME", "XDG_DATA_HOME"],
  ...["GNUPGHOME", "PASSWORD_STORE_DIR"],
  ...["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"],
  ...["PGPASSFILE", "PGSSLROOTCERT"],
  ...["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "no_proxy"],
]);

/** Secrets that are not called ours. */
const SECRETS = new Set(["PGPASSWORD", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"]);

/** Ours that belong to one run only: a frozen clock, and who typed the command. */
const OF_ONE_RUN = new Set(["TICKLER_NOW", "TICKLER_ACTOR"]);

/**
 * The part of the environment that a service needs in order to do what the same command does in the
 * person's shell. A secret is never among it.
 *
 * @throws AppError `usage` for a value that no service file can hold
 */
export function serviceEnvironment(env: NodeJS.ProcessEnv): ServiceEnvironment {
  const copied: Record<string, string> = {};
  const secrets: string[] = [];
  for (const name of Object.keys(env).sort()) {
    const value = env[name];
    if (!value) continue;
    if (isSecret(name, value)) secrets.push(name);
    else if (COPIED.has(name) || isOurs(name)) {
      refuseControls(name, value);
      copied[name] = value;
    }
  }
  return { copied, secrets };
}

function isOurs(name: string): boolean {
  return /^TICKLER_(?!TEST)/u.test(name) && !OF_ONE_RUN.has(name);
}

/** By its name, or because it is a URL with a password in it. A command only prints one. */
function isSecret(name: string, value: string): boolean {
  if (SECRETS.has(name)) return true;
  if (!isOurs(name) && !COPIED.has(name)) return false;
  if (/(?:PASSWORD|SECRET|TOKEN|API_KEY|DSN|HEADERS)$/u.test(name)) return true;
  // The user of a proxy may be a token.
  if (/_PROXY$/iu.test(name)) return /^[^/]*(?:\/\/)?[^/@\s]+@/u.test(value);
  return /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]+@/iu.test(value) || /[?&]password=/iu.test(value);
}
