import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ReadFigure } from "../money/readFigure.js";
import { checkWay, type FieldReader, readField, readFieldAboveZero, readPlace } from "./fieldReader.js";
import { checkWritten, type Written, writtenAs } from "./percentSign.js";
import { keysOf, PROGRESS_KINDS } from "./progressKeys.js";
import type { ProgressMeasure, ThresholdBound, ZeroRangePolicy } from "./progressMeasure.js";
import { readMilestones } from "./readMilestones.js";

/** A measure of progress that was checked. */
export type ReadProgressMeasure = ReadKind & {
  /** How its figures are written, which what is reported of it has to follow. */
  readonly written: Written;
};

/** What is measured; figures in units of 10⁻¹⁰. */
type ReadKind =
  | ReadFromTo
  | ReadThreshold
  | ReadBetween
  | { readonly kind: "milestones"; readonly milestones: ReadonlyMap<string, ReadFigure> }
  | { readonly kind: "binary" }
  | { readonly kind: "rank"; readonly target: bigint; readonly start: bigint | undefined }
  | { readonly kind: "benchmark"; readonly target: bigint; readonly is: "above" | "below" }
  | { readonly kind: "rate_per_day"; readonly target: bigint };

interface ReadFromTo {
  readonly kind: "from_to";
  readonly start: bigint;
  readonly target: bigint;
  readonly zeroRange: ZeroRangePolicy | undefined;
  readonly unmeasured: "unknown" | "start";
}

interface ReadThreshold {
  readonly kind: "at_least" | "at_most";
  readonly target: bigint;
  readonly bound: ThresholdBound;
  readonly by: (typeof THRESHOLD_WAYS)[number];
  readonly start: bigint | undefined;
}

interface ReadBetween {
  readonly kind: "between";
  readonly from: bigint;
  readonly to: bigint;
  readonly by: (typeof BETWEEN_WAYS)[number];
  readonly tolerance: bigint | undefined;
}

/** What a target that is the start may mean. */
export const ZERO_RANGE_POLICIES = ["none", "zero", "full"] as const;
/** What may stand before anything was measured. */
export const UNMEASURED_POLICIES = ["unknown", "start"] as const;
/** Whether an exact bound may be in it. */
export const THRESHOLD_BOUNDS = ["inclusive", "exclusive"] as const;
/** How a threshold may be measured. */
export const THRESHOLD_WAYS = ["met", "distance", "periods"] as const;
/** How a range may be measured. */
export const BETWEEN_WAYS = ["met", "periods"] as const;
/** Which side of a benchmark may be better. */
export const BENCHMARK_SIDES = ["above", "below"] as const;

type Key =
  | "kind"
  | "start"
  | "target"
  | "zeroRange"
  | "unmeasured"
  | "bound"
  | "by"
  | "from"
  | "to"
  | "tolerance"
  | "milestones"
  | "is";
type Reader = FieldReader<Key>;

/**
 * Reads a measure of progress, or `undefined` with an issue.
 *
 * @param beside - keys that stand beside those of the measure in a call, where its kind may be left out too.
 */
export function readProgressMeasure(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
  beside?: readonly string[],
): ReadProgressMeasure | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "an object", value }));
    return undefined;
  }
  const source: { readonly [One in Key]?: unknown } = value;
  const own = (key: Key) => ownValue(source, key);
  const given = own("kind") ?? (beside === undefined ? undefined : "from_to");
  const kind = readOneOf(given, PROGRESS_KINDS, [...path, "kind"], issues);
  if (kind === undefined) return undefined;
  const countBefore = issues.length;
  readKeys(value, ["kind", ...keysOf(kind, (key) => own(key) !== undefined), ...(beside ?? [])], path, issues);
  const measure = readKind(kind, { own, path, issues });
  const written = writtenAs(FIGURE_KEYS.map(own));
  if (issues.length === countBefore) {
    for (const key of FIGURE_KEYS) checkWritten(own(key), written, [...path, key], issues);
  }

  return measure === undefined || issues.length > countBefore ? undefined : { ...measure, written };
}

