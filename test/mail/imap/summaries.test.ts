import { expect, test } from "vitest";
import { imapConnector } from "../../../src/mail/imap/connection.ts";
import { examine } from "../../../src/mail/imap/folders.ts";
import { fetchSummaries } from "../../../src/mail/imap/summaries.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { RawImap, type Script } from "../../support/mail-servers/raw-imap.ts";
import { mail } from "./reader.ts";

const FIELDS = ["Message-ID", "From"];

describeDovecot("summaries of mails", (server) => {
  test("hold the fields that were asked for, the parts, the size and the time", async () => {
    const raw = mail("a", { id: "<a@lead.example>" });
    server().deliver("ada", raw, mail("b"), mail("c"));
    const connection = await imapConnector(server().options("ada"))();
    try {
      await examine(connection, "INBOX");
      const found = await fetchSummaries(connection, [1, 3, 9], FIELDS);
      expect([...found.keys()]).toEqual([1, 3]);
      const summary = found.get(1);
      expect(summary).toMatchObject({
        uid: 1,
        size: raw.length,
        structure: { type: "text/plain" },
      });
      expect(summary?.header?.toString()).toBe(
        "From: John Doe <john@lead.example>\r\nMessage-ID: <a@lead.example>\r\n\r\n",
      );
    } finally {
      await connection.close();
    }
  });
});

const HEADER = "Message-ID: <a@lead.example>\r\n\r\n";

function summary(uid: number, structure: string, header = `{${HEADER.length}}\r\n${HEADER}`) {
  return `* ${uid} FETCH (UID ${uid} BODYSTRUCTURE ${structure} BODY[HEADER.FIELDS (MESSAGE-ID FROM)] ${header})\r\n`;
}

const TEXT = '("TEXT" "PLAIN" NIL NIL NIL "7BIT" 4 1)';

/** @returns of each UID that is known, the type of the mail, or null where its parts are unknown */
async function typesOf(script: Script, uids = [1, 2, 3]) {
  const server = await RawImap.start(script);
  const connection = await imapConnector({
    ...{ host: "127.0.0.1", port: server.port, secure: false, tls: "off", user: "ada" },
    ...{ auth: "password", password: async () => "secret", timeouts: { close: 100 } },
  })();
  try {
    await examine(connection, "INBOX");
    const found = await fetchSummaries(connection, uids, FIELDS);
    const types = [...found.values()].map(({ uid, structure }) => [uid, structure?.type ?? null]);
    return { types, fetches: server.commands.filter((each) => each.startsWith("UID FETCH")) };
  } finally {
    await connection.close();
    await server.stop();
  }
}

test.each<[string, string]>([
  ["NIL for the parts", summary(2, "NIL")],
  ["parts that are no list", summary(2, '"TEXT"')],
  ["parts nested without end", summary(2, `${"(".repeat(40)}"TEXT"${")".repeat(40)}`)],
  ["brackets that nobody closes", summary(2, '("TEXT" "PLAIN" (')],
  ["nothing", ""],
  ["only flags", "* 2 FETCH (UID 2 FLAGS (\\Seen))\r\n"],
])("a server that gives %s tells nothing of that mail", async (_name, odd) => {
  const answer = `${summary(3, TEXT)}${odd}* 4 EXISTS\r\n${summary(9, TEXT)}${summary(1, TEXT)}% OK\r\n`;
  const { types } = await typesOf((command) =>
    command.startsWith("UID FETCH") ? answer : undefined,
  );
  expect(types.filter(([, type]) => type !== null)).toEqual([
    [3, "text/plain"],
    [1, "text/plain"],
  ]);
});

test("a mail of which a server tells no header keeps its parts", async () => {
  const { types } = await typesOf((command) =>
    command.startsWith("UID FETCH") ? `${summary(2, TEXT, "NIL")}% OK\r\n` : undefined,
  );
  expect(types).toEqual([[2, "text/plain"]]);
});

test("a server that refuses one mail tells of most others", async () => {
  const uids = Array.from({ length: 120 }, (_, at) => at + 1);
  const { types, fetches } = await typesOf((command) => {
    const [, first, last] = /^UID FETCH (\d+):(\d+)/.exec(command) ?? [];
    if (first === undefined) return undefined;
    const asked = uids.filter((uid) => uid >= Number(first) && uid <= Number(last));
    if (asked.includes(70)) return "% NO [UNAVAILABLE] one of them is broken\r\n";
    return `${asked.map((uid) => summary(uid, TEXT)).join("")}% OK\r\n`;
  }, uids);
  expect(types).toHaveLength(70);
  expect(fetches).toHaveLength(4);
});

test("a server that can't answer is asked twice", async () => {
  const uids = Array.from({ length: 120 }, (_, at) => at + 1);
  const refuses: Script = (command) =>
    command.startsWith("UID FETCH") ? "% BAD what?\r\n" : undefined;
  const { types, fetches } = await typesOf(refuses, uids);
  expect(types).toEqual([]);
  expect(fetches).toHaveLength(2);
});
