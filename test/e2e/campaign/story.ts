import { expect } from "vitest";
import { fakeAnswer } from "../../support/ai/fake-provider.ts";
import type { Tickler } from "../../support/processes/tickler.ts";
import { Book, type Wish } from "./book.ts";
import { FIRST_LAST, fair, LATER, NEXT_LAST, PLAYBOOK, SETTINGS } from "./files.ts";
import { csv, DEAD, domainOf, PEOPLE, type Person, personAt, records, TEAMS } from "./leads.ts";
import * as letters from "./letters.ts";
import { type Left, type MailboxName, Office } from "./office.ts";

/** A line of the list of what waits. */
interface Todo {
  id: string;
  kind: string;
  lead: { id: number } | null;
  company: string | null;
  what: string;
}

export interface Planned {
  date: string;
  mailbox: MailboxName;
  step: number;
  kind: string;
  count: number;
}

/** What a mail must say so that the model takes it for that, and what it then writes. */
const MODEL: readonly [words: string, intent: string, answer: string][] = [
  ["tell me more", "interested", "thank you. Shall we talk about it on the phone?"],
  ["What does it cost", "question", "it costs 6 € per head and month."],
  ["is the right person", "wrong_person", ""],
];

/** Three weeks of two mailboxes and their rep. Each part sets the clock, and leaves it at its end. */
export class Story {
  readonly office: Office;
  readonly book = new Book();
  planned: Planned[] = [];
  /** Whom the rep added on the way, as somebody had named her. */
  petra: Person | undefined;

  private constructor(office: Office) {
    this.office = office;
  }

  static async begin(): Promise<Story> {
    const story = new Story(await Office.open("2026-03-02T06:00:00.000Z", records(), SETTINGS));
    story.office.provider.answer = ({ user }) => {
      // The newest mail stands last in a conversation.
      const said = MODEL.map(([words, ...rest]) => [user.lastIndexOf(words), ...rest] as const)
        .filter(([at]) => at >= 0)
        .sort(([one], [other]) => other - one);
      const [, intent = "unclear", text = ""] = said[0] ?? [];
      return { json: fakeAnswer(`Hi,\n\n${text}`, intent) };
    };
    return story;
  }

  get t(): Tickler {
    return this.office.t;
  }

  /** The lines of a kind of what waits for the rep. */
  async todo(kind: string): Promise<Todo[]> {
    return (await this.t.json<Todo[]>(["todo"])).filter((each) => each.kind === kind);
  }

  /** Somebody writes back to the last mail of ours to them, or to another one. */
  writes(
    person: Person,
    text: string,
    wish: Wish,
    { about, as, inbox }: { about?: Left; as?: string; inbox?: MailboxName } = {},
  ): void {
    const to = about ?? this.office.lastTo(person.email);
    const from = as ?? `${person.name} <${person.email}>`;
    const { now: at } = this.t;
    this.office.receive(inbox ?? to.mailbox, letters.reply({ about: to.mail, at, from, text }));
    this.book.answer(person, at, stepOf(to) ?? 0, wish);
  }

  /** A machine writes back. */
  machineWrites(person: Person, text: string): void {
    const { mailbox, mail } = this.office.lastTo(person.email);
    const from = `${person.name} <${person.email}>`;
    this.office.receive(mailbox, letters.automatic({ about: mail, at: this.t.now, from, text }));
  }

  reports(person: Person, fields: Parameters<typeof letters.report>[1]): void {
    const left = this.office.lastTo(person.email);
    this.office.receive(left.mailbox, letters.report({ about: left.mail, at: this.t.now }, fields));
    if (fields.action === "failed") this.book.bounce(person, this.t.now, stepOf(left) ?? 0);
  }

