import { bitsOf, type OptOutClass } from "./classes.ts";
import type { OptOutToken } from "./vocabulary.ts";

/**
 * How plainly a part of a sentence asks not to be written to. `strong` is a request whatever stands
 * around it; `weak` is one only where nothing else stands there: `stop`, `remove`.
 */
export type Strength = "strong" | "weak";

/** So many words before a verb a negation still means it. */
const NEAR = 3;
/** Between a verb and its object so many words may stand. */
const CLOSE = 4;
/** So far from what is not wanted its negation may stand. */
const WITHIN = 5;
/** So far apart a negation and its verb may stand, in words. */
const APART = 8;

/** Words that say something else. */
const UNKNOWN = bitsOf("about", "limit", "onto", "idiom");

/** One part of a sentence, between commas. */
export class Clause {
  readonly tokens: readonly OptOutToken[];
  /** The classes of each token. */
  readonly #classes: readonly number[];
  readonly #all: number;

  constructor(tokens: readonly OptOutToken[]) {
    this.tokens = tokens.filter(({ kind }) => kind === "word" || kind === "number");
    this.#classes = this.tokens.map(({ meanings }) => bitsOf(...meanings));
    this.#all = this.#classes.reduce((all, each) => all | each, 0);
  }

  /** Whether every word is one that may stand in such a request. */
  get isCovered(): boolean {
    return this.#classes.every((each, at) => this.#isHarmless(each, at));
  }

