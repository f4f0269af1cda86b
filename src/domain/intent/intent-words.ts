// The patterns stand in `language/locales/`.
import { replyPatterns } from "../../language/patterns.ts";

/** Threats, insults, and talk of law. */
export const HOSTILE = replyPatterns("hostile");

/** Somebody else is the one to talk to, or the person has gone. */
export const WRONG_PERSON = replyPatterns("wrongPerson");

/** A plain no. */
export const NOT_INTERESTED = replyPatterns("notInterested");

/** Not at this time. */
export const NOT_NOW = replyPatterns("notNow");

/** To be written to again. */
export const AGAIN = replyPatterns("again");

/** What stands against a deal, without ending it. */
export const OBJECTION = replyPatterns("objection");

/** Something is asked for, with a mark or without. */
export const ASKS = [/[?？؟]/u, ...replyPatterns("asks")];

/** A plain yes. */
export const INTERESTED = replyPatterns("interested");

/** After a no: that something is wanted all the same. */
export const BUT = replyPatterns("but");

/** Plainly once more, however near the day is. */
export const RETRY = replyPatterns("retry");
