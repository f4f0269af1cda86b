import { pattern } from "../../../language/fold.ts";

/** A text that says of itself that no person wrote it. It stands at the start of a sentence. */
export const DECLARED: readonly RegExp[] = [
  "(?:this|the following) (?:e-?mail |message )?is an? (?:auto|automatic|automated|automatically|auto-generated|computer|system)[ -]?(?:generated )?(?:e-?mail )?(?:reply|response|answer|message|e-?mail|notification|acknowledge?ment|confirmation|autoreply)\\b(?!\\s*(?:\\?|, ?(?:right|isn't|no)))",
  "(?:this|the) (?:message|e-?mail|reply|response) (?:was|is|has been) (?:sent |generated |created )?(?:automatically|auto-?generated)(?: (?:sent|generated|created))?",
  "\\[?(?:auto-?reply|automatic reply|auto-?response|autoresponder)\\]?\\s*[:\\n*-]",
  "you(?: have| are)? (?:received|receiving) this (?:automatic|automated) (?:reply|response|message|e-?mail)",
  "(?:dies|dieses|diese|hierbei handelt es sich um|es handelt sich um|das) ?(?:e-?mail |mail |nachricht |antwort )?(?:ist )?(?:eine? )?(?:automatische?r?|automatisch (?:generierte|erstellte|erzeugte|versendete|versandte))s? (?:e-?mail|mail|antwort|nachricht|abwesenheitsnotiz|rückantwort|antwortmail|eingangsbestätigung|mitteilung)",
  "diese (?:e-?mail|mail|nachricht|antwort) (?:wurde|wird|ist) automatisch (?:generiert|erstellt|erzeugt|versendet|versandt|verschickt|gesendet)",
  "(?:ceci est un|ce message est un|il s'agit d'un|cet? (?:e-?mail|courriel) est un)e? (?:message|réponse|courriel|e-?mail|mail)?\\s*(?:message|réponse|courriel|e-?mail|mail|envoyé|généré)?\\s*(?:automatique|envoyée? automatiquement|générée? automatiquement|automatiquement)",
  "ce (?:message|courriel|mail|e-?mail) (?:a été|est) (?:envoyé|généré) (?:de manière |de façon )?automatiqu",
  "(?:este|esta|éste|ésta) (?:es un[ao]?|mensaje es|correo es|e-?mail es|respuesta es)\\s*(?:un[ao]? )?(?:mensaje|respuesta|correo|e-?mail)?\\s*(?:electrónico )?(?:automátic|generad[oa] automática|enviad[oa] automática)",
  "este (?:mensaje|correo)(?: electrónico)? (?:ha sido|fue|se ha) (?:generado|enviado) (?:de forma )?automática",
  "(?:questa è una|questo è un|la presente è una|il presente è un) (?:messaggio|risposta|e-?mail)?\\s*(?:automatic|generat[oa] automatica|inviat[oa] automatica)",
  "questo messaggio (?:è stato|viene) (?:generato|inviato) (?:in )?automatic",
  "dit is een (?:automatisch|geautomatiseerd)e? (?:gegenereerde? |verzonden )?(?:antwoord|bericht|e-?mail|reactie|mail|ontvangstbevestiging)",
  "(?:dit (?:bericht|antwoord)|deze (?:e-?mail|mail)) (?:is|wordt|werd) automatisch (?:gegenereerd|verzonden|verstuurd|aangemaakt)",
  "(?:esta|este) é uma? (?:resposta|mensagem|e-?mail)\\s*(?:automátic|gerad[oa] automática|enviad[oa] automática)",
  "esta mensagem (?:foi|é) (?:gerada|enviada) automatica",
  "(?:detta|dette|det her|det) (?:är|er) (?:ett|et|en|eit) (?:automat(?:iskt|isk|isert|iseret)|autogenerer[ae]?t) (?:genererat |generert |genereret )?(?:svar|meddelande|melding|meddelelse|mail|mejl|e-?post|besked|autosvar)",
  "(?:to jest|jest to|niniejsza wiadomość to|ta wiadomość (?:została|jest)) (?:wiadomość |odpowiedź )?(?:automatyczn|wygenerowan[ay] automatycznie|wysłan[ay] automatycznie)",
  "wiadomość (?:została )?(?:wygenerowana|wysłana) automatycznie",
  "(?:это|данное|настоящее)(?: -)? (?:автоматическ(?:ий|ое|и)|письмо (?:отправлено|создано|сформировано) автоматически|сообщение (?:отправлено|создано|сформировано|сгенерировано) автоматически)",
  "(?:письмо|сообщение) (?:отправлено|создано|сформировано|сгенерировано) автоматически",
  "(?:це|даний лист)(?: -)? (?:автоматичн|лист (?:надіслано|створено) автоматично|повідомлення (?:надіслано|створено) автоматично)",
  "(?:这|此|本)(?:是一?封?|邮件|郵件|为|為)?(?:是|为|為|由)?(?:一封)?(?:系统|系統)?(?:自动|自動)(?:回复|回覆|答复|發送|发送|生成|邮件|郵件)",
  "(?:このメール|本メール|このメッセージ|本メッセージ|こちら)(?:は|では)?[^。\\n]{0,30}自動(?:返信|応答|送信|配信|的に)",
].map((words) =>
  pattern(
    `(?:^|[.!?。！>*(\\[\\n"-]\\s*|please note(?: that)?:? |bitte beachten sie:? |attention:? )(?:${words})`,
  ),
);

