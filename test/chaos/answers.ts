import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmailRow } from "./checks/account.ts";
import { type Departed, heldFaults, type Put } from "./checks/held.ts";
import { crowd } from "./crowd.ts";
import { type EngineName, startEngine } from "./engines.ts";
import { Ground } from "./ground.ts";
import { type Actor, Stage } from "./processes.ts";
import type { Random } from "./random.ts";
import { replyIdOf, replyTo } from "./replies.ts";
import { columns } from "./report.ts";
import { CountingSink } from "./sink.ts";

const HOUR = 3_600_000;

/** People of a company, each with a first email. */
const PEOPLE = 3;

/** From one start to the next, by the clock that all of them share. */
const STEP = 3 * HOUR;

/** Milliseconds between the end of a crontab's tick and its next one, at most. */
const PAUSE = 500;

/** In this share of the mails that arrive the lead answers, a moment later. */
const ANSWERED = 0.25;

/** Milliseconds from one look at what has arrived to the next. */
const LOOK = 20;

/** What came of leads who answer while mail leaves. */
export interface Answers {
  engine: EngineName;
  companies: number;
  cold: number;
  followUps: number;
  answered: number;
  /** Processes that handed a mail over, and all that ran. */
  senders: number;
  ticks: number;
  faults: string[];
}

/**
 * Has eight ticks at a time and a watch write to companies and follow up, while people there answer:
 * nothing may leave by itself to them, or to their company, by a process that began after the answer
 * was in the mailbox. All who have answered stand in `todo`.
 */
export async function answers(
  name: EngineName,
  companies: number,
  seconds: number,
  random: Random,
): Promise<Answers> {
  const engine = await startEngine(name);
  const stage = await Stage.open();
  const sink = await CountingSink.start();
  try {
    const ground = new Ground(await engine.arena(), sink, stage);
    ground.more = {
      ...{ TICKLER_AI_MODE: "off", TICKLER_FOLLOW_UP_AFTER: "1d,1d,1d,1d,1d,1d,1d" },
      TICKLER_INBOX: join(ground.arena.home, "inbox"),
      TICKLER_SEND_MAX_PER_TICK: String(Math.ceil((companies * PEOPLE) / 8)),
    };
    await queue(ground, companies);
    const office = new Office(ground, random);
    const ticks = await work(ground, office, seconds);
    // What came in last is read, and nothing is left to be said of it.
    await ground.tick();
    await ground.quiet();
    const rows = await ground.emails();
    const cold = office.departed(rows);
    return {
      ...{ engine: name, companies, ticks, answered: office.puts.length },
      cold: cold.length,
      followUps: cold.filter(({ kind }) => kind !== "first").length,
      senders: new Set(cold.map(({ sender }) => sender)).size,
      faults: [
        ...heldFaults(office.puts, cold),
        ...(await forgotten(ground, office.puts)),
        ...ground.complaints,
      ],
    };
  } finally {
    await stage.close();
    await sink.stop();
    await engine.stop();
  }
}

async function queue(ground: Ground, companies: number): Promise<void> {
  const lines = Array.from({ length: companies * PEOPLE }, (_, at) => {
    const company = Math.floor(at / PEOPLE);
    return `Lead ${at},lead-${at % PEOPLE}@company-${company}.example,all\n`;
  });
  await ground.ok(["lead", "import", "-"], `name,email,tags\n${lines.join("")}`);
  await ground.ok(["send", "--tag", "all", "--subject", "A quick chat", "--text", "Hi!"]);
  if (ground.complaints.length > 0) throw new Error(ground.complaints.join("\n"));
}

/** Who answers what has arrived, and when each process began. */
class Office {
  readonly puts: Put[] = [];
  readonly began = new Map<string, number>();
  readonly #ground: Ground;
  readonly #random: Random;
  readonly #seen = new Set<string>();

  constructor(ground: Ground, random: Random) {
    this.#ground = ground;
    this.#random = random;
    for (const name of ["tmp", "new", "cur"]) {
      mkdirSync(join(ground.arena.home, "inbox", name), { recursive: true, mode: 0o700 });
    }
  }

  /** Answers some of the mails that have arrived since it looked last. */
  look(): void {
    for (const [id, { address, accepted }] of this.#ground.sink.ledger) {
      if (accepted === 0 || this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (this.#random.next() < ANSWERED) this.#answer(id, address);
    }
  }

  #answer(id: string, address: string): void {
    const number = this.puts.length + 1;
    const inbox = join(this.#ground.arena.home, "inbox");
    const name = `1000000000.${number}.test`;
    const mail = { id: number, address, rfc: id };
    writeFileSync(join(inbox, "tmp", name), replyTo(mail));
    renameSync(join(inbox, "tmp", name), join(inbox, "new", name));
    this.puts.push({ address, id: replyIdOf(mail), at: performance.now() });
  }

  /** Cold mails that the server took, with the time at which their process began. */
  departed(rows: readonly EmailRow[]): Departed[] {
    const kinds = new Map(rows.map(({ rfc, kind }) => [rfc, kind]));
    return [...this.#ground.sink.ledger].flatMap(([id, { address, sender, seen }]) => {
      const kind = kinds.get(id) ?? "unknown";
      return [{ address, kind, sender, seen, began: this.began.get(sender) ?? null }];
    });
  }
}

/** @returns how many ticks there were */
async function work(ground: Ground, office: Office, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const over = () => performance.now() > until;
  const looking = async (): Promise<void> => {
    while (!over()) {
      office.look();
      await sleep(LOOK);
    }
  };
  // A watch reads again and again: when it read before a mail, nobody knows.
  const onTick = ({ sender }: Actor, before: number) => office.began.set(sender, before);
  const [ticks] = await Promise.all([
    crowd(ground, { step: STEP, pause: PAUSE, over, onTick }),
    looking(),
  ]);
  return ticks;
}

/** Those who have answered, and are in no list of what waits. */
async function forgotten(ground: Ground, puts: readonly Put[]): Promise<string[]> {
  const actor = ground.start(["todo", "--json"]);
  actor.end();
  const { stdout } = await ground.over(actor);
  const lines: { kind: string; lead: { email: string } | null }[] = JSON.parse(stdout);
  const listed = new Set(lines.flatMap(({ kind, lead }) => (kind === "reply" ? lead?.email : [])));
  const missing = new Set(puts.map(({ address }) => address).filter((each) => !listed.has(each)));
  return [...missing].map((address) => `${address} has answered, and is not in todo`);
}

/** What it comes to. */
export function answersSummary(found: Answers): string {
  const { engine, companies, cold, followUps, answered, senders, ticks, faults } = found;
  const lines: [string, string | number][] = [
    ["companies, people", `${companies}, ${companies * PEOPLE}`],
    ["mails that left, follow-ups among them", `${cold}, ${followUps}`],
    ["answers", answered],
    ["ticks, processes that sent", `${ticks}, ${senders}`],
    ["mails after an answer, people forgotten, other faults", faults.length],
  ];
  return `${engine}\n${columns(lines.map(([what, value]) => [`  ${what}`, value]))}`;
}
