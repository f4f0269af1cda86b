import { pattern } from "../../../language/fold.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/** Promises by what they are about; who may make one of a kind may make it in other words. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  guarantee: [
    "(?<!can't |cannot |can not |won't |not )\\bguarant(?:ee[sd]?|eeing|ies|y)\\b|\\bwarrant(?:y|ies|ed)\\b|\\bmark my words\\b|\\byou have my word\\b|\\brest assured\\b|\\brisk[- ]free\\b|\\bwithout (?:any )?risk\\b|\\bzero risk\\b",
    "\\b(?:garantier\\p{L}*|garantie[n]?|gewährleist\\p{L}*|zugesichert|zusichern|risikofrei|ohne risiko|versichere ihnen)\\b",
    "\\b(?:garanti(?:r|e|es|s|t|ssons|t|ra|rons|zar|zamos|zo|zado|mos|do|re|sce|to|amo)?|garantía|garantia|garantias|garanzia|garanzie|garantisc\\p{L}+|garantiz\\p{L}+|garanto|sin riesgo|sans risque|senza rischi|sem risco)\\b",
    "\\b(?:garandeer\\p{L}*|garanderen|garanter\\p{L}*|garant(?:i|ia|ier)\\b|gwarant\\p{L}+|takaamme|takuu|zaruč\\p{L}+|záruk\\p{L}+|garanti ed\\p{L}+|garantili)\\b",
    "гарант\\p{L}+|保证|保證|保障|担保|保証|请放心|보장|보증|نضمن|ضمان|أضمن|מבטיחים|אנו ערבים|אחריות",
  ],
  promise: [
    "(?<!can't |cannot |can not |won't |not )\\b(?:i|we) (?:hereby |can |do |will |solemnly |absolutely )?(?:promise|pledge|vow|undertake|commit to|swear|assure you)\\b|\\bi give you my word\\b",
    "\\b(?:verspreche\\p{L}*|zusage\\b|sage (?:ich |wir )?(?:\\p{L}+ ){0,3}zu|sichern? (?:wir |ich )?ihnen zu)\\b|\\b(?:je|nous) (?:vous )?promet\\p{L}+|\\bnous nous engageons\\b|\\bje m'engage\\b|\\b(?:te |le |les )?promet(?:o|emos)\\b|\\bme comprometo\\b|\\bnos comprometemos\\b|\\bpromett(?:o|iamo)\\b|\\bci impegniamo\\b|\\b(?:ik beloof|wij beloven|we beloven|beloof ik)\\b|\\b(?:jag|vi) lovar\\b|\\b(?:jeg|vi) lover\\b|\\bobiec(?:uj|a)\\p{L}+|\\blupaa\\p{L}*|\\bslibuj\\p{L}+|\\bsöz ver\\p{L}+",
    "обещ\\p{L}+|обіця\\p{L}+|承诺|承諾|答应你|約束(?:し|いた|致)\\p{L}*|약속\\p{L}*|نعدكم|أعدك|نعدك|אני מבטיח\\p{L}*",
  ],
  free: [
    "\\b(?:for free|free of (?:any )?(?:charge|cost)|at no (?:\\w+ )?(?:cost|charge)|(?:no|without|zero|any) (?:\\w+ )?(?:charge|cost|costs|fee|fees)\\b(?! (?:for|of) (?:delay))|free[- ](?:trial|month|months|year|account|plan|version|sample|upgrade|shipping|delivery|consultation|licen[sc]es?|pilot|access|demo|setup|set-up|onboarding|training|support|tier|seats?|weeks?|product|copy|gift|audit|assessment|migration)|complimentary|on the house|on us\\b|free forever|totally free|completely free|absolutely free|100% free|gratis|costs? (?:you )?nothing|won't cost you|waive\\w*|nothing to pay|without paying|freebie)\\b",
    "\\b(?:it|this|that|everything|product|software|service|pilot|plan|trial|version|tool|onboarding|setup|month|first year)(?:'s| is| will be| are| comes)? (?:entirely |currently |all |yours )?free\\b(?! (?:to|on|at|for (?:you to|a|us|the)|next|this|tomorrow|in|around|until|after|before|from|of|time|all|mon|tue|wed|thu|fri))",
    "\\b(?:kostenlos\\p{L}*|kostenfrei\\p{L}*|umsonst|unentgeltlich\\p{L}*|gebührenfrei|ohne (?:kosten|aufpreis|berechnung|gebühren)|keine (?:kosten|gebühren)|geschenkt|auf unsere kosten|gratis\\p{L}*)\\b",
    "\\b(?:gratuit(?:e|s|es|ement)?|sans frais|offert(?:e|s|es)?\\b|à nos frais|sans (?:aucun )?(?:coût|supplément)|gratis|gratuit[oaie]s?|sin (?:ningún )?(?:coste?|cargo|costo)s?|de regalo|gratuitamente|senza (?:costi|spese)|a costo zero|omaggio|de graça|grátis|sem (?:qualquer )?(?:custo|encargo)s?|kosteloos|zonder kosten|geen kosten)\\b",
    "\\b(?:kostnadsfri\\p{L}*|utan kostnad|gratis|uten kostnad|kostnadsfritt|uden beregning|za darmo|bezpłatn\\p{L}*|darmow\\p{L}*|nieodpłatn\\p{L}*|zdarma|bezplatn\\p{L}*|ilmai\\p{L}*|maksut(?:ta|on)|veloituksetta|ücretsiz\\p{L}*|bedava|bila opłat)\\b",
    "бесплатн\\p{L}*|безвозмездн\\p{L}*|даром|без (?:оплаты|доплаты)|безкоштовн\\p{L}*|безоплатн\\p{L}*|免费|免費|不收费|零费用|赠送|無料|無償|タダで|무료|공짜|مجان\\p{L}*|بدون تكلفة|بلا مقابل|חינם|ללא (?:עלות|תשלום|חיוב)",
  ],
  refund: [
    "\\b(?:refund\\w*|money[- ]back|reimburs\\w+|your money back|cancel (?:at )?any ?time|no (?:obligation|strings attached|commitment)|compensat(?:e|ion))\\b",
    "\\b(?:rückerstatt\\p{L}*|erstatt(?:en|ung|et)\\b|geld(?: |-)?zurück\\p{L}*|jederzeit kündbar|rembours\\p{L}+|reembols\\p{L}+|devolución del dinero|devolv\\p{L}+ (?:el|su) dinero|rimbors\\p{L}+|terugbetal\\p{L}+|geld terug|återbetal\\p{L}+|pengarna tillbaka|tilbakebetal\\p{L}+|refusjon|tilbagebetal\\p{L}+|zwrot (?:pieniędzy|kosztów|środków)|zwróc\\p{L}+ pieniądze|vrácení peněz|hyvit\\p{L}+|rahat takaisin|para iade\\p{L}*|geri öde\\p{L}+)\\b",
    "верн(?:ём|ем|у|утся) (?:вам )?(?:деньги|средства)|возврат\\p{L}* (?:денег|средств)|возмест\\p{L}+|повернемо (?:вам )?(?:гроші|кошти)|повернення коштів|відшкод\\p{L}+|退款|退钱|退还|返金|환불|استرداد|نعيد لك|החזר כספי|נחזיר",
  ],
  delivery: [
    "\\b(?:we|i|they|our (?:team|engineers|developers))(?:'ll| will| can| shall| are going to|'re going to)(?: \\w+ly)? (?:also |then |have it |have this |have that |get it |get this |get that |make sure (?:it|this|that) (?:is|gets) )?(?:deliver|fix(?:ed)?|build|implement|ship|develop|install|migrate|launch|deploy|finish(?:ed)?|complete[d]?|done|ready|resolved?|solved?|rolled? out|roll out|add (?:this|that|the|a) (?:feature|integration)|set (?:it|this|everything) up|double your|triple your|increase your|save you)\\b",
    "\\b(?:will|shall|to) be (?:\\w+ly )?(?:delivered|shipped|fixed|finished|completed|installed|implemented|live|up and running|resolved|deployed|available|released)\\b|\\bdeliver(?:ed|y)? (?:by|within|on|before)\\b|\\b(?:live|ready|done|fixed) by\\b",
    "\\b(?:liefern (?:wir|ihnen)|wir (?:werden )?(?:\\p{L}+ ){0,4}(?:liefern|beheben|bauen|implementieren|umsetzen|fertigstellen|entwickeln|installieren)|wird (?:\\p{L}+ ){0,4}(?:geliefert|behoben|fertig|umgesetzt|fertiggestellt|behoben sein)|lieferung bis|ich (?:werde|kümmere) (?:\\p{L}+ ){0,4}(?:beheben|liefern|fertigstellen))\\b",
    "\\b(?:nous (?:vous )?(?:livrerons|livrons|corrigerons|développerons|installerons|mettrons en place)|sera (?:livré|corrigé|prêt|installé|résolu)e?|livraison (?:le|avant|sous)|je (?:vous )?(?:livrerai|corrigerai|réparerai))\\b",
    "\\b(?:(?:se lo |lo |le )?(?:entregaremos|entregaré|arreglaremos|corregiremos|instalaremos|implementaremos|desarrollaremos)|estará (?:listo|entregado|arreglado|resuelto)|será entregado|consegneremo|consegnerò|risolveremo|svilupperemo|installeremo|sarà (?:consegnato|pronto|risolto)|entregarei|resolveremos|estará pronto|corrigiremos)\\b",
    "\\b(?:wij leveren|we leveren|zullen (?:\\p{L}+ ){0,3}(?:leveren|oplossen|bouwen|installeren)|wordt (?:\\p{L}+ ){0,3}(?:geleverd|opgelost)|vi (?:levererar|kommer att (?:leverera|bygga|fixa|åtgärda)|leverer|vil levere|skal levere|fikser|fixar)|levereras|dostarczymy|wdrożymy|naprawimy|zrealizujemy|dodáme|opravíme|toimitamme|korjaamme|teslim ed\\p{L}+)\\b",
    "(?:доставим|поставим|исправим|внедрим|разработаем|сделаем|установим|будет (?:готово|доставлено|исправлено)|виправимо|доставимо|впровадимо|розробимо|зробимо|буде (?:готово|доставлено|виправлено))|(?:我们|我們|我)?(?:会|將|将)(?:在)?[^。！？\\n]{0,12}(?:交付|修复|修好|完成|上线|发货|交货|实施)|(?:納品|お届け|修正|対応完了|実装|導入)(?:いたし|致し|し)ます|납품|배송해|سنسلم|سنقوم ب(?:تسليم|إصلاح)|נספק|נתקן",
  ],
  contract: [
    "\\b(?:contracts?|contractual(?:ly)?|legally binding|binding (?:offer|agreement|quote)|indemnif\\w+|liab(?:le|ility)|terms (?:and|&) conditions|(?:sign|signed|draft|send (?:you )?(?:the|an?)) agreement|nda|non-disclosure|purchase order|letter of intent|msa|dpa|exclusiv(?:e rights|ity)|partnership agreement|lifetime (?:licen[sc]e|access|deal)|unlimited (?:users|seats|access|support|use))\\b",
    "\\b(?:vertr(?:ag|ags|ages|äge|ägen)\\b|vertraglich\\p{L}*|rechtsverbindlich\\p{L}*|verbindliche[sn]? (?:angebot|zusage)|haft(?:en|ung)\\b|auftragsbestätigung|unbegrenzt\\p{L}*|contrats?\\b|contractuel\\p{L}*|engagement ferme|contrat(?:o|os|ar|to|ti)\\b|contratual|vinculante|contractueel|bindend|avtal(?:et)?\\b|kontrakt\\p{L}*|bindande|bindende|um(?:owa|owy|owę|ów)\\b|wiążąc\\p{L}+|smlouv\\p{L}+|sopimu\\p{L}+|sözleşme\\p{L}*)\\b",
    "договор(?:а|у|ом|е|ы)?(?!\\p{L})|контракт\\p{L}*|юридически обяз\\p{L}+|договір|合同|合约|合約|契約|계약|عقد(?!\\p{L})|العقد|חוזה|הסכם",
  ],
  service: [
    "\\b(?:slas?|service[- ]level|uptime|24/7|24x7|around the clock|99[.,]9\\d*|zero downtime|rund um die uhr|verfügbarkeit von|disponibilité de|las 24 horas|response time of|never (?:fails?|breaks?|goes down))\\b|круглосуточн\\p{L}*|цілодобов\\p{L}*|24時間|全天候|7x24|24小时",
  ],
  certificate: [
    "\\b(?:iso[- ]?\\d{4,5}|soc ?[12]\\b|hipaa|pci[- ]dss|fedramp|(?:gdpr|dsgvo|rgpd|avg|rodo|ccpa)[- ](?:compliant|compliance|konform\\p{L}*|certified|proof)|(?:fully|completely) compliant|certified|zertifiziert\\p{L}*|certifiée?s?|certificad[oa]s?|certificat[oaie]|gecertificeerd|certifierad|sertifisert|certyfikowan\\p{L}+)\\b|сертифицирован\\p{L}*|сертифікован\\p{L}*|认证|認証取得",
  ],
};

const PATTERNS: readonly (readonly [string, RegExp])[] = Object.entries(KINDS).flatMap(
  ([kind, sources]) =>
    sources.map((source) => [kind, new RegExp(pattern(source).source, "gu")] as const),
);

/** What a text promises, or says of what was promised. */
export function promises({ folded }: Plain): Fact[] {
  return PATTERNS.flatMap(([kind, words]) =>
    matches(folded, words).map((match) => ({
      rule: "promise" as const,
      keys: [`promise:${kind}`],
      shown: match[0].trim(),
      at: match.index,
    })),
  );
}
