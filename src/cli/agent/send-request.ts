import { dirname, resolve } from "node:path";
import { filesIn } from "../../app/file-source.ts";
import type { BatchRequestLine, SendRequest } from "../../domain/agent/plan.ts";
import { AppError } from "../../domain/errors.ts";
import type { FileSource } from "../../service/body/files.ts";
import type { FilesOf } from "../../service/plan/request.ts";
import type { Context } from "../context.ts";
import { parseLeadRef } from "../input/args.ts";
import { formatOf, richContent } from "../input/rich-text.ts";
import type { SendOptions } from "../input/send-options.ts";
import { readText, textFrom } from "../input/text-input.ts";

/** Files of a plan, each read once, however often the mails are made. */
export function filesOfPlan({ guard }: Context): FilesOf {
  const sources = new Map<string, FileSource>();
  return (folder) => {
    const known = sources.get(folder);
    if (known) return known;
    const source = filesIn(folder, guard);
    sources.set(folder, source);
    return source;
  };
}

/** What `tickler send` was asked for, in a form that can be kept. @throws AppError `usage`, `input` */
export async function sendRequest(
  context: Context,
  lead: string | undefined,
  text: string | undefined,
  options: SendOptions,
): Promise<SendRequest> {
  const { tag, batch, again, force, skipMissing, sequence } = options;
  const { mailbox, test, aiMode } = options;
  const common = {
    ...(await mailboxesOf(context, mailbox)),
    ...formatOf(options),
    ...(again === undefined ? {} : { again }),
    ...(force === undefined ? {} : { force }),
  };
  if (batch !== undefined) {
    const folder = resolve(batch === "-" ? "." : dirname(batch));
    const lines = linesIn(await readText(context, batch));
    return { to: { batch: lines }, text: "", folders: both(folder), ...common };
  }
  const words = tag === undefined ? text : lead;
  const { html, file, edit, subject, at, attach } = options;
  const source = html ?? file;
  const given =
    sequence !== undefined
      ? ""
      : html === undefined
        ? await textFrom(context, { text: words ?? options.text, file, edit })
        : await readText(context, html);
  const pictures = resolve(source === undefined || source === "-" ? "." : dirname(source));
  return {
    to: tag === undefined ? { lead: parseLeadRef(lead ?? "") } : { tag },
    text: given ?? "",
    folders: { files: resolve("."), pictures },
    ...common,
    ...(subject === undefined ? {} : { subject }),
    ...(attach === undefined ? {} : { attachments: attach }),
    ...(at === undefined ? {} : { at }),
    ...(sequence === undefined ? {} : { sequence }),
    ...(skipMissing === undefined ? {} : { skipMissing }),
    ...(aiMode === undefined ? {} : { aiMode }),
    ...(test === undefined ? {} : { test }),
    ...keyOf(given ?? "", options),
  };
}

/** A key, and what it stands for: as where the mail is sent at once. */
function keyOf(text: string, options: SendOptions): Pick<SendRequest, "key" | "keyContent"> {
  const { key, subject, at, aiMode, test, sequence, mailbox } = options;
  if (key === undefined) return {};
  const own = [text, subject, at, aiMode, test ?? null, ...richContent(options)];
  const begins = sequence === undefined ? [] : ["sequence", sequence];
  const leavesFrom = mailbox === undefined ? [] : ["mailbox", ...mailbox.split(",")];
  return { key, keyContent: [...own, ...begins, ...leavesFrom].map((part) => part ?? null) };
}

function both(folder: string): SendRequest["folders"] {
  return { files: folder, pictures: folder };
}

async function mailboxesOf(
  context: Context,
  mailbox: string | undefined,
): Promise<Pick<SendRequest, "mailboxes">> {
  if (mailbox === undefined) return {};
  const { requireMailboxes } = await import("../input/mailbox.ts");
  return { mailboxes: await requireMailboxes(context, mailbox) };
}

/** Skips empty lines, but counts them. @throws AppError `usage` where there is none */
function linesIn(text: string): BatchRequestLine[] {
  const lines = text
    .split(/\r?\n/u)
    .map((each, at) => ({ line: at + 1, text: each.replace(/^\ufeff/u, "") }))
    .filter((each) => each.text.trim() !== "");
  if (lines.length > 0) return lines;
  throw new AppError(
    "usage",
    "the batch is empty",
    "A line of it is one mail: tickler send --help",
  );
}
