import { compareText } from "../issue/compareText.js";
import { type Criterion, separationOf } from "./createCriteria.js";
import type { Standing } from "./standing.js";

/** Sorts standings, and cuts them into levels: lists of those that nothing tells apart, by id. */
export function cutLevels(standings: readonly Standing[], criteria: readonly Criterion[]): Standing[][] {
  const levels: Standing[][] = [];
  let level: Standing[] = [];
  for (const standing of sortStandings(standings, criteria)) {
    const [first] = level;
    if (first === undefined || separationOf(criteria, first, standing) !== undefined) {
      level = [];
      levels.push(level);
    }
    level.push(standing);
  }

  return levels;
}

function sortStandings(standings: readonly Standing[], criteria: readonly Criterion[]): Standing[] {
  return [...standings].sort((left, right) => {
    for (const { compare } of criteria) {
      const order = compare(left, right);
      if (order !== 0) return order;
    }
    return compareText(left.key, right.key);
  });
}
