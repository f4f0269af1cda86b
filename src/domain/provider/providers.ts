/**
 * Mail providers: how each is recognised, where its servers are, and how people log in there. Pure
 * data from the providers' own help pages, named in `source`. `tickler init` reads it to propose
 * settings, `tickler doctor` to know whose rules apply.
 */

/** How a login is made: with the account's password, one made for a single program, or OAuth 2.0. */
export type LoginMethod = "password" | "app-password" | "oauth";

/** Where a server listens; `secure` is TLS from the first byte, else STARTTLS. */
export interface ProviderServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

/** A mail provider. */
export interface Provider {
  /** What `--provider` takes. */
  readonly id: ProviderId;
  /** What people call it. */
  readonly name: string;
  /** Domains of its own addresses, `yahoo.*` for a name under any public suffix. */
  readonly domains: readonly string[];
  /** Ends of the MX hosts of all domains whose mail it takes in. */
  readonly mx: readonly string[];
  readonly smtp: ProviderServer;
  readonly imap: ProviderServer;
  /** Hosts of a country or data centre, by the end of its MX hosts, in place of those above. */
  readonly regions?: Readonly<Record<string, { readonly smtp: string; readonly imap: string }>>;
  /** Hosts for addresses under `domains`, where those for domains of customers are others. */
  readonly personal?: { readonly smtp: string; readonly imap: string };
  /** The best method first. */
  readonly login: readonly LoginMethod[];
  /** What its SPF include is for domains of customers; null: it has none, or one for each region. */
  readonly spf: string | null;
  /** Whether its SMTP server itself files a copy of what it sends in Sent. */
  readonly savesSent: boolean;
  /** What the person has to do first, such as making an app password, and the page that says how. */
  readonly advice: string;
  /** The provider's page with these values. */
  readonly source: string;
}

export type ProviderId =
  | "google"
  | "microsoft"
  | "outlook"
  | "fastmail"
  | "zoho"
  | "ionos"
  | "ovh"
  | "yahoo"
  | "icloud"
  | "proton"
  | "mailbox";

const tls = (host: string, port: number): ProviderServer => ({ host, port, secure: true });
const startTls = (host: string, port: number): ProviderServer => ({ host, port, secure: false });

const region = (end: string, smtp: string, imap: string) => ({
  smtp: `${smtp}.${end}`,
  imap: `${imap}.${end}`,
});

const zoho = (end: string) => region(end, "smtppro", "imappro");
const ionos = (end: string) => region(end, "smtp", "imap");

