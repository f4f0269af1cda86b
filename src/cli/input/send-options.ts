import { AppError } from "../../domain/errors.ts";

/** What `tickler send` is given besides a lead and a text. */
export interface SendOptions {
  subject?: string;
  text?: string;
  file?: string;
  edit?: boolean;
  tag?: string;
  sequence?: string;
  skipMissing?: boolean;
  batch?: string;
  again?: boolean;
  dryRun?: boolean;
  plan?: boolean;
  ai?: boolean;
  about?: string;
  aiMode?: string;
  at?: string;
  key?: string;
  test?: string;
  markdown?: boolean;
  html?: string;
  attach?: string[];
  force?: boolean;
  open?: boolean;
  mailbox?: string;
}

/** @throws AppError `usage` for arguments and options that do not go together */
export function refuseContradictions(
  lead: string | undefined,
  text: string | undefined,
  options: SendOptions,
): void {
  const { tag, batch, ai, about, aiMode, file, edit, key, at, test } = options;
  const isTag = tag !== undefined;
  const isBatch = batch !== undefined;
  const given = isTag ? lead : text;
  const { html, attach, markdown, dryRun } = options;
  const perLine = (
    ["subject", "text", "file", "edit", "at", "key", "html", "attach"] as const
  ).find((name) => options[name] !== undefined);
  const ONE = "Give one of them.";
  const contradictions: [found: boolean, message: string, hint: string][] = [
    [
      (isTag || isBatch) && (ai || aiMode || about) !== undefined,
      "--ai goes with a single lead",
      "Name one: tickler send 1 --ai.",
    ],
    [isTag && isBatch, "both --tag and --batch are given", ONE],
    [isBatch && lead !== undefined, "both a lead and --batch are given", ONE],
    [
      isBatch && perLine !== undefined,
      `--${perLine} does not go with --batch`,
      "Each line has its own.",
    ],
    [isTag && text !== undefined, "both a lead and --tag are given", ONE],
    [
      html !== undefined && (given ?? options.text ?? file ?? edit) !== undefined,
      "both a text and --html are given",
      "The text is taken from the HTML.",
    ],
    [html !== undefined && markdown === true, "both --markdown and --html are given", ONE],
    [
      ai === true && (attach ?? html ?? markdown) !== undefined,
      "--ai goes without --attach, --html and --markdown",
      "What your model writes is in the format of send.format; attach files to a text of your own.",
    ],
    [
      options.open === true && (dryRun !== true || isTag || isBatch),
      "--open goes with --dry-run and a single lead",
      "Look at one of the mails: tickler send 1 --file intro.md --dry-run --open.",
    ],
    [
      options.plan === true && dryRun === true,
      "both --plan and --dry-run are given",
      "A plan shows the mails, too, and can be applied.",
    ],
    [
      options.plan === true && ai === true,
      "--plan does not go with --ai",
      "What your model writes is a draft, which waits for `tickler drafts approve`.",
    ],
    [
      options.sequence !== undefined &&
        (given ?? options.text ?? file ?? edit ?? html ?? attach ?? markdown ?? options.subject) !==
          undefined,
      "both a text and --sequence are given",
      "Texts, subjects and files are the sequence's: tickler sequence show NAME.",
    ],
    [
      options.sequence !== undefined && (isBatch || ai === true),
      `--sequence does not go with ${isBatch ? "--batch" : "--ai"}`,
      isBatch
        ? 'Each line names its own: {"lead": 1, "sequence": "fair"}.'
        : 'A step of it can be by your model: by = "ai".',
    ],
    [
      options.skipMissing === true && !(isTag && options.sequence !== undefined),
      "--skip-missing goes with --tag and --sequence",
      "Of a single lead, what is missing is an error.",
    ],
    [given !== undefined && options.text !== undefined, "the text is given twice", "Give it once."],
    [
      !isTag && !isBatch && lead === undefined,
      "nobody to write to is given",
      'Name a lead: tickler send john.doe@example.com "Hi …", or use --tag or --batch.',
    ],
    [
      isTag && key !== undefined,
      "--key does not go with --tag",
      "Who has an open message, or was sent this text within a day, is skipped in any case.",
    ],
    [
      test !== undefined && (isTag || isBatch || ai === true),
      "--test goes with a single lead and a text",
      "Name one: tickler send 1 --file intro.txt --test ada@example.com.",
    ],
    [
      test !== undefined && at !== undefined,
      "--test does not go with --at",
      "A test leaves with the next tick.",
    ],
    [
      ai === true && at !== undefined,
      "--at does not go with --ai",
      "Say when with a text of your own.",
    ],
    [
      ai === true && (given ?? options.text ?? file ?? edit) !== undefined,
      "both a text and --ai are given",
      "Say with --about what the text is to be about.",
    ],
    [
      ai !== true && about !== undefined,
      "--about goes with --ai",
      "Without --ai you write the text yourself.",
    ],
  ];
  for (const [found, message, hint] of contradictions) {
    if (found) throw new AppError("usage", message, hint);
  }
}
