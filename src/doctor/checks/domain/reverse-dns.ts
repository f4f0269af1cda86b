import { valuesOf } from "../../../dns/answer.ts";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { sendingAddress } from "./evidence.ts";

/** Whether the address that mail leaves from has a name that leads back to it, as Google asks. */
export async function reverseDns(setUp: SetUp): Promise<Outcome | null> {
  const from = setUp.domain === null ? null : await sendingAddress(setUp);
  if (from === null) return null;
  const { address, seen } = from;
  const answer = await setUp.resolver.ptr(address);
  if (answer.kind === "unknown") return unknown(`the name of ${address}: ${answer.why}`);
  const bad = seen ? fail : warn;
  const fix = `Have whoever gave you ${address} set its name (PTR) to that of your mail server.`;
  if (answer.kind === "none")
    return bad(`${address}, from which your mail leaves, has no name`, fix);
  const back = await Promise.all(answer.values.map((name) => setUp.resolver.addresses(name)));
  if (back.some((each) => valuesOf(each).includes(address))) {
    return ok(`${address} is ${answer.values[0]}`);
  }
  const unsure = back.find((each) => each.kind === "unknown");
  if (unsure?.kind === "unknown") return unknown(`${answer.values[0]}: ${unsure.why}`);
  return bad(`${address} is ${answer.values[0]}, and that name does not lead back to it`, fix);
}
