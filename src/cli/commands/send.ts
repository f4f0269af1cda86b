import type { Command } from "commander";
import { checkAddress } from "../../domain/address.ts";
import { AI_MODES, type AiMode } from "../../domain/ai-mode.ts";
import { AppError } from "../../domain/errors.ts";
import { checkAiMode } from "../../domain/lead.ts";
import { mailView, sentView, writtenMailView } from "../../json/send.ts";
import type { LeadRef, Thread } from "../../service/message/thread.ts";
import type { KeyedRequest } from "../../service/requests/once.ts";
import type { Draft, SendOptions as HowToSend, Rendered, Sent } from "../../service/send/send.ts";
import type { Policy } from "../../service/services.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseLeadRef } from "../input/args.ts";
import { formatOf, remarkOn, richContent, richText, richTextOptions } from "../input/rich-text.ts";
import { refuseContradictions, type SendOptions } from "../input/send-options.ts";
import { attachmentLines } from "../output/attachments.ts";
import { leavesWhen } from "../output/departure-text.ts";
import { named, printMessage, writerName } from "../output/describe.ts";

export function sendCommand(cli: Cli): Command {
  const begun = command("send", "send a first email to a lead, to a tag, or to a batch")
    .argument("[lead]", "id or address")
    .argument("[text]", "the text (Liquid)")
    .option("--subject <subject>", "the subject (Liquid); derived from the text if not given")
    .option("--text <text>", "the text, if not given as an argument")
    .option("--file <file>", "read the text from a file, or from - for standard input")
    .option("--edit", "write or change the text in $EDITOR")
    .option("--tag <tag>", "write to every lead with this tag");
  return richTextOptions(begun)
    .option(
      "--again",
      "with --tag also to leads who have an open message; also what was sent before",
    )
    .option("--batch <file>", "send many at once: NDJSON from a file, or - for standard input")
    .option("--sequence <name>", "begin a sequence: its texts, one after the other")
    .option("--skip-missing", "with --tag and --sequence: leave out who lacks a variable")
    .option("--ai", "have the text and its subject written by your model, as a draft")
    .option("--about <text>", "with --ai: what the text is to be about")
    .option(
      "--ai-mode <mode>",
      `how AI answers in this message are sent: ${AI_MODES.join(", ")}; with --ai, auto queues the mail at once`,
    )
    .option(
      "--at <time>",
      'when it leaves, by the lead\'s clock: "mon 9:00", 2026-03-05T09:00, "in 2h"',
    )
    .option(
      "--mailbox <names>",
      "the mailbox that it leaves from, or several, such as ada,ben, of which one is chosen",
    )
    .option("--key <key>", "send once under this key; a repeat gives the first result")
    .option("--test <address>", "send what the lead would get to an address of yours instead")
    .option("--dry-run", "show each mail as it would leave; send nothing")
    .option("--plan", "show what would be queued, and a token that does it: tickler apply TOKEN")
    .option("--open", "with --dry-run: show the mail in your browser, as the lead would see it")
    .addHelpText(
      "after",
      `
The mail is queued; the next \`tickler tick\` delivers it. What a model writes (--ai) is a draft that waits
for \`tickler drafts approve\`, whatever ai.mode says, unless --ai-mode auto stands beside it.

Variables of a text or subject: name, first_name, last_name, email, phone, company, title,
timezone, id, tags, every var by its name, sender.name and sender.email. A variable that a lead
lacks is an error, unless the text allows for it: {{ company | default: "your company" }}.

With --sequence every step is tried for every lead: who lacks a variable, be it in the last step, is named, and
nothing is queued for anybody. See tickler sequence --help.

A line of a batch: {"lead": 1, "text": "Hi …", "subject": "…", "at": "mon 9:00", "key": "…"}; lead is
an id or an address, and only lead and text are needed, or lead and "sequence". "markdown" or "html" may stand in place of
"text", and "attachments": ["offer.pdf"] names files beside the batch file.

With --markdown, or where send.format says so, **bold**, lists, tables, [links](https://…) and pictures
are written as HTML, with a plain text that reads well by itself. ![Logo](logo.png) is a picture that
travels with the mail; its path is relative to the text's file. Values of variables stay text. --html
takes an HTML page of your own: scripts, forms, style sheets and remote pictures are taken out.

Once means once: the same text to the same lead within a day, or the same line of a batch ever, is
refused without --again. With --key, a repeat sends nothing and gives the first result, marked
"replayed": true; another content under the same key is a conflict (exit code 4).

With --mailbox ada,ben each first mail gets one of these mailboxes when it is queued: those with places left
today before the others (send.max_per_day, send.ramp), then evenly; a paused one gets none. All that
follows stays with it. A line of a batch may say "mailbox": "ada" itself.

With --plan nothing is queued: what would be is shown, whom it goes to, from which mailbox and when, with a
token over exactly that. tickler apply TOKEN does it, once and within a day: see tickler apply --help.

--at is a time by the lead's clock, else that of send.timezone, else this machine's. The send window
still holds. A test leaves with the next tick, outside of all limits; it counts nowhere, and an answer
to it is ignored. \`tickler history LEAD --all\` shows it.
${examples(
  'tickler send john.doe@example.com "Hi {{ first_name }}! Open to a quick chat?"',
  'tickler send 1 --file intro.txt --subject "A question about {{ company }}"',
  "tickler send 1 --file intro.md --markdown --attach offer.pdf",
  'tickler send --tag fair-2026 --text "Hi {{ first_name }}, …" --dry-run',
  'tickler send 1 --ai --about "our new shift planner"',
  "tickler send 1 --ai --ai-mode auto",
  "tickler send --tag fair-2026 --sequence fair",
  'tickler send 1 --file intro.txt --at "tomorrow 9:00" --key crm-4711',
  "tickler send 1 --file intro.txt --test ada@example.com",
  "tickler send --tag fair-2026 --file intro.txt --plan",
  "tickler send --tag fair-2026 --file intro.txt --mailbox ada,ben",
  "generate-mails | tickler send --batch - --json",
)}`,
    )
    .action(cli.action(runSend));
}

