import { wholeAnswer } from "../../src/ai/answer/whole-answer.ts";
import { readCheck } from "../../src/ai/check/read-check.ts";
import { playbookText } from "../../src/ai/playbook.ts";
import { nextOf } from "../../src/domain/follow-up.ts";
import { composeMail } from "../../src/mail/compose.ts";
import { readMail } from "../../src/mail/read.ts";
import { listSuppressions } from "../../src/service/leads/suppress.ts";
import { type Writer, WriterRefused } from "../../src/service/ports/index.ts";
import { sendOne } from "../../src/service/send/send.ts";
import { listTodo } from "../../src/service/todo/list.ts";
import { DAY, HOUR, MINUTE, NOON } from "../support/world/builders.ts";
import { POLICY, World } from "../support/world/world.ts";
import type { Case, Outcome, Setting } from "./case.ts";

/** What became of a case. */
export interface Played {
  outcome: Outcome;
  isRight: boolean;
  /** For people: the outcome, the day of a snooze, why a text was held. */
  said: string;
}

/** What the second look says: that nothing is wrong, or, of a wrong answer, what is. */
export type Look = "content" | "honest";

const START = new Date("2026-03-02T09:00:00.000Z");

/**
 * Plays a case through the services on a database of its own: the first mail leaves on 2 March 2026
 * at 09:00 UTC, each reply comes three hours later as the bytes of a mail, the model says what the
 * case says, as a program of `ai.command` would print it.
 */
export async function play(each: Case, setting: Setting, look: Look): Promise<Played> {
  const it = new World(policyOf(setting));
  try {
    return await playIn(it, each, setting, look);
  } finally {
    await it.close();
  }
}

function policyOf({ from, timezone, playbook }: Setting): ConstructorParameters<typeof World>[0] {
  const [, name = "", address = ""] = /^(.*?) <(.*)>$/u.exec(from) ?? [];
  return {
    sender: { ...POLICY.sender, from, name, address },
    limits: { ...POLICY.limits, timezone, maxBounces: null },
    playbook: async () => playbookText(playbook),
  };
}

async function playIn(it: World, each: Case, setting: Setting, look: Look): Promise<Played> {
  it.clock.advance(START.getTime() - NOON.getTime());
  const { name, company = "Initech", title, timezone } = each;
  const input = { name, company, title, timezone, email: "lead@buyer.example" };
  const text = setting.firstMails[each.first];
  if (text === undefined) throw new Error(`${each.id}: there is no first mail "${each.first}"`);
  const lead = await it.lead(input);
  const { id } = (await sendOne(it.services, lead.id, { text })).thread.message;
  const asked: Date[] = [];
  const writer = writerOf(each, look, () => asked.push(it.clock.now()));
  await it.tick({ writer });
  for (const words of each.turns) {
    it.clock.advance(3 * HOUR);
    it.inbox.put(await readMail(await replyMail(it, each.name, words)));
    for (let ticks = 0; ticks < 3; ticks += 1) {
      await it.tick({ writer });
      it.clock.advance(MINUTE);
    }
    const { message } = await it.thread(id);
    // A lead who was not answered does not write again.
    if (message.status !== "ai_replied") break;
  }
  const { message, emails } = await it.thread(id);
  const sent = emails.filter(({ kind, state }) => kind === "ai_reply" && state === "sent").length;
  const draft = emails.find(({ state }) => state === "draft");
  const stops = await listSuppressions(it.services);
  const lines = (await listTodo(it.services, false)).filter((line) => line.messageId === id);
  const holds = [...(draft?.holds ?? []), ...lines.flatMap((line) => line.holds)];
  const why = holds.map(({ rule, detail }) => `${rule}: ${detail}`);
  const done = (outcome: Outcome, more: readonly string[] = why): Played => ({
    outcome,
    isRight: each.expect.includes(outcome),
    said: [outcome, ...new Set(more)].join("; "),
  });
  if (stops.length > 0 || message.status === "unsubscribed") return done("suppress");
  if (message.status === "closed") return done("close");
  if (draft) return done("draft");
  if (sent === each.turns.length) {
    const [line] = lines;
    return line ? done("person", [`sent, and told: ${line.what}`]) : done("sent");
  }
  const next = nextOf(message, emails, it.settings);
  if (next?.action === "ai_reply" && next.at && next.at > it.clock.now()) {
    const day = await comesBack(it, each, writer, asked);
    const [first = "", last = ""] = each.until ?? [];
    const played = done("snooze", [day]);
    return each.until
      ? { ...played, isRight: played.isRight && day >= first && day <= last }
      : played;
  }
  return lines.length > 0 ? done("person") : done("nothing");
}

