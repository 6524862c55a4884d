/** Positions group after group; a group's own are those from its start to the start of the next. */
export interface PositionGroups {
  readonly positions: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Puts positions into groups and keeps their order within each: counted, never compared.
 *
 * The group of a position is its number in `groups`; numbers go from `first` upwards.
 */
export function groupPositions(
  given: Int32Array,
  groups: Int32Array,
  first: number,
  groupCount: number,
): PositionGroups {
  const starts = new Int32Array(groupCount + 1);
  for (let at = 0; at < given.length; at++) {
    const next = (groups[given[at] ?? 0] ?? 0) - first + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let group = 1; group <= groupCount; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const places = starts.slice();
  const positions = new Int32Array(given.length);
  for (let at = 0; at < given.length; at++) {
    const position = given[at] ?? 0;
    const group = (groups[position] ?? 0) - first;
    const place = places[group] ?? 0;
    positions[place] = position;
    places[group] = place + 1;
  }

  return { positions, starts };
}
