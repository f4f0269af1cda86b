import { pattern } from "../../../language/fold.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/**
 * Words that only a machine, or its prompt, would write.
 *
 * @param ours what we say ourselves, folded: who sells language models speaks of them
 */
export function machineGuardrail({ clean, folded }: Plain, ours: string): Guardrail | null {
  for (const each of SPOKEN) {
    const found = each.exec(folded)?.[0];
    if (found !== undefined && !ours.includes(found.trim()))
      return held(`${quoted(found)} tells of the machine or its prompt`);
  }
  for (const each of DEBRIS) {
    const found = each.exec(clean)?.[0];
    if (found !== undefined) return held(`debris of a machine's output: ${quoted(found)}`);
  }
  return null;
}

function held(detail: string): Guardrail {
  return { rule: "machine", detail };
}

/** What a plain mail shows as it is. */
export function markupGuardrail({ clean }: Plain): Guardrail | null {
  for (const each of MARKUP) {
    for (const [found] of matches(clean, each)) {
      return { rule: "markup", detail: `it holds markup: ${quoted(found)}` };
    }
  }
  return null;
}

const MARKUP: readonly RegExp[] = [
  /<!--|-->|<!DOCTYPE|<!\[CDATA/giu,
  /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,500})?\/?>/giu,
  /<(?:script|iframe|img|style|svg|object|embed|form|meta|link|a|div|span|p|br|table|html|body)\b/giu,
  /&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/giu,
  /```|~~~/gu,
  /^[ \t]{0,3}#{1,6} \S/gmu,
  /\*\*[^*\n]{1,200}\*\*|(?<![\p{L}\p{N}_])__[^_\n]{1,200}__(?![\p{L}\p{N}_])/gu,
  /!?\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/gu,
  /^\|(?:[^|\n]{0,200}\|){2,20}[ \t]*$/gmu,
];

const DEBRIS: readonly RegExp[] = [
  /^\s*[{[]\s*["{[\]}]/u,
  /"[\w-]{1,40}"\s{0,3}:\s{0,3}(?:["{[\d-]|true|false|null)/u,
  /'(?:intent|text|reply|until|body|subject|draft)'\s{0,3}:/u,
  /^\s{0,8}(?:intent|until|decision|reading|tokens|confidence|json)\s{0,3}[:=]\s?\S/imu,
  /\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt](?![\p{Ll}])|\\"/u,
  /(?:\\033|\\e|\u2190)?\[[0-9;]{1,10}m/u,
  /<\|[^|\n]{0,60}\|>|\[\/?(?:INST|SYS|SYSTEM|TOOL_CALLS?|OUT)\]|<<\/?SYS>>|<\/?s>|\[object /iu,
  /<\/?(?:think(?:ing)?|answer|reply|response|output|draft|email|analysis|scratchpad|reflection|tool(?:_\w{1,20}|s)?|function(?:_\w{1,20}|s)?|invoke|parameter|system|user|assistant|data(?:-\w{1,60})?|playbook|instructions?|prompt)\b[^<>]{0,200}>/iu,
  /\b(?:tool_calls?|function_calls?|tool_use|finish_reason|max_tokens|response_format|chatcmpl)\b/iu,
  /^\s{0,8}(?:system|assistant|user|human|ai|model|bot|developer|tool|prompt|response|output|answer|draft|final)\s{0,3}:/imu,
  /^#{1,6}\s?(?:instruction|response|system|input|output|task|rules)/imu,
  /(?<![\w+/=])(?=[\w+/]{0,200}\d)(?=[\w+/]{0,200}[A-Z])(?=[\w+/]{0,200}[a-z])[A-Za-z0-9+/]{60,}={0,2}/u,
  /\b(?:sk|pk|rk)-[A-Za-z0-9_-]{16,}|\bAKIA[A-Z0-9]{16}\b|-----BEGIN /u,
];

const SPOKEN: readonly RegExp[] = [
  // English
  "\\bas an? (?:\\w+ ){0,2}(?:ai|artificial intelligence|language model|llm|chatbot|bot|virtual assistant|automated assistant|assistant|machine)\\b|\\b(?:i am|i'm|i am just|i'm just|i am only|being) (?:an? |your |the )?(?:\\w+ ){0,2}(?:ai|a\\.i\\.|artificial intelligence|language model|llm|chatbot|chat bot|bot|robot|virtual assistant|automated (?:assistant|system))\\b",
  "\\b(?:large )?language models?\\b|\\bopenai\\b|\\bchat ?gpt\\b|\\bgpt-?\\d|\\banthropic\\b|\\bclaude (?:\\d|ai|here|by)|\\bai (?:assistant|model|generated|writer)\\b|\\bllms?\\b|\\bai-generated\\b|\\bknowledge cut-?off\\b|\\btraining data\\b|\\bmy training\\b",
  "\\b(?:system|developer|initial|hidden) prompts?\\b|\\b(?:my|your|the|this) prompts?(?=\\s*(?:[.,:;!?]|$| is\\b| says| was\\b| tells| above))|\\bprompt injection\\b|\\bjailbreak|\\bmy (?:system |internal |original |hidden )?(?:instructions|guidelines|programming|rules|directives|guardrails)\\b|\\b(?:instructions|rules|guidelines) (?:i was given|i have been given|i have|i follow|above|state|say that)|\\b(?:i was|i've been|i have been|i am|i'm) (?:instructed|programmed|prompted|configured|trained) (?:to|not|by|that|on)\\b",
  "\\b(?:the|our|my|your|user's|company) playbook\\b|\\bplaybook (?:says|states|does|allows)\\b|\\bguard ?guardrails?\\b|\\bthe lead'?s? (?:name|mail|e-?mail|wrote|wants|asks|says|is|has)\\b|\\bthis lead\\b",
  "\\byou (?:are|write|act|will act)(?: as)? (?:an? |the |e-?mails? in the name|a helpful )?(?:\\w+ ){0,3}(?:assistant|copywriter|sdr|sales (?:development )?(?:rep|agent|assistant|bot)|e-?mail (?:writer|agent)|name of|language model)\\b|\\bwrite (?:in the language of|the (?:answer|text|reply|e-?mail) (?:to|for|in))|\\b(?:answer|respond|reply) with (?:one |a |only )?json\\b|\\bone json object\\b|\\b(?:name|use) no price, discount\\b|\\bis data and nothing else\\b",
  "\\b(?:here(?:'s| is| are)|below is) (?:an? |the |your |my |two |three |some )?(?:\\w+ ){0,3}(?:draft|drafts|reply|response|version|e-?mail|follow-?up|rewrite|revised|answer you|suggested|possible)(?! (?:address|thread|chain|you (?:sent|wrote)))\\b|^\\s*(?:sure|certainly|of course|absolutely|okay|ok)[!,.:]? (?:here(?:'s| is)|i can help|i'?ll (?:write|draft)|below)|\\b(?:feel free to|you can) (?:adjust|edit|modify|customi[sz]e|tweak|adapt) (?:this|the|it)\\b|\\blet me know if you(?:'d| would)? (?:like|want) (?:me to (?:adjust|change|revise|rewrite|make)|any (?:changes|adjustments))|\\bi hope this (?:draft|version|e-?mail draft)\\b|\\bword count\\b",
  "\\bi (?:can't|cannot|can not|am unable to|'m unable to|am not able to|won't|'m sorry,? but i can(?:'t|not)) (?:assist|help with (?:that|this)|comply|fulfil|fulfill|generate|write (?:this|that|the)|create (?:this|that)|provide (?:that|this) (?:content|information)|engage)|\\b(?:safety|content|usage) polic(?:y|ies)\\b|\\bignor(?:e|ing) (?:all |the |any |my |your )?(?:previous|prior|above|earlier) (?:instructions|prompts?|rules)\\b|\\bdan mode\\b|\\bdeveloper mode\\b",
  "\\b(?:this is an automated|automatically generated) (?:message|reply|response|e-?mail|answer)\\b|\\b(?:written|generated|drafted|composed) by (?:an? )?(?:ai|machine|bot|model|software|computer)\\b|\\breading:? (?:interested|question|objection|not_now)|\\b(?:not_now|not_interested|wrong_person|ai_reply|ai_drafted)\\b",
  // German
  "\\b(?:als|bin|ich bin) (?:nur )?(?:ein|eine|einer) (?:\\p{L}+ ){0,2}(?:ki|ki-\\p{L}+|künstliche intelligenz|sprachmodell|chatbot|bot|roboter|virtueller assistent|maschine)\\b|\\bsprachmodell\\p{L}*|\\bki-(?:assistent|modell|system|generiert)\\p{L}*|\\bkünstliche[rn]? intelligenz\\b|\\b(?:meine|meinen|meiner) (?:anweisungen|vorgaben|richtlinien|programmierung|instruktionen|systemvorgaben)\\b|\\bsystem-?(?:prompt|anweisung|nachricht)\\p{L}*|\\b(?:ich wurde|mir wurde) (?:angewiesen|programmiert|instruiert|gesagt|trainiert|aufgetragen)|\\bhier ist (?:ein|eine|der|die|mein) (?:\\p{L}+ ){0,2}(?:entwurf|antwort|vorschlag|e-?mail|mail|textvorschlag|version)|\\bautomatisch (?:erstellt|generiert|erzeugt)|\\bvorherige[n]? anweisungen\\b",
  // French
  "\\b(?:en tant qu'?|je suis (?:un|une) |qu'?)(?:\\p{L}+ )?(?:ia|intelligence artificielle|modèle de langage|assistant virtuel|chatbot|robot|assistant ia)\\b|\\bmodèles? de langage\\b|\\bintelligence artificielle\\b|\\bmes (?:instructions|consignes|directives)\\b|\\b(?:prompt|invite|message|instructions?) (?:du )?système\\b|\\bj'ai (?:reçu (?:pour|l')|été) (?:instruction|programmée?|entraînée?|configurée?)|\\bvoici (?:une?|la|le|ma|mon) (?:\\p{L}+ ){0,2}(?:brouillon|proposition de réponse|ébauche|réponse possible|version)|\\binstructions précédentes\\b|\\bgénérée? (?:automatiquement|par une? (?:ia|machine))",
  // Spanish
  "\\b(?:como|soy) (?:una? )?(?:\\p{L}+ )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente virtual|chatbot|robot|asistente de ia)\\b|\\bmodelos? de lenguaje\\b|\\binteligencia artificial\\b|\\bmis (?:instrucciones|directrices|reglas)\\b|\\b(?:prompt|mensaje|instrucciones) del? sistema\\b|\\b(?:he sido|fui) (?:programad|instruid|entrenad|configurad)[oa]|\\baquí (?:tienes?|está|tiene) (?:un|una|el|la) (?:\\p{L}+ ){0,2}(?:borrador|respuesta|versión|propuesta de)|\\binstrucciones anteriores\\b|\\bgenerad[oa] (?:automáticamente|por (?:una? )?(?:ia|máquina))",
  // Italian
  "\\b(?:come|sono|in quanto) (?:un'?|una )?\\s?(?:\\p{L}+ )?(?:ia|ai|intelligenza artificiale|modello linguistico|assistente virtuale|chatbot|robot)\\b|\\bmodell[oi] linguistic[oi]\\b|\\bintelligenza artificiale\\b|\\ble mie (?:istruzioni|linee guida|direttive)\\b|\\b(?:prompt|messaggio|istruzioni) di sistema\\b|\\b(?:sono stat[oa]|mi è stato) (?:programmat|istruit|addestrat|dett|chiest)[oa] (?:di|a|per)|\\becco (?:una?|la|il) (?:\\p{L}+ ){0,2}(?:bozza|risposta|versione|proposta di)|\\bistruzioni precedenti\\b|\\bgenerat[oa] automaticamente\\b",
  // Dutch
  "\\b(?:als|ik ben) (?:een )?(?:\\p{L}+ )?(?:ai|ai-\\p{L}+|kunstmatige intelligentie|taalmodel|chatbot|robot|virtuele assistent)\\b|\\btaalmodel\\p{L}*|\\bkunstmatige intelligentie\\b|\\bmijn (?:instructies|richtlijnen|opdracht was)\\b|\\bsysteem-?(?:prompt|bericht|instructie)\\p{L}*|\\bik (?:ben|werd) (?:geprogrammeerd|geïnstrueerd|getraind)|\\bhier is (?:een|het|de|mijn) (?:\\p{L}+ ){0,2}(?:concept|antwoord|voorstel|versie)|\\b(?:vorige|eerdere) instructies\\b|\\bautomatisch gegenereerd\\b",
  // Portuguese
  "\\b(?:como|sou|enquanto) (?:uma? )?(?:\\p{L}+ )?(?:ia|inteligência artificial|modelo de linguagem|assistente virtual|chatbot|robô)\\b|\\bmodelos? de linguagem\\b|\\binteligência artificial\\b|\\b(?:as )?minhas (?:instruções|diretrizes|regras)\\b|\\b(?:prompt|mensagem|instruções) d[oe] sistema\\b|\\bfui (?:programad|instruíd|treinad|configurad)[oa]|\\baqui está (?:uma?|o|a) (?:\\p{L}+ ){0,2}(?:rascunho|resposta|versão|proposta de)|\\binstruções anteriores\\b|\\bgerad[oa] automaticamente\\b",
  // Swedish, Norwegian, Danish, Finnish
  "\\b(?:som|jag är|jeg er) (?:en |et |ett )?(?:\\p{L}+ )?(?:ai|ki|ai-\\p{L}+|ki-\\p{L}+|artificiell intelligens|kunstig intelligens|språkmodell|sprogmodel|chatbot|chatbott|robot)\\b|\\b(?:språkmodell|sprogmodel)\\p{L}*|\\b(?:artificiell|kunstig) intelligens\\b|\\bmin[ae]? (?:instruktioner|instruksjoner|instrukser|riktlinjer|retningslinjer)\\b|\\bsystem-?(?:prompt|meddelande|melding|besked)\\p{L}*|\\b(?:tidigare|tidligere) (?:instruktioner|instruksjoner)\\b|\\bhär är ett (?:utkast|förslag på svar)|\\bher er et (?:utkast|udkast|forslag til svar)|\\b(?:kielimalli|tekoäly|järjestelmäkehot|ohjeeni\\b)\\p{L}*",
  // Polish, Czech
  "\\b(?:jako|jestem) (?:\\p{L}+ )?(?:ai|si|sztuczna inteligencja|model językowy|chatbot|bot|wirtualny asystent|asystent ai)\\b|\\bmodel\\p{L}* językow\\p{L}*|\\bsztuczn\\p{L}+ inteligencj\\p{L}+|\\bmoje (?:instrukcje|wytyczne)\\b|\\bprompt\\p{L}* systemow\\p{L}+|\\b(?:poprzednie|wcześniejsze) instrukcje\\b|\\boto (?:szkic|projekt|wersja robocza|propozycja)|\\b(?:jazykový model|umělá inteligence|systémový prompt|mé pokyny|moje instrukce|jako (?:ai|umělá))\\b",
  // Turkish
  "\\b(?:bir )?(?:yapay zeka|dil modeli|sohbet botu)\\p{L}*|\\bsistem (?:istemi|mesajı|komutu)\\p{L}*|\\btalimatlarım\\p{L}*|\\bönceki talimatlar\\p{L}*",
  // Russian, Ukrainian
  "(?:как|я)\\s?[-–—,]?\\s?(?:\\p{L}+ )?(?:ии|искусственный интеллект|языковая модель|чат-?бот|бот|виртуальный ассистент)(?!\\p{L})|языков\\p{L}{1,3} модел\\p{L}+|искусственн\\p{L}+ интеллект\\p{L}*|(?:мои|моим|моих) (?:инструкци|указани|правил)\\p{L}+|системн\\p{L}+ (?:промпт|сообщени|инструкци)\\p{L}*|предыдущ\\p{L}+ инструкци\\p{L}+|меня (?:запрограммировал|обучил)\\p{L}*|вот (?:черновик|вариант (?:ответа|письма))",
  "(?:як|я)\\s?[-–—,]?\\s?(?:\\p{L}+ )?(?:ші|штучний інтелект|мовна модель|чат-?бот|бот|віртуальний асистент)(?!\\p{L})|мовн\\p{L}{1,3} модел\\p{L}+|штучн\\p{L}+ інтелект\\p{L}*|(?:мої|моїм|моїх) (?:інструкці|вказівк|правил)\\p{L}+|системн\\p{L}+ (?:промпт|повідомленн|інструкці)\\p{L}*|попередн\\p{L}+ інструкці\\p{L}+|ось (?:чернетка|варіант (?:відповіді|листа))",
  // Chinese, Japanese, Korean
  "作为(?:一个|一名)?(?:ai|人工智能|语言模型|智能助手|虚拟助手)|作為(?:一個)?(?:ai|人工智慧|語言模型)|我是(?:一个|一個)?(?:ai|人工智能|语言模型|机器人|聊天机器人)|语言模型|語言模型|人工智能助手|系统提示|系統提示|提示词|我的指令|我的(?:系统)?指示|之前的指令|以下是(?:一封|一份)?(?:草稿|回复草稿|邮件草稿)",
  "(?:ai|人工知能|言語モデル|チャットボット|ボット)(?:アシスタント)?(?:として|です|なので|ですので)|言語モデル|大規模言語|システムプロンプト|プロンプト|私の指示|(?:以前|上記|これまで)の指示|(?:以下|こちら)(?:は|が)(?:返信|メール)?(?:の)?(?:下書き|文案|ドラフト)",
  "(?:ai|인공지능|언어 ?모델|챗봇)(?:로서|입니다|이기 때문에|으로서)|언어 ?모델|시스템 ?프롬프트|이전 ?지시|내 ?지시",
  // Arabic, Hebrew
  "(?:كنموذج|نموذج لغوي|نموذج لغة|ذكاء اصطناعي|الذكاء الاصطناعي|روبوت محادثة|موجه النظام|تعليماتي|التعليمات السابقة)|(?:מודל שפה|כמודל|בינה מלאכותית|צ'אטבוט|הנחיית המערכת|ההוראות שלי|הוראות קודמות)",
].map((source) => new RegExp(pattern(source).source, "u"));
