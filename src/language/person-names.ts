import { fold } from "./fold.ts";

// Words that stand around people's names, or in the place of one, in lists that others have kept.
// All are folded and without full stops.

const words = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .replaceAll(".", "")
      .split(/[\s,]+/u)
      .filter((word) => word !== ""),
  );

/** Forms of address and academic titles that stand before a name. */
export const HONORIFICS = words(`
  mr mrs ms miss mx messrs madam lord lady dr doctor prof professor rev reverend hon capt captain
  lt col maj sgt
  herr herrn frau fräulein hr dipl-ing dipl-kfm dipl-inf univ-prof pd dkfm hofrat
  monsieur madame mademoiselle mme mlle mmes mm docteur professeur maître pr
  señor señora señorita sr sra srta dra licenciado licenciada ingeniero ingeniera
  senhor senhora profa doutor doutora
  signor signore signora signorina sig.ra sig.na dott dottssa dottoressa dottore avvocato avv ssa
  dhr mevr mevrouw meneer mw drs
  fru frøken fröken herra rouva
  mgr mudr judr phdr rndr mvdr paedr bc
  shri smt shrimati kumari
  г-н г-жа господин госпожа доктор профессор д-р проф
  κ κα κος κυρία κύριος
  السيد السيدة الدكتور دكتور أستاذ الأستاذ
  מר גברת ד"ר`);

/** The same, but also names of people: a title only where a given name and another one follow. */
export const SOFT_HONORIFICS = words(`
  don doña dona dom bay bayan sayın pan pani pán paní пан пані ing ir mag eng arq lic sig me fr gen
  sir dame`);

/** After these one name alone is a given one. */
export const BEFORE_GIVEN = words("sir dame");

/** Forms of address that stand after a name, without a space. */
export const SUFFIXED_HONORIFICS = /(?:様|さま|さん|氏|先生|殿|女士|小姐|님|씨)$/u;

/** What stands after a name: generations and degrees. */
export const SUFFIXES = words(`
  jr sr junior senior ii iii iv phd dphil md mba msc bsc ma ba mph esq cpa cfa pmp dds jd llm llb
  obe mbe cbe rn cissp shrm-cp meng beng mphil edd psyd dba acca fcca cipd`);

/** Between the words of a family name, and in lower case the beginning of one. */
export const PARTICLES = words(`
  van von vom zu zum zur de der den del della delle degli dei di da das do dos du des d' la le les
  lo ter ten te op 't af av bin ibn abu al el ul ben bat y e und`);

/** Of the particles those that nobody has for a given name, in whatever case of letters. */
export const PURE_PARTICLES = words(
  "von vom zum zur de der den della delle degli dei dos du des ter",
);

/** One of these makes it the name of a company or of a department, wherever it stands. */
export const ORGANIZATION_WORDS = words(`
  gmbh mbh ohg ltd limited inc incorporated llc llp plc corp corporation sarl eurl sas srl snc oyj
  aps kft zrt sro doo ood ооо оао зао пао pty pte sdn bhd company gesellschaft
  group gruppe groupe grupo gruppo holding holdings solutions technologies technology consulting
  services systems software partners associates agency agentur agence agencia agenzia university
  universität université universidad università universiteit hospital krankenhaus bank institute
  institut foundation stiftung team department dept office büro verein verband`);

/** Legal forms that are words or names in lower case. */
export const LEGAL_FORMS =
  /(?:^|\s)(?:AG|KG|UG|SE|SA|S\.A\.|SpA|S\.p\.A\.|AB|AS|A\/S|ASA|NV|N\.V\.|BV|B\.V\.|Oy|KK|K\.K\.|e\.\s?V\.|e\.\s?K\.|eG|Co\.?)$|株式会社|有限会社|合同会社|\(株\)|（株）|公司|주식회사/u;

/** Nobody's name where a name begins with one of these. */
export const ROLE_WORDS = words(`
  the info information support sales contact contacts admin administrator administration marketing
  hr accounting accounts billing reception receptionist help helpdesk service customer noreply
  no-reply newsletter office hello mail email e-mail webmaster postmaster owner manager director
  ceo cto cfo unknown test n/a na null none undefined nobody anonymous user guest friend colleague
  buchhaltung vertrieb einkauf sekretariat empfang zentrale verwaltung kundenservice kundendienst
  geschäftsführung geschäftsleitung personal personalabteilung kontakt unbekannt damen
  ventas compras administración contabilidad recepción contacto desconocido
  contabilité secrétariat accueil commercial direction achats inconnu
  ufficio acquisti amministrazione vendite contabilità segreteria
  vendas contato financeiro recepção inkoop verkoop administratie onbekend
  担当者 ご担当者 採用担当 営業部 総務部 人事部 広報`);

/** What makes the words after a comma a position rather than a given name. */
export const POSITION_WORDS = words(`
  vp svp evp avp head chief director manager lead president founder co-founder cofounder owner
  partner officer engineer developer consultant analyst specialist coordinator assistant associate
  senior junior executive sales marketing operations ops finance hr product purchasing leiter
  leiterin geschäftsführer geschäftsführerin directeur directrice gerente director(a)`);

/** Between two people who share an entry. */
export const CONJUNCTIONS = words("and und et y e i og och en и та &");

/** Family names that stand first, as in Vietnam. */
export const FAMILY_FIRST = words("nguyễn trần phạm huỳnh hoàng phan bùi dương");

/** A patronymic: the word before it is the given name. */
export const PATRONYMIC = /(?:вич|вна|ична|инична|oglu|qizi)$/u;
