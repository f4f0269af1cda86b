import type { Random } from "../random.ts";
import { type Planned, tokenIn } from "./book.ts";
import type { Desk } from "./desk.ts";
import type { DraftSeen, Forbidden, Hands } from "./hands.ts";

/** Longer than a plan is good for, in milliseconds. */
const PAST = 25 * 3_600_000;

/** An agent that has a shell. */
export class ShellHands implements Hands {
  readonly actor: string;
  /** So often it tried what it may not. */
  tries = 0;
  readonly #desk: Desk;
  readonly #random: Random;

  constructor(desk: Desk, name: string, random: Random) {
    this.#desk = desk;
    this.actor = `agent:${name}`;
    this.#random = random;
  }

  async planMail(to: { lead: string } | { tag: string }, text: string): Promise<string | null> {
    const whom = "lead" in to ? [to.lead, text] : ["--tag", to.tag, "--text", text];
    const isPast = this.#random.next() < 0.1;
    const past = isPast ? { TICKLER_NOW: this.#desk.env("", PAST).TICKLER_NOW ?? "" } : {};
    const args = ["send", ...whom, "--plan", "--json"];
    const { code, stdout } = await this.#desk.run(this.actor, args, { env: past });
    if (code !== 0) return null;
    const { token } = JSON.parse(stdout) as { token: string };
    this.#desk.book.add(token, this.actor, isPast);
    return token;
  }

  async draftAnswer(message: number, text: string): Promise<void> {
    await this.#run("answer", String(message), text, "--draft");
  }

  async drafts(): Promise<readonly DraftSeen[]> {
    return (await this.#desk.json<DraftSeen[]>(this.actor, ["drafts", "list"])) ?? [];
  }

  async editDraft(id: number, text: string): Promise<void> {
    await this.#run("drafts", "edit", String(id), text);
  }

  async history(lead: string): Promise<string> {
    return (await this.#run("history", lead, "--json")).stdout;
  }

  async pause(lead: string): Promise<void> {
    await this.#run("lead", "pause", lead);
  }

  async suppress(what: string): Promise<void> {
    await this.#run("suppress", "add", what);
  }

  async note(lead: string, text: string): Promise<void> {
    await this.#run("note", lead, text);
  }

  /** Reads mail, too, which tells the hooks. */
  async look(): Promise<void> {
    await this.#run(...(this.#random.next() < 0.5 ? ["sync"] : ["todo", "--json"]));
  }

  async tryForbidden({ lead, message, draft, text }: Forbidden): Promise<void> {
    const id = String(message);
    const someones = this.#any(() => true)?.token ?? "00000-00000-00000-00000";
    const others = this.#any(({ by }) => by !== this.actor)?.token ?? someones;
    const tries: readonly (readonly string[])[] = [
      ["tick"],
      ["watch"],
      ["answer", id, text],
      ["send", lead, text],
      ["send", "--tag", "all", "--text", text],
      ["drafts", "approve", String(draft)],
      ["drafts", "approve", "--", String(draft)],
      ["undo", id],
      ["outbox", "retry", String(draft)],
      ["outbox", "resolve", String(draft), "--resend"],
      ["reply", id, text],
      ["config", "set", "agent.may", "send"],
      ["config", "set", "smtp.url", "smtp://127.0.0.1:9"],
      ["lead", "edit", lead, "--email", "boss@evil.example"],
      ["lead", "edit", lead, "--title", "Boss", "--name", "Evil"],
      ["lead", "resume", lead],
      ["lead", "rm", lead, "--yes"],
      ["suppress", "rm", "nobody@evil.example"],
      ["hook", "retry", "server"],
      ["approve", someones],
      ["approve", someones, "--apply", "--yes"],
      ["apply", others],
      ["--config", "/dev/null", "tick"],
      ["--db", "other.db", "tick"],
      ["lead", "export", "leads.csv"],
    ];
    const one = tries[this.#random.between(0, tries.length - 1)] ?? ["tick"];
    // An agent that says yes to every question, and one that has settings of its own.
    const env = this.#random.next() < 0.15 ? { TICKLER_AGENT_MAY: "send,record,settings" } : {};
    const isOthers = one[0] === "apply" && others === someones;
    if (!isOthers) await this.#refused(one, env);
  }

  async useToken(): Promise<void> {
    const planned = this.#any(
      ({ by, done, verdict }) => by === this.actor && done === 0 && verdict !== "no",
    );
    const used = this.#any(({ done }) => done > 0);
    if (used && this.#random.next() < 0.3) await this.#refused(["apply", used.token], {});
    if (!planned) return;
    const twice = this.#random.next() < 0.4;
    await Promise.all([this.#apply(planned), ...(twice ? [this.#apply(planned)] : [])]);
  }

  async #apply(planned: Planned): Promise<void> {
    const { code } = await this.#run("apply", planned.token, "--json");
    if (code === 0) planned.done += 1;
  }

  /** A command that may not do anything; what it is kept as stands in the book. */
  async #refused(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
    this.tries += 1;
    const { code, killed, stderr } = await this.#desk.run(this.actor, args, { input: "y\n", env });
    const token = tokenIn(stderr);
    if (token !== null) this.#desk.book.add(token, this.actor);
    if (code === 4 || code === 3 || killed) return;
    this.#desk.faults.push(`${this.actor} was not refused ${args.join(" ")}: exit code ${code}`);
  }

  #run(...args: readonly string[]) {
    return this.#desk.run(this.actor, args);
  }

  #any(fits: (planned: Planned) => boolean): Planned | undefined {
    const fitting = this.#desk.book.plans.filter(fits);
    return fitting[this.#random.between(0, Math.max(0, fitting.length - 1))];
  }
}
