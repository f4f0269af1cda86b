import type { CommandPlan } from "../../domain/agent/plan.ts";
import type { Services } from "../services.ts";
import { type About, aboutOf } from "./about.ts";
import {
  endAsVoid,
  type NewPlan,
  type OpenPlan,
  requireOpen,
  storePlan,
  VoidPlan,
} from "./stored.ts";

/** Stores that an agent asks for a command. @param line the command as one types it */
export async function planCommand(
  services: Services,
  call: Omit<CommandPlan, "about">,
  line: string,
): Promise<NewPlan> {
  const { digest } = await services.store.read((queries) => aboutOf(queries, call.given));
  return storePlan(services, { kind: "command", ...call, about: digest }, line);
}

export function commandOf({ content }: OpenPlan): CommandPlan {
  if (content.kind !== "command") throw new Error("a plan of another kind");
  return content;
}

/**
 * What a command is about, where that and the files it names are as they were shown.
 *
 * @param now its files as they are
 * @throws AppError `conflict` where they are not: the plan is void from then on
 */
export async function reviewCommand(
  services: Services,
  plan: OpenPlan,
  now: CommandPlan["files"],
): Promise<About> {
  const { files, given, about } = commandOf(plan);
  const changed = files.find(({ sha256 }, at) => now[at]?.sha256 !== sha256);
  if (changed) await refuse(services, plan, `${changed.path} is another file now`);
  const found = await services.store.read((queries) => aboutOf(queries, given));
  if (found.digest !== about) {
    await refuse(services, plan, "what the command is about has changed since it was planned");
  }
  return found;
}

async function refuse(services: Services, plan: OpenPlan, what: string): Promise<never> {
  await endAsVoid(services, plan.id);
  throw new VoidPlan(what);
}

/**
 * Takes the plan of a command for oneself: whoever gets it runs it, once. It ends before the command
 * runs, so that a command that is killed is not run again.
 *
 * @throws AppError `refused` where somebody else was first
 */
export async function takeCommand({ store, clock }: Services, { id }: OpenPlan): Promise<void> {
  await store.write(async (queries) => {
    const now = clock.now();
    await requireOpen(queries, { id }, now);
    if (!(await queries.plans.end(id, "applied", now))) await requireOpen(queries, { id }, now);
  });
}
