interface PlaybookSection {
  /** That of `--json`. */
  name: string;
  heading: RegExp;
  /** What comes of its absence. */
  without: string;
  /** A playbook is whole without it. */
  isExtra?: true;
}

/** The sections of a playbook. */
export const PLAYBOOK_SECTIONS: readonly PlaybookSection[] = [
  {
    name: "who we are",
    heading: /who we are|about\b|company|wer wir sind|über uns|qui sommes|quiénes somos/iu,
    without: "the model can't introduce you",
  },
  {
    name: "what we sell",
    heading: /what we (?:sell|offer|do)|product|offer|service|angebot|produkt|produit|producto/iu,
    without: "the model can't answer questions about it",
  },
  {
    name: "prices and promises",
    heading: /pric|promise|discount|preis|zusage|prix|promesse|precio|promesa/iu,
    without: "every text that names a price or promises something waits for a person",
  },
  {
    name: "links",
    heading: /\blinks?\b|\burls?\b|\bliens?\b|enlaces?/iu,
    without: "every text with a link waits for a person",
  },
  {
    name: "tone",
    heading: /\btone\b|voice|style|\bton\b|tonfall|\bstil\b|\btono\b/iu,
    without: "the model writes as it likes",
  },
  {
    name: "signature",
    heading: /signature|sign.?off|closing|signatur|grußformel|firma\b/iu,
    without: "the model closes in the name of `from`",
  },
  {
    name: "what must go to a person",
    heading:
      /person|hand.?over|escalat|human|mensch|humain|humano|pessoa|persoon|mänsk|mennesk|człowiek|osob|людин|человек/iu,
    without: "the model does not know what is none of its business",
  },
  {
    name: "next step and meetings",
    heading:
      /next.?steps?|meeting|appointment|booking|calendar|\bcalls?\b|nächste.? schritt|termin|prochaine étape|rendez.vous|próximo paso|reuni/iu,
    without: "answers end without a next step, and who asks for a meeting waits for a person",
    isExtra: true,
  },
  {
    name: "references",
    heading: /reference|customers?\b|case stud|referenz|kunden|référence|clients?\b|referencia/iu,
    without: "no customer can be named",
    isExtra: true,
  },
  {
    name: "objections",
    heading: /objection|doubts?\b|concern|einw[aä]nd|bedenken|objeci/iu,
    without: "the model has no facts against a doubt",
    isExtra: true,
  },
  {
    name: "competitors",
    heading: /competit|compari|alternativ|wettbewerb|konkurren|vergleich|concurren|competidor/iu,
    without: "the model compares you with nobody",
    isExtra: true,
  },
  {
    name: "where addresses come from",
    heading: /address|adress|data protection|gdpr|privacy|herkunft|datenschutz|rgpd|direcci/iu,
    without: "who asks where you have their address from waits for a person",
    isExtra: true,
  },
];

/** The longest playbook that makes sense, in characters: every text pays for all of it. */
const LONG = 30_000;

export interface PlaybookCheck {
  sections: { name: string; present: boolean; extra: boolean }[];
  /** Problems, a sentence each. */
  problems: string[];
  /** What would make it better, a sentence each. */
  advice: string[];
}

/**
 * A Markdown text without its HTML comments, which are for people. An unclosed comment reaches to
 * the end.
 */
function withoutComments(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?(?:-->|$)/gu, "");
}

/** The part of a playbook that a model gets; null if it is empty. */
export function playbookText(markdown: string): string | null {
  const text = withoutComments(markdown)
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/[ \t]+$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return text.replace(/^#{1,6}(?:\s.*)?$/gmu, "").trim() === "" ? null : text;
}

/** Finds what a playbook lacks. */
export function checkPlaybook(markdown: string): PlaybookCheck {
  const written = sectionsOf(withoutComments(markdown));
  const sections = PLAYBOOK_SECTIONS.map(({ name, heading, isExtra = false }) => ({
    name,
    present: written.some((each) => heading.test(each.heading) && says(each.body)),
    extra: isExtra,
  }));
  const missing = PLAYBOOK_SECTIONS.filter((_section, at) => !sections[at]?.present);
  const nothingOn = ({ name, without }: PlaybookSection) => `Nothing on “${name}”: ${without}.`;
  const problems = missing.filter(({ isExtra }) => !isExtra).map(nothingOn);
  const advice = missing.filter(({ isExtra }) => isExtra).map(nothingOn);
  for (const { line, text } of placeholdersIn(markdown)) {
    problems.push(`Line ${line} has a placeholder: ${text}`);
  }
  if (/<!--(?![\s\S]*?-->)/u.test(markdown)) {
    problems.push("A comment has no end (-->): nothing behind it reaches the model.");
  }
  const { length } = playbookText(markdown) ?? "";
  if (length > LONG) {
    problems.push(`It has ${length} characters, which are paid for with every text.`);
  }
  return { sections, problems, advice };
}

/** What stands under the headings of one section, without comments; empty where there is nothing. */
export function playbookSection(
  markdown: string,
  name: (typeof PLAYBOOK_SECTIONS)[number]["name"],
): string {
  const section = PLAYBOOK_SECTIONS.find((each) => each.name === name);
  return sectionsOf(withoutComments(markdown))
    .filter(({ heading }) => section?.heading.test(heading))
    .map(({ body }) => body.trim())
    .join("\n\n");
}

interface Section {
  heading: string;
  body: string;
}

/** The text under each heading, including its subheadings. */
function sectionsOf(markdown: string): Section[] {
  const open: (Section & { level: number })[] = [];
  const all: Section[] = [];
  for (const line of markdown.split(/\r\n?|\n/u)) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line);
    if (!heading) {
      for (const section of open) section.body += `${line}\n`;
      continue;
    }
    const level = heading[1]?.length ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section = { heading: heading[2] ?? "", body: "", level };
    open.push(section);
    all.push(section);
  }
  return all;
}

function says(body: string): boolean {
  return /[\p{L}\p{N}]/u.test(body.replace(PLACEHOLDER, ""));
}

/**
 * A gap to fill, such as `[your product]`; not `[our site](https://example.com)`, nor the box of a
 * list `[x]`.
 */
const PLACEHOLDER = /\[(?![ x]\])[^[\]\n]+\](?![([:])/giu;

function placeholdersIn(markdown: string): { line: number; text: string }[] {
  // Blanks comments out, so that lines keep their numbers.
  const visible = markdown.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) =>
    comment.replace(/[^\r\n]/gu, " "),
  );
  return visible
    .split(/\r\n?|\n/u)
    .flatMap((line, at) =>
      [...line.matchAll(PLACEHOLDER)].map(([text]) => ({ line: at + 1, text })),
    );
}
