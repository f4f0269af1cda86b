import { chmodSync, readFileSync, writeFileSync } from "node:fs";

import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { freePort } from "../../support/postgres/cluster.ts";
import { onServer } from "../../support/postgres/on-server.ts";
import { Pooler, type PoolerOptions, poolerAvailable } from "../../support/postgres/pooler.ts";
import { describePostgres, missing } from "../../support/postgres/suite.ts";
import { freshPath, Tickler } from "../../support/processes/tickler.ts";
import type { ErrorJson, TickJson } from "../../support/processes/tickler-json.ts";

const SECRET = "s3cret%/@: x";
const certificate = makeCertificate({ names: ["db.example.com"] });

/** Runs a command that fails, in both forms. @returns the message and the hint */
async function refused(t: Tickler, args: string[], exitCode = 1): Promise<ErrorJson["error"]> {
  const [plain, json, verbose] = await Promise.all([
    t.run(args),
    t.run([...args, "--json"]),
    t.run([...args, "--verbose"]),
  ]);
  expect(plain).toMatchObject({ exitCode, stdout: "" });
  expect(json).toMatchObject({ exitCode, stdout: "" });
  const { error } = JSON.parse(json.stderr) as ErrorJson;
  expect(plain.stderr).toBe(`error: ${error.message}\nhint: ${error.hint}\n`);
  for (const { stderr } of [plain, json, verbose]) {
    expect(stderr).not.toContain("s3cret");
    expect(stderr).not.toContain(encodeURIComponent(SECRET));
    expect(stderr).not.toMatch(/bug|internal/u);
  }
  return error;
}

