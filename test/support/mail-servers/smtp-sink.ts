import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Certificate } from "./certificate.ts";

/** Where in a session something can be made to go wrong. */
export type SinkStage = "connect" | "ehlo" | "mail" | "rcpt" | "data" | "body" | "end";

/**
 * What the sink does instead of saying yes. `reply` works at connect, mail, rcpt and end; an
 * enhanced code stands at the beginning of the text. `delay` is in milliseconds, before a yes, which
 * with `until` waits for a promise.
 */
export type SinkAction =
  | "drop"
  | { reply: number; text: string }
  | { delay: number }
  | { until: Promise<unknown> }
  | undefined;

export interface SinkOptions {
  /** `implicit`: from the first byte. Default: none is offered. */
  tls?: "starttls" | "implicit";
  certificate?: Certificate;
  /** Logins that are accepted, and then needed; `xoauth2` takes the password for a token. */
  users?: Record<string, string>;
  /** Tokens that are taken, instead of those of `users`. */
  takesToken?: (user: string, token: string) => Promise<boolean>;
  authMethods?: ("PLAIN" | "LOGIN" | "CRAM-MD5" | "XOAUTH2")[];
  smtpUtf8?: boolean;
  pipelining?: boolean;
  maxSize?: number;
  /** False: count the mails, and keep nothing of them. */
  keep?: boolean;
  behave?: (stage: SinkStage, address: string) => SinkAction;
}

export interface SinkMail {
  from: string;
  to: string[];
  /** As it came, without dot-stuffing and final dot. */
  raw: Buffer;
  user: string | null;
  secure: boolean;
}

/** A real SMTP server in the process that takes everything, and goes wrong where it is told to. */
export class SmtpSink {
  /** Those that were accepted. */
  readonly mails: SinkMail[] = [];
  /** How many were accepted, also where they aren't kept. */
  accepted = 0;
  /** How many mails came in complete, whatever was answered. */
  complete = 0;
  connections = 0;
  /** May be changed at any time. */
  behave: NonNullable<SinkOptions["behave"]>;
  readonly #server: SMTPServer;
  readonly #sockets = new Set<Socket>();
  readonly #options: SinkOptions;

  private constructor(options: SinkOptions) {
    this.#options = options;
    this.behave = options.behave ?? (() => undefined);
    this.#server = this.#makeServer();
    this.#server.on("error", () => undefined);
    this.#server.server.on("connection", (socket: Socket) => this.#watch(socket));
  }

  static async start(options: SinkOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options);
    await new Promise<void>((resolve, reject) => {
      sink.#server.once("error", reject);
      sink.#server.listen(0, "127.0.0.1", () => resolve());
    });
    return sink;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** For `TICKLER_SMTP_URL`. */
  get url(): string {
    return `smtp${this.#options.tls === "implicit" ? "s" : ""}://127.0.0.1:${this.port}`;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#sockets.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #makeServer(): SMTPServer {
    const { tls, certificate, users, authMethods, smtpUtf8, pipelining, maxSize } = this.#options;
    const disabled = [...(tls === "starttls" ? [] : ["STARTTLS"]), ...(users ? [] : ["AUTH"])];
    return new SMTPServer({
      ...certificate,
      secure: tls === "implicit",
      disabledCommands: disabled,
      allowInsecureAuth: true,
      authOptional: users === undefined,
      ...(authMethods ? { authMethods } : {}),
      hideSMTPUTF8: smtpUtf8 === false,
      hidePIPELINING: pipelining === false,
      ...(maxSize === undefined ? {} : { size: maxSize }),
      disableReverseLookup: true,
      closeTimeout: 100,
      socketTimeout: 120_000,
      maxAllowedUnauthenticatedCommands: false,
      onAuth: (auth, _session, done) => {
        const { takesToken } = this.#options;
        if (takesToken && auth.method === "XOAUTH2") {
          const refusal = { data: { status: "401", schemes: "bearer" } };
          void takesToken(auth.username ?? "", auth.accessToken ?? "").then((isGood) =>
            done(null, isGood ? { user: auth.username } : refusal),
          );
          return;
        }
        const expected = users?.[auth.username ?? ""];
        const given = auth.method === "XOAUTH2" ? auth.accessToken : auth.password;
        const ok =
          expected !== undefined &&
          (auth.method === "CRAM-MD5" ? auth.validatePassword(expected) : given === expected);
        if (ok) return done(null, { user: auth.username });
        if (auth.method === "XOAUTH2") return done(null, { data: { status: "401" } });
        done(failure(535, "5.7.8 user unknown or wrong password"));
      },
      onConnect: (session, done) => this.#act("connect", "", session, done),
      onMailFrom: ({ address }, session, done) => this.#act("mail", address, session, done),
      onRcptTo: ({ address }, session, done) => this.#act("rcpt", address, session, done),
      onData: (stream, session, done) => this.#take(stream, session, done),
    });
  }

  #act(
    stage: SinkStage,
    address: string,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    const action = this.behave(stage, address);
    if (action === undefined) done();
    else if (action === "drop") this.#drop(session);
    else if ("delay" in action) setTimeout(done, action.delay);
    else if ("until" in action) action.until.then(() => done());
    else done(failure(action.reply, action.text));
  }

  #take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null, message?: string) => void,
  ): void {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => {
      if (this.behave("body", to[0] ?? "") === "drop") this.#drop(session);
      else if (this.#options.keep !== false) chunks.push(chunk);
    });
    stream.on("end", () => {
      this.complete++;
      this.#act("end", to[0] ?? "", session, (error) => {
        if (error) return done(error);
        this.accepted++;
        if (this.#options.keep !== false) {
          const { mailFrom } = session.envelope;
          this.mails.push({
            from: mailFrom === false ? "" : mailFrom.address,
            to,
            raw: Buffer.concat(chunks),
            user: session.user ?? null,
            secure: session.secure,
          });
        }
        done(null, `2.0.0 Ok: queued as ${this.accepted}`);
      });
    });
  }

  #drop(session: SMTPServerSession): void {
    for (const connection of this.#server.connections) {
      if (connection.session === session) connection._socket.destroy();
    }
  }

  /** EHLO and DATA have no hook of their own; seen only where there is no TLS. */
  #watch(socket: Socket): void {
    this.connections++;
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    socket.prependListener("data", (chunk: Buffer) => {
      const text = chunk.toString("latin1");
      const ehlo = /^(EHLO|HELO) /im.test(text) && this.behave("ehlo", "") === "drop";
      const data = /^DATA\r\n/im.test(text) && this.behave("data", "") === "drop";
      if (ehlo || data) socket.destroy();
    });
  }
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
