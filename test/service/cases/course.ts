import { readFileSync } from "node:fs";
import { join } from "node:path";
import { templateWriter } from "../../../src/ai/template-writer.ts";
import type { EmailKind } from "../../../src/domain/email.ts";
import type { LogStep, Status } from "../../../src/domain/status.ts";
import { composeMail } from "../../../src/mail/compose.ts";
import { readMail } from "../../../src/mail/read.ts";
import { listSuppressions } from "../../../src/service/leads/suppress.ts";
import type { OutgoingMail } from "../../../src/service/ports/index.ts";
import type { TodoItem } from "../../../src/service/todo/item.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { DAY, HOUR, NOON } from "../../support/world/builders.ts";
import { POLICY, type World, world } from "../../support/world/world.ts";

const CASES = join(import.meta.dirname, "../../mail/cases");
const LEAD = "jane.roe@lead.example";

/** What became of a message once a mail had come back, in the days behind it. */
export interface Course {
  it: World;
  messageId: number;
  address: string;
  status: Status;
  log: readonly LogStep[];
  /** What left to the lead after that mail, by itself, and when. */
  left: readonly { kind: EmailKind; at: Date }[];
  /** What waits for a person right after the mail. */
  todo: readonly TodoItem[];
  /** The text of the mail, as it is shown. */
  text: string | null;
}

/** What became of several leads' messages, each of which one mail answered. */
export interface Courses {
  it: World;
  all: readonly Course[];
  /** The addresses that are not written to again. */
  suppressed: readonly string[];
  /** All that waits for a person, in order. */
  todo: readonly TodoItem[];
}

/**
 * Writes to as many leads as there are mails, takes those in on the morning after, and lets the
 * ticks run on. Answers leave unseen, and the built-in template writes them.
 *
 * @param raws mails with the marks of the cases in them
 * @param days so many are watched
 * @param start the day on which we write
 */
export async function coursesOf(
  raws: readonly string[],
  { days = 4, start = NOON }: { days?: number; start?: Date } = {},
): Promise<Courses> {
  const it = world({
    sender: {
      ...POLICY.sender,
      ...{ from: "Ada Sales <ada@example.com>", address: "ada@example.com" },
      unsubscribeHeader: "always",
    },
    limits: { ...POLICY.limits, maxBounces: null },
  });
  it.clock.advance(start.getTime() - NOON.getTime());
  const writer = templateWriter();
  const leads = raws.map((_, at) => (raws.length === 1 ? LEAD : `jane.roe${at}@lead.example`));
  const ids: number[] = [];
  for (const email of leads) {
    const input = { name: "Jane Roe", email, company: "Initech" };
    ids.push((await it.queued("Open to a quick chat about shifts at Initech?", input)).message.id);
  }
  await it.tick({ writer });
  const first = it.mailer.arrived.length;
  it.clock.advance(20 * HOUR);
  for (const [at, raw] of raws.entries()) {
    const address = leads[at] ?? "";
    const ours = it.mailer.arrived.find(({ to }) => to.address === address);
    if (!ours) throw new Error("nothing was sent");
    it.inbox.put(await readMail(await answering(raw, ours, address)));
  }
  await it.tick({ writer });
  const todo = await listTodo(it.services);
  const leftAt = new Map<string, Date>();
  for (let ticks = 0; ticks <= 2 * days; ticks += 1) {
    for (const { rfcMessageId } of it.mailer.arrived.slice(first + leftAt.size)) {
      leftAt.set(rfcMessageId, it.clock.now());
    }
    it.clock.advance(DAY / 2);
    await it.tick({ writer });
  }
  const all: Course[] = [];
  for (const [at, messageId] of ids.entries()) {
    const { emails, message } = await it.thread(messageId);
    const left = emails.flatMap(({ kind, rfcMessageId }) => {
      const when = leftAt.get(rfcMessageId ?? "");
      return when === undefined ? [] : [{ kind, at: when }];
    });
    all.push({
      ...{ it, messageId, address: leads[at] ?? "", left, status: message.status },
      log: await it.log(messageId),
      todo: todo.filter((item) => item.messageId === messageId),
      text: emails.find(({ direction }) => direction === "in")?.text ?? null,
    });
  }
  const stops = await listSuppressions(it.services);
  return { it, all, todo, suppressed: stops.flatMap(({ value }) => value ?? []) };
}

/** The same for one mail. */
export async function courseOf(
  raw: string,
  options?: Parameters<typeof coursesOf>[1],
): Promise<Course & Pick<Courses, "suppressed">> {
  const { all, suppressed, todo } = await coursesOf([raw], options);
  const [course] = all;
  if (!course) throw new Error("there is no course");
  return { ...course, suppressed, todo };
}

/** The mail, as an answer to ours of this lead. */
async function answering(raw: string, ours: OutgoingMail, lead: string): Promise<Buffer> {
  const sent = (await composeMail(ours)).bytes.toString("latin1").split("\r\n\r\n")[0] ?? "";
  const text = raw
    // Two cases may have one id.
    .replace(/^(Message-ID: <)/im, `$1${lead.split("@")[0]}.`)
    .replaceAll("@HEADER@", sent.replace(/^Message-ID:.*\r\n(?:[ \t].*\r\n)*/im, "").trim())
    .replaceAll("@REFERENCES@", ours.rfcMessageId)
    .replaceAll("@ID@", ours.rfcMessageId)
    .replaceAll("@LEAD@", lead)
    .replaceAll(LEAD, lead);
  return Buffer.from(text, "latin1");
}

/** A mail of the folder of cases. */
export function caseMail(file: string): string {
  return readFileSync(join(CASES, file), "latin1");
}

/** The rows of a table of the cases, by the names of its columns. */
export function rowsOf(file: string): Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(join(CASES, file), "utf8").trim().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t").map((cell) => cell.replaceAll("\\n", "\n"));
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** A mail of the lead's with these words, as a mail program writes it. */
export function replyMail(
  text: string,
  { subject = "Re: Open to a quick chat about shifts at Initech?", fields = [] as string[] } = {},
): string {
  return [
    "From: Jane Roe <@LEAD@>",
    "To: Ada Sales <ada@example.com>",
    `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "Message-ID: <words.@LEAD@>",
    "In-Reply-To: @ID@",
    "References: @ID@",
    ...fields,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(text).toString("base64"),
    "",
  ].join("\r\n");
}
