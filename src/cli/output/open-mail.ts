import type { Email } from "../../domain/email.ts";
import { type OpenedPage, openPage } from "../../platform/open-page.ts";
import { type PreviewedMail, previewOf } from "../../service/body/preview.ts";
import type { Thread } from "../../service/message/thread.ts";
import { bodyColumns } from "../../service/outbox/email-rows.ts";
import { outgoingBody, schemeOf } from "../../service/outbox/outgoing-mail.ts";
import { quoteBelow } from "../../service/outbox/quote.ts";
import type { Rendered } from "../../service/send/send.ts";
import type { Policy, Services } from "../../service/services.ts";
import type { Context } from "../context.ts";
import { attachmentLines } from "./attachments.ts";

/** Shows a first email that is not stored in the browser, as the lead would see it. */
export async function openRendered(
  context: Context,
  { lead, address, subject, body, mailbox }: Rendered,
  policy: Policy,
): Promise<void> {
  const { sender } = policy.forMailbox(mailbox ?? policy.defaultMailbox);
  const columns = bodyColumns(body);
  const shown = await outgoingBody({ kind: "first", ...columns }, sender);
  const to = `${lead.name} <${address}>`;
  const mail = {
    subject,
    to,
    from: sender.from,
    ...shown,
    attachments: columns.attachments ?? [],
    scheme: schemeOf(body.format),
  };
  const contents = new Map(body.files.map(({ content }) => [content.sha256, content.base64]));
  await open(context, mail, async (sha256) => contents.get(sha256));
}

/** Shows an email of ours in the browser, as the lead sees it. */
export async function openEmail(
  context: Context,
  { store, policy }: Services,
  email: Email,
  { lead, emails }: Thread,
): Promise<OpenedPage> {
  const { sender } = policy.forMailbox(email.mailbox);
  const quote = quoteBelow(policy, lead, email, emails);
  const shown = await outgoingBody(email, sender, quote);
  const to = `${lead.name} <${email.address ?? lead.email ?? ""}>`;
  const { subject, attachments } = email;
  const mail = {
    subject,
    to,
    from: sender.from,
    ...shown,
    attachments: attachments ?? [],
    scheme: schemeOf(email.format),
  };
  return open(context, mail, (sha256) => store.read(({ contents }) => contents.of(sha256)));
}

async function open(
  context: Context,
  mail: Omit<PreviewedMail, "header"> & Record<"subject" | "to" | "from", string>,
  content: (sha256: string) => Promise<string | undefined>,
): Promise<OpenedPage> {
  const { from, to, subject, attachments } = mail;
  const files = attachmentLines(attachments)
    .filter((_, at) => attachments[at]?.inline === null)
    .map((line) => line.split(": ", 2) as [string, string]);
  const header = [["From", from], ["To", to], ["Subject", subject], ...files] as const;
  const page = await openPage(await previewOf({ ...mail, header }, content), context.streams.env);
  sayWhere(context, page);
  return page;
}

/** A page with a mail's header above its HTML. */
export async function pageWith(header: PreviewedMail["header"], html: string): Promise<string> {
  return previewOf(
    { header, html, text: "", attachments: [], scheme: "light" },
    async () => undefined,
  );
}

/** Says whether the browser was opened, or where the page is. */
export function sayWhere({ out }: Context, { file, opened }: OpenedPage): void {
  out.note(
    opened ? `Opened in your browser: ${file}` : `There is no desktop; the mail is in ${file}`,
  );
}
