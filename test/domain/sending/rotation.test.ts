import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Capacity, rotate } from "../../../src/domain/sending/rotation.ts";

const mailbox = (index: number) =>
  fc.record({
    name: fc.constant(`mailbox-${index}`),
    free: fc.option(fc.integer({ min: -5, max: 30 })),
    waiting: fc.integer({ min: 0, max: 30 }),
    paused: fc.boolean(),
  });
const some = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => mailbox(at))));

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describe("the rotation of first mails", () => {
  it("gives each mail one of the mailboxes, and none that is paused while another is not", () => {
    fc.assert(
      fc.property(some, fc.nat(80), (all: Capacity[], mails) => {
        const names = rotate(all, mails);
        expect(names).toHaveLength(mails);
        const open = all.filter(({ paused }) => !paused);
        const allowed = (open.length > 0 ? open : all).map(({ name }) => name);
        expect(names.every((name) => allowed.includes(name))).toBe(true);
      }),
    );
  });

  it("fills today's free places before it gives any mailbox more than it has", () => {
    fc.assert(
      fc.property(some, fc.nat(80), (all: Capacity[], mails) => {
        const counts = counted(rotate(all, mails));
        const open = all.filter(({ paused }) => !paused);
        const used = open.length > 0 ? open : all;
        const freeOf = ({ free }: Capacity) => Math.max(0, free ?? Number.POSITIVE_INFINITY);
        const isOver = used.some((each) => (counts.get(each.name) ?? 0) > freeOf(each));
        const hasRoom = used.some((each) => (counts.get(each.name) ?? 0) < freeOf(each));
        expect(isOver && hasRoom).toBe(false);
      }),
    );
  });

  it("is even where capacities are equal, and the same each time", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.option(fc.nat(20)),
        fc.nat(80),
        (n, free, mails) => {
          const all = Array.from({ length: n }, (_, at) => ({
            ...{ name: `m${at}`, free, waiting: 0, paused: false },
          }));
          const names = rotate(all, mails);
          const counts = all.map(({ name }) => counted(names).get(name) ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          expect(rotate(all, mails)).toEqual(names);
        },
      ),
    );
  });
});
