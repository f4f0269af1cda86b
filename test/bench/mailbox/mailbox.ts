import { Line, type LineOptions } from "../../support/line/line.ts";
import { type Measurement, type Missing, median } from "../support.ts";
import { type Account, USER, withAccount } from "./account.ts";
import { repliesWithFiles, strangersWithFiles } from "./mails.ts";
import {
  download,
  mbsync,
  mbsyncMissing,
  type Reader,
  type SyncOptions,
  status,
  sync,
} from "./readers.ts";

/** What a pass finds that is not the first. */
const NEW = 10;
const FILE = 5e6;
/** A line of 16 Mbit/s to a server on another continent. */
const FAR = { delay: 40, rate: 2_000_000 };

interface MailboxBench {
  mails: number;
  rounds: number;
  /** Is told what was measured. */
  say: (line: string) => void;
}

type Row = Measurement | Missing;

/**
 * Reading a mailbox of realistic mails on a Dovecot of our own by `tickler sync`, as a process, against
 * bare imapflow that downloads the same mails, and against mbsync: the first pass over a mailbox in
 * which no mail concerns us, by time, octets on the wire, and time over a long line; a pass with ten new
 * mails of 5 MB; and one with nothing new. Octets are counted apart from the time, as a proxy takes some.
 */
export async function benchMailbox({ mails, rounds, say }: MailboxBench): Promise<Row[]> {
  return withAccount(mails, say, async (account) => {
    const before = await account.home();
    const first = await firstSync(account, before, rounds);
    sync(account.server.port, { user: USER, home: before, replies: 0 });
    return [...first, ...(await laterPasses(account, before, rounds))];
  });
}

async function firstSync(account: Account, home: string, rounds: number): Promise<Row[]> {
  const { mails } = account;
  const all = download(USER, "1:*", mails);
  const recent = ours(account, { home, replies: 0 });
  const whole = ours(account, { home, replies: 0, since: "all" });
  const cold: Reader = (port) => {
    account.server.forgetCache(USER);
    return whole(port);
  };
  const coldTime = await timed(account, { ours: cold, peer: all }, 1);
  const time = await timed(account, { ours: recent, all: whole, peer: all }, rounds);
  const down = await octets(account, { recent, whole, all });
  const limit = (down.all / FAR.rate) * 1_000;
  const far = await overLine(account, FAR, { recent, whole });
  const name = `first sync of ${mails} mails`;
  const everyMail = `${name}, imap.since = all`;
  const bare = "bare imapflow";
  return [
    { what: `${name} ÷ ${bare}`, ...inSeconds(time.ours, time.peer), budget: { most: 0.5 } },
    { what: `${everyMail} ÷ ${bare}`, ...inSeconds(time.all, time.peer), budget: null },
    {
      what: "… where the server has read no header before",
      ...inSeconds(coldTime.ours, coldTime.peer),
      budget: null,
    },
    await againstMbsync(account, `${name} ÷ mbsync`, time.ours),
    { what: `${name}: octets`, ...inMegabytes(down.recent, down.all), budget: { most: 1 / 500 } },
    {
      what: `${everyMail}: octets`,
      ...inMegabytes(down.whole, down.all),
      budget: { most: 1 / 40 },
    },
    {
      what: `${name}, 40 ms, 2 MB/s ÷ the line's limit for all`,
      ...inSeconds(far.recent, limit),
      budget: { most: 0.05 },
    },
    {
      what: `${everyMail}, 40 ms, 2 MB/s ÷ the same`,
      ...inSeconds(far.whole, limit),
      budget: null,
    },
  ];
}

async function againstMbsync(account: Account, what: string, us: number): Promise<Row> {
  const missing = mbsyncMissing();
  if (missing !== null) return { what, missing };
  const { mbsync: them } = await timed(account, { mbsync: mbsync(USER) }, 1);
  return { what, ...inSeconds(us, them), budget: null };
}

