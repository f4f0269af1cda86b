import { outputs } from "../description/outputs.ts";
import type { Schema } from "./fence.ts";

/**
 * What a command prints, where it is called with these options: of several forms each has as its title
 * how it is called.
 *
 * @param options long names, without their dashes
 */
export function schemaOf(command: string, options: readonly string[]): Schema {
  const whole = outputs().outputs[command]?.schema as Schema | null | undefined;
  if (!whole) throw new Error(`${command} prints no document`);
  const called = [command, ...options.map((each) => `--${each}`)].join(" ");
  const form = whole.anyOf?.find(({ title }) => title === called);
  if (!form) return whole;
  return whole.$defs === undefined ? form : { ...form, $defs: whole.$defs };
}

/** What every command prints where it fails. */
export function failureSchema(): Schema {
  return outputs().error as Schema;
}
