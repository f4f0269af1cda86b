import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { AppError } from "../../../../src/domain/errors.ts";
import type { MailboxLock, Store } from "../../../../src/service/ports/index.ts";
import { sendOne } from "../../../../src/service/send/send.ts";
import type { Services } from "../../../../src/service/services.ts";
import { AT_ONCE } from "../../../../src/service/tick/mailboxes/ended.ts";
import { tickAll } from "../../../../src/service/tick/mailboxes/tick-all.ts";
import type { TickContext } from "../../../../src/service/tick/tick.ts";
import { engines, lazyStore, type RunningEngine } from "../../../support/store/engines.ts";
import { eventually } from "../../../support/waiting.ts";
import { DAY, HOUR } from "../../../support/world/builders.ts";
import { MemoryInbox, mailFrom } from "../../../support/world/memory-inbox.ts";
import { MemoryMailer } from "../../../support/world/memory-mailer.ts";
import { counted, POLICY, World } from "../../../support/world/world.ts";

/** Several mailboxes on one database, each with a mailer and an inbox of its own. */
class Team {
  readonly names: readonly string[];
  readonly world: World;
  readonly mailers = new Map<string, MemoryMailer>();
  readonly inboxes = new Map<string, MemoryInbox>();
  readonly #open: () => Promise<Store>;
  readonly #readIn: (name: string) => string;

  /** @param readIn in whose inbox each is read; each in its own where it is not given */
  constructor(open: () => Promise<Store>, names: string[], readIn?: (name: string) => string) {
    this.names = ["default", ...names];
    this.#open = open;
    this.#readIn = readIn ?? ((name) => name);
    this.world = new World({ answer: { ...POLICY.answer, mode: "off" } }, lazyStore(open));
    // The store closes itself.
    onTestFinished(() => rmSync(this.world.folder, { recursive: true, force: true }));
    for (const name of this.names) {
      this.mailers.set(name, new MemoryMailer());
      this.inboxes.set(name, new MemoryInbox());
    }
  }

