import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import type { FileSource } from "../../service/body/files.ts";
import type { FullCall } from "./call.ts";
import type { FileGuard } from "./files.ts";

/** Commands whose text may name pictures. */
const WITH_TEXT = ["answer", "drafts edit"];
/** Options that say which file the text is in. Pictures stand relative to its folder. */
const TEXT_FILE = /^--(?:file|html)=(.+)$/su;

/**
 * Paths of the pictures that a command's text names, as Markdown or as HTML, of those that may be read. In
 * which format the text is written is not known yet: one that is no picture in the end does no harm.
 *
 * @param input what stands on standard input, in Base64
 */
export async function picturesOf(
  { command, given, argv }: FullCall,
  input: string | null,
  guard: FileGuard,
): Promise<string[]> {
  if (!WITH_TEXT.includes(command)) return [];
  const paths = new Set<string>();
  for (const { value } of given) await collect(value, ".");
  if (input !== null) await collect(Buffer.from(input, "base64").toString("utf8"), ".");
  for (const each of argv) {
    const file = TEXT_FILE.exec(each)?.[1];
    if (file === undefined || file === "-") continue;
    await collect(await readFile(file, "utf8").catch(() => ""), dirname(file));
  }
  return [...paths].filter((path) => isOpen(guard, path));

  async function collect(text: string, folder: string): Promise<void> {
    const { readPictures } = await import("../../service/body/body.ts");
    const source = noting((name) => paths.add(isAbsolute(name) ? name : join(folder, name)));
    await readPictures("markdown", text, source);
    await readPictures("html", text, source);
  }
}

/** Reads nothing, and tells what would be read. */
function noting(note: (path: string) => void): FileSource {
  return {
    async read(path) {
      note(path);
      return { name: path, type: "image/png", content: { sha256: "", size: 0, base64: "" } };
    },
  };
}

function isOpen(guard: FileGuard, path: string): boolean {
  try {
    guard(path);
    return true;
  } catch {
    return false;
  }
}
