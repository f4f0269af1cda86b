/** What keeps a page from asking the network for anything, and from running a script. */
const OFFLINE =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n";

/**
 * The grounds that the text can be read on. Whoever brings colours of their own has chosen them for a
 * light one.
 */
export type ColorScheme = "light dark" | "light";

/** A whole HTML document around the HTML of a mail. */
export function pageOf(html: string, scheme: ColorScheme = "light dark"): string {
  return page("", html, scheme);
}

/** The same, to be opened in a browser. @param heading what stands above the mail, as HTML */
export function previewPage(
  heading: string,
  html: string,
  scheme: ColorScheme = "light dark",
): string {
  return page(OFFLINE, `${heading}${html}`, scheme);
}

function page(head: string, body: string, scheme: ColorScheme): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
</head>
<body>
<div dir="auto" style="max-width:42em;line-height:1.45;font-family:sans-serif;overflow-wrap:anywhere">
${body.trimEnd()}
</div>
</body>
</html>
`;
}
