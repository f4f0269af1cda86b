import { wholeAnswer } from "../../src/ai/answer/whole-answer.ts";
import { readCheck } from "../../src/ai/check/read-check.ts";
import { playbookText } from "../../src/ai/playbook.ts";
import { nextOf } from "../../src/domain/follow-up.ts";
import { composeMail } from "../../src/mail/compose.ts";
import { readMail } from "../../src/mail/read.ts";
import { listSuppressions } from "../../src/service/leads/suppress.ts";
import { type Writer, WriterRefused, type WriterTask } from "../../src/service/ports/index.ts";
import { sendOne } from "../../src/service/send/send.ts";
import { listTodo } from "../../src/service/todo/list.ts";
import { DAY, HOUR, MINUTE, NOON } from "../support/world/builders.ts";
import { POLICY, World } from "../support/world/world.ts";
import type { Case, Outcome, Setting } from "./case.ts";

/** What became of a case. */
export interface Played {
  outcome: Outcome;
  isRight: boolean;
  /** Whether what the model said has left without a person. */
  hasLeft: boolean;
  /** For people: the outcome, the day of a snooze, why a text was held. */
  said: string;
}

/** What the second look says: that nothing is wrong, or, of a wrong answer, what is. */
export type Look = "content" | "honest";

const START = new Date("2026-03-02T09:00:00.000Z");

/**
 * Plays cases through the services on one database: the first mails leave on 2 March 2026 at 09:00
 * UTC, each reply comes three hours later as the bytes of a mail, the model says what the case says,
 * as a program of `ai.command` would print it.
 *
 * @returns what became of each, in their order
 */
export async function play(
  cases: readonly Case[],
  setting: Setting,
  look: Look,
): Promise<Played[]> {
  const stage = new Stage(setting, look);
  try {
    await stage.writeTo(cases);
    const rounds = Math.max(0, ...cases.map(({ turns }) => turns.length));
    for (let round = 0; round < rounds; round += 1) await stage.play(round);
    await stage.waitForSnoozed();
    return stage.played();
  } finally {
    await stage.it.close();
  }
}

/** A lead who plays a case. */
interface Player {
  each: Case;
  address: string;
  messageId: number;
  /** When the writer was asked for them. */
  asked: Date[];
  /** Null as long as they go on writing. */
  played: Played | null;
  /** Of a snoozed one: the day on which they were written to, or somebody was asked what to write. */
  back: string | null;
}

class Stage {
  readonly it: World;
  readonly #setting: Setting;
  readonly #look: Look;
  readonly #players: Player[] = [];

  constructor(setting: Setting, look: Look) {
    this.#setting = setting;
    this.#look = look;
    this.it = new World(policyOf(setting));
    this.it.clock.advance(START.getTime() - NOON.getTime());
  }

