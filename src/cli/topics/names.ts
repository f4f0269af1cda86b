/**
 * What `tickler help TOPIC` can be about besides commands: the document that says it, and which of its
 * sections; all of them where none is named. One text serves the documents, the help and the manual.
 */
export const TOPICS: Readonly<
  Record<
    string,
    { readonly about: string; readonly document: string; readonly sections: readonly string[] }
  >
> = {
  "set-up": {
    about: "mail servers, passwords, providers, and running by itself",
    document: "mail-accounts",
    sections: [],
  },
  templates: {
    about: "variables of a text, and what happens where a lead lacks one",
    document: "templates-and-lists",
    sections: ["Variables", "Where a lead lacks something", "Subjects, signatures, long texts"],
  },
  lists: {
    about: "importing leads, writing to many, finding and exporting them",
    document: "templates-and-lists",
    sections: ["Import", "Write to a tag", "Find, change, export, erase"],
  },
  "follow-ups": {
    about: "what happens after an answer, and to whom nothing is sent any more",
    document: "people",
    sections: [],
  },
  limits: {
    about: "how much cold mail leaves, and when",
    document: "sending-limits",
    sections: [],
  },
  "rich-text": {
    about: "Markdown, pictures, attachments, HTML of your own",
    document: "rich-text",
    sections: [],
  },
  models: {
    about: "what a model may write, what holds it, what it costs",
    document: "ai",
    sections: [],
  },
  states: {
    about: "the statuses of a message, and the steps in its log",
    document: "reference",
    sections: ["Statuses"],
  },
  settings: {
    about: "every setting, its default and what is allowed",
    document: "reference",
    sections: ["Settings"],
  },
  environment: {
    about: "the environment variables that Tickler reads",
    document: "reference",
    sections: ["Environment variables"],
  },
  files: {
    about: "where everything is",
    document: "reference",
    sections: ["Files"],
  },
  json: {
    about: "what --json prints",
    document: "reference",
    sections: ["JSON"],
  },
  scripts: {
    about: "output, exit codes, batches, cron, keys",
    document: "scripts",
    sections: [],
  },
  delivery: {
    about: "what is promised of each mail, and a mail in doubt",
    document: "delivery",
    sections: ["The promise", "What to do with a mail in doubt"],
  },
};

/** Every topic with what it is about, for the help. */
export function topicNames(): [name: string, about: string][] {
  const documented = Object.entries(TOPICS).map(([name, { about }]): [string, string] => [
    name,
    about,
  ]);
  return [["exit-codes", "what the exit codes mean"], ...documented];
}
