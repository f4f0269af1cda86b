const SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
const SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
const SIGNATURE_END = "-----END PGP SIGNATURE-----";

/** Lines of a mail without the armour of a signature (RFC 4880 7); its content stays. */
export function withoutPgp(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.trim() !== "");
  if (lines[start]?.trim() !== SIGNED) return [...lines];
  const header = lines.indexOf("", start);
  const kept: string[] = [];
  let armour = false;
  for (const line of lines.slice(Math.max(header, start) + 1)) {
    const mark = line.trim();
    if (mark === SIGNATURE) armour = true;
    else if (mark === SIGNATURE_END && armour) armour = false;
    else if (!armour) kept.push(line.startsWith("- ") ? undash(line) : line);
  }
  return kept;
}

/** Only lines that begin with a dash must be escaped; a list that isn't stays one. */
function undash(line: string): string {
  return /^- (?:-|From )/.test(line) ? line.slice(2) : line;
}
