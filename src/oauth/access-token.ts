import { AppError } from "../domain/errors.ts";
import { explainOauth, isEnded, refusalOf } from "./errors.ts";
import { loginCommand, OAUTH_PROVIDERS } from "./providers.ts";
import { keepRecord, type LoginRecord, readRecord, refreshTokenOf, writeRecord } from "./record.ts";
import { clientOf, loadOauth, request, serverOf, withoutIdToken } from "./server.ts";
import type { OauthSettings } from "./settings.ts";
import { accessTokenOf, isFresh, refreshUntilOf } from "./tokens.ts";

/** A renewed token that is refused as well is kept for so long, in milliseconds. */
const PAUSE_AFTER_REFUSAL = 10 * 60_000;

/**
 * An access token that is good for some minutes: the one that is kept, else a new one. Of several
 * processes one renews it, and the others take what it got.
 *
 * @param refused a token that a mail server did not take, although it should be good
 * @throws AppError `config` where the person has to log in again, `partial` where the provider can't
 *   be asked now
 */
export async function accessToken(
  settings: OauthSettings,
  refused: string | null,
): Promise<string> {
  const kept = usable(requireRecord(settings), refused);
  return kept ?? settings.exclusively(() => renewed(settings, refused));
}

/** The token that is kept; null where it can't be used. */
function usable({ access }: LoginRecord, refused: string | null): string | null {
  const now = Date.now();
  if (access === null || !isFresh(access, now)) return null;
  if (access.token !== refused) return access.token;
  // The server refuses this login, and not just the token: to renew at each tick would not help.
  return access.afterRefusal && now - access.got < PAUSE_AFTER_REFUSAL ? access.token : null;
}

async function renewed(settings: OauthSettings, refused: string | null): Promise<string> {
  const record = requireRecord(settings);
  // Another process may have renewed it while this one waited.
  const kept = usable(record, refused);
  if (kept !== null) return kept;
  const before = await refreshTokenOf(record);
  const oauth = await loadOauth();
  const server = serverOf(record.endpoints);
  const { client, auth } = await clientOf(oauth, settings);
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, auth, before, {
      ...request(oauth, record.endpoints),
    });
    const answer = await oauth.processRefreshTokenResponse(
      server,
      client,
      await withoutIdToken(response),
    );
    const now = Date.now();
    const next: LoginRecord = {
      ...record,
      renewedAt: new Date(now).toISOString(),
      refreshUntil: refreshUntilOf(answer, now) ?? record.refreshUntil,
      endedAt: null,
      access: accessTokenOf(answer, now, refused !== null && refused === record.access?.token),
    };
    const after = answer.refresh_token;
    if (after === undefined || after === before) await writeRecord(settings.folder, next);
    else await keepRecord(settings.folder, next, after);
    return answer.access_token;
  } catch (error) {
    const refusal = await refusalOf(error);
    if (refusal !== null && isEnded(refusal)) {
      const endedAt = new Date().toISOString();
      await writeRecord(settings.folder, { ...record, access: null, endedAt });
    }
    throw await explainOauth(error, settings);
  }
}

/** The login that these settings are about. @throws AppError `config` where there is none */
function requireRecord(settings: OauthSettings): LoginRecord {
  const { folder, provider, mailbox, clientId } = settings;
  const record = readRecord(folder, settings);
  const hint = `Log in: ${loginCommand(settings)}`;
  const { name } = OAUTH_PROVIDERS[provider];
  if (record === null) {
    const whose = mailbox === null ? "" : ` for the mailbox ${mailbox}`;
    throw new AppError("config", `nobody is logged in at ${name}${whose}`, hint);
  }
  if (record.clientId === clientId) return record;
  throw new AppError("config", `the login at ${name} was made with another oauth.client_id`, hint);
}
