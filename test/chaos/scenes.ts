import type { EmailRow } from "./checks/account.ts";
import type { EngineName } from "./engines.ts";
import type { FlakyImap } from "./flaky-imap.ts";
import type { Ground } from "./ground.ts";
import type { Moment } from "./kill/fuse.ts";
import { killAt, killByFuse, killCommand, killFromSink } from "./kill/killing.ts";
import type { Point, Scene } from "./kill/points.ts";
import { oldDatabase, olderVersions } from "./old-database.ts";
import type { Random } from "./random.ts";
import { putReplies, replyTo } from "./replies.ts";

/** Rows of an import that is interrupted; half of its leads have no address. */
const IMPORTED = 240;

/** Emails in the outbox of an older version. */
const OLD_EMAILS = 6;

/** Replies in a round. */
const REPLIES = 4;

/** In this share of their rounds replies lie on an IMAP server that fails at random. */
const BY_IMAP = 0.6;

/** Ticks while it fails, besides those of the killing. */
const FAILING_TICKS = 4;

/** At most so many statements make a migration, with what a driver says before it. */
const STATEMENTS = 14;

/** Longer than a system takes in one piece. */
const LONG_TEXT = "These are many words. ".repeat(3_000);

/** What a scene needs. */
export interface Setting {
  engine: EngineName;
  ground: Ground;
  random: Random;
  point: Point;
  /** Of the round. */
  number: number;
  /** The tag of its leads. */
  tag: string;
  /** Emails before this one are of other rounds. */
  after: number;
  /** Null where none is installed. */
  imap: FlakyImap | null;
  /** A home and a database of their own. */
  another(): Promise<Ground>;
}

/** What a scene leaves behind. */
export interface Played {
  killed: number;
  /** Where its emails are. */
  ground: Ground;
  /** What is wrong with things other than emails, once all has settled. */
  check?: (rows: readonly EmailRow[]) => Promise<string[]>;
  /** The emails that were answered by their leads. */
  replied?: readonly EmailRow[];
}

export const SCENES: Record<Scene, (setting: Setting) => Promise<Played>> = {
  delivery,
  recovery,
  replies,
  send,
  import: interruptedImport,
  migration,
};

async function queue({ ground, point, tag }: Setting): Promise<void> {
  await ground.ok(sendTo(tag, point.name === "in the body" ? LONG_TEXT : undefined));
}

function sendTo(tag: string, text = "Open to a quick chat?"): string[] {
  return ["send", "--tag", tag, "--subject", "A quick chat", "--text", text];
}

function momentOf({ by }: Point): Moment {
  if (by === "time" || !("moment" in by)) throw new Error("the point has no moment");
  return by.moment;
}

async function delivery(setting: Setting): Promise<Played> {
  const { ground, random, point, number, after } = setting;
  await queue(setting);
  if (number % 4 === 0) {
    const first = (await ground.emails()).find(({ id }) => id > after);
    if (first) await ground.ok(["outbox", "cancel", String(first.id), "--yes"]);
  }
  return { ground, killed: await killAt(ground, random, point) };
}

async function recovery(setting: Setting): Promise<Played> {
  const { ground, random, point } = setting;
  await queue(setting);
  const first = await killFromSink(ground, random, { seen: "dot", alone: true });
  const nth = random.between(1, 2);
  return { ground, killed: first + (await killByFuse(ground, random, momentOf(point), nth)) };
}

async function replies(setting: Setting): Promise<Played> {
  const { ground, random, point, after, imap } = setting;
  await queue(setting);
  await ground.tick();
  const sent = (await ground.emails()).filter(({ id, state }) => id > after && state === "sent");
  const replied = sent.slice(0, REPLIES);
  const nth = random.between(1, Math.max(1, Math.min(3, replied.length)));
  if (imap === null || random.next() >= BY_IMAP) {
    putReplies(ground.arena.home, replied);
    return { ground, replied, killed: await killByFuse(ground, random, momentOf(point), nth) };
  }
  imap.deliver(replied.map(replyTo));
  ground.imap = imap;
  imap.trouble = true;
  const killed = await killByFuse(ground, random, momentOf(point), nth);
  for (let ticks = 0; ticks < FAILING_TICKS; ticks += 1) await ground.tick();
  imap.trouble = false;
  return { ground, replied, killed };
}

async function send(setting: Setting): Promise<Played> {
  const { ground, random, tag } = setting;
  const killed = await killCommand(ground, random, sendTo(tag), ["", ""]);
  // Those that have a message already are left out.
  await queue(setting);
  return { ground, killed };
}

async function interruptedImport(setting: Setting): Promise<Played> {
  const { ground, random, number } = setting;
  await queue(setting);
  const rows = Array.from({ length: IMPORTED }, (_, at) => {
    const address = at % 2 === 0 ? `import-${number}-${at}@example.com` : "";
    return `Import ${number} no ${at},${address},+1 555 ${number} ${at}\n`;
  });
  const head = "name,email,phone\n";
  const half = rows.length / 2;
  const killed = await killCommand(
    ground,
    random,
    ["lead", "import", "-"],
    [head + rows.slice(0, half).join(""), rows.slice(half).join("")],
  );
  await ground.ok(["lead", "import", "-"], head + rows.join(""));
  const check = async (): Promise<string[]> => {
    const found = await ground.arena.query<{ name: string }>(
      `select name from leads where name like 'Import ${number} no %'`,
    );
    const names = new Set(found.map(({ name }) => name)).size;
    if (found.length === IMPORTED && names === IMPORTED) return [];
    return [`${names} of ${IMPORTED} leads were imported, in ${found.length} rows`];
  };
  return { ground, killed, check };
}

async function migration({ engine, another, random, number }: Setting): Promise<Played> {
  const ground = await another();
  const version = random.between(1, olderVersions(engine));
  const addresses = Array.from(
    { length: OLD_EMAILS },
    (_, at) => `old-${number}-${at}@example.com`,
  );
  await ground.arena.prepare(oldDatabase(engine, version, addresses, ground.now));
  const nth = random.between(1, STATEMENTS);
  const killed = await killByFuse(ground, random, "schema:statement", nth);
  const check = async (rows: readonly EmailRow[]): Promise<string[]> =>
    rows.length === OLD_EMAILS ? [] : [`${rows.length} of ${OLD_EMAILS} old emails are there`];
  return { ground, killed, check };
}
