import type { ParsedMail } from "../../parse/parsed.ts";
import { firstAddress, sameAddress } from "./addresses.ts";
import type { DeliveryAction, RecipientStatus } from "./delivery-status.ts";
import type { ProseReport } from "./prose.ts";

/** What a report says of one recipient, from its fields and from its words. */
export interface RecipientReport {
  recipient: string | null;
  action: DeliveryAction;
  status: string | null;
  /** From the fields. */
  diagnostic: string | null;
  /** From the words. */
  told: string;
}

const MAX_RECIPIENTS = 200;

/** Who the report is about: its fields, then its words, its header, and the mail that it returns. */
export function recipientReports(
  mail: ParsedMail,
  fields: readonly RecipientStatus[],
  told: readonly ProseReport[],
  originalTo: string | null,
): RecipientReport[] {
  if (fields.length > 0) {
    return fields.map((field) => {
      const words = told.find(
        ({ recipient }) => field.recipient !== null && sameAddress(recipient, field.recipient),
      );
      const alone = fields.length === 1 ? told[0] : undefined;
      return {
        ...field,
        recipient: field.recipient ?? alone?.recipient ?? originalTo,
        told: (words ?? alone)?.words ?? "",
      };
    });
  }
  const inHeader = mail
    .fields("x-failed-recipients")
    .flatMap((value) => value.split(","))
    .flatMap((each) => firstAddress(each) ?? [])
    .slice(0, MAX_RECIPIENTS);
  const inWords = told.length > 0 ? told : inHeader.map((recipient) => ({ recipient, words: "" }));
  const all =
    inWords.length === 0 && originalTo !== null ? [{ recipient: originalTo, words: "" }] : inWords;
  return all.map(({ recipient, words }) => ({
    recipient,
    action: "failed",
    status: null,
    diagnostic: null,
    told: words,
  }));
}
