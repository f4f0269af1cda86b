/** A text, what it is, and the sentence that is marked. */
export type OptOutCase = readonly [
  text: string,
  certainty: "clear" | "possible" | "none",
  sentence?: string,
];

const NOTICE =
  "CONFIDENTIALITY NOTICE: This message and any files with it are confidential. If you are not the intended recipient, please remove it from your system. Opinions are those of the author. No contract is concluded by e-mail.";

export const CASES: readonly OptOutCase[] = [
  // around a request
  ["Hi Ada,\n\nplease remove me.\n\nBest regards\nJane Roe\nHead of Sales, Initech Ltd.", "clear"],
  [`Please remove me from your list.\n\nJane Roe\n\n${NOTICE}`, "clear"],
  [`Unsubscribe\n\n${NOTICE}\n\nThink of the environment before printing.`, "clear"],
  [
    "CAUTION: This email originated from outside of the organization. Do not click links.\n\nSTOP\n\nJane",
    "clear",
  ],
  ["[EXTERNAL]\nUnsubscribe me please", "clear"],
  ["Please stop emailing me.\n\nSent from my iPhone", "clear"],
  [
    "Take me off your list.\n\nJane Roe\nInitech\n\nVisit https://initech.example to see how we removed paper from 40 sites",
    "clear",
    "Take me off your list.",
  ],
  ["Bitte austragen.\n\nMit freundlichen Grüßen\nJana Roth\nGeschäftsführerin", "clear"],
  ["お世話になっております。\n配信を停止してください。\n田中", "clear"],
  // a footer, and nothing that its author says
  [
    "Thursday works.\n\nJane\n\nIf you no longer wish to receive our emails, you can unsubscribe here: https://initech.example/u",
    "none",
  ],
  [
    "Sounds good!\n\nJane Roe\n\nYou are receiving this message because you wrote to Initech. To unsubscribe from our newsletter click here.",
    "none",
  ],
  // among other things
  [
    "Thanks for the offer. The price is too high for a team of five. Please remove me from your list.",
    "possible",
    "Please remove me from your list.",
  ],
  ["Please don't email me. Call me on Thursday instead.", "possible", "Please don't email me."],
  ["Interested, but take me off the newsletter list.", "possible"],
  ["Please unsubscribe me, but keep my colleague Tom on the list.", "possible"],
  // a mention, the opposite, a ban for a while
  ["What is your average unsubscribe rate?", "none"],
  ["Our customers unsubscribe when we send too much.", "none"],
  ["Please don't unsubscribe me.", "none"],
  ["I don't want to be removed from the list.", "none"],
  ["Keep me on your list.", "none"],
  ["Please don't email me until next week.", "none"],
  ["Do not call before 10, please.", "none"],
  ["", "none"],
  ["👍", "none"],
  ["Unsubscribe", "clear", "Unsubscribe"],
];
