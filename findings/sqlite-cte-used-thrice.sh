#!/usr/bin/env bash
# SQLite 3.53.2 (better-sqlite3 12.11.1) runs a common table expression once for each place that uses it,
# although its documentation says that one that is used more than once is treated as MATERIALIZED
# (lang_with.html, section 4, "Materialization Hints"). PostgreSQL does what both documents say.
#
# Seen on 2026-11-28 with Node.js 20.20, for a table of 1,000 rows, by the calls of a function in the
# expression:
#
#   with t as (…)               used in FROM, in an IN and in a scalar subquery  -> 2029 calls
#   with t as materialized (…)  the same                                         -> 1000 calls
#   with t as (…)               used in two scalar subqueries                    -> 2000 calls
#   PostgreSQL 18 (PGlite 0.5.16), no hint                                        -> one CTE, three scans of it
#
# A query written once for both engines costs on SQLite what its parts cost together; where a part is a
# correlated subquery, a page of a list takes as long as the whole list, three times. Only the word
# MATERIALIZED helps, which drizzle-orm's `$with` can't say.
#
# Run it: findings/sqlite-cte-used-thrice.sh. It installs both packages in a temporary folder, and ends
# with 1 if they do something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact better-sqlite3@12.11.1 @electric-sql/pglite@0.5.16

cat >count.mjs <<'PROGRAM'
import { PGlite } from "@electric-sql/pglite";
import Database from "better-sqlite3";

const body = "select id, twice(weekday) as mark from mails";
const page = `select id, (select count(*) from t where mark = 2) from t
  where mark = 0 or id in (select id from t where mark = 2 order by id limit 5)`;
const two = "select (select count(*) from t where mark = 2), (select count(*) from t where mark = 4)";

const db = new Database(":memory:");
let calls = 0;
db.function("twice", (value) => {
  calls += 1;
  return 2 * value;
});
db.exec(`create table mails (id integer primary key, weekday integer);
  with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
  insert into mails select i, i % 7 from n`);
console.log(`SQLite ${db.prepare("select sqlite_version()").pluck().get()}`);
for (const [what, rest] of [["page", page], ["two counts", two]]) {
  for (const hint of ["", "materialized "]) {
    calls = 0;
    db.prepare(`with t as ${hint}(${body}) ${rest}`).all();
    console.log(`  ${what}, "as ${hint}(": ${calls} calls`);
  }
}

const pg = new PGlite();
await pg.exec(`create table mails (id integer primary key, weekday integer);
  insert into mails select i, i % 7 from generate_series(1, 1000) i;
  create function twice(integer) returns integer immutable language sql as 'select 2 * $1'`);
const plan = (await pg.query(`explain with t as (${body}) ${page}`)).rows.map((row) => row["QUERY PLAN"]);
const count = (pattern) => plan.filter((line) => pattern.test(line)).length;
console.log("PostgreSQL");
console.log(`  page, "as (": ${count(/^\s*CTE t$/)} CTE, ${count(/CTE Scan on t/)} scans of it`);
await pg.close();
PROGRAM

cat >seen.txt <<'SEEN'
SQLite 3.53.2
  page, "as (": 2029 calls
  page, "as materialized (": 1000 calls
  two counts, "as (": 2000 calls
  two counts, "as materialized (": 1000 calls
PostgreSQL
  page, "as (": 1 CTE, 3 scans of it
SEEN

node --version
node count.mjs | tee found.txt
if diff seen.txt found.txt; then
  echo "As seen on 2026-11-28."
else
  echo "This is no longer as it was seen on 2026-11-28."
  exit 1
fi
