import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { COMMAND_EFFECTS, effectOf, effectsOf } from "../../../src/cli/description/effects.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";

/** Every command that does something, those that no help shows as well, with the names of its options. */
function leaves(command: Command, path: readonly string[] = []): [string, string[]][] {
  if (command.commands.length > 0) {
    return command.commands.flatMap((each) => leaves(each, [...path, each.name()]));
  }
  const names = command.options.map(({ long }) => long?.replace(/^--(?:no-)?/u, "") ?? "");
  return [[path.join(" "), names]];
}

const COMMANDS = new Map(leaves(createProgram(new Cli(processStreams()))));

describe("what a command does", () => {
  test("is said of every command, and of no other", () => {
    expect(Object.keys(COMMAND_EFFECTS).toSorted()).toEqual([...COMMANDS.keys()].toSorted());
  });

  test.each(Object.entries(COMMAND_EFFECTS))("%s names options that it has", (name, row) => {
    for (const option of Object.keys(row.with ?? {})) expect(COMMANDS.get(name)).toContain(option);
  });

  test.each([
    ["tick", [], [], "send"],
    ["tick", [], ["dry-run"], "read"],
    ["lead edit", ["1"], ["phone"], "send"],
    ["lead edit", ["1"], ["timezone"], "send"],
    ["lead edit", ["1"], ["source"], "send"],
    ["lead edit", ["1"], ["tag"], "send"],
    ["lead edit", ["1"], ["untag"], "send"],
    ["lead add", [], ["from"], "lift"],
    ["lead add", ["Jane Roe"], ["tag"], "draft"],
    ["lead edit", ["1"], ["phone", "email"], "send"],
    ["lead edit", ["1"], ["var"], "send"],
    ["send", ["1"], ["ai"], "draft"],
    ["send", ["1"], ["ai", "ai-mode"], "send"],
    ["send", ["1"], ["plan"], "plan"],
    ["answer", ["1"], ["draft"], "draft"],
    ["done", [" step-2"], [], "send"],
    ["done", ["12"], [], "send"],
    ["done", ["mail-12"], [], "send"],
    ["done", ["reply-12"], [], "send"],
    ["done", ["stray-1"], [], "lift"],
    ["done", ["reminder-1"], [], "draft"],
    ["done", ["a_new_kind-1"], [], "send"],
    ["done", ["step-2"], [], "send"],
    ["login", [], [], "read"],
    ["login", ["google"], [], "settings"],
    ["undo", ["1"], [], "lift"],
    ["a command that was forgotten", [], [], "erase"],
  ] as const)("%s %j %j: %s", (command, args, options, effect) => {
    expect(effectOf({ command, arguments: args, options })).toBe(effect);
  });
});

describe("all that a call does", () => {
  test.each([
    ["lead edit", ["email", "ai-mode"], ["send", "settings"]],
    ["lead check", ["accept"], ["lift"]],
    ["tick", ["dry-run"], ["read"]],
    ["send", ["plan", "ai-mode"], ["plan"]],
    ["lead import", ["update", "tag"], ["send"]],
  ] as const)("%s %j: %j", (command, options, effects) => {
    expect(effectsOf({ command, arguments: ["1"], options })).toEqual(effects);
  });
});
