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
  replies?: ReplyPatterns;
  automatic?: AutomaticPatterns;
  quoting?: QuotingWords;
  receipts?: ReceiptPatterns;
  lines?: LinePatterns;
  bounces?: BouncePatterns;
  refusals?: RefusalPatterns;
  models?: ModelPatterns;
  promises?: PromisePatterns;
  money?: MoneyWords;
  amounts?: AmountPatterns;
  times?: TimePatterns;
  contacts?: ContactPatterns;
  playbooks?: PlaybookPatterns;
  placeholders?: PlaceholderPatterns;
  fields?: FieldWords;
  sentences?: SentenceWords;
  dateMarks?: DateMarkWords;
  columns?: ColumnWords;
  claims?: ClaimPatterns;
}

/** A language of which the program knows too few words to read a text in it. */
export type PartialLocale = Pick<Locale, "code" | "name"> & Partial<Locale>;

/**
 * Regular expressions, one in each string, written in lower case and with accents. They are folded
 * as the text is, and each runs over the whole text: no unbounded repetition may stand beside one
 * that matches the same.
 */
export type Patterns = readonly string[];

export type Unit = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Numbers as they stand before days and months. */
export interface NumberWords {
  /** From one to twelve. */
  small: readonly string[];
  /** First to fourth, as quarters are counted. */
  ordinals?: readonly string[];
  /** How all numbers up to a hundred thousand are spelled out. */
  spelled?: SpelledNumbers;
  /** Numbers that `spelled` does not make, and other forms of those it makes, by their value. */
  otherForms?: Readonly<Record<number, string>>;
}

/** What spelled-out numbers are put together from. */
export interface SpelledNumbers {
  /** From 1 to 19. */
  small: string;
  /** From 20 to 90. */
  tens: string;
  /** What may stand between tens and units: `treinta Y cinco`. */
  between: readonly string[];
  hundred: string;
  /** The same in other forms: `CENTS`, `CIENTO`. */
  hundredForms?: string;
  /** From 200 to 900, where they are words of their own. */
  hundreds?: string;
  thousand: string;
  /** Behind the hundreds: `one hundred AND five`. */
  and?: string;
  /** `fünfundneunzig`: the unit is said first. */
  unitFirst?: boolean;
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
  /** Before the number of a week, as ISO 8601 counts them: `WEEK 12`. */
  calendarWeek?: string;
  /** The same behind it: `12. KW`. */
  calendarWeekAfter?: string;
  /** `next` before a unit or a day, and behind it. */
  next?: string;
  /** The same behind it: `la semana QUE VIENE`. */
  nextAfter?: string;
  /** The one behind the next: `ÜBERNÄCHSTE Woche`, `Monday AFTER NEXT`. */
  afterNext?: string;
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
  /** Half of a year, behind an ordinal: `2. HALBJAHR`. */
  half?: string;
  /** The first half of a year, in words: `FIRST HALF OF THE YEAR`. */
  firstHalf?: string;
  secondHalf?: string;
  /** `in the NEW YEAR`: its first days. */
  newYear?: string;
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
  /** That the day of the return is not known: `until further notice`. */
  open?: string;
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
  /** Behind the comma between a wish and what is wished: `ich will nicht, DASS Sie schreiben`. */
  that?: string;
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
  /** `not interested`, `no thanks`. */
  decline: string;
  /** `no`, `not yet`: what it says no to, the question tells. */
  bareNo?: string;
  /** `not now`, `try again`; what else a text that puts off may hold. */
  later: string;
}

/** Signs of what a reply wants. They make it likely, and nothing of them is acted on alone. */
export interface ReplyPatterns {
  /** Threats, insults, and talk of law. */
  hostile?: Patterns;
  /** Somebody else is the one to talk to, or the person has gone. */
  wrongPerson?: Patterns;
  /** They do not want what is offered. */
  notInterested?: Patterns;
  /** It is not the time. */
  notNow?: Patterns;
  /** To be written to again. */
  again?: Patterns;
  /** What stands against a deal, without ending it. */
  objection?: Patterns;
  /** Something is asked for, without a question mark. */
  asks?: Patterns;
  /** A plain yes. */
  interested?: Patterns;
  /** After a no: that something is wanted all the same. */
  but?: Patterns;
  /** Plainly once more, however near the day is: `try me again`. */
  retry?: Patterns;
}

