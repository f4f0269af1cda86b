/** Companies that sell, and answers to their leads: true ones, and ones that read well and are wrong. */
export interface Company {
  playbook: string;
  sender: { name: string; address: string };
}

export const COMPANIES: Readonly<Record<"kestrel" | "lotwerk" | "brightfold", Company>> = {
  kestrel: {
    playbook: `# Kestrel

## Who we are
Kestrel makes shift planning software. We are 21 people in Utrecht, since 2015.

## What we sell
Kestrel plans shifts for restaurants, hotels and care homes. Staff see their shifts on the phone and swap them among themselves. Languages: English, Dutch, German.
- Integrations: AFAS and Nmbrs for payroll. There is no integration with SAP SuccessFactors.
- It does not do time clocks or badge readers.
- Servers are in Amsterdam. We hold ISO 27001.
- Single sign-on with Microsoft Entra is part of Pro.
- Most teams are live in one to two weeks.

## Prices
- Basic costs €3 per employee and month, Pro costs €5 per employee and month, at least 20 employees.
- Paid per year there is a discount of 12 %.
- Training on site is €450 per day. Online training is free of charge.
- Trial: 14 days, no credit card.
- The contract can be cancelled at the end of each month, with a notice of 30 days.

## References
- Hotel De Linde in Utrecht (85 employees) plans in half the time.
- Zorggroep Maas in Venlo, 400 employees.

## Links
- https://kestrel.example
- https://kestrel.example/prices
- https://meet.kestrel.example/tom (Monday to Friday, 10:00 to 17:00 Amsterdam time). Meetings only by this link, never fix a time yourself.

## Must go to a person
- more than 1000 employees
- discounts other than the above
- contracts, data processing agreements
`,
    sender: { name: "Tom Visser", address: "tom@kestrel.example" },
  },
  lotwerk: {
    playbook: `# Spielregeln

## Wer wir sind
Lotwerk GmbH aus Freiburg, gegründet 2012. Wir machen Software für Handwerksbetriebe: Angebote, Aufmaß, Rechnungen. Unsere Kunden sind Maler, Elektriker und Dachdecker.

## Produkt
- Läuft im Browser und als App für Android und iPhone.
- Schnittstelle zu DATEV und Lexware. Eine Schnittstelle zu Sage gibt es nicht.
- Eine Lohnabrechnung ist nicht enthalten.
- Die Daten liegen in Nürnberg.
- Die Einführung dauert etwa eine Woche.
- Rechnungen gehen nie verloren: alles wird täglich gesichert.

## Preise
- Solo: 39 € im Monat für eine Person.
- Team: 89 € im Monat für bis zu 5 Personen, jede weitere Person 15 €.
- Bei jährlicher Zahlung sind zwei Monate geschenkt.
- Einrichtung mit Datenübernahme: 250 € einmalig.
- 30 Tage kostenlos testen, ohne Kreditkarte. Danach monatlich kündbar.
- Keine weiteren Rabatte.

## Referenzen
Malerbetrieb Sommer in Emmendingen: spart fünf Stunden Büroarbeit in der Woche. Nur diesen nennen.

## Links
- https://lotwerk.example
- https://lotwerk.example/testen
- Termin: https://termin.lotwerk.example/jan, Mo bis Do, 8 bis 12 Uhr. Nie selbst einen Termin zusagen.

## An einen Menschen
Verträge, Rechtliches, Beschwerden, mehr als 50 Personen
`,
    sender: { name: "Jan Kübler", address: "jan@lotwerk.example" },
  },
  brightfold: {
    playbook: `## About
Brightfold, Austin, Texas. We sell an inventory app for small stores. 12 employees, started in 2020.

## Product
Counts stock with the phone camera. Works with Shopify and Square. No desktop version. It does not handle accounting. Data is hosted on AWS in Oregon; Brightfold is SOC 2 Type II audited.

## Pricing
Starter $49 a month for one store. Growth $119 a month for up to 5 stores. Annual plans get 2 months free. 20% off for nonprofits. No setup fee. Cancel anytime. 14-day trial.

## Links
https://brightfold.example, https://brightfold.example/signup, https://brightfold.example/demo (30 min with Dana, Mon-Thu 9am-3pm Central)

## Customers we may name
Paper Crane Books (Denver) and Mesa Hardware.

## Never
Never promise features or dates. Never agree to a time by mail: they book at the demo link.
`,
    sender: { name: "Dana Ortiz", address: "dana@brightfold.example" },
  },
};

