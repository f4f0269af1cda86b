import { INTENTS, type Intent } from "../../domain/intent/intent.ts";

/** The tasks that follow on something; a lead who asked for a later day is one of its own. */
const TASKS = {
  ai_reply: "decide what the lead wants with their newest mail, and answer it.",
  follow_up:
    "the lead has not answered our last mail. Write two to four sentences that add one new thought to it, and make it easy to say yes, no or later. Do not repeat it, and do not mention that they were silent.",
  nudge:
    "the lead wrote to us, we answered, and they have been silent since. Ask in two or three sentences whether anything is open, and take up what they had asked for. Do not repeat the answer.",
  come_back:
    "the lead had asked to be written to on a later day, and that day is today; the `at` of their newest mail says when they asked. Take up what they wrote then and what it was about, say in a word that they had asked for it, and ask one easy question. No new pitch, and no other day. The wish has been met: `intent` is interested, unless their mails ask for something else.",
};

export const TASKS_THAT_FOLLOW = `# Tasks
The message names one of these:
${Object.entries(TASKS)
  .map(([kind, what]) => `- \`${kind}\`: ${what}`)
  .join("\n")}`;

export const TASK_OF_FIRST = `# Task
\`first\`: write the first mail to this lead.`;

/** What each intent means to a model, and what is done about it. */
const MEANINGS: Readonly<Record<Intent, string>> = {
  interested:
    "they want to go on: a yes, a wish to talk, see, try or buy, a day for a talk, a colleague who is interested as well, a request that they pass on inside their company. The text is sent.",
  question: "they ask something and have not said no, whatever else they say. The text is sent.",
  objection:
    "they doubt, compare or bargain, or answer a question of ours about their situation with no, and have not said that they want nothing. The text is sent.",
  not_now:
    "they want to hear from us later, and nothing before that; not where they name a day to talk on, nor where they only have to ask somebody. Nothing is sent until that day; without a day a person decides.",
  wrong_person:
    "they say that somebody else is responsible, or that they have left or changed; not where they will ask or forward it themselves. A person decides whom to write to.",
  not_interested:
    "they do not want what we sell, and want nothing else instead. Nothing is sent, and it ends here. Who declines one thing and wants another one is interested.",
  unsubscribe:
    "they never want to be written to again, in whatever words, or want their data deleted. Nothing is sent to them any more.",
  hostile:
    "they are angry at us, insult us, or threaten with lawyers, authorities or the public; not where they only speak of their own legal team. A person reads it.",
  unclear:
    "none of these is certain, the mail is about something else, or there is none of theirs. A person reads it.",
};

/** The answer to a task that follows on something. */
export const OUTPUT = `# Answer
One JSON object and nothing else:
{"intent": …, "until": …, "needs_person": …, "open_promises": […], "language": …, "text": …}
- intent: what the lead wants with their newest mail. Where it says several things, take the one that matters most to them; where two would be done differently, \`unclear\`. One of:
${INTENTS.map((intent) => `  - ${intent}: ${MEANINGS[intent]}`).join("\n")}
- until: with not_now, the first day of what they name, such as "next quarter" or "after the holidays", as YYYY-MM-DD and later than today; null where they name none, and with every other intent.
- needs_person: in one sentence, why somebody of ours has to do something: what has to be found out, decided, sent, booked or answered by a person; null where nobody has to. Where only one point of several needs a person, the text answers the others and says of this one that it is looked into.
- open_promises: each thing that the text promises and that does not happen by itself, as {"what": …, "by": …}; \`by\` is the day or term as the text has it, or null. [] where it promises nothing.
- language: that of the text, as ISO 639-1.
- text: the mail, from the greeting to the name. null where nothing is to be sent: with not_interested, unsubscribe and hostile, with not_now that has a day, and where a person has to write it.`;

/** The answer to `first`. */
export const OUTPUT_OF_FIRST = `# Answer
One JSON object and nothing else:
{"needs_person": …, "language": …, "subject": …, "text": …}
- needs_person: in one sentence, why a person has to look at it first; null where nobody has to.
- language: that of the text, as ISO 639-1.
- subject: the subject, on one line.
- text: the mail, from the greeting to the name.`;