describePostgres(
  "errors of a server, as a rep meets them",
  (cluster) => {
    let url: string;
    let role: string;

    beforeAll(async () => {
      url = await cluster().createDatabase();
      await onServer(url).ok(["lead", "add", "Ann", "ann@example.com"]);
      role = await cluster().createRole("rep", { password: SECRET, in: url });
    });

    const withUrl = (change: (url: URL) => void, base = url): string => {
      const changed = new URL(base);
      change(changed);
      return changed.href;
    };

    test("the server is away", async () => {
      const port = await freePort();
      const away = onServer(cluster().url("x", { port, user: "ada", password: SECRET }));
      const error = await refused(away, ["lead", "list"]);
      expect(error).toMatchObject({
        code: "database",
        message: `the database postgres://ada@127.0.0.1:${port}/x can't be reached`,
        hint: expect.stringContaining("server is running"),
      });
      expect(await refused(away, ["tick"])).toEqual(error);
    });

    test("nobody knows the host", async () => {
      const error = await refused(onServer("postgres://ada@no-such-host.invalid/x"), [
        "lead",
        "list",
      ]);
      expect(error.message).toMatch(/host name/u);
    });

    test.each(["scram-sha-256", "md5"])("a wrong password, or none (%s)", async (encryption) => {
      const name = `ada_${encryption.slice(0, 3)}`;
      await cluster().query(
        `set password_encryption = '${encryption}'; create role ${name} login password '${SECRET}'`,
      );
      const database = new URL(url).pathname.slice(1);
      const wrong = onServer(cluster().url(database, { user: name, password: "s3cret wrong" }));
      expect((await refused(wrong, ["lead", "list"])).message).toContain("refuses the password");
      const none = await refused(onServer(cluster().url(database, { user: name })), [
        "lead",
        "list",
      ]);
      expect(none.message).toMatch(/asks for a password, and there is none/u);
      expect(none.hint).toContain("db.password_command");
    });

    test("no such database", async () => {
      const error = await refused(onServer(cluster().url("nowhere")), ["lead", "list"]);
      expect(error).toMatchObject({
        message: expect.stringContaining("has no database of that name"),
        hint: expect.stringContaining("createdb"),
      });
    });

    test("a login that is not allowed", async () => {
      const error = await refused(
        onServer(cluster().url("x", { user: "nobody_here", password: "x" })),
        ["lead", "list"],
      );
      expect(error.message).toMatch(/refuses the (login|password)/u);
    });

    test("no rights to make the tables", async () => {
      const empty = await cluster().createDatabase();
      const guest = await cluster().createRole("guest", { password: SECRET, in: empty });
      const error = await refused(onServer(guest), ["lead", "list"]);
      expect(error.message).toContain("does not grant the rights");
      expect(error.hint).toContain("docs/teams.md");
    });

    test("no rights to read, or to write", async () => {
      const database = new URL(url).pathname.slice(1);
      await cluster().query(`create role reader login password '${SECRET}'`);
      const reader = onServer(cluster().url(database, { user: "reader", password: SECRET }));
      expect((await refused(reader, ["lead", "list"])).message).toContain("rights");
      for (const grant of ["usage on schema public", "select on all tables in schema public"]) {
        await cluster().queryIn(url, `grant ${grant} to reader`);
      }
      expect(await reader.ok(["lead", "list"])).toContain("Ann");
      expect((await refused(reader, ["lead", "add", "Bob", "bob@example.com"])).message).toContain(
        "rights",
      );
    });

    test("a role that may only do what Tickler needs can do everything", async () => {
      const t = onServer(role);
      await t.all(
        ["lead", "add", "Bob", "bob@example.com", "--tag", "x"],
        ["send", "bob@example.com", "Hi {{ first_name }}!", "--subject", "Hi {{ first_name }}!"],
        ["tick"],
        ["reply", "1", "Interested!"],
        ["tick"],
        ["history", "bob@example.com"],
        ["outbox", "list"],
      );
      expect(await t.mails()).toHaveLength(2);
      await t.ok(["lead", "rm", "bob@example.com", "--yes"]);
    });

    test("a schema from a newer version, and tables of another program", async () => {
      const newer = await cluster().createDatabase(url);
      await cluster().queryIn(newer, "update tickler_schema set version = 99");
      const error = await refused(onServer(newer), ["lead", "list"]);
      expect(error.message).toMatch(/newer version of Tickler \(schema 99/u);
      expect(error.hint).toContain("Update Tickler");
      const foreign = await cluster().createDatabase();
      await cluster().queryIn(foreign, "create table leads (id integer)");
      expect((await refused(onServer(foreign), ["lead", "list"])).message).toContain(
        "another program",
      );
      expect(
        await cluster().queryIn(foreign, "select to_regclass('tickler_schema') as left_over"),
      ).toEqual([{ left_over: null }]);
    });

    test("too many connections", async () => {
      const full = await cluster().createDatabase(url);
      await cluster().query(`alter role ${new URL(role).username} connection limit 0`);
      onTestFinished(async () => {
        await cluster().query(`alter role ${new URL(role).username} connection limit -1`);
      });
      const error = await refused(
        onServer(
          withUrl((each) => {
            each.pathname = new URL(full).pathname;
          }, role),
        ),
        ["lead", "list"],
      );
      expect(error.message).toContain("no connection left");
      expect(error.hint).toContain("max_connections");
    });

    test("a standby, which is read-only", async () => {
      const standby = await cluster().createDatabase(url);
      const name = new URL(standby).pathname.slice(1);
      await cluster().query(`alter database ${name} set default_transaction_read_only = on`);
      const t = onServer(standby);
      expect(await t.ok(["lead", "list"])).toContain("Ann");
      const error = await refused(t, ["lead", "add", "Bob", "bob@example.com"]);
      expect(error).toMatchObject({
        message: expect.stringContaining("is read-only"),
        hint: expect.stringContaining("primary"),
      });
    });

    test("what is no URL of PostgreSQL's is a matter of configuration", async () => {
      for (const bad of [
        "postgres://ada:s3cret@127.0.0.1:99999/x",
        "postgres://ada:s3cret@127.0.0.1",
        "postgres://ada:s3cret@127.0.0.1/x?sslmode=sometimes",
        "postgres://ada:s3cret@127.0.0.1/x?sslrootcert=/no/such&sslmode=verify-ca",
      ]) {
        const error = await refused(onServer(bad), ["lead", "list"], 2);
        expect(error.code).toBe("config");
      }
    });

    describe("the password comes from", () => {
      const bare = (): string =>
        withUrl((each) => {
          each.password = "";
        }, role);
      const list = async (t: Tickler, env: Record<string, string> = {}): Promise<void> => {
        expect(await t.run(["lead", "list"], { env })).toMatchObject({
          exitCode: 0,
          stderr: "",
          stdout: expect.stringContaining("Ann"),
        });
      };

      test("PGPASSWORD", () => list(onServer(bare()), { PGPASSWORD: SECRET }));

      test("~/.pgpass, if nobody else may read it", async () => {
        const file = freshPath("pgpass");
        const t = onServer(bare(), { PGPASSFILE: file });
        const escaped = SECRET.replace(/[\\:]/gu, "\\$&");
        await t.run(["lead", "list"]);
        writeFileSync(
          file,
          `# mine\nother:*:*:*:wrong\n127.0.0.1:${cluster().port}:*:${new URL(role).username}:${escaped}\n`,
        );
        chmodSync(file, 0o600);
        await list(t);
        chmodSync(file, 0o644);
        expect((await refused(t, ["lead", "list"])).message).toContain("asks for a password");
      });

      test("db.password_command, which is asked once, and before the environment", async () => {
        const calls = freshPath("calls");
        const command = `echo . >> ${calls}; printf '%s\\n' '${SECRET}'`;
        const t = onServer(bare(), { TICKLER_DB_PASSWORD_COMMAND: command });
        await list(t, { PGPASSWORD: "wrong" });
        await t.ok(["send", "1", "Hi!", "--subject", "Hi!"]);
        await t.ok(["tick"]);
        expect(
          await t.run(["lead", "list"], { env: { TICKLER_DB_PASSWORD_COMMAND: "exit 3" } }),
        ).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("db.password_command") });
      });
    });

    describe("TLS", () => {
      const list = (mode: string, host = "127.0.0.1", env = {}) =>
        onServer(
          withUrl((each) => {
            each.hostname = host;
            each.search = mode;
          }),
          env,
        ).run(["lead", "list"]);

      test.each(["sslmode=require", "sslmode=prefer", "sslmode=allow", "sslmode=disable", ""])(
        "works with %s",
        async (mode) => {
          expect(await list(mode)).toMatchObject({ exitCode: 0, stderr: "" });
        },
      );

      test("is checked by verify-full: a certificate of one's own is refused, and named it is taken", async () => {
        const unknown = onServer(
          withUrl((each) => {
            each.search = "sslmode=verify-full";
          }),
        );
        const error = await refused(unknown, ["lead", "list"]);
        expect(error.message).toContain("certificate that can't be verified");
        expect(error.hint).toContain("sslrootcert");
        const authority = freshPath("root.crt");
        writeFileSync(authority, certificate.cert);
        expect(await list(`sslmode=verify-full&sslrootcert=${authority}`)).toMatchObject({
          exitCode: 0,
          stderr: "",
        });
        // It is made out for the address, and not for this name of it.
        const name = `sslmode=verify-full&sslrootcert=${authority}`;
        expect(await list(name, "localhost")).toMatchObject({
          exitCode: 1,
          stderr: expect.stringContaining("certificate"),
        });
        expect(await list(`sslmode=verify-ca&sslrootcert=${authority}`, "localhost")).toMatchObject(
          { exitCode: 0 },
        );
      });

      test("is named where the server asks for it", async () => {
        cluster().writeHba("hostnossl all tickler 127.0.0.1/32 reject");
        await cluster().reload();
        onTestFinished(async () => {
          cluster().writeHba();
          await cluster().reload();
        });
        const plain = await refused(onServer(url), ["lead", "list"]);
        expect(plain.message).toContain("refuses the login");
        expect(plain.hint).toContain("sslmode=require");
        expect(await list("sslmode=require")).toMatchObject({ exitCode: 0 });
        expect(await list("", "127.0.0.1", { PGSSLMODE: "require" })).toMatchObject({
          exitCode: 0,
        });
      });
    });
  },
  { certificate },
);

