// The patterns stand in `language/locales/`.
import { automaticPatterns, automaticSource } from "../../../language/patterns.ts";

const NOTES = automaticSource("notes");

/** A text that says of itself that no person wrote it. It stands at the start of a sentence. */
export const DECLARED = automaticPatterns(
  "declared",
  (words) => `(?:^|[.!?。！>*(\\[\\n"-]\\s*|${NOTES})(?:${words})`,
);

/** Who wrote it is away. */
export const AWAY = automaticPatterns("away");

/** Whom to turn to instead. */
export const INSTEAD = automaticPatterns("instead");

/** When, or whether, this mail will be read. */
export const LATER = automaticPatterns("answersLater");

/** That nobody reads this mail now: to one who is known, people say it otherwise. */
export const UNREAD = automaticPatterns("unread");

/** How such texts begin. */
export const THANKS = automaticPatterns("thanks");

/** A greeting of nobody in particular, on a line of its own. */
export const GREETING = automaticPatterns(
  "greeting",
  (words) => `^\\s*(?:${words})\\s*[,!:。.]*\\s*\\n\\s*\\S`,
);

/** A mail or a request was received: what systems acknowledge. */
export const RECEIVED = automaticPatterns("received");

/** What only systems add to that: a number, a team, a mailbox that nobody reads. */
export const OF_A_SYSTEM = [
  /#\s?[a-z]{0,5}-?\d{3,}\b|\[[a-z]{2,8}-\d{2,}\]/u,
  ...automaticPatterns("ofASystem"),
];

/** Whoever writes has to prove first that they are a person. */
export const CHALLENGE = automaticPatterns("challenge");

/** They wrote from an address that is given up. */
export const MOVED = automaticPatterns("moved");

/** The mailbox is given up, and nobody reads it again. */
export const DEAD = automaticPatterns("dead");

/** Nobody reads the mailbox from which it comes. */
export const UNMONITORED = automaticPatterns("unmonitored");