/** Who wrote it is away. */
export const AWAY: readonly RegExp[] = [
  "\\bi (?:will|am|'ll) not (?:be )?(?:reading|checking|answering|read|check|answer) (?:my )?(?:e-?)?mails?\\b",
  "\\b(?:i am|i'm|i will be|i'll be|we are|we're|we will be|will be|is|am|currently) (?:currently |presently |now |temporarily |also )?(?:away from|out of|not in|absent from) (?:the |my |our )?(?:office|desk|work|country)\\b",
  "\\b(?:i am|i'm|i will be|i'll be|i have been|we are) (?:currently |now )?(?:away|absent|unavailable|travell?ing|on (?:a )?(?:annual |maternity |parental |paternity |sick |medical |extended |summer |business )?(?:vacation|holidays?|leave|pto|trip|sabbatical))\\b",
  "\\bour offices? (?:is|are|will be) (?:currently )?closed\\b",
  "\\b(?:ich bin|ich werde|wir sind|bin ich|sind wir|befinde ich mich|ich befinde mich)\\b[^.!?]{0,80}\\b(?:nicht (?:im (?:büro|hause?|dienst)|am arbeitsplatz|erreichbar|anwesend|zu erreichen|verfügbar)|abwesend|außer haus|ausser haus|urlaub|elternzeit|mutterschutz|dienstreise|geschäftsreise|krank)",
  "\\b(?:unser (?:büro|betrieb|unternehmen)|wir haben)\\b[^.!?]{0,60}\\bgeschlossen\\b",
  "\\bje (?:suis|serai)\\b[^.!?]{0,60}\\b(?:absente?|en congés?|en vacances|en déplacement|hors du bureau|indisponible|en arrêt)\\b",
  "\\b(?:nos bureaux|notre (?:bureau|société|entreprise)) (?:sont|seront|est|sera) fermée?s?\\b",
  "\\b(?:estoy|estaré|me encuentro|me encontraré|estamos|estaremos)\\b[^.!?]{0,60}\\b(?:fuera de (?:la |mi )?oficina|ausente|de vacaciones|de viaje|de baja|fuera del despacho|no disponible)\\b",
  "\\b(?:sono|sarò|siamo|saremo|mi trovo)\\b[^.!?]{0,60}\\b(?:fuori (?:ufficio|sede)|assente|in ferie|in vacanza|in congedo|fuori dall'ufficio|non in ufficio)\\b|\\bnon (?:sono|sarò) (?:in ufficio|in sede|raggiungibile)\\b",
  "\\b(?:ik ben|ik zal|wij zijn|we zijn|ben ik)\\b[^.!?]{0,60}\\b(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar)|op vakantie|met (?:vakantie|verlof)|met zwangerschapsverlof)\\b",
  "\\b(?:estou|estarei|encontro-me|estamos|estaremos)\\b[^.!?]{0,60}\\b(?:fora do escritório|ausente|de férias|em férias|em viagem|de licença|fora do país)\\b",
  "\\b(?:jag är|jag kommer|är jag|vi är)\\b[^.!?]{0,60}\\b(?:inte på (?:kontoret|plats)|borta|frånvarande|på semester|ledig|föräldraledig|inte anträffbar|bortrest|på tjänsteresa)",
  "\\b(?:jeg er|jeg vil|jeg har|er jeg|vi er)\\b[^.!?]{0,60}\\b(?:ikke (?:på (?:kontoret|plass|kontoret)|til stede|tilgjengelig|tilgængelig)|fraværende|på ferie|bortreist|i permisjon|på orlov|ferie)\\b",
  "\\b(?:jestem|będę|przebywam|nie ma mnie|nie będzie mnie)\\b[^.!?]{0,60}(?:nieobecn|na urlopie|poza biurem|niedostępn|w biurze|w delegacji|na zwolnieniu)",
  "(?:я (?:сейчас |буду |временно )?(?:нахожусь|буду|отсутству|в отпуске|в командировке|не в офисе)|меня (?:нет|не будет))[^.!?]{0,60}|нахожусь в (?:ежегодном |очередном |декретном )?(?:отпуске|командировке)|отсутствую (?:в офисе|на рабочем месте|на работе)",
  "(?:я (?:зараз |буду |тимчасово )?(?:перебуваю|буду|відсутн|у відпустці|в відпустці|у відрядженні)|мене (?:немає|не буде))|перебуваю (?:у|в) (?:щорічній )?(?:відпустці|відрядженні)",
  "(?:我|本人|目前|现在|現在)[^。！？\\n]{0,30}(?:不在(?:办公室|辦公室|公司|位)|休假|度假|出差|外出|请假|請假|放假)",
  "(?:不在|休暇|出張|外出|夏季休業|休業|休み|夏休み|育休|産休|有給)[^。\\n]{0,30}(?:にしております|しております|しています|いたします|致します|頂いて|いただいて|取得|をとって|中です|ております|となります|させて)",
].map(pattern);

