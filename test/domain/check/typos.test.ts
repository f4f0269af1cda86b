import { expect, test } from "vitest";
import { meantDomain } from "../../../src/domain/check/typos.ts";

test.each([
  ["gmial.com", "gmail.com"],
  ["gmai.com", "gmail.com"],
  ["gmaill.com", "gmail.com"],
  ["mgail.com", "gmail.com"],
  ["gnail.com", "gmail.com"],
  ["gmail.con", "gmail.com"],
  ["gmail.cmo", "gmail.com"],
  ["gmail.co", "gmail.com"],
  ["gmial.con", "gmail.com"],
  ["gogglemail.com", "googlemail.com"],
  ["hotmial.com", "hotmail.com"],
  ["hotmial.fr", "hotmail.fr"],
  ["hotmal.co.uk", "hotmail.co.uk"],
  ["outlok.com", "outlook.com"],
  ["yahooo.com", "yahoo.com"],
  ["yaho.co.uk", "yahoo.co.uk"],
  ["iclud.com", "icloud.com"],
  ["t-onlien.de", "t-online.de"],
  ["freenet.ed", "freenet.de"],
  ["protonmial.com", "protonmail.com"],
  ["laposte.ner", "laposte.net"],
])("%s is probably %s", (typed, meant) => {
  expect(meantDomain(typed)).toBe(meant);
});

// Providers by their own names, and companies and providers whose names are near one.
test.each([
  ..."gmail.com googlemail.com gmx.de gmx.net gmx.com gmx.at web.de mail.com email.com ymail.com".split(
    " ",
  ),
  ..."yahoo.com yahoo.co yahoo.co.jp yahoo.com.ar hotmail.be hotmail.dk outlook.de outlook.ie".split(
    " ",
  ),
  ..."live.com life.com like.com olive.com me.com we.com aol.com aon.com aol.de aim.com".split(" "),
  ..."gail.com mailx.com cloud.com icloud.com citrix.com orange.com orange.fr grange.fr".split(" "),
  ..."hotmart.com outlooks.com outbook.com photon.me proton.me protons.me proton.ch libera.it".split(
    " ",
  ),
  ..."comcast.com comcast.net verizon.com verizon.net att.com att.net bt.com freenet.com".split(
    " ",
  ),
  ..."telenor.be yandex.net rambler.com seznam.sk bigpond.net.au sky.com shy.com free.fr".split(
    " ",
  ),
  ..."initech.com globex.com hooli.com example.com localhost xn--bcher-kva.example".split(" "),
  ..."fastly.com fastmail.fm t-online.com online.de mailbox.org posteo.de naver.com never.com".split(
    " ",
  ),
])("%s is nobody's slip", (domain) => {
  expect(meantDomain(domain)).toBeNull();
});

test("whose company is called as the domain is has not mistyped it", () => {
  expect(meantDomain("gmai.com", "Initech")).toBe("gmail.com");
  expect(meantDomain("gmai.com", "GMAI GmbH")).toBeNull();
  expect(meantDomain("hotmal.com", "Hot-Mal Ltd.")).toBeNull();
});
