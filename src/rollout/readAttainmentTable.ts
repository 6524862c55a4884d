import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import type { AttributeValue } from "../metric/fact.js";
import { readAttributes } from "../metric/readAttributes.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readAttainmentBound } from "../money/readRatioWithin.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { isMoney } from "../plan/collectCredits.js";
import type { Component } from "../plan/component.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { type AdditiveMetric, readPlanMetric } from "../plan/readPlanMetric.js";
import type { AttainmentsSimulation } from "./simulationInput.js";

/** A table of attainments that was checked. */
export interface AttainmentTable {
  readonly plan: ReadPlan;
  /** The same as it was given. */
  readonly document: IncentivePlan;
  readonly period: ClosedPeriod;
  readonly metric: SumMetric;
  /** In millionths. */
  readonly target: bigint;
  readonly rows: readonly TableRow[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

type SumMetric = Extract<AdditiveMetric, { readonly kind: "sum" }>;

interface TableRow {
  /** In units of 10⁻¹⁰. */
  readonly attainment: bigint;
  readonly people: number;
  /** In millionths. */
  readonly credited: bigint;
}

/** Kinds of components that pay by what somebody reaches in the period, whoever else is there. */
export const PAYS_EACH_ALONE: ReadonlySet<Component["kind"]> = new Set(["commission", "bonus"] as const);

const ROW_COUNT_MAX = 10_000;
const PEOPLE_MAX = 1_000_000;

/** Reads a table of attainments, or notes why it cannot be settled. */
export function readAttainmentTable(
  input: AttainmentsSimulation,
  versions: readonly ReadPlan[],
  issues: Issue[],
): AttainmentTable | undefined {
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, versions[0]?.calendar);
  const plan = period === undefined ? undefined : planOf(versions, period, issues);
  const metric = plan === undefined ? undefined : readSum(ownValue(input, "metric"), plan, issues);
  const target = readTarget(ownValue(input, "target"), issues);
  const given = ownValue(input, "attributes");
  const attributes = given === undefined ? {} : readAttributes(given, ["attributes"], issues);
  const ratios = readList(ownValue(input, "attainments"), { path: ["attainments"], lengthMax: ROW_COUNT_MAX }, issues);
  if (!period || !plan || !metric || !target || !attributes || !ratios) return undefined;
  const people = readHeadcounts(ownValue(input, "headcounts"), ratios.length, issues);
  const scale = isMoney(metric) ? plan.rounding.scale : AMOUNT_SCALE;
  const rows = ratios.flatMap((ratio, at) => readRow(ratio, { target, scale, people: people[at] ?? 1, at }, issues));
  const documents = [ownValue(input, "plan") ?? [], ownValue(input, "versions") ?? []].flat();
  const document = documents.find(({ version }) => version === plan.version);

  return document && { plan, document, period, metric, target, rows, attributes };
}

/** The version that is effective all the time: one fact is in no more than one stretch of a period that is cut. */
function planOf(versions: readonly ReadPlan[], period: ClosedPeriod, issues: Issue[]): ReadPlan | undefined {
  const plan = versions.find(
    ({ effective: { start, end } }) => start <= period.start && (end == null || end >= period.end),
  );
  if (plan === undefined) {
    const expected = "a period on every day of which one version of the plan is effective";
    const value = `${period.start} to ${period.end}`;
    issues.push(createIssue({ code: "version_missing", path: ["period"], expected, value }));
  } else if (!plan.components.some(({ kind }) => PAYS_EACH_ALONE.has(kind))) {
    const expected = "a plan with commission or a bonus, which pay each alone";
    const value = plan.components.map(({ kind }) => kind);
    issues.push(createIssue({ code: "list_empty", path: ["plan", "components"], expected, value }));
  }

  return plan;
}

function readSum(value: unknown, { metrics }: ReadPlan, issues: Issue[]): SumMetric | undefined {
  const metric = readPlanMetric(value, metrics, ["metric"], issues);
  if (metric === undefined || (metric.kind === "sum" && metric.credit === undefined)) return metric;
  const expected = "a sum of own credit, which one fact can bring to any figure";
  issues.push(createIssue({ code: "metric_not_additive", path: ["metric"], expected, value: metric.kind }));

  return undefined;
}

function readTarget(value: unknown, issues: Issue[]): bigint | undefined {
  const target = readAmount(value, ["target"], issues);
  if (target === undefined || target > 0n) return target;
  const expected = "an amount above 0, of which an attainment is a part";
  issues.push(createIssue({ code: "target_not_positive", path: ["target"], expected, value }));

  return undefined;
}

function readHeadcounts(value: unknown, rowCount: number, issues: Issue[]): readonly number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length !== rowCount) {
    const code = Array.isArray(value) ? "length_mismatch" : "type_mismatch";
    const expected = `a list of ${rowCount}, one for each attainment`;
    issues.push(createIssue({ code, path: ["headcounts"], expected, value }));
    return [];
  }
  const range = { from: 0, to: PEOPLE_MAX, code: "count_out_of_range" } as const;

  return Array.from(value, (count: unknown, at) => readCount(count, range, ["headcounts", at], issues) ?? 0);
}

function readRow(
  value: unknown,
  {
    target,
    scale,
    people,
    at,
  }: { readonly target: bigint; readonly scale: number; readonly people: number; readonly at: number },
  issues: Issue[],
): TableRow | [] {
  const path = ["attainments", at];
  const attainment = readAttainmentBound(value, path, issues);
  if (attainment === undefined) return [];
  const product = attainment * target;
  const credited = product / RATIO_ONE;
  if (product % (RATIO_ONE * 10n ** BigInt(AMOUNT_SCALE - scale)) !== 0n) {
    const expected = `an attainment that makes at most ${scale} fraction digits of ${formatExact(target, AMOUNT_SCALE)}`;
    issues.push(createIssue({ code: "total_off_scale", path, expected, value }));
  } else if (credited >= AMOUNT_LIMIT) {
    const expected = "an attainment that makes at most 15 digits before the point";
    issues.push(createIssue({ code: "amount_out_of_range", path, expected, value }));
  }

  return { attainment, people, credited };
}
