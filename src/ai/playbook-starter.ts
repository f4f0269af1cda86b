/** The text of a new playbook: a heading for each section, hints, and gaps to fill. */
export const PLAYBOOK_STARTER = `<!--
The playbook: all that a model knows about you when it writes in your name.

Fill in what stands in [brackets], or delete it. Comments like this one are never sent to a model.
Prices, links, dates, phone numbers, references and promises that are not in here make a text wait for a
person. Short sentences are read best, one fact in each; a line that says what you do not have is one, too.
\`tickler playbook check\` says what is missing.
-->

# Playbook

## Who we are

<!-- One or two sentences: the company, where it is, who its customers are. -->

[Who you are]

## What we sell

<!-- What it does for the customer, for whom it is not, and answers to the usual questions. -->

[What you sell]

## Prices and promises

<!-- Each price and each promise that may be made, written as it should appear. Nothing else may
be: no discount, no date, no guarantee that is not named here. -->

[Prices and promises that may be made]

## Next step and meetings

<!-- What should happen after an answer: a trial, a call, a visit; one for each case, such as "with more
than 3 sites: a call". How a meeting is booked, and with whom: a model confirms no time, so give a link
for booking, or say that a person calls back. -->

[The next step, and how meetings are booked]

## References

<!-- Customers who may be named, with the figures that may be given, each in one line. Nobody else is
named. "None" is an answer, too. -->

[Customers who may be named]

## Objections

<!-- What people doubt, and what is true about it: "too expensive", "we use spreadsheets", "no time". One
line each, with a fact and not a slogan. -->

[What people object, and what you say to it]

## Competitors

<!-- With whom you may be compared, and in what you differ, in facts that hold. Of the others a model says
nothing. -->

[What may be said of competitors]

## Links

<!-- Every link that may be given, one a line, with what it is for: your site, your calendar. -->

[Links that may be given]

## Tone

<!-- Short or chatty, first name or surname, "we" or "I", words to avoid. -->

[How you write]

## Signature

<!-- How mails close. The setting \`signature\` is put under every mail by itself. -->

[How you sign]

## Where we have addresses from

<!-- What you tell somebody who asks how you got their address, and what they can do about it. In the
European Union they have a right to know (GDPR, article 14). -->

[Where you have addresses from]

## What must go to a person

<!-- Subjects that no machine may answer: contracts, complaints, data protection, large orders. -->

[What must go to a person]
`;
