import type { Verdict } from "../condition/verdict.js";
import { addFigures, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { NamedRow } from "./readNamedRows.js";
import type { ReadMethod } from "./readRecalibrationMethod.js";
import { type ReadShareBound, reachesBound } from "./readShareBound.js";
import { type ReadTargetResult, usedForecast } from "./readTargetResults.js";
import type { ReadVersionedTarget } from "./readTargetVersion.js";
import type { RecalibrationState } from "./recalibratedTargets.js";

/** What a method did with a target. */
export interface MethodChange {
  readonly state: RecalibrationState;
  /** What it is to be, in units, exactly; `undefined` where it is left as it is. */
  readonly wanted: ReadFigure | undefined;
}

/** Says of a target what a method makes of it, as far as the gates of its segment let it. */
export type MethodRule = (target: ReadVersionedTarget, result: ReadTargetResult, gate: Verdict) => MethodChange;

/** Makes a method ready to be asked of every target; `scale` is that of the units. */
export function createMethodRule(method: ReadMethod, scale: number): MethodRule {
  const wish = createWish(method, scale);

  return (target, result, gate) => {
    const isOver = isPeriodOver(target, result);
    if (isOver && method.kind !== "respread") return leave("over");
    const wanted = isOver ? "over" : wish(target, result);
    if (wanted === "not_concerned" || wanted === "below_threshold") return leave(wanted);
    if (gate !== "true") return leave(gate === "false" ? "gate_closed" : "gate_unknown");

    return typeof wanted === "string" ? leave(wanted) : { state: "changed", wanted };
  };
}

/** Whether a period is over: its target is never changed, and takes nothing. */
export function isPeriodOver(target: ReadVersionedTarget, result: ReadTargetResult): boolean {
  return target.reached !== undefined || result.reached !== undefined;
}

function leave(state: RecalibrationState): MethodChange {
  return { state, wanted: undefined };
}

/** What a target is to be, or why it is left. */
type Wish = (target: ReadVersionedTarget, result: ReadTargetResult) => ReadFigure | RecalibrationState;

function createWish(method: ReadMethod, scale: number): Wish {
  switch (method.kind) {
    case "index": {
      const isNamed = createSegmentTest(method.segments);
      const index = { dividend: usedIndex(method), divisor: RATIO_ONE };
      return ({ units, segmentKey }) => (isNamed(segmentKey) ? multiplyFigures(whole(units), index) : "not_concerned");
    }
    case "relief": {
      const losses = byKey(method.rows);
      return ({ key, units }) => {
        const lost = losses.get(key);
        if (lost === undefined) return "not_concerned";
        return lossReaches(lost, units, method.from) ? whole(units - lost) : "below_threshold";
      };
    }
    case "territory": {
      const changes = byKey(method.rows);
      return ({ key, units }) => {
        const change = changes.get(key);
        if (change === undefined) return "not_concerned";
        if (!changeReaches(change, method.from)) return "below_threshold";
        return { dividend: units * (RATIO_ONE + change), divisor: RATIO_ONE };
      };
    }
    case "run_rate": {
      const isNamed = createSegmentTest(method.segments);
      const own = { dividend: RATIO_ONE - method.forecastShare, divisor: RATIO_ONE };
      const inUnits = { dividend: method.forecastShare * 10n ** BigInt(scale), divisor: RATIO_ONE };
      return ({ units, segmentKey }, result) => {
        if (!isNamed(segmentKey)) return "not_concerned";
        const forecast = usedForecast(result);
        if (forecast === undefined) return "forecast_missing";
        return addFigures(multiplyFigures(whole(units), own), multiplyFigures(forecast, inUnits));
      };
    }
    case "respread":
      return () => "not_concerned";
  }
}

/** What an index counts as. */
export function usedIndex({ index, least, most }: Extract<ReadMethod, { kind: "index" }>): bigint {
  if (least !== undefined && index < least) return least;

  return most !== undefined && index > most ? most : index;
}

/** Whether a loss comes to a part of a target; of a target of 0 there is none to lose. */
export function lossReaches(lost: bigint, units: bigint, from: ReadShareBound | undefined): boolean {
  return units > 0n && reachesBound({ dividend: lost, divisor: units }, from);
}

/** Whether a change, up or down, comes to its bound. */
export function changeReaches(change: bigint, from: ReadShareBound | undefined): boolean {
  return reachesBound({ dividend: change < 0n ? -change : change, divisor: RATIO_ONE }, from);
}

function whole(units: bigint): ReadFigure {
  return { dividend: units, divisor: 1n };
}

function byKey(rows: readonly NamedRow<bigint>[]): ReadonlyMap<string, bigint> {
  return new Map(rows.map(({ key, figure }) => [key, figure]));
}

function createSegmentTest(segments: readonly string[] | undefined): (segment: string | undefined) => boolean {
  const named = new Set<string | undefined>(segments);

  return (segment) => segments === undefined || named.has(segment);
}
