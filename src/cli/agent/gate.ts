import type { Command } from "commander";
import { EFFECTS, type Effect } from "../../domain/agent/effect.ts";
import { AppError } from "../../domain/errors.ts";
import type { Approved, Context } from "../context.ts";
import { effectsOf } from "../description/effects.ts";
import { shellLine } from "../output/shell-line.ts";
import { callOf, type FullCall } from "./call.ts";
import { approvedGuard, digestsOf, type FileGuard, fileGuard } from "./files.ts";
import { agentRules } from "./rules.ts";

/** What needs a person's eyes and hands all the time, or goes on for ever: nobody approves it for later. */
const FOR_PEOPLE = [
  "approve",
  "drafts review",
  "init",
  "login",
  "playbook edit",
  "service run",
  "watch",
];

/** As much of standard input as is kept with a plan, in octets. */
const MOST_INPUT = 1_000_000;

/**
 * Lets a call through where a person makes it, or an agent that may. Otherwise it is stored as a plan,
 * which a person may approve.
 *
 * @param name the command's words, such as `lead add`
 * @throws AppError `refused` with the token of the plan
 */
export async function admit(context: Context, command: Command, name: string): Promise<void> {
  const rules = await agentRules(context);
  if (rules === null) return;
  const guard = fileGuard(rules.files);
  context.guard = guard;
  // A group that is called alone lists what it holds.
  const call = callOf(command, command.commands.length > 0 ? `${name} list` : name);
  for (const path of call.paths) guard(path);
  // Its plan is what needs an approval, and has one or not.
  if (name === "apply") return;
  const needed = effectsOf(call).filter((effect) => !rules.may.includes(effect));
  if (needed.length === 0 && name !== "approve") return;
  throw await refusal(context, call, rules.agent, needed, guard);
}

/**
 * What a person has approved reads no other files than they saw, of those that the agent itself may.
 *
 * @throws AppError `config`
 */
export async function guardFiles(context: Context, { files }: Approved): Promise<void> {
  const { values } = await context.app.config();
  context.guard = approvedGuard(values["agent.files"], files);
}

async function refusal(
  context: Context,
  call: FullCall,
  agent: string,
  needed: readonly Effect[],
  guard: FileGuard,
): Promise<AppError> {
  const { command } = call;
  const does = needed.map((effect) => EFFECTS[effect].says).join(", ");
  const what =
    command === "approve"
      ? `\`tickler ${command}\` is for a person`
      : `\`tickler ${command}\` ${does}, which ${agent} may not do by itself`;
  if (FOR_PEOPLE.includes(command) || call.options.includes("edit")) {
    return new AppError("refused", what, "A person does this at a terminal.");
  }
  if (command === "send") {
    return new AppError(
      "refused",
      what,
      "Plan it for a person to approve: the same command with --plan. Or answer with a draft: tickler answer ID TEXT --draft",
    );
  }
  const { token } = await plan(context, call, agent, guard);
  const draft = command === "answer" ? " Or leave it as a draft: --draft." : "";
  return new AppError(
    "refused",
    what,
    `A person approves it at a terminal: tickler approve ${token}. Then do it, within a day: tickler apply ${token}.${draft}`,
  );
}

async function plan(context: Context, call: FullCall, agent: string, guard: FileGuard) {
  const { planCommand } = await import("../../service/plan/command-plan.ts");
  const input = call.readsInput ? await inputOf(context) : null;
  const { picturesOf } = await import("./pictures.ts");
  const pictures = await picturesOf(call, input, guard);
  const services = await context.app.services();
  const { textsOfSequence } = await import("./sequence-texts.ts");
  const texts = await textsOfSequence(context, services, call, input, guard);
  const files = await digestsOf([...new Set([...call.paths, ...pictures, ...texts])]);
  const { command, argv, given } = call;
  const line = shellLine(["tickler", ...argv]).replace(/\s+/gu, " ");
  const shown = [...line].length > 200 ? `${[...line].slice(0, 199).join("")}…` : line;
  return planCommand(
    services,
    { command, argv, given, folder: process.cwd(), input, files },
    `${agent} asks to run: ${shown}`,
  );
}

/** @returns Base64 @throws AppError `usage`, `input` where there is none, or too much of it */
async function inputOf(context: Context): Promise<string> {
  if (context.streams.stdin.isTTY) {
    throw new AppError(
      "usage",
      "the text is missing",
      "Give it as an argument, or on standard input.",
    );
  }
  const { readBytes } = await import("../input/text-input.ts");
  return Buffer.from(await readBytes(context, "-", MOST_INPUT)).toString("base64");
}
