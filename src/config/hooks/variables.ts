/** The variable of a hook's secret: `TICKLER_HOOK_CRM_SECRET`. */
export function hookVariable(name: string): string {
  return `TICKLER_HOOK_${name.replaceAll("-", "_").toUpperCase()}_SECRET`;
}

/** Whether a variable holds a hook's secret. */
export function isHookVariable(variable: string): boolean {
  return /^TICKLER_HOOK_[A-Z0-9_]+_SECRET$/.test(variable);
}
