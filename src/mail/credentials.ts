export interface Credential {
  /** Null or empty where none is configured. */
  value: string | null;
  /** Whether it was looked up for an earlier login, so that it may have run out since. */
  used: boolean;
  /** To be called when a server has refused it: the next one is looked up anew, and not the same. */
  invalidate(): void;
}

/**
 * Finds a secret; null where none is configured.
 *
 * @param refused what a server did not take, so that the same token is not given once more
 */
export type LookUp = (refused?: string) => Promise<string | null>;

/**
 * A password or access token. It is looked up when it is first needed, once for all logins, and
 * again only after a server has refused it: an access token may have run out.
 */
export class CredentialCache {
  readonly #lookUp: LookUp;
  #refused: string | undefined;
  #found: Promise<string | null> | null = null;

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp;
  }

  /** @throws what the look-up throws */
  async get(): Promise<Credential> {
    const used = this.#found !== null;
    this.#found ??= this.#lookUp(this.#refused);
    const found = this.#found;
    const invalidate = (): void => {
      if (this.#found === found) this.#found = null;
    };
    try {
      const value = await found;
      if (value === null || value === "") invalidate();
      const refuse = (): void => {
        this.#refused = value ?? undefined;
        invalidate();
      };
      return { value, used, invalidate: refuse };
    } catch (error) {
      invalidate();
      throw error;
    }
  }
}
