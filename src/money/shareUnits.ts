/**
 * Who gets the units that are left when every share has been cut to whole units.
 *
 * - `largest_remainder`: those whose share lost most by the cut; ties to the earlier (Hamilton's method).
 * - `largest_weight`: the heaviest; ties to the earlier.
 * - `first`: the members in the order given.
 */
export type ApportionMethod = "largest_remainder" | "largest_weight" | "first";

/** Whole units by whole weights of which at least one is positive; the shares add up to the units. */
export function shareUnits({
  units,
  weights,
  method,
}: {
  readonly units: bigint;
  readonly weights: readonly bigint[];
  readonly method: ApportionMethod;
}): bigint[] {
  const size = units < 0n ? -units : units;
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const shares = weights.map((weight) => (size * weight) / sum);
  const left = size - shares.reduce((total, share) => total + share, 0n);
  // Once each: sorting asks for them over and over.
  const ranks = method === "largest_remainder" ? weights.map((weight) => (size * weight) % sum) : weights;
  for (const at of takers(
    weights.length,
    (at) => weights[at] !== 0n,
    Number(left),
    method,
    (left, right) => compare(ranks[right] ?? 0n, ranks[left] ?? 0n),
  )) {
    shares[at] = (shares[at] ?? 0n) + 1n;
  }

  return units < 0n ? shares.map((share) => -share) : shares;
}

/** The same in doubles, for `sum × (|units| + 1)` within 2^53; `sum` is the sum of the weights. */
export function shareUnitsQuickly({
  units,
  weights,
  sum,
  method,
}: {
  readonly units: number;
  readonly weights: readonly number[];
  readonly sum: number;
  readonly method: ApportionMethod;
}): number[] {
  const size = Math.abs(units);
  const remainders = new Array<number>(weights.length);
  const shares = new Array<number>(weights.length);
  let left = size;
  for (let at = 0; at < weights.length; at++) {
    const product = size * (weights[at] ?? 0);
    const share = Math.floor(product / sum);
    remainders[at] = product - share * sum;
    shares[at] = share;
    left -= share;
  }
  const ranks = method === "largest_remainder" ? remainders : weights;
  for (const at of takers(
    weights.length,
    (at) => weights[at] !== 0,
    left,
    method,
    (left, right) => (ranks[right] ?? 0) - (ranks[left] ?? 0),
  )) {
    shares[at] = (shares[at] ?? 0) + 1;
  }

  return units < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}

/** The positions that take one left-over unit each; fewer are left than there are members of non-zero weight. */
function takers(
  length: number,
  eligible: (at: number) => boolean,
  count: number,
  method: ApportionMethod,
  compareRanks: (left: number, right: number) => number,
): readonly number[] {
  if (count === 0) return [];
  const positions: number[] = [];
  for (let at = 0; at < length; at++) if (eligible(at)) positions.push(at);
  if (method !== "first") positions.sort((left, right) => compareRanks(left, right) || left - right);

  return positions.slice(0, count);
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
