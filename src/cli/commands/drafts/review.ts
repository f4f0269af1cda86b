import type { Command } from "commander";
import type { Email } from "../../../domain/email.ts";
import { AppError, ERROR_CODES, messageOf } from "../../../domain/errors.ts";
import type { Services } from "../../../service/services.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ask, pressedKey } from "../../input/prompt.ts";
import { canBeFine, fineFromNowOn } from "./fine.ts";
import { showDraftInFull } from "./print-draft.ts";

const KEYS = "[a]pprove  [e]dit  [r]egenerate with a note  [t]hread  [s]kip  [d]iscard  [q]uit";
const FINE = "[f]ine from now on";

export function draftsReviewCommand(cli: Cli): Command {
  return command("review", "go through the drafts one by one, with single keys")
    .addHelpText(
      "after",
      `
a approves, e opens $EDITOR, r asks for a note and has the text written anew, t shows the whole
conversation, s skips, d discards, q quits. Words that hold a text stand out. f says that they are fine
from now on: it shows the line that would be added to your playbook, and where, adds it if you say yes,
and checks the draft anew. In a script: drafts show --thread, playbook add, drafts check.
${examples("tickler drafts review")}`,
    )
    .action(cli.action(runDraftsReview));
}

async function runDraftsReview(context: Context): Promise<number> {
  if (!context.interactive || !context.out.style.terminal) {
    throw new AppError(
      "usage",
      "there is no terminal to review drafts in",
      "In a script: tickler drafts list --json, then drafts approve, edit or discard; playbook add.",
    );
  }
  const { listDrafts } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const drafts = await listDrafts(services);
  if (drafts.length === 0) context.out.note("No draft waits for you.");
  const session: Session = { services, hasNewFacts: false };
  for (const [at, { email }] of drafts.entries()) {
    context.out.line("");
    context.out.line(`${at + 1} of ${drafts.length}`, "dim");
    const outcome = await reviewOne(context, session, email.id);
    if (outcome === "quit") return 0;
    if (outcome === "interrupted") return ERROR_CODES.interrupted;
  }
  return 0;
}

type Outcome = "next" | "quit" | "interrupted";

interface Session {
  services: Services;
  /** Facts were added to the playbook, which may lift what holds the drafts still to come. */
  hasNewFacts: boolean;
}

/** Shows one draft until the person has decided about it. */
async function reviewOne(context: Context, session: Session, id: number): Promise<Outcome> {
  const { out } = context;
  const { services } = session;
  const { showDraft } = await import("../../../service/ai/drafts.ts");
  let withThread = false;
  let keys = KEYS;
  if (session.hasNewFacts) await checkAnew(context, services, id);
  for (;;) {
    let shown: Email;
    try {
      const draft = await showDraft(services, id);
      shown = draft.email;
      keys = canBeFine(draft) ? `${KEYS}  ${FINE}` : KEYS;
      showDraftInFull(context, draft, withThread);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "database") throw error;
      // Another process has settled it meanwhile, or erased the lead.
      out.error(error);
      return "next";
    }
    out.line("");
    out.line(keys, "bold");
    try {
      const key = await pressedKey(context);
      withThread = key === "t";
      const outcome = await act(context, session, shown, key);
      if (outcome !== null) return outcome;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof AppError && error.code === "database") throw error;
      // The writer can't be reached, for instance. The person decides what to do instead.
      out.error(error instanceof AppError ? error : new AppError("refused", messageOf(error)));
    }
  }
}

/** Does what a key stands for. @param shown the draft as it stands on the screen @returns null where the same draft is to be shown again */
async function act(
  context: Context,
  session: Session,
  shown: Email,
  key: string,
): Promise<Outcome | null> {
  const { out } = context;
  const { id } = shown;
  const { services } = session;
  const drafts = await import("../../../service/ai/drafts.ts");
  switch (key) {
    case "a":
      await drafts.approveDraft(services, id, shown);
      out.line("Approved.", "green");
      return "next";
    case "e": {
      const { editText } = await import("../../input/editor.ts");
      const { email, notes } = await drafts.showDraft(services, id);
      const { filesIn } = await import("../../../app/file-source.ts");
      const words = editText(context, email.markup ?? email.text, notes);
      await drafts.editDraft(services, id, words, filesIn("."));
      return null;
    }
    case "r": {
      const note = (await ask(context, "What should be different? ")).trim();
      out.note("Writing …");
      await drafts.regenerateDraft(services, await context.app.writer(), id, note || null);
      return null;
    }
    case "t":
      return null;
    case "f": {
      const added = await fineFromNowOn(context, await drafts.showDraft(services, id));
      if (added === "interrupted") return "interrupted";
      if (!added) return null;
      session.hasNewFacts = true;
      await checkAnew(context, services, id);
      return null;
    }
    case "s":
      return "next";
    case "d":
      await drafts.discardDraft(services, id);
      out.line("Discarded.");
      return "next";
    case "q":
      return "quit";
    case "\u0003":
    case "\u0004":
      return "interrupted";
    default:
      out.note("No such key.");
      return null;
  }
}

/** Lets a draft go that the playbook backs by now; whatever holds it still is shown with it. */
async function checkAnew(context: Context, services: Services, id: number): Promise<void> {
  const { recheckDraft } = await import("../../../service/ai/trust/recheck.ts");
  try {
    await recheckDraft(services, await context.app.writer(), id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "database") throw error;
    context.out.error(error);
  }
}