/** What machines write, and what tells people who are away from machines. */
export interface AutomaticPatterns {
  /** The text says of itself that no person wrote it; at the start of a sentence. */
  declared?: Patterns;
  /** The author is away. */
  away?: Patterns;
  /** Whom to turn to instead. */
  instead?: Patterns;
  /** When, or whether, this mail will be read. */
  answersLater?: Patterns;
  /** That nobody reads this mail now: to one who is known, people say it otherwise. */
  unread?: Patterns;
  /** How such texts begin: `thank you for your message`. */
  thanks?: Patterns;
  /** A greeting of nobody in particular, on a line of its own. */
  greeting?: Patterns;
  /** Something has been received, and registered. */
  received?: Patterns;
  /** What systems add: a number, a time within which they answer. */
  ofASystem?: Patterns;
  /** A sender has to prove first that they are a person. */
  challenge?: Patterns;
  /** The author wrote from an address that is given up. */
  moved?: Patterns;
  /** The mailbox is given up, and nobody reads it again. */
  dead?: Patterns;
  /** Nobody reads the mailbox from which it comes. */
  unmonitored?: Patterns;
  /** The author has left the company. */
  left?: Patterns;
  /** Words that speak to one person, as programs do not. */
  personal?: Patterns;
  /** Subjects that only programs give to their answers, from the first word on. */
  subjects?: Patterns;
  /** The same, where they stand in brackets beside our own subject. */
  subjectMarks?: Patterns;
  /** Subjects that people write as well. */
  perhapsSubjects?: Patterns;
  /** How subjects begin that ask a sender to prove to be a person. */
  challengeSubjects?: Patterns;
  /** What gateways put before a subject, in brackets or before a colon: `[EXTERNAL]`. */
  tags?: Patterns;
  /** What may stand before a text that says of itself that no person wrote it: `please note`. */
  notes?: Patterns;
  /** Verbs before an address to write to instead. */
  newAddress?: Patterns;
}

/** What says that a mail of ours was delivered or displayed. */
export interface ReceiptPatterns {
  /** What programs put before the subject of the mail that was read or delivered. */
  subjects?: Patterns;
  /** Words about the mail itself, as only receipts have them. */
  words?: Patterns;
}

/** Lines around the words of a mail. They are looked for as they stand, in any case of letters. */
export interface LinePatterns {
  /** Whole lines of devices and programs: `sent from my phone`. `<device>` is the name of one. */
  devices?: Patterns;
  /** Whole lines that begin a forwarded mail, without the colon. */
  forwards?: Patterns;
  /** Whole lines above which help desks ask people to answer. */
  replyAbove?: Patterns;
  /** That the answers stand within what is quoted. */
  answersInline?: Patterns;
  /** Words of services' footers and of legal notices. */
  footers?: Patterns;
  /** How an attribution without a verb begins: `QUOTING Jane Roe:`. */
  quoting?: Patterns;
  /** `said`, which makes an attribution at its end alone. */
  said?: Patterns;
  /** Verbs in the first person: no attribution. */
  ownVerbs?: Patterns;
  /** How sentences begin that look like attributions: `AS I wrote on Monday:`. */
  spoken?: Patterns;
  /** What calendars write beside an answer to an invitation. */
  invitations?: Patterns;
  /** What stands before a phone number. */
  phone?: Patterns;
}

/** How mail systems report that a mail was not delivered; as they stand, in any case of letters. */
export interface BouncePatterns {
  /** That it was not delivered. */
  undelivered?: Patterns;
  /** What Exchange alone writes in its reports, in its own translations. */
  exchange?: Patterns;
  /** What introduces the header of the mail that comes back, without the colon. */
  headers?: Patterns;
  /** That it is still being tried. */
  delayed?: Patterns;
  /** That it is not tried any more, in reports that also speak of the delay before it. */
  givenUp?: Patterns;
  /** Subjects of reports. */
  subjects?: Patterns;
  /** How their senders call themselves. */
  senders?: Patterns;
  /** Labels before the address that was not reached. */
  recipients?: Patterns;
}

