import type { Locale } from "../locale.ts";

export const en: Locale = {
  code: "en",
  name: "English",
  numbers: {
    small: [
      "one, a, an",
      "two, couple, couple of, a couple of",
      "three, few, a few",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
    ],
    ordinals: ["first", "second", "third", "fourth"],
    spelled: {
      small:
        "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen",
      tens: "twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety",
      between: [""],
      hundred: "hundred",
      thousand: "thousand",
      and: "and",
    },
    otherForms: {
      100: "a hundred, one hundred",
      1000: "a thousand, one thousand",
    },
  },
  dates: {
    months: [
      "january, jan",
      "february, feb",
      "march, mar",
      "april, apr",
      "may",
      "june, jun",
      "july, jul",
      "august, aug",
      "september, sept, sep",
      "october, oct",
      "november, nov",
      "december, dec",
    ],
    weekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
    shortWeekdays: ["sun", "mon", "tue, tues", "wed", "thu, thur, thurs", "fri", "sat"],
    today: "today",
    tomorrow: "tomorrow, tmrw",
    dayAfterTomorrow: "the day after tomorrow, day after tomorrow",
    units: {
      hour: "hour, hours, hr, hrs",
      day: "day, days, business day, business days, working day, working days, workday, workdays",
      week: "week, weeks, wk, wks",
      month: "month, months",
      quarter: "quarter, quarters",
      year: "year, years",
    },
    calendarWeek: "week, calendar week, cw, wk, w",
    about: "about, around, another, roughly, approximately, only, just, less than, at most, max",
    halfYear: "half a year, half year, a half year, half-year",
    season:
      "summer, autumn, fall, spring, winter, easter, christmas, xmas, holiday, holidays, vacation, vacations, budget*, launch, migration, conference, trade show, tradeshow, season, rush, audit, reorg*, merger, move",
    afterNext: "after next",
    next: "next, coming, the coming, the following, following",
    this: "this, the rest of the, rest of the, the whole, all",
    in: "in, within, inside, in the next, in under",
    for: "for, for the next, for the coming",
    later: "from now, later, hence, from today, time",
    of: "of, the, of the",
    beforeDay: "the, on the",
    before:
      "in, on, by, until, till, before, after, next, early, mid, late, since, from, this, of, for, to, through",
    span: "to, until, till, through, thru, and, up to",
    early:
      "early, beginning of, the beginning of, start of, the start of, beginning, at the beginning of, at the start of",
    middle: "mid, middle of, the middle of, mid-month of",
    late: "late, end of, the end of, towards the end of, toward the end of, by the end of, at the end of",
    half: "half",
    firstHalf: "first half, first half of the year, first half of this year, first half year, 1h",
    secondHalf:
      "second half, second half of the year, second half of this year, second half year, latter half of the year, back half of the year, 2h",
    newYear: "new year, the new year, new year's, new years",
    calendarWeekAfter: "week",
  },
  absence: {
    back: "back, return, returns, returning, returned, resume, resumes, resuming, rejoin, rejoining, reopen, reopens, reopening, available again, available from, available on, available as of, reachable again, reachable from, in the office again, in the office from, in the office on, work again",
    until: "ends, ends on, lasts until, finishes, until, till, 'til, up to, ending, untill",
    through: "through, thru, until and including, up to and including, till and including",
    inclusive: "that day included, inclusive, included, including, inc, incl",
    after: "after",
    away: "away, out, out of office, out of the office, ooo, absent, absence, on leave, leave, vacation, holiday, holidays, travelling, traveling, unavailable, pto, off, closed, sick",
    since: "since, from, starting, as of, as from, beginning, effective",
    open: "don't know when, don't know yet when, don't yet know when, do not know when, do not yet know when, not sure when, not yet sure when, unsure when, until further notice, indefinitely, for an indefinite period, for the foreseeable future, no return date, return date unknown, return date is unknown, return date is not known, return date is open, no fixed return",
  },
  frame: {
    greetings:
      "hi, hello, hey, hiya, dear, good morning, good afternoon, good evening, good day, greetings, hi there, hello there, to whom it may concern, morning, sir, madam, dear sir or madam",
    closings:
      "regards, best regards, kind regards, warm regards, warmest regards, best, best wishes, many thanks, thanks, thank you, thx, cheers, sincerely, yours sincerely, yours faithfully, yours truly, yours, respectfully, br, kr, rgds, all the best, thanks in advance, with kind regards, cordially, take care, with thanks, thanks and regards, thanks & regards, have a nice day, have a great day",
    notices:
      "confidential, confidentiality, intended recipient, intended solely, intended only, privileged, disclaimer, legally protected, virus, viruses, registered office, registered in england, before printing, think of the environment, consider the environment, received this email in error, received this message in error, received this e-mail in error, received this in error, notify the sender, privacy notice, privacy policy, you are receiving this, you're receiving this, you received this, no longer wish to receive our, no longer wish to receive these, no longer want to receive these, unsubscribe here, click here, to unsubscribe, manage preferences, preferences page, update your preferences, this e-mail and any, this email and any, this message and any, views expressed, opinions expressed, copyright, all rights reserved, proprietary information, from our newsletter, from our mailing list",
    banners:
      "external email, external e-mail, external sender, external message, [external], [ext], caution: external, caution external, this email originated from outside, this message originated from outside, this e-mail originated from outside, email originated from outside, originated outside, came from outside, sent from outside, from an external source, do not click links, do not click on links, do not click any links, don't click links, open attachments unless, you don't often get email from, learn why this is important, be cautious, this sender is outside, warning: external, warning: this, suspicious, first time sender, unknown sender, sent from my, sent from outlook, sent via, get outlook for, sent from mail, sent from yahoo, sent from proton",
  },
  optOut: {
    alone:
      "make this your last, let this be your last, let this be the last, be your last email, be your last message, be your last mail, be your last e-mail, be the last email, be the last message, be the last mail, be the last e-mail, be the last time, one more of these, one more email and, one more e-mail and, one more mail and, one more message and, another email and, another mail and, another message and, next email goes, next mail goes, next message goes, next one goes, unsubscribe link doesn't work, unsubscribe link does not work, unsubscribe link is broken, unsubscribe link isn't working, unsubscribe link is not working, unsubscribe button doesn't work, unsubscribe button does not work, unsubscribe doesn't work, unsubscribe isn't working, can't unsubscribe, cannot unsubscribe, couldn't unsubscribe, could not unsubscribe, unable to unsubscribe, tried to unsubscribe, trying to unsubscribe, no unsubscribe link, no unsubscribe button, no unsubscribe option, no way to unsubscribe, no opt-out link, no opt out link, no opt-out option, where is the unsubscribe, where's the unsubscribe, don't bother again, do not bother again, take the hint, take a hint, had enough of, no means no, i said no, we said no, already said no, told you no, respect my inbox, respect my privacy, not your prospect, not a prospect, not a lead, gdpr request, unsolicited commercial, emails are unwanted, mails are unwanted, messages are unwanted, emails are not wanted, emails are not welcome, mails are not welcome, messages are not welcome, emails aren't welcome, not welcome here, spare me your, spare me these, spare me further, spare us your, spare us these, spare us further, don't ask again, do not ask again, let me go from, done with these emails, done with your emails, done with these mails, don't put me on, do not put me on, don't put us on, never again, receive nothing further, receive nothing more, hear nothing more, hear nothing further, send nothing further, nothing further from you, get rid of my email, get rid of my e-mail, get rid of my address, get rid of my data, get rid of my details, get rid of my contact, get rid of my name, no more of this, no more of these, no more of your, do not use this address, do not use this email, not use this address for, be left alone, this stops, make this stop, withdraw any consent, withdraw all consent, withdraw our consent, withdraw all consents, revoke any consent, revoke all consent, revoke our consent, consent is withdrawn, consider me unsubscribed, don't do it again, don't do that again, don't do this again, do not do it again, do not do this again, do not do that again, never do this again, never do it again, unsubscrib*, un-subscrib*, unsuscrib*, unsubcrib*, unsubscib*, unsubsrib*, unsubscirb*, unsibscrib*, unscribe, unsub, opt out, opted out, opt-out, optout, opting out, opt me out, opt us out, leave me alone, leave us alone, lose my number, lose my email, lose my address, lose my details, lose my contact, no need to keep emailing, no need to keep writing, no need to keep contacting, no need to keep messaging, no need to keep following up, no need to email me, do not use my data, don't use my data, do not process my data, do not share my data, don't share my data, do not store my data, do not sell my data, do not share or use my data, do not use my address, do not use my email, last email you send, last mail you send, last message you send, last time you contact, last time you email, last time you write, off your radar, lose it please, please lose it, send me nothing, send us nothing, send nothing more, want nothing from you, want nothing more from you, nothing more from you please, close my file, get me off, get us off, delete me, forget my address, forget my email, forget about me, leave my inbox, stay out of my inbox, out of my inbox, get off this list, get off your list, get off the list, nobody wants your, nobody here wants your, no one wants your, no one here wants your, nobody asked for your, no one asked for your, request to be removed, want to be removed, like to be removed, wish to be removed, ask to be removed, asked to be removed, asking to be removed, request to be deleted, like to be deleted, cease and desist, do not contact list, do-not-contact list, do not email list, do not mail list, dnc list, suppression list, get lost, go away, piss off, buzz off, withdraw my consent, withdraw consent, revoke my consent, revoke consent, object to receiving, object to the processing, object to the use, object to your use, object to any use, object to direct marketing, object to being contacted, object to being emailed, object to further, desubscribe, de-subscribe, take a hike, knock it off, unsub*, get off this list, get off your list, get off the list, get off your mailing list, want out, out of this list, off this list, off your list, off your mailing list, off your lists, off this mailing list, off the mailing list, mailing me, do not disturb, get me out of, stay away, count me out, not give permission, do not have my permission, do not have permission, don't have permission, do not have our permission, don't have my permission, did not consent, didn't consent, never consented, without my consent, without my permission, do not consent, don't consent, removal request, request removal, request for removal, right to be forgotten, right to erasure, deletion request, erasure request, out of your database, out of your system, off your database, leave our company alone, leave us all alone, leave my team alone, leave our team alone, leave my company alone, leave her alone, leave him alone, do-not-email list, do-not-mail list, do-not-call list, no-contact list",
    remove:
      "suppress*, nuke, drop me, drop us, ditch, forget, unenroll, un-enroll, unenrol, remove, removed, rmv, rmove, remov, removing, removal, delete, deleted, deleting, deletion, erase, erased, exclude, excluded, strike, scrub, purge, cancel, cancelled, eliminate, take off, taken off, deregister, block, blocked, expunge, wipe, take down, disregard, scrap, unlist, detach, blacklist",
    takeOff:
      "take, took, taking, get, getting, pull, keep, cross, scratch, leave, put, taken, drop, dropping, dropped, count, want, see, shall, should, wipe, knock, kick, boot",
    off: "of your list, of your lists, of your mailing list, of this list, of the list, of the mailing list, off, from, out of, out, off of",
    onto: "add, onto, sign up, put on, include me, subscribe, join, sign me up, put me on your list, put me on the list, put us on your list, put us on the list, add me, keep me on, leave me on, put my name on, resubscribe, re-subscribe",
    list: "of your list, of your lists, of your mailing list, of this list, of the list, of the mailing list, book of contacts, rota, drip, drip campaign, funnel, pipeline, list, lists, mailing list, mailing lists, e-mail list, email list, emailing list, listing, database, databases, db, crm, distribution, distribution list, system, systems, records, contacts, contact list, newsletter, newsletters, campaign, campaigns, sequence, sequences, cadence, cadences, mailing, mailings, mailout, outreach, mail list, send list, prospect list, lead list, files, address book, subscription, communications, marketing, e-mails, emails",
    me: "me, us, my name, data you hold, data you have, data you store, data held on me, data about me, any data, data on me, my email, my e-mail, my address, my email address, my e-mail address, my data, my details, my contact, my contact details, my contact information, my info, my information, my personal data, my personal information, our email, our e-mail, our address, our domain, our company, our data, our details, this address, this email address, this e-mail address, this email, this inbox, our organization, our organisation, our account, my account, my inbox, our inbox, our team, my company, our name, myself, ourselves, all of us, my mailbox, my number, these addresses, our addresses, this company, our office, our firm, my office, anyone at this company, anyone here, my phone, our records, me and my team, my team, us all, our mailboxes, my business, our business, this email id, my email id, my mail id, my id, our email address, our e-mail address, our mail address, this mail id, our inboxes, my e-mail id",
    stop: "stop, stopp, stopped, quit, cease, desist, refrain from, refrain, end, halt, discontinue, enough of, enough with, stop with",
    write:
      "circle back, circling back, touch base, touching base, check in, checking in, check back, checking back, loop back, nudge, nudging, ping, bump, bumping, get in touch, getting in touch, be in touch, come back to me, come back to us, come at me, come knocking, drop me, drop us, msg, dm, email, e-mail, emailing, e-mailing, mail, mailing, contact, contacting, message, messaging, write, write to, writing, writing to, spam, spamming, bother, bothering, harass, harassing, pester, pestering, approach, approaching, reach out, reaching out, solicit, soliciting, disturb, annoy, annoying, call, calling, phone, phoning, follow up, following up, chase, chasing, hound, hounding, text, texting, nag, nagging, hassle, hassling, badger, badgering, pinging, cold-emailing, cold emailing, bug, bugging, trouble, reply, respond, try again, talk to",
    send: "send, sending, sent, forward, deliver, post",
    mail: "email, emails, e-mail, e-mails, mail, mails, message, messages, newsletter, newsletters, spam, communication, communications, correspondence, contact, mailings, mailing, follow-up, follow-ups, follow up, followups, follow ups, outreach, offers, ads, advertising, advertisements, marketing, solicitation, solicitations, pitch, pitches, sales pitch, sales pitches, sales emails, sales e-mails, marketing emails, junk, junk mail, crap, stuff, anything, info, information, promotions, promos, notifications, updates, reminders, cold emails, cold mails, cold e-mails, cold email, sales mails, unsolicited email, unsolicited emails, spam mails, spam emails, bullshit, garbage, nonsense, requests, invitations, sequences, material, materials, promotional material, promotional, marketing material, brochures, brochure, proposals, proposal, sales calls, calls, contact attempts, attempts, follow up emails, content, literature, these, those, notices, propaganda, advertisement",
    receive:
      "receive, receiving, get, getting, hear, hear from, hearing from, be contacted, being contacted, be emailed, being emailed, be e-mailed, be mailed, be called, be bothered, be approached, be disturbed, be spammed, be on, be subscribed, being on, be included, be part of, be solicited, be pestered, see, seeing, be targeted",
    want: "want, wants, wish, wishes, like to, would like, 'd like, care, interested in, agree, agreed, consent, consented, asked, asking, ask, need, needs, want to, prefer, desire, willing, expect, require, interest in, authorize, authorise, request, requested, permission, rather, make sure, ensure, see to it",
    not: "not, don't, dont, do not, never, no longer, doesn't, didn't, won't, can't, cannot, neither, nor, haven't, hasn't, isn't, aren't",
    no: "no, zero",
    more: "any more, anymore, again, further, more, any longer, ever, ever again, in future, in the future, future, from now on, longer, additional, another, going forward, henceforth, at all, any further",
    we: "i, we, i'm, i'd, i've, i'll, we're, we'd, we've, we'll",
    you: "you, your, yours, you're, you've, you guys, you people, your company, your team, your people",
    about:
      "customer, customers, user, users, subscriber, subscribers, client, clients, lead, leads, prospect, prospects, recipient, recipients, staff, employee, employees, colleagues, workers, drivers, someone, somebody, who, feature, features, function, functionality, links, button, rate, rates, option, flow, process, header, handling, mechanism, workflow, workflows, compliance, management, footer, template, templates, night shifts, shifts, shift, cc, bcc, thread, loop, invite, invitation, meeting, calendar, project, trial, waitlist, waiting list, guest list, channel, contract, spreadsheets, spreadsheet, excel, software, tool, planner, app, dashboard, scheduling, schedules, roster, rosters, patients, guests, members, suppliers, carriers, tenants, volunteers, nurses, students, teachers, parents, our team members, group chat, whatsapp group, by hand, people, link, old, plan, reminders, overtime, if we, if i, if they, if our, when we, when our, from the offer, from your offer, from the quote, from your quote, from the proposal, from the report, from the invoice, the report, the weekly report, the item",
    limit:
      "until, till, before, by phone, by telephone, today, tomorrow, yet, right now, at the moment, for now, for the time being, on weekends, this week, this month, next week, next month, during, while, after, via phone, on the phone, on linkedin, whatsapp, at work, on my mobile, on my private, at the weekend, in the evening, at night, before noon, invoices, attachments, attachment, pdf, pdfs, contract, invoice, offer, deck, file, files",
    beside:
      "please, pls, plz, kindly, just, thanks, thank you, thx, ty, cheers, hi, hello, hey, dear, sir, madam, team, regards, best, kind, sincerely, the, a, an, this, that, these, those, it, is, are, was, were, be, been, being, am, do, does, did, have, has, had, will, would, could, can, should, may, must, to, of, on, in, at, for, with, by, and, or, but, so, as, all, any, some, such, also, now, immediately, asap, at once, right away, today, once and for all, permanently, forever, completely, entirely, straight away, straightaway, directly, promptly, effective immediately, right now, i, we, me, us, my, our, you, your, yourself, yourselves, how, why, what, where, when, who, sorry, apologies, not, no, not interested, no interest, relevant, irrelevant, not relevant, need, needed, want, get, got, getting, received, receiving, receive, signed up, sign up, subscribed, subscribe, subscription, never, ever, asked, agree, agreed, gave, give, given, permission, consent, requested, unsolicited, unwanted, accept, only, thrice, twice, times, time, two, three, four, five, several, many, already, still, keep, keeps, kept, again, too, very, really, much, annoying, annoyed, spam, spammer, spammers, gdpr, dsgvo, ccpa, can-spam, law, legal, illegal, lawyer, lawyers, attorney, report, reported, reporting, complaint, complain, authority, privacy, data, protection, request, confirm, confirmation, confirming, know, let, make, sure, ensure, see, that's, don't, wrong, person, company, business, here, there, from, off, out, up, name, address, addresses, email, e-mail, emails, e-mails, mail, mails, message, messages, list, lists, think, understand, appreciate, appreciated, good, day, would like, like, 'd like, way, one, ones, last, final, warning, second, third, first, next, block, blocked, blocking, junk, hereby, formally, officially, under, article, art, rights, right, about, into, because, since, no longer, work, works, working, retired, left, applicable, exist, exists, wasting, waste, your time, my time, enough, fuck, fucking, fuck off, damn, bloody, hell, stupid, idiots, shit, bullshit, moron, sick, tired, fed up, otherwise, else, action, take, taken, steps, stop, stopping, possible, soon, as soon as possible, earliest, convenience, bot, robot, machine, ai, then, even, whatever, whichever, every, each, both, other, others, same, different, nothing, anything, something, myself, phone, number, details, information, info, personal, contact, contacts, record, records, hereafter, period, thread, sales, marketing, cold, outreach, newsletter, offer, offers, by the way, btw, fyi, ps, years, ago, months, weeks, everything, market, however, though, mean, means, says, say, said, told, tell, telling, wanted, willing, went, did you, mine, bye, goodbye, whoever, respect, respecting, my wish, my wishes, prospect list, private, manually, doesn't work, broken, failed, seems, seem, appears, effect, herewith, purposes, processing, privacy policy, policy, violation, breach, comply, compliance, harassment, lawsuit, sue, court, ico, ftc, her, his, their, she, he, provider, already have, colleague, colleagues, would both, automated, need for your services, have a provider, never signed, isn't, aren't, wasn't, politely, use, have no use, no use, persistence, hint, favour, favor, update, done, monitored, company's, office, whom, matter, serious, seriously, repeatedly, constantly, daily, weekly, multiple, previous, previously, earlier, clearly, clear, simply, immediate, thereby, regarding, concerning, instance, instances, these kinds, kinds, type, types, sort, sorts, ways, absolutely, honestly, seriously, actually, truly, literally, anybody, anyone, everyone, them, they, mark, marking, mind, note, mailbox, school, going, appreciate it, would appreciate, longer works, gone, anymore, regard, school, not customers, someone, last request",
    idiom:
      "end of, the end, by the end, not sure, not spam, isn't spam, is not spam, don't hesitate, do not hesitate, don't forget, do not forget, no problem, no problems, no need, why not, don't worry, no worries, not a problem, no rush, never mind, no doubt, no idea, not only, haven't received, have not received, didn't receive, did not receive, didn't get, did not get, never got, never received, not received, not say no, don't mind, wouldn't mind, don't miss, not want to miss, drop me a line, drop us a line, drop me a note, drop me an email, stop by, stop me if, stop at nothing, non-stop, stop over, you had me at, forget my last, forget my previous, forget my earlier, disregard my last, disregard my previous, disregard my earlier, disregard my other, ignore my last, ignore my previous",
  },
  intent: {
    decline:
      "not interested, no interest, no thanks, no thank you, no thx, not for us, not for me, no need, we'll pass, i'll pass, we pass, hard pass, pass on this, not a fit, not a good fit, not relevant, not looking, all set, don't need this, don't need it, do not need this, do not need it, not at all interested, not really interested, not currently interested",
    bareNo:
      "no, nope, nah, not yet, none, never, neither, not really, not at all, no sir, negative",
    later:
      "try me, try us, try, not now, not right now, not yet, later, try again, try me again, reach out, reach out again, get back to me, get back to us, contact me again, contact us again, contact me, contact us, check back, check in, follow up, circle back, ping me, ping us, remind me, remind us, touch base, reconnect, revisit, come back, write again, write me again, call me again, call again, write me, email me, email me again, then, again, too early, too busy, busy, bad time, not a good time, bad timing, at the moment, right now, maybe, perhaps, ask me again, ask again, let's talk again, talk again, let's revisit, in touch, be in touch, get in touch, time, back",
  },
  replies: {
    hostile: [
      "\\bart(?:\\.|icles?|ikel|icolo|ículo|igo|ykuł\\p{L}*|\\p{L}{0,4})? ?(?:1[2-9]|2[0-2]|77)\\b[^.!?]{0,40}\\b(?:gdpr|ds-?gvo|rgpd|avg|rodo|lgpd)\\b|\\b(?:gdpr|ds-?gvo|rgpd|avg|rodo|lgpd)\\b[^.!?]{0,20}\\bart(?:\\.|\\p{L}{0,6})? ?(?:1[2-9]|2[0-2]|77)\\b",
      "\\b(?:violat\\w+|breach\\w*|infring\\p{L}+)\\b[^.!?]{0,40}\\b(?:gdpr|ccpa|can-?spam|pecr|the law|my privacy|my rights)\\b|\\b(?:gdpr|ccpa|can-?spam|pecr)[ -](?:complaint|violation|breach|request|infringement)\\b|\\bsubject access request\\b|\\b(?:i|we) (?:hereby )?(?:request|demand|require|ask) (?:\\w+ ){0,4}(?:access to|a copy of|deletion of|erasure of|information about|all|to know what) (?:\\w+ ){0,5}data\\b|\\b(?:delete|erase) (?:all )?(?:of )?(?:my|our) (?:personal )?data\\b",
      "\\b(?:hear from|contacted by|letter from|call from) (?:my|our) (?:lawyers?|attorneys?|solicitors?|legal (?:team|department|counsel))\\b|(?:^|[.!?;]\\s{0,3})(?:please )?(?:call|contact|talk to|speak (?:to|with)|write to|deal with) (?:my|our) (?:lawyers?|attorneys?|solicitors?)\\b|\\b(?:my|our) (?:lawyers?|attorneys?|solicitors?|legal (?:team|department|counsel)) (?:will|is going to|are going to|shall|'ll) (?:be in touch(?! (?:about|on|regarding|for))|contact you|write to you|hear|sue|deal with you|take care of you|have a word)|\\b(?:my|our) (?:lawyers?|attorneys?|solicitors?)\\b[^.!?]{0,40}\\b(?:if you|stop|spam)|\\b(?:if|or|unless|otherwise)\\b[^.!?]{0,60}\\b(?:my|our|a) (?:lawyers?|attorneys?|solicitors?)\\b|\\b(?:take|taking|consider|considering|face|threaten|pursue|start) (?:further )?legal (?:action|steps|proceedings)|\\blegal (?:action|steps) (?:against|will)\\b|\\b(?:take you to|see you in) court\\b|\\bsue you\\b|\\bwill sue\\b(?! for\\b.{0,20}\\bcarrier)|\\bsuing you\\b|\\bpress charges\\b|\\bcease and desist\\b|\\bcriminal complaint\\b|\\b(?:file|filing|lodge|lodging|make) a (?:formal )?complaint (?:against (?:you|your)|about (?:you|your|this)|(?:with|to) the (?:ico|ftc|police|regulator|authorit\\w{1,4}|ombudsman|data protection))\\b|\\bformal complaint (?:against|about) you",
      "\\breport(?:ing|ed)? (?:you|this|your (?:company|domain|e-?mails?|mails?|messages?|address))\\b(?: \\w+){0,3} (?:as (?:spam|phishing|abuse)|for (?:spam|spamming|abuse|harassment)|to (?:the (?:authorit\\w+|ico|ftc|police|regulator)|your (?:provider|host\\w*|isp|registrar)|google|microsoft|spamhaus|spamcop))|\\breport(?:ing)? (?:you|this) (?:as|for) spam\\b|\\b(?:i'll|i will|going to|i am|i'm) report(?:ing)? you\\b|\\b(?:complain|complaint|report)\\b[^.!?]{0,30}\\b(?:to|with) the (?:ico|ftc|data protection (?:authority|commissioner)|information commissioner)\\b|\\b(?:this|that|your (?:e-?mails?|mails?|spam|behaviou?r)|which) (?:is|are) (?:clearly |totally |simply |just )?(?:illegal|unlawful|harassment)\\b|\\bharass(?:ing|ment) (?:me|us|my|our|by|from you)|\\bstop harass|\\bblacklist(?:ed|ing)? you\\b",
      "\\b(?:fuck\\w{0,8}|f[*u]{1,2}[*c]{1,2}[*k]{1,2}|piss(?:ed)? off|assholes?|a-?holes?|scumbags?|scammers?|go to hell|drop dead|shove it|screw you|shut up|you suck|how dare you|get lost|bugger off|sod off|worst company)\\b|\\byou (?:people )?(?:are|suck|disgust)(?: \\w+){0,2} (?:spammers?|scum|pathetic|disgusting|criminals?|parasites?|liars?|crooks|idiots?|morons?|frauds?)\\b|\\byou (?:\\w+ )?(?:idiots?|morons?|fraudsters?|bastards?|pricks?|clowns?)\\b|\\bstupid (?:spam\\w*|e-?mails?|bot|bastards?)\\b|\\b(?:your|this) bullshit\\b",
    ],
    wrongPerson: [
      "\\b(?:(?:i'm|i am|am|this is) (?:probably |really |definitely |actually |afraid |sorry )?not the (?:right|correct|best|appropriate) (?:person|contact|one|guy|department)|(?:you (?:have|got|'ve got|reached)|this is|it's|wrote to|sent (?:this|it) to|contacted) (?:probably )?(?:the )?wrong (?:person|contact|department|guy|address|recipient|company|john|e-?mail)|^(?:sorry,? )?wrong (?:person|contact|department|address|recipient|company)|wrong (?:person|contact|department|guy|recipient)(?=[,.!]| sorry|$)|(?:i) (?:no longer|don't|do not) work (?:here|there|at|for|in this|on this|with (?:this|them))\\b|(?:he|she|they) (?:no longer (?:works?|is|are)|has left|have left|doesn't work|left) (?:here|there|at|for|with us|the (?:company|firm|team))|no longer (?:with (?:the company|us)|work(?:s|ing)? (?:here|at|for|on this))|(?:i|i've|i have|has|have) (?:just )?(?:left|changed|moved (?:to|on from)) (?:the |another |a different |a new )?(?:company|jobs?|roles?|firm|organi[sz]ation|team|department)\\b(?! from| to decide)|you have the wrong|(?:i am|i'm|i have|i've|she has|he has|has) (?:now )?retired|left the company)\\b",
      "\\b(?:not (?:responsible|in charge)|no longer (?:responsible|in charge|my (?:job|role|responsibility))|not (?:my|the right) (?:department|area|responsibility))\\b[^?]{0,80}\\b(?:(?:contact|talk to|speak (?:to|with)|reach out to|write to|e-?mail|ask|try)\\b|\\S+@\\S+|(?:is|would be) (?:the one|responsible|in charge|your (?:contact|person)))",
    ],
    notInterested: [
      "\\b(?:(?:(?:not|n't|no longer|never|zero|no) (?:really |at all |currently |particularly |very |that |be |being |personally |actually )?interest(?:ed|ing)?)|no,? (?:thanks|thank you|thx|ty)|no interest|not for (?:us|me)(?! to)|(?:we|i)(?:'ll| will| have to|'d like to| must)? (?:decline\\b|pass\\b(?=\\s{0,3}(?:[.!,;]|$|for now|this time|at this|thanks|thank you|on (?:this|it)(?: one| time| opportunity| offer)?\\s{0,3}(?:[.!,;]|$))))|hard pass|pass on this(?: one| time| opportunity| offer)?(?=\\s{0,3}(?:[.!,;]|$))|(?:don't|do not|no|not) (?:need|want|require) (?:this|it|that|any|your|anything|such)|no need|(?:not|isn't|is not) (?:a (?:good )?fit|relevant|something (?:we|i)(?:'re| are|'m| am)? (?:need|want|looking|interested|after))|(?:we're|i'm|we are|i am) (?:all set|good,? thanks|good thanks|happy (?:as|where) (?:we|i) (?:are|am))|not looking (?:for|to)|doesn't (?:apply|fit|interest)|does not (?:apply|fit|interest)|thanks,? but no|not our thing|decided against (?:it|this|that|you\\b|your|going|buying)|went with (?:another|someone|a (?:different|competitor)))\\b|^no[.! ]*$",
    ],
    notNow: [
      "\\b(?:not (?:right )?now|not (?:at|for) (?:the|this) (?:moment|time)|not at present|not (?:just )?yet|(?:bad|not (?:a|the) (?:good|right|best)|wrong) (?:time|timing)|(?:too|very|super|really|quite|so|extremely|pretty) (?:busy|early|soon)|swamped|no (?:time|capacity|bandwidth|budget)(?: (?:now|for|right|at|until|this|left))?|budgets? (?:is|are) (?:frozen|closed|locked|spent|gone|done)|(?:on|going on) (?:parental|maternity|paternity|sick|annual)? ?leave|some other time|another time|maybe later|perhaps later|later (?:this|in the|on)|down the (?:road|line)|currently not|for now|on hold|not a priority|priorities|tied up|in the middle of|further down|not before|not until|earliest)\\b",
    ],
    again: [
      "\\b(?:(?:try|contact|call|e-?mail|write(?: to)?|ping|message|ask|check (?:in )?with|reach|hit|get in touch with|reach out to|follow up with|circle back (?:with|to)|get back to|come back to|remind|catch|talk to|speak to|touch base with) (?:me|us)(?: (?:up|back|again))?|try again|reach out(?: again)?|follow[- ]up(?! with you)|circle back(?! to you| with you)|check (?:back|in)(?! with you)|come back(?! to you| with)|get back(?: to (?:me|us)| in touch)?(?! to you)|touch base|reconnect|revisit|pick (?:this|it) (?:back )?up|look at (?:this|it) again|talk again|(?:let's|lets|we (?:can|could)|happy to|can we|could we) (?:talk|speak|chat|meet|discuss|look|connect|catch up|revisit|reconvene)|resume|ask again|remind(?:er)?|put (?:it|this|me) (?:off|in your calendar)|postpone|snooze|write again|back in the office|will be back|i'm back|available again)\\b",
    ],
    objection: [
      "\\b(?:too (?:expensive|pricey|costly|complicated|complex|small|big|much (?:money|work))|(?:can't|cannot|can not) (?:afford|justify)|over (?:our|the|my) budget|out of (?:our|my) (?:budget|price range|league)|(?:we|i)(?:'re| are|'m| am)? (?:already|currently) (?:use|using|have|work|working|with|got|a customer|happy|covered|locked)|already (?:have|use|using|work with|got) (?:a|an|another|something|someone|\\p{L}+)|happy with (?:our|what|the|my)|(?:under|in a) contract with|tied to|don't see (?:the|how|why|any|much)|not (?:convinced|sure (?:it|this|that|we|about|if|whether|how))|skeptical|sceptical|sounds (?:too good|like spam|expensive|complicated)|competitors? (?:is|are|offers?)|cheaper (?:elsewhere|alternative|option)|bad experience|built (?:our own|it in-house|something)|in-house (?:solution|tool)|don't trust|concern(?:ed|s)?|worried|what's the catch)\\b",
    ],
    asks: [
      "\\b(?:(?:please |pls |can you |could you |would you )?(?:send|share|forward|e-?mail|give|tell|show|provide|quote)(?: me| us| over| along)? (?:(?:some |more |the |your |a |an |any |further |additional ){0,6}(?:info\\w*|details?|prices?|pricing|quote|offer|proposal|deck|brochure|materials?|documentation|case stud\\w+|examples?|references?|demo|link|more|numbers))|what(?:'s| is| are| does| do| about)|how (?:much|many|does|do|long|is|would|can)|which (?:plan|price|version)|(?:i'd|i would|we'd|we would|i|we) (?:like|love|want|need) to (?:know|understand|see (?:more|prices|pricing|details|a))|tell me more|more (?:info\\w*|details)|wondering|curious (?:about|how|whether|what)|question)\\b",
    ],
    interested: [
      "^(?:\\s*(?:hi|hello|hey)[^.!?\\n]{0,30}[,!.]\\s+)?(?:very |definitely |quite )?interested\\b|\\b(?:(?:i'm|i am|we're|we are|am|very|definitely|quite|would be|might be|could be|be) (?:\\w+ )?interested|interested (?:in|to)|sounds (?:\\w+ )?(?:good|great|interesting|nice|perfect|promising|useful|like a plan|amazing|fantastic)|(?:i|we)'?d (?:love|like) to|would (?:love|like) to (?:talk|chat|meet|hear|learn|see|know|discuss)|let's (?:talk|chat|meet|do (?:it|this|that)|speak|schedule|set|book|connect|discuss|go)|works for me|happy to (?:talk|chat|meet|discuss|jump|connect|hear|have)|looking forward|count me in|(?:yes|yeah|yep|sure|absolutely|definitely|of course)\\b(?!,? (?:but|we already|i already|too))|call me|book (?:a|me)|set up a (?:call|meeting|demo)|i'm in|great idea|keen|perfect|love it|good timing|tell me more|free (?:on|for a call|tomorrow|next))\\b",
    ],
    but: [
      "(?<!\\p{L})(?:but|however|though|although|yet|instead|rather|except|unless|still)(?!\\p{L})",
    ],
    retry: [
      "\\b(?:try (?:me )?again|try me|reach out(?! to you)|get back to (?:me|us)|check back(?! with you)|check in(?! with you)|follow[- ]up(?! with you)|circle back(?! to you| with you)|ping (?:me|us)|remind me|come back(?! to you| with)|contact (?:me|us) again|(?:write(?: to)?|call|e-?mail|ask) (?:me|us) (?:again|back)|touch base|reconnect|revisit)\\b",
    ],
  },
  automatic: {
    declared: [
      "(?:this|the following) (?:e-?mail |message )?is an? (?:auto|automatic|automated|automatically|auto-generated|computer|system)[ -]?(?:generated )?(?:e-?mail )?(?:reply|response|answer|message|e-?mail|notification|acknowledge?ment|confirmation|autoreply)\\b(?!\\s*(?:\\?|, ?(?:right|isn't|no)))",
      "(?:this|the) (?:message|e-?mail|reply|response) (?:was|is|has been) (?:sent |generated |created )?(?:automatically|auto-?generated)(?: (?:sent|generated|created))?",
      "\\[?(?:auto-?reply|automatic reply|auto-?response|autoresponder)\\]?\\s*[:\\n*-]",
      "you(?: have| are)? (?:received|receiving) this (?:automatic|automated) (?:reply|response|message|e-?mail)",
    ],
    away: [
      "\\bi (?:will|am|'ll) not (?:be )?(?:reading|checking|answering|read|check|answer) (?:my )?(?:e-?)?mails?\\b",
      "\\b(?:i am|i'm|i will be|i'll be|we are|we're|we will be|will be|is|am|currently) (?:currently |presently |now |temporarily |also )?(?:away from|out of|not in|absent from) (?:the |my |our )?(?:office|desk|work|country)\\b",
      "\\b(?:i am|i'm|i will be|i'll be|i have been|we are) (?:currently |now )?(?:away|absent|unavailable|travell?ing|on (?:a )?(?:annual |maternity |parental |paternity |sick |medical |extended |summer |business )?(?:vacation|holidays?|leave|pto|trip|sabbatical))\\b",
      "\\bour offices? (?:is|are|will be) (?:currently )?closed\\b",
    ],
    instead: [
      "\\b(?:please )?(?:direct|address|send|forward) (?:all|any|your) (?:\\w+ )?(?:inquiry|inquiries|enquiry|enquiries|questions?|requests?|correspondence|matters?) to\\b",
      "\\b(?:urgent|emergenc|immediate (?:assistance|attention|help|response)|in my absence|while i(?: am|'m) (?:away|out|gone)|during (?:my|this) absence|during this time|for (?:any )?assistance)\\b[^.!?]{0,80}\\b(?:contact|call|e-?mail|reach|write|get in touch|speak|forward|mail)\\b",
      "\\b(?:contact|call|e-?mail|reach out to|write to)\\b[^.!?]{0,80}\\b(?:urgent|emergenc|immediate(?:ly)?|in my absence|while i(?: am|'m)|in the meantime|meanwhile)\\b",
    ],
    answersLater: [
      "\\b(?:i will|i'll|will|we will|we'll) (?:reply|respond|answer|get back|be in touch|be back in touch|read|attend|review|deal)\\b[^.!?]{0,80}\\b(?:return|back|possible|soon|when i)\\b",
      "\\b(?:limited|no|intermittent|restricted|sporadic|occasional|little) access to (?:my |the )?(?:e-?mails?|mails?|internet|inbox|messages)\\b",
      "\\b(?:not be|won't be|will not be) (?:checking|reading|monitoring|able to (?:read|check|respond|reply)|monitored|forwarded)\\b",
      "\\b(?:your|all|incoming) (?:e-?mails?|messages?|mails?) (?:will|is|are) (?:not )?(?:be )?(?:forwarded|read|deleted|answered|monitored)\\b",
    ],
    unread: [
      "\\byour (?:e-?)?mail (?:about|regarding|concerning) [^\\n]{0,300} will be read (?:then|when|later|after|on|upon)\\b",
      "\\b(?:limited|no|intermittent|restricted|sporadic|occasional|little) access to (?:my |the )?(?:e-?mails?|mails?|internet|inbox|messages)\\b|\\baccess to (?:my )?e-?mails? (?:will be|is) limited\\b",
      "\\bnot (?:be )?(?:checking|reading|monitoring) (?:my )?(?:e-?mails?|mails?|messages|inbox)\\b",
      "\\b(?:your|all|incoming) (?:e-?mails?|messages?|mails?) (?:will|is|are) (?:not )?(?:be )?(?:forwarded|read|deleted|monitored)\\b",
    ],
    thanks: [
      "^(?:[^\\n]{0,60}\\n{1,3})?[^\\S\\n]{0,4}(?:many )?(?:thank you|thanks)(?: very much| so much)? for (?:your|contacting|getting in touch|reaching out|the) ?(?:e-?mail|mail|message|interest|inquiry|enquiry|us|writing)?",
    ],
    greeting: [
      "hello|hi|hi there|hello there|greetings|good day|dear (?:sir|madam|sender|all|colleagues?|customers?|friends?|sir or madam|sir/madam)[^\\n]{0,20}|to whom it may concern",
    ],
    received: [
      "\\bwe(?:'ve| have)? (?:successfully )?(?:received|got|logged|registered) your (?:e-?mail|message|request|inquiry|enquiry|query|ticket|case|application|submission|correspondence)\\b",
      "\\byour (?:e-?mail|message|request|inquiry|enquiry|query|ticket|case|support request|question|submission)\\b[^.!?]{0,80}\\b(?:has been|was|have been) (?:successfully )?(?:received|created|opened|logged|registered|submitted|assigned|forwarded to|recorded)\\b",
      "\\ba (?:new )?(?:support )?(?:ticket|case|request) (?:has been|was) (?:created|opened|logged|assigned|generated)\\b",
    ],
    ofASystem: [
      "\\b(?:will|we'll|shall) (?:respond|reply|answer|get back|be in touch|contact you|be answered)\\b[^.!?]{0,60}\\b(?:within|in) (?:the next )?(?:\\w+|\\d+(?:-\\d+)?) (?:business |working |office )?(?:hours?|days?)\\b",
      "\\b(?:ticket|case|request|reference|incident|tracking|query)(?: (?:number|no\\.?|id|ref\\.?))?(?: is)?[\\s:#[(]{0,8}[a-z]{0,6}[-_]?\\d{3,}",
      "\\bticket\\b[^.\\n]{0,20}\\d{3,}",
      "\\b(?:a|one of our|our) (?:member of (?:our|the)|(?:support |customer |service |sales )?(?:representatives?|team(?: members?)?|agents?|staff|specialists?|colleagues|experts?|employees)|(?:customer )?support)\\b[^.!?]{0,60}\\b(?:will|shall|are going to)\\b",
      "\\b(?:please )?do not (?:reply|respond) to this (?:e-?mail|message|mail)\\b|\\bunmonitored (?:mailbox|inbox|address|e-?mail)|\\breply above this line\\b|type your reply above this line",
    ],
    challenge: [
      "\\bto (?:make sure|ensure|verify|confirm|check|prove)\\b[^.!?]{0,30}\\b(?:you are|you're) (?:a |an )?(?:human|real|person|not a)\\b",
      "\\b(?:click|follow|open|visit)\\b[^.!?]{0,40}\\b(?:link|button|url|address)\\b[^.!?]{0,40}\\b(?:and|then|so that|before)\\b[^.!?]{0,30}\\b(?:message|e-?mail|mail)\\b[^.!?]{0,30}\\b(?:delivered|released|accepted|forwarded)\\b",
      "\\b(?:please )?(?:click|follow|visit|use)\\b[^.!?]{0,60}\\b(?:link|here|below|url)\\b[^.!?]{0,80}\\b(?:to|and) (?:confirm|verify|prove|authenticate|release|deliver|validate|complete)\\b[^.!?]{0,80}\\b(?:you(?:'re| are) (?:a |not )|your (?:e-?mail|message|address|identity)|human|sender|spammer|deliver)",
      "\\b(?:confirm|verify|prove)\\b[^.!?]{0,40}\\b(?:you are|you're) (?:a )?(?:not a (?:spammer|robot|bot)|human|a (?:real )?person|legitimate|real)\\b",
      "\\byour (?:message|e-?mail|mail)\\b[^.!?]{0,60}\\b(?:is being held|has been (?:held|quarantined|placed on hold)|is awaiting|is waiting for|will (?:not )?be delivered (?:once|until|after|when))\\b",
      "\\b(?:simply |just )?(?:reply|respond) to this (?:message|e-?mail|mail)\\b[^.!?]{0,80}\\b(?:deliver|confirm|verify|approved|released|whitelist|allowed)",
      "\\b(?:protected by|using|uses) (?:spam ?arrest|boxbe|tmda|boxtrapper|sanebox|spamfence|mailblocks|0spam|bluebottle|earthlink spamblocker|sendio|digiportal|choicemail)\\b",
    ],
    moved: [
      "\\b(?:my|our|the) (?:e-?mail )?address (?:has )?(?:changed|is now|will change)\\b",
      "\\b(?:please )?(?:use|update)\\b[^.!?]{0,40}\\bnew (?:e-?mail )?address\\b",
      "\\b(?:this|the) (?:e-?mail )?(?:address|mailbox|account|inbox)\\b[^.!?]{0,30}\\b(?:is no longer (?:in use|used|active|monitored|valid)|no longer exists|has been (?:closed|deactivated|disabled|discontinued)|is not (?:monitored|in use)|is unmonitored)\\b",
    ],
    dead: [
      "\\b(?:this |the |my |that )?(?:e-?mail |mail )?(?:address|mailbox|account|inbox|e-?mail)\\b(?: [^\\s@]{1,64}@[^\\s@]{1,255})? (?:is|has been|was) (?:now |permanently )?(?:no longer (?:in use|used|active|valid|available|monitored|checked|read|in service|accepting|operational)|closed|deactivated|disabled|discontinued|retired|shut down|deleted|decommissioned|obsolete|defunct)\\b",
      "\\b(?<!(?:please|kindly) do |^do )(?:no longer|not) (?:using|use|check(?:ing)?|monitor(?:ing)?|read(?:ing)?) (?:at )?(?:this|the|my old) (?:e-?mail|address|mailbox|account|inbox|mail)\\b(?! list)",
      "(?:^|[.!\\n]\\s{0,4})(?:i am |i'm |i have |i've )?(?:now )?retired(?: (?:in|since|as of|effective|on|from) [^.!?]{0,40})?(?:[.!\\n]|$)",
    ],
    unmonitored: [
      "\\b(?:this|the) (?:e-?mail |mail )?(?:mailbox|inbox|address|account|e-?mail)\\b[^.!?\\n]{0,40}\\b(?:is (?:not|never) (?:\\w+ )?(?:monitored|checked|read|attended|staffed)|isn't (?:\\w+ )?(?:monitored|checked|read)|is unmonitored|is unattended|cannot receive (?:mail|e-?mail|replies)|does not accept (?:mail|e-?mail|replies))",
      "\\b(?:replies|messages|e-?mails?|mails?) (?:sent )?to this (?:address|mailbox|inbox|e-?mail)\\b[^.!?\\n]{0,30}\\b(?:are|is|will) not (?:be )?(?:monitored|read|answered|delivered|received|processed)",
    ],
    personal: [
      "\\b(?:call me|ring me|ping me|let's|let us (?:talk|speak|meet|catch)|talk (?:then|soon|to you)|speak (?:then|soon)|sounds (?:good|great|interesting)|i(?:'m| am) (?:very |quite |not )?interested|happy to|works for me|send me|not interested|remind me|follow up with me|reach out (?:again|in|after)|try me|your (?:offer|proposal|product|pricing|demo))\\b",
    ],
    left: [
      "\\bno longer (?:\\w+ )?(?:with (?!you)|work(?:s|ing)? (?:for|at|with|here|in)|employed|an employee|part of (?!your)|a member of (?!your)|at (?:the company|this company|our|\\p{L}+[.!]))",
      "\\b(?:no longer works?|(?:does not|doesn't|don't|do not) work (?:here|for|at|with)[^.!?]{0,40}(?:any ?more|any longer))\\b",
      "\\b(?:i|she|he|they|who|has|have|\\p{L}+)\\b (?:has |have |had )?(?:recently |now |since |already )?(?:left|departed|resigned from|retired from|moved on from) (?:the |our )?(?:company|firm|organi[sz]ation|business|position|employment|agency|university|\\p{L}+ (?:inc|ltd|gmbh|corp|llc))\\b",
      "\\b(?:i|he|she|\\p{L}+) (?:have|has|am|is) (?:now )?(?:retired|left us|moved on to new|pursuing (?:new|other) opportunities)\\b",
      "\\bmy last (?:working )?day (?:at|with|in|was)\\b",
    ],
    subjects: [
      "auto(?:matic|mated|matically generated)?[ -]?(?:e-?mail )?(?:reply|response|answer|acknowledge?ment|acknowledgment)(?: (?:from|to|for)\\b[^:]{0,60})?",
      "ooo(?=\\s{0,4}:)",
      "auto-?(?:reply|response|responder)(?: (?:from|to|for)\\b[^:]{0,60})?",
      "out[ -]of[ -](?:the[ -])?office(?:[ -]{1,5}|: )(?:auto|automatic|notification|notice|message|assistant|response|re:)[ -]?(?:reply|response|message)?",
      "vacation (?:reply|response|autoreply|auto-reply|responder|message|notice|notification)",
      "yahoo! auto response",
    ],
    subjectMarks: ["auto-?reply|auto-?response|automatic reply|out of office|ooo"],
    perhapsSubjects: [
      "^auto\\s{0,4}:",
      "\\bout of (?:the )?office\\b",
      "\\b(?:on|annual|maternity|parental|paternity|sick) (?:vacation|holidays?|leave|pto)\\b",
      "^(?:i am|i'm|we are) (?:away|out)\\b",
      "^away (?:from|until|message)|^(?:i am|i'm) on (?:vacation|holidays?|leave)\\b",
      "\\b(?:ticket|case|request|incident)\\s{0,4}(?:#|no\\.?|nr\\.?|id)?\\s{0,4}:?\\s{0,4}[a-z]{0,6}-?\\d{3}",
      "\\b(?:received|acknowledge?ment|acknowledgment)\\b",
      "^thank(?:s| you) for (?:your|contacting|getting in touch)",
    ],
    notes: ["please note(?: that)?:? |attention:? "],
    newAddress: ["write|contact\\w*|reach|use|send|mail me"],
    tags: ["ext|external|caution|suspected spam|spam|bulk"],
    challengeSubjects: [
      "your e-?mail requires verification|(?:please )?confirm your (?:message|e-?mail) to\\b|sender verification",
    ],
  },
  quoting: {
    on: "on, at, in message, in article",
    wrote: "wrote, writes, said the following, wrote the following",
    from: "from",
    sent: "sent",
    date: "date",
    to: "to",
    cc: "cc, bcc, reply-to, reply to, importance, priority, organization, attachments, mailed-by, signed-by",
    subject: "subject",
    replyPrefixes: "re",
    forwardPrefixes: "fw, fwd",
    originals:
      "original message, original appointment, forwarded message, forwarded by, reply message, replied message, forwarded mail",
  },
  receipts: {
    subjects: ["(?:read|not read|delivered|relayed|read receipt|return receipt|receipt)\\b"],
    words: [
      "\\b(?:your|the) (?:message|e-?mail|mail)\\b[\\s\\S]{0,600}?\\b(?:was|has been) (?:read|opened|displayed|deleted without being read|delivered|received)\\b(?! by me)",
      "this is an? (?:read|return|delivery)[ -]?receipt",
      "this is a receipt for the (?:mail|message|e-?mail)",
      "return receipt only acknowledges",
      "delivery to the(?:se| following) recipients?[^.]{0,60}(?:is complete|succe|was complete)",
    ],
  },
  lines: {
    devices: [
      "(?:sent|written|typed|composed) (?:securely )?(?:from|via|with|by|using|on|through) .{0,60}\\b<device>(?![\\p{L}\\p{N}]).{0,80}",
      "(?:sent|typed|written) (?:from|on) (?:my|a|an|the) \\S+(?: \\S+){0,5}",
      "from my (?:\\S+ ){0,3}(?:i?phone|ipad|mobile|blackberry|android|device|tablet|cell|smartphone|samsung|galaxy).{0,20}",
      "[\\p{L}\\d.'-]{1,60} from (?:my )?mobile",
      "(?:get|download) outlook for .{1,60}",
      "(?:please )?(?:excuse|forgive|pardon) (?:any |my |the ){0,4}(?:typos?|brevity|errors|mistakes).{0,60}",
      "signature is customized by .{1,40}",
      "(?:this (?:e-?mail|message) (?:has been|was) (?:checked|scanned) (?:for viruses )?by .{1,60})",
      "virus-free[.:]? .{0,40}",
    ],
    forwards: ["begin forwarded message"],
    replyAbove: [
      "(?:please )?(?:type|write|enter) your (?:reply|response) above this line",
      "(?:please )?(?:reply|respond)(?: to this e-?mail)? above this line",
    ],
    answersInline: [
      "(?:answers?|answered|responses?|responded|comments?|commented|repl(?:y|ies|ied)|notes|feedback)(?: \\S+){0,4} (?:below|inline|in-line|in line|in (?:red|blue|green|purple|bold|colou?r|caps|capitals|italics|the text|your (?:mail|e-?mail|message))|between|interleaved|embedded|underneath)",
      "(?:see|cf\\.?)(?: (?:my|the|below|above|inline|in-line|comments?|answers?|notes?|text|,)){0,8} (?:inline|in-line|in (?:red|blue|green|purple|bold|caps|capitals))",
      "(?:answers?|responses?|comments?|repl(?:y|ies))(?: \\S+){0,3} (?:after|under|below|next to|behind) (?:each|every|the|your)",
    ],
    footers: [
      "unsubscri|mailing list|you(?:'re| are) receiv|received this (?:message|e-?mail)|reply to this e-?mail|view (?:it|this)|confidential|disclaimer|privileged|virus|before printing",
    ],
    quoting: ["quoting"],
    ownVerbs: ["(?:i|we) (?:have |had )?(?:wrote|written|said)"],
    spoken: [
      "as|like|what|when|because|since|i|you|we|(?:y?our|my|the|this|that|their|his|her|here)\\p{L}{0,2}",
    ],
    said: ["said|says|responded"],
    invitations: ["this invitation|(?:your|the) (?:invitation|meeting)|^(?:when|where)\\s{0,4}:"],
    phone: ["tel|phone|mobile?|fax|mob|cell|skype"],
  },
  bounces: {
    undelivered: [
      "^unable to deliver message to the following (?:address|recipient)",
      "^[ \\t]{0,40}this is an automatically generated delivery status notification",
      "^delivery to the following recipients? (?:failed|has been)",
      "^[ \\t]{0,40}\\d{1,6} ?error\\(s\\):[ \\t]{0,40}$",
      "^smtp server <\\S{1,300}> rejected recipient",
      "^your message (?:was not|could not be|cannot be|has not been) (?:delivered|sent)",
      "^your e?mail (?:could not|was not|cannot) be",
      "^[^\\w\\n]{0,20}(?:the )?(?:mail|message|e-?mail) (?:(?:that )?you sent |below |following )?(?:could not|was not|cannot|can't|couldn't|has failed to) be(?:en)? (?:delivered|sent)",
      "undeliverable (?:mail|message|address)",
      "delivery (?:to|of|for) .{0,80}(?:failed|delayed)",
      "^[ \\t]{0,40}failed recipient:",
      "could not be delivered to",
      "(?:has|have) (?:encountered|had) delivery (?:problems|errors)",
      "returned permanent errors",
      "permanent (?:fatal )?errors",
      "message that you sent was undeliverable",
      "the following is the error message",
      "did not reach the following recipient",
      "(?:was|were) not delivered to",
      "mail delivery (?:failed|error|failure)",
      "could not deliver (?:your|the) (?:message|mail)",
      "(?:not|un)able to (?:be )?deliver(?:ed)?\\b",
    ],
    exchange: ["diagnostic information for administrators|delivery has failed to these recipients"],
    headers: ["original message headers"],
    delayed: [
      "\\b(?:(?:been|is|was|delivery|message|mail|message \\S{1,80}) delayed|delayed (?:mail|delivery|for|\\d))\\b",
      "\\b(?:(?:has )?not yet been delivered|still undelivered|could not be delivered (?:yet|so far))\\b",
      "\\b(?:warning message only|only a warning|you do not need to resend|delivery attempts will continue)\\b",
      "\\bwill (?:be retried|continue (?:trying|to try)|keep trying|try again)\\b",
      "\\b(?:temporary (?:failure report|delivery problem)|delivery status notification \\(delay\\))",
    ],
    givenUp: [
      "failed permanently|permanent (?:error|failure)|given up|giving up|will not be retried|too long|expired",
    ],
    subjects: [
      "(?:mail )?(?:delivery|message) (?:delivery )?(?:has )?(?:failed|failure|failing|delayed|problem|report|error|status|notification|incomplete)",
      "(?:auto(?:matic)? )?(?:permanent |temporary )?(?:mail )?(?:delivery|failure|failed|non-?delivery|delivery status|delivery failure) (?:delivery |failure |status )?(?:notice|notification|report|warning|status)\\b",
      "fail(?:ure|ed) (?:delivery|notice|mail)|permanent delivery failure|permanent failure|temporary failure",
      "mail (?:delivery|error|failure|failed|system error|could not be delivered|undeliverable|status report|not delivered|delivering)|mail: failure|email (?:delivery|not delivered)|message (?:delivery|not delivered|frozen|undeliverable|could not be)",
      "undeliver(?:able|ed)\\b|returned[- ]mail|returned to sender|unable to deliver|could not (?:deliver|send)|there was an error sending your mail|sorry, your message could not|postmaster notify|warning: (?:message|could not send)|notice: (?:mail )?delivery|notification of ",
      "nondeliverable|non-?deliverable|\\[bounce\\]|bounce|failure notice|delivery notification|aws notification message|warning\\b|you .{1,200} are not member|not member article|returned$",
    ],
    senders: [
      "mail(?:er)?[- ]?daemon|mail deliver(?:y|) (?:sub-?)?(?:system|service|agent)|mail delivery|delivery failure",
      "postmaster|system administrator|mail administrator",
    ],
    recipients: [
      "(?:failed |final |original |intended |the )?(?:recipient|rcpt to|addressee|addressed to|address|failed address|to address|recipient address|original address|error-for)(?: address| e-?mail)?(?:\\(e?s\\))?",
    ],
  },
  models: {
    injection: [
      "\\b(?:ignor\\w*|disregard\\w*|forget\\w*|bypass\\w*|overrid\\w*|override|violate|do not follow|don't follow|stop following|pay no attention to) (?:\\w+ ){0,3}(?:your|all|any|every|previous|prior|earlier|above|these|those|original|initial|system) (?:\\w+ ){0,3}(?:instructions?|prompts?|rules?|guidelines?|directives?|guardrails?|restrictions?|programming|context|training|polic(?:y|ies)|constraints?|playbook)\\b",
      "\\b(?:ignor\\w*|disregard\\w*|forget) (?:everything|all|anything|what(?:ever)?) (?:of )?(?:(?:that |which |the |is |was |stands |written |said ){0,3}(?:above|before|previous\\w*|prior)(?! (?:e-?mails?|mails?|messages?|quotes?|offers?|numbers?|orders?|requests?|comments?|answers?|replies|questions?|versions?))|you (?:were|have been|'ve been|are|know|learned|have learned))\\b",
      "\\b(?:system|developer|hidden) prompt\\b|\\byour (?:system|hidden) prompts\\b|\\byour (?:exact |full |initial |hidden |original |secret |entire ){0,4}prompt(?=\\s{0,3}(?:[.!?,;:]|$)| (?:verbatim|word for word|in full|to me|here|above|and|as))",
      "\\b(?:reveal|print|repeat|output|display|leak|disclose|dump|recite|paste) (?:\\w+ ){0,4}(?:the prompt|(?:full text of |text of )?(?:your|the system|hidden|initial|original) (?:\\w+ )?(?:instructions|rules|guidelines|playbook|system message|configuration)|instructions you|playbook|api key|secret key|credentials|other (?:leads?|prospects|contacts))\\b|\\b(?:show|tell|give|send|share)(?: \\w+){0,3} (?:your instructions(?! (?:for|on|how|to|about|of|in|from))|instructions you (?:were|have been|got|are)|api key|secret key|other leads|other prospects)\\b",
      "\\byou are (?:now|no longer|hereby|from now on|actually|really|going to be) (?:\\w+ ){0,4}(?:ai|llm|\\w*bot|chat ?bot|assistant|language model|gpt|dan|pirate|agent|persona|character|unrestricted|jailbroken|robot|hacker|bound by|in (?:developer|god|dan|admin) mode)\\b|\\byou are (?:just )?an? (?:ai|llm|language model|ai (?:assistant|model)|unrestricted \\w+|helpful assistant)\\b",
      "(?:^|[.!?,;:\\n]\\s{0,3}|\\b(?:please|now|and|then|you (?:must|should|will|shall)) )(?:act|behave|respond|answer|roleplay|role-play|pretend)(?: \\w+)? (?:as|like|to be|as if|that you) (?:\\w+ ){0,4}(?:ai|dan|\\w*bot|assistant|unrestricted|admin(?:istrator)?|root|my (?:assistant|grandmother)|a pirate|you (?:are|were) (?:not|no longer|an?|my|the)|you have no|someone (?:else|who))\\b",
      "\\b(?:if|since|because|when|as) (?:you are|you're|this is (?:being )?(?:read|processed|answered) by) (?:\\w+ ){0,2}(?:ai|llm|language model|bot|chat ?bot|robot)\\b|\\b(?:if|since|because|when|as) (?:you are|you're|this is (?:being )?(?:read|processed|answered) by) (?:\\w+ ){0,2}(?:machine|assistant)(?=\\s{0,3}(?:[.,;:!]|$)| (?:then|please|answer|add|reply|write|say|ignore))|\\b(?:dear|hey|hi|hello|attention:?) (?:ai|llm|language model|chat ?gpt|gpt|ai assistant|ai model|assistant model|automated (?:assistant|agent))\\b|\\b(?:note|message|instructions?|memo|attention|reminder) (?:to|for)(?: the| any| our)? (?:ai|llm|bot|language model|chat ?gpt|gpt|claude|gemini|copilot|assistant|model|machine|automated (?:assistant|agent|system))\\b(?! of\\b| in our\\b)",
      "\\b(?:new|updated|real|secret|override) (?:instructions?|task|directive|objective|prompt)s? ?:|\\bfrom now on,? (?:you (?:always|only|must|will|shall|are (?:an?|the|my|our)|answer|respond|reply|speak|agree)|always (?:answer|respond|reply|say|agree|write)|only (?:answer|respond|reply|say|speak|write)|respond|ignore)\\b|\\b(?:jailbreak|developer mode|dan mode|do anything now|god mode|sudo |admin(?:istrator)? (?:mode|override)|override code)",
      "\\b(?:answer|reply|respond|write back)(?: \\w+){0,3} (?:only |exactly |just )?(?:with |by saying |in |as )?(?:the (?:words?|phrase|sentence|following (?:words|text|sentence))|exactly|json|yaml|base64|verbatim)(?! (?:of mouth|from|what|how|when|which|to))\\b|\\b(?:answer|reply|respond)(?: \\w+)? only with (?!(?:the|a|an|your|this|my|our|prices?|one|numbers?|figures|yes|no)\\b)|\\b(?:add|include|append|insert|use|mention|write) the (?:words?|phrase) \\w+ (?:in|to|at|into|somewhere|\\w+ in) ",
      "\\b(?:say|state|write|output|agree|promise)(?: \\w+){0,2} that (?:i|we|the customer|he|she) (?:will )?(?:gets?|receives?|have|has|am entitled|are entitled|was promised|were promised)[^.!?]{0,40}(?:%|percent|free|discount|refund)",
      "\\b(?:add|put|include|copy|cc|bcc|forward|send)(?: \\w+){0,8} (?:bcc|blind copy|in bcc|as bcc|to all (?:your|other) (?:leads?|prospects|contacts|customers))\\b|\\b(?:all|other|every|list (?:of )?(?:all )?(?:your|other)) (?:leads?|prospects|recipients)\\b[^.!?]{0,40}\\b(?:list|send|share|give|e-?mails?|addresses|names|data)\\b|\\b(?:list|send|share|give|show|tell)(?: \\w+){0,5} (?:e-?mails?|addresses|names|data|details) of (?:\\w+ ){0,2}(?:leads?|prospects|recipients)\\b",
      "\\b(?:decode|base64|rot13|hex)\\b[^.!?]{0,60}\\b(?:follow|execute|run|obey|instruction|and do)\\b|\\b(?:execute|obey|comply with|carry out) (?:my|these|those|this|the following|all my) (?:\\w+ ){0,2}(?:commands?|instructions?|orders?)\\b|\\bset (?:the |your )?(?:intent|decision) (?:to|=|as)\\b|\\b(?:classify|mark|treat|label) (?:this|the|my) (?:\\w+ ){0,2}(?:message|mail|e-?mail|reply|text|lead)\\b[^.!?]{0,20}\\bas (?:interested|an? |positive|approved|safe|question)",
    ],
    machine: [
      "\\bas an? (?:\\w+ ){0,2}(?:ai|artificial intelligence|language model|llm|chatbot|bot|virtual assistant|automated assistant|assistant|machine)\\b|\\b(?:i am|i'm|i am just|i'm just|i am only|being) (?:an? |your |the )?(?:\\w+ ){0,2}(?:ai|a\\.i\\.|artificial intelligence|language model|llm|chatbot|chat bot|bot|robot|virtual assistant|automated (?:assistant|system))\\b",
      "\\b(?:large )?language models?\\b|\\bopenai\\b|\\bchat ?gpt\\b|\\bgpt-?\\d|\\banthropic\\b|\\bclaude (?:\\d|ai|here|by)|\\bai (?:assistant|model|generated|writer)\\b|\\bllms?\\b|\\bai-generated\\b|\\bknowledge cut-?off\\b|\\btraining data\\b|\\bmy training\\b",
      "\\b(?:system|developer|initial|hidden) prompts?\\b|\\b(?:my|your|the|this) prompts?(?=\\s*(?:[.,:;!?]|$| is\\b| says| was\\b| tells| above))|\\bprompt injection\\b|\\bjailbreak|\\bmy (?:system |internal |original |hidden )?(?:instructions|guidelines|programming|rules|directives|guardrails)\\b|\\b(?:instructions|rules|guidelines) (?:i was given|i have been given|i have|i follow|above|state|say that)|\\b(?:i was|i've been|i have been|i am|i'm) (?:instructed|programmed|prompted|configured|trained) (?:to|not|by|that|on)\\b",
      "\\b(?:the|our|my|your|user's|company) playbook\\b|\\bplaybook (?:says|states|does|allows)\\b|\\bguard ?guardrails?\\b|\\bthe lead'?s? (?:name|mail|e-?mail|wrote|wants|asks|says|is|has)\\b|\\bthis lead\\b",
      "\\byou (?:are|write|act|will act)(?: as)? (?:an? |the |e-?mails? in the name|a helpful )?(?:\\w+ ){0,3}(?:assistant|copywriter|sdr|sales (?:development )?(?:rep|agent|assistant|bot)|e-?mail (?:writer|agent)|name of|language model)\\b|\\bwrite (?:in the language of|the (?:answer|text|reply|e-?mail) (?:to|for|in))|\\b(?:answer|respond|reply) with (?:one |a |only )?json\\b|\\bone json object\\b|\\b(?:name|use) no price, discount\\b|\\bis data and nothing else\\b",
      "\\b(?:here(?:'s| is| are)|below is) (?:an? |the |your |my |two |three |some )?(?:\\w+ ){0,3}(?:draft|drafts|reply|response|version|e-?mail|follow-?up|rewrite|revised|answer you|suggested|possible)(?! (?:address|thread|chain|you (?:sent|wrote)))\\b|^\\s*(?:sure|certainly|of course|absolutely|okay|ok)[!,.:]? (?:here(?:'s| is)|i can help|i'?ll (?:write|draft)|below)|\\b(?:feel free to|you can) (?:adjust|edit|modify|customi[sz]e|tweak|adapt) (?:this|the|it)\\b|\\blet me know if you(?:'d| would)? (?:like|want) (?:me to (?:adjust|change|revise|rewrite|make)|any (?:changes|adjustments))|\\bi hope this (?:draft|version|e-?mail draft)\\b|\\bword count\\b",
      "\\bi (?:can't|cannot|can not|am unable to|'m unable to|am not able to|won't|'m sorry,? but i can(?:'t|not)) (?:assist|help with (?:that|this)|comply|fulfil|fulfill|generate|write (?:this|that|the)|create (?:this|that)|provide (?:that|this) (?:content|information)|engage)|\\b(?:safety|content|usage) polic(?:y|ies)\\b|\\bignor(?:e|ing) (?:all |the |any |my |your )?(?:previous|prior|above|earlier) (?:instructions|prompts?|rules)\\b|\\bdan mode\\b|\\bdeveloper mode\\b",
      "\\b(?:this is an automated|automatically generated) (?:message|reply|response|e-?mail|answer)\\b|\\b(?:written|generated|drafted|composed) by (?:an? )?(?:ai|machine|bot|model|software|computer)\\b|\\breading:? (?:interested|question|objection|not_now)|\\b(?:not_now|not_interested|wrong_person|ai_reply|ai_drafted)\\b",
    ],
  },
  promises: {
    guarantee: [
      "(?<!can't |cannot |can not |won't |not )\\bguarant(?:ee[sd]?|eeing|ies|y)\\b|\\bwarrant(?:y|ies|ed)\\b|\\bmark my words\\b|\\byou have my word\\b|\\brest assured\\b|\\brisk[- ]free\\b|\\bwithout (?:any )?risk\\b|\\bzero risk\\b",
    ],
    promise: [
      "(?<!can't |cannot |can not |won't |not )\\b(?:i|we) (?:hereby |can |do |will |solemnly |absolutely )?(?:promise|pledge|vow|undertake|commit to|swear|assure you)\\b|\\bi give you my word\\b",
    ],
    free: [
      "\\b(?:for free|free of (?:any )?(?:charge|cost)|at no (?:\\w+ )?(?:cost|charge)|(?:no|without|zero|any) (?:\\w+ )?(?:charge|cost|costs|fee|fees)\\b(?! (?:for|of) (?:delay))|free[- ](?:trial|month|months|year|account|plan|version|sample|upgrade|shipping|delivery|consultation|licen[sc]es?|pilot|access|demo|setup|set-up|onboarding|training|support|tier|seats?|weeks?|product|copy|gift|audit|assessment|migration)|complimentary|on the house|on us\\b|free forever|totally free|completely free|absolutely free|100% free|gratis|costs? (?:you )?nothing|won't cost you|waive\\w*|nothing to pay|without paying|freebie)\\b",
      "\\b(?:it|this|that|everything|product|software|service|pilot|plan|trial|version|tool|onboarding|setup|month|first year)(?:'s| is| will be| are| comes)? (?:entirely |currently |all |yours )?free\\b(?! (?:to|on|at|for (?:you to|a|us|the)|next|this|tomorrow|in|around|until|after|before|from|of|time|all|mon|tue|wed|thu|fri))",
    ],
    refund: [
      "\\b(?:refund\\w*|money[- ]back|reimburs\\w+|your money back|cancel (?:at )?any ?time|no (?:obligation|strings attached|commitment)|compensat(?:e|ion))\\b",
    ],
    delivery: [
      "\\b(?:we|i|they|our (?:team|engineers|developers))(?:'ll| will| can| shall| are going to|'re going to)(?: \\w+ly)? (?:also |then |have it |have this |have that |get it |get this |get that |make sure (?:it|this|that) (?:is|gets) )?(?:deliver|fix(?:ed)?|build|implement|ship|develop|install|migrate|launch|deploy|finish(?:ed)?|complete[d]?|done|ready|resolved?|solved?|rolled? out|roll out|add (?:this|that|the|a) (?:feature|integration)|set (?:it|this|everything) up|double your|triple your|increase your|save you)\\b",
      "\\b(?:will|shall|to) be (?:\\w+ly )?(?:delivered|shipped|fixed|finished|completed|installed|implemented|live|up and running|resolved|deployed|available|released)\\b|\\bdeliver(?:ed|y)? (?:by|within|on|before)\\b|\\b(?:live|ready|done|fixed) by\\b",
    ],
    contract: [
      "\\b(?:contracts?|contractual(?:ly)?|legally binding|binding (?:offer|agreement|quote)|indemnif\\w+|liab(?:le|ility)|terms (?:and|&) conditions|(?:sign|signed|draft|send (?:you )?(?:the|an?)) agreement|nda|non-disclosure|purchase order|letter of intent|msa|dpa|exclusiv(?:e rights|ity)|partnership agreement|lifetime (?:licen[sc]e|access|deal)|unlimited (?:users|seats|access|support|use))\\b",
    ],
    service: [
      "\\b(?:slas?|service[- ]level|uptime|24/7|24x7|around the clock|99[.,]9\\d*|zero downtime|response time of|never (?:fails?|breaks?|goes down))\\b",
    ],
    certificate: [
      "\\b(?:iso[- ]?\\d{4,5}|soc ?[12]|hipaa|pci[- ]dss|fedramp|(?:gdpr|dsgvo|rgpd|avg|rodo|ccpa)[- ](?:compliant|compliance|konform\\p{L}*|certified|proof)|(?:fully|completely) compliant|certified)\\b",
    ],
    discount: [
      "\\b(?:discount(?:s|ed)?|half[- ](?:price|off|the (?:price|cost))|(?:a )?third off|quarter off|\\w+ (?:percent|per cent) off|price (?:cut|reduction|match)|reduced (?:price|rate)|special (?:price|pricing|deal|offer|rate)|(?:lowest|best) price|cheaper (?:price|rate|for you)|two for one|2 for 1|buy one get one|bogo|coupon|voucher|promo(?:tional)? (?:code|price|offer)|limited[- ]time offer|knock \\S+ off|cash ?back|at cost price|exclusive (?:deal|offer|price))\\b",
    ],
    granting: [
      "\\b(?:yes|sure|of course|absolutely|certainly|agreed?|deal|confirm(?:ed|s)?|(?:can|could|will|'ll|would) (?:\\w{1,30} )?(?:do|offer|give|match|accept|grant|get|provide|arrange|make|deliver|sign|refund|guarantee|promise|have)|happy to (?:\\w{1,30} )?(?:do|offer|give|accept|match|agree|provide|refund)|you(?:'ll)? (?:will )?(?:get|receive|have)|no problem|works for us|accept(?:ed)?|we (?:do|offer|give|provide|guarantee|promise)|it is|it's)\\b",
    ],
  },
  money: {
    currencies: {
      EUR: "euro, euros",
      USD: "dollar, dollars, bucks",
      GBP: "pound, pounds, quid, sterling",
      JPY: "yen",
      CNY: "yuan",
      INR: "rs, rupees",
      ILS: "nis, shekel, shekels",
      AED: "dirham, dirhams",
      SAR: "riyal",
      RUB: "rubles",
      MXN: "pesos",
      ZAR: "rand",
      BTC: "bitcoin, bitcoins",
      cent: "cents, pence",
    },
    magnitudes: { 1000: "k, thousand", 1000000: "m, mn, million, millions", 1000000000: "billion" },
    per: "per, a, an",
    perUnit: "month, mo, user, seat, year, yr, annum, head, employee, license, licence",
  },
  amounts: {
    costs: [
      "\\b(?:prices?|pricing|costs?|fees?|charge[sd]?|only|just|pay|budget of|worth|rates?)\\b",
    ],
    counted: [
      "minutes?|mins?|min|hours?|days?|weeks?|months?|years?|companies|people|questions?|steps?|times|emails?|lines?|words|sentences?|users?",
    ],
    percent: ["percent|per cent|pct"],
    certain: ["agree|understand|sure|with you|behind"],
    off: ["off\\b(?! (?:site|line|the (?:top|record)))"],
    reduction: [
      "(?:euros?|dollars?) off\\b(?! (?:site|line|the (?:top|record)))|(?:(?:euros?|dollars?) ?)?discount",
    ],
    half: ["\\b(?:half|halve)\\b"],
    discount: ["discount\\p{L}*"],
    noDiscount: [
      "\\b(?:can't|cannot|unable to|don't|not able to) (?:\\p{L}{1,30} ){0,3}(?:offer|give|promise|discount)\\b",
    ],
  },
  times: {
    weekdays: [
      "sun(?=[.,]? (?:\\d|morning|afternoon|evening|at )|\\.)",
      "mon(?=[.,]? (?:\\d|morning|afternoon|evening|at )|\\.)",
      "tues?",
      "wed(?=[.,]? (?:\\d|morning|afternoon|evening|at )|\\.)",
      "thurs?|thu",
      "fri",
      "sat(?=[.,]? (?:\\d|morning|afternoon|evening|at )|\\.)",
    ],
    by: [
      "(?<![\\p{L}\\d])(?:by|before|until|until the|latest by) (?:the )?(?:end of (?:the |this |next )?(?:day|week|month|quarter|year|business)|eod|eow|eom|cob|noon|midnight|today|tonight|next \\p{L}+)(?!\\p{L})",
    ],
    clock: ["am|pm|a\\.m\\.?|p\\.m\\.?|o'clock"],
    clockMinutes: ["am\\b|pm\\b|a\\.m|p\\.m|o'clock|hrs?\\b"],
    at: ["at|at around"],
    atDigits: ["at about"],
    afterSpelled: ["o'clock|am\\b|pm\\b|in the|on |sharp"],
    noHour: ["euro|dollar|percent|companies|people|users?|seats?|customers|of "],
    noon: ["(?:at|by|before|around|after|until|high) (?:noon|midday|midnight)"],
    beforeYear: ["in|since|by|until|from|for|during"],
  },
  playbooks: {
    forbiddingHeadings: [
      "\\b(?:to a person|to a human|for a person|hand over|hand-over|escalat\\w+|never|forbidden|not allowed|don'ts?|do not|must not|internal|confidential)(?!\\p{L})",
    ],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*|\\b(?:please|but|you|and) )(?:never|do not|don't|must never|must not|mustn't|may not|should not|shouldn't)(?: (?:ever|also|\\w+ly))? (?!a |an |the |any |more|again|less|than|no |need|worry|hesitate)\\w+|\\b(?:we|i) (?:never|do not|don't|cannot|can't|won't|will not) (?:\\w+ )?(?:give|grant|offer|promise|accept|negotiate)\\b|\\b(?:must never|must not|mustn't|may not) \\w+",
    ],
    forbiddingAround: [
      "\\b(?:must not|mustn't|may not|must never|should not|shouldn't|can't|cannot) be \\w+|\\b(?:is|are) (?:not allowed|forbidden|prohibited|off limits|not to be (?:named|given|said|promised|mentioned))\\b|\\bwithout (?:asking|approval)\\b|\\bonly (?:a|the) (?:person|human|manager|boss|ceo|owner) (?:may|can|decides)\\b|\\bask (?:a person|me|us) (?:first|before)\\b|\\b(?:for internal use|internal(?:ly)? only|keep (?:this|it) (?:secret|confidential)|confidential:|secret:|internal:)|\\((?:internal|confidential|secret)\\)",
    ],
  },
  contacts: {
    at: ["at"],
    dot: ["dot"],
    dotOfDomain: ["dot"],
    called: ["phone|call|tel|dial|ring|whatsapp|mobile|cell|fax|text|telephone|ext|extension"],
    calledAt: ["us|me|no\\.?|number|at|on|under"],
    payment: [
      "wire transfer|bank (?:details|account|transfer)|routing number|sort code|account number|gift cards?|crypto(?:currency)? wallet|wallet address|credit card (?:number|details)",
    ],
    zero: ["zero|oh"],
  },
  placeholders: {
    lines: [
      "\\(?(?:your|my) (?:full |first )?(?:name|title|position|company|signature|job title|contact information|phone(?: number)?|e-?mail)\\)?",
    ],
    phrases: [
      "\\b(?:lorem ipsum|insert (?:your |the |a )?(?:name|link|date|price|time|company|signature|here|text)|(?:name|link|date|price|number|text|details) (?:here|goes here)|to be (?:filled in|inserted|completed|determined)|fill in (?:the|your) (?:name|blank)|placeholder)\\b",
    ],
    names: ["first ?name|name|lead|recipient|customer|prospect|user|client"],
  },
  fields: {
    bracketed:
      "insert, your, the, lead, first, last, full, company, name, date, time, link, price, signature, sender, recipient, product, phone, email, title",
    quoted: "name, company, date",
    titled:
      "Your Name, My Name, First Name, Last Name, Company Name, Company's Name, Recipient Name, Recipient's Name, Sender Name, Sender's Name, Client Name, Client's Name, Customer Name, Customer's Name, Prospect Name, Prospect's Name, Lead Name, Lead's Name",
  },
  sentences: {
    abbreviations:
      "mr, mrs, ms, messrs, dr, prof, st, jr, sr, inc, ltd, co, corp, llc, vs, approx, dept, e.g, i.e, a.m, p.m, u.s, u.k",
  },
  dateMarks: {
    ordinalEndings: "st, nd, rd, th",
    ambiguousMonths: "march, sept",
    or: "to, or",
    counted: "floor, time, times, anniversary, century, edition, percent, st, street, avenue",
    plain: "calendar, business, full, whole",
    fiscal: "fiscal, financial, budget, tax, accounting",
    earlier: "before, by, ahead",
  },
  claims: {
    negation: [
      "\\b(?:not|no|n't|\\p{L}{1,10}n't|cannot|never|none|nothing|nobody|neither|nor|without|unfortunately|lacks?|isn't|unable)\\b|n't\\b",
    ],
    deferral: [
      "\\b(?:check(?:ing)? (?:with|that|this|it|whether|if)|(?:will|'ll|would|can|to|let me|have to|need to) (?:\\w+ )?(?:check|ask|find out|look into|clarify|confirm with|pass (?:this|that|it|your)|forward|bring in)|get(?:s|ting)? back to you|come back to you|let you know|not sure|don't know|can't say|cannot say|can't tell|whether|colleague(?:s)? (?:who )?(?:can|will|could|to) (?:\\w+ )?(?:answer|help|reply|write|tell)|your questions? (?:about|on)|you (?:asked|mentioned|wrote|use|have|said))\\b",
    ],
    agrees: [
      "\\b(?:(?:that |this |it |\\w+ )?works?(?: well| fine| great| perfectly)?(?: for (?:me|us))?(?! (?:best|with|by|on|in|like|as|through))|suits? (?:me|us)|(?:is|are|sounds|would be|'s|looks) (?:absolutely |totally |very |just |all )?(?:fine|good|perfect|great|ok|okay|possible|doable|feasible|no problem|not a problem|no issue|realistic)|fits?|no problem|can do|can make (?:that|it)|will make it|agreed|deal|happy to (?:do|agree|accept)|accept(?:ed)?|count on it)\\b",
    ],
    fixes: [
      "\\b(?:(?:in|into|on|to) (?:my|the|our|your) (?:calendar|diary|agenda|schedule)|(?:see|talk|speak|call|meet|chat)(?: to| with)? you (?:then|there|on|at|tomorrow|next|in the|this)|(?:will|'ll|shall|can) (?:\\w+ )?(?:call|ring|phone|dial|meet|visit|see) (?:you|him|her|them)|(?:talk|speak) (?:then|on|at|tomorrow)|booked (?:us|you|it|that|the|in)|(?:have|'ve) (?:\\w+ )?(?:booked|scheduled|reserved|blocked|noted|put|set up|saved|pencil\\w*|arranged|confirmed)|(?:that|it|this|\\d|\\w+day|call|meeting|appointment)(?: is|'s) (?:booked|fixed|set|confirmed|scheduled|reserved|settled)|confirm(?:ed|s|ing)?|(?:send|sending|sent) (?:you |over )?(?:the|an?|you the|you an?) (?:calendar )?(?:invite|invitation)|(?:invite|invitation) (?:is|follows|will)|it is(?=[.!,])|let's (?:do|say|take|go with|make it|meet|talk|speak)|looking forward to (?:\\w+ ){0,3}(?:then|on|at)|i(?:'ll| will) be (?:there|waiting|calling|in touch at))\\b",
    ],
    leavesOpen: [
      "\\b(?:in principle|in general|in (?:most|many) cases|as a rule|on average|typically|mostly|usually|normally|generally|should (?:be|work|still)|may|might|could (?:be|work|you)|probably|possibly|as long as|if (?:it|that|the|there|you|a) |depending|subject to|please (?:book|pick|choose|take|select|use|grab|find)|(?:book|pick|choose|take|select|grab|find|reserve) (?:\\w+ ){0,5}(?:slot|time|one|it|here|below|that suits))\\b",
    ],
    ready: [
      "\\b(?:(?:go(?:es|ing)?|be|is|are|run(?:s|ning)?|went|get|getting) live|live (?:by|on|before|in time|within)|up and running|(?:be |is |are )?ready|(?:will|'ll|would) be (?:using|working|running|set up|done|finished|installed)|runs?|running|finish(?:ed)?|done|complete[d]?|in place|installed|delivered|deliver|launch(?:ed)?|start(?:ed|ing)?|operational|switch(?:ed)?|onboard(?:ed)?|make sure|(?:is|'s|are) (?:\\w+ )?coming)\\b",
    ],
    builds: [
      "\\b(?:(?:we|i|they|engineers?|developers?|team|colleagues?|programmers?)(?:'ll| will| can| could| would| are going to| are happy to) (?:\\w+ )?(?:build|develop|program|code|implement|extend|customi[sz]e|adapt|integrate|add (?:that|this|it|(?:a|an|the) (?:feature|function|connector|integration|interface)))\\b|custom(?:i[sz]ed)? (?:development|connector|integration|feature)|(?:on|in) (?:our|the) roadmap|is (?:planned|coming|on its way|in the works|under development|being built)|coming soon|next (?:release|version))",
    ],
    customers: [
      "\\b(?:customers?|clients?|references?|users? (?:include|like|such)|case stud(?:y|ies)|used by|trusted by|companies (?:such|like|including)|warehouses (?:such|like)|work(?:s|ing)? with us|rel(?:y|ies) on|among them|including)\\b",
    ],
    example: ["\\b(?:for example|for instance|e\\.g\\.|such as|including|among them|like)\\b"],
    person: [
      "\\b(?:my|our|the) (?:\\w+ )?(?:colleague|boss|manager|ceo|cto|cfo|coo|director|engineer|developer|expert|specialist|account manager|team lead|founder|consultant|technician|head of \\w+),? (?:is )?",
    ],
    smears: [
      "\\b(?:slow(?:er|ly)?|bad|badly|poor(?:ly)?|worse|worst|terrible|awful|horrible|nightmare|useless|unreliable|outdated|old-fashioned|obsolete|clunky|clumsy|buggy|bugs?|crash(?:es|ed|ing)?|overpriced|too expensive|more expensive|expensive|pricey|rip-?off|hidden (?:fees|costs|charges)|hardly (?:ever )?answers?|(?:never|rarely|seldom) (?:answers?|replies|works?|responds?)|unresponsive|leav(?:e|ing) them|go(?:es)? down|fed up|full of (?:errors|mistakes|bugs)|errors?|mistakes?|leav(?:e|ing) \\w+ for us|switch(?:ed|ing)? (?:away|from)|moving (?:away|to us)|los(?:e|es|ing)|lost|fail(?:s|ed|ing|ure)?|broken|insecure|unsafe|breach\\w*|leak(?:s|ed)?|hack(?:ed)?|bankrupt\\w*|insolven\\w*|in trouble|struggl\\w+|dying|dead|shut(?:ting)? down|being shut|scam|cheat\\w*|dishonest|lie[sd]?|lying|lawsuit|complain\\w*|unhappy|frustrat\\w+|inferior|amateur\\w*|cheap copy|no support|lock(?:s|ed)? (?:you )?in|far behind|behind the times|cannot compete|can't compete|not as good|can't keep up|cannot keep up|problems?|issues?|downtime|outages?|disappoint\\w+|mess|confusing|complicated|difficult to use|hard to use)\\b",
    ],
    compares: [
      "\\b(?:better|cheaper|faster|quicker|easier|safer|superior|more (?:\\w+) than|half the price|ahead of|outperform\\w*|beats?|unlike)\\b",
    ],
    superlatives: [
      "\\b(?:market[- ]lead(?:er|ing)|lead(?:er|ing) (?:in|of|the|provider|vendor|supplier|platform|software|company|solution)|(?:the|a|our|world's|europe's|germany's|industry's) (?:best (?:software|solution|provider|platform|system|tool|product|company|vendor|app|in|on the market)|number one|leading|largest|biggest|most (?:popular|advanced|used|widely|trusted|modern|powerful|complete|successful)|fastest|cheapest|top[- ]rated|only (?:provider|vendor|solution|software|company|one))|best[- ]in[- ]class|best[- ]of[- ]breed|world[- ]class|world's|number one|no\\. ?1|#1|award[- ]winning|award|unmatched|unrivall?ed|unbeatable|second to none|like no other|revolutionary|game[- ]chang\\w+|state[- ]of[- ]the[- ]art|cutting[- ]edge|most (?:popular|successful|used|trusted|advanced))\\b",
    ],
    success: [
      "\\b(?:(?:cut|cuts|cutting|reduc\\w+|lower\\w*|sav\\w+|improv\\w+|increas\\w+|boost\\w*|shorten\\w*|rais\\w+|drop\\w*|fall\\w*|fell|decreas\\w+|grow\\w*|speed\\w*) (?:\\w+ ){0,6}(?:considerabl\\w*|significant\\w*|dramatic\\w*|massive\\w*|drastic\\w*|substantial\\w*|enormous\\w*|hugely|a lot|by half|in half|to zero|immediate\\w*|noticeabl\\w*|a fortune|thousands|millions)|(?:considerabl|significant|dramatic|massiv|drastic|substantial|enormous)\\w* (?:\\w+ )?(?:cut|reduc\\w+|lower\\w*|sav\\w+|improv\\w+|increas\\w+|boost\\w*|shorter|faster|less|fewer|more)|(?:will|to|can|could) (?:double|triple|halve)|doubled|doubles|tripled|halv(?:es|ed|ing)|(?:pay|pays|paid|paying|earns?) (?:for itself|for themselves|itself (?:off|back)|off|back)|payback|return on investment|roi|break[- ]even|(?:you|your \\w+) (?:will|'ll|are going to|are guaranteed to) (?:\\w+ )?(?:save|earn|gain|win|double|never (?:have|wait|see))|no more (?:waiting|queues|delays|errors|problems)|(?:waiting|queues|delays|errors|problems|queueing) (?:\\w+ ){0,3}(?:disappears?|is gone|are gone|vanish\\w*|will be (?:gone|over))|eliminat\\w+|all of (?:our|them) (?:customers|clients)|(?:every|all) (?:one of )?(?:our )?(?:customers?|clients?) (?:\\w+ ){0,3}(?:happy|satisfied|love|loves|stay|stays)|100 ?% (?:satisfied|happy|satisfaction|uptime|secure|safe)|completely (?:safe|secure)|absolutely (?:safe|secure)|unhackable|bulletproof|never (?:goes|been|had|any) (?:\\w+ )?(?:down|outage|breach|hacked))\\b",
    ],
    noTerm: [
      "\\b(?:no (?:minimum|fixed|long-term|binding) (?:term|contract|period|duration|commitment)s?|no (?:long-term |strings )?commitment|no contract(?:ual)?(?: term| period)?\\b|without (?:any )?(?:commitment|minimum term|contract|a contract|binding|notice)|cancel(?:led|lation|s)? (?:it |this )?(?:is possible )?(?:at )?any ?time|(?:cancel|stop|leave|quit|terminate) (?:\\w+ ){0,2}(?:whenever|any ?time|at any time|when(?:ever)? you (?:like|want|wish))|month[- ]to[- ]month|monthly (?:contract|cancellation|terms?)|any ?time (?:without|with no) notice|no notice(?: period)?|(?:cancel\\w*|terminat\\w+|leave|stop|quit) (?:\\w+ ){0,3}(?:at|to|by|with) (?:the )?end of (?:the|each|every|any|a|that|your) (?:\\w+ )?month|(?:cancel\\w*|terminat\\w+) (?:\\w+ ){0,3}(?:whenever|from month to month)|(?:cancel\\w*|terminat\\w+) (?:\\w+ ){0,3}(?:(?:each|every|per|of a|of one) month|monthly)|not (?:be )?(?:bound|tied|locked)|pay[- ]as[- ]you[- ]go|(?:does not|doesn't|won't|will not|isn't|not) (?:\\w+ )?(?:renew(?:ed)?)(?: automatically)?|can be (?:cancelled|canceled|terminated) (?:at )?any)",
    ],
    waives: [
      "\\b(?:waive[sd]?|waiving|on us\\b|on the house|as a gift|complimentary|throw in|thrown in|for nothing|skip the (?:fee|setup|set-up)|drop the (?:fee|price|setup)|no (?:setup|set-up|installation|onboarding) (?:fee|cost|charge|costs)s?|(?:setup|set-up|onboarding|installation|training) (?:is|comes|will be|would be|'s) (?:also )?(?:free(?! of)|for free|gratis|free of charge)|free (?:setup|set-up|onboarding|installation|training)|first (?:\\w+ )?(?:months?|years?|weeks?) (?:is|are|for) free|(?:free|extra) (?:months?|years?|weeks?|sites?|users?|seats?))",
    ],
    halves: [
      "\\b(?:half|third|quarter) (?:off|of the price|the price|price)\\b|\\b(?:a|one) (?:third|quarter|half) (?:off|less|cheaper)\\b|\\btwo for (?:the price of )?one\\b",
    ],
    trial: ["\\b(?:trials?|try|trying|tryout|test(?:ing)?|pilot)\\b"],
    notice: ["\\b(?:notice|cancel\\w*|terminat\\w*)\\b"],
    term: [
      "\\b(?:contracts?|minimum term|contract term|terms?|renew\\w*|runs? for|bound|commitment|agreement|subscription)\\b",
    ],
    start: [
      "\\b(?:live|up and running|rollout|roll-out|go-live|onboarding|implementation|implement\\w*|introduc\\w+|set ?up|setup|get(?:ting)? started|start(?:ed|ing)?|ready|running)\\b",
    ],
    call: [
      "\\b(?:calls?|meetings?|chat|demos?|talk|conversation|slots?|show(?: you)?|minutes of your time|look)\\b",
    ],
    answer: ["\\b(?:answers?|repl(?:y|ies)|respond|response|get back|hear from|support)\\b"],
    hosting: [
      "\\b(?:host(?:ed|ing|s)?|data ?cent(?:re|er)s?|servers?|stored|cloud|infrastructure)\\b",
    ],
    yearly: ["\\b(?:year(?:s|ly)?|annual(?:ly)?|per annum|12 months|twelve months)\\b"],
    monthly: ["\\b(?:month(?:ly|s)?(?! (?:free|notice))|each month|per month)\\b"],
    site: [
      "sites?|locations?|warehouses?|branch(?:es)?|depots?|plants?|stores?|shops?|facilit(?:y|ies)|hubs?|dcs?",
    ],
    user: [
      "users?|seats?|licen[cs]es?|people|persons?|employees?|staff|heads?|members?|colleagues",
    ],
    dock: ["docks?|doors?|ramps?|gates?|bays?"],
  },
  columns: {
    qualifiers:
      "work, business, office, company, corporate, primary, main, default, professional, personal, private, home, other, direct, secondary, additional, alternate, alternative, tertiary, contact, verified, best, valid, current, switchboard",
    secondChoice:
      "personal, private, home, other, secondary, additional, alternate, alternative, tertiary, email2, email3, phone2, phone3, mobile2",
    email:
      "email, emailaddress, emailaddresses, emailid, mail, mailaddress, mailid, emailaddr, emails",
    phone:
      "phone, phonenumber, phonenumbers, telephone, telephonenumber, tel, telno, mobile, mobilephone, mobilenumber, mobilephonenumber, cell, cellphone, cellphonenumber, directphone, directdial",
    company:
      "company, companyname, companyorganization, organization, organisation, organizationname, organisationname, account, accountname, companyaccount, employer, employername, currentcompany, currentcompanyname, associatedcompany, associatedcompanyname, primarycompany, business, businessname, firm, firmname",
    title:
      "title, jobtitle, position, role, job, jobposition, currentjob, currentposition, currenttitle, currentjobtitle, persontitle, designation, occupation, jobrole",
    salutation: "title",
    firstName: "firstname, first, givenname, forename, fname, christianname, personfirstname",
    lastName: "lastname, last, surname, familyname, lname, secondname, personlastname",
    fullName:
      "name, fullname, contactname, contact, leadname, displayname, personname, prospectname, fullnames, contactfullname, fileas, yourname",
    timezone: "timezone, tz",
    tags: "tags, tag, labels, label, groupmembership, categories",
    person: "person, people, contact, lead, prospect",
    optOut:
      "unsub, optout, optedout, optsout, donotcontact, donotemail, donotmail, dontcontact, dontemail, dontmail, blacklist, blocklist, blocked, suppressed, suppression, hardbounce, bouncereason, bouncedreason, bouncedate, bouncedat, emailbounced, isbounced, quarantined, invalidemail, cleantime, emaildisabled",
    consent:
      "consent, optin, optedin, subscribed, acceptsmarketing, acceptsemail, marketingpermission, emailpermission, mailingpermission, canbecontacted, canemail, allowemail, emailallowed, okaytoemail, marketingallowed",
    status: "status, marketingstatus",
    no: "no, n, f, false, off, none, never",
    nothing: "none, unknown, undefined",
    stays: "subscribed, active, notunsubscribed, optedin, optin, ok, valid, deliverable, allowed",
    refused:
      "denied, declined, refused, withdrawn, revoked, rejected, notgranted, notgiven, optedout, optout, unsubscribed, noconsent",
    outStatus:
      "unsubscribed, unsubscribe, optedout, optout, optedoutofemail, donotcontact, donotemail, dnc, bounced, bounce, hardbounce, hardbounced, bouncedhard, cleaned, complained, complaint, spam, spamcomplaint, markedasspam, reportedspam, suppressed, blocked, blacklisted, blocklisted, invalid, undeliverable, noconsent, notsubscribed, nonsubscribed, removed, globallyunsubscribed, unsubscribedfromall",
    endings: "value, address",
  },
};
