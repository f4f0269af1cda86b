import { fold, pattern } from "../../language/fold.ts";

const MAX_TEXT = 200_000;

/**
 * Whether a lead's text speaks to the machine that may read it, or hides something from a person.
 * Says what it was seen by; null where nothing tells so.
 */
export function looksInjected(text: string): string | null {
  const read = text.slice(0, MAX_TEXT);
  const hidden = hiddenSign(read);
  if (hidden !== null) return hidden;
  const usual = read.normalize("NFKC").replace(/\p{Cf}/gu, "");
  for (const each of SHAPES) {
    const found = each.exec(usual)?.[0];
    if (found !== undefined) return shown(found);
  }
  const folded = fold(usual).replace(/[\s*_~"“”«»]+/gu, " ");
  for (const each of WORDS) {
    const found = each.exec(folded)?.[0];
    if (found !== undefined) return shown(found);
  }
  return null;
}

function shown(words: string): string {
  const line = words.replace(/[\s\p{C}]+/gu, " ").trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

function hiddenSign(text: string): string | null {
  if (/[\u{e0020}-\u{e007f}]{3}/u.test(text.replace(/\u{1f3f4}[\u{e0020}-\u{e007f}]{3,7}/gu, ""))) {
    return "invisible tag characters";
  }
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(text)) return "characters that reorder the text";
  if (/(?:\u200b|\u200c|\u200d|\u2060|\ufeff){4}/u.test(text))
    return "a row of invisible characters";
  if (/\p{Variation_Selector}{3}/u.test(text)) return "a row of invisible characters";
  return null;
}

/** Marks of prompts, of chats with machines, and of what is encoded. */
const SHAPES: readonly RegExp[] = [
  /<\|[^|\n]{0,60}\|>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>/iu,
  /<\/?(?:system|assistant|user|instructions?|prompt|playbook|data-?\w{0,60}|tool_?\w{0,20}|function_?\w{0,20}|admin|important|secret|hidden|override)\b[^<>\n]{0,200}>/iu,
  /^[ \t>#*]{0,8}(?:system|assistant|developer|ai|llm|chatgpt|gpt|claude|bot|model|prompt|admin|instructions?(?: (?:for|to) (?:the )?(?:ai|bot|assistant|model))?)(?: (?:prompt|message|note|override|instructions?))?[*_]{0,3}[ \t]{0,3}:/imu,
  /^[ \t]{0,3}#{1,6}\s?(?:instructions?|system|new task|task|response|override)\b/imu,
  /<!--|-->|<(?:script|iframe|style|span|div|font)\b[^<>]{0,300}>/iu,
  /"(?:role|intent|decision|until)"\s{0,3}:\s{0,3}"/u,
  /(?<![\w+/=-])(?=[\w+/]{0,200}\d)(?=[\w+/]{0,200}[A-Z])(?=[\w+/]{0,200}[a-z])[A-Za-z0-9+/]{48,}={0,2}(?![\w-])/u,
  /(?<![\w+/=])(?=[A-Za-z0-9+/]{0,200}[A-Z])(?=[A-Za-z0-9+/]{0,200}[a-z])[A-Za-z0-9+/]{22,}==?(?![\w=])/u,
  /(?:\\x[0-9a-f]{2}){4}|(?:\\u[0-9a-f]{4}){3}|(?:&#x?[0-9a-f]{2,6};){3}|(?:%[0-9a-f]{2}){6}/iu,
];

const WHAT_EN =
  "(?:instructions?|prompts?|rules?|guidelines?|directives?|guardrails?|restrictions?|programming|context|training|polic(?:y|ies)|constraints?|playbook)";

const WORDS: readonly RegExp[] = [
  // English
  `\\b(?:ignor\\w*|disregard\\w*|forget\\w*|bypass\\w*|overrid\\w*|override|skip|drop|discard|neglect|violate|break|do not follow|don't follow|stop following|pay no attention to) (?:\\w+ ){0,5}${WHAT_EN}\\b`,
  "\\b(?:ignor\\w*|disregard\\w*|forget) (?:everything|all|anything|what(?:ever)?)\\b[^.!?]{0,40}\\b(?:above|before|previous\\w*|earlier|prior|told|said|instructed|learned)\\b",
  "\\b(?:system|developer|hidden|initial|original) (?:prompt|message|instructions?)\\b|\\b(?:your|the) (?:exact |full |system |initial |hidden |original |secret )*(?:prompt|instructions|playbook|guidelines|system message)\\b(?=[^.!?]{0,60}(?:verbatim|word for word|in full|\\?|$|[.!]| to me\\b| above| here))(?<!(?:follow|followed|per|for|with|by|of|got|received|read|see) (?:your|the) instructions)",
  "\\b(?:reveal|print|show|repeat|output|display|leak|disclose|dump|tell me|give me|send me|share|quote|recite|paste) (?:\\w+ ){0,4}(?:system prompt|prompt|your instructions|instructions you|your rules|your guidelines|your playbook|playbook|api key|secret key|password|credentials|other (?:leads?|customers?|contacts|prospects))\\b",
  "\\byou are (?:now|no longer|actually|really|hereby|going to be|an? (?:ai|llm|bot|language model|chat ?bot|assistant|unrestricted|helpful))\\b(?! (?:on|in|off|part of|able|welcome|my favou?rite|a (?:customer|partner|client)|the (?:owner|contact|manager|person|one)|working|with|at|listed|registered|subscribed)\\b)",
  "\\b(?:act|behave|respond|answer|roleplay|role-play|pretend)(?: \\w+)? (?:as|like|to be|as if|that you) (?:\\w+ ){0,4}(?:ai|dan|bot|assistant|model|unrestricted|admin(?:istrator)?|root|developer|my (?:assistant|grandmother)|a pirate|you (?:are|were|have no)|someone (?:else|who))\\b",
  "\\b(?:if|since|because|when|as) (?:you are|you're|this is (?:being )?(?:read|processed|answered) by) (?:\\w+ ){0,2}(?:ai|llm|language model|bot|chat ?bot|machine|robot|automated|assistant)\\b|\\b(?:dear|hey|hi|hello|attention|note to(?: the)?|message (?:to|for)(?: the)?|to(?: the)?|instructions? (?:to|for)(?: the)?) (?:ai|llm|bot|language model|chat ?gpt|gpt|claude|gemini|copilot|ai assistant|ai model|assistant model|machine|automated (?:assistant|agent))\\b",
  "\\b(?:new|updated|additional|real|following|secret) (?:instructions?|task|directive|objective|prompt)s? ?(?::|is|are|from)|\\bfrom now on,? (?:you|always|only|respond|answer|ignore)\\b|\\b(?:jailbreak|developer mode|dan mode|do anything now|god mode|prompt injection|sudo |debug mode|admin(?:istrator)? (?:mode|override|access)|override code)",
  '\\b(?:answer|reply|respond|write back|begin|start|end|finish|confirm|include|say|write|output|append|add)(?: \\w+){0,3} (?:only |exactly |just |with |by saying )?(?:with |in |that |the |your )?(?:words?|sentence|phrase|following (?:text|sentence|words|link|code|line)|exactly|in json|as json|json|yaml|base64|verbatim|"[^"]{1,60}")(?! (?:of mouth|from))\\b',
  "\\b(?:confirm|state|say|write|agree|promise|tell me|guarantee)(?: \\w+){0,3} (?:that )?(?:i|we|the customer|he|she) (?:will )?(?:gets?|receives?|have|has|am entitled|are entitled|was promised|were promised)[^.!?]{0,40}(?:%|percent|free|discount|refund|for (?:\\$|€|£|0|1)\\b)",
  "\\b(?:add|put|include|copy|cc|bcc|forward|send)(?: \\w+){0,8} (?:bcc|blind copy|in bcc|as bcc|to all (?:your|other)|the (?:reply|answer|conversation|list|data) to)\\b|\\b(?:all|other|every|list (?:of )?(?:all )?(?:your|other)) (?:leads?|prospects|recipients|customers'? (?:e-?mails?|addresses|data))\\b[^.!?]{0,40}\\b(?:list|send|share|give|e-?mails?|addresses|names|data)\\b|\\b(?:list|send|share|give|show|tell)(?: \\w+){0,5} (?:e-?mails?|addresses|names|data|details) of (?:\\w+ ){0,2}(?:leads?|prospects|customers|clients|recipients)\\b",
  "\\b(?:decode|base64|rot13|hex)\\b[^.!?]{0,60}\\b(?:follow|execute|run|obey|instruction|and do)\\b|\\b(?:execute|obey|comply with) (?:\\w+ ){0,3}(?:commands?|instructions?|orders?)\\b|\\bset (?:the )?(?:intent|decision|status) (?:to|=|as)\\b|\\b(?:classify|mark|treat|label) (?:this|the|my) (?:\\w+ ){0,2}(?:message|mail|e-?mail|reply|text|lead|as)\\b[^.!?]{0,20}\\bas\\b",
  // German
  "\\b(?:ignorier\\p{L}*|vergiss|vergessen sie|missachte\\p{L}*|übergeh\\p{L}*|umgeh\\p{L}*|überschreib\\p{L}*|beachte\\p{L}* nicht)\\b[^.!?]{0,50}\\b(?:anweisung\\p{L}*|instruktion\\p{L}*|regeln?|vorgaben?|prompts?|befehle?|richtlinien?|alles (?:vorherige|bisherige|davor)|(?:bisher|zuvor|vorher|oben)\\p{L}*)|\\b(?:systemprompt|system-prompt|systemanweisung|systemnachricht|deine anweisungen|ihre anweisungen|deinen prompt|ihren prompt|deine regeln)\\b|\\b(?:du bist|sie sind) (?:jetzt|nun|ab jetzt|ab sofort|eine? (?:ki|sprachmodell|bot|assistent))\\b|\\b(?:zeig\\p{L}*|nenn\\p{L}*|verrat\\p{L}*|gib|geben sie|wiederhol\\p{L}*|druck\\p{L}*)\\b[^.!?]{0,30}\\b(?:prompt|deine (?:anweisungen|instruktionen)|ihre (?:anweisungen|instruktionen)|playbook)\\b|\\b(?:wenn|falls|da) (?:du|sie) (?:eine? )?(?:ki|sprachmodell|bot|maschine)\\b|\\bab (?:jetzt|sofort) (?:antworte|schreibe?|bist du|ignorier)\\p{L}*|\\bneue (?:anweisung|aufgabe|instruktion)\\p{L}* ?:|\\bantworte (?:nur |ausschließlich |genau )?mit\\b|\\bbestätig\\p{L}*[^.!?]{0,30}(?:rabatt|kostenlos|prozent|%)",
  // French
  "\\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|ne (?:tiens|tenez) pas compte|contourn\\p{L}+|désobéi\\p{L}+)\\b[^.!?]{0,50}\\b(?:instructions?|consignes?|règles?|directives?|prompts?|tout ce qui précède|ce qui précède|précédent\\p{L}*)\\b|\\b(?:prompt|invite|message|instructions?) (?:du )?système\\b|\\b(?:tu es|vous êtes) (?:maintenant|désormais|une? (?:ia|intelligence artificielle|modèle|robot|chatbot|assistant))\\b|\\b(?:affich|montr|révél|répèt|répét|donn|écri)\\p{L}*[^.!?]{0,30}\\b(?:prompt|tes instructions|vos instructions|tes consignes|vos consignes|playbook)\\b|\\b(?:si|puisque) (?:tu es|vous êtes) une? (?:ia|robot|modèle|machine)|\\bnouvelles? (?:instructions?|consignes?|tâche) ?:|\\b(?:réponds|répondez) (?:uniquement |seulement |exactement )?(?:par|avec)\\b|\\bconfirm(?:e|ez)[^.!?]{0,30}(?:remise|réduction|gratuit|%)",
  // Spanish, Portuguese
  "\\b(?:ignor(?:a|e|en|ar|á)|olvid(?:a|e|en|ar)|omit(?:e|a|ir)|desobede\\p{L}+|no sigas|salta\\p{L}*)\\b[^.!?]{0,50}\\b(?:instruccion(?:es)?|reglas|directrices|indicaciones|prompts?|órdenes|todo lo anterior|lo anterior|anteriores|previas)\\b|\\b(?:prompt|mensaje|instrucciones) del? sistema\\b|\\b(?:ahora eres|eres ahora|a partir de ahora (?:eres|responde)|eres una? (?:ia|inteligencia artificial|modelo|bot|asistente))\\b|\\b(?:muestr|muéstr|revel|repit|imprim|dime|escrib)\\p{L}*[^.!?]{0,30}\\b(?:prompt|tus instrucciones|sus instrucciones|playbook)\\b|\\bsi eres una? (?:ia|bot|robot|modelo)|\\bnuevas? (?:instruccion(?:es)?|tarea) ?:|\\bresponde (?:solo|sólo|únicamente|exactamente) (?:con|que)\\b|\\bconfirm(?:a|e)[^.!?]{0,30}(?:descuento|gratis|%)",
  "\\b(?:ignor(?:e|a|em|ar)|esque(?:ça|ce|cer)|desconsider\\p{L}+|desobede\\p{L}+)\\b[^.!?]{0,50}\\b(?:instruç(?:ão|ões)|regras|diretrizes|prompts?|ordens|tudo (?:acima|o que)|anterior(?:es)?)\\b|\\b(?:prompt|mensagem|instruções) d[oe] sistema\\b|\\b(?:agora (?:você é|és|tu és)|você (?:é|agora é) uma? (?:ia|bot|modelo|assistente))\\b|\\b(?:mostr|revel|repit|repet|imprim|diga|escrev)\\p{L}*[^.!?]{0,30}\\b(?:prompt|suas instruções|tuas instruções|playbook)\\b|\\bse você (?:é|for) uma? (?:ia|bot|robô|modelo)|\\bnovas? (?:instruç(?:ão|ões)|tarefa) ?:",
  // Italian, Dutch
  "\\b(?:ignor(?:a|ate|i|are)|dimentic(?:a|ate|hi|are)|trascur\\p{L}+|non seguire)\\b[^.!?]{0,50}\\b(?:istruzion[ie]|regole|direttive|prompt|ordini|tutto (?:quanto|ciò)|precedent[ie])\\b|\\b(?:prompt|messaggio|istruzioni) di sistema\\b|\\b(?:ora sei|sei ora|adesso sei|d'ora in poi|sei un(?:'|a|o)? ?(?:ia|ai|bot|modello|assistente))\\b|\\b(?:mostr|rivel|ripet|stamp|dimmi|scriv)\\p{L}*[^.!?]{0,30}\\b(?:prompt|tue istruzioni|sue istruzioni|playbook)\\b|\\bse sei un(?:'|a|o)? ?(?:ia|ai|bot|modello)|\\bnuov[ae] (?:istruzion[ie]|compito) ?:",
  "\\b(?:negeer|vergeet|negeren|omzeil|sla)\\b[^.!?]{0,50}\\b(?:instructies?|regels|richtlijnen|prompts?|opdrachten|alles (?:hierboven|wat)|vorige|eerdere)\\b|\\bsysteem-?(?:prompt|bericht|instructies?)\\b|\\b(?:je bent|u bent|jij bent) (?:nu|vanaf nu|een (?:ai|taalmodel|bot|assistent))\\b|\\b(?:toon|geef|herhaal|onthul|print|laat)\\b[^.!?]{0,30}\\b(?:prompt|je instructies|uw instructies|jouw instructies|playbook)\\b|\\bals (?:je|u) een (?:ai|bot|taalmodel)\\b|\\bnieuwe (?:instructies?|opdracht) ?:",
  // Swedish, Norwegian, Danish
  "\\b(?:ignorera|glöm|bortse från|strunta i|ignorer|glem|se bort fra|overse)\\b[^.!?]{0,50}\\b(?:instruktioner\\p{L}*|instruksjoner\\p{L}*|instrukser\\p{L}*|regler\\p{L}*|riktlinjer\\p{L}*|retningslinjer\\p{L}*|prompt\\p{L}*|tidigare|tidligere|allt ovan|alt ovenfor)\\b|\\bsystem-?(?:prompt|meddelande|melding|besked)\\p{L}*|\\b(?:du är|du er) (?:nu|nå|en (?:ai|språkmodell|sprogmodel|bot|assistent))\\b|\\b(?:visa|vis|upprepa|gjenta|gentag|avslöja|skriv)\\b[^.!?]{0,30}\\b(?:prompt\\p{L}*|dina instruktioner|dine (?:instruksjoner|instruktioner)|playbook)\\b",
  // Polish
  "\\b(?:zignoruj|ignoruj|zapomnij|pomiń|zignorować|nie przestrzegaj)\\b[^.!?]{0,50}\\b(?:instrukcj\\p{L}+|zasad\\p{L}*|polece\\p{L}+|wytyczn\\p{L}+|prompt\\p{L}*|wszystk\\p{L}+|poprzedni\\p{L}*)\\b|\\bprompt\\p{L}* systemow\\p{L}+|\\b(?:jesteś teraz|teraz jesteś|od teraz jesteś|jesteś (?:ai|botem|modelem|asystentem))\\b|\\b(?:pokaż|ujawnij|powtórz|wypisz|podaj)\\b[^.!?]{0,30}\\b(?:prompt\\p{L}*|swoje instrukcje|playbook)\\b|\\bnow[ae] (?:instrukcj[ae]|zadanie) ?:",
  // Russian, Ukrainian
  "(?:игнорируй|проигнорируй|забудь|не следуй|отбрось|обойди|игнорируйте|проигнорируйте|забудьте)\\p{L}*[^.!?]{0,50}(?:инструкци|правил|указани|промпт|команд|все(?:,| что)|всё|предыдущ)\\p{L}*|системн\\p{L}+ (?:промпт|сообщени|инструкци)\\p{L}*|(?:теперь ты|ты теперь|отныне ты|вы теперь|ты (?:ии|бот|языковая модель|ассистент))(?!\\p{L})|(?:покажи|выведи|раскрой|повтори|напиши|назови)\\p{L}*[^.!?]{0,30}(?:промпт|свои инструкции|твои инструкции|ваши инструкции|плейбук)\\p{L}*|нов(?:ая|ые) (?:инструкци[яи]|задача|задание) ?:",
  "(?:ігноруй|проігноруй|забудь|не виконуй|відкинь|обійди|ігноруйте|проігноруйте|забудьте)\\p{L}*[^.!?]{0,50}(?:інструкці|правил|вказівк|вказівок|промпт|команд|все|попередн)\\p{L}*|системн\\p{L}+ (?:промпт|повідомленн|інструкці)\\p{L}*|(?:тепер ти|ти тепер|відтепер ти|ви тепер|ти (?:ші|бот|мовна модель|асистент))(?!\\p{L})|(?:покажи|виведи|розкрий|повтори|напиши)\\p{L}*[^.!?]{0,30}(?:промпт|свої інструкції|твої інструкції|ваші інструкції)\\p{L}*|нов[аі] (?:інструкці[яї]|завдання) ?:",
  // Chinese, Japanese, Korean
  "(?:忽略|无视|無視|忘记|忘記|忘掉|不要遵守|不要理会|绕过)[^。！？]{0,20}(?:指令|指示|提示|规则|規則|要求|内容|以上|之前|先前)|系统(?:提示|指令|消息)|系統(?:提示|指令|訊息)|提示词|你现在是|你現在是|从现在(?:开始|起)你|(?:显示|输出|告诉我|重复|打印|泄露)[^。！？]{0,15}(?:提示|指令|prompt)|新(?:的)?(?:指令|任务)\\s?:|如果你是(?:ai|人工智能|机器人|一个ai)",
  "(?:指示|命令|ルール|プロンプト|制約|指令|これまで|以前|上記)[^。！？]{0,15}(?:無視|忘れ|従わな|破棄|取り消)|システム(?:プロンプト|メッセージ|指示)|あなたは(?:今から|これから|今|もう)[^。]{0,20}(?:です|だ|になり)|(?:プロンプト|指示(?:内容)?|設定)(?:を|の全文を)[^。]{0,10}(?:表示|出力|教えて|開示|繰り返)|新しい(?:指示|命令|タスク)\\s?:|あなたが(?:ai|人工知能|ボット)なら",
  "(?:이전|위의|모든|기존)[^.!?]{0,12}(?:지시|명령|규칙|프롬프트)[^.!?]{0,8}(?:무시|잊)|시스템 ?(?:프롬프트|메시지)|너는 이제|당신은 이제",
  // Arabic, Hebrew, Turkish, Czech, Finnish
  "(?:تجاهل|انس|انسى)[^.!?؟]{0,30}(?:التعليمات|تعليمات|القواعد|الأوامر|السابق)|(?:أنت الآن|موجه النظام)|(?:התעלם|תתעלם|שכח|תשכח)[^.!?]{0,30}(?:הוראות|ההנחיות|הכללים|הקודמות)|(?:אתה עכשיו|הנחיית המערכת)|\\b(?:önceki|tüm|yukarıdaki)\\b[^.!?]{0,30}(?:talimat|komut|kural)\\p{L}*[^.!?]{0,20}(?:yok say|unut|görmezden|dikkate alma)|\\bsistem (?:istemi|mesajı)|\\bartık sen\\b|\\b(?:ignoruj|zapomeň|ignorujte)\\b[^.!?]{0,40}\\b(?:pokyny|instrukce|pravidla|předchozí)\\b|\\b(?:unohda|ohita)\\b[^.!?]{0,40}\\b(?:ohjeet|ohjeesi|säännöt|aiemmat)\\b",
].map((source) => new RegExp(pattern(source).source, "u"));
