// An SMTP server that takes so many milliseconds for each command, as one far away or under load does,
// on every connection by itself. node slow-sink.mjs MS: prints its port; SIGTERM ends it, and it prints
// how many mails it took.
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const delay = Number(process.argv[2]);
let mails = 0;

const ANSWERS = {
  EHLO: "250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
  DATA: "354 go on\r\n",
  QUIT: "221 bye\r\n",
};

async function serve(socket) {
  socket.setNoDelay(true);
  socket.write("220 sink ESMTP\r\n");
  let body = false;
  let rest = "";
  for await (const chunk of socket) {
    rest += chunk.latin1Slice();
    for (;;) {
      const mark = body ? "\r\n.\r\n" : "\r\n";
      const end = rest.indexOf(mark);
      if (end < 0) break;
      const verb = body ? "" : rest.slice(0, 4).toUpperCase();
      rest = rest.slice(end + mark.length);
      if (body) mails += 1;
      body = verb === "DATA";
      // Lets an empty body end at once.
      if (body && rest !== "") rest = `\r\n${rest}`;
      await sleep(delay);
      socket.write(ANSWERS[verb] ?? "250 2.0.0 ok\r\n");
      if (verb === "QUIT") socket.end();
    }
  }
}

const server = createServer((socket) => {
  socket.on("error", () => {});
  serve(socket).catch(() => {});
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.on("SIGTERM", () => {
  process.stdout.write(`${mails}\n`, () => process.exit(0));
});