/**
 * Why servers refuse a mail, as they stand, in lower case. English is not here: its words are those of
 * programs, and stand where these are parsed.
 */
export interface RefusalPatterns {
  /** The mailbox is full. */
  mailboxFull?: Patterns;
  /** The mail is too large. */
  tooLarge?: Patterns;
  /** There is no such user. */
  unknownUser?: Patterns;
  /** The mailbox is there, and closed for now. */
  suspended?: Patterns;
  /** There is no such domain. */
  unknownHost?: Patterns;
  /** The sender is not accepted. */
  badSender?: Patterns;
  /** What the mail says is not accepted. */
  content?: Patterns;
  /** Too much was sent. */
  rateLimited?: Patterns;
  /** Our host is not accepted. */
  blockedHost?: Patterns;
}

/** How mail programs introduce what they quote, forward and answer. */
export interface QuotingWords {
  /** What an attribution begins with: `ON Monday, Jane wrote:`. */
  on?: string;
  /** Its verb, wherever it stands. */
  wrote?: string;
  /** The labels of header fields above a mail that is quoted without a mark. */
  from?: string;
  /** As Outlook calls the date. */
  sent?: string;
  date?: string;
  to?: string;
  /** Copies, and all other fields. */
  cc?: string;
  subject?: string;
  /** What stands before the subject of an answer. */
  replyPrefixes?: string;
  /** What stands before the subject of a forward. */
  forwardPrefixes?: string;
  /** What the mail that is quoted or forwarded is called, between dashes. */
  originals?: string;
}

/** What tells of the machine behind a text. */
export interface ModelPatterns {
  /** Words to the machine that may read a lead's text, and to no person. */
  injection?: Patterns;
  /** Words that only a machine, or its prompt, would write. */
  machine?: Patterns;
}

/** What a text that a model wrote must not promise without a source. */
export interface PromisePatterns {
  /** A guarantee. */
  guarantee?: Patterns;
  /** `I promise`. */
  promise?: Patterns;
  /** That it costs nothing. */
  free?: Patterns;
  /** Money back, or a way out. */
  refund?: Patterns;
  /** That something will be delivered, built or repaired. */
  delivery?: Patterns;
  /** Contracts, liability, and rights. */
  contract?: Patterns;
  /** How reliable a service is. */
  service?: Patterns;
  /** Norms and certificates. */
  certificate?: Patterns;
  /** A lower price, whatever its size. */
  discount?: Patterns;
  /** What grants something that somebody else has named: `of course`, `we can do`. */
  granting?: Patterns;
}

/** Words around amounts of money. Codes and signs of currencies belong to no language. */
export interface MoneyWords {
  /** What currencies are called, by their ISO 4217 code; `cent` is the hundredth part of any. */
  currencies?: Readonly<Record<string, string>>;
  /** What stands right behind digits and makes them larger: `5 THOUSAND`. */
  magnitudes?: Readonly<Record<number, string>>;
  /** Between a price and what it is paid for: `99 PER user`. */
  per?: string;
  /** What a price is paid for: `99 a MONTH`. */
  perUnit?: string;
}

/** Prices, percentages and discounts. */
export interface AmountPatterns {
  /** What makes a price of a number behind it: `it COSTS 99`. */
  costs?: Patterns;
  /** What is counted, so that its number is no price: `it only takes 5 MINUTES`. */
  counted?: Patterns;
  /** Percent, behind the number. */
  percent?: Patterns;
  /** The same, before it. */
  percentOf?: Patterns;
  /** Behind a percentage that is a manner of speaking: `100 % SURE`. */
  certain?: Patterns;
  /** Behind a number, in digits or spelled out, that is a discount: `twenty OFF`. */
  off?: Patterns;
  /** The same, behind digits alone. */
  reduction?: Patterns;
  /** Half the price, within the words for a discount. */
  half?: Patterns;
  /** A discount, when nothing is said of its size; the whole of it. */
  discount?: Patterns;
  /** A sentence that says that there is none. */
  noDiscount?: Patterns;
}

