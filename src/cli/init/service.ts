import { AppError } from "../../domain/errors.ts";
import type { InstalledService } from "../../setup/service/install.ts";
import type { Context } from "../context.ts";
import type { Prompts } from "./prompts.ts";

/** As `tickler service install` does without options. @throws AppError */
export async function install(context: Context): Promise<InstalledService> {
  const { installService } = await import("../../setup/service.ts");
  return installService(await requestOf(context));
}

/** Shows what would be written and, if the person agrees, writes it. What fails is told. */
export async function offerService(prompts: Prompts, context: Context): Promise<void> {
  try {
    const { prepareService } = await import("../../setup/service.ts");
    const { plan } = await prepareService(await requestOf(context));
    const lines = [...plan.files.map(({ path }) => path), ...plan.crontab];
    prompts.note(lines.join("\n"), `What ${plan.scheduler} would get`);
    if (!(await prompts.confirm("Have Tickler run by itself, a tick each minute?"))) {
      prompts.say("info", "Later: tickler service install");
      return;
    }
    const { changed, spec, notes } = await install(context);
    prompts.say("success", `${spec.name} ${changed ? "runs from now on" : "runs already"}`);
    for (const note of notes) prompts.say("warn", note);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "interrupted") {
      prompts.say("info", "The settings are written. Later: tickler service install");
      return;
    }
    prompts.say("warn", `${error.message}\n${error.hint ?? ""}`.trim());
  }
}

async function requestOf({ app, streams, flags }: Context) {
  return {
    env: streams.env,
    home: await app.home(),
    flags,
    watch: false,
    every: "1m",
    scheduler: null,
  };
}
