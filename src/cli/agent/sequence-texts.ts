import { dirname, isAbsolute, join } from "node:path";
import { partsOf } from "../../domain/sequence/templates.ts";
import type { Services } from "../../service/services.ts";
import type { Context } from "../context.ts";
import { decodeText, readText } from "../input/text-input.ts";
import type { FullCall } from "./call.ts";
import type { FileGuard } from "./files.ts";

/** Commands that read a sequence's file, and with it the texts that it names. */
const WITH_SEQUENCE = ["sequence add", "sequence edit", "sequence check"];

/**
 * Paths of the texts that a sequence names, as its command will look for them.
 *
 * @param input what stands on standard input, in Base64
 * @throws AppError `refused` where one of them is no file for an agent: the command could never be done
 */
export async function textsOfSequence(
  context: Context,
  { policy }: Services,
  { command, given }: FullCall,
  input: string | null,
  guard: FileGuard,
): Promise<string[]> {
  const path = given.find(({ name }) => name === "file")?.value;
  if (path === undefined || !WITH_SEQUENCE.includes(command)) return [];
  // A file that can't be read, or is no TOML, names nothing: the command itself says what is wrong.
  const source = await sourceOf(context, path, input).catch(() => "");
  const table = await policy.parseToml(path, source).catch(() => ({}));
  const folder = path === "-" ? "." : dirname(path);
  const names = partsOf(table).flatMap(({ table: { file } }) =>
    typeof file === "string" && file.trim() !== "" ? [file] : [],
  );
  const paths = names.map((name) => (isAbsolute(name) ? name : join(folder, name)));
  for (const each of paths) guard(each);
  return paths;
}

async function sourceOf(context: Context, path: string, input: string | null): Promise<string> {
  if (path !== "-") return readText(context, path);
  return decodeText(path, Buffer.from(input ?? "", "base64"));
}
