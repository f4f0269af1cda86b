/**
 * What the list of email-providers gets wrong for outreach: providers, and shared domains of Internet
 * access, that it lacks; and domains that are in it but belong to one company.
 */

/** People of many companies, and of none, have addresses here. */
export const MORE_PROVIDERS: readonly string[] = [
  "a1.net",
  "anonaddy.com",
  "aon.at",
  "azet.sk",
  "bbox.fr",
  "chello.at",
  "chello.nl",
  "citromail.hu",
  "disroot.org",
  "duck.com",
  "eclipso.de",
  "emailn.de",
  "fastmail.com",
  "fastwebnet.it",
  "gmx.ch",
  "gmx.us",
  "hispeed.ch",
  "hotmail.be",
  "hotmail.ch",
  "kolabnow.com",
  "mail.de",
  "mailbox.org",
  "mailfence.com",
  "mozmail.com",
  "nauta.cu",
  "online.no",
  "otenet.gr",
  "outlook.com.br",
  "outlook.ie",
  "outlook.pt",
  "passmail.net",
  "pobox.sk",
  "posteo.at",
  "posteo.de",
  "posteo.net",
  "riseup.net",
  "runbox.com",
  "simplelogin.com",
  "simplelogin.io",
  "slmail.me",
  "sohu.com",
  "startmail.com",
  "sunrise.ch",
  "systemli.org",
  "telia.com",
  "tuta.com",
  "tuta.io",
  "tutamail.com",
  "tutanota.com",
  "tutanota.de",
  "unitybox.de",
  "upcmail.nl",
  "vodafone.de",
  "xs4all.nl",
  "ziggo.nl",
];

/** In the list, though one company has them: `example.com` stands for one (RFC 2606). */
export const NO_PROVIDERS: readonly string[] = ["example.com", "example.net", "example.org"];

/** Domains whose subdomains belong to a tenant each, and that the public-suffix list lacks. */
export const TENANT_DOMAINS: readonly string[] = [
  "onmicrosoft.com",
  "onmicrosoft.de",
  "onmicrosoft.us",
  "partner.onmschina.cn",
  "myshopify.com",
  "zendesk.com",
  "freshdesk.com",
];