/** The company, the lead, the lead's mail, the answer. */
export type Answer = readonly [
  company: keyof typeof COMPANIES,
  lead: string,
  asked: string,
  text: string,
];

/** Every sentence is true by the playbook, and allowed by it. */
export const TRUE_ANSWERS: readonly Answer[] = [
  [
    "kestrel",
    "Priya Nair",
    "How much more is Pro than Basic?",
    "Hi Priya,\n\nPro is €2 more per employee and month.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Anna de Boer",
    "Hoi Tom, waar staan de gegevens?",
    "Hoi Anna,\n\nonze servers staan in Amsterdam, in Nederland.\n\nGroet,\nTom Visser",
  ],
  [
    "kestrel",
    "Priya Nair",
    "We have 90 people at 3 restaurants. How quickly are we live?",
    "Hi Priya,\n\nIn most cases 1–2 weeks. 90 people at 3 restaurants is what Kestrel is made for.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Jan Nowak",
    "Jak długo trwa wdrożenie?",
    "Dzień dobry,\n\nzwykle do dwóch tygodni.\n\nPozdrawiam\nTom Visser",
  ],
  [
    "lotwerk",
    "Lars Meyer",
    "Was kostet die Einrichtung?",
    "Guten Tag Herr Meyer,\n\ndie Einrichtung kostet einmalig zweihundertfünfzig Euro.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "kestrel",
    "Priya Nair",
    "Hi Tom, we are 60 people. What would Basic be?",
    "Hi Priya,\n\nBasic is €3 per employee and month, so €180 a month for your 60 people. Paid per year there is 12 % off.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Priya Nair",
    "And Pro, paid for a year? 60 people",
    "Hi Priya,\n\nPro is 60 × €5 × 12 = €3,600 a year; with the 12 % discount for paying per year that is €3,168.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Anna de Boer",
    "Hoi Tom, werkt het met AFAS?",
    "Hoi Anna,\n\nja, er is een koppeling met AFAS. De meeste teams zijn binnen twee weken live.\n\nGroet,\nTom Visser",
  ],
  [
    "kestrel",
    "Lars Meyer",
    "Was kostet es denn für 25 Leute?",
    "Guten Tag Herr Meyer,\n\nBasic kostet 3 € pro Mitarbeiter und Monat, bei 25 Leuten also 75 € im Monat. Pro sind es 5 €, also 125 €.\n\nViele Grüße\nTom Visser",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "Can we stop whenever we want?",
    "Hi Sofia,\n\nYou can cancel at the end of each month, with thirty days' notice.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "Can you call me Wednesday at 11?",
    "Hi Sofia,\n\nWednesday should be possible. So that it is fixed, please pick a slot here: https://meet.kestrel.example/tom\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Do you have time clocks?",
    "Hi Omar,\n\nNo, Kestrel does not do time clocks or badge readers, it plans shifts. Would that still help you?\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Who uses it?",
    "Hi Omar,\n\nHotel De Linde in Utrecht, for instance, with 85 employees: they plan in half the time now. And Zorggroep Maas in Venlo.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Is there training?",
    "Hi Grace,\n\nOnline training is free. If you prefer it on site, that is €450 a day; two days would be €900.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "We're in London, when could we speak?",
    "Hi Grace,\n\nI'm available Monday to Friday from 10:00 to 17:00 Amsterdam time, which is 9:00 to 16:00 in London. Pick what suits you: https://meet.kestrel.example/tom\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Marta Kowalska",
    "Ile kosztuje wersja Pro dla 40 osób?",
    "Dzień dobry Pani Marto,\n\nwersja Pro kosztuje 5 € za pracownika miesięcznie, czyli 200 € miesięcznie dla 40 osób.\n\nPozdrawiam\nTom Visser",
  ],
  [
    "kestrel",
    "Julie Martin",
    "Combien de temps dure l'essai ?",
    "Bonjour Madame Martin,\n\nl'essai dure 14 jours, sans carte bancaire.\n\nCordialement,\nTom Visser",
  ],
  [
    "kestrel",
    "Ken Sato",
    "セキュリティはどうですか。",
    "Sato様\n\nサーバーはアムステルダムにあり、ISO 27001を取得しています。\n\nよろしくお願いいたします。\nTom",
  ],
  [
    "kestrel",
    "Bea Ortega",
    "¿Cuánto cuesta para 30 empleados?",
    "Hola Bea:\n\nBasic cuesta 3 € por empleado y mes, es decir, 90 € al mes para 30 empleados.\n\nSaludos,\nTom",
  ],
  [
    "kestrel",
    "Nora Lind",
    "We have 15 people, is that enough?",
    "Hi Nora,\n\nThe minimum is 20 employees, so Basic would be €60 a month (20 × €3).\n\nBest,\nTom",
  ],
  [
    "lotwerk",
    "Petra Hauser",
    "Hallo, was kostet das für 7 Leute?",
    "Guten Tag Frau Hauser,\n\nTeam kostet 89 € im Monat für bis zu fünf Personen, jede weitere 15 €. Bei sieben Personen sind das 119 € im Monat.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Petra Hauser",
    "Haben Sie eine Schnittstelle zu Sage?",
    "Guten Tag Frau Hauser,\n\nzu Sage leider nicht, es gibt Schnittstellen zu DATEV und Lexware.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Gibts Rabatt bei jährlicher Zahlung?",
    "Hallo Herr Brand,\n\nbei jährlicher Zahlung schenken wir Ihnen zwei Monate.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Wo liegen die Daten?",
    "Hallo Herr Brand,\n\ndie Daten liegen in Nürnberg und werden täglich gesichert.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Sabine Roth",
    "Können wir morgen telefonieren?",
    "Guten Tag Frau Roth,\n\nmorgen geht grundsätzlich. Bitte wählen Sie hier einen freien Termin, damit er fest steht: https://termin.lotwerk.example/jan\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Sabine Roth",
    "Wie lange dauert die Einführung?",
    "Guten Tag Frau Roth,\n\nmeist etwa eine Woche. Die Einrichtung mit Datenübernahme kostet einmalig 250,00 €.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Sabine Roth",
    "Gibt es einen Test?",
    "Guten Tag Frau Roth,\n\nSie können 30 Tage kostenlos und unverbindlich testen: https://lotwerk.example/testen. Danach ist der Vertrag monatlich kündbar.\n\nViele Grüße\nJan",
  ],
  [
    "lotwerk",
    "Dirk Vogt",
    "Wer nutzt das bereits?",
    "Guten Tag Herr Vogt,\n\nzum Beispiel der Malerbetrieb Sommer in Emmendingen. Dort spart man fünf Stunden Büroarbeit in der Woche.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Tina Huber",
    "Geht das auch am Handy?",
    "Guten Tag Frau Huber,\n\nja, es gibt eine App für Android und iPhone, und am Rechner läuft Lotwerk im Browser.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "John Reed",
    "Hi, do you speak English? What is the price for one person?",
    "Hi John,\n\nOf course. Solo is 39 euros a month for one person.\n\nBest regards,\nJan",
  ],
  [
    "brightfold",
    "Carl Jones",
    "What's the price for three stores?",
    "Hi Carl,\n\nGrowth covers up to five stores for $119 a month. Pay annually and two months are free, so $1,190 for the year.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Carl Jones",
    "Does it do accounting?",
    "Hi Carl,\n\nIt doesn't handle accounting, but it works with Shopify and Square.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Mia Lopez",
    "We're a nonprofit with one store. Any discount?",
    "Hi Mia,\n\nYes, nonprofits get 20% off, so Starter is $39.20 a month instead of $49.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Mia Lopez",
    "Is there a contract?",
    "Hi Mia,\n\nNo, you can cancel anytime, and there is no setup fee.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "Are you SOC 2?",
    "Hi Ed,\n\nYes, Brightfold is SOC 2 Type II audited, and the data is hosted on AWS in Oregon.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "How about Tuesday at 2?",
    "Hi Ed,\n\nTuesday is usually possible. Could you grab a free time here: https://brightfold.example/demo\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "We're in New York, when are your demos?",
    "Hi Ed,\n\nMonday to Thursday, 9am to 3pm Central, so 10am to 4pm in New York: https://brightfold.example/demo\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ella Brown",
    "We have 200 products, would that work?",
    "Hi Ella,\n\nThat sounds like a good fit. You can try it for two weeks: https://brightfold.example/signup\n\nHow do you count stock today?\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ella Brown",
    "Can you do QuickBooks?",
    "Hi Ella,\n\nI am not sure about QuickBooks, so I will check with our developers and get back to you.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ella Brown",
    "Do you know Stocky? How do you compare?",
    "Hi Ella,\n\nI can't say much about Stocky. With Brightfold you count stock with the phone camera. What matters most to you?\n\nBest,\nDana",
  ],
];

