import type { LeadField } from "../../../../domain/lead.ts";
import { fold } from "../../../../language/fold.ts";

// The names that columns of leads have in the exports of address books, networks and CRMs, in
// English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese.

/** What a column can be recognized as by its name. */
export type NamedKind = LeadField | "first_name" | "last_name" | "tags" | "vars";

/** A name as it is compared: folded, letters and digits only. */
export function squash(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Alternatives of a pattern, from words as people write them. */
function any(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map(squash)
    .sort((a, b) => b.length - a.length)
    .join("|");
}

/** What tells one address or number of a person from another. */
const QUALIFIER = any(`
  work business office company corporate primary main default professional personal private home
  other direct secondary additional alternate alternative tertiary contact verified best valid
  current switchboard
  geschäftlich geschäft beruflich dienstlich privat haupt firmen firma zentrale
  professionnel professionnelle pro personnel personnelle principal principale travail bureau
  domicile
  trabajo laboral profesional personal principal corporativo corporativa oficina
  trabalho profissional pessoal comercial empresarial
  lavoro aziendale ufficio personale principale professionale
  werk zakelijk zakelijke privé persoonlijk hoofd
  会社 勤務先 仕事 自宅 個人`);

/** Of these the ones that are tried last. */
const SECOND_CHOICE = new RegExp(
  any(`personal private home other secondary additional alternate alternative tertiary privat
    personnel personnelle domicile pessoal personale privé persoonlijk 自宅 個人
    email2 email3 phone2 phone3 mobile2`),
  "u",
);

const MAIL = any(`
  email emailaddress emailaddresses emailid mail mailaddress mailid emailadresse emailadressen
  mailadresse emailaddr emails
  courriel adresseemail adressemail adressedemessagerie adresseelectronique adressecourriel mél
  correo correoelectrónico direccióndecorreo direccióndecorreoelectrónico direccióndeemail
  correioeletrônico correioeletrónico endereçodeemail endereçodeemails endereçoeletrônico
  indirizzoemail indirizzomail indirizzodiemail postaelettronica indirizzodipostaelettronica
  emailadres mailadres emailadressen
  メール メールアドレス eメール 電子メール 電子メールアドレス eメールアドレス mailアドレス emailアドレス`);

const PHONE = any(`
  phone phonenumber phonenumbers telephone telephonenumber tel telno mobile mobilephone mobilenumber
  mobilephonenumber cell cellphone cellphonenumber directphone directdial
  telefon telefonnummer telnr rufnummer handy handynummer mobil mobiltelefon mobilnummer
  mobilfunknummer festnetz festnetznummer durchwahl
  téléphone numérodetéléphone télmobile téléphonemobile téléphoneportable portable téléphonefixe
  télfixe numérodeportable
  teléfono teléfonomóvil móvil celular númerodeteléfono teléfonofijo teléfonocelular
  telefone telemóvel telefonecelular númerodetelefone telefonefixo
  telefono cellulare numeroditelefono telefonocellulare numerodicellulare telefonofisso recapito
  telefoon telefoonnummer mobiel mobielnummer mobieltelefoon gsm telefoonmobiel vastenummer
  電話 電話番号 tel番号 携帯 携帯電話 携帯番号 携帯電話番号 直通電話 代表電話 お電話番号`);

const COMPANY = any(`
  company companyname companyorganization organization organisation organizationname
  organisationname account accountname companyaccount employer employername currentcompany
  currentcompanyname associatedcompany associatedcompanyname primarycompany business businessname
  firm firmname
  firma firmenname unternehmen unternehmensname arbeitgeber betrieb
  société nomdelasociété nomsociété entreprise nomdelentreprise nomentreprise raisonsociale employeur
  empresa nombredelaempresa nombredeempresa nombreempresa compañía organización razónsocial empleador
  nomedaempresa companhia organização razãosocial empregador
  azienda nomeazienda nomedellazienda società ragionesociale impresa ditta organizzazione
  bedrijf bedrijfsnaam naambedrijf organisatie werkgever onderneming
  会社 会社名 企業 企業名 法人名 社名 貴社名 御社名 勤務先 勤務先名 組織 組織名 団体名 所属会社`);

const TITLE = any(`
  title jobtitle position role job jobposition currentjob currentposition currenttitle
  currentjobtitle persontitle designation occupation jobrole
  titel funktion berufsbezeichnung stellenbezeichnung jobtitel rolle beruf stelle
  fonction poste titre intituléduposte intitulédeposte titreduposte profession
  cargo puesto título posición puestodetrabajo profesión
  função posição profissão
  ruolo posizione qualifica mansione titolo carica professione
  functie functietitel functienaam rol beroep
  役職 役職名 肩書 肩書き 職種 職位 役割`);

const FIRST = any(`
  firstname first givenname forename fname christianname personfirstname
  vorname vornamen rufname
  prénom prénoms
  nombredepila primernombre nombrepropio
  primeironome nomepróprio
  primonome nomedibattesimo
  voornaam voornamen roepnaam
  名 ファーストネーム 下の名前`);

const LAST = any(`
  lastname last surname familyname lname secondname personlastname
  nachname familienname zuname
  nomdefamille patronyme
  apellido apellidos primerapellido
  sobrenome apelido apelidos últimonome
  cognome
  achternaam familienaam
  姓 苗字 名字 ラストネーム`);

const NAME = any(`
  name fullname contactname contact leadname displayname personname prospectname fullnames
  contactfullname fileas yourname
  vollername vollständigername kontakt kontaktname ansprechpartner ansprechpartnerin
  vorundnachname vornameundnachname vornamenachname namevorname anzeigename kontaktperson
  nom nomcomplet nometprénom prénometnom nomprénom prénomnom nomducontact interlocuteur
  nombre nombrecompleto nombreyapellidos nombreyapellido contacto nombredelcontacto
  nombredecontacto personadecontacto
  nome nomecompleto nomeesobrenome contato nomedocontato pessoadecontato
  nomeecognome nomecognome nominativo contatto referente nomecontatto
  naam volledigenaam contactpersoon naamcontactpersoon
  氏名 名前 お名前 ご氏名 フルネーム 姓名 担当者 担当者名 ご担当者名 ご担当者 担当者氏名`);

const TIMEZONE = any(`
  timezone tz zeitzone fuseauhoraire zonahoraria husohorario fusohorário fusoorario tijdzone
  タイムゾーン`);

const TAGS = any(`
  tags tag labels label groupmembership categories
  schlagwörter kategorien etiketten étiquettes catégories etiquetas categorías categorias etichette
  categorie タグ ラベル 分類`);

const ENTITY = any("person people contact lead prospect kontakt contacto contato contatto");

/** `E-mail 2 Address`, `Business Phone`, `Person - Email - Work`, `Telefon geschäftlich`. */
const address = (word: string): string =>
  `(?:${QUALIFIER}){0,2}(?:${word})(?:${QUALIFIER})?\\d{0,2}(?:value|address|adresse|dirección|adres|wert|${QUALIFIER})?`;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${ENTITY})?(?:${pattern})$`, "u");

/** The first that matches decides. */
const PATTERNS: readonly (readonly [kind: NamedKind, pattern: RegExp])[] = [
  ["vars", /^vars$/u],
  ["email", whole(address(MAIL))],
  ["phone", whole(address(PHONE))],
  ["first_name", whole(FIRST)],
  ["last_name", whole(LAST)],
  ["timezone", whole(TIMEZONE)],
  ["tags", whole(TAGS)],
  ["title", whole(`(?:${TITLE})|(?:organization|organisation|company)\\d?title`)],
  ["company", whole(`(?:${COMPANY})(?:foremails)?|(?:organization|organisation|company)\\d?name`)],
  ["name", new RegExp(`^(?:${NAME})$|^(?:${ENTITY})(?:name|fullname)$`, "u")],
];

const KINDS = new Map<string, NamedKind | null>();
const MAX_KINDS = 10_000;

/** What a column of this name is; null for what is no field of a lead. */
export function kindOfName(name: string): NamedKind | null {
  const key = squash(name);
  const known = KINDS.get(key);
  if (known !== undefined) return known;
  const kind = key.length > 80 ? undefined : PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
  if (KINDS.size >= MAX_KINDS) KINDS.clear();
  KINDS.set(key, kind ?? null);
  return kind ?? null;
}

/**
 * Which of several columns of one kind is asked first: a work address before a private one, the
 * name that a company goes by in mails before its full one, a position before a form of address.
 */
export function rankOfName(kind: NamedKind, name: string): number {
  const key = squash(name);
  if (kind === "company") return key.endsWith("foremails") ? 0 : 1;
  // In exports of Outlook `Title` is `Mr.`, beside `Job Title`.
  if (kind === "title") return /^(?:title|titel|titre|titulo|titolo)$/u.test(key) ? 1 : 0;
  if (kind !== "email" && kind !== "phone") return 0;
  return SECOND_CHOICE.test(key) ? 1 : 0;
}

/** The names that are looked for, for people. */
export const KNOWN_NAMES =
  "name (or first_name and last_name), email, phone, company, title, timezone, tags";
