/**
 * Domains that were probably mistyped. Only the large providers are looked for, whose users are many
 * and whose names are known; a company may have any name, so what is found is no more than a doubt.
 */

/**
 * The providers behind most private addresses: those of email-providers with users today. Short names
 * such as gmx.de and web.de are not here: one letter beside them others have their domains.
 */
const LARGE: readonly string[] = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.co.uk",
  "hotmail.de",
  "hotmail.es",
  "hotmail.fr",
  "hotmail.it",
  "outlook.com",
  "outlook.de",
  "outlook.fr",
  "yahoo.com",
  "yahoo.co.jp",
  "yahoo.co.uk",
  "yahoo.com.br",
  "yahoo.de",
  "yahoo.es",
  "yahoo.fr",
  "yahoo.it",
  "icloud.com",
  "proton.me",
  "protonmail.com",
  "fastmail.com",
  "comcast.net",
  "verizon.net",
  "sbcglobal.net",
  "bellsouth.net",
  "btinternet.com",
  "virginmedia.com",
  "freenet.de",
  "t-online.de",
  "wanadoo.fr",
  "laposte.net",
  "orange.fr",
  "libero.it",
  "yandex.ru",
  "yandex.com",
  "rambler.ru",
  "seznam.cz",
  "bluewin.ch",
  "telenet.be",
  "bigpond.com",
  "rediffmail.com",
];

/**
 * Names beside those above that somebody else has, and uses. Only the name counts, under any ending.
 */
const OTHERS: ReadonlySet<string> = new Set(
  `bigpony comcasts fastmall freenets gail gemail hotmall hotmart libera liberi liber oranges outbook
  outlooks photon protons ramblers yahoos yandexa yoho`.split(/\s+/u),
);

/** Endings that no one means: `.con` does not exist, and the others are far from where the rest is. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  com: ["con", "cmo", "ocm", "comm", "coom", "vom", "xom", "cpm", "clm", "om", "cm", "co", "cim"],
  de: ["ed", "dee", "dde"],
  fr: ["rf", "frr"],
  net: ["ner", "nte", "ent", "bet", "nett", "met"],
  it: ["itt"],
  ru: ["ur", "ruu"],
};

/** Where there is so much between them, nobody mistyped the one for the other. */
const LONG = 9;
/** Names with fewer letters are beside too many others. */
const SHORT = 5;

/**
 * The domain that was probably meant; null where none is near.
 *
 * @param domain in lower case, in ASCII
 * @param company the lead's, in words: whose company is called so has not mistyped it
 */
export function meantDomain(domain: string, company: string | null = null): string | null {
  if (LARGE.includes(domain)) return null;
  const { name, ending } = parts(domain);
  if (name === "" || isNamed(company, name)) return null;
  for (const large of LARGE) {
    const meant = parts(large);
    const isEnding = ENDINGS[meant.ending]?.includes(ending) === true;
    if (name === meant.name && isEnding && !OWN.includes(domain)) return large;
    if (name !== meant.name && (isEnding || ending === meant.ending) && isNear(name, meant.name)) {
      return large;
    }
  }
  return null;
}

/** Domains that the providers have themselves. */
const OWN = ["yahoo.co"];

function isNear(name: string, meant: string): boolean {
  if (meant.length < SHORT || OTHERS.has(name)) return false;
  const [first, second] = meant;
  // The first letter is seldom wrong, and mostly another name's; but it may have changed places.
  const swapped = name[0] === second && name[1] === first;
  if (name[0] !== first && !swapped) return false;
  const letters = distance(name, meant);
  return letters === 1 || (letters === 2 && meant.length >= LONG);
}

function parts(domain: string): { name: string; ending: string } {
  const dot = domain.indexOf(".");
  return { name: domain.slice(0, dot), ending: domain.slice(dot + 1) };
}

/** Whether a company is called as its domain is: `Gmai GmbH` may well have gmai.com. */
function isNamed(company: string | null, name: string): boolean {
  if (company === null) return false;
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return letters(company).includes(letters(name));
}

/**
 * How many letters are changed, left out, added, or have changed places with the next (the optimal
 * string alignment distance).
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