/** Whom to turn to instead. */
export const INSTEAD: readonly RegExp[] = [
  "\\b(?:please )?(?:direct|address|send|forward) (?:all|any|your) (?:\\w+ )?(?:inquiry|inquiries|enquiry|enquiries|questions?|requests?|correspondence|matters?) to\\b",
  "\\b(?:urgent|emergenc|immediate (?:assistance|attention|help|response)|in my absence|while i(?: am|'m) (?:away|out|gone)|during (?:my|this) absence|during this time|for (?:any )?assistance)\\b[^.!?]{0,80}\\b(?:contact|call|e-?mail|reach|write|get in touch|speak|forward|mail)\\b",
  "\\b(?:contact|call|e-?mail|reach out to|write to)\\b[^.!?]{0,80}\\b(?:urgent|emergenc|immediate(?:ly)?|in my absence|while i(?: am|'m)|in the meantime|meanwhile)\\b",
  "\\b(?:dringend|in dringenden|eilig|vertretung|während meiner abwesenheit|in meiner abwesenheit|vertritt|vertreten)",
  "\\b(?:urgen(?:ce|t|te)|en mon absence|pendant mon absence|durant mon absence)\\b[^.!?]{0,100}\\b(?:contact|adress|appel|écri|joindre|tourner)",
  "\\b(?:urgen(?:cia|te|tes)|en mi ausencia|durante mi ausencia)\\b[^.!?]{0,100}\\b(?:contact|escrib|llam|dirij|pueden|puede)",
  "\\b(?:urgenz|urgent|in mia assenza|durante la mia assenza)[^.!?]{0,100}\\b(?:contatt|scriv|chiam|rivolg|potete|può)",
  "\\b(?:dringende?|spoed|urgente?|tijdens mijn afwezigheid|in mijn afwezigheid)\\b[^.!?]{0,100}\\b(?:contact|bel|mail|neem|wend|bereik)",
  "\\b(?:urgên|urgente|na minha ausência|durante a minha ausência)[^.!?]{0,100}\\b(?:contact|contat|envi|lig|fal|favor)",
  "\\b(?:brådskande|akuta?|under min frånvaro|haster|hastesaker|hastende|i mitt fravær|i mit fravær|under mit fravær)\\b",
  "\\b(?:pilnych|pilne|w nagłych|podczas mojej nieobecności|w trakcie mojej nieobecności|zastępuje)\\b",
  "(?:срочн|во время моего отсутствия|в мое отсутствие|замещает|терміново|термінов|під час моєї відсутності|заміщає)",
  "(?:紧急|緊急|急事|急用|如有急|お急ぎ|至急|緊急の|代わりに|代理)",
].map(pattern);

