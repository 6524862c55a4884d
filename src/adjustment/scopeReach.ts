import { type KeyedScope, SCOPE_DIMENSIONS } from "./keyedScope.js";

/** Lists in which all are whose scope can meet that of one; a list is one and the same for all whom it is given for. */
export type ScopeReach = (at: number) => readonly (readonly number[])[];

/** A scope meets only those that share a name with it or leave the dimension open; the dimension with the fewest is taken. */
export function createScopeReach(scopes: readonly (readonly [at: number, scope: KeyedScope])[]): ScopeReach {
  const all = scopes.map(([at]) => at);
  const dimensions = SCOPE_DIMENSIONS.map((dimension) => {
    const open: number[] = [];
    const named = new Map<string, number[]>();
    for (const [at, scope] of scopes) {
      const names = scope?.get(dimension);
      if (names === undefined) open.push(at);
      for (const name of names ?? []) {
        const own = named.get(name);
        if (own === undefined) named.set(name, [at]);
        else own.push(at);
      }
    }
    return { dimension, open, named };
  });
  const reachOf = (scope: KeyedScope) => {
    const ways = dimensions.flatMap(({ dimension, open, named }) => {
      const names = scope?.get(dimension);
      return names === undefined ? [] : [[open, ...[...names].flatMap((name) => [named.get(name) ?? []])]];
    });
    const size = (way: readonly (readonly number[])[]) => way.reduce((total, { length }) => total + length, 0);
    return ways.reduce((least, way) => (size(way) < size(least) ? way : least), [all]);
  };
  const reaches = new Map(scopes.map(([at, scope]) => [at, reachOf(scope)]));

  return (at) => reaches.get(at) ?? [all];
}
