import { describe, expect, it } from "vitest";
import { companyKey } from "../../../src/domain/naming/keys.ts";
import { wordsOf } from "../../../src/domain/naming/words.ts";
import { fold } from "../../../src/language/fold.ts";
import { withoutLegalForm } from "../../../src/language/legal-forms.ts";

const bare = (company: string) => withoutLegalForm(wordsOf(fold(company))).join(" ");

describe("a company without its legal form", () => {
  it.each([
    ["Hansen Logistik GmbH & Co. KG", "hansen logistik"],
    ["Müller & Söhne OHG", "muller sohne"],
    ["Globex Inc.", "globex"],
    ["Initech, L.L.C.", "initech"],
    ["Acme Holdings Ltd", "acme holdings"],
    ["Dupont et Fils S.A.R.L.", "dupont et fils"],
    ["Enel S.p.A.", "enel"],
    ["Bakker Vers B.V.", "bakker vers"],
    ["Kowalski Sp. z o.o.", "kowalski"],
    ["Škoda Auto a.s.", "skoda auto"],
    ["Ferretería Sol, S.A. de C.V.", "ferreteria sol"],
    ["Novo Byg A/S", "novo byg"],
    ["Yıldız A.Ş.", "yildiz"],
    ["ООО Ромашка", "ромашка"],
    ["PT Astra Tbk", "astra"],
    ["株式会社日立製作所", "日立製作所"],
    ["ソニー株式会社", "ソニー"],
    ["(株)任天堂", "任天堂"],
    ["北京字节跳动科技有限公司", "北京字节跳动科技"],
    ["삼성전자 주식회사", "삼성전자"],
    ["บริษัท สยามเฟรช จำกัด (มหาชน)", wordsOf(fold("สยามเฟรช")).join(" ")],
  ])("%s is %s", (company, expected) => {
    expect(bare(company)).toBe(expected);
    expect(companyKey(company)).toBe(companyKey(expected));
  });

  it.each(["Co", "AG", "Inc Ltd", "The Coffee Co.", "Kosmos", "Kohl & Sohn", "有限公司"])(
    "%s stays something to look for",
    (company) => {
      expect(bare(company)).not.toBe("");
    },
  );

  it("keeps what only looks like one", () => {
    expect(bare("Costa Coffee")).toBe("costa coffee");
    expect(bare("The Coffee Co.")).toBe("the coffee co");
    expect(bare("Agnes Agnew")).toBe("agnes agnew");
  });
});
