/** A person with a browser: follows redirects, keeps cookies, fills forms in and submits them. */
export class Person {
  readonly #name: string;
  readonly #cookies = new Map<string, string>();

  /** @param name who logs in */
  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Opens a page and says yes to everything.
   *
   * @param until the address at which to stop, without asking for it
   * @returns the last address, and what stood there
   */
  async consent(page: string, until?: RegExp): Promise<{ address: string; text: string }> {
    let request: { address: string; form?: URLSearchParams } = { address: page };
    for (let steps = 0; steps < 30; steps++) {
      if (until?.test(request.address)) return { address: request.address, text: "" };
      const response = await fetch(request.address, {
        redirect: "manual",
        headers: { cookie: this.#cookieHeader() },
        ...(request.form !== undefined && { method: "POST", body: request.form }),
      });
      this.#keep(response);
      const text = await response.text();
      const location = response.headers.get("location");
      if (location !== null) {
        request = { address: new URL(location, request.address).href };
        continue;
      }
      const form = this.#filled(text, request.address);
      if (form === null) return { address: request.address, text };
      request = form;
    }
    throw new Error("the login does not end");
  }

  #filled(html: string, base: string): { address: string; form: URLSearchParams } | null {
    const [, attributes = "", inner = ""] = /<form([^>]*)>([\s\S]*?)<\/form>/i.exec(html) ?? [];
    if (inner === "") return null;
    const form = new URLSearchParams();
    for (const [input] of inner.matchAll(/<(?:input|button)[^>]*>/gi)) {
      const name = attribute(input, "name");
      if (name === null || name === "abort") continue;
      const value = { login: this.#name, password: "any" }[name] ?? attribute(input, "value") ?? "";
      form.set(name, value);
    }
    const action = attribute(`<form ${attributes}>`, "action") ?? base;
    return { address: new URL(action, base).href, form };
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return found === undefined ? null : found.replaceAll("&amp;", "&");
}