const FIGURE_KEYS = ["start", "target", "from", "to", "tolerance"] as const;

function readKind(kind: ProgressMeasure["kind"], reader: Reader): ReadKind | undefined {
  const { own, path, issues } = reader;
  switch (kind) {
    case "from_to":
      return readFromTo(reader);
    case "at_least":
    case "at_most":
      return readThreshold(kind, reader);
    case "between":
      return readBetween(reader);
    case "milestones": {
      const milestones = readMilestones(own("milestones"), [...path, "milestones"], issues);
      return milestones === undefined ? undefined : { kind, milestones };
    }
    case "binary":
      return { kind };
    case "rank":
      return readRank(reader);
    case "benchmark": {
      const target = readField("target", reader);
      const is = readOneOf(own("is") ?? "above", BENCHMARK_SIDES, [...path, "is"], issues);
      return target === undefined || is === undefined ? undefined : { kind, target, is };
    }
    case "rate_per_day": {
      const target = readFieldAboveZero("target", "target_not_positive", reader);
      return target === undefined ? undefined : { kind, target };
    }
  }
}

function readFromTo(reader: Reader): ReadFromTo | undefined {
  const { own, path, issues } = reader;
  const start = readField("start", reader);
  const target = readField("target", reader);
  const policy = own("zeroRange");
  const zeroRange =
    policy === undefined ? undefined : readOneOf(policy, ZERO_RANGE_POLICIES, [...path, "zeroRange"], issues);
  const unmeasured = readOneOf(own("unmeasured") ?? "unknown", UNMEASURED_POLICIES, [...path, "unmeasured"], issues);
  if (start === undefined || target === undefined || unmeasured === undefined) return undefined;
  if (start === target && policy === undefined) {
    const hint = "zeroRange can say what it means that there is no way to cover";
    const expected = "a target other than the start";
    issues.push(
      createIssue({ code: "undefined_range", path: [...path, "target"], expected, value: own("target"), hint }),
    );
  }

  return { kind: "from_to", start, target, zeroRange, unmeasured };
}

function readThreshold(kind: ReadThreshold["kind"], reader: Reader): ReadThreshold | undefined {
  const { own, path, issues } = reader;
  const bound = readOneOf(own("bound") ?? "inclusive", THRESHOLD_BOUNDS, [...path, "bound"], issues);
  const start = own("start") === undefined ? undefined : readField("start", reader);
  const by = start === undefined ? readOneOf(own("by") ?? "met", THRESHOLD_WAYS, [...path, "by"], issues) : "met";
  const target =
    by === "distance" ? readFieldAboveZero("target", "target_not_positive", reader) : readField("target", reader);
  if (target === undefined || bound === undefined || by === undefined) return undefined;
  if (start !== undefined) checkWay(kind === "at_least" ? target - start : start - target, reader);

  return { kind, target, bound, by, start };
}

function readBetween(reader: Reader): ReadBetween | undefined {
  const { own, path, issues } = reader;
  const from = readField("from", reader);
  const to = readField("to", reader);
  const by = readOneOf(own("by") ?? "met", BETWEEN_WAYS, [...path, "by"], issues);
  const isTolerated = own("tolerance") !== undefined;
  const tolerance = isTolerated ? readFieldAboveZero("tolerance", "amount_not_positive", reader) : undefined;
  if (from === undefined || to === undefined || by === undefined) return undefined;
  if (from > to) {
    const expected = "an upper end that is not below the lower one";
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "to"], expected, value: own("to") }));
  }

  return { kind: "between", from, to, by, tolerance };
}

function readRank(reader: Reader): ReadKind | undefined {
  const { own, path, issues } = reader;
  const target = readPlace(own("target"), [...path, "target"], issues);
  const start = own("start") === undefined ? undefined : readPlace(own("start"), [...path, "start"], issues);
  if (target === undefined) return undefined;
  if (start !== undefined) checkWay(start - target, reader);

  return { kind: "rank", target, start };
}
