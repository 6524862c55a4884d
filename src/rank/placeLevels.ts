import { formatFigure } from "../money/readFigure.js";
import { type Criterion, separationOf } from "./createCriteria.js";
import type { RankMethod } from "./rankEntry.js";
import type { RankedParticipant, RankSeparation } from "./ranking.js";
import type { Standing } from "./standing.js";

/** Gives places to levels, the best first. */
export function placeLevels(
  levels: readonly (readonly Standing[])[],
  method: RankMethod,
  criteria: readonly Criterion[],
): RankedParticipant[] {
  const places: RankedParticipant[] = [];
  let last: Standing | undefined;
  for (const [index, level] of levels.entries()) {
    const aheadCount = places.length;
    for (const [at, standing] of level.entries()) {
      places.push({
        participant: standing.participant,
        place: { competition: aheadCount, dense: index, ordinal: places.length }[method] + 1,
        value: formatFigure(standing.value),
        tiedWith: level.length - 1,
        separatedBy: at === 0 ? separationFrom(last, standing, criteria) : withinLevel(method),
      });
      last = standing;
    }
  }

  return places;
}

function separationFrom(
  last: Standing | undefined,
  standing: Standing,
  criteria: readonly Criterion[],
): RankSeparation | null {
  return last === undefined ? null : (separationOf(criteria, last, standing)?.separation ?? null);
}

function withinLevel(method: RankMethod): RankSeparation | null {
  return method === "ordinal" ? { by: "participant" } : null;
}