/** Each has something that the playbook does not back. */
export const WRONG_ANSWERS: readonly Answer[] = [
  [
    "kestrel",
    "Priya Nair",
    "What is Pro?",
    "Hi Priya,\n\nPro is €5 per location and month.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Priya Nair",
    "Is it there in Italian?",
    "Hi Priya,\n\nYes, the app is available in Italian, too.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Anna de Boer",
    "Waar staan de gegevens?",
    "Hoi Anna,\n\nde gegevens zijn opgeslagen in Dublin.\n\nGroet,\nTom Visser",
  ],
  [
    "lotwerk",
    "Lars Meyer",
    "Was kostet die Einrichtung?",
    "Guten Tag Herr Meyer,\n\ndie Einrichtung kostet zweihundertsechzig Euro.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Lars Meyer",
    "Wo liegen die Daten?",
    "Guten Tag Herr Meyer,\n\ndie Daten liegen in Irland bei Amazon.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "kestrel",
    "Priya Nair",
    "Hi Tom, we are 60 people. What would Basic be?",
    "Hi Priya,\n\nBasic would be €200 a month for your 60 people.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Priya Nair",
    "What would Pro be?",
    "Hi Priya,\n\nPro costs €3 per employee and month.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Priya Nair",
    "Can we get a discount if we pay monthly?",
    "Hi Priya,\n\nSure, you get 12 % off.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Priya Nair",
    "Does it work with SAP SuccessFactors?",
    "Hi Priya,\n\nYes, Kestrel syncs with SAP SuccessFactors every night.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Do you have time clocks?",
    "Hi Omar,\n\nYes, our time clocks are included in Pro.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Who uses it?",
    "Hi Omar,\n\nOver 500 hotels plan with Kestrel, among them the Grand Hotel Wiesler.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Who uses it?",
    "Hi Omar,\n\nBurgerwerk and Café Lotti use it every day.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Omar Haddad",
    "Is it secure?",
    "Hi Omar,\n\nWe are certified to ISO 9001 and TISAX.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Anna de Boer",
    "Hoi Tom, wat kost het voor 30 mensen?",
    "Hi Anna,\n\nBasic is €3 per employee and month, so €90 a month.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "Can you call me Wednesday at 11?",
    "Hi Sofia,\n\nWednesday at 11 is perfect, talk to you then!\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "Could we go live by 15 April?",
    "Hi Sofia,\n\n15 April is no problem at all.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "Is there a trial?",
    "Hi Sofia,\n\nYes, you can test everything for a month.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Sofia Rossi",
    "How long are we bound?",
    "Hi Sofia,\n\nThe contract runs for 24 months.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "We use Planday today. Why change?",
    "Hi Grace,\n\nPlanday is outdated and its support is a nightmare. With us you are in better hands.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Where can I book?",
    "Hi Grace,\n\nHere: https://meet.kestreI.example/tom\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Why you?",
    "Hi Grace,\n\nKestrel is the market leader in Europe.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Any guarantee?",
    "Hi Grace,\n\nYou will save at least 30 % of your planning time.\n\nBest,\nTom",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Where can I book?",
    "Hi Grace,\n\nHere: https://meet.kestrel.example/tom\n\nBest,\nSarah",
  ],
  [
    "kestrel",
    "Grace Kim",
    "Where can I book?",
    "Dear Ms Park,\n\nHere: https://meet.kestrel.example/tom\n\nBest,\nTom",
  ],
  [
    "lotwerk",
    "Petra Hauser",
    "Haben Sie eine Schnittstelle zu Sage?",
    "Guten Tag Frau Hauser,\n\nja, die Schnittstelle zu Sage ist bereits dabei.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Petra Hauser",
    "Geht auch Lohn?",
    "Guten Tag Frau Hauser,\n\nja, die Lohnabrechnung ist in Team enthalten.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Petra Hauser",
    "Was kostet die Einrichtung?",
    "Guten Tag Frau Hauser,\n\ndie Einrichtung schenken wir Ihnen.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Geht was am Preis?",
    "Hallo Herr Brand,\n\nwir machen es Ihnen für achtzig Euro im Monat.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Passt Dienstag um 9 Uhr?",
    "Hallo Herr Brand,\n\nDienstag um 9 Uhr passt mir gut, ich rufe Sie dann an.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Läuft das bis Ende April?",
    "Hallo Herr Brand,\n\nja, bis Ende April sind Sie startklar.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Wer nutzt das?",
    "Hallo Herr Brand,\n\nzum Beispiel Elektro Maurer und die Dachdeckerei Kling.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Sind Sie DSGVO-konform?",
    "Hallo Herr Brand,\n\nja, Lotwerk ist vollständig DSGVO-konform.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Wie lange binde ich mich?",
    "Hallo Herr Brand,\n\ndie Kündigungsfrist beträgt drei Monate.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "lotwerk",
    "Uwe Brand",
    "Was ist mit Craftnote?",
    "Hallo Herr Brand,\n\nCraftnote ist unzuverlässig und stürzt ständig ab.\n\nViele Grüße\nJan Kübler",
  ],
  [
    "brightfold",
    "Carl Jones",
    "What's the price for three stores?",
    "Hi Carl,\n\nStarter at $49 a month covers your three stores.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Carl Jones",
    "Is there a discount?",
    "Hi Carl,\n\nI can give you 20% off.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Carl Jones",
    "Is there a discount?",
    "Hi Carl,\n\nSign up this week and the first three months are on us.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Carl Jones",
    "Does it do accounting?",
    "Hi Carl,\n\nIt does accounting as well, and payroll is coming in June.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Carl Jones",
    "Is there a desktop version?",
    "Hi Carl,\n\nYes, there is a desktop version for Windows and Mac.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "Are you HIPAA compliant?",
    "Hi Ed,\n\nYes, we are fully HIPAA compliant.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "Can you do QuickBooks?",
    "Hi Ed,\n\nSure, QuickBooks works out of the box.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "How about Tuesday at 2?",
    "Hi Ed,\n\nTuesday at 2 it is. I'll send you the invite.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "How fast is support?",
    "Hi Ed,\n\nOur support team is there for you 24/7.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "Do you know Stocky?",
    "Hi Ed,\n\nYes, Stocky loses data all the time, and it is being shut down.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "what does it cost for a year",
    "Hi Ed,\n\nStarter is $588 a year, and you get a third off if you decide by Friday.\n\nBest,\nDana",
  ],
  [
    "brightfold",
    "Ed Novak",
    "what does it cost for a year",
    "Hi Ed,\n\nGrowth is $1,248 a year.\n\nBest,\nDana",
  ],
];
