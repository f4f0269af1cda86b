import { z } from "zod";
import type { commandView } from "../../machine/description.ts";
import { viewOf } from "../agreement.ts";
import { count, text, yes } from "../values.ts";

const jsonSchema = z.record(text, z.unknown());
const choices = z.array(text).nullable();

export const commandDescription = viewOf<typeof commandView>()(
  z.object({
    name: text,
    summary: text,
    usage: text,
    aliases: z.array(text),
    arguments: z.array(
      z.object({ name: text, description: text, required: yes, repeats: yes, choices }),
    ),
    options: z.array(
      z.object({
        name: text,
        short: text.nullable(),
        description: text,
        value: z.enum(["none", "optional", "required"]),
        value_name: text.nullable(),
        choices,
        default: text.nullable(),
        repeats: yes,
        global: yes,
      }),
    ),
    examples: z.array(text),
    effects: z.array(
      z.object({
        when: z.enum(["option", "argument", "no_argument", "else"]),
        value: text.nullable(),
        effect: text,
        does: z.enum(["reads", "writes", "sends", "erases"]),
      }),
    ),
    exit_codes: z.array(z.object({ code: count, meaning: text, errors: z.array(text) })),
    prints: z.enum(["document", "lines", "nothing"]),
    output: jsonSchema.nullable(),
    error: jsonSchema,
  }),
);
