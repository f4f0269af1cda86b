import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepLogin } from "../../src/oauth/login.ts";
import { OAUTH_PROVIDERS, type OauthProviderId } from "../../src/oauth/providers.ts";

const folder = mkdtempSync(join(tmpdir(), "tickler-oauth-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(provider: OauthProviderId, scope?: string) {
  const settings = {
    ...{ provider, mailbox: null, clientId: "client", tenant: "common", issuer: null, folder },
    clientSecret: async () => null,
    exclusively: <T>(work: () => Promise<T>) => work(),
  };
  const answer = {
    ...{ access_token: "at", refresh_token: "rt", token_type: "bearer" as const },
    ...(scope !== undefined && { scope }),
  };
  return keepLogin(settings, OAUTH_PROVIDERS[provider].endpoints("common"), answer, false);
}

it("refuses a login that covers less than is needed, and keeps nothing", async () => {
  const given = "openid https://outlook.office.com/SMTP.Send";
  await expect(keep("microsoft", given)).rejects.toMatchObject({
    code: "config",
    message: expect.stringContaining("IMAP.AccessAsUser.All"),
  });
  await expect(keep("google", "openid email")).rejects.toMatchObject({ code: "config" });
  expect(existsSync(join(folder, "oauth-microsoft.json"))).toBe(false);
});

it.each([
  ["without scopes, which means all", undefined],
  [
    "in another case, with more, and no offline_access",
    "profile https://outlook.office.com/imap.accessasuser.all https://outlook.office.com/SMTP.Send",
  ],
])("takes an answer %s", async (_, scope) => {
  expect(await keep("microsoft", scope)).toMatchObject({ refreshToken: "rt" });
});