  async writeTo(cases: readonly Case[]): Promise<void> {
    for (const other of this.#setting.others) await this.it.lead(other);
    for (const each of cases) {
      const key = letters(this.#players.length);
      const { name, company = "Initech", title, timezone, first } = each;
      const address = `lead@${key}.example`;
      const text = this.#setting.firstMails[first];
      if (text === undefined) throw new Error(`${each.id}: there is no first mail "${first}"`);
      const vars = { [KEY]: key };
      const lead = await this.it.lead({ name, company, title, timezone, vars, email: address });
      const { thread } = await sendOne(this.it.services, lead.id, { text });
      const messageId = thread.message.id;
      this.#players.push({ each, address, messageId, asked: [], played: null, back: null });
    }
    await this.#tick();
  }

  /** The leads who are still in the conversation write what they write in this round. */
  async play(round: number): Promise<void> {
    this.it.clock.advance(3 * HOUR);
    const playing = this.#players.filter(({ played }) => played === null);
    for (const player of playing) {
      this.it.inbox.put(await readMail(await this.#reply(player, player.each.turns[round] ?? "")));
    }
    for (let ticks = 0; ticks < 3; ticks += 1) {
      await this.#tick();
      this.it.clock.advance(MINUTE);
    }
    const todo = await listTodo(this.it.services);
    const stops = await listSuppressions(this.it.services);
    for (const player of playing) {
      const { message, emails } = await this.it.thread(player.messageId);
      // A lead who was not answered does not write again.
      if (message.status === "ai_replied" && round + 1 < player.each.turns.length) continue;
      const isSuppressed =
        message.status === "unsubscribed" || stops.some(({ value }) => value === player.address);
      const answers = emails.filter(({ kind, state }) => kind === "ai_reply" && state === "sent");
      const draft = emails.find(({ state }) => state === "draft");
      const lines = todo.filter(({ messageId }) => messageId === player.messageId);
      const next = nextOf(message, emails, this.it.settings);
      const isSnoozed =
        next?.action === "ai_reply" && next.at !== null && next.at > this.it.clock.now();
      const hasLeft = answers.length === player.each.turns.length;
      let outcome: Outcome = "nothing";
      if (isSuppressed) outcome = "suppress";
      else if (message.status === "closed") outcome = "close";
      else if (draft) outcome = "draft";
      else if (hasLeft) outcome = lines.length > 0 ? "person" : "sent";
      else if (isSnoozed) outcome = "snooze";
      else if (lines.length > 0) outcome = "person";
      const holds = [...(draft?.holds ?? []), ...lines.flatMap((line) => line.holds)];
      const why = new Set([
        ...(hasLeft && outcome === "person" ? [`sent, and told: ${lines[0]?.what}`] : []),
        ...holds.map(({ rule, detail }) => `${rule}: ${detail}`),
      ]);
      const isRight = player.each.expect.includes(outcome);
      player.played = { outcome, isRight, hasLeft, said: [outcome, ...why].join("; ") };
      player.asked = [];
    }
  }

  /** Lets the days pass on which snoozed leads are to be written to, and those before. */
  async waitForSnoozed(): Promise<void> {
    const snoozed = this.#players.filter(({ played }) => played?.outcome === "snooze");
    const before = new Map<Player, number>();
    for (const player of snoozed) before.set(player, this.#mailsTo(player));
    const days = new Set(snoozed.flatMap(({ each }) => daysOf(each)));
    for (const day of [...days].sort()) {
      const wait = new Date(`${day}T20:00:00.000Z`).getTime() - this.it.clock.now().getTime();
      if (wait <= 0) continue;
      this.it.clock.advance(wait);
      await this.#tick();
      for (const player of snoozed) {
        const isBack = player.asked.length > 0 || this.#mailsTo(player) > (before.get(player) ?? 0);
        if (isBack) player.back ??= day;
      }
      const late = snoozed.filter(({ back, each }) => back === null && each.until?.[1] === day);
      const todo = late.length > 0 ? await listTodo(this.it.services) : [];
      for (const player of late) {
        if (todo.some(({ messageId }) => messageId === player.messageId)) player.back = day;
      }
    }
    for (const player of snoozed) {
      const { played, each, back } = player;
      if (!played) continue;
      const [first = "", last = ""] = each.until ?? [];
      const isInTime = back !== null && back >= first && back <= last;
      player.played = {
        ...played,
        isRight: played.isRight && isInTime,
        said: `${played.said}; back by ${back ?? "no day that was looked at"}`,
      };
    }
  }

  played(): Played[] {
    return this.#players.map(({ played, each }) => {
      if (!played) throw new Error(`${each.id} was not played to its end`);
      return played;
    });
  }

  async #tick(): Promise<void> {
    const report = await this.it.tick({ writer: this.#writer });
    const [error] = report.errors.filter(({ message }) => !message.includes(NO_TEXT));
    if (error !== undefined) throw new Error(error.message);
  }

  #mailsTo({ address }: Player): number {
    return this.it.mailer.arrived.filter(({ to }) => to.address === address).length;
  }

  #playerOf({ lead }: Pick<WriterTask, "lead">): Player {
    const player = this.#players.find(
      ({ address }) => address === `lead@${lead.vars[KEY]}.example`,
    );
    if (!player) throw new Error("nobody plays this lead");
    return player;
  }

  /** Says what the case says, as a program of `ai.command` prints it. */
  readonly #writer: Writer = {
    name: "test:cases",
    isModel: true,
    write: async (task) => {
      const { each, asked } = this.#playerOf(task);
      asked.push(task.now);
      const round = task.conversation.filter(({ direction }) => direction === "in").length;
      const answer = each.answers[round - 1] ?? each.answers.at(-1) ?? "";
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      const ask = async () => ({ text, tokens: null, isCut: false, isEndless: false });
      const whole = await wholeAnswer(ask);
      if (whole === null) throw new WriterRefused(NO_TEXT);
      return { ...whole, instructions: null };
    },
    check: async (task) => {
      const { why } = this.#playerOf(task).each;
      const found = this.#look === "honest" && why !== undefined ? [{ words: task.text, why }] : [];
      const unbacked = readCheck(JSON.stringify({ unbacked: found }));
      if (unbacked === null) throw new WriterRefused("the second look can't be read");
      return { unbacked, tokens: null };
    },
  };

