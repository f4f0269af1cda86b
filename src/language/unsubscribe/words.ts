import { pattern } from "../fold.ts";

/** A request that is all that a text says. */
export const ALONE: readonly RegExp[] = [
  "unsubscribe(?: me| us)?|remove(?: me| us)?|stop|stop (?:it|this|now|e-?mails?|mailing|spam)|opt[- ]?(?:me )?out|take me off|delete me|no more",
  "abmelden|abmeldung|abbestellen|austragen|löschen|stopp?",
  "désinscription|désinscrire|désabonner|désabonnement|se désinscrire|se désabonner|me désinscrire",
  "baja|darme de baja|dar de baja|cancelar (?:la )?suscripción|desuscribir(?:me)?|remover",
  "cancellami|cancellazione|cancellatemi|disiscrizione|disiscrivimi|disiscrivetemi|rimuovimi",
  "uitschrijven|afmelden|afmelding|verwijderen|schrijf mij uit",
  "descadastrar|descadastro|remover|cancelar inscrição|sair|cancelar subscrição|remova-me",
  "avregistrera|avsluta|avanmäl|avprenumerera|avanmälan|avregistrering|ta bort mig",
  "avmeld|meld av|meld meg av|afmeld|frameld|afmeld mig|slet mig|fjern mig|fjern meg",
  "wypisz|wypisać|wypisz mnie|rezygnuję|usuń mnie",
  "отписаться|отписка|отпишите|отписать|стоп|удалите|відписатися|відписка|відпишіть|видаліть",
  "退订|退訂|取消订阅|取消訂閱|td|不要再发|移除",
  "配信停止|配信解除|購読解除|解除|登録解除|退会|配信停止希望",
].map((words) =>
  pattern(
    `^(?:please |pls |kindly |just |bitte |s'il vous plaît |svp |por favor |per favore |alstublieft |prosím |proszę |пожалуйста |будь ласка |请|請)?(?:${words})(?:[ ,]*(?:please|pls|now|immediately|thanks|thank you|bitte|danke|merci|svp|gracias|por favor|grazie|tack|takk|tak|dziękuję|спасибо|谢谢|謝謝|お願いします|お願いいたします|してください|を?希望(?:します)?))*$`,
  ),
);

