/**
 * What a program knows of a language: the words, not the grammar. A file in `locales/` holds one
 * language. Phrases stand between commas, as people write them, with accents and in lower case; a
 * word that ends in `*` stands for all that begin with it. Nothing of ours is imported here.
 */
export interface Locale {
  /** ISO 639-1. */
  code: string;
  /** In English. */
  name: string;
  numbers: NumberWords;
  dates: DateWords;
  absence: AbsenceWords;
  frame: FrameWords;
  optOut: OptOutWords;
  intent: IntentWords;
}

export type Unit = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Numbers as they stand before days and months. */
export interface NumberWords {
  /** From one to twelve. */
  small: readonly string[];
  /** First to fourth, as quarters are counted. */
  ordinals?: readonly string[];
}

export interface DateWords {
  /** From January on, in the cases and forms that dates have. */
  months: readonly string[];
  /** From Sunday on. */
  weekdays: readonly string[];
  /** The same, shortened: only right before a date. */
  shortWeekdays?: readonly string[];
  /** The day of the mail. */
  today: string;
  /** The day after it. */
  tomorrow: string;
  /** Two days after it. */
  dayAfterTomorrow: string;
  /** Hours to years, in the numbers and cases that `in two weeks` has. */
  units: Readonly<Record<Unit, string>>;
  /** `next` before a unit or a day, and behind it. */
  next?: string;
  /** The same behind it: `la semana QUE VIENE`. */
  nextAfter?: string;
  /** `this` week. */
  this?: string;
  /** `in`, `within` two weeks. */
  in?: string;
  /** `for` two weeks. */
  for?: string;
  /** Two weeks `from now`. */
  later?: string;
  /** Between the day, the month and the year: `the 16th OF March`. */
  of?: string;
  /** Before a day without its month: `ON THE 16th`, `DIA 16`. */
  beforeDay?: string;
  /** What may stand before a month or a year: `in`, `until`, `early`. */
  before?: string;
  /** Between the first and the last day: `from 2 TO 16 March`. */
  span: string;
  /** Between `in` and the number: `in ABOUT two weeks`. */
  about?: string;
  /** `half a year`. */
  halfYear?: string;
  /** Times without a day: `after the SUMMER`. */
  season?: string;
  /** What makes another word of the word for tomorrow: `GUTEN Morgen`. */
  notTomorrow?: string;
  /** `early` in March. */
  early?: string;
  /** `mid` March. */
  middle?: string;
  /** `late` in March. */
  late?: string;
}

/** What an automatic reply says of the days that it names. `…After` stand behind the day. */
export interface AbsenceWords {
  /** They return. */
  back?: string;
  /** The same, behind the day. */
  backAfter?: string;
  /** Away `until` a day. */
  until?: string;
  /** The same, behind the day. */
  untilAfter?: string;
  /** Until and including. */
  through?: string;
  /** The last day counts, beside it: `inclusive`. */
  inclusive?: string;
  /** Back `after` a day. */
  after?: string;
  /** The same, behind the day. */
  afterAfter?: string;
  /** Absent: `out of office`, `on leave`. */
  away?: string;
  /** Absent `since` a day, or `from` it. */
  since?: string;
  /** The same, behind the day. */
  sinceAfter?: string;
}

/** What stands around the words of a mail. */
export interface FrameWords {
  /** How a mail begins: `hello`, `dear`. */
  greetings: string;
  /** How it ends: `regards`. */
  closings: string;
  /** Legal notices and footers, by words that nobody else writes. */
  notices: string;
  /** Lines that mail systems and devices add: `external email`, `sent from my`. */
  banners: string;
}

/**
 * What a request not to be written to is made of. No list is a request by itself: the rules in
 * `opt-out/` put the words together, and only a text of nothing else is clear.
 */
export interface OptOutWords {
  /** Words that ask by themselves: `unsubscribe`. */
  alone: string;
  /** `remove`, `delete`. */
  remove: string;
  /** `take`, which needs an `off` besides. */
  takeOff?: string;
  /** What goes with it: `off`, `from`. */
  off?: string;
  /** `onto`, `add`: makes the opposite of it. */
  onto: string;
  /** What one is taken off: `list`, `database`. */
  list: string;
  /** Who: `me`, `my address`. */
  me: string;
  /** `stop`, `cease`. */
  stop: string;
  /** Verbs: `write`, `contact`, `bother`; as requests have them, not in the first person. */
  write: string;
  /** Verbs that have an object: `send`. */
  send: string;
  /** `emails`, `advertising`, `anything`. */
  mail: string;
  /** `receive`, `be contacted`. */
  receive: string;
  /** `want`, `ask for`. */
  want: string;
  /** `not`, `never`; verbs that hold it count as both. */
  not: string;
  /** `no` emails. */
  no: string;
  /** `any more`, `again`. */
  more: string;
  /** Who speaks, as a subject: `I`, `we`. */
  we?: string;
  /** What they want themselves, where the verb says who: `queremos` stop writing rosters. */
  aim?: string;
  /** Whom they mean: `you`. */
  you: string;
  /** Phrases whose negation forbids nothing: `don't hesitate`, `no problem`, `not received`. */
  idiom: string;
  /** Words of others, and of products: a mention, and no request. */
  about: string;
  /** Words that make a ban one for a while, or of one thing. */
  limit: string;
  /** What may stand besides in a text that says nothing else. */
  beside: string;
}

/** Answers that need no other word. */
export interface IntentWords {
  /** `not interested`. */
  decline: string;
  /** `not now`, `try again`; what else a text that puts off may hold. */
  later: string;
}
