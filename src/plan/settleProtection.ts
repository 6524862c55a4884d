import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { millionthsOf } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import type { CommissionLine } from "./commissionLine.js";
import type { CommissionRun, ProtectedChange } from "./commissionRuns.js";
import { nameOf } from "./nameOf.js";
import type { ProtectionLine } from "./protectionLine.js";
import { unitsOf } from "./unitsOf.js";

/** Settles a run for the facts of some of its days. */
export type SettleRun = (run: CommissionRun, days: ClosedPeriod, issues: Issue[]) => CommissionLine | undefined;

/** What facts from before a change lose by it is paid on top; nothing where they lose nothing. */
export function settleProtection(
  run: CommissionRun,
  paid: CommissionLine,
  settle: SettleRun,
  issues: Issue[],
): ProtectionLine | undefined {
  const { change, plan } = run;
  if (change === undefined) return undefined;
  const { scale } = plan.rounding;
  const floor = addedByFloor(paid, scale);
  const found = loss(run, change, settle, issues);
  if (found === undefined || found.units <= floor) return undefined;
  const { old, earlier, now, units } = found;

  return {
    ...nameOf(run.component),
    kind: "protection",
    amount: formatFixed(units - floor, scale),
    working: {
      step: "hold_harmless",
      version: plan.version,
      by: change.by,
      from: change.from,
      old,
      ...(earlier === 0n ? {} : { earlier: formatFixed(earlier, scale) }),
      now: formatFixed(now, scale),
      ...(floor === 0n ? {} : { floor: formatFixed(floor, scale) }),
    },
  };
}

/** In minor units; what is lost is below 0 where it is won. */
interface Loss {
  readonly old: CommissionLine;
  readonly earlier: bigint;
  readonly now: bigint;
  readonly units: bigint;
}

function loss(run: CommissionRun, { old }: ProtectedChange, settle: SettleRun, issues: Issue[]): Loss | undefined {
  const { scale } = run.plan.rounding;
  const { days } = old.stretch;
  const line = settle(withoutFloor(old), days, issues);
  const before = old.change === undefined ? undefined : loss(old, old.change, settle, issues);
  const now = paidFor(run, days, settle, issues);
  if (line === undefined || now === undefined) return undefined;
  const earlier = before === undefined || before.units < 0n ? 0n : before.units;

  return { old: line, earlier, now, units: unitsOf([line], scale) + earlier - now };
}

/**
 * What a run pays for the facts of its first days. Where the band that is reached rates everything, and where a base is
 * paid on, later facts change it: it is their part of what all are paid.
 */
function paidFor(run: CommissionRun, days: ClosedPeriod, settle: SettleRun, issues: Issue[]): bigint | undefined {
  const { plan, component, stretch } = run;
  const { scale, mode } = plan.rounding;
  const bare = withoutFloor(run);
  const own = settle(bare, days, issues);
  if (own === undefined) return undefined;
  const alone = unitsOf([own], scale);
  const isShared = component.table.method !== "marginal" || component.base !== undefined;
  if (!isShared || days.end === stretch.days.end) return alone;
  const all = settle(bare, stretch.days, issues);
  if (all === undefined) return undefined;
  const [part, whole] = [countedIn(own), countedIn(all)];
  if (whole === 0n) return alone;
  const sign = whole < 0n ? -1n : 1n;

  return divideRounded(unitsOf([all], scale) * part * sign, whole * sign, mode);
}

function countedIn({ working }: CommissionLine): bigint {
  return millionthsOf(ownValue(working, "base") ?? working.credited);
}

function withoutFloor(run: CommissionRun): CommissionRun {
  return { ...run, component: { ...run.component, floor: undefined } };
}

/** What the floor makes of a commission that has earned less. */
function addedByFloor(line: CommissionLine, scale: number): bigint {
  const limited = ownValue(line.working, "limited");
  if (limited === undefined || limited.by !== "floor") return 0n;

  return unitsOf([{ amount: limited.to }], scale) - unitsOf([{ amount: limited.earned }], scale);
}
