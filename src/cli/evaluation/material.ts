import { playbookSection } from "../../ai/playbook.ts";
import { playbookFile } from "../../app/playbook-text.ts";
import { policyOf } from "../../app/policy.ts";
import type { EvaluationCase } from "../../service/ai/evaluation/case.ts";
import { EVALUATION_CASES } from "../../service/ai/evaluation/cases.ts";
import type { EvaluationContext } from "../../service/ai/evaluation/evaluate.ts";
import { type RealConversation, realConversations } from "../../service/ai/evaluation/history.ts";
import { languageTeller } from "../../service/ai/evaluation/languages.ts";
import { playbookCases } from "../../service/ai/evaluation/playbook-cases.ts";
import { productOf } from "../../service/ai/evaluation/product.ts";
import { readCases } from "../../service/ai/evaluation/read-cases.ts";
import { otherLeadsOf } from "../../service/ai/other-leads.ts";
import type { Context } from "../context.ts";
import { readText } from "../input/text-input.ts";

export type Play = EvaluationCase | RealConversation;

/** What is played, and the product that it is about. */
export interface Material extends Omit<EvaluationContext, "stop"> {
  plays: readonly Play[];
  /** Of the playbook as a model gets it, in characters. */
  playbook: number;
}

/**
 * @param file cases of the user's; undefined: those of the playbook and those that come with us
 * @param history so many real conversations in place of cases; null: none
 * @throws AppError `input`, `config`
 */
export async function materialOf(
  context: Context,
  file: string | undefined,
  history: number | null,
): Promise<Material> {
  const { app } = context;
  const config = await app.config();
  const policy = policyOf(config);
  const clock = await app.clock();
  const languageOf = await languageTeller();
  const own = file === undefined ? null : await casesOf(context, file);
  const text = (await policy.playbook()) ?? "";
  const markdown = (await playbookFile(config)) ?? "";
  const language = languageOf(text);
  const store = history === null ? await app.existingStore() : await app.store();
  const offer = playbookSection(markdown, "what we sell");
  const sender = policy.forMailbox(policy.defaultMailbox).sender.name;
  const product = await productOf({ store, offer, language, sender, languageOf });
  const forPersons = playbookSection(markdown, "what must go to a person");
  const plays = async (): Promise<readonly Play[]> => {
    if (history !== null) return realConversations(await app.store(), history, languageOf);
    if (own !== null) return own;
    return [...playbookCases({ text, forPersons, language }), ...EVALUATION_CASES];
  };
  return {
    ...{ policy, clock, product, plays: await plays(), playbook: text.length },
    otherLeads: store === null ? async () => [] : otherLeadsOf(store),
  };
}

async function casesOf(context: Context, file: string): Promise<EvaluationCase[]> {
  const { cases, unknown } = readCases(await readText(context, file));
  if (unknown.length > 0 && !context.out.style.json)
    context.out.note(`Not read of the cases: ${unknown.join(", ")}.`);
  return cases;
}
