import { afterEach, describe, expect, test } from "vitest";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import type { MailOutline } from "../../../src/service/ports/index.ts";
import { type Answer, fetched, RawImap } from "../../support/mail-servers/raw-imap.ts";
import { Memory, mail, type PassOptions, pass } from "./reader.ts";

let server: RawImap | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const ids = [1, 2, 3].map((uid) => `<${uid}@lead.example>`);
const mails = ids.map((id, at) => mail(`m${at + 1}`, { id }));
const TEXT = '("TEXT" "PLAIN" NIL NIL NIL "7BIT" 4 1)';

/** What a server says of a mail without its body. */
function summary(uid: number, structure = TEXT): string {
  const header = `${(mails[uid - 1] ?? "").split("\r\n\r\n")[0]}\r\nContent-Type: text/plain\r\n\r\n`;
  return `* ${uid} FETCH (UID ${uid} RFC822.SIZE 200 BODYSTRUCTURE ${structure} BODY[HEADER.FIELDS (FROM)] {${header.length}}\r\n${header})\r\n`;
}

const SUMMARIES = `${[1, 2, 3].map((uid) => summary(uid)).join("")}% OK\r\n`;

/** As a server answers when it is asked for the bodies of these mails. */
function bodies(command: string): string {
  const set = /^UID FETCH (\S+)/.exec(command)?.[1] ?? "";
  const asked = set.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split(":").map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return `${asked.map((uid) => fetched(uid, uid, mails[uid - 1] ?? "")).join("")}% OK\r\n`;
}

interface Answers {
  summaries?: Answer;
  body?: (command: string) => Answer | undefined;
}

async function inbox({ summaries = SUMMARIES, body = () => undefined }: Answers) {
  server = await RawImap.start((command) => {
    if (!command.startsWith("UID FETCH")) return undefined;
    if (command.includes("BODYSTRUCTURE")) return summaries;
    return body(command) ?? bodies(command);
  });
  return imapInbox({
    ...{ host: "127.0.0.1", port: server.port, secure: false, tls: "opportunistic", user: "ada" },
    ...{ password: async () => "secret", auth: "password", folders: ["INBOX"], sent: null },
    ...{ timeouts: { close: 100 }, since: "all" },
  });
}

/** That only these mails concern anybody, and what is odd. */
const only =
  (...uids: number[]) =>
  ({ isOdd, rfcMessageId }: MailOutline): boolean =>
    isOdd || uids.some((uid) => rfcMessageId === ids[uid - 1]);

async function read(answers: Answers, options: PassOptions, memory = new Memory()) {
  return pass(await inbox(answers), memory, options);
}

const cursorOf = (memory: Memory) => [...memory.cursors.values()].map((text) => JSON.parse(text));
const asked = () =>
  server?.commands.filter(
    (each) => each.startsWith("UID FETCH") && !each.includes("BODYSTRUCTURE"),
  );

