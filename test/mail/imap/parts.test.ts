import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IncomingMail } from "../../../src/domain/incoming.ts";
import { type ImapConnection, imapConnector } from "../../../src/mail/imap/connection.ts";
import { fetchMails } from "../../../src/mail/imap/fetch-mails.ts";
import { examine } from "../../../src/mail/imap/folders.ts";
import { fetchChosen } from "../../../src/mail/imap/parts/fetch-chosen.ts";
import { REDUCED } from "../../../src/mail/imap/parts/reduced.ts";
import { fetchSummaries } from "../../../src/mail/imap/summaries.ts";
import { readMail } from "../../../src/mail/read.ts";
import { type LargeMail, largeMail, ODD, withFile } from "../../support/mail/large-mails.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { Wire } from "../../support/mail-servers/wire.ts";

/** As if the smallest parts were worth a round trip: each mail is looked at as a large one is. */
const TINY = { worth: 300, piece: 300, tail: 200 };
const MANY = process.env.TICKLER_TEST_ALL === undefined ? 150 : 1_000;

describeDovecot("a mail that is fetched by parts", (server) => {
  let connection: ImapConnection;
  let wire: Wire;
  let users = 0;

  beforeAll(async () => {
    wire = await Wire.start(server().port);
  });
  afterAll(() => wire.stop());

  async function opened(mails: readonly Buffer[]): Promise<number[]> {
    users += 1;
    server().deliver(`parts${users}`, ...mails);
    await connection?.close();
    connection = await imapConnector(server().options(`parts${users}`, { port: wire.port }))();
    await examine(connection, "INBOX");
    return mails.map((_, at) => at + 1);
  }

  /** What is made of mails that are fetched in both ways, and how many of them were reduced. */
  async function both(mails: readonly Buffer[], limits = REDUCED) {
    const uids = await opened(mails);
    const outlines = await fetchSummaries(connection, uids, ["message-id"]);
    const whole = new Map<number, Buffer>();
    for await (const { uid, bytes } of fetchMails(connection, uids)) {
      if (bytes) whole.set(uid, bytes);
    }
    const found: { whole: IncomingMail; chosen: IncomingMail; octets: [number, number] }[] = [];
    wire.reset();
    let reduced = 0;
    for await (const mail of fetchChosen(connection, uids, outlines, { limits })) {
      const all = whole.get(mail.uid);
      if (!all || !mail.bytes) throw new Error(`mail ${mail.uid} was not given out`);
      if (mail.isReduced) reduced += 1;
      else expect(mail.bytes.equals(all)).toBe(true);
      found.push({
        whole: await readMail(all),
        chosen: await readMail(mail.bytes, { isReduced: mail.isReduced }),
        octets: [all.length, mail.bytes.length],
      });
    }
    expect(found).toHaveLength(mails.length);
    return { found, reduced, received: wire.received };
  }

  function expectSame(
    { whole, chosen }: { whole: IncomingMail; chosen: IncomingMail },
    isExact = true,
  ): void {
    const plain = (mail: IncomingMail) => ({
      ...mail,
      digest: null,
      attachments: mail.attachments.map(({ onServer: _, size: _size, ...row }) => row),
    });
    expect(plain(chosen)).toEqual(plain(whole));
    for (const [at, { size }] of whole.attachments.entries()) {
      // Of base64 in lines of different lengths the size is estimated.
      const told = chosen.attachments[at]?.size ?? 0;
      expect(Math.abs(told - size)).toBeLessThanOrEqual(isExact ? 0 : 10 + size / 500);
    }
  }

  test("is read as it is when it is fetched whole: real ones, the small ones too", async () => {
    const handed = process.env.TICKLER_TEST_CASES;
    const mails = ["test/mail/cases", ...(handed === undefined ? [] : [handed])].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".eml"))
        .map((name) => readFileSync(join(folder, name))),
    );
    expect(mails.length).toBeGreaterThan(40);
    for (const each of (await both(mails, TINY)).found) expectSame(each);
    const { found, reduced } = await both(mails.flatMap(withFile));
    for (const each of found) expectSame(each);
    expect(reduced).toBeGreaterThan(mails.length / 2);
  });

  test(`is read as it is when it is fetched whole: ${MANY} of any structure`, async () => {
    const mails = Array.from({ length: MANY }, (_, seed) => largeMail(seed));
    const { found, reduced } = await both(
      mails.map(({ bytes }) => bytes),
      TINY,
    );
    for (const each of found) expectSame(each);
    expect(reduced).toBeGreaterThan(MANY / 20);
  });

  test.each(ODD)("is read as it is when it is fetched whole: $name", async (odd: LargeMail) => {
    const { found, reduced } = await both([odd.bytes]);
    for (const each of found) expectSame(each, odd.isExact);
    expect(reduced).toBe(odd.isReduced ? 1 : 0);
  });

  test("costs its text, and next to nothing of what is attached", async () => {
    const size = 5_000_000;
    const mails = [1, 2, 3].map((seed) => largeMail(seed, { attached: size }).bytes);
    const { found, reduced, received } = await both(mails);
    expect(reduced).toBe(3);
    expect(received).toBeLessThan((3 * size) / 50);
    for (const each of found) {
      expectSame(each);
      expect(each.chosen.attachments).toEqual([
        expect.objectContaining({ size, onServer: true, sha256: null }),
      ]);
      expect(each.octets[1]).toBeLessThan(60_000);
    }
  });
});
