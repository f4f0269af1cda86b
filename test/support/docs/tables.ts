import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { Cli } from "../../../src/cli/command.ts";
import { COMMAND_EFFECTS } from "../../../src/cli/description/effects.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { envName, KEYS, settingOf } from "../../../src/config/settings.ts";
import { CHECK_NAMES } from "../../../src/doctor/run.ts";
import { EFFECTS } from "../../../src/domain/agent/effect.ts";
import { EMAIL_STATES } from "../../../src/domain/email.ts";
import { ERROR_CODES, type ErrorCode } from "../../../src/domain/errors.ts";
import { NEXT_ACTIONS } from "../../../src/domain/follow-up.ts";
import { GUARDRAIL_RULES } from "../../../src/domain/guardrails/guardrail.ts";
import { plannedSize } from "../../../src/domain/statistics/planned-size.ts";
import { DISTURBANCES, LEAD_STEPS, STATUSES, type Status } from "../../../src/domain/status.ts";
import {
  accepts,
  EVENTS,
  type MessageEvent,
  type MessageState,
  transition,
} from "../../../src/domain/transition/transition.ts";
import { OUTCOMES } from "../../../src/service/ai/evaluation/case.ts";
import { TICK_COUNTS } from "../../../src/service/tick/report.ts";
import {
  ATTRIBUTES,
  type AttributeRow,
  METRICS,
  EVENTS as RECORDED_EVENTS,
  SPANS,
} from "../../../src/telemetry/catalog.ts";
import { FAULTS } from "../mail-servers/smtp-faults.ts";
import { type Layer, RULES } from "../structure/layers.ts";
import { conceptRows, languageRows } from "./languages.ts";
import { ROOT } from "./markdown.ts";
import {
  environmentVariables,
  isReadFromEnvironment,
  LAYER_CONTENTS,
  sourceFolders,
} from "./source.ts";