  /** Monday morning: the list, the sequence, a rehearsal, and all that is queued. */
  async prepare(): Promise<void> {
    const { office, t } = this;
    const imported = await t.run([
      "lead",
      "import",
      office.write("fair.csv", csv(PEOPLE)),
      ...FAIR,
    ]);
    expect(imported.stdout).toBe("added 300, updated 0, skipped 1 (already there), bad 1\n");
    expect(imported.stderr).toContain('line 303: "nobody at nowhere" is not an email address');
    const checked = await t.run(["lead", "check", ...FAIR]);
    expect(checked.stderr).toContain("ok 294, doubt 3, bad 3");
    expect(checked.stdout).toContain(`info@${domainOf(TEAMS)}`);
    await t.ok(["lead", "check", personAt(TEAMS, 0).email, "--accept"]);
    office.write("playbook.md", PLAYBOOK);
    await t.ok(["sequence", "add", office.write("later.toml", LATER)]);
    const file = office.write("fair.toml", fair(FIRST_LAST));
    await t.all(["sequence", "check", file], ["sequence", "add", file]);
    const jane = personAt(1, 3);
    const shown = await t.ok(["sequence", "show", "fair", "--lead", jane.email]);
    for (const words of [`Call ${jane.firstName} at`, `One page on shifts, for Firm 2`]) {
      expect(shown).toContain(words);
    }
    const queued = await t.run([
      ...["send", ...FAIR, "--sequence", "fair", "--mailbox", "ada,ben"],
    ]);
    expect(queued.exitCode).toBe(0);
    expect(queued.stdout.trim().split("\n")).toHaveLength(295);
    expect(queued.stderr.match(/^skipped /gm)).toHaveLength(5);
    expect(queued.stderr).toContain(`there is no domain ${domainOf(DEAD)}`);
    const { days } = await t.json<{ days: Planned[] }>(["rehearse", "--days", "4"]);
    this.planned = days;
    // What the servers will say is not foreseen: of two who are written to on the last of three days.
    office.refusals.set(personAt(74, 0).email, [{ reply: 550, text: "5.1.1 no such user" }]);
    office.refusals.set(personAt(70, 1).email, [{ reply: 450, text: "4.2.0 come back later" }]);
  }

  /** Until Friday morning: everybody has a mail, most have two, and machines have answered. */
  async firstWeek(): Promise<void> {
    await this.office.until("2026-03-03T10:00:00Z");
    this.reports(personAt(15, 2), {
      ...{ action: "failed", status: "5.1.1", diagnostic: "550 5.1.1 user unknown" },
    });
    this.reports(personAt(19, 1), {
      ...{ action: "delayed", status: "4.4.1", diagnostic: "421 4.4.1 timed out" },
    });
    await this.office.until("2026-03-06T08:00:00Z");
    for (const { to, at } of this.office.refused.filter(({ reply }) => reply === 550)) {
      this.book.bounce(this.personOf(to), at, 1);
    }
  }

  personOf(email: string): Person {
    const found = [...PEOPLE, ...(this.petra ? [this.petra] : [])].find(
      (each) => each.email === email,
    );
    if (!found) throw new Error(`nobody has the address ${email}`);
    return found;
  }

  /** Friday: people are back from the fair, and write of all kinds. */
  async friday(): Promise<void> {
    const { office, t, book } = this;
    const at = t.now;
    this.writes(personAt(0, 0), "Sounds good, tell me more.", "interested");
    this.writes(personAt(2, 1), "What does it cost for 40 people?", "interested");
    this.writes(personAt(3, 0), "No thanks, we are not interested.", "declined");
    this.writes(personAt(4, 3), "Please get back to me on 4 May 2026.", "later");
    this.writes(personAt(5, 1), "Please remove me from your list.", "unsubscribe");
    this.writes(
      personAt(6, 2),
      "I am not the right person for this, Petra Novak is the right person: petra@firm7.example.",
      "wrong person",
    );
    this.writes(personAt(12, 3), "I answer for all of us, tell me more.", "colleague", {
      as: "Zoe Boss <zoe@firm13.example>",
    });
    const other = office.lastTo(personAt(18, 0).email);
    this.writes(personAt(18, 0), "Gladly, tell me more.", "interested", {
      inbox: other.mailbox === "ada" ? "ben" : "ada",
    });

    const quiet = personAt(7, 2);
    const last = office.lastTo(quiet.email);
    office.receive(last.mailbox, letters.unsubscribe({ about: last.mail, at, from: quiet.email }));
    book.stop(quiet, at, "unsubscribed");
    book.hold(quiet.company, at);
    book.unsubscribed.push({ person: quiet, step: stepOf(last) ?? 0 });
    const angry = personAt(14, 0);
    const unwanted = office.lastTo(angry.email);
    office.receive(unwanted.mailbox, letters.complaint({ about: unwanted.mail, at }));
    book.stop(angry, at, "complained");
    book.hold(angry.company, at);
    book.unsubscribed.push({ person: angry, step: stepOf(unwanted) ?? 0 });
    // In no thread, by somebody who is no lead.
    const about = office.lastTo(personAt(13, 1).email);
    office.receive(
      about.mailbox,
      letters.fresh(
        { about: about.mail, at, from: "Max Boss <max@firm14.example>", text: "What is this?" },
        "your mails",
      ),
    );
    book.hold(13, at);

    this.machineWrites(personAt(9, 0), "I am out of office and will be back on 16 March 2026.");
    book.away.push({ id: personAt(9, 0).id, from: at, until: "2026-03-16T00:00:00.000Z" });
    this.machineWrites(personAt(10, 1), "We have received your mail. Your ticket is 4711.");
    this.machineWrites(personAt(11, 2), "I no longer work for this company.");
    book.stop(personAt(11, 2), at, "left the company");
    this.reports(personAt(16, 1), {
      ...{ action: "failed", status: "5.1.1", diagnostic: "550 5.1.1 user unknown" },
    });
    this.reports(personAt(17, 0), {
      ...{ action: "failed", status: "5.2.2", diagnostic: "552 5.2.2 mailbox full" },
    });
    await office.tick();
  }

