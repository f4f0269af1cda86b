import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import { AppError } from "../../domain/errors.ts";

/** `sslmode` as libpq knows it. */
const MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;

export type TlsMode = (typeof MODES)[number];

/**
 * The `sslmode` of a URL, or of PGSSLMODE. Without either there is no TLS.
 *
 * @throws AppError `config`
 */
export function tlsMode(parameters: URLSearchParams, env: NodeJS.ProcessEnv): TlsMode {
  const given = parameters.get("sslmode") ?? env.PGSSLMODE ?? "disable";
  const mode = MODES.find((each) => each === given);
  if (mode !== undefined) return mode;
  throw new AppError(
    "config",
    `the database's URL: sslmode: ${given} is not known`,
    `Allowed: ${MODES.join(", ")}.`,
  );
}

/**
 * How to make and check a TLS connection in a mode; false: without TLS.
 *
 * @throws AppError `config` for a file that can't be read
 */
export function tlsOptions(
  mode: TlsMode,
  parameters: URLSearchParams,
  env: NodeJS.ProcessEnv,
): false | ConnectionOptions {
  if (mode === "disable") return false;
  const file = (name: string): string | undefined =>
    read(name, parameters.get(name) ?? env[`PG${name.toUpperCase()}`]);
  const [ca, cert, key] = [file("sslrootcert"), file("sslcert"), file("sslkey")];
  const base = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
  if (mode === "verify-full") return base;
  // As in libpq, a named authority is checked in every mode.
  if (ca !== undefined) return { ...base, checkServerIdentity: () => undefined };
  if (mode !== "verify-ca") return { ...base, rejectUnauthorized: false };
  throw new AppError(
    "config",
    "the database's URL: sslmode=verify-ca needs sslrootcert",
    "Name the file of the authority with sslrootcert=FILE, or use sslmode=verify-full.",
  );
}

function read(name: string, path: string | undefined): string | undefined {
  // "system" is the trust store of the system, which is used if no authority is named.
  if (!path || (name === "sslrootcert" && path === "system")) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new AppError(
      "config",
      `the database's URL: ${name}: ${path} can't be read`,
      "Correct the path, or make the file readable for you.",
      { cause: error },
    );
  }
}
