import type { Command } from "commander";
import { draftView } from "../../json/views.ts";
import type { Draft } from "../../service/ai/drafts.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { textFrom } from "../input/text-input.ts";
import {
  excerpt,
  kindName,
  named,
  nextText,
  printMessage,
  when,
  writerName,
} from "../output/describe.ts";

export function draftsListCommand(cli: Cli): Command {
  return command("list", "list the texts that wait for your approval, and why")
    .alias("ls")
    .addHelpText(
      "after",
      examples(
        "tickler drafts list",
        "tickler drafts list --json | jq '.[] | {id, holds}'",
        "tickler drafts review                   # one after the other, with single keys",
      ),
    )
    .action(cli.action(runDraftsList));
}

export async function runDraftsList(context: Context): Promise<void> {
  const { listDrafts } = await import("../../service/ai/drafts.ts");
  const drafts = await listDrafts(await context.app.services());
  const { out } = context;
  if (out.style.json) return out.json(drafts.map(draftView));
  if (drafts.length === 0) {
    if (out.style.terminal) out.note("No draft waits for you.");
    return;
  }
  await out.table(
    [
      { heading: "EMAIL", cell: ({ email }) => email.id },
      { heading: "MESSAGE", cell: ({ thread }) => thread.message.id },
      { heading: "LEAD", cell: ({ thread }) => thread.lead.email ?? thread.lead.name },
      { heading: "KIND", cell: ({ email }) => kindName(email.kind) },
      { heading: "WHY", cell: whyHeld, paint: ({ email }) => (email.holds ? "yellow" : null) },
      { heading: "TEXT", cell: ({ email }) => excerpt(email.text, 80) },
    ],
    drafts,
  );
}

function whyHeld({ email }: Draft): string {
  return email.holds?.map(({ detail }) => detail).join("; ") ?? "every text is reviewed";
}

export function draftsShowCommand(cli: Cli): Command {
  return command("show", "show a draft, the lead's words, and why it was held")
    .argument("<email-id>", "as `tickler drafts list` shows it")
    .addHelpText("after", examples("tickler drafts show 7"))
    .action(
      cli.action(async (context: Context, id: string) => {
        const { showDraft } = await import("../../service/ai/drafts.ts");
        print(context, await showDraft(await context.app.services(), parseId("email", id)));
      }),
    );
}

/** A draft with all that is needed to judge it. */
export function tellDraft({ out }: Context, { email, thread, leadText }: Draft): void {
  out.line(`Draft ${email.id}: ${kindName(email.kind)} to ${named(thread.lead)}`, "bold");
  out.line(`Subject: ${email.subject}`);
  out.line(`Written by ${writerName(email.writtenBy)}, ${when(email.createdAt)}`, "dim");
  for (const { detail } of email.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  if (leadText !== null) {
    out.line("");
    out.line("They wrote:", "cyan");
    indent({ out }, leadText);
  }
  out.line("");
  out.line("The draft:", "cyan");
  indent({ out }, email.text);
}

function indent({ out }: Pick<Context, "out">, text: string): void {
  for (const line of text.split("\n")) out.line(line === "" ? "" : `  ${line}`);
}

function print(context: Context, draft: Draft): void {
  const { out } = context;
  if (out.style.json || !out.style.terminal) {
    if (out.style.json) out.json(draftView(draft));
    else out.line(draft.email.text);
    return;
  }
  tellDraft(context, draft);
  out.line("");
  const { id } = draft.email;
  out.note(
    `tickler drafts approve ${id} · edit ${id} · regenerate ${id} --note "…" · discard ${id}`,
  );
}

export function draftsApproveCommand(cli: Cli): Command {
  return command("approve", "queue a draft as it is")
    .argument("<email-id>", "as `tickler drafts list` shows it")
    .addHelpText("after", examples("tickler drafts approve 7"))
    .action(
      cli.action(async (context: Context, id: string) => {
        const emailId = parseId("email", id);
        const { approveDraft } = await import("../../service/ai/drafts.ts");
        const services = await context.app.services();
        const thread = await approveDraft(services, emailId);
        if (printMessage(context, thread, services.policy)) return;
        context.out.line(`Queued for ${named(thread.lead)}.`, "green");
        context.out.note("It leaves with the next `tickler tick`.");
      }),
    );
}

export interface DraftEditOptions {
  file?: string;
}

export function draftsEditCommand(cli: Cli): Command {
  return command("edit", "put your words in the place of a draft's")
    .argument("<email-id>", "as `tickler drafts list` shows it")
    .argument("[text]", "the new text; left out: your editor")
    .option("--file <file>", "read the text from a file, or from - for standard input")
    .addHelpText(
      "after",
      `\nIt stays a draft until you approve it.\n${examples(
        "tickler drafts edit 7",
        'tickler drafts edit 7 "Hi John, gladly. What would suit you?"',
      )}`,
    )
    .action(cli.action(runEdit));
}

async function runEdit(
  context: Context,
  id: string,
  text: string | undefined,
  { file }: DraftEditOptions,
): Promise<void> {
  const emailId = parseId("email", id);
  const { editDraft, showDraft } = await import("../../service/ai/drafts.ts");
  const services = await context.app.services();
  const before = await showDraft(services, emailId);
  const edit = text === undefined && file === undefined;
  const words = await textFrom(context, { text, file, edit }, before.email.text);
  print(context, await editDraft(services, emailId, words ?? ""));
}

export function draftsDiscardCommand(cli: Cli): Command {
  return command("discard", "throw a draft away; the reply is yours to answer")
    .argument("<email-id>", "as `tickler drafts list` shows it")
    .addHelpText(
      "after",
      `\nA first email that is discarded closes its message; a follow-up is skipped.\n${examples(
        "tickler drafts discard 7",
      )}`,
    )
    .action(
      cli.action(async (context: Context, id: string) => {
        const emailId = parseId("email", id);
        const { discardDraft } = await import("../../service/ai/drafts.ts");
        const services = await context.app.services();
        const thread = await discardDraft(services, emailId);
        if (printMessage(context, thread, services.policy)) return;
        context.out.line("Discarded.");
        context.out.line(`Next: ${nextText(thread.message, thread.emails, services.policy)}`);
      }),
    );
}

export interface RegenerateOptions {
  note?: string;
}

export function draftsRegenerateCommand(cli: Cli): Command {
  return command("regenerate", "have a draft written anew")
    .argument("<email-id>", "as `tickler drafts list` shows it")
    .option("--note <text>", "what to change: shorter, mention Tuesday")
    .addHelpText("after", examples('tickler drafts regenerate 7 --note "shorter, mention Tuesday"'))
    .action(
      cli.action(async (context: Context, id: string, { note }: RegenerateOptions) => {
        const emailId = parseId("email", id);
        const { regenerateDraft } = await import("../../service/ai/drafts.ts");
        const services = await context.app.services();
        const writer = await context.app.writer();
        print(context, await regenerateDraft(services, writer, emailId, note ?? null));
      }),
    );
}