  /** Friday, later: what the model has written, and a colleague who answers for the company. */
  async drafts(): Promise<void> {
    const { office, t } = this;
    const drafts = await this.todo("draft");
    const draftOf = ({ id }: Person): string => {
      const found = drafts.find(({ lead }) => lead?.id === id);
      if (!found) throw new Error(`lead ${id} has no draft`);
      return found.id.replace("draft-", "");
    };
    expect(drafts).toHaveLength(4);
    for (const person of [personAt(0, 0), personAt(18, 0)]) {
      await t.ok(["drafts", "approve", draftOf(person)]);
    }
    const asks = personAt(2, 1);
    await t.ok(["drafts", "edit", draftOf(asks), "Hi Fatma,\n\n240 € a month for 40 people."]);
    await t.ok(["drafts", "approve", draftOf(asks)]);
    const boss = personAt(12, 3);
    await t.ok(["drafts", "discard", draftOf(boss)]);
    await t.ok(["answer", String(boss.id), "Hi Zoe,\n\ngladly. Is Tuesday at ten fine?"]);
    // Whoever has left their company gets nothing more.
    await t.ok(["close", String(personAt(11, 2).id)]);
    const before = office.left.length;
    await office.tick();
    const answers = office.left.slice(before).filter((each) => stepOf(each) === null);
    expect(answers.map(({ to }) => to).sort()).toEqual(
      [personAt(0, 0), personAt(18, 0), asks]
        .map(({ email }) => email)
        .concat("zoe@firm13.example")
        .sort(),
    );
    await office.until("2026-03-09T08:00:00Z");
  }

