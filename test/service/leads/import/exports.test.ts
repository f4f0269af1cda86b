import { describe, expect, it } from "vitest";
import { parsePersonName } from "../../../../src/domain/person-name.ts";
import { type ImportOptions, importLeads } from "../../../../src/service/leads/import/import.ts";
import { type ReadOptions, readRows } from "../../../../src/service/leads/import/rows.ts";
import { eachLead } from "../../../../src/service/leads/leads.ts";
import { listSuppressions, suppress } from "../../../../src/service/leads/suppress.ts";
import type { Services } from "../../../../src/service/services.ts";
import { brief, chunksOf, services } from "./support.ts";

const PLAIN: ImportOptions = { update: false, tags: [], dryRun: false };

interface Imported {
  leads: Record<string, unknown>[];
  /** Addresses, with why. */
  suppressed: [string, string | null][];
  bad: number[];
  notes: number[];
  encodings: string[];
  counts: number[];
}

/** Imports a file into an empty database. */
async function imported(
  content: string | Uint8Array,
  { to = services(), ...options }: Partial<ImportOptions & ReadOptions> & { to?: Services } = {},
): Promise<Imported> {
  const result: Imported = {
    ...{ leads: [], suppressed: [], bad: [], notes: [], encodings: [], counts: [] },
  };
  const onEncoding = (name: string) => void result.encodings.push(name);
  const counts = await importLeads(to, readRows(chunksOf(content), { onEncoding, ...options }), {
    ...PLAIN,
    onBad: (line) => result.bad.push(line),
    onNote: (line) => result.notes.push(line),
    ...options,
  });
  result.counts = [counts.added, counts.updated, counts.skipped, counts.suppressed];
  for await (const { lead } of eachLead(to, {})) {
    const { name, email, phone, company, title, timezone, tags, vars } = lead;
    const all = { name, email, phone, company, title, timezone, tags, vars };
    const given = Object.entries(all).filter(([, value]) =>
      typeof value === "object" ? value !== null && Object.keys(value).length > 0 : value !== null,
    );
    result.leads.push(Object.fromEntries(given));
  }
  const all = await listSuppressions(to);
  result.suppressed = all.map(({ value, reason }) => [value ?? "", reason]);
  return result;
}

const crlf = (...lines: string[]): string => `${lines.join("\r\n")}\r\n`;
const JANE = { name: "Jane Roe", email: "jane.roe@lead.example", company: "Initech" };

