/** What a report must be read as: recipient, status, reason, and whether it is hard. */
export type Expected = readonly [
  recipient: string | null,
  status: string,
  reason: string,
  hard: boolean,
];

export interface ReportCase {
  system: string;
  /** What the report tells. */
  of: string;
  mail: string;
  expected: readonly Expected[];
  /** Whether the report shows which mail of ours it is about; it does unless told. */
  isTraceable?: boolean;
}

export const OUR_ID = "<tickler.1a2b3c@example.org>";

export const ORIGINAL = `Return-Path: <rep@example.org>
Received: from desk.example.org (desk.example.org [192.0.2.10])
	by mail.example.org with ESMTPSA id 4ABC; Tue, 03 Mar 2026 09:00:00 +0000
From: Rita Rep <rep@example.org>
To: Lea Lead <lead@example.com>
Subject: A quick question
Message-ID: ${OUR_ID}
Date: Tue, 03 Mar 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi Lea! Open to a quick chat?
`;

interface Header {
  from?: string;
  subject?: string;
  /** Whole lines. */
  headers?: string;
}

const DAEMON = "Mail Delivery System <MAILER-DAEMON@mail.example.org>";

function header({
  from = DAEMON,
  subject = "Undelivered Mail Returned to Sender",
  headers = "",
}: Header) {
  return `From: ${from}
To: rep@example.org
Subject: ${subject}
Date: Tue, 03 Mar 2026 09:00:05 +0000
Message-ID: <report.77@mail.example.org>
MIME-Version: 1.0
${headers === "" ? "" : `${headers}\n`}`;
}

/** A report of RFC 3464: text, fields, and the mail that is returned. */
export function dsn(
  options: Header & {
    text?: string;
    fields: string;
    original?: string;
    type?: string;
    returned?: string;
  },
): string {
  const { text = "Your message could not be delivered.", fields, original = ORIGINAL } = options;
  return `${header(options)}Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

${text}

--b1
Content-Type: ${options.type ?? "message/delivery-status"}

Reporting-MTA: dns; mail.example.org
Arrival-Date: Tue, 3 Mar 2026 09:00:01 +0000

${fields}

--b1
Content-Type: ${options.returned ?? "message/rfc822"}

${original}
--b1--
`;
}

/** A report in words only. */
export function plain(options: Header & { body: string; type?: string }): string {
  const type = options.type ?? "text/plain; charset=utf-8";
  return `${header(options)}Content-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n${options.body}`;
}

/** A report in words, and the mail that is returned as a part. */
export function mixed(options: Header & { body: string; original?: string }): string {
  return `${header(options)}Content-Type: multipart/mixed; boundary="b2"

--b2
Content-Type: text/plain; charset=utf-8

${options.body}

--b2
Content-Type: message/rfc822

${options.original ?? ORIGINAL}
--b2--
`;
}

/** The per-recipient fields of a report. */
export function fields(
  status: string,
  diagnostic: string,
  action = "failed",
  to = "lead@example.com",
) {
  const code = diagnostic === "" ? "" : `\nDiagnostic-Code: smtp; ${diagnostic}`;
  return `Final-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}\nRemote-MTA: dns; mx.example.com${code}`;
}
