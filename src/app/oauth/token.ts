import type { OauthClient } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import { OAUTH_PROVIDER_IDS, type OauthProviderId, providerOfHost } from "../../oauth/providers.ts";
import { loginFiles, readRecord } from "../../oauth/record.ts";
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

/** The provider whose login a mail server takes: its own, else the only one there is for the mailbox. */
export function loginFor({
  host,
  folder,
  mailbox,
}: Pick<OauthClient, "host" | "folder" | "mailbox">): OauthProviderId {
  const own = providerOfHost(host);
  if (own !== null) return own;
  const [only, ...others] = OAUTH_PROVIDER_IDS.filter((provider) =>
    readRecord(folder, { provider, mailbox }),
  );
  const of = mailbox === null ? "" : ` --mailbox ${mailbox}`;
  if (only !== undefined && others.length === 0) return only;
  throw new AppError(
    "config",
    only === undefined
      ? `nobody is logged in for ${host}`
      : `${host} may take the login at ${[only, ...others].join(" or at ")}`,
    only === undefined
      ? `Log in: tickler login google${of}, or tickler login microsoft${of}`
      : `Log out of one: tickler logout ${only}${of}`,
  );
}

/** The settings of a client, with what they need of this program. */
export function oauthSettings(client: OauthClient, provider: OauthProviderId): OauthSettings {
  const { id, mailbox, secretCommand, tenant, issuer, folder } = client;
  return {
    ...{ provider, mailbox, clientId: id, tenant, issuer, folder },
    clientSecret: async () => {
      if (secretCommand === null) return null;
      const { printedBy } = await import("../printed-by.ts");
      return printedBy("oauth.client_secret_command", secretCommand);
    },
    exclusively: async (work) => {
      const { exclusively } = await import("../../store/sqlite/lock/exclusively.ts");
      return exclusively(`${loginFiles(folder, { provider, mailbox })}.lock`, work);
    },
  };
}
