import type { Locale } from "../locale.ts";

export const es: Locale = {
  code: "es",
  name: "Spanish",
  numbers: {
    small: [
      "un, una, uno",
      "dos, un par de",
      "tres",
      "cuatro",
      "cinco",
      "seis",
      "siete",
      "ocho",
      "nueve",
      "diez",
      "once",
      "doce",
    ],
    ordinals: ["primer, primero", "segundo", "tercer, tercero", "cuarto"],
    spelled: {
      small:
        "un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve",
      tens: "veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa",
      between: ["y", ""],
      hundred: "cien",
      hundredForms: "ciento",
      hundreds:
        "doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos",
      thousand: "mil",
    },
    otherForms: {
      1: "una, uno",
    },
  },
  dates: {
    months: [
      "enero, ene",
      "febrero",
      "marzo",
      "abril, abr",
      "mayo",
      "junio",
      "julio",
      "agosto, ago",
      "septiembre, setiembre, sept",
      "octubre",
      "noviembre",
      "diciembre, dic",
    ],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    shortWeekdays: ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"],
    today: "hoy",
    tomorrow: "mañana",
    dayAfterTomorrow: "pasado mañana",
    units: {
      hour: "hora, horas",
      day: "día, días, días hábiles, días laborables",
      week: "semana, semanas",
      month: "mes, meses",
      quarter: "trimestre, trimestres",
      year: "año, años",
    },
    calendarWeek: "semana, sem",
    about: "unos, unas, aproximadamente, cerca de",
    halfYear: "medio año",
    season:
      "verano, otoño, primavera, invierno, vacaciones, navidad, navidades, fiestas, semana santa",
    notTomorrow: "la, por la, de la, una, esta, cada, en la",
    next: "próximo, próxima",
    nextAfter: "próximo, próxima, que viene, siguiente, que entra",
    this: "este, esta, toda la, todo el, toda esta, todo este",
    in: "en, dentro de, en menos de, de aquí a, de aquí en, en unas, en unos",
    for: "por, durante, durante las próximas, durante los próximos",
    later: "después, más tarde",
    of: "de, del",
    beforeDay: "el, el día, día, al",
    before:
      "en, hasta, desde, antes de, después de, a, fin de, el, al, del, este, próximo, a partir de, hacia",
    span: "al, a, hasta el, hasta, y, y el",
    early:
      "principios de, a principios de, inicios de, principios del, a principios del, inicios del, a inicios de, a inicios del, comienzos de, a comienzos de, a comienzos del, al principio de",
    middle: "mediados de, a mediados de, mediados del, a mediados del",
    late: "finales de, fines de, fin de, a finales de, finales del, a finales del, fines del, a fines de, a fines del, final del, final de, al final del, al final de, a final de",
    half: "semestre, mitad",
    firstHalf: "primer semestre, primera mitad, primera mitad del año, primera mitad de año",
    secondHalf: "segundo semestre, segunda mitad, segunda mitad del año, segunda mitad de año",
    newYear: "nuevo año, año nuevo, el nuevo año",
  },
  absence: {
    back: "volviendo, reincorporándome, regreso, regresaré, regresamos, regresaremos, regresando, regresa, vuelvo, vuelta, de vuelta, volveré, volvemos, volver, vuelve, volverá, volveremos, retorno, retornaré, retorna, reincorporo, reincorporación, reincorporaré, de nuevo, nuevamente, disponible a partir, regresar, estaré de regreso",
    until: "hasta, hasta el",
    through: "hasta el inclusive",
    inclusive:
      "este día incluido, ese día incluido, inclusive, incluido, incluida, ambos inclusive",
    after: "después del, después de, tras el",
    away: "fuera, fuera de la oficina, ausente, ausencia, vacaciones, de viaje, de baja, permiso, no disponible, cerrado, cerrada, licencia",
    since: "desde, a partir del, desde el, a partir de",
    open: "hasta nuevo aviso, por tiempo indefinido, indefinidamente, no sé cuándo, no sé todavía cuándo, todavía no sé cuándo, sin fecha de regreso, sin fecha de vuelta",
  },
  frame: {
    greetings:
      "hola, buenos días, buenas tardes, buenas noches, buenas, estimado, estimada, estimados, estimadas, querido, querida, apreciado, señor, señora, muy buenas",
    closings:
      "saludos, un saludo, saludos cordiales, atentamente, un cordial saludo, cordialmente, gracias, muchas gracias, gracias de antemano, muchas gracias de antemano, atte, quedo a la espera, reciba un cordial saludo, un abrazo, que tenga buen día",
    notices:
      "confidencial, confidenciales, confidencialidad, destinatario, destinatarios, aviso legal, por error, ha recibido este mensaje, imprimir, medio ambiente, protección de datos, política de privacidad, usted recibe este, recibe este correo, para darse de baja, darse de baja aquí, haga clic aquí, clic aquí, virus, registro mercantil, secreto",
    banners:
      "correo externo, mensaje externo, remitente externo, este correo procede, procede de fuera, se originó fuera, proviene de fuera, atención: este, precaución, no haga clic, no abra, enviado desde, obtener outlook, enviado con",
  },
  optOut: {
    alone:
      "correos no son bienvenidos, mensajes no son bienvenidos, correos no deseados no, baja, darme de baja, darse de baja, dar de baja, dame de baja, deme de baja, denme de baja, dadme de baja, darnos de baja, dennos de baja, denos de baja, me den de baja, me dé de baja, nos den de baja, de baja, desuscrib*, desuscríb*, cancelar suscripción, cancelar la suscripción, cancelen mi suscripción, cancele mi suscripción, cancelar mi suscripción, déjenme en paz, dejadme en paz, déjame en paz, déjeme en paz, déjennos en paz, unsubscribe, desuscripción, derecho de oposición, me opongo, desinscrib*, no autorizo, no autorizamos, no doy mi consentimiento, sin mi consentimiento, sin mi permiso, no he dado, revoco mi consentimiento, retiro mi consentimiento, doy de baja, dé de baja, derecho de supresión, derecho al olvido, bórrenme, no más correos, no más emails, no más mensajes, no más spam, no más publicidad, me deis de baja, nos deis de baja, nos dé de baja, me des de baja, denme la baja, solicito la baja, tramiten mi baja, dándome de baja, me diera de baja, me dieran de baja, nos dieran de baja, me diesen de baja, dejarme en paz, dejarnos en paz, déjanos en paz, dejadnos en paz, déjenos en paz, me dejen en paz, nos dejen en paz, me dejéis en paz, me deje en paz, dejame en paz, déjenme tranquilo, déjenme tranquila, déjame tranquilo, déjame tranquila, déjeme tranquilo, déjenos tranquilos, déjennos tranquilos, me dejen tranquilo, dejadme tranquilo, dejarme tranquilo, olvídense de mí, olvídate de mí, olvídense de nosotros, olvidaos de mí, olvídese de mí, nos oponemos, oponerme, oponernos, ejerzo mi derecho de oposición, ejercer mi derecho de oposición, ejerzo mi derecho de supresión, derecho de cancelación, derecho a la supresión, revocar mi consentimiento, revocamos nuestro consentimiento, retirar mi consentimiento, sin nuestro consentimiento, sin mi autorización, sin nuestra autorización, no he autorizado, no hemos autorizado, no consiento, no consentimos, no doy permiso, no doy autorización, no más mails, no más contacto, no más llamadas, no más boletines, ni un correo más, ni un mail más, ni un email más, ni un mensaje más, ni un e-mail más, nada de correos, nada de spam, nada de publicidad, basta de correos, basta de mails, basta de emails, basta de mensajes, basta de spam, basta de publicidad, prohíbo, prohibimos, les prohíbo, le prohíbo, lista robinson, me borro, bórrame ya, desapúntame, desapúntenme, desapúnteme, desapuntarme, desapúntenos, desapuntadme, desapuntarnos, cancelar el boletín, cancelar el envío, dejen el spam, desinscríb*, cansado de sus correos, harto de sus correos, harta de sus correos, harto de vuestros correos, harto de recibir, harta de recibir, cansado de recibir, cansada de recibir, hartos de recibir, no insistan, no insista, no insistas, no insistáis, dejarais de insistir, dejaran de insistir, dejara de insistir, dejen de insistir, deje de insistir, deja de insistir, dejad de insistir, no me llame más, no me llamen más, no me llames más, no me llaméis más, no nos llamen más, no nos llame más, no llamen más, no llame más, no me llamen nunca más, no me llame nunca más, no llamarme más",
    remove:
      "eliminar, eliminarme, eliminen, elimine, elimina, eliminad, elimínenme, elimíneme, elimíname, eliminado, eliminada, borrar, borrarme, borren, borre, borra, borrad, bórrenme, bórreme, bórrame, quitar, quitarme, quiten, quite, quita, quitad, quítenme, quíteme, quítame, retirar, retirarme, retiren, retire, retírenme, retíreme, remover, removerme, remuevan, remueva, remuévanme, remuévame, sacar, sacarme, saquen, saque, saca, sáquenme, sáqueme, sácame, suprimir, supriman, suprima, excluir, exclúyanme, excluyan, olvídense, olvídate, cancelar, cancelen, elimínennos, eliminarnos, quítennos, sacarnos, sáquennos, elimínanos, elimínenos, eliminadme, eliminadnos, elimines, eliminéis, eliminá, eliminarlos, eliminarlas, eliminarlo, eliminarla, eliminados, eliminadas, eliminara, eliminaras, eliminaran, eliminasen, eliminase, borrarnos, bórranos, bórrenos, bórrennos, borradme, borradnos, borres, borréis, borrá, borrarlos, borrarlas, borrarlo, borrarla, borrado, borrada, borrados, borradas, borrara, borraras, borraran, borrasen, borrase, quitarnos, quítanos, quítenos, quitadme, quitadnos, quites, quitéis, quitá, quitado, quitada, quitados, quitadas, quitara, quitaras, quitaran, quitasen, quitase, retirarnos, retira, retírame, retíranos, retírenos, retírennos, retirad, retiradme, retiradnos, retires, retiréis, retirá, retirada, retiradas, retirara, retiraras, retiraran, retirasen, retirase, sácanos, sáquenos, sacad, sacadme, sacadnos, saques, saquéis, sacá, sacado, sacada, sacados, sacadas, sacara, sacaras, sacaran, sacasen, sacase, cancelarme, cancelarnos, cancélame, cancélanos, cancele, cancéleme, cancélenos, cancélenme, cancélennos, cancelad, canceladme, canceladnos, canceles, canceléis, cancelado, cancelada, cancelados, canceladas, cancelara, cancelaras, cancelaran, cancelasen, cancelase, suprimirme, suprimirnos, suprime, suprímeme, suprímenos, suprímame, suprímanos, suprímanme, suprímannos, suprimid, suprimidme, suprimidnos, suprimas, suprimáis, suprimirlos, suprimirlas, suprimirlo, suprimirla, suprimido, suprimida, suprimidos, suprimidas, suprimiera, suprimieras, suprimieran, suprimiesen, suprimiese, excluirme, excluirnos, excluye, exclúyeme, exclúyenos, excluya, exclúyame, exclúyanos, exclúyannos, excluid, excluidme, excluidnos, excluyas, excluyáis, excluido, excluida, excluidos, excluidas, excluyera, excluyeras, excluyeran, excluyesen, excluyese, removernos, remuéveme, remuévenos, remuévanos, remuévannos, removed, removedme, removednos, remuevas, remueváis, removido, removida, removidos, removidas, removiera, removieras, removieran, removiesen, removiese, tachar, tacharme, tacharnos, táchame, táchanos, tache, tácheme, táchenos, tachen, táchenme, táchennos, tachad, tachadme, tachadnos, taches, tachéis, tachado, tachada, tachados, tachadas, tachara, tacharas, tacharan, tachasen, tachase, anular, anularme, anularnos, anúlame, anúlanos, anúleme, anúlenos, anulen, anúlenme, anúlennos, anulad, anuladme, anuladnos, anules, anuléis, anulada, anulados, anuladas, anulara, anularas, anularan, anulasen, anulase, desvincular, desvincularme, desvincularnos, desvincula, desvincúlame, desvincúlanos, desvincule, desvincúleme, desvincúlenos, desvinculen, desvincúlenme, desvincúlennos, desvinculad, desvinculadme, desvinculadnos, desvincules, desvinculéis, desvinculado, desvinculada, desvinculados, desvinculadas, desvinculara, desvincularas, desvincularan, desvinculasen, desvinculase, olvídenme, olvídeme, olvídame, olvídenos, olvídennos, olvídese, olvídense de, olvidaros de, eliminación, supresión, cancelación, exclusión, depurar, depuren, destruir, destruyan, dejen fuera, dar de baja, dé de baja, den de baja, eliminaseis, borraseis, quitaseis, sacaseis, retiraseis, eliminarais, borrarais, quitarais, sacarais, retirarais, suprimierais",
    off: "de, del",
    onto: "agregar, agréguenme, añadir, añádanme, inscribir, suscribirme, suscribir, apuntar, apuntarme, apúntenme, inclúyanme, incluir",
    list: "destinatarios, lista, listas, lista de correo, lista de correos, lista de distribución, lista de contactos, listas de correo, base de datos, bases de datos, base, boletín, boletines, newsletter, mailing, registros, registro, contactos, sistema, crm, campaña, campañas, envíos, listado, ficheros, fichero, agenda, suscripción, lista de difusión, listas de difusión, lista de envío, lista de envíos, listas de envío, lista de emails, lista de mails, lista de clientes, lista de suscriptores, lista de contacto, listas de contactos, lista de destinatarios, lista de mailing, lista de mensajes, listas de distribución, directorio, directorios, banco de datos, mailing list, bbdd, bd, archivos, listados, agenda de contactos, correo masivo, campañas de marketing, base de contactos, libreta de direcciones, newsletters, sistemas, registros internos, mailings, envíos masivos",
    me: "datos que tengan, datos que tienen, datos que tenga, datos sobre mí, me, nos, mí, mi correo, mi email, mi e-mail, mi mail, mi dirección, mis datos, mi nombre, mi contacto, mi cuenta, nuestro correo, nuestra dirección, nuestros datos, este correo, esta dirección, mi correo electrónico, mi dirección de correo, mis datos personales, nuestra empresa, nuestro email, este email, mi información, conmigo, con nosotros, todos mis datos, mis datos de contacto, todos los datos míos, mi casilla, mi número, mi teléfono, mi suscripción, nuestra suscripción, nuestro mail, nuestro e-mail, nuestro correo electrónico, nuestra cuenta, esta cuenta, este mail, este e-mail, esta dirección de correo, esta casilla, nuestros datos de contacto, mis direcciones, mis correos, mi bandeja, mi buzón, a mí, nuestro nombre, nuestro contacto, mis datos de carácter personal, mi registro, mi dirección de correo electrónico, mi dirección de email, mi número de teléfono, a nosotros",
    stop: "basta con sus, basta con estos, basta con los, basta con vuestros, basta con esto, basta con tus, basta ya con, dejen, deje, deja, dejad, dejar, paren, pare, para ya, parad, parar, cesen, cese, cesar, basta, basta ya, alto, stop, eviten, evite, evitar, absténganse, absténgase, abstenerse, deténganse, ya basta, no sigan, suspendan, suspender, interrumpir, dejes, dejéis, dejara, dejaran, dejaras, dejarais, dejase, dejasen, dejarían, dejaría, dejá, dejá de, paréis, paraseis, pararan, parara, pará de, ceses, ceséis, cesara, cesaran, cesasen, evites, evitéis, evitara, evitaran, evítenme, evíteme, evítennos, evítenos, abstenga, abstengan, abstengas, abstente, abstente de, absteneos, se abstenga, se abstengan, os abstengáis, abstenerse de, absténgase de, absténganse de, abstenga de, abstengan de, abstuviera, abstuvieran, se abstuviera, se abstuvieran, desista, desistan, desistir, no siga, no sigas, no sigáis, no continúen, no continúe, suspenda, suspendas, interrumpa, interrumpan, ponga fin, pongan fin, poner fin, detener, detenga, detengan, terminen con, terminen de, acaben con, acabar con, córtenla, cortala, córtala, cortadla, córtenla con, ahórrense, ahórrese, ahórrate, ahórreme, ahórrenme, ahórrennos, ya está bien, ya vale, vale ya, cese de, prescindan de, prescindir de, prescinda de, ahorraos, dejaseis, pararais, cesarais, evitarais, evitaseis",
    write:
      "escribir, escribirme, escribirnos, escriban, escriba, escribas, escribáis, contactar, contactarme, contactarnos, contacten, contacte, contactes, contactéis, molestar, molestarme, molestarnos, molesten, moleste, molestes, acosar, acosarme, llamar, llamarme, llamen, llame, llames, ponerse en contacto, comunicarse, contacto, spamear, insistir, insistan, insista, hagan spam, escríbame, escríbanos, escríbanme, escríbannos, escribiera, escribieras, escribieran, escribiese, escribiesen, escribierais, contácteme, contáctenos, contáctenme, contáctennos, contactara, contactaras, contactaran, contactase, contactasen, contactarais, molestéis, molésteme, moléstenos, moléstenme, moléstennos, molestara, molestaras, molestaran, molestase, molestasen, molestarais, llamarnos, llaméis, llámeme, llámenos, llámenme, llámennos, llamara, llamaras, llamaran, llamase, llamasen, llamarais, acosarnos, acose, acoses, acosen, acoséis, acóseme, acósenos, acósenme, acósennos, acosara, acosaras, acosaran, acosase, acosasen, acosarais, fastidiar, fastidiarme, fastidiarnos, fastidie, fastidies, fastidien, fastidiéis, fastídieme, fastídienos, fastídienme, fastídiennos, fastidiara, fastidiaras, fastidiaran, fastidiase, fastidiasen, fastidiarais, hostigar, hostigarme, hostigarnos, hostigue, hostigues, hostiguen, hostiguéis, hostígueme, hostíguenos, hostíguenme, hostíguennos, hostigara, hostigaras, hostigaran, hostigase, hostigasen, hostigarais, insistirme, insistirnos, insistas, insistáis, insístame, insístanos, insístanme, insístannos, insistiera, insistieras, insistieran, insistiese, insistiesen, insistierais, importunar, importunarme, importunarnos, importune, importunes, importunen, importunéis, importúneme, importúnenos, importúnenme, importúnennos, importunara, importunaras, importunaran, importunase, importunasen, importunarais, bombardear, bombardearme, bombardearnos, bombardee, bombardees, bombardeen, bombardeéis, bombardéeme, bombardéenos, bombardéenme, bombardéennos, bombardeara, bombardearas, bombardearan, bombardease, bombardeasen, bombardearais, incordiar, incordiarme, incordiarnos, incordie, incordies, incordien, incordiéis, incórdieme, incórdienos, incórdienme, incórdiennos, incordiara, incordiaras, incordiaran, incordiase, incordiasen, incordiarais, escribas más, escribirme más, ser contactado, se comuniquen, se comunique, te comuniques, comunicarse con, comunicarse conmigo, se pongan en contacto, se ponga en contacto, te pongas en contacto, os pongáis en contacto, pónganse en contacto, ponerse más en contacto, se contacten, se contacte, se dirijan, dirigirse, dar la lata, den la lata, dando la lata, joder, jodan, jodas, escribiéndome, escribiéndonos, contactándome, contactándonos, molestándome, molestándonos, llamándome, acosándome, llenarme, llenarnos, spamearme, spameen, hacer spam, hagáis spam, hacerme spam, telefonear, telefoneen, llamadme, contactadme, vuelvas a escribir, escribáis más, contactarse, contactarse conmigo, atosigar, atosiguen, perseguir, tomar contacto, tomen contacto, escribieseis, contactaseis, molestaseis, llamaseis",
    send: "enviar, enviarme, enviarnos, envíen, envíe, envíes, enviéis, mandar, mandarme, mandarnos, manden, mande, mandes, mandéis, remitir, remitan, envío, envíéis, envíeme, envíenos, envíenme, envíennos, enviara, enviaras, enviaran, enviase, enviasen, enviarais, mándeme, mándenos, mándenme, mándennos, mandara, mandaras, mandaran, mandase, mandasen, mandarais, remitirme, remitirnos, remita, remitas, remitáis, remítame, remítanos, remítanme, remítannos, remitiera, remitieras, remitieran, remitiese, remitiesen, remitierais, enviándome, enviándonos, mandándome, mandándonos, remitiéndome, remitiéndonos, hacer llegar, hagan llegar, haga llegar, hacerme llegar, hacernos llegar, reenviar, reenvíen, enviarle, envia, enviad, mandad, manda, envía, enviado, enviados, enviaseis, mandaseis",
    mail: "correo, correos, correos electrónicos, correo electrónico, email, emails, e-mail, e-mails, mail, mails, mensaje, mensajes, publicidad, spam, propaganda, boletín, boletines, nada, información, ofertas, comunicaciones, newsletters, newsletter, promociones, comunicación, contacto, cosas, tonterías, basura, mierda, correspondencia, anuncios, más correos, correos comerciales, correos publicitarios, mensajes publicitarios, comunicaciones comerciales, comunicación comercial, correo basura, correos basura, circulares, propuestas, propuesta, oferta, recordatorios, recordatorio, seguimientos, seguimiento, mierdas, chorradas, correítos, mailcitos, boludeces, pavadas, porquerías, porquería, tonteras, rollos, mensajitos, mailings, mailing, llamadas, solicitudes, comerciales, sms, whatsapps, contactos, insistencia, acoso",
    receive:
      "recibir, recibirlos, recibo, ser contactado, ser contactada, ser contactados, que me contacten, que me escriban, que me envíen, que nos contacten, que nos escriban, estar en, figurar, tener noticias, saber, que me molesten, seguir recibiendo, recibiendo, que me manden, ser contactadas, ser molestado, ser molestada, ser molestados, ser llamado, ser llamada, ser molestadas, recibirla, recibirlas, recibirlo, volver a recibir, volver a saber, saber de, saber nada, oír de, oír hablar, que me llamen, que me contactéis, que me escribáis, que me mandéis, que me enviéis, que me escribas, que me mandes, que me envíes, que me contactes, que nos envíen, que nos manden, que nos llamen, que nos molesten, que me molestéis, que me envíe, que me mande, que me escriba, que me contacte, que nos envíe, que nos contacte, recibiera, recibamos, reciba, aparecer en, seguir recibiéndolos, recibirlos más, tener más noticias, noticias suyas, estar, sigan en, siga en, sigas en, seguir en, figuren en, figure en, figurar en, estén en, esté en, consten en, conste en, constar en, aparezcan en, aparezca en, permanezcan en, permanecer en",
    want: "necesitamos, quiero, queremos, deseo, deseamos, quisiera, quisiéramos, gustaría, solicito, pido, exijo, ruego, necesito, me interesa, nos interesa, autorizo, autorizado, consiento, pedí, solicité, prefiero, preferiría, preferimos, preferiríamos, agradecería, agradecemos, agradezco, agradeceríamos, agradecería que, rogamos, solicitamos, pedimos, exigimos, pediría, pediríamos, les pedí, le pedí, os pedí, te pedí, querría, querríamos, quería, queríamos, consentimos, autorizamos, autoricé, hemos pedido, he pedido, me gustaría, nos gustaría, interesados en, interesado en, asegúrense de, asegúrese de, asegúrate de, quieren, agradeceré, agradeceremos, agradecemos que",
    not: "no, nunca, jamás, tampoco, ya no, ni, nunca jamás, en ningún caso, bajo ningún concepto",
    no: "ningún, ninguna, ni un, sin, ningunos, ningunas, nada de, basta de, ni uno",
    more: "más, mas, de nuevo, nuevamente, otra vez, otros, otro, en el futuro, en adelante, futuros, a partir de ahora, futuro, volver a, vuelva a, vuelvan a, vuelvas a, adicionales, en lo sucesivo, ulteriores, posteriores, volváis a, volver más a, volvieran a, volviera a, vuelvan más, sucesivas, nuevas, nuevos, nuevo, nueva, una vez más, de aquí en adelante, de ahora en adelante, en el sucesivo, en lo adelante, a futuro, otra, otras, adicional, siquiera, de nuevo jamás, nunca más",
    we: "yo, nosotros, nosotras",
    you: "usted, ustedes, su, sus, tu, tus, vuestra, vuestro, vuestros, vuestras, te, les, le, os, vosotros, vos, suyos, suyas, suyo, suya, tuyos, tuyas, vuestra empresa",
    about:
      "persona, personas, empleado, empleada, trabajador, trabajadora, compañero, compañera, clientes, cliente, usuarios, usuario, empleados, personal, gente, conductores, trabajadores, compañeros, suscriptores, enlace, botón, función, página, tasa, opción, proceso, herramienta, software, excel, turnos, contrato, reunión, invitación, proyecto, hojas, equipo, mano, proveedores, pacientes, alumnos, nosotros mismos, conductor, repartidores, choferes, chóferes, operarios, plantilla, cuadrantes, cuadrante, turno, planillas, planilla, horario, horarios, notificaciones, whatsapp, miembro, miembros, individual, alguien, una persona, una persona de los, a una persona de los, a una persona de las, a una persona de la, empleados de la, empleados del, usuarios de la, usuarios del",
    limit:
      "antes de, hasta, hoy, mañana, esta semana, la próxima semana, por teléfono, por ahora, de momento, por el momento, todavía, aún, pdf, contrato, factura, facturas, adjuntos, archivo, archivos, enlace, papel",
    beside:
      "tendrían, tendría, amabilidad, la amabilidad, no me interesan, no nos interesan, no es de mi interés, no es de nuestro interés, no hay interés, no tenemos interés, no tenemos ningún interés, no tengo ningún interés, sin ningún interés, no estamos interesadas, por favor, favor, gracias, muchas gracias, hola, buenos días, buenas tardes, buenas, estimado, estimada, estimados, señor, señora, señores, saludos, un saludo, cordial, cordiales, atentamente, de, del, la, el, los, las, lo, un, una, y, o, e, pero, a, al, en, con, por, para, que, qué, se, me, nos, mi, mis, su, sus, nuestro, nuestra, este, esta, estos, estas, ese, esa, esos, esas, es, son, está, están, estoy, he, ha, han, hemos, ser, estar, no, ya, ahora, inmediatamente, inmediato, de inmediato, cuanto antes, lo antes posible, definitivamente, urgente, urgentemente, ahora mismo, nunca, jamás, no me interesa, no nos interesa, no gracias, nada, correo, correos, email, emails, e-mail, e-mails, mail, mails, dirección, electrónico, electrónicos, electrónica, lista, listas, datos, personales, ley, lopd, rgpd, protección, denuncia, denunciar, denunciaré, abogado, ilegal, spam, solicitado, solicitados, no solicitados, suscrito, suscrita, suscribí, pedido, pedí, di, dado, permiso, consentimiento, autorización, confirmar, confirmen, confirme, confirmación, cómo, por qué, dónde, de dónde, quién, sacaron, sacado, obtuvieron, obtenido, tienen, conseguido, veces, vez, última, dos, tres, varias, también, solo, sólo, todo, todos, todas, cualquier, tipo, más, si, como, aquí, persona, empresa, equivocada, ruego, solicito, pido, quiero, quisiera, deseo, gustaría, le, les, te, os, favor de, molesto, molesta, cansado, harto, harta, hartos, siempre, siguen, sigo, recibiendo, recibir, recibo, envío, porque, entonces, sino, adelante, hacer, hagan, podrían, podría, pueden, puede, puedes, inmediata, conforme, acuerdo, artículo, derecho, derechos, parte, esto, eso, trabajo, trabaja, no estoy interesado, no estoy interesada, no estamos interesados, sin interés, no tengo interés, tratamiento, uso, fines, comerciales, mandaran, enviaran, escribieran, ya les pedí que, les pedí que, les pedí, me doy, puedo, cómo puedo, hago, ni, llamar, podrías, podríais, podéis, pudieran, pudiera, hagan el favor de, haga el favor de, haced el favor de, haz el favor de, joder, coño, carajo, mierda, hostia, puta, maldita, por dios, rogaría, les rogaría, le rogaría, ruego a ustedes, amable, amablemente, amables, tan amable, tan amables, tenga, tengan, tenga la bondad, tengan la bondad, la bondad, bondad, sería, serían, encarecidamente, debidamente, agradecido, agradecida, agradecidos, antemano, de antemano, mensaje, mensajes, oferta, información, propuesta, su mensaje, su correo, necesitamos, necesito, necesidad, oportuno, oportuna, dejar, dejarme, hacerlo, vale, bueno, ok, oigan, oye, mirá, mira, miren, che, enseguida, ya mismo, al instante, a la brevedad, brevedad, de una vez, una vez, por todas, de una vez por todas, pronto, cuanto, antes, caso, contrario, de lo contrario, si no, tomaré, tomar, medidas, legales, acciones, emprender, emprenderé, aepd, agencia, española, autoridad, normativa, vigente, reglamento, general, lssi, lopdgdd, consumidor, basta, harto de, cansada, constantemente, continuamente, insistentes, insistencia, molestando, molestan, sean, sea, fuera, fueran, quede, queden, conste, constar, consta, hago constar, presente, mediante, medio, dicha, dicho, dichos, alguna, alguno, algún, ustedes, usted, vosotros, ellos, pediría, estaría, estaríamos, borrado, trámite, procedan a, proceda a, proceder, procedan, proceda, hecho, digo, dije, he dicho, repito, repetido, tratar, traten, relacionados, relacionado, relativa, relativas, comercial, publicitarias, publicitarios, publicitaria, propia, propias, completamente, totalmente, absolutamente, para nada, en absoluto, sigue, seguir, sigas, así, mismo, esos correos, este tipo de, encaja, no encaja, agradeceré, informo, le informo, les informo, informarles, comunico, les comunico, le comunico, diré, se lo diré, sola, una sola vez, sola vez, se lo, lo siento, lamento, siento",
    idiom:
      "basta un mail, un correo basta, un mail basta, basta con un mail, un correo es suficiente, correo basta, email basta, mail basta, mensaje basta, basta un correo, basta con un correo, basta un email, basta con un email, basta un mensaje, basta con un mensaje, basta con escribir, basta con enviar, no dude, no duden, no dudes, no olvide, no olviden, no hay problema, ningún problema, sin problema, por qué no, no he recibido, no hemos recibido, no recibí, no se preocupe, no me llegó, no ha llegado, no conozco, no conocemos, deje un mensaje, deje su mensaje, dejen un mensaje, deje su correo, dejar un mensaje, no me molesta, no nos molesta, no molesta, no es molestia, no se olvide, no te olvides, no te preocupes, no dejen de, no deje de, no dejes de, no nos llegó, no puedo escribir, no podemos escribir, no puedo contactar, no podemos contactar, no puedo llamar, no podemos llamar, no puedo enviar, no podemos enviar, sacarme de dudas, sacarnos de dudas, sacarme de una duda, sacarme de la duda, sácame de dudas, sáqueme de dudas, sáquenme de dudas, sáqueme de una duda, sácame de una duda, sacar una duda, sacarme una duda, quitarme una duda, quitarme la duda, quítame una duda, quíteme una duda, sacar partido, sacar provecho, sacarle partido, sacar conclusiones, deje que, dejen que, deja que, dejad que, déjame que, déjeme que, déjenme que, deja que te, déjeme enviarle, déjame enviarte, no me llame, no me llamen, no me llames, no me llaméis, no nos llame, no nos llamen, no llamar, no llame, no llamen, no llames, no me llame por favor, no me llamen por teléfono, no me llame por teléfono, a finales, al final, a final de, a fin de, a fines, al fin, olvide mi último, olvide mi anterior, ignore mi último",
    aim: "tenemos que, debemos, queremos, quiero, quisiera, quisiéramos, nos gustaría, me gustaría",
  },
  intent: {
    decline:
      "no me interesa, no nos interesa, no estoy interesado, no estoy interesada, no estamos interesados, no gracias, gracias pero no, sin interés, no lo necesito, no lo necesitamos, no es para nosotros, no tenemos interés, no hay interés",
    bareNo: "no, todavía no, aún no, ninguno, ninguna, nunca, para nada, no realmente",
    later:
      "ahora no, no ahora, ahora mismo no, más tarde, más adelante, vuelva a escribirme, vuelva a contactarme, contácteme, contáctenos, escríbame, escríbanos, llámeme, de nuevo, nuevamente, otra vez, hablemos, por ahora, de momento, demasiado pronto, ocupado, ocupada, quizás, tal vez, retomamos, volver a hablar",
  },
  replies: {
    hostile: [
      "\\b(?:viola\\p{L}*|infracción|infring\\p{L}*)\\b[^.!?]{0,40}\\b(?:rgpd|gdpr|lopd|la ley)\\b|\\b(?:aepd|agencia española de protección)\\b|\\b(?:solicito|exijo|pido|ejerzo)\\b[^.!?]{0,60}\\b(?:acceso a (?:todos )?mis datos|derecho de (?:acceso|supresión)|supresión de mis datos|eliminación de mis datos)\\b",
      "\\b(?:mi|nuestr[oa]s?) abogad[oa]s?\\b[^.!?]{0,30}\\b(?:se pondrá|le contactará|les contactará|contactará|hablará con usted)\\b|\\b(?:o|si)\\b[^.!?]{0,50}\\b(?:mi|nuestro) abogad[oa]\\b|\\b(?:hablaré|hablaremos|acudiré) con (?:mi|nuestro) abogad[oa]\\b|\\b(?:acciones|medidas) legales\\b|\\b(?:los|les|le|te|lo|la) (?:voy a |vamos a )?denunci(?:o|aré|aremos|ar)\\b|\\bdenunciar(?:los|les|le|lo|la|te)\\b|\\b(?:los|les|le|lo) demandar(?:é|emos)\\b|\\bdemandar(?:los|les|le|lo)\\b|\\b(?:esto|eso|su (?:correo|spam|publicidad)) es (?:\\p{L}+ )?(?:ilegal|acoso)\\b|\\breportar\\p{L}* como spam\\b",
      "\\b(?:gilipollas|imbéciles?|váyanse|vete a la|estafador\\p{L}*|hijos? de puta|vayan a la mierda|sinvergüenzas?|(?:son|eres|es) (?:unos? |usted )?idiotas?)\\b",
    ],
    wrongPerson: [
      "\\b(?:no soy (?:la persona (?:adecuada|indicada|correcta|que)|el contacto (?:adecuado|correcto)|el responsable|la responsable|quien (?:lleva|decide))|persona equivocada|contacto equivocado|se (?:ha )?equivoc\\p{L}+ de (?:persona|contacto)|ya no (?:trabajo|estoy) (?:en|aquí|allí|para|con)|dejé la empresa|me he jubilado)\\b",
      "\\b(?:no (?:me encargo|es mi área|me corresponde))\\b[^?]{0,80}\\b(?:hable|habla|hablen|contacte|contacta|escriba|diríjase|dirijase)\\b",
    ],
    notInterested: [
      "\\b(?:no (?:me|nos) interesa|no (?:estoy|estamos) interesad[oa]s?|sin interés|no,? gracias|gracias,? pero no|no (?:lo )?(?:necesito|necesitamos|queremos|quiero|requerimos)|no es para (?:mí|nosotros)|no tenemos (?:interés|necesidad)|no hay interés)\\b|^no[.! ]*$",
    ],
    notNow: [
      "\\b(?:(?:ahora|por ahora|de momento|por el momento|en este momento|actualmente)(?: mismo)? (?:no|estamos)|no (?:ahora|por ahora|de momento|por el momento|es (?:buen|el) momento|antes de|hasta|tenemos (?:tiempo|presupuesto)|tengo tiempo)|más adelante|más tarde|muy ocupad[oa]s?|demasiado pronto|todavía no|aún no|sin presupuesto|mal momento)\\b",
    ],
    again: [
      "\\b(?:contácte\\p{L}+|contacta\\p{L}*|contacte|escríba\\p{L}+|escríbe\\p{L}+|llám\\p{L}+|vuelv\\p{L}+|volver|volvamos|hablemos|hablamos|retom\\p{L}+|inténte\\p{L}+|inténta\\p{L}+|recuérd\\p{L}+|de nuevo|nuevamente|otra vez)\\b",
    ],
    objection: [
      "\\b(?:(?:demasiado|muy|bastante) (?:caro|cara|complicado|complicada|complejo)|ya (?:usamos|tenemos|trabajamos|utilizamos|contamos|uso|tengo)|fuera de (?:nuestro )?presupuesto|contentos con|no (?:estoy|estamos) (?:convencid|segur)[oa]s?|escéptic[oa])\\b",
    ],
    asks: [
      "\\b(?:envíe(?:n)?me|envíame|mánde\\p{L}+|podría(?:n)?|puede(?:n|s)? (?:enviar|decir|explicar)|cuánto|cuánto cuesta|cómo funciona|qué (?:precio|incluye|es)|más (?:información|detalles)|pregunta|quisiera saber|me gustaría saber)\\b",
    ],
    interested: [
      "\\b(?:(?:estoy|estamos|estaría\\p{L}*|muy) interesad[oa]s?|(?:me|nos) interesa|suena (?:muy )?(?:bien|interesante|genial)|con gusto|encantad[oa]|sí(?=[^\\S\\n]{0,2}(?:[,.!;]|$))|claro|por supuesto|llámame|llámeme|hablemos|perfecto|de acuerdo|me gustaría|nos gustaría)\\b",
    ],
    but: ["(?<!\\p{L})(?:pero|sin embargo|aunque|sino)(?!\\p{L})"],
    retry: ["\\b(?:de nuevo|nuevamente|vuelv\\w+)\\b"],
  },
  automatic: {
    declared: [
      "(?:este|esta|éste|ésta) (?:es un[ao]?|mensaje es|correo es|e-?mail es|respuesta es)\\s?(?:un[ao]? )?(?:mensaje|respuesta|correo|e-?mail)?\\s?(?:electrónico )?(?:automátic|generad[oa] automática|enviad[oa] automática)",
      "este (?:mensaje|correo)(?: electrónico)? (?:ha sido|fue|se ha) (?:generado|enviado) (?:de forma )?automática",
    ],
    away: [
      "\\b(?:estoy|estaré|me encuentro|me encontraré|estamos|estaremos)\\b[^.!?]{0,60}\\b(?:fuera de (?:la |mi )?oficina|ausente|de vacaciones|de viaje|de baja|fuera del despacho|no disponible)\\b",
    ],
    instead: [
      "\\b(?:urgen(?:cia|te|tes)|en mi ausencia|durante mi ausencia)\\b[^.!?]{0,100}\\b(?:contact|escrib|llam|dirij|pueden|puede)",
    ],
    answersLater: [
      "\\b(?:a mi (?:regreso|vuelta|retorno)|acceso limitado|no tendré acceso|sin acceso|lo antes posible|a la mayor brevedad|cuando (?:vuelva|regrese))\\b",
    ],
    unread: ["\\bacceso limitado|no tendré acceso|sin acceso"],
    thanks: ["gracias por (?:su|tu|contactar|escribir|ponerse)"],
    greeting: ["hola|buenos días|buenas tardes|estimad\\p{L}+(?: señor\\p{L}*)?"],
    received: [
      "\\b(?:hemos recibido su|su (?:solicitud|mensaje|consulta|correo|ticket|petición)[^.!?]{0,80}(?:ha sido|fue) (?:recibid|registrad|cread))",
    ],
    ofASystem: [
      "\\ben (?:un plazo de |las próximas )?(?:\\w+|\\d+) (?:horas|días) (?:hábiles|laborables)",
      "\\bnúmero\\b[^.\\n]{0,25}\\d{3,}",
      "\\bno responda a este",
    ],
    challenge: ["\\bhaga clic\\b[^.!?]{0,80}\\b(?:confirmar|verificar)\\b"],
    moved: ["\\b(?:nueva dirección|nuevo correo|esta (?:dirección|cuenta)[^.!?]{0,30}ya no)\\b"],
    dead: [
      "\\best[ae] (?:dirección|cuenta|correo|buzón)\\b[^.!?\\n]{0,60}\\bya no (?:está (?:activ|en uso|disponible|operativ)|se (?:utiliza|usa|consulta|revisa)|existe)",
    ],
    unmonitored: [
      "\\best[ae] (?:dirección|cuenta|buzón|correo)\\b[^.!?\\n]{0,40}\\bno (?:se (?:supervisa|revisa|consulta|monitorea|atiende)|está (?:supervisad|atendid|monitoread))",
    ],
    personal: ["\\b(?:llámeme|llámame|hablamos|me interesa|su (?:oferta|propuesta))\\b"],
    left: [
      "\\bya no (?:trabaj\\w+|forma parte|formo parte|labor\\w+|pertenec\\w+|est(?:á|oy) con|presta)|\\b(?:ha|he) dejado (?:la empresa|de trabajar|la compañía)|\\bha dejado de (?:pertenecer|formar parte)",
    ],
    subjects: [
      "respuesta automática(?: por ausencia de la oficina)?",
      "autorrespuesta",
      "contestación automática",
      "(?:mensaje|aviso|notificación) (?:de ausencia|automático|automática)",
    ],
    subjectMarks: ["respuesta automática"],
    perhapsSubjects: ["fuera de (?:la )?oficina", "\\b(?:ausencia|ausente|vacaciones)\\b"],
    newAddress: ["escrib\\w*"],
  },
  quoting: {
    on: "el, el día",
    wrote: "escribió, escribio, escribiu",
    from: "de, remitente",
    sent: "enviado, enviado el",
    date: "fecha",
    to: "para, a, destinatario",
    cc: "copia, responder a, prioridad, datos adjuntos",
    subject: "asunto",
    replyPrefixes: "re",
    forwardPrefixes: "rv",
    originals: "mensaje original, mensaje reenviado, mensaje enviado",
  },
  receipts: {
    subjects: ["(?:leído|no leído|entregado|retransmitido|confirmación de lectura|acuse)\\b"],
    words: [
      "\\b(?:su|el|tu) mensaje\\b[\\s\\S]{0,600}?\\b(?:ha sido|fue|se ha|se) (?:leído|leyó|abierto|mostrado|entregado|eliminado)\\b",
    ],
  },
  lines: {
    devices: [
      "(?:enviado|enviada|escrito) (?:desde|de|con|por|via|a través de|usando) .{1,70}",
      "(?:obtener|obtén|obtenga|descargar) outlook (?:para|for) .{1,50}",
      "libre de virus[.:]? .{0,40}",
    ],
    forwards: ["inicio del mensaje reenviado"],
    replyAbove: [
      "(?:por favor,? )?(?:responda|escriba su respuesta) (?:por )?encima de esta línea",
    ],
    answersInline: [
      "(?:respuestas?|comentarios?|respondo|contesto)(?: \\S+){0,5} (?:abajo|debajo|más abajo|en (?:rojo|azul|verde|negrita)|en el (?:texto|cuerpo)|entre líneas)",
    ],
    footers: ["cancelar (?:la|a) suscripci|confidencial"],
    quoting: ["citando"],
    spoken: ["como|nuestr[oa]|vuestr[oa]|mi|tu|su"],
    said: ["dijo"],
    invitations: ["esta invitación|^(?:cuándo|dónde)\\s{0,4}:"],
    phone: ["teléfono"],
  },
  bounces: {
    undelivered: [
      "no (?:se )?(?:ha )?(?:pudo|podido|pude|puede) (?:ser )?(?:entrega|enviar)|error (?:en la|de) entrega",
    ],
    exchange: [
      "información de diagnóstico para los administradores|no se pudo entregar a estos destinatarios",
    ],
    headers: ["encabezados de(?:l)? mensaje original"],
    delayed: ["retrasad"],
    subjects: ["error(?:es)? (?:de|in|en)|no se puede entregar|no entregado"],
    recipients: ["destinatario"],
  },
  refusals: {
    mailboxFull: ["buz[oó]n (?:\\S+ ){0,3}llen"],
    unknownUser: [
      "usuario (?:\\S+ ){0,2}(?:desconocido|no existe|inexistente)|no existe (?:dicha persona|ese usuario|el usuario|el buz[oó]n|la cuenta)",
    ],
    unknownHost: ["domain (?:[a-z0-9.-]+ )?no existe|dominio (?:[a-z0-9.-]+ )?no existe"],
  },
  models: {
    injection: [
      "\\b(?:ignor(?:a|e|en|ar|á)|olvid(?:a|e|en|ar)|omit(?:e|a|ir)|desobede\\p{L}+|no sigas)\\b[^.!?]{0,25}\\b(?:tod[oa]s?|tus|sus|anteriores|previas|estas)\\b[^.!?]{0,30}\\b(?:instruccion(?:es)?|reglas|directrices|indicaciones|prompts?|órdenes)\\b|\\b(?:ignor(?:a|e|en)|olvid(?:a|e|en)) (?:las |los )?(?:instrucciones|reglas|órdenes) (?:anteriores|previas)\\b|\\b(?:ignor(?:a|e)|olvid(?:a|e)) todo lo (?:anterior|que te)\\b|\\b(?:prompt|instrucciones) del? sistema\\b|\\b(?:ahora eres|eres ahora|a partir de ahora eres) (?:\\p{L}+ ){0,3}(?:ia|modelo|\\p{L}*bot|asistente|pirata|agente|dan)\\b|\\ba partir de ahora responde\\b|\\beres una? (?:ia|inteligencia artificial|chatbot|asistente útil)\\b|\\b(?:muestr|muéstr|revel|repit|imprim|dime|escrib)\\p{L}*[^.!?]{0,30}\\b(?:(?:tu|su|el) prompt|tus instrucciones|tu playbook)\\b|\\bsi eres una? (?:ia|bot|robot|chatbot)|\\bnuevas? instruccion(?:es)? ?:|\\bresponde (?:solo|sólo|únicamente|exactamente) (?:con|que) (?!el\\b|la\\b|los\\b|un\\b|una\\b)",
    ],
    machine: [
      "\\b(?:como|soy) (?:una? )?(?:\\p{L}+ )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente virtual|chatbot|robot|asistente de ia)\\b|\\bmodelos? de lenguaje\\b|\\binteligencia artificial\\b|\\bmis (?:instrucciones|directrices|reglas)\\b|\\b(?:prompt|mensaje|instrucciones) del? sistema\\b|\\b(?:he sido|fui) (?:programad|instruid|entrenad|configurad)[oa]|\\baquí (?:tienes?|está|tiene) (?:un|una|el|la) (?:\\p{L}+ ){0,2}(?:borrador|respuesta|versión|propuesta de)|\\binstrucciones anteriores\\b|\\bgenerad[oa] (?:automáticamente|por (?:una? )?(?:ia|máquina))",
    ],
  },
  promises: {
    guarantee: [
      "\\b(?:garanti(?:za|zar|zamos|zo|zado)?|garantía|garantias|garantiz\\p{L}+|sin riesgo)\\b",
    ],
    promise: ["\\b(?:(?:te |le |les )?promet(?:o|emos)|me comprometo|nos comprometemos)\\b"],
    free: [
      "\\b(?:gratis|gratuit[oa]s?|sin (?:ningún )?(?:coste?|cargo|costo)s?|de regalo|gratuitamente)\\b",
    ],
    refund: ["\\b(?:reembols\\p{L}+|devolución del dinero|devolv\\p{L}+ (?:el|su) dinero)\\b"],
    delivery: [
      "\\b(?:(?:se lo |lo |le )?(?:entregaremos|entregaré|arreglaremos|corregiremos|instalaremos|implementaremos|desarrollaremos)|estará (?:listo|entregado|arreglado|resuelto)|será entregado)\\b",
    ],
    contract: ["\\b(?:contrat(?:o|os|ar)|vinculante)\\b"],
    service: ["\\b(?:las 24 horas)\\b"],
    certificate: ["\\b(?:certificad[oa]s?)\\b"],
    discount: [
      "\\b(?:descuentos?|rebajas?|rebajad[oa]s?|mitad de precio|a mitad del precio|precio (?:especial|reducido|rebajado)|oferta especial|cupón|bonificación)\\b",
    ],
    granting: [
      "\\b(?:sí|claro|por supuesto|de acuerdo|confirm(?:o|amos)|podemos|ofrecemos|aceptamos)\\b",
    ],
  },
  money: {
    currencies: { EUR: "euro, euros", USD: "dólar, dólares", GBP: "libras", MXN: "pesos" },
    magnitudes: { 1000: "mil" },
    per: "por, al, a",
    perUnit: "mes, año, usuario",
  },
  amounts: {
    costs: ["\\b(?:precios?|cuesta|cuestan|tarifas?|solo)\\b"],
    counted: ["días|horas|semanas|meses"],
    percent: ["por ?ciento"],
    certain: ["de acuerdo"],
    reduction: ["(?:(?:euros?|dólares) ?)?de descuento"],
    half: ["\\bmitad\\b"],
    discount: ["descuentos?|rebajas?"],
  },
  times: {
    by: ["(?<![\\p{L}\\d])antes de(?:l)? fin(?:al)? de \\p{L}+(?!\\p{L})"],
    clock: ["h|hs|horas"],
    clockMinutes: ["h\\b"],
    at: ["a las"],
    afterSpelled: ["de la|en punto"],
    noHour: ["euro"],
    beforeYear: ["en|desde"],
  },
  playbooks: {
    forbiddingHeadings: ["\\b(?:a una persona|nunca|prohibido|interno)(?!\\p{L})"],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)nunca \\p{L}+|\\bno (?:ofrecer|prometer|dar|mencionar|confirmar|ofrezca|prometa|confirme)\\b",
    ],
    forbiddingAround: [
      "\\bprohibid\\p{L}+|\\bno (?:se )?(?:debe|puede)n? (?:\\p{L}+ )?(?:ofrecer|prometer|nombrar|confirmar|mencionar)",
    ],
  },
  contacts: {
    at: ["arroba"],
    dot: ["punto"],
    dotOfDomain: ["punto"],
    called: ["teléfono|tel|fax"],
    payment: ["transferencia bancaria|cuenta bancaria"],
    zero: ["cero"],
  },
  placeholders: {
    lines: ["(?:su|tu) nombre"],
    phrases: ["\\binsertar aquí\\b"],
  },
  fields: {
    bracketed: "nombre",
  },
  sentences: {
    abbreviations:
      "sr, sra, srta, sres, dr, dra, lic, ing, ud, uds, p.ej, aprox, núm, tel, avda, s.a, s.l",
  },
  dateMarks: {
    ordinalEndings: "o, a",
    ambiguousMonths: "mayo, sept",
    or: "o, a",
    fiscal: "fiscal, presupuestario, contable",
    earlier: "antes",
  },
  claims: {
    negation: ["\\b(?:no|ningun\\p{L}*|nunca|nada|nadie|sin|ni|lamentablemente)\\b"],
    deferral: [
      "\\b(?:lo consulto|consultaré|consultar|preguntaré|pregunto|averiguaré|vuelvo a (?:usted|escribir)|no (?:estoy segur\\p{L}|lo sé|sé)|si \\p{L}+ es|compañer\\p{L}+|su pregunta|tu pregunta)\\b",
    ],
    agrees: [
      "\\b(?:me (?:viene|va) (?:bien|perfecto)|nos (?:viene|va) bien|está bien|perfecto|sin problema|es posible|de acuerdo|hecho|trato hecho|funciona|conforme)\\b",
    ],
    fixes: [
      "\\b(?:en mi (?:agenda|calendario)|anotad\\p{L}|(?:le|te|os|les) (?:llamo|llamaré)|hasta (?:el )?(?:martes|miércoles|jueves|lunes|viernes|mañana)|confirm\\p{L}*|he (?:reservado|anotado|agendado|apuntado)|queda (?:fijad|reservad|confirmad|agendad)\\p{L}|(?:le|te) (?:envío|mando) (?:la|una) invitación)\\b",
    ],
    leavesOpen: [
      "\\b(?:en principio|en general|generalmente|en la mayoría de los casos|habitualmente|suele|normalmente|debería|podría|probablemente|si |siempre que|elija|elige|reserve|reserva|escoja)\\b",
    ],
    ready: [
      "\\b(?:en marcha|en funcionamiento|listos?|listas?|operativ\\p{L}*|funcionando|funcionará|instalad\\p{L}*|terminad\\p{L}*|empezar|arrancar|entregad\\p{L}*|me aseguro|nos aseguramos|me encargo)\\b",
    ],
    builds: [
      "\\b(?:(?:vamos a|podemos|puedo|podríamos) (?:\\p{L}+ )?(?:desarrollar|construir|crear|añadir|integrar|programar)|desarrollar(?:emos|án)|construir(?:emos|án)|crear(?:emos|án)|hoja de ruta|está (?:previst|planead)\\p{L}|en desarrollo)\\b",
    ],
    customers: [
      "\\b(?:clientes?|referencias?|usan|utilizan|usa|utiliza|trabajan con|trabaja con|confían)\\b",
    ],
    example: ["\\b(?:por ejemplo|como|tales como|entre (?:ellos|otros)|incluid\\p{L}+)\\b"],
    person: [
      "\\b(?:(?:mi|nuestro|nuestra|el|la) (?:\\p{L}+ )?(?:compañer[oa]|colega|director|directora|jef[ea]|técnico|expert[oa])),? ",
    ],
    smears: [
      "\\b(?:lent[oa]s?|mal[oa]?s?|peor(?:es)?|pésim[oa]s?|horribles?|terribles?|poco fiables?|obsolet[oa]s?|anticuad[oa]s?|car[oa]s?|costes ocultos|falla\\p{L}*|fallos?|se cae|apenas (?:responde|contesta)\\p{L}*|no (?:responde|contesta)\\p{L}*|abandonan\\p{L}*|están dejando|pierde[n]?|quiebra|estafa|descontent[oa]s|problemas?|complicad[oa]s?)\\b",
    ],
    compares: [
      "\\b(?:mejor(?:es)?|más (?:barat|rápid|fácil|segur|fiable)\\p{L}*|a diferencia de)\\b",
    ],
    superlatives: [
      "\\b(?:líder(?:es)?|número uno|(?:el|la) mejor (?:software|solución|sistema|proveedor|producto|plataforma|herramienta)|(?:el|la) más (?:usad|popular|grande|avanzad|complet)\\p{L}*|único proveedor|premiad[oa]|inigualable|revolucionari[oa])\\b",
    ],
    success: [
      "\\b(?:(?:redu|ahorr|mejor|aument|baj|disminu)\\p{L}* (?:\\p{L}+ ){0,6}(?:considerablemente|significativamente|drásticamente|enormemente|mucho|a la mitad)|(?:considerable|significativa|drástica|enorme)mente|duplic\\p{L}*|se amortiza|se paga sol[oa]|ahorrará[ns]?|retorno de (?:la )?inversión)\\b",
    ],
    noTerm: [
      "\\b(?:sin (?:permanencia|compromiso|plazo mínimo|preaviso)|no (?:hay|tiene|tenemos) (?:permanencia|compromiso|plazo mínimo|duración mínima)|(?:cancelar|darse de baja|rescindir) (?:\\p{L}+ )?(?:en cualquier momento|cuando (?:quiera|quieras))|(?:cancelar|rescindir|darse de baja) (?:\\p{L}+ ){0,4}(?:cada mes|todos los meses|mensualmente|(?:al|a) final(?:es)? de (?:cada )?mes|cuando)|en cualquier momento)\\b",
    ],
    waives: [
      "\\b(?:regal\\p{L}*|corre de nuestra cuenta|a nuestro cargo|(?:instalación|puesta en marcha|formación|configuración) (?:es |sale )?(?:gratis|gratuita)|sin coste de (?:instalación|alta))\\b",
    ],
    halves: ["\\b(?:mitad (?:de|del) precio|a mitad)\\b"],
    trial: ["\\b(?:prueba|probar|pruebe|prueben)\\b"],
    notice: ["\\b(?:preaviso|aviso|cancel\\p{L}*|rescind\\p{L}*)\\b"],
    term: ["\\b(?:contrato\\p{L}*|permanencia|suscripción|renov\\p{L}*|renuev\\p{L}*)\\b"],
    start: [
      "\\b(?:en marcha|operativ\\p{L}*|implantación|implementación|puesta en marcha|arranque|empezar|listo)\\b",
    ],
    call: ["\\b(?:llamada|reunión|cita|demo\\p{L}*|hablar|mostrar)\\b"],
    answer: ["\\b(?:respuesta|responder|soporte)\\b"],
    hosting: [
      "\\b(?:alojad\\p{L}*|alojamiento|centro de datos|servidor\\p{L}*|almacenad\\p{L}*)\\b",
    ],
    yearly: ["\\b(?:año\\p{L}*|anual\\p{L}*)\\b"],
    monthly: ["\\b(?:mensual\\p{L}*|al mes|por mes|mes)\\b"],
    site: ["sedes?|almacen(?:es)?|centros?|tiendas?|sitios?|delegaciones"],
    user: ["usuari[oa]s?|personas?|emplead[oa]s?|licencias?|trabajador(?:es)?"],
    dock: ["muelles?|puertas?"],
  },
  columns: {
    qualifiers:
      "trabajo, laboral, profesional, personal, principal, corporativo, corporativa, oficina",
    secondChoice: "personal",
    email:
      "correo, correoelectrónico, direccióndecorreo, direccióndecorreoelectrónico, direccióndeemail",
    phone:
      "teléfono, teléfonomóvil, móvil, celular, númerodeteléfono, teléfonofijo, teléfonocelular",
    company:
      "empresa, nombredelaempresa, nombredeempresa, nombreempresa, compañía, organización, razónsocial, empleador",
    title: "cargo, puesto, título, posición, puestodetrabajo, profesión",
    salutation: "título",
    firstName: "nombredepila, primernombre, nombrepropio",
    lastName: "apellido, apellidos, primerapellido",
    fullName:
      "nombre, nombrecompleto, nombreyapellidos, nombreyapellido, contacto, nombredelcontacto, nombredecontacto, personadecontacto",
    timezone: "zonahoraria, husohorario",
    tags: "etiquetas, categorías",
    person: "contacto",
    optOut: "dadodebaja, bajanewsletter, nocontactar, noenviar, nocontacto, darsedebaja",
    consent: "consentimiento, aceptamarketing, permisomarketing",
    status: "estado",
    no: "no",
    nothing: "desconocido",
    stays: "suscrito",
    refused: "rechazado, denegado, retirado",
    outStatus: "dadodebaja, desuscrito, bloqueado, inválido",
    endings: "dirección",
  },
};
