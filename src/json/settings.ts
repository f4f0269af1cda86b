import type { Plain, SettingView } from "../config.ts";
import type { PlaybookReading } from "../domain/guardrails/playbook-reading.ts";
import type { PlaybookAddition } from "../domain/writing/playbook-addition.ts";

/** A setting: secrets masked, durations and lists as they are written. */
export function settingView({ key, value, origin, default: fallback, doc, env }: SettingView) {
  return { key, value, origin, default: fallback, doc, env };
}

/** What `config set` wrote. @param value null where the setting was taken out */
export function changedSettingView(key: string, value: Plain | null, file: string) {
  return { key, value, file };
}

export function configPathView(path: string) {
  return { path };
}

/** What the playbook has and what it lacks. */
export interface PlaybookReport {
  path: string;
  exists: boolean;
  sections: readonly { name: string; present: boolean; extra: boolean }[];
  /** For people, one a line. */
  problems: readonly string[];
  /** What would make it better; nothing is wrong without. */
  advice: readonly string[];
  /** What the guardrails let a text say; null where there is no playbook. */
  reading: PlaybookReading | null;
}

export function playbookView(report: PlaybookReport) {
  const { path, exists, sections, problems, advice, reading } = report;
  return {
    ...{ path, exists, sections, problems, advice },
    may_be_said: reading?.mayBeSaid ?? [],
    may_not: reading?.mayNot ?? [],
    denied: reading?.denied ?? [],
  };
}

export function playbookPathView(path: string, exists: boolean) {
  return { path, exists };
}

export function playbookAddView(addition: PlaybookAddition) {
  const { path, isKnown, heading, isNewHeading, line, number, isRule } = addition;
  return {
    ...{ path, added: !isKnown, section: heading, new_section: isNewHeading },
    ...{ line, line_number: number },
    /** It reads as a rule for the writer, and allows nothing. */
    is_rule: isRule,
  };
}