/** When, or whether, this mail will be read. */
export const LATER: readonly RegExp[] = [
  "\\b(?:i will|i'll|will|we will|we'll) (?:reply|respond|answer|get back|be in touch|be back in touch|read|attend|review|deal)\\b[^.!?]{0,80}\\b(?:return|back|possible|soon|when i)\\b",
  "\\b(?:limited|no|intermittent|restricted|sporadic|occasional|little) access to (?:my |the )?(?:e-?mails?|mails?|internet|inbox|messages)\\b",
  "\\b(?:not be|won't be|will not be) (?:checking|reading|monitoring|able to (?:read|check|respond|reply)|monitored|forwarded)\\b",
  "\\b(?:your|all|incoming) (?:e-?mails?|messages?|mails?) (?:will|is|are) (?:not )?(?:be )?(?:forwarded|read|deleted|answered|monitored)\\b",
  "\\b(?:nach meiner rückkehr|sobald ich (?:wieder|zurück)|nicht (?:automatisch )?(?:weitergeleitet|gelesen|bearbeitet)|werden? (?:nicht )?weitergeleitet|nur (?:eingeschränkt|sporadisch|unregelmäßig)|baldmöglichst|schnellstmöglich|zeitnah|keinen zugriff)",
  "\\b(?:dès mon retour|à mon retour|accès limité|ne seront pas (?:lus|transférés|consultés)|n'aurai pas accès|n'ai pas accès|ne consulte(?:rai)? pas|accès (?:restreint|ponctuel))\\b",
  "\\b(?:a mi (?:regreso|vuelta|retorno)|acceso limitado|no tendré acceso|sin acceso|lo antes posible|a la mayor brevedad|cuando (?:vuelva|regrese))\\b",
  "\\b(?:al mio (?:rientro|ritorno)|accesso limitato|appena possibile|quanto prima|non (?:potrò|avrò accesso|avrò modo))\\b",
  "\\b(?:bij (?:mijn )?terugkomst|na mijn (?:terugkomst|vakantie|verlof)|niet (?:doorgestuurd|gelezen)|zo spoedig mogelijk|zo snel mogelijk|beperkt(?:e)? (?:toegang|bereikbaar))\\b",
  "\\b(?:no meu (?:regresso|retorno)|após (?:o )?(?:meu )?(?:regresso|retorno)|acesso limitado|assim que possível|logo que possível|quando (?:voltar|regressar|retornar))\\b",
  "\\b(?:när jag (?:är tillbaka|kommer tillbaka|återkommer)|så snart (?:som möjligt|jag)|begränsad tillgång|läser inte|når jeg (?:er tilbake|kommer tilbake|er tilbage|vender tilbage)|så snart jeg|begrenset tilgang|begrænset adgang|leser ikke|læser ikke|hurtigst muligt|snarest)\\b",
  "\\b(?:po (?:moim )?powrocie|ograniczony dostęp|jak najszybciej|niezwłocznie|nie będę (?:miał|miała) dostępu)\\b",
  "(?:после (?:моего )?возвращения|по возвращении|как только вернусь|ограниченный доступ|ограничен доступ|после выхода|після (?:мого )?повернення|обмежений доступ)",
  "(?:回来后|回來後|返回后|返回後|尽快回复|盡快回覆|尽快与您联系|儘快回覆|稍后回复|戻り次第|出社後|帰社後|帰国後|休み明け|休暇明け|改めてご連絡|折り返し|返信(?:が遅|いたし|させて|でき)|ご連絡いたし)",
].map(pattern);

/** That nobody reads this mail now: to one who is known, people say it otherwise. */
export const UNREAD: readonly RegExp[] = [
  "\\byour (?:e-?)?mail (?:about|regarding|concerning) [^\\n]{0,300} will be read (?:then|when|later|after|on|upon)\\b",
  "\\b(?:limited|no|intermittent|restricted|sporadic|occasional|little) access to (?:my |the )?(?:e-?mails?|mails?|internet|inbox|messages)\\b|\\baccess to (?:my )?e-?mails? (?:will be|is) limited\\b",
  "\\bnot (?:be )?(?:checking|reading|monitoring) (?:my )?(?:e-?mails?|mails?|messages|inbox)\\b",
  "\\b(?:your|all|incoming) (?:e-?mails?|messages?|mails?) (?:will|is|are) (?:not )?(?:be )?(?:forwarded|read|deleted|monitored)\\b",
  "\\bnicht (?:automatisch )?(?:weitergeleitet|gelesen|bearbeitet)|\\bkeinen zugriff|\\bnur (?:eingeschränkt|sporadisch|unregelmäßig)",
  "\\baccès (?:limité|restreint)|ne seront pas (?:lus|transférés|consultés)|n'(?:aurai|ai) pas accès",
  "\\bacceso limitado|no tendré acceso|sin acceso|accesso limitato|non (?:avrò|ho) accesso|acesso limitado",
  "\\bniet (?:doorgestuurd|gelezen)|beperkte? toegang|begränsad tillgång|läser inte|begrenset tilgang|begrænset adgang|leser ikke|læser ikke",
  "\\bograniczony dostęp|ограничен|обмежен",
].map(pattern);

/** How such texts begin. */
export const THANKS: readonly RegExp[] = [
  "^(?:[^\\n]{0,60}\\n+)?\\s*(?:many )?(?:thank you|thanks)(?: very much| so much)? for (?:your|contacting|getting in touch|reaching out|the) ?(?:e-?mail|mail|message|interest|inquiry|enquiry|us|writing)?",
  "(?:vielen dank|danke|besten dank|herzlichen dank) für ihre (?:e-?mail|mail|nachricht|anfrage)",
  "(?:merci (?:pour|de)|je vous remercie (?:pour|de)|nous vous remercions (?:pour|de)|j'ai bien reçu) (?:votre )?(?:message|mail|courriel|e-?mail)?",
  "gracias por (?:su|tu|contactar|escribir|ponerse)",
  "grazie per (?:la sua|l'e-?mail|il (?:suo )?messaggio|averci|avermi|la mail)",
  "(?:bedankt|dank|hartelijk dank) voor (?:uw|je|het) ",
  "(?:obrigad[oa]|agradeç[oe]) (?:pelo|por|o|a) (?:seu|sua|contact|contat|e-?mail|mensagem)",
  "tack för (?:ditt|din|att)|takk for (?:din|henvendelsen|e-?posten|meldingen|mailen)|tak for (?:din|deres)",
  "dziękuj[ęe](?:my)? za (?:wiadomość|e-?mail|kontakt|państwa|przesłan)",
  "(?:спасибо|благодарю|благодарим) за (?:ваше|письмо|сообщение|обращение)|(?:дякую|дякуємо) за (?:ваш|лист|повідомлення|звернення)",
  "(?:感谢|感謝|谢谢|謝謝)(?:您|你)的?(?:来信|來信|邮件|郵件|来函)|(?:您的|您好[,，!！]?\\s*您的)(?:邮件|郵件|来信)(?:已|我已)(?:收到|经收到)|(?:邮件|郵件|来信)已收到",
  "(?:メール|ご連絡|お問い合わせ)[^。\\n]{0,20}ありがとうございま",
].map(pattern);

