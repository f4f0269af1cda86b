import { isAgentActor } from "../../domain/agent/agent.ts";
import { PLAN_LIFE, type PlanContent } from "../../domain/agent/plan.ts";
import { newToken, type PlanRef, tokenHash } from "../../domain/agent/token.ts";
import { AppError } from "../../domain/errors.ts";
import type { Plan, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { digestOf } from "./mail.ts";

/** So many of a person may wait at once, and so many of all agents, whose names are their own word. */
const MOST_OPEN = 100;

/** A plan as it is good for something: it has not ended. */
export type OpenPlan = Plan & { content: PlanContent };

/** A plan, and its token, which is known at this moment alone. */
export interface NewPlan {
  plan: Plan;
  token: string;
}

/**
 * Stores a plan. One for the same by the same actor takes the place of the earlier one, whose token is
 * void from then on.
 *
 * @throws AppError `refused` where too many wait
 */
export async function storePlan(
  { store, clock }: Pick<Services, "store" | "clock">,
  content: PlanContent,
  summary: string,
): Promise<NewPlan> {
  const token = newToken();
  return store.write(async (queries) => {
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + PLAN_LIFE);
    const plan = await queries.plans.add(
      {
        ...{ tokenHash: tokenHash(token), kind: content.kind, content, summary },
        ...{ actor: null, expiresAt },
      },
      now,
    );
    const open = await queries.plans.open(now, Number.MAX_SAFE_INTEGER);
    const same = digestOf(content);
    for (const each of open) {
      if (each.id === plan.id || each.actor !== plan.actor || each.approvedAt !== null) continue;
      if (digestOf(each.content) === same) await queries.plans.end(each.id, "void", now);
    }
    // What agents ask for keeps no person from planning.
    if (open.filter((each) => countOf(each.actor) === countOf(plan.actor)).length > MOST_OPEN) {
      throw new AppError(
        "refused",
        `${MOST_OPEN} plans wait for a person`,
        "See them with `tickler todo`; each is past after a day.",
      );
    }
    return { plan, token };
  });
}

/** With whom an actor shares the number of plans that may wait. */
function countOf(actor: string | null): string | null {
  return isAgentActor(actor) ? "agents" : actor;
}

/**
 * The plan of a token, or of a line of the list of what waits.
 *
 * @throws AppError `not_found`; `refused` where it has ended or is past
 */
export async function requireOpen(queries: Queries, ref: PlanRef, now: Date): Promise<OpenPlan> {
  const { plans } = queries;
  const plan = await ("id" in ref ? plans.byId(ref.id) : plans.byHash(ref.hash));
  if (!plan) {
    throw new AppError(
      "not_found",
      "there is no plan of this token",
      "See which plans wait with `tickler todo`.",
    );
  }
  const { ended, endedAt, content, expiresAt } = plan;
  if (ended !== null) {
    const when = endedAt?.toISOString() ?? "";
    const how = {
      applied: `was applied before, on ${when}: a token is good once`,
      void: `is void since ${when}: what it was made of has changed`,
      declined: `was declined on ${when}`,
    };
    throw new AppError("refused", `this plan ${how[ended]}`, PLAN_ANEW);
  }
  if (expiresAt <= now || content === null) {
    throw new AppError(
      "refused",
      `this plan is past since ${expiresAt.toISOString()}: a token is good for a day`,
      PLAN_ANEW,
    );
  }
  return { ...plan, content };
}

const PLAN_ANEW = "Plan it anew: the new plan has a token of its own.";

/** A plan that does not fit any more: it is void from now on. */
export class VoidPlan extends AppError {
  constructor(what: string) {
    super("conflict", `the plan is void: ${what}`, `Nothing was done. ${PLAN_ANEW}`);
  }
}

/** Ends a plan whose reason is gone, after what it was to do was taken back. */
export async function endAsVoid(
  { store, clock }: Pick<Services, "store" | "clock">,
  id: number,
): Promise<void> {
  await store.write((queries) => queries.plans.end(id, "void", clock.now()));
}

/** A person lets the agent go on. */
export async function approvePlan(
  { store, clock }: Pick<Services, "store" | "clock">,
  id: number,
): Promise<void> {
  await store.write(async (queries) => {
    const now = clock.now();
    await requireOpen(queries, { id }, now);
    await queries.plans.approve(id, null, now);
  });
}

/** A person does not want it. */
export async function declinePlan(
  { store, clock }: Pick<Services, "store" | "clock">,
  id: number,
): Promise<void> {
  await store.write(async (queries) => {
    await requireOpen(queries, { id }, clock.now());
    await queries.plans.end(id, "declined", clock.now());
  });
}
