import type { RankTop } from "./rankEntry.js";
import type { TopParticipants } from "./ranking.js";
import type { Standing } from "./standing.js";

/** Picks the first so many out of levels, the best first. */
export function topOf(levels: readonly (readonly Standing[])[], { count, ties }: RankTop): TopParticipants {
  const sorted = levels.flat();
  let end = 0;
  for (const level of levels) {
    if (end >= count) break;
    const next = end + level.length;
    if (next > count && ties !== "include") {
      const cut = ties === "cut" ? count : end;
      return { participants: idsOf(sorted.slice(0, cut)), tiedOut: idsOf(sorted.slice(cut, next)) };
    }
    end = next;
  }

  return { participants: idsOf(sorted.slice(0, end)), tiedOut: [] };
}

function idsOf(standings: readonly Standing[]): string[] {
  return standings.map(({ participant }) => participant);
}
