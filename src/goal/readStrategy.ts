import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** What a phase asks for, in units of 10⁻¹⁰. */
export interface ReadAsk {
  readonly focus: string;
  readonly weightMin: bigint;
}

/** A goal and its weight, in units of 10⁻¹⁰. */
export interface ReadWeighted {
  readonly id: string;
  readonly focus: string | undefined;
  readonly weight: bigint;
}

/** A strategy that was checked; the weights are not all 0. */
export interface ReadStrategy {
  readonly phase: string;
  readonly asks: readonly ReadAsk[];
  readonly goals: readonly ReadWeighted[];
}

const ASK_COUNT_MAX = 100;
const GOAL_COUNT_MAX = 1_000;

/** A strategy, or `undefined` with an issue. */
export function readStrategy(value: unknown, path: IssuePath, issues: Issue[]): ReadStrategy | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["phase", "asks", "goals"], path, issues)) return undefined;
  const phase = readRuleId(ownValue(value, "phase"), [...path, "phase"], issues);
  const asksPath = [...path, "asks"];
  const asked = readList(ownValue(value, "asks"), { path: asksPath, lengthMax: ASK_COUNT_MAX }, issues) ?? [];
  const asks = asked.flatMap((ask, at) => readAsk(ask, [...asksPath, at], issues) ?? []);
  const goalsPath = [...path, "goals"];
  const list = readList(ownValue(value, "goals"), { path: goalsPath, lengthMax: GOAL_COUNT_MAX }, issues) ?? [];
  const goals = list.flatMap((goal, at) => readWeighted(goal, [...goalsPath, at], issues) ?? []);
  if (phase === undefined || issues.length > countBefore) return undefined;
  checkOnce(
    asks.map(({ focus }) => focus),
    "focus",
    asksPath,
    issues,
  );
  checkOnce(
    goals.map(({ id }) => id),
    "id",
    goalsPath,
    issues,
  );
  if (asks.reduce((sum, { weightMin }) => sum + weightMin, 0n) > RATIO_ONE) {
    const expected = "minimum weights of at most 1 together";
    issues.push(createIssue({ code: "floors_exceed_total", path: asksPath, expected, value: ownValue(value, "asks") }));
  }
  if (goals.every(({ weight }) => weight === 0n)) {
    const expected = "a weight above 0";
    issues.push(createIssue({ code: "weights_all_zero", path: goalsPath, expected, value: ownValue(value, "goals") }));
  }

  return issues.length > countBefore ? undefined : { phase, asks, goals };
}

function readAsk(value: unknown, path: IssuePath, issues: Issue[]): ReadAsk | undefined {
  if (!readKeys(value, ["focus", "weightMin"], path, issues)) return undefined;
  const focus = readRuleId(ownValue(value, "focus"), [...path, "focus"], issues);
  const weightMin = readShare(ownValue(value, "weightMin"), [...path, "weightMin"], issues);

  return focus === undefined || weightMin === undefined ? undefined : { focus, weightMin };
}

function readWeighted(value: unknown, path: IssuePath, issues: Issue[]): ReadWeighted | undefined {
  if (!readKeys(value, ["id", "focus", "weight"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const focus = ownValue(value, "focus");
  const weight = readRatio(ownValue(value, "weight"), [...path, "weight"], issues);
  if (weight !== undefined && weight < 0n) {
    const expected = "a weight of 0 or more";
    issues.push(createIssue({ code: "weight_negative", path: [...path, "weight"], expected, value: value.weight }));
  }
  const own = focus === undefined ? undefined : readRuleId(focus, [...path, "focus"], issues);

  return id === undefined || weight === undefined ? undefined : { id, focus: own, weight };
}

function checkOnce(names: readonly string[], key: string, path: IssuePath, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    if (seen.has(name)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, key], expected: "each once", value: name }));
    }
    seen.add(name);
  }
}
