import { bounceSource } from "../../../language/patterns.ts";
import type { RefusedAt } from "../reason/classify.ts";

/** A mail system that reports in words of its own. */
export interface MailSystem {
  name: string;
  /** How its reports begin, or what only they hold. */
  opening: RegExp;
  /** The stage that all its reports are about, although they don't name it. */
  stage?: RefusedAt;
  /** The stage of its own words, where it repeats no reply of another server. */
  ownStage?: RefusedAt;
  /** The reason stands before the recipients, what the other server said behind them. */
  hasHeadline?: true;
}

/** Words that only say that mail was not delivered; people use them, too. */
const ANY = "a mail server";

function system(name: string, ...words: string[]): MailSystem {
  return { name, opening: new RegExp(words.map((each) => `(?:${each})`).join("|"), "imu") };
}

/** Systems with distinctive words come first, general words last. */
const SYSTEMS: readonly MailSystem[] = [
  system(
    "qmail",
    "^hi\\. this is the \\S+(?: program)? ?(?:program )?at ",
    "^hi\\. this is the qmail",
    "i wasn't able to deliver your message to the following",
  ),
  system(
    "Postfix",
    "^[ \\t]*this is the (?:\\S+ ){0,3}program at host ",
    "^[ \\t]*this is the mail system at host ",
    "^[ \\t]*the (?:\\S+ )?postfix program",
  ),
  system("GMX", '\\n"[^"\\s]{1,200}@[^"\\s]{1,200}":\\nsmtp error'),
  system("Zoho", "\\[status: error, address: <", "error_code :\\d"),
  {
    ...system(
      "Exim",
      "^[ \\t]*this message was created automatically by mail delivery (?:software|system)",
      "^a message that you sent (?:could not be delivered|has not yet been delivered|was rejected by the local scanning|contained one or more recipient)",
      "^message \\S+ (?:has been|was) frozen",
    ),
    ownStage: "rcpt",
  },
  system("Mail.Ru", "это письмо создано автоматически сервером mail\\.ru"),
  system("Yandex", "это письмо отправлено почтовым сервером yandex"),
  {
    ...system(
      "McAfee",
      "^[ \\t]*-{2,} the following addresses had delivery problems -{2,}\\s{1,20}<",
    ),
    stage: "rcpt",
  },
  system(
    "sendmail",
    "^[ \\t]*-{2,} ?the following addresses had (?:permanent|transient|fatal|delivery|\\w+) ?(?:non-)?(?:fatal )?(?:errors?|problems)",
    "^[ \\t]*-{2,} transcript of session follows -{2,}",
    "^[ \\t]*\\*+\\s*this is a warning message only",
  ),
  system(
    "Gmail",
    "^delivery to the following recipients? (?:has been delayed|failed permanently)",
    "^[ \\t]*\\*\\* (?:address not found|message (?:not delivered|blocked|delayed|too large|rejected)|delivery incomplete|recipient inbox full) \\*\\*",
    "your message wasn't delivered to \\S+ because",
    "there was a(?: temporary)? problem delivering your message to",
    "google tried to deliver your message",
  ),
  system("Google Groups", "^google groups$"),
  system(
    "Exchange",
    "^[ \\t]*your message\\s{1,20}(?:to|subject):[^]{0,600}did(?: not|n't) reach",
    "^[ \\t]*(?:your message )?did not reach (?:some or all of |the following )",
    "rejected your message to the following e-?mail addresses",
    "couldn'?t be delivered to the following|your message to \\S+ couldn't be delivered",
    "the following recipient\\(s\\) (?:could not|cannot) be reached",
    bounceSource("exchange"),
  ),
  system("Yahoo", "^sorry, we were unable to deliver your message to the following address"),
  system(
    "Domino",
    "^[ \\t]*your message\\s{1,20}subject:[^]{0,400}(?:was not delivered to:|couldn't be delivered to)",
    "^was not delivered to:",
  ),
  system("Notes", "^-{3,} ?failure reasons ?-*", "^-{2,} ?failure reasons"),
  system("Courier", "running the courier mail server", "^[ \\t]*undeliverable mail[ \\t]*$"),
  system(
    "DragonFly Mail Agent",
    "^this is the dragonfly mail agent",
    "^there was an error delivering your mail to <",
  ),
  {
    ...system("OpenSMTPD", "^[ \\t]*this is the mailer-daemon, please do not reply"),
    stage: "rcpt",
  },
  system(
    "Sun Messaging Server",
    "^this report relates to a message you sent with the following header fields",
    "^your message (?:cannot be delivered to|has been enqueued and undeliverable for) ",
  ),
  system("m-FILTER", "「m-filter」"),
  {
    ...system(
      "EZweb",
      "^each of the following recipients was rejected by a remote",
      "^the user\\(s\\) account is (?:disabled|temporarily)",
      "^the following recipients did not receive this message",
      "次のあて先へのメッセージはエラーのため送信できませんでした",
    ),
    hasHeadline: true,
  },
  system("KDDI", "^your mail (?:sent on|attempted to be delivered on):? "),
  system(
    "IMail",
    "^(?:unknown (?:user|host)|user mailbox exceeds allowed size|invalid final delivery userid|delivery failed \\d+ attempts|undeliverable to)\\b.{0,20}\\S+@\\S+",
  ),
  system(
    "Amazon SES",
    "^the following message to <\\S+> was undeliverable",
    "^an error occurred while trying to deliver the mail to the following recipients",
    "^[ \\t]*technical report:[ \\t]*$",
  ),
  system(
    "MailMarshal",
    "^could not be delivered because of",
    "^the following recipients were affected:",
  ),
  system(
    "InterScan",
    "^sent <<< (?:rcpt|mail|data|helo|ehlo)",
    "^received >>> [45]\\d\\d",
    "^unable to deliver message to <\\S+@\\S+>",
  ),
  system(
    "MailFoundry",
    "^unable to deliver message to: <",
    "^delivery failed for the following reason:",
  ),
  system("SurfControl", "^your message could not be sent\\.\\s{1,20}a transcript of the attempts"),
  system("Mail2000", "^-*the following addresses had delivery errors-*"),
  system("Deutsche Telekom", "^\\|-+ (?:failed addresses follow|message log follows)"),
  {
    ...system("Verizon", "^message could not be delivered to mobile", "^error:\\s{0,20}550 - "),
    stage: "rcpt",
  },
  system(
    "Apache James",
    "^hi\\. this is the james mail server",
    "^error message below:",
    "^message details:[ \\t]*$",
  ),
  system(
    "fml",
    "^you are not a member of this mailing list <",
    "^duplicated message-id in <",
    "^reject mail from",
  ),
  system("Facebook", "^this message was created automatically by facebook"),
  system("Dovecot", "^your message to <\\S+> was automatically rejected"),
  system(ANY, bounceSource("undelivered")),
];

const MAX_TEXT = 16 * 1024;

/** The system that a report's words belong to; null if unknown. */
export function systemOf(report: string): MailSystem | null {
  const start = report.slice(0, MAX_TEXT);
  return SYSTEMS.find(({ opening }) => opening.test(start)) ?? null;
}

/** Whether the words belong to one particular system. */
export function isSpecific(system: MailSystem | null): boolean {
  return system !== null && system.name !== ANY;
}
