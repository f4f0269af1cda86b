import { type Description, describe } from "./describe.ts";

/** The description of all commands. A build puts what this gives in the place of this file. */
export function description(): Description {
  return describe();
}
