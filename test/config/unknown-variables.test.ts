import { expect, it } from "vitest";
import { envName, KEYS } from "../../src/config/settings.ts";
import { unknownVariables } from "../../src/config/unknown-variables.ts";

it("names variables that look like ours, and what was meant", () => {
  const env = {
    TICKLER_SMPT_URL: "smtp://localhost",
    TICKLER_IMAP_PASS: "x",
    TICKLER_FOO: "x",
    TICKLER_FOLLOWUP_AFTER: "1d",
    TICKLER_EMPTY: "",
    SMTP_URL: "x",
  };
  expect(unknownVariables(env)).toEqual([
    { name: "TICKLER_FOLLOWUP_AFTER", meant: "TICKLER_FOLLOW_UP_AFTER" },
    { name: "TICKLER_FOO", meant: null },
    { name: "TICKLER_IMAP_PASS", meant: "TICKLER_IMAP_PASSWORD" },
    { name: "TICKLER_SMPT_URL", meant: "TICKLER_SMTP_URL" },
  ]);
});

it("knows every setting, the secrets and the variables of the tests", () => {
  const others = [
    ...["HOME", "DB", "NOW", "ACTOR", "SMTP_PASSWORD", "IMAP_PASSWORD", "AI_API_KEY"],
    ...["TEST_ALL", "TEST_ENGINE", "WALKS", "SEED", "SITUATIONS"],
  ].map((name) => `TICKLER_${name}`);
  const env = Object.fromEntries([...others, ...KEYS.map(envName)].map((name) => [name, "x"]));
  expect(unknownVariables(env)).toEqual([]);
});
