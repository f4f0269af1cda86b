import { createHash, randomBytes } from "node:crypto";
import { AppError } from "../errors.ts";

/** Without the letters that are taken for others: i, l, o, u. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 20;
const FORM = new RegExp(`^[${LETTERS}]{${LENGTH}}$`, "u");

/** A token that nobody guesses, of 100 random bits, in groups that a person can read: `7kq2m-9xw3f-…`. */
export function newToken(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]);
  return (letters.join("").match(/.{5}/gu) ?? []).join("-");
}

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(bare(token)).digest("hex");
}

/** A token, or the line of `tickler todo` that a plan has. */
export type PlanRef = { readonly hash: string } | { readonly id: number };

/** @throws AppError `usage` */
export function parsePlanRef(text: string): PlanRef {
  const id = /^plan-(\d{1,15})$/u.exec(text.trim())?.[1];
  return id === undefined ? { hash: parseToken(text) } : { id: Number(id) };
}

/** @returns the hash of the token @throws AppError `usage` */
export function parseToken(text: string): string {
  if (FORM.test(bare(text))) return tokenHash(text);
  throw new AppError(
    "usage",
    `${JSON.stringify(text)} is no token`,
    "Give it as it was printed, such as 7kq2m-9xw3f-0hd5t-va1ce.",
  );
}

function bare(token: string): string {
  return token.trim().toLowerCase().replaceAll("-", "");
}
