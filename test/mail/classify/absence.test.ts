import { describe, expect, test } from "vitest";
import { read } from "./mails.ts";

interface Case {
  said: string;
  /** The first day back; null where none is named. */
  back: string | null;
  /** The day on which it was said. */
  on?: string;
  from?: string;
  header?: string[];
  subject?: string;
}

async function absence({ said, on, from, header = [], subject = "Re: chat" }: Omit<Case, "back">) {
  const mail = await read({
    name: said,
    body: said,
    subject,
    header: ["Auto-Submitted: auto-replied", ...header],
    ...(on === undefined ? {} : { date: on }),
    ...(from === undefined ? {} : { from }),
  });
  expect(mail.kind).toBe("auto_reply");
  return mail.absence;
}

const AMERICAN = "Tue, 01 Dec 2026 10:00:00 -0500";
const SUMMER = "Fri, 31 Jul 2026 10:00:00 +0200";

/** Said on Tuesday, 1 December 2026, unless told. */
const CASES: readonly Case[] = [
  { said: "I'll be back on 7 December.", back: "2026-12-07" },
  { said: "I will be back on Monday, 7 December.", back: "2026-12-07" },
  { said: "I will be back on Monday (7 December).", back: "2026-12-07" },
  { said: "I return to the office on December 7th, 2026.", back: "2026-12-07" },
  { said: "I am out of the office, returning Dec 7.", back: "2026-12-07" },
  { said: "I am out of the office until December 7.", back: "2026-12-07" },
  { said: "I am out until 5 December inclusive.", back: "2026-12-06" },
  { said: "I am out through December 5.", back: "2026-12-06" },
  { said: "I am on leave from 1 to 15 December.", back: "2026-12-16" },
  { said: "I am on leave from December 1 to December 15, 2026.", back: "2026-12-16" },
  { said: "I am out 1-4 December and will be back on the 7th of December.", back: "2026-12-07" },
  { said: "I am away until 5 December and will be back on 7 December.", back: "2026-12-07" },
  {
    said: "I will be out of the office starting 12/01/2026 and will not return until 12/07/2026.",
    back: "2026-12-07",
    on: AMERICAN,
  },
  { said: "I am out of the office until 12/07/2026.", back: "2026-12-07", on: AMERICAN },
  {
    said: "I am out of the office until 05/01/2027.",
    back: "2027-01-05",
    from: "john@example.co.uk",
  },
  { said: "I am out of the office until 1/5.", back: "2027-01-05", on: AMERICAN },
  { said: "I am out of the office until 14/12/2026.", back: "2026-12-14" },
  { said: "Back 2026-12-07.", back: "2026-12-07" },
  { said: "Return date: 2026/12/07", back: "2026-12-07" },
  { said: "I will be back on Monday.", back: "2026-12-07" },
  { said: "I'm out today and back tomorrow.", back: "2026-12-02" },
  { said: "I am on parental leave until March 2027.", back: "2027-03-01" },
  { said: "I am away and will reply after 4 December.", back: "2026-12-05" },
  { said: "On December 7th I will be back in the office.", back: "2026-12-07" },
  { said: "I am away until 3 January.", back: "2027-01-03" },
  { said: "I'm away.", back: "2026-12-07", subject: "Out of office until 7 December" },
  { said: "I was away until 7 November 2026.", back: null },
  { said: "I am away until 7 December 2031.", back: null },
  { said: "Starting 7 December I am on leave.", back: null },
  { said: "Call +49 30 12/12/2026 or 555-12-07.", back: null },
  { said: "I am away until 45/45/2026 or until 99 December.", back: null },
  { said: "We were founded on 24 December 1999 and are back soon.", back: null },
  { said: "Ich bin bis einschließlich 3.12. nicht im Büro.", back: "2026-12-04" },
  { said: "Ich bin bis zum 7. Dezember abwesend.", back: "2026-12-07" },
  { said: "Ich bin ab dem 7.12.2026 wieder erreichbar.", back: "2026-12-07" },
  { said: "Ich bin vom 1.12. bis 11.12.2026 im Urlaub.", back: "2026-12-12" },
  { said: "Am Montag, den 7. Dezember, bin ich wieder im Büro.", back: "2026-12-07" },
  { said: "Ich bin am 07.12. zurück.", back: "2026-12-07" },
  { said: "Ab dem 7.12. bin ich im Urlaub.", back: null },
  { said: "Ich bin ab Montag wieder da.", back: "2026-12-07" },
  { said: "Je suis absent jusqu'au 5 décembre inclus.", back: "2026-12-06" },
  { said: "Je serai de retour le lundi 7 décembre.", back: "2026-12-07" },
  { said: "Absente du 1er au 15 août, retour le 17 août 2026.", back: "2026-08-17", on: SUMMER },
  { said: "Je suis en congés du 1er au 15 août.", back: "2026-08-16", on: SUMMER },
  { said: "À partir du 7 décembre je serai de nouveau joignable.", back: "2026-12-07" },
  { said: "Estaré de vacaciones del 1 al 15 de agosto.", back: "2026-08-16", on: SUMMER },
  { said: "Regreso el 7 de diciembre de 2026.", back: "2026-12-07" },
  { said: "Estaré fuera hasta el 7/12.", back: "2026-12-07" },
  { said: "Sono in ferie fino al 7 dicembre compreso.", back: "2026-12-08" },
  { said: "Rientrerò lunedì 7 dicembre.", back: "2026-12-07" },
  { said: "Ik ben afwezig tot en met 4 december.", back: "2026-12-05" },
  { said: "Ik ben weer aanwezig op 7 december.", back: "2026-12-07" },
  { said: "Estou de férias até 7 de dezembro.", back: "2026-12-07" },
  { said: "Volto no dia 7 de dezembro.", back: "2026-12-07" },
  { said: "Jag är på semester till och med 4 december.", back: "2026-12-05" },
  { said: "Jag är tillbaka den 7 december.", back: "2026-12-07" },
  { said: "Jeg er tilbake mandag 7. desember.", back: "2026-12-07" },
  { said: "Jeg er på ferie til og med den 4. december.", back: "2026-12-05" },
  { said: "Jestem na urlopie do 4 grudnia włącznie.", back: "2026-12-05" },
  { said: "Wracam 7 grudnia.", back: "2026-12-07" },
  { said: "Я в отпуске до 7 декабря.", back: "2026-12-07" },
  { said: "Я в отпуске по 4 декабря.", back: "2026-12-05" },
  { said: "Вернусь 7 декабря.", back: "2026-12-07" },
  { said: "Я у відпустці до 7 грудня. Повернуся 8 грудня.", back: "2026-12-08" },
  { said: "我正在休假，12月7日回来。", back: "2026-12-07" },
  { said: "我于2026年12月1日至12月4日休假。", back: "2026-12-05" },
  { said: "12月4日まで休暇をいただいております。", back: "2026-12-05" },
  { said: "12月1日から12月4日まで不在です。", back: "2026-12-05" },
  { said: "12月7日(月)より通常営業いたします。", back: "2026-12-07" },
];