/** A greeting of nobody in particular, on a line of its own. */
export const GREETING = pattern(
  "^\\s*(?:hello|hi|hi there|hello there|greetings|good day|dear (?:sir|madam|sender|all|colleagues?|customers?|friends?|sir or madam|sir/madam)[^\\n]{0,20}|to whom it may concern|hallo|guten tag|sehr geehrte damen und herren|liebe kolleg\\p{L}+[^\\n]{0,20}|bonjour|madame,? monsieur|mesdames,? messieurs|hola|buenos días|buenas tardes|estimad\\p{L}+(?: señor\\p{L}*)?|buongiorno|salve|gentile mittente|spettabile|beste|geachte (?:heer|mevrouw|afzender)[^\\n]{0,20}|goedendag|olá|bom dia|boa tarde|prezad\\p{L}+|hej|hei|god dag|dzień dobry|szanowni państwo|здравствуйте|добрый день|уважаемые коллеги|добрий день|вітаю|您好|你好|お世話になっております)\\s*[,!:。.]*\\s*\\n\\s*\\S",
);

/** A mail or a request was received: what systems acknowledge. */
export const RECEIVED: readonly RegExp[] = [
  "\\bwe(?:'ve| have)? (?:successfully )?(?:received|got|logged|registered) your (?:e-?mail|message|request|inquiry|enquiry|query|ticket|case|application|submission|correspondence)\\b",
  "\\byour (?:e-?mail|message|request|inquiry|enquiry|query|ticket|case|support request|question|submission)\\b[^.!?]{0,80}\\b(?:has been|was|have been) (?:successfully )?(?:received|created|opened|logged|registered|submitted|assigned|forwarded to|recorded)\\b",
  "\\ba (?:new )?(?:support )?(?:ticket|case|request) (?:has been|was) (?:created|opened|logged|assigned|generated)\\b",
  "\\b(?:ihre|deine) (?:e-?mail|mail|anfrage|nachricht|anliegen)\\b[^.!?]{0,80}\\b(?:erhalten|eingegangen|bearbeitet|aufgenommen|registriert)\\b|\\bwir haben ihre (?:e-?mail|mail|anfrage|nachricht) erhalten\\b",
  "\\b(?:votre|nous avons bien reçu votre) (?:demande|message|courriel|e-?mail|requête|ticket)\\b[^.!?]{0,80}\\b(?:reçue?|enregistrée?|prise? en compte|créée?|traitée?)\\b|\\bnous avons bien reçu votre\\b",
  "\\b(?:hemos recibido su|su (?:solicitud|mensaje|consulta|correo|ticket|petición)[^.!?]{0,80}(?:ha sido|fue) (?:recibid|registrad|cread))",
  "\\b(?:abbiamo ricevuto (?:la sua|il suo|la tua|la vostra)|la (?:sua|tua|vostra) richiesta[^.!?]{0,80}è stata (?:ricevuta|registrata|creata|presa))",
  "\\b(?:wij hebben|we hebben) (?:uw|je) (?:e-?mail|bericht|aanvraag|verzoek|vraag)[^.!?]{0,30}ontvangen\\b|\\buw (?:e-?mail|bericht|aanvraag|verzoek|melding|vraag)[^.!?]{0,80}(?:is|werd) (?:ontvangen|geregistreerd|aangemaakt)",
  "\\b(?:recebemos (?:a sua|o seu|sua|seu)|(?:sua|a sua) (?:solicitação|mensagem|pedido)[^.!?]{0,80}foi (?:recebid|registrad|criad))",
  "\\b(?:vi har (?:tagit )?(?:emot|mottagit|mottatt|modtaget)|(?:ditt|din) (?:ärende|mejl|e-?post|henvendelse|sak|besked|mail)[^.!?]{0,60}(?:mottagits|registrerats|är mottaget|er mottatt|er modtaget|er registrert|er registreret))",
  "\\b(?:otrzymaliśmy (?:twoj|państwa|pana|pani)|(?:twoje|państwa) (?:zgłoszenie|wiadomość)[^.!?]{0,80}(?:zostało|została) (?:przyjęt|zarejestrowan|otrzyman))",
  "(?:ваш(?:а|е|у)? (?:заявка|обращение|запрос|письмо|сообщение)[^.!?]{0,80}(?:получен|принят|зарегистрирован|создан)|мы получили ваш|ваш(?:е|а)? (?:звернення|запит|заявка|лист)[^.!?]{0,80}(?:отриман|прийнят|зареєстрован)|ми отримали ваш)",
  "(?:我们已收到您|我們已收到您|您的(?:请求|請求|工单|问题|咨询)[^。]{0,40}(?:已收到|已创建|已受理|已提交))",
  "(?:お問い合わせ|お問合せ|メール)[^。\\n]{0,30}(?:受け付け(?:ました|いたしました)|受付(?:いたし|し)ました|受信(?:いたし|し)ました|承りました|受領)",
].map(pattern);

