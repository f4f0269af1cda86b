import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";

export function originalCommand(cli: Cli): Command {
  return command("original", "print a mail of a lead's as it came, with all its headers")
    .argument("<email-id>", "as `tickler history LEAD --full` shows it")
    .addHelpText(
      "after",
      `
It is printed octet for octet, to be kept or piped; look at it with \`tickler inspect -\`. With --json:
{id, base64}.
${examples("tickler original 7 > reply.eml", "tickler original 7 | tickler inspect -")}`,
    )
    .action(cli.action(runOriginal));
}

export async function runOriginal(context: Context, id: string): Promise<void> {
  const emailId = parseId("email", id);
  const { originalOf } = await import("../../service/inbox/original.ts");
  const bytes = await originalOf(await context.app.services(), emailId);
  const { out } = context;
  if (out.style.json) return out.json({ id: emailId, base64: bytes.toString("base64") });
  // On a terminal, what a mail holds must not act.
  if (out.style.terminal) return out.line(bytes.toString("utf8"));
  await out.raw(bytes);
}
