import type { ServerLogin } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";

/**
 * The password or token: the one given, the first line that the command prints, as with msmtp's
 * `passwordeval`, what the keyring has, or a token of `tickler login`. No error ever repeats it.
 *
 * @param refused what the server did not take when it was asked before
 * @throws AppError `config`, `KeyringUnavailable` among them; `partial` where it can't be had now
 */
export async function secretOf(
  scheme: "smtp" | "imap",
  login: ServerLogin,
  refused?: string,
): Promise<string> {
  if ("oauth" in login)
    return (await import("../oauth/token.ts")).tokenFor(login.oauth, refused ?? null);
  if ("secret" in login) return login.secret;
  if ("command" in login) {
    const { printedBy } = await import("../printed-by.ts");
    return printedBy(`${scheme}.password_command`, login.command);
  }
  const { readSecret } = await import("../../platform/keyring.ts");
  const secret = await readSecret(login.keyring);
  if (secret !== null) return secret;
  throw new AppError(
    "config",
    `${scheme}.password_keyring: the system's keyring has nothing for ${login.keyring}, or is locked`,
    "Unlock it, or store the password in it: tickler init, or tickler init --mailbox NAME",
  );
}
