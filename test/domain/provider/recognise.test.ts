import { describe, expect, it } from "vitest";
import { PROVIDERS, providerById } from "../../../src/domain/provider/providers.ts";
import {
  providerOfDomain,
  providerOfMx,
  serversOf,
} from "../../../src/domain/provider/recognise.ts";

describe("providers", () => {
  it("have names of their own, and servers with TLS", () => {
    expect(new Set(PROVIDERS.map(({ id }) => id)).size).toBe(PROVIDERS.length);
    for (const { id, smtp, imap, advice, source, mx, regions = {} } of PROVIDERS) {
      expect(source, id).toMatch(/^https:\/\//);
      expect(advice, id).toMatch(/\.$/);
      if (id !== "proton")
        expect([[465, 587], [993]], id).toEqual([expect.arrayContaining([smtp.port]), [imap.port]]);
      expect(smtp.secure, id).toBe(smtp.port === 465);
      // Each region is one that an MX host can lead to.
      expect(mx, id).toEqual(expect.arrayContaining(Object.keys(regions)));
    }
  });
});

describe("providerOfDomain", () => {
  it.each([
    ["gmail.com", "google"],
    ["GoogleMail.com.", "google"],
    ["acme.onmicrosoft.com", "microsoft"],
    ["hotmail.co.uk", "outlook"],
    ["live.com.au", "outlook"],
    ["outlook.de", "outlook"],
    ["fastmail.fm", "fastmail"],
    ["zohomail.com", "zoho"],
    ["yahoo.fr", "yahoo"],
    ["yahoo.co.jp", "yahoo"],
    ["me.com", "icloud"],
    ["pm.me", "proton"],
    ["mailbox.org", "mailbox"],
    ["ovh.fr", "ovh"],
    ["online.de", "ionos"],
  ])("%s is %s", (domain, id) => expect(providerOfDomain(domain)?.provider.id).toBe(id));

  it.each([
    "example.com",
    "notgmail.com",
    "gmail.com.example.com",
    "yahoo.example.com",
    "myyahoo.de",
    "live.concerts",
    "",
  ])("%j is nobody's", (domain) => expect(providerOfDomain(domain)).toBeNull());
});

describe("providerOfMx", () => {
  it.each([
    [["aspmx.l.google.com"], "google", "smtp.gmail.com"],
    [["smtp.google.com."], "google", "smtp.gmail.com"],
    [["acme-com.mail.protection.outlook.com"], "microsoft", "smtp.office365.com"],
    [["acme-com.a-v1.mx.microsoft"], "microsoft", "smtp.office365.com"],
    [["eur.olc.protection.outlook.com"], "outlook", "smtp-mail.outlook.com"],
    [["in1-smtp.messagingengine.com"], "fastmail", "smtp.fastmail.com"],
    [["mx.zoho.com"], "zoho", "smtppro.zoho.com"],
    [["mx.zoho.eu"], "zoho", "smtppro.zoho.eu"],
    [["mx2.zoho.in"], "zoho", "smtppro.zoho.in"],
    [["mx00.ionos.de"], "ionos", "smtp.ionos.de"],
    [["mx01.kundenserver.de"], "ionos", "smtp.ionos.de"],
    [["MX00.IONOS.CO.UK"], "ionos", "smtp.ionos.co.uk"],
    [["mx1.mail.ovh.net"], "ovh", "ssl0.ovh.net"],
    [["mx-eu.mail.am0.yahoodns.net"], "yahoo", "smtp.mail.yahoo.com"],
    [["mx01.mail.icloud.com"], "icloud", "smtp.mail.me.com"],
    [["mail.protonmail.ch"], "proton", "127.0.0.1"],
    [["mxext1.mailbox.org"], "mailbox", "smtp.mailbox.org"],
    [["mx.spamfilter.example", "mx.zoho.eu"], "zoho", "smtppro.zoho.eu"],
  ])("%j is %s", (hosts, id, smtp) => {
    const found = providerOfMx(hosts);
    expect([found?.provider.id, found?.smtp.host]).toEqual([id, smtp]);
  });

  it.each([[[]], [[""]], [["mx.example.com"]], [["mx.notgoogle.com"]]])("%j is nobody", (hosts) =>
    expect(providerOfMx(hosts)).toBeNull(),
  );
});

describe("serversOf", () => {
  it("knows the data centre of a customer, and the servers of a personal address", () => {
    const zoho = providerById("zoho");
    if (zoho === null) throw new Error("no Zoho");
    const imap = (domain: string, mx: string[]) => serversOf(zoho, domain, mx).imap.host;
    expect(imap("acme.example", ["mx.zoho.eu"])).toBe("imappro.zoho.eu");
    expect(imap("acme.example", [])).toBe("imappro.zoho.com");
    expect(imap("zohomail.com", [])).toBe("imap.zoho.com");
    // Another provider takes in the mail; the person says that it is Zoho all the same.
    expect(imap("acme.example", ["aspmx.l.google.com"])).toBe("imappro.zoho.com");
  });
});
