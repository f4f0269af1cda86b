import type { Command } from "commander";
import { noteView } from "../../../json/todo.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { named, when } from "../../output/describe.ts";

export function noteCommand(cli: Cli): Command {
  return command("note", "keep a note on a lead, or list the notes on them")
    .argument("<lead>", "id or address")
    .argument("[text]", "the note; without it, all are listed, newest first")
    .addOption(limitOption("notes"))
    .addHelpText(
      "after",
      `
Notes are for you: they stand in "tickler history", in "tickler todo" and below a draft that you edit,
and are never sent.
${examples('tickler note 1 "prefers the phone; budget is decided in May"', "tickler note 1 --json")}`,
    )
    .action(cli.action(runNote));
}

async function runNote(
  context: Context,
  ref: string,
  text: string | undefined,
  options: LimitOptions,
): Promise<void> {
  const limit = limitOf(options);
  const who = parseLeadRef(ref);
  const { addNote, listNotes } = await import("../../../service/todo/notes.ts");
  const services = await context.app.services();
  const { out } = context;
  if (text !== undefined) {
    const { lead, note } = await addNote(services, who, text);
    if (out.style.json) return out.json(noteView(note));
    return out.line(out.style.terminal ? `Noted on ${named(lead)}.` : `${note.id}`);
  }
  const { lead, notes: all } = await listNotes(services, who);
  const notes = all.slice(0, limit);
  if (out.style.json) return out.json(notes.map(noteView));
  if (notes.length === 0) {
    if (out.style.terminal) out.note(`There is no note on ${named(lead)}.`);
    return;
  }
  await out.table(
    [
      {
        heading: "WHEN",
        cell: ({ createdAt }) => (out.style.terminal ? when(createdAt) : createdAt.toISOString()),
      },
      { heading: "NOTE", cell: ({ text: words }) => words },
    ],
    notes,
  );
}
