import type { Env } from "../config.ts";
import { AppError, messageOf } from "../domain/errors.ts";

/** A release that a page names. */
export interface Release {
  /** Without the `v` of a tag. */
  readonly version: string;
  /** Where a person finds it; null where the page doesn't say. */
  readonly page: string | null;
}

/** How long the page may take in all, in milliseconds. */
const TIMEOUT = 10_000;
/** The largest page that is read, in bytes; GitHub's of thirty releases has a tenth. */
const MOST = 4_000_000;

const HINT =
  "releases.url is the address of JSON with a tag_name, or of a list of such, as https://api.github.com/repos/OWNER/NAME/releases gives it.";

/**
 * Asks a releases page for the newest release: JSON with a `tag_name` and an `html_url`, or an array
 * of such (https://docs.github.com/en/rest/releases/releases). Sends nothing but the request. Honours
 * `https_proxy`, `http_proxy` and `no_proxy`.
 *
 * @param current this version; other than it, only a pre-release is told of pre-releases
 * @returns the newest by Semantic Versioning, which may be older than this one; null where there is none
 * @throws AppError `network`
 */
export async function newestRelease(
  url: string,
  current: string,
  env: Env,
): Promise<Release | null> {
  const { compare, parse, prerelease } = await import("semver");
  const wantsPrereleases = prerelease(current) !== null;
  const found = releasesIn(await readJson(url, env)).flatMap(({ tag, page, isDraft, isPre }) => {
    const version = parse(tag);
    if (version === null || isDraft) return [];
    if (!wantsPrereleases && (isPre || version.prerelease.length > 0)) return [];
    return [{ version: version.version, page }];
  });
  found.sort((a, b) => compare(b.version, a.version));
  return found[0] ?? null;
}

/** Whether a version comes after another by Semantic Versioning; build metadata counts for nothing. */
export async function isNewer(version: string, than: string): Promise<boolean> {
  const { gt } = await import("semver");
  return gt(version, than);
}

interface Listed {
  readonly tag: string;
  readonly page: string | null;
  readonly isDraft: boolean;
  readonly isPre: boolean;
}

function releasesIn(json: unknown): Listed[] {
  const all = Array.isArray(json) ? json : [json];
  const listed = all.flatMap((each: unknown) => {
    if (typeof each !== "object" || each === null || !("tag_name" in each)) return [];
    const { tag_name: tag, html_url: page, draft, prerelease } = each as Record<string, unknown>;
    if (typeof tag !== "string") return [];
    const isPage = typeof page === "string" && /^https?:\/\/\S+$/.test(page);
    return [
      { tag, page: isPage ? page : null, isDraft: draft === true, isPre: prerelease === true },
    ];
  });
  if (listed.length === 0 && !(Array.isArray(json) && json.length === 0)) {
    throw new AppError("network", "the releases page has no tag_name", HINT);
  }
  return listed;
}

async function readJson(url: string, env: Env): Promise<unknown> {
  const text = await readPage(url, env);
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text) ? "is a web page" : "is not JSON";
    throw new AppError("network", `what ${shown(url)} answered ${what}`, HINT);
  }
}

async function readPage(url: string, env: Env): Promise<string> {
  const { Agent, fetch, ProxyAgent } = await import("undici");
  const proxy = proxyFor(new URL(url), env);
  const dispatcher = proxy === null ? new Agent() : new ProxyAgent(proxy);
  try {
    const response = await fetch(url, {
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: "application/json", "user-agent": `tickler/${__VERSION__}` },
    });
    if (url.startsWith("https:") && !response.url.startsWith("https:")) {
      throw new AppError("network", `${shown(url)} leads to a page without TLS`, HINT);
    }
    if (!response.ok) {
      throw new AppError(
        "network",
        `${shown(url)} answered ${response.status}`,
        hintFor(response.status),
      );
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > MOST) throw new AppError("network", `${shown(url)} is larger than 4 MB`, HINT);
      chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
  } catch (error) {
    throw explained(error, url);
  } finally {
    await dispatcher.destroy();
  }
}

/** The proxy that the environment names for an address, as curl reads it; null where none is. */
function proxyFor({ protocol, hostname, port }: URL, env: Env): string | null {
  const proxy =
    protocol === "https:" ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy || env.HTTP_PROXY;
  if (!proxy) return null;
  const without = (env.no_proxy || env.NO_PROXY || "")
    .split(/[\s,]+/)
    .filter((each) => each !== "");
  const isLeftOut = without.some((each) => {
    const name = each.replace(/^\*?\./, "");
    const host = /:\d+$/.test(name) ? `${hostname}:${port}` : hostname;
    return each === "*" || host === name || host.endsWith(`.${name}`);
  });
  if (isLeftOut) return null;
  const address = /^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  if (URL.canParse(address)) return address;
  throw new AppError(
    "config",
    "the proxy that the environment names is no address",
    "Allowed: http://host:port.",
  );
}

function hintFor(status: number): string {
  if (status === 403 || status === 429)
    return "The page limits how often it is asked: try again in an hour.";
  if (status === 404) return HINT;
  return status >= 500 ? "The server has a fault: try again later." : HINT;
}

/** What went wrong, in words that name the cause. */
function explained(error: unknown, url: string): unknown {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? String(cause.code) : "";
  const host = new URL(url).host;
  const TRY = "Is this machine online, and releases.url right? A proxy is named by https_proxy.";
  if (error.name === "TimeoutError" || code.includes("TIMEOUT")) {
    return new AppError("network", `${host} did not answer within ${TIMEOUT / 1000} s`, TRY);
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    const why = code === "ENOTFOUND" ? "the name does not exist" : "the name server did not answer";
    return new AppError("network", `${host} can't be found: ${why}`, TRY);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL|EPROTO/.test(code)) {
    return new AppError(
      "network",
      `the TLS connection to ${host} can't be trusted: ${messageOf(cause)}`,
      "If your company's proxy reads TLS, name its certificate in NODE_EXTRA_CA_CERTS.",
    );
  }
  return new AppError("network", `${host} can't be reached: ${code || messageOf(cause)}`, TRY);
}

/** The address without what may be secret in it. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
