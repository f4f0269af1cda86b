import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import type { Body } from "../../service/body/body.ts";
import { hasMarks } from "../../service/body/strip-markdown.ts";
import type { TextSource } from "../../service/send/text.ts";
import { collect } from "../command.ts";
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

/** Adds the options of a command that writes a mail, besides its text. */
export function richTextOptions(command: Command): Command {
  return command
    .option(
      "--markdown",
      "the text is Markdown: the mail leaves as HTML, with plain text beside it",
    )
    .option("--no-markdown", "the text is plain text, whatever send.format says")
    .option("--html <file>", "HTML of your own, from a file or - ; the plain text is made from it")
    .option("--attach <file>", "attach a file; may be given more than once", collect)
    .option(
      "--force",
      "also files that Gmail rejects, and a mail that is larger than send.max_size",
    );
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
  refuseFileName(given.text, attach !== undefined);
  if (html !== undefined && options.markdown !== undefined) {
    throw new AppError("usage", "--html is a format of its own", "Leave --markdown out.");
  }
  const file = html ?? given.file;
  const text =
    html === undefined ? ((await textFrom(context, given)) ?? "") : await readText(context, html);
  const { filesIn } = await import("../../app/file-source.ts");
  return {
    text,
    ...formatOf(options),
    attachments: attach,
    files: filesIn(".", context.guard),
    pictures: filesIn(file === undefined || file === "-" ? "." : dirname(file), context.guard),
    force: options.force === true,
  };
}

/** The format that the options say; empty where they leave it to the settings. */
export function formatOf({ markdown, html }: RichTextOptions): Pick<TextSource, "format"> {
  if (html !== undefined) return { format: "html" };
  if (markdown === undefined) return {};
  return { format: markdown ? "markdown" : "text" };
}

/** A text of one word that is a file: `--attach a.pdf b.pdf`. @throws AppError `usage` */
function refuseFileName(text: string | undefined, isAttaching: boolean): void {
  if (text === undefined || text === "-" || /\s/.test(text)) return;
  if (!statSync(text, { throwIfNoEntry: false })?.isFile()) return;
  throw new AppError(
    "usage",
    `${text} is a file, and would be the whole text`,
    isAttaching
      ? `Give each file its own option: --attach ${text}. A text from a file: --file ${text}`
      : `A text from a file: --file ${text}. To send it with a mail: --attach ${text}`,
  );
}

/** Says what a text may be meant as, and what was taken out of one. */
export function remarkOn({ out }: Context, { text, format, removed = [] }: Body): void {
  if (removed.length > 0) out.note(`note: taken out of the HTML: ${removed.join(", ")}.`);
  if (format !== null) return;
  if (hasMarks(text)) out.note("note: this looks like Markdown; to send it as such: --markdown");
  else if (/<(?:html|body|table|div|p|br|a\s)[^<>]*>/i.test(text)) {
    out.note("note: this looks like HTML; to send it as such: --html FILE");
  }
}

/** What a key stands for besides the text: nothing where it is plain text alone, as in earlier versions. */
export function richContent(options: RichTextOptions): string[] {
  const { format } = formatOf(options);
  const { attach = [] } = options;
  return format === undefined && attach.length === 0 ? [] : [format ?? "", ...attach];
}
