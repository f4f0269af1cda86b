import { expect } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import type { Status } from "../../../src/domain/status.ts";
import { addLead } from "../../../src/service/leads/leads.ts";
import { WriterUnavailable } from "../../../src/service/ports/index.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { DAY } from "../../support/world/builders.ts";
import { POLICY, type World } from "../../support/world/world.ts";
import { noteAnswers } from "./answers.ts";
import { Book } from "./book.ts";
import { lookAtDatabase, lookAtRest } from "./checks/at-rest.ts";
import { comeToRest, QUIET } from "./checks/at-the-end.ts";
import { lookAtStops } from "./checks/stops.ts";
import { lookAtTodo } from "./checks/todo.ts";
import { act, pick, send } from "./deeds.ts";
import { bounce, putEarlyMail, putMail } from "./incoming.ts";
import { doInOffice } from "./office.ts";
import { Rounds } from "./round.ts";
import { configure, setWriter } from "./settings.ts";
import type { Doing, Step, TickStep } from "./steps.ts";
import { noteStrangers, putStranger } from "./strangers.ts";
import { look } from "./view.ts";

/** What a person may be told, whatever is asked; all else is a bug. */
const TOLD = new Set(["refused", "conflict", "usage", "not_found", "exists"]);

/** More than the sample that the share of bounces is taken from. */
const CROWD = 52;

/** Takes steps in a world, and looks after each of them whether all is still as it must be. */
export class Walk {
  readonly #world: World;
  readonly #book = new Book();
  readonly #rounds: Rounds;
  /** Steps that were done, and not refused. */
  readonly done = new Set<string>();

  constructor(world: World) {
    this.#world = world;
    this.#rounds = new Rounds(world, this.#book);
    const { followUps } = world.settings;
    this.#book.silences.push({ since: world.clock.now(), followUpAfter: followUps.followUpAfter });
    setWriter(world, "fine");
  }

  /** Statuses that were reached, to see that walks get far. */
  get reached(): ReadonlySet<Status> {
    return this.#book.reached;
  }

  async begin(): Promise<void> {
    await send(this.#world, this.#book, 0);
    await send(this.#world, this.#book, 3);
    await this.#look();
  }

  async take(step: Step): Promise<void> {
    const name = await this.#told(() => this.#do(step));
    if (name) this.done.add(name);
    await this.#look();
  }

  /** Sees that in the end all is done that was to be done, and that the database is sound. */
  async finish(): Promise<void> {
    await lookAtTodo(this.#world, this.#book, await look(this.#world.store, this.#book));
    await comeToRest(this.#world, this.#book, this.#rounds);
    await this.#look();
    await lookAtDatabase(this.#world);
  }

  async #look(): Promise<void> {
    expect(this.#book.faults.join("\n")).toBe("");
    const threads = await look(this.#world.store, this.#book);
    await this.#world.store.read((queries) =>
      noteAnswers(queries, this.#book, this.#world.clock.now()),
    );
    await noteStrangers(this.#world, this.#book);
    lookAtRest(this.#world, this.#book, threads);
    await lookAtStops(this.#world, this.#book, threads);
  }

  /** Null where a person is told that it can't be done. */
  async #told<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof WriterUnavailable) return null;
      if (error instanceof AppError && TOLD.has(error.code)) return null;
      throw error;
    }
  }

  /** The name of what was done; null where there was nothing to do it to. */
  async #do(step: Step): Promise<string | null> {
    const world = this.#world;
    const book = this.#book;
    switch (step.do) {
      case "person":
        return this.#person(step.doing);
      case "office":
        return doInOffice(world, book, step.deed, step.at, step.choice);
      case "wait":
        world.clock.advance(step.ms);
        return "wait";
      case "tick":
        await this.#tick(step);
        return step.dies === null ? "tick" : "die";
      case "days":
        for (let count = step.days * step.ticks; count > 0; count--) {
          await this.#tick(QUIET);
          world.clock.advance(DAY / step.ticks);
        }
        return "days";
      case "mail":
        return (await putMail(world, book, step)) ? step.kind : null;
      case "early mail":
        return (await putEarlyMail(world, book, step)) ? step.do : null;
      case "stranger":
        return (await putStranger(world, book, step.at)) ? "stranger" : null;
      case "campaign":
        return (await this.#campaign(step.bounces)) ? "campaign" : null;
      case "settings":
        configure(world, book, step.change);
        return step.change.set;
      case "writer":
        setWriter(world, step.state);
        return step.state;
    }
  }

  async #person(doing: Doing): Promise<string | null> {
    const own = this.#book.messages.filter((id) => !this.#book.crowd.has(id));
    if (own.length === 0) return (await send(this.#world, this.#book, doing.at)) ? "send" : null;
    return act(this.#world, this.#book, pick(own, doing.at), doing);
  }

  #tick(step: TickStep): Promise<void> {
    const doing = step.meanwhile;
    const meanwhile = async (messageId: number): Promise<void> => {
      if (doing) await this.#told(() => act(this.#world, this.#book, messageId, doing));
    };
    return this.#rounds.take(step, doing && meanwhile);
  }

  /** So many at once that it shows how many of them bounce. */
  async #campaign(bounces: number): Promise<boolean> {
    const world = this.#world;
    const book = this.#book;
    if (book.crowd.size > 0) return false;
    world.settings.limits = POLICY.limits;
    for (let at = 0; at < CROWD; at++) {
      const input = { name: "Somebody", email: `somebody@crowd${at}.example` };
      const { id } = await addLead(world.services, input);
      const { thread } = await sendOne(
        world.services,
        id,
        { text: "Hello", subject: "Hello" },
        { again: true },
      );
      book.messages.push(thread.message.id);
      book.crowd.add(thread.message.id);
    }
    await this.#tick(QUIET);
    const left = world.mailer.arrived.filter(({ to }) => /@crowd\d+\.example$/.test(to.address));
    for (const mail of left.slice(0, bounces)) await bounce(world, book, mail);
    return true;
  }
}