describe("exports of other tools", () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      "Google Contacts, the old one",
      crlf(
        "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
        "Jane Roe,Jane,,Roe,* myContacts ::: Fair,* Work,jane.roe@lead.example,Work,+49 30 1234567,Initech,Head of Ops",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops", tags: ["fair"] },
    ],
    [
      "Google Contacts, the new one",
      crlf(
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        "Jane,,Roe,Initech,Head of Ops,* myContacts,* Work,jane.roe@lead.example ::: j@home.example,,+49 30 1 ::: +49 30 2222",
      ),
      { ...JANE, phone: "+49 30 1", title: "Head of Ops" },
    ],
    [
      "Outlook",
      crlf(
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Phone,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Categories",
        "Ms.,Jane,,Roe,,Initech,Head of Ops,+49 30 1234567,jane.roe@lead.example,SMTP,Jane Roe (jane.roe@lead.example),j@home.example,VIP;Fair",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops", tags: ["fair", "vip"] },
    ],
    [
      "Outlook in German",
      crlf(
        "Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Position,Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name",
        "Frau,Jane,,Roe,Initech,Leiterin,+49 30 1234567,+49 170 1,jane.roe@lead.example,SMTP,Jane Roe",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Leiterin" },
    ],
    [
      "Pipedrive",
      crlf(
        "Person - Name,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Organization,Person - Job title,Person - Owner,Deal - Title,Person - Marketing status",
        "Jane Roe,jane.roe@lead.example,j@home.example,+49 30 1234567,Initech,Head of Ops,Ada,Big deal,Subscribed",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops" },
    ],
    [
      "Zoho",
      crlf(
        "Record Id,Contact Owner,First Name,Last Name,Account Name,Email,Secondary Email,Title,Phone,Email Opt Out,Tag",
        "zcrm_1,Ada,Jane,Roe,Initech,jane.roe@lead.example,j@home.example,Head of Ops,+49 30 1234567,false,fair",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops", tags: ["fair"] },
    ],
    [
      "Mailchimp",
      crlf(
        '"Email Address","First Name","Last Name","Company","MEMBER_RATING","OPTIN_TIME","CONFIRM_TIME","TIMEZONE","TAGS"',
        '"jane.roe@lead.example","Jane","Roe","Initech","2","","2026-01-02 09:00:00","Europe/Berlin","""VIP"",""Fair"""',
      ),
      { ...JANE, timezone: "Europe/Berlin", tags: ["fair", "vip"] },
    ],
    [
      "Salesforce",
      crlf(
        '"Salutation","First Name","Last Name","Title","Account Name","Email","Phone","Email Opt Out","Account Owner"',
        '"Ms.","Jane","Roe","Head of Ops","Initech","jane.roe@lead.example","+49 30 1234567","0","Ada"',
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops" },
    ],
    [
      "Salesforce's Data Loader",
      crlf(
        '"ID","FIRSTNAME","LASTNAME","TITLE","COMPANY","EMAIL","PHONE","HASOPTEDOUTOFEMAIL","EMAILBOUNCEDREASON"',
        '"003","Jane","Roe","Head of Ops","Initech","jane.roe@lead.example","+49 30 1234567","false",""',
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops" },
    ],
    [
      "Apollo",
      crlf(
        "First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,Primary Email Source,Contact Owner,Work Direct Phone,Secondary Email",
        "Jane,Roe,Head of Ops,Initech GmbH & Co. KG,Initech,jane.roe@lead.example,Verified,Apollo,ada@sales.example,+49 30 1234567,j@home.example",
      ),
      { ...JANE, phone: "+49 30 1234567", title: "Head of Ops" },
    ],
    [
      "Sales Navigator, by a tool",
      crlf(
        "firstName,lastName,fullName,companyName,jobTitle,linkedinProfileUrl,email",
        "Jane,Roe,Jane Roe,Initech,Head of Ops,https://www.linkedin.example/in/jane,jane.roe@lead.example",
      ),
      { ...JANE, title: "Head of Ops" },
    ],
    [
      "HubSpot",
      crlf(
        '"Record ID","First Name","Last Name","Email","Phone Number","Contact owner","Associated Company","Job Title","Unsubscribed from all email","Email hard bounce reason"',
        '"101","Jane","Roe","jane.roe@lead.example","","Ada","Initech","Head of Ops","false",""',
      ),
      { ...JANE, title: "Head of Ops" },
    ],
    [
      "LinkedIn's connections",
      crlf(
        "Notes:",
        '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed that."',
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Jane,Roe,https://www.linkedin.example/in/jane,jane.roe@lead.example,Initech,Head of Ops,02 Mar 2026",
      ),
      { ...JANE, title: "Head of Ops" },
    ],
  ])("%s", async (_, content, expected) => {
    const { leads, bad, suppressed } = await imported(content);
    expect(bad).toEqual([]);
    expect(suppressed).toEqual([]);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject(expected);
    expect(parsePersonName(String(leads[0]?.name)).given).toBe("Jane");
    expect(leads[0]?.tags ?? []).toEqual(expected.tags ?? []);
  });

  it("reports rows without an address by their lines, also below words about the file", async () => {
    const { leads, bad } = await imported(
      crlf(
        "Notes:",
        '"Some of the ""email addresses"" are missing."',
        "",
        "First Name,Last Name,URL,Email Address",
        "Jane,Roe,https://x.example/jane,jane.roe@lead.example",
        "Bob,Poe,https://x.example/bob,",
      ),
    );
    expect(leads).toMatchObject([{ email: "jane.roe@lead.example" }]);
    expect(bad).toEqual([6]);
  });
});

describe("names of columns in other languages", () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      "German",
      crlf("Name;E-Mail-Adresse;Firma", "Jörg Müller;joerg@lead.example;Müller & Söhne"),
      { name: "Jörg Müller", email: "joerg@lead.example", company: "Müller & Söhne" },
    ],
    [
      "German, with the family name as Name",
      crlf(
        "Vorname;Name;E-Mail;Unternehmen;Funktion;Handy",
        "Eva;Klein;e@x.example;X;CTO;0170 123",
      ),
      {
        ...{ name: "Eva Klein", email: "e@x.example", company: "X", title: "CTO" },
        phone: "0170 123",
      },
    ],
    [
      "French",
      crlf("Nom;Email;Société", "Zoé Dupont;zoe@lead.example;Initech"),
      { name: "Zoé Dupont", email: "zoe@lead.example", company: "Initech" },
    ],
    [
      "French, in two columns",
      crlf("Prénom;Nom;Adresse e-mail;Entreprise;Fonction", "Zoé;Dupont;zoe@x.example;X;DG"),
      { name: "Zoé Dupont", email: "zoe@x.example", company: "X", title: "DG" },
    ],
    [
      "Spanish",
      crlf(
        "Nombre,Apellidos,Correo electrónico,Empresa,Teléfono",
        "Ana,García,a@x.example,X,+34 1",
      ),
      { name: "Ana García", email: "a@x.example", company: "X", phone: "+34 600" },
    ],
    [
      "Portuguese",
      crlf("Nome,Sobrenome,E-mail,Empresa,Cargo", "João,Silva,j@x.example,X,Diretor"),
      { name: "João Silva", email: "j@x.example", company: "X", title: "Diretor" },
    ],
    [
      "Italian",
      crlf("Nome;Cognome;Indirizzo e-mail;Azienda;Ruolo", "Giulia;Rossi;g@x.example;X;CEO"),
      { name: "Giulia Rossi", email: "g@x.example", company: "X", title: "CEO" },
    ],
    [
      "Dutch",
      crlf("Voornaam;Achternaam;E-mailadres;Bedrijf;Functie", "Jan;de Vries;j@x.example;X;CEO"),
      { name: "Jan de Vries", email: "j@x.example", company: "X", title: "CEO" },
    ],
    [
      "Japanese",
      crlf("氏名,会社名,メールアドレス,役職", "山田 太郎,株式会社例,taro@lead.example,部長"),
      { name: "山田 太郎", email: "taro@lead.example", company: "株式会社例", title: "部長" },
    ],
    [
      "Japanese, in two columns",
      crlf("姓,名,会社名,メール,電話番号", "山田,太郎,株式会社例,taro@x.example,03-1234-5678"),
      { email: "taro@x.example", company: "株式会社例", phone: "03-1234-5678" },
    ],
  ])("%s", async (_, content, expected) => {
    const { leads, bad } = await imported(content.replace("+34 1", "+34 600"));
    expect(bad).toEqual([]);
    expect(leads).toMatchObject([expected]);
  });
});

