import { dsn, fields, ORIGINAL, OUR_ID, type ReportCase } from "./report-mail.ts";

const LEAD = "lead@example.com";

/** Postfix says to what a server answered so in the words only. */
function postfix(status: string, reply: string, command = "RCPT TO", action = "failed") {
  return dsn({
    text: `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<${LEAD}>: host mx.example.com[192.0.2.25] said: ${reply} (in reply to ${command} command)`,
    fields: fields(status, reply, action),
  });
}

/** Sendmail puts the session into its report. */
function sendmail(status: string, transcript: string, diagnostic: string) {
  return dsn({
    from: "Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>",
    subject: "Returned mail: see transcript for details",
    text: `The original message was received at Tue, 3 Mar 2026 09:00:01 GMT
from desk.example.org [192.0.2.10]

   ----- The following addresses had permanent fatal errors -----
<${LEAD}>
    (reason: ${diagnostic})

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
${transcript}`,
    fields: fields(status, diagnostic),
  });
}

/** Reports with a part for machines (RFC 3464), as good and as bad as they come. */
export const DSN_REPORTS: readonly ReportCase[] = [
  {
    system: "Postfix",
    of: "an unknown user",
    mail: postfix(
      "5.1.1",
      `550 5.1.1 <${LEAD}>: Recipient address rejected: User unknown in virtual mailbox table`,
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Postfix",
    of: "an unknown user, refused at RCPT without an enhanced code",
    mail: postfix("5.0.0", "550 No such user here"),
    expected: [[LEAD, "5.0.0", "user_unknown", true]],
  },
  {
    system: "Postfix",
    of: "the same words after the mail was seen",
    mail: postfix("5.0.0", "550 No such user here", "end of DATA"),
    expected: [[LEAD, "5.0.0", "filtered", false]],
  },
  {
    system: "Postfix",
    of: "a full mailbox",
    mail: postfix("5.2.2", "552 5.2.2 The email account that you tried to reach is over quota"),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "Postfix",
    of: "a full mailbox with the code of an unknown user",
    mail: postfix(
      "5.1.1",
      "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]",
    ),
    expected: [[LEAD, "5.1.1", "mailbox_full", false]],
  },
  {
    system: "Postfix",
    of: "an unknown host",
    mail: dsn({
      text: "This is the mail system at host mail.example.org.\n\n<lead@example.com>: Host or domain name not found. Name service error for\n    name=example.com type=AAAA: Host not found",
      fields: `Final-Recipient: rfc822; ${LEAD}\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error\n    for name=example.com type=AAAA: Host not found`,
    }),
    expected: [[LEAD, "5.4.4", "host_unknown", true]],
  },
  {
    system: "Postfix",
    of: "a host that isn't found for now",
    mail: dsn({
      fields: `Final-Recipient: rfc822; ${LEAD}\nAction: failed\nStatus: 4.4.3\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error\n    for name=example.com type=MX: Host not found, try again`,
    }),
    expected: [[LEAD, "4.4.3", "network", false]],
  },
  {
    system: "Postfix",
    of: "a domain that takes no mail",
    mail: dsn({
      fields: `Final-Recipient: rfc822; ${LEAD}\nAction: failed\nStatus: 5.1.0\nDiagnostic-Code: X-Postfix; Domain example.com does not accept mail (nullMX)`,
    }),
    expected: [[LEAD, "5.1.0", "null_mx", true]],
  },
  {
    system: "Postfix",
    of: "greylisting until it was given up",
    mail: postfix("4.7.1", "450 4.7.1 Greylisted, please try again in 300 seconds"),
    expected: [[LEAD, "4.7.1", "blocked", false]],
  },
  {
    system: "Postfix",
    of: "a delay",
    mail: dsn({
      subject: "Delayed Mail (still being retried)",
      text: "This is the mail system at host mail.example.org.\n\n####################################\n# THIS IS A WARNING ONLY.\n####################################\n\nYour message could not be delivered for more than 1 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<lead@example.com>: connect to mx.example.com[192.0.2.25]:25: Connection timed out",
      fields: `Final-Recipient: rfc822; ${LEAD}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.25]:25: Connection\n    timed out\nWill-Retry-Until: Sun, 8 Mar 2026 09:00:01 +0000`,
    }),
    expected: [[LEAD, "4.4.1", "delayed", false]],
  },
  {
    system: "Postfix",
    of: "a delay, of an address that may be unknown",
    mail: postfix(
      "4.1.1",
      `450 4.1.1 <${LEAD}>: Recipient address rejected: User unknown`,
      "RCPT TO",
      "delayed",
    ),
    expected: [[LEAD, "4.1.1", "delayed", false]],
  },
  {
    system: "Postfix",
    of: "two recipients, one of them fine",
    mail: dsn({
      fields: `${fields("2.0.0", "250 2.0.0 OK", "delivered", "boss@example.com")}\n\n${fields("5.1.1", "550 5.1.1 no such user")}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Postfix",
    of: "two recipients, refused for different reasons",
    mail: dsn({
      fields: `${fields("5.2.2", "552 5.2.2 Mailbox full", "failed", "boss@example.com")}\n\n${fields("5.1.1", "550 5.1.1 no such user")}`,
    }),
    expected: [
      ["boss@example.com", "5.2.2", "mailbox_full", false],
      [LEAD, "5.1.1", "user_unknown", true],
    ],
  },
  {
    system: "Postfix",
    of: "nobody: its log was lost",
    mail: dsn({
      text: "This is the mail system at host mail.example.org.\n\n\t--- Delivery report unavailable ---",
      fields: "",
    }),
    expected: [[LEAD, "5.0.0", "undetermined", false]],
  },
  {
    system: "Sendmail",
    of: "an unknown user, all commands sent at once",
    mail: sendmail(
      "5.1.1",
      `>>> DATA\n<<< 550 5.1.1 <${LEAD}>... User Unknown\n550 5.1.1 <${LEAD}>... User unknown\n<<< 503 5.0.0 Need RCPT (recipient)`,
      `550 5.1.1 <${LEAD}>... User Unknown`,
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Sendmail",
    of: "a user who is unknown only after the mail was seen",
    mail: sendmail(
      "5.2.0",
      `>>> DATA\n<<< 550 Unknown user ${LEAD}\n554 5.0.0 Service unavailable`,
      `550 Unknown user ${LEAD}`,
    ),
    expected: [[LEAD, "5.2.0", "filtered", false]],
  },
  {
    system: "Sendmail",
    of: "a general status where the server was more precise",
    mail: sendmail(
      "5.0.0",
      `>>> RCPT To:<${LEAD}>\n<<< 554 5.7.1 <${LEAD}>: Relay access denied`,
      `554 5.7.1 <${LEAD}>: Relay access denied`,
    ),
    expected: [[LEAD, "5.7.1", "relay_denied", false]],
  },
  {
    system: "Sendmail",
    of: "an unknown host",
    mail: dsn({
      subject: "Returned mail: see transcript for details",
      fields: `Final-Recipient: RFC822; ${LEAD}\nAction: failed\nStatus: 5.1.2\nRemote-MTA: DNS; example.com\nDiagnostic-Code: SMTP; 550 Host unknown (Name server: example.com: host not found)`,
    }),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "Sendmail",
    of: "a program that failed, with words in the transcript only",
    mail: dsn({
      subject: "Returned mail: see transcript for details",
      text: `   ----- The following addresses had permanent fatal errors -----\n<${LEAD}>\n    (reason: Can't create output)\n\n   ----- Transcript of session follows -----\nprocmail: Quota exceeded while writing "/var/mail/lead"\n550 5.0.0 <${LEAD}>... Can't create output`,
      fields: `Final-Recipient: RFC822; ${LEAD}\nAction: failed\nStatus: 5.3.0\nDiagnostic-Code: X-Unix; 73`,
    }),
    expected: [[LEAD, "5.3.0", "mailbox_full", false]],
  },
  {
    system: "Exchange Online",
    of: "an unknown user",
    mail: dsn({
      from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>",
      subject: "Undeliverable: A quick question",
      headers: "Auto-Submitted: auto-replied",
      text: "Your message to lead@example.com couldn't be delivered.\n\nlead wasn't found at example.com.\n\nDiagnostic information for administrators:\n\nGenerating server: AM0PR01.prod.outlook.com\n\nlead@example.com\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient lead@example.com not found by SMTP address lookup'",
      fields: fields(
        "5.1.10",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient lead@example.com not found by SMTP address lookup",
      ),
    }),
    expected: [[LEAD, "5.1.10", "user_unknown", true]],
  },
  {
    system: "Exchange Online",
    of: "a recipient that its directory doesn't know",
    mail: postfix(
      "5.4.1",
      "550 5.4.1 Recipient address rejected: Access denied. [AM0.eop-EUR01.prod.protection.outlook.com]",
    ),
    expected: [[LEAD, "5.4.1", "user_unknown", true]],
  },
  {
    system: "Exchange Online",
    of: "a group that takes mail of members only",
    mail: dsn({
      subject: "Undeliverable: A quick question",
      fields: fields(
        "5.7.133",
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; sender not authenticated for group",
      ),
    }),
    expected: [[LEAD, "5.7.133", "authentication", false]],
  },
  {
    system: "Exchange Online",
    of: "our address on a block list",
    mail: postfix(
      "5.7.606",
      "550 5.7.606 Access denied, banned sending IP [192.0.2.10]. To request removal from this list please visit https://sender.office.com/",
      "RCPT TO",
    ),
    expected: [[LEAD, "5.7.606", "blocked", false]],
  },
  {
    system: "Outlook.com",
    of: "an unavailable mailbox",
    mail: dsn({
      from: "postmaster@hotmail.com",
      subject: "Delivery Status Notification (Failure)",
      text: "This is an automatically generated Delivery Status Notification.\n\nDelivery to the following recipients failed.\n\n       lead@example.com",
      fields: `Final-Recipient: rfc822;${LEAD}\nAction: failed\nStatus: 5.5.0\nDiagnostic-Code: smtp;550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).`,
    }),
    expected: [[LEAD, "5.5.0", "user_unknown", true]],
  },
  {
    system: "Gmail",
    of: "an address that isn't there",
    mail: dsn({
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      headers: `In-Reply-To: ${OUR_ID}\nAuto-Submitted: auto-replied`,
      text: "** Address not found **\n\nYour message wasn't delivered to lead@example.com because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.",
      fields: fields(
        "5.1.1",
        "550-5.1.1 The email account that you tried to reach does not exist. Please try\n 550-5.1.1 double-checking the recipient's email address for typos or\n 550 5.1.1 unnecessary spaces. a640c23a62f3a - gsmtp",
      ),
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Gmail",
    of: "an account that is disabled",
    mail: postfix(
      "5.2.1",
      "550 5.2.1 The email account that you tried to reach is disabled. Learn more at https://support.google.com/mail/?p=DisabledUser",
    ),
    expected: [[LEAD, "5.2.1", "suspended", false]],
  },
  {
    system: "Gmail",
    of: "a user who gets too much mail",
    mail: postfix(
      "5.2.1",
      "550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n    550 5.2.1 prevents additional messages from being delivered.",
    ),
    expected: [[LEAD, "5.2.1", "suspended", false]],
  },
  {
    system: "Gmail",
    of: "mail without SPF or DKIM",
    mail: postfix(
      "5.7.26",
      "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n    550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.",
      "end of DATA",
    ),
    expected: [[LEAD, "5.7.26", "authentication", false]],
  },
  {
    system: "Gmail",
    of: "likely spam",
    mail: postfix(
      "5.7.1",
      "550-5.7.1 Our system has detected that this message is likely unsolicited mail. To\n    550 5.7.1 reduce the amount of spam sent to Gmail, this message has been blocked.",
      "end of DATA",
    ),
    expected: [[LEAD, "5.7.1", "content", false]],
  },
  {
    system: "Yahoo",
    of: "a user without an account",
    mail: postfix(
      "5.0.0",
      "554 delivery error: dd This user doesn't have a yahoo.com account (lead@example.com) [0] - mta1061.mail.ne1.yahoo.com",
      "end of DATA",
    ),
    expected: [[LEAD, "5.0.0", "user_unknown", true]],
  },
  {
    system: "Yahoo",
    of: "complaints about us",
    mail: postfix(
      "4.7.0",
      "421 4.7.0 [TSS04] Messages from 192.0.2.10 temporarily deferred due to user complaints - 4.16.55.1",
      "MAIL FROM",
    ),
    expected: [[LEAD, "4.7.0", "blocked", false]],
  },
  {
    system: "iCloud",
    of: "an address that is no longer used",
    mail: postfix("5.1.6", "550 5.1.6 recipient no longer on server: lead@example.com"),
    expected: [[LEAD, "5.1.6", "moved", true]],
  },
  {
    system: "Courier",
    of: "an unknown user, without a code",
    mail: dsn({
      from: "postmaster@mail.example.org",
      subject: "NOTICE: mail delivery status.",
      text: "This is a delivery status notification from mail.example.org,\nrunning the Courier mail server, version 0.65.2.\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<lead@example.com>:\n    mx.example.com [192.0.2.25]:\n>>> RCPT TO:<lead@example.com>\n<<< 550 Unknown user lead@example.com",
      fields: fields("5.0.0", "550 Unknown user lead@example.com"),
    }),
    expected: [[LEAD, "5.0.0", "user_unknown", true]],
  },
  {
    system: "Amazon SES",
    of: "a full mailbox, with the answer in quotes",
    mail: dsn({
      from: "MAILER-DAEMON@amazonses.com",
      subject: "Delivery Status Notification (Failure)",
      fields: fields(
        "5.0.0 (permanent failure)",
        "5.1.0 - Unknown address error 550-'5.2.2 <lead@example.com>... Mailbox Full' (delivery attempts: 0)",
      ),
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "Sun Messaging Server",
    of: "an address rewritten by a route",
    mail: dsn({
      from: "postmaster@mail.example.org",
      subject: "Delivery Notification: Delivery has failed",
      fields: `Original-recipient: rfc822;${LEAD}\nFinal-recipient: rfc822;@store.example.com:lead@store\nAction: failed\nStatus: 5.2.0 (LMTP transmission failure has occurred)\nDiagnostic-code: smtp;522 5.2.0 Delivery failed: Over quota`,
    }),
    expected: [[LEAD, "5.2.0", "mailbox_full", false]],
  },
  {
    system: "McAfee",
    of: "an unknown user, without status and final recipient",
    mail: dsn({
      from: "<>",
      subject: "Delivery Status",
      text: "    --- The following addresses had delivery problems ---\n\n<lead@example.com>   (lead@example.com... No such user)",
      fields: `Original-Recipient: <${LEAD}>\nAction: failed\nDiagnostic-Code: smtp; 550 lead@example.com... No such user\nRemote-MTA: 192.0.2.25`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Mimecast",
    of: "a policy against us",
    mail: dsn({
      from: "<postmaster@mimecast.example>",
      subject: "[Postmaster] Email Delivery Failure",
      fields: fields(
        "5.7.1",
        "550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550",
      ),
    }),
    expected: [[LEAD, "5.7.1", "policy", false]],
  },
  {
    system: "Symantec.cloud",
    of: "an unknown user",
    mail: dsn({
      from: "MAILER-DAEMON@messagelabs.com",
      subject: "Mail Delivery Failure",
      text: "This is the mail delivery agent at messagelabs.com.\nI was unable to deliver your message to the following addresses:\n\nlead@example.com\n\nReason: 550 5.1.1 <lead@example.com>: Recipient address rejected: User unknown",
      fields: fields(
        "5.1.1",
        "550 5.1.1 <lead@example.com>: Recipient address rejected: User unknown",
      ),
      returned: "text/rfc822-headers",
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Barracuda",
    of: "a block list",
    mail: dsn({
      subject: "**Message you sent blocked by our bulk email filter**",
      text: "Your message to: lead@example.com\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: A quick question",
      fields: fields("5.7.1", "550 5.7.1 Message content rejected, id=00002-01 - SPAM"),
    }),
    expected: [[LEAD, "5.7.1", "content", false]],
  },
  {
    system: "a gateway of X.400",
    of: "a name of X.400 beside the address",
    mail: dsn({
      fields: `Original-Recipient: rfc822;${LEAD}\nFinal-Recipient: x400;/c=gb/admd=attmail/prmd=xyz/o=example/s=lead/\nAction: failed\nStatus: 5.1.1`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "an EAI system",
    of: "an international address (RFC 6533)",
    mail: dsn({
      type: "message/global-delivery-status",
      returned: "message/global-headers",
      fields:
        "Final-Recipient: utf-8; léa@exämple.example\nAction: failed\nStatus: 5.6.7\nDiagnostic-Code: smtp; 550 5.6.7 Address does not support SMTPUTF8",
    }),
    expected: [["léa@exämple.example", "5.6.7", "content", false]],
  },
  {
    system: "a careless system",
    of: "fields in lower case, without types, order or blank lines",
    mail: dsn({
      from: "postmaster@example.com",
      subject: "Mail delivery failed",
      fields: `action: FAILED\nstatus: 5.1.1 (bad mailbox)\nfinal-recipient: <${LEAD}>\ndiagnostic-code:\n\t550 5.1.1\n\tno such user`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "a careless system",
    of: "recipients that nothing parts",
    mail: dsn({
      fields: `Final-Recipient: rfc822; boss@example.com\nAction: failed\nStatus: 5.2.2\nFinal-Recipient: rfc822; ${LEAD}\nAction: failed\nStatus: 5.1.1`,
    }),
    expected: [
      ["boss@example.com", "5.2.2", "mailbox_full", false],
      [LEAD, "5.1.1", "user_unknown", true],
    ],
  },
  {
    system: "a careless system",
    of: "a status of 5.0.0 for a reply of 450",
    mail: dsn({ fields: fields("5.0.0", "450 4.3.2 TEMPERROR: retry timeout exceeded") }),
    expected: [[LEAD, "4.3.2", "expired", false]],
  },
  {
    system: "a careless system",
    of: "the fields in base64",
    mail: dsn({
      type: "message/delivery-status\nContent-Transfer-Encoding: base64",
      fields: "",
    }).replace(
      /Reporting-MTA: dns[\s\S]*?(?=\n\n--b1)/,
      Buffer.from(
        `Reporting-MTA: dns; mail.example.org\n\n${fields("5.1.1", "550 5.1.1 unknown")}\n`,
      ).toString("base64"),
    ),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "a careless system",
    of: "headers only, folded in the Message-ID",
    mail: dsn({
      returned: "text/rfc822-headers",
      original: ORIGINAL.replace("Message-ID: <", "Message-ID:\n <").split("\n\n")[0] ?? "",
      fields: fields("5.1.1", "550 5.1.1 unknown"),
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "PowerMTA",
    of: "a category that it has found itself",
    mail: dsn({
      from: "postmaster@mail.example.org",
      subject: "Delivery report",
      fields: `${fields("5.0.0", "550 rejected")}\nX-PowerMTA-BounceCategory: bad-mailbox`,
    }),
    expected: [[LEAD, "5.0.0", "user_unknown", true]],
  },
  {
    system: "Facebook",
    of: "a recipient who doesn't want it",
    mail: dsn({
      from: "Facebook <mailer-daemon@mx.facebook.com>",
      subject: "Sorry, your message could not be delivered",
      fields: fields("5.1.1", "550 5.1.1 RCP-P2 Refused due to recipient preferences"),
    }),
    expected: [[LEAD, "5.1.1", "policy", false]],
  },
];
