import { maySpeakForReport, REPORT_FIELDS } from "../../bounce/report/sender.ts";
import type { ParsedHeader } from "../../parse/parsed.ts";

/** X-ARF: http://xarf.org. */
const XARF_FIELDS: readonly string[] = ["x-arf", "x-xarf"];

/** Besides ids and addresses, what `mayReturn` looks at. */
export const RETURN_FIELDS: readonly string[] = [
  ...["content-type", "return-path"],
  ...REPORT_FIELDS,
  ...XARF_FIELDS,
];

/** Who handles complaints. */
const DESKS =
  /^(?:.*[-_.])?(?:abuse|complaints?|spam|feedback-?(?:loop|reports?)?|fbl|arf|scomp|jmrp|hostmaster|noc|cert)(?:[-_.+\d].*)?@|^staff@hotmail\./i;
const COMPLAINTS =
  /\b(?:abuse|complain(?:ts?|ed|s)?|spam|fbl|arf|feedback[- ]?(?:loop|report)|unsolicited)\b|unsubscri/i;

/**
 * Whether the text of a mail may hold the header of one that is reported on or returned. A mail in
 * whose header nothing speaks for that is read as what a person says: our token in it is a quotation.
 */
export function mayReturn(mail: ParsedHeader): boolean {
  return (
    maySpeakForReport(mail) ||
    /^\s*multipart\/report\b/i.test(mail.fields("content-type")[0] ?? "") ||
    XARF_FIELDS.some((name) => mail.fields(name).length > 0) ||
    DESKS.test(mail.from?.address ?? "") ||
    COMPLAINTS.test(mail.subject.slice(0, 300))
  );
}
