/** Amazon SES: `250 Ok 010201953e66541f-a46c5c6a-…-000000`. */
const AMAZON_ID =
  /\b([0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\d{6})\b/i;
const AMAZON_HOST = /^email-smtp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com$/i;
/** Exchange Online, Brevo, Mailjet and others: `250 2.6.0 <id@host> [InternalId=…] Queued`. */
const IN_BRACKETS = /<([^<>\s@]{1,250}@[^<>\s@]{1,250})>/;

/**
 * The Message-ID that a server gives to a mail in its 250, in place of ours: answers and reports
 * name it. Null if it names none, or ours.
 *
 * @param host the server's name, as it is configured
 */
export function assignedId(response: string, host: string, ours: string): string | null {
  const amazon = AMAZON_HOST.exec(host)?.[1]?.toLowerCase();
  const local = amazon === undefined ? undefined : AMAZON_ID.exec(response)?.[1];
  if (amazon !== undefined && local !== undefined) {
    // The oldest region goes without its name.
    const domain = amazon === "us-east-1" ? "email.amazonses.com" : `${amazon}.amazonses.com`;
    return `<${local}@${domain}>`;
  }
  const inside = IN_BRACKETS.exec(response)?.[1];
  if (inside === undefined || `<${inside}>` === ours) return null;
  return `<${inside}>`;
}
