import { Readable } from "node:stream";
import { AppError, messageOf } from "../../domain/errors.ts";
import { commandOf, reviewCommand, takeCommand } from "../../service/plan/command-plan.ts";
import type { OpenPlan } from "../../service/plan/stored.ts";
import type { Cli } from "../command.ts";
import type { Context } from "../context.ts";
import type { Streams } from "../output/streams.ts";
import { plannedFiles } from "./files.ts";

/**
 * Runs the command of a plan, as it was called, in the folder that it was called in.
 *
 * @param actor who the log names
 * @returns its exit code
 */
export async function runPlanned(
  cli: Cli,
  context: Context,
  plan: OpenPlan,
  actor: string,
): Promise<number> {
  const services = await context.app.services();
  const command = commandOf(plan);
  const { argv, folder, input } = command;
  try {
    process.chdir(folder);
  } catch (error) {
    throw new AppError("refused", `${folder} can't be entered: ${messageOf(error)}`);
  }
  // Read once, and used as they were compared: by the time the command reads them they may be others.
  const files = await plannedFiles(command, folder);
  const { subjects } = await reviewCommand(services, plan, files.digests);
  await takeCommand(services, plan);
  // The command opens the database itself, or puts another one in its place.
  await context.app.close();
  const streams = input === null ? context.streams : withInput(context.streams, input);
  const drafts = subjects.flatMap(({ email, draft }) => [email ?? [], draft ?? []].flat());
  const approved = { actor, drafts, files: files.contents };
  return cli.runAs([...globalFlags(context), ...argv], { streams, approved, fields: cli.fields });
}

function globalFlags({ flags }: Context): string[] {
  const { json, quiet, verbose, color, db, config } = flags;
  return [
    // What was approved is not asked once more.
    "--yes",
    ...(json ? ["--json"] : []),
    ...(quiet ? ["--quiet"] : []),
    ...(verbose ? ["--verbose"] : []),
    ...(color === false ? ["--no-color"] : []),
    ...(db === undefined ? [] : [`--db=${db}`]),
    ...(config === undefined ? [] : [`--config=${config}`]),
  ];
}

/** @param input in Base64 */
function withInput(streams: Streams, input: string): Streams {
  const stdin = Readable.from([Buffer.from(input, "base64")]) as Streams["stdin"];
  const { env, stdout, stderr } = streams;
  return {
    ...{ env, stdin, stdout, stderr },
    get prompt() {
      return streams.prompt;
    },
  };
}
