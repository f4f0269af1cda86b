import { Resolver, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { errno } from "../../platform/system-errors.ts";

type Done = Parameters<LookupFunction>[2];
type Options = Parameters<LookupFunction>[1];

/**
 * Looks a host up so that it can be given up: the system's own look-up can't be, and a process can't
 * end before it has. A name server is asked first. Only where it has answered that it knows no such
 * host is the system asked, which also reads /etc/hosts and the like; by then the answer is near.
 */
export function lookupHost(host: string, options: Options, signal: AbortSignal, done: Done): void {
  if (isIP(host) !== 0 || /^(?:.*\.)?localhost\.?$/iu.test(host)) {
    systemLookup(host, options, done);
    return;
  }
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  const giveUp = (): void => resolver.cancel();
  signal.addEventListener("abort", giveUp, { once: true });
  const end = (error: NodeJS.ErrnoException | null, addresses: readonly string[]): void => {
    if (error === null && addresses.length === 0) return;
    signal.removeEventListener("abort", giveUp);
    if (error !== null && ABSENT.includes(errno(error)) && !signal.aborted) {
      systemLookup(host, options, done);
    } else if (error !== null) done(error, "", 0);
    else {
      const found = addresses.map((address) => ({ address, family: isIP(address) }));
      if (options.all) done(null, found);
      else done(null, found[0]?.address ?? "", found[0]?.family ?? 4);
    }
  };
  resolver.resolve4(host, (error, addresses) => {
    if (error === null && addresses.length > 0) return end(null, addresses);
    if (error !== null && !ABSENT.includes(errno(error))) return end(error, []);
    resolver.resolve6(host, (none, six) => {
      if (none === null && six.length > 0) end(null, six);
      else end(none ?? Object.assign(new Error("no address"), { code: "ENODATA" }), []);
    });
  });
}

/** The server has answered, and knows no address. */
const ABSENT = ["ENOTFOUND", "ENODATA"];
