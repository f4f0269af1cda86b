import { explainOauth } from "./errors.ts";
import type { LoginRecord } from "./record.ts";
import { refreshTokenOf } from "./record.ts";
import { clientOf, loadOauth, request, serverOf } from "./server.ts";
import type { OauthSettings } from "./settings.ts";

/**
 * Has the provider forget a refresh token and what came of it (RFC 7009).
 *
 * @returns false where it has no end point for that
 * @throws AppError where that fails
 */
export async function revokeLogin(settings: OauthSettings, record: LoginRecord): Promise<boolean> {
  if (record.endpoints.revocation === null) return false;
  const oauth = await loadOauth();
  const server = serverOf(record.endpoints);
  try {
    const { client, auth } = await clientOf(oauth, settings);
    const token = await refreshTokenOf(record);
    const response = await oauth.revocationRequest(server, client, auth, token, {
      ...request(oauth, record.endpoints),
    });
    await oauth.processRevocationResponse(response);
    return true;
  } catch (error) {
    throw await explainOauth(error, record);
  }
}
