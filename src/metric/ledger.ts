import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { TextOrder } from "../issue/textOrder.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { FactBook } from "./factBook.js";
import type { FactTerms } from "./factTerms.js";
import type { CreditName } from "./metricCredit.js";
import type { ReadCredits } from "./readCredits.js";
import type { ReadFact } from "./readFact.js";
import { type ReversalTrace, traceReversals } from "./traceReversals.js";

/** Who shares a fact, and the place of the participant among them; of a group the places of its members. */
export interface FactSplit {
  readonly credits: ReadCredits;
  readonly at: readonly number[];
  /** Earlier facts whose sum with this one is split as a whole, so that returns of a split deal add up to its parts. */
  readonly earlier: readonly ReadFact[];
}

/** What every participant is credited with: whole facts, and parts of split ones. */
export interface Ledger {
  /** Keys of participants' ids. */
  readonly participants: Iterable<string>;
  /** The facts of one, by date and id; made and sorted when they are asked for. */
  readonly factsOf: (participant: string) => readonly ReadFact[];
  readonly trace: ReversalTrace;
}

/** Facts that are credited. */
export interface LedgerInput {
  readonly facts: FactBook;
  readonly terms: FactTerms;
  readonly path: IssuePath;
  /** Credits that are asked for beside everybody's own: overlays of other names are left alone. */
  readonly asked: ReadonlySet<CreditName>;
}

/**
 * Credits every fact to its participants. A reversal without participants of its own is credited as its original, and so
 * are its overlays unless it names them.
 */
export function createLedger(input: LedgerInput, issues: Issue[]): Ledger {
  const { facts } = input;
  const trace = traceReversals(input, issues);
  const uncommon = new Map<string, ReadFact[]>();
  const add = (participant: string, fact: ReadFact) => {
    const own = uncommon.get(participant);
    if (own === undefined) uncommon.set(participant, [fact]);
    else own.push(fact);
  };
  for (const position of facts.uncommon) {
    creditFact(facts.at(position), { trace, asked: input.asked }, add, (fact) => checkSplit(fact, input, issues));
  }
  const { positions, starts } = facts.byParticipant();
  const order = facts.order();
  const owners = new Map(facts.participants.texts.map((participant, owner) => [participant, owner]));

  return {
    participants: new Set([...facts.participants.texts, ...uncommon.keys()]),
    factsOf: (participant) => {
      const owner = owners.get(participant);
      const own = owner === undefined ? NO_POSITIONS : positions.subarray(starts[owner], starts[owner + 1]);
      sortById(own, facts, order);
      const common: ReadFact[] = [];
      for (let at = 0; at < own.length; at++) common.push(facts.at(own[at] ?? 0));
      const others = uncommon.get(participant);

      return others === undefined ? common : [...common, ...others].sort(compareFacts);
    },
    trace,
  };
}

/** Credits a fact that is split, has overlays or reverses another. */
function creditFact(
  given: ReadFact,
  { trace, asked }: Pick<Ledger, "trace"> & Pick<LedgerInput, "asked">,
  add: (participant: string, fact: ReadFact) => void,
  check: (fact: ReadFact) => void,
): void {
  const reversal = trace.reversals.get(given.at);
  const fact = reversal === undefined ? given : { ...reversal.fact, rest: { ...reversal.fact.rest, reversal } };
  const isInherited = given.participant === undefined && given.rest.credits === undefined;
  const source = isInherited ? reversal?.original : given;
  if (source?.participant !== undefined) add(source.participant, fact);
  const own = source?.rest.credits;
  const overlays = (given.rest.overlays ?? reversal?.original.rest.overlays ?? []).filter(({ credit }) =>
    asked.has(credit),
  );
  if (own !== undefined || overlays.length > 0) check(fact);
  const earlierOf = (named: unknown) => (named === undefined ? (reversal?.earlier ?? []) : []);
  if (own !== undefined) addParts(fact, { credit: undefined, credits: own }, earlierOf(given.rest.credits), add);
  for (const overlay of overlays) addParts(fact, overlay, earlierOf(given.rest.overlays), add);
}

function addParts(
  fact: ReadFact,
  { credit, credits }: { readonly credit: CreditName | undefined; readonly credits: ReadCredits },
  earlier: readonly ReadFact[],
  add: (participant: string, fact: ReadFact) => void,
): void {
  for (const [at, participant] of credits.participants.entries()) {
    if (credits.weights[at] === 0n) continue;
    add(participant, { ...fact, rest: { ...fact.rest, credit, split: { credits, at: [at], earlier } } });
  }
}

/** Half a minor unit cannot be anyone's. */
function checkSplit(
  { at, amount, units }: ReadFact,
  { terms, path }: { readonly terms: FactTerms; readonly path: IssuePath },
  issues: Issue[],
): void {
  const { scale } = terms.rounding;
  if (amount === undefined || !Number.isNaN(units)) return;
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  if (millionthsOf(amount) % unit === 0n) return;
  const expected = `an amount of at most ${scale} fraction digits, since it is split`;
  issues.push(createIssue({ code: "total_off_scale", path: [...path, at, "amount"], expected, value: amount }));
}

const NO_POSITIONS = /* @__PURE__ */ new Int32Array();

/** Brings positions that are by date in order within each day. */
function sortById(positions: Int32Array, facts: FactBook, order: TextOrder): void {
  for (let start = 0; start < positions.length; ) {
    const end = endOfDay(positions, facts, start);
    if (!isSortedById(positions, start, end, order)) positions.subarray(start, end).sort(order);
    start = end;
  }
}

function endOfDay(positions: Int32Array, facts: FactBook, start: number): number {
  const day = facts.dayAt(positions[start] ?? 0);
  let end = start + 1;
  while (end < positions.length && facts.dayAt(positions[end] ?? 0) === day) end++;

  return end;
}

function isSortedById(positions: Int32Array, start: number, end: number, order: TextOrder): boolean {
  for (let at = start + 1; at < end; at++) {
    if (order(positions[at - 1] ?? 0, positions[at] ?? 0) > 0) return false;
  }

  return true;
}

/** By date, then by id. */
export function compareFacts(left: ReadFact, right: ReadFact): number {
  return left.day - right.day || compareText(left.id, right.id);
}
