/**
 * Names before the @ behind which no one person is: those of RFC 2142, and what companies write on
 * their pages in the languages of most leads. First names are in no list: `max@` is somebody.
 */
const ROLES: ReadonlySet<string> = new Set(
  `abuse accounting accounts admin administration administrator advertising anfrage anfragen ask
  assistance atencion ayuda backoffice bewerbung bewerbungen billing booking bookings boutique buchhaltung
  buero bureau business careers client clients comercial commercial comms compliance comptabilite consulta
  consultas contabilidad contabilita contact contactar contacto contactus contato contatti customercare
  customerservice customersupport data-protection datenschutz design dev developers devops direccion direction
  dpo einkauf email empfang empleo engineering enquire enquiries enquiry events everyone facturacion
  facturation feedback finance finanzen geschaeftsfuehrung guest hello helpdesk help hilfe hola hostmaster hr
  hallo hej inbox info infos informacion information informationen informazioni inquiries inquiry investors
  it jobs klantenservice kontakt kundenservice kundendienst legal list listserv magasin mail mailbox marketing
  media meldung news newsletter noc office officemanager ops order orders partner partners payments personal
  personalabteilung post postmaster praxis presse press privacy prensa procurement purchasing rechnung
  rechnungen reception receptie recepcion recruiting recruitment redaktion registration rezeption root
  rrhh sales salg sav secretaria secretariat security segreteria sekretariat service servicio services shop
  soporte spam staff studio subscribe supplies support sysadmin team tech technik techsupport tienda trade
  unsubscribe usenet uucp ventas verkauf verkoop vertrieb verwaltung vendite vente ventes web webmaster
  welcome werkstatt www zentrale`.split(/\s+/u),
);

/** Those that branches and countries are added to. Others begin names, such as `hr.` and `it.` */
const PREFIXES: ReadonlySet<string> = new Set(
  `admin contact help info infos kontakt marketing office sales service support ventas verkauf
  vertrieb`.split(/\s+/u),
);

/** Behind these no person is, and none is meant to be (RFC 5321 section 4.5.1, RFC 3834). */
const MACHINES: ReadonlySet<string> = new Set(
  "mailer-daemon mailerdaemon bounce bounces bounced nobody devnull dev-null daemon notifications notification".split(
    " ",
  ),
);

/** The part before the @ as it is compared: without what comes after a plus, and case. */
function nameOf(address: string): string {
  const local = address.slice(0, address.lastIndexOf("@")).toLowerCase();
  return local.split("+", 1)[0] ?? local;
}

/** Whether an address belongs to a department rather than to a person. */
export function isRole(address: string): boolean {
  const name = nameOf(address);
  if (ROLES.has(name) || ROLES.has(name.replace(/\d+$/u, "")) || isJoined(name)) return true;
  // `sales.de@`, `info-berlin@`
  return PREFIXES.has(name.split(/[._-]/u, 1)[0] ?? "");
}

/** `salesteam@` and `sales.team@` are one. */
function isJoined(name: string): boolean {
  return /^(?:sales|support|service|marketing|customer|hr|it)[._-]?(?:team|desk|dept|department|service|support|care|office)$/u.test(
    name,
  );
}

/** Whether an address belongs to a machine. */
export function isMachine(address: string): boolean {
  return MACHINES.has(nameOf(address));
}
