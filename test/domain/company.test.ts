import { describe, expect, it } from "vitest";
import { companyOf, companyOfDomain, mayBeOfNoCompany } from "../../src/domain/company/company.ts";

describe("the company of an address", () => {
  it.each([
    ["ana@initech.example", "initech.example"],
    ["ana@mail.eu.initech.example", "initech.example"],
    ["ana@INITECH.co.uk", "initech.co.uk"],
    ["ana@x.initech.com.br", "initech.com.br"],
    // Under a top level that the list does not know, the last two labels.
    ["ana@host.initech.corp", "initech.corp"],
    // Both spellings of a domain are one.
    ["ana@bücher.de", "xn--bcher-kva.de"],
    ["ana@xn--bcher-kva.de", "xn--bcher-kva.de"],
    // Tenants of a host are companies of their own.
    ["ana@initech.github.io", "initech.github.io"],
    ["ana@contoso.onmicrosoft.com", "contoso.onmicrosoft.com"],
    ["ana@mail.contoso.onmicrosoft.com", "contoso.onmicrosoft.com"],
    ["ana@example.com", "example.com"],
  ])("%s: %s", (address, company) => {
    expect(companyOf(address)).toBe(company);
  });

  it.each([
    "ana@gmail.com",
    "ana@googlemail.com",
    "ana@web.de",
    "ana@gmx.ch",
    "ana@yahoo.co.jp",
    "ana@posteo.de",
    "ana@qq.com",
    "ana@mail.ru",
    "ana@icloud.com",
    "ana@localhost",
    "ana@co.uk",
  ])("%s belongs to none", (address) => {
    expect(companyOf(address)).toBeNull();
  });

  it("is not told by the company's name or a part of the domain", () => {
    expect(companyOfDomain("initech.de")).not.toBe(companyOfDomain("initech.example"));
    expect(companyOfDomain("notgmail.com")).toBe("notgmail.com");
  });
});

describe("addresses at a domain, or below it, that are of no company", () => {
  it.each(["gmail.com", "co.uk", "kawasaki.jp", "usa.cc"])("%s: there may be some", (domain) => {
    expect(mayBeOfNoCompany(domain)).toBe(true);
  });

  it.each(["initech.example", "github.io", "initech.co.uk"])("%s: there are none", (domain) => {
    expect(mayBeOfNoCompany(domain)).toBe(false);
  });
});
