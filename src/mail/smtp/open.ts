import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { xoauth2 } from "../redact.ts";
import { mayLogInWithoutTls, tlsOptions } from "../tls.ts";
import { exchange, type SmtpError } from "./exchange.ts";
import { type Extensions, extensionsOf } from "./extensions.ts";
import type { SmtpOptions, SmtpTimeouts } from "./options.ts";

/** nodemailer prefers other methods if the server offers several, so XOAUTH2 is a custom method. */
const XOAUTH2_METHOD = "TICKLER-XOAUTH2";

export interface OpenConnection {
  connection: SMTPConnection;
  extensions: Extensions;
}

/**
 * Connects, says EHLO, encrypts as the policy says, and logs in. What fails is thrown as nodemailer
 * gives it, with the connection closed.
 *
 * @param signal aborts the attempt
 */
export async function openConnection(
  options: SmtpOptions,
  timeouts: SmtpTimeouts,
  secret: string | null,
  signal?: AbortSignal,
): Promise<OpenConnection> {
  const { default: Connection } = await import("nodemailer/lib/smtp-connection");
  let greeting: string | null = null;
  const connection: SMTPConnection = new Connection({
    host: options.host,
    port: options.port,
    secure: options.secure,
    ...(!options.secure && options.tls === "required" ? { requireTLS: true } : {}),
    ...(!options.secure && options.tls === "opportunistic" ? { opportunisticTLS: true } : {}),
    ...(!options.secure && options.tls === "off" ? { ignoreTLS: true } : {}),
    tls: await tlsOptions(options),
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    // Each step has its own timer; this one only covers an idle connection.
    socketTimeout: timeouts.answer * 2,
    // `close` ends the connection at once, with no further command.
    socketCloseTimeout: 0,
    // nodemailer keeps the greeting for nobody else.
    transactionLog: true,
    logger: listener((line) => {
      greeting ??= line;
    }),
    customAuth: {
      [XOAUTH2_METHOD]: async ({ auth, sendCommand }) => {
        const { user, pass } = auth.credentials;
        let reply = await sendCommand(`AUTH XOAUTH2 ${xoauth2(user, pass)}`);
        // The server explains itself in a challenge, and refuses after an empty response to it.
        if (reply.status === 334) reply = await sendCommand("");
        if (reply.status !== 235) throw new Error("refused");
      },
    },
  });
  // Without a listener, an error of an idle connection would end the process.
  connection.on("error", () => undefined);
  const giveUp = (): void => connection.close();
  signal?.addEventListener("abort", giveUp, { once: true });
  try {
    signal?.throwIfAborted();
    await exchange(connection, timeouts.connect, (done) => connection.connect(done));
    const ehlo = String(connection.lastServerResponse);
    if (options.user !== null) await login(connection, options, timeouts, ehlo, secret ?? "");
    return { connection, extensions: extensionsOf(ehlo, greeting ?? "") };
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}

/** A logger of nodemailer's that is told what the server says, and no secret. */
function listener(hear: (line: string) => void) {
  const debug = (entry: unknown, line?: unknown): void => {
    const isServer = typeof entry === "object" && entry !== null && "tnx" in entry;
    if (isServer && entry.tnx === "server" && typeof line === "string") hear(line);
  };
  const nothing = (): void => undefined;
  return { trace: nothing, debug, info: nothing, warn: nothing, error: nothing, fatal: nothing };
}

async function login(
  connection: SMTPConnection,
  options: SmtpOptions,
  timeouts: SmtpTimeouts,
  ehlo: string,
  secret: string,
): Promise<void> {
  if (!connection.secure && !mayLogInWithoutTls(options)) {
    const message = "the server offers no STARTTLS, and the password is not sent without TLS";
    throw Object.assign(new Error(message), { code: "ETLS", command: "STARTTLS" });
  }
  const user = options.user ?? "";
  const offered = /^\d{3}[ -]AUTH[ =](.*)$/im.exec(ehlo)?.[1]?.toUpperCase().split(/\s+/);
  if (!connection.allowsAuth || offered === undefined) {
    throw refusedLogin(
      connection.secure
        ? "the server offers no login"
        : "the server offers no login on an unencrypted connection",
    );
  }
  if (options.auth === "xoauth2" && !offered.includes("XOAUTH2")) {
    throw refusedLogin(`the server offers no XOAUTH2, only ${offered.join(", ")}`);
  }
  const method = options.auth === "xoauth2" ? { method: XOAUTH2_METHOD } : {};
  await exchange(connection, timeouts.command, (done) =>
    connection.login({ ...method, user, pass: secret }, done),
  );
}

function refusedLogin(message: string): SmtpError {
  return Object.assign(new Error(message), { code: "EAUTH" });
}
