import type { ParsedMail } from "../../parse/parsed.ts";
import { firstAddress, toAddress } from "./addresses.ts";
import { type Block, partText, readBlocks } from "./fields.ts";

/** What became of a mail for one recipient (RFC 3464 section 2.3.3). */
export type DeliveryAction = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

export interface RecipientStatus {
  recipient: string | null;
  action: DeliveryAction;
  /** Of RFC 3463. */
  status: string | null;
  /** What the server that refused it said, without the type before it. */
  diagnostic: string | null;
}

interface DeliveryStatus {
  recipients: readonly RecipientStatus[];
  /** The Message-IDs in the fields that some systems add. */
  originalIds: readonly string[];
}

/** More recipients are ignored. */
const MAX_RECIPIENTS = 200;

const TYPE = /^message\/(?:x-?)?(?:global-)?delivery-status$/;

/**
 * Reads the machine-readable part of a delivery report (RFC 3464, RFC 6533), also one that stands in
 * the text or is written with little care; null where there is none.
 */
export function readDeliveryStatus(mail: ParsedMail): DeliveryStatus | null {
  const parts = mail.parts.filter(({ type }) => TYPE.test(type)).slice(0, 20);
  const texts = parts.length > 0 ? parts.map(({ bytes }) => partText(bytes)) : inText(mail.text);
  const blocks = texts.flatMap(readBlocks);
  const recipients = blocks.flatMap(recipientOf).slice(0, MAX_RECIPIENTS);
  if (parts.length === 0 && recipients.length === 0) return null;
  const originalIds = blocks.flatMap((block) => block.get("x-original-message-id") ?? []);
  return { recipients, originalIds };
}

/** Some systems put the fields into the prose; a single matching line is not enough. */
function inText(text: string): string[] {
  const start = text.slice(0, 64 * 1024);
  const complete =
    /^[ \t]*final-recipient:.*[;@]/im.test(start) && /^[ \t]*(?:action|status):/im.test(start);
  return complete ? [start.replace(/^[ \t]+(?=[A-Za-z-]+: )/gm, "")] : [];
}

function recipientOf(block: Block): RecipientStatus[] {
  const names = ["final-recipient", "original-recipient", "x-actual-recipient"];
  if (!names.some((name) => block.has(name))) return [];
  const status = statusIn(block.get("status") ?? "");
  return [
    {
      recipient: addressOf(names.flatMap((name) => block.get(name) ?? [])),
      action: actionOf(block, status),
      status: status?.startsWith("2") ? null : status,
      diagnostic: diagnosticOf(block),
    },
  ];
}

/** The first value that is an address: a final recipient may be a pipe, a number or an X.400 name. */
function addressOf(values: readonly string[]): string | null {
  const addresses = values.map((value) => {
    const bare = value.replace(/^[^;@]{0,40};\s*/, "").replace(/\s*\([^()]*\)\s*$/, "");
    const address = toAddress(bare) ?? firstAddress(bare);
    return address === null || /^@|^imceaex-/i.test(bare)
      ? { address, odd: true }
      : { address, odd: false };
  });
  return (
    addresses.find(({ address, odd }) => address !== null && !odd)?.address ??
    addresses.find(({ address }) => address !== null)?.address ??
    null
  );
}

function actionOf(block: Block, status: string | null): DeliveryAction {
  const action = /^[a-z]+/.exec((block.get("action") ?? "").trim().toLowerCase())?.[0] ?? "";
  if (/^(?:delay|deferred|warning)/.test(action)) return "delayed";
  if (/^deliver/.test(action)) return "delivered";
  if (action === "relayed" || action === "expanded") return action;
  return action === "" && status?.startsWith("2") ? "delivered" : "failed";
}

function statusIn(value: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\.\d)/.exec(value)?.[1] ?? null;
}

/** With the reason in the status field, which some systems give nowhere else. */
function diagnosticOf(block: Block): string | null {
  const code = (block.get("diagnostic-code") ?? "").trim();
  const words = code.replace(/^[\w.-]{1,40}\s*;\s*/, "").trim();
  // X-Unix; 77: the exit status of a program.
  const category = /^[a-z-]{1,40}$/.exec(block.get("x-powermta-bouncecategory") ?? "")?.[0];
  if (words !== "" && !/^\d{0,3}$/.test(words)) {
    return category === undefined || category === "other" ? words : `${words} (${category})`;
  }
  const inStatus = (block.get("status") ?? "").replace(/^[\d.\s]*/, "").replace(/^\((.*)\)$/, "$1");
  return /[a-z]{3} /i.test(inStatus) ? inStatus : null;
}