async function runSend(
  context: Context,
  lead: string | undefined,
  text: string | undefined,
  options: SendOptions,
): Promise<number> {
  refuseContradictions(lead, text, options);
  const { tag, batch, file, edit, subject } = options;
  if (options.plan) {
    const { planSending } = await import("../agent/plan-send.ts");
    return planSending(context, lead, text, options);
  }
  if (batch !== undefined) return runBatch(context, batch, options);
  if (tag !== undefined) {
    // The one argument that is left is the text.
    const source = { text: lead ?? options.text, file, edit };
    const time = await timeOf(options);
    const draft = { ...(await draftOf(context, source, options)), ...time };
    return runTag(context, tag, draft, options);
  }
  const ref = parseLeadRef(lead ?? "");
  const mailboxes = await mailboxesOf(context, options);
  const mode = options.aiMode === undefined ? undefined : checkAiMode(options.aiMode);
  const { keyed } = await import("../../service/requests/once.ts");
  if (options.ai) {
    const { about, key } = options;
    const request = keyed(key, "send", ["ai", about, subject, mode]);
    await sendLeadByAi(
      context,
      ref,
      {
        about: about ?? null,
        subject: subject ?? null,
        mode: mode ?? null,
        dryRun: options.dryRun === true,
        mailboxes,
      },
      request,
    );
    return 0;
  }
  const testTo = options.test === undefined ? null : checkAddress(options.test);
  // What is wrong with these is said before an editor opens.
  const time = await timeOf(options);
  keyed(options.key, "send", []);
  const source = { text: text ?? options.text, file, edit };
  const draft = { ...(await draftOf(context, source, options)), ...time };
  const again = options.again === true;
  if (options.dryRun) {
    return previewLead(context, ref, draft, { again, testTo, mailboxes }, options.open === true);
  }
  const begins = options.sequence === undefined ? [] : ["sequence", options.sequence];
  const own = [draft.text, subject, options.at, mode, testTo, ...richContent(options)];
  const leavesFrom = mailboxes === undefined ? [] : ["mailbox", ...mailboxes];
  const content = [...own, ...begins, ...leavesFrom];
  const request = keyed(options.key, "send", content);
  return sendLead(context, ref, draft, { aiMode: mode, again, request, testTo, mailboxes });
}

