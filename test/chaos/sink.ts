import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** What the sink sees of a mail, in this order. */
export type Stage = "connect" | "mail" | "rcpt" | "data" | "body" | "dot" | "answered";

/** What the sink knows of a Message-ID. */
export interface Entry {
  address: string;
  /** The envelope's sender, which tells the process that has handed it over. */
  sender: string;
  /** What its `Date` says: the clock of that process. */
  date: number;
  /** When it was complete, in milliseconds on the monotonic clock. */
  seen: number;
  /** Complete mails, whatever became of them. */
  dots: number;
  /** Those that the server took, whether its answer was heard or not. */
  accepted: number;
  /** Whether it answers a mail. */
  answer: boolean;
}

type Reply = string | null;

const GREETING = "220 sink.test ESMTP\r\n";
const EHLO = "250-sink.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n";
const EHLO_ALONE = "250-sink.test\r\n250 8BITMIME\r\n";

/** An SMTP server that takes everything, counts by Message-ID, and tells what it sees. */
export class CountingSink {
  readonly ledger = new Map<string, Entry>();
  /** So many recipients and mails it has refused. */
  refused = 0;
  /** Told before the server does anything about it; the sender is empty until it is known. */
  onStage: (stage: Stage, sender: string) => void = () => undefined;
  /** Told of each complete mail as it came; latin1. */
  onMail: (id: string, raw: string) => void = () => undefined;
  /** Whether a complete mail is dropped with its connection, as by a server that dies itself. */
  loses: () => boolean = () => false;
  /** Whether it takes commands in groups. */
  pipelining = true;
  /** Milliseconds between the dot and the answer. */
  slowness = 0;
  /** What it says to a recipient, or after the dot, instead of yes. */
  refuses: (stage: "rcpt" | "dot", address: string) => Reply = () => null;
  #senders = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(): Promise<CountingSink> {
    const sink = new CountingSink();
    await new Promise<void>((resolve) => sink.#server.listen(0, "127.0.0.1", resolve));
    return sink;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** An address for a process to send from, by which the ledger tells it. */
  newSender(): string {
    this.#senders += 1;
    return `ada+${this.#senders}@sales.example`;
  }

  /** Cold mails that it has taken or refused. */
  get coldSeen(): number {
    const taken = [...this.ledger.values()].filter((each) => !each.answer);
    return taken.reduce((sum, { accepted }) => sum + accepted, this.refused);
  }

  /** Connections that are open now: what they hold is not counted yet. */
  get open(): number {
    return this.#sockets.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
    this.onStage("connect", "");
    const session = new Session(this, socket);
    socket.write(GREETING);
    socket.on("data", (chunk: Buffer) => session.take(chunk.toString("latin1")));
  }
}

/** One connection, as far as it has come. */
class Session {
  readonly #sink: CountingSink;
  readonly #socket: Socket;
  #pending = "";
  #inBody = false;
  #told = false;
  #address = "";
  #sender = "";
  /** A mail is not answered yet: what came with it waits. */
  #slow = false;

  constructor(sink: CountingSink, socket: Socket) {
    this.#sink = sink;
    this.#socket = socket;
  }

  take(text: string): void {
    this.#pending += text;
    while (!this.#slow && (this.#inBody ? this.#body() : this.#line()));
  }

  #line(): boolean {
    const end = this.#pending.indexOf("\r\n");
    if (end < 0) return false;
    const line = this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(end + 2);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") this.#say(this.#sink.pipelining ? EHLO : EHLO_ALONE);
    else if (verb === "MAIL") this.#from(line);
    else if (verb === "RCPT") this.#recipient(line);
    else if (verb === "DATA") this.#data();
    else if (verb === "QUIT") this.#socket.end("221 2.0.0 bye\r\n");
    else this.#say("250 2.0.0 ok\r\n");
    return true;
  }

  #from(line: string): void {
    this.#sender = /<([^>]*)>/u.exec(line)?.[1] ?? "";
    this.#see("mail", "250 2.1.0 ok\r\n");
  }

  #recipient(line: string): void {
    const address = /<([^>]*)>/u.exec(line)?.[1] ?? "";
    const refusal = this.#refusal("rcpt", address);
    this.#address = refusal === null ? address : "";
    this.#see("rcpt", refusal === null ? "250 2.1.5 ok\r\n" : `${refusal}\r\n`);
  }

  #data(): void {
    if (this.#address === "") {
      this.#say("554 5.5.1 no valid recipients\r\n");
      return;
    }
    this.#inBody = true;
    this.#told = false;
    // Lets an empty body end at once.
    this.#pending = `\r\n${this.#pending}`;
    this.#see("data", "354 go on\r\n");
  }

  #body(): boolean {
    if (!this.#told && this.#pending.length > 2) {
      this.#told = true;
      this.#sink.onStage("body", this.#sender);
    }
    const end = this.#pending.indexOf("\r\n.\r\n");
    if (end < 0) return false;
    const raw = this.#pending.slice(2, end);
    this.#pending = this.#pending.slice(end + 5);
    this.#inBody = false;
    this.#complete(raw);
    return true;
  }

  #complete(raw: string): void {
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    const id = /^message-id:\s*(<[^>]+>)/imu.exec(head)?.[1] ?? "(none)";
    const answer = /^in-reply-to:/imu.test(head);
    const date = Date.parse(/^date:\s*(.+)$/imu.exec(head)?.[1] ?? "");
    const { dots, accepted } = this.#sink.ledger.get(id) ?? { dots: 0, accepted: 0 };
    const entry: Entry = {
      ...{ address: this.#address, sender: this.#sender, date, seen: performance.now() },
      ...{ dots: dots + 1, accepted, answer },
    };
    this.#sink.ledger.set(id, entry);
    this.#sink.onMail(id, raw);
    this.#sink.onStage("dot", this.#sender);
    if (this.#sink.loses()) {
      this.#socket.destroy();
      return;
    }
    const refusal = this.#refusal("dot", this.#address);
    if (refusal !== null) {
      this.#say(`${refusal}\r\n`);
      return;
    }
    // From here on it is the server's, whoever hears of it.
    entry.accepted += 1;
    if (this.#sink.slowness === 0) {
      this.#answer();
      return;
    }
    this.#slow = true;
    setTimeout(() => {
      this.#slow = false;
      this.#answer();
      this.take("");
    }, this.#sink.slowness);
  }

  #answer(): void {
    this.#say("250 2.0.0 queued\r\n");
    this.#sink.onStage("answered", this.#sender);
  }

  #refusal(stage: "rcpt" | "dot", address: string): Reply {
    const refusal = this.#sink.refuses(stage, address);
    if (refusal !== null) this.#sink.refused += 1;
    return refusal;
  }

  #see(stage: Stage, reply: string): void {
    this.#sink.onStage(stage, this.#sender);
    this.#say(reply);
  }

  #say(reply: string): void {
    if (!this.#socket.destroyed) this.#socket.write(reply);
  }
}
