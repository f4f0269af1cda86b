import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherLeadGuardrails } from "../../src/domain/guardrails/form/other-lead.ts";
import { plain } from "../../src/domain/guardrails/plain.ts";
import { checkLead, type Lead, type LeadInput } from "../../src/domain/lead.ts";
import { fold } from "../../src/language/fold.ts";
import { deriveNameKeys } from "../../src/service/database/derive-name-keys.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { insertLead, tempStore } from "../support/store/temp-store.ts";
import { NOON } from "../support/world/builders.ts";

// Where a text names a lead, as it was first defined: all leads were looked through, one by one.

const words = (text: string): string => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
const several = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length > 1;
const eastern = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

function isNamedByScan(text: string, { name, company }: Pick<Lead, "name" | "company">): boolean {
  const { clean, folded } = plain(text);
  const asNames = (clean.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word !== word.toLowerCase() || word === word.toUpperCase())
    .join(" ");
  const stands = (value: string | null, where: string): boolean => {
    if (value === null) return false;
    const needle = words(fold(value));
    if (needle.trim().length < (eastern(value) ? 2 : 3)) return false;
    // No other mark than a space stands within an eastern name.
    if (eastern(needle) && several(value)) {
      return folded.replace(/[ \t]+/g, " ").includes(needle.trim());
    }
    return where.includes(eastern(needle) ? needle.trim() : needle);
  };
  return (
    stands(several(name) || eastern(name) ? name : null, words(folded)) ||
    stands(company, words(company && several(company) ? folded : fold(asNames)))
  );
}

/** Words from which names, companies and texts are put together, so that they meet often. */
const WORDS = [
  ...["Jane", "Roe", "Ömer", "Çelik", "O'Neil", "Łukasz", "Straße", "Globex", "Initech", "notion"],
  ...["ideas", "GmbH", "Юлия", "Орлова", "Αθηνά", "Παππά", "محمد", "علي", "משה", "כהן", "3M"],
  ...["田中太郎", "日立製作所", "トヨタ", "김수지", "삼성전자", "王小明"],
];
const word = fc.constantFrom(...WORDS);
const phrase = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: most })
    // A legal form alone names nobody.
    .filter((all) => all.some((each) => each !== "GmbH"))
    .map((all) => all.join(" "));
const anyCase = fc
  .tuple(word, fc.constantFrom("as it is", "lower", "upper"))
  .map(([each, how]) =>
    how === "lower" ? each.toLowerCase() : how === "upper" ? each.toUpperCase() : each,
  );
const text = fc
  .array(fc.tuple(anyCase, fc.constantFrom(" ", ", ", "\n", ". ", " – ")), { maxLength: 25 })
  .map((all) => all.flat().join(""));
const lead = fc.record({
  name: phrase(6),
  company: fc.option(phrase(8), { nil: null }),
});

const nobody = { id: 0, company: null };

async function found(store: Store, given: string): Promise<string[]> {
  const leads = await store.read(({ leads: queries }) => queries.namedIn(given, nobody, 1_000));
  return leads.map(({ name, company }) => `${name}, ${company}`).sort();
}

/** Adds leads who have an address of their own each, and derives their keys. */
async function storeOf(leads: readonly LeadInput[], store = tempStore()): Promise<Store> {
  await store.write(async (queries) => {
    for (const each of leads) await insertLead(queries, each);
  });
  await deriveNameKeys(store);
  return store;
}

