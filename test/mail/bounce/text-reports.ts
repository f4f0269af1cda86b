import { mixed, ORIGINAL, plain, type ReportCase } from "./report-mail.ts";

const LEAD = "lead@example.com";
const NULL_PATH = "Return-Path: <>";
const HEADER = ORIGINAL.split("\n\n")[0] ?? "";

function qmail(words: string) {
  return plain({
    from: "MAILER-DAEMON@mail.example.org",
    subject: "failure notice",
    headers: NULL_PATH,
    body: `Hi. This is the qmail-send program at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${LEAD}>:
${words}

--- Below this line is a copy of the message.

${ORIGINAL}`,
  });
}

function exim(words: string, to = LEAD) {
  return plain({
    from: "Mail Delivery System <Mailer-Daemon@mail.example.org>",
    subject: "Mail delivery failed: returning message to sender",
    headers: `X-Failed-Recipients: ${LEAD}\nAuto-Submitted: auto-replied`,
    body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${to}
${words}

------ This is a copy of the message, including all the headers. ------

${ORIGINAL}`,
  });
}

/** Reports of systems that have no part for machines. */
export const TEXT_REPORTS: readonly ReportCase[] = [
  {
    system: "qmail",
    of: "an unknown user here",
    mail: qmail("Sorry, no mailbox here by that name. (#5.1.1)"),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "qmail",
    of: "an unknown user elsewhere, without a code",
    mail: qmail(
      "192.0.2.25 does not like recipient.\nRemote host said: 550 No such person at this address\nGiving up on 192.0.2.25.",
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "qmail",
    of: "a sender that was refused",
    mail: qmail(
      "Connected to 192.0.2.25 but sender was rejected.\nRemote host said: 550 Access denied",
    ),
    expected: [[LEAD, "5.7.1", "blocked", false]],
  },
  {
    system: "qmail",
    of: "an unknown host",
    mail: qmail("Sorry, I couldn't find any host named example.com. (#5.1.2)"),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "qmail",
    of: "a host that didn't answer",
    mail: qmail(
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.",
    ),
    expected: [[LEAD, "4.4.1", "expired", false]],
  },
  {
    system: "Exim",
    of: "an unknown user at RCPT",
    mail: exim(
      "    SMTP error from remote mail server after RCPT TO:<lead@example.com>:\n    host mx.example.com [192.0.2.25]: 550 User unknown",
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Exim",
    of: "an unknown user after the mail was seen",
    mail: exim(
      "    host mx.example.com [192.0.2.25]\n    SMTP error from remote mail server after end of data:\n    550 User unknown",
    ),
    expected: [[LEAD, "5.2.0", "filtered", false]],
  },
  {
    system: "Exim",
    of: "an address without a route",
    mail: exim("    Unrouteable address"),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "Exim",
    of: "an address that it keeps to itself",
    mail: exim(
      "    (generated from lead@example.com)\n    mailbox is full",
      "an undisclosed address",
    ),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "Exim",
    of: "a host that failed for days",
    mail: exim("    host mx.example.com [192.0.2.25]: Connection refused: retry timeout exceeded"),
    expected: [[LEAD, "4.4.7", "expired", false]],
  },
  {
    system: "Exim",
    of: "a delay",
    mail: plain({
      from: "Mail Delivery System <Mailer-Daemon@mail.example.org>",
      subject: "Warning: message 1abcde-0001AB-CD delayed 24 hours",
      headers: "Auto-Submitted: auto-replied",
      body: `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.example.org.

The address to which the message has not yet been delivered is:

  lead@example.com
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals.`,
    }),
    expected: [[LEAD, "4.4.7", "delayed", false]],
    isTraceable: false,
  },
  {
    system: "Mail.Ru",
    of: "an unknown user",
    mail: plain({
      from: "mailer-daemon@corp.mail.ru",
      subject: "Ваше сообщение не доставлено. Mail failure.",
      body: `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

  lead@example.com
    SMTP error from remote mail server after RCPT TO:<lead@example.com>:
    host mx.example.com [192.0.2.25]: 550 5.1.1 no such user

**********************

------ This is a copy of the message, including all the headers. ------

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "GMX",
    of: "an unknown user",
    mail: plain({
      from: "MAILER-DAEMON@mail.gmx.example",
      subject: "Mail delivery failed: returning message to sender",
      body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"lead@example.com":
SMTP error from remote server after RCPT command:
host: mx.example.com
550 unknown user


--- The header of the original message is following. ---

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "1&1",
    of: "a mail that is too large",
    mail: plain({
      from: '"Mail Delivery System" <mailer-daemon@kundenserver.example>',
      subject: "Mail delivery failed: returning message to sender",
      body: `This message was created automatically by mail delivery software.

A message that you have sent could not be delivered to one or more
recipients. This is a permanent error. The following address failed:

lead@example.com

For the following reason:

Mail size limit exceeded. For explanation visit
http://postmaster.1and1.example/en/error-messages

--- The header of the original message is following. ---

${HEADER}`,
    }),
    expected: [[LEAD, "5.3.4", "too_large", false]],
  },
  {
    system: "Gmail",
    of: "an unknown user, in its old form",
    mail: plain({
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      headers: NULL_PATH,
      body: `Delivery to the following recipient failed permanently:

     lead@example.com

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the recipient domain. We recommend contacting the other email provider for further information about the cause of this error. The error that the other server returned was: 550 550 <lead@example.com>: User unknown (state 14).

----- Original message -----

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Gmail",
    of: "a domain that isn't there",
    mail: plain({
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      body: `Delivery to the following recipient failed permanently:

     lead@example.com

Technical details of permanent failure:
DNS Error: Domain name not found

----- Original message -----

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "Google Groups",
    of: "a group that isn't ours",
    mail: plain({
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      headers: "X-Failed-Recipients: lead@example.com\nAuto-Submitted: auto-replied",
      body: `Hello rep@example.org,

We're writing to let you know that the group you tried to contact (lead) may not exist, or you may not have permission to post messages to the group.

Google Groups

----- Original message -----

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.7.1", "policy", false]],
  },
  {
    system: "Yahoo",
    of: "an unknown user",
    mail: plain({
      from: "MAILER-DAEMON@yahoo.com",
      subject: "Failure Notice",
      headers: NULL_PATH,
      body: `Sorry, we were unable to deliver your message to the following address.

<lead@example.com>:
Remote host said:
550 No such user
[RCPT_TO]

--- Below this line is a copy of the message.

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Sendmail 5",
    of: "three recipients, in a transcript",
    mail: plain({
      from: "Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>",
      subject: "Returned mail: User unknown",
      body: `   ----- Transcript of session follows -----
While talking to mx.example.com:
>>> RCPT To:<lead@example.com>
<<< 550 <lead@example.com>, User Unknown
550 <lead@example.com>... User unknown
554 <boss@example.net>... 550 Host unknown (Authoritative answer from name server)
421 example.edu (smtp)... Deferred: Connection timed out during user open
554 <dean@example.edu>... Remote protocol error: Connection reset by peer

   ----- Unsent message follows -----
${ORIGINAL}`,
    }),
    expected: [
      [LEAD, "5.1.1", "user_unknown", true],
      ["boss@example.net", "5.1.2", "host_unknown", true],
      ["dean@example.edu", "5.4.0", "network", false],
    ],
  },
  {
    system: "Exchange 5.5",
    of: "an unknown recipient",
    mail: plain({
      from: "System Administrator <postmaster@example.com>",
      subject: "Undeliverable: A quick question",
      body: `Your message

  To:      lead@example.com
  Subject: A quick question
  Sent:    Tue, 3 Mar 2026 09:00:00 -0000

did not reach the following recipient(s):

lead@example.com on Tue, 3 Mar 2026 09:00:02 -0000
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=example;l=EXCH-260303
    MSEXCH:IMS:EXAMPLE:HQ:EXCH 0 (000C05A6) Unknown Recipient`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "Exchange 2000",
    of: "a recipient that may have moved",
    mail: plain({
      from: "System Administrator <postmaster@example.com>",
      subject: "Undeliverable: A quick question",
      body: `Your message did not reach some or all of the intended recipients.

      Subject:	A quick question
      Sent:	3/3/2026 9:00 AM

The following recipient(s) could not be reached:

      'lead@example.com' on 3/3/2026 9:00 AM
            The message could not be delivered because the recipient's mailbox is full.
            <mx.example.com #5.2.2>`,
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
    isTraceable: false,
  },
  {
    system: "Exchange 2007",
    of: "an unknown recipient, without its fields",
    mail: plain({
      from: "postmaster@example.com",
      subject: "Undeliverable: A quick question",
      body: `Delivery has failed to these recipients or groups:

lead@example.com<mailto:lead@example.com>
The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.

Diagnostic information for administrators:

Generating server: hub.example.com

lead@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Original message headers:

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Domino",
    of: "a name that its directory doesn't list",
    mail: plain({
      from: "Postmaster@example.com",
      subject: "DELIVERY FAILURE: User lead (lead@example.com) not listed in Domino Directory",
      body: `Your message

  Subject: A quick question

was not delivered to:

  lead@example.com

because:

  User lead (lead@example.com) not listed in Domino Directory`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "Notes",
    of: "a name that its address book doesn't list",
    mail: plain({
      from: "postmaster@example.com",
      subject: "Undeliverable message",
      headers: NULL_PATH,
      body: `------- Failure Reasons  --------

User not listed in public Name & Address Book
lead@example.com

------- Returned Message --------
${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "OpenSMTPD",
    of: "a domain that isn't there",
    mail: plain({
      from: "Mailer Daemon <MAILER-DAEMON@mail.example.org>",
      subject: "Delivery status notification: error",
      headers: NULL_PATH,
      body: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

lead@example.com: Domain does not exist

    Below is a copy of the original message:

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "DragonFly Mail Agent",
    of: "an unknown user",
    mail: plain({
      from: "MAILER-DAEMON <>",
      subject: "Mail delivery failed",
      body: `This is the DragonFly Mail Agent v0.13 at mail.example.org.

There was an error delivering your mail to <lead@example.com>.

mx.example.com [192.0.2.25] did not like our RCPT TO:
550 no such user

Message headers follow.

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "MailMarshal",
    of: "an unknown user, said before the recipient",
    mail: plain({
      from: "postmaster@example.com",
      subject: 'Undeliverable Mail: "A quick question"',
      body: `Your message:
   From:    rep@example.org
   Subject: A quick question

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
   lead@example.com

Additional Information
======================
Original Sender:    <rep@example.org>
Sender-MTA:         <192.0.2.10>
Remote-MTA:         <192.0.2.25>
Last-Attempt-Date:  <09:00:02, 3 March 2026>`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "IMail",
    of: "an unknown user",
    mail: plain({
      from: '"Postmaster" <postmaster@example.com>',
      subject: "Undeliverable Mail",
      body: `Unknown user: lead@example.com\n\n\nOriginal message follows.\n\n${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "MailFoundry",
    of: "an unknown user, with a code",
    mail: mixed({
      subject: "Message delivery has failed",
      body: `Unable to deliver message to: <lead@example.com>
Delivery failed for the following reason:
Server mx.example.com[192.0.2.25] failed with: 550 5.1.1 <lead@example.com> No such user here

This has been a permanent failure.  No further delivery attempts will be made.`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "InterScan",
    of: "an unknown user",
    mail: mixed({
      from: '"InterScan MSS" <postmaster@example.com>',
      subject: "Mail could not be delivered",
      body: `Sent <<< RCPT TO:<lead@example.com>
Received >>> 550 <lead@example.com>... user unknown

Unable to deliver message to <lead@example.com>`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Apache James",
    of: "an unknown user, said before the recipient",
    mail: mixed({
      from: "postmaster@mail.example.org",
      subject: "[BOUNCE]",
      headers: NULL_PATH,
      body: `Hi. This is the James mail server at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
lead@example.com

Error message:
550 5.1.1 No such user`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Zoho",
    of: "an invalid address",
    mail: plain({
      from: "mailer-daemon@mail.zoho.com",
      subject: "Undelivered Mail Returned to Sender",
      body: `This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

lead@example.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <lead@example.com>... User Unknown

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Mailgun",
    of: "an unknown user",
    mail: plain({
      from: "Mail Delivery Subsystem <mailer-daemon@mg.example.org>",
      subject: "Failed to deliver a message",
      headers: "Auto-Submitted: auto-replied",
      body: `The following message could not be delivered to lead@example.com:

Server response: 550 5.1.1 The email account that you tried to reach does not exist.

--- Original message ---

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "SendGrid",
    of: "an unknown user, in fields without a type",
    mail: mixed({
      from: "MAILER-DAEMON <bounces@sendgrid.example>",
      subject: "Undelivered Mail Returned to Sender",
      body: `Hello, this is the mail server on mail.example.org.

I am sending you this message to inform you on the delivery status of a
message you previously sent.

Final-Recipient: rfc822; lead@example.com
Original-Recipient: rfc822; lead@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: 550 5.1.1 <lead@example.com>... User Unknown`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Dovecot",
    of: "a full mailbox",
    mail: mixed({
      from: "Mail Delivery Subsystem <postmaster@example.com>",
      subject: "Rejected: A quick question",
      headers: "Auto-Submitted: auto-replied (rejected)\nReturn-Path: <>",
      body: "Your message to <lead@example.com> was automatically rejected:\nQuota exceeded (mailbox for user is full)",
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "vpopmail",
    of: "an unknown user",
    mail: qmail(
      "This address no longer accepts mail.\nvdelivermail: Sorry, no mailbox here by that name. (#5.1.1)",
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Mail2000",
    of: "words without a code or a command",
    mail: plain({
      from: '"Mail Deliver System" <MAILER-DAEMON>',
      subject: "Returned Mail: User unknown",
      headers: NULL_PATH,
      body: `The original message was received at Tue, 3 Mar 2026 09:00:00 +0800 (CST)
from rep@example.org

---The following addresses had delivery errors---

lead@example.com [User unknown]

${HEADER}`,
    }),
    expected: [[LEAD, "5.2.0", "filtered", false]],
  },
  {
    system: "a nameless system",
    of: "technical details apart",
    mail: mixed({
      from: "Mail Delivery System <Mail.Delivery.System@mail.example.org>",
      subject: "Delivery status notification",
      body: `============================================================================
      This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed permanently:

   * lead@example.com


============================================================================
                             Technical details:

SMTP:RCPT host 192.0.2.25: 553 5.3.0 <lead@example.com>... No such user here


============================================================================`,
    }),
    expected: [[LEAD, "5.3.0", "user_unknown", true]],
  },
  {
    system: "a nameless system",
    of: "a server that rejected the recipient",
    mail: plain({
      from: "postmaster@mail.example.org",
      subject: "There was an error sending your mail",
      body: `1 error(s):

SMTP Server <mx.example.com> rejected recipient <lead@example.com>
  (Error following RCPT command). It responded as follows: [550 User unknown]

The attachment contains the original mail headers for reference.

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "a nameless system",
    of: "an address that is never named but in the mail it returns",
    mail: mixed({
      subject: "Undeliverable mail",
      body: "Your message could not be delivered.\n\nReason: 550 5.1.1 User unknown",
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Verizon",
    of: "a number that isn't there",
    mail: plain({
      from: "post_master@vtext.com",
      subject: "Undeliverable Message",
      body: `Error:
 550 - Requested action not taken: no such user here

Message details:
  Subject: A quick question
  Sent date: Tue Mar 03 09:00:00 GMT 2026
  MAIL FROM: rep@example.org
  RCPT TO: 5550123@vtext.com
  From: Rita Rep <rep@example.org>
  To: 5550123@vtext.com
  Size (in bytes): 1024`,
    }),
    expected: [["5550123@vtext.com", "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "Apache James",
    of: "the same words, of which it doesn't say to what they were said",
    mail: mixed({
      from: "postmaster@mail.example.org",
      subject: "[BOUNCE]",
      body: `
Error message below:
550 - Requested action not taken: no such user here

Message details:
  Subject: A quick question
  MAIL FROM: rep@example.org
  RCPT TO: lead@example.com`,
    }),
    expected: [[LEAD, "5.2.0", "filtered", false]],
  },
  {
    system: "1&1",
    of: "spam, refused after the text",
    mail: plain({
      from: '"Mail Delivery System" <mailer-daemon@kundenserver.example>',
      subject: "Mail delivery failed: returning message to sender",
      body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

lead@example.com:
SMTP error from remote server for TEXT command, host: smtp-in.orange.example (192.0.2.25) reason: 550 5.2.0 Mail rejete. Mail rejected. ofr_506 [506]

--- The header of the original message is following. ---

${HEADER}`,
    }),
    expected: [[LEAD, "5.2.0", "content", false]],
  },
  {
    system: "Exim",
    of: "a mail that it froze",
    mail: plain({
      from: "Mail Delivery System <Mailer-Daemon@mail.example.org>",
      subject: "Message frozen",
      body: `Message 1JIBUg-0000ur-00 has been frozen by the system filter.
The sender is <rep@example.org>.

The following address(es) have yet to be delivered:

  lead@example.com: Too many "Received" headers - suspected mail loop`,
    }),
    expected: [[LEAD, "5.4.0", "network", false]],
    isTraceable: false,
  },
  {
    system: "Exchange 5.5",
    of: "an address in the form of X.400",
    mail: plain({
      from: "System Administrator <postmaster@example.com>",
      subject: "Undeliverable: A quick question",
      body: `Your message

  To:      lead@example.com
  Subject: A quick question

did not reach the following recipient(s):

c=us;a= ;p=x;o=y;dda:SMTP=lead@example.com; on Tue, 3 Mar 2026 09:00:02 -0000
    The message could not be delivered
    MSEXCH:IMS:EXAMPLE:HQ:EXCH 3550 (000B09AA) 550 5.7.1 Unable to relay for lead@example.com`,
    }),
    expected: [[LEAD, "5.7.1", "relay_denied", false]],
    isTraceable: false,
  },
];