async function laterPasses(account: Account, home: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  const peer = (): Reader => {
    const { mails } = account;
    return download(USER, `${mails - NEW + 1}:${mails}`, NEW);
  };
  const measure = async (what: string, replies: number): Promise<void> => {
    const readers = { ours: ours(account, { home, replies }), peer: peer() };
    const time = await timed(account, readers, rounds * 3);
    const down = await octets(account, readers);
    const name = `pass with ${NEW} new mails of 5 MB, ${what}`;
    rows.push(
      {
        what: `${name} ÷ bare imapflow`,
        ...inMs(time.ours, time.peer),
        budget: { most: 1.2 },
      },
      { what: `${name}: octets`, ...inMegabytes(down.ours, down.peer), budget: { most: 1 / 50 } },
    );
    sync(account.server.port, { user: USER, home, replies });
  };
  await account.file(strangersWithFiles(NEW, FILE));
  await measure("of strangers", 0);
  await account.file(repliesWithFiles(NEW, FILE));
  await measure("replies", NEW);
  const idle = { ours: ours(account, { home, replies: 0 }), peer: status(USER) };
  const time = await timed(account, idle, rounds * 5);
  rows.push({
    what: `pass with nothing new of ${account.mails} ÷ bare STATUS`,
    ...inMs(time.ours, time.peer),
    budget: { most: 2 },
  });
  return rows;
}

/** Our program over a copy of a database. */
function ours(account: Account, options: Omit<SyncOptions, "user">): Reader {
  return (port) => account.syncCopy(port, options);
}

/** Medians in ms, turn and turn about, after a turn of each by which the server fills its caches. */
async function timed<T extends string>(
  { server }: Account,
  readers: Record<T, Reader>,
  rounds: number,
): Promise<Record<T, number>> {
  const names = Object.keys(readers) as T[];
  const times = new Map<T, number[]>(names.map((name) => [name, []]));
  if (rounds > 1) for (const name of names) await readers[name](server.port);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(await readers[name](server.port));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    T,
    number
  >;
}

/** What each reader exchanges with the server, in octets. */
async function octets<T extends string>(
  { server }: Account,
  readers: Record<T, Reader>,
): Promise<Record<T, number>> {
  return throughLine(server.port, {}, readers, async (line) => {
    const { up, down } = await line.traffic();
    return up + down;
  });
}

/** How long each reader takes over such a line, in ms. */
async function overLine<T extends string>(
  { server }: Account,
  options: LineOptions,
  readers: Record<T, Reader>,
): Promise<Record<T, number>> {
  return throughLine(server.port, options, readers, async (_, took) => took);
}

async function throughLine<T extends string>(
  port: number,
  options: LineOptions,
  readers: Record<T, Reader>,
  result: (line: Line, took: number) => Promise<number>,
): Promise<Record<T, number>> {
  const line = await Line.start(port, options);
  try {
    const results: [string, number][] = [];
    for (const [name, reader] of Object.entries<Reader>(readers)) {
      const took = await reader(line.port);
      results.push([name, await result(line, took)]);
    }
    return Object.fromEntries(results) as Record<T, number>;
  } finally {
    await line.stop();
  }
}

type Figures = Pick<Measurement, "ours" | "peer" | "ratio">;

function figures(ours: number, peer: number, show: (value: number) => string): Figures {
  return { ours: show(ours), peer: show(peer), ratio: ours / peer };
}

const inSeconds = (ours: number, peer: number): Figures =>
  figures(ours, peer, (ms) => `${(ms / 1_000).toFixed(2)} s`);
const inMs = (ours: number, peer: number): Figures =>
  figures(ours, peer, (ms) => `${ms.toFixed(0)} ms`);
const inMegabytes = (ours: number, peer: number): Figures =>
  figures(ours, peer, (each) => `${(each / 1e6).toFixed(2)} MB`);
