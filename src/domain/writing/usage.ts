import type { Usage } from "../email.ts";

/** What two texts have cost together; null where no model wrote either. */
export function addUsage(one: Usage | null, other: Usage | null): Usage | null {
  if (one === null || other === null) return one ?? other;
  const calls = (one.calls ?? 1) + (other.calls ?? 1);
  if (!one.check && !other.check) return { ...tokens(one, other), calls };
  const looks = [one, other].reduce((all, { check }) => all + (check ? (check.calls ?? 1) : 0), 0);
  const check = tokens(one.check ?? NONE, other.check ?? NONE);
  return { ...tokens(one, other), calls, check: looks > 1 ? { ...check, calls: looks } : check };
}

const NONE = { input: null, output: null };

type Cost = NonNullable<Usage["check"]>;

function tokens(one: Cost, other: Cost): Cost {
  const cached = sum(one.cached ?? null, other.cached ?? null);
  return {
    input: sum(one.input, other.input),
    output: sum(one.output, other.output),
    ...(cached === null ? {} : { cached }),
  };
}

/** What is known of the sum. */
function sum(one: number | null, other: number | null): number | null {
  return one === null && other === null ? null : (one ?? 0) + (other ?? 0);
}
