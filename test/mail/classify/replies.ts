import type { Told } from "./mails.ts";

const OURS =
  "\n\nOn Mon, 30 Nov 2026 at 09:00, Ada Sales <ada@example.com> wrote:\n> Open to a quick chat?\n> Ada";

/** What people write; much of it looks like what programs write. */
export const REPLIES: readonly Told[] = [
  { name: "plain", body: "Yes, gladly. Tomorrow?" },
  { name: "one word", body: "Sure" },
  { name: "away by hand", body: "I'm out of office next week, call me on Monday." },
  {
    name: "away, with a quote",
    body: `I am out of the office until 7 December with limited access to email. For anything urgent please contact Bob.${OURS}`,
  },
  {
    name: "away, asks",
    body: "Thank you for your email. I am out of the office until Monday, can we talk then? For urgent things contact Bob.",
  },
  {
    name: "away, greets by name",
    body: "Hi Ada,\n\nthanks for your email. I am out of the office until 7 December and have limited access to email. I will reply when I am back.\n\nJohn",
  },
  {
    name: "away, interested",
    body: "On vacation until the 14th. Sounds interesting, ping me after that.",
  },
  { name: "away, German", body: "Ich bin diese Woche im Urlaub, rufen Sie mich danach gerne an." },
  {
    name: "away, German, with a quote",
    body: "Ich bin bis 11.12. im Urlaub, in dringenden Fällen meine Kollegin. Danke für Ihre Nachricht!\n\nAm 30.11.2026 um 09:00 schrieb Ada Sales <ada@example.com>:\n> Kurzes Gespräch?",
  },
  { name: "away, French", body: "Je suis en congés cette semaine, rappelez-moi lundi." },
  { name: "away, Spanish", body: "Estoy de vacaciones esta semana, ¿hablamos el lunes?" },
  { name: "away, Italian", body: "Sono in ferie, sentiamoci la prossima settimana." },
  { name: "away, Dutch", body: "Ik ben op vakantie, bel me volgende week even." },
  {
    name: "away, Japanese",
    body: "来週は出張しております。再来週でしたら大丈夫ですが、いかがでしょうか？",
  },
  { name: "away, Chinese", body: "我这周出差，下周一打电话给我吧。" },
  { name: "away, Russian", body: "Я в отпуске до понедельника, позвоните мне потом." },
  { name: "away, short", body: "On leave till Monday." },
  {
    name: "away, thanks",
    body: "Thanks for the note! Travelling right now, will look at it next week.",
  },
  {
    name: "a subject that mentions absence",
    subject: "Re: Out of office policy",
    body: "Attached is ours.",
  },
  {
    name: "an answer to an automatic reply",
    subject: "Re: Automatic reply: Open to a quick chat?",
    body: "I am back now. Let's talk.",
  },
  {
    name: "about automatic replies",
    subject: "Automatic reply settings in your product",
    answers: false,
    body: "Does it have them?",
  },
  {
    name: "about a vacation",
    body: "We build vacation planning software, so yes, I'd like to see a demo.",
  },
  { name: "about a ticket", body: "We have received your request and I will look at it tomorrow." },
  {
    name: "about a ticket number",
    body: "Could you send me the ticket number? I think it was case 4711.",
  },
  {
    name: "guesses that a machine wrote",
    body: "I can tell that this is an automated message. Does a person read this?",
  },
  { name: "asks whether a machine wrote", body: "This is an automated email, right?" },
  {
    name: "says that it is no machine",
    body: "No, this is not an automated reply. I really am interested.",
  },
  {
    name: "asks for no automatic answers",
    header: ["X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply"],
    body: "Yes.",
  },
  {
    name: "asks for none at all",
    header: ["X-Auto-Response-Suppress: All", "Auto-Submitted: no"],
    body: "Yes.",
  },
  {
    name: "Auto-Submitted: no with a comment",
    header: ["Auto-Submitted: No (a person)"],
    body: "Yes.",
  },
  { name: "X-Autoreply: no", header: ["X-Autoreply: no"], body: "Yes." },
  {
    name: "passed on by a rule of Exchange",
    header: ["X-MS-Exchange-Inbox-Rules-Loop: ada@example.com", "X-Auto-Response-Suppress: All"],
    body: "Yes.",
  },
  { name: "a null sender", header: ["Return-Path: <>"], body: "Yes, let's talk." },
  {
    name: "a postmaster",
    from: "postmaster@example.net",
    header: ["Return-Path: <postmaster@example.net>"],
    body: "Yes, send me the details.",
  },
  {
    name: "through a list",
    header: [
      "List-Id: <team.example.net>",
      "List-Unsubscribe: <mailto:leave@example.net>",
      "Precedence: list",
    ],
    body: "Yes, we are interested.",
  },
  {
    name: "through an old list",
    header: ["Precedence: bulk", "Sender: owner-team@example.net"],
    body: "Yes, we are interested.",
  },
  {
    name: "through a list, away",
    header: ["List-Id: <team.example.net>", "Precedence: bulk"],
    body: "I am out of the office until 7 December. Please contact Bob in urgent cases. I will reply when I return. Thank you for your email",
  },
  {
    name: "a footer that unsubscribes",
    header: ["List-Unsubscribe: <https://crm.example/u/1>"],
    body: "Yes, Tuesday works for me.",
  },
  {
    name: "a disclaimer",
    body: "Yes.\n\nThis message is confidential and was automatically scanned for viruses. If you are not the intended recipient, please delete it.",
  },
  {
    name: "forwards",
    subject: "Fwd: Open to a quick chat?",
    body: "Adding Bob, who takes care of this.",
  },
  {
    name: "an invitation",
    type: "multipart/mixed; boundary=b",
    body: "--b\nContent-Type: text/plain\n\nLet's meet.\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n--b--",
  },
  {
    name: "a fresh mail",
    answers: false,
    subject: "Your offer",
    body: "I saw your offer and would like to know more.",
  },
  {
    name: "a resignation",
    body: "I no longer work in purchasing, please talk to Bob, he'd be interested.",
  },
  {
    name: "in need of proof",
    body: "Please click the link in my signature to book a slot, and confirm the time by mail.",
  },
  {
    name: "received with thanks",
    subject: "Received: your proposal",
    answers: false,
    body: "Got it, thanks. Your message was received well by the team!",
  },
  {
    name: "read this",
    subject: "Read: my thoughts on your offer",
    answers: false,
    body: "I have read your mail, and here is what I think.",
  },
  {
    name: "a car",
    subject: "Auto: Angebot",
    answers: false,
    body: "Wir hätten Interesse an zwei Fahrzeugen.",
  },
  { name: "not interested", body: "Thanks, but we're not interested." },
  { name: "never mind", body: "No thanks, we have a supplier." },
  {
    name: "closed office",
    body: "Our office is closed on Friday, so Thursday would be better. Does 10:00 work?",
  },
  {
    name: "away, promises",
    body: "Thanks for your mail. At the moment I'm on a business trip. I will get back to you as soon as possible after my return on Monday.\nJohn",
  },
  {
    name: "away, promises, French",
    body: "Bonjour,\n\nMerci pour votre message. Je suis en déplacement jusqu'à vendredi. Je vous appelle à mon retour pour en discuter.\n\nCordialement",
  },
  {
    name: "away, promises, German",
    body: "Hallo Frau Sales,\n\nvielen Dank für Ihre Nachricht. Ich bin gerade im Urlaub und melde mich nach meiner Rückkehr am 7.12. bei Ihnen.",
  },
  {
    name: "away, in a thread about it",
    subject: "RE: Out of office next week",
    body: "I am out of the office until the 7th. Bob can help.",
  },
  {
    name: "asks for a check",
    body: "Please click the link below to verify the numbers I put into the sheet, and confirm you are happy with them.",
  },
  { name: "hands on", body: "Your request has been forwarded to our CTO, he will be in touch." },
  {
    name: "has another address",
    body: "My email address has changed, please use john@new.example from now on. And yes, let's talk.",
  },
  { name: "about automation, Japanese", body: "自動化に興味があります。資料を送ってください。" },
];
