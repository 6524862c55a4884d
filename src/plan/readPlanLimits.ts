import type { ReadCondition } from "../condition/readCondition.js";
import type { NegativePolicy } from "../draw/draw.js";
import { NEGATIVE_POLICIES, type ReadDraw, readDraw } from "../draw/readDraw.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import type { PlanCaps } from "./planCaps.js";
import { readPersonCondition } from "./readPlanMetric.js";

/** Caps that were checked, in minor units. */
export interface ReadCaps {
  readonly total: bigint;
  readonly excess: PlanCaps["excess"];
}

/** A plan's draw that was checked. */
export interface ReadPlanDraw {
  readonly terms: ReadDraw;
  readonly eligible: ReadCondition | undefined;
}

/** What may become of what is above a cap. */
export const CAP_EXCESSES = ["withheld", "carried"] as const satisfies readonly PlanCaps["excess"][];

/** Reads the caps of a plan, if it has any. */
export function readCaps(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadCaps | undefined {
  if (value === undefined || !readKeys(value, ["total", "excess"], path, issues)) return undefined;
  const total = readUnitsFromZero(ownValue(value, "total"), scale, [...path, "total"], issues);
  const excess = readOneOf(ownValue(value, "excess"), CAP_EXCESSES, [...path, "excess"], issues);

  return total === undefined || excess === undefined ? undefined : { total, excess };
}

/** Reads the draw of a plan, if it has one. */
export function readPlanDraw(
  value: unknown,
  { metrics, scale }: { readonly metrics: readonly ReadMetric[]; readonly scale: number },
  path: IssuePath,
  issues: Issue[],
): ReadPlanDraw | undefined {
  if (value === undefined || !readKeys(value, ["terms", "eligible"], path, issues)) return undefined;
  const terms = readDraw(ownValue(value, "terms"), scale, [...path, "terms"], issues);
  const eligible = readPersonCondition(ownValue(value, "eligible"), metrics, [...path, "eligible"], issues);

  return terms === undefined ? undefined : { terms, eligible };
}

/** Reads what becomes of totals below zero, if anything is said. */
export function readNegative(value: unknown, path: IssuePath, issues: Issue[]): NegativePolicy | undefined {
  return value === undefined ? undefined : readOneOf(value, NEGATIVE_POLICIES, path, issues);
}
