import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import { openedView, originalView } from "../../json/email.ts";
import type { Kept } from "../../service/original/whole.ts";
import type { Services } from "../../service/services.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named } from "../output/describe.ts";

export function originalCommand(cli: Cli): Command {
  return command("original", "print a mail from a lead as it arrived, with all its headers")
    .argument("<email-id>", "as `tickler history LEAD --full` shows it")
    .option("--html", "show it in your browser, without anything that runs or is fetched")
    .option("--kept", "as it is stored, without the files that were left on the mail server")
    .addHelpText(
      "after",
      `
The mail is printed byte for byte, to be stored or piped, for instance to \`tickler inspect -\`. Large
attachments that were left on the mail server are fetched from there, and not stored.
--json: {id, base64}, and whole: false where --kept leaves something out. With --html it is written to a file as a page, with its own pictures alone, and
the browser is opened where there is one; --json then gives {id, file, opened}.
${examples("tickler original 7 > reply.eml", "tickler original 7 | tickler inspect -", "tickler original 7 --html")}`,
    )
    .action(cli.action(runOriginal));
}

async function runOriginal(
  context: Context,
  id: string,
  { html = false, kept = false }: { html?: boolean; kept?: boolean },
): Promise<void> {
  const emailId = parseId("email", id);
  const { threadOfEmail } = await import("../../service/original/original.ts");
  const services = await context.app.services();
  const { out } = context;
  if (html) {
    const own = await services.store.read((queries) => queries.emails.byId(emailId));
    if (own?.direction === "out") {
      const { openEmail } = await import("../output/open-mail.ts");
      const page = await openEmail(context, services, own, await threadOfEmail(services, emailId));
      return out.style.json ? out.json(openedView(emailId, page)) : undefined;
    }
  }
  const mail = await read(context, services, emailId, kept, html);
  const { bytes, isReduced } = mail;
  if (html) return showHtml(context, emailId, mail);
  if (out.style.json) return out.json(originalView(emailId, bytes, !isReduced));
  // A mail may hold escape sequences, which a terminal must not get.
  if (out.style.terminal) {
    const { message, lead } = await threadOfEmail(services, emailId);
    out.note(`Email ${emailId} of message ${message.id}, from ${named(lead)}:`);
    return out.line(bytes.toString("utf8"));
  }
  await out.raw(bytes);
}

/** The mail, with what was left on the server unless it is not wanted; a page does without. */
async function read(
  context: Context,
  services: Services,
  emailId: number,
  kept: boolean,
  html: boolean,
): Promise<Kept> {
  const { mailArchives } = await import("../../app/accounts/archives.ts");
  const { keptOriginal, wholeOriginal } = await import("../../service/original/whole.ts");
  const stored = await keptOriginal(services, emailId);
  if (kept || !stored.isReduced) return stored;
  try {
    const bytes = await wholeOriginal(services, emailId, () => mailArchives(context.app));
    return { bytes, isReduced: false };
  } catch (error) {
    if (!html || !(error instanceof AppError)) throw error;
    context.out.note(`Without pictures and files that are on the mail server: ${error.message}`);
    return stored;
  }
}

async function showHtml(
  context: Context,
  emailId: number,
  { bytes, isReduced }: Kept,
): Promise<void> {
  const { viewOf } = await import("../../mail/view.ts");
  const { pageWith, sayWhere } = await import("../output/open-mail.ts");
  const { openPage } = await import("../../platform/open-page.ts");
  const { out } = context;
  const { header, html } = await viewOf(bytes, isReduced);
  const page = await openPage(await pageWith(header, html), context.streams.env);
  if (out.style.json) return out.json(openedView(emailId, page));
  sayWhere(context, page);
}
