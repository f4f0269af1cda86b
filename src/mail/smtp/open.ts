import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { xoauth2 } from "../redact.ts";
import { tlsOptions } from "../tls.ts";
import { exchange, type SmtpError } from "./exchange.ts";
import type { SmtpOptions, SmtpTimeouts } from "./options.ts";

/** nodemailer has XOAUTH2, but takes another method where the server offers more than one. */
const BEARER = "TICKLER-BEARER";

export interface OpenConnection {
  connection: SMTPConnection;
  smtpUtf8: boolean;
}

/**
 * Connects, says EHLO, encrypts as the policy says, and logs in. What fails is thrown as nodemailer
 * gives it, with the connection closed.
 *
 * @param signal gives it up
 */
export async function openConnection(
  options: SmtpOptions,
  timeouts: SmtpTimeouts,
  secret: string | null,
  signal?: AbortSignal,
): Promise<OpenConnection> {
  const { default: Connection } = await import("nodemailer/lib/smtp-connection");
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
    // Each wait has its own timer; this one is for a connection that lies idle.
    socketTimeout: timeouts.answer * 2,
    // `close` ends it at once: nothing may follow on it.
    socketCloseTimeout: 0,
    customAuth: {
      [BEARER]: async ({ auth, sendCommand }) => {
        const { user, pass } = auth.credentials;
        let reply = await sendCommand(`AUTH XOAUTH2 ${xoauth2(user, pass)}`);
        // The refusal comes after an empty answer to the challenge that explains it.
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
    return { connection, smtpUtf8: /^250[ -]SMTPUTF8\b/im.test(ehlo) };
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}

async function login(
  connection: SMTPConnection,
  options: SmtpOptions,
  timeouts: SmtpTimeouts,
  ehlo: string,
  secret: string,
): Promise<void> {
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
  const method = options.auth === "xoauth2" ? { method: BEARER } : {};
  await exchange(connection, timeouts.command, (done) =>
    connection.login({ ...method, user, pass: secret }, done),
  );
}

function refusedLogin(message: string): SmtpError {
  return Object.assign(new Error(message), { code: "EAUTH" });
}
