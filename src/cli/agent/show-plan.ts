import { stripVTControlCharacters } from "node:util";
import type { CommandPlan } from "../../domain/agent/plan.ts";
import { kindName } from "../../domain/email.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { About } from "../../service/plan/about.ts";
import type { LeftOut, MailToCome, SendToCome } from "../../service/plan/send-plan.ts";
import type { Context } from "../context.ts";
import { attachmentLines } from "../output/attachments.ts";
import { wrap } from "../output/column-widths.ts";
import { leaves } from "../output/departure-text.ts";
import { named } from "../output/describe.ts";
import type { Output } from "../output/output.ts";
import { safeLine, safeText } from "../output/safe-text.ts";
import { shellLine } from "../output/shell-line.ts";

/** Where the width of a terminal is not known. */
const WIDTH = 80;
/** Stands before each line of somebody's words, so that none of them can pass for ours. */
const BAR = "│ ";

/** The mails of a plan, and who gets none. */
export function showMails({ out }: Context, { mails, leftOut }: SendToCome): void {
  for (const [at, mail] of mails.entries()) {
    out.line(`Mail ${at + 1} of ${mails.length}`, "bold");
    showMail(out, mail);
    out.line("");
  }
  showLeftOut(out, "Left out", leftOut);
}

function showMail(out: Output, mail: MailToCome): void {
  const { lead, from, to, subject, text, html, attachments, against } = mail;
  const whom = to === lead.email ? named(lead) : `${to} (a test of what ${lead.name} would get)`;
  field(out, "To", whom);
  field(out, "From", mail.mailbox === "default" ? from : `${from} (mailbox ${mail.mailbox})`);
  field(out, "Leaves", leavesAt(mail));
  for (const rule of against) field(out, "But", rule);
  field(out, "Subject", subject);
  for (const line of attachmentLines(attachments)) out.line(oneLine(line));
  if (html !== null) out.note("It leaves as HTML, with this text beside it.");
  showWords(out, text);
}

function leavesAt({ at, departure }: MailToCome): string {
  if (at) return `${at.words}; the send window still holds`;
  return departure === null
    ? "after the mails before it"
    : leaves(departure).replace(/^leaves /u, "");
}

/** Who gets nothing, or nothing any more, and why. */
export function showLeftOut(out: Output, what: string, leftOut: readonly LeftOut[]): void {
  for (const { lead, place, why } of leftOut) {
    out.line(oneLine(`${what}: ${lead ? named(lead) : place.replace("-", " ")}: ${why}`), "yellow");
  }
}

/** A command that an agent asks for, all that it was given, and what it is about. */
export function showCommand({ out }: Context, plan: CommandPlan, { subjects }: About): void {
  out.line("The command", "bold");
  showWords(out, shellLine(["tickler", ...plan.argv]));
  field(out, "In", plan.folder);
  if (plan.input !== null) {
    out.line("On standard input", "bold");
    showWords(out, Buffer.from(plan.input, "base64").toString("utf8"));
  }
  for (const { path, sha256 } of plan.files) {
    field(out, "File", `${path}${sha256 === null ? " (not there yet)" : ` (sha256 ${sha256})`}`);
  }
  for (const { lead, thread, email } of subjects) {
    const about = thread ? `, message ${thread.message.id}: ${thread.message.subject}` : "";
    if (lead) field(out, "About", `${named(lead)}${about}`);
    const last = email ?? (thread && newest(thread.emails, isFromLead));
    if (!last) continue;
    field(out, "Mail", `${last.id}, ${kindName(last.kind)}, ${last.state}: ${last.subject}`);
    showWords(out, last.text);
  }
}

/** Words of somebody else's: a bar before each line, also before those that the terminal would break. */
function showWords(out: Output, text: string): void {
  const width = Math.max(20, (out.style.width ?? WIDTH) - BAR.length - 1);
  for (const line of plain(text).split("\n")) {
    for (const part of wrap(line, width)) out.line(`${BAR}${part}`);
  }
}

function field(out: Output, name: string, value: string): void {
  out.line(`${name}: ${oneLine(value)}`);
}

function oneLine(text: string): string {
  return safeLine(plain(text));
}

/** Without control characters, and without characters that show nothing but take no room, either. */
function plain(text: string): string {
  return safeText(stripVTControlCharacters(text).replaceAll("\t", "    ")).replace(
    /[\u00ad\u200b-\u200d\u2060-\u2064\u{e0000}-\u{e007f}]/gu,
    "",
  );
}
