import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { DnsMailRoutes, mailRouteOf } from "../../src/dns/mail-route.ts";
import { DnsResolver } from "../../src/dns/resolver.ts";
import {
  NameServer,
  nameServerMissing,
  SilentNameServer,
} from "../support/mail-servers/name-server.ts";
import { missing } from "../support/postgres/suite.ts";

const RECORDS = [
  "good.example. MX 10 mx.good.example.",
  "mx.good.example. A 192.0.2.1",
  "half.example. MX 10 gone.half.example.",
  "half.example. MX 20 mx.good.example.",
  "six.example. MX 10 mx.six.example.",
  "mx.six.example. AAAA 2001:db8::1",
  "null.example. MX 0 .",
  "own.example. A 192.0.2.2",
  'txt.example. TXT "v=spf1 -all"',
  "gone.example. MX 10 mx.gone.example.",
  "home.example. MX 10 mx.home.example.",
  "mx.home.example. A 127.0.0.1",
  "odd.example. MX 10 mx.refused.example.",
  "xn--bcher-kva.example. MX 10 mx.good.example.",
];

const reason = nameServerMissing();
if (reason !== null) missing("where mail for a domain goes", reason);
describe.skipIf(reason !== null)("where mail for a domain goes", () => {
  let server: NameServer;
  beforeAll(async () => {
    server = await NameServer.start(RECORDS, ['local-zone: "refused.example." refuse']);
  });
  afterAll(() => server.stop());

  it.each([
    ["good.example", "servers"],
    ["half.example", "servers"],
    ["six.example", "servers"],
    ["Bücher.example", "servers"],
    ["null.example", "null_mx"],
    ["own.example", "own_address"],
    ["txt.example", "no_server"],
    ["gone.example", "no_server"],
    ["home.example", "no_server"],
    ["nobody.example", "no_domain"],
    ["refused.example", "unknown"],
    ["odd.example", "unknown"],
  ])("%s: %s", async (domain, kind) => {
    const route = await mailRouteOf(new DnsResolver({ server: server.address }), domain);
    expect(route.kind).toBe(kind);
  });
});

test("a name server that is silent is not asked for ever", async () => {
  const silent = await SilentNameServer.start();
  try {
    let asked = 0;
    class Counted extends DnsResolver {
      override mx(name: string) {
        asked += 1;
        return super.mx(name);
      }
    }
    const routes = new DnsMailRoutes(new Counted({ server: silent.address, timeout: 50 }));
    const names = Array.from({ length: 40 }, (_, at) => `d${at}.example`);
    const all = await Promise.all([...names, ...names].map((name) => routes.of(name)));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["unknown"]));
    expect([routes.gaveUp, asked]).toEqual([true, 40]);
    expect((await routes.of("another.example")).kind).toBe("unknown");
    expect(asked).toBe(40);
  } finally {
    silent.stop();
  }
});
