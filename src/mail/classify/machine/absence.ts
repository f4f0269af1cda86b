import type { Absence } from "../../../domain/incoming.ts";
import { firstMatch, fold, pattern } from "../../../language/fold.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { MOVED } from "./auto-words.ts";
import { returnDate } from "./return-date.ts";

/** How far into a text words are looked for, in characters. */
const MAX_TEXT = 6000;

/** The absence that an automatic answer announces, and the evidence for it. */
export function absenceOf(
  mail: ParsedMail,
  text: string,
): { absence: Absence; evidence: readonly string[] } {
  const own = text.trim() === "" ? mail.text : text;
  const words = fold(`${mail.subject.slice(0, 300)}\n\n${own.slice(0, MAX_TEXT)}`);
  const left = firstMatch(words, LEFT);
  // A date in the notice of someone who left is the day they left, not a day of return.
  const date = left === null ? returnDate(words, mail) : null;
  const moved = left === null ? firstMatch(words, MOVED) : null;
  return {
    absence: { returnDate: date, hasLeft: left !== null },
    evidence: [
      ...(date === null ? [] : [`back on ${date.toISOString().slice(0, 10)}`]),
      ...(left === null ? [] : [`has left: “${left.slice(0, 100)}”`]),
      ...(moved === null ? [] : [`another address: “${moved.slice(0, 100)}”`]),
    ],
  };
}

const LEFT: readonly RegExp[] = [
  "\\bno longer (?:\\w+ )?(?:with (?!you)|work(?:s|ing)? (?:for|at|with|here|in)|employed|an employee|part of (?!your)|a member of (?!your)|at (?:the company|this company|our|\\p{L}+[.!]))",
  "\\b(?:no longer works?|(?:does not|doesn't|don't|do not) work (?:here|for|at|with)[^.!?]{0,40}(?:any ?more|any longer))\\b",
  "\\b(?:i|she|he|they|who|has|have|\\p{L}+)\\b (?:has |have |had )?(?:recently |now |since |already )?(?:left|departed|resigned from|retired from|moved on from) (?:the |our )?(?:company|firm|organi[sz]ation|business|position|employment|agency|university|\\p{L}+ (?:inc|ltd|gmbh|corp|llc))\\b",
  "\\b(?:i|he|she|\\p{L}+) (?:have|has|am|is) (?:now )?(?:retired|left us|moved on to new|pursuing (?:new|other) opportunities)\\b",
  "\\bmy last (?:working )?day (?:at|with|in|was)\\b",
  "\\b(?:arbeite[nt]?|ist|bin|tätig|beschäftigt)\\b[^.!?]{0,60}\\bnicht (?:mehr|länger)\\b[^.!?]{0,40}\\b(?:bei|für|im unternehmen|in unserem|in unserer|tätig|beschäftigt|hier|firma|unternehmen|mitarbeiter)",
  "\\barbeite[nt]? (?:leider )?(?:seit[^.!?]{0,30} )?nicht mehr\\b|\\bnicht (?:mehr|länger) (?:bei|für|in)\\b[^.!?]{0,40}\\b(?:tätig|beschäftigt|angestellt)|\\b(?:unternehmen|firma|haus)\\b[^.!?]{0,30}\\b(?:verlassen|ausgeschieden)\\b|\\b(?:ausgeschieden|im ruhestand|in rente gegangen)\\b",
  "\\bn[e'] ?(?:fai[ts]|travaille|est|suis|sommes|occupe)\\b[^.!?]{0,30}\\bplus (?:partie|dans|chez|pour|employée?|en poste|salariée?|au sein)|\\b(?:a|ai) quitté (?:la|le|l'|notre|mes|ses|son) ?(?:société|entreprise|fonctions?|groupe|poste|cabinet|établissement|équipe)|\\b(?:partie?|départ) (?:à|en) (?:la )?retraite",
  "\\bya no (?:trabaj\\w+|forma parte|formo parte|labor\\w+|pertenec\\w+|est(?:á|oy) con|presta)|\\b(?:ha|he) dejado (?:la empresa|de trabajar|la compañía)|\\bha dejado de (?:pertenecer|formar parte)",
  "\\bnon (?:lavor\\w+|fa|faccio|opero?|è|sono) (?:più (?:parte|in forza|dipendente|presso|per)|parte)\\b|\\bha lasciato (?:l'azienda|la società|il gruppo)|\\bnon lavor\\w+ più",
  "\\b(?:werkt?|ben|is) (?:\\w+ ){0,3}?niet (?:meer|langer)\\b[^.!?]{0,30}\\b(?:bij|voor|werkzaam|in dienst|hier)|\\bwerkt? niet (?:meer|langer)|\\bniet (?:meer|langer) (?:werkzaam|in dienst)|\\buit dienst\\b",
  "\\bnão (?:trabalh|faz|faço|integra|está|estou|colabor)\\w* mais\\b|\\bjá não (?:trabalh|faz parte|faço parte|integra|pertenc|colabor)|\\b(?:deixou|deixei|saiu d|saí d)[ae]? ?(?:a |de )?(?:empresa|trabalhar|companhia)",
  "\\b(?:arbetar|jobbar|arbeider|jobber|arbejder)\\b[^.!?]{0,30}\\b(?:inte|ikke|ej) (?:längre|lenger|længere|mer|mere)\\b|\\b(?:inte|ikke|ej) (?:längre|lenger|længere) (?:anställd|kvar|ansatt?|hos|jobbar|arbetar|arbeider|arbejder)\\b|\\bhar (?:slutat|sluttet|lämnat|forlatt|forladt)\\b|\\b(?:har slutat|er stoppet|er fratrådt)\\b",
  "\\b(?:nie pracuj\\w+ już|już nie pracuj\\w+|nie jest już (?:pracownik|zatrudnion)|nie jestem już|zakończył\\w? (?:pracę|współpracę)|odszedł z|odeszła z)",
  "(?:больше не (?:работа|явля|сотруднича)|уже не работа|уволил|уволен|покинул|более не (?:работа|явля)|не работает (?:больше )?в (?:нашей )?компан|більше не (?:працю|є)|вже не працю|звільнив|залишил[аи]? компан)",
  "(?:已(?:经|經)?(?:离职|離職|离开|離開|退休|不在(?:本|我|该|貴)?公司)|不再(?:任职|担任|在|任職|就职)|离职|離職)",
  "(?:退職(?:いたし|致し|し)|退社(?:いたし|致し)|異動(?:いたし|となり)|在籍して(?:おりません|いません)|退職となり)",
].map(pattern);
