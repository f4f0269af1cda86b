import type { Thread } from "../../../service/message/thread.ts";
import type { Services } from "../../../service/services.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { leavesWhen } from "../../output/departure-text.ts";
import { named, nextText, printMessage } from "../../output/describe.ts";

/** Where the argument of the commands for one email is shown. */
export const EMAIL_ID = "as `tickler outbox list` shows it";

/**
 * Changes an email and prints the message that it belongs to.
 *
 * @param done what happened, in a word or two: `Queued again`
 */
export async function changeEmail(
  context: Context,
  id: string,
  change: (services: Services, emailId: number) => Promise<Thread>,
  done: string,
): Promise<void> {
  const emailId = parseId("email", id);
  const services = await context.app.services();
  const thread = await change(services, emailId);
  if (printMessage(context, thread, services.policy)) return;
  const { message, emails, lead } = thread;
  context.out.line(
    `${done}: email ${emailId} of message ${message.id} to ${named(lead)}, which is ${message.status}.`,
  );
  context.out.line(`Next: ${nextText(message, emails, services.policy)}`);
  const leaving = await leavesWhen(services, thread);
  if (leaving !== "") context.out.note(leaving);
}
