"use strict";

// node make-cache.cjs FOLDER: runs some commands of the bundle in the folder, then writes V8's code
// caches: FOLDER/tickler.cache, and one for each library. Functions are compiled when they are first
// called, so the caches are made after the calls: they hold what these commands use, and no more, as
// a larger cache takes longer to load.
//
// node make-cache.cjs FOLDER looks: after that, in the same home, writes FOLDER/tickler.looks.cache, a
// smaller one for commands that only look at what is there.
const { mkdirSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:net");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const MAIL = `From: John Doe <john.doe@example.com>
To: tickler@localhost
Subject: Re: a quick chat
Message-ID: <1@example.com>
Content-Type: text/plain; charset=utf-8

Yes, gladly.

On Monday, Ada wrote:
> Open to a quick chat?
`;

const COMMANDS = [
  ["lead", "add", "John Doe", "john.doe@example.com"],
  ["send", "john.doe@example.com", "Hi! Open to a quick chat?"],
  ["history", "john.doe@example.com"],
  ["tick"],
  ["tick"],
  ["lead", "list"],
  ["history", "1", "--json"],
  ["todo"],
  ["status"],
  ["__complete", "bash", "63", " \t\n=:@", "tickler history "],
  ["__complete", "bash", "63", " \t\n=:@", "tickler history jo"],
  ["__complete", "zsh", "=--", "tickler", "send"],
];

const LOOKS = [
  ["history", "john.doe@example.com"],
  ["history", "1", "--json"],
  ["lead", "list"],
  ["todo"],
  ["status"],
  ["__complete", "bash", "63", " \t\n=:@", "tickler history "],
  ["__complete", "bash", "63", " \t\n=:@", "tickler history jo"],
  ["__complete", "zsh", "=--", "tickler", "send"],
];

class Exit extends Error {}

const [, , folder, only] = process.argv;
const scripts = new Map();

function load(name) {
  const before = scripts.get(name);
  if (before) return before.module.exports;
  const filename = join(__dirname, "../dist", name);
  const script = new Script(readFileSync(join(folder, name), "latin1"), { filename });
  const module = { exports: {} };
  scripts.set(name, { script, module });
  const requireFrom = (id) => {
    // What is made for a single file has its addon beside it.
    if (id.endsWith(".node") && id.startsWith("./")) return require(join(folder, "..", id));
    return id.startsWith("./") ? load(join(dirname(name), id)) : require(id);
  };
  script.runInThisContext()(module.exports, requireFrom, module, filename, dirname(filename));
  return module.exports;
}

async function run() {
  const { main } = load("tickler.cjs");
  const exit = process.exit;
  process.exit = () => {
    throw new Exit();
  };
  process.stderr.write = (_chunk, encoding, done) => {
    (typeof encoding === "function" ? encoding : done)?.();
    return true;
  };
  if (only === "looks") {
    for (const argv of LOOKS) await withinTime(() => main(argv));
    const { script } = scripts.get("tickler.cjs");
    writeFileSync(join(folder, "tickler.looks.cache"), script.createCachedData());
    exit(0);
  }
  for (const argv of COMMANDS) await withinTime(() => main(argv));
  receive();
  await withinTime(() => main(["tick"]));
  await withServer(async (port) => {
    const url = `imap://build@127.0.0.1:${port}?tls=off`;
    writeFileSync(join(process.env.TICKLER_HOME, "config.toml"), `[imap]\nurl = "${url}"\n`);
    process.env.TICKLER_IMAP_PASSWORD = "build";
    await withinTime(() => main(["tick"]));
    await withinTime(() => main(["tick"]));
    const { askServer } = load(join("lib", "_src_app_idle_ask_ts.cjs"));
    await withinTime(() => askServer(process.env, SEEN));
  });
  // What needs other servers can't be called here; to load it is a good part of it.
  for (const name of readdirSync(join(folder, "lib"))) load(join("lib", name));
  for (const [name, { script }] of scripts) {
    writeFileSync(join(folder, name.replace(/cjs$/, "cache")), script.createCachedData());
  }
  exit(0);
}

/** A command that fails has compiled code all the same. */
async function withinTime(work) {
  let timer;
  const deadline = new Promise((resolve) => {
    timer = setTimeout(resolve, 15_000);
  });
  await Promise.race([
    Promise.resolve()
      .then(work)
      .catch(() => undefined),
    deadline,
  ]);
  clearTimeout(timer);
}

/** What the server below answers to each command, before it says that it is done. */
const ANSWERS = {
  CAPABILITY: () => `* CAPABILITY ${CAPABILITIES}`,
  ID: () => "* ID NIL",
  NAMESPACE: () => '* NAMESPACE (("" "/")) NIL NIL',
  LIST: () => '* LIST (\\HasNoChildren) "/" INBOX\r\n* LIST (\\HasNoChildren \\Sent) "/" Sent',
  STATUS: (line) => `* STATUS ${line.split(" ")[2]} (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 1)`,
  EXAMINE: () => "* FLAGS ()\r\n* 0 EXISTS\r\n* OK [UIDVALIDITY 1] .\r\n* OK [UIDNEXT 1] .",
  LOGOUT: () => "* BYE",
};
const CAPABILITIES = "IMAP4rev1 SASL-IR ID NAMESPACE SPECIAL-USE LIST-EXTENDED AUTH=PLAIN";
const SEEN = [
  ["INBOX", "inbox", "1 1 empty"],
  ["Sent", "sent", "1 1 empty"],
];

/** Runs work beside a mail server with an empty mailbox, which takes any password; not where none can be. */
async function withServer(work) {
  const server = createServer((socket) => {
    let rest = "";
    socket.on("error", () => undefined);
    socket.write(`* OK [CAPABILITY ${CAPABILITIES}] ready\r\n`);
    socket.on("data", (chunk) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop();
      for (const line of lines) {
        const [tag, command = ""] = line.split(" ");
        const answer = ANSWERS[command.toUpperCase()];
        socket.write(`${answer ? `${answer(line)}\r\n` : ""}${tag} OK done\r\n`);
      }
    });
  });
  await new Promise((resolve) => {
    server.once("error", resolve).listen(0, "127.0.0.1", resolve);
  });
  if (server.address() !== null) await work(server.address().port);
  server.close();
}

function receive() {
  const place = join(process.env.TICKLER_HOME, "inbox/new");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "1.build"), MAIL);
}

process.on("uncaughtException", () => undefined);
run().catch((error) => {
  writeFileSync(2, `${error.message}\n`);
  process.exitCode = 1;
});