  services(store: Store = this.world.store): Services {
    const { policy, clock } = this.world.services;
    const { names } = this;
    const mailboxes = { ...policy.mailboxes, names, senders: names, readIn: this.#readIn };
    return { store, clock, policy: { ...policy, mailboxes } };
  }

  mailer(name: string): MemoryMailer {
    const mailer = this.mailers.get(name);
    if (!mailer) throw new Error(`there is no ${name}`);
    return mailer;
  }

  inbox(name: string): MemoryInbox {
    const inbox = this.inboxes.get(name);
    if (!inbox) throw new Error(`there is no ${name}`);
    return inbox;
  }

  contexts(store?: Store, more: Partial<TickContext> = {}): TickContext[] {
    const { writer } = this.world;
    return this.names.map((mailbox) => ({
      ...{ services: this.services(store), mailbox, writer },
      ...{ mailer: this.mailer(mailbox), inbox: this.inbox(mailbox), ...more },
    }));
  }

  tick(store?: Store) {
    return tickAll(this.contexts(store));
  }

  /** A first mail that waits in a mailbox. */
  async queued(mailbox: string): Promise<number> {
    const { id } = await this.world.lead();
    const draft = { text: "Open to a quick chat?" };
    return (await sendOne(this.services(), id, draft, { mailboxes: [mailbox] })).thread.message.id;
  }

  /** As another process has it: with connections and locks of its own. */
  async anotherStore(): Promise<Store> {
    const store = await this.#open();
    onTestFinished(() => store.close());
    return store;
  }
}

/** A store of which some things are other. */
const changed = (store: Store, change: Partial<Store>): Store => ({ ...store, ...change });

/** Something that is waited for, and lets go in the end. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  onTestFinished(() => open());
  return { passed, open };
}

const away = () => new AppError("database", "the database is away", "Start it.");

// Where only one connection can work, there is nobody to lock out.
const shared = engines.filter((engine) => engine.shared);

describe.each(shared)("a tick of several mailboxes on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  const team = async (names: string[], readIn?: (name: string) => string) =>
    new Team(await running.database(), names, readIn);
  const atDefault = (): string => "default";

  test("sends the mails of each by its own mailer, and stays in order", async () => {
    const it = await team(["ada", "ben"]);
    for (const name of ["default", "ada", "ben"]) await it.queued(name);
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 3 });
    for (const name of it.names) expect(it.mailer(name).arrived).toHaveLength(1);
    expect(report).toMatchObject({ errors: [], notices: [], busy: null });
  });

  test("has the inbox of a group locked until the last of it is done", async () => {
    const it = await team(["ada", "ben"], atDefault);
    await it.queued("ben");
    const { passed, open } = gate();
    it.mailer("ben").onWire = () => passed;
    const ticking = it.tick();
    await eventually("ben's mail is on the wire", () => it.mailer("ben").attempts.length === 1);
    const other = await it.anotherStore();
    const read = it.inbox("default").sessions;
    // All but ben are done; whoever comes now leaves the whole group to the first.
    const second = await it.tick(other);
    expect(second.busy?.holder?.pid).toBe(process.pid);
    expect(second).toMatchObject({ errors: [], notices: [] });
    expect(it.inbox("default").sessions).toBe(read);
    open();
    expect(counted(await ticking)).toEqual({ sent: 1 });
    const lock = await other.lockMailbox("default");
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
  });

  test("says which mailboxes it has left to another process, and works the others", async () => {
    const it = await team(["ada", "ben", "eve"], (name) => (name === "ben" ? "ada" : name));
    await it.queued("eve");
    await it.queued("ben");
    const lock = await (await it.anotherStore()).lockMailbox("ada");
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1 });
    expect(report.busy).toBeNull();
    expect(report.notices).toEqual([
      expect.stringMatching(
        /^mailboxes ada, ben: worked by process \d+ on \S+ since \S+, and left to it$/u,
      ),
    ]);
    if (lock.held) await lock.release();
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  test("works eight of them at once", async () => {
    const many = Array.from({ length: 19 }, (_, at) => `m${at}`);
    const it = await team(many, (name) => (name < "m15" ? "default" : name));
    for (const name of it.names) await it.queued(name);
    const { passed, open } = gate();
    let [inside, most] = [0, 0];
    for (const mailer of it.mailers.values()) {
      mailer.onOpen = async () => {
        inside += 1;
        most = Math.max(most, inside);
        await passed;
        inside -= 1;
      };
    }
    const ticking = it.tick();
    await eventually("as many as may are at work", () => inside === AT_ONCE);
    await sleep(50);
    expect(inside).toBe(AT_ONCE);
    open();
    expect(counted(await ticking)).toEqual({ sent: 20 });
    expect(most).toBe(AT_ONCE);
  });

  test("holds the follow-ups of a mailbox unless its inbox was read in this tick", async () => {
    const it = await team(["ada", "ben"], (name) => (name === "ben" ? "default" : name));
    for (const name of ["ada", "ben"]) await it.queued(name);
    await it.tick();
    it.world.clock.advance(DAY);
    it.inbox("default").broken = new Error("the server is away");
    const report = await it.tick();
    // Ada is read by herself.
    expect(counted(report)).toMatchObject({ follow_ups: 1 });
    expect(it.mailer("ben").arrived).toHaveLength(1);
    expect(report.errors).toEqual([
      expect.objectContaining({ mailbox: "default", message: "the server is away" }),
    ]);
    it.inbox("default").broken = null;
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  test("lets no mail of a group pass the mark where the lock of its inbox is lost", async () => {
    const it = await team(["ben"], atDefault);
    const id = await it.queued("ben");
    const lost = new AbortController();
    const store = changed(it.world.store, {
      async lockMailbox(mailbox): Promise<MailboxLock> {
        const lock = await it.world.store.lockMailbox(mailbox);
        return lock.held && mailbox === "default" ? { ...lock, lost: lost.signal } : lock;
      },
    });
    it.mailer("ben").onWire = () => lost.abort();
    const report = await it.tick(store);
    expect(it.mailer("ben").arrived).toEqual([]);
    // Said once, and not by each of the group.
    expect(report.errors.map(({ message, mailbox }) => ({ message, mailbox }))).toEqual([
      { message: expect.stringContaining("lock was lost"), mailbox: undefined },
    ]);
    it.mailer("ben").onWire = () => {};
    it.world.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.world.status(id)).toBe("sent");
  });

  test("says an error of the database once, and any other with its mailbox", async () => {
    const it = await team(["ada", "ben", "eve"]);
    for (const name of ["ada", "ben"]) await it.queued(name);
    for (const name of ["ada", "ben"]) {
      it.mailer(name).onOpen = () => {
        throw new AppError("network", "the server does not answer", "Wait.");
      };
    }
    const failed = await it.tick();
    expect(failed.errors).toEqual([
      { phase: "deliver", message: "the server does not answer", hint: "Wait.", mailbox: "ada" },
      { phase: "deliver", message: "the server does not answer", hint: "Wait.", mailbox: "ben" },
    ]);
    const store = changed(it.world.store, {
      read: () => Promise.reject(away()),
      write: () => Promise.reject(away()),
    });
    const { errors } = await it.tick(store);
    expect(errors).toEqual([
      expect.objectContaining({ message: "the database is away", hint: "Start it." }),
    ]);
    expect(errors[0]).not.toHaveProperty("mailbox");
  });

  test("ends with the error of the database where no mailbox can be locked at all", async () => {
    const it = await team(["ada", "ben"]);
    const lockMailbox = () => Promise.reject(away());
    await expect(it.tick(changed(it.world.store, { lockMailbox }))).rejects.toMatchObject({
      code: "database",
    });
    // What can be locked is worked.
    await it.queued("ben");
    const some = changed(it.world.store, {
      lockMailbox: (mailbox) =>
        mailbox === "ben" ? it.world.store.lockMailbox(mailbox) : lockMailbox(),
    });
    const report = await it.tick(some);
    expect(counted(report)).toEqual({ sent: 1 });
    expect(report.errors).toHaveLength(1);
  });

  test("records a reply to one mailbox that reaches another one", async () => {
    const it = await team(["ada", "ben"]);
    const id = await it.queued("ben");
    await it.tick();
    const sent = await it.world.email(id, "first");
    it.inbox("ada").complete = it.world.inbox.complete;
    it.inbox("ada").put(mailFrom(sent.rfcMessageId, { text: "Yes, tell me more." }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.world.status(id)).toBe("replied");
    expect((await it.world.thread(id)).message.mailbox).toBe("ben");
  });
});