/** The tables of the documents that the code decides, by the name of their region. */
export const TABLES: Record<string, () => string> = {
  commands: () =>
    table(
      ["command", "what it does"],
      leaves(createProgram(new Cli(processStreams()))).map((command) => [
        code(usageOf(command)),
        command.description(),
      ]),
    ),
  "command-effects": () =>
    table(
      ["command", "does", "else", "what it is for"],
      leaves(createProgram(new Cli(processStreams()))).map((command) => {
        const name = wordsOf(command).slice(1).join(" ");
        return [code(usageOf(command)), ...effectCells(name), command.description()];
      }),
    ),
  effects: () =>
    table(
      ["word", "what it means", "may an agent"],
      Object.entries(EFFECTS).map(([word, { says }]) => [
        code(word),
        says,
        settingOf("agent.may").defaultText.split(/, ?/u).includes(word)
          ? "yes"
          : "with a person's approval",
      ]),
    ),
  settings: () =>
    table(
      ["setting, and its environment variable", "default", "allowed", "what it does"],
      KEYS.map((key) => {
        const { kind, defaultText, doc } = settingOf(key);
        return [`${code(key)} ${code(envName(key))}`, defaultText, kind.allowed, doc];
      }),
    ),
  "log-events": () =>
    table(
      ["event", "level", "when"],
      Object.entries(RECORDED_EVENTS).map(([name, { level, doc }]) => [
        code(name),
        code(level),
        doc,
      ]),
    ),
  "log-attributes": () =>
    table(
      ["attribute", "form", "what it is"],
      Object.entries<AttributeRow>(ATTRIBUTES).map(([name, { kind, doc, isConvention }]) => [
        code(name),
        isConvention ? `${kind}, convention` : kind,
        doc,
      ]),
    ),
  "log-spans": () =>
    table(
      ["span", "what it is"],
      Object.entries(SPANS).map(([name, doc]) => [
        name === "command" ? "`tickler `, and the command" : code(name),
        doc,
      ]),
    ),
  "log-metrics": () =>
    table(
      ["metric", "type", "unit", "what it is"],
      Object.entries(METRICS).map(([name, { unit, doc, isSum }]) => [
        code(name),
        isSum ? "sum" : "gauge",
        code(unit),
        doc,
      ]),
    ),
  "exit-codes": () =>
    table(
      ["exit code", "error code", "what it means"],
      [
        ["0", "", "Done, or nothing to do."],
        ...documented("src/domain/errors.ts", "ERROR_CODES", Object.keys(ERROR_CODES)).map(
          ([name, doc]) => [String(ERROR_CODES[name as ErrorCode]), code(name), doc],
        ),
      ],
    ),
  "tick-counts": () =>
    table(
      ["count", "what it counts"],
      rowsOf("src/service/tick/report.ts", "TICK_COUNTS", TICK_COUNTS),
    ),
  "email-states": () =>
    table(
      ["state", "what it means"],
      rowsOf("src/domain/email.ts", "EMAIL_STATES", EMAIL_STATES, {
        received: "A mail of the lead's.",
      }),
    ),
  "log-steps": () =>
    table(["step", "what happened"], rowsOf("src/domain/status.ts", "DISTURBANCES", DISTURBANCES)),
  "lead-steps": () =>
    table(["step", "what happened"], rowsOf("src/domain/status.ts", "LEAD_STEPS", LEAD_STEPS)),
  "next-actions": () =>
    table(
      ["next_action", "what comes next"],
      rowsOf("src/domain/follow-up.ts", "NEXT_ACTIONS", NEXT_ACTIONS, {
        follow_up: "A follow-up is queued at `next_action_at`.",
        close: "The message is closed at `next_action_at`.",
        ai_reply: "An answer is written by the first tick from then on.",
      }),
    ),
  outcomes: () =>
    table(
      ["outcome", "what happened"],
      Object.entries(OUTCOMES).map(([outcome, what]) => [code(outcome), what]),
    ),
  guardrails: () =>
    table(
      ["rule", "holds a text that contains"],
      Object.entries(GUARDRAIL_RULES).map(([rule, holds]) => [code(rule), holds]),
    ),
  layers: () =>
    table(
      ["folder", "what it holds", "what it may import"],
      (Object.keys(RULES) as Layer[]).map((layer) => [
        code(`src/${layer}`),
        LAYER_CONTENTS[layer],
        importsOf(layer),
      ]),
    ),
  languages: () => table(...languageRows()),
  "language-concepts": () =>
    table(["list", "what stands in it", "in English, for instance", "lacking in"], conceptRows()),
  "planned-sizes": () =>
    table(
      ["rate of replies", "2 points more", "5 points more", "2 points, of three variants"],
      [0.01, 0.02, 0.05, 0.1, 0.2].map((rate) => [
        `${rate * 100} %`,
        ...[plannedSize(rate, 0.02), plannedSize(rate, 0.05), plannedSize(rate, 0.02, 3)].map(
          (size) => Number(size?.toPrecision(2)).toLocaleString("en"),
        ),
      ]),
    ),
  transitions: () => table(["event", "from", "to", "withdraws"], EVENTS.map(transitionRow)),
};

/** Tables whose words are the document's, but whose first column the code decides. */
export const FIRST_COLUMNS: Record<string, readonly string[]> = {
  statuses: STATUSES,
  checks: CHECK_NAMES,
  // The layers themselves stand in a table of their own.
  folders: sourceFolders().filter((folder) => folder.split("/").length > 2),
  // The rest of that table is made by test/e2e/faults/faults.test.ts, which takes its time.
  "smtp-faults": FAULTS.map(({ where }) => where),
};

/** Tables in words of their own that have to name everything of a kind: what is wrong with one. */
export const COMPLETE: Record<string, (markdown: string) => string[]> = {
  environment: (markdown) => {
    const named = codesIn(markdown).filter((name) => /^[A-Z][A-Z_]+$/.test(name));
    return [
      ...environmentVariables()
        .filter((name) => !named.includes(name))
        .map((name) => `${name} is missing`),
      ...named
        .filter((name) => !isReadFromEnvironment(name))
        .map((name) => `${name} is read nowhere`),
    ];
  },
  "json-documents": (markdown) => {
    const named = firstCells(markdown).flatMap(codesIn).map(commandName);
    const all = leaves(createProgram(new Cli(processStreams()))).map((command) =>
      commandName(usageOf(command).replace(/^tickler /, "")),
    );
    return [
      ...all.filter((name) => !named.includes(name)).map((name) => `${name} is missing`),
      ...named.filter((name) => !all.includes(name)).map((name) => `${name} is no command`),
    ];
  },
};

