import { z } from "zod";
import type {
  changedSettingView,
  configPathView,
  playbookAddView,
  playbookPathView,
  playbookView,
  settingView,
} from "../../settings.ts";
import { viewOf } from "../agreement.ts";
import { count, number, text, yes } from "../values.ts";

/** The value of a setting. */
export const plain = z.union([text, number, yes, z.array(text)]);

export const setting = viewOf<typeof settingView>()(
  z.object({
    key: text,
    value: plain.nullable(),
    origin: z.enum(["default", "file", "environment"]),
    default: text,
    doc: text,
    env: text,
  }),
);
export const changedSetting = viewOf<typeof changedSettingView>()(
  z.object({ key: text, value: plain.nullable(), file: text }),
);
export const configPath = viewOf<typeof configPathView>()(z.object({ path: text }));

export const playbook = viewOf<typeof playbookView>()(
  z.object({
    path: text,
    exists: yes,
    sections: z.array(z.object({ name: text, present: yes, extra: yes })),
    problems: z.array(text),
    advice: z.array(text),
    may_be_said: z.array(
      z.object({
        kind: z.enum([
          "price",
          "percentage",
          "time",
          "link",
          "email_address",
          "phone",
          "certificate",
          "reference",
        ]),
        text,
        condition: text.nullable(),
      }),
    ),
    may_not: z.array(text),
    denied: z.array(text),
  }),
);
export const playbookPath = viewOf<typeof playbookPathView>()(
  z.object({ path: text, exists: yes }),
);

export const playbookAddition = viewOf<typeof playbookAddView>()(
  z.object({
    path: text,
    added: yes,
    section: text.nullable(),
    new_section: yes,
    line: text,
    line_number: count.nullable(),
    is_rule: yes,
  }),
);
