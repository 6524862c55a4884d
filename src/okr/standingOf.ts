import { clampFigure, type FoundProgress, progressOf } from "../metric/progressOf.js";
import { isByPeriods, type ReadProgressValue } from "../metric/readProgressValue.js";
import type { ReadFigure } from "../money/readFigure.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadKeyResult } from "./readKeyResult.js";
import { readingOf, type ZoneReading } from "./zoneReading.js";

/** Where a key result stands by its check-ins. */
export interface Standing {
  readonly value: ReadProgressValue | undefined;
  /** The last day that said something about it. */
  readonly on: PlainDate | null;
  readonly progress: FoundProgress;
  readonly score: ReadFigure | undefined;
  readonly zones: ZoneReading | null;
  readonly confidence: ReadFigure | undefined;
  readonly status: string | null;
}

/** Where a key result stands on a day, or by all that was reported. */
export function standingOf(keyResult: ReadKeyResult, asOf: PlainDate | undefined): Standing {
  const { measure, scoring, checkIns } = keyResult;
  const known = asOf === undefined ? checkIns : checkIns.filter(({ on }) => on <= asOf);
  const latest = [...known].reverse();
  const values = known.flatMap(({ on, value }) => (value === undefined ? [] : [[on, value] as const]));
  // The last of a day counts: what comes after it on the same day is a correction, and no other period.
  const value = isByPeriods(measure) ? joined([...new Map(values).values()]) : values.at(-1)?.[1];
  const progress = progressOf(measure, value);
  const zones = scoring.kind === "zones" ? readingOf(scoring.zones, scoring.way, progress.raw) : undefined;
  const byProgress = progress.raw === undefined ? undefined : clampFigure(progress.raw);

  return {
    value,
    on: latest[0]?.on ?? null,
    progress,
    score: zones === undefined ? (scoring.kind === "given" ? scoring.score : byProgress) : zones.score,
    zones: zones?.reading ?? null,
    confidence: latest.find(({ confidence }) => confidence !== undefined)?.confidence,
    status: latest.find(({ status }) => status !== undefined)?.status ?? null,
  };
}

/** The figures of all periods as one value. */
function joined(values: readonly ReadProgressValue[]): ReadProgressValue | undefined {
  const figures = values.flatMap((value) => (value.kind === "figure" ? [value.figure] : []));

  return figures.length === 0 ? undefined : { kind: "figures", figures };
}
