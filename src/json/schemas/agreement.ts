/**
 * JSON Schema of what `--json` prints: a file for each subject of src/json, and documents.ts, which says
 * what each command prints. `npm run build` turns them into data, so that the program needs no zod to
 * tell of them. May import zod, constants of `domain` and `service`, and types of src/json.
 */
import type { z } from "zod";

type Primitive = string | number | boolean | null;

/**
 * A type as JSON has it: nothing is readonly, no key is undefined but may be missing, and one of several
 * objects is an object with the keys of all, of which some may be missing.
 */
type Plain<T> = unknown extends T
  ? unknown
  :
      | Extract<T, Primitive>
      | ([ElementOf<T>] extends [never] ? never : Plain<ElementOf<T>>[])
      | ([Objects<T>] extends [never] ? never : Merged<Objects<T>>);

type ElementOf<T> = T extends readonly (infer Element)[] ? Element : never;
type Objects<T> = T extends Primitive | undefined | readonly unknown[] ? never : T;
type KeyOf<T> = T extends unknown ? (string extends keyof T ? string : keyof T) : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** `false` among them where a member lacks the key, or may. */
type Has<T, K> = T extends unknown
  ? K extends keyof T
    ? undefined extends T[K]
      ? false
      : Record<never, never> extends Pick<T, K>
        ? false
        : true
    : false
  : never;

type Merged<T> = Flat<
  { [K in KeyOf<T> as false extends Has<T, K> ? never : K]: Plain<ValueOf<T, K>> } & {
    [K in KeyOf<T> as false extends Has<T, K> ? K : never]?: Plain<ValueOf<T, K>>;
  }
>;
type Flat<T> = { [K in keyof T]: T[K] };

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Where two types that Plain made differ: `emails.attachments.size`. */
type Difference<A, B, Path extends string> =
  Same<A, B> extends true
    ? never
    : [Exclude<A, null>, Exclude<B, null>] extends [(infer X)[], (infer Y)[]]
      ? Difference<X, Y, Path>
      : [Exclude<A, null>, Exclude<B, null>] extends [
            infer X extends object,
            infer Y extends object,
          ]
        ? {
            [K in keyof X | keyof Y]-?: K extends keyof X & keyof Y
              ? Difference<X[K], Y[K], `${Path}.${K & string}`>
              : `${Path}.${K & string} is only in one of them`;
          }[keyof X | keyof Y]
        : Path;

type Agreeing<S extends z.ZodType, View> =
  Same<Plain<z.infer<S>>, Plain<View>> extends true
    ? unknown
    : { differs: Difference<Plain<z.infer<S>>, Plain<View>, ""> };

/**
 * The schema of what a function of src/json makes. It does not compile where the two differ, in either
 * direction, so that whoever changes the one changes the other.
 *
 * @example viewOf<typeof leadView>()(z.object({ id, name: words }))
 */
export function viewOf<View extends (...args: never[]) => unknown>() {
  return <S extends z.ZodType>(schema: S & Agreeing<S, Awaited<ReturnType<View>>>): S => schema;
}
