import { type Published, publish } from "../../json/schemas/published.ts";

/** What commands print. A build puts what this gives in the place of this file, so that no zod is loaded. */
export function outputs(): Published {
  return publish();
}
