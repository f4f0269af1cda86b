import type { Email, EmailAttachment } from "../../src/domain/email.ts";
import { cleanHtml } from "../../src/markup/clean.ts";
import { contentId } from "../../src/service/body/files.ts";
import { outgoingBody } from "../../src/service/outbox/outgoing-mail.ts";
import { POLICY } from "../support/world/world.ts";

/** A chart of 600 by 150 pixels, as PNG in base64. */
export const CHART =
  "iVBORw0KGgoAAAANSUhEUgAAAlgAAACWAgMAAAB/dR6iAAAADFBMVEX///+duNkrbLBVVVVif+2yAAAAiElEQVR42u3OsQ2AQAwEQTf5TdIkH5FYIgJL" +
  "B5oNHfimSpKkmY4WFhYWFhYWFhYWFhYWFhbWR1irhYWFhYWFhYWFhYWF9WAeCwsLCwsLCwsLCwsrl3X3DgsLK4H11h0LCwsLCyuNNT2PhYWFhYWFhYWF" +
  "hYWFhYWFhYWFhYWFhXV1hpXNkiT9tQ2OYk4UMcN8QQAAAABJRU5ErkJggg==";

const FILE: EmailAttachment = {
  ...{ name: "chart.png", type: "image/png", size: 217, sha256: "c4".repeat(32) },
  inline: "chart.png",
};

export async function contentOf(): Promise<string> {
  return CHART;
}

/** A mail with all that Markdown has. */
const MARKDOWN = `Hi Jane,

thanks for asking. Here is **what we would change first**, and _why_:

## Three steps

1. Measure for two weeks, without touching anything
2. Move the *busiest* route
   - at night
   - with a way back: \`rollback --to 2026-03-01\`
3. Decide together

### What it costs

| Plan | Seats | Per month | |
|:-----|------:|----------:|:-|
| Start | 5 | € 49 | no contract |
| Team | 25 | € 199 | ~~€ 249~~ until May |
| Company | 250 | € 1,490 | with an SLA |

![Visitors in the last six months](chart.png)

> We had it running in a day.
>
> > Really? In one day?

Your key goes into the header:

\`\`\`sh
curl https://api.example.com/v1/routes/berlin-hamburg/availability?from=2026-03-01 -H "Authorization: Bearer …"
\`\`\`

More is in [our plan](https://example.com/plan?ref=mail&lead=42), at
https://example.com/a/very/long/path/that/no/telephone/can/show/in/one/line/without/breaking/it.html,
or write to sales@example.com.

---

Best,
Ada
`;

const SIGNATURE = "**Ada Sales**, [Example Ltd](https://example.com)\n+49 30 1234567";
const QUOTE = `On Sun, 1 Mar 2026 at 09:30, Jane Roe <jane.roe@lead.example> wrote:
> Hi Ada,
>
> what would you change first, and what does it cost?
>
> > Open to a quick chat?
> > https://example.com/a/very/long/path/that/no/telephone/can/show/in/one/line/at/all.html
>
> Jane`;

type Shown = Awaited<ReturnType<typeof outgoingBody>> & Pick<Email, "attachments">;

/** An answer in Markdown, as it leaves. */
export async function markdownMail(): Promise<Shown & { attachments: EmailAttachment[] }> {
  const sender = {
    ...POLICY.sender,
    signature: SIGNATURE,
    postalAddress: "Example Ltd, 1 Example Street, 10115 Berlin",
  };
  const email = { kind: "first", text: "", format: "markdown", markup: MARKDOWN } as const;
  const body = await outgoingBody({ ...email, attachments: [FILE] }, sender, QUOTE);
  return { ...body, attachments: [FILE] };
}

/** HTML with its pictures in it. */
export function withPictures(html: string | null): string {
  const source = `cid:${contentId(FILE.sha256 ?? "")}`;
  return (html ?? "").replaceAll(source, `data:image/png;base64,${CHART}`);
}

/** A page as people make it with other programs. */
const OWN_HTML = `<!DOCTYPE html>
<html lang="en"><head><title>Offer</title><style>.button { color: #fff }</style></head>
<body bgcolor="#f4f4f4" style="margin:0">
<div style="display:none;max-height:0;overflow:hidden">What you asked for</div>
<!--[if mso]><table width="600"><tr><td><![endif]-->
<table width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4f4f4"><tr><td align="center">
<table class="box" width="100%" style="max-width:600px;background-color:#ffffff;color:#333333" cellpadding="0" cellspacing="0">
<tr><td style="padding:24px;font-family:Arial, sans-serif;font-size:16px;line-height:1.5">
<h1 style="font-size:22px;margin:0 0 12px">Your offer</h1>
<p style="margin:0 0 12px">Hi Jane, <b>here</b> is what you asked for.</p>
<img src="chart.png" alt="Visitors" width="552" style="width:100%;height:auto;max-width:552px">
<ul><li>One</li><li>Two</li></ul>
<table align="center" cellpadding="0" cellspacing="0"><tr>
<td bgcolor="#2b6cb0" style="border-radius:4px;background-color:#2b6cb0;padding:10px 18px">
<a class="button" href="https://example.com/book" style="color:#ffffff;text-decoration:none" onclick="track()">Book a call</a>
</td></tr></table>
<p style="font-size:12px;color:#666666;margin:16px 0 0">Example Ltd, <a style="color:#2b6cb0" href="mailto:sales@example.com">sales@example.com</a></p>
</td></tr></table>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
<script>window.__ran = "own"</script><img src="https://evil.example/pixel.png" width="1" height="1">
</body></html>`;

/** That page, cleaned. */
export function ownHtml(): string {
  return cleanHtml(OWN_HTML, (name) =>
    name === "chart.png" ? `cid:${contentId(FILE.sha256 ?? "")}` : null,
  ).html;
}

/** That page, or another, as somebody else's mail: with the chart, and a file that is no picture. */
export function incomingMail(
  html = OWN_HTML.replace("chart.png", "cid:chart@lead.example"),
): Buffer {
  const part = (header: string, base64: string): string =>
    `--b\r\n${header}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64.replace(/.{76}/g, "$&\r\n")}\r\n`;
  return Buffer.from(
    "From: Jane Roe <jane.roe@lead.example>\r\nTo: Ada Sales <ada@sales.example>\r\n" +
      "Date: Sun, 01 Mar 2026 09:30:00 +0000\r\nSubject: An offer\r\nMIME-Version: 1.0\r\n" +
      "Content-Type: multipart/related; boundary=b\r\n\r\n" +
      part("Content-Type: text/html; charset=utf-8", Buffer.from(html).toString("base64")) +
      part("Content-Type: image/png\r\nContent-ID: <chart@lead.example>", CHART) +
      part("Content-Type: text/html\r\nContent-ID: <page@lead.example>", CHART) +
      "--b--\r\n",
  );
}
