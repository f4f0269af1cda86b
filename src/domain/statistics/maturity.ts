const DAY = 86_400_000;

/**
 * How long a mail may take to be answered so that the answer counts where texts are compared. Longer than
 * a server tries to deliver one (RFC 5321 section 4.5.4.1: four to five days), so that a mail of this age
 * has bounced if it ever does.
 */
export const REPLY_HORIZON = 7 * DAY;

/**
 * A text is compared with another by mails of equal age alone. Mails count in whole days (UTC): those of a
 * day from the moment on at which all of them are as old as the horizon, and of their replies those that
 * came within the horizon of the mail that they answer. So nothing that a later look finds changes what an
 * earlier one had counted.
 *
 * @param readUntil up to when replies are known to have been read
 * @returns mails that left before this moment count
 */
export function countedBefore(readUntil: Date): Date {
  return new Date(Math.floor((readUntil.getTime() - REPLY_HORIZON) / DAY) * DAY);
}

/** Whether a reply came early enough to count where texts are compared. Both in milliseconds; NaN: never. */
export function isWithinHorizon(sentAt: number, repliedAt: number): boolean {
  return repliedAt - sentAt < REPLY_HORIZON;
}
