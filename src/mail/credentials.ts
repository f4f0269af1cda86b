export interface Credential {
  /** Null or empty where none is configured. */
  value: string | null;
  /** Whether it was looked up for an earlier login, so that it may have run out since. */
  used: boolean;
  /** To be called when a server has refused it: the next one is looked up anew. */
  invalidate(): void;
}

/**
 * A password or access token. It is looked up when it is first needed, once for all logins, and
 * again only after a server has refused it: an access token may have run out.
 */
export class CredentialCache {
  readonly #lookUp: () => Promise<string | null>;
  #found: Promise<string | null> | null = null;

  constructor(lookUp: () => Promise<string | null>) {
    this.#lookUp = lookUp;
  }

  /** @throws what the look-up throws */
  async get(): Promise<Credential> {
    const used = this.#found !== null;
    this.#found ??= this.#lookUp();
    const found = this.#found;
    const invalidate = (): void => {
      if (this.#found === found) this.#found = null;
    };
    try {
      const value = await found;
      if (value === null || value === "") invalidate();
      return { value, used, invalidate };
    } catch (error) {
      invalidate();
      throw error;
    }
  }
}