/** The day on which a snoozed lead is written to, or a writer or a person is asked what to write. */
async function comesBack(it: World, each: Case, writer: Writer, asked: Date[]): Promise<string> {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const before = { mails: it.mailer.arrived.length, asked: asked.length };
  const isBack = async (): Promise<boolean> => {
    await it.tick({ writer });
    const todo = await listTodo(it.services, false);
    return (
      it.mailer.arrived.length > before.mails || asked.length > before.asked || todo.length > 0
    );
  };
  if (each.until === undefined) return "no day";
  const [first, last] = each.until.map((text) => new Date(`${text}T20:00:00.000Z`).getTime());
  const eve = (first ?? 0) - DAY;
  it.clock.advance(Math.max(0, eve - it.clock.now().getTime()));
  if (await isBack()) return `before ${day(new Date(first ?? 0))}`;
  while (it.clock.now().getTime() < (last ?? 0)) {
    it.clock.advance(DAY);
    if (await isBack()) return day(it.clock.now());
  }
  return `after ${day(new Date(last ?? 0))}`;
}

/** Says what the case says, as a program of `ai.command` prints it. */
function writerOf(each: Case, look: Look, wasAsked: () => void): Writer {
  return {
    name: "test:cases",
    isModel: true,
    async write({ conversation }) {
      wasAsked();
      const round = conversation.filter(({ direction }) => direction === "in").length;
      const answer = each.answers[round - 1] ?? each.answers.at(-1) ?? "";
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      const ask = async () => ({ text, tokens: null, isCut: false, isEndless: false });
      const whole = await wholeAnswer(ask);
      if (whole === null) throw new WriterRefused("test:cases: it printed no text");
      return { ...whole, instructions: null };
    },
    async check({ text }) {
      const isWrong = look === "honest" && each.why !== undefined;
      const found = isWrong ? [{ words: text, why: each.why }] : [];
      const unbacked = readCheck(JSON.stringify({ unbacked: found }));
      if (unbacked === null) throw new WriterRefused("test:cases: the look can't be read");
      return { unbacked, tokens: null };
    },
  };
}

/** A mail of the lead's with these words, as a mail program writes it. */
async function replyMail(it: World, name: string, words: string): Promise<Buffer> {
  const ours = it.mailer.arrived.at(-1);
  if (!ours) throw new Error("nothing was sent to the lead");
  const header = (await composeMail(ours)).bytes.toString("latin1");
  const from = /^From: .*$/mu.exec(header)?.[0].trim() ?? "";
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  const quoted = ours.text.replace(/^/gmu, "> ");
  const lines = [
    `From: =?utf-8?B?${base64(name)}?= <${ours.to.address}>`,
    from.replace(/^From/u, "To"),
    `Subject: =?utf-8?B?${base64(`Re: ${ours.subject.replace(/^Re: /u, "")}`)}?=`,
    `Message-ID: <${it.mailer.arrived.length}@buyer.example>`,
    `In-Reply-To: <${ours.rfcMessageId.replace(/^<|>$/gu, "")}>`,
    `Date: ${it.clock.now().toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64(`${words}\n\nOn Mon, 2 Mar 2026 at 10:00, ${from.slice(6)} wrote:\n${quoted}\n`),
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
