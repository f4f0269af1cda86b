import { z } from "zod";
import { SUPPRESSION_KINDS, SUPPRESSION_REASONS } from "../../../domain/suppression.ts";
import type { liftedView, suppressionImportView, suppressionView } from "../../suppression.ts";
import { viewOf } from "../agreement.ts";
import { count, lineRemark, moment, text, words } from "../values.ts";

const fields = {
  id: count,
  kind: z.enum(SUPPRESSION_KINDS),
  value: text.nullable(),
  sha256: text,
  reason: z.enum(SUPPRESSION_REASONS),
  note: words.nullable(),
  message_id: count.nullable(),
  created_at: moment,
};
export const suppression = viewOf<typeof suppressionView>()(
  z.object(fields).meta({ id: "Suppression" }),
);
export const lifted = viewOf<typeof liftedView>()(
  z.object({ ...fields, stops: z.array(suppression) }),
);
export const suppressionImport = viewOf<typeof suppressionImportView>()(
  z.object({ added: count, skipped: count, bad: count, errors: z.array(lineRemark) }),
);