/** To be left out: what is asked for with a verb, which a word before it can negate. */
export const ASKED: readonly RegExp[] = [
  "\\b(?:unsubscribe|opt) (?:me|us|my|this (?:e-?mail|address)|our)\\b",
  "\\b(?:want|like|wish|ask|asking|request|requesting|need|trying|tried|how (?:do|can) (?:i|we)|how to|let me|please|pls|kindly|please also|go ahead and) (?:to )?(?:be )?(?:unsubscribed?|opt(?:ed)?[- ]?out)\\b(?! (?:the|these|those|our|your|all|any|that|it|my (?!e-?mail|address)|customers?|users?|people|from the (?:cc|meeting|invite|project|thread|call|calendar))\\b)",
  "\\b(?:remove|delete|drop|strike|exclude|scrub) (?:me|us|my (?:e-?mail|name|address|contact|data|details|info\\w*|personal)[\\w -]{0,20}|our (?:e-?mail|address|domain|company)[\\w -]{0,20}|this (?:e-?mail|address)[\\w -]{0,12}) ?(?:off|from|out of|of)? (?:[\\w']+ ){0,4}?(?:e-?mail )?(?:lists?|listing|mailings?|mailing lists?|databases?|db|crm|distribution|systems?|records?|e-?mails?|newsletters?|contacts|campaigns?|sequences?|cadence|outreach|mail)\\b",
  "\\b(?:to be|be|get) (?:removed|taken off|deleted|taken out)(?: (?:off|from|out of)\\b(?: (?!old\\b)[\\w'-]+){0,4}? (?:e-?mail )?(?:lists?|listing|mailings?|databases?|db|crm|distribution|systems?|records?|e-?mails?|newsletters?|contacts|campaigns?|sequences?|communications?))\\b|\\b(?:want|wish|like|ask|need|please) (?:to )?(?:be )?(?:removed|taken off|deleted)(?: (?:please|immediately|now|asap))?\\s*$",
  "\\bcease (?:and desist|(?:all |any )?(?:further )?(?:communications?|contact|correspondence|e-?mails?|mailings?))\\b",
  "\\bhör\\p{L}* (?:sie )?(?:bitte )?(?:endlich )?auf\\b[^.!?]{0,40}(?:mail|schreib|schick|send|kontakt)",
  "\\b(?:take|get|pull|keep) (?:me|us|my (?:e-?mail|name|address)[\\w -]{0,20}|our (?:e-?mail|address)[\\w -]{0,20}|this (?:e-?mail|address)[\\w -]{0,12}) (?:off|from|out)\\b(?! (?:the|this) (?:cc|thread|loop|call|hook))",
  "\\b(?:remove|delete|take off) (?:me|us|my (?:e-?mail(?: address)?|address|contact(?: details| information| info)?|name|data|personal data|details|info(?:rmation)?))(?: (?:please|immediately|now|asap|at once|permanently|right away))?(?:\\s*$|,| or\\b)",
  "\\b(?:stop|quit|cease|refrain from) (?:\\w+ly )?(?:e-?mailing|mailing|contacting|messaging|spamming|writing(?: to)?|bothering|harassing|pestering|sending (?:me|us|these|this|your|any|more|e-?mails?|mails?|spam|unsolicited|such))\\b",
  "\\bstop (?:the|these|your|all|all these|with the|with these|those|any) (?:\\w+ )?(?:e-?mails?|mails|mailings|spam|messages|newsletters?)\\b",
  "\\b(?:get|take|keep) me (?:off|out of) (?:of )?(?:this|your|the)\\b|\\bopt me out\\b|\\bcease and desist\\b|\\bleave me alone\\b",
  "\\b(?:erase|delete|remove) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|information|details)\\b",
  "\\b(?:tragen|nehmen|streichen|löschen|entfernen|melden|trag|nimm|streich|lösch|entfern) (?:sie )?(?:bitte )?(?:mich|uns|meine (?:e-?mail-?|mail-?)?(?:adresse|daten)|unsere (?:e-?mail-?|mail-?)?(?:adresse|daten))\\b[^.!?]{0,60}?(?:aus|von|ab|verteiler|liste|datenbank|newsletter|mailing|\\s*$)",
  "\\b(?:mich|uns|meine (?:e-?mail-?|mail-?)?(?:adresse|daten))\\b[^.!?]{0,60}\\b(?:abmelden|abzumelden|austragen|auszutragen|streichen|zu streichen|löschen|zu löschen|entfernen|zu entfernen|herausnehmen|herauszunehmen|rauszunehmen)\\b",
  "\\b(?:aus|von) (?:dem|der|ihrem|ihrer|eurem|eurer|diesem|dieser) (?:e-?mail-?)?(?:verteiler|liste|mailingliste|datenbank|newsletter|mailing) (?:zu )?(?:nehmen|streichen|entfernen|löschen|austragen|rausnehmen|herausnehmen)\\b|\\bvan (?:de|deze|uw|jullie) (?:mailing|e-?mail)?-?lijst (?:te )?(?:verwijderen|halen|af)\\b",
  "\\b(?:newsletter|mailing|verteiler|e-?mails|werbung)\\b[^.!?]{0,30}\\b(?:abbestellen|abmelden|kündigen)\\b|\\bunterlassen sie\\b",
  "\\b(?:me|nous|te prie de me|veuillez me|merci de me|de me) (?:désinscrire|désabonner|retirer|supprimer|rayer|enlever)\\b|\\b(?:désinscrivez|désabonnez|retirez|supprimez|rayez|enlevez|désinscris|retire|supprime)-(?:moi|nous)\\b",
  "\\b(?:retirer|supprimer|retirez|supprimez|effacer|effacez|enlever|enlevez) (?:mon|mes|notre|nos) (?:adresse|nom|e-?mail|mail|coordonnées|données|contact)\\b|\\b(?:arrêtez|arrêter|cessez|cesser) (?:de (?:m'|me|nous)|d'envoyer|vos|ces|tout|immédiatement)|\\bmerci d'arrêter\\b",
  "\\b(?:d[ae]rme|denme|deme|dame|dadme|darnos|me den|me dé|me da|nos den) de baja\\b|\\b(?:bórr[ea]n?me|elimín[ea]n?me|eliminarme|quít[ea]n?me|quitarme|borrarme|sáqu?[ea]n?me|sacarme|remuév[ae]n?me|retír[ea]n?me|desuscrib\\w+me)\\b|\\b(?:elimin|borr|quit|retir)\\w+ (?:mi|mis|nuestr\\w+) (?:correo|e-?mail|dirección|datos|nombre|contacto)\\b",
  "\\b(?:dejen|deje|deja|dejad|paren|pare|para) (?:ya )?de (?:enviar|mandar|escribir|contactar|molestar|enviarme|mandarme|escribirme|contactarme|molestarme)",
  "\\b(?:cancellatemi|cancellami|mi cancelli|cancellarmi|rimuovetemi|rimuovimi|mi rimuova|rimuovermi|mi tolga|toglietemi|toglimi|togliermi|disiscriv\\w+mi|mi disiscriva|eliminatemi|eliminarmi)\\b|\\b(?:rimuov|cancell|elimin|toglie)\\w+ (?:il mio|la mia|i miei) (?:indirizzo|e-?mail|nome|nominativo|contatto|dati)\\b",
  "\\b(?:smett\\w+|cessate) (?:di |con )?(?:scriv|invi|mand|contatt|quest|e-?mail|mail|spam)|\\bbasta (?:con )?(?:(?:le |queste |questo )?(?:e-?mail|mail|spam|messaggi))\\b",
  "\\b(?:schrijf|meld|haal|verwijder) (?:mij|me|ons|mijn (?:e-?mail-?)?(?:adres|gegevens|naam|mailadres))\\b[^.!?]{0,50}\\b(?:uit|af|van|lijst|bestand|mailing|database)\\b|\\bverwijder (?:mij|me|mijn)\\b|\\b(?:mij|me|ons|mijn (?:e-?mail-?|mail)?(?:adres|gegevens))\\b[^.!?]{0,50}\\b(?:uitschrijven|uit te schrijven|afmelden|af te melden|verwijderen|te verwijderen)\\b|\\bstop (?:a\\.?u\\.?b\\.? )?met (?:het )?(?:mailen|sturen|e-?mailen|benaderen|deze)",
  "\\b(?:me (?:remova|remov[ae]m|retire|retirem|tire|tirem|descadastr\\w+|exclu\\w+|elimin\\w+|apague)|remov\\w+-me|retir\\w+-me|elimin\\w+-me|descadastr\\w+-me|tir\\w+-me)\\b|\\b(?:remov|retir|exclu|descadastr|elimin|apag)\\w+ (?:(?:o )?meu|(?:a )?minha|(?:os )?meus) (?:e-?mail|endereço|nome|contato|contacto|cadastro|inscrição|dados)\\b|\\bcancel\\w+ (?:a )?minha (?:inscrição|subscrição|assinatura)\\b",
  "\\b(?:pare|parem|deixe|deixem) de (?:me )?(?:enviar|mandar|escrever|contactar|contatar|incomodar)",
  "\\b(?:ta bort|stryk|avregistrera|avprenumerera|plocka bort|radera) (?:mig|oss|min (?:e-?post|mejl|mail|adress)\\w*|mina uppgifter)\\b|\\bsluta (?:att )?(?:mejla|maila|skicka|kontakta|spamma|skriva)\\b|\\b(?:avanmäla|avregistrera|avprenumerera) mig\\b",
  "\\b(?:meld|fjern|stryk|slett|slet|afmeld|frameld|tag|ta) (?:meg|mig|oss|os|min (?:e-?post|mail|e-?mail)\\w*|mine (?:data|opplysninger|oplysninger))\\b[^.!?]{0,40}(?:av|fra|af|list\\w*|ut|ud|\\s*$)|\\b(?:slutt|stop|stopp) (?:med )?(?:å|at) (?:sende|maile|kontakte|skrive|spamme)\\b|\\bafmeld(?:e)? (?:mig|os)\\b",
  "\\b(?:wypisz|wypiszcie|usuń|usuńcie|wykreśl|wykreślcie|skreśl) (?:proszę )?(?:mnie|nas|mój|moje|nasz)\\b|\\b(?:proszę|prosimy|chcę|chciał\\w+)\\b[^.!?]{0,30}\\b(?:wypisać|wypisanie|usunąć|usunięcie|wykreślić|wykreślenie|wypisanie)\\b[^.!?]{0,40}\\b(?:mnie|nas|mój|moje|mojego|z (?:listy|bazy|newslettera|mailingu)|adres\\w*)|\\bprosz\\w+ (?:mnie|nas) (?:wypisać|usunąć|wykreślić)|\\b(?:przestań|przestańcie|proszę przestać) (?:do mnie )?(?:pisać|wysyłać|przysyłać|mnie)",
  "(?:отпишите|удалите|уберите|исключите|вычеркните|отписать|удалить|убрать|исключить) (?:пожалуйста,? )?(?:меня|нас|мой|мою|мои|наш|этот)[^.!?]{0,60}|(?:прошу|хочу|хотел[аи]? бы)[^.!?]{0,20}(?:отписать(?:ся)?|удалить (?:меня|мой|мои)|исключить (?:меня|мой))|(?:прекратите|перестаньте|хватит) (?:мне |нам )?(?:писать|присылать|слать|отправлять|рассылку|спамить|рассылать|ваш)",
  "(?:відпишіть|видаліть|приберіть|вилучіть|викресліть|виключіть|відписати|видалити) (?:будь ласка,? )?(?:мене|нас|мій|мою|мої|наш|цю)[^.!?]{0,60}|(?:прошу|хочу|хотів би|хотіла б)[^.!?]{0,20}(?:відписати(?:ся)?|видалити (?:мене|мій|мою)|виключити мене)|(?:припиніть|перестаньте|досить) (?:мені |нам )?(?:писати|надсилати|слати|розсилк|спамити)",
  "(?:请|請|麻烦|麻煩|帮我|幫我)[^。！？\\n]{0,12}(?:退订|退訂|取消订阅|取消訂閱|移除|删除我|刪除我|删掉我)|(?:把我|将我|將我|把我的邮箱|将我的邮箱)[^。！？\\n]{0,25}(?:删除|刪除|移除|移出|去掉|除名|剔除)|我(?:要|想|需要)(?:退订|退訂|取消订阅|取消訂閱)",
  "(?:配信|送信|メール|購読|連絡)[^。\\n]{0,12}(?:停止(?:して|を(?:お願い|希望)|願い|をご|希望)|解除(?:して|を(?:お願い|希望)|希望)|(?:を|は)?(?:やめて|止めて)(?:ください|下さい|いただ|頂))|(?:リスト|名簿|配信先|宛先)[^。\\n]{0,8}から[^。\\n]{0,12}(?:削除|外して|除外|除いて|抹消)|(?:アドレス|登録|情報)[^。\\n]{0,8}(?:を)?(?:削除して|抹消して|削除(?:を)?お願い)|退会(?:します|したい|を希望|させて)",
].map(pattern);

