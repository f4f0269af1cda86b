import type { Command } from "commander";
import { ERROR_CODES } from "../../domain/errors.ts";
import type { Bounce, IncomingMail, MailAddress } from "../../domain/incoming.ts";
import { errorView } from "../../json/errors.ts";
import { incomingView, type MatchView, unreadableView } from "../../json/incoming.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { readBytes } from "../input/text-input.ts";
import { when } from "../output/describe.ts";
import type { Column } from "../output/output.ts";

/** The largest mail that is read, in bytes: 50 MB, and room for its encoding. */
const MAX_MAIL = 64 * 1024 * 1024;

/** A file that was read, or why it could not be. */
type Inspected = { file: string } & (
  | { mail: IncomingMail; matched: MatchView | null }
  | { error: unknown }
);

export function inspectCommand(cli: Cli): Command {
  return command(
    "inspect",
    "show how a mail is understood: its kind, its text, and why; changes nothing",
  )
    .argument("<file...>", "mails as files, or - for standard input")
    .addHelpText(
      "after",
      `
The kinds: reply, auto_reply, bounce, receipt, complaint, unsubscribe, unrelated. No database is
needed; if there is one, the message that the mail belongs to is shown, too.
--json: an object with kind, from, to, subject, date, rfc_message_id, in_reply_to, references, text,
full_text, matched, return_date, bounces, evidence, attachments; for several files an array in their order, in
which a file that can't be read is {file, error}. Piped without it, one line a file: file, kind,
address, date, return date, subject, evidence.
${examples(
  "tickler inspect reply.eml",
  "tickler inspect - < reply.eml",
  "tickler inspect --json inbox/cur/* | jq -r '.[].kind'",
)}`,
    )
    .action(cli.action(runInspect));
}

async function runInspect(context: Context, files: readonly string[]): Promise<number> {
  const { out } = context;
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    const { mail, matched } = await inspect(context, only);
    if (out.style.json) out.json(incomingView(mail, matched));
    else await show(context, { file: only, mail, matched });
    return 0;
  }
  let bad = 0;
  const all = counted(inspectAll(context, files), () => {
    bad += 1;
  });
  if (out.style.json) await out.jsonArray(views(all));
  else for await (const each of all) await show(context, each);
  return bad > 0 ? ERROR_CODES.partial : 0;
}

/** Reads one file at a time, so that memory does not grow with their number. */
async function* inspectAll(context: Context, files: readonly string[]): AsyncGenerator<Inspected> {
  for (const file of files) {
    try {
      yield { file, ...(await inspect(context, file)) };
    } catch (error) {
      yield { file, error };
    }
  }
}

async function inspect(
  context: Context,
  file: string,
): Promise<{ mail: IncomingMail; matched: MatchView | null }> {
  const bytes = await readBytes(context, file, MAX_MAIL);
  const { readMail } = await import("../../mail/read.ts");
  const mail = await readMail(bytes);
  return { mail, matched: await matchOf(context, mail) };
}

/** The message that a mail belongs to; null where it matches none, or there is no database. */
async function matchOf(context: Context, mail: IncomingMail): Promise<MatchView | null> {
  const store = await context.app.existingStore();
  if (!store) return null;
  const { matchMail } = await import("../../service/inbox/matching/match.ts");
  const now = (await context.app.clock()).now();
  const match = await store.read((queries) => matchMail(queries, { mail, received: null }, now));
  return match && { message_id: match.thread.message.id, by: match.by };
}

async function* counted(
  all: AsyncIterable<Inspected>,
  onError: () => void,
): AsyncGenerator<Inspected> {
  for await (const each of all) {
    if ("error" in each) onError();
    yield each;
  }
}

async function* views(all: AsyncIterable<Inspected>): AsyncGenerator<unknown> {
  for await (const each of all) {
    if ("error" in each) {
      yield unreadableView(each.file, each.error);
    } else yield incomingView(each.mail, each.matched);
  }
}

async function show(context: Context, inspected: Inspected): Promise<void> {
  const { out } = context;
  if ("error" in inspected) {
    const { message } = errorView(inspected.error);
    out.warn(message.includes(inspected.file) ? message : `${inspected.file}: ${message}`);
  } else if (out.style.terminal)
    printMail(context, inspected.file, inspected.mail, inspected.matched);
  else await out.table(COLUMNS, [{ file: inspected.file, mail: inspected.mail }]);
}

const COLUMNS: readonly Column<{ file: string; mail: IncomingMail }>[] = [
  { heading: "FILE", cell: ({ file }) => file },
  { heading: "KIND", cell: ({ mail }) => mail.kind },
  { heading: "FROM", cell: ({ mail }) => mail.from?.address ?? null },
  { heading: "DATE", cell: ({ mail }) => mail.date?.toISOString() ?? null },
  { heading: "BACK", cell: ({ mail }) => mail.absence?.returnDate?.toISOString() ?? null },
  { heading: "SUBJECT", cell: ({ mail }) => mail.subject },
  { heading: "EVIDENCE", cell: ({ mail }) => mail.evidence.join("; ") },
];

function printMail(
  { out }: Context,
  file: string,
  mail: IncomingMail,
  matched: MatchView | null,
): void {
  const field = (name: string, value: string | null): void => {
    if (value !== null && value !== "") out.line(`${`${name}:`.padEnd(10)}${oneLine(value)}`);
  };
  out.line(`${oneLine(file)}: ${mail.kind}`, "bold");
  for (const each of mail.evidence) field("because", each);
  field("from", mail.from && addressText(mail.from));
  field("reply to", mail.replyTo.slice(0, 10).map(addressText).join(", "));
  field("to", mail.to.slice(0, 10).map(addressText).join(", "));
  field("cc", mail.cc.slice(0, 10).map(addressText).join(", "));
  field("subject", mail.subject);
  field("date", mail.date && when(mail.date));
  field("id", mail.rfcMessageId);
  field("answers", mail.inReplyTo.join(" "));
  field("message", matched && `${matched.message_id}, found by ${matched.by}`);
  field("back on", mail.absence?.returnDate?.toISOString().slice(0, 10) ?? null);
  if (mail.absence?.hasLeft) field("has left", "yes");
  for (const bounce of mail.bounces) field("bounced", bounceText(bounce));
  for (const { name, type } of mail.attachments) field("file", `${name} (${type})`);
  out.line("");
  if (mail.text !== "") out.line(`${mail.text}\n`);
}

function bounceText({ recipient, status, reason, hard, diagnostic }: Bounce): string {
  const said = diagnostic === null ? "" : `: ${diagnostic}`;
  return `${recipient ?? "an unknown address"}, ${status} ${reason}${hard ? " (hard)" : ""}${said}`;
}

function addressText({ name, address }: MailAddress): string {
  return name === null ? address : `${name} <${address}>`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}
