import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanGivenName, parsePersonName } from "../../src/domain/person-name.ts";

describe("parsePersonName", () => {
  it.each<[string, string | null, string | null]>([
    ["John Doe", "John", "Doe"],
    ["John", "John", null],
    ["Mary  Ann   Smith", "Mary", "Ann Smith"],
    ["Jean-Luc Picard", "Jean-Luc", "Picard"],
    ["José Ortega y Gasset", "José", "Ortega y Gasset"],
    ["D'Angelo Russell", "D'Angelo", "Russell"],
    ["🚀 Jane Doe", "Jane", "Doe"],
    // The family name first, with a comma.
    ["Doe, John", "John", "Doe"],
    ["Doe, John William", "John", "Doe"],
    ["van der Berg, Anna", "Anna", "van der Berg"],
    ["García López, Ana", "Ana", "García López"],
    ["Doe, Dr. Jane", "Jane", "Doe"],
    ["DOE, JANE", "Jane", "DOE"],
    // What stands after a comma may be something else.
    ["Jane Doe, PhD", "Jane", "Doe"],
    ["Jane Doe, MBA, CFA", "Jane", "Doe"],
    ["Jane Doe, Head of Ops", "Jane", "Doe"],
    ["Jane Doe, Jr.", "Jane", "Doe"],
    ["Doe, Jane, PhD", "Jane", "Doe"],
    // Titles and forms of address.
    ["Dr. Jane Doe", "Jane", "Doe"],
    ["Prof. Dr. Anna Berg", "Anna", "Berg"],
    ["Dr. med. dent. Anna Berg", "Anna", "Berg"],
    ["Dr.Anna Berg", "Anna", "Berg"],
    ["Dipl.-Ing. Max Muster", "Max", "Muster"],
    ["Univ.-Prof. Dr. Eva Stein", "Eva", "Stein"],
    ["Mr John Doe", "John", "Doe"],
    ["Herr Max Mustermann", "Max", "Mustermann"],
    ["Frau Dr. Eva Klein", "Eva", "Klein"],
    ["Mme Zoé Dupont", "Zoé", "Dupont"],
    ["Sra. Ana García", "Ana", "García"],
    ["Sig.ra Giulia Rossi", "Giulia", "Rossi"],
    ["Dott.ssa Giulia Rossi", "Giulia", "Rossi"],
    ["dhr. Jan de Vries", "Jan", "de Vries"],
    ["Mgr. Jan Novák", "Jan", "Novák"],
    ["Don Pedro García", "Pedro", "García"],
    ["Don Draper", "Don", "Draper"],
    ["Sir Ian McKellen", "Ian", "McKellen"],
    ["г-н Иван Петров", "Иван", "Петров"],
    ["John Doe Jr.", "John", "Doe"],
    ["Jack Ma", "Jack", "Ma"],
    // A family name alone is no given name.
    ["Herr Mustermann", null, "Mustermann"],
    ["Mr. Doe", null, "Doe"],
    ["van der Berg", null, "van der Berg"],
    ["de la Cruz", null, "de la Cruz"],
    ["VAN DER BERG", null, "VAN DER BERG"],
    ["Jan van der Berg", "Jan", "van der Berg"],
    ["Van Morrison", "Van", "Morrison"],
    // Initials.
    ["J. Doe", null, "Doe"],
    ["J Doe", null, "Doe"],
    ["J.R.R. Tolkien", null, "Tolkien"],
    ["J. Robert Oppenheimer", "Robert", "Oppenheimer"],
    ["John D. Rockefeller", "John", "D. Rockefeller"],
    // Case of letters.
    ["JANE DOE", "Jane", "DOE"],
    ["jane doe", "Jane", "doe"],
    ["JEAN-LUC PICARD", "Jean-Luc", "PICARD"],
    ["DUPONT Jean", "Jean", "DUPONT"],
    ["Jean DUPONT", "Jean", "DUPONT"],
    // Remarks.
    ["Jane Doe (Initech)", "Jane", "Doe"],
    ["Jane (Janie) Doe", "Jane", "Doe"],
    ['Robert "Bob" Smith', "Robert", "Smith"],
    ["Jane Doe | Initech", "Jane", "Doe"],
    ["Jane Doe - Head of Ops", "Jane", "Doe"],
    ["Jane Doe @ Initech", "Jane", "Doe"],
    // Two people.
    ["Jane and John Doe", null, null],
    ["Jane & John Doe", null, null],
    ["Mr. and Mrs. Doe", null, "Doe"],
    // The family name first.
    ["山田 太郎", "太郎", "山田"],
    ["山田　太郎様", "太郎", "山田"],
    ["山田太郎", null, null],
    ["ジョン・スミス", "ジョン", "スミス"],
    ["张 伟", "伟", "张"],
    ["김 민수", "민수", "김"],
    ["김민수", "민수", "김"],
    ["Nguyễn Văn An", "An", "Nguyễn"],
    ["Иванов Иван Иванович", "Иван", "Иванов"],
    ["Иван Петров", "Иван", "Петров"],
    // Nobody's name.
    ["info@x.example", null, null],
    ["jane.doe@x.example", null, null],
    ["jane.doe", null, null],
    ["www.initech.example", null, null],
    ["https://initech.example", null, null],
    ["+49 30 1234567", null, null],
    ["030 1234", null, null],
    ["Lead 1234", "Lead", "1234"],
    ["jdoe82", null, null],
    ["Initech GmbH", null, null],
    ["Müller & Söhne", null, null],
    ["Example AG", null, null],
    ["株式会社例", null, null],
    ["Sales Team", null, null],
    ["The Initech Group", null, null],
    ["Support", null, null],
    ["Buchhaltung", null, null],
    ["unknown", null, null],
    ["n/a", null, null],
    ["Dr.", null, null],
    ["-", null, null],
  ])("%s: %s and %s", (name, given, family) => {
    expect(parsePersonName(name)).toEqual({ given, family });
  });

  it.each<[string, string, string | null]>([
    ["Initech", "Initech", null],
    ["Initech", "Initech GmbH", null],
    ["Initech Sales", "Initech GmbH", null],
    ["Blue Ocean", "Blue Ocean Ltd.", null],
    ["Jane Doe", "Jane Doe Consulting", null],
    ["Jane Doe, Initech", "Initech", "Jane"],
    ["Jane Doe", "Initech", "Jane"],
    ["Ann", "Ann Taylor Stores", null],
  ])("%s of %s: %s", (name, company, given) => {
    expect(parsePersonName(name, company).given).toBe(given);
  });

  it("never takes an address, a title or a company for a given name", () => {
    const noise = fc.constantFrom(
      ...["Dr.", "Prof.", "Herr", "Mme", "GmbH", "a@x.example", "Initech", ",", "|", "(CEO)", "J."],
      ...["Jane", "Doe", "van", "DUPONT", "PhD", "&", "Sales", "  ", "伟", "\u200b", "3"],
    );
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (parts) => {
        const { given } = parsePersonName(parts.join(" "), "Initech");
        if (given === null) return;
        expect(given).toMatch(/^\p{L}[\p{L}\p{M}'’.-]*$/u);
        expect(given).not.toMatch(/^(?:Dr|Prof|Herr|Mme|GmbH|Initech|Sales|PhD|J)\.?$/u);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parsePersonName(text).given ?? "").not.toMatch(/[@\d]/u);
      }),
    );
  });
});

describe("cleanGivenName", () => {
  it.each<[string, string | null]>([
    ["Jane", "Jane"],
    ["Mary Ann", "Mary Ann"],
    ["Dr. Jane", "Jane"],
    ["Herr Max", "Max"],
    ["JANE", "Jane"],
    ["jane", "Jane"],
    ["JP", "JP"],
    ["John D.", "John D."],
    ["太郎", "太郎"],
    ["J.", null],
    ["Dr.", null],
    ["jane@x.example", null],
    ["Initech GmbH", null],
    ["Sales", null],
    ["", null],
  ])("%s: %s", (text, given) => {
    expect(cleanGivenName(text)).toBe(given);
  });
});
