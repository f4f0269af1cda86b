import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { Flow, Lane } from "./lane.ts";

// The program of line.ts: PORT DELAY RATE. It prints its port; for each line that it is given it
// prints what has passed since the line before, as JSON; it ends with its standard input.
const [target = 0, delay = 0, rate = 0] = process.argv.slice(2).map(Number);
const bound = rate > 0 ? rate : null;
const up = new Lane(delay, bound);
const down = new Lane(delay, bound);
let connections = 0;

const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
  connections += 1;
  near.on("error", () => undefined);
  const request = new Flow(near, up);
  // The server accepts when the third packet of the handshake arrives (RFC 9293 section 3.5).
  setTimeout(() => join(near, request), 3 * delay);
});

function join(near: Socket, request: Flow): void {
  const far = connect({ port: target, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
  far.on("error", () => undefined);
  request.arriveAt(far);
  new Flow(far, down).arriveAt(near);
}

server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

const orders = createInterface({ input: process.stdin });
orders.on("line", () => {
  const traffic = { connections, up: up.octets, down: down.octets };
  [connections, up.octets, down.octets] = [0, 0, 0];
  process.stdout.write(`${JSON.stringify(traffic)}\n`);
});
orders.on("close", () => process.exit());
