import type { Locale } from "../locale.ts";

export const pt: Locale = {
  code: "pt",
  name: "Portuguese",
  numbers: {
    small: [
      "um, uma",
      "dois, duas, um par de",
      "três",
      "quatro",
      "cinco",
      "seis",
      "sete",
      "oito",
      "nove",
      "dez",
      "onze",
      "doze",
    ],
    ordinals: ["primeiro", "segundo", "terceiro", "quarto"],
    spelled: {
      small:
        "um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze, quinze, dezesseis, dezessete, dezoito, dezenove",
      tens: "vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa",
      between: ["e"],
      hundred: "cem",
      thousand: "mil",
    },
    otherForms: {
      1: "uma",
    },
  },
  dates: {
    months: [
      "janeiro",
      "fevereiro, fev",
      "março",
      "abril, abr",
      "maio",
      "junho",
      "julho",
      "agosto, ago",
      "setembro",
      "outubro, out",
      "novembro",
      "dezembro, dez",
    ],
    weekdays: [
      "domingo",
      "segunda-feira, segunda feira",
      "terça-feira, terça feira",
      "quarta-feira, quarta feira",
      "quinta-feira, quinta feira",
      "sexta-feira, sexta feira",
      "sábado",
    ],
    shortWeekdays: [
      "dom",
      "segunda, seg",
      "terça, ter",
      "quarta, qua",
      "quinta, qui",
      "sexta, sex",
      "sáb",
    ],
    today: "hoje",
    tomorrow: "amanhã",
    dayAfterTomorrow: "depois de amanhã",
    units: {
      hour: "hora, horas",
      day: "dia, dias, dias úteis",
      week: "semana, semanas",
      month: "mês, meses",
      quarter: "trimestre, trimestres",
      year: "ano, anos",
    },
    calendarWeek: "semana",
    about: "cerca de, aproximadamente",
    halfYear: "meio ano",
    season: "verão, outono, primavera, inverno, férias, natal, carnaval, páscoa, festas",
    next: "próximo, próxima",
    nextAfter: "próximo, próxima, que vem, seguinte",
    this: "este, esta, neste, nesta, toda a, todo o, toda esta, durante toda a",
    in: "em, dentro de, daqui a, em até",
    for: "por, durante, pelas próximas, pelos próximos",
    later: "depois, mais tarde",
    of: "de, do, da",
    beforeDay: "dia, o dia, no dia, ao dia, ao",
    before:
      "em, até, desde, a partir de, antes de, depois de, no, de, fim de, do, a, este, próximo",
    span: "a, ao, até, até ao, e, à",
    early: "início de, começo de, no início de",
    middle: "meados de, em meados de",
    late: "fim de, final de, no fim de, no final de",
  },
  absence: {
    back: "regressando, retornando, voltando, estarei de volta, volto, voltarei, volta, de volta, voltar, voltamos, voltaremos, regresso, regressarei, regressa, regressar, regressamos, retorno, retornarei, retorna, retornar, novamente, de novo, estarei disponível",
    until: "até, até ao, até o",
    through: "até ao inclusive",
    inclusive: "esse dia incluído, este dia incluído, inclusive, inclusivamente, incluído",
    after: "após, depois de, depois do, após o",
    away: "fora do escritório, fora, ausente, ausência, de férias, férias, em viagem, licença, indisponível, fechado",
    since: "desde, a partir de, a partir do, desde o",
    open: "até novo aviso, até aviso em contrário, por tempo indeterminado, não sei quando, ainda não sei quando, sem data de regresso, sem data de retorno",
  },
  frame: {
    greetings:
      "olá, oi, bom dia, boa tarde, boa noite, prezado, prezada, prezados, caro, cara, caros, exmo, exma, exmos, estimado, estimada, senhor, senhora",
    closings:
      "atenciosamente, cumprimentos, com os melhores cumprimentos, melhores cumprimentos, abraço, abraços, att, obrigado, obrigada, muito obrigado, muito obrigada, grato, grata, cordialmente, respeitosamente, desde já obrigado, desde já agradeço, um abraço, obrigado desde já",
    notices:
      "confidencial, confidenciais, confidencialidade, destinatário, destinatários, por engano, por erro, aviso legal, imprimir, meio ambiente, política de privacidade, você está recebendo, você recebe este, recebe este e-mail, para cancelar a inscrição, clique aqui, vírus, proteção de dados",
    banners:
      "e-mail externo, email externo, remetente externo, mensagem externa, originou de fora, veio de fora, atenção: este, cuidado: este, não clique, não abra, enviado do meu, enviado de, obter o outlook, enviado a partir",
  },
  optOut: {
    alone:
      "cancelem a minha subscrição, cancele a minha subscrição, cancelar a subscrição, cancelem a minha inscrição, cancele a minha inscrição, e-mails não são bem-vindos, mensagens não são bem-vindas, emails não são bem-vindos, descadastr*, descadastro, cancelar inscrição, cancelar a inscrição, cancelar minha inscrição, cancelar a minha inscrição, cancele minha inscrição, cancelem minha inscrição, cancelar subscrição, cancelar a subscrição, cancelar minha assinatura, cancelar assinatura, desinscrev*, desinscri*, dessubscrev*, anular subscrição, unsubscribe, me deixem em paz, me deixe em paz, deixem-me em paz, deixe-me em paz, nos deixem em paz, sair da lista, quero sair, sair, opt-out, oponho-me, me oponho, me descadastrem, dar baixa, deixem-nos em paz, não autorizo, não autorizamos, não dei permissão, não dei consentimento, sem meu consentimento, sem a minha autorização, sem minha autorização, revogo meu consentimento, retiro o meu consentimento, descadastrar, direito ao esquecimento, chega de e-mails, chega de emails, chega de mensagens, chega de spam",
    remove:
      "retirado, retirada, retirados, remover, remova, removam, remova-me, removam-me, removido, removida, remoção, retirar, retire, retirem, retire-me, retirem-me, tirar, tire, tirem, tire-me, tirem-me, tira, excluir, exclua, excluam, exclusão, excluído, eliminar, elimine, eliminem, eliminem-me, elimine-me, apagar, apague, apaguem, deletar, delete, deletem, esqueçam, esqueça, cancelar, cancele, riscar, remova-nos, removam-nos, eliminação",
    off: "da, de, do, das, dos, dessa, desta, desse, deste, dessas",
    onto: "adicionar, adicione, adicionem, incluir, inclua, incluam, inscrever, inscreva, cadastrar, cadastre, acrescentar, acrescente",
    list: "subscrição, lista, listas, lista de e-mails, lista de emails, lista de e-mail, lista de contatos, lista de contactos, lista de distribuição, lista de correio, lista de envio, mailing, mailing list, base, base de dados, bases de dados, banco de dados, newsletter, boletim, cadastro, cadastros, registros, registos, contatos, contactos, sistema, crm, campanha, campanhas, ficheiros, disparos, envios",
    me: "dados que têm, dados que tenham, dados sobre mim, me, nos, mim, meu e-mail, meu email, o meu e-mail, o meu email, meu endereço, o meu endereço, meu nome, o meu nome, meus dados, os meus dados, meu contato, o meu contacto, meu contacto, meu cadastro, nosso e-mail, nosso email, nossos dados, este e-mail, este email, este endereço, nossa empresa, o nosso e-mail, os nossos dados, meu endereço de e-mail, meus dados pessoais, minha inscrição, meu número",
    stop: "parem, pare, para de, parar, deixem, deixe, deixar, cessem, cesse, cessar, chega, chega de, basta, stop, evitem, evite, interromper, interrompam, suspender, suspendam, abstenham-se",
    write:
      "escrever, escrevam, escreva, escrevam-me, escreva-me, contactar, contatar, contactem, contatem, contacte, contate, contactem-me, contactar-me, contatar-me, contacte-me, incomodar, incomodem, incomode, perturbar, ligar, liguem, ligue, entrar em contato, entrem em contato, entre em contato, entrar em contacto, entrem em contacto, importunar, insistir, insistam, escrever-me, contato, contacto, entrar mais em contato, entrar mais em contacto, entrem mais em contato, entre mais em contato",
    send: "enviar, enviem, envie, enviar-me, enviem-me, envie-me, mandar, mandem, mande, mandar-me, mandem-me, encaminhar, envio, remeter",
    mail: "e-mail, e-mails, email, emails, mail, mails, mensagem, mensagens, propaganda, propagandas, publicidade, spam, newsletter, newsletters, comunicações, comunicação, ofertas, nada, informações, correio, promoções, contato, contacto, contatos, contactos, marketing, lixo, coisas",
    receive:
      "receber, recebê-los, recebendo, ser contactado, ser contactada, ser contatado, ser contatada, que me contactem, que me enviem, que me escrevam, que me contatem, ser incomodado, ser incomodada, estar na, fazer parte, continuar a receber, continuar recebendo, ter",
    want: "quero, queremos, desejo, desejamos, gostaria, gostaríamos, pretendo, solicito, peço, exijo, pedimos, autorizo, autorizei, pedi, solicitei, tenho interesse em, interessa",
    not: "não, nunca, nunca mais, jamais, já não",
    no: "nenhum, nenhuma, sem",
    more: "mais, novamente, de novo, outros, outras, outra vez, no futuro, futuro, futuros, a partir de agora, doravante, daqui para a frente, voltem a, volte a, adicionais",
    we: "eu, nós",
    you: "você, vocês, sua, seu, suas, seus, vossa, vosso, vossas, tua, teu, te, lhe",
    about:
      "clientes, cliente, usuários, usuário, utilizadores, funcionários, colaboradores, pessoas, motoristas, equipe, equipa, colegas, assinantes, link, botão, função, funcionalidade, página, taxa, opção, processo, ferramenta, software, excel, turnos, contrato, reunião, convite, projeto, planilhas, mão, fornecedores, pacientes, ainda",
    limit:
      "antes de, até, hoje, amanhã, esta semana, próxima semana, semana que vem, por telefone, por agora, por enquanto, no momento, de momento, ainda, pdf, contrato, fatura, faturas, anexos, anexo, proposta, link, papel, whatsapp, antes das, antes da",
    beside:
      "por favor, favor, por gentileza, gentileza, obrigado, obrigada, agradeço, grato, grata, desde já, olá, oi, bom dia, boa tarde, boa noite, prezado, prezada, prezados, caro, caros, cara, senhor, senhora, senhores, atenciosamente, cumprimentos, abraço, att, att., de, da, do, das, dos, a, o, as, os, um, uma, e, ou, mas, em, no, na, nos, nas, ao, à, com, por, para, pra, que, se, me, meu, minha, meus, minhas, nosso, nossa, este, esta, estes, estas, esse, essa, esses, essas, isso, isto, é, são, estou, está, estão, foi, ser, estar, tenho, temos, têm, tem, não, já, agora, imediatamente, urgente, urgentemente, o mais rápido possível, quanto antes, o quanto antes, definitivamente, de imediato, nunca, sem interesse, não tenho interesse, e-mail, e-mails, email, emails, endereço, lista, dados, pessoais, lgpd, rgpd, lei, denúncia, denunciar, advogado, procon, anpd, ilegal, spam, solicitado, solicitados, solicitei, pedi, autorizei, autorização, consentimento, permissão, inscrevi, cadastrei, inscrito, confirmar, confirmem, confirme, confirmação, como, por que, porque, onde, de onde, quem, conseguiram, obtiveram, tiraram, vezes, vez, última, duas, três, várias, também, só, apenas, todo, todos, todas, qualquer, tipo, aqui, pessoa, empresa, errada, solicito, peço, quero, gostaria, desejo, cansado, cansada, farto, farta, recebendo, recebo, receber, continuo, continuam, senão, caso contrário, então, podem, pode, poderiam, poderia, fazer, façam, nos termos, artigo, direito, direitos, parte, vosso, vossa, seu, sua, lhes, não estou interessado, não estou interessada, não estamos interessados, não temos interesse, não me interessa, dessa, desta, deste, desse, uso, como faço para, como faço, faço, posso, como posso",
    idiom:
      "não hesite, não hesitem, não esqueça, sem problema, sem problemas, nenhum problema, por que não, não recebi, não recebemos, não se preocupe, ainda não recebi, não chegou, não conheço, não conhecemos",
    aim: "queremos, quero, gostaríamos de, gostaria de",
  },
  intent: {
    decline:
      "não tenho interesse, não temos interesse, não há interesse, sem interesse, não estou interessado, não estou interessada, não estamos interessados, não obrigado, não obrigada, obrigado mas não, obrigada mas não, não preciso, não precisamos, não me interessa, não nos interessa",
    later:
      "agora não, não agora, mais tarde, mais para frente, entre em contato, entrem em contato, entre em contacto, volte a falar comigo, volte a falar, fale comigo, novamente, de novo, no momento, por enquanto, muito cedo, ocupado, ocupada, talvez, me escreva, me ligue, retome",
  },
  replies: {
    hostile: [
      "\\b(?:viola\\p{L}*|infração)\\b[^.!?]{0,40}\\b(?:lgpd|rgpd|gdpr)\\b",
      "\\b(?:meu advogado|nosso advogado|advogad[oa]s?|medidas legais|processar|processo judicial|denunciar\\p{L}*|ilegal|assédio|reportar como spam|vai se f\\p{L}+|idiotas?|vigaristas?|golpistas?|palhaçada|vão à merda|procon|anpd|cnpd)\\b",
    ],
    wrongPerson: [
      "\\b(?:não sou (?:a pessoa|o contato|o contacto|o responsável|a responsável|eu)|pessoa errada|contato errado|contacto errado|(?:já )?não (?:trabalho|estou|sou) mais|já não (?:trabalho|estou|sou)|não trabalho mais|(?:fale|contate|contacte|procure|escreva) (?:com|a|o|para)|(?:meu|minha) colega|saí da empresa|estou aposentad[oa]|não é comigo)\\b",
    ],
    notInterested: [
      "\\b(?:não (?:tenho|temos|há) interesse|não (?:estou|estamos) interessad[oa]s?|sem interesse|não,? obrigad[oa]|obrigad[oa],? mas não|não (?:preciso|precisamos|necessito|quero|queremos)|não (?:me|nos) interessa)\\b|^não[.! ]*$",
    ],
    notNow: [
      "\\b(?:(?:agora|neste momento|no momento|por enquanto|de momento|por ora)(?: mesmo)? não|não (?:agora|neste momento|no momento|por enquanto|é (?:o|um bom) momento|antes de|temos (?:tempo|orçamento|verba)|tenho tempo)|mais (?:tarde|adiante|para frente|pra frente)|muito ocupad[oa]s?|cedo demais|ainda não|sem (?:orçamento|verba|tempo))\\b",
    ],
    again: [
      "\\b(?:entre em contato|entre em contacto|contact\\p{L}+|contat\\p{L}+|volt\\p{L}+|retorn\\p{L}+|fal(?:e|amos|em|ar)|escreva\\p{L}*|lig(?:ue|uem)|retom\\p{L}+|tente\\p{L}*|novamente|de novo|outra vez|me procure)\\b",
    ],
    objection: [
      "\\b(?:(?:muito|demasiado) (?:caro|cara|complicado|complexo)|caro demais|já (?:usamos|temos|trabalhamos|utilizamos|uso|tenho)|fora do (?:nosso )?orçamento|satisfeitos com|não (?:estou|estamos) (?:convencid|segur)[oa]s?|cétic[oa])\\b",
    ],
    asks: [
      "\\b(?:envie-me|me envie|pode(?:ria)? (?:enviar|me|explicar)|quanto custa|como funciona|mais (?:informações|detalhes)|pergunta|gostaria de saber)\\b",
    ],
    interested: [
      "\\b(?:(?:tenho|temos|teria|teríamos) interesse|(?:estou|estamos|muito) interessad[oa]s?|(?:me|nos) interessa|parece (?:\\p{L}+ )?(?:bom|interessante|ótimo)|com prazer|sim|claro|com certeza|vamos (?:conversar|falar|marcar)|me ligue|perfeito|gostaria|gostaríamos)\\b",
    ],
    but: ["(?<!\\p{L})(?:mas|porém|contudo)(?!\\p{L})"],
    retry: ["\\b(?:novamente|de novo|volte)\\b"],
  },
  automatic: {
    declared: [
      "(?:esta|este) é uma? (?:resposta|mensagem|e-?mail)\\s*(?:automátic|gerad[oa] automática|enviad[oa] automática)",
      "esta mensagem (?:foi|é) (?:gerada|enviada) automatica",
    ],
    away: [
      "\\b(?:estou|estarei|encontro-me|estamos|estaremos)\\b[^.!?]{0,60}\\b(?:fora do escritório|ausente|de férias|em férias|em viagem|de licença|fora do país)\\b",
    ],
    instead: [
      "\\b(?:urgên|urgente|na minha ausência|durante a minha ausência)[^.!?]{0,100}\\b(?:contact|contat|envi|lig|fal|favor)",
    ],
    answersLater: [
      "\\b(?:no meu (?:regresso|retorno)|após (?:o )?(?:meu )?(?:regresso|retorno)|acesso limitado|assim que possível|logo que possível|quando (?:voltar|regressar|retornar))\\b",
    ],
    unread: ["\\bacesso limitado"],
    thanks: [
      "(?:obrigad[oa]|agradeç[oe]) (?:pelo|por|o|a) (?:seu|sua|contact|contat|e-?mail|mensagem)",
    ],
    greeting: ["olá|bom dia|boa tarde|prezad\\p{L}+"],
    received: [
      "\\b(?:recebemos (?:a sua|o seu|sua|seu)|(?:sua|a sua) (?:solicitação|mensagem|pedido)[^.!?]{0,80}foi (?:recebid|registrad|criad))",
    ],
    ofASystem: [
      "\\b(?:em|dentro de) (?:até )?(?:\\w+|\\d+) (?:horas|dias) úteis",
      "\\bnão responda (?:a )?est",
    ],
    moved: ["\\b(?:novo (?:endereço|e-?mail)|este (?:endereço|e-?mail)[^.!?]{0,30}não)\\b"],
    dead: [
      "\\beste (?:endereço|e-?mail|correio)\\b[^.!?\\n]{0,60}\\b(?:não está mais (?:em uso|ativ)|já não (?:está (?:em uso|ativ)|é (?:utilizad|usad))|foi (?:desativad|encerrad))",
    ],
    unmonitored: [
      "\\best[ae] (?:caixa|endereço|e-?mail)\\b[^.!?\\n]{0,40}\\bnão (?:é|está sendo|está a ser) (?:monitorad|monitorizad|lid|verificad)",
    ],
    personal: ["\\b(?:me ligue|falamos|tenho interesse|interessad[oa])\\b"],
    left: [
      "\\bnão (?:trabalh|faz|faço|integra|está|estou|colabor)\\w* mais\\b|\\bjá não (?:trabalh|faz parte|faço parte|integra|pertenc|colabor)|\\b(?:deixou|deixei|saiu d|saí d)[ae]? ?(?:a |de )?(?:empresa|trabalhar|companhia)",
    ],
    subjects: [
      "resposta automática(?: para ausência do escritório)?",
      "(?:mensagem|aviso|notificação) (?:de ausência|automática)(?: temporária)?",
    ],
    subjectMarks: ["resposta automática"],
    perhapsSubjects: ["fora do escritório", "\\b(?:ausência|férias|ausente)\\b"],
    newAddress: ["escrev\\w*"],
  },
  quoting: {
    on: "em, no dia",
    wrote: "escreveu",
    from: "de, remetente",
    sent: "enviado, enviada, enviado em, enviada em",
    date: "data",
    to: "para, a, destinatário",
    cc: "cópia, responder para, prioridade",
    subject: "assunto",
    replyPrefixes: "res",
    forwardPrefixes: "enc",
    originals: "mensagem original, mensagem encaminhada, mensagem reencaminhada",
  },
  receipts: {
    subjects: ["(?:lida|lido|não lida|entregue|retransmitida|confirmação de leitura|recibo)\\b"],
    words: [
      "\\b(?:sua|a) mensagem\\b[\\s\\S]{0,600}?\\bfoi (?:lida|aberta|exibida|entregue|excluída)\\b",
    ],
  },
  lines: {
    devices: [
      "(?:enviado|enviada|escrito) (?:do|da|de|com|via|por|pelo|a partir de|através de|usando) .{1,70}",
      "(?:obter|obtenha|baixe|descarregar) (?:o )?outlook (?:para|for) .{1,50}",
      "sem vírus[.:]? .{0,40}",
    ],
    forwards: ["início da mensagem (?:reencaminhada|encaminhada)"],
    replyAbove: [
      "(?:por favor,? )?(?:responda|digite sua resposta|escreva a sua resposta) acima desta linha",
    ],
    answersInline: [
      "(?:respostas?|comentários?|respondo)(?: \\S+){0,5} (?:abaixo|em (?:vermelho|azul|verde|negrito)|no (?:texto|corpo))",
    ],
    footers: ["cancelar a subscri|confidencial"],
    quoting: ["citando"],
    spoken: ["como"],
    invitations: ["este convite"],
  },
  bounces: {
    undelivered: ["não (?:pôde|foi possível|pode) (?:ser )?entreg|falha na entrega"],
    headers: ["cabeçalhos da mensagem original"],
    subjects: ["falha (?:na|de) entrega|não entregue"],
    recipients: ["destinatário"],
  },
  refusals: {
    unknownUser: [
      "destinat[aá]rio (?:desconhecido|inexistente)|usu[aá]rio (?:desconhecido|inexistente|n[aã]o existe)",
    ],
  },
  models: {
    injection: [
      "\\b(?:ignor(?:e|a|em|ar)|esque(?:ça|ce|cer)|desconsider\\p{L}+|desobede\\p{L}+)\\b[^.!?]{0,50}\\b(?:instruç(?:ão|ões)|regras|diretrizes|prompts?|ordens|tudo (?:acima|o que)|anterior(?:es)?)\\b|\\b(?:prompt|mensagem|instruções) d[oe] sistema\\b|\\b(?:agora (?:você é|és|tu és)|você (?:é|agora é) uma? (?:ia|bot|modelo|assistente))\\b|\\b(?:mostr|revel|repit|repet|imprim|diga|escrev)\\p{L}*[^.!?]{0,30}\\b(?:prompt|suas instruções|tuas instruções|playbook)\\b|\\bse você (?:é|for) uma? (?:ia|bot|robô|modelo)|\\bnovas? (?:instruç(?:ão|ões)|tarefa) ?:",
    ],
    machine: [
      "\\b(?:como|sou|enquanto) (?:uma? )?(?:\\p{L}+ )?(?:ia|inteligência artificial|modelo de linguagem|assistente virtual|chatbot|robô)\\b|\\bmodelos? de linguagem\\b|\\binteligência artificial\\b|\\b(?:as )?minhas (?:instruções|diretrizes|regras)\\b|\\b(?:prompt|mensagem|instruções) d[oe] sistema\\b|\\bfui (?:programad|instruíd|treinad|configurad)[oa]|\\baqui está (?:uma?|o|a) (?:\\p{L}+ ){0,2}(?:rascunho|resposta|versão|proposta de)|\\binstruções anteriores\\b|\\bgerad[oa] automaticamente\\b",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanti(?:r|mos|do|a)?|garantia|garantias|garanto|sem risco)\\b"],
    promise: ["\\b(?:promet(?:o|emos)|me comprometo|nos comprometemos)\\b"],
    free: [
      "\\b(?:de graça|grátis|gratuit[oa]s?|sem (?:qualquer )?(?:custo|encargo)s?|gratuitamente)\\b",
    ],
    refund: ["\\b(?:reembols\\p{L}+)\\b"],
    delivery: [
      "\\b(?:entregaremos|entregarei|resolveremos|estará pronto|corrigiremos|será entregue)\\b",
    ],
    contract: ["\\b(?:contrat(?:o|os|ar)|contratual|vinculante)\\b"],
    certificate: ["\\b(?:certificad[oa]s?)\\b"],
    discount: [
      "\\b(?:descontos?|metade do preço|preço (?:especial|reduzido|promocional)|oferta especial|cupom|abatimento)\\b",
    ],
    granting: ["\\b(?:sim|claro|concordamos|podemos|oferecemos|aceitamos)\\b"],
  },
  money: {
    currencies: { EUR: "euro, euros", USD: "dólar, dólares", GBP: "libras", BRL: "reais" },
    magnitudes: { 1000: "mil" },
    per: "por, a",
    perUnit: "mês, ano, usuário",
  },
  amounts: {
    costs: ["\\b(?:preços?|custa|custam|apenas|tarifas?)\\b"],
    counted: ["dias|horas|semanas|meses"],
    percent: ["por ?cento"],
    reduction: ["(?:(?:euros?|dólares) ?)?de desconto"],
    half: ["\\bmetade\\b"],
    discount: ["descontos?"],
  },
  times: {
    weekdays: [
      "",
      "n?[ao]s? segunda(?:-feira)?",
      "n?[ao]s? terça(?:-feira)?",
      "n?[ao]s? quarta(?:-feira)?",
      "n?[ao]s? quinta(?:-feira)?",
      "n?[ao]s? sexta(?:-feira)?",
      "",
    ],
    by: ["(?<![\\p{L}\\d])até (?:o )?fi(?:m|nal) d[aeo] \\p{L}+(?!\\p{L})"],
    clock: ["h|hs|horas"],
    clockMinutes: ["h\\b"],
    at: ["às"],
    noHour: ["euro"],
    beforeYear: ["em|desde"],
  },
  playbooks: {
    forbiddingHeadings: ["\\b(?:nunca|interno)(?!\\p{L})"],
    forbidding: ["\\b(?:nunca|não (?:oferecer|prometer|dar))\\b"],
  },
  contacts: {
    at: ["arroba"],
    dot: ["ponto"],
    dotOfDomain: ["ponto"],
    payment: ["transferência bancária|chave pix"],
    zero: ["zero"],
  },
  placeholders: {
    lines: ["(?:o )?(?:seu|teu) nome"],
    phrases: ["\\binserir aqui\\b"],
  },
  fields: {
    bracketed: "nome",
  },
  sentences: {
    abbreviations: "sr, sra, srs, dr, dra, eng, exmo, exma, p.ex, ltda, s.a, tel, aprox, núm",
  },
  dateMarks: {
    ordinalEndings: "o, a",
    ambiguousMonths: "maio, set",
    or: "ou, a",
  },
  columns: {
    qualifiers: "trabalho, profissional, pessoal, comercial, empresarial",
    secondChoice: "pessoal",
    email:
      "correioeletrônico, correioeletrónico, endereçodeemail, endereçodeemails, endereçoeletrônico",
    phone: "telefone, telemóvel, telefonecelular, númerodetelefone, telefonefixo, celular",
    company: "nomedaempresa, companhia, organização, razãosocial, empregador, empresa",
    title: "função, posição, profissão, cargo, título",
    salutation: "título",
    firstName: "primeironome, nomepróprio",
    lastName: "sobrenome, apelido, apelidos, últimonome",
    fullName: "nome, nomecompleto, nomeesobrenome, contato, nomedocontato, pessoadecontato",
    timezone: "fusohorário",
    tags: "categorias, etiquetas",
    person: "contato",
    optOut: "descadastr, nãocontatar, nãocontactar, cancelouinscrição, nãoenviar",
    consent: "consentimento, aceitamarketing",
    status: "estado, situação",
    no: "não",
    stays: "inscrito",
    refused: "recusado, negado",
    outStatus: "descadastrado, cancelado, bloqueado, inválido",
  },
};
