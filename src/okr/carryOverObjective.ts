import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact } from "../money/formatDecimal.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { ANY_CALENDAR } from "../period/calendar.js";
import type { PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { carryMeasure } from "./carryMeasure.js";
import { nextKeyResult, nextObjective } from "./nextObjective.js";
import type { KeyResult, Objective } from "./objective.js";
import { readOptionalId } from "./readKeyResult.js";
import { readObjective, type WeighedKeyResult } from "./readObjective.js";
import { readAsOf } from "./scoreKeyResult.js";
import { splitWeights } from "./splitWeights.js";
import { type Standing, standingOf } from "./standingOf.js";

/** What {@link carryOverObjective} takes. */
export interface CarryOverInput {
  /** The objective of the cycle that ends, with its check-ins. */
  readonly objective: Objective;
  /** The id that it has in the next cycle. */
  readonly id: string;
  /** The next cycle. Default: none is said. */
  readonly period?: PeriodInput | undefined;
  /** Id of the goal that it serves in the next cycle. Default: none is said, since a goal is one of its own period. */
  readonly goal?: string | undefined;
  /** Where the ways of what is carried begin: at what was reached (`current`), or where they began (`original`). */
  readonly start: "current" | "original";
  /** Digits of the new weights, 1 to 10. */
  readonly scale: number;
  /** Ids of key results that are given up though they are unfinished. Default: none is. */
  readonly drop?: readonly string[] | undefined;
  /** The day whose end is looked at: later check-ins do not count. Default: all count. */
  readonly asOf?: PlainDate | undefined;
}

/** What is carried into the next cycle, and what is not. */
export interface CarriedObjective {
  /** The objective of the next cycle, without check-ins; `null` where nothing is carried. */
  readonly objective: Objective | null;
  /** The key results that are carried, in their order. */
  readonly carried: readonly CarriedKeyResult[];
  /** The key results that are not. */
  readonly left: readonly LeftKeyResult[];
}

/** A key result that is carried. */
export interface CarriedKeyResult {
  /** Its id. */
  readonly id: string;
  /** Where its way begins now; `none` where it has no start, as one that is done or not. */
  readonly start: "current" | "original" | "none";
  /** What it weighed, half-up to ten digits. */
  readonly previousWeight: string;
  /** What it weighs now, half-up to ten digits. */
  readonly weight: string;
}

/** A key result that is not carried. */
export interface LeftKeyResult {
  /** Its id. */
  readonly id: string;
  /** Why: its target is met, or it is given up. */
  readonly why: "met" | "dropped";
}

/**
 * Carries the unfinished key results of an objective over to the next cycle (结转), and says which, from where and why
 * not the others.
 *
 * Unfinished is what has not met its target exactly; what was never measured is unfinished. By `current` a way begins
 * at the last value, half-up to ten digits, and of milestones only those left are carried. A way keeps its start where
 * nothing was measured, where the value is the target once it is rounded or lies exactly on an exclusive bound, and where zones were laid from it. Weights
 * are split anew by the old ones, exactly 1 together; where there were none there are none. Check-ins and given scores
 * stay behind.
 *
 * @throws {@link RulesError} whatever `checkObjective` finds, `weights_all_zero` (only key results that weigh nothing
 * are left), `value_unknown` (`drop` names none), `scale_out_of_range`
 *
 * @example Half of the bugs are gone, the survey is done
 * ```ts
 * import { carryOverObjective } from "incentive-rules";
 *
 * const { objective, left } = carryOverObjective({
 *   objective: {
 *     id: "quality-q3",
 *     keyResults: [
 *       {
 *         id: "bugs",
 *         weight: "0.6",
 *         measure: { kind: "from_to", start: "100", target: "60" },
 *         checkIns: [{ on: "2026-09-28", value: "80" }],
 *       },
 *       { id: "survey", weight: "0.4", measure: { kind: "binary" }, checkIns: [{ on: "2026-09-01", value: true }] },
 *     ],
 *   },
 *   id: "quality-q4",
 *   period: "2026-Q4",
 *   start: "current",
 *   scale: 3,
 * });
 *
 * objective?.keyResults; // => [{ id: "bugs", weight: "1", measure: { kind: "from_to", start: "80", target: "60" } }]
 * left; // => [{ id: "survey", why: "met" }]
 * ```
 */
export function carryOverObjective(input: CarryOverInput): CarriedObjective {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const given = ownValue(input, "objective");
  const objective = readObjective(given, ["objective"], issues);
  const id = readRuleId(ownValue(input, "id"), ["id"], issues);
  const period = ownValue(input, "period");
  if (period !== undefined) readClosedPeriod(period, ["period"], issues, ANY_CALENDAR);
  const goal = readOptionalId(ownValue(input, "goal"), ["goal"], issues);
  const start = readOneOf(ownValue(input, "start"), ["current", "original"] as const, ["start"], issues);
  const range = { from: 1, to: RATIO_SCALE, code: "scale_out_of_range" } as const;
  const scale = readCount(ownValue(input, "scale"), range, ["scale"], issues);
  const asOf = readAsOf(ownValue(input, "asOf"), issues);
  if (given === undefined || objective === undefined || id === undefined) return refuse(NAME, issues);
  if (start === undefined || scale === undefined) return refuse(NAME, issues);
  const drop = readDrop(ownValue(input, "drop"), objective.keyResults, issues);
  throwIssues(NAME, issues);
  const rows = objective.keyResults.map((read, at) => {
    const standing = standingOf(read, asOf);
    return { read, at, standing, why: leftWhy(standing, drop.has(read.id)) };
  });
  const staying = rows.filter(({ why }) => why === undefined);
  const documents: readonly KeyResult[] = given.keyResults;
  const isWeighed = documents.some((one) => ownValue(one, "weight") !== undefined);
  const units = staying.map(({ read }) => read.weight.dividend);
  const split = isWeighed && staying.length > 0 ? newWeights(units, scale, issues) : undefined;
  throwIssues(NAME, issues);
  const carried = staying.flatMap(({ read, at, standing }, position) => {
    const document = documents[at];
    if (document === undefined) return [];
    const { measure, from } = carryMeasure(read, document.measure, start === "current" ? standing.value : undefined);
    const weight = split?.[position];
    const written = weight === undefined ? undefined : formatExact(weight, RATIO_SCALE);
    const equal = formatFigure({ dividend: 1n, divisor: BigInt(staying.length) });
    return [
      {
        document: nextKeyResult(document, measure, written),
        row: { id: read.id, start: from, previousWeight: formatFigure(read.weight), weight: written ?? equal },
      },
    ];
  });

  const keyResults = carried.map(({ document }) => document);

  return {
    objective: carried.length === 0 ? null : nextObjective(given, { id, period, goal, keyResults }),
    carried: carried.map(({ row }) => row),
    left: rows.flatMap(({ read, why }) => (why === undefined ? [] : [{ id: read.id, why }])),
  };
}

const NAME = "carryOverObjective";
const KEYS = ["objective", "id", "period", "goal", "start", "scale", "drop", "asOf"] as const;

function leftWhy({ progress }: Standing, isDropped: boolean): LeftKeyResult["why"] | undefined {
  if (progress.isMet) return "met";

  return isDropped ? "dropped" : undefined;
}

function newWeights(previous: readonly bigint[], scale: number, issues: Issue[]): readonly bigint[] | undefined {
  const rows = previous.map((weight) => ({ set: undefined, previous: weight }));

  return splitWeights({ rows, scale, path: ["objective", "keyResults"], issues });
}

function readDrop(value: unknown, keyResults: readonly WeighedKeyResult[], issues: Issue[]): ReadonlySet<string> {
  if (value === undefined) return new Set();
  if (!Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path: ["drop"], expected: "a list of ids", value }));
    return new Set();
  }
  const ids = keyResults.map(({ id }) => id);

  return new Set(value.map((id, at) => readOneOf(id, ids, ["drop", at], issues) ?? ""));
}
