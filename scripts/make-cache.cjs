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
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const MAIL = `From: John Doe <john.doe@example.com>
To: tickler@localhost
Subject: Re: a quick chat
Message-ID: <1@example.com>
Content-Type: text/plain; charset=utf-8

Yes, that sounds good, please call me on Thursday.

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

/** V8 forgets what it has compiled of functions that were not called for a while; here it must not. */
const keepCompiled = () => setFlagsFromString("--no-flush-bytecode");
/** V8 takes no cache that was made with other flags than its own. */
const usualFlags = () => setFlagsFromString("--flush-bytecode");

async function run() {
  keepCompiled();
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
    usualFlags();
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
    arrived = LETTERS;
    await withinTime(() => main(["sync"]));
  });
  // What needs other servers can't be called here; to load it is a good part of it.
  for (const name of readdirSync(join(folder, "lib"))) load(join("lib", name));
  usualFlags();
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

/** What the mail server below has in its INBOX: a reply with a file, one in HTML, an absence. */
const LETTERS = [
  letter(
    "multipart/alternative; boundary=text",
    `--text\nContent-Type: text/plain; charset=utf-8\n\nHi Ada,\n\nsounds good, how about 10 on Thursday? Our plans are attached.\n\nOn Mon, 2 Mar 2026 at 12:00, Ada <ada@example.com> wrote:\n> Hi! Open to a quick chat?\n--text\nContent-Type: text/html; charset=utf-8\n\n<div>Hi Ada,<br><br>sounds good.</div><div class="gmail_quote">On Mon, 2 Mar 2026 at 12:00, Ada &lt;ada@example.com&gt; wrote:<blockquote>Hi!</blockquote></div>\n--text--`,
    '("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 200 7 NIL NIL NIL NIL)("TEXT" "HTML" ("CHARSET" "utf-8") NIL NIL "7BIT" 200 7 NIL NIL NIL NIL) "ALTERNATIVE" ("BOUNDARY" "text") NIL NIL NIL',
  ),
  letter(
    "text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
    "<p>Guten Tag, Donnerstag passt mir gut.</p><p>Gr=C3=BC=C3=9Fe</p><p>-- <br>John Doe</p>",
    '"TEXT" "HTML" ("CHARSET" "utf-8") NIL NIL "QUOTED-PRINTABLE" 60 1 NIL NIL NIL NIL',
  ),
  letter(
    "text/plain; charset=utf-8\nAuto-Submitted: auto-replied",
    "I am out of the office until 9 March 2026.\n\nSent from my iPhone",
    '"TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 60 3 NIL NIL NIL NIL',
  ),
];

/** A mail with a file behind its text, and what a server says of its parts (BODYSTRUCTURE). */
function letter(type, text, structure) {
  const file = `${"QUJD".repeat(19)}\n`.repeat(2000);
  const header = `From: John Doe <john.doe@example.com>\nTo: tickler@localhost\nSubject: Re: a quick chat\nMessage-ID: <${text.length}@example.com>\nDate: Mon, 2 Mar 2026 13:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=all\n\n`;
  const mail = `${header}--all\nContent-Type: ${type}\n\n${text}\n--all\nContent-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment; filename=plan.pdf\nContent-Transfer-Encoding: base64\n\n${file}--all--\n`;
  const size = file.replaceAll("\n", "\r\n").length - 2;
  return {
    header: header.replaceAll("\n", "\r\n"),
    mail: mail.replaceAll("\n", "\r\n"),
    structure: `((${structure})("APPLICATION" "PDF" ("NAME" "plan.pdf") NIL NIL "BASE64" ${size} NIL ("ATTACHMENT" ("FILENAME" "plan.pdf")) NIL NIL) "MIXED" ("BOUNDARY" "all") NIL NIL NIL)`,
  };
}

let arrived = [];

/** What the server below answers to each command, before it says that it is done. */
const ANSWERS = {
  CAPABILITY: () => `* CAPABILITY ${CAPABILITIES}`,
  ID: () => "* ID NIL",
  NAMESPACE: () => '* NAMESPACE (("" "/")) NIL NIL',
  LIST: () => '* LIST (\\HasNoChildren) "/" INBOX\r\n* LIST (\\HasNoChildren \\Sent) "/" Sent',
  STATUS: (line) => {
    const [, , path] = line.split(" ");
    return `* STATUS ${path} (MESSAGES ${mailsIn(path)} UIDNEXT ${mailsIn(path) + 1} UIDVALIDITY 1)`;
  },
  EXAMINE: (line) => {
    const exist = mailsIn(line.split(" ")[2]);
    return `* FLAGS ()\r\n* ${exist} EXISTS\r\n* OK [UIDVALIDITY 1] .\r\n* OK [UIDNEXT ${exist + 1}] .`;
  },
  UID: (line) => {
    const [, , command, set] = line.split(" ");
    if (command !== "FETCH") return `* SEARCH ${arrived.map((_, at) => at + 1).join(" ")}`;
    const [from, to = from] = set.replaceAll(",", ":").split(":");
    const asked = arrived.map((_, at) => at + 1).filter((uid) => uid >= +from && uid <= +to);
    return asked.map((uid) => fetched(uid, line)).join("\r\n");
  },
  LOGOUT: () => "* BYE",
};

const mailsIn = (path) => (path === "INBOX" ? arrived.length : 0);

/** One answer to FETCH. */
function fetched(uid, line) {
  const { header, mail, structure } = arrived[uid - 1];
  const [, start = 0, length = 0] = /<(\d+)\.(\d+)>/.exec(line) ?? [];
  const piece = mail.slice(+start, +start + +length);
  const about = `* ${uid} FETCH (UID ${uid} RFC822.SIZE ${mail.length} INTERNALDATE "02-Mar-2026 13:00:00 +0000"`;
  return line.includes("BODYSTRUCTURE")
    ? `${about} BODYSTRUCTURE ${structure} BODY[HEADER.FIELDS (FROM)] {${header.length}}\r\n${header})`
    : `${about} BODY[]<${start}> {${piece.length}}\r\n${piece})`;
}

const CAPABILITIES = "IMAP4rev1 SASL-IR ID NAMESPACE SPECIAL-USE LIST-EXTENDED AUTH=PLAIN";
const SEEN = [
  ["INBOX", "inbox", "1 1 empty"],
  ["Sent", "sent", "1 1 empty"],
];

/** Runs work beside a mail server, which takes any password; not where none can be. */
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
