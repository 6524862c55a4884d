import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";

/** How pay is spread over people: each figure rounded once, half-up, to the plan's minor unit. */
export interface PayDistribution {
  /**
   * How quantiles lie between two people: of n people in the order of their pay, the one for p is at 1 + (n − 1) × p,
   * linear between neighbours (type 7 of Hyndman and Fan; what spreadsheets call PERCENTILE.INC).
   */
  readonly quantiles: "linear_type_7";
  /** The least that anyone gets. */
  readonly least: string;
  /** A tenth get no more. */
  readonly p10: string;
  /** A quarter get no more. */
  readonly p25: string;
  /** The one in the middle, or halfway between the two. */
  readonly median: string;
  /** Three quarters get no more. */
  readonly p75: string;
  /** Nine tenths get no more. */
  readonly p90: string;
  /** The most that anyone gets. */
  readonly most: string;
  /** Pay of all ÷ people. */
  readonly mean: string;
}

/** What some people are paid each, in minor units. */
export interface PaidPeople {
  readonly pay: bigint;
  readonly people: number;
}

/** How pay is spread; `null` where there is nobody. */
export function payDistribution(paid: readonly PaidPeople[], scale: number): PayDistribution | null {
  const sorted = paid
    .filter(({ people }) => people > 0)
    .sort(({ pay: left }, { pay: right }) => (left < right ? -1 : 1));
  const people = sorted.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) return null;
  const money = (units: bigint) => formatFixed(units, scale);
  const quantile = (percent: number) => money(quantileOf(sorted, people, percent));
  const total = sorted.reduce((sum, one) => sum + one.pay * BigInt(one.people), 0n);

  return {
    quantiles: "linear_type_7",
    least: quantile(0),
    p10: quantile(10),
    p25: quantile(25),
    median: quantile(50),
    p75: quantile(75),
    p90: quantile(90),
    most: quantile(100),
    mean: money(divideRounded(total, BigInt(people), "half_up")),
  };
}

function quantileOf(sorted: readonly PaidPeople[], people: number, percent: number): bigint {
  const hundredths = (people - 1) * percent;
  const rest = hundredths % 100;
  const below = payAt(sorted, (hundredths - rest) / 100);
  if (rest === 0) return below;
  const above = payAt(sorted, (hundredths - rest) / 100 + 1);

  return divideRounded(below * 100n + (above - below) * BigInt(rest), 100n, "half_up");
}

/** What the person at a place from 0 is paid. */
function payAt(sorted: readonly PaidPeople[], place: number): bigint {
  let passed = 0;
  const found = sorted.find(({ people }) => {
    passed += people;
    return passed > place;
  });

  return found?.pay ?? 0n;
}