/** What only systems add to that: a number, a team, a mailbox that nobody reads. */
export const OF_A_SYSTEM: readonly RegExp[] = [
  "\\b(?:will|we'll|shall) (?:respond|reply|answer|get back|be in touch|contact you|be answered)\\b[^.!?]{0,60}\\b(?:within|in) (?:the next )?(?:\\w+|\\d+(?:-\\d+)?) (?:business |working |office )?(?:hours?|days?)\\b",
  "\\b(?:innerhalb|binnen) (?:von )?(?:\\w+|\\d+) (?:werktagen?|arbeitstagen?|stunden)\\b|\\bdans (?:un délai de |les )?(?:\\w+|\\d+) (?:heures|jours) ouvr|\\ben (?:un plazo de |las próximas )?(?:\\w+|\\d+) (?:horas|días) (?:hábiles|laborables)|\\bentro (?:\\w+|\\d+) (?:ore|giorni) lavorativ|\\bbinnen (?:\\w+|\\d+) werkdagen|\\b(?:em|dentro de) (?:até )?(?:\\w+|\\d+) (?:horas|dias) úteis",
  "\\b(?:ticket|case|request|reference|incident|tracking|query)(?: (?:number|no\\.?|id|ref\\.?))?(?: is)?\\s*[:#]?\\s*[[(#]*\\s*[a-z]{0,6}[-_]?\\d{3,}",
  "\\b(?:ticket|vorgangs?|fall|bearbeitungs|referenz|anfrage)[- ]?(?:nummer|nr\\.?|id)\\b|\\bvorgang\\s*#?\\d",
  "\\b(?:número|numéro|numero|nummer|numer|zgłoszenie|sak|ärende|sagsnummer|saksnummer|ärendenummer)\\b[^.\\n]{0,25}\\d{3,}|\\bticket\\b[^.\\n]{0,20}\\d{3,}",
  "(?:номер(?:ом)?|№|заявка|обращение|запит)[^.\\n]{0,20}\\d{3,}|(?:工单|编号|受付番号|お問い合わせ番号|チケット番号|案件番号|单号)",
  "#\\s?[a-z]{0,5}-?\\d{3,}\\b|\\[[a-z]{2,8}-\\d{2,}\\]",
  "\\b(?:a|one of our|our) (?:member of (?:our|the)|(?:support |customer |service |sales )?(?:representatives?|team(?: members?)?|agents?|staff|specialists?|colleagues|experts?|employees)|(?:customer )?support)\\b[^.!?]{0,60}\\b(?:will|shall|are going to)\\b",
  "\\b(?:please )?do not (?:reply|respond) to this (?:e-?mail|message|mail)\\b|\\bunmonitored (?:mailbox|inbox|address|e-?mail)|\\breply above this line\\b|type your reply above this line",
  "\\b(?:bitte )?antworten sie nicht auf diese|\\bne (?:pas répondre|répondez pas) à ce|\\bno responda a este|\\bnon rispondere a questo|\\b(?:niet|geen) (?:te )?(?:antwoorden|beantwoorden) op (?:dit|deze)|\\bnão responda (?:a )?est|\\bsvara inte på detta|\\bikke svar på denne|\\bprosimy nie odpowiadać|не отвечайте на (?:это|данное)|не відповідайте на|请勿(?:直接)?回复|請勿(?:直接)?回覆|(?:返信(?:しないで|いただいても|はできません|は受け付け))",
].map(pattern);

