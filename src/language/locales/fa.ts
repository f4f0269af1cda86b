import type { PartialLocale } from "../locale.ts";

export const fa: PartialLocale = {
  code: "fa",
  name: "Persian",
  quoting: {
    wrote: "نوشت",
  },
};
