import { idKey } from "../issue/externalId.js";
import type { ReadFact } from "../metric/readFact.js";
import { recordedAmount } from "../metric/recordedAmount.js";
import type { DraftPeriod } from "./draftStatement.js";
import { placeFacts } from "./placeFacts.js";
import type { ReadSettlement } from "./readSettlement.js";

/** What is returned of deals, and in which of somebody's periods it counts; whoever it is credited to. */
export class ReturnBook {
  constructor(
    private readonly periods: readonly Pick<DraftPeriod, "period">[],
    private readonly settlement: Pick<ReadSettlement, "facts" | "ledger" | "versions">,
  ) {}

  /** The key of the deal that a fact returns something of; of any other fact its own. */
  originalOf(key: string): string {
    const { facts, ledger } = this.settlement;
    if (ledger.trace.reversals.size === 0) return key;
    const reversal = ledger.trace.reversals.get(facts.find(key)?.at ?? NOWHERE);

    return reversal === undefined ? key : idKey(reversal.original.id);
  }

  /** What is left of a deal's amount at the end of each period. */
  leftOf(deal: ReadFact, signed: bigint): readonly bigint[] {
    const { ledger, versions } = this.settlement;
    const returns = ledger.trace.returnsOf.get(deal.at);
    if (returns === undefined) return this.periods.map(() => signed);
    const facts = returns.map((reversal) => ({ ...reversal.fact, rest: { ...reversal.fact.rest, reversal } }));
    const placed = placeFacts({ facts, periods: this.periods.map(({ period }) => period), versions }, []);
    let left = signed;
    let count = 1;

    return placed.periods.map(({ credited, returned }) => {
      for (const fact of [...credited, ...returned]) {
        left += recordedAmount(fact) ?? 0n;
        count += fact.rest.reversal?.countChange ?? 0;
      }
      return count > 0 ? left : 0n;
    });
  }
}

const NOWHERE = -1;