  /** A mail of the lead's with these words, as a mail program writes it. */
  async #reply({ address, each }: Player, words: string): Promise<Buffer> {
    const ours = this.it.mailer.arrived.findLast(({ to }) => to.address === address);
    if (!ours) throw new Error(`${each.id}: nothing was sent to the lead`);
    const header = (await composeMail(ours)).bytes.toString("latin1");
    const us = /^From: (.*)$/mu.exec(header)?.[1]?.trim() ?? "";
    const base64 = (text: string): string => Buffer.from(text).toString("base64");
    const quoted = ours.text.replace(/^/gmu, "> ");
    const lines = [
      `From: =?utf-8?B?${base64(each.name)}?= <${address}>`,
      `To: ${us}`,
      `Subject: =?utf-8?B?${base64(`Re: ${ours.subject.replace(/^Re: /u, "")}`)}?=`,
      `Message-ID: <${this.it.inbox.mails.size}.${address}>`,
      `In-Reply-To: <${ours.rfcMessageId.replace(/^<|>$/gu, "")}>`,
      `Date: ${this.it.clock.now().toUTCString().replace("GMT", "+0000")}`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      base64(`${words}\n\nOn Mon, 2 Mar 2026 at 10:00, ${us} wrote:\n${quoted}\n`),
      "",
    ];
    return Buffer.from(lines.join("\r\n"));
  }
}

/** The variable of a lead that tells which case they play; letters alone, so that it backs no claim. */
const KEY = "key";
const NO_TEXT = "it printed no text";

/** Ten to the power of four of them, none of which is a word. */
function letters(number: number): string {
  const digits = String(number).padStart(4, "0");
  return [...digits].map((digit) => "qzxjkvwpfb"[Number(digit)]).join("");
}

/** The day before the first on which it is right to write to a snoozed lead, and all that are right. */
function daysOf({ until }: Case): string[] {
  if (!until) return [];
  const [first, last] = until;
  const days: string[] = [];
  for (let day = dayAt(first, -1); day <= last; day = dayAt(day, 1)) days.push(day);
  return days;
}

function dayAt(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00.000Z`).getTime() + days * DAY;
  return new Date(at).toISOString().slice(0, 10);
}

function policyOf({ from, timezone, playbook }: Setting): ConstructorParameters<typeof World>[0] {
  const [, name = "", address = ""] = /^(.*?) <(.*)>$/u.exec(from) ?? [];
  return {
    sender: { ...POLICY.sender, from, name, address },
    limits: { ...POLICY.limits, timezone, maxBounces: null },
    ai: { ...POLICY.ai, maxPerDay: 10_000 },
    playbook: async () => playbookText(playbook),
  };
}
