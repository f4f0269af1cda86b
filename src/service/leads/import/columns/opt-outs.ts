import { columnWords } from "../../../../language/column-words.ts";
import { squash } from "./column-name.ts";

// Columns that say that somebody must not be written to. A wrong suppression loses a customer, a
// missed one breaks the law: a column is taken for one only by plain words, and then whatever
// stands in it counts unless it says no.

/** How a column tells that somebody has opted out, or that their address has failed. */
export type OptOutSign =
  /** `Unsubscribed`, `Email Opt Out`: by anything but a no. */
  | "out"
  /** `Marketing consent`: by a no. */
  | "consent"
  /** `Email Status`: by certain words. */
  | "status";

type Concept = Parameters<typeof columnWords>[0];

const squashed = (concept: Concept): ReadonlySet<string> =>
  new Set(columnWords(concept).map(squash));
const any = (concept: Concept): RegExp => new RegExp([...squashed(concept)].join("|"), "u");

const OUT = any("optOut");
const CONSENT = any("consent");
const STATUS = any("status");

/** Names with such words that tell when, where from or how often, and not whether. */
const BESIDES =
  /(?:link|url|token|source|quelle|ip|page|count|number|rate|text|basis|group|type|version)$|^(?:optin|confirm|consent)\w*(?:time|date|at|ip|source)$|(?:emails|mails)bounced$|^(?:numberof|total)/u;

/** About other ways to reach somebody, or about other things than people. */
const OTHERWISE =
  /phone|telefon|sms|fax|whatsapp|donotcall|calloptout|postal|^deal|^order|^account|^company|^organi[sz]ation|invoice|payment/u;

/** What a column of this name tells of opt-outs; null for nothing. */
export function signOf(name: string): OptOutSign | null {
  const key = squash(name);
  if (BESIDES.test(key) || OTHERWISE.test(key)) return null;
  // `Not unsubscribed` and `Subscribed` are told apart by the longer word.
  if (OUT.test(key)) return "out";
  if (/^(?:has)?bounced?$|^dnc$|^baja$|^stop$|^no(?:e?mail|marketing)/u.test(key)) return "out";
  if (CONSENT.test(key)) return "consent";
  return STATUS.test(key) ? "status" : null;
}

const NO: ReadonlySet<string> = new Set(["0", ...squashed("no")]);
/** What an empty cell would say, too. */
const NOTHING: ReadonlySet<string> = new Set(["null", "nil", "na", ...squashed("nothing")]);
/** What a column of opt-outs holds where somebody has not. */
const STAYS = squashed("stays");
/** How consent is refused. */
const REFUSED = squashed("refused");
const OUT_STATUS = squashed("outStatus");

/** Whether a cell of such a column says that somebody must not be written to. */
export function optsOut(sign: OptOutSign, cell: string): boolean {
  const mark = cell.trim();
  // A cross or a tick is no letter; in a column of opt-outs a tick is a yes.
  if (mark === "" || /^[-–—.?]+$/u.test(mark)) return false;
  const value = squash(mark) || mark;
  const isNo = NO.has(value) || /^(?:×|✗|✘|☐|❌)$/u.test(mark) || /^0+(?:[.,]0+)?$/u.test(mark);
  switch (sign) {
    case "out":
      return !isNo && !NOTHING.has(value) && !STAYS.has(value);
    case "consent":
      return isNo || REFUSED.has(value);
    case "status":
      return OUT_STATUS.has(value);
  }
}
