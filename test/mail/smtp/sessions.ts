import { afterEach } from "vitest";
import { type SmtpOptions, smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import { RawSmtp, type Script } from "../../support/mail-servers/raw-smtp.ts";
import { type SinkOptions, SmtpSink } from "../../support/mail-servers/smtp-sink.ts";

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What a test has opened is closed after it. */
export function atEnd(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

export function smtpOptions(port: number, change: Partial<SmtpOptions> = {}): SmtpOptions {
  return {
    host: "127.0.0.1",
    port,
    secure: false,
    tls: "opportunistic",
    user: null,
    password: async () => null,
    auth: "password",
    connections: 5,
    ...change,
  };
}

export async function startSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const sink = await SmtpSink.start(options);
  atEnd(() => sink.stop());
  return sink;
}

export async function startRaw(script: Script = {}): Promise<RawSmtp> {
  const server = await RawSmtp.start(script);
  atEnd(() => server.stop());
  return server;
}

export async function openSession(port: number, change: Partial<SmtpOptions> = {}) {
  const session = await smtpMailer(smtpOptions(port, change)).open();
  atEnd(() => session.close());
  return session;
}

export async function sinkSession(options: SinkOptions = {}, change: Partial<SmtpOptions> = {}) {
  const sink = await startSink(options);
  return { sink, session: await openSession(sink.port, change) };
}

export async function rawSession(script: Script, change: Partial<SmtpOptions> = {}) {
  const server = await startRaw(script);
  return { server, session: await openSession(server.port, change) };
}
