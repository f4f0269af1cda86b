const MAX_RESPONSE = 500;

/** Untrusted text as one short line, without control and bidirectional formatting characters. */
export function oneLine(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g, "")
    .trim();
  if (clean.length <= MAX_RESPONSE) return clean;
  const cut = clean.slice(0, MAX_RESPONSE - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
