import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import type { DaysBetweenMetric, FigureMetric, MeasuredField, MetricFields } from "./metric.js";
import type { CreditName } from "./metricCredit.js";
import { EVERYTHING, FILTER_KEYS, type ReadFilter, readFilter, readOwnFilter, type Subject } from "./readFilter.js";
import { LEVEL_KEYS, type ReadLevel, readLevel } from "./readLevel.js";
import { readAttribute, readMeasured, readSubject } from "./readMeasured.js";
import { readMetricCredit } from "./readMetricCredit.js";

/** A metric that was checked. */
export type ReadMetric = ReadFields &
  (
    | { readonly kind: "sum"; readonly of: MeasuredField }
    | { readonly kind: "count" }
    | { readonly kind: "count_distinct"; readonly of: Subject }
    | { readonly kind: FigureMetric["kind"]; readonly of: MeasuredField }
    | { readonly kind: "ratio"; readonly dividend: string; readonly divisor: string }
    | {
        readonly kind: "days_between";
        readonly from: { readonly attribute: string } | { readonly first: ReadFilter; readonly of: Subject };
        readonly aggregate: DaysBetweenMetric["aggregate"];
      }
    | ({ readonly kind: "level" } & ReadLevel)
  );

interface ReadFields {
  readonly id: string;
  readonly unit: string | undefined;
  readonly direction: NonNullable<MetricFields["direction"]>;
  /** Which credit it counts; `undefined` for everybody's own. */
  readonly credit: CreditName | undefined;
  /** Everything, for metrics without a filter of their own. */
  readonly filter: ReadFilter;
}

const METRIC_COUNT_MAX = 1_000;
const KINDS = [
  "sum",
  "count",
  "count_distinct",
  "average",
  "median",
  "max",
  "last",
  "ratio",
  "days_between",
  "level",
] as const;
const FIELDS = ["id", "kind", "label", "unit", "direction", "nature"] as const;

/** Reads a list of metrics from any value; the ids of a list are unique, and a ratio's metrics are of the same list. */
export function readMetrics(value: unknown, path: IssuePath, issues: Issue[]): ReadMetric[] {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  const list =
    issues.length > countBefore ? undefined : readList(document, { path, lengthMax: METRIC_COUNT_MAX }, issues);
  const metrics: ReadMetric[] = [];
  const ids = new Set<string>();
  for (const [at, item] of (list ?? []).entries()) {
    const metric = readMetric(item, [...path, at], issues);
    if (metric === undefined) continue;
    if (ids.has(metric.id)) {
      const expected = "each metric once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: metric.id }));
    }
    ids.add(metric.id);
    metrics.push(metric);
  }
  for (const [at, metric] of metrics.entries())
    if (metric.kind === "ratio") checkRatio(metric, metrics, [...path, at], issues);

  return metrics;
}

/** Credits that metrics count beside everybody's own. */
export function askedCredits(metrics: readonly ReadMetric[]): ReadonlySet<CreditName> {
  return new Set(metrics.flatMap(({ credit }) => credit ?? []));
}

/** What is wrong with a metric as such, whichever metrics it is beside. */
export function checkMetric(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readMetric(value, [], issues);

  return issues;
}

function readMetric(value: unknown, path: IssuePath, issues: Issue[]): ReadMetric | undefined {
  const kind = isObject(value) ? readOneOf(ownValue(value, "kind"), KINDS, [...path, "kind"], issues) : "count";
  if (kind === undefined || !readKeys(value, [...FIELDS, ...KEYS_OF[kind]], path, issues)) return undefined;
  const fields = readFields(value, path, issues);
  const filter = kind === "ratio" || kind === "level" ? EVERYTHING : readFilter(value, path, issues);
  const read = { ...fields, filter };
  const id = (key: "dividend" | "divisor") => readRuleId(ownValue(value, key), [...path, key], issues) ?? "";
  switch (kind) {
    case "sum":
    case "average":
    case "median":
    case "max":
    case "last":
      return { ...read, kind, of: readMeasured(ownValue(value, "of"), [...path, "of"], issues) };
    case "count":
      return { ...read, kind };
    case "count_distinct":
      return { ...read, kind, of: readSubject(ownValue(value, "of"), [...path, "of"], issues) };
    case "ratio":
      return { ...read, kind, dividend: id("dividend"), divisor: id("divisor") };
    case "days_between":
      return {
        ...read,
        kind,
        from: readBeginning(ownValue(value, "from"), [...path, "from"], issues),
        aggregate: readOneOf(ownValue(value, "aggregate"), AGGREGATES, [...path, "aggregate"], issues) ?? "average",
      };
    case "level":
      return { ...read, kind, ...readLevel(value, path, issues) };
  }
}

function isObject(value: unknown): value is { readonly kind?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const AGGREGATES = ["average", "median", "max"] as const;
type Key =
  | "credit"
  | "of"
  | "dividend"
  | "divisor"
  | "from"
  | "aggregate"
  | (typeof FILTER_KEYS)[number]
  | (typeof LEVEL_KEYS)[number];
const KEYS_OF: Readonly<Record<(typeof KINDS)[number], readonly Key[]>> = {
  sum: ["credit", "of", ...FILTER_KEYS],
  count: ["credit", ...FILTER_KEYS],
  count_distinct: ["credit", "of", ...FILTER_KEYS],
  average: ["credit", "of", ...FILTER_KEYS],
  median: ["credit", "of", ...FILTER_KEYS],
  max: ["credit", "of", ...FILTER_KEYS],
  last: ["credit", "of", ...FILTER_KEYS],
  ratio: ["dividend", "divisor"],
  days_between: ["credit", "from", "aggregate", ...FILTER_KEYS],
  level: ["credit", ...LEVEL_KEYS],
};

type FieldValues = Readonly<Partial<Record<(typeof FIELDS)[number] | "credit", unknown>>>;

function readFields(value: FieldValues, path: IssuePath, issues: Issue[]): Omit<ReadFields, "filter"> {
  const unit = readText(ownValue(value, "unit"), [...path, "unit"], issues);
  readText(ownValue(value, "label"), [...path, "label"], issues);
  const nature = ownValue(value, "nature");
  if (nature !== undefined) readOneOf(nature, ["process", "outcome"], [...path, "nature"], issues);
  const direction = ownValue(value, "direction") ?? "higher_is_better";

  return {
    id: readRuleId(ownValue(value, "id"), [...path, "id"], issues) ?? "",
    unit,
    credit: readMetricCredit(ownValue(value, "credit"), [...path, "credit"], issues),
    direction:
      readOneOf(direction, ["higher_is_better", "lower_is_better"], [...path, "direction"], issues) ??
      "higher_is_better",
  };
}

function readBeginning(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): Extract<ReadMetric, { readonly kind: "days_between" }>["from"] {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "first")) {
    return readAttribute(value, '{ attribute: "…" } or { first: …, of: … }', path, issues);
  }
  if (!readKeys(value, ["first", "of"], path, issues)) return { attribute: "" };

  return {
    first: readOwnFilter(ownValue(value, "first"), [...path, "first"], issues),
    of: readSubject(ownValue(value, "of"), [...path, "of"], issues),
  };
}

function checkRatio(
  metric: Extract<ReadMetric, { readonly kind: "ratio" }>,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): void {
  for (const key of ["dividend", "divisor"] as const) {
    const part = metrics.find(({ id }) => id === metric[key]);
    if (part !== undefined && part.kind !== "ratio") continue;
    const expected = "a metric of the same list that is no ratio itself";
    issues.push(createIssue({ code: "metric_unknown", path: [...path, key], expected, value: metric[key] }));
  }
}
