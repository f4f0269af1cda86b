import { InvalidValue, nonEmptyString, type ValueSource, type ValueType } from "./value-type.ts";

export const POSTGRES_URL_FORM = "postgres://user@host:5432/database?sslmode=verify-full";

/** The kind of `db.url`. Its errors never repeat the value, which may hold a password. */
export const postgresUrl: ValueType<string> = {
  allowed: POSTGRES_URL_FORM,
  decode: (text) => text.trim(),
  check: parsePostgresUrl,
  plain(text) {
    const url = new URL(text);
    if (url.password !== "") url.password = "***";
    if (url.searchParams.has("password")) url.searchParams.set("password", "***");
    return url.href;
  },
};

/**
 * Checks a PostgreSQL connection URL, but not its parameters, which libpq defines.
 *
 * @throws InvalidValue
 */
export function parsePostgresUrl(value: unknown, place: ValueSource): string {
  const text = nonEmptyString(value, "a URL");
  if (!/^postgres(?:ql)?:\/\//i.test(text)) throw new InvalidValue("is not a postgres URL");
  if (!URL.canParse(text)) throw new InvalidValue("is not a valid URL");
  const url = new URL(text);
  if (url.pathname.replace("/", "") === "") throw new InvalidValue("names no database");
  const holdsPassword = url.password !== "" || url.searchParams.has("password");
  if (holdsPassword && !place.secrets) {
    throw new InvalidValue(
      "holds a password, and secrets are never in the file",
      "Use db.password_command, PGPASSWORD or ~/.pgpass.",
    );
  }
  return url.href;
}
