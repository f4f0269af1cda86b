import { signed } from "../../service/outbox/outgoing-mail.ts";
import type { Rendered } from "../../service/send/send.ts";
import type { Policy } from "../../service/services.ts";
import type { Context } from "../context.ts";

/** A mail as it would be. */
export function mailView({ lead, address, subject, text }: Rendered, { sender }: Policy) {
  return {
    leads_id: lead.id,
    from: sender.from,
    to: address,
    subject,
    text: signed(text, sender),
  };
}

export function printMail(context: Context, rendered: Rendered, policy: Policy): void {
  const { out } = context;
  const mail = mailView(rendered, policy);
  out.line(`From: ${mail.from}`);
  out.line(`To: ${rendered.lead.name} <${mail.to}>`);
  out.line(`Subject: ${mail.subject}`);
  out.line("");
  out.line(mail.text);
  out.line("");
  if (out.style.terminal) out.note("(dry run: nothing was queued)");
}
