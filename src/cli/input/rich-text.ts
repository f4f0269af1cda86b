import { dirname } from "node:path";
import type { TextSource } from "../../service/send/text.ts";
import type { Context } from "../context.ts";
import { type TextSource as Given, readText, textFrom } from "./text-input.ts";

/** What commands that write a mail take besides its text. */
export interface RichTextOptions {
  markdown?: boolean;
  /** A file, or - for standard input. */
  html?: string;
  attach?: string[];
  force?: boolean;
}

/**
 * A text, its format and the files that go with it. Paths on the command line are relative to the
 * working folder, and those within a text to the folder of its file.
 *
 * @throws AppError `usage`, `input`
 */
export async function richText(
  context: Context,
  given: Given,
  options: RichTextOptions,
): Promise<TextSource> {
  const { html, attach } = options;
  const file = html ?? given.file;
  const text =
    html === undefined ? ((await textFrom(context, given)) ?? "") : await readText(context, html);
  const { filesIn } = await import("../../app/file-source.ts");
  return {
    text,
    ...formatOf(options),
    attachments: attach,
    files: filesIn("."),
    pictures: filesIn(file === undefined || file === "-" ? "." : dirname(file)),
    force: options.force === true,
  };
}

function formatOf({ markdown, html }: RichTextOptions): Pick<TextSource, "format"> {
  if (html !== undefined) return { format: "html" };
  return markdown ? { format: "markdown" } : {};
}

/** What a key stands for besides the text: nothing where it is plain text alone, as in earlier versions. */
export function richContent(options: RichTextOptions): string[] {
  const { format } = formatOf(options);
  const { attach = [] } = options;
  return format === undefined && attach.length === 0 ? [] : [format ?? "", ...attach];
}
