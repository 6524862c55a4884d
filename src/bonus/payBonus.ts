import type { ConditionResult } from "../condition/conditionResult.js";
import { type OperandLookup, resolveCondition } from "../condition/resolveCondition.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import { compareFigures, formatFigure, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { roundFigure, roundingOf } from "../money/roundFigure.js";
import type { FullRounding } from "../money/rounding.js";
import type { BonusFigures } from "./bonusFigures.js";
import type { AppliedMultiplier, BonusWorking, GateWorking } from "./bonusWorking.js";
import { readingOf } from "./curveReading.js";
import { lookUpFigure, measureBonus } from "./measureBonus.js";
import { writeMeasured } from "./measuredMetric.js";
import { payoutAt, ratioOf } from "./payoutAt.js";
import type { ReadBonus, ReadGate, ReadMultiplier } from "./readBonusTerms.js";

/** What a bonus is paid by. */
export interface BonusPayment {
  readonly bonus: ReadBonus;
  /** Where the terms stand in what was given. */
  readonly path: IssuePath;
  readonly figures: BonusFigures;
  /** What conditions look at. */
  readonly lookUp: OperandLookup;
  /** The part of the period that is paid for. */
  readonly share: ReadFigure;
  readonly rounding: FullRounding;
}

/** A bonus with its working. */
export interface PaidBonus {
  readonly total: string;
  readonly working: BonusWorking;
}

/** Pays a bonus: payout, gates, multipliers, floor and cap, and one rounding; `undefined` with issues where it cannot. */
export function payBonus(payment: BonusPayment, issues: Issue[]): PaidBonus | undefined {
  const { bonus, path, figures, lookUp, share, rounding } = payment;
  const countBefore = issues.length;
  const measured = measureBonus(bonus.measure, figures, issues);
  const gates = bonus.gates.map((gate) => ({ gate, found: resolveCondition(gate.condition, lookUp) }));
  const multipliers = bonus.multipliers.map((one, at) => factorOf(one, at, payment, issues));
  if (measured === undefined || issues.length > countBefore) return undefined;
  const held = gates.reduce((payout, { gate, found }) => holdBack(payout, gate, found), measured.payout);
  const incentive = multiplyFigures(moneyFigure(bonus.targetIncentive), share);
  const isVetoed = gates.some(({ gate, found }) => gate.figure === 0n && found.verdict !== "true");
  const earned = multipliers.reduce(
    (product, { factor }) => (factor === undefined ? product : multiplyFigures(product, factor)),
    multiplyFigures(incentive, held),
  );
  const limited = isVetoed ? undefined : limitOf(earned, bonus, share);
  const { units, exact, rounding: added } = roundFigure(limited?.to ?? earned, roundingOf(limited?.by, rounding));
  const size = units < 0n ? -units : units;
  if (size * 10n ** BigInt(AMOUNT_SCALE - rounding.scale) >= AMOUNT_LIMIT) {
    const expected = "a bonus of at most 15 digits before the point";
    issues.push(
      createIssue({ code: "amount_out_of_range", path: [...path, "targetIncentive"], expected, value: exact }),
    );
    return undefined;
  }

  return {
    total: formatFixed(units, rounding.scale),
    working: {
      targetIncentive: formatExact(bonus.targetIncentive, AMOUNT_SCALE),
      measure: measured.working,
      payout: formatFigure(measured.payout),
      gates: gates.map(({ gate, found }) => writeGate(gate, found)),
      heldPayout: formatFigure(held),
      multipliers: multipliers.map(({ working }) => working),
      limited: limited === undefined ? null : writeLimit(limited, earned),
      exact,
      rounding: added,
    },
  };
}

function moneyFigure(millionths: bigint): ReadFigure {
  return { dividend: millionths, divisor: 10n ** BigInt(AMOUNT_SCALE) };
}

/** A gate that is not passed holds the payout down; it never lifts it. */
function holdBack(payout: ReadFigure, { otherwise, figure }: ReadGate, { verdict }: ConditionResult): ReadFigure {
  if (verdict === "true") return payout;
  switch (otherwise.kind) {
    case "nothing":
      return ratioOf(0n);
    case "payout_at_most":
      return compareFigures(payout, ratioOf(figure)) > 0 ? ratioOf(figure) : payout;
    case "factor":
      return multiplyFigures(payout, ratioOf(figure));
  }
}

function writeGate({ id, otherwise }: ReadGate, condition: ConditionResult): GateWorking {
  return { id, passed: condition.verdict === "true", condition, otherwise };
}

interface FoundFactor {
  /** `undefined` where it does not apply. */
  readonly factor: ReadFigure | undefined;
  readonly working: AppliedMultiplier;
}

function factorOf(multiplier: ReadMultiplier, at: number, payment: BonusPayment, issues: Issue[]): FoundFactor {
  const { id } = multiplier;
  const { figures, lookUp, path } = payment;
  if (multiplier.kind === "factor") {
    const factor = ratioOf(multiplier.factor);
    const condition = multiplier.when === undefined ? null : resolveCondition(multiplier.when, lookUp);
    if (condition?.verdict === "unknown") {
      const expected = `what the condition of the multiplier ${id} looks at`;
      const place = [...path, "multipliers", at, "when"];
      issues.push(createIssue({ code: "condition_undecided", path: place, expected, value: undefined }));
    }
    const applied = condition === null || condition.verdict === "true";
    return {
      factor: applied ? factor : undefined,
      working: { id, factor: formatFigure(factor), applied, condition, figure: null, curve: null },
    };
  }
  const { metric, curve } = multiplier;
  const found = lookUpFigure(metric, curve.measuredBy, figures, issues);
  const onCurve = typeof found === "object" ? payoutAt(curve, found) : undefined;
  const factor = onCurve?.payout ?? ratioOf(0n);

  return {
    factor,
    working: {
      id,
      factor: formatFigure(factor),
      applied: true,
      condition: null,
      figure: writeMeasured(metric, curve.measuredBy, found, figures),
      curve: onCurve === undefined ? null : readingOf(curve, onCurve),
    },
  };
}

interface FoundLimit {
  readonly by: LimitedFigure["by"];
  readonly to: ReadFigure;
}

/** The floor or the cap of the part of the period, where what was earned lies beyond it. */
function limitOf(
  earned: ReadFigure,
  { floor, cap }: Pick<ReadBonus, "floor" | "cap">,
  share: ReadFigure,
): FoundLimit | undefined {
  const least = floor === undefined ? undefined : multiplyFigures(moneyFigure(floor), share);
  if (least !== undefined && compareFigures(earned, least) < 0) return { by: "floor", to: least };
  const most = cap === undefined ? undefined : multiplyFigures(moneyFigure(cap), share);

  return most !== undefined && compareFigures(earned, most) > 0 ? { by: "cap", to: most } : undefined;
}

function writeLimit({ by, to }: FoundLimit, earned: ReadFigure): LimitedFigure {
  return { by, to: formatFigure(to), earned: formatFigure(earned) };
}