/** Whoever writes has to prove first that they are a person. */
export const CHALLENGE: readonly RegExp[] = [
  "\\bto (?:make sure|ensure|verify|confirm|check|prove)\\b[^.!?]{0,30}\\b(?:you are|you're) (?:a |an )?(?:human|real|person|not a)\\b",
  "\\b(?:click|follow|open|visit)\\b[^.!?]{0,40}\\b(?:link|button|url|address)\\b[^.!?]{0,40}\\b(?:and|then|so that|before)\\b[^.!?]{0,30}\\b(?:message|e-?mail|mail)\\b[^.!?]{0,30}\\b(?:delivered|released|accepted|forwarded)\\b",
  "\\b(?:please )?(?:click|follow|visit|use)\\b[^.!?]{0,60}\\b(?:link|here|below|url)\\b[^.!?]{0,80}\\b(?:to|and) (?:confirm|verify|prove|authenticate|release|deliver|validate|complete)\\b[^.!?]{0,80}\\b(?:you(?:'re| are) (?:a |not )|your (?:e-?mail|message|address|identity)|human|sender|spammer|deliver)",
  "\\b(?:confirm|verify|prove)\\b[^.!?]{0,40}\\b(?:you are|you're) (?:a )?(?:not a (?:spammer|robot|bot)|human|a (?:real )?person|legitimate|real)\\b",
  "\\byour (?:message|e-?mail|mail)\\b[^.!?]{0,60}\\b(?:is being held|has been (?:held|quarantined|placed on hold)|is awaiting|is waiting for|will (?:not )?be delivered (?:once|until|after|when))\\b",
  "\\b(?:simply |just )?(?:reply|respond) to this (?:message|e-?mail|mail)\\b[^.!?]{0,80}\\b(?:deliver|confirm|verify|approved|released|whitelist|allowed)",
  "\\b(?:protected by|using|uses) (?:spam ?arrest|boxbe|tmda|boxtrapper|sanebox|spamfence|mailblocks|0spam|bluebottle|earthlink spamblocker|sendio|digiportal|choicemail)\\b",
  "\\bklicken sie\\b[^.!?]{0,80}\\b(?:bestätigen|freischalten|freizuschalten|zustell)|\\bcliquez\\b[^.!?]{0,80}\\b(?:confirmer|valider|vérifier)\\b[^.!?]{0,40}\\b(?:message|adresse|identité)|\\bhaga clic\\b[^.!?]{0,80}\\b(?:confirmar|verificar)\\b",
].map(pattern);

/** They wrote from an address that is given up. */
export const MOVED: readonly RegExp[] = [
  "\\b(?:my|our|the) (?:e-?mail )?address (?:has )?(?:changed|is now|will change)\\b",
  "\\b(?:please )?(?:use|update)\\b[^.!?]{0,40}\\bnew (?:e-?mail )?address\\b",
  "\\b(?:this|the) (?:e-?mail )?(?:address|mailbox|account|inbox)\\b[^.!?]{0,30}\\b(?:is no longer (?:in use|used|active|monitored|valid)|no longer exists|has been (?:closed|deactivated|disabled|discontinued)|is not (?:monitored|in use)|is unmonitored)\\b",
  "\\b(?:neue e-?mail-?adresse|neue mailadresse|e-?mail-?adresse (?:hat sich geändert|lautet (?:jetzt|nun|künftig)|ist nicht mehr|wird nicht mehr|existiert nicht mehr))\\b",
  "\\b(?:nouvelle adresse|mon adresse (?:a changé|e-?mail a changé)|cette adresse[^.!?]{0,30}n'est plus)\\b",
  "\\b(?:nueva dirección|nuevo correo|esta (?:dirección|cuenta)[^.!?]{0,30}ya no)\\b",
  "\\b(?:nuovo indirizzo|questo indirizzo[^.!?]{0,30}non è più)\\b",
  "\\b(?:nieuwe? e-?mail-?adres|dit e-?mail-?adres[^.!?]{0,30}(?:niet meer|niet langer))\\b",
  "\\b(?:novo (?:endereço|e-?mail)|este (?:endereço|e-?mail)[^.!?]{0,30}não)\\b",
  "\\b(?:ny(?:a|e)? (?:e-?post|mail|mejl)-?adress[e]?|nowy adres|ten adres[^.!?]{0,30}nie jest już)\\b",
  "(?:новый (?:адрес|e-?mail)|адрес больше не|нова адреса|адреса більше не|新(?:的)?(?:邮箱|郵箱|电子邮件|電子郵件)|メールアドレス(?:が|を)(?:変更|変わり)|このメールアドレスは(?:現在)?使(?:用|われ))",
].map(pattern);

