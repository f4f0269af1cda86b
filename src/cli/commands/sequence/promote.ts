import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { versionView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";

interface PromoteOptions {
  step: string;
  variant?: string;
  off?: boolean;
}

export function sequencePromoteCommand(cli: Cli): Command {
  return command("promote", "give one variant of a step to everybody new")
    .argument("<name>", "the sequence")
    .requiredOption("--step <number>", "the step, from 1")
    .option("--variant <variant>", "the variant, as `tickler sequence show NAME` names it")
    .option("--off", "each new lead gets a variant of their own again")
    .addHelpText(
      "after",
      `
It makes a new version with the same texts. Those who are in the sequence already go on as they were.
${examples("tickler stats --sequence fair --by variant", "tickler sequence promote fair --step 1 --variant b")}`,
    )
    .action(cli.action(runSequencePromote));
}

async function runSequencePromote(
  context: Context,
  name: string,
  { step, variant, off = false }: PromoteOptions,
): Promise<void> {
  if ((variant === undefined) !== off) {
    throw new AppError(
      "usage",
      off ? "both --variant and --off are given" : "the variant is missing",
      `Give it with --variant: tickler sequence show ${name}`,
    );
  }
  const { promoteVariant } = await import("../../../service/sequence/versions.ts");
  const number = parseCount("--step", step, 1, 30);
  const services = await context.app.services();
  const { version, unchanged } = await promoteVariant(services, name, number, variant ?? null);
  const { out } = context;
  if (out.style.json) return out.json(versionView(version));
  if (!out.style.terminal) return out.line(`${version.name}\t${version.version}`);
  if (unchanged) return out.line(`That is how it is: version ${version.version} of ${name}.`);
  const what = off
    ? `new leads get a variant of step ${number} each again`
    : `everybody new gets variant ${variant} of step ${number}`;
  out.line(`Version ${version.version} of ${name}: ${what}.`, "green");
}
