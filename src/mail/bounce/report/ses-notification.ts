import type { ParsedMail } from "../../parse/parsed.ts";
import type { RecipientStatus } from "./delivery-status.ts";

interface Notification {
  recipients: readonly RecipientStatus[];
  originalIds: readonly string[];
}

const MAX_JSON = 512 * 1024;
const MAX_RECIPIENTS = 200;

/** A bounce notification of Amazon SES through Amazon SNS: JSON in the text of a mail; else null. */
export function readNotification(mail: ParsedMail): Notification | null {
  if (mail.fields("x-amz-sns-message-id").length === 0) return null;
  const outer = parseObject(mail.text.slice(0, MAX_JSON));
  const inner = typeof outer?.Message === "string" ? parseObject(outer.Message) : outer;
  const bounce = objectOf(inner?.bounce);
  if (inner?.notificationType !== "Bounce" || !bounce) return null;
  const list: unknown[] = Array.isArray(bounce.bouncedRecipients) ? bounce.bouncedRecipients : [];
  const recipients = list.slice(0, MAX_RECIPIENTS).map((each): RecipientStatus => {
    const fields = objectOf(each) ?? {};
    return {
      recipient: stringOf(fields.emailAddress),
      action: stringOf(fields.action) === "delayed" ? "delayed" : "failed",
      status: /^[45]\.\d{1,3}\.\d{1,3}$/.exec(stringOf(fields.status) ?? "")?.[0] ?? null,
      diagnostic: (stringOf(fields.diagnosticCode) ?? "").replace(/^[\w-]{1,20};\s*/, "") || null,
    };
  });
  const headers: unknown = objectOf(inner.mail)?.headers;
  const originalIds = (Array.isArray(headers) ? headers : []).flatMap((each: unknown) => {
    const header = objectOf(each);
    const isId = /^message-id$/i.test(stringOf(header?.name) ?? "");
    return isId ? (stringOf(header?.value) ?? []) : [];
  });
  return { recipients, originalIds };
}

/** Some mailers have broken its long lines by `!` and a line break. */
function parseObject(text: string): Record<string, unknown> | null {
  const end = text.lastIndexOf("}");
  const json = text.slice(0, end + 1).replace(/!\n ?/g, "");
  for (const each of [json, json.replace(/\n/g, "")]) {
    try {
      return objectOf(JSON.parse(each));
    } catch {}
  }
  return null;
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
