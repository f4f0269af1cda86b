import type { Effect } from "../../domain/agent/effect.ts";

/** What a command does, and what it does instead where it is given some of its options or arguments. */
export interface CommandEffect {
  readonly does: Effect;
  /** By the option's long name without its dashes; the first that is given counts. */
  readonly with?: Readonly<Record<string, Effect>>;
  /** Where the first argument begins so. */
  readonly on?: Readonly<Record<string, Effect>>;
  /** Where no argument is given. */
  readonly bare?: Effect;
}

/** How a command was called. */
export interface Call {
  /** Its words, such as `lead add`. */
  readonly command: string;
  readonly arguments: readonly string[];
  /** The long names of the options that are given, without their dashes. */
  readonly options: readonly string[];
}

const read = { does: "read" } as const;
const draft = { does: "draft" } as const;
const stop = { does: "stop" } as const;
const lift = { does: "lift" } as const;
const send = { does: "send" } as const;
const settings = { does: "settings" } as const;

/**
 * Every command by the words it is called by. `schema`, and what an agent may do, follow from this
 * table; a test compares it with the commands that there are.
 */
export const COMMAND_EFFECTS: Readonly<Record<string, CommandEffect>> = {
  todo: read,
  // What a model writes is a draft, unless it is said to leave by itself.
  send: {
    does: "send",
    with: { "dry-run": "read", plan: "plan", "ai-mode": "send", ai: "draft" },
  },
  apply: send,
  approve: send,
  reply: { does: "record" },
  answer: { does: "send", with: { draft: "draft" } },
  // Queues the answer where ai.mode is auto.
  "ai-reply": send,
  "drafts list": read,
  "drafts show": read,
  "drafts approve": send,
  "drafts edit": draft,
  "drafts discard": draft,
  "drafts regenerate": draft,
  "drafts check": draft,
  "drafts review": send,
  close: stop,
  // A task that is done has the sequence go on; of a reply that a machine has answered, done approves that
  // answer, and a bare number may be such a reply. A stray mail holds a company's mail until it is done. The
  // rest only takes lines off the list; what a new kind of line does is not known here.
  done: { does: "send", on: { "stray-": "lift", ...settledQuietly() } },
  skip: send,
  snooze: draft,
  remind: draft,
  note: draft,
  history: read,
  events: read,
  stats: read,
  "attachment list": read,
  "attachment save": read,
  why: read,

  // The writer of a stray mail becomes a lead, and the company's mail waits for them no longer.
  "lead add": { does: "draft", with: { from: "lift" } },
  "lead list": read,
  "lead show": read,
  // Where and when mail goes, whether a person sees it first, and what stands in texts yet to leave: every
  // field is a variable of templates, and tags decide by conditions in them, and whom `--tag` reaches.
  "lead edit": {
    does: "send",
    with: {
      ...{ email: "send", also: "send", "not-also": "send", "ai-mode": "settings" },
      ...{ name: "send", phone: "send", company: "send", title: "send", source: "send" },
      ...{ timezone: "send", tag: "send", untag: "send", var: "send" },
    },
  },
  "lead check": { does: "draft", with: { accept: "lift" } },
  "lead pause": stop,
  "lead resume": lift,
  "lead rm": { does: "erase" },
  "lead report": read,
  "lead import": { does: "draft", with: { "dry-run": "read", update: "send" } },
  "lead export": read,
  "company list": read,
  "company show": read,
  "company resume": lift,
  "company close": stop,
  "company alias": { does: "stop", with: { remove: "lift" } },
  "suppress add": stop,
  "suppress rm": lift,
  "suppress list": read,
  "suppress import": stop,
  // Another sequence may go over to it by its name, and a script of a person's may send by it.
  "sequence add": send,
  "sequence edit": send,
  "sequence check": read,
  "sequence list": read,
  "sequence show": read,
  "sequence migrate": { does: "send", with: { "dry-run": "read" } },
  "sequence promote": send,
  "sequence rm": stop,

  status: read,
  tick: { does: "send", with: { "dry-run": "read" } },
  rehearse: read,
  watch: send,
  sync: { does: "draft", with: { "take-over": "settings" } },
  "service install": { does: "settings", with: { print: "read" } },
  "service status": read,
  "service logs": read,
  "service uninstall": settings,
  "service run": send,
  "outbox list": read,
  "outbox resolve": send,
  "outbox cancel": stop,
  "outbox retry": send,
  "outbox pause": stop,
  "outbox resume": lift,
  "hook list": read,
  "hook test": settings,
  "hook log": read,
  "hook retry": settings,
  "mailbox list": read,
  "mailbox pause": stop,
  "mailbox resume": lift,
  "mailbox move": send,

  undo: lift,
  inspect: read,
  original: read,
  "db status": read,
  "db check": read,
  "db backup": read,
  "db restore": settings,
  "db vacuum": settings,
  "db prune": { does: "erase", with: { "dry-run": "read" } },
  "db copy": settings,

  init: settings,
  doctor: { does: "read", with: { "test-mail": "send", gate: "read" } },
  login: { does: "settings", bare: "read" },
  logout: settings,
  "config get": read,
  "config set": settings,
  "config list": read,
  "config path": read,
  "playbook edit": settings,
  "playbook add": settings,
  "playbook check": read,
  "playbook path": read,
  "ai test": read,
  "ai eval": read,
  "ai stats": read,
  "completion bash": read,
  "completion zsh": read,
  "completion fish": read,
  "completion powershell": read,
  demo: read,
  version: read,
  // Each call of a tool goes through what agents may do by itself.
  mcp: read,
  man: read,
  schema: read,
  help: read,
};

/** Lines of `todo` that `done` only takes off the list, by what their ids begin with. */
function settledQuietly(): Readonly<Record<string, Effect>> {
  const starts = [
    ...["reminder-", "task-", "unread-", "opt_out-", "company-", "draft-", "uncertain-", "failed-"],
    ...["hook-", "answered-", "bounced-", "left-", "waiting-", "mailbox-", "held-", "plan-"],
  ];
  return Object.fromEntries(starts.map((start) => [start, "draft"]));
}

/**
 * What a call does. A command that is not in the table is taken for the worst, so that a new one that
 * was forgotten is closed to an agent and not open.
 */
export function effectOf({ command, arguments: given, options }: Call): Effect {
  const row = COMMAND_EFFECTS[command];
  if (!row) return "erase";
  const byOption = Object.entries(row.with ?? {}).find(([name]) => options.includes(name));
  if (byOption) return byOption[1];
  const first = given[0]?.trim();
  if (first === undefined) return row.bare ?? row.does;
  const byArgument = Object.entries(row.on ?? {}).find(([start]) => first.startsWith(start));
  return byArgument?.[1] ?? row.does;
}

/**
 * All that a call does: of two options that each do something else, both. What only looks, plans or
 * drafts instead does nothing besides.
 */
export function effectsOf(call: Call): readonly Effect[] {
  const main = effectOf(call);
  if (HARMLESS.includes(main)) return [main];
  const { with: rows = {} } = COMMAND_EFFECTS[call.command] ?? {};
  const others = call.options.flatMap((name) => rows[name] ?? []);
  return [...new Set([main, ...others])];
}

const HARMLESS: readonly Effect[] = ["read", "plan", "draft"];
