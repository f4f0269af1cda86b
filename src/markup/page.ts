/** What keeps a page from asking the network for anything, and from running a script. */
const OFFLINE =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n";

/** A whole HTML document around the HTML of a mail. It may be read on a light ground or a dark one. */
export function pageOf(html: string): string {
  return page("", html);
}

/** The same, to be opened in a browser. @param heading what stands above the mail, as HTML */
export function previewPage(heading: string, html: string): string {
  return page(OFFLINE, `${heading}${html}`);
}

function page(head: string, body: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
</head>
<body>
<div dir="auto" style="max-width:42em;line-height:1.45;font-family:sans-serif;overflow-wrap:break-word">
${body.trimEnd()}
</div>
</body>
</html>
`;
}
