import { AppError } from "../../domain/errors.ts";

/** The SQLSTATE of an error of the server's, or the system's code of a lost connection. */
export function postgresCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  // Of several addresses that refused, each has an error of its own.
  if (error instanceof AggregateError) return postgresCode(error.errors[0]);
  return postgresCode(error.cause);
}

export function isUniqueViolation(error: unknown): boolean {
  return postgresCode(error) === "23505";
}

/** A transaction that lost against another one may be run again. */
export function isLostRace(error: unknown): boolean {
  return ["40001", "40P01"].includes(postgresCode(error));
}

type Explanation = readonly [what: string, hint: string];

const AWAY: Explanation = [
  "can't be reached",
  "Check that the server is running, and host and port in the URL.",
];
const LOST: Explanation = [
  "broke the connection off",
  "Nothing was lost; try again when the server is back.",
];

const CAUSES: Record<string, Explanation> = {
  ECONNREFUSED: AWAY,
  ENOTFOUND: ["has a host name that nobody knows", "Check the host in the URL."],
  EAI_AGAIN: ["has a host name that can't be looked up now", "Check the network."],
  ETIMEDOUT: AWAY,
  EHOSTUNREACH: AWAY,
  ENETUNREACH: AWAY,
  ECONNRESET: LOST,
  EPIPE: LOST,
  "08000": LOST,
  "08003": LOST,
  "08006": LOST,
  "57P01": LOST,
  "57P02": LOST,
  "57P03": ["is starting or stopping", "Try again in a moment."],
  "28P01": [
    "refuses the password",
    "Give it in the URL's environment variable, in PGPASSWORD or ~/.pgpass, or by db.password_command.",
  ],
  "28000": ["refuses the login", "Check the user in the URL, and the server's pg_hba.conf."],
  "3D000": ["has no database of that name", "Create it with `createdb`, or correct the URL."],
  "42501": [
    "does not grant the rights that are needed",
    "See docs/teams.md for what the role must be allowed to do.",
  ],
  "53300": [
    "has no connection left",
    "Raise max_connections, or let fewer programs use the server at once.",
  ],
  "53100": ["can't grow: its disk is full", "Free some space on the server, then try again."],
  "25006": ["is read-only", "Name the primary server in the URL, not a standby."],
};

/** Names the cause of an error of the server's; anything else is returned as it is. */
export function translate(error: unknown, location: string): unknown {
  if (error instanceof AppError) return error;
  const code = postgresCode(error);
  const explanation = CAUSES[code] ?? byMessage(error);
  if (explanation) {
    const [what, hint] = explanation;
    return new AppError("database", `the database ${location} ${what}`, hint, { cause: error });
  }
  if (!/^[0-9A-Z]{5}$/u.test(code)) return error;
  return new AppError(
    "database",
    `the database ${location} refused a statement (${code})`,
    "This is a bug of Tickler's: please report it.",
    { cause: error },
  );
}

/** pg has no codes for what it notices itself. */
function byMessage(error: unknown): Explanation | undefined {
  const message = error instanceof Error ? error.message : "";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
  const text = `${message} ${cause}`;
  if (
    /connection terminated|client has encountered a connection error|not queryable/iu.test(text)
  ) {
    return LOST;
  }
  if (/timeout exceeded when trying to connect|connection timeout/iu.test(text)) return AWAY;
  if (/does not support SSL/iu.test(text)) {
    return ["offers no TLS", "Set sslmode=disable in the URL, or turn TLS on at the server."];
  }
  if (/certificate|self.signed|altnames/iu.test(text)) {
    return [
      "has a certificate that can't be verified",
      "Name the authority with sslrootcert=FILE in the URL, or see sslmode in docs/teams.md.",
    ];
  }
  if (/password must be a string|no password supplied/iu.test(text)) {
    return CAUSES["28P01"];
  }
  return undefined;
}
