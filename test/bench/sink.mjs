// The fastest SMTP server that speaks the protocol at all: takes everything, keeps nothing, counts.
// node sink.mjs: prints its port; SIGTERM ends it, and it prints how many mails it took.
import { createServer } from "node:net";

let mails = 0;

const server = createServer((socket) => {
  let body = false;
  let rest = "";
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.write("220 sink ESMTP\r\n");
  socket.on("data", (chunk) => {
    rest += chunk.latin1Slice();
    for (;;) {
      if (body) {
        const end = rest.indexOf("\r\n.\r\n");
        if (end < 0) {
          rest = rest.slice(-4);
          return;
        }
        rest = rest.slice(end + 5);
        body = false;
        mails += 1;
        socket.write("250 2.0.0 taken\r\n");
        continue;
      }
      const end = rest.indexOf("\r\n");
      if (end < 0) return;
      const verb = rest.slice(0, 4).toUpperCase();
      rest = rest.slice(end + 2);
      if (verb === "EHLO") socket.write("250-sink\r\n250 8BITMIME\r\n");
      else if (verb === "DATA") {
        body = true;
        // Lets an empty body end at once.
        rest = rest === "" ? rest : `\r\n${rest}`;
        socket.write("354 go on\r\n");
      } else if (verb === "QUIT") socket.end("221 bye\r\n");
      else socket.write("250 2.0.0 ok\r\n");
    }
  });
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.on("SIGTERM", () => {
  process.stdout.write(`${mails}\n`, () => process.exit(0));
});
