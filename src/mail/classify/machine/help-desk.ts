import type { ParsedMail } from "../../parse/parsed.ts";
import { machineSign } from "./machine-header.ts";
import { isPersonalText, wordingSign } from "./wording.ts";

/** Fields that only ticket systems write. */
const FIELDS: readonly string[] = [
  "x-zendesk-from-account-id",
  "x-zendesk-ticket-id",
  "x-freshdesk-ticket-id",
  "x-fd-ticket-id",
  "x-jira-fingerprint",
  "x-otrs-ticketid",
  "x-rt-ticket",
  "x-intercom-conversation-id",
  "x-helpscout-conversation-id",
  "x-helpscout-customer-id",
  "x-front-id",
  "x-kayako-id",
  "x-osticket-message-id",
  "x-zammad-ticket-id",
  "x-hubspot-ticket-id",
  "x-gorgias-ticket-id",
  "x-sn-ticket-id",
];
const PROGRAM =
  /zendesk|freshdesk|freshservice|jira|otrs|znuny|request tracker|\brt \d|intercom|help ?scout|front|kayako|osticket|zammad|gorgias|servicenow|desk365|zoho desk|hubspot|teamwork desk|groove/i;

/**
 * Whether a mail that is marked as automatic may be a person's, written in a ticket system: it has
 * none of the words of automatic answers, and either comes from such a system or speaks to us.
 */
export function isFromHelpDesk(mail: ParsedMail, text: string): boolean {
  if (text.trim() === "") return false;
  const programs = ["x-mailer", "user-agent", "x-generator"].flatMap(mail.fields);
  const isKnown =
    FIELDS.some((name) => mail.fields(name).length > 0) ||
    programs.some((each) => PROGRAM.test(each));
  // Vacation programs say that they reply; ticket systems say that they generate.
  const maySpeakToUs = isKnown || machineSign(mail)?.answers === false;
  // Words are looked for last: that takes as long as all the rest.
  if (!maySpeakToUs || wordingSign(mail, text) !== null) return false;
  return isKnown || isPersonalText(mail, text);
}
