import { resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Random } from "../random.ts";
import type { Desk } from "./desk.ts";
import type { FeedRow } from "./feed.ts";
import type { DraftSeen, Forbidden, Hands } from "./hands.ts";

const BIN = resolve(import.meta.dirname, "../../../bin/tickler.js");

/** What no tool is called, and yet an agent may be told to use. */
const NO_TOOLS = [
  "apply",
  "approve",
  "send",
  "answer",
  "tick",
  "drafts_approve",
  "undo",
  "config_set",
];

/** What a tool gives, or says. */
interface Called {
  isError?: boolean;
  content: { type: string; text: string }[];
  structuredContent?: Record<string, unknown>;
}

/** An agent whose program has `tickler mcp` for its tools; the server is killed now and then. */
export class McpHands implements Hands {
  readonly actor: string;
  tries = 0;
  calls = 0;
  kills = 0;
  readonly #desk: Desk;
  readonly #name: string;
  readonly #random: Random;
  #open: Promise<{ client: Client; transport: StdioClientTransport }> | null = null;

  constructor(desk: Desk, name: string, random: Random) {
    this.#desk = desk;
    this.#name = name;
    this.actor = `agent:${name}`;
    this.#random = random;
  }

  async planMail(to: { lead: string } | { tag: string }, text: string): Promise<string | null> {
    const planned = await this.#call("send_plan", { ...to, text });
    const token = planned?.token;
    if (typeof token !== "string") return null;
    this.#desk.book.add(token, this.actor);
    return token;
  }

  async draftAnswer(message: number, text: string): Promise<void> {
    await this.#call("answer_draft", { message_id: message, text });
  }

  async drafts(): Promise<readonly DraftSeen[]> {
    return ((await this.#call("drafts_list", {}))?.drafts ?? []) as DraftSeen[];
  }

  async editDraft(id: number, text: string): Promise<void> {
    await this.#call("drafts_edit", { email_id: id, text });
  }

  async history(lead: string): Promise<string> {
    return JSON.stringify(await this.#call("history", { lead }));
  }

  async pause(lead: string): Promise<void> {
    await this.#call("lead_pause", { lead });
  }

  async suppress(what: string): Promise<void> {
    await this.#call("suppress_add", { what });
  }

  async note(lead: string, text: string): Promise<void> {
    await this.#call("note", { lead, text });
  }

  async look(): Promise<void> {
    await this.#call("todo", { limit: 50 });
    if (this.#random.next() < 0.3) await this.kill();
  }

  /** Calls tools that there are not, and hides options in what the others are given. */
  async tryForbidden({ lead, message, draft, text }: Forbidden): Promise<void> {
    this.tries += 1;
    const at = this.#random.between(0, NO_TOOLS.length + 2);
    const name = NO_TOOLS[at];
    const about = { lead, message_id: message, email_id: draft, text };
    if (name !== undefined) await this.#refused(name, about);
    else if (at === NO_TOOLS.length)
      await this.#refused("answer_draft", { ...about, draft: false });
    else if (at === NO_TOOLS.length + 1) await this.#refused("note", { lead: "--yes", text });
    else await this.#refused("send_plan", { lead, text, plan: false });
  }

  /** None of its tools takes one: a person does it. */
  async useToken(): Promise<void> {
    await this.look();
  }

  async events(since: string, limit: number): Promise<readonly FeedRow[] | null> {
    const found = await this.#call("events", { since: Number(since), limit });
    return (found?.events as FeedRow[] | undefined) ?? null;
  }

  /** Ends the server as a machine does that loses its power. */
  async kill(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const { client, transport } = await open;
    if (transport.pid !== null) {
      process.kill(transport.pid, "SIGKILL");
      this.kills += 1;
    }
    await client.close();
  }

  async stop(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await (await open)?.client.close();
  }

  async #connect() {
    const client = new Client({ name: this.#name, version: "1.0.0" });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [BIN, "mcp"],
      env: this.#desk.env("somebody"),
      stderr: "ignore",
    });
    await client.connect(transport);
    // From now on the client refuses what does not fit a tool's schema.
    await client.listTools();
    return { client, transport };
  }

  /** @returns what a tool gives; null where it refuses, or the server is killed meanwhile */
  async #call(name: string, input: object): Promise<Record<string, unknown> | null> {
    const result = await this.#ask(name, input);
    if (result === null || result.isError) {
      const text = result?.content[0]?.text ?? "";
      if (/internal|database|this is a bug/iu.test(text))
        this.#desk.faults.push(`${name} said: ${text}`);
      return null;
    }
    return unfenced(result.structuredContent ?? {}) as Record<string, unknown>;
  }

  async #refused(name: string, input: object): Promise<void> {
    const result = await this.#ask(name, input);
    if (result === null || result.isError) return;
    this.#desk.faults.push(`${this.actor} was not refused ${name} ${JSON.stringify(input)}`);
  }

  async #ask(name: string, input: object): Promise<Called | null> {
    this.calls += 1;
    this.#open ??= this.#connect();
    const open = this.#open;
    try {
      const { client } = await open;
      return (await client.callTool({ name, arguments: { ...input } })) as Called;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      // The server says so of a tool that there is not, and the client of a server that is gone.
      if (!/-32602|-32000|closed|EPIPE|not connected/iu.test(said)) {
        this.#desk.faults.push(`${name} of mcp: ${said}`);
      }
      if (!/-32602/u.test(said) && this.#open === open) this.#open = null;
      return null;
    }
  }
}

/** Takes the marks off that tell whose words a text is. */
function unfenced(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/<\/?untrusted-[0-9a-f]{12}>/gu, ""));
}
