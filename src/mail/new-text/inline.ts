import type { Line } from "./line.ts";
import { comparable, isWritten } from "./line.ts";

/** Where people say that their answers stand: below, in the text, in a colour. */
const ANSWERS = [
  "(?:answers?|answered|responses?|responded|comments?|commented|repl(?:y|ies|ied)|notes|feedback)(?: \\S+){0,4} (?:below|inline|in-line|in line|in (?:red|blue|green|purple|bold|colou?r|caps|capitals|italics|the text|your (?:mail|e-?mail|message))|between|interleaved|embedded|underneath)",
  "(?:see|cf\\.?)(?: (?:my|the|below|above|inline|in-line|comments?|answers?|notes?|text|,))* (?:inline|in-line|in (?:red|blue|green|purple|bold|caps|capitals))",
  "(?:answers?|responses?|comments?|repl(?:y|ies))(?: \\S+){0,3} (?:after|under|below|next to|behind) (?:each|every|the|your)",
  "(?:antwort(?:en)?|kommentare?|anmerkungen|geantwortet)(?: \\S+){0,5} (?:unten|unterhalb|im text|direkt im|in (?:rot|blau|grün)|(?:rot|blau|grün)(?: markiert)?|darunter|dazwischen|inline)",
  "(?:réponses?|commentaires?|répondu|remarques)(?: \\S+){0,5} (?:ci-dessous|plus bas|en (?:rouge|bleu|vert|gras|couleur)|dans le (?:texte|corps)|dans votre)",
  "(?:respuestas?|comentarios?|respondo|contesto)(?: \\S+){0,5} (?:abajo|debajo|más abajo|en (?:rojo|azul|verde|negrita)|en el (?:texto|cuerpo)|entre líneas)",
  "(?:rispost[ae]|commenti|rispondo)(?: \\S+){0,5} (?:sotto|di seguito|in (?:rosso|blu|verde|grassetto)|nel testo|in calce)",
  "(?:antwoord(?:en)?|opmerkingen|reacties?)(?: \\S+){0,5} (?:hieronder|onder|in (?:rood|blauw|groen|de tekst|het rood|het blauw)|tussen)",
  "(?:respostas?|comentários?|respondo)(?: \\S+){0,5} (?:abaixo|em (?:vermelho|azul|verde|negrito)|no (?:texto|corpo))",
  "(?:svar|kommentar(?:er)?)(?: \\S+){0,5} (?:nedan|nedenfor|i (?:rött|rødt|blått|blåt)|i texten|i teksten)",
  "(?:odpowied[zź]i?|komentarze)(?: \\S+){0,5} (?:poniżej|na czerwono|na niebiesko|w treści)|(?:ответы?|комментарии)(?: \\S+){0,5} (?:ниже|красным|синим|в тексте)",
];
const INLINE = new RegExp(`(?<!\\p{L})(?:${ANSWERS.join("|")})(?!\\p{L})`, "iu");
const MAX_LINE = 300;
/** Nothing but the announcement. */
const ALONE =
  /^(?:(?:pls|please|hi|hello|hallo|hey|bonjour|hola)\b[^.:;]{0,30})?\b(?:in-?line|see inline|below in line)[\s.:!]*$/iu;

/** Whether the sender says that they answer within what is quoted below. */
export function announcesInline(above: readonly Line[]): boolean {
  return above.some((line) => {
    if (!isWritten(line) || line.text.length > MAX_LINE) return false;
    const text = comparable(line.text);
    return INLINE.test(text) || ALONE.test(text);
  });
}
