import { existsSync } from "node:fs";
import type { PlaybookReport } from "../../../json/settings.ts";
import type { Context } from "../../context.ts";

/** What a playbook is, for the help of the commands. */
export const ABOUT_PLAYBOOK = `
The playbook is a Markdown file of yours: who you are, what you sell, the prices, promises and links
that may be given, next steps, references, tone, signature, and what must go to a person. It is all that a
model knows about you. Comments (<!-- … -->) in it are never sent.`;

/** What the playbook has and what it lacks. @throws AppError `config` where it can't be read */
export async function inspectPlaybook(context: Context): Promise<PlaybookReport> {
  const path = await playbookPath(context);
  const { playbookFile } = await import("../../../app/playbook-text.ts");
  const { checkPlaybook } = await import("../../../ai/playbook.ts");
  const exists = existsSync(path);
  const markdown = exists ? await playbookFile(await context.app.config()) : null;
  if (markdown !== null) {
    const { readPlaybook } = await import("../../../domain/guardrails/playbook-reading.ts");
    return { path, exists, ...checkPlaybook(markdown), reading: await readPlaybook(markdown) };
  }
  const { sections } = checkPlaybook("");
  const missing = `There is no playbook at ${path}: the model knows nothing about you.`;
  return { path, exists: false, sections, problems: [missing], advice: [], reading: null };
}

/** Where the playbook is, or would be. */
export async function playbookPath(context: Context): Promise<string> {
  return (await context.app.config()).values["ai.playbook"];
}

/** What would make it better, for people. */
export function worthAdding({ advice }: Pick<PlaybookReport, "advice">): string[] {
  return advice.length === 0 ? [] : ["", "Worth adding:", ...advice.map((line) => `  ${line}`)];
}
