import { readFile } from "node:fs/promises";
import type { Config } from "../config.ts";
import { AppError, messageOf } from "../domain/errors.ts";

/**
 * The playbook as a model gets it, without its comments; null where there is none, or nothing in
 * it.
 *
 * @throws AppError `config` where one is configured and can't be read
 */
export async function readPlaybook(config: Config): Promise<string | null> {
  const markdown = await playbookFile(config);
  if (markdown === null) return null;
  const { playbookText } = await import("../ai/playbook.ts");
  return playbookText(markdown);
}

/** The playbook's file as it is; otherwise as `readPlaybook`. */
export async function playbookFile({ values, origin }: Config): Promise<string | null> {
  const path = values["ai.playbook"];
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (isMissing && origin["ai.playbook"] === "default") return null;
    throw new AppError(
      "config",
      `the playbook ${path} ${isMissing ? "is not there" : `can't be read: ${messageOf(error)}`}`,
      "Make one: tickler playbook edit",
    );
  }
}
