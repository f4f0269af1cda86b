import { mailView } from "../../json/send.ts";
import type { Rendered } from "../../service/send/send.ts";
import type { Policy } from "../../service/services.ts";
import type { Context } from "../context.ts";
import { attachmentLines } from "./attachments.ts";

/** Shows a mail as it would leave. */
export async function printMail(
  { out }: Context,
  rendered: Rendered,
  policy: Policy,
): Promise<void> {
  const mail = await mailView(rendered, policy);
  out.line(`From: ${mail.from}`);
  out.line(`To: ${rendered.lead.name} <${mail.to}>`);
  out.line(`Subject: ${mail.subject}`);
  if (rendered.sendAt) out.line(`Leaves: ${rendered.sendAt.words}`);
  for (const line of attachmentLines(rendered.body.files)) out.line(line);
  out.line("");
  out.line(mail.text);
  out.line("");
  if (out.style.terminal) out.note("(dry run: nothing was queued)");
}
