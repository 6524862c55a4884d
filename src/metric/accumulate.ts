import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ExactSum } from "../money/exactSum.js";
import { AMOUNT_ONE, millionthsOf } from "../money/readAmount.js";
import { daysBetween } from "../period/dayNumber.js";
import type { Period } from "../period/period.js";
import { readDate } from "../period/readDate.js";
import { accumulateLevel } from "./accumulateLevel.js";
import type { Accumulator, Quotient } from "./accumulator.js";
import type { FactTerms } from "./factTerms.js";
import { askedFact, attributeOf, subjectOf } from "./factTest.js";
import { figureMissing } from "./figureMissing.js";
import { type Figure, figureOf, wholeFigureOf } from "./figureOf.js";
import type { FirstFacts } from "./firstFacts.js";
import type { ReadFact } from "./readFact.js";
import type { Subject } from "./readFilter.js";
import type { ReadMetric } from "./readMetrics.js";

/** What a metric is measured against beside the facts themselves. */
export interface MeasuringTerms {
  readonly terms: FactTerms;
  /** The days that count, by date; levels are held from before. All where absent. */
  readonly days: readonly Period[] | undefined;
  readonly firstFacts: FirstFacts;
  readonly factsPath: IssuePath;
  readonly issues: Issue[];
}

/** Facts are added by date and id; those before the start only where a level looks for them. */
export function createAccumulator(
  metric: Exclude<ReadMetric, { kind: "ratio" }>,
  measuring: MeasuringTerms,
): Accumulator {
  const source = (of: "amount" | "quantity" | { readonly attribute: string }) => ({
    of,
    isMoney: of === "amount" || metric.unit === "money",
    terms: measuring.terms,
  });
  switch (metric.kind) {
    case "sum":
      return accumulateSum((fact) => {
        const figure = figureOf(fact, source(metric.of));
        if (figure === undefined) measuring.issues.push(figureMissing(fact, metric, measuring.factsPath));
        return figure ?? 0;
      });
    case "count":
      return accumulateSum(countOf);
    case "count_distinct":
      return accumulateDistinct(metric.of);
    case "average":
    case "median":
    case "max":
    case "last":
      return accumulateFigures(metric.kind, (fact) => wholeFigureOf(fact, source(metric.of)));
    case "days_between":
      return accumulateFigures(metric.aggregate, (fact) => daysUpTo(fact, metric, measuring));
    case "level":
      return accumulateLevel(metric, measuring.days);
  }
}

/** 1 for a fact; a reversal takes it back when nothing is left of the fact. */
export function countOf({ rest }: ReadFact): number {
  return rest.reversal === undefined ? 1 : rest.reversal.countChange;
}

function accumulateSum(figure: (fact: ReadFact) => Figure): Accumulator {
  const sum = new ExactSum();

  return {
    add: (fact) => sum.add(figure(fact)),
    quotient: () => ({ dividend: sum.total(), divisor: AMOUNT_ONE }),
    level: undefined,
  };
}

function accumulateDistinct(of: Subject): Accumulator {
  const counts = new Map<string, number>();

  return {
    add: (fact) => {
      const subject = subjectOf(askedFact(fact), of);
      if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + countOf(fact));
    },
    quotient: () => ({
      dividend: whole([...counts.values()].filter((count) => count > 0).length),
      divisor: AMOUNT_ONE,
    }),
    level: undefined,
  };
}

/** Reversals and what they fully reverse are left out. */
function accumulateFigures(
  kind: "average" | "median" | "max" | "last",
  figure: (fact: ReadFact) => Figure | undefined,
): Accumulator {
  const figures = new Map<ReadFact, bigint>();
  // Of a day what brings a fact back may come before what took it away: together they say what is left.
  const changes = new Map<string, number>();

  return {
    add: (fact) => {
      const { reversal } = fact.rest;
      if (reversal !== undefined) {
        const { id } = reversal.original;
        changes.set(id, (changes.get(id) ?? 0) + reversal.countChange);
        return;
      }
      const value = figure(fact);
      if (value !== undefined) figures.set(fact, millionthsOf(value));
    },
    quotient: () =>
      aggregate(
        kind,
        [...figures].filter(([{ id }]) => (changes.get(id) ?? 0) >= 0).map(([, value]) => value),
      ),
    level: undefined,
  };
}

function aggregate(kind: "average" | "median" | "max" | "last", figures: bigint[]): Quotient | undefined {
  const last = figures.at(-1);
  if (last === undefined) return undefined;
  if (kind === "last") return { dividend: last, divisor: AMOUNT_ONE };
  if (kind === "average")
    return { dividend: figures.reduce((sum, figure) => sum + figure, 0n), divisor: whole(figures.length) };
  figures.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  if (kind === "max") return { dividend: figures.at(-1) ?? last, divisor: AMOUNT_ONE };
  const middle = figures.length >> 1;
  const upper = figures[middle] ?? 0n;

  return figures.length % 2 === 1
    ? { dividend: upper, divisor: AMOUNT_ONE }
    : { dividend: (figures[middle - 1] ?? 0n) + upper, divisor: whole(2) };
}

/** Days from the beginning to the fact; `undefined` where there is no beginning. */
function daysUpTo(
  fact: ReadFact,
  metric: Extract<ReadMetric, { readonly kind: "days_between" }>,
  { firstFacts, factsPath, issues }: MeasuringTerms,
): number | undefined {
  const { from } = metric;
  if ("first" in from) {
    const subject = subjectOf(fact, from.of);
    const first = subject === undefined ? undefined : firstFacts.get(metric)?.get(subject);
    return first === undefined || first > fact.on ? undefined : daysBetween(first, fact.on);
  }
  const value = attributeOf(fact, from.attribute);
  if (value === undefined || value === null) return undefined;
  const path = [...factsPath, fact.at, "attributes", from.attribute];
  const start = readDate(value, path, issues);
  if (start === undefined) return undefined;
  if (start > fact.on) {
    const expected = `a date up to ${fact.on}, the fact's own`;
    issues.push(createIssue({ code: "dates_reversed", path, expected, value }));
  }

  return daysBetween(start, fact.on);
}

function whole(count: number): bigint {
  return BigInt(count) * AMOUNT_ONE;
}
