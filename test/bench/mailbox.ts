import { ImapFlow } from "imapflow";
import PostalMime from "postal-mime";
import { imapInbox } from "../../src/mail/imap/inbox.ts";
import { Dovecot, PASSWORD } from "../support/mail-servers/dovecot.ts";
import { type Measurement, median } from "./support.ts";

const NEW = 10;
const QUERY = { uid: true, source: true };

/**
 * Reading an IMAP folder of so many mails, on a Dovecot of our own: the rate of the first sync and
 * the time of a pass with 10 new ones, against the shortest program with bare imapflow and
 * postal-mime, which only parses; and that of a pass with nothing new, against asking for the next
 * UID. What the server itself takes to look through its Maildir is on both sides.
 */
export async function benchMailbox(mails: number, rounds: number): Promise<Measurement[]> {
  const server = await Dovecot.start();
  try {
    await deliver(server, "large", ...Array.from({ length: mails }, (_, at) => reply(at)));
    const first = await firstSync(server, mails, rounds);
    return [first, ...(await passes(server, mails, rounds))];
  } finally {
    await server.stop();
  }
}

async function firstSync(server: Dovecot, mails: number, rounds: number): Promise<Measurement> {
  const ours: number[] = [];
  const peer: number[] = [];
  await parseAll(server);
  await readNew(server, "large", null);
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await rate(mails, () => parseAll(server)));
    ours.push(await rate(mails, async () => (await readNew(server, "large", null)).count));
  }
  const [us, them] = [median(ours), median(peer)];
  return {
    what: `first sync of ${mails} mails ÷ bare imapflow and postal-mime`,
    ours: `${us.toFixed(0)}/s`,
    peer: `${them.toFixed(0)}/s`,
    ratio: us / them,
    budget: { least: 0.3 },
  };
}

async function passes(server: Dovecot, mails: number, rounds: number): Promise<Measurement[]> {
  const before = (await readNew(server, "large", null)).cursor;
  const fresh = Array.from({ length: NEW }, (_, at) => reply(mails + at));
  await deliver(server, "large", ...fresh);
  const large = (await readNew(server, "large", before)).cursor;
  const some = await ratioOf(
    rounds * 5,
    () => reads(server, "large", before, NEW),
    () => parseAll(server, `${mails + 1}:${mails + NEW}`),
  );
  const none = await ratioOf(
    rounds * 5,
    () => reads(server, "large", large, 0),
    () => server.as("large", (client) => client.status("INBOX", { uidNext: true })),
  );
  return [
    {
      what: `pass that reads ${NEW} new of ${mails + NEW} ÷ bare imapflow`,
      ...some,
      budget: { most: 2.5 },
    },
    {
      what: `pass with nothing new of ${mails + NEW} ÷ bare STATUS`,
      ...none,
      budget: { most: 2 },
    },
  ];
}

async function ratioOf(
  rounds: number,
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
): Promise<Pick<Measurement, "ours" | "peer" | "ratio">> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.peer.push(await time(peer));
    times.ours.push(await time(ours));
  }
  const [us, them] = [median(times.ours), median(times.peer)];
  return { ours: `${us.toFixed(0)} ms`, peer: `${them.toFixed(0)} ms`, ratio: us / them };
}

/** Files mails, and has the server take them into its index, as any mail program does. */
async function deliver(server: Dovecot, user: string, ...mails: string[]): Promise<void> {
  server.deliver(user, ...mails);
  await server.as(user, (client) => client.mailboxOpen("INBOX"));
}

async function reads(
  server: Dovecot,
  user: string,
  cursor: string | null,
  expected: number,
): Promise<void> {
  const { count } = await readNew(server, user, cursor);
  if (count !== expected) throw new Error(`a pass read ${count} mails, and ${expected} are new`);
}

/** One pass, and where the next one begins. */
async function readNew(
  server: Dovecot,
  user: string,
  cursor: string | null,
): Promise<{ count: number; cursor: string | null }> {
  const session = await imapInbox(server.options(user)).open();
  const folder = session.folders[0];
  const news = await folder?.news({ cursor, unseen: async (keys) => [...keys] });
  const result = { count: 0, cursor };
  for await (const arrival of news?.arrivals ?? []) {
    const arrived = await arrival.read();
    if (arrived?.mail.subject) result.count += 1;
    result.cursor = arrival.cursor;
  }
  await session.close();
  return result;
}

/** The shortest program that reads and parses a folder. */
async function parseAll(server: Dovecot, uids = "1:*"): Promise<number> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port: server.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: "large", pass: PASSWORD },
    logger: false,
    disableCompression: true,
  });
  await client.connect();
  await client.mailboxOpen("INBOX", { readOnly: true });
  let count = 0;
  for await (const { source } of client.fetch(uids, QUERY, { uid: true })) {
    const mail = await PostalMime.parse(source ?? "");
    if (mail.subject) count += 1;
  }
  await client.logout();
  return count;
}

async function rate(mails: number, work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const count = await work();
  const seconds = (performance.now() - start) / 1_000;
  if (count !== mails) throw new Error(`${count} of ${mails} mails were read`);
  return mails / seconds;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A reply as people write them: short, above the quote, in plain text and HTML. */
function reply(number: number): string {
  const text = `Hi Ada,\r\n\r\nsounds good, does Thursday at ${(number % 9) + 8} work for you?\r\n\r\nBest,\r\nJohn\r\n`;
  const quote = `On Mon, 2 Mar 2026 at 09:30, Ada Sales <ada@sales.example> wrote:\r\n> Hi John!\r\n>\r\n> ${"Open to a quick chat about how your team follows up on leads? ".repeat(4)}\r\n`;
  return [
    "Return-Path: <john@lead.example>",
    "Received: from mail.lead.example by mx.sales.example with ESMTPS; Mon, 2 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    `Message-ID: <${number}.reply@lead.example>`,
    `In-Reply-To: <${number}.first@sales.example>`,
    `References: <${number}.first@sales.example>`,
    "Date: Mon, 2 Mar 2026 10:00:00 +0000",
    `From: John Doe ${number} <john@lead.example>`,
    "To: Ada Sales <ada@sales.example>",
    "Subject: Re: A quick chat",
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    quote,
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<div>${text.replaceAll("\r\n", "<br>\r\n")}</div><blockquote>${quote}</blockquote>`,
    "--part--",
    "",
  ].join("\r\n");
}
