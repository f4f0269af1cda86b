import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OUTGOING, OUTGOING_KINDS } from "../../src/domain/email.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import {
  rebaseTrail,
  requeueOnUndo,
  withEffects,
  withOrigin,
} from "../../src/domain/transition/trail.ts";
import { type TrailStep, transition } from "../../src/domain/transition/transition.ts";

const NOW = new Date("2026-03-02T09:00:00Z");

const status = fc.constantFrom(...STATUSES);
const kind = fc.constantFrom(...OUTGOING_KINDS);
const date = fc.option(
  fc.integer({ min: 0, max: 1e9 }).map((ms) => new Date(ms)),
  { nil: null },
);
const effects = fc.option(
  fc.record(
    {
      emails: fc.array(
        fc.record({
          id: fc.integer({ min: 1, max: 5 }),
          state: fc.constantFrom("queued" as const, "draft" as const),
        }),
        { maxLength: 3 },
      ),
      cause: fc.integer({ min: 1, max: 99 }),
      suppressions: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const step: fc.Arbitrary<TrailStep> = fc
  .record({ to: status, from: status, waitingSince: date, closedAt: date, undo: effects })
  .map(({ undo, ...rest }) => (undo === undefined ? rest : { ...rest, undo }));
const trail = fc.array(step, { maxLength: 6 });

/** The step that took the message out of a status in which an email of the kind may leave. */
const overtaker = (steps: readonly TrailStep[], sendable: readonly Status[]): number =>
  steps.findLastIndex(({ from }) => sendable.includes(from));

describe("rebaseTrail", () => {
  test("leads where the delivery would have led, and drops what came before it", () => {
    fc.assert(
      fc.property(trail, kind, (steps, of) => {
        const at = overtaker(steps, OUTGOING[of].sendableIn);
        const rebased = rebaseTrail(steps, of, NOW);
        if (at < 0) {
          expect(rebased).toBe(steps);
          return;
        }
        const [first, ...rest] = rebased;
        expect(rest).toEqual(steps.slice(at + 1));
        const before = steps[at] as TrailStep;
        const delivered = transition(
          { ...before, status: before.from, mayHaveLeft: false, trail: [] },
          OUTGOING[of].delivered,
          NOW,
        );
        expect(first).toEqual({
          ...before,
          from: delivered.state.status,
          waitingSince: delivered.state.waitingSince,
        });
      }),
    );
  });
});

describe("requeueOnUndo", () => {
  test("puts the email, once, with the step that overtook it; all other steps stay", () => {
    fc.assert(
      fc.property(trail, kind, fc.integer({ min: 1, max: 5 }), (steps, of, id) => {
        const at = overtaker(steps, OUTGOING[of].sendableIn);
        const once = requeueOnUndo(steps, { id, kind: of });
        const twice = requeueOnUndo(once, { id, kind: of });
        expect(twice).toEqual(once);
        if (at < 0) expect(once).toBe(steps);
        else {
          const noted = once[at]?.undo?.emails?.filter((each) => each.id === id);
          expect(noted).toEqual([{ id, state: "queued" }]);
          const others = (list: readonly TrailStep[]) => list.filter((_, place) => place !== at);
          expect(others(once)).toEqual(others(steps));
          expect({ ...once[at], undo: null }).toEqual({ ...steps[at], undo: null });
        }
      }),
    );
  });

  test("an email that came in is not put back into the outbox", () => {
    fc.assert(
      fc.property(trail, (steps) => {
        expect(requeueOnUndo(steps, { id: 1, kind: "reply" })).toBe(steps);
      }),
    );
  });
});

test("withEffects and withOrigin change the newest step alone", () => {
  fc.assert(
    fc.property(trail, status, fc.integer({ min: 1, max: 99 }), (steps, from, cause) => {
      const before = steps.slice(0, -1);
      for (const edited of [withEffects(steps, { cause }), withOrigin(steps, from)]) {
        expect(edited.slice(0, -1)).toEqual(before);
        expect(edited.length).toBe(steps.length);
      }
      if (steps.length === 0) return;
      expect(withEffects(steps, { cause }).at(-1)?.undo).toEqual({ cause });
      expect(withOrigin(steps, from).at(-1)?.from).toBe(from);
      expect(withEffects(steps, {})).toBe(steps);
    }),
  );
});
