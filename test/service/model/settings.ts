import { WriterUnavailable } from "../../../src/service/ports/index.ts";
import { POLICY, type World } from "../../support/world/world.ts";
import type { Book } from "./book.ts";
import type { Change, WriterState } from "./steps.ts";

/** A person changes the configuration, which the next command and the next tick read. */
export function configure({ settings, clock }: World, book: Book, change: Change): void {
  switch (change.set) {
    case "pace":
      settings.limits = { ...POLICY.limits, ...change.pace };
      return;
    case "mode":
      settings.answer = { ...settings.answer, mode: change.mode };
      return;
    case "silence": {
      const { followUpAfter, closeAfter } = change;
      settings.followUps = { followUpAfter, closeAfter };
      // After an answer of ours as after a first mail.
      settings.answered = { ...POLICY.answered, nudgeAfter: followUpAfter, closeAfter };
      book.silences.push({ since: clock.now(), followUpAfter });
      return;
    }
    case "follow-ups by":
      settings.followUpBy = change.by;
      return;
    case "inbox":
      settings.inboxConfigured = change.configured;
      settings.followUpUnread = change.unread;
      return;
    case "answer": {
      const { delay, minPause, maxRounds, maxPerDay } = change;
      settings.answer = { ...settings.answer, delay, minPause, maxRounds };
      settings.ai = { maxPerDay };
      return;
    }
  }
}

const TEXTS: Record<Exclude<WriterState, "down">, string> = {
  fine: "Thank you for your mail. When would it suit you to talk?",
  "trips a rail": "It costs 499 dollars, see https://cheap.example/offer for a discount of 20%.",
  "thinks they decline": "Thank you for your mail. I wish you all the best.",
};

/** What the model does from now on. */
export function setWriter({ writer }: World, state: WriterState): void {
  writer.reading =
    state === "thinks they decline" ? { intent: "not_interested", until: null } : null;
  writer.script = () => {
    if (state === "down") throw new WriterUnavailable("the writer is down");
    return TEXTS[state];
  };
}
