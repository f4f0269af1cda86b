import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NameServer, nameServerMissing } from "../../support/mail-servers/name-server.ts";
import { missing } from "../../support/postgres/suite.ts";
import { commands } from "../../support/processes/tickler.ts";

/** The MX hosts of customers' domains, and what follows from them. */
const CUSTOMERS: readonly (readonly [mx: string, provider: string, smtp: string, imap: string])[] =
  [
    ["aspmx.l.google.com", "google", "smtps://@smtp.gmail.com:465", "imap.gmail.com"],
    [
      "acme-example.mail.protection.outlook.com",
      "microsoft",
      "smtp://@smtp.office365.com:587",
      "outlook.office365.com",
    ],
    [
      "in1-smtp.messagingengine.com",
      "fastmail",
      "smtps://@smtp.fastmail.com:465",
      "imap.fastmail.com",
    ],
    ["mx.zoho.eu", "zoho", "smtps://@smtppro.zoho.eu:465", "imappro.zoho.eu"],
    ["mx00.kundenserver.de", "ionos", "smtps://@smtp.ionos.de:465", "imap.ionos.de"],
    ["mx1.mail.ovh.net", "ovh", "smtps://@ssl0.ovh.net:465", "ssl0.ovh.net"],
    [
      "mx-biz.mail.am0.yahoodns.net",
      "yahoo",
      "smtps://@smtp.mail.yahoo.com:465",
      "imap.mail.yahoo.com",
    ],
    ["mx01.mail.icloud.com", "icloud", "smtp://@smtp.mail.me.com:587", "imap.mail.me.com"],
    ["mail.protonmail.ch", "proton", "smtp://@127.0.0.1:1025", "127.0.0.1"],
    ["mxext1.mailbox.org", "mailbox", "smtps://@smtp.mailbox.org:465", "imap.mailbox.org"],
  ];

const domain = (at: number) => `customer${at}.example`;

const RECORDS = [
  // The first filters spam, and is nobody's.
  ...CUSTOMERS.flatMap(([mx], at) => [
    `${domain(at)}. MX 5 filter.example.`,
    `${domain(at)}. MX 10 ${mx}.`,
  ]),
  "own.example. MX 10 mx.own.example.",
  "_submission._tcp.own.example. SRV 0 1 587 out.own.example.",
  "nobody.example. MX 0 .",
];

interface InitJson {
  provider: string | null;
  settings: { key: string; value: string | null }[];
}

const absent = nameServerMissing();
if (absent !== null) missing("tickler init recognises providers", absent);
else
  describe("tickler init, with a name server", () => {
    let server: NameServer | undefined;
    beforeAll(async () => {
      server = await NameServer.start(RECORDS);
    });
    afterAll(() => server?.stop());

    const newcomer = () => commands({ env: { TICKLER_DOCTOR_DNS: server?.address ?? "" } });
    const ACCESS = ["--smtp-password-command", "pass show mail", "--auth", "password", "--no-test"];

    test.each(CUSTOMERS.map((row, at) => [domain(at), ...row] as const))(
      "%s, whose mail goes to %s, is %s's",
      async (name, _mx, provider, smtp, imap) => {
        const args = ["init", "--from", `ada@${name}`, ...ACCESS];
        const report = await newcomer().json<InitJson>(args);
        const user = `ada%40${name}`;
        const value = (key: string) => report.settings.find((each) => each.key === key)?.value;
        expect(report.provider).toBe(provider);
        expect(value("smtp.url")).toBe(smtp.replace("//@", `//${user}@`));
        expect(value("imap.url")).toMatch(`://${user}@${imap}:`);
      },
    );

    test.each([
      ["own.example", "smtp://USER@out.own.example:587"],
      ["nobody.example", "smtp://USER@mail.nobody.example:587"],
      ["absent.example", "smtp://USER@mail.absent.example:587"],
    ])("%s is nobody's, and needs a server: %s is proposed", async (name, example) => {
      const t = newcomer();
      const { exitCode, stderr } = await t.run(["init", "--from", `ada@${name}`, ...ACCESS]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^error: --smtp-url is missing/);
      expect(stderr).toContain(example);
    });

    test("a name server that does not answer is no provider, and no error", async () => {
      const t = commands({ env: { TICKLER_DOCTOR_DNS: "127.0.0.1:1" } });
      const { exitCode, stderr } = await t.run(["init", "--from", "ada@x.example", ...ACCESS]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^error: --smtp-url is missing/);
    });
  });