  /** How many words are in no list; one that says something else counts for many. */
  get unknown(): number {
    return this.#classes.reduce((sum, classes, at) => {
      if (this.#isHarmless(classes, at)) return sum;
      return sum + (classes === 0 ? 1 : 10);
    }, 0);
  }

  #isHarmless(classes: number, at: number): boolean {
    return this.tokens[at]?.kind === "number" || (classes & ~UNKNOWN) !== 0;
  }

  all(...classes: readonly OptOutClass[]): number[] {
    const found: number[] = [];
    const bits = bitsOf(...classes);
    if ((this.#all & bits) === 0) return found;
    for (const [at, each] of this.#classes.entries()) if ((each & bits) !== 0) found.push(at);
    return found;
  }

  has(...classes: readonly OptOutClass[]): boolean {
    return (this.#all & bitsOf(...classes)) !== 0;
  }

  is(at: number, ...classes: readonly OptOutClass[]): boolean {
    return ((this.#classes[at] ?? 0) & bitsOf(...classes)) !== 0;
  }

  /** Whether a negation means the word at that place: `please don't unsubscribe me`. */
  isNegated(at: number): boolean {
    for (let before = at - 1; before >= Math.max(0, at - NEAR); before -= 1) {
      if (this.is(before, "mail", "write", "send", "receive", "list")) return false;
      if (this.is(before, "not") && !this.is(before, "stop")) return true;
    }
    return false;
  }

  /** Whether somebody else, or the author, is the one who does it: `if users cancel`, `I have removed`. */
  isOurs(at: number): boolean {
    if (this.is(at - 1, "about") && !this.is(at + 1, "me")) return true;
    return [1, 2].some(
      (back) =>
        this.is(at - back, "we") &&
        !this.between(at - back, at, "want", "not") &&
        // `Please ensure we are removed`
        !(back === 2 && this.between(-1, at - back, "want")),
    );
  }

  /** Whether it is what the author wants to do: `queremos dejar de enviar`. */
  isAimedAt(at: number): boolean {
    return [-1, 1, 2, 3].some((far) => this.is(at + far, "aim"));
  }

  between(from: number, to: number, ...classes: readonly OptOutClass[]): boolean {
    for (let at = from + 1; at < to; at += 1) if (this.is(at, ...classes)) return true;
    return false;
  }

  /** Whether they name themselves other than as who speaks, or what they write with: not `nous`. */
  get namesSelf(): boolean {
    return this.all("me").some((at) => !this.is(at, "we", "mail"));
  }

  /** What the author does to others, or wants to: `we want to send drivers no more mails`. */
  get isOwnDeed(): boolean {
    return this.has("we", "aim") && this.has("about") && !this.has("you") && !this.namesSelf;
  }

  /** A word of others or of a product right there: `unsubscribe link`, `off the meeting`. */
  isAbout(at: number): boolean {
    return [1, 2, 3].some((far) => this.is(at - far, "about") || this.is(at + far, "about"));
  }
}

/** What a clause asks for; null where it asks for nothing of the kind. */
export function strengthOf(clause: Clause): Strength | null {
  let isWeak = false;
  for (const read of REQUESTS) {
    const strength = read(clause);
    if (strength === "strong") return "strong";
    isWeak ||= strength === "weak";
  }
  return isWeak || isOffList(clause) ? "weak" : null;
}

const REQUESTS: readonly ((clause: Clause) => Strength | null)[] = [
  asksAlone,
  removes,
  takesOff,
  stops,
  forbids,
  wantsNone,
  noMore,
];

/** `Off the list, please`: where nothing else stands there. */
function isOffList(clause: Clause): boolean {
  return clause.is(0, "off") && clause.has("list") && clause.isCovered;
}

/** Whether a clause says the opposite: `I don't want to unsubscribe`, `keep me on the list`. */
export function isOpposite(clause: Clause): boolean {
  if (clause.all("alone", "remove").some((at) => clause.isNegated(at))) return true;
  if (isInvitation(clause)) return true;
  return (
    clause.has("onto") && clause.has("me", "list") && !clause.has("not", "no", "alone", "remove")
  );
}

/** `just call me at 5`: a wish to be contacted, where nothing before it forbids or ends it. */
function isInvitation(clause: Clause): boolean {
  const verb = clause.all("write", "send").find((at) => clause.is(at + 1, "me"));
  if (verb === undefined || clause.has("alone", "remove", "takeOff")) return false;
  for (let before = 0; before < verb; before += 1) {
    if (
      !clause.is(before, "beside") ||
      clause.is(before, "not", "no", "stop", "we", "you", "want")
    ) {
      return false;
    }
  }
  return !clause.has("not", "no", "stop", "more");
}

function asksAlone(clause: Clause): Strength | null {
  for (const at of clause.all("alone")) {
    if (clause.isNegated(at)) continue;
    // `We need to opt out of our current contract.`
    if (clause.isOwnDeed && !clause.has("list", "mail")) continue;
    if (clause.is(at + 1, "me") || clause.is(at - 1, "me")) return "strong";
    if (!clause.isAbout(at)) return "strong";
  }
  return null;
}

function removes(clause: Clause): Strength | null {
  for (const at of clause.all("remove")) {
    if (clause.isNegated(at) || clause.isOurs(at)) continue;
    const off = clause.all("off").find((each) => each > at);
    if (off !== undefined && clause.isAbout(off + 1) && !clause.has("list")) continue;
    // `Can we remove users ourselves?`
    if (clause.is(at + 1, "about") && !clause.has("list")) return "weak";
    if (clause.all("me").some((me) => Math.abs(me - at) <= CLOSE)) return "strong";
    if (clause.has("list") && !clause.isAbout(at)) return "strong";
    return "weak";
  }
  return null;
}

function takesOff(clause: Clause): Strength | null {
  for (const at of clause.all("takeOff")) {
    if (clause.isNegated(at) || clause.isOurs(at)) continue;
    const off = clause.all("off").find((each) => each !== at);
    if (off === undefined || clause.has("onto")) continue;
    if (clause.has("list") && (clause.has("me") || !clause.has("receive"))) return "strong";
    if (clause.has("me") && !clause.isAbout(off)) return clause.isCovered ? "strong" : "weak";
  }
  return null;
}

function stops(clause: Clause): Strength | null {
  for (const at of clause.all("stop")) {
    if (clause.isNegated(at)) continue;
    const isWanted = clause.all("we").some((we) => we < at && !clause.between(we, at, "you", "me"));
    const what = clause.all("write", "send", "mail", "receive").filter((each) => each !== at);
    if (what.length > 0) {
      const isReceived = clause.is(at + 1, "receive") || clause.is(at + 2, "receive");
      // `We want to stop mailing rosters around` is their own aim.
      const isAim = isWanted || clause.isAimedAt(at);
      const isDone = what.some((each) => clause.is(each, "write", "send"));
      if (isAim && isDone && !isReceived && !clause.has("you") && !clause.namesSelf) continue;
      // `Stop bothering our staff` is an order, whoever they are; what a tool should stop is none.
      const isOrder = at <= 1 && !isWanted && clause.is(at + 1, "write");
      if (clause.isAbout(at) && !clause.has("me") && !isOrder) continue;
      return "strong";
    }
    if (!isWanted) return "weak";
  }
  return null;
}

/** `do not email me again`, `ne m'écrivez plus`. */
function forbids(clause: Clause): Strength | null {
  let weak = false;
  for (const not of clause.all("not")) {
    for (const verb of clause.all("write", "send")) {
      if (Math.abs(not - verb) > APART) continue;
      const [first, last] = [Math.min(not, verb), Math.max(not, verb)];
      const isOurs =
        [1, 2].some((back) => clause.is(first - back, "we")) &&
        !clause.is(verb, "receive") &&
        !clause.between(first - 1, last + 3, "you", "me");
      if (isOurs) continue;
      const isLimited = clause.has("limit") && !clause.has("more");
      const isOfOthers = clause.has("about") && !clause.has("me");
      const isTold = clause.is(verb, "mail") && clause.has("receive") && !clause.has("want");
      if (isLimited || isOfOthers || isTold) continue;
      if (clause.is(verb, "write") && clause.has("me", "more", "mail")) return "strong";
      if (clause.has("mail", "more")) return "strong";
      if (clause.has("me") && clause.isCovered) return "strong";
      weak = true;
    }
  }
  return weak ? "weak" : null;
}

/** `I don't want to receive your emails`, `wir wünschen keine Werbung`. */
function wantsNone(clause: Clause): Strength | null {
  if (!clause.has("not", "no") || !clause.has("want")) return null;
  if (clause.isOwnDeed && clause.has("send", "write") && !clause.has("receive")) return null;
  // `I'm not the one who decides, but I'd like to hear more`
  const wanted = clause.all("want", "receive", "mail", "list");
  if (!clause.all("not", "no").some((no) => wanted.some((at) => Math.abs(no - at) <= WITHIN))) {
    return null;
  }
  if (clause.has("limit") && !clause.has("more")) return null;
  if (
    clause.has("mail", "list") &&
    (clause.has("receive", "write", "send", "more") || clause.has("no"))
  ) {
    return clause.has("about") && !clause.has("more", "you") ? null : "strong";
  }
  if (clause.has("receive") && clause.has("you", "more")) return "strong";
  return clause.has("receive", "mail") ? "weak" : null;
}

/** `no more emails`, `ご連絡は不要`. */
function noMore(clause: Clause): Strength | null {
  for (const no of clause.all("no")) {
    if (clause.is(no + 1, "more") && clause.isCovered && no + 3 >= clause.tokens.length)
      return "weak";
    const mail = clause.all("mail").find((each) => each > no && each - no <= NEAR);
    if (mail === undefined || (clause.has("limit") && !clause.has("more"))) continue;
    const isTold = clause.has("receive", "we") && !clause.has("want");
    if (isTold || (clause.isOwnDeed && clause.has("send", "write"))) continue;
    if (clause.has("more") || no <= 1) return "strong";
    return "weak";
  }
  return isNotNeeded(clause) || forbidsSomehow(clause) ? "strong" : null;
}

/** A negation, more mails, and between them a word that no list has: most likely the verb. */
function forbidsSomehow(clause: Clause): boolean {
  if (!clause.has("more") || clause.has("receive", "limit", "about", "we")) return false;
  const isUnknown = (at: number) => clause.tokens[at]?.meanings.length === 0;
  return clause
    .all("not")
    .some((not) =>
      clause
        .all("mail")
        .some(
          (mail) =>
            mail > not &&
            mail - not <= APART &&
            Array.from({ length: mail - not }, (_, at) => not + at).some(isUnknown),
        ),
    );
}

/** Where the verb stands last, `not needed` is one word: `今後のご連絡は不要です`. */
function isNotNeeded(clause: Clause): boolean {
  const mails = clause.all("mail");
  return (
    clause.has("more") &&
    !clause.has("receive", "limit", "about", "we") &&
    clause.all("not").some((not) => mails.some((mail) => not > mail && not - mail <= NEAR))
  );
}
