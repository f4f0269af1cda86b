import type SMTPConnection from "nodemailer/lib/smtp-connection";

/** nodemailer's errors carry what the server said. */
export interface SmtpError extends Error {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/**
 * One step of a session that nodemailer answers by a callback, by an event, or not at all: rejects
 * when the connection ends, and ends it after `ms`.
 */
export function exchange(
  connection: SMTPConnection,
  ms: number,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      clearTimeout(timer);
      connection.removeListener("error", settle);
      connection.removeListener("end", ended);
      if (error) reject(error);
      else resolve();
    };
    const ended = () => settle(new Error("the connection was closed"));
    const timer = setTimeout(() => {
      settle(Object.assign(new Error("timed out"), { code: "ETIMEDOUT" }));
      connection.close();
    }, ms);
    connection.once("error", settle);
    connection.once("end", ended);
    start(settle);
  });
}
