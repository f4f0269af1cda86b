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
    calendarWeek: "semana",
    about: "unos, unas, aproximadamente, cerca de",
    halfYear: "medio año",
    season:
      "verano, otoño, primavera, invierno, vacaciones, navidad, navidades, fiestas, semana santa",
    notTomorrow: "la, por la, de la, una, esta, cada, en la",
    next: "próximo, próxima",
    nextAfter: "próximo, próxima, que viene, siguiente, que entra",
    this: "este, esta, toda la, todo el, toda esta, todo este",
    in: "en, dentro de, en menos de, de aquí a",
    for: "por, durante, durante las próximas, durante los próximos",
    later: "después, más tarde",
    of: "de, del",
    beforeDay: "el, el día, día, al",
    before: "en, hasta, desde, antes de, después de, a, fin de, el, al, del, este, próximo",
    span: "al, a, hasta el, hasta, y, y el",
    early: "principios de, a principios de, inicios de",
    middle: "mediados de, a mediados de",
    late: "finales de, fines de, fin de, a finales de",
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
      "correos no son bienvenidos, mensajes no son bienvenidos, correos no deseados no, baja, darme de baja, darse de baja, dar de baja, dame de baja, deme de baja, denme de baja, dadme de baja, darnos de baja, dennos de baja, denos de baja, me den de baja, me dé de baja, nos den de baja, de baja, desuscrib*, desuscríb*, cancelar suscripción, cancelar la suscripción, cancelen mi suscripción, cancele mi suscripción, cancelar mi suscripción, déjenme en paz, dejadme en paz, déjame en paz, déjeme en paz, déjennos en paz, unsubscribe, desuscripción, derecho de oposición, me opongo, desinscrib*, no autorizo, no autorizamos, no doy mi consentimiento, sin mi consentimiento, sin mi permiso, no he dado, revoco mi consentimiento, retiro mi consentimiento, doy de baja, dé de baja, derecho de supresión, derecho al olvido, bórrenme, no más correos, no más emails, no más mensajes, no más spam, no más publicidad",
    remove:
      "eliminar, eliminarme, eliminen, elimine, elimina, eliminad, elimínenme, elimíneme, elimíname, eliminado, eliminada, borrar, borrarme, borren, borre, borra, borrad, bórrenme, bórreme, bórrame, quitar, quitarme, quiten, quite, quita, quitad, quítenme, quíteme, quítame, retirar, retirarme, retiren, retire, retírenme, retíreme, remover, removerme, remuevan, remueva, remuévanme, remuévame, sacar, sacarme, saquen, saque, saca, sáquenme, sáqueme, sácame, suprimir, supriman, suprima, excluir, exclúyanme, excluyan, olvídense, olvídate, cancelar, cancelen, elimínennos, eliminarnos, quítennos, sacarnos, sáquennos",
    off: "de, del",
    onto: "agregar, agréguenme, añadir, añádanme, inscribir, suscribirme, suscribir, apuntar, apuntarme, apúntenme, inclúyanme, incluir",
    list: "lista, listas, lista de correo, lista de correos, lista de distribución, lista de contactos, listas de correo, base de datos, bases de datos, base, boletín, boletines, newsletter, mailing, registros, registro, contactos, sistema, crm, campaña, campañas, envíos, listado, ficheros, fichero, agenda, suscripción",
    me: "datos que tengan, datos que tienen, datos que tenga, datos sobre mí, me, nos, mí, mi correo, mi email, mi e-mail, mi mail, mi dirección, mis datos, mi nombre, mi contacto, mi cuenta, nuestro correo, nuestra dirección, nuestros datos, este correo, esta dirección, mi correo electrónico, mi dirección de correo, mis datos personales, nuestra empresa, nuestro email, este email, mi información",
    stop: "dejen, deje, deja, dejad, dejar, paren, pare, para ya, parad, parar, cesen, cese, cesar, basta, basta ya, alto, stop, eviten, evite, evitar, absténganse, absténgase, abstenerse, deténganse, ya basta, no sigan, suspendan, suspender, interrumpir",
    write:
      "escribir, escribirme, escribirnos, escriban, escriba, escribas, escribáis, contactar, contactarme, contactarnos, contacten, contacte, contactes, contactéis, molestar, molestarme, molestarnos, molesten, moleste, molestes, acosar, acosarme, llamar, llamarme, llamen, llame, llames, ponerse en contacto, comunicarse, contacto, spamear, insistir, insistan, insista, hagan spam",
    send: "enviar, enviarme, enviarnos, envíen, envíe, envíes, enviéis, mandar, mandarme, mandarnos, manden, mande, mandes, mandéis, remitir, remitan, envío",
    mail: "correo, correos, correos electrónicos, correo electrónico, email, emails, e-mail, e-mails, mail, mails, mensaje, mensajes, publicidad, spam, propaganda, boletín, boletines, nada, información, ofertas, comunicaciones, newsletters, newsletter, promociones, comunicación, contacto, cosas, tonterías, basura, mierda, correspondencia, anuncios",
    receive:
      "recibir, recibirlos, recibo, ser contactado, ser contactada, ser contactados, que me contacten, que me escriban, que me envíen, que nos contacten, que nos escriban, estar en, figurar, tener noticias, saber, que me molesten, seguir recibiendo, recibiendo, que me manden",
    want: "quiero, queremos, deseo, deseamos, quisiera, quisiéramos, gustaría, solicito, pido, exijo, ruego, necesito, me interesa, nos interesa, autorizo, autorizado, consiento, pedí, solicité",
    not: "no, nunca, jamás, tampoco, ya no",
    no: "ningún, ninguna, ni un, sin",
    more: "más, mas, de nuevo, nuevamente, otra vez, otros, otro, en el futuro, en adelante, futuros, a partir de ahora, futuro, volver a, vuelva a, vuelvan a, vuelvas a, adicionales, en lo sucesivo",
    we: "yo, nosotros, nosotras",
    you: "usted, ustedes, su, sus, tu, tus, vuestra, vuestro, vuestros, vuestras, te, les, le, os",
    about:
      "persona, personas, empleado, empleada, trabajador, trabajadora, compañero, compañera, clientes, cliente, usuarios, usuario, empleados, personal, gente, conductores, trabajadores, compañeros, suscriptores, enlace, botón, función, página, tasa, opción, proceso, herramienta, software, excel, turnos, contrato, reunión, invitación, proyecto, hojas, equipo, mano, proveedores, pacientes, alumnos",
    limit:
      "antes de, hasta, hoy, mañana, esta semana, la próxima semana, por teléfono, por ahora, de momento, por el momento, todavía, aún, pdf, contrato, factura, facturas, adjuntos, archivo, archivos, enlace, papel",
    beside:
      "por favor, favor, gracias, muchas gracias, hola, buenos días, buenas tardes, buenas, estimado, estimada, estimados, señor, señora, señores, saludos, un saludo, cordial, cordiales, atentamente, de, del, la, el, los, las, lo, un, una, y, o, e, pero, a, al, en, con, por, para, que, qué, se, me, nos, mi, mis, su, sus, nuestro, nuestra, este, esta, estos, estas, ese, esa, esos, esas, es, son, está, están, estoy, he, ha, han, hemos, ser, estar, no, ya, ahora, inmediatamente, inmediato, de inmediato, cuanto antes, lo antes posible, definitivamente, urgente, urgentemente, ahora mismo, nunca, jamás, no me interesa, no nos interesa, no gracias, nada, correo, correos, email, emails, e-mail, e-mails, mail, mails, dirección, electrónico, electrónicos, electrónica, lista, listas, datos, personales, ley, lopd, rgpd, protección, denuncia, denunciar, denunciaré, abogado, ilegal, spam, solicitado, solicitados, no solicitados, suscrito, suscrita, suscribí, suscrita, pedido, pedí, di, dado, permiso, consentimiento, autorización, confirmar, confirmen, confirme, confirmación, cómo, por qué, dónde, de dónde, quién, sacaron, sacado, obtuvieron, obtenido, tienen, conseguido, veces, vez, última, dos, tres, varias, también, solo, sólo, todo, todos, todas, cualquier, tipo, más, si, como, aquí, persona, empresa, equivocada, ruego, solicito, pido, quiero, quisiera, deseo, gustaría, le, les, te, os, favor de, molesto, molesta, cansado, harto, harta, hartos, siempre, siguen, sigo, recibiendo, recibir, recibo, envío, porque, entonces, sino, adelante, hacer, hagan, podrían, podría, pueden, puede, puedes, inmediata, conforme, acuerdo, artículo, derecho, derechos, parte, esto, eso, trabajo, trabaja, no estoy interesado, no estoy interesada, no estamos interesados, sin interés, no tengo interés, tratamiento, uso, fines, comerciales, mandaran, enviaran, escribieran, ya les pedí que, les pedí que, les pedí, me doy, puedo, cómo puedo, hago",
    idiom:
      "no dude, no duden, no dudes, no olvide, no olviden, no hay problema, ningún problema, sin problema, por qué no, no he recibido, no hemos recibido, no recibí, no se preocupe, no me llegó, no ha llegado, no conozco, no conocemos",
    aim: "queremos, quiero, quisiera, quisiéramos, nos gustaría, me gustaría",
  },
  intent: {
    decline:
      "no me interesa, no nos interesa, no estoy interesado, no estoy interesada, no estamos interesados, no gracias, gracias pero no, sin interés, no lo necesito, no lo necesitamos, no es para nosotros, no tenemos interés, no hay interés",
    later:
      "ahora no, no ahora, ahora mismo no, más tarde, más adelante, vuelva a escribirme, vuelva a contactarme, contácteme, contáctenos, escríbame, escríbanos, llámeme, de nuevo, nuevamente, otra vez, hablemos, por ahora, de momento, demasiado pronto, ocupado, ocupada, quizás, tal vez, retomamos, volver a hablar",
  },
  replies: {
    hostile: [
      "\\b(?:viola\\p{L}*|infracción)\\b[^.!?]{0,40}\\b(?:rgpd|gdpr|lopd)\\b",
      "\\b(?:mi abogad[oa]|nuestr[oa]s? abogad[oa]s?|abogad[oa]s?|acciones legales|denunci\\p{L}+|demandar\\p{L}*|agencia española de protección|aepd|ilegal\\p{L}*|acoso|de dónde (?:sacaron|han sacado|tienen) mi|reportar\\p{L}* como spam|gilipollas|imbéciles?|idiotas?|váyanse|vete a la|estafador\\p{L}*|hijos? de puta|mierda|sinvergüenzas?)\\b",
    ],
    wrongPerson: [
      "\\b(?:no soy (?:la persona|el contacto|el responsable|la responsable|quien)|persona equivocada|contacto equivocado|se (?:ha )?equivoc\\p{L}+ de (?:persona|contacto)|ya no (?:trabajo|estoy|soy|llevo)|(?:hable|habla|hablen|contacte|contacta|contacten|escriba|escriban|diríjase|dirijase) (?:con|a|al) |no (?:me encargo|es mi área|me corresponde)|mi (?:compañer[oa]|colega)|dejé la empresa|me he jubilado)\\b",
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
      "\\b(?:(?:estoy|estamos|estaría\\p{L}*|muy) interesad[oa]s?|(?:me|nos) interesa|suena (?:muy )?(?:bien|interesante|genial)|con gusto|encantad[oa]|sí|claro|por supuesto|llámame|llámeme|hablemos|perfecto|de acuerdo|me gustaría|nos gustaría)\\b",
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
      "\\b(?:ignor(?:a|e|en|ar|á)|olvid(?:a|e|en|ar)|omit(?:e|a|ir)|desobede\\p{L}+|no sigas|salta\\p{L}*)\\b[^.!?]{0,50}\\b(?:instruccion(?:es)?|reglas|directrices|indicaciones|prompts?|órdenes|todo lo anterior|lo anterior|anteriores|previas)\\b|\\b(?:prompt|mensaje|instrucciones) del? sistema\\b|\\b(?:ahora eres|eres ahora|a partir de ahora (?:eres|responde)|eres una? (?:ia|inteligencia artificial|modelo|bot|asistente))\\b|\\b(?:muestr|muéstr|revel|repit|imprim|dime|escrib)\\p{L}*[^.!?]{0,30}\\b(?:prompt|tus instrucciones|sus instrucciones|playbook)\\b|\\bsi eres una? (?:ia|bot|robot|modelo)|\\bnuevas? (?:instruccion(?:es)?|tarea) ?:|\\bresponde (?:solo|sólo|únicamente|exactamente) (?:con|que)\\b|\\bconfirm(?:a|e)[^.!?]{0,30}(?:descuento|gratis|%)",
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
    forbidding: ["\\b(?:nunca|no (?:ofrecer|prometer|dar|mencionar)|prohibido)\\b"],
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
