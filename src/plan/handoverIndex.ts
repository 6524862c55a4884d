import { compareText } from "../issue/compareText.js";
import type { ReadFact } from "../metric/readFact.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadHandover } from "./readHandovers.js";

/** Handovers by one participant, by the deals that they are of. */
export class HandoverIndex {
  private readonly ofAll: readonly ReadHandover[];
  private readonly byDeal = new Map<string, ReadHandover[]>();
  private readonly byCustomer = new Map<string, ReadHandover[]>();
  /** Those of all deals that are later than a date; most deals share one list. */
  private readonly later = new Map<PlainDate, readonly ReadHandover[]>();

  /** Handovers come by date and id. */
  constructor(handovers: readonly ReadHandover[]) {
    this.ofAll = handovers.filter(({ deals, customers }) => deals === undefined && customers === undefined);
    for (const handover of handovers) {
      for (const deal of handover.deals ?? []) addTo(this.byDeal, deal, handover);
      for (const customer of handover.customers ?? []) addTo(this.byCustomer, customer, handover);
    }
  }

  /** Those that a deal is in, by date and id: those of later days than its own. */
  of({ on, rest }: ReadFact, deal: string): readonly ReadHandover[] {
    const ofAll = this.laterThan(on);
    const named = [...(this.byDeal.get(deal) ?? []), ...(this.byCustomer.get(rest.customer ?? "") ?? [])];
    if (named.length === 0) return ofAll;
    const own = new Set([...ofAll, ...named.filter((one) => one.on > on)]);

    return [...own].sort((left, right) => compareText(left.on, right.on) || compareText(left.id, right.id));
  }

  private laterThan(date: PlainDate): readonly ReadHandover[] {
    const later = this.later.get(date) ?? this.ofAll.filter(({ on }) => on > date);
    this.later.set(date, later);

    return later;
  }
}

function addTo(index: Map<string, ReadHandover[]>, key: string, handover: ReadHandover): void {
  const own = index.get(key);
  if (own === undefined) index.set(key, [handover]);
  else own.push(handover);
}
