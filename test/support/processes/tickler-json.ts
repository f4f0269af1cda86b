/** The shapes that `--json` prints, as the contract has them: written down apart from the program. */

export interface LeadJson {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  tags: string[];
  status: string | null;
  paused_at: string | null;
}

export interface EmailJson {
  id: number;
  direction: "in" | "out";
  kind: string;
  state: string;
  to: string | null;
  subject: string;
  text: string;
  rfc_message_id: string | null;
  in_reply_to: string | null;
  written_by: string;
  created_at: string;
  sent_at: string | null;
  cc: string[];
  reply_to: string[];
  format: "text" | "markdown" | "html";
  step: number | null;
  variant: string | null;
  attachments: { number: number; name: string; type: string; size: number; inline: boolean }[];
}

export interface MessageJson {
  id: number;
  leads_id: number;
  message_sent: string | null;
  sent_at: string | null;
  reply_received: string | null;
  reply_received_at: string | null;
  ai_reply: string | null;
  ai_reply_sent: string | null;
  created_at: string;
  status: string;
  follow_up_at: string | null;
  closed_at: string | null;
  subject: string;
  next_action: string | null;
  next_action_at: string | null;
  emails: EmailJson[];
}

/** In the order of the contract. */
export const MESSAGE_KEYS: readonly (keyof MessageJson)[] = [
  "id",
  "leads_id",
  "message_sent",
  "sent_at",
  "reply_received",
  "reply_received_at",
  "ai_reply",
  "ai_reply_sent",
  "created_at",
  "status",
  "follow_up_at",
  "closed_at",
  "subject",
  "next_action",
  "next_action_at",
  "emails",
];

export const EMAIL_KEYS: readonly (keyof EmailJson)[] = [
  "id",
  "direction",
  "kind",
  "state",
  "to",
  "subject",
  "text",
  "rfc_message_id",
  "in_reply_to",
  "written_by",
  "created_at",
  "sent_at",
  "cc",
  "reply_to",
  "format",
  "step",
  "variant",
  "attachments",
];

export interface HistoryJson {
  lead: LeadJson;
  messages: MessageJson[];
  outreach_logs: { id: number; message_id: number; log_at: string; step: string }[];
}

export interface OutboxJson extends EmailJson {
  message_id: number;
  attempts: number;
  not_before: string | null;
  error: string | null;
}

export type TickCount =
  | "sent"
  | "follow_ups"
  | "ai_replies"
  | "closed"
  | "replies"
  | "auto_replies"
  | "bounces"
  | "unsubscribes"
  | "retried"
  | "failed"
  | "uncertain"
  | "held";

export interface TickJson extends Record<TickCount, number> {
  errors: { phase: string; message: string; hint: string | null }[];
  planned?: PlannedJson[];
}

export interface PlannedJson {
  action: string;
  message_id: number;
  email_id: number | null;
  kind: string | null;
  lead: { id: number; name: string; address: string | null };
  why: string;
}

export interface ErrorJson {
  error: { code: string; message: string; hint: string | null };
}
