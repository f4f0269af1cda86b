import type { ProbeFailure } from "../../../mail/probe/failure.ts";
import { fail, type Outcome, unknown } from "../../check.ts";

/** What a failed look says of reaching a server and logging in; null where that is not at fault. */
export function loginFailure(
  failure: ProbeFailure | null,
  setting: "smtp" | "imap",
): Outcome | null {
  if (failure === null) return null;
  const { stage, what, hint } = failure;
  if (stage === "certificate" || stage === "tls") {
    return unknown(`no login was tried, since the encryption fails: see ${setting}-encryption`);
  }
  const again = "tickler doctor    # once more, in a few minutes";
  if (stage === "unreachable" && /EAI_AGAIN/.test(what)) return unknown(what, again);
  if (stage === "unreachable" && hint !== "") {
    return fail(what, `tickler config get ${setting}.url    # ${hint}`);
  }
  return fail(what, hint || again);
}
