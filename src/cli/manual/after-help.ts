import type { EventEmitter } from "node:events";
import type { Command } from "commander";
import { asWritten, escaped } from "./roff.ts";

/** The help text of a command below its options, in its two parts. */
export interface AfterHelp {
  readonly details: string;
  readonly examples: readonly string[];
}

/** What `addHelpText` has added to a command. */
export function afterHelpOf(command: Command): AfterHelp {
  let text = "";
  // Commander keeps added help as listeners of this event, of which its types say nothing.
  (command as Command & Pick<EventEmitter, "emit">).emit("afterHelp", {
    error: false,
    command,
    write: (part: string) => {
      text += part;
    },
  });
  const [details = "", rest = ""] = text.split(/^Examples:\n/m);
  const lines = rest.split("\n");
  const end = lines.findIndex((line) => line !== "" && !line.startsWith("  "));
  const examples = end < 0 ? lines : lines.slice(0, end);
  return {
    details: details.trim(),
    examples: examples
      .map((line) => line.slice(2))
      .join("\n")
      .trimEnd()
      .split("\n"),
  };
}

/** Help text as roff: paragraphs are filled, lists stay lists, what is indented stays as it is. */
export function detailsInRoff(details: string): string[] {
  return details
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map(paragraphInRoff);
}

function paragraphInRoff(paragraph: string): string {
  const lines = paragraph.split("\n");
  if (lines.some((line) => /^\s/.test(line) && line.trim() !== "") && !hasItems(lines)) {
    return `.PP\n${asWritten(lines)}`;
  }
  const parts: string[] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) parts.push(`.IP \\(bu 2\n${escaped(line.slice(2))}`);
    else if (parts.length === 0) parts.push(`.PP\n${escaped(line)}`);
    else parts.push(escaped(line.trim()));
  }
  return parts.join("\n");
}

function hasItems(lines: readonly string[]): boolean {
  return lines.some((line) => line.startsWith("- "));
}
