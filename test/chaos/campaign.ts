import {
  type Account,
  accountOf,
  type EmailRow,
  faultsOf,
  sumOf,
  theSame,
} from "./checks/account.ts";
import { type Limits, someLimits } from "./checks/limits.ts";
import { type Engine, startEngine } from "./engines.ts";
import { FlakyImap } from "./flaky-imap.ts";
import { CONNECTIONS, Ground } from "./ground.ts";
import { POINTS, type Point } from "./kill/points.ts";
import { Stage } from "./processes.ts";
import type { Random } from "./random.ts";
import { type ReplyAccount, replyAccount } from "./replies.ts";
import { type Played, SCENES } from "./scenes.ts";
import { CountingSink } from "./sink.ts";

/** Leads of a round, each with a first email. */
const LEADS = 8;

/** So many rounds' leads are imported at once. */
const SEED = 25;

/** In every so many rounds the server refuses an address for good. */
const REFUSED_EVERY = 6;

/** And in every so many it puts one off. */
const PUT_OFF_EVERY = 3;

/** In this share of the rounds cold mail is limited. */
const LIMITED = 0.4;

/** What came of one round. */
export interface Round {
  point: Point;
  limits: Limits | null;
  /** How many emails the limits still held when they were taken off. */
  held: number;
  /** How many processes were killed in it; none where the moment did not come. */
  killed: number;
  account: Account;
  replies: ReplyAccount | null;
  /** Everything that must not be. */
  faults: string[];
  /** Milliseconds. */
  took: number;
}

/** Rounds on one engine, nearly all in one database, and what they add up to. */
export class Campaign {
  readonly engine: Engine["name"];
  readonly rounds: Round[] = [];
  readonly #engine: Engine;
  readonly #stage: Stage;
  readonly #random: Random;
  readonly #sink: CountingSink;
  readonly #grounds: Ground[] = [];
  readonly #ground: Ground;
  /** Addresses that were put off once. */
  readonly #putOff = new Set<string>();
  readonly #imap: FlakyImap | null;
  #seeded = 0;
  #lastEmail = 0;

  private constructor(
    engine: Engine,
    ground: Ground,
    stage: Stage,
    random: Random,
    imap: FlakyImap | null,
  ) {
    this.#imap = imap;
    this.engine = engine.name;
    this.#engine = engine;
    this.#stage = stage;
    this.#random = random;
    this.#ground = ground;
    this.#grounds.push(ground);
    this.#sink = ground.sink;
    this.#sink.refuses = (seen, address) => this.#refusal(seen, address);
  }

  static async start(name: Engine["name"], random: Random): Promise<Campaign> {
    const engine = await startEngine(name);
    const stage = await Stage.open();
    const ground = new Ground(await engine.arena(), await CountingSink.start(), stage);
    return new Campaign(engine, ground, stage, random, await FlakyImap.start(random));
  }

  async stop(): Promise<void> {
    await this.#imap?.stop();
    await this.#stage.close();
    await this.#sink.stop();
    await this.#engine.stop();
  }

  /** All points in another order each time, for ever; a random moment more often than the others. */
  *points(): Generator<Point> {
    const more = POINTS.filter(({ by }) => by === "time");
    for (;;) yield* this.#random.shuffled([...POINTS, ...more, ...more]);
  }

