/** What a lead asks about a playbook, and how a first mail speaks, in one language. */
export interface Phrases {
  /** Begins and ends our first mail, around one sentence on what we sell. */
  hello: string;
  invitation: string;
  /** Asks for the price of what a row of a table is about. */
  price(of: string): string;
  /** Asks for the price that a line has in the place of the dots. */
  priceIn(line: string): string;
  link(what: string): string;
  /** Asks for something that the playbook leaves to a person. */
  request(what: string): string;
}

const EN: Phrases = {
  hello: "Hello",
  invitation: "Would you be open to a short call?",
  price: (of) => `Thanks for your mail. How much is ${of}?`,
  priceIn: (line) => `Thanks for your mail. I have this in my notes: “${line}”. How much is it?`,
  link: (what) => `Thanks for your mail. Could you send me the link, please? I mean this: ${what}`,
  request: (what) =>
    `Thanks for your mail. Before we go on we have to settle one thing with you: ${what}. Can you confirm that we get what we need there?`,
};

const BY_LANGUAGE: Readonly<Record<string, Phrases>> = {
  en: EN,
  de: {
    hello: "Guten Tag",
    invitation: "Hätten Sie Zeit für ein kurzes Gespräch?",
    price: (of) => `Danke für Ihre Mail. Was kostet ${of}?`,
    priceIn: (line) =>
      `Danke für Ihre Mail. Ich habe mir notiert: „${line}“. Wie hoch ist der Betrag?`,
    link: (what) =>
      `Danke für Ihre Mail. Können Sie mir bitte den Link dazu schicken? Ich meine: ${what}`,
    request: (what) =>
      `Danke für Ihre Mail. Vorher müssen wir eines mit Ihnen klären: ${what}. Können Sie uns das so bestätigen, wie wir es brauchen?`,
  },
  fr: {
    hello: "Bonjour",
    invitation: "Seriez-vous disponible pour un court échange ?",
    price: (of) => `Merci pour votre message. Combien coûte ${of} ?`,
    priceIn: (line) =>
      `Merci pour votre message. J'ai noté ceci : « ${line} ». Quel est le montant ?`,
    link: (what) =>
      `Merci pour votre message. Pourriez-vous m'envoyer le lien ? Je pense à : ${what}`,
    request: (what) =>
      `Merci pour votre message. Il nous faut d'abord régler un point avec vous : ${what}. Pouvez-vous nous confirmer ce dont nous avons besoin ?`,
  },
  es: {
    hello: "Hola",
    invitation: "¿Tendría tiempo para una breve llamada?",
    price: (of) => `Gracias por su correo. ¿Cuánto cuesta ${of}?`,
    priceIn: (line) => `Gracias por su correo. Tengo anotado: «${line}». ¿Cuánto es?`,
    link: (what) => `Gracias por su correo. ¿Me puede enviar el enlace? Me refiero a: ${what}`,
    request: (what) =>
      `Gracias por su correo. Antes tenemos que aclarar algo con ustedes: ${what}. ¿Nos pueden confirmar lo que necesitamos?`,
  },
  it: {
    hello: "Buongiorno",
    invitation: "Avrebbe tempo per una breve chiamata?",
    price: (of) => `Grazie per la mail. Quanto costa ${of}?`,
    priceIn: (line) => `Grazie per la mail. Ho annotato: «${line}». A quanto ammonta?`,
    link: (what) => `Grazie per la mail. Mi può mandare il link? Intendo: ${what}`,
    request: (what) =>
      `Grazie per la mail. Prima dobbiamo chiarire una cosa con voi: ${what}. Potete confermarci quello che ci serve?`,
  },
  nl: {
    hello: "Goedendag",
    invitation: "Heeft u tijd voor een kort gesprek?",
    price: (of) => `Bedankt voor uw mail. Wat kost ${of}?`,
    priceIn: (line) => `Bedankt voor uw mail. Ik heb dit genoteerd: “${line}”. Hoeveel is het?`,
    link: (what) => `Bedankt voor uw mail. Kunt u mij de link sturen? Ik bedoel: ${what}`,
    request: (what) =>
      `Bedankt voor uw mail. Eerst moeten we iets met u afstemmen: ${what}. Kunt u bevestigen wat wij nodig hebben?`,
  },
  pt: {
    hello: "Olá",
    invitation: "Teria tempo para uma breve conversa?",
    price: (of) => `Obrigado pelo seu e-mail. Quanto custa ${of}?`,
    priceIn: (line) => `Obrigado pelo seu e-mail. Tenho anotado: “${line}”. Qual é o valor?`,
    link: (what) => `Obrigado pelo seu e-mail. Pode enviar-me o link? Refiro-me a: ${what}`,
    request: (what) =>
      `Obrigado pelo seu e-mail. Antes temos de esclarecer uma coisa convosco: ${what}. Podem confirmar o que precisamos?`,
  },
  sv: {
    hello: "Hej",
    invitation: "Har du tid för ett kort samtal?",
    price: (of) => `Tack för ditt mejl. Vad kostar ${of}?`,
    priceIn: (line) => `Tack för ditt mejl. Jag har antecknat: ”${line}”. Hur mycket är det?`,
    link: (what) => `Tack för ditt mejl. Kan du skicka länken? Jag menar: ${what}`,
    request: (what) =>
      `Tack för ditt mejl. Först måste vi reda ut en sak med er: ${what}. Kan ni bekräfta det vi behöver?`,
  },
  da: {
    hello: "Hej",
    invitation: "Har du tid til en kort samtale?",
    price: (of) => `Tak for din mail. Hvad koster ${of}?`,
    priceIn: (line) => `Tak for din mail. Jeg har noteret: “${line}”. Hvor meget er det?`,
    link: (what) => `Tak for din mail. Kan du sende mig linket? Jeg mener: ${what}`,
    request: (what) =>
      `Tak for din mail. Først skal vi have afklaret en ting med jer: ${what}. Kan I bekræfte det, vi har brug for?`,
  },
  no: {
    hello: "Hei",
    invitation: "Har du tid til en kort samtale?",
    price: (of) => `Takk for e-posten. Hva koster ${of}?`,
    priceIn: (line) => `Takk for e-posten. Jeg har notert: «${line}». Hvor mye er det?`,
    link: (what) => `Takk for e-posten. Kan du sende meg lenken? Jeg mener: ${what}`,
    request: (what) =>
      `Takk for e-posten. Først må vi avklare en ting med dere: ${what}. Kan dere bekrefte det vi trenger?`,
  },
  pl: {
    hello: "Dzień dobry",
    invitation: "Czy znalazłby się czas na krótką rozmowę?",
    price: (of) => `Dziękuję za wiadomość. Ile kosztuje ${of}?`,
    priceIn: (line) => `Dziękuję za wiadomość. Mam zapisane: „${line}”. Ile to jest?`,
    link: (what) => `Dziękuję za wiadomość. Czy mogę prosić o link? Chodzi mi o: ${what}`,
    request: (what) =>
      `Dziękuję za wiadomość. Najpierw musimy ustalić z Państwem jedną rzecz: ${what}. Czy mogą Państwo potwierdzić to, czego potrzebujemy?`,
  },
  uk: {
    hello: "Добрий день",
    invitation: "Чи матимете час на коротку розмову?",
    price: (of) => `Дякую за листа. Скільки коштує ${of}?`,
    priceIn: (line) => `Дякую за листа. У мене записано: «${line}». Скільки це?`,
    link: (what) => `Дякую за листа. Чи можете надіслати посилання? Я маю на увазі: ${what}`,
    request: (what) =>
      `Дякую за листа. Спершу нам треба узгодити з вами одне питання: ${what}. Чи можете ви підтвердити те, що нам потрібно?`,
  },
  ru: {
    hello: "Добрый день",
    invitation: "Найдётся ли у вас время для короткого разговора?",
    price: (of) => `Спасибо за письмо. Сколько стоит ${of}?`,
    priceIn: (line) => `Спасибо за письмо. У меня записано: «${line}». Сколько это?`,
    link: (what) => `Спасибо за письмо. Не могли бы вы прислать ссылку? Я имею в виду: ${what}`,
    request: (what) =>
      `Спасибо за письмо. Сначала нам нужно согласовать с вами один вопрос: ${what}. Можете ли вы подтвердить то, что нам нужно?`,
  },
};

/** Those of a language; the English ones where there are none. @param language ISO 639-1 */
export function phrasesOf(language: string): Phrases {
  return (Object.hasOwn(BY_LANGUAGE, language) && BY_LANGUAGE[language]) || EN;
}
