import { compareText } from "../issue/compareText.js";
import { idKey } from "../issue/externalId.js";
import type { ReadFact } from "./readFact.js";

/**
 * Puts the reversals of one fact, and of each other, in the order in which they can have happened: by date; on one date what
 * undoes a reversal comes after that, and what brings something back before what takes more away; else by id.
 *
 * Ids come from other systems and say nothing of time: a return and its undoing on the same day are no mistake, whichever
 * has the smaller id.
 */
export function orderReversals(own: readonly ReadFact[]): readonly ReadFact[] {
  const sorted = [...own].sort((left, right) => left.day - right.day || compareText(left.id, right.id));
  if (!hasChains(sorted)) return sorted;
  const byKey = new Map(sorted.map((fact) => [idKey(fact.id), fact]));
  const undoing = new Map<ReadFact, ReadFact[]>();
  const first: ReadFact[] = [];
  for (const fact of sorted) {
    const undone = undoneBy(fact, byKey);
    if (undone === undefined || undone.day !== fact.day) first.push(fact);
    else undoing.set(undone, [...(undoing.get(undone) ?? []), fact]);
  }
  const rankOf = (fact: ReadFact) => (bringsBack(fact, byKey) ? 0 : undoing.has(fact) ? 1 : 2);
  const ranks = new Map(first.map((fact) => [fact, rankOf(fact)]));
  const roots = first.sort(
    (left, right) =>
      left.day - right.day || (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0) || compareText(left.id, right.id),
  );

  return roots.flatMap((root) => withUndoing(root, undoing));
}

/** Whether some of them reverse each other. */
function hasChains(own: readonly ReadFact[]): boolean {
  const [first] = own;

  return own.some(({ rest }) => rest.reverses !== first?.rest.reverses);
}

function undoneBy({ rest }: ReadFact, byKey: ReadonlyMap<string, ReadFact>): ReadFact | undefined {
  return rest.reverses === undefined ? undefined : byKey.get(rest.reverses);
}

/** Every second of a chain does. */
function bringsBack(fact: ReadFact, byKey: ReadonlyMap<string, ReadFact>): boolean {
  let isBack = false;
  for (let at = undoneBy(fact, byKey); at !== undefined; at = undoneBy(at, byKey)) isBack = !isBack;

  return isBack;
}

/** A fact, and right after it what undoes it on the same day; without recursion, since chains may be long. */
function withUndoing(root: ReadFact, undoing: ReadonlyMap<ReadFact, readonly ReadFact[]>): readonly ReadFact[] {
  const ordered: ReadFact[] = [];
  const open = [root];
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    ordered.push(fact);
    open.push(...[...(undoing.get(fact) ?? [])].reverse());
  }

  return ordered;
}