/** Terms and times of day, beside the dates that `dates` has. */
export interface TimePatterns {
  /** Days in forms that only texts to people have, from Sunday on; empty for a day without one. */
  weekdays?: Patterns;
  /** Terms: `by the end of the week`. */
  by?: Patterns;
  /** Behind an hour: `10 O'CLOCK`. */
  clock?: Patterns;
  /** Behind hours and minutes with a full stop between them, which may be an amount as well. */
  clockMinutes?: Patterns;
  /** Before an hour, in digits or spelled out: `AT ten`. */
  at?: Patterns;
  /** The same, before digits alone. */
  atDigits?: Patterns;
  /** Behind an hour that is spelled out. */
  afterSpelled?: Patterns;
  /** Behind a number that is no hour: `at 50 COMPANIES`. */
  noHour?: Patterns;
  /** Twelve o'clock. */
  noon?: Patterns;
  /** Before a year: `SINCE 2019`. */
  beforeYear?: Patterns;
}

/** Addresses, phone numbers and accounts; as they stand, in any case of letters. */
export interface ContactPatterns {
  /** How `@` is spelled out to hide an address. */
  at?: Patterns;
  /** How the full stop in an address is spelled out. */
  dot?: Patterns;
  /** Those of `dot` that can't be another word, between two parts of a domain. */
  dotOfDomain?: Patterns;
  /** What makes a phone number of digits behind it: `CALL 12 34 56`. */
  called?: Patterns;
  /** Between such a word and the digits: `call us ON 12 34 56`. */
  calledAt?: Patterns;
  /** Ways to pay, and what accounts are called. */
  payment?: Patterns;
  /** Zero, as the digits of a phone number are read out. */
  zero?: Patterns;
}

/** What tells rules from facts in a playbook. */
export interface PlaybookPatterns {
  /** Headings over what must not be said, or is for a person. */
  forbiddingHeadings?: Patterns;
  /** What forbids: what stands behind it in the sentence is no fact to be told. */
  forbidding?: Patterns;
  /** The same, of the whole sentence: `discounts MUST NOT BE PROMISED`. */
  forbiddingAround?: Patterns;
}

/** Gaps that somebody would have to fill in. */
export interface PlaceholderPatterns {
  /** A whole line: `your name`. */
  lines?: Patterns;
  /** Wherever it stands: `insert link here`. */
  phrases?: Patterns;
  /** In the place of a name, behind a greeting: `Dear CUSTOMER`. */
  names?: Patterns;
}

/** What fields of templates are called; looked for in the text as it stands. */
export interface FieldWords {
  /** What begins one in angle brackets, in any case of letters: `<YOUR name>`. */
  bracketed?: string;
  /** The whole of one in French quotation marks, in any case of letters: `«prénom»`. */
  quoted?: string;
  /** Part of one in Chinese and Japanese corner brackets: `【会社名】`. */
  cornered?: string;
  /** One without brackets, in just this case of letters: `Your Name`. */
  titled?: string;
}

/** What tells where a sentence ends. */
export interface SentenceWords {
  /** Behind these, a full stop ends none: `inc`, `e.g`; without the last full stop. */
  abbreviations?: string;
}

/** What makes or unmakes a date besides the words in `dates`. */
export interface DateMarkWords {
  /** Right behind a number, or a hyphen: they make a day of it: `16TH`. */
  ordinalEndings?: string;
  /** Cases behind the hyphen or apostrophe of a day: `16-ÁN`. */
  caseEndings?: string;
  /** Months of more than three letters that are other words, too, in this language or another. */
  ambiguousMonths?: string;
  /** Between two numbers of which the second counts: `two OR three weeks`. */
  or?: string;
  /** What an ordinal counts that is no day: `the 16th FLOOR`. */
  counted?: string;
  /** Beside `next` and a unit, without another meaning: `next CALENDAR year`. */
  plain?: string;
  /** The same, where the unit begins some other day: `next FISCAL year`. */
  fiscal?: string;
  /** Before a day that is the last one, and not the day itself: `BEFORE 15 April`. */
  earlier?: string;
}

