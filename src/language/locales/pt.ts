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
      hundredForms: "cento",
      hundreds:
        "duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos, oitocentos, novecentos",
      and: "e",
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
    calendarWeek: "semana, sem",
    about: "cerca de, aproximadamente",
    halfYear: "meio ano",
    season: "verão, outono, primavera, inverno, férias, natal, carnaval, páscoa, festas",
    next: "próximo, próxima",
    nextAfter: "próximo, próxima, que vem, seguinte, que entra",
    this: "este, esta, neste, nesta, toda a, todo o, toda esta, durante toda a",
    in: "em, dentro de, daqui a, em até",
    for: "por, durante, pelas próximas, pelos próximos",
    later: "depois, mais tarde",
    of: "de, do, da",
    beforeDay: "dia, o dia, no dia, ao dia, ao",
    before:
      "em, até, desde, a partir de, antes de, depois de, no, de, fim de, do, a, este, próximo, na, nos, num, para, a partir do",
    span: "a, ao, até, até ao, e, à",
    early:
      "início de, começo de, no início de, início do, no início do, começo do, no começo do, inícios de, início da, no início da",
    middle: "meados de, em meados de, meados do, em meados do",
    late: "fim de, final de, no fim de, no final de, final do, fim do, no final do, no fim do, finais de, finais do, no final da, no fim da, final da, fim da, em finais de",
    half: "semestre, metade",
    firstHalf: "primeiro semestre, primeira metade, primeira metade do ano",
    secondHalf: "segundo semestre, segunda metade, segunda metade do ano",
    newYear: "novo ano, ano novo, o novo ano",
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
      "não quero mais saber de vocês, não quero saber de vocês, não quero mais saber disso, não queremos mais saber, cancelem a minha subscrição, cancele a minha subscrição, cancelar a subscrição, cancelem a minha inscrição, cancele a minha inscrição, e-mails não são bem-vindos, mensagens não são bem-vindas, emails não são bem-vindos, descadastr*, descadastro, cancelar inscrição, cancelar a inscrição, cancelar minha inscrição, cancelar a minha inscrição, cancele minha inscrição, cancelem minha inscrição, cancelar subscrição, cancelar minha assinatura, cancelar assinatura, desinscrev*, desinscri*, dessubscrev*, anular subscrição, unsubscribe, me deixem em paz, me deixe em paz, deixem-me em paz, deixe-me em paz, nos deixem em paz, sair da lista, quero sair, sair, opt-out, oponho-me, me oponho, me descadastrem, dar baixa, deixem-nos em paz, não autorizo, não autorizamos, não dei permissão, não dei consentimento, sem meu consentimento, sem a minha autorização, sem minha autorização, revogo meu consentimento, retiro o meu consentimento, descadastrar, direito ao esquecimento, chega de e-mails, chega de emails, chega de mensagens, chega de spam, me descadastre, cancelar a minha assinatura, cancelem minha assinatura, cancele minha assinatura, anular a subscrição, anulem a minha subscrição, me tira, tira-me daí, deixa-me em paz, me deixa em paz, deixar-me em paz, me deixar em paz, me deixarem em paz, deixem a gente em paz, nos deixe em paz, deixe-nos em paz, nos deixar em paz, deixar-nos em paz, deixa-nos em paz, me deixem tranquilo, me esqueçam, me esquece, me esqueça, nos esqueçam, esqueçam-me, esqueça-me, esquece-me, esqueçam que eu existo, quero sair da lista, desejo sair da lista, gostaria de sair, oponho-me ao, opomo-nos, nos opomos, direito de oposição, direito ao apagamento, direito à eliminação, direito de eliminação, revogar meu consentimento, revogar o meu consentimento, revogo o meu consentimento, revogo o consentimento, retiro meu consentimento, retirar o meu consentimento, revogamos o nosso consentimento, sem o meu consentimento, sem a minha permissão, sem minha permissão, sem nosso consentimento, sem a nossa autorização, não consinto, não consentimos, não dei autorização, não dei o meu consentimento, não dei meu consentimento, não autorizei, proíbo, proibimos, chega de mails, chega de propaganda, chega de publicidade, chega de contato, chega de contactos, basta de emails, basta de e-mails, basta de mensagens, basta de spam, farto de receber, farta de receber, cansado de receber, cansada de receber, não insista, não insistam, não insistas, recuso-me a receber, me recuso a receber, recuso receber, recusamos receber, não quero contato, não quero contacto, não perturbe, não perturbem, nada de e-mails, nada de emails, nem mais um e-mail, nem mais um email, nem mais uma mensagem, deem-me baixa, dar-me baixa, me dê baixa, descadastrem-me, desinscrição, dessubscri*, cancelar o recebimento, cancelem o envio, cancelar o envio, parem o envio, tira meu nome daí, não insistissem, não insistisse, não me ligue mais, não me liguem mais, não me ligues mais, não nos liguem mais, não nos ligue mais, não liguem mais, não ligue mais, não me liguem nunca mais, não me ligue nunca mais",
    remove:
      "retirado, retirada, retirados, remover, remova, removam, removido, removida, remoção, retirar, retire, retirem, tirar, tire, tirem, tira, excluir, exclua, excluam, exclusão, excluído, eliminar, elimine, eliminem, apagar, apague, apaguem, deletar, delete, deletem, esqueçam, esqueça, cancelar, cancele, riscar, eliminação, removerem, remove, removas, removesse, removessem, removidos, removidas, retirarem, retira, retires, retirasse, retirassem, retiradas, tirarem, tires, tirasse, tirassem, tirado, tirada, tirados, tiradas, excluirem, exclui, excluas, excluísse, excluíssem, excluída, excluídos, excluídas, eliminarem, elimina, elimines, eliminasse, eliminassem, eliminado, eliminada, eliminados, eliminadas, apagarem, apaga, apagues, apagasse, apagassem, apagado, apagada, apagados, apagadas, deletarem, deleta, deletes, deletasse, deletassem, deletado, deletada, deletados, deletadas, riscarem, risca, risque, risquem, risques, riscasse, riscassem, riscado, riscada, riscados, riscadas, suprimir, suprimirem, suprime, suprima, suprimam, suprimas, suprimisse, suprimissem, suprimido, suprimida, suprimidos, suprimidas, cancelarem, cancelem, canceles, cancelasse, cancelassem, supressão, apagamento, cancelamento, esquecer-me, esqueça-me, esqueçam-me, apagá-los, eliminá-los, removê-los, excluí-los, apagá-lo, eliminá-lo, removê-lo, excluí-lo, tirá-lo, retirá-lo, esqueçam de mim, deixem de fora, dar baixa, deem baixa, dê baixa",
    off: "da, de, do, das, dos, dessa, desta, desse, deste, dessas",
    onto: "adicionar, adicione, adicionem, incluir, inclua, incluam, inscrever, inscreva, cadastrar, cadastre, acrescentar, acrescente, insiram, inscrevam, cadastrem, incluam-me, inclua-me, coloquem-me, me coloque, me coloquem",
    list: "destinatários, subscrição, lista, listas, lista de e-mails, lista de emails, lista de e-mail, lista de contatos, lista de contactos, lista de distribuição, lista de correio, lista de envio, mailing, mailing list, base, base de dados, bases de dados, banco de dados, newsletter, boletim, cadastro, cadastros, registros, registos, contatos, contactos, sistema, crm, campanha, campanhas, ficheiros, disparos, envios, lista de e-mail marketing, lista de email marketing, lista de mailing, lista de clientes, lista de contato, lista de envios, listas de e-mails, listas de emails, listas de contactos, listas de contatos, listas de envio, lista de transmissão, lista de spam, lista de prospecção, lista de leads, lista de divulgação, lista de difusão, lista de subscritores, lista de destinatários, mailing-list, newsletters, boletins, sistemas, catálogo, agenda, base de contatos, base de contactos, base de clientes, base de leads, bancos de dados, banco, listagem, listagens, ficheiro, arquivos, fichas, inscrição, assinatura, malas diretas, mala direta, bd",
    me: "dados que têm, dados que tenham, dados sobre mim, me, nos, mim, meu e-mail, meu email, o meu e-mail, o meu email, meu endereço, o meu endereço, meu nome, o meu nome, meus dados, os meus dados, meu contato, o meu contacto, meu contacto, meu cadastro, nosso e-mail, nosso email, nossos dados, este e-mail, este email, este endereço, nossa empresa, o nosso e-mail, os nossos dados, meu endereço de e-mail, meus dados pessoais, minha inscrição, meu número, comigo, connosco, conosco, minha pessoa, o meu nome e e-mail, o meu número, a minha conta, minha conta, nossa conta, o meu endereço de email, o meu endereço de e-mail, o meu contacto de email, meu endereço de email, nosso endereço, o nosso endereço, nosso contato, nosso contacto, o nosso contacto, nosso nome, o nosso nome, nosso cadastro, a nossa empresa, minha empresa, a minha empresa, todos os meus dados, todos os dados, meus dados de contato, os meus dados pessoais, nossos dados pessoais, meus contatos, os meus contactos, meu correio, minha caixa, minha caixa de entrada, a minha caixa de correio, minha subscrição, a minha subscrição, a minha inscrição, minha assinatura, este contato, este contacto, este mail, esta conta, este número, meu whatsapp, meu telefone, meus e-mails, meus emails, a gente, esse e-mail, esse email",
    stop: "parem, pare, para de, parar, deixem, deixe, deixar, cessem, cesse, cessar, chega, chega de, basta, stop, evitem, evite, interromper, interrompam, suspender, suspendam, abstenham-se, deixa de, deixes de, deixem de, deixe de, deixar de, deixarem, deixarem de, deixasse de, deixassem, deixassem de, deixasses, pararem, parares, parasse, parassem, pára de, cessarem, cessassem, cesses, evitarem, evitassem, abstenham-se de, abstenha-se, abstenha-se de, se abstenham, se abstenham de, se abstenha, se abstenha de, abster-se, abster-se de, abstém-te, absterem-se, absterem-se de, abstivessem, desista, desistam, desistir, não continuem, não continue, suspenda, interrompa, ponham fin, ponham fim, pôr fim, por fim a, ponha fim, acabem com, acabar com, poupem-me, poupe-me, poupem-nos, poupa-me, me poupem, me poupe, já basta, já chega, dispensamos, dispenso, cessação",
    write:
      "escrever, escrevam, escreva, contactar, contatar, contactem, contatem, contacte, contate, incomodar, incomodem, incomode, perturbar, ligar, liguem, ligue, entrar em contato, entrem em contato, entre em contato, entrar em contacto, entrem em contacto, importunar, insistir, insistam, contato, contacto, entrar mais em contato, entrar mais em contacto, entrem mais em contato, entre mais em contato, escreverem, escreve, escrevas, escrevesse, escrevessem, contactarem, contacta, contactes, contactasse, contactassem, contatarem, contata, contates, contatasse, contatassem, incomodarem, incomodes, incomodasse, incomodassem, importunarem, importuna, importune, importunem, importunes, importunasse, importunassem, perturbarem, perturba, perturbe, perturbem, perturbes, perturbasse, perturbassem, ligarem, ligues, ligasse, ligassem, telefonar, telefonarem, telefonem, telefones, telefonasse, telefonassem, insistirem, insiste, insista, insistas, insistisse, insistissem, chatear, chatearem, chateia, chateie, chateiem, chateies, chateasse, chateassem, assediar, assediarem, assedia, assedie, assediem, assedies, assediasse, assediassem, aborrecer, aborrecerem, aborrece, aborreça, aborreçam, aborreças, aborrecesse, aborrecessem, bombardear, bombardearem, bombardeia, bombardeie, bombardeiem, bombardeies, bombardeasse, bombardeassem, procure, procurem, spamar, spamarem, spama, spame, spamem, spames, spamasse, spamassem, aborde, abordem, encher o saco, encher meu saco, encham o saco, encha o saco, me encher, entres em contacto, entrassem em contato, entrassem em contacto, entrarem em contato, entrarem em contacto, entrasse em contato, entrar novamente em contato, entrem novamente em contato, entre novamente em contato, contactado, massacrar, encher a caixa, dirigir-se, escrevam mais, fazer spam, façam spam, contacto comigo, escrevendo, contactando, contatando, incomodando, ligando, insistindo, perturbando",
    send: "enviar, enviem, envie, mandar, mandem, mande, encaminhar, envio, remeter, enviarem, envia, envies, enviasse, enviassem, mandarem, manda, mandes, mandasse, mandassem, remeterem, remete, remeta, remetam, remetas, remetesse, remetessem, encaminharem, encaminha, encaminhe, encaminhem, encaminhes, encaminhasse, encaminhassem, reenviar, reenviarem, reenvia, reenvie, reenviem, reenvies, reenviasse, reenviassem, enviando, mandando, fazer chegar, façam chegar, envios, disparar, disparem, disparos, enviados, enviado, mandado, envieis",
    mail: "e-mail, e-mails, email, emails, mail, mails, mensagem, mensagens, propaganda, propagandas, publicidade, spam, newsletter, newsletters, comunicações, comunicação, ofertas, nada, informações, correio, promoções, contato, contacto, contatos, contactos, marketing, lixo, coisas, e-mails comerciais, emails comerciais, mensagens comerciais, mensagens publicitárias, e-mails publicitários, emails publicitários, e-mail marketing, email marketing, comunicação comercial, comunicações comerciais, correspondência, correspondências, propostas, proposta, oferta, lembretes, lembrete, follow-ups, follow-up, followups, follow up, anúncios, anúncio, recados, porcaria, porcarias, merda, merdas, bosta, tralha, treta, tretas, lixo eletrônico, coisa, boletim, boletins, circulares, divulgação, divulgações, prospecção, abordagens, abordagem, ligações, telefonemas, chamadas, insistência, spams, notícias, novidades, insistências, contatos comerciais, contactos comerciais",
    receive:
      "receber, recebê-los, recebendo, ser contactado, ser contactada, ser contatado, ser contatada, que me contactem, que me enviem, que me escrevam, que me contatem, ser incomodado, ser incomodada, estar na, fazer parte, continuar a receber, continuar recebendo, ter, ser contactados, ser contactadas, ser contatados, ser contatadas, ser incomodados, ser importunado, ser importunada, ser abordado, ser abordada, ser perturbado, ser perturbada, recebê-las, recebê-lo, receba, recebesse, recebermos, voltar a receber, que me mandem, que me liguem, que nos contactem, que nos contatem, que nos enviem, que nos escrevam, que me envie, que me mande, que me contacte, que me contate, que me escreva, que nos mandem, ouvir falar, ter notícias, constar, figurar, permanecer, constar da, constar na, constem, constem na, continue na, continuem na, permaneçam na, ser spamado, ser bombardeado",
    want: "não preciso, não precisamos, não preciso de, não precisamos de, quero, queremos, desejo, desejamos, gostaria, gostaríamos, pretendo, solicito, peço, exijo, pedimos, autorizo, autorizei, pedi, solicitei, tenho interesse em, interessa, prefiro, preferia, preferiria, preferimos, preferiríamos, agradeço que, agradecia, agradecia que, agradecemos, agradecemos que, agradeceria, agradeceríamos, agradeceria que, agradecíamos, pretendemos, solicitamos, exigimos, queria, queríamos, pretendia, gostava, gostávamos, peço-vos, peço-lhe, pedia, pedia que, pediria, requeiro, requeremos, faço questão, ordeno, autorizamos, consinto, aceito, aceitamos, rogo, quis, certifiquem-se de, certifique-se de, tenho interesse, temos interesse em, garantam, garanta",
    not: "não preciso, não precisamos, não preciso de, não precisamos de, não, nunca, nunca mais, jamais, já não, nem, em hipótese alguma, de forma alguma, num",
    no: "nenhum, nenhuma, sem, nenhuns, nenhumas, nada de, chega de, quaisquer",
    more: "mais, novamente, de novo, outros, outras, outra vez, no futuro, futuro, futuros, a partir de agora, doravante, daqui para a frente, voltem a, volte a, adicionais, voltem mais a, voltar a, voltarem a, voltes a, voltasse a, voltassem a, voltar mais a, novo, novos, novas, nova, posteriores, doutra vez, uma vez mais, mais uma vez, daqui em diante, de agora em diante, de futuro, futuramente, futuras, futura, adicional, outro, outra, sequer, ulteriores, mais nunca, nunca mais, tornem a, torne a, tornar a, seguintes",
    we: "eu, nós",
    you: "você, vocês, sua, seu, suas, seus, vossa, vosso, vossas, tua, teu, te, lhe, vocês todos, vós, vos, tu, deles, contigo",
    about:
      "clientes, cliente, usuários, usuário, utilizadores, funcionários, colaboradores, pessoas, motoristas, equipe, equipa, colegas, assinantes, link, botão, função, funcionalidade, página, taxa, opção, processo, ferramenta, software, excel, turnos, contrato, reunião, convite, projeto, planilhas, mão, fornecedores, pacientes, ainda, funcionário, colaborador, colaboradora, empregado, empregados, motorista, condutores, utilizador, trabalhadores, trabalhador, pessoal, pessoa, uma pessoa, equipa toda, escalas, escala, escalas por e-mail, planilha, folhas, horários, horário, turno, notificações, membros, membro, alguém, uma pessoa dos, uma pessoa da, funcionários da, colaboradores da, utilizadores da, usuários da, nós próprios, nós mesmos",
    limit:
      "antes de, até, hoje, amanhã, esta semana, próxima semana, semana que vem, por telefone, por agora, por enquanto, no momento, de momento, ainda, pdf, contrato, fatura, faturas, anexos, anexo, proposta, link, papel, whatsapp, antes das, antes da, por agora não, antes do",
    beside:
      "teria, teriam, amabilidade, a amabilidade, a gentileza, chatice, uma chatice, irritantes, irritante, não nos interessa, não me interessam, não nos interessam, não há interesse, não temos qualquer interesse, não tenho qualquer interesse, não tenho nenhum interesse, sem qualquer interesse, não estamos interessadas, por favor, favor, por gentileza, gentileza, obrigado, obrigada, agradeço, grato, grata, desde já, olá, oi, bom dia, boa tarde, boa noite, prezado, prezada, prezados, caro, caros, cara, senhor, senhora, senhores, atenciosamente, cumprimentos, abraço, att, att., de, da, do, das, dos, a, o, as, os, um, uma, e, ou, mas, em, no, na, nos, nas, ao, à, com, por, para, pra, que, se, me, meu, minha, meus, minhas, nosso, nossa, este, esta, estes, estas, esse, essa, esses, essas, isso, isto, é, são, estou, está, estão, foi, ser, estar, tenho, temos, têm, tem, não, já, agora, imediatamente, urgente, urgentemente, o mais rápido possível, quanto antes, o quanto antes, definitivamente, de imediato, nunca, sem interesse, não tenho interesse, e-mail, e-mails, email, emails, endereço, lista, dados, pessoais, lgpd, rgpd, lei, denúncia, denunciar, advogado, procon, anpd, ilegal, spam, solicitado, solicitados, solicitei, pedi, autorizei, autorização, consentimento, permissão, inscrevi, cadastrei, inscrito, confirmar, confirmem, confirme, confirmação, como, por que, porque, onde, de onde, quem, conseguiram, obtiveram, tiraram, vezes, vez, última, duas, três, várias, também, só, apenas, todo, todos, todas, qualquer, tipo, aqui, pessoa, empresa, errada, solicito, peço, quero, gostaria, desejo, cansado, cansada, farto, farta, recebendo, recebo, receber, continuo, continuam, senão, caso contrário, então, podem, pode, poderiam, poderia, fazer, façam, nos termos, artigo, direito, direitos, parte, vosso, vossa, seu, sua, lhes, não estou interessado, não estou interessada, não estamos interessados, não temos interesse, não me interessa, dessa, desta, deste, desse, uso, como faço para, como faço, faço, posso, como posso, nem, deixa, deixar, se faz favor, faz favor, sff, s.f.f, por obséquio, obséquio, façam o favor de, faça o favor de, faz o favor de, faça a gentileza, fazer a gentileza, peço o favor de, o favor de, favor de, queira, queiram, poderia por favor, mensagem, pela mensagem, pelo contato, pelo contacto, proposta, oferta, informação, necessidade, precisamos, preciso, conforme, segundo, eletrônico, electrónico, eletrónico, caixa, entrada, correio, saco, merda, porra, caralho, droga, inferno, puta, diabo, desgraça, por amor de deus, pelo amor de deus, deus, gente, galera, pessoal, valeu, obg, brigado, abraços, sds, cumps, melhores, respeitosamente, grato desde já, gratos, agradecido, agradecida, atenção, a atenção, antecipadamente, antecipação, enviado, enviada, acabei, estamos, esteja, estejam, seja, sejam, fosse, fossem, forem, sejam feitas, sendo, ficaria, ficaríamos, ficava, fico, ficamos, muito, bastante, tanto, urgência, com urgência, com a maior brevidade, brevidade, maior, possível, assim, assim que, logo, hoje mesmo, já hoje, completamente, totalmente, absolutamente, de uma vez por todas, de vez, por todas, dia, dias, horas, prazo, processo, processar, medidas, legais, judicial, judiciais, queixa, apresentar, apresentarei, farei, vou, irei, cnpd, autoridade, nacional, proteção, protecção, regulamento, geral, marco civil, cdc, justiça, advogados, tomar, tomarei, tomaremos, providências, cabíveis, tratamento, finalidades, fins, comerciais, comercial, publicitárias, publicitários, marketing, divulgação, encher, avisei, disse, já disse, falei, já falei, repito, dizer, informo, informamos, informar, venho, vimos, através, por este meio, pelo presente, presente, mediante, solicitar, pedir, exigir, requerer, constar, contra, estou farto, estou farta, estou cansado, de saco cheio, saco cheio, cheio, cheia, insistência, insistentes, chato, chata, chatos, lamento, infelizmente, sinto muito, desculpe, desculpem, boa, tarde, noite, continuação, bom trabalho, bom, tarefa, dele, disso, disto, nisso, nesse, neste, nessa, nesta, essas mensagens, tipos, coisa, coisas, alguma, algum, alguns, algumas, lá, aí, ali, né, ok, tá, pois, parte de, não precisa, não precisam, não é necessário, não preciso, não precisamos, necessário, necessária, exercer, exerço, exercer o direito, proceder, procedam, proceda, dá pra, dá para, dá, toda semana, todo dia, todos os dias, solução, na vossa solução, produto, serviço, serviços, vosso produto",
    idiom:
      "um e-mail basta, um email basta, um mail basta, basta um mail, não precisa ligar, não é preciso ligar, não precisam ligar, não precisas de ligar, e-mail basta, email basta, mail basta, mensagem basta, basta um e-mail, basta um email, basta uma mensagem, basta enviar, basta mandar, basta responder, basta escrever, não hesite, não hesitem, não esqueça, sem problema, sem problemas, nenhum problema, por que não, não recebi, não recebemos, não se preocupe, ainda não recebi, não chegou, não conheço, não conhecemos, não me incomoda, não nos incomoda, não incomoda, não se esqueça, não esqueçam, não posso escrever, não podemos escrever, não posso ligar, não consigo escrever, não deixe de, não deixem de, não chegou nada, deixe uma mensagem, deixe a sua mensagem, deixe sua mensagem, tirar uma dúvida, tirar dúvidas, tirar umas dúvidas, tirar algumas dúvidas, tirar duas dúvidas, tirar essa dúvida, tirar esta dúvida, tirar minha dúvida, tirar a minha dúvida, tirar minhas dúvidas, tirar as minhas dúvidas, tirar nossas dúvidas, tirar as dúvidas, tirar-me uma dúvida, tirar-me umas dúvidas, tire uma dúvida, tire-me uma dúvida, tira-me uma dúvida, tira uma dúvida, tirem uma dúvida, tire minha dúvida, tirar proveito, tirar partido, para tirar dúvidas, deixe-me ver, deixa-me ver, deixem-me ver, me deixe ver, me deixa ver, deixe eu, deixa eu, deixe comigo, deixa comigo, deixem os vossos contactos, deixe o seu contacto, deixe seu contato, deixe os seus contactos, deixem o vosso contacto, deixem os seus contatos, deixem seu contato, deixe os seus dados, deixe que, deixem que, deixa que, deixe-me enviar, deixa-me enviar, não me ligue, não me liguem, não me ligues, não nos ligue, não nos liguem, não ligue, não liguem, não ligues, não ligar, não me telefone, não me telefonem, não telefonem, não telefonar, no final do, no final de, no fim do, no fim de, ao final, ao fim, esqueça o meu, ignore o meu último, ignore o meu anterior",
    aim: "temos de, temos que, precisamos de parar, precisamos parar de, precisamos deixar de, precisamos de deixar, queremos, quero, gostaríamos de, gostaria de",
  },
  intent: {
    decline:
      "não tenho interesse, não temos interesse, não há interesse, sem interesse, não estou interessado, não estou interessada, não estamos interessados, não obrigado, não obrigada, obrigado mas não, obrigada mas não, não preciso, não precisamos, não me interessa, não nos interessa",
    bareNo: "não, nao, ainda não, nenhum, nenhuma, nunca, não muito",
    later:
      "agora não, não agora, mais tarde, mais para frente, entre em contato, entrem em contato, entre em contacto, volte a falar comigo, volte a falar, fale comigo, novamente, de novo, no momento, por enquanto, muito cedo, ocupado, ocupada, talvez, me escreva, me ligue, retome",
  },
  replies: {
    hostile: [
      "\\b(?:viola\\p{L}*|infração|infrin\\p{L}+)\\b[^.!?]{0,40}\\b(?:lgpd|rgpd|gdpr|a lei)\\b|\\b(?:procon|anpd|cnpd)\\b|\\b(?:solicito|exijo|peço|requeiro)\\b[^.!?]{0,60}\\b(?:acesso aos (?:meus )?dados|eliminação dos meus dados|exclusão dos meus dados|apagamento)\\b",
      "\\b(?:meu|nosso) advogad[oa]\\b[^.!?]{0,30}\\b(?:entrará em contato|entrará em contacto|vai (?:entrar em conta(?:c)?to|contactá-l[oa]|falar convosco))\\b|\\b(?:senão|ou|se)\\b[^.!?]{0,50}\\b(?:meu|nosso) advogad[oa]\\b|\\bmedidas (?:legais|judiciais)\\b|\\bvou process(?:ar|á-l[oa]s?) (?:vocês|você|a (?:sua|vossa)|vos|os|por|-)|\\bvou processá-l[oa]s?\\b|\\bprocess(?:arei|aremos) (?:vocês|a sua|a vossa)\\b|\\bprocesso judicial\\b|\\bvou denunci\\p{L}+|\\bdenunciar (?:vocês|você|a (?:sua|vossa) empresa|esta empresa)\\b|\\b(?:isto|isso|este spam) é (?:\\p{L}+ )?(?:ilegal|crime|assédio)\\b|\\breportar como spam\\b",
      "\\b(?:vai se f\\p{L}+|(?:são|seus|é) (?:\\p{L}+ )?(?:idiotas?|vigaristas?|golpistas?)|vigaristas|golpistas|vão à merda|vai à merda)\\b",
    ],
    wrongPerson: [
      "\\b(?:não sou (?:a pessoa (?:certa|indicada|adequada)|o contato certo|o contacto certo|o responsável|a responsável)|pessoa errada|contato errado|contacto errado|(?:já )?não trabalho (?:mais )?(?:aqui|na|no|em|para|com)|não trabalho mais|já não trabalho|saí da empresa|estou aposentad[oa])\\b",
      "\\bnão é comigo\\b[^?]{0,80}\\b(?:fale|contate|contacte|procure|escreva)\\b",
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
      "\\b(?:ignor(?:e|a|em|ar)|esque(?:ça|ce|cer)|desconsider\\p{L}+|desobede\\p{L}+)\\b[^.!?]{0,25}\\b(?:tod[oa]s?|suas|tuas|seus|anterior(?:es)?|essas)\\b[^.!?]{0,30}\\b(?:instruç(?:ão|ões)|regras|diretrizes|prompts?|ordens)\\b|\\b(?:ignor(?:e|a|em)|esque(?:ça|ce)) (?:as |os |todas as )?(?:instruções|regras|ordens) anteriores\\b|\\b(?:ignor(?:e|a)|esque(?:ça|ce)) tudo (?:acima|o que (?:foi|está|te))\\b|\\b(?:prompt|instruções) d[oe] sistema\\b|\\b(?:agora (?:você é|és|tu és)|você agora é) (?:\\p{L}+ ){0,3}(?:ia|modelo|\\p{L}*bot|assistente|pirata|agente|dan)\\b|\\bvocê é uma? (?:ia|chatbot|inteligência artificial)\\b|\\b(?:mostr|revel|repit|repet|imprim|diga|escrev)\\p{L}*[^.!?]{0,30}\\b(?:(?:seu|teu|o) prompt|suas instruções|tuas instruções|seu playbook)\\b|\\bse você (?:é|for) uma? (?:ia|bot|robô|chatbot)|\\bnovas? instruç(?:ão|ões) ?:",
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
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)nunca \\p{L}+|\\bnão (?:oferecer|prometer|dar|mencionar|confirmar|ofereça|prometa|confirme)\\b",
    ],
    forbiddingAround: ["\\bproibid[oa]\\b"],
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
    fiscal: "fiscal, orçamentário, contábil",
    earlier: "antes",
  },
  claims: {
    negation: ["\\b(?:não|nenhum\\p{L}*|nunca|nada|ninguém|sem|nem|infelizmente)\\b"],
    deferral: [
      "\\b(?:vou (?:verificar|perguntar|confirmar com)|verifico|pergunto|volto a (?:falar|contactar)|não (?:sei|tenho certeza)|se \\p{L}+ é|colega|sua (?:pergunta|dúvida))\\b",
    ],
    agrees: [
      "\\b(?:(?:me |nos )?serve|está (?:bem|ótimo|bom|perfeito)|perfeito|sem problemas?|é possível|combinado|de acordo|fechado|pode ser|dá certo)\\b",
    ],
    fixes: [
      "\\b(?:na minha agenda|no meu calendário|(?:ligo-lhe|lhe ligo|vou ligar|ligarei|te ligo)|até (?:terça|quarta|quinta|segunda|sexta|amanhã)|confirm\\p{L}*|(?:reservei|agendei|marquei|anotei)|está (?:marcad|agendad|reservad)\\p{L}|(?:envio|mando) (?:o|um) convite)\\b",
    ],
    leavesOpen: [
      "\\b(?:em princípio|em geral|geralmente|na maioria dos casos|habitualmente|costuma|normalmente|deve|deveria|poderia|provavelmente|se |escolha|reserve|marque|escolher|reservar)\\b",
    ],
    ready: [
      "\\b(?:no ar|operacion\\p{L}*|pront[oa]s?|a funcionar|funcionando|instalad\\p{L}*|entregue|começar|arrancar)\\b",
    ],
    builds: [
      "\\b(?:(?:vamos|podemos|posso) (?:\\p{L}+ )?(?:desenvolver|construir|criar|adicionar|integrar)|desenvolver(?:emos|ão)|construir(?:emos|ão)|criar(?:emos|ão)|está (?:previst|planead|planejad)\\p{L}|em desenvolvimento|roadmap)\\b",
    ],
    customers: ["\\b(?:clientes?|referências?|usam|utilizam|usa|utiliza|trabalham com|confiam)\\b"],
    example: ["\\b(?:por exemplo|como|tais como|entre (?:eles|outros)|incluindo)\\b"],
    person: [
      "\\b(?:(?:o meu|a minha|meu|minha|nosso|nossa) (?:\\p{L}+ )?(?:colega|diretora?|chefe|técnico|especialista)),? ",
    ],
    smears: [
      "\\b(?:lent[oa]s?|má|maus?|ruim|ruins|pior(?:es)?|péssim[oa]s?|pouco fiáve[li]s?|obsolet[oa]s?|ultrapassad[oa]s?|car[oa]s?|custos (?:ocultos|escondidos)|trava|falha\\p{L}*|não responde\\p{L}*|estão a? ?(?:deixar|deixando|sair|saindo)|perde[m]?|falência|fraude|insatisfeit[oa]s|problemas?|complicad[oa]s?)\\b",
    ],
    compares: [
      "\\b(?:melhor(?:es)?|mais (?:barat|rápid|fáci|segur)\\p{L}*|ao contrário d\\p{L})\\b",
    ],
    superlatives: [
      "\\b(?:líder(?:es)?|número um|(?:o|a) melhor (?:software|solução|sistema|fornecedor|produto|plataforma)|(?:o|a) mais (?:usad|popular|avançad|complet)\\p{L}*|único fornecedor|premiad[oa]|inigualável|revolucionári[oa])\\b",
    ],
    success: [
      "\\b(?:(?:redu[zc]|poup|economiz|melhor|aument)\\p{L}* (?:\\p{L}+ ){0,6}(?:consideravelmente|significativamente|drasticamente|muito|pela metade|para metade)|(?:consideravel|significativa|drastica)mente|duplic\\p{L}*|dobrar|paga-se|se paga|retorno (?:do|sobre o) investimento)\\b",
    ],
    noTerm: [
      "\\b(?:sem (?:fidelização|fidelidade|compromisso|prazo mínimo|aviso prévio)|não (?:há|tem) (?:fidelização|fidelidade|prazo mínimo)|(?:cancelar|rescindir) (?:\\p{L}+ )?(?:a qualquer momento|quando (?:quiser|quiserem))|(?:cancelar|rescindir) (?:\\p{L}+ ){0,4}(?:todos os meses|cada mês|mensalmente|no fim de cada mês|quando)|a qualquer momento)\\b",
    ],
    waives: [
      "\\b(?:oferecemos (?:a|o) (?:instalação|configuração|primeiro)|por nossa conta|(?:instalação|configuração|formação|treinamento) (?:é )?(?:gratuita|grátis))\\b",
    ],
    halves: ["\\b(?:metade do preço)\\b"],
    trial: ["\\b(?:teste|testar|experimentar|experiência|avaliação)\\b"],
    notice: ["\\b(?:aviso|cancel\\p{L}*|rescis\\p{L}*)\\b"],
    term: ["\\b(?:contrato\\p{L}*|fidelização|fidelidade|assinatura|renov\\p{L}*)\\b"],
    start: ["\\b(?:operacion\\p{L}*|implementação|implantação|arranque|no ar|pronto)\\b"],
    call: ["\\b(?:chamada|reunião|demo\\p{L}*|falar|mostrar|conversa)\\b"],
    answer: ["\\b(?:resposta|responder|suporte)\\b"],
    hosting: [
      "\\b(?:alojad\\p{L}*|hospedad\\p{L}*|alojamento|hospedagem|data center|centro de dados|servidor\\p{L}*|armazenad\\p{L}*)\\b",
    ],
    yearly: ["\\b(?:anos?|anual\\p{L}*|anuais)\\b"],
    monthly: ["\\b(?:mensa(?:l|is)\\p{L}*|por mês|ao mês|mês)\\b"],
    site: ["sites?|locais|local|armazé[mn]s?|filiais|lojas?|unidades?"],
    user: ["usuári[oa]s?|utilizador(?:es)?|pessoas?|funcionári[oa]s?|licenças?"],
    dock: ["cais|docas?|portas?"],
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
