import type { OutgoingMail } from "../../src/service/ports/index.ts";

/** A mail that nothing is wrong with. */
export function outgoing(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    from: "Ada Sales <ada@example.com>",
    replyTo: null,
    to: { name: "John Doe", address: "john.doe@example.net" },
    subject: "A quick chat?",
    text: "Hi John!\n\nOpen to a quick chat?\n",
    rfcMessageId: "<1.abc@example.com>",
    inReplyTo: null,
    references: [],
    date: new Date("2026-03-01T09:30:00Z"),
    automatic: false,
    unsubscribe: null,
    ...change,
  };
}

/** A mark that works, and records that it was asked for. */
export function marker(answer: boolean | Error = true) {
  const calls: Date[] = [];
  const mark = async () => {
    calls.push(new Date());
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { mark, calls };
}