describe("mails of which only the headers are read at first", () => {
  test("bring the bodies of those alone that may concern somebody", async () => {
    const memory = new Memory();
    const found = await read({}, { concerning: only(2) }, memory);
    expect(found).toMatchObject({ subjects: ["m2"], passed: 2, totals: [3] });
    expect(asked()).toHaveLength(1);
    expect(cursorOf(memory)).toEqual([{ uidValidity: "7", uid: 3 }]);
    expect(await memory.known("imap:ada@127.0.0.1/INBOX").unseen(["x"])).toEqual(["x"]);
  });

  test("that concern nobody are recorded at once", async () => {
    const memory = new Memory();
    let arrivals = 0;
    const before = () => {
      arrivals += 1;
    };
    const found = await read({}, { concerning: only(), before }, memory);
    expect(found).toMatchObject({ subjects: [], passed: 3 });
    expect(arrivals).toBe(1);
    expect(asked()).toEqual([]);
    expect(cursorOf(memory)).toEqual([{ uidValidity: "7", uid: 3 }]);
  });

  test("are never skipped where a pass is cut off", async () => {
    const memory = new Memory();
    const change = { concerning: only(2, 3), stopAfter: 1 };
    expect((await read({}, change, memory)).subjects).toEqual(["m2"]);
    expect(cursorOf(memory)).toMatchObject([{ uid: 2 }]);
    await server?.stop();
    const rest = await read({}, { concerning: only(2, 3) }, memory);
    expect(rest.subjects).toContain("m3");
    expect(cursorOf(memory)).toMatchObject([{ uid: 3 }]);
  });

  test.each<[string, Answer]>([
    ["refuses to tell of them", "% NO [UNAVAILABLE] no\r\n"],
    ["does not know the question", "% BAD what?\r\n"],
    ["tells nothing", "% OK\r\n"],
    ["tells of their flags", "* 1 FETCH (UID 1 FLAGS ())\r\n% OK\r\n"],
  ])("are read whole where the server %s", async (_, summaries) => {
    const { subjects, passed } = await read({ summaries }, { concerning: only() });
    expect(subjects).toEqual(["m1", "m2", "m3"]);
    expect(passed).toBe(0);
  });

  test.each<[string, string]>([
    ["NIL", summary(2, "NIL")],
    ["nothing", ""],
    ["a text of which the header says something else", summary(2, TEXT.replace("PLAIN", "HTML"))],
    ["a multipart without parts", summary(2, '("MULTIPART" "MIXED" NIL NIL NIL "7BIT" 4)')],
    ["parts without a boundary", summary(2, `(${TEXT}${TEXT} "MIXED")`)],
    ["a type that is none", summary(2, '("TEXT" "" NIL NIL NIL "7BIT" 4 1)')],
  ])("are read whole of which a server tells %s", async (_, odd) => {
    const said = "* 9 FETCH (UID 9 FLAGS (\\Seen))\r\n* 4 EXISTS\r\n";
    const summaries = `${summary(3)}${odd}${said}${summary(1)}% OK\r\n`;
    const { subjects, passed } = await read({ summaries }, { concerning: only() });
    expect(subjects).toEqual(["m2"]);
    expect(passed).toBe(2);
  });

  test("hold up no other where one of them is not given out", async () => {
    const memory = new Memory();
    const seen: string[] = [];
    // Mail 1, which nobody needs, shows that the server gives out others.
    const body = (command: string) =>
      /^UID FETCH (?:2|2:3) /.test(command) ? "% NO [UNAVAILABLE] later\r\n" : undefined;
    const box = await inbox({ body });
    await expect(pass(box, memory, { concerning: only(2, 3), seen })).rejects.toMatchObject({
      message: expect.stringMatching(/does not give out mail 2 in INBOX now: later/),
    });
    expect(seen).toEqual(["m3"]);
    expect(cursorOf(memory)).toEqual([{ uidValidity: "7", uid: 1, recheck: 3 }]);
  });

  test("that alone are wanted, and not given out, are asked for beside one nobody needs", async () => {
    const refuses = (command: string) =>
      /^UID FETCH 2 /.test(command) ? "% NO internal error\r\n" : undefined;
    // For good, by this server, and nobody says that it is to wait: it is given up.
    const { unreadable } = await read({ body: refuses }, { concerning: only(2) });
    expect(unreadable).toEqual([expect.stringMatching(/does not give out mail 2: internal error/)]);
  });

  test("are not given up where the server gives out no mail at all", async () => {
    const memory = new Memory();
    const box = await inbox({ body: () => "% NO internal error\r\n" });
    await expect(pass(box, memory, { concerning: only(2) })).rejects.toMatchObject({
      message: expect.stringMatching(/INBOX can't be read: internal error/),
    });
    expect(cursorOf(memory)).toMatchObject([{ uid: 1 }]);
  });
});
