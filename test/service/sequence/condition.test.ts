import { describe, expect, it } from "vitest";
import { readCondition } from "../../../src/domain/sequence/condition.ts";
import { parseCondition } from "../../../src/service/sequence/condition.ts";
import { aLead } from "../../support/world/builders.ts";
import { errorOf, POLICY } from "../../support/world/world.ts";

const LEAD = aLead({
  ...{ name: "John Doe", phone: "+49 30 123", company: "Acme {{", tags: ["fair", "vip"] },
  vars: { plan: "pro", size: "12" },
});

describe("a condition", () => {
  it.each<[string, boolean]>([
    ["phone == blank", false],
    ["title == blank", true],
    ["not title", true],
    ["phone", true],
    ["vars.plan == 'pro'", true],
    ["plan == 'pro' and tags contains 'vip'", true],
    ["nothing_of_that_name == blank", true],
    ["vars.nothing.deep == 1", false],
    ["title or tags contains 'fair'", true],
    ["company contains '{{'", true],
    ["sender.name == blank", false],
  ])("is asked of a lead: %s", async (source, holds) => {
    const condition = await parseCondition("step 2: skip_if", source, {
      ...POLICY.sender,
      name: "Ada",
    });
    expect(condition.holds(LEAD)).toBe(holds);
    expect(readCondition(source)).toHaveProperty("variables");
  });

  it("that is none is an error that says where", async () => {
    const error = await errorOf(
      parseCondition("step 2: skip_if", "phone = blank", POLICY.sender),
      "template",
    );
    expect(error.message).toMatch(/^step 2: skip_if is not a valid template/);
  });
});
