import type { ReadCondition } from "../condition/readCondition.js";
import { readCondition } from "../condition/readCondition.js";
import { OPERAND_KINDS } from "../condition/readOperand.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { readPayout, readShare } from "../money/readRatioWithin.js";
import type { GateEffect } from "./bonusTerms.js";
import { type ReadMatrix, readMatrix } from "./readMatrix.js";
import { type ReadCurve, readPayoutCurve } from "./readPayoutCurve.js";
import { type ReadScorecard, readScorecard } from "./readScorecard.js";

/** A bonus that was checked; money in millionths, ratios in units of 10⁻¹⁰. */
export interface ReadBonus {
  readonly targetIncentive: bigint;
  readonly measure: ReadMeasure;
  readonly gates: readonly ReadGate[];
  readonly multipliers: readonly ReadMultiplier[];
  readonly floor: bigint | undefined;
  readonly cap: bigint | undefined;
}

/** What gives a payout. */
export type ReadMeasure =
  | { readonly kind: "curve"; readonly metric: string; readonly curve: ReadCurve }
  | { readonly kind: "scorecard"; readonly scorecard: ReadScorecard; readonly curve: ReadCurve | undefined }
  | { readonly kind: "matrix"; readonly matrix: ReadMatrix };

/** A gate that was checked. */
export interface ReadGate {
  readonly id: string;
  readonly condition: ReadCondition;
  readonly otherwise: GateEffect;
  /** The payout that is held to, or the factor. */
  readonly figure: bigint;
}

/** A multiplier that was checked. */
export type ReadMultiplier =
  | { readonly id: string; readonly kind: "factor"; readonly factor: bigint; readonly when: ReadCondition | undefined }
  | { readonly id: string; readonly kind: "curve"; readonly metric: string; readonly curve: ReadCurve };

/** The keys of a bonus. */
export const BONUS_KEYS = ["targetIncentive", "measure", "gates", "multipliers", "floor", "cap"] as const;

const RULE_COUNT_MAX = 20;

type BonusValues = Readonly<Partial<Record<(typeof BONUS_KEYS)[number], unknown>>>;

/** Reads a bonus from any value; when issues were added, there is no result. */
export function readBonusTerms(value: unknown, path: IssuePath, issues: Issue[]): ReadBonus | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, BONUS_KEYS, path, issues)) return undefined;

  return readBonusFields(document, path, issues);
}

/** {@link readBonusTerms} of a guarded object whose keys were looked at. */
export function readBonusFields(bonus: BonusValues, path: IssuePath, issues: Issue[]): ReadBonus | undefined {
  const countBefore = issues.length;
  const own = (key: keyof BonusValues) => ownValue(bonus, key);
  const money = (key: "floor" | "cap") =>
    own(key) === undefined ? undefined : readAmountFromZero(own(key), [...path, key], issues);
  const targetIncentive = readAmountFromZero(own("targetIncentive"), [...path, "targetIncentive"], issues);
  const measure = readMeasure(own("measure"), [...path, "measure"], issues);
  const read = {
    gates: readRules(own("gates"), readGate, [...path, "gates"], issues),
    multipliers: readRules(own("multipliers"), readMultiplier, [...path, "multipliers"], issues),
    floor: money("floor"),
    cap: money("cap"),
  };
  if (read.floor !== undefined && read.cap !== undefined && read.floor > read.cap) {
    const expected = "a cap that is not below the floor";
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "cap"], expected, value: own("cap") }));
  }

  return issues.length > countBefore || targetIncentive === undefined || measure === undefined
    ? undefined
    : { ...read, targetIncentive, measure };
}

