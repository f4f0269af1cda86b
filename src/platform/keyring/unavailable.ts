import { AppError } from "../../domain/errors.ts";

const HINTS: Partial<Record<NodeJS.Platform, string>> = {
  linux:
    "It needs a running Secret Service (GNOME Keyring, KWallet) that is unlocked, and DBUS_SESSION_BUS_ADDRESS or XDG_RUNTIME_DIR to find it; Debian's libsecret-tools helps.",
  darwin: "Unlock it: security unlock-keychain",
  win32: "It needs the session of a user who is logged in.",
};

/** The system has no keyring, or it can't be reached or unlocked by this process. */
export class KeyringUnavailable extends AppError {
  /** By a mark, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof AppError && "keyring" in value;
  }

  readonly keyring = false;

  /** @param why in one line, without the secret */
  constructor(why: string, options?: { cause?: unknown }) {
    const other = "Where there is none, use a command (…_command) or an environment variable.";
    const hint = [HINTS[process.platform], other].filter(Boolean).join(" ");
    super("config", `the system's keyring can't be used: ${why}`, hint, options);
  }
}