describe("leads that a text names", () => {
  it("are those that a look through all of them finds", async () => {
    const store = tempStore();
    await fc.assert(
      fc.asyncProperty(
        fc.array(lead, { minLength: 1, maxLength: 30 }),
        text,
        async (all, given) => {
          // A case that failed leaves its leads.
          await store.write(async ({ leads }) => {
            for (const row of await leads.page({}, 0, 100)) await leads.remove(row.lead.id);
          });
          await storeOf(all, store);
          const named = await store.read(({ leads }) => leads.namedIn(given, nobody, 1_000));
          const isHeld = (each: Pick<Lead, "name" | "company">): boolean =>
            otherLeadGuardrails(plain(given), [{ ...each, email: null }], []).length > 0;
          const reported = new Set(
            named.flatMap(({ name, company }) => [`name ${fold(name)}`, `company ${company}`]),
          );
          for (const each of all) {
            // Of one company, and of those with one name, one is enough.
            if (isNamedByScan(given, each)) expect(isHeld(each)).toBe(true);
            if (isHeld(each)) {
              expect(
                reported.has(`name ${fold(each.name)}`) || reported.has(`company ${each.company}`),
                JSON.stringify({ each, given, named }),
              ).toBe(true);
            }
          }
          for (const each of named)
            expect(isHeld(each), JSON.stringify({ each, given })).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are found before they have keys as well, and after they are changed", async () => {
    const store = tempStore();
    const { id } = await store.write((queries) =>
      insertLead(queries, { name: "Jane Roe", company: "Globex Inc." }),
    );
    expect(await found(store, "Jane Roe of Globex")).toEqual(["Jane Roe, Globex Inc."]);
    await deriveNameKeys(store);
    expect(await found(store, "Jane Roe")).toEqual(["Jane Roe, Globex Inc."]);
    expect(await found(store, "At Globex")).toEqual(["Jane Roe, Globex Inc."]);
    const changed = checkLead({ name: "Jane King", company: "Hansen Logistik GmbH", phone: "123" });
    await store.write((queries) => queries.leads.update(id, changed, NOON));
    for (const derive of [async () => {}, () => deriveNameKeys(store)]) {
      await derive();
      expect(await found(store, "Jane Roe of Globex")).toEqual([]);
      expect(await found(store, "Jane King")).toEqual(["Jane King, Hansen Logistik GmbH"]);
      expect(await found(store, "Hansen Logistik")).toEqual(["Jane King, Hansen Logistik GmbH"]);
    }
    const imported = { name: "Ann Lee", email: "ann@example.com", company: "Acme Ltd" };
    const upsert = (input: LeadInput) =>
      store.write(({ leads }) => leads.upsert([checkLead(input)], true, NOON));
    await upsert(imported);
    await deriveNameKeys(store);
    await upsert({ name: "Ann Lind", email: "ann@example.com" });
    await deriveNameKeys(store);
    expect(await found(store, "Ann Lee")).toEqual([]);
    expect(await found(store, "Ann Lind")).toEqual(["Ann Lind, Acme Ltd"]);
    expect(await found(store, "Ask Acme")).toEqual(["Ann Lind, Acme Ltd"]);
    await store.write((queries) => queries.leads.remove(id));
    expect(await found(store, "Jane King of Hansen Logistik")).toEqual([]);
  });

  it("are none of the lead's company, by its name or its domains", async () => {
    const store = await storeOf([
      { name: "Ann Lee", email: "ann@initech.example", company: "Initech" },
      { name: "Bob Lee", email: "bob@initech.example", company: null },
      { name: "Cem Lee", email: "cem@mail.example", company: "INITECH GmbH" },
      { name: "Dan Lee", email: "dan@other.example", company: "Other" },
    ]);
    const text = "Ann Lee, Bob Lee, Cem Lee, Dan Lee, bob@initech.example";
    const companyDomains = ["initech.example"];
    const named = (besides: { company: string | null; companyDomains?: string[] }) =>
      store.read(async ({ leads }) =>
        (await leads.namedIn(text, { id: 1, ...besides }, 9)).map(({ name }) => name),
      );
    expect(await named({ company: "Initech", companyDomains })).toEqual(["Dan Lee"]);
    expect(await named({ company: "initech inc" })).toEqual(["Bob Lee", "Dan Lee"]);
    expect(await named({ company: null })).toEqual(["Bob Lee", "Cem Lee", "Dan Lee"]);
  });

  it("are found by their address alone", async () => {
    const store = await storeOf([
      { name: "Ann", email: "ann@initech.example" },
      { name: "Bob", email: "bob@bücher.example" },
    ]);
    expect(await found(store, "Ask <ANN@initech.example>.")).toEqual(["Ann, null"]);
    expect(await found(store, "Ask bob@bücher.example!")).toEqual(["Bob, null"]);
  });

  it("are found behind any number whose names begin alike, or who are colleagues", async () => {
    const others = Array.from({ length: 50 }, (_, at) => ({
      name: `Jan van der Berg Nr${at}`,
      company: `株式会社東京商事${at}号店`,
    }));
    const store = await storeOf([
      ...others,
      { name: "Jan van der Berg Senior", company: "Acme" },
      { name: "田中", company: "株式会社東京商事本店" },
    ]);
    expect(await found(store, "Jan van der Berg Senior")).toEqual([
      "Jan van der Berg Senior, Acme",
    ]);
    expect(await found(store, "東京商事本店です")).toEqual(["田中, 株式会社東京商事本店"]);
  });
});
