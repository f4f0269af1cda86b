import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { OAUTH_PROVIDER_IDS, type OauthProviderId } from "../../oauth/providers.ts";

/** The provider that a person names. @throws AppError `usage` */
export function providerNamed(name: string): OauthProviderId {
  const id = OAUTH_PROVIDER_IDS.find((each) => each === name.toLowerCase());
  if (id !== undefined) return id;
  const meant = closest(name, OAUTH_PROVIDER_IDS);
  throw new AppError(
    "usage",
    `${JSON.stringify(name)} is no provider with a login by OAuth`,
    meant === null ? `One of ${OAUTH_PROVIDER_IDS.join(", ")}.` : `Did you mean ${meant}?`,
  );
}
