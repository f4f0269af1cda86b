import { join } from "node:path";
import type { OauthClient } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import { OAUTH_PROVIDER_IDS, type OauthProviderId, providerOfHost } from "../../oauth/providers.ts";
import { readRecord } from "../../oauth/record.ts";
import type { OauthSettings } from "../../oauth/settings.ts";

/**
 * An access token for a mail server.
 *
 * @param refused one that the server did not take, although it should be good
 * @throws AppError `config` where the person has to log in, `partial` where the provider can't be
 *   asked now
 */
export async function tokenFor(client: OauthClient, refused: string | null): Promise<string> {
  const { accessToken } = await import("../../oauth/access-token.ts");
  return accessToken(oauthSettings(client, loginFor(client)), refused);
}

/** The provider whose login a mail server takes: its own, else the only one there is. */
export function loginFor(client: Pick<OauthClient, "host" | "folder">): OauthProviderId {
  const own = providerOfHost(client.host);
  if (own !== null) return own;
  const [only, ...others] = OAUTH_PROVIDER_IDS.filter((id) => readRecord(client.folder, id));
  if (only !== undefined && others.length === 0) return only;
  throw new AppError(
    "config",
    only === undefined
      ? `nobody is logged in for ${client.host}`
      : `${client.host} may take the login at ${[only, ...others].join(" or at ")}`,
    only === undefined
      ? "Log in: tickler login google, or tickler login microsoft"
      : `Log out of one: tickler logout ${only}`,
  );
}

/** The settings of a client, with what they need of this program. */
export function oauthSettings(client: OauthClient, provider: OauthProviderId): OauthSettings {
  const { id, secretCommand, tenant, issuer, folder } = client;
  return {
    ...{ provider, clientId: id, tenant, issuer, folder },
    clientSecret: async () => {
      if (secretCommand === null) return null;
      const { printedBy } = await import("../printed-by.ts");
      return printedBy("oauth.client_secret_command", secretCommand);
    },
    exclusively: async (work) => {
      const { exclusively } = await import("../../store/sqlite/lock/exclusively.ts");
      return exclusively(join(folder, `oauth-${provider}.lock`), work);
    },
  };
}