describe("the first day back", () => {
  test.each(CASES.map((each) => [each.subject ?? each.said, each] as const))(
    "%s",
    async (_, { back, ...told }) => {
      const { returnDate } = (await absence(told)) ?? {};
      expect(returnDate?.toISOString() ?? null).toBe(back && `${back}T12:00:00.000Z`);
    },
  );

  test("of a mail without a date is seen from its arrival, if that is known", async () => {
    const said = "Back on 7 December.";
    const date = "nonsense";
    const received = "Received: by mx.example.com; Tue, 01 Dec 2026 10:00:00 +0100";
    const at = await absence({ said, on: date, header: [received] });
    expect(at?.returnDate).toEqual(new Date("2026-12-07T12:00:00Z"));
    expect((await absence({ said, on: date }))?.returnDate).toBeNull();
  });

  test("is not looked for in what is quoted", async () => {
    const said =
      "Away.\n\nOn Mon, 30 Nov 2026, Ada <ada@example.com> wrote:\n> I am back on 7 December.";
    expect((await absence({ said }))?.returnDate).toBeNull();
  });
});

describe("who has left", () => {
  test.each([
    "John Doe is no longer with the company. Please contact Bob.",
    "I no longer work for Example Inc.",
    "John has left the company on 30 November 2026.",
    "I have retired. Please write to Bob.",
    "John Doe does not work here anymore.",
    "Herr Doe arbeitet nicht mehr bei uns.",
    "Frau Doe ist nicht mehr für unser Unternehmen tätig.",
    "Herr Doe hat das Unternehmen verlassen.",
    "Jean Doe ne fait plus partie de notre société.",
    "Mme Doe a quitté l'entreprise.",
    "Juan Doe ya no trabaja en esta empresa.",
    "Giovanni Doe non lavora più con noi.",
    "Giovanni Doe non fa più parte dell'azienda.",
    "Jan Doe werkt niet meer bij ons.",
    "João Doe já não trabalha nesta empresa.",
    "João não trabalha mais aqui.",
    "Johan Doe arbetar inte längre här.",
    "Johan har slutat.",
    "Johan Doe jobber ikke lenger hos oss.",
    "Jens Doe arbejder ikke længere hos os.",
    "Jan Doe już nie pracuje w naszej firmie.",
    "Иван больше не работает в нашей компании.",
    "Іван більше не працює в нашій компанії.",
    "本人已离职，请联系王先生。",
    "山田は退職いたしました。",
  ])("%s", async (said) => {
    expect(await absence({ said })).toEqual({ returnDate: null, hasLeft: true });
  });

  test.each([
    "I have left for vacation and am back on 7 December.",
    "I am not in the office.",
    "Non sono in ufficio fino al 7 dicembre.",
    "Ich bin nicht mehr im Büro, erst am 7. Dezember wieder.",
    "I am no longer using this address, please write to john@example.org.",
    "Ya no estoy en la oficina hasta el 7 de diciembre.",
  ])("not: %s", async (said) => {
    expect((await absence({ said }))?.hasLeft).toBe(false);
  });
});

test("who has another address says so in the evidence", async () => {
  const body = "My email address has changed. Please use my new address john@example.org.";
  const mail = await read({ name: "moved", header: ["Auto-Submitted: auto-replied"], body });
  expect(mail.kind).toBe("auto_reply");
  expect(mail.evidence.join()).toContain("another address");
});
