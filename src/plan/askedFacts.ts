import type { ReadFact } from "../metric/readFact.js";
import type { ReadPlan } from "./readPlan.js";
import { versionOn } from "./readVersions.js";

/** Facts without those of a credit that the version of their day does not ask for: they count for nobody there. */
export function askedFacts(facts: readonly ReadFact[], versions: readonly ReadPlan[]): readonly ReadFact[] {
  if (versions.length === 1) return facts;
  const isAsked = ({ on, rest: { credit, reversal } }: ReadFact) =>
    credit === undefined ||
    [on, reversal?.original.on ?? on].some((date) =>
      versionOn(versions, date)?.metrics.some((metric) => metric.credit === credit),
    );

  return facts.every(isAsked) ? facts : facts.filter(isAsked);
}
