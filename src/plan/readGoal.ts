import type { CompiledTable } from "../commission/compiledTable.js";
import type { ExactTable } from "../commission/readRateTable.js";
import { tableInFull } from "../commission/tableInFull.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { type ExactProration, IN_FULL } from "../money/proration.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { TargetWorking } from "./commissionLine.js";
import { shareOf, type TargetStretch, targetShareOf } from "./cutStretches.js";
import type { ReadCommission } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { targetMissing } from "./targetMissing.js";

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
  const { days, target } = stretch;
  if (table.measuredBy === "amount") {
    return { compiled: compiled(table, IN_FULL), target: undefined, working: null, ...AS_MEASURED };
  }
  if (target === undefined) {
    issues.push(targetMissing(whose, component.metric.id, days));
    return undefined;
  }
  const share = shareOf(days, target.period, plan);
  const proration = targetShareOf(share);
  const working = { target: formatExact(target.target, AMOUNT_SCALE), period: target.period, proration };
  if (target.target > 0n && share.proration !== undefined) {
    return { compiled: compiled(table, share.proration), target: target.target, working, ...AS_MEASURED };
  }
  if (target.target < 0n || plan.zeroTarget === undefined) return refuseTarget(target, plan, issues);
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

function refuseTarget({ target }: ReadTarget, { zeroTarget }: ReadPlan, issues: Issue[]): undefined {
  const isNothing = target >= 0n && zeroTarget === undefined;
  const hint = isNothing
    ? "the plan's zeroTarget can say what a target of 0, or of no day that counts, means"
    : undefined;
  const value = target > 0n ? "0 days or months of it" : formatExact(target, AMOUNT_SCALE);
  issues.push(
    createIssue({ code: "target_not_positive", path: ["targets"], expected: "an amount above 0", value, hint }),
  );
}
