import type { Command } from "commander";
import type { Step } from "../../../domain/sequence/sequence.ts";
import { formatDelay } from "../../../domain/units/delay.ts";
import { previewView, sequenceView } from "../../../json/sequences/sequence.ts";
import type { StoredSteps } from "../../../service/sequence/book.ts";
import type { PreviewedStep } from "../../../service/sequence/preview.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { when } from "../../output/describe.ts";

interface ShowOptions {
  lead?: string;
  source?: boolean;
}

export function sequenceShowCommand(cli: Cli): Command {
  return command("show", "show the steps of a sequence, also as one lead gets them")
    .argument("<name>", "the sequence")
    .option("--lead <lead>", "every step as this lead gets it, with its day")
    .option("--source", "print the file as it is stored")
    .addHelpText(
      "after",
      `
With --lead the days are those on which the steps fall due if the lead stays silent, every mail leaves at once
and every task is done at once. What a step lacks is said beside it.
${examples(
  "tickler sequence show fair",
  "tickler sequence show fair --lead john.doe@example.com",
  "tickler sequence show fair --source > fair.toml",
)}`,
    )
    .action(cli.action(runSequenceShow));
}

async function runSequenceShow(
  context: Context,
  name: string,
  { lead, source = false }: ShowOptions,
): Promise<void> {
  const services = await context.app.services();
  const { out } = context;
  if (lead !== undefined) {
    const { previewSequence } = await import("../../../service/sequence/preview.ts");
    const preview = await previewSequence(services, name, parseLeadRef(lead));
    if (out.style.json) return out.json(previewView(preview));
    const { version, messageId } = preview;
    const where = messageId === null ? "if sent now" : `message ${messageId}`;
    out.line(
      `${name}, version ${version.stored.version}, to ${preview.lead.name}: ${where}`,
      "bold",
    );
    for (const step of preview.steps) printPreviewed(context, step);
    return;
  }
  const { showSequence } = await import("../../../service/sequence/versions.ts");
  const { version, following } = await showSequence(services, name);
  if (source && !out.style.json) return out.line(version.stored.source.trimEnd());
  if (out.style.json) return out.json(sequenceView(version, following));
  const { stored, sequence } = version;
  const who = following === 1 ? "1 lead follows it" : `${following} leads follow it`;
  out.line(`${name}, version ${stored.version}: ${who}`, "bold");
  if (sequence.description !== null) out.line(sequence.description);
  for (const step of sequence.steps) await printStep(context, version, step);
  if (sequence.onDecline !== null) out.line(`Who declines goes on with ${sequence.onDecline}.`);
  if (sequence.onLater !== null) out.line(`Who says "later" goes on with ${sequence.onLater}.`);
}

async function printStep({ out }: Context, { stored }: StoredSteps, step: Step): Promise<void> {
  const { textOf } = await import("../../../service/sequence/read.ts");
  const after = step.after === null ? "at once" : `after ${formatDelay(step.after)}`;
  const unless = step.skipIf === null ? "" : `, unless ${step.skipIf}`;
  out.line("");
  if (step.kind === "task") {
    const wait = step.wait === "done" ? "until it is done" : formatDelay(step.wait);
    out.line(`${step.number}. Task, ${after}${unless}; the sequence waits ${wait}`, "bold");
    return out.line(step.task);
  }
  if (step.kind === "ai") {
    out.line(`${step.number}. Mail by your model, ${after}${unless}`, "bold");
    return out.line(step.about ?? "About what the playbook says.");
  }
  out.line(`${step.number}. Mail, ${after}${unless}`, "bold");
  const promoted = stored.promoted[step.number];
  for (const { name, weight, subject, text } of step.variants) {
    if (step.variants.length > 1) {
      const share = promoted === undefined ? `weight ${weight}` : "nobody new";
      out.line(`Variant ${name} (${name === promoted ? "promoted: everybody new" : share})`);
    }
    if (subject !== null) out.line(`Subject: ${subject}`);
    out.line(textOf(text, stored.files).trim());
  }
}

function printPreviewed({ out }: Context, previewed: PreviewedStep): void {
  const { step, at, state, mail, task, error } = previewed;
  const kind = { email: "Mail", task: "Task", ai: "Mail by your model" }[step.kind];
  const variant = mail?.variant ? `, variant ${mail.variant}` : "";
  const day = { behind: "behind", left_out: "left out, as skip_if says", to_come: when(at) }[state];
  out.line("");
  out.line(`${step.number}. ${kind}${variant}: ${day}`, "bold");
  if (mail?.subject) out.line(`Subject: ${mail.subject}`);
  if (mail) out.line(mail.body.text);
  if (task !== null) out.line(task);
  if (step.kind === "ai" && state === "to_come") out.line("Written when it is due.");
  if (error) {
    out.line(error.message, "red");
    if (error.hint) out.line(error.hint);
  }
}