/** `send` of `send --tag`, `lead export` of `lead export FILE`. */
function commandName(text: string): string {
  return text.replace(/ (?:-|[A-Z<[]).*$/, "");
}

function importsOf(layer: Layer): string {
  const { layers, types } = RULES[layer];
  const others = layers.filter((each) => each !== layer);
  const names = others.length === 0 ? "nothing of ours" : others.map(code).join(", ");
  return types === null ? names : `${names}; types of ${code(types)}`;
}

/** All commands that do something, in the order of the help. */
function leaves(command: Command): Command[] {
  const own = command.commands.filter((each) => each.name() !== "help");
  return own.length === 0 ? [command] : own.flatMap(leaves);
}

function wordsOf(command: Command): string[] {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return names;
}

function usageOf(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [...wordsOf(command), ...args].join(" ");
}

/** What a command does, and what it does instead where it is given an option or an argument. */
function effectCells(name: string): string[] {
  const row = COMMAND_EFFECTS[name];
  if (!row) throw new Error(`${name} has no row in COMMAND_EFFECTS`);
  const others = [
    ...Object.entries(row.with ?? {}).map(([option, does]) => [`--${option}`, does]),
    ...Object.entries(row.on ?? {}).map(([start, does]) => [`${start}…`, does]),
    ...(row.bare ? [["no argument", row.bare]] : []),
  ] as const;
  const words = others.map(([given = "", does = ""]) => `${code(given)}: ${code(does)}`);
  return [code(row.does), words.join("; ")];
}

function rowsOf(
  file: string,
  name: string,
  members: readonly string[],
  more: Record<string, string> = {},
): string[][] {
  return documented(file, name, members).map(([member, doc]) => [
    code(member),
    doc === "" ? (more[member] ?? "") : doc,
  ]);
}

/** The members of a constant with the comments that stand above them in the source. */
function documented(
  file: string,
  name: string,
  members: readonly string[],
): [name: string, doc: string][] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const body = new RegExp(`export const ${name} = [[{]([\\s\\S]*?)\\n[\\]}] as const`).exec(source);
  if (!body?.[1]) throw new Error(`${file} has no constant ${name}`);
  const docs = new Map<string, string>();
  for (const [, comment = "", member = ""] of body[1].matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*"?(\w+)/g,
  )) {
    docs.set(
      member,
      comment
        .replace(/\n\s*\*/g, "\n")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
  return members.map((member) => [member, docs.get(member) ?? ""]);
}

type From = Status | null;

function transitionRow(event: MessageEvent): string[] {
  const origins: From[] = [null, ...STATUSES];
  const plain = origins.filter((status) => accepts(stateOf(status, event, false), event));
  const mayHaveLeft = origins.filter(
    (status) => !plain.includes(status) && accepts(stateOf(status, event, true), event),
  );
  const [some = null] = plain;
  const { state, withdraw } = transition(stateOf(some, event, false), event, new Date(0));
  const from = [
    namesOf(plain),
    ...mayHaveLeft.map((status) => `${code(String(status))} if its email is in doubt`),
  ];
  const back = event === "retried" || event === "undone";
  const words = { none: "", queued: "what has not left", ai_answers: "AI answers not yet sent" };
  return [code(event), from.join(", "), back ? "as before" : code(state.status), words[withdraw]];
}

/** A message in this status that a retry or an undo can take back. */
function stateOf(status: From, event: MessageEvent, mayHaveLeft: boolean): MessageState {
  const back = event === "retried" || event === "undone";
  const trail =
    back && status !== null
      ? [{ to: status, from: "sent" as const, waitingSince: null, closedAt: null }]
      : [];
  return { status, mayHaveLeft, trail, waitingSince: null, closedAt: null };
}

function namesOf(statuses: readonly From[]): string {
  const missing = STATUSES.filter((status) => !statuses.includes(status));
  if (missing.length === 0) return "any";
  if (missing.length <= 3) return `any but ${missing.map((name) => code(name)).join(", ")}`;
  return statuses.map((status) => (status === null ? "–" : code(status))).join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** What Markdown would take for the end of a cell, or outside of code for a tag. */
function escaped(cell: string): string {
  return cell
    .replaceAll("|", "\\|")
    .replace(/`[^`]*`|</g, (found) => (found === "<" ? "&lt;" : found));
}

function code(text: string): string {
  return `\`${text}\``;
}

/** The first column of a table, without its head. */
export function firstColumn(markdown: string): string[] {
  return firstCells(markdown).map((cell) => cell.replaceAll("`", ""));
}

function firstCells(markdown: string): string[] {
  return rowsIn(markdown).map(([cell = ""]) => cell);
}

/** The cells of a table, row by row, without its head. */
export function rowsIn(markdown: string): string[][] {
  const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

export function codesIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
}