/** That nothing more is wanted: these are negations themselves. */
export const FORBIDDEN: readonly RegExp[] = [
  "(?:^|[,;:-] ?|\\b(?:please|and|kindly|so|again|you|us|me|pls) )(?:do not|don't|dont|never|please no longer|no longer) (?:ever )?(?:e-?mail|mail|contact|write(?: to)?|message|spam|bother|approach) (?:me|us|this (?:address|e-?mail))(?: (?:again|any ?more|any ?longer|any further|further|ever again|in (?:the )?future|please|with (?:this|these|such|your|any)[^.!?]{0,40}))*\\s*$",
  "\\b(?:do not|don't|dont|never|no longer) (?:ever )?send (?:me|us) (?:any(?:thing)?|these|those|such|more|further|your|e-?mails?|mails?|messages?|spam|unsolicited|marketing|stuff like)\\b(?! (?:proposal|contract|invoice|offer|deck|attachments?|files?|yet|until))",
  "(?:^|[,;:-] ?|\\b(?:please|want|and|(?:want|wish|like) to (?:get|receive)|wish) )no (?:more|further) (?:\\w+ )?(?:e-?mails?|mails?|messages?|spam|contact|communications?|correspondence|mailings?|newsletters?|follow[- ]?ups?|outreach)\\b",
  "\\b(?:not|don't|dont|no longer|never) (?:want|wish|care|like|interested in|asked|agree|consent)(?:ed)?(?: to)? (?:be (?:contacted|e-?mailed|on (?:your|this|any)|bothered|subscribed)|(?:receive|receiving|get|getting|hear|hearing)\\b(?:(?!\\b(?:by|via|invoices?)\\b)[^.!?]){0,40}\\b(?:e-?mails?|mails|messages?|newsletters?|communications?|from you|marketing|spam|offers|solicitations?|mailings?|contact))",
  "(?<!\\bhaben? (?:\\p{L}+ ){0,3})\\bkeine (?:weiteren? |mehr |solchen |ihrer )?(?:e-?mails?|mails?|nachrichten|werbung|werbemails?|newsletter|werbe-?mails?|zusendungen|kontaktaufnahmen?|kontaktversuche)\\b(?! (?:von (?:ihnen )?bekommen|erhalten haben|bekommen|gefunden))",
  "\\b(?:schreiben|kontaktieren|schicken|senden|mailen|belästigen|schreib|kontaktier|schick) (?:sie )?(?:mich|mir|uns)\\b[^.!?]{0,30}\\b(?:nicht (?:mehr|wieder|weiter)|nie (?:mehr|wieder)|keine (?:\\p{L}+ )?(?:e-?mails?|mails?|nachrichten|werbung|angebote|newsletter|post))\\b|\\b(?:möchte|will|wünsche|wünschen|möchten)\\b[^.!?]{0,30}\\b(?:nicht (?:mehr|weiter) (?:\\w+ ){0,3}(?:kontaktiert|angeschrieben|belästigt)|keine (?:weiteren? |mehr )?(?:e-?mails?|mails?|nachrichten|werbung|kontakt|post))|\\bwiderspreche (?:hiermit )?(?:der|jeder|ich der)\\b",
  "\\bne (?:plus|pas|souhaite plus|veux plus|désire plus|souhaitons plus|voulons plus)\\b[^.!?]{0,30}\\b(?:recevoir|être contactée?|être sollicitée?|m'écrire|me contacter|m'envoyer|me solliciter|être démarchée?)\\b|\\bne (?:m'|me |nous )(?:écrivez|contactez|envoyez|sollicitez|écris|contacte|envoie|relancez) (?:plus|rien)\\b|\\bplus (?:de|d'|aucun|aucune) (?:vos |autres? )?(?:e-?mails?|mails?|messages?|courriels?|sollicitations?|publicités?)\\b|\\bveuillez ne plus\\b|\\bmerci de ne plus (?:m'|me|nous)",
  "\\bno (?:me |nos )(?:envíen?|manden?|escriban?|contacten?|molesten?|envíes|escribas|contactes)\\b[^.!?]{0,15}(?:más|mas|nada|correos|e-?mails|\\s*$)|\\bno (?:quiero|deseo|queremos|deseamos) (?:recibir|que me|ser contactad|más|seguir recibiendo)[^.!?]{0,30}|\\bno más (?:correos|e-?mails|mensajes|publicidad)\\b",
  "\\bnon (?:desidero|voglio|vogliamo|desideriamo|intendo) (?:più )?(?:ricever|essere contattat|altre)[^.!?]{0,30}|\\bnon (?:scriv\\w+|contatt\\w+|invi\\w+|mand\\w+) (?:mi )?(?:più|altr)|\\bnon (?:mi|ci) (?:scriv\\w+|contatt\\w+|invi\\w+|mand\\w+) (?:più|altr)|\\b(?:niente|nessun'|basta|mai) (?:più |altr\\w+ )?(?:e-?mail|mail|messaggi)\\b",
  "\\bgeen (?:e-?mails?|mails?|berichten|mailings?|reclame) meer\\b|\\bgeen (?:verdere|nieuwe) (?:e-?mails?|mails?|berichten)\\b|\\b(?:niet meer|nooit meer) (?:te )?(?:mailen|e-?mailen|contacteren|benaderen|benaderd|gecontacteerd|schrijven|benader)|\\b(?:mail|benader|contacteer|stuur|schrijf|e-?mail) (?:mij|me|ons) (?:\\w+ )?(?:niet meer|nooit meer|niets meer)",
  "\\bnão (?:quero|desejo|queremos|pretendo|gostaria de) (?:mais )?(?:receber|ser contact|ser contat)|\\bnão (?:me|nos) (?:env\\w+|mand\\w+|contact\\w+|contat\\w+|escrev\\w+) (?:mais|nada)|\\bnão (?:env\\w+|mand\\w+|escrev\\w+)(?:-me)? mais\\b|\\b(?:chega de|sem mais|nenhum) (?:e-?mails?|mensagens)\\b",
  "\\b(?:inga|skicka inga) (?:fler|mer|flera) (?:mejl|mail|e-?post|meddelanden|utskick|reklam)\\w*|\\b(?:vill|önskar) (?:inte|ej) (?:längre )?(?:ha|få|motta|ta emot|bli kontaktad)\\b[^.!?]{0,30}|\\b(?:kontakta|mejla|maila|skriv|skicka)\\b[^.!?]{0,15}\\b(?:mig|oss) (?:inte|aldrig)\\b",
  "\\b(?:ingen|ikke) (?:flere|fler|mer|mere) (?:e-?post|mail|e-?mail|mails|e-?mails|meldinger|beskeder|henvendelser|reklame)\\w*|\\b(?:ønsker|vil) ikke (?:å |at )?(?:lenger |længere )?(?:motta|modtage|få|ha|have|bli kontaktet|blive kontaktet|kontaktes)\\b|\\b(?:ikke|aldri|aldrig) (?:send|kontakt|skriv|mail)\\w* (?:meg|mig|til meg|til mig|flere|mer|mere)|\\b(?:kontakt|send|mail|skriv)(?: til)? (?:meg|mig) (?:ikke|aldri|aldrig)\\b",
  "\\bnie (?:chcę|życzę sobie|chcemy|życzymy sobie)\\b[^.!?]{0,20}\\b(?:otrzymywać|dostawać|wiadomości|maili|e-?maili|kontaktu|kontaktowan)|\\b(?:proszę|prosimy)\\b[^.!?]{0,15}\\bnie (?:pisać|wysyłać|przysyłać|kontaktować|przesyłać)|\\bnie (?:pisz|piszcie|wysyłaj|wysyłajcie|przysyłajcie|kontaktujcie)\\b[^.!?]{0,20}\\b(?:więcej|mnie|już|mi)\\b|\\brezygnuję z (?:subskrypcji|newslettera|otrzymywania|mailingu)",
  "(?:прошу|просьба|просим|будь ласка|пожалуйста)[^.!?]{0,20}не (?:писать|присылать|отправлять|беспокоить|писати|надсилати|турбувати)(?! до| раньше)",
  "не (?:пишите|присылайте|отправляйте|шлите|беспокойте|надо (?:мне )?(?:писать|присылать))[^.!?]{0,25}(?:больше|мне|нам|никогда|ничего)|больше (?:мне |нам )?не (?:пишите|присылайте|отправляйте|шлите|беспокойте|хочу|желаю)|не (?:хочу|желаю|хотим|желаем) (?:больше )?(?:получать|чтобы)|отказываюсь (?:от рассылки|от получения|получать)",
  "не (?:пишіть|надсилайте|присилайте|турбуйте|шліть)[^.!?]{0,25}(?:більше|мені|нам)|більше (?:мені |нам )?не (?:пишіть|надсилайте|присилайте|турбуйте|хочу|бажаю)|не (?:хочу|бажаю|хочемо) (?:більше )?отримувати|відмовляюсь від (?:розсилки|отримання)",
  "(?:不要|别|別|请勿|請勿|勿|停止|不想|不希望|拒绝|拒絕)(?:再|继续|繼續)?(?:给我|給我|向我|给我们|跟我)?(?:再)?(?:发送?|發送?|寄送?|联系我?|聯繫我?|聯絡我?|收到|打扰|骚扰|接收)(?:我)?(?:任何|此类|这类|這類|类似|你们的|您的|更多)?[^。！？\\n]{0,4}(?:邮件|郵件|信息|广告|廣告|消息|我|了)",
  "(?:メール|連絡|配信|案内|営業)[^。\\n]{0,12}(?:送らないで|送信しないで|しないでください|不要です|いりません|要りません|結構です|お断り|ご遠慮|お控え)|(?:今後|以後|これ以上)[^。\\n]{0,20}(?:不要|結構です|お断り|ご遠慮|送らないで|しないで)",
].map(pattern);