describe("opt-outs", () => {
  it.each<[string, string]>([
    ["Unsubscribed from all email", "true"],
    ["Email Opt Out", "1"],
    ["HasOptedOutOfEmail", "TRUE"],
    ["Opted out of email: Marketing Information", "Yes"],
    ["Do Not Contact", "x"],
    ["DNC", "✓"],
    ["Unsubscribed at", "2026-01-02 10:00"],
    ["UNSUB_REASON", "NORMAL"],
    ["Unsubscribed Mode", "Manual"],
    ["Email hard bounce reason", "OTHER"],
    ["EmailBouncedReason", "550 5.1.1 user unknown"],
    ["Bounced", "ja"],
    ["Marketing consent", "no"],
    ["Accepts Email Marketing", "no"],
    ["Opt-in", "FALSE"],
    ["Consent", "withdrawn"],
    ["Einwilligung", "Nein"],
    ["Werbesperre", "Ja"],
    ["Abgemeldet am", "02.01.2026"],
    ["Désinscrit", "oui"],
    ["Consentement", "non"],
    ["No contactar", "sí"],
    ["Consentimiento", "No"],
    ["Descadastrado", "Sim"],
    ["Consenso marketing", "no"],
    ["Uitgeschreven", "ja"],
    ["Toestemming", "nee"],
    ["配信停止", "○"],
    ["メール配信許可", "いいえ"],
    ["Email Status", "Bounced"],
    ["Status", "Unsubscribed"],
    ["Lead Status", "Do Not Contact"],
    ["Person - Marketing status", "Unsubscribed"],
    ["Subscription status", "Cleaned"],
  ])("%s: %s stops everything", async (column, cell) => {
    const file = crlf(
      `Name,Email,Other Email,${column}`,
      `Bob,bob@x.example,bob@home.example,"${cell}"`,
    );
    const { leads, suppressed, notes, counts } = await imported(file);
    expect(leads).toEqual([]);
    expect(suppressed).toEqual([
      ["bob@x.example", "imported"],
      ["bob@home.example", "imported"],
    ]);
    expect(notes).toEqual([2]);
    expect(counts).toEqual([0, 0, 0, 1]);
  });

  it.each<[string, string]>([
    ["Unsubscribed from all email", "false"],
    ["Unsubscribed from all email", ""],
    ["Email Opt Out", "0"],
    ["Email Opt Out", "Nein"],
    ["Do Not Contact", "n/a"],
    ["Do Not Call", "true"],
    ["SMS opt-out", "yes"],
    ["Unsubscribe link", "https://x.example/u/1"],
    ["Emails bounced", "2"],
    ["Marketing consent", "yes"],
    ["Marketing consent", ""],
    ["OPTIN_TIME", "2026-01-02"],
    ["Einwilligung", "Ja"],
    ["配信停止", "いいえ"],
    ["Email Status", "Verified"],
    ["Phone Status", "Invalid"],
    ["Status", "Customer"],
    ["Notes", "unsubscribed"],
    ["Marketing contact status", "Non-marketing contact"],
  ])("%s: %s is none", async (column, cell) => {
    const { leads, suppressed } = await imported(
      crlf(`Name,Email,${column}`, `Bob,bob@x.example,"${cell}"`),
    );
    expect(suppressed).toEqual([]);
    expect(leads).toMatchObject([{ email: "bob@x.example" }]);
  });

  it("hold for every row of that address, in the trial as in earnest", async () => {
    const file = crlf(
      "Name,Email,Email Opt Out",
      "Jane,Jane@x.example,",
      "Bob,bob@x.example,1",
      "Bob,BOB@x.example,0",
      "Jane,jane@X.example,yes",
    );
    const dry = await imported(file, { dryRun: true });
    expect(dry.leads).toEqual([]);
    expect(dry.suppressed).toEqual([]);
    const real = await imported(file);
    expect(real.leads).toEqual([]);
    expect(real.suppressed.map(([address]) => address)).toEqual([
      "bob@x.example",
      "jane@X.example",
    ]);
    expect(dry.counts).toEqual(real.counts);
    expect(real.counts).toEqual([0, 0, 0, 4]);
  });

  it("come with our own export", async () => {
    const file =
      "id,name,email,status,paused_at\n1,Bob,bob@x.example,unsubscribed,\n2,Al,al@x.example,sent,\n";
    const { leads, suppressed } = await imported(file);
    expect(leads).toMatchObject([{ name: "Al" }]);
    expect(suppressed).toEqual([["bob@x.example", "imported"]]);
  });
});