function readMeasure(value: unknown, path: IssuePath, issues: Issue[]): ReadMeasure | undefined {
  const kind = readKinded(
    value,
    { curve: ["metric", "curve"], scorecard: ["lines", "missing", "curve"], matrix: ["matrix"] },
    path,
    issues,
  );
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  const readCurve = () => readPayoutCurve(own("curve"), [...path, "curve"], issues);
  switch (name) {
    case "curve": {
      const metric = readRuleId(own("metric"), [...path, "metric"], issues);
      const curve = readCurve();
      return metric === undefined || curve === undefined ? undefined : { kind: name, metric, curve };
    }
    case "scorecard": {
      const scorecard = readScorecard({ lines: own("lines"), missing: own("missing") }, path, issues);
      const curve = own("curve") === undefined ? undefined : readCurve();
      if (curve?.measuredBy === "attainment") {
        const expected = "amount, since a score is looked up as it is";
        issues.push(
          createIssue({
            code: "value_unknown",
            path: [...path, "curve", "measuredBy"],
            expected,
            value: curve.measuredBy,
          }),
        );
      }
      return scorecard === undefined ? undefined : { kind: name, scorecard, curve };
    }
    case "matrix": {
      const matrix = readMatrix(own("matrix"), [...path, "matrix"], issues);
      return matrix === undefined ? undefined : { kind: name, matrix };
    }
  }
}

/** A list of rules, each id once; none where nothing is given. */
function readRules<Rule extends { readonly id: string }>(
  value: unknown,
  read: (value: unknown, path: IssuePath, issues: Issue[]) => Rule | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly Rule[] {
  if (value === undefined) return [];
  const list = readList(value, { path, lengthMax: RULE_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();

  return list.flatMap((item, at) => {
    const rule = read(item, [...path, at], issues);
    if (rule === undefined) return [];
    if (seen.has(rule.id)) {
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected: "each id once", value: rule.id }),
      );
    }
    seen.add(rule.id);
    return [rule];
  });
}

function readGate(value: unknown, path: IssuePath, issues: Issue[]): ReadGate | undefined {
  if (!readKeys(value, ["id", "condition", "otherwise"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const condition = readAnyCondition(ownValue(value, "condition"), [...path, "condition"], issues);
  const effect = readEffect(ownValue(value, "otherwise"), [...path, "otherwise"], issues);

  return id === undefined || condition === undefined || effect === undefined ? undefined : { id, condition, ...effect };
}

function readEffect(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): Pick<ReadGate, "otherwise" | "figure"> | undefined {
  const kind = readKinded(value, { nothing: [], payout_at_most: ["payout"], factor: ["factor"] }, path, issues);
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  if (name === "nothing") return { otherwise: { kind: name }, figure: 0n };
  const key = name === "factor" ? "factor" : "payout";
  const figure = (name === "factor" ? readShare : readPayout)(own(key), [...path, key], issues);
  if (figure === undefined) return undefined;
  const text = String(own(key));

  return name === "factor"
    ? { otherwise: { kind: name, factor: text }, figure }
    : { otherwise: { kind: name, payout: text }, figure };
}

function readMultiplier(value: unknown, path: IssuePath, issues: Issue[]): ReadMultiplier | undefined {
  const kind = readKinded(value, { factor: ["id", "factor", "when"], curve: ["id", "metric", "curve"] }, path, issues);
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  const id = readRuleId(own("id"), [...path, "id"], issues);
  if (name === "factor") {
    const factor = readPayout(own("factor"), [...path, "factor"], issues);
    const when = own("when") === undefined ? undefined : readAnyCondition(own("when"), [...path, "when"], issues);
    return id === undefined || factor === undefined ? undefined : { id, kind: name, factor, when };
  }
  const metric = readRuleId(own("metric"), [...path, "metric"], issues);
  const curve = readPayoutCurve(own("curve"), [...path, "curve"], issues);

  return id === undefined || metric === undefined || curve === undefined
    ? undefined
    : { id, kind: name, metric, curve };
}

function readAnyCondition(value: unknown, path: IssuePath, issues: Issue[]): ReadCondition | undefined {
  return readCondition(value, path, issues, { operands: OPERAND_KINDS });
}
