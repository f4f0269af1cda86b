import { fold } from "./fold.ts";
import { LOCALES } from "./locales/index.ts";

/**
 * Words that begin sentences of business mails, or are nouns in them that German writes with a
 * capital; the lists of the languages have most others.
 */
const MORE = `
  absolutely again also although and another any as at because before best better both bright but
  by can clear clearly could currently dear did do does during each either enjoy even every exactly
  excellent feel fine first for from fully further glad good got great had happy has have having he
  hello help here hi his how however i if in indeed instead is it its just keep kind kindly last let
  like look looking many may maybe might more most much my new next no nice not nothing now of on
  once one only open or other our ours over perfect perhaps please plus quick quite rather ready
  really regarding right same see several she should simple simply since smart so some soon sorry
  sounds still such super sure thank thanks that the their then there these they this those though
  through thus to together too totally true two under understood until up us useful very want was
  we welcome well were what whatever when where whether which while who why will wish with within
  without would yes yet you your yours demo link team offer pilot price quote setup start support
  trial update value work
  aber alle alles als also am an auch auf aus bei beide bis da dabei dafür damit danach dann das
  dazu dem den denn der derzeit des deshalb die dies diese dieser doch dort durch eben ein eine
  einen einer eines er erst es etwas falls freut für gar genau gern gerne gut gute guten hier ich
  ihr ihre ihnen im immer in ist ja jede jeder jetzt kein keine klar können kurz leider liebe lieber
  man mehr mein mit nach natürlich neben nein nicht noch nun nur ob oder ohne richtig schade schön
  sehr sicher sie so sobald sofern sollte sonst stimmt super trotzdem über um und uns unser unsere
  unter viel viele vielen vom von vor wann warum was weil wenn wer werden wie wir wird wo zu zum zur
  angebot ansatz anfrage antwort aufwand beispiel betrieb blick daten ergebnis frage fragen gespräch
  grund gruß grüße idee kosten kunde kunden lager laufzeit lösung minute monat paket partner person
  plan preis produkt projekt raum rechnung schritt seite sicht standort standorte start stelle
  system tag tage teil termin test thema unternehmen vertrag vorteil weg woche zeit ziel
  alors après aucun aussi avec avez avons bien bon bonne car ce cela ces cet cette chez comme dans
  de depuis des donc du elle en encore est et il je la le les leur mais merci nos notre nous on ou
  oui par parfait pas plus pour quand que quel qui sans si son sur très un une vos votre vous
  al aquí así aún bueno claro como con cuando cuánto de desde el ella en es esta este estoy gracias
  hay hola la las lo los más mi muy nada no nos nuestra nuestro o para pero por porque pues que
  quedo ser si sí sin sobre también tan te tengo todo tu un una usted y ya`;

let made: ReadonlySet<string> | null = null;

/** Words, folded, that a text may have for what they mean, whoever is called so. */
export function everydayWords(): ReadonlySet<string> {
  if (made === null) {
    const found = new Set<string>(fold(MORE).split(/\s+/u));
    collect(LOCALES, found);
    made = found;
  }
  return made;
}

/** Every word of the lists; an ending that a pattern may leave out is left out, too. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    for (const [, word = "", last] of fold(value).matchAll(/([\p{L}\p{M}]{2,})(\?)?/gu)) {
      found.add(word);
      if (last !== undefined) found.add(word.slice(0, -1));
    }
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collect(each, found);
  }
}
