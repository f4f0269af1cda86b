/** The text of a new playbook: a heading for each section, hints, and gaps to fill. */
export const PLAYBOOK_STARTER = `<!--
The playbook: all that a model knows about you when it writes in your name.

Fill in what stands in [brackets], or delete it. Comments like this one are never sent to a model.
Prices, links, dates, phone numbers and promises that are not in here make a text wait for a person.
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

## Links

<!-- Every link that may be given, one a line, with what it is for: your site, your calendar. -->

[Links that may be given]

## Tone

<!-- Short or chatty, first name or surname, "we" or "I", words to avoid. -->

[How you write]

## Signature

<!-- How mails close. The setting \`signature\` is put under every mail by itself. -->

[How you sign]

## What must go to a person

<!-- Subjects that no machine may answer: contracts, complaints, data protection, large orders. -->

[What must go to a person]
`;
