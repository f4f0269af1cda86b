// All that reads and writes Markdown, and what needs no library: a part that is loaded for rich text
// alone. `clean.ts` is another one, for HTML of somebody else's.
export { escapeHtml } from "./escape.ts";
export { htmlOf, htmlOfPlain } from "./html.ts";
export { parseMarkdown } from "./markdown.ts";
export { pageOf, previewPage } from "./page.ts";
export { plainOf } from "./plain.ts";
