import { AppError } from "../../domain/errors.ts";

/** The SQLSTATE of a server's error, or the system's code of a lost connection. */
export function postgresCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  // If several addresses refused, each has an error of its own.
  if (error instanceof AggregateError) return postgresCode(error.errors[0]);
  return postgresCode(error.cause);
}

/**
 * A transaction that lost against another one can run again, and then sees the result of the other:
 * also if both added the same row, or one removed a row on which the other builds.
 */
export function isLostRace(error: unknown): boolean {
  return ["40001", "40P01", "23505", "23503"].includes(postgresCode(error));
}

/** The server, or this connection, is gone for now: a new connection may find it back. */
export function isOutage(error: unknown): boolean {
  const explanation = explain(error);
  return explanation !== undefined && OUTAGES.includes(explanation);
}

/** The answer to a statement did not come: nobody knows whether it took effect. */
export function isSilence(error: unknown): boolean {
  return explain(error) === SILENT;
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
const BETWEEN: Explanation = ["is starting or stopping", "Try again in a moment."];
const SILENT: Explanation = [
  "does not answer any more",
  "Nothing was lost; try again when the server is back.",
];
const PASSWORD: Explanation = [
  "refuses the password",
  "Give it in the URL's environment variable, in PGPASSWORD or ~/.pgpass, or by db.password_command.",
];
const RIGHTS: Explanation = [
  "does not grant the rights that are needed",
  "See docs/teams.md for what the role must be allowed to do.",
];
const FULL: Explanation = [
  "has no connection left",
  "Raise max_connections, or let fewer programs use the server at once.",
];
const ENCODING: Explanation = [
  "can't store a character of this text",
  "Its encoding has to be UTF8: createdb --encoding=UTF8 --template=template0.",
];
const RACE: Explanation = [
  "is too busy: others changed the same data again and again",
  "Run the command again.",
];

const OUTAGES = [AWAY, LOST, BETWEEN];

const CAUSES: Record<string, Explanation> = {
  ECONNREFUSED: AWAY,
  // The Unix socket's file.
  ENOENT: AWAY,
  ENOTFOUND: ["has a host name that nobody knows", "Check the host in the URL."],
  EAI_AGAIN: ["has a host name that can't be looked up now", "Check the network."],
  ETIMEDOUT: AWAY,
  EHOSTUNREACH: AWAY,
  EHOSTDOWN: AWAY,
  ENETUNREACH: AWAY,
  ENETDOWN: AWAY,
  ECONNRESET: LOST,
  ECONNABORTED: LOST,
  EPIPE: LOST,
  "08P01": [
    "is reached through a pooler that refuses to go on",
    "See the pooler's log, or name the server itself in the URL.",
  ],
  "28P01": PASSWORD,
  "3D000": ["has no database of that name", "Create it with `createdb`, or correct the URL."],
  // There is no schema to create tables in.
  "3F000": RIGHTS,
  "42501": RIGHTS,
  "42P07": [
    "holds tables of another program",
    "Create a database for Tickler alone, and name that in the URL.",
  ],
  "22021": ENCODING,
  "22P05": ENCODING,
  "40001": RACE,
  "40P01": RACE,
  "25006": ["is read-only", "Name the primary server in the URL, not a standby."],
  "25P03": LOST,
  "53100": ["can't grow: its disk is full", "Free some space on the server, then try again."],
  "53200": ["is out of memory", "Try again later, or give the server more memory."],
  "53300": FULL,
  "55000": ["takes no connections at present", "Ask who runs the server; see its log."],
  "57014": [
    "had the statement cancelled",
    "Somebody ended it, or a time limit of the server's did.",
  ],
  "57P03": BETWEEN,
};

/** Errors by the class of their SQLSTATE, which is its first two characters. */
const CLASSES: Record<string, Explanation> = {
  "08": LOST,
  "53": ["lacks resources", "See the server's log."],
  "57": LOST,
  "58": ["has trouble with its disk", "See the server's log."],
  XX: ["reports that it is damaged", "See the server's log."],
};

const SQLSTATE = /^[0-9A-Z]{5}$/u;

function explain(error: unknown): Explanation | undefined {
  const code = postgresCode(error);
  if (code === "28000") return refusedLogin(error);
  const known = CAUSES[code] ?? byMessage(error);
  return known ?? (SQLSTATE.test(code) ? CLASSES[code.slice(0, 2)] : undefined);
}

/** Translates a server's error into one that names the cause; returns any other error as it is. */
export function translate(error: unknown, location: string): unknown {
  if (error instanceof AppError) return error;
  const explanation = explain(error);
  if (explanation) {
    const [what, hint] = explanation;
    return new AppError("database", `the database ${location} ${what}`, hint, { cause: error });
  }
  const code = postgresCode(error);
  // Codes of the system, such as EMFILE, hold no digit, unlike an SQLSTATE.
  if (!SQLSTATE.test(code) || !/\d/u.test(code)) return error;
  return new AppError(
    "database",
    `the database ${location} refused a statement (${code})`,
    "This is a bug of Tickler's: please report it.",
    { cause: error },
  );
}

function refusedLogin(error: unknown): Explanation {
  const hint = /no encryption|SSL off/iu.test(textOf(error))
    ? "It may ask for TLS: add sslmode=require or sslmode=verify-full to the URL."
    : "Check the user in the URL, and the server's pg_hba.conf.";
  return ["refuses the login", hint];
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${error.message} ${textOf(error.cause)}`;
}

/** pg has no codes for the errors that it raises itself. */
function byMessage(error: unknown): Explanation | undefined {
  const text = textOf(error);
  if (/query read timeout/iu.test(text)) return SILENT;
  if (/timeout exceeded when trying to connect|connection timeout|timeout expired/iu.test(text)) {
    return AWAY;
  }
  if (/connection terminated|connection error|not queryable/iu.test(text)) return LOST;
  if (/does not support SSL/iu.test(text)) {
    return ["offers no TLS", "Set sslmode=disable in the URL, or turn TLS on at the server."];
  }
  if (/certificate|self.signed|altnames/iu.test(text)) {
    return [
      "has a certificate that can't be verified",
      "Name the authority with sslrootcert=FILE in the URL, or see sslmode in docs/teams.md.",
    ];
  }
  if (/client password must be|no password supplied/iu.test(text)) return PASSWORD;
  if (/establishing an SSL connection|SSL routines|wrong version number/iu.test(text)) {
    return ["can't agree with us on TLS", "Check port and sslmode in the URL."];
  }
  return undefined;
}
