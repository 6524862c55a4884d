import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { PlainDate } from "../period/plainDate.js";
import { type ReadHandover, readHandovers } from "./readHandovers.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadCashPayment } from "./readPlanPayment.js";
import { type ReadRecordedReceipt, readRecordedReceipts } from "./readRecordedReceipts.js";

/** What came in for deals, and who goes on with them. */
export interface CashBook {
  /** Those that were known by the cut-off, by date and id. */
  readonly known: Readonly<Record<CashKind, readonly ReadRecordedReceipt[]>> & {
    readonly handover: readonly ReadHandover[];
  };
  /** Whether there is a receipt or an invoice, or a handover, of this key. */
  readonly hasCash: (key: string) => boolean;
  readonly hasHandover: (key: string) => boolean;
  /** The same of one deal, by its key. */
  readonly receiptsOf: (kind: CashKind, deal: string) => readonly ReadRecordedReceipt[];
  /** The same by one who earned it, by key. */
  readonly handoversBy: (from: string) => readonly ReadHandover[];
  /** Those that became known later. */
  readonly late: readonly LateCash[];
}

/** What deals can wait for. */
export type CashKind = ReadCashPayment["kind"];

/** What is left for the next settlement. */
export interface LateCash {
  readonly kind: CashKind | "handover";
  readonly id: string;
}

/** Reads what came in for deals and who goes on with them; there may be nothing. */
export function readCash(
  given: { readonly receipts: unknown; readonly invoices: unknown; readonly handovers: unknown },
  { versions, cutOff }: { readonly versions: readonly ReadPlan[]; readonly cutOff: PlainDate | undefined },
  issues: Issue[],
): CashBook {
  const isAged = (kind: CashKind) => versions.some(({ payment }) => payment.kind === kind && payment.ageing.length > 1);
  const receipts = readRecordedReceipts(given.receipts, { isAged: isAged("receipt") }, ["receipts"], issues);
  const invoices = readRecordedReceipts(given.invoices, { isAged: isAged("invoice") }, ["invoices"], issues);
  const handovers = readHandovers(given.handovers, ["handovers"], issues);
  const isLate = ({ recordedOn }: { readonly recordedOn: PlainDate }) => cutOff !== undefined && recordedOn > cutOff;
  const isKnown = (one: { readonly recordedOn: PlainDate }) => !isLate(one);
  const late = (kind: LateCash["kind"], all: readonly (ReadRecordedReceipt | ReadHandover)[]) =>
    all.filter(isLate).map(({ id }) => ({ kind, id }));

  const known = {
    receipt: receipts.filter(isKnown),
    invoice: invoices.filter(isKnown),
    handover: handovers.filter(isKnown),
  };
  const received = {
    receipt: groupBy(known.receipt, ({ deal }) => deal),
    invoice: groupBy(known.invoice, ({ deal }) => deal),
  };
  const handedOver = groupBy(known.handover, ({ from }) => from);

  const ids = new Set([...known.receipt, ...known.invoice].map(({ key }) => key));
  const handoverIds = new Set(known.handover.map(({ id }) => idKey(id)));

  return {
    known,
    hasCash: (key) => ids.has(key),
    hasHandover: (key) => handoverIds.has(key),
    receiptsOf: (kind, deal) => received[kind].get(deal) ?? [],
    handoversBy: (from) => handedOver.get(from) ?? [],
    late: [...late("receipt", receipts), ...late("invoice", invoices), ...late("handover", handovers)],
  };
}

/** Items by what they have in common, in their order. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }

  return groups;
}
