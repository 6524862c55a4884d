import { compareText } from "../issue/compareText.js";
import type { Issue } from "../issue/issue.js";
import { createAccumulator } from "../metric/accumulate.js";
import type { FactTerms } from "../metric/factTerms.js";
import type { FirstFacts } from "../metric/firstFacts.js";
import { partsOf, quotientOf } from "../metric/measurement.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { addFact, openTally } from "../metric/tally.js";
import { compareFigures, divideFigures, type ReadFigure, WHOLE } from "../money/readFigure.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { dateIn } from "./factsOn.js";
import { listRamped } from "./listRamped.js";
import type { MeasuredFacts } from "./measuredFacts.js";
import type { MeasuredLevel } from "./measuredLevel.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { shareOfTarget } from "./shareOfTarget.js";
import { targetFor } from "./targetFor.js";

/** One participant's days, and what they are measured by. */
export interface MeasuredDays {
  readonly plan: ReadPlan;
  /** By date, at least one; several where the participant was somewhere else in between. */
  readonly days: readonly ClosedPeriod[];
  /** What counts on the days, by date and id. */
  readonly facts: readonly ReadFact[];
  /** All facts of the participant up to the day that is settled, by date and id: what a level was before, what a longer span holds. */
  readonly history: readonly ReadFact[];
  /** Periods by date: those that were closed before, and the one that is settled. */
  readonly periods: readonly ClosedPeriod[];
  /** By metric. */
  readonly targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined;
  readonly terms: FactTerms;
  readonly firstFacts: FirstFacts;
}

/** What a participant comes to on some days, metric by metric; each is measured once, when it is asked for. */
export class PersonFigures {
  private readonly measured = new Map<string, ReadFigure | undefined>();
  /** What each metric has counted, and what it could not decide about. */
  private readonly counted: (readonly ReadFact[])[] = [];
  private readonly undecided: ReadFact[] = [];
  private readonly levels: MeasuredLevel[] = [];
  /** Metrics whose targets were asked for. */
  private readonly targeted = new Set<string>();

  constructor(
    private readonly input: MeasuredDays,
    private readonly issues: Issue[],
  ) {}

  /** `undefined` where there is nothing to measure, as in an average of no facts. */
  actual(id: string): ReadFigure | undefined {
    if (!this.measured.has(id)) this.measured.set(id, this.measure(id));

    return this.measured.get(id);
  }

  /** The targets of the days together, exactly, of a level that of the last day; without one, none. */
  target(id: string): ReadFigure | undefined {
    const { days, targets, plan } = this.input;
    this.targeted.add(id);

    return targetFor({ kind: this.kindOf(id) }, days, targets?.get(id) ?? [], plan);
  }

  /** Whether a target above 0 is in force on the days, be it that none of them counts; one that a ramp makes 0 is 0. */
  hasTarget(id: string): boolean {
    const { days, targets, plan } = this.input;

    return (targets?.get(id) ?? []).some(
      (target) =>
        target.target > 0n &&
        days.some((own) => {
          const inForce = overlap(target.inForce, own);
          if (inForce === undefined) return false;
          const { ramp, figure } = shareOfTarget(inForce, target, plan);
          return ramp === undefined || figure.dividend > 0n;
        }),
    );
  }

  /** Actual ÷ target; of a target of 0 what the plan says. `undefined` where there is none. */
  attainment(id: string): ReadFigure | undefined {
    const [actual, target] = [this.actual(id), this.target(id)];
    if (actual === undefined || target === undefined) return undefined;
    if (target.dividend > 0n) return divideFigures(actual, target);

    return target.dividend === 0n && this.input.plan.zeroTarget === "full" ? WHOLE : undefined;
  }

  /** The facts of the days that the metrics asked for so far have counted, how the levels among them came about, and the targets asked for that were ramped. */
  measuredFacts(): MeasuredFacts {
    const [first = [], ...others] = this.counted;
    const facts = others.length === 0 ? first : this.inOrder(new Set([first, ...others].flat()));
    // Somebody may have several credits of one fact.
    const counted = new Set(facts.map(({ id }) => id));
    const undecided = new Set(this.inOrder(new Set(this.undecided)).map(({ id }) => id));

    const { days, targets, plan } = this.input;
    const ramped = [...this.targeted].flatMap((id) =>
      listRamped({ kind: this.kindOf(id) }, days, targets?.get(id) ?? [], plan),
    );

    return {
      facts: [...counted],
      undecided: [...undecided].filter((id) => !counted.has(id)),
      ...(this.levels.length === 0 ? {} : { levels: [...this.levels] }),
      ...(ramped.length === 0 ? {} : { ramped }),
    };
  }

  /** The day on which a metric first was where it is at the end; `undefined` where nothing happened. */
  reachedOn(id: string): string | undefined {
    const end = this.actual(id);
    if (end === undefined) return undefined;
    const span = spanOf(this.input.days);
    const days = [...new Set(this.input.facts.map((fact) => dateIn(fact, span)))].sort(compareText);

    return days.find((day) => {
      const figure = this.measure(id, day);
      return figure !== undefined && compareFigures(figure, end) >= 0;
    });
  }

  /** A metric that the plan does not have adds up. */
  private kindOf(id: string): ReadMetric["kind"] {
    return this.input.plan.metrics.find((one) => one.id === id)?.kind ?? "sum";
  }

  private measure(id: string, until?: PlainDate): ReadFigure | undefined {
    const { plan, days, facts, history, terms, firstFacts } = this.input;
    const metric = plan.metrics.find((one) => one.id === id);
    if (metric === undefined) return undefined;
    const whole = spanOf(days);
    const span = { start: whole.start, end: until ?? whole.end };
    const measuring = { terms, days, firstFacts, factsPath: ["facts"], issues: this.issues };
    const tally = openTally(metricsOf(metric, plan), (one) => createAccumulator(one, measuring));
    const isLevel = metric.kind === "level";
    const counted: ReadFact[] = [];
    for (const fact of isLevel ? history : facts) {
      if (fact.rest.money.gap !== undefined) this.issues.push(fact.rest.money.gap);
      if (!isLevel && until !== undefined && dateIn(fact, whole) > until) continue;
      const verdict = addFact(tally, fact, isLevel ? span : undefined);
      if (until !== undefined) continue;
      if (verdict === "true") counted.push(fact);
      if (verdict === "unknown") this.undecided.push(fact);
    }
    // A level is of all that was held before, too.
    if (until === undefined) this.counted.push(isLevel ? this.inOrder(new Set(counted)) : counted);
    const level = tally.get(id)?.accumulator.level;
    if (until === undefined && level !== undefined) this.levels.push({ metric: id, ...level() });

    return quotientOf(metric, tally);
  }

  /** By date and id, and only those of the days. */
  private inOrder(facts: ReadonlySet<ReadFact>): readonly ReadFact[] {
    return facts.size === 0 ? [] : this.input.facts.filter((fact) => facts.has(fact));
  }
}

/** A metric, or the two that it is a ratio of. */
function metricsOf(metric: ReadMetric, { metrics }: ReadPlan): readonly ReadMetric[] {
  const parts = partsOf(metric);

  return metrics.filter(({ id }) => parts.includes(id));
}

/** From the first day to the last. */
export function spanOf(days: readonly ClosedPeriod[]): ClosedPeriod {
  return { start: days[0]?.start ?? "", end: days.at(-1)?.end ?? "" };
}
