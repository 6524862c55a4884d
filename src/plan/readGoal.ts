import type { CompiledTable } from "../commission/compiledTable.js";
import type { ExactTable } from "../commission/readRateTable.js";
import { tableInFull } from "../commission/tableInFull.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { type ExactProration, IN_FULL } from "../money/proration.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { TargetWorking } from "./commissionLine.js";
import type { TargetStretch } from "./cutStretches.js";
import type { ReadCommission } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { type ShareOfTarget, shareOfTarget } from "./shareOfTarget.js";
import { targetMissing } from "./targetMissing.js";
import { writeTarget } from "./writeTarget.js";

/** By what a stretch is paid. */
export interface Goal {
  /** Nothing is paid without it. */
  readonly compiled: CompiledTable | undefined;
  /** In millionths, for the whole of its period; the compiled table has its share. */
  readonly target: bigint | undefined;
  readonly working: TargetWorking | null;
  /** The position of the first band of the compiled table in the component's own. */
  readonly band: number;
  /** Where it is not what is credited ÷ target. */
  readonly attainment: string | undefined;
}

/** Compiled tables; each is made once in a settlement. */
export type TableSource = (table: ExactTable, proration: ExactProration) => CompiledTable;

/** What a component's table is held against in a stretch, or why nothing can be. */
export function readGoal(
  {
    plan,
    component,
    whose,
    stretch,
    compiled,
  }: {
    readonly plan: ReadPlan;
    readonly component: ReadCommission;
    /** Id of the participant. */
    readonly whose: string;
    readonly stretch: TargetStretch;
    readonly compiled: TableSource;
  },
  issues: Issue[],
): Goal | undefined {
  const { table } = component;
  const { days, measured, target } = stretch;
  if (table.measuredBy === "amount") {
    return { compiled: compiled(table, IN_FULL), target: undefined, working: null, ...AS_MEASURED };
  }
  if (target === undefined) {
    issues.push(targetMissing(whose, component.metric.id, days));
    return undefined;
  }
  const share = shareOfTarget(measured, target, plan);
  const working = writeTarget(target, share);
  if (target.target > 0n && share.proration !== undefined) {
    return { compiled: compiled(table, share.proration), target: target.target, working, ...AS_MEASURED };
  }
  if (target.target < 0n || plan.zeroTarget === undefined) return refuseTarget(target, share, plan, issues);
  const { zeroTarget } = plan;
  const inFull = zeroTarget === "full" ? tableInFull(table) : undefined;

  return {
    compiled: inFull === undefined ? undefined : compiled(inFull.table, IN_FULL),
    target: undefined,
    working: { ...working, zeroTarget },
    band: inFull?.band ?? 0,
    attainment: inFull === undefined ? undefined : "1",
  };
}

const AS_MEASURED = { band: 0, attainment: undefined } as const;

function refuseTarget(
  { target }: ReadTarget,
  { ramp }: ShareOfTarget,
  { zeroTarget }: ReadPlan,
  issues: Issue[],
): undefined {
  const isNothing = target >= 0n && zeroTarget === undefined;
  const hint = isNothing
    ? "the plan's zeroTarget can say what a target of 0, or of no day that counts, means"
    : undefined;
  const left = ramp === undefined ? "0 days or months of it" : "0% of it by the ramp";
  const value = target > 0n ? left : formatExact(target, AMOUNT_SCALE);
  issues.push(
    createIssue({ code: "target_not_positive", path: ["targets"], expected: "an amount above 0", value, hint }),
  );
}
