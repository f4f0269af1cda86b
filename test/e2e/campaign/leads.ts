/** The list of a fair: 300 people at 80 companies, as a rep exports it. */

export interface Person {
  /** From 1, as the leads are numbered. */
  id: number;
  /** From 0. */
  company: number;
  /** From 0, within the company. */
  place: number;
  name: string;
  firstName: string;
  email: string;
  domain: string;
  companyName: string;
  phone: string | null;
  /** As the file has it; null: the office's own. */
  timezone: string | null;
}

const FIRST = [
  ...["Ana", "Bert", "Chloé", "Dora", "Emil", "Fatma", "Georg", "Hana", "Ivo", "Jana"],
  ...["Kai", "Lea", "Marek", "Nora", "Olaf", "Petra", "Quinn", "Rosa", "Sven", "Tara"],
];
const LAST = [
  ...["Silva", "Okoro", "Novak", "Meier", "Rossi", "Dubois", "Tanaka", "Jensen", "Lang"],
  ...["O'Neil", "Park", "Weiß", "Costa", "Brandt", "Kovács", "Hill", "Moreau"],
];

/** What each company of four has: where it is. */
const ZONES = [null, "Europe/Berlin", "America/New_York", "Asia/Tokyo"];

const COMPANIES = 80;
/** The first of those whose domain no server takes mail for. */
export const DEAD = 79;
/** Everybody there is a team's address. */
export const TEAMS = 78;
export const OFFICE_ZONE = "Europe/Berlin";

/** 60 companies of four people, and 20 of three. */
function sizeOf(company: number): number {
  return company < 60 ? 4 : 3;
}

export const domainOf = (company: number): string => `firm${company + 1}.example`;

function everybody(): Person[] {
  const people: Person[] = [];
  for (let company = 0; company < COMPANIES; company++) {
    for (let place = 0; place < sizeOf(company); place++) {
      const at = people.length;
      const firstName = FIRST[(at * 7 + company) % FIRST.length] ?? "";
      const last = LAST[(at * 5 + place) % LAST.length] ?? "";
      const domain = domainOf(company);
      const local = company === TEAMS ? (["info", "sales", "office"][place] ?? "") : `p${at + 1}`;
      people.push({
        ...{ id: at + 1, company, place, firstName, name: `${firstName} ${last}`, domain },
        email: `${local}@${domain}`,
        companyName: `Firm ${company + 1}`,
        phone: at % 3 !== 0 ? `+49 30 ${555_000 + at}` : null,
        timezone: ZONES[company % ZONES.length] ?? null,
      });
    }
  }
  return people;
}

export const PEOPLE: readonly Person[] = everybody();

/** As a spreadsheet writes it, with what such lists also have: somebody twice, and a line of nonsense. */
export function csv(people: readonly Person[]): string {
  const rows = people.map(({ name, email, companyName, phone, timezone }) =>
    [`"${name}"`, email, `"${companyName}"`, phone ?? "", timezone ?? ""].join(","),
  );
  return [
    "Name,Work Email,Company,Phone,Time Zone",
    ...rows,
    rows[4],
    '"Nobody","nobody at nowhere","Nowhere","",""',
    "",
  ].join("\r\n");
}

/** What the DNS knows: every company's mail server but one's. */
export function records(): string[] {
  const servers = Array.from({ length: COMPANIES }, (_, company) => company)
    .filter((company) => company !== DEAD)
    .map((company) => `${domainOf(company)}. MX 10 mx.provider.example.`);
  return [...servers, "mx.provider.example. A 192.0.2.1"];
}

/** @param place from 0, within the company */
export function personAt(company: number, place: number): Person {
  const found = PEOPLE.find((each) => each.company === company && each.place === place);
  if (!found) throw new Error(`nobody is at place ${place} of company ${company}`);
  return found;
}
