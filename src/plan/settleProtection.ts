import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { millionthsOf } from "../money/readAmount.js";
import { scaledInteger } from "../money/scaledInteger.js";
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
  const line = settle(asComparable(old), days, issues);
  const before = old.change === undefined ? undefined : loss(old, old.change, settle, issues);
  const now = line === undefined ? undefined : paidFor(run, line, settle, issues);
  if (line === undefined || now === undefined) return undefined;
  const earlier = before === undefined || before.units < 0n ? 0n : before.units;

  return { old: line, earlier, now, units: unitsOf([line], scale) + earlier - now };
}

/**
 * What a run pays for the facts of its first days. Where the band that is reached rates everything, and where a base is
 * paid on, later facts change it: it is their part of what the bands pay for all. A kicker is paid once: one that the old
 * terms had paid is paid by whichever facts have entered its band.
 */
function paidFor(run: CommissionRun, old: CommissionLine, settle: SettleRun, issues: Issue[]): bigint | undefined {
  const { plan, component, stretch } = run;
  const { scale, mode } = plan.rounding;
  const own = settle(asComparable(run), old.working.stretch, issues);
  if (own === undefined || old.working.stretch.end === stretch.days.end) return own && unitsOf([own], scale);
  const all = settle(asComparable(run), stretch.days, issues);
  if (all === undefined) return undefined;
  const isShared = component.table.method !== "marginal" || component.base !== undefined;
  const [part, whole] = isShared && countedIn(all) !== 0n ? [countedIn(own), countedIn(all)] : [1n, 1n];
  const rated = part === whole ? own : all;
  const sign = whole < 0n ? -1n : 1n;
  if ([own, all].some(isLimited)) return divideRounded(unitsOf([rated], scale) * part * sign, whole * sign, mode);
  const kickers = largest(kickersOf(own), least(kickersOf(old), kickersOf(all)));

  return divideRounded(
    (bandsOf(rated) * part + kickers * whole) * sign,
    whole * sign * 10n ** BigInt(DIGITS_MAX - scale),
    mode,
  );
}

/** Fraction digits that every exact figure of a working has room in. */
const DIGITS_MAX = 40;

function bandsOf({ working }: CommissionLine): bigint {
  return working.bands.reduce((sum, { amount }) => sum + scaledInteger(amount, DIGITS_MAX), 0n);
}

function kickersOf({ working }: CommissionLine): bigint {
  return scaledInteger(working.kickers, DIGITS_MAX);
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function largest(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** What limits have made of a commission is no sum of bands. */
function isLimited({ working }: CommissionLine): boolean {
  return ownValue(working, "limited") !== undefined || ownValue(working, "byFacts") !== undefined;
}

function countedIn({ working }: CommissionLine): bigint {
  return millionthsOf(ownValue(working, "base") ?? working.credited);
}

/** Without what is paid in any case, and without a cap above which everything is paid later. */
function asComparable(run: CommissionRun): CommissionRun {
  const { component } = run;
  const { cap, excess } = component;

  return { ...run, component: { ...component, floor: undefined, cap: excess === "carried" ? undefined : cap } };
}

/** What the floor makes of a commission that has earned less. */
function addedByFloor(line: CommissionLine, scale: number): bigint {
  const limited = ownValue(line.working, "limited");
  if (limited === undefined || limited.by !== "floor") return 0n;

  return unitsOf([{ amount: limited.to }], scale) - unitsOf([{ amount: limited.earned }], scale);
}
