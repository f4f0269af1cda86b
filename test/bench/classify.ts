import PostalMime from "postal-mime";
import { readMail } from "../../src/mail/read.ts";
import { MAIL_KINDS, seeded } from "./mails.ts";
import { type Measurement, median } from "./support.ts";

type Read = (bytes: Uint8Array) => Promise<unknown>;

/**
 * CPU time for reading and classifying a mail, against postal-mime, which only takes it apart: turn and
 * turn about, for each kind of mail, and for a mailbox that holds them in their shares. A large
 * attachment weighs as much as a hundred replies, and costs us least: so the mailbox also without them.
 *
 * @param mails of each kind
 */
export async function benchClassify(mails: number, rounds: number): Promise<Measurement[]> {
  const kinds: (Cpu & { name: string; share: number })[] = [];
  for (const { name, share, make } of MAIL_KINDS) {
    const random = seeded(7);
    const all = Array.from({ length: mails }, (_, at) => Buffer.from(make(random, at)));
    kinds.push({ name, share, ...(await cpuOf(all, rounds)) });
  }
  const total = (some: typeof kinds): Cpu => ({
    ours: some.reduce((sum, { ours, share }) => sum + ours * share, 0),
    peer: some.reduce((sum, { peer, share }) => sum + peer * share, 0),
  });
  const small = kinds.filter(({ name }) => !name.includes("attachment"));
  const perMail = (some: typeof kinds): Cpu => {
    const shares = some.reduce((sum, { share }) => sum + share, 0);
    return { ours: total(some).ours / shares, peer: total(some).peer / shares };
  };
  return [
    ...kinds.map((kind) => line(kind.name, kind, null)),
    line("a mailbox of them ÷ bare postal-mime", perMail(kinds), { most: 2 }),
    line("… without attachments", perMail(small), { most: 2 }),
  ];
}

/** In milliseconds of CPU time for a mail. */
interface Cpu {
  ours: number;
  peer: number;
}

async function cpuOf(mails: readonly Buffer[], rounds: number): Promise<Cpu> {
  const times: Record<keyof Cpu, number[]> = { ours: [], peer: [] };
  const bare: Read = (bytes) => PostalMime.parse(bytes);
  // What is compiled and put together once is no part of it.
  for (const read of [bare, readMail, bare, readMail]) await time(mails, read);
  for (let round = 0; round < rounds; round += 1) {
    times.peer.push(await time(mails, bare));
    times.ours.push(await time(mails, readMail));
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

async function time(mails: readonly Buffer[], read: Read): Promise<number> {
  const start = process.cpuUsage();
  for (const bytes of mails) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / mails.length;
}

function line(what: string, { ours, peer }: Cpu, budget: Measurement["budget"]): Measurement {
  const shown = (ms: number) => `${ms.toFixed(2)} ms`;
  return { what, ours: shown(ours), peer: shown(peer), ratio: ours / peer, budget };
}