/** The mailboxes of --mailbox. @throws AppError `usage` */
async function mailboxesOf(
  context: Context,
  { mailbox }: SendOptions,
): Promise<readonly string[] | undefined> {
  if (mailbox === undefined) return undefined;
  const { requireMailboxes } = await import("../input/mailbox.ts");
  return requireMailboxes(context, mailbox);
}

/** What --at says. @throws AppError `usage` */
async function timeOf({ at }: SendOptions): Promise<Pick<Draft, "at">> {
  if (at === undefined) return {};
  const { parseSendTime } = await import("../../domain/sending/send-time.ts");
  return { at: parseSendTime(at) };
}

async function sendLead(
  context: Context,
  ref: LeadRef,
  draft: Draft,
  options: HowToSend,
): Promise<number> {
  const { sendOne } = await import("../../service/send/send.ts");
  const services = await context.app.services();
  const sent = await sendOne(services, ref, draft, options);
  const { thread, open, against, sendAt } = sent;
  const { out } = context;
  if (!options.testTo) noteOpenMessages(context, thread, open);
  for (const rule of against) out.note(`note: ${rule}.`);
  if (!out.style.json && sent.body) remarkOn(context, sent.body);
  if (printSent(context, sent, services.policy)) return 0;
  const whom = options.testTo ? `${options.testTo}, as a test` : named(thread.lead);
  out.line(`Queued message ${thread.message.id} to ${whom}.`, "green");
  out.line(`Subject: ${thread.message.subject}`);
  if (thread.message.mailbox !== services.policy.defaultMailbox) {
    out.line(`From: ${services.policy.forMailbox(thread.message.mailbox).sender.from}`);
  }
  for (const line of attachmentLines(thread.emails[0]?.attachments ?? null)) out.line(line);
  if (sendAt === null) out.note(await leavesWhen(services, thread));
  return 0;
}

/** @returns false where the command itself says what it did */
function printSent(context: Context, sent: Sent, policy: Policy): boolean {
  const { out } = context;
  const { thread, replayed, sendAt } = sent;
  if (out.style.json) {
    out.json(sentView(sent, policy));
    return true;
  }
  if (replayed) {
    const { id, status } = thread.message;
    out.note(`Queued before under this key, as message ${id} (${status}); nothing was queued now.`);
  }
  if (sendAt) out.note(`It leaves on ${sendAt.words}; the send window still holds.`);
  return printMessage(context, thread, policy) || replayed;
}

function noteOpenMessages({ out }: Context, { lead }: Thread, open: readonly number[]): void {
  if (open.length > 0) {
    out.note(`note: ${lead.name} has an open message already (${open.join(", ")}).`);
  }
}

async function draftOf(
  context: Context,
  source: { text: string | undefined; file: string | undefined; edit: boolean | undefined },
  options: SendOptions,
): Promise<Draft> {
  if (options.sequence !== undefined) {
    const { sequenceDraft } = await import("../../service/sequence/enrol.ts");
    return { text: "", from: sequenceDraft(options.sequence) };
  }
  return { ...(await richText(context, source, options)), subject: options.subject };
}

async function previewLead(
  context: Context,
  ref: number | string,
  draft: Draft,
  how: Pick<HowToSend, "again" | "testTo" | "mailboxes">,
  open: boolean,
): Promise<number> {
  const { previewOne } = await import("../../service/send/send.ts");
  const services = await context.app.services();
  const { printMail } = await import("../output/mail-preview.ts");
  const rendered: Rendered = await previewOne(services, ref, draft, how);
  if (context.out.style.json) context.out.json(await mailView(rendered, services.policy));
  else {
    await printMail(context, rendered, services.policy);
    remarkOn(context, rendered.body);
  }
  if (open) {
    const { openRendered } = await import("../output/open-mail.ts");
    await openRendered(context, rendered, services.policy);
  }
  return 0;
}

