import type { Config, ServerLogin } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import type { ImapInboxOptions, ImapSentOptions } from "../../mail/imap/options.ts";

/**
 * How to reach and log in to the IMAP account, and what is read there; null: none is configured.
 *
 * @throws AppError `config`
 */
export async function imapOptions(config: Config): Promise<ImapInboxOptions | null> {
  const account = await imapAccount(config);
  const { values } = config;
  return (
    account && {
      ...account,
      folders: values["imap.folders"],
      since: values["imap.since"],
      attachments: values["imap.attachments"],
    }
  );
}

/** The same without what is read. @throws AppError `config` */
export async function imapAccount(config: Config): Promise<ImapSentOptions | null> {
  const url = config.values["imap.url"];
  if (url === null) return null;
  const { imapLogin } = await import("../../config.ts");
  const login = imapLogin(config);
  if (login === null) {
    throw new AppError(
      "config",
      "imap.url names no user",
      `Write imap://user@${url.host}:${url.port}, with imap.password_command for the password.`,
    );
  }
  return {
    host: url.host,
    port: url.port,
    secure: url.secure,
    tls: url.tls,
    user: login.user,
    auth: login.auth,
    password: lookUp("imap", login),
    ...renewal(login),
    sent: config.values["imap.sent"],
  };
}

/** Looks a secret up with `secretOf` of secret.ts, which is loaded once one is needed. */
export function lookUp(scheme: "smtp" | "imap", login: ServerLogin) {
  return async (refused?: string): Promise<string> => {
    const { secretOf } = await import("./secret.ts");
    return secretOf(scheme, login, refused);
  };
}

/** What a person does where a login that is renewed by itself is refused. */
export function renewal(login: ServerLogin): { renewal?: string } {
  return "oauth" in login ? { renewal: "log in again: tickler login" } : {};
}
