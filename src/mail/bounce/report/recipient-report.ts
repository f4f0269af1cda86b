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
  prose: string;
}

const MAX_RECIPIENTS = 200;

/** The recipients of a report: from its fields, else its prose, its header, or the returned mail. */
export function recipientReports(
  mail: ParsedMail,
  fields: readonly RecipientStatus[],
  prose: readonly ProseReport[],
  originalTo: string | null,
): RecipientReport[] {
  if (fields.length > 0) {
    return fields.map((field) => {
      const words = prose.find(
        ({ recipient }) => field.recipient !== null && sameAddress(recipient, field.recipient),
      );
      const alone = fields.length === 1 ? prose[0] : undefined;
      return {
        ...field,
        recipient: field.recipient ?? alone?.recipient ?? originalTo,
        prose: (words ?? alone)?.words ?? "",
      };
    });
  }
  const inHeader = mail
    .fields("x-failed-recipients")
    .flatMap((value) => value.split(","))
    .flatMap((each) => firstAddress(each) ?? [])
    .slice(0, MAX_RECIPIENTS);
  const inWords =
    prose.length > 0 ? prose : inHeader.map((recipient) => ({ recipient, words: "" }));
  const all =
    inWords.length === 0 && originalTo !== null ? [{ recipient: originalTo, words: "" }] : inWords;
  return all.map(({ recipient, words }) => ({
    recipient,
    action: "failed",
    status: null,
    diagnostic: null,
    prose: words,
  }));
}