async function runTag(
  context: Context,
  tag: string,
  draft: Draft,
  options: SendOptions,
): Promise<number> {
  const { sendToTag } = await import("../../service/send/send-tag.ts");
  const { checkTag } = await import("../../domain/lead.ts");
  const { reportTag } = await import("../output/send-report.ts");
  const services = await context.app.services();
  const outcomes = sendToTag(services, checkTag(tag), draft, {
    again: options.again === true,
    dryRun: options.dryRun === true,
    skipMissing: options.skipMissing === true,
    mailboxes: await mailboxesOf(context, options),
  });
  return reportTag(context, outcomes, services);
}

async function runBatch(context: Context, file: string, options: SendOptions): Promise<number> {
  const { sendBatch } = await import("../../service/send/send-batch.ts");
  const { batchLines, reportBatch } = await import("../output/send-report.ts");
  const services = await context.app.services();
  const { filesIn } = await import("../../app/file-source.ts");
  const { dirname } = await import("node:path");
  const given = {
    files: filesIn(file === "-" ? "." : dirname(file), context.guard),
    ...formatOf(options),
    force: options.force === true,
    sequenceOf: (await import("../../service/sequence/enrol.ts")).sequenceDraft,
  };
  const outcomes = sendBatch(services, batchLines(context, file, given), {
    dryRun: options.dryRun === true,
    again: options.again === true,
    mailboxes: await mailboxesOf(context, options),
  });
  return reportBatch(context, outcomes, services);
}

interface ByAiOptions {
  about: string | null;
  subject: string | null;
  mode: AiMode | null;
  dryRun: boolean;
  mailboxes: readonly string[] | undefined;
}

/** Sends a first email that a model writes. @throws AppError `config` if none is configured */
async function sendLeadByAi(
  context: Context,
  ref: LeadRef,
  { dryRun, ...pitch }: ByAiOptions,
  request: KeyedRequest | null,
): Promise<void> {
  const writer = await context.app.writer();
  if (!writer.isModel) {
    throw new AppError(
      "config",
      "no model is configured, and the built-in template writes no first emails",
      "Set one: tickler config set ai.provider, then try it with `tickler ai test`.",
    );
  }
  const services = await context.app.services();
  const { previewByAi, sendByAi } = await import("../../service/ai/first-email.ts");
  if (dryRun) {
    const { printMail } = await import("../output/mail-preview.ts");
    const { rendered, holds, draft } = await previewByAi(services, writer, ref, pitch);
    const { out } = context;
    if (out.style.json) {
      out.json(await writtenMailView(rendered, services.policy, holds ?? []));
      return;
    }
    await printMail(context, rendered, services.policy);
    for (const { detail } of holds ?? []) out.note(`It would be held: ${detail}`);
    if (draft && holds === null) out.note("It would be a draft, and wait for you.");
    return;
  }
  const sent = await sendByAi(services, writer, ref, pitch, request);
  const { thread, open, against } = sent;
  noteOpenMessages(context, thread, open);
  for (const rule of against) context.out.note(`note: ${rule}.`);
  if (printSent(context, sent, services.policy)) return;
  printFirstEmail(context, thread, await leavesWhen(services, thread));
}

function printFirstEmail(
  { out }: Context,
  { message, lead, emails: [first] }: Thread,
  leaving: string,
): void {
  const draft = message.status === "drafted";
  const done = draft ? "Drafted" : "Queued";
  const by = writerName(first?.writtenBy ?? "");
  out.line(`${done} message ${message.id} to ${named(lead)}, written by ${by}:`, "green");
  for (const { detail } of first?.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  out.line("");
  out.line(`Subject: ${message.subject}`);
  out.line("");
  out.line(first?.text ?? "");
  out.line("");
  out.note(
    draft
      ? `It waits for you: tickler drafts approve ${first?.id}, or edit, regenerate, discard.`
      : leaving,
  );
}