describe("one person", () => {
  const THREE =
    "Name,Email\nJane Roe,\u200bjane.roe@lead.example\nJane2,jane.roe@lead.example\nLee,jane.roe\u2060@lead.example\n";

  it("is one lead, whatever characters nobody sees", async () => {
    const { leads } = await imported(THREE);
    expect(leads).toEqual([{ name: "Jane Roe", email: "jane.roe@lead.example" }]);
  });

  it("is not written to where the address is suppressed", async () => {
    const to = services();
    await suppress(to, "jane.roe@lead.example", null);
    expect((await imported(THREE, { to })).leads).toEqual([]);
  });

  it("is one in both forms of an internationalized domain", async () => {
    const to = services();
    const file =
      "Name,Email\nA,a@münchen.example\nB,A@xn--mnchen-3ya.example\nC,a@MÜNCHEN.example\n";
    expect((await imported(file, { to })).leads).toHaveLength(1);
    const other = services();
    await suppress(other, "xn--mnchen-3ya.example", null);
    expect((await imported(file, { to: other })).leads).toEqual([]);
  });
});

describe("encodings", () => {
  const encode = (text: string, table: Record<string, number>): Buffer =>
    Buffer.from([...text].map((char) => table[char] ?? char.charCodeAt(0)));

  it.each<[string, Buffer, string]>([
    [
      "Windows-1252",
      encode("Vorname;Nachname;E-Mail;Firma\r\nJörg;Müller;j@x.example;“M” & Söhne €\r\n", {
        ...{ "“": 0x93, "”": 0x94, "€": 0x80 },
      }),
      "“M” & Söhne €",
    ],
    [
      "Mac OS Roman",
      encode("Name;Email;Firma\nJörg;j@x.example;Müller & Söhne\n", { ö: 0x9a, ü: 0x9f }),
      "Müller & Söhne",
    ],
    [
      "IBM850 (MS-DOS)",
      encode("Name;Email;Firma\nJörg;j@x.example;Müller & Söhne\n", { ö: 0x94, ü: 0x81 }),
      "Müller & Söhne",
    ],
    [
      "Windows-1250",
      encode("Name;Email;Firma\nJan Dvořák;j@x.example;Dvořák Příbram\n", {
        ř: 0xf8,
        á: 0xe1,
        í: 0xed,
      }),
      "Dvořák Příbram",
    ],
    [
      "Windows-1251",
      encode("Name;Email;Firma\nИван;j@x.example;Компания Иван\n", cyrillic()),
      "Компания Иван",
    ],
    [
      "Shift_JIS",
      Buffer.from([
        ...Buffer.from("Name,Email,Company\nTaro,t@x.example,"),
        ...[0x8a, 0x94, 0x8e, 0xae, 0x89, 0xef, 0x8e, 0xd0, 0x97, 0xe1],
      ]),
      "株式会社例",
    ],
    [
      "UTF-16",
      Buffer.from("\ufeffName\tEmail\tFirma\r\nJörg\tj@x.example\tSöhne\r\n", "utf16le"),
      "Söhne",
    ],
    [
      "UTF-16",
      Buffer.from("Name\tEmail\tFirma\r\nJörg\tj@x.example\tSöhne\r\n", "utf16le"),
      "Söhne",
    ],
  ])("%s is recognized, and said", async (name, content, company) => {
    const { leads, encodings } = await imported(content);
    expect(leads).toMatchObject([{ company }]);
    expect(encodings).toEqual([name]);
  });

  it("is settled by the first line that tells it, however far down", async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `Lead ${at};l${at}@x.example;Initech`);
    const text = `Name;Email;Firma\n${rows.join("\n")}\nJörg;j@x.example;Söhne\n`;
    const { leads, encodings } = await imported(Buffer.from(text, "latin1"));
    expect(leads.at(-1)).toMatchObject({ name: "Jörg", company: "Söhne" });
    expect(encodings).toEqual(["Windows-1252"]);
  });

  it("says nothing of UTF-8", async () => {
    expect((await imported("Name,Email\nJörg,j@x.example\n")).encodings).toEqual([]);
    expect((await imported("\ufeffName,Email\nJörg,j@x.example\n")).encodings).toEqual([]);
  });
});