  async round(point: Point): Promise<Round> {
    const start = performance.now();
    const number = this.rounds.length + 1;
    if (number > this.#seeded) await this.#seed();
    const limits = this.#random.next() < LIMITED ? someLimits(this.#random) : null;
    this.#limit(this.#ground, limits);
    const played = await SCENES[point.scene]({
      ...{ point, number, tag: `r${number}`, after: this.#lastEmail },
      ...{ engine: this.engine, ground: this.#ground, random: this.#random },
      imap: this.#imap,
      another: () => this.#another(limits),
    });
    const after = played.ground === this.#ground ? this.#lastEmail : 0;
    const { held, faults: exceeded } = limits
      ? await played.ground.underLimits(after)
      : { held: 0, faults: [] };
    for (const ground of this.#grounds) ground.limits = {};
    const all = await played.ground.settle(played.replied ? 1 : 0);
    played.ground.imap = null;
    const rows = all.filter(({ id }) => id > after);
    if (played.ground === this.#ground) this.#lastEmail = rows.at(-1)?.id ?? after;
    const account = accountOf(rows, this.#sink.ledger);
    const replies = played.replied ? replyAccount(rows, played.replied) : null;
    const round = {
      ...{ point, limits, held, killed: played.killed, account, replies },
      took: performance.now() - start,
      faults: [...exceeded, ...(await this.#faults(played, rows, account, replies))],
    };
    this.rounds.push(round);
    return round;
  }

  /** Everything once more: from all rows of all databases, and the server's whole ledger. */
  async recount(): Promise<{ account: Account; faults: string[] }> {
    const { ledger } = this.#sink;
    const rows = await Promise.all(this.#grounds.map((ground) => ground.emails()));
    const account = sumOf(rows.map((each) => accountOf(each, ledger)));
    const known = new Set(rows.flat().map(({ rfc }) => rfc));
    const strange = [...ledger].filter(([id, { accepted }]) => accepted > 0 && !known.has(id));
    account.unrecorded += strange.length;
    const rounds = sumOf(this.rounds.map((round) => round.account));
    const faults = faultsOf(account);
    return {
      account,
      faults: theSame(account, rounds)
        ? faults
        : [...faults, "the rounds add up to something else"],
    };
  }

  async #faults(
    { ground, killed, check }: Played,
    rows: readonly EmailRow[],
    account: Account,
    replies: ReplyAccount | null,
  ): Promise<string[]> {
    const faults = [...faultsOf(account), ...ground.complaints.splice(0)];
    if (account.inDoubt > killed * CONNECTIONS) {
      faults.push(`${account.inDoubt} are in doubt after ${killed} kills`);
    }
    if (ground === this.#ground) faults.push(...firstsFaults(rows));
    if (replies && (replies.lost > 0 || replies.twice > 0 || replies.answeredTwice > 0)) {
      faults.push(`replies: ${JSON.stringify(replies)}`);
    }
    return [...faults, ...((await check?.(rows)) ?? [])];
  }

  /** Watches that were ended by SIGTERM, and by SIGKILL, and how many mails left by any. */
  get watches(): { ended: number; killed: number; mails: number } {
    const each = this.#grounds.map(({ watches }) => watches);
    const senders = new Set(this.#grounds.flatMap((ground) => [...ground.watchers]));
    return {
      ended: each.reduce((sum, { ended }) => sum + ended, 0),
      killed: each.reduce((sum, { killed }) => sum + killed, 0),
      mails: [...this.#sink.ledger.values()].filter(({ sender }) => senders.has(sender)).length,
    };
  }

  /** Faults of the IMAP server, and ticks that could not read all for one. */
  get imap(): { faults: number; unread: number } | null {
    if (this.#imap === null) return null;
    return { faults: this.#imap.faults, unread: this.#ground.unread };
  }

  #limit(ground: Ground, limits: Limits | null): void {
    ground.limits = limits ?? {};
    if (limits) ground.freshDay();
  }

  async #another(limits: Limits | null): Promise<Ground> {
    const ground = new Ground(await this.#engine.arena(), this.#sink, this.#stage);
    this.#limit(ground, limits);
    this.#grounds.push(ground);
    return ground;
  }

  /** Leads for the next rounds. */
  async #seed(): Promise<void> {
    const lines = Array.from({ length: SEED * LEADS }, (_, at) => {
      const round = this.#seeded + Math.floor(at / LEADS) + 1;
      return `Lead ${round},${addressOf(round, at % LEADS)},r${round}\n`;
    });
    await this.#ground.ok(["lead", "import", "-"], `name,email,tags\n${lines.join("")}`);
    this.#seeded += SEED;
  }

  #refusal(seen: "rcpt" | "dot", address: string): string | null {
    if (seen === "rcpt" && address.startsWith("nobody-")) return "550 5.1.1 no such user";
    if (seen === "dot" && address.startsWith("spam-")) return "554 5.7.1 looks like spam";
    if (seen === "rcpt" && address.startsWith("later-") && !this.#putOff.has(address)) {
      this.#putOff.add(address);
      return "451 4.3.0 come again";
    }
    return null;
  }
}

/** Each lead gets one first email; another one only where the server has refused the one before. */
function firstsFaults(rows: readonly EmailRow[]): string[] {
  const firsts = rows.filter(({ kind }) => kind === "first");
  const leads = new Set(firsts.map(({ address }) => address));
  const twice = firsts.filter(
    ({ id, address, state }) =>
      state !== "failed" && firsts.some((other) => other.address === address && other.id > id),
  );
  const faults = twice.map(({ address }) => `a second first email was queued for ${address}`);
  if (leads.size !== LEADS) faults.push(`${leads.size} of ${LEADS} leads have a first email`);
  return faults;
}

function addressOf(round: number, at: number): string {
  const refused = round % (2 * REFUSED_EVERY) === 0 ? "nobody" : "spam";
  if (at === 3 && round % PUT_OFF_EVERY === 0) return `later@company-${round}-${at}.example`;
  if (at === 5 && round % REFUSED_EVERY === 0) return `${refused}@company-${round}-${at}.example`;
  return `lead@company-${round}-${at}.example`;
}
