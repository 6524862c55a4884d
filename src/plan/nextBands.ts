import { bandReached } from "../commission/commissionWorking.js";
import type { BandBoundary, RateBand } from "../commission/rateTable.js";
import { type ExactTable, readRateTable } from "../commission/readRateTable.js";
import { ownValue } from "../issue/readKeys.js";
import { AMOUNT_ONE, millionthsOf } from "../money/readAmount.js";
import { formatFigure, multiplyFigures, type ReadFigure, subtractFigures, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ClosedPeriod } from "../period/period.js";
import type { CommissionLine } from "./commissionLine.js";
import { nameOf } from "./nameOf.js";
import { shareWritten } from "./shareWritten.js";
import type { SettledStatement } from "./statement.js";

/** The bands that come next for one commission in one stretch of the period. */
export interface NextBands {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** The days that are settled together. */
  readonly stretch: ClosedPeriod;
  /** Id of the metric that is credited. */
  readonly metric: string;
  /** By the facts alone; `null` in the last band, or where a target of 0 leaves nothing to reach. */
  readonly now: NextBand | null;
  /** With the prospects, likewise. */
  readonly withProspects: NextBand | null;
}

/** The band after the one that a credit is in. */
export interface NextBand {
  /** Its position in the table, from 0. */
  readonly band: number;
  /** The credit at which it begins: the bound × the share of the target that counts, half-up to ten digits. */
  readonly bound: string;
  /** Whether a credit exactly on the bound is in it (`lower_inclusive`), or only what is beyond (`upper_inclusive`). */
  readonly boundary: BandBoundary;
  /** What is missing to the bound, half-up to ten digits; 0 exactly on a bound that is still in the band below. */
  readonly missing: string;
  /** The band, as the table has it. */
  readonly pays: RateBand;
}

/** What comes next in each commission line of two statements of one period, from the workings of the lines. */
export function nextBands(now: SettledStatement, withProspects: SettledStatement): NextBands[] {
  const before = new Map(commissionsOf(now).map((line) => [keyOf(line), line]));

  return commissionsOf(withProspects).map((line) => {
    const { component, working } = line;
    return {
      ...nameOf({ id: component, label: ownValue(line, "label") }),
      stretch: working.stretch,
      metric: working.metric,
      now: nextBand(before.get(keyOf(line))),
      withProspects: nextBand(line),
    };
  });
}

function commissionsOf({ lines }: SettledStatement): CommissionLine[] {
  return lines.filter((line) => line.kind === "commission");
}

function keyOf({ component, working }: CommissionLine): string {
  return `${component} ${working.stretch.start}`;
}

function nextBand(line: CommissionLine | undefined): NextBand | null {
  if (line === undefined) return null;
  const { target, credited } = line.working;
  if (target !== null && ownValue(target, "zeroTarget") !== undefined) return null;
  const table = readRateTable(line.working.table, [], []);
  if (table === undefined) return null;
  const { dividend: part, divisor: of } = target === null ? WHOLE : shareWritten(target);
  const goal = { target: millionthsOf(target?.target ?? 0) * part, targetDivisor: of };
  const to = millionthsOf(credited);
  const reached = bandReached(table, { from: 0n, to, origin: 0n, ...goal });
  const pays = line.working.table.bands[reached + 1];
  if (pays === undefined) return null;
  const bound = boundOf(table, reached, { dividend: goal.target, divisor: goal.targetDivisor * AMOUNT_ONE });

  return {
    band: reached + 1,
    bound: formatFigure(bound),
    boundary: table.boundary,
    missing: formatFigure(subtractFigures(bound, { dividend: to, divisor: AMOUNT_ONE })),
    pays,
  };
}

function boundOf({ bands, measuredBy }: ExactTable, band: number, target: ReadFigure): ReadFigure {
  const upTo = bands[band]?.upTo ?? 0n;

  return measuredBy === "amount"
    ? { dividend: upTo, divisor: AMOUNT_ONE }
    : multiplyFigures(target, { dividend: upTo, divisor: RATIO_ONE });
}