/** The mailbox is given up, and nobody reads it again. */
export const DEAD: readonly RegExp[] = [
  "\\b(?:this |the |my |that )?(?:e-?mail |mail )?(?:address|mailbox|account|inbox|e-?mail)\\b(?: \\S+@\\S+)? (?:is|has been|was) (?:now |permanently )?(?:no longer (?:in use|used|active|valid|available|monitored|checked|read|in service|accepting|operational)|closed|deactivated|disabled|discontinued|retired|shut down|deleted|decommissioned|obsolete|defunct)\\b",
  "\\b(?:no longer|not) (?:using|use|check(?:ing)?|monitor(?:ing)?|read(?:ing)?) (?:at )?(?:this|the|my old) (?:e-?mail|address|mailbox|account|inbox|mail)\\b(?! list)",
  "(?:^|[.!\\n]\\s*)(?:i am |i'm |i have |i've )?(?:now )?retired(?: (?:in|since|as of|effective|on|from) [^.!?]{0,40})?(?:[.!\\n]|$)",
  "\\b(?:diese|die|meine) (?:e-?mail-?|mail-?)?adresse\\b[^.!?\\n]{0,60}\\b(?:(?:wird|ist) nicht (?:mehr|länger) (?:genutzt|verwendet|benutzt|gelesen|abgerufen|aktiv|gültig|in gebrauch|erreichbar)|existiert nicht (?:mehr|länger)|wurde (?:abgeschaltet|deaktiviert|gelöscht|stillgelegt))",
  "\\b(?:dieses|das) (?:e-?mail-?)?(?:postfach|konto)\\b[^.!?\\n]{0,60}\\b(?:nicht (?:mehr|länger) (?:genutzt|verwendet|gelesen|aktiv)|wurde (?:geschlossen|deaktiviert|gelöscht|stillgelegt)|ist (?:geschlossen|deaktiviert))",
  "\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,60}\\bn'est plus (?:utilisée|active|valide|consultée|relevée|en service)|\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,60}\\b(?:a été (?:fermée|désactivée|supprimée)|n'existe plus)",
  "\\best[ae] (?:dirección|cuenta|correo|buzón)\\b[^.!?\\n]{0,60}\\bya no (?:está (?:activ|en uso|disponible|operativ)|se (?:utiliza|usa|consulta|revisa)|existe)",
  "\\bquest[oa] (?:indirizzo|casella|account)\\b[^.!?\\n]{0,60}\\bnon (?:è più (?:attiv|in uso|valid|utilizzat|consultat|presidiat)|esiste più)",
  "\\bdit (?:e-?mail-?)?(?:adres|postvak|account)\\b[^.!?\\n]{0,60}\\b(?:wordt niet (?:meer|langer) (?:gebruikt|gelezen)|is niet (?:meer|langer) (?:in gebruik|actief|geldig)|bestaat niet meer)",
  "\\beste (?:endereço|e-?mail|correio)\\b[^.!?\\n]{0,60}\\b(?:não está mais (?:em uso|ativ)|já não (?:está (?:em uso|ativ)|é (?:utilizad|usad))|foi (?:desativad|encerrad))",
  "\\b(?:den här|denna|denne) (?:e-?post|mail|mejl)-?adress?en?\\b[^.!?\\n]{0,60}\\b(?:används inte längre|är inte längre|brukes ikke lenger|er ikke lenger|bruges ikke længere|er ikke længere)",
  "(?:ten adres|ta skrzynka)[^.!?\\n]{0,60}nie jest już (?:używan|aktywn|obsługiwan)|(?:этот (?:адрес|ящик)|данный (?:адрес|ящик))[^.!?\\n]{0,60}больше не (?:использ|обслуж|актив|существ)",
].map(pattern);

/** Nobody reads the mailbox from which it comes. */
export const UNMONITORED: readonly RegExp[] = [
  "\\b(?:this|the) (?:e-?mail |mail )?(?:mailbox|inbox|address|account|e-?mail)\\b[^.!?\\n]{0,40}\\b(?:is (?:not|never) (?:\\w+ )?(?:monitored|checked|read|attended|staffed)|isn't (?:\\w+ )?(?:monitored|checked|read)|is unmonitored|is unattended|cannot receive (?:mail|e-?mail|replies)|does not accept (?:mail|e-?mail|replies))",
  "\\b(?:replies|messages|e-?mails?|mails?) (?:sent )?to this (?:address|mailbox|inbox|e-?mail)\\b[^.!?\\n]{0,30}\\b(?:are|is|will) not (?:be )?(?:monitored|read|answered|delivered|received|processed)",
  "\\b(?:dieses|das) (?:e-?mail-?)?postfach\\b[^.!?\\n]{0,40}\\bwird nicht (?:überwacht|gelesen|betreut|bearbeitet|abgerufen)|\\b(?:diese|die) (?:e-?mail-?)?adresse\\b[^.!?\\n]{0,40}\\b(?:ist nicht besetzt|empfängt keine|wird nicht (?:überwacht|gelesen|betreut))",
  "\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,40}\\bn'est pas (?:consultée|surveillée|relevée|lue)",
  "\\best[ae] (?:dirección|cuenta|buzón|correo)\\b[^.!?\\n]{0,40}\\bno (?:se (?:supervisa|revisa|consulta|monitorea|atiende)|está (?:supervisad|atendid|monitoread))",
  "\\bquesta casella\\b[^.!?\\n]{0,40}\\bnon (?:è|viene) (?:presidiata|controllata|monitorata|letta)",
  "\\bdit (?:postvak|e-?mailadres|adres)\\b[^.!?\\n]{0,40}\\bwordt niet (?:gelezen|gecontroleerd|bewaakt|beheerd)",
  "\\best[ae] (?:caixa|endereço|e-?mail)\\b[^.!?\\n]{0,40}\\bnão (?:é|está sendo|está a ser) (?:monitorad|monitorizad|lid|verificad)",
].map(pattern);
