import { type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/**
 * How people log in at Microsoft: SMTP with a password is off by default from the end of December
 * 2026 on, and IMAP has been for years.
 * https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835
 */
export async function microsoftLogin(setUp: SetUp): Promise<Outcome | null> {
  const { values } = setUp.config;
  const hosts = (["smtp", "imap"] as const).filter((each) =>
    /(?:^|\.)(?:office365|outlook|hotmail)\.com$/i.test(values[`${each}.url`]?.host ?? ""),
  );
  if (hosts.length === 0) return null;
  const passwords = hosts.filter((each) => values[`${each}.auth`] === "password");
  if (passwords.length === 0) return ok("the login is by OAuth 2.0");
  const what = passwords.map((each) => `${each}.auth`).join(" and ");
  const since = passwords.includes("imap")
    ? "which Microsoft takes no more for IMAP, and Microsoft 365 turns off by default for SMTP at the end of December 2026"
    : "which Microsoft 365 turns off by default for SMTP at the end of December 2026";
  return warn(`${what} is password, ${since}`, "tickler login microsoft");
}

/** How leads unsubscribe, as Google and Yahoo have asked of mailings since February 2024 (RFC 8058). */
export async function unsubscribe({ config, sends }: SetUp): Promise<Outcome | null> {
  if (!sends) return null;
  const header = config.values["unsubscribe.header"];
  if (header === "off") {
    return warn(
      "mails carry no List-Unsubscribe, which Google, Yahoo and Microsoft ask for in mailings",
      "tickler config set unsubscribe.header bulk",
    );
  }
  if (config.values["unsubscribe.url"] === null) {
    return ok(
      "by mail; above 5,000 mails a day Google and Yahoo want one click, too: unsubscribe.url",
    );
  }
  return ok("by mail and with one click");
}
