import { isUtf8 } from "node:buffer";
import { resolve } from "node:path";
import type { CommandPlan } from "../../domain/agent/plan.ts";
import type { AiMode } from "../../domain/ai-mode.ts";
import { type Email, kindName } from "../../domain/email.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Draft } from "../../service/ai/drafts.ts";
import type { About } from "../../service/plan/about.ts";
import type { SequenceToCome } from "../../service/plan/later-steps.ts";
import type { LeftOut, MailToCome, SendToCome } from "../../service/plan/send-plan.ts";
import type { Subject } from "../../service/plan/subjects.ts";
import type { PreviewedStep } from "../../service/sequence/preview.ts";
import type { Context } from "../context.ts";
import { attachmentLines } from "../output/attachments.ts";
import { wrap } from "../output/column-widths.ts";
import { leaves } from "../output/departure-text.ts";
import { named, recipientLines, when, writerName } from "../output/describe.ts";
import type { Output } from "../output/output.ts";
import { revealed, safeLine } from "../output/safe-text.ts";
import { shellLine } from "../output/shell-line.ts";

/** Where the width of a terminal is not known. */
const WIDTH = 80;
/** Before what goes on from the line above. */
const INDENT = "    ";
/** Octets: of a longer file a person reads the digest. */
const MOST_SHOWN = 100_000;
/** Stands before each line of somebody's words, so that none of them can pass for ours. */
const BAR = "│ ";

/** The mails of a plan, and who gets none. */
export function showMails({ out }: Context, { mails, leftOut, sequences }: SendToCome): void {
  for (const [at, mail] of mails.entries()) {
    out.line(`Mail ${at + 1} of ${mails.length}`, "bold");
    showMail(out, mail);
    out.line("");
  }
  for (const each of sequences) showSequence(out, each);
  showLeftOut(out, "Left out", leftOut);
}

/** What follows on the mails that begin a sequence, with the texts of one lead. */
function showSequence(out: Output, toCome: SequenceToCome): void {
  const { sequence, version, mails, lead, steps } = toCome;
  const whose = mails === 1 ? `as ${named(lead)} gets it` : `of ${mails} mails; as ${named(lead)}`;
  out.line(`Sequence ${sequence.name}, version ${version}`, "bold");
  field(out, "Later", mails === 1 ? whose : `${whose}, the first of them, gets it`);
  for (const each of steps) showStep(out, each);
  if (steps.length === 0) out.line("Nothing follows on the first mail.");
  const { onDecline, onLater } = sequence;
  if (onDecline !== null) field(out, "Who declines goes on with", onDecline);
  if (onLater !== null) field(out, 'Who says "later" goes on with', onLater);
  out.line("");
}

function showStep(out: Output, { step, at, state, mail, task, error }: PreviewedStep): void {
  const kind = { email: "mail", task: "task for a person", ai: "mail by your model" }[step.kind];
  const day = state === "left_out" ? "left out, as skip_if says" : `${when(at)} at the earliest`;
  field(out, `Step ${step.number}`, `${kind}, ${day}`);
  if (mail?.subject) field(out, "Subject", mail.subject);
  if (mail) showWords(out, mail.body.text);
  for (const { name } of mail?.body.files ?? []) field(out, "With", name);
  if (task !== null) showWords(out, task);
  if (step.kind === "ai" && step.about !== null) showWords(out, step.about);
  if (error) field(out, "Fails", error.message);
}

function showMail(out: Output, mail: MailToCome): void {
  const { lead, from, to, subject, text, html, attachments, against, aiMode } = mail;
  const whom = to === lead.email ? named(lead) : `${to} (a test of what ${lead.name} would get)`;
  field(out, "To", whom);
  field(out, "From", mail.mailbox === "default" ? from : `${from} (mailbox ${mail.mailbox})`);
  field(out, "Leaves", leavesAt(mail));
  for (const rule of against) field(out, "But", rule);
  field(out, "AI answers", AI_ANSWERS[aiMode]);
  field(out, "Subject", subject);
  for (const line of attachmentLines(attachments)) folded(out, line);
  if (html !== null) out.note("It leaves as HTML, with this text beside it.");
  showWords(out, text);
}

const AI_ANSWERS: Readonly<Record<AiMode, string>> = {
  auto: "auto: they leave by themselves",
  review: "review: each waits for a person",
  off: "off",
};

function leavesAt({ at, departure }: MailToCome): string {
  if (at) return `${at.words}; the send window still holds`;
  return departure === null
    ? "after the mails before it"
    : leaves(departure).replace(/^leaves /u, "");
}

/** Who gets nothing, or nothing any more, and why. */
export function showLeftOut(out: Output, what: string, leftOut: readonly LeftOut[]): void {
  for (const { lead, place, why } of leftOut) {
    folded(out, `${what}: ${lead ? named(lead) : place.replace("-", " ")}: ${why}`, "yellow");
  }
}