  /** Monday: what becomes of each company, a new version, and somebody new in it. */
  async companies(): Promise<void> {
    const { office, t, book } = this;
    const held = await t.json<{ domain: string }[]>(["company"]);
    expect(held.map(({ domain }) => domain).sort()).toEqual(
      book.holds.map(({ company }) => domainOf(company)).sort(),
    );
    for (const company of RELEASED) {
      await t.ok(["company", "resume", domainOf(company)]);
      book.release(company, t.now);
    }
    for (const company of ENDED) await t.ok(["company", "close", domainOf(company)]);
    await t.ok(["suppress", "add", domainOf(7)]);
    const [stray] = await this.todo("stray");
    await t.ok(["done", stray?.id ?? ""]);
    book.release(13, t.now);
    const meets = personAt(0, 0);
    const answer = office.lastTo(meets.email);
    office.receive(
      answer.mailbox,
      letters.accepts(
        { about: answer.mail, at: t.now, from: `${meets.name} <${meets.email}>` },
        "2026-03-12T10:00:00.000Z",
      ),
    );
    book.meeting = meets;
    book.hold(meets.company, t.now);
    const file = office.write("fair.toml", fair(NEXT_LAST));
    expect(await t.ok(["sequence", "edit", file])).toContain("fair\t2");
    const wrong = personAt(6, 2);
    this.petra = {
      ...{ ...wrong, id: 301, place: 4, name: "Petra Novak", firstName: "Petra", phone: null },
      email: "petra@firm7.example",
    };
    await t.ok([
      ...["lead", "add", "Petra Novak", "petra@firm7.example", "--company", "Firm 7", ...FAIR],
      ...["--timezone", wrong.timezone ?? ""],
    ]);
    // Somebody at her company is in talks: that is no obstacle here.
    const send = ["send", "petra@firm7.example", "--sequence", "fair", "--mailbox", "ben"];
    await t.ok(["lead", "check", "petra@firm7.example"]);
    const refused = await t.run(send);
    expect(refused).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("--accept") });
    await t.ok(["lead", "check", "petra@firm7.example", "--accept"]);
    await t.ok(send);
    await t.ok(["done", `reply-${await this.replyOf(wrong)}`]);
    await office.until("2026-03-10T10:00:00Z");
  }

  async replyOf({ id }: Person): Promise<string> {
    const found = (await this.todo("reply")).find(({ lead }) => lead?.id === id);
    if (!found) throw new Error(`no reply of lead ${id} waits`);
    return found.id.replace("reply-", "");
  }

  /** Settles the tasks that wait: of three one is done, one skipped, and one forgotten. */
  async tasks(): Promise<void> {
    const { t, book } = this;
    for (const { id, lead } of await this.todo("task")) {
      if (lead === null || book.tasks.has(lead.id)) continue;
      if (lead.id % 5 === 0) {
        await t.ok(["done", id]);
        book.tasks.set(lead.id, { how: "done", at: t.now });
      } else if (lead.id % 5 === 1) {
        await t.ok(["skip", id, "--why", "the number is dead"]);
        book.tasks.set(lead.id, { how: "skipped", at: t.now });
      }
    }
  }

  /** Until Friday of the second week: calls, and replies to the second mail. */
  async secondWeek(): Promise<void> {
    const { office, t, book } = this;
    await this.tasks();
    const called = personAt(24, 2);
    expect((await this.todo("task")).some(({ lead }) => lead?.id === called.id)).toBe(true);
    await t.ok(["reply", String(called.id), "She said on the phone: tell me more."]);
    book.answer(called, t.now, 2, "interested");
    await office.until("2026-03-12T12:00:00Z");
    await this.tasks();
    this.writes(personAt(21, 1), "We do it by hand. What does it cost?", "interested");
    this.writes(personAt(22, 2), "No thanks, we are not interested.", "declined");
    await office.until("2026-03-13T06:00:00Z");
  }

  /** A mailbox that is paused over the weekend, and one whose login fails for a day. */
  async troubles(): Promise<void> {
    const { office, t } = this;
    await t.ok(["mailbox", "pause", "ben"]);
    await office.until("2026-03-16T12:00:00Z");
    await t.ok(["mailbox", "resume", "ben"]);
    await office.until("2026-03-17T06:00:00Z");
    office.setLogin("ada", false);
    const called = personAt(24, 2);
    const draft = (await this.todo("draft")).find(({ lead }) => lead?.id === called.id);
    await t.ok(["drafts", "approve", draft?.id.replace("draft-", "") ?? ""]);
    await office.until("2026-03-18T06:00:00Z");
    office.setLogin("ada", true);
    await office.until("2026-03-19T18:00:00Z");
  }

  /** The last replies, and silence. */
  async end(): Promise<void> {
    const { office } = this;
    this.writes(personAt(23, 3), "One page is what I like, tell me more.", "interested");
    const late = personAt(25, 1);
    const first = office.left.find(({ to }) => to === late.email);
    this.writes(late, "No thanks, we are not interested.", "declined", first && { about: first });
    await office.until("2026-03-28T12:00:00Z");
  }
}

/** Where the others may be written to again, and where not. */
const RELEASED = [0, 3, 4, 6, 12];
export const ENDED = [2, 5, 14];

const FAIR = ["--tag", "fair"];

/** The step of a cold mail of the sequence, by what it says; null: it is no such mail. */
export function stepOf({ mail }: Pick<Left, "mail">): number | null {
  // An answer quotes what it answers.
  const text = mail.text.replace(/^>.*$/gm, "");
  if (text.includes("here is the one page")) return 4;
  if (text.includes("a spreadsheet, I guess?")) return 2;
  return /How do you plan your shifts today|how many hours a week go into/.test(text) ? 1 : null;
}