describePostgres("a server without TLS", (cluster) => {
  test("is used as sslmode allows", async () => {
    const url = await cluster().createDatabase();
    for (const mode of ["prefer", "allow", "disable"]) {
      expect(await onServer(`${url}?sslmode=${mode}`).run(["tick"])).toMatchObject({
        exitCode: 0,
        stderr: "",
      });
    }
    const error = await refused(onServer(`${url}?sslmode=require`), ["lead", "list"]);
    expect(error.message).toContain("offers no TLS");
  });

  test("may be reached by its socket", async () => {
    const url = await cluster().createDatabase();
    const { pathname } = new URL(url);
    const socket = `postgres://tickler@${encodeURIComponent(cluster().folder)}:${cluster().port}${pathname}`;
    expect(await onServer(socket).run(["lead", "list"])).toMatchObject({ exitCode: 0, stderr: "" });
    const named = `postgres:///${pathname.slice(1)}?host=${cluster().folder}&port=${cluster().port}&user=tickler`;
    expect(await onServer(named).run(["tick"])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  if (!poolerAvailable()) {
    missing("a pooler", "no pgbouncer; install Debian's pgbouncer");
    return;
  }

  describe("behind a pooler", () => {
    async function pooled(options: PoolerOptions) {
      const url = await cluster().createDatabase();
      const pooler = await Pooler.start(cluster(), options);
      onTestFinished(() => pooler.stop());
      return { url, t: onServer(pooler.through(url)) };
    }

    test.each<PoolerOptions>([{ mode: "transaction" }, { mode: "transaction", roundRobin: true }])(
      "$mode mode, round robin: $roundRobin: commands work, a tick is refused, and no lock is left behind",
      async (options) => {
        const { url, t } = await pooled(options);
        await t.all(
          ["lead", "add", "Ann", "ann@example.com"],
          ["send", "1", "Hi Ann!", "--subject", "Hi Ann!"],
        );
        // More than one connection, so that a pooler can give another one.
        await Promise.all([1, 2, 3, 4].map(() => t.ok(["history", "1"])));
        // Three ticks, each of which may meet another of the pooler's connections.
        const error = await refused(t, ["tick"]);
        expect(error).toMatchObject({
          code: "database",
          message: expect.stringContaining("pooler in transaction mode"),
          hint: expect.stringContaining("session mode"),
        });
        expect(await onServer(url).json<TickJson>(["tick"])).toMatchObject({ sent: 1, errors: [] });
      },
    );

    test("session mode: all is well", async () => {
      const { t } = await pooled({ mode: "session" });
      await t.all(
        ["lead", "add", "Ann", "ann@example.com"],
        ["send", "1", "Hi Ann!", "--subject", "Hi Ann!"],
      );
      expect(await t.json<TickJson>(["tick"])).toMatchObject({ sent: 1, errors: [] });
      expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    });
  });
});

test("SQLite alone opens no file of PostgreSQL's", async () => {
  const log = freshPath("opened");
  const hook = freshPath("hook.cjs");
  writeFileSync(
    hook,
    `const fs = require("node:fs"), Module = require("node:module");
     const note = (name) => append(${JSON.stringify(log)}, name + "\\n");
     const append = fs.appendFileSync;
     let inside = false;
     for (const method of ["openSync", "readFileSync", "open"]) {
       const real = fs[method];
       fs[method] = function (path, ...rest) {
         if (!inside) { inside = true; try { note(String(path)); } finally { inside = false; } }
         return real.call(this, path, ...rest);
       };
     }
     const load = Module._load;
     Module._load = function (name, ...rest) { note(name); return load.call(this, name, ...rest); };`,
  );
  const opened = async (t: Tickler): Promise<string[]> => {
    writeFileSync(log, "");
    for (const args of [
      ["lead", "add", "Ann", "ann@example.com"],
      ["send", "1", "Hi!", "--subject", "Hi!"],
      ["tick"],
      ["history", "1"],
      ["lead", "list", "--json"],
    ]) {
      await t.run(args, { env: { NODE_OPTIONS: `--require ${hook}` } });
    }
    return readFileSync(log, "utf8")
      .split("\n")
      .filter((name) => /postgres|(^|[\\/"])pg([\\/"]|$)|node-postgres/u.test(name));
  };
  expect(await opened(new Tickler())).toEqual([]);
  const away = onServer(`postgres://ada@127.0.0.1:${await freePort()}/x`);
  expect(await opened(away)).not.toEqual([]);
});
