import type { FetchMessageObject, FetchQueryObject, ImapFlow } from "imapflow";
import { AppError, messageOf } from "../../domain/errors.ts";
import { type Credential, CredentialCache } from "../credentials.ts";
import { oneLine } from "../one-line.ts";
import { redact } from "../redact.ts";
import { mayLogInWithoutTls, tlsOptions } from "../tls.ts";
import { type ImapError, isLoginRefused, responseCode, unavailable } from "./errors.ts";
import { DEFAULT_TIMEOUTS, type ImapLoginOptions, type ImapTimeouts } from "./options.ts";

/** Larger than any answer to our commands; keeps a server from filling the memory. */
const MAX_LITERAL = 64 * 1024 * 1024;

/** The server refused a command (NO, BAD), and the session goes on. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
  readonly status: string | null;
  /** The response code (RFC 5530), such as `UNAVAILABLE`. */
  readonly code: string | null;

  constructor(message: string, status: string | null = null, code: string | null = null) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Turns a refused command into an AppError; `what` names what the command was for. */
export function explainRefusal(error: unknown, what: string): unknown {
  if (!(error instanceof CommandRefused)) return error;
  return new AppError("partial", `${what}: ${messageOf(error)}`, "The next pass tries again.");
}

interface ConnectOptions {
  timeouts?: Partial<ImapTimeouts>;
  /** Aborts the attempt. */
  signal?: AbortSignal | undefined;
}

/** A session on an IMAP server in which every wait has a time-out. */
export class ImapConnection {
  readonly client: ImapFlow;
  readonly timeouts: ImapTimeouts;
  readonly #options: ImapLoginOptions;
  readonly #secret: string | null;
  /** Why the connection ended; a command's own error only says that there is none. */
  #broken: ImapError | null = null;
  /** The error that imapflow logs for a command that returns false. */
  #reported: ImapError | null = null;
  /** Fetches that were begun or abandoned, and whose answers are still arriving. */
  #busy = 0;

  private constructor(
    client: (note: (error: ImapError) => void) => ImapFlow,
    options: ImapLoginOptions,
    secret: string | null,
  ) {
    this.timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
    this.#options = options;
    this.#secret = secret;
    this.client = client((error) => {
      this.#reported = error;
    });
    // Without a listener, an error of an idle connection would end the process.
    this.client.on("error", (error) => {
      this.#broken ??= error;
    });
  }

  /** Connects, encrypts as the policy says, and logs in; throws imapflow's own errors. */
  static async open(
    options: ImapLoginOptions,
    secret: string,
    signal?: AbortSignal,
  ): Promise<ImapConnection> {
    const { ImapFlow } = await import("imapflow");
    const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
    const tls = await tlsOptions(options);
    const make = (note: (error: ImapError) => void): ImapFlow =>
      new ImapFlow({
        host: options.host,
        port: options.port,
        secure: options.secure,
        ...(options.secure ? {} : startTls(options)),
        tls,
        auth: {
          user: options.user,
          ...(options.auth === "xoauth2" ? { accessToken: secret } : { pass: secret }),
        },
        clientInfo: { name: "tickler" },
        // Of the log that it does not write: one of its own is a random number, for which it loads crypto.
        id: "tickler",
        logger: quietLogger(note),
        // No extension that is not needed.
        disableAutoEnable: true,
        disableAutoIdle: true,
        disableCompression: true,
        connectionTimeout: timeouts.connect,
        greetingTimeout: timeouts.connect,
        socketTimeout: timeouts.silence,
        maxIdleTime: timeouts.idle,
        maxLiteralSize: MAX_LITERAL,
        maxResponseSize: MAX_LITERAL * 2,
      });
    const connection = new ImapConnection(make, options, secret);
    const giveUp = (): void => connection.abandon();
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      signal?.throwIfAborted();
      await connection.#within(timeouts.login, () => connection.client.connect());
    } catch (error) {
      connection.client.close();
      throw error;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
    return connection;
  }

  /**
   * Runs a command, and ends the connection where its answer does not come in time.
   *
   * @throws AppError, or CommandRefused
   */
  async run<T>(work: () => Promise<T>, timeout = this.timeouts.command): Promise<T> {
    try {
      if (!this.client.usable) throw this.#broken ?? connectionLost();
      return await this.#within(timeout, work);
    } catch (error) {
      throw this.#explained(error as ImapError);
    }
  }

