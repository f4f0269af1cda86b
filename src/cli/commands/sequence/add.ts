import type { Command } from "commander";
import { followedVersionView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { sequenceFile } from "../../input/sequence-file.ts";

/** What stands in a sequence's file, for help. */
export const ABOUT_FILE = `
The file is TOML:

    name = "fair"
    [[step]]                                   # the first email
    subject = "A question about {{ company }}"
    text = "Hi {{ first_name }}, …"            # or file = "fair-1.md", beside it
    [[step.variant]]                           # each lead gets one of the two, for good
    subject = "{{ company }} and shifts"
    [[step]]
    after = "3 working days"                   # from the mail or task before; or "4d"
    text = "…"                                 # the same thread; with a subject, a new one
    [[step]]
    after = "4d"
    task = "Call {{ first_name }} at {{ phone }}"   # stands in todo; wait = "7d" or "until done"
    skip_if = "phone == blank"                 # a condition in Liquid
    [[step]]
    after = "7d"
    by = "ai"                                  # your model writes it; about = "…"
`;

export function sequenceAddCommand(cli: Cli): Command {
  return command("add", "store a sequence from a file")
    .argument("<file>", "the sequence (TOML), or - for standard input")
    .addHelpText(
      "after",
      `${ABOUT_FILE}
It is stored as it is, with the texts that it names: what becomes of the file afterwards changes nothing.
${examples("tickler sequence add fair.toml", "tickler sequence check fair.toml")}`,
    )
    .action(cli.action((context: Context, file: string) => storeFrom(context, file, "new")));
}

/** Stores a file, as `add` and `edit` do. */
export async function storeFrom(context: Context, file: string, as: "new" | "edit"): Promise<void> {
  const { storeSequence } = await import("../../../service/sequence/versions.ts");
  const source = await sequenceFile(context, file);
  const result = await storeSequence(await context.app.services(), source, as);
  const { version, unchanged, dropped, following, sequence } = result;
  const { out } = context;
  if (out.style.json) return out.json(followedVersionView(version, following));
  const name = `${version.name}, version ${version.version}`;
  if (!out.style.terminal) return out.line(`${version.name}\t${version.version}`);
  if (unchanged) return out.line(`Nothing has changed: this is ${name}.`);
  const count = sequence.steps.length;
  out.line(`Stored ${name}, with ${count} ${count === 1 ? "step" : "steps"}.`, "green");
  if (following > 0) {
    const who = following === 1 ? "1 lead goes" : `${following} leads go`;
    out.note(
      `${who} on by the version that they began with. To take them over: tickler sequence migrate ${version.name} --dry-run`,
    );
  }
  for (const [step, variant] of Object.entries(dropped)) {
    out.note(
      `Step ${step} had variant ${variant} promoted; the new version tries all variants again.`,
    );
  }
  out.note(
    `See it as a lead would get it: tickler sequence show ${version.name} --lead LEAD. Then: tickler send LEAD --sequence ${version.name}`,
  );
}
