import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** What a script answers: text that is sent as it is, null for silence, or the end of it all. */
export type Answer = string | null | { drop: true } | { end: string };

/** @returns the answer, with `%` for the command's tag; undefined: what a polite server says */
export type Script = (command: string, count: number) => Answer | undefined;

const POLITE: [pattern: RegExp, answer: string][] = [
  [/^CAPABILITY/, "* CAPABILITY IMAP4rev1 IDLE\r\n% OK\r\n"],
  [/^(LOGIN|AUTHENTICATE)/, "% OK welcome\r\n"],
  [/^LIST "" ""/, '* LIST (\\Noselect) "/" ""\r\n% OK\r\n'],
  [/^LIST/, '* LIST () "/" INBOX\r\n% OK\r\n'],
  [/^LSUB/, "% OK\r\n"],
  [
    /^EXAMINE/,
    "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n% OK [READ-ONLY] done\r\n",
  ],
  [/^UID SEARCH/, "* SEARCH 1 2 3\r\n% OK\r\n"],
  [/^LOGOUT/, "* BYE bye\r\n% OK\r\n"],
  [/^DONE/, ""],
];

/** An IMAP server that answers by a script, however wrong that is. */
export class RawImap {
  /** The commands that came in, without their tags. */
  readonly commands: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #script: Script;
  readonly #greeting: Answer;

  private constructor(script: Script, greeting: Answer) {
    this.#script = script;
    this.#greeting = greeting;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(script: Script, greeting: Answer = "* OK ready\r\n"): Promise<RawImap> {
    const server = new RawImap(script, greeting);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Says something that nobody asked for. */
  say(text: string): void {
    for (const socket of this.#sockets) socket.write(text);
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
    this.#send(socket, this.#greeting, "");
    let pending = "";
    socket.on("data", (chunk: Buffer) => {
      pending += chunk.toString("latin1");
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const [, tag = "", command = ""] =
          /^(?:([0-9A-F]+) )?(.*)$/.exec(pending.slice(0, end)) ?? [];
        pending = pending.slice(end + 2);
        this.#answer(socket, tag, command);
      }
    });
  }

  #answer(socket: Socket, tag: string, command: string): void {
    this.commands.push(command);
    const word = command.split(" ")[0] ?? "";
    const count = this.commands.filter((each) => each.split(" ")[0] === word).length;
    const scripted = this.#script(command, count);
    if (scripted !== undefined) {
      this.#send(socket, scripted, tag);
      return;
    }
    const polite = POLITE.find(([pattern]) => pattern.test(command))?.[1] ?? "% BAD what?\r\n";
    this.#send(socket, polite, tag);
    if (command === "LOGOUT") socket.end();
  }

  #send(socket: Socket, answer: Answer, tag: string): void {
    if (answer === null) return;
    if (typeof answer === "string") socket.write(answer.replaceAll("%", tag));
    else if ("end" in answer) socket.end(answer.end);
    else socket.destroy();
  }
}

/** An untagged FETCH response with a mail in it. */
export function fetched(seq: number, uid: number | null, mail: string, more = ""): string {
  const id = uid === null ? "" : ` UID ${uid}`;
  return `* ${seq} FETCH (${more}BODY[]<0> {${Buffer.byteLength(mail)}}\r\n${mail}${id})\r\n`;
}
