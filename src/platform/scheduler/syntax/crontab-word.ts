/**
 * A word for the command of a crontab's line. Vixie cron and cronie end the command at a `%` unless a
 * backslash stands before it, and differ in what a backslash means before others; BusyBox's crond knows
 * none of that. So neither is written: printf makes them.
 */
export function crontabWord(text: string): string {
  return text
    .split(/([%\\]|')/u)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "%") return `"$(printf '\\045')"`;
      if (part === "\\") return `"$(printf '\\134')"`;
      return part === "'" ? `"'"` : `'${part}'`;
    })
    .join("");
}
