import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { oneLine } from "../one-line.ts";
import { type TlsEndpoint, tlsOptions } from "../tls.ts";

/** What a server's encryption is like, whether or not it would be accepted. */
export interface TlsFacts {
  /** Such as `TLSv1.3`. */
  readonly version: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The host names that the certificate is for. */
  readonly names: readonly string[];
  readonly issuer: string | null;
  /** Node's code of what is wrong with it, such as `CERT_HAS_EXPIRED`; null where nothing is. */
  readonly error: string | null;
}

/** What a server says before anybody has logged in. */
export interface Handshake {
  /** Its first line. */
  readonly greeting: string | null;
  /** The answer to EHLO or CAPABILITY, after TLS; a line for each. */
  readonly features: readonly string[];
  /** Null where the connection is not encrypted. */
  readonly tls: TlsFacts | null;
}

interface Dialogue {
  readonly hello: string;
  readonly startTls: string;
  readonly bye: string;
  /** Whether the text so far is a whole answer. */
  readonly isWhole: (text: string, command: string | null) => boolean;
  readonly offersTls: (answer: string) => boolean;
  readonly isYes: (answer: string) => boolean;
}

const SMTP: Dialogue = {
  hello: "EHLO [127.0.0.1]",
  startTls: "STARTTLS",
  bye: "QUIT",
  isWhole: (text) => /(?:^|\n)\d{3}(?: [^\n]*)?\r?\n$/.test(text),
  offersTls: (answer) => /^250[ -]STARTTLS\b/im.test(answer),
  isYes: (answer) => /^2/.test(answer),
};

const IMAP: Dialogue = {
  hello: "p1 CAPABILITY",
  startTls: "p2 STARTTLS",
  bye: "p3 LOGOUT",
  isWhole: (text, command) =>
    command === null
      ? text.endsWith("\n")
      : new RegExp(`(?:^|\\n)${command.split(" ")[0]} [^\\n]*\\n$`, "i").test(text),
  offersTls: (answer) => /\bSTARTTLS\b/i.test(answer),
  isYes: (answer) => /^p\d OK\b/im.test(answer),
};

/** No server says so much before a login. */
const MOST = 64 * 1024;

/**
 * Greets a server and looks at its encryption, without a login. A bad certificate is looked at as
 * well, so that it can be told what is wrong with it: nothing secret is sent.
 *
 * @param ms the longest that all of it may take
 * @param signal gives it up
 * @throws Node's errors where the server can't be reached or does not encrypt
 */
export async function handshake(
  protocol: "smtp" | "imap",
  endpoint: TlsEndpoint,
  ms: number,
  signal?: AbortSignal,
): Promise<Handshake> {
  const dialogue = protocol === "smtp" ? SMTP : IMAP;
  const sockets: Socket[] = [];
  let timer: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
    timer = setTimeout(() => reject(error), ms);
    giveUp = () => reject(error);
    signal?.addEventListener("abort", giveUp, { once: true });
  });
  try {
    signal?.throwIfAborted();
    return await Promise.race([talk(dialogue, endpoint, sockets), late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
    for (const socket of sockets) socket.destroy();
  }
}

async function talk(
  dialogue: Dialogue,
  endpoint: TlsEndpoint,
  sockets: Socket[],
): Promise<Handshake> {
  const { host, port, secure, tls } = endpoint;
  let encrypted: TLSSocket | null = null;
  let socket: Socket;
  if (secure) {
    encrypted = await encrypt(endpoint, null, sockets);
    socket = encrypted;
  } else {
    const { connect } = await import("node:net");
    const plain = connect(port, host);
    sockets.push(plain);
    await settled(plain, "connect");
    socket = plain;
  }
  const greeting = await ask(socket, dialogue, null);
  let features = await ask(socket, dialogue, dialogue.hello);
  if (encrypted === null && tls !== "off" && dialogue.offersTls(features)) {
    const answer = await ask(socket, dialogue, dialogue.startTls);
    if (dialogue.isYes(answer)) {
      encrypted = await encrypt(endpoint, socket, sockets);
      socket = encrypted;
      features = await ask(socket, dialogue, dialogue.hello);
    }
  }
  socket.write(`${dialogue.bye}\r\n`);
  return {
    greeting: oneLine(greeting) || null,
    features: features.split(/\r?\n/).filter((line) => line !== ""),
    tls: encrypted === null ? null : factsOf(encrypted),
  };
}

async function encrypt(
  endpoint: TlsEndpoint,
  under: Socket | null,
  sockets: Socket[],
): Promise<TLSSocket> {
  const [{ connect }, { isIP }] = await Promise.all([import("node:tls"), import("node:net")]);
  const { host, port } = endpoint;
  const options = await tlsOptions(endpoint);
  const socket = connect({
    ...options,
    ...(under === null ? { host, port } : { socket: under, host }),
    ...(isIP(host) ? {} : { servername: host }),
    rejectUnauthorized: false,
  });
  sockets.push(socket);
  await settled(socket, "secureConnect");
  return socket;
}

function factsOf(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate();
  const alternatives = (certificate.subjectaltname ?? "").split(", ");
  const names = alternatives.map((each) => each.replace(/^(?:DNS|IP Address):/, ""));
  // The types promise an Error, but this is its code, or an Error that has one.
  const problem = socket.authorizationError as unknown as string | NodeJS.ErrnoException | null;
  const code = typeof problem === "string" ? problem : (problem?.code ?? null);
  const issuer = certificate.issuer?.O ?? certificate.issuer?.CN;
  return {
    version: socket.getProtocol() ?? "TLS",
    notBefore: new Date(certificate.valid_from),
    notAfter: new Date(certificate.valid_to),
    names: names.filter((name) => name !== ""),
    issuer: typeof issuer === "string" ? oneLine(issuer) : null,
    error: socket.authorized ? null : (code ?? "ERR_TLS_CERT"),
  };
}

/** Waits for an event, or for the error or end that comes instead. */
function settled(socket: Socket, event: "connect" | "secureConnect"): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays, since an error of a socket without a listener would end the process.
    socket.on("error", reject);
    socket.once("close", () => reject(closed()));
    socket.once(event, () => resolve());
  });
}

/** Sends a command, or waits for the greeting, and reads the whole answer. */
function ask(socket: Socket, dialogue: Dialogue, command: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const onData = (chunk: Buffer): void => {
      text += chunk.toString("latin1");
      if (text.length > MOST) finish(() => reject(new Error("the server says too much")));
      else if (dialogue.isWhole(text, command)) finish(() => resolve(text));
    };
    const onError = (error: Error): void => finish(() => reject(error));
    const onClose = (): void => finish(() => reject(closed()));
    const finish = (then: () => void): void => {
      socket.off("data", onData);
      socket.off("error", onError);
      socket.off("close", onClose);
      then();
    };
    socket.on("data", onData);
    socket.once("error", onError);
    socket.once("close", onClose);
    if (command !== null) socket.write(`${command}\r\n`);
  });
}

function closed(): Error {
  return Object.assign(new Error("the server closed the connection"), { code: "ECONNRESET" });
}
