import type { Locale } from "../locale.ts";

export const pl: Locale = {
  code: "pl",
  name: "Polish",
  numbers: {
    small: [
      "jeden, jedna, jedno, jednym",
      "dwa, dwie, dwóch, kilka, parę",
      "trzy, trzech",
      "cztery",
      "pięć",
      "sześć",
      "siedem",
      "osiem",
      "dziewięć",
      "dziesięć",
      "jedenaście",
      "dwanaście",
    ],
    ordinals: [
      "pierwszym, pierwszy, pierwszego",
      "drugim, drugi",
      "trzecim, trzeci",
      "czwartym, czwarty",
    ],
    spelled: {
      small:
        "jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście, trzynaście, czternaście, piętnaście, szesnaście, siedemnaście, osiemnaście, dziewiętnaście",
      tens: "dwadzieścia, trzydzieści, czterdzieści, pięćdziesiąt, sześćdziesiąt, siedemdziesiąt, osiemdziesiąt, dziewięćdziesiąt",
      between: [""],
      hundred: "sto",
      hundreds: "dwieście, trzysta, czterysta, pięćset, sześćset, siedemset, osiemset, dziewięćset",
      thousand: "tysiąc",
    },
    otherForms: {
      2: "dwóch, dwie, dwu",
      3: "trzech",
      4: "czterech",
      5: "pięciu",
      6: "sześciu",
      7: "siedmiu",
      8: "ośmiu",
      9: "dziewięciu",
      10: "dziesięciu",
      12: "dwunastu",
      14: "czternastu",
      30: "trzydziestu",
      50: "pięćdziesięciu",
      90: "dziewięćdziesięciu",
    },
  },
  dates: {
    months: [
      "styczeń, stycznia, styczniu",
      "luty, lutego, lutym",
      "marzec, marca, marcu",
      "kwiecień, kwietnia, kwietniu",
      "maj, maja, maju",
      "czerwiec, czerwca, czerwcu",
      "lipiec, lipca, lipcu",
      "sierpień, sierpnia, sierpniu",
      "wrzesień, września, wrześniu",
      "październik, października, październiku",
      "listopad, listopada, listopadzie",
      "grudzień, grudnia, grudniu",
    ],
    weekdays: [
      "niedziela, niedzielę, niedzieli",
      "poniedziałek, poniedziałku",
      "wtorek, wtorku",
      "środa, środę, środy",
      "czwartek, czwartku",
      "piątek, piątku",
      "sobota, sobotę, soboty",
    ],
    shortWeekdays: ["nd", "pon, pn", "wt", "śr", "czw", "pt", "sob"],
    today: "dzisiaj, dziś",
    tomorrow: "jutro",
    dayAfterTomorrow: "pojutrze",
    units: {
      hour: "godzina, godziny, godzin, godzinę",
      day: "dzień, dni, dniach",
      week: "tydzień, tygodnie, tygodni, tygodniu, tygodnia",
      month: "miesiąc, miesiące, miesięcy, miesiącu, miesiąca",
      quarter: "kwartał, kwartale, kwartału, kwartałem",
      year: "rok, lata, roku, lat",
    },
    calendarWeek: "tydzień, tygodniu, tygodnia, tyg",
    about: "około, mniej więcej",
    halfYear: "pół roku",
    season: "wakacjach, lecie, świętach, urlopie, wielkanocy",
    next: "przyszły, przyszłym, przyszłego, następny, następnym, następnego, przyszłą, następną, nadchodzący, nadchodzącym, kolejny, kolejnym",
    nextAfter: "następny",
    this: "ten, tym",
    in: "za, w ciągu, do",
    for: "na, przez",
    later: "później",
    of: "r",
    beforeDay: "dnia, do dnia",
    before:
      "w, we, do, od, po, przed, z, na początku, w połowie, pod koniec, koniec, początek, przyszłym, do dnia, około",
    span: "do, po, i",
    early: "początek, początku, na początku, początkiem, z początkiem",
    middle: "połowa, połowie, w połowie",
    late: "koniec, końcu, pod koniec, końca",
    half: "półrocze, półrocza, półroczu",
    firstHalf:
      "pierwsze półrocze, pierwszym półroczu, pierwsza połowa roku, pierwszej połowie roku, pierwszą połowę roku, pierwszej połowie",
    secondHalf:
      "drugie półrocze, drugim półroczu, druga połowa roku, drugiej połowie roku, drugą połowę roku, drugiej połowie",
    newYear: "nowym roku, nowy rok, nowego roku",
    calendarWeekAfter: "tydzień, tygodniu, tygodnia",
  },
  absence: {
    back: "dostępny, dostępna, wracam, wrócę, wraca, wróci, wracamy, powrót, powrócę, powracam, powrotu, powrotem, ponownie, znowu, będę dostępny, będę dostępna, będę w biurze",
    until: "do, do dnia, aż do",
    through: "do włącznie",
    inclusive: "z tym dniem włącznie, włącznie",
    after: "po",
    away: "nieobecny, nieobecna, nieobecność, nieobecności, urlop, urlopie, poza biurem, niedostępny, niedostępna, delegacji, zwolnieniu, nie ma mnie, nie będzie mnie, nieczynne",
    since: "od, od dnia, począwszy od",
    open: "do odwołania, na czas nieokreślony, nie wiem kiedy, nie wiem jeszcze kiedy, jeszcze nie wiem kiedy",
  },
  frame: {
    greetings:
      "dzień dobry, witam, witaj, cześć, szanowni państwo, szanowny panie, szanowna pani, szanowni, dobry wieczór, drogi, droga, hej, szanowny, szanowna",
    closings:
      "pozdrawiam, z poważaniem, pozdrowienia, z wyrazami szacunku, serdecznie pozdrawiam, dziękuję, dzięki, z góry dziękuję, łączę pozdrowienia, z pozdrowieniami, miłego dnia, pozdr",
    notices:
      "poufne, poufna, poufny, poufności, adresata, adresat, adresatem, omyłkowo, przez pomyłkę, drukować, wydrukujesz, środowisko, krs, nip, regon, polityka prywatności, otrzymujesz tę, otrzymują państwo, aby się wypisać, kliknij tutaj, administratorem danych",
    banners:
      "wiadomość zewnętrzna, zewnętrzny nadawca, spoza organizacji, uwaga: ta, nie klikaj, nie otwieraj, wysłano z, wysłane z, pobierz outlook",
  },
  optOut: {
    alone:
      "wypisz*, wypisać, wypisanie, wypisuję się, rezygnuję, rezygnuje, unsubscribe, dajcie mi spokój, proszę dać mi spokój, dajcie spokój, dajcie nam spokój, sprzeciw, wnoszę sprzeciw, cofam zgodę, wycofuję zgodę, wycofanie zgody, anuluj subskrypcję, anulowanie subskrypcji, anulować subskrypcję, zrezygnować, wyrejestruj*, wyrejestrować, opt-out, rezygnacja, nie wyrażam zgody, sprzeciwiam się, nie zgadzam się, bez mojej zgody, bez zgody, cofnięcie zgody, prawo do bycia zapomnianym, prawo do usunięcia, dość maili, dość spamu, odczep się, odczepcie się, odczep się ode mnie, proszę się odczepić, odwalcie się, odpieprzcie się, spadajcie, dajcie mi święty spokój, dajcie już spokój, dajcie mi już spokój, daj mi spokój, dać mi święty spokój, dać nam spokój, dać nam święty spokój, proszę dać nam spokój, niech mi pan da spokój, niech pani da mi spokój, zostawcie mnie w spokoju, zostaw mnie w spokoju, zostawcie nas w spokoju, proszę zostawić mnie w spokoju, proszę zostawić nas w spokoju, zostawić mnie w spokoju, zostawić nas w spokoju, wyrejestrowanie, wyrejestrowania, wypisania, wypisaniem, rezygnujemy, cofamy zgodę, cofnąć zgodę, wycofać zgodę, wycofujemy zgodę, odwołuję zgodę, odwołanie zgody, nie wyrażamy zgody, nie wyraziłem zgody, nie wyraziłam zgody, nie wyrażałem zgody, nie wyrażałam zgody, nie wyrażaliśmy zgody, nie wyraziliśmy zgody, nigdy nie wyrażałem zgody, nigdy nie wyrażałam zgody, nigdy nie wyraziłem zgody, nigdy nie wyraziłam zgody, nigdy nie wyrażaliśmy zgody, nie udzielałem zgody, nie udzielałam zgody, nie udzieliłem zgody, nie udzieliłam zgody, nie dałem zgody, nie dałam zgody, nie macie mojej zgody, nie macie zgody, nie mają państwo mojej zgody, bez naszej zgody, bez uprzedniej zgody, bez uzyskania zgody, nie zgadzamy się, sprzeciwiamy się, zgłaszam sprzeciw, składam sprzeciw, wnosimy sprzeciw, nie zapisywałem się, nie zapisywałam się, nigdy się nie zapisywałem, nigdy się nie zapisywałam, nigdzie się nie zapisywałem, nigdzie się nie zapisywałam, nie subskrybowałem, nie subskrybowałam, anulujcie subskrypcję, proszę anulować subskrypcję, odsubskrybować, odsubskrybujcie, stop spam, dość tego spamu, koniec spamu, koniec ze spamem, oszczędźcie mi, zablokuję was, odczepić się",
    remove:
      "wykreśli, skasuje, wypisze, usuń, usuńcie, usunąć, usunięcie, usunięcia, usuwać, usunięty, wykreśl, wykreślcie, wykreślić, wykreślenie, wykreślenia, skreśl, skreślcie, skreślić, skreślenie, wykasuj, wykasować, wykasowanie, skasujcie, skasować, wyrzućcie, wyrzucić, wyłączyć, wyłączenie, zapomnijcie, usunie, usuniecie, skasowanie, usunięta, usunięci, usunął, usunęła, usunęli, usunęły, usuwacie, usuwajcie, usuwaj, usuwanie, usunięte, usunięciem, usunięciu, nie usuniecie, nie usunie, wykreślił, wykreśliła, wykreślili, wykreśleni, wykreślony, wykreślona, wykreślicie, wykreśleniem, skreślili, skreślił, skreślenia, skreślony, wykasowali, wykasował, wykasujcie, wykasowania, skasuj, skasowali, skasował, skasowania, wywal, wywalcie, wywalić, wywalenie, wyrzuć, wyrzucili, wyrzucenie, wyrzucenia, wyłączcie, wyłączenia, wyłączyli, wycofajcie, wycofanie z, wypnijcie, zapomnieć o mnie, zapomnij, wymażcie, wymaż, wymazać, wymazanie, wymazali, zlikwidujcie, pomińcie, zdejmijcie, zdjąć, ściągnijcie, anonimizację, zanonimizować, wyłączony, wyrejestrowali, wypisali, wypisał, wypisała, pomijać nas, pomijać mnie, nas pomijać, mnie pomijać, nas pominąć, mnie pominąć, pomińcie nas, pomińcie mnie, usuwaniu, skasowaniu, wykreśleniu",
    onto: "dodać, dodaj, dodajcie, zapisać, zapiszcie, wpisać, zapisz, dopisać, dołączyć",
    list: "listy, lista, listę, listach, list, lista mailingowa, listy mailingowej, listy dystrybucyjnej, listy wysyłkowej, listy adresowej, bazy, baza, bazę, bazy danych, bazy mailingowej, mailingu, newslettera, newsletter, newsletterów, rejestru, kontaktów, systemu, crm, kartoteki, bazy kontaktów, listy mailowej, subskrypcji, mailing, listy mailingowe, list mailingowych, listę mailingową, liście, liście mailingowej, listy mailingowych, listy wysyłek, listy odbiorców, listy adresatów, listy kontaktów, listy kontaktowej, listy kontaktowe, list dystrybucyjnych, listy subskrybentów, listy newslettera, listy newsletterowej, odbiorców, subskrybentów, adresatów, baz, bazach, bazie, baz danych, bazie danych, bazę danych, bazy marketingowej, bazy klientów, bazy odbiorców, bazy adresowej, bazy mailowej, baz mailingowych, bazy adresów, bazy kontaktowej, bazy newslettera, bazą, newsletterze, rejestrów, ewidencji, spisu, spisów, książki adresowej, subskrypcję, systemów, zbioru, zbiorów, kartotek, mailingów, crm-u, crmu, waszej bazy, grupy mailingowej, wysyłkach, kolejnych wysyłkach, kolejnych wysyłek, waszych wysyłek, wysyłek, państwa wysyłek",
    me: "mnie, nas, mi, mój adres, mojego adresu, mój e-mail, mój email, mojego e-maila, mojego maila, moje dane, moich danych, nasz adres, naszego adresu, nasze dane, naszych danych, ten adres, tego adresu, moje dane osobowe, moich danych osobowych, moje dane kontaktowe, nam, mojego kontaktu, nasza firma, mój mail, danych osobowych, swoich danych, mojego adresu e-mail, mojego adresu email, mojego numeru, naszej firmy, nasz mail, ze mną, mną, z nami, nami, do mnie, do nas, mój kontakt, moje kontakty, mojego adresu mailowego, mojego adresu e-mailowego, mój adres mailowy, mój adres e-mail, mój adres email, mój adres mejlowy, mój mejl, mojego mejla, mojej skrzynki, moją skrzynkę, moja skrzynka, mojej skrzynce, moim adresem, moich kontaktów, mój numer, moja firma, mojej firmy, moją firmę, naszą firmę, nasz e-mail, nasz email, naszego e-maila, naszego maila, naszego emaila, naszych danych osobowych, nasze dane osobowe, nasz adres e-mail, nasz adres mailowy, swoich danych osobowych, swój adres, swojego adresu, swojego maila, ten mail, ten e-mail, ten adres e-mail, tego adresu e-mail, tego maila, na ten adres, moich danych kontaktowych, moja osoba, mojej osoby, moją osobę, mi głowy, nam głowy, mojego nazwiska, moje nazwisko, zapomnieć o mnie, używać mojego adresu, wykorzystywać mojego adresu, pomijać nas, pomijać mnie, nas pomijać, mnie pomijać, nas pominąć, mnie pominąć, pomińcie nas, pomińcie mnie",
    stop: "przestań, przestańcie, przestać, przestanie, stop, dość, koniec, zaprzestać, zaprzestanie, zaprzestania, zaprzestańcie, skończcie, zakończcie, wstrzymać, wstrzymanie, wstrzymajcie, powstrzymać, przestał, przestała, przestali, przestaniecie, przestaniesz, przestaną, nie przestaniecie, nie przestanie, zaprzestał, zaprzestała, zaprzestali, zaprzestań, zaprzestaniem, zaprzestawać, skończ, skończyli, skończył, zakończ, zakończyć, zakończenie, zakończenia, zakończyli, wstrzymaj, wstrzymali, wstrzymania, powstrzymać się, powstrzymajcie się, powstrzymanie się, powstrzymanie, zaniechać, zaniechajcie, zaniechanie, zaniechania, zaniechali, darować sobie, darujcie sobie, daruj sobie, proszę sobie darować, niech pan sobie daruje, niech pani sobie daruje, mam dość, mamy dość, mam już dość, mamy już dość, wystarczy już, odpuścić, odpuśćcie, odpuść, przerwać, przerwijcie, zatrzymajcie, zaprzestano, zrezygnujcie z, wystarczy tych",
    write:
      "pisać, pisz, piszcie, pisanie, kontaktować, kontaktujcie, kontaktuj, kontaktowania, kontakt, kontaktu, niepokoić, niepokójcie, nękać, nękajcie, spamować, spamujcie, dzwonić, dzwońcie, przeszkadzać, zawracać, zaczepiać, odzywać się, odzywajcie się, spamowania, pisania, zawracajcie, pisał, pisała, pisali, piszecie, piszesz, pisaniem, kontaktował, kontaktowała, kontaktowali, kontaktujecie, kontaktowanie, kontaktowaniem, kontaktowany, kontaktowana, niekontaktowanie, niekontaktowania, kontaktować się, niepokój, niepokoił, niepokoiła, niepokoili, niepokojcie, niepokoicie, niepokojenie, niepokojenia, niepokojony, niepokojona, niepokojeni, nękał, nękała, nękali, nękacie, nękaj, nękanie, nękania, nękany, nękana, nękani, spamował, spamowali, spamujecie, spamuj, spamowanie, spamowaniem, dzwonił, dzwoniła, dzwonili, dzwonicie, dzwoń, dzwonienie, dzwonienia, wydzwaniać, wydzwaniajcie, przeszkadzajcie, przeszkadzaj, przeszkadzali, zawracaj, zawracali, zawracał, zawracanie, zaczepiajcie, zaczepiaj, odzywaj się, odzywali się, odzywać, odzywajcie, odzywaj, męczyć, męczcie, męczyli, męcz, nagabywać, nagabujcie, nagabywania, nagabywany, nagabywanie, nachodzić, nachodźcie, napastować, napastujcie, zasypywać, zasypujcie, zasypujecie, zasypywani, zalewać, zalewajcie, bombardować, bombardujcie, zaśmiecać, zaśmiecajcie, zaśmiecania, zaśmiecanie, zwracać się, molestować, molestujcie, prześladować, truć, trujcie, naprzykrzać się, naprzykrzajcie się, narzucać się, narzucajcie się, niepisanie, niedzwonienie, niedzwonienia, niepisania, nienękanie, niezawracanie, niespamowanie, wypisywać, wypisujcie, używać mojego adresu, wykorzystywać mojego adresu",
    send: "wysyłać, wysyłaj, wysyłajcie, wysyłania, przysyłać, przysyłaj, przysyłajcie, przysyłania, przesyłać, przesyłajcie, przesyłania, słać, ślijcie, wysyłanie, przysyłanie, przesyłanie, wysyłał, wysyłała, wysyłali, wysyłacie, wysyłasz, wysyłaniem, wysyłaniu, przysyłał, przysyłała, przysyłali, przysyłacie, przysyłasz, przysyłaniem, przesyłał, przesyłała, przesyłali, przesyłacie, przesyłasz, przesyłaj, przesyłaniem, ślecie, słania, słanie, słali, ślij, nadsyłać, nadsyłajcie, nadsyłania, kierować, kierujcie, kierowania, kierowali, podsyłać, podsyłajcie, rozsyłać, rozsyłajcie, rozsyłania, wysyłki, wysyłkę, dostarczać, niewysyłanie, niewysyłania, nieprzysyłanie, nieprzysyłania, nieprzesyłanie, nieprzesyłania, wysyłamy, wysyłam, wysyłek",
    mail: "maili, maile, mail, e-maili, e-maile, e-mail, email, wiadomości, wiadomość, reklam, reklamy, reklamowych, spam, spamu, newslettera, newsletterów, ofert, oferty, informacji, informacji handlowych, niczego, nic, korespondencji, mailingu, wiadomości e-mail, kontaktu, ogłoszeń, propozycji, śmieci, mailami, mailem, mailu, maila, mejli, mejle, mejla, mejl, mejlem, mejlami, e-maila, e-mailem, e-mailami, emaile, emaili, emaila, emailem, emailami, wiadomościami, wiadomością, wiadomościom, reklamami, reklama, reklamę, reklamowe, reklamowymi, treści reklamowych, treści marketingowych, treści, spamem, newslettery, newsletterem, newsletterami, ofertami, ofertę, oferta, ofertom, ofercie, informacji marketingowych, informacje, informacje handlowe, informacje marketingowe, informacji handlowej, korespondencję, korespondencja, korespondencją, dalszej komunikacji, dalszą komunikację, wszelką komunikację, mailing, mailingi, mailingów, mailingiem, przypomnień, ogłoszenia, propozycje, śmieciem, bzdur, bzdury, bzdurami, głupot, głupoty, telefonów, telefony, sms, smsów, sms-ów, czegokolwiek, cokolwiek, żadnej korespondencji, listów, pism, poczty, pocztę, marketingu, marketingowych, marketingowej, marketingowe, promocji, promocyjnych, materiałów, takich rzeczy, tych śmieci, tego spamu",
    receive:
      "otrzymywać, otrzymywania, dostawać, dostawania, być kontaktowanym, być kontaktowana, odbierać, mieć, słyszeć, figurować, być na, otrzymywanie, otrzymywał, otrzymywała, otrzymywali, otrzymać, otrzymania, otrzymywaniem, dostawał, dostawała, dostać, być nękany, być nękana, być nękani, być niepokojony, być niepokojona, być niepokojeni, nękani, nękany, nękana, niepokojony, niepokojona, niepokojeni, być kontaktowany, być kontaktowani, być informowany, znajdować się, być w, być na waszej, być na państwa, pozostawać, przychodziły, przychodzić, widnieć, odbioru, otrzymywaniu, nagabywany",
    want: "zabraniam, zabraniamy, zakazuję, zakazujemy, chcę, chcemy, chciałbym, chciałabym, życzę sobie, życzymy sobie, proszę o, proszę, prosimy, żądam, zgadzam się, zgody, wnoszę, jestem zainteresowany, interesuje mnie, chcielibyśmy, chciałybyśmy, żądamy, wymagam, oczekuję, oczekujemy, prosiłbym, prosiłabym, prosilibyśmy, prosiłbym o, prosiłabym o, prosilibyśmy o, poprosiłbym, poprosiłabym, poproszę, poproszę o, prosimy o, upraszam, wzywam, wzywamy, byłbym wdzięczny, byłabym wdzięczna, bylibyśmy wdzięczni, będę wdzięczny, będę wdzięczna, będziemy wdzięczni, życzyłbym sobie, życzyłabym sobie, życzę, życzymy, wolałbym, wolałabym, wolelibyśmy, domagam się, domagamy się, wnoszę o, wnosimy o, zgadzamy się, wyrażam zgody, wyrażamy zgody, potrzebuję, potrzebujemy, interesują mnie, interesują nas, pragnę, mam ochoty, nie potrzebuję, nie potrzebujemy",
    not: "nie ma potrzeby, nie widzę potrzeby, nie, nigdy, nigdy więcej, niekontaktowanie, niekontaktowania, niepisanie, niepisania, niedzwonienie, niedzwonienia, niewysyłanie, niewysyłania, nieprzysyłanie, nieprzysyłania, nieprzesyłanie, nieprzesyłania, nienękanie, niezawracanie, niespamowanie, zabraniam, zabraniamy, odmawiam, odmawiamy, zakazuję, zakazujemy, nigdy już, już nigdy, nie potrzebuję, nie potrzebujemy",
    no: "żadnych, żadnej, żaden, bez, brak, żadne, żadną, żadnego, żadnemu, żadnym, żadnymi, ani jednego, ani jednej, zakaz, zaden",
    more: "więcej, już, dalszych, ponownie, kolejnych, w przyszłości, dalej, dłużej, nowych, dalszej, od teraz, jeszcze, następnych, w ogóle, dalsze, dalszą, dalszego, dalszy, kolejne, kolejny, kolejną, kolejnej, nigdy więcej, już nigdy, nigdy już, jeszcze raz, od dziś, od dzisiaj, odtąd, na przyszłość, w dalszym ciągu, następne, ponowne, ponownego, w przyszlosci",
    we: "ja, my",
    you: "państwo, państwa, wy, wasz, wasza, waszej, wasze, waszych, was, pan, pani, pana, twojej, twój, swojej, swoich, wami, wam, wasi, waszą, waszym, waszymi, waszego, twoja, twoje, twoich, twoją, ciebie, panu, panem, panią, panie, państwu, państwem, żebyście, abyście, żeby pan, żeby pani, żeby państwo, aby pan, aby pani, aby państwo, przestaniecie, niech pan, niech pani, niech państwo",
    about:
      "system usunie, system usuwa, klienci, klientów, klientom, użytkownicy, użytkowników, pracownicy, pracowników, pracownikom, ludzie, kierowcy, kierowców, link, przycisk, funkcja, funkcję, strona, narzędzie, program, excel, excela, grafik, grafiki, grafików, zmiany, umowy, umowa, spotkanie, zaproszenie, projekt, arkusze, dostawcy, pacjenci, ręcznie, pracownik, pracownika, pracownikowi, pracownikami, pracowniczych, kierowcom, kierowcami, użytkownika, użytkownik, użytkownikom, użytkownikowi, klienta, klient, klientowi, klientami, ludzi, ludziom, zespół, zespołu, zespołowi, załoga, załogi, personel, personelu, brygad, brygady, kolegi, koledzy, kolegom, kolegów, zmianę, zmiana, zmian, zmianie, zmianach, grafikiem, grafiku, grafikami, harmonogram, harmonogramu, harmonogramy, harmonogramów, arkusza, arkusz, arkuszy, tabel, tabele, tabela, tabelki, tabelek, excelu, excelem, excele, exceli, aplikacja, aplikacji, aplikację, system, oprogramowanie, oprogramowania, programu, narzędzia, przycisku, funkcji, linka, ewidencja czasu, czasu pracy, urlop, urlopów, urlopy, wypłat, wynagrodzeń, magazyn, magazynu, dostawców, dostawcom, broszury, broszurę, broszur, prezentacji, katalogu, katalogów, dane z systemu, danych z systemu, przestaliśmy, usunęliśmy, skończyliśmy, usuwamy, wysyłamy, wysyłam, pracownicy nie chcą, kierowcy nie chcą, klienci mogą, pracownicy mogą, użytkownicy mogą, czy klienci mogą, czy pracownicy mogą, pisaliśmy, dzwoniliśmy",
    limit:
      "przed, dziś, dzisiaj, jutro, w tym tygodniu, telefonicznie, na razie, obecnie, w tej chwili, do czasu, jeszcze nie, pdf, załącznik, załączników, faktura, faktur, umowy, papierowych, weekend, broszury, broszurę, broszur, prezentacji, katalogu, katalogów, jeszcze się, dlaczego nie, czemu nie, jeszcze pan, jeszcze państwo",
    beside:
      "ktoś, kupować, kupić, nie zamierzam nic kupować, zamierzam, nie zamierzam, nie planuję, nie planujemy, nie kupię, takich, takie, takiej, tego typu, podobnych, proszę, bardzo, prosimy, uprzejmie, dziękuję, dzięki, z góry, dzień, dobry, witam, szanowni, państwo, pozdrawiam, z poważaniem, z, ze, do, na, w, o, i, lub, oraz, ale, się, mnie, nas, mi, mój, moje, moich, mojego, mojej, ten, ta, to, te, tej, tego, tym, jest, są, być, został, zostało, natychmiast, natychmiastowe, niezwłocznie, jak najszybciej, od razu, teraz, pilnie, na stałe, definitywnie, też, także, tylko, już, nigdy, nie jestem zainteresowany, nie jestem zainteresowana, nie jesteśmy zainteresowani, brak zainteresowania, nie dziękuję, nie interesuje mnie, adres, adresu, mail, e-mail, email, maila, lista, rodo, uodo, ustawa, prawo, prawnie, nielegalne, skarga, skargę, zgłoszę, zgłaszam, prawnik, spam, niechciane, niezamówione, niezamawianych, niezamówionych, zapisywałem, zapisywałam, prosiłem, prosiłam, wyrażałem, wyrażałam, zgody, zgodę, zgoda, potwierdzenie, potwierdzić, potwierdźcie, skąd, dlaczego, jak, kto, macie, razy, raz, ostatni, ostatnie, ostrzeżenie, dwa, trzy, wszystkich, wszystkie, wszelkich, żadnych, osoba, firma, niewłaściwa, tutaj, więc, bo, ponieważ, chcę, życzę sobie, sobie, moją, mną, nami, dane, danych, osobowe, osobowych, zgodnie, art, mam, wasz, waszej, waszych, państwa, inaczej, otrzymuję, dostaję, ciągle, wciąż, was, od was, jak mogę, mogę, można, czy, moglibyście, mógłby, mogłaby, mogliby, mógłbyś, mogłabyś, mogłbym, moglibyśmy, może, możecie, możesz, mogą, pan, pani, pana, panią, panowie, państwu, niech, żeby, aby, by, gdyby, gdybyście, abyście, żebyście, jeśli, jeżeli, gdy, jeszcze, jeden, jedna, jedną, jednego, razem, był, była, było, byli, były, będę, będziemy, będzie, będą, wdzięczny, wdzięczna, wdzięczni, miły, mili, łaskawi, łaskawy, łaskawie, tak, za ofertę, za, ofertę, dziękuję za ofertę, dziękujemy za ofertę, dziękujemy, dziękuję za, dziękujemy za, usługi, usług, usługą, usługami, produkt, produktem, produktu, produkty, współpracę, współpraca, współpracy, współpracą, propozycja, propozycję, propozycją, niestety, jednak, zainteresowania, zainteresowany, zainteresowana, zainteresowani, nie zainteresowani, niezainteresowani, nas nie interesuje, mnie nie interesuje, nie interesuje nas, nie interesują mnie, nie interesują nas, nie jestem zainteresowany ofertą, nie potrzebuję, nie potrzebujemy, nie ma potrzeby, potrzeby, nie widzę potrzeby, sens, sensu, podstawie, na podstawie, podstawy, artykułu, artykuł, rozporządzenia, rozporządzeniem, ustawy, ustawą, przepisami, przepisów, ochronie, ochrony, ochronę, ochronie danych osobowych, przetwarzanie, przetwarzania, przetwarzaniu, przetwarzaniem, przetwarzać, przetwarzali, celach, celu, cele, celów, marketingowych, marketingowe, handlowych, handlowe, handlowej, urząd, urzędu, urzędem, urzędzie, do uodo, puodo, policję, policji, sąd, sądu, sądowej, prawne, prawną, prawnej, prawnika, prawnikowi, kroki, drogę, skargi, zgłosić, zgłoszone, zgłoszenie, złożę, składam, złożyć, skieruję, zmuszony, zmuszona, wezwanie, żądanie, żądania, prośba, prośbę, prośby, wniosek, wniosku, zgodą, udzieloną, udzielałem, wyrażam, wyrażona, otrzymałem, otrzymałam, otrzymam, dostanę, dostałem, dostałam, dostajemy, otrzymujemy, przychodzą, natarczywe, nachalne, nachalny, notorycznie, ciągłe, ciągłych, kolejny, kolejna, kolejny raz, trzeci, drugi, czwarty, setny, wreszcie, w końcu, naprawdę, serio, po prostu, kurde, kurwa, cholera, do cholery, chłopie, hej, cześć, szanowny, szanowna, miłego, dnia, pozdrowienia, pozdr, wszystkiego, dobrego, taka, taki, takim, takimi, takiego, tymi, tych, tą, tę, ci, tamtego, waszą, waszym, waszymi, wasza, wasze, waszego, swojej, swoich, swój, swoje, swojego, naszą, naszej, nasz, nasza, naszego, naszych, nam, firmy, firmę, firmą, spółki, spółka, spółkę, adresem, adresy, adresie, mailowy, mailowego, mejlowy, elektroniczną, elektronicznej, elektroniczny, poczty, drogą, skrzynkę, skrzynki, skrzynka, głowy, głowę, czasu, czas, tracić, traćcie, marnować, marnujcie, nie marnujcie, mojego czasu, naszego czasu, tracić czasu, gdyż, dlatego, zatem, tym samym, jednocześnie, ponadto, całkowicie, trwale, trwałe, bezzwłocznie, bezpowrotnie, w trybie, trybie, pilnym, natychmiastowym, od, dla, pod, przez, który, która, które, byście, coś, o co, uprzejma, uprzejmą, serdecznie, grzecznie, ostatecznie, stanowczo, kategorycznie, wyraźnie, ostrzegam, uwaga, uprzedzam, zostać, została, zostali, zostały, zostanę, zostanie, dał, wam, go, ją, je, ich, piąty, prowadzić, z państwem, państwem, prosiłem już, prosiliśmy, prosił, raz prosiłem, kolejnych, skąd macie, natrętni, zamawiałem, zamawiałam",
    idiom:
      "mail wystarczy, e-mail wystarczy, wystarczy mail, wystarczy e-mail, nie ma problemu, żaden problem, bez problemu, nie ma sprawy, dlaczego nie, nie dostałem, nie dostałam, nie otrzymałem, nie otrzymałam, nie otrzymaliśmy, proszę nie zapomnieć, nie szkodzi, nie wahać się, nie ma za co, proszę się nie martwić, nie martw się, nie zapomnij, nie dotarł, nie dotarła, nie dotarło, nie przyszedł, nie przyszła, nie przyszło, nie mam pytań, nie trzeba dzwonić, wystarczy mail, mail wystarczy, proszę wysłać, proszę przesłać, proszę przysłać, proszę o wysłanie, proszę o przesłanie, proszę o przysłanie, proszę napisać, proszę odpisać, dlaczego pan nie pisze, dlaczego pan do mnie nie pisze, proszę wysłać maila, proszę zignorować poprzedni*, proszę zignorować moj*",
    aim: "chcemy, chcę, chcielibyśmy, chciałbym, chciałabym",
    that: "żeby, żebyście, żebyś, żebyśmy, aby, abyście, abyś, by",
  },
  intent: {
    decline:
      "nie jestem zainteresowany, nie jestem zainteresowana, nie jesteśmy zainteresowani, brak zainteresowania, nie dziękuję, dziękuję nie, nie potrzebuję, nie potrzebujemy, nie interesuje mnie, nie interesuje nas, nie skorzystam, nie dla nas, nie dla mnie, niezainteresowany",
    bareNo: "nie, jeszcze nie, żaden, żadne, żadnego, nigdy, niestety nie, raczej nie",
    later:
      "nie teraz, później, proszę o kontakt, proszę się odezwać, odezwać, proszę się skontaktować, ponownie, jeszcze raz, na razie, w tej chwili, obecnie, za wcześnie, może, kontakt, wróćmy, wrócić",
  },
  replies: {
    hostile: [
      "\\bnarusz\\p{L}+\\b[^.!?]{0,40}\\b(?:rodo|gdpr|prawa|prawo|prywatnoś\\p{L}+)\\b|\\b(?:skarg\\p{L}+|zgłos\\p{L}+|zgłasz\\p{L}+|zawiadom\\p{L}+)\\b[^.!?]{0,30}\\b(?:uodo|rodo|do urzędu)\\b|\\b(?:żądam|wnoszę|proszę)\\b[^.!?]{0,50}\\b(?:dostępu do (?:moich )?danych|usunięcia (?:moich )?danych)\\b",
      "\\b(?:mój|nasz) (?:prawnik|adwokat)\\b[^.!?]{0,30}\\b(?:skontaktuje|odezwie|napisze do was)\\b|\\b(?:albo|inaczej|jeśli|jeżeli)\\b[^.!?]{0,50}\\b(?:prawnik\\p{L}*|adwokat\\p{L}*)|\\bkroki prawne\\b|\\bpozew\\b|\\bpozw(?:ę|iemy)\\b|\\b(?:podam|podamy|oddam|idę|pójdę) (?:was )?do sądu\\b|\\b(?:zgłosz\\p{L}+|zgłasz\\p{L}+) (?:was|to jako|jako spam)\\b|\\b(?:to|wasze \\p{L}+) (?:jest|są) (?:\\p{L}+ )?nielegaln\\p{L}*|\\bnękani\\p{L}+",
      "\\b(?:spierd\\p{L}+|kurw\\p{L}+|idioci|idiotami|oszuści|oszustami|odwal\\p{L}+ się|debile)\\b",
    ],
    wrongPerson: [
      "\\b(?:nie (?:jestem|ja jestem) (?:właściw\\p{L}+|odpowiedni\\p{L}+) (?:osob\\p{L}+|kontakt\\p{L}*|adresat\\p{L}*)|niewłaściw\\p{L}+ osob\\p{L}+|zł[ay] (?:osoba|kontakt)|już nie pracuję|nie pracuję już|(?:jestem|jest) na emeryturze)\\b",
      "\\bnie (?:zajmuję się|odpowiadam za)\\b[^?]{0,80}\\b(?:proszę (?:o kontakt|się skontaktować|kontaktować się|pisać) (?:z|do))",
    ],
    notInterested: [
      "\\b(?:nie (?:jestem|jesteśmy) zainteresowan\\p{L}+|niezainteresowan\\p{L}+|brak zainteresowania|nie,? dziękuj\\p{L}+|dziękuj\\p{L}+,? (?:ale )?nie\\b|nie (?:potrzebuj\\p{L}+|interesuje (?:mnie|nas)|skorzystam\\p{L}*)|nie dla (?:nas|mnie))|^nie[.! ]*$",
    ],
    notNow: [
      "\\b(?:nie (?:teraz|w tej chwili|obecnie|na razie|przed|mamy (?:czasu|budżetu)|mam czasu)|(?:teraz|obecnie|na razie|w tej chwili|aktualnie) (?:niestety )?nie|później|za wcześnie|jeszcze nie|zbyt zajęt\\p{L}+|brak (?:czasu|budżetu)|dopiero (?:w|po|za))\\b",
    ],
    again: [
      "\\b(?:proszę (?:o kontakt|się odezwać|napisać|wrócić|spróbować|zadzwonić|przypomnieć)|odezwij|odezwać|wróćmy|wrócić|wróć|skontaktuj\\p{L}*|napisz|zadzwoń|porozmawiajmy|ponownie|jeszcze raz|przypomn\\p{L}+|spróbuj\\p{L}*)\\b",
    ],
    objection: [
      "\\b(?:(?:za|zbyt) (?:drog\\p{L}+|skomplikowan\\p{L}+)|(?:już )?(?:używamy|mamy|korzystamy|współpracujemy) już|już (?:używamy|mamy|korzystamy|współpracujemy)|poza (?:naszym )?budżetem|zadowoleni z|nie (?:jestem|jesteśmy) przekonan\\p{L}+|sceptyczn\\p{L}+)\\b",
    ],
    asks: [
      "\\b(?:proszę (?:przesłać|o (?:więcej|ofertę|cennik|informacje|szczegóły))|ile (?:to )?kosztuje|jak (?:to )?działa|jaka (?:jest )?cena|pytanie|więcej (?:informacji|szczegółów))\\b",
    ],
    interested: [
      "\\b(?:(?:jestem|jesteśmy|bardzo) zainteresowan\\p{L}+|brzmi (?:\\p{L}+ )?(?:dobrze|ciekawie|interesująco|świetnie)|chętnie|tak|oczywiście|z przyjemnością|porozmawiajmy|proszę (?:o kontakt|zadzwonić)|zgoda|interesuje (?:mnie|nas))\\b",
    ],
    but: ["(?<!\\p{L})(?:ale|jednak|lecz)(?!\\p{L})"],
    retry: ["\\b(?:ponownie|jeszcze raz)\\b"],
  },
  automatic: {
    declared: [
      "(?:to jest|jest to|niniejsza wiadomość to|ta wiadomość (?:została|jest)) (?:wiadomość |odpowiedź )?(?:automatyczn|wygenerowan[ay] automatycznie|wysłan[ay] automatycznie)",
      "wiadomość (?:została )?(?:wygenerowana|wysłana) automatycznie",
    ],
    away: [
      "\\b(?:jestem|będę|przebywam|nie ma mnie|nie będzie mnie)\\b[^.!?]{0,60}(?:nieobecn|na urlopie|poza biurem|niedostępn|w biurze|w delegacji|na zwolnieniu)",
    ],
    instead: [
      "\\b(?:pilnych|pilne|w nagłych|podczas mojej nieobecności|w trakcie mojej nieobecności|zastępuje)\\b",
    ],
    answersLater: [
      "\\b(?:po (?:moim )?powrocie|ograniczony dostęp|jak najszybciej|niezwłocznie|nie będę (?:miał|miała) dostępu)\\b",
    ],
    unread: ["\\bograniczony dostęp"],
    thanks: ["dziękuj[ęe](?:my)? za (?:wiadomość|e-?mail|kontakt|państwa|przesłan)"],
    greeting: ["dzień dobry|szanowni państwo"],
    received: [
      "\\b(?:otrzymaliśmy (?:twoj|państwa|pana|pani)|(?:twoje|państwa) (?:zgłoszenie|wiadomość)[^.!?]{0,80}(?:zostało|została) (?:przyjęt|zarejestrowan|otrzyman))",
    ],
    ofASystem: ["\\b(?:numer|zgłoszenie)\\b[^.\\n]{0,25}\\d{3,}", "\\bprosimy nie odpowiadać"],
    moved: ["\\b(?:nowy adres|ten adres[^.!?]{0,30}nie jest już)\\b"],
    dead: ["(?:ten adres|ta skrzynka)[^.!?\\n]{0,60}nie jest już (?:używan|aktywn|obsługiwan)"],
    personal: ["(?:zadzwoń|porozmawiajmy|jestem zainteresowan)"],
    left: [
      "\\b(?:nie pracuj\\w+ już|już nie pracuj\\w+|nie jest już (?:pracownik|zatrudnion)|nie jestem już|zakończył\\w? (?:pracę|współpracę)|odszedł z|odeszła z)",
    ],
    subjects: [
      "(?:automatyczna odpowiedź|autoodpowiedź|odpowiedź automatyczna)(?: \\([^)]{0,80}\\))?",
      "(?:poza biurem|nieobecność w biurze|informacja o nieobecności|powiadomienie o nieobecności)",
    ],
    perhapsSubjects: ["\\b(?:urlop|nieobecność|nieobecna?)\\b"],
  },
  quoting: {
    on: "dnia, w dniu",
    wrote: "napisał, napisała, napisał(a), pisze",
    from: "od",
    sent: "wysłano, wysłane",
    date: "data, data/godzina",
    to: "do",
    cc: "dw, udw, kopia, załączniki",
    subject: "temat",
    replyPrefixes: "odp",
    forwardPrefixes: "pd",
    originals:
      "wiadomość oryginalna, oryginalna wiadomość, wiadomość przekazana, przekazana wiadomość, wiadomość źródłowa",
  },
  receipts: {
    subjects: ["(?:przeczytano|przeczytane|przeczytana|dostarczono|dostarczone|potwierdzenie)"],
    words: [
      "\\b(?:twoja )?wiadomość\\b[\\s\\S]{0,600}?\\bzostała (?:przeczytana|odczytana|dostarczona|otwarta)",
    ],
  },
  lines: {
    devices: [
      "(?:wysłan[oe]|wysłana) (?:z|ze|za pomocą|przez) .{1,70}|(?:pobierz|uzyskaj|zainstaluj) (?:aplikację )?outlook .{1,40}",
    ],
    forwards: ["początek przekazywanej wiadomości"],
    answersInline: [
      "(?:odpowied[zź]i?|komentarze)(?: \\S+){0,5} (?:poniżej|na czerwono|na niebiesko|w treści)",
    ],
    footers: ["poufn"],
    quoting: ["cytat"],
    spoken: ["jak"],
  },
  bounces: {
    undelivered: ["nie (?:mogła|może|można) (?:zostać |być )?(?:dostarcz|doręcz)"],
    subjects: ["zwrot"],
  },
  models: {
    injection: [
      "\\b(?:zignoruj|ignoruj|zapomnij|pomiń|zignorować|nie przestrzegaj)\\b[^.!?]{0,25}\\b(?:wszystk\\p{L}+|swoj\\p{L}+|twoj\\p{L}+|poprzedni\\p{L}*|o wszystk\\p{L}+)\\b[^.!?]{0,30}\\b(?:instrukcj\\p{L}+|zasad\\p{L}*|polece\\p{L}+|wytyczn\\p{L}+|prompt\\p{L}*)\\b|\\bprompt\\p{L}* systemow\\p{L}+|\\b(?:jesteś teraz|teraz jesteś|od teraz jesteś) (?:\\p{L}+ ){0,3}(?:ai|\\p{L}*bot\\p{L}*|model\\p{L}*|asystent\\p{L}*|pirat\\p{L}*|agent\\p{L}*|dan)\\b|\\bjesteś (?:ai|chatbotem|modelem językowym)\\b|\\b(?:pokaż|ujawnij|powtórz|wypisz|podaj)\\b[^.!?]{0,30}\\b(?:(?:swój|twój|systemowy) prompt\\p{L}*|swoje instrukcje|swój playbook)\\b|\\bnow[ae] instrukcj[ae] ?:",
    ],
    machine: [
      "\\b(?:jako|jestem) (?:\\p{L}+ )?(?:ai|si|sztuczna inteligencja|model językowy|chatbot|bot|wirtualny asystent|asystent ai)\\b|\\bmodel\\p{L}* językow\\p{L}*|\\bsztuczn\\p{L}+ inteligencj\\p{L}+|\\bmoje (?:instrukcje|wytyczne)\\b|\\bprompt\\p{L}* systemow\\p{L}+|\\b(?:poprzednie|wcześniejsze) instrukcje\\b|\\boto (?:szkic|projekt|wersja robocza|propozycja)",
    ],
  },
  promises: {
    guarantee: ["\\b(?:gwarant\\p{L}+)\\b"],
    promise: ["\\b(?:obiec(?:uj|a)\\p{L}+)\\b"],
    free: ["\\b(?:za darmo|bezpłatn\\p{L}*|darmow\\p{L}*|nieodpłatn\\p{L}*|bez opłat)\\b"],
    refund: ["\\b(?:zwrot (?:pieniędzy|kosztów|środków)|zwróc\\p{L}+ pieniądze)\\b"],
    delivery: ["\\b(?:dostarczymy|wdrożymy|naprawimy|zrealizujemy)\\b"],
    contract: ["\\b(?:um(?:owa|owy|owę|ów)|kontrakt\\p{L}*|wiążąc\\p{L}+)\\b"],
    certificate: ["\\b(?:certyfikowan\\p{L}+)\\b"],
    discount: [
      "\\b(?:rabat\\p{L}*|zniżk\\p{L}*|upust\\p{L}*|pół ceny|połowę ceny|promocyjn\\p{L}*)\\b",
    ],
    granting: ["\\b(?:tak|zgoda|oczywiście|zgadzamy|możemy|potwierdz\\p{L}+)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dolar, dolarów", PLN: "zł, złotych, złote" },
    magnitudes: { 1000: "tys" },
    per: "w",
    perUnit: "miesiąc, rok",
  },
  amounts: {
    costs: ["\\b(?:cena|ceny|kosztuje)\\b"],
    percent: ["procent|procenta|procentów"],
    reduction: ["(?:euros? ?)?zniżki"],
    half: ["\\b(?:pół|połowę)\\b"],
    discount: ["rabat\\p{L}*|zniżk\\p{L}*|upust\\p{L}*"],
  },
  times: {
    by: ["(?<![\\p{L}\\d])do końca \\p{L}+(?!\\p{L})"],
    atDigits: ["godz\\.?|o godz\\.?|o godzinie"],
    beforeYear: ["od|w"],
  },
  playbooks: {
    forbiddingHeadings: ["\\bnigdy(?!\\p{L})"],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)nigdy \\p{L}+|(?<!\\p{L})nie (?:wolno|obiecuj|oferuj|potwierdzaj|podawaj)",
    ],
    forbiddingAround: ["(?<!\\p{L})(?:zabronion\\p{L}+|nie można (?:obiecywać|podawać|oferować))"],
  },
  contacts: {
    payment: ["przelew|numer konta"],
    zero: ["zero"],
  },
  placeholders: {
    lines: ["twoje imię(?: i nazwisko)?|imię i nazwisko"],
    phrases: ["\\bwstaw (?:tutaj|imię)\\b"],
  },
  sentences: {
    abbreviations: "np, tj, tzn, tzw, dr, prof, inż, mgr, ul, nr, tel, sp, o.o, m.in",
  },
  dateMarks: {
    ambiguousMonths: "marca, maja, maju",
    or: "lub",
    earlier: "przed",
  },
  claims: {
    negation: [
      "(?<!\\p{L})(?:nie|brak|bez|nigdy|nic|nikt|żaden|żadn\\p{L}+|ani|niestety)(?!\\p{L})",
    ],
    deferral: [
      "(?<!\\p{L})(?:sprawdzę|dopytam|zapytam|ustalę|wrócę|dam znać|nie wiem|nie jestem pew\\p{L}+|czy |kolega|koleżanka|pytanie)",
    ],
    agrees: [
      "(?<!\\p{L})(?:pasuje|odpowiada mi|może być|jest (?:ok|dobrze|możliwe|w porządku)|nie ma problemu|zgoda|umowa stoi|zgadzam się)(?!\\p{L})",
    ],
    fixes: [
      "(?<!\\p{L})(?:w kalendarzu|zadzwonię|do (?:wtorku|środy|czwartku|poniedziałku|piątku|jutra|usłyszenia)|potwierdzam\\p{L}*|zapisał[ae]m|zarezerwował[ae]m|umówione|wyślę zaproszenie)(?!\\p{L})",
    ],
    leavesOpen: [
      "(?<!\\p{L})(?:co do zasady|zwykle|w większości przypadków|najczęściej|przeważnie|z reguły|średnio|zazwyczaj|powinno|powinien|mogłoby|prawdopodobnie|jeśli|jeżeli|proszę wybrać|wybrać|zarezerwować|proszę (?:zarezerwować|o wybór))",
    ],
    ready: [
      "(?<!\\p{L})(?:uruchomion\\p{L}+|gotow\\p{L}+|działa\\p{L}*|wdrożon\\p{L}+|zainstalowan\\p{L}+|dopilnuję)",
    ],
    builds: [
      "(?<!\\p{L})(?:zbudujemy|stworzymy|opracujemy|dodamy|zaprogramujemy|rozwiniemy|planujemy|w planach|w przygotowaniu)",
    ],
    customers: [
      "(?<!\\p{L})(?:klien\\p{L}+|referencj\\p{L}+|korzysta\\p{L}*|używa\\p{L}*|pracuje z|zaufał\\p{L}*)",
    ],
    example: ["(?<!\\p{L})(?:na przykład|np\\.|takie jak|jak|między innymi|m\\.in\\.)"],
    person: [
      "(?<!\\p{L})(?:(?:mój|nasz|moja|nasza) (?:\\p{L}+ )?(?:kolega|koleżanka|dyrektor|szef|specjalista)),? ",
    ],
    smears: [
      "(?<!\\p{L})(?:woln[yaei]\\p{L}*|powoln\\p{L}+|słab\\p{L}+|gorsz\\p{L}+|fataln\\p{L}+|zawodn\\p{L}+|przestarzał\\p{L}+|drog\\p{L}+|ukryt\\p{L}+ koszt\\p{L}+|zawiesza\\p{L}*|nie odpowiada\\p{L}*|odchodz\\p{L}+|traci|tracą|upad\\p{L}+|oszu\\p{L}+|niezadowol\\p{L}+|problem\\p{L}*|skomplikowan\\p{L}+)",
    ],
    compares: ["(?<!\\p{L})(?:lepsz\\p{L}+|tańsz\\p{L}+|szybsz\\p{L}+|w przeciwieństwie do)"],
    superlatives: [
      "(?<!\\p{L})(?:lider\\p{L}*|numer jeden|najleps\\p{L}+|najwięks\\p{L}+|najpopularniejs\\p{L}+|jedyny dostawca|nagradzan\\p{L}+|rewolucyjn\\p{L}+)",
    ],
    success: [
      "(?<!\\p{L})(?:(?:znaczn|drastyczn|istotn|ogromn)\\p{L}+ (?:\\p{L}+ ){0,4}(?:skróc|zmniejsz|oszczędz|obniż|popraw|krótsz|mniej)\\p{L}*|(?:skróc|zmniejsz|oszczędz|obniż|popraw)\\p{L}* (?:\\p{L}+ ){0,6}(?:znaczn|drastyczn|istotn|ogromn|o połowę)\\p{L}*|podwo\\p{L}+|zwraca się|zwróci się)",
    ],
    noTerm: [
      "(?<!\\p{L})(?:bez (?:okresu|zobowiązań|minimalnego|umowy|wypowiedzenia)|brak (?:minimalnego )?okresu|(?:wypowiedzieć|zrezygnować|anulować) (?:\\p{L}+ )?(?:w każdej chwili|w dowolnym momencie|kiedy)|(?:wypowiedzieć|zrezygnować|rozwiązać) (?:\\p{L}+ ){0,4}(?:co miesiąc|z końcem (?:każdego )?miesiąca|kiedy|w każdej chwili)|w każdej chwili|w dowolnym momencie)",
    ],
    waives: [
      "(?<!\\p{L})(?:gratis|w prezencie|na nasz koszt|(?:wdrożenie|konfiguracja|szkolenie) (?:jest )?(?:bezpłatn\\p{L}+|darmow\\p{L}+|gratis))",
    ],
    halves: ["(?<!\\p{L})(?:połow[aęy] ceny|za pół ceny)"],
    trial: ["(?<!\\p{L})(?:test\\p{L}*|próbn\\p{L}+|wypróbow\\p{L}+)"],
    notice: ["(?<!\\p{L})(?:wypowiedz\\p{L}+)"],
    term: ["(?<!\\p{L})(?:umow\\p{L}+|okres umowy|abonament\\p{L}*|przedłuż\\p{L}+)"],
    start: ["(?<!\\p{L})(?:wdroż\\p{L}+|uruchom\\p{L}+|gotow\\p{L}+)"],
    call: ["(?<!\\p{L})(?:rozmow\\p{L}+|spotkani\\p{L}+|demo|prezentacj\\p{L}+|pokaza\\p{L}+)"],
    answer: ["(?<!\\p{L})(?:odpowied\\p{L}+|wsparci\\p{L}+)"],
    hosting: [
      "(?<!\\p{L})(?:serwer\\p{L}*|hostowan\\p{L}+|hosting\\p{L}*|centrum danych|przechowywan\\p{L}+)",
    ],
    yearly: ["(?<!\\p{L})(?:rok\\p{L}*|roczn\\p{L}+|lat|rocznie)"],
    monthly: ["(?<!\\p{L})(?:miesi\\p{L}+)"],
    site: ["lokalizacj\\p{L}+|magazyn\\p{L}*|oddział\\p{L}*"],
    user: ["użytkowni\\p{L}+|os[oó]b\\p{L}*|pracowni\\p{L}+|licencj\\p{L}+"],
    dock: ["dok\\p{L}*|ramp\\p{L}*|bram\\p{L}*"],
  },
  columns: {
    no: "nie",
  },
};
