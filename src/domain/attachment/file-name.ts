/** In UTF-8; most file systems take 255. */
const MAX_OCTETS = 200;

/** In characters; what stands in front of so many is no part of a name that anybody gave. */
const MAX_NAME = 4_000;

/** Names that Windows keeps for its devices, whatever their ending. */
const DEVICE = /^(?:aux|com\d|con|lpt\d|nul|prn)(?=\.|$)/i;

/**
 * The name of an attachment as it can be shown, and written into a folder: without a path, without
 * characters that can't be seen or that turn the order of those around them, and not hidden.
 *
 * @param name as a mail gives it; null: it gives none
 * @param otherwise taken where nothing is left of it
 */
export function safeFileName(name: string | null, otherwise: string): string {
  const last = (name ?? "").slice(-MAX_NAME).split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (clean === "") return otherwise;
  return shortened(DEVICE.test(clean) ? `_${clean}` : clean);
}

/** The ending stays, as it says what the file is. */
function shortened(name: string): string {
  const { stem, ending } = splitName(name);
  // A mail may give a name of any length.
  let kept = stem.slice(0, MAX_OCTETS);
  while (octets(kept + ending) > MAX_OCTETS) kept = [...kept].slice(0, -1).join("");
  return `${kept.trimEnd()}${ending}`;
}

/** `name (2).pdf`, the first of the kind that is not taken. */
export function numberedName(name: string, number: number): string {
  const { stem, ending } = splitName(name);
  return `${stem} (${number})${ending}`;
}

function splitName(name: string): { stem: string; ending: string } {
  const [ending = ""] = /(?<=.)(?:\.tar)?\.[^.\s]{1,20}$/i.exec(name) ?? [];
  return { stem: name.slice(0, name.length - ending.length), ending };
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
