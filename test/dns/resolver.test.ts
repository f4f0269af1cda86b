import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DnsResolver, reverseLabels, reverseName } from "../../src/dns/resolver.ts";
import {
  NameServer,
  nameServerMissing,
  SilentNameServer,
} from "../support/mail-servers/name-server.ts";
import { missing } from "../support/postgres/suite.ts";

const RECORDS = [
  "sales.example. MX 20 second.sales.example.",
  "sales.example. MX 10 first.sales.example.",
  'sales.example. TXT "v=spf1 ip4:192.0.2.1 " "-all"',
  "first.sales.example. A 192.0.2.1",
  "first.sales.example. AAAA 2001:db8::1",
  "none.example. MX 0 .",
  "alias.example. CNAME first.sales.example.",
  "xn--bcher-kva.example. A 192.0.2.9",
];

const reason = nameServerMissing();
if (reason !== null) missing("DnsResolver", reason);
describe.skipIf(reason !== null)("DnsResolver", () => {
  let server: NameServer;
  let silent: SilentNameServer;

  beforeAll(async () => {
    server = await NameServer.start(RECORDS, ['local-zone: "refused.example." refuse']);
    silent = await SilentNameServer.start();
  });
  afterAll(async () => {
    await server.stop();
    silent.stop();
  });
  const ask = () => new DnsResolver({ server: server.address });

  it("joins the pieces of a TXT record", async () => {
    expect(await ask().txt("Sales.Example")).toEqual({
      kind: "found",
      values: ["v=spf1 ip4:192.0.2.1 -all"],
    });
  });

  it("gives mail servers by their preference, and a null MX as an empty name", async () => {
    expect(await ask().mx("sales.example")).toEqual({
      kind: "found",
      values: [
        { exchange: "first.sales.example", priority: 10 },
        { exchange: "second.sales.example", priority: 20 },
      ],
    });
    expect(await ask().mx("none.example")).toEqual({
      kind: "found",
      values: [{ exchange: "", priority: 0 }],
    });
  });

  it("gives addresses of both kinds, also of a name beyond ASCII", async () => {
    expect(await ask().addresses("first.sales.example")).toEqual({
      kind: "found",
      values: ["192.0.2.1", "2001:db8::1"],
    });
    expect(await ask().addresses("Bücher.example")).toEqual({
      kind: "found",
      values: ["192.0.2.9"],
    });
  });

  it("tells a name that is not there from a record that is not there", async () => {
    expect(await ask().txt("nobody.example")).toEqual({ kind: "none", nameExists: false });
    expect(await ask().txt("first.sales.example")).toEqual({ kind: "none", nameExists: true });
    expect(await ask().txt("alias.example")).toEqual({ kind: "none", nameExists: true });
  });

  it("knows nothing where the server refuses, is not there, or is silent", async () => {
    expect((await ask().txt("refused.example")).kind).toBe("unknown");
    const nobody = new DnsResolver({ server: "127.0.0.1:1", timeout: 1_000 });
    expect((await nobody.mx("sales.example")).kind).toBe("unknown");
    const late = new DnsResolver({ server: silent.address, timeout: 300 });
    expect(await late.addresses("sales.example")).toEqual({
      kind: "unknown",
      why: "the name server did not answer in time",
    });
  });

  it("throws as node:dns does, for libraries", async () => {
    await expect(ask().resolve("nobody.example", "TXT")).rejects.toMatchObject({
      code: "ENOTFOUND",
    });
    await expect(ask().resolve("first.sales.example", "MX")).rejects.toMatchObject({
      code: "ENODATA",
    });
  });
});

describe("the names of addresses", () => {
  it("are read backwards", () => {
    expect(reverseName("192.0.2.1")).toBe("1.2.0.192.in-addr.arpa");
    expect(reverseLabels("2001:db8::1")).toBe(
      "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2",
    );
    expect(reverseLabels("::1")).toMatch(/^1(?:\.0){31}$/);
  });
});
