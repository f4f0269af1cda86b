import { describe, expect, it } from "vitest";
import { guessServers, type Lookups } from "../../src/setup/account/discover.ts";

function dns(
  srv: Record<string, { host: string; port: number }[]>,
  hosts: readonly string[] = [],
): Lookups {
  return {
    mx: async () => [],
    srv: async (name) => srv[name] ?? [],
    hasAddress: async (host) => hosts.includes(host),
  };
}

describe("guessServers", () => {
  it("takes what the domain announces, with TLS from the first byte if it has a choice", async () => {
    const records = {
      "_submissions._tcp.x.example": [{ host: "out.x.example", port: 465 }],
      "_submission._tcp.x.example": [{ host: "other.x.example", port: 587 }],
      "_imaps._tcp.x.example": [{ host: "", port: 0 }],
      "_imap._tcp.x.example": [{ host: "in.x.example", port: 143 }],
    };
    expect(await guessServers("x.example", dns(records))).toEqual({
      smtp: { host: "out.x.example", port: 465, secure: true },
      imap: { host: "in.x.example", port: 143, secure: false },
    });
  });

  it("else takes the usual names, and nothing where there are none", async () => {
    expect(await guessServers("x.example", dns({}, ["mail.x.example", "imap.x.example"]))).toEqual({
      smtp: { host: "mail.x.example", port: 587, secure: false },
      imap: { host: "imap.x.example", port: 993, secure: true },
    });
    expect(await guessServers("x.example", dns({}))).toEqual({ smtp: null, imap: null });
  });
});
