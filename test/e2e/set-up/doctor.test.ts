import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import {
  ownMail,
  SENDING_ADDRESS,
  shortKey,
  type ZoneChange,
  zoneOf,
} from "../../support/mail-servers/domain-zone.ts";
import { Dovecot, dovecotAvailable, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import {
  NameServer,
  nameServerMissing,
  SilentNameServer,
} from "../../support/mail-servers/name-server.ts";
import { Postfix } from "../../support/mail-servers/postfix.ts";
import { postfixMissing } from "../../support/mail-servers/postfix-instance.ts";
import { freePort } from "../../support/postgres/cluster.ts";
import { missing } from "../../support/postgres/suite.ts";
import { freshPath, Tickler } from "../../support/processes/tickler.ts";
import { SmallDisk } from "../../support/store/small-disk.ts";

interface FindingJson {
  check: string;
  area: string;
  result: "ok" | "warn" | "fail" | "unknown";
  detail: string;
  fix: string | null;
}

/** A domain with this in its DNS; its mailbox is the user of the same name. */
const DOMAINS: Readonly<Record<string, ZoneChange>> = {
  fine: {},
  nospf: { spf: null },
  twospf: { spf: ["v=spf1 mx -all", `v=spf1 ip4:${SENDING_ADDRESS} -all`] },
  eleven: {
    spf: `v=spf1 ${Array.from({ length: 11 }, (_, n) => `include:s${n}.eleven.example`).join(" ")} ip4:${SENDING_ADDRESS} -all`,
  },
  uncovered: { spf: "v=spf1 ip4:198.51.100.1 -all" },
  everybody: { spf: "v=spf1 a:all.parent.example +all" },
  nodmarc: { dmarc: null },
  baddmarc: { dmarc: "v=DMARC1; p=block" },
  nokey: { dkim: null },
  revoked: { dkim: "v=DKIM1; p=" },
  shortkey: { dkim: shortKey() },
  testing: {},
  nullmx: { mx: "0 ." },
  listed: {},
  refusing: {},
};
/** The organisational domain has the record of DMARC. */
const BELOW = "news.parent";

const nameOf = (domain: string): string => domain.replace(".", "-");

const RECORDS = [
  ...Object.entries(DOMAINS).flatMap(([name, change]) => zoneOf(`${name}.example`, change)),
  ...zoneOf(`${BELOW}.example`, { dmarc: null }),
  ...zoneOf("parent.example"),
  ...Array.from(
    { length: 11 },
    (_, n) => `s${n}.eleven.example. TXT "v=spf1 ip4:198.51.100.${n} -all"`,
  ),
  ...zoneOf("ms.example", { spf: "v=spf1 include:spf.protection.outlook.com -all" }),
  ...zoneOf("msbad.example", { spf: "v=spf1 ip4:198.51.100.1 -all" }),
  'spf.protection.outlook.com. TXT "v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 -all"',
  `7.113.0.203.in-addr.arpa. PTR out.sales.example.`,
  `out.sales.example. A ${SENDING_ADDRESS}`,
  "listed.example.bl.test. A 127.0.1.2",
  'listed.example.bl.test. TXT "seen in spam"',
  "refusing.example.bl.test. A 127.255.255.254",
];

const reason =
  postfixMissing() ??
  nameServerMissing() ??
  (dovecotAvailable() ? null : "no dovecot is installed");
if (reason !== null) missing("tickler doctor", reason);

describe.skipIf(reason !== null)("tickler doctor", () => {
  const day = 86_400_000;
  const good = makeCertificate({ notAfter: new Date(Date.now() + 90 * day) });
  const expired = makeCertificate({ notAfter: new Date(Date.now() - day) });
  const ending = makeCertificate({ notAfter: new Date(Date.now() + 5 * day) });
  const other = makeCertificate({
    names: ["other.example"],
    notAfter: new Date(Date.now() + 90 * day),
  });
  const stranger = makeCertificate();
  let dovecot: Dovecot;
  let postfix: Postfix;
  let names: NameServer;
  let silent: SilentNameServer;
  let trusted: string;

  beforeAll(async () => {
    [dovecot, names, silent] = await Promise.all([
      Dovecot.start(),
      NameServer.start(RECORDS),
      SilentNameServer.start(),
    ]);
    const addresses = [...Object.keys(DOMAINS), BELOW].map(
      (name) => `${nameOf(name)}@${name}.example`,
    );
    postfix = await Postfix.start(`${dovecot.folder}/mail`, addresses, {
      ...{ certificate: good, authSocket: dovecot.authSocket },
      listeners: [
        { name: "good", certificate: good },
        { name: "expired", certificate: expired },
        { name: "ending", certificate: ending },
        { name: "other", certificate: other },
        { name: "stranger", certificate: stranger },
        { name: "small", certificate: good, options: { message_size_limit: "2000000" } },
      ],
    });
    trusted = freshPath("ca.pem");
    const all = [good, expired, ending, other, dovecot.certificate];
    writeFileSync(trusted, all.map(({ cert }) => cert).join(""));
  });
  afterAll(async () => {
    await postfix?.stop();
    await Promise.all([dovecot?.stop(), names?.stop()]);
    silent?.stop();
  });

  const smtpUrl = (user: string, listener: string, host = "127.0.0.1"): string =>
    `smtp://${user}@${host}:${postfix.portOf(listener)}?tls=required`;

  /** A home that is wholly set up for a domain, with a tick that has just run. */
  async function setUp(
    domain: string,
    env: Record<string, string> = {},
    home?: string,
  ): Promise<Tickler> {
    const user = nameOf(domain);
    const address = `${user}@${domain}.example`;
    const t = new Tickler({
      ...(home === undefined ? {} : { home }),
      env: {
        NODE_EXTRA_CA_CERTS: trusted,
        TICKLER_NOW: "",
        TICKLER_FROM: `Ada Sales <${address}>`,
        TICKLER_SMTP_URL: smtpUrl(user, "good"),
        TICKLER_SMTP_PASSWORD: PASSWORD,
        TICKLER_IMAP_URL: `imaps://${user}@127.0.0.1:${dovecot.tlsPort}`,
        TICKLER_IMAP_PASSWORD: PASSWORD,
        TICKLER_DOCTOR_DNS: names.address,
        TICKLER_DOCTOR_BLOCK_LISTS: "bl.test,ip:ipbl.test",
        ...env,
      },
    });
    const known = await dovecot.as(user, (client) => client.status("INBOX", { messages: true }));
    if (known && (known.messages ?? 0) === 0)
      dovecot.deliver(user, ownMail(address, `${domain}.example`));
    return t;
  }

  async function examine(
    t: Tickler,
    args: readonly string[] = [],
    env: Record<string, string> = {},
  ): Promise<{ findings: FindingJson[]; exitCode: number | null; stderr: string }> {
    const result = await t.run(["doctor", "--json", ...args], { env });
    return { ...result, findings: result.json<FindingJson[]>() };
  }

  /** What is wrong, by check: all that is neither ok nor unknown. */
  function wrong(findings: readonly FindingJson[]): Record<string, string> {
    return Object.fromEntries(
      findings
        .filter(({ result }) => result === "warn" || result === "fail")
        .map(({ check, result, detail }) => [check, `${result}: ${detail}`]),
    );
  }

  const of = (findings: readonly FindingJson[], check: string) =>
    findings.find((each) => each.check === check);

  test("finds nothing to say of a set-up that is wholly fine", async () => {
    const t = await setUp("fine");
    await t.ok(["tick"]);
    const { findings, exitCode, stderr } = await examine(t, ["--test-mail"]);
    expect(findings.filter(({ result }) => result !== "ok")).toEqual([]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(findings.map(({ check }) => check)).toEqual([
      ...["configuration", "database", "disk", "clock", "ticks"],
      ...["smtp", "smtp-encryption", "smtp-size", "test-mail"],
      ...["imap", "imap-encryption", "folders", "sent"],
      ...["mx", "spf", "dkim", "dmarc", "alignment", "reverse-dns", "block-lists", "unsubscribe"],
    ]);
  });

  test("an address of a provider's leaves through that provider", async () => {
    const t = await setUp("fine", { TICKLER_FROM: "Ada Sales <ada@yahoo.co.uk>" });
    const { findings } = await examine(t);
    expect(of(findings, "alignment")).toMatchObject({
      result: "warn",
      detail: expect.stringContaining("does not leave through Yahoo Mail"),
    });
  });

  /** Each set-up is broken in one way, and that one is named, with what to do. */
  const broken: readonly [
    what: string,
    expected: readonly [check: string, result: string, words: RegExp, fix: RegExp],
    make: () => Promise<Tickler>,
  ][] = [
    [
      "a wrong SMTP password",
      ["smtp", "fail", /refused the login of fine: 535/, /smtp\.password_command/],
      () => setUp("fine", { TICKLER_SMTP_PASSWORD: "hunter2-wrong" }),
    ],
    [
      "a wrong IMAP password",
      ["imap", "fail", /refused the login of fine/, /imap\.password_command/],
      () => setUp("fine", { TICKLER_IMAP_PASSWORD: "hunter2-wrong" }),
    ],
    [
      "a password command that fails",
      ["smtp", "fail", /exit code 3/, /by hand/],
      () => setUp("fine", { TICKLER_SMTP_PASSWORD: "", TICKLER_SMTP_PASSWORD_COMMAND: "exit 3" }),
    ],
    [
      "an expired certificate",
      ["smtp-encryption", "fail", /it has expired; it is for localhost/, /renew/],
      () => setUp("fine", { TICKLER_SMTP_URL: smtpUrl("fine", "expired") }),
    ],
    [
      "a certificate that expires soon",
      ["smtp-encryption", "warn", /expires in [45] days/, /renew/],
      () => setUp("fine", { TICKLER_SMTP_URL: smtpUrl("fine", "ending") }),
    ],
    [
      "a certificate for another name",
      ["smtp-encryption", "fail", /for another host name; it is for other\.example/, /smtp\.url/],
      () => setUp("fine", { TICKLER_SMTP_URL: smtpUrl("fine", "other", "localhost") }),
    ],
    [
      "a certificate that nobody has signed",
      ["smtp-encryption", "fail", /signed by itself/, /NODE_EXTRA_CA_CERTS/],
      () => setUp("fine", { TICKLER_SMTP_URL: smtpUrl("fine", "stranger") }),
    ],
    [
      "a server that is not there",
      ["smtp", "fail", /the connection was refused/, /smtp\.url/],
      async () => setUp("fine", { TICKLER_SMTP_URL: `smtp://fine@127.0.0.1:${await freePort()}` }),
    ],
    [
      "a server that takes smaller mails",
      ["smtp-size", "warn", /takes 2 MB at most/, /config set send\.max_size '2 MB'/],
      () => setUp("fine", { TICKLER_SMTP_URL: smtpUrl("fine", "small") }),
    ],
    [
      "a folder that is not there",
      ["folders", "fail", /no folder Replies/, /imap\.folders INBOX/],
      () => setUp("fine", { TICKLER_IMAP_FOLDERS: "Replies" }),
    ],
    [
      "a Sent folder that is not there",
      ["sent", "fail", /Gesendet/, /imap\.sent/],
      () => setUp("fine", { TICKLER_IMAP_SENT: "Gesendet" }),
    ],
    [
      "no SPF",
      ["spf", "fail", /no SPF record/, /nospf\.example\. TXT "v=spf1 mx ~all"/],
      () => setUp("nospf"),
    ],
    [
      "two SPF records",
      [
        "spf",
        "fail",
        /2 SPF records/,
        /TXT "v=spf1 (?:mx|ip4:203\.0\.113\.7) (?:mx|ip4:203\.0\.113\.7) -all"/,
      ],
      () => setUp("twospf"),
    ],
    [
      "SPF with eleven look-ups",
      ["spf", "fail", /more than ten look-ups/, /eleven\.example\. TXT/],
      () => setUp("eleven"),
    ],
    [
      "SPF that does not cover the server",
      ["spf", "fail", /does not cover 203\.0\.113\.7/, /ip4:203\.0\.113\.7 ip4:198/],
      () => setUp("uncovered"),
    ],
    [
      "SPF that lets everybody",
      ["spf", "fail", /lets everybody send/, /"v=spf1 a:all\.parent\.example -all"/],
      () => setUp("everybody"),
    ],
    [
      "no DMARC",
      ["dmarc", "fail", /no DMARC record/, /_dmarc\.nodmarc\.example\. TXT "v=DMARC1; p=none/],
      () => setUp("nodmarc"),
    ],
    [
      "broken DMARC",
      ["dmarc", "fail", /p is block/, /_dmarc\.baddmarc\.example/],
      () => setUp("baddmarc"),
    ],
    [
      "a DKIM key that is not there",
      [
        "dkim",
        "fail",
        /the key k1 of nokey\.example, and its record is missing/,
        /k1\._domainkey\.nokey/,
      ],
      () => setUp("nokey"),
    ],
    ["a revoked DKIM key", ["dkim", "fail", /revoked/, /k1\._domainkey/], () => setUp("revoked")],
    ["a short DKIM key", ["dkim", "fail", /512 bits/, /k1\._domainkey/], () => setUp("shortkey")],
    ["a null MX", ["mx", "fail", /null MX/, /MX 10/], () => setUp("nullmx")],
    [
      "a block list that lists the domain",
      ["block-lists", "fail", /listed\.example is in bl\.test: seen in spam/, /removal/],
      () => setUp("listed"),
    ],
    [
      "no way to unsubscribe",
      ["unsubscribe", "warn", /no List-Unsubscribe/, /unsubscribe\.header bulk/],
      () => setUp("fine", { TICKLER_UNSUBSCRIBE_HEADER: "off" }),
    ],
    [
      "another's address as the sender",
      ["alignment", "warn", /login is boss@globex\.example/, /config set from/],
      () =>
        setUp("fine", {
          TICKLER_SMTP_URL: smtpUrl("boss%40globex.example", "good"),
        }),
    ],
    [
      "nothing that reads replies",
      ["configuration", "warn", /follow-ups are held/, /imap\.url/],
      () => setUp("fine", { TICKLER_IMAP_URL: "", TICKLER_IMAP_PASSWORD: "" }),
    ],
  ];

  test.concurrent.each(broken)("names %s, and nothing else", async (_, expected, make) => {
    const [check, result, words, fix] = expected;
    const t = await make();
    // Something runs the ticks.
    await t.run(["tick"], { env: { TICKLER_IMAP_URL: "", TICKLER_SMTP_URL: "" } });
    const { findings, exitCode, stderr } = await examine(t);
    expect(wrong(findings)).toEqual({ [check]: expect.stringMatching(words) });
    expect(of(findings, check)).toMatchObject({ result, fix: expect.stringMatching(fix) });
    expect({ exitCode, stderr }).toEqual({ exitCode: result === "fail" ? 5 : 0, stderr: "" });
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  test.concurrent("takes the DMARC record of the organisational domain", async () => {
    const t = await setUp(BELOW);
    const { findings } = await examine(t);
    expect(of(findings, "dmarc")).toMatchObject({
      result: "ok",
      detail: "p=quarantine, from parent.example",
    });
  });

  test.concurrent("knows nothing of the domain where the name server is silent", async () => {
    const t = await setUp("fine", { TICKLER_DOCTOR_DNS: silent.address });
    const { findings, exitCode } = await examine(t);
    expect(exitCode).toBe(0);
    for (const check of ["mx", "spf", "dkim", "dmarc", "reverse-dns", "block-lists"]) {
      expect(of(findings, check)).toMatchObject({ check, result: "unknown" });
    }
  });

  test.concurrent("takes a block list's refusal to answer for no listing", async () => {
    const t = await setUp("refusing", { TICKLER_DOCTOR_BLOCK_LISTS: "bl.test" });
    const { findings } = await examine(t);
    expect(of(findings, "block-lists")).toMatchObject({ result: "unknown" });
  });

  test.concurrent("warns of a password at Microsoft, and knows what its SPF record is", async () => {
    const env = { TICKLER_SMTP_URL: "smtp://ms@smtp.office365.com", TICKLER_IMAP_URL: "" };
    const own = { TICKLER_IMAP_PASSWORD: "" };
    const { findings } = await examine(await setUp("ms", { ...env, ...own }));
    expect(of(findings, "microsoft-login")).toMatchObject({
      result: "warn",
      detail: expect.stringMatching(/end of December 2026/),
      fix: "tickler login microsoft",
    });
    expect(of(findings, "spf")).toMatchObject({ result: "ok" });
    const bad = await examine(await setUp("msbad", { ...env, ...own }));
    expect(of(bad.findings, "spf")).toMatchObject({
      result: "fail",
      fix: expect.stringContaining("include:spf.protection.outlook.com"),
    });
  });

  test("names ticks that have stopped", async () => {
    const t = await setUp("fine");
    const then = new Date(Date.now() - 5 * 3_600_000).toISOString();
    await t.ok(["tick"], { env: { TICKLER_NOW: then } });
    const { findings, exitCode } = await examine(t);
    expect(wrong(findings)).toEqual({
      ticks: expect.stringMatching(/^fail: no tick has run for over an hour/),
    });
    expect(of(findings, "ticks")?.fix).toBe("tickler service install");
    expect(exitCode).toBe(5);
  });

  test("names a database of a newer version", async () => {
    const t = await setUp("fine");
    await t.ok(["tick"]);
    const file = new Database(t.database);
    file.pragma("user_version = 9999");
    file.close();
    const { findings } = await examine(t);
    expect(wrong(findings)).toEqual({
      database: expect.stringMatching(/^fail: its version is 9999/),
    });
  });

  test("names a clock that is off", async () => {
    const t = await setUp("fine");
    await t.ok(["tick"]);
    // More than two days: the stamp of a mail has whole seconds, which may lie before this moment.
    const then = new Date(Date.now() - 2.2 * day).toISOString();
    const { findings } = await examine(t, ["--test-mail"], { TICKLER_NOW: then });
    expect(wrong(findings)).toEqual({ clock: expect.stringMatching(/^fail: it is 2 days behind/) });
    expect(of(findings, "clock")?.fix).toBe("unset TICKLER_NOW");
  });

  test("names a full disk", async () => {
    const disk = SmallDisk.mount(40);
    if (disk === null) return missingDisk();
    try {
      const t = await setUp("fine", {}, join(disk.path, "home"));
      await t.ok(["tick"]);
      disk.fill();
      const { findings } = await examine(t);
      expect(wrong(findings)).toEqual({ disk: expect.stringMatching(/^fail: 0 bytes? are free/) });
    } finally {
      disk.unmount();
    }
  });

  test("works where nothing is set up, and makes nothing", async () => {
    const t = new Tickler({ env: { TICKLER_NOW: "" } });
    const { findings, exitCode } = await examine(t);
    expect(of(findings, "configuration")).toMatchObject({ result: "warn", fix: "tickler init" });
    expect(exitCode).toBe(0);
    expect(t.dump()).toBeNull();
  });

  test("names a setting that is wrong, and goes no further", async () => {
    const t = new Tickler({ env: { TICKLER_NOW: "", TICKLER_SMTP_URL: "mail.example.com" } });
    const { findings, exitCode } = await examine(t);
    expect(findings).toMatchObject([{ check: "configuration", result: "fail" }]);
    expect(exitCode).toBe(5);
  });

  describe("send.gate", () => {
    test("holds cold mail while a check fails twice, hours apart, and answers never", async () => {
      const t = await setUp("nospf", { TICKLER_SEND_GATE: "doctor" });
      const at = (hours: number) => ({
        env: { TICKLER_NOW: new Date(Date.now() + hours * 3_600_000).toISOString() },
      });
      await t.ok(["lead", "add", "John", "john@example.com"], at(0));
      await t.ok(["lead", "add", "Ana", "nospf@nospf.example"], at(0));
      const tick = async (hours: number) =>
        (await t.run(["tick", "--json"], at(hours))).json<{ sent: number; held: number }>();
      expect(await tick(0)).toMatchObject({ sent: 0 });
      await t.ok(["send", "2", "Hi Ana!", "--subject", "Hi"], at(1));
      expect(await tick(1.1)).toMatchObject({ sent: 1 });
      expect(await tick(3)).toMatchObject({ sent: 0 });
      await t.ok(["send", "1", "Hi John!", "--subject", "Hi"], at(3.1));
      expect(await tick(3.2)).toMatchObject({ sent: 0 });
      expect((await t.run(["why", "1"], at(3.3))).stdout).toMatch(
        /send\.gate.*the check spf fails: nospf\.example has no SPF record/,
      );
      const todo = (await t.run(["todo", "--json"], at(3.3))).json<
        { id: string; what: string }[]
      >();
      expect(todo.map(({ id }) => id)).toContain("gate-spf");
      const status = (await t.run(["status", "--json"], at(3.3))).json<{
        gate: { check: string }[];
      }>();
      expect(status.gate).toMatchObject([{ check: "spf" }]);
      // It is mended: the next run of the checks lifts it.
      const mended = { ...at(3.4).env, TICKLER_FROM: "Ada <fine@fine.example>" };
      await t.run(["doctor", "--gate"], { env: mended });
      const gone = (await t.run(["status", "--json"], at(3.5))).json<{ gate: unknown[] }>();
      expect(gone.gate).toEqual([]);
    });
  });
});

function missingDisk(): void {
  if (process.env.CI) expect.fail("no disk can be mounted");
}
