import type { StoredContent } from "../ports/index.ts";

/** More names are looked at in no archive. */
const MOST = 10_000;
/** Of a compressed archive so many octets are unpacked, to read the names at its begin. */
const MOST_OCTETS = 64 * 1024 * 1024;

/** The names of the files in an archive; none where it is no archive, or can't be read. */
export async function namesInArchive(name: string, content: StoredContent): Promise<string[]> {
  const kind = /\.(zip|tar|tgz|tar\.gz|taz)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === undefined) return [];
  const bytes = Buffer.from(content.base64, "base64");
  try {
    if (kind === "zip") return await namesInZip(bytes);
    return namesInTar(kind === "tar" ? bytes : await unpacked(bytes));
  } catch {
    // What nobody can open is not what Gmail looks for.
    return [];
  }
}

async function namesInZip(bytes: Buffer): Promise<string[]> {
  const { unzipSync } = await import("fflate");
  const names: string[] = [];
  unzipSync(bytes, {
    filter({ name }) {
      if (names.length < MOST) names.push(name);
      return false;
    },
  });
  return names;
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  const { gunzipSync } = await import("node:zlib");
  return gunzipSync(bytes, { maxOutputLength: MOST_OCTETS });
}

/** The headers of POSIX ustar: 512 octets each, with the name first and the size in octal at 124. */
function namesInTar(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 512 <= bytes.length && names.length < MOST; ) {
    const name = bytes.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    if (name === "") break;
    const size = Number.parseInt(bytes.toString("latin1", at + 124, at + 136), 8);
    names.push(name);
    at += 512 + Math.ceil((Number.isFinite(size) ? size : 0) / 512) * 512;
  }
  return names;
}