/** What turns a mention into something else: a negation before it, an instruction, a wish besides. */
export const NEGATED = pattern(
  "\\b(?:not|don't|dont|didn't|won't|never|no need|no reason|no intention|rather than|instead of|without|haven't|before (?:i|we)|can't|cannot|almost|nearly|nicht|kein\\w*|ohne|pas|jamais|sans|ne|no|sin|nunca|non|senza|mai|niet|geen|zonder|não|sem|nunca|inte|utan|ikke|uden|uten|nie|bez)\\b[^.!?,;]{0,25}$|(?<![\\p{L}])(?:не|без|ні)\\s[^.!?,;]{0,20}$|(?:不|没|沒|未|别|別)[^。，]{0,6}$",
);

export const MENTIONED: readonly RegExp[] = [
  "\\b(?:unsubscribe|opt[- ]?out|unsubscription|removal)[- ]?(?:feature|function(?:ality)?|link|button|page|rates?|option|flow|process|header|handling|mechanism|list|form|url|requests?|event|workflow|compliance|management|footer|text)\\b",
  "\\b(?:people|customers?|users?|subscribers?|clients?|leads?|prospects?|recipients?|contacts?|they|someone|somebody|he|she|everyone|anyone|who)\\b[^.!?]{0,30}\\b(?:unsubscribe[sd]?|opt(?:s|ed)? out|removed?)\\b",
  "\\b(?:(?:how|what|why|when|where|does|do|is) (?!(?:do|can) (?:i|we)\\b)(?:does|do|would|will|is|are|your|you|the|it|this|happens)|can (?:your|the|it|this))\\b[^.!?]{0,60}\\b(?:unsubscrib|opt[- ]?out|remov|stop)\\w*[^.!?]{0,60}\\?",
  "\\bif (?:i|we|you|someone|they|a|the|it)\\b(?! (?:may|could|might))[^.!?]{0,60}\\b(?:unsubscrib|opt[- ]?out|remov|opt)\\w*",
  "\\b(?:you (?:can|may|could|are receiving|received|have received)|click|tap|visit|this link|link below|https?:|www\\.|reply (?:with|to this)|no longer wish to receive (?:these|our))\\b[^.!?]{0,80}\\b(?:unsubscrib|opt[- ]?out|remov|stop|preferences)|\\b(?:unsubscrib\\w*|opt[- ]?out|removed?|receiv\\w*)\\b[^.!?]{0,80}(?:\\bclick|\\bfollow (?:this|the)|https?:|www\\.|link below|\\bhere\\b)",
  "\\b(?:but|although|though|however)\\b[^.!?]{0,40}\\b(?:keep|still|continue|love to|like to (?:talk|chat|hear|learn|see|stay)|am interested|interested in|happy to|let's|stay|leave)\\b",
  "\\b(?:but|just) (?:keep|leave)\\b|\\b(?:from|off) (?:the|this|that) (?:cc|bcc|meeting|invite|invitation|project|e-?mail thread|thread|loop|call|calendar|channel|group chat|account|workspace|team|trial|waiting list|waitlist|guest list)\\b",
  "(?:abmelde-?(?:funktion|link|seite|rate|prozess|möglichkeit)|abmeldung(?:en)? (?:funktion|bei ihnen|eurer|ihrer)|lien de (?:désinscription|désabonnement)|(?:taux|gestion|page) de (?:désinscription|désabonnement)|(?:enlace|tasa|botón|opción) de baja|link di (?:disiscrizione|cancellazione)|(?:afmeld|uitschrijf)-?(?:link|functie|pagina|knop)|link (?:de|para) (?:descadastr\\w+|cancelamento)|(?:avregistrerings|avanmälnings)-?(?:länk|funktion)|avmeldings-?(?:lenke|funksjon)|afmeldings-?(?:link|funktion)|(?:link|funkcj\\w+|przycisk) (?:do )?(?:wypis|rezygnacji)|(?:ссылк|кнопк|функци)\\w{0,3} (?:отписки|для отписки)|(?:退订|退訂|取消订阅)(?:功能|链接|連結|按钮|率|流程)|(?:配信停止|解除|退会)(?:機能|リンク|方法|ボタン|率|手続き(?:は|の)))",
  "(?:wie funktioniert|wie läuft|wie handhab|comment (?:fonctionne|gérez|marche|gère)|cómo (?:funciona|gestionan|manejan)|come (?:funziona|gestite)|hoe (?:werkt|gaat)|como (?:funciona|gerenciam|lidam)|hur (?:fungerar|hanterar)|hvordan (?:fungerer|virker|håndterer)|jak (?:działa|obsługuj)|как (?:работает|устроен|вы обраба)|як (?:працює|влаштован)|怎么(?:工作|处理|實現|实现)|どのように|どうなって)",
  "\\b(?:aber|jedoch|sondern)\\b[^.!?]{0,40}\\b(?:gerne?|trotzdem|weiterhin|interessiert)\\b|\\bmais\\b[^.!?]{0,40}\\b(?:intéressée?|volontiers|continuer|gardez)|\\bpero\\b[^.!?]{0,40}\\b(?:interesa|me gustaría|seguir|sigan)",
].map(pattern);

/** A ban that holds for a while, or for one way to be reached, is none. */
export const LIMITED = pattern(
  "\\b(?:until|before|till|by phone|by telephone|on my (?:mobile|phone|cell|private)|via (?:phone|linkedin|whatsapp)|during|while|today|tomorrow|this (?:week|month|year|quarter)|next (?:week|month|quarter|year)|yet|right now|at the moment|for now|for the time being|on weekends|at work|bis|vor|heute|morgen|diese woche|telefonisch|jusqu'|avant|aujourd'hui|hasta|antes de|hoy|fino a|prima di|oggi|tot|voor|vandaag|até|antes|hoje|innan|förrän|før|inden|przed|do czasu)\\b|(?<![\\p{L}])(?:до|пока|сегодня|раньше|сьогодні)(?![\\p{L}])",
);