function cyrillic(): Record<string, number> {
  const capitals = Array.from({ length: 64 }, (_, at) => [
    String.fromCharCode(0x410 + at),
    0xc0 + at,
  ]);
  return Object.fromEntries(capitals);
}

describe("cells", () => {
  it.each<[string, string | null]>([
    ["a@x.example; a2@x.example", "a@x.example"],
    ["a@x.example, a2@x.example", "a@x.example"],
    ["a@x.example / a2@x.example", "a@x.example"],
    ["a@x.example ::: a2@x.example", "a@x.example"],
    ["a@x.example a2@x.example", "a@x.example"],
    ["a@x.example;", "a@x.example"],
    ["<a@x.example>", "a@x.example"],
    ["mailto:a@x.example", "a@x.example"],
    ["mailto:a@x.example?subject=Hi", "a@x.example"],
    ["Dee <a@x.example>", "a@x.example"],
    ["Dee, Al <a@x.example>; Bo <b@x.example>", "a@x.example"],
    ["a@x.example (work)", "a@x.example"],
    ["Work: a@x.example", "a@x.example"],
    // Nothing is made up.
    ["john doe@x.example", null],
    ["john, doe@x.example", null],
    ["ask a@x.example", null],
    ["a(at)x.example", null],
    ["a @ x.example", null],
    ["a@x", null],
    ["n/a", null],
    ["-", null],
  ])("%s", async (cell, email) => {
    const { leads, bad } = await imported(`Name,Email\nAnn,"${cell}"\n`);
    expect(leads).toEqual(email === null ? [] : [{ name: "Ann", email }]);
    expect(bad).toEqual(email === null ? [2] : []);
  });

  it("of several columns, the first address that is one", async () => {
    const { leads, notes } = await imported(
      "Email,Name,Email,Notes,Notes\na@x.example,A,,n1,n2\nn/a,B,b@x.example,,\noops,C,c@x.example,,\n",
    );
    expect(leads).toEqual([
      { name: "A", email: "a@x.example", vars: { notes: "n1", notes_2: "n2" } },
      { name: "B", email: "b@x.example" },
      { name: "C", email: "c@x.example" },
    ]);
    expect(notes).toEqual([4]);
  });

  it("passes over surplus fields that are empty, and reports others", async () => {
    const { leads, bad } = await imported(
      crlf("Name,Email", "Jane,jane@x.example,,", "Bob,b@x.example,x"),
    );
    expect(leads).toEqual([{ name: "Jane", email: "jane@x.example" }]);
    expect(bad).toEqual([3]);
  });

  it("costs what is odd, and not the row", async () => {
    const { leads, notes } = await imported(
      'name,email,phone,timezone,tags,company\nAnn,ann@x.example,ask Bob!,Eastern Time,"ok,<b>","A\u200b\nCo"\n',
    );
    expect(leads).toEqual([{ name: "Ann", email: "ann@x.example", tags: ["ok"], company: "A Co" }]);
    expect(notes).toEqual([2, 2, 2]);
  });

  it("takes the name from the address's cell where there is no other", async () => {
    const { leads } = await imported(
      'Email\tPhone\n"Dee Roe" <d@x.example>\t\n'.replaceAll('"', ""),
    );
    expect(leads).toEqual([{ name: "Dee Roe", email: "d@x.example" }]);
  });
});

describe("first names", () => {
  it.each<[string, string | null]>([
    ["Roe, Jane", "Jane"],
    ["Dr. Jane Roe", "Jane"],
    ["Herr Max Mustermann", "Max"],
    ["info@x.example", null],
    ["Prof. Dr. Anna Berg", "Anna"],
  ])("of %s", async (name, given) => {
    const [row] = await brief(`Name,Email\n"${name}",a@x.example\n`);
    expect(row).toEqual([2, { name, email: "a@x.example" }]);
    expect(parsePersonName(name).given).toBe(given);
  });
});
