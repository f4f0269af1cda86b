import { setSetting } from "../../config/edit.ts";
import type { Config } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import type { Prompts } from "./prompts.ts";

/** What is proposed to whom a model answers: a look at each text, and no answer within seconds. */
const BEGIN_WITH = [
  ["ai.mode", "review"],
  ["ai.delay", "5m"],
] as const;

/** Of these, those about which nothing is said yet; none where no model is set up. */
function openSettings({ values, origin }: Config) {
  if (values["ai.provider"] === "template") return [];
  return origin["ai.mode"] === "default"
    ? BEGIN_WITH.filter(([key]) => origin[key] === "default")
    : [];
}

/** The commands that are proposed in a script. */
export function reviewSteps(config: Config): string[] {
  return openSettings(config).map(([key, value]) => `tickler config set ${key} ${value}`);
}

/** Proposes to begin with a look at each answer of the model, and writes that if the person agrees. */
export async function offerReview(prompts: Prompts, config: Config, file: string): Promise<void> {
  const settings = openSettings(config);
  if (settings.length === 0) return;
  const what = settings.map(([key, value]) => `${key} = ${value}`).join(", ");
  try {
    const isWanted = await prompts.confirm(
      `Look at each answer of the model before it leaves, for the first weeks? (${what})`,
    );
    if (!isWanted) {
      prompts.say(
        "info",
        "Answers leave by themselves. To look at them: tickler config set ai.mode review",
      );
      return;
    }
    for (const [key, value] of settings) await setSetting(file, key, value);
    prompts.say(
      "success",
      "Answers wait in `tickler drafts review`; `tickler ai stats` says when to let go",
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The settings of the mailbox are written by then.
    prompts.say("info", "Later: tickler config set ai.mode review");
  }
}