/** What texts claim, agree to and deny, beside numbers. */
export interface ClaimPatterns {
  /** That something is not so: `NOT`, `NO`, `WITHOUT`. */
  negation?: Patterns;
  /** That nothing is claimed: it will be found out, or somebody else answers. */
  deferral?: Patterns;
  /** Agreement: `that WORKS FOR ME`. */
  agrees?: Patterns;
  /** That a time is fixed: `I have put it IN MY CALENDAR`, `I WILL CALL YOU`. */
  fixes?: Patterns;
  /** That it is not: `IN PRINCIPLE`, `PLEASE PICK a slot`. */
  leavesOpen?: Patterns;
  /** That something will be there: `you will be LIVE`. */
  ready?: Patterns;
  /** That something will be made, or is planned. */
  builds?: Patterns;
  /** That it is about customers. */
  customers?: Patterns;
  /** Before names that are examples: `SUCH AS Initech`. */
  example?: Patterns;
  /** Before the name of one of ours: `MY COLLEAGUE Jane`. */
  person?: Patterns;
  /** Ill words about a competitor. */
  smears?: Patterns;
  /** Better than a competitor. */
  compares?: Patterns;
  /** The best of all. */
  superlatives?: Patterns;
  /** Success that is promised: `CUTS waiting CONSIDERABLY`. */
  success?: Patterns;
  /** That nobody is bound: `CANCEL ANY TIME`. */
  noTerm?: Patterns;
  /** That something need not be paid: `it is ON US`. */
  waives?: Patterns;
  /** A part of the price: `HALF the price`. */
  halves?: Patterns;
  /** A time to try it out. */
  trial?: Patterns;
  /** The time between a notice and the end of a contract. */
  notice?: Patterns;
  /** A contract's time. */
  term?: Patterns;
  /** The way to the first use. */
  start?: Patterns;
  /** A conversation. */
  call?: Patterns;
  /** An answer, and how soon it comes. */
  answer?: Patterns;
  /** Where data is. */
  hosting?: Patterns;
  /** By the year. */
  yearly?: Patterns;
  /** By the month. */
  monthly?: Patterns;
  /** What prices count: places. */
  site?: Patterns;
  /** The same: people. */
  user?: Patterns;
  /** The same: doors at which goods come and go. */
  dock?: Patterns;
}

/**
 * What columns of leads are called in the exports of address books, networks and CRMs, and what
 * stands in them; spaces and marks do not count.
 */
export interface ColumnWords {
  /** What tells one address or number of a person from another: `WORK email`. */
  qualifiers?: string;
  /** Those that are asked last: `HOME email`. */
  secondChoice?: string;
  /** What may stand behind the word for an address or a number: `email ADDRESS`. */
  endings?: string;
  email?: string;
  phone?: string;
  company?: string;
  /** A position. */
  title?: string;
  /** Those of `title` that some exports call a form of address. */
  salutation?: string;
  firstName?: string;
  lastName?: string;
  fullName?: string;
  timezone?: string;
  tags?: string;
  /** Whom a column is about, at the beginning of its name: `CONTACT email`. */
  person?: string;
  /** Part of a name: somebody has opted out, or the address has failed. */
  optOut?: string;
  /** Part of a name: somebody agrees to be written to. */
  consent?: string;
  /** Part of a name: a status that may tell of either. */
  status?: string;
  /** Cells that say no. */
  no?: string;
  /** Cells that say what an empty one would. */
  nothing?: string;
  /** Cells of a column of opt-outs where there is none. */
  stays?: string;
  /** Cells in which consent is refused. */
  refused?: string;
  /** Cells of a column of statuses of somebody who has opted out, or whose address has failed. */
  outStatus?: string;
}
