import { expect } from "vitest";
import type { OutgoingMail } from "../../../src/service/ports/index.ts";
import type { TickReport } from "../../../src/service/tick/report.ts";
import type { World } from "../../support/world/world.ts";
import { answersBefore, noteAnswers, othersInColdMail } from "./answers.ts";
import { type Book, isColdKind } from "./book.ts";
import { coldOf, lookAtClaim, mayGoUnread } from "./checks/at-the-claim.ts";
import { lookAtWhatCame } from "./incoming.ts";
import { companyIn, isForbidden } from "./people.ts";
import type { TickStep } from "./steps.ts";
import { noteStrangers } from "./strangers.ts";
import { forbidden, look, mayHaveAsked, type ThreadView } from "./view.ts";
import { type Watcher, watched } from "./watched-store.ts";

/** What a tick may complain of, as things are in this world. */
const COMPLAINTS =
  /the inbox is away|keeps breaking off|the writer is down|has no email address|reading .* took/;

/** Ticks of one world, and the process that they run in. */
export class Rounds {
  readonly #world: World;
  readonly #book: Book;
  #commits = 0;
  #dies: number | null = null;

  constructor(world: World, book: Book) {
    this.#world = world;
    this.#book = book;
    const watcher: Watcher = {
      isDead: () => book.round.dead,
      committed: () => {
        this.#commits += 1;
        book.round.dead ||= this.#commits === this.#dies;
      },
      claimed: (queries, id, address) => lookAtClaim(world, book, queries, id, address),
    };
    world.services = { ...world.services, store: watched(world.store, watcher) };
  }

  /** @param meanwhile is done to the message whose mail is the first on the wire */
  async take(step: TickStep, meanwhile: ((messageId: number) => Promise<void>) | null) {
    const { mailer, clock } = this.#world;
    const book = this.#book;
    this.#commits = 0;
    this.#dies = step.dies;
    book.round = { taken: [], unread: false, dead: false };
    this.#breakInbox(step.inboxAway);
    let handed = 0;
    let deed = meanwhile;
    // While one mail is on the wire nobody else claims what the deed is about.
    mailer.connections = meanwhile === null ? step.connections : 1;
    mailer.fate = () => step.fates[handed++ % step.fates.length] ?? "accepted";
    mailer.onWire = async (mail) => {
      const messageId = this.#lookAtMail(mail);
      const once = deed;
      deed = null;
      if (once) await once(messageId);
      clock.advance(step.slow);
    };
    mailer.onMarked = ({ rfcMessageId }) => {
      const taken = book.taken.get(rfcMessageId);
      if (taken && isColdKind(taken.kind)) book.firstColdAt ??= taken.at;
    };
    const before = await look(this.#world.store, book);
    const startedAt = clock.now();
    const report = await this.#run();
    this.#dies = null;
    const { dead } = book.round;
    book.round = { ...book.round, dead: false };
    expect(book.faults.join("\n")).toBe("");
    await lookAtWhatCame(this.#world, book, before, startedAt, meanwhile !== null || dead);
    expect(mailer.sessions).toBe(0);
    if (report) await this.#lookAfter(step, report, before, meanwhile !== null);
  }

  /** Null where the process has died. */
  async #run(): Promise<TickReport | null> {
    const { round } = this.#book;
    try {
      const report = await this.#world.tick();
      return round.dead ? null : report;
    } catch (error) {
      if (round.dead) return null;
      throw error;
    }
  }

  #breakInbox(after: number | null): void {
    const { inbox } = this.#world;
    const { round } = this.#book;
    const away = new Error("the inbox is away");
    inbox.broken = after === 0 ? away : null;
    round.unread = after === 0;
    let read = 0;
    inbox.onRead = () => {
      read += 1;
      if (after === null || read <= after) return;
      round.unread = true;
      throw away;
    };
  }

  /** @returns the message that the mail is of */
  #lookAtMail(mail: OutgoingMail): number {
    const { round, faults } = this.#book;
    const taken = round.taken.find(({ rfcMessageId }) => rfcMessageId === mail.rfcMessageId);
    if (!taken) faults.push(`${mail.rfcMessageId} is on the wire, and nobody claimed it`);
    else if (taken.address !== mail.to.address) {
      faults.push(`email ${taken.id} goes to ${mail.to.address}, not to ${taken.address}`);
    }
    return taken?.messageId ?? 0;
  }

  async #lookAfter(
    step: TickStep,
    report: TickReport,
    before: readonly ThreadView[],
    disturbed: boolean,
  ): Promise<void> {
    const { store, clock, settings } = this.#world;
    const book = this.#book;
    for (const { message } of report.errors) expect(message).toMatch(COMPLAINTS);
    const threads = await look(store, book);
    const list = await store.read((queries) => forbidden(queries, book));
    const emails = threads.flatMap((thread) => thread.emails);
    expect(emails.filter((email) => email.state === "sending")).toEqual([]);
    const isBroken = report.errors.some(({ phase }) => phase === "deliver");
    if (isBroken || disturbed || step.slow > 0) return;
    // Nothing that could have left is left behind: answers never, cold mail where nothing limits it.
    const { limits } = settings;
    const isPaced = Object.values({ ...limits, timezone: null, maxBounces: null }).some(
      (value) => value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0),
    );
    const pause = await store.read((queries) => queries.mailboxes.pauseOf("default"));
    const mayFollowUp = !book.round.unread && mayGoUnread(settings);
    for (const { message, emails } of before) {
      const after = threads.find((thread) => thread.message.id === message.id);
      // Who has written is answered, or a person's matter.
      if (message.status !== "ai_enqueued" || after?.emails.length !== emails.length) continue;
      expect(after.message.status, `message ${message.id} was to be answered`).not.toBe("closed");
    }
    await store.read((queries) => noteAnswers(queries, book, clock.now()));
    // What was read in this tick holds, too.
    await noteStrangers(this.#world, book);
    for (const { lead, emails, message } of threads) {
      if (mayHaveAsked(threads, lead.id)) continue;
      const isAway = lead.absentUntil !== null && lead.absentUntil > clock.now();
      if (lead.pausedAt !== null || lead.email === null || isForbidden(lead.email, list)) continue;
      for (const { id, kind, state, notBefore } of emails) {
        if (state !== "queued" || (notBefore !== null && notBefore > clock.now())) continue;
        if (isColdKind(kind) && (isPaced || pause !== null || isAway)) continue;
        const email = emails.find((each) => each.id === id);
        const isHoldable = isColdKind(kind) || kind === "nudge";
        const stops =
          email && isHoldable ? answersBefore(book, settings, coldOf(lead, email, emails)) : [];
        const { maxOpen } = settings.stop;
        const isFull = maxOpen !== null && othersInColdMail(threads, lead) >= maxOpen;
        if (isFull && kind === "first") continue;
        if (stops.length > 0 || (isHoldable && isHeldByStranger(book, lead))) continue;
        if ((kind === "follow_up" || kind === "nudge") && !mayFollowUp) continue;
        if (kind === "nudge" && (isPaced || isAway)) continue;
        expect.fail(`email ${id} (${kind}) of message ${message.id} could have left`);
      }
    }
  }
}

/** A first mail may be older than the stranger's, or a person's decision: either is right. */
function isHeldByStranger({ strangers }: Book, { email }: { email: string | null }): boolean {
  return [...strangers.values()].includes(companyIn(email) ?? "");
}
