import { describe, expect, it, test } from "vitest";
import { isDisposable } from "../../../src/domain/check/disposable.ts";
import { isMachine, isRole } from "../../../src/domain/check/roles.ts";
import { isMailProvider, registrableDomain } from "../../../src/domain/company/company.ts";
import { MORE_PROVIDERS } from "../../../src/domain/company/mail-providers.ts";

const lasts = (domain: string) => !isDisposable(domain, registrableDomain(domain));

describe("addresses that last for minutes", () => {
  it("are known by the domain above, too", () => {
    expect(["mailinator.com", "a.mailinator.com", "b.a.mailinator.com"].filter(lasts)).toEqual([]);
  });

  it("are none of the providers', nor of companies", () => {
    const others = ["gmail.com", "outlook.com", "yahoo.fr", "web.de", "qq.com", "21cn.com"];
    const companies = [
      "example.com",
      "initech.co.uk",
      "initech-mailinator.com",
      "mailinator.com.de",
    ];
    const all = [...MORE_PROVIDERS, ...others, ...companies];
    expect(all.filter((domain) => !lasts(domain))).toEqual([]);
  });
});

test("a provider is known by its domain and those below, a tenant is none", () => {
  expect(["gmail.com", "web.de", "posteo.de", "a.gmail.com"].every(isMailProvider)).toBe(true);
  expect(["example.com", "contoso.onmicrosoft.com", "x.github.io"].some(isMailProvider)).toBe(
    false,
  );
});

const at = (names: string) => names.split(" ").map((name) => `${name}@example.com`);

test("departments are told from people", () => {
  const roles = at(
    "info INFO sales info+fair sales-de support2 kontakt hr jobs office.berlin salesteam sales.team customer-care ventas comptabilite einkauf",
  );
  expect(roles.filter((address) => !isRole(address))).toEqual([]);
  const people = at(
    "jane.doe j.doe max may it.smith-jones april infante hr.nowak post.malone legal.eagle adminah webber teamar jane+info salesman salome office-jane.doe hrabal",
  );
  const accused = people.filter(isRole);
  // It begins as the address of an office does: a doubt that a person settles.
  expect(accused).toEqual(at("office-jane.doe"));
});

test("machines", () => {
  expect(at("mailer-daemon bounces Bounce+x devnull").every(isMachine)).toBe(true);
  expect(at("jane daemonica bouncer nobody.else").some(isMachine)).toBe(false);
});