/** All providers, in the order in which `tickler init` lists them. */
export const PROVIDERS: readonly Provider[] = [
  {
    id: "google",
    name: "Gmail, Google Workspace",
    domains: ["gmail.com", "googlemail.com"],
    mx: ["google.com", "googlemail.com"],
    smtp: tls("smtp.gmail.com", 465),
    imap: tls("imap.gmail.com", 993),
    login: ["oauth", "app-password"],
    spf: "_spf.google.com",
    savesSent: true,
    advice:
      "Turn on 2-Step Verification and make an app password at https://myaccount.google.com/apppasswords, or log in with `tickler login google`.",
    source: "https://support.google.com/mail/answer/7126229",
  },
  {
    id: "microsoft",
    name: "Microsoft 365",
    domains: ["onmicrosoft.com"],
    mx: ["mail.protection.outlook.com", "mx.microsoft"],
    smtp: startTls("smtp.office365.com", 587),
    imap: tls("outlook.office365.com", 993),
    login: ["oauth"],
    spf: "spf.protection.outlook.com",
    savesSent: true,
    advice:
      "Microsoft takes no password for IMAP, and from the end of December 2026 none for SMTP by default: log in with `tickler login microsoft`. An administrator has to allow SMTP AUTH for the mailbox.",
    source:
      "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
  },
  {
    id: "outlook",
    name: "Outlook.com, Hotmail",
    domains: ["outlook.*", "hotmail.*", "live.*", "msn.com"],
    mx: ["olc.protection.outlook.com"],
    smtp: startTls("smtp-mail.outlook.com", 587),
    imap: tls("outlook.office365.com", 993),
    login: ["oauth"],
    spf: null,
    savesSent: true,
    advice:
      "Outlook.com takes no passwords from programs: log in with `tickler login microsoft`, and allow IMAP in the settings of the mailbox.",
    source:
      "https://support.microsoft.com/office/pop-imap-and-smtp-settings-for-outlook-com-d088b986-291d-42b8-9564-9c414e2aa040",
  },
  {
    id: "fastmail",
    name: "Fastmail",
    domains: ["fastmail.com", "fastmail.fm", "sent.com"],
    mx: ["messagingengine.com"],
    smtp: tls("smtp.fastmail.com", 465),
    imap: tls("imap.fastmail.com", 993),
    login: ["app-password"],
    spf: "spf.messagingengine.com",
    savesSent: false,
    advice:
      "Make an app password: Settings, Privacy & Security, Manage app passwords; its access has to hold IMAP and SMTP.",
    source: "https://www.fastmail.help/hc/en-us/articles/1500000278342",
  },
  {
    id: "zoho",
    name: "Zoho Mail",
    domains: ["zohomail.com", "zoho.com"],
    mx: [
      "zoho.com",
      "zohomail.com",
      "zoho.eu",
      "zohomail.eu",
      "zoho.in",
      "zohomail.in",
      "zoho.com.au",
      "zoho.jp",
      "zoho.sa",
      "zoho.uk",
      "zohocloud.ca",
    ],
    smtp: tls("smtppro.zoho.com", 465),
    imap: tls("imappro.zoho.com", 993),
    regions: {
      "zoho.eu": zoho("zoho.eu"),
      "zohomail.eu": zoho("zoho.eu"),
      "zoho.in": zoho("zoho.in"),
      "zohomail.in": zoho("zoho.in"),
      "zoho.com.au": zoho("zoho.com.au"),
      "zoho.jp": zoho("zoho.jp"),
      "zoho.sa": zoho("zoho.sa"),
      "zoho.uk": zoho("zoho.uk"),
      "zohocloud.ca": zoho("zohocloud.ca"),
    },
    personal: { smtp: "smtp.zoho.com", imap: "imap.zoho.com" },
    login: ["app-password", "password"],
    spf: null,
    savesSent: true,
    advice:
      "Turn on IMAP access (Settings, Mail Accounts), and make an app password where two-factor login is on: https://accounts.zoho.com/home#security/app_password.",
    source: "https://www.zoho.com/mail/help/imap-access.html",
  },
  {
    id: "ionos",
    name: "IONOS",
    domains: ["ionos.com", "online.de"],
    mx: [
      "ionos.com",
      "ionos.de",
      "ionos.co.uk",
      "ionos.fr",
      "ionos.es",
      "ionos.it",
      "kundenserver.de",
      "perfora.net",
      "1and1.com",
    ],
    smtp: tls("smtp.ionos.com", 465),
    imap: tls("imap.ionos.com", 993),
    regions: {
      "ionos.de": ionos("ionos.de"),
      "kundenserver.de": ionos("ionos.de"),
      "ionos.co.uk": ionos("ionos.co.uk"),
      "ionos.fr": ionos("ionos.fr"),
      "ionos.es": ionos("ionos.es"),
      "ionos.it": ionos("ionos.it"),
    },
    login: ["password"],
    spf: null,
    savesSent: false,
    advice: "The password is that of the mailbox, not that of the customer account.",
    source:
      "https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
  },
  {
    id: "ovh",
    name: "OVHcloud",
    domains: ["ovh.fr", "ovh.com"],
    mx: ["mail.ovh.net", "mail.ovh.ca"],
    smtp: tls("ssl0.ovh.net", 465),
    imap: tls("ssl0.ovh.net", 993),
    login: ["password"],
    spf: "mx.ovh.com",
    savesSent: false,
    advice:
      "The password is that of the mailbox; the user is the whole address. Email Pro and Exchange have servers of their own, such as pro1.mail.ovh.net and ex5.mail.ovh.net: the control panel names them.",
    source:
      "https://help.ovhcloud.com/csm/en-mx-plan-thunderbird?id=kb_article_view&sysparm_article=KB0053038",
  },
  {
    id: "yahoo",
    name: "Yahoo Mail",
    domains: ["yahoo.*", "ymail.com", "rocketmail.com", "myyahoo.com"],
    mx: ["yahoodns.net"],
    smtp: tls("smtp.mail.yahoo.com", 465),
    imap: tls("imap.mail.yahoo.com", 993),
    login: ["app-password"],
    spf: null,
    savesSent: true,
    advice: "Make an app password: Account security, Generate app password.",
    source: "https://help.yahoo.com/kb/SLN4075.html",
  },
  {
    id: "icloud",
    name: "iCloud Mail",
    domains: ["icloud.com", "me.com", "mac.com"],
    mx: ["mail.icloud.com"],
    smtp: startTls("smtp.mail.me.com", 587),
    imap: tls("imap.mail.me.com", 993),
    login: ["app-password"],
    spf: "icloud.com",
    savesSent: false,
    advice: "Make an app-specific password at https://account.apple.com.",
    source: "https://support.apple.com/102525",
  },
  {
    id: "proton",
    name: "Proton Mail (Bridge)",
    domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    mx: ["protonmail.ch"],
    smtp: startTls("127.0.0.1", 1025),
    imap: startTls("127.0.0.1", 1143),
    login: ["app-password"],
    spf: "_spf.protonmail.ch",
    savesSent: true,
    advice:
      "Proton Mail Bridge has to run on this machine; the password is the one that Bridge shows.",
    source: "https://proton.me/support/imap-smtp-and-pop3-setup",
  },
  {
    id: "mailbox",
    name: "mailbox.org",
    domains: ["mailbox.org"],
    mx: ["mailbox.org"],
    smtp: tls("smtp.mailbox.org", 465),
    imap: tls("imap.mailbox.org", 993),
    login: ["password", "app-password"],
    spf: "mailbox.org",
    savesSent: false,
    advice: "Where two-factor login is on, make an app password in the settings.",
    source: "https://kb.mailbox.org/en/private/e-mail-article/setting-up-e-mail-clients",
  },
];

/** The provider that `--provider` names. */
export function providerById(id: string): Provider | null {
  return PROVIDERS.find((each) => each.id === id) ?? null;
}
