const TEXTS = {
  done: ["You are logged in", "Tickler can send and read mail for you. You can close this page."],
  failed: ["That did not work", "The terminal in which Tickler runs says why."],
  used: ["This login is over", "Start another one: tickler login"],
  unknown: ["Nothing is here", "Tickler waits for a login on another address."],
} as const;

/** What the browser shows after the redirect. Nothing of the request stands in it. */
export function callbackPage(page: keyof typeof TEXTS): string {
  const [title, text] = TEXTS[page];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Tickler: ${title}</title>
<style>body { font: 1.1em system-ui, sans-serif; max-width: 32em; margin: 4em auto; padding: 0 1em }</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}