  /** Fetches mails one by one; the next is on its way while the caller handles the last. */
  async *fetch(uids: string, query: FetchQueryObject): AsyncGenerator<FetchMessageObject> {
    const items = this.client.fetch(uids, query, { uid: true })[Symbol.asyncIterator]();
    this.#busy += 1;
    try {
      for (;;) {
        const item = await this.run(() => items.next(), this.timeouts.mail);
        if (item.done) {
          this.#busy -= 1;
          return;
        }
        yield item.value;
      }
    } catch (error) {
      this.#busy -= 1;
      throw error;
    } finally {
      // The generator ends by itself once the rest of the answer is in or the connection ends.
      items.return?.().catch(() => undefined);
    }
  }

  /** The error of a command for which imapflow only logs the error and returns false. */
  reported(what: string): Error {
    return this.#explained(this.#reported ?? (new Error(`${what} failed`) as ImapError));
  }

  async close(): Promise<void> {
    if (this.client.usable && this.#busy === 0) {
      await this.#within(this.timeouts.close, () => this.client.logout()).catch(() => undefined);
    }
    this.client.close();
  }

  /** Closes without LOGOUT: pending commands fail. */
  abandon(): void {
    this.#broken ??= connectionLost();
    this.client.close();
  }

  #explained(error: ImapError): Error {
    if (error instanceof AppError || error instanceof CommandRefused) return error;
    const refused = error.responseStatus !== undefined && this.client.usable;
    if (refused) {
      const text = this.#clean(error.responseText ?? "without a reason");
      return new CommandRefused(text, error.responseStatus, responseCode(error));
    }
    const cause = this.#broken !== null && error.reason === undefined ? this.#broken : error;
    return unavailable(this.#options, cause, this.#secret);
  }

  #clean(text: string): string {
    return oneLine(redact(text, this.#options.user, this.#secret));
  }

  async #within<T>(timeout: number, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#broken ??= Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
        reject(this.#broken);
        this.client.close();
      }, timeout);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function startTls(options: ImapLoginOptions): { doSTARTTLS?: boolean } {
  if (options.tls === "off") return { doSTARTTLS: false };
  return mayLogInWithoutTls(options) ? {} : { doSTARTTLS: true };
}

function connectionLost(): ImapError {
  return Object.assign(new Error("the connection is gone"), { code: "NoConnection" });
}

function quietLogger(note: (error: ImapError) => void) {
  const nothing = (): void => undefined;
  const listen = (entry: { err?: ImapError }): void => {
    if (entry.err) note(entry.err);
  };
  return { trace: nothing, debug: nothing, info: nothing, warn: listen, error: listen };
}

/**
 * Opens sessions. An access token that was good for an earlier session, or in an earlier process, may
 * have run out since: where the server refuses one, it is looked up again, once.
 */
export function imapConnector(
  options: ImapLoginOptions,
): (change?: ConnectOptions) => Promise<ImapConnection> {
  const secret = new CredentialCache(options.password);

  async function credential(): Promise<Credential & { value: string }> {
    const what = options.auth === "xoauth2" ? "access token" : "password";
    const found = await secret.get().catch((error) => {
      if (error instanceof AppError) throw error;
      throw new AppError("config", `no ${what} for ${options.user}: ${messageOf(error)}`);
    });
    const { value } = found;
    if (value !== null && value !== "") return { ...found, value };
    throw new AppError(
      "config",
      `no ${what} for ${options.user} at ${options.host}`,
      "Set imap.password_command or TICKLER_IMAP_PASSWORD.",
    );
  }

  return async function connect({ timeouts, signal } = {}): Promise<ImapConnection> {
    const changed = { ...options, timeouts: { ...options.timeouts, ...timeouts } };
    let mayRenew = options.renewal !== undefined;
    for (;;) {
      const { value, used, invalidate } = await credential();
      try {
        return await ImapConnection.open(changed, value, signal);
      } catch (error) {
        const refused = isLoginRefused(error as ImapError);
        if (refused) invalidate();
        if (!refused || !(used || mayRenew)) throw unavailable(options, error as ImapError, value);
        mayRenew = false;
      }
    }
  };
}
