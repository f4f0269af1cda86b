// The fastest SMTP server that speaks the protocol at all: takes everything, keeps nothing, counts.
// Whoever sends commands in groups (PIPELINING, RFC 2920) gets the answers in groups.
// node sink.mjs [MAILS]: prints its port, and `all` when it has taken so many; SIGTERM ends it, and it
// prints how many mails it took.
import { createServer } from "node:net";

const expected = Number(process.argv[2] ?? 0);
let mails = 0;

const server = createServer((socket) => {
  let body = false;
  let rest = "";
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.write("220 sink ESMTP\r\n");
  socket.on("data", (chunk) => {
    rest += chunk.latin1Slice();
    let answers = "";
    for (;;) {
      if (body) {
        const end = rest.indexOf("\r\n.\r\n");
        if (end < 0) {
          rest = rest.slice(-4);
          break;
        }
        rest = rest.slice(end + 5);
        body = false;
        mails += 1;
        if (mails === expected) process.stdout.write("all\n");
        answers += "250 2.0.0 taken\r\n";
        continue;
      }
      const end = rest.indexOf("\r\n");
      if (end < 0) break;
      const verb = rest.slice(0, 4).toUpperCase();
      rest = rest.slice(end + 2);
      if (verb === "EHLO") answers += "250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n";
      else if (verb === "DATA") {
        body = true;
        // Lets an empty body end at once.
        rest = rest === "" ? rest : `\r\n${rest}`;
        answers += "354 go on\r\n";
      } else if (verb === "QUIT") {
        socket.end(`${answers}221 bye\r\n`);
        return;
      } else answers += "250 2.0.0 ok\r\n";
    }
    if (answers !== "") socket.write(answers);
  });
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.on("SIGTERM", () => {
  process.stdout.write(`${mails}\n`, () => process.exit(0));
});
