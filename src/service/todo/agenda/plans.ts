import { MOST, section } from "../section.ts";

/** What agents, and people, have planned, and nobody has approved. */
export const plans = section(
  async ({ services: { store }, now }) => {
    const open = await store.read((queries) => queries.plans.open(now, MOST));
    return open
      .filter(({ approvedAt }) => approvedAt === null)
      .map((plan) => ({
        ...{ id: `plan-${plan.id}`, kind: "plan" as const, since: plan.createdAt },
        ...{ leadId: null, plan },
      }));
  },
  async (_, rows) =>
    rows.map(({ id, kind, since, plan }) => ({
      ...{ id, kind, since },
      what:
        plan.kind === "command"
          ? (plan.summary ?? "")
          : `${plan.actor ?? "somebody"} has planned ${plan.summary ?? "mails"}`,
      commands: [
        `tickler approve ${id}`,
        `tickler approve ${id} --apply`,
        `tickler approve ${id} --decline`,
      ],
    })),
);
