import { idKey } from "../issue/externalId.js";
import type { ReadFact } from "../metric/readFact.js";
import { recordedAmount } from "../metric/recordedAmount.js";
import type { DraftPeriod } from "./draftStatement.js";

/** What is returned of deals, as far as these were credited in one of the periods. */
export class ReturnBook {
  /** Keys of deals by those of their returns. */
  private readonly originals = new Map<string, string>();
  private readonly changes = new Map<string, { at: number; fact: ReadFact }[]>();

  constructor(periods: readonly Pick<DraftPeriod, "credited" | "returned">[]) {
    const sales = new Set<string>();
    const placed = periods.map(({ credited, returned }) => [...credited, ...returned]);
    for (const fact of placed.flat()) if (fact.rest.reversal === undefined) sales.add(idKey(fact.id));
    for (const [at, facts] of placed.entries()) {
      for (const fact of facts) {
        const key = idKey(fact.id);
        const deal = idKey(fact.rest.reversal?.original.id ?? fact.id);
        // Somebody may have several credits of one return.
        if (fact.rest.reversal === undefined || !sales.has(deal) || this.originals.has(key)) continue;
        this.originals.set(key, deal);
        const own = this.changes.get(deal);
        if (own === undefined) this.changes.set(deal, [{ at, fact }]);
        else own.push({ at, fact });
      }
    }
  }

  originalOf(fact: string): string {
    return this.originals.get(fact) ?? fact;
  }

  /** What is left of a deal's amount at the end of each period. */
  leftOf(deal: string, signed: bigint, length: number): readonly bigint[] {
    const changes = this.changes.get(deal) ?? [];

    return Array.from({ length }, (_, at) => {
      let left = signed;
      let isGone = false;
      for (const { fact } of changes.filter((one) => one.at <= at)) {
        left += recordedAmount(fact) ?? 0n;
        const { countChange = 0 } = fact.rest.reversal ?? {};
        if (countChange !== 0) isGone = countChange < 0;
      }
      return isGone ? 0n : left;
    });
  }
}