/** A command that an agent asks for, all that it was given, and what it is about. */
export function showCommand(
  { out }: Context,
  plan: CommandPlan,
  { subjects }: About,
  files: ReadonlyMap<string, Buffer>,
): void {
  out.line("The command", "bold");
  showWords(out, shellLine(["tickler", ...plan.argv]));
  field(out, "In", plan.folder);
  if (plan.input !== null) {
    out.line("On standard input", "bold");
    showWords(out, Buffer.from(plan.input, "base64").toString("utf8"));
  }
  for (const { path, sha256 } of plan.files) {
    field(out, "File", `${path}${sha256 === null ? " (not there yet)" : ` (sha256 ${sha256})`}`);
    const words = textIn(files.get(resolve(plan.folder, path)));
    if (words !== null) showWords(out, words);
  }
  for (const subject of subjects) showSubject(out, subject);
}

function showSubject(out: Output, { lead, thread, email, draft, owed, stray }: Subject): void {
  const about = thread ? `, message ${thread.message.id}: ${thread.message.subject}` : "";
  if (lead) field(out, "About", `${named(lead)}${about}`);
  if (stray) {
    const { id, name, address, subject, text, company } = stray;
    const writer = name === null ? address : `${name} <${address}>`;
    field(out, "Mail", `stray-${id}, of ${writer}, who is no lead: ${subject}`);
    showWords(out, text);
    field(out, "For it waits", `cold mail to ${company ?? lead?.name ?? "them"}`);
    return;
  }
  const last = email ?? (thread && newest(thread.emails, isFromLead));
  if (last) showStored(out, "Mail", last);
  if (draft && draft.id !== last?.id) showStored(out, "Draft", draft);
  if (owed) showStored(out, "Answered by itself, approved by nobody yet", owed);
}

function showStored(out: Output, what: string, email: Email): void {
  const { id, kind, state, subject, text, attachments } = email;
  field(out, what, `${id}, ${kindName(kind)}, ${state}: ${subject}`);
  for (const line of recipientLines(email)) folded(out, line);
  showWords(out, text);
  for (const line of attachmentLines(attachments)) folded(out, line);
}

/** What a file says, where it is a text that a person can read through. */
function textIn(bytes: Buffer | undefined): string | null {
  if (bytes === undefined || bytes.length > MOST_SHOWN || !isUtf8(bytes)) return null;
  return bytes.includes(0) ? null : bytes.toString("utf8");
}

/** A draft as its reader gets it, what holds it, and what it answers. */
export function showDraft({ out }: Context, draft: Draft): void {
  const { email, thread, leadText, notes } = draft;
  const { id, kind, subject, text, attachments } = email;
  field(out, "Draft", `${id}, ${kindName(kind)} to ${named(thread.lead)}`);
  for (const line of recipientLines(email)) folded(out, line);
  field(out, "Subject", subject);
  field(out, "Written by", writerName(email.writtenBy));
  for (const { detail } of email.holds ?? []) field(out, "Held", detail);
  for (const note of notes) folded(out, note);
  if (leadText !== null) {
    out.line("They wrote", "bold");
    showWords(out, leadText);
  }
  out.line("The draft", "bold");
  showWords(out, text);
  for (const line of attachmentLines(attachments)) folded(out, line);
}

/** Words of somebody else's: a bar before each line, also before those that the terminal would break. */
function showWords(out: Output, text: string): void {
  for (const line of plain(text).split("\n")) {
    for (const part of wrap(line, roomFor(line, widthOf(out) - BAR.length))) {
      out.line(`${BAR}${part}`);
    }
  }
}

function field(out: Output, name: string, value: string): void {
  folded(out, `${name}: ${value}`);
}

/** One line of ours that may hold words of others: where it is broken, what follows is indented. */
function folded(out: Output, text: string, colour?: "yellow"): void {
  const line = oneLine(text);
  const [first = "", ...rest] = wrap(line, roomFor(line, widthOf(out) - INDENT.length));
  out.line(first, colour);
  for (const part of rest) out.line(`${INDENT}${part}`, colour);
}

function widthOf({ style }: Output): number {
  return Math.max(24, (style.width ?? WIDTH) - 1);
}

/** Characters of East Asia and pictures take two places each. */
function roomFor(line: string, width: number): number {
  return /[\u1100-\u{10ffff}]/u.test(line) ? Math.floor(width / 2) : width;
}

/** Runs of spaces folded, so that none of them moves words to where a line of ours begins. */
function oneLine(text: string): string {
  return safeLine(plain(text)).replace(/[\s\u2800\u3164\uffa0]+/gu, " ");
}

/** What would show nothing, or turn the words around it, is named: the mail has it. */
function plain(text: string): string {
  return revealed(text.replaceAll("\t", "    "));
}
