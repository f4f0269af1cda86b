import type { SuppressionQueries } from "../../service/ports/index.ts";

/**
 * Those of the copy, where what is known of an address is copied before it is asked for.
 *
 * @param own of the copy alone
 * @param bring copies the suppressions of an address and of its domains
 */
export function pulledSuppressions(
  own: SuppressionQueries,
  bring: (address: string) => Promise<void>,
): SuppressionQueries {
  return {
    ...own,
    async add(suppression, now) {
      await bring(suppression.value);
      return own.add(suppression, now);
    },
    async of(address) {
      await bring(address);
      return own.of(address);
    },
    async exactly(value) {
      await bring(value);
      return own.exactly(value);
    },
  };
}
