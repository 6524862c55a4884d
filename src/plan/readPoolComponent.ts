import type { ReadCondition } from "../condition/readCondition.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { type ReadFigure, readFigure } from "../money/readFigure.js";
import { readShareBounds, type ShareBounds } from "../money/readShareBounds.js";
import type { ReadMargin } from "../pool/movePoolShares.js";
import { type ReadPoolFunding, readPoolFunding } from "../pool/readPoolFunding.js";
import { readMargin } from "../pool/readPoolMoves.js";
import { type ReadPoolSplit, readPoolSplit } from "../pool/readPoolSplit.js";
import type { PoolComponent } from "./component.js";
import type { AdditiveMetric } from "./readPlanMetric.js";
import { readAdditive, readPersonCondition, readPlanMetric } from "./readPlanMetric.js";

/** A pool component that was checked. */
export interface ReadPool extends ShareBounds {
  readonly metric: AdditiveMetric;
  readonly funding: ReadPoolFunding;
  readonly teamTarget: PoolComponent["teamTarget"];
  readonly split: ReadPoolSplit;
  readonly points: ReadMetric | undefined;
  /** By role. */
  readonly weights: ReadonlyMap<string, ReadFigure>;
  readonly eligible: ReadCondition | undefined;
  readonly margin: ReadMargin | undefined;
  readonly whenAllZero: NonNullable<PoolComponent["whenAllZero"]>;
}

/** The keys of a pool component. */
export const POOL_KEYS = [
  "metric",
  "funding",
  "teamTarget",
  "split",
  "points",
  "weights",
  "eligible",
  "floor",
  "cap",
  "margin",
  "whenAllZero",
] as const;

const ROLE_COUNT_MAX = 1_000;
const ROLE_LENGTH_MAX = 200;

type PoolValues = Readonly<Partial<Record<(typeof POOL_KEYS)[number], unknown>>>;

/** Reads the fields of a pool; `scale` is that of the plan's money. */
export function readPoolFields(
  pool: PoolValues,
  { metrics, scale }: { readonly metrics: readonly ReadMetric[]; readonly scale: number },
  path: IssuePath,
  issues: Issue[],
): ReadPool | undefined {
  const countBefore = issues.length;
  const own = (key: keyof PoolValues) => ownValue(pool, key);
  const at = (key: keyof PoolValues) => [...path, key];
  const metric = readAdditive(own("metric"), metrics, at("metric"), issues);
  const funding = readPoolFunding(own("funding"), scale, at("funding"), issues);
  const teamTarget = readOneOf(own("teamTarget"), ["own", "members"], at("teamTarget"), issues);
  const split = readPoolSplit(own("split"), at("split"), issues);
  const margin = readMargin(own("margin"), at("margin"), issues);
  const points = own("points");
  const whenAllZero = readOneOf(
    own("whenAllZero") ?? "unallocated",
    ["equal", "unallocated"],
    at("whenAllZero"),
    issues,
  );
  const measures = new Set(split?.map(({ by }) => by));
  for (const key of ["points", "weights"] as const) {
    if (!measures.has(key) || own(key) !== undefined) continue;
    const expected = `what the ${key} of the split are`;
    issues.push(createIssue({ code: "key_missing", path: at(key), expected, value: undefined }));
  }
  const read = {
    points: points === undefined ? undefined : readPlanMetric(points, metrics, at("points"), issues),
    weights: readRoleWeights(own("weights"), at("weights"), issues),
    eligible: readPersonCondition(own("eligible"), metrics, at("eligible"), issues),
    ...readShareBounds(pool, scale, path, issues),
  };
  if (metric === undefined || funding === undefined || teamTarget === undefined || whenAllZero === undefined) {
    return undefined;
  }

  return split === undefined || issues.length > countBefore
    ? undefined
    : { metric, funding, teamTarget, split, ...read, margin, whenAllZero };
}

function readRoleWeights(value: unknown, path: IssuePath, issues: Issue[]): ReadonlyMap<string, ReadFigure> {
  const weights = new Map<string, ReadFigure>();
  if (value === undefined) return weights;
  for (const [at, row] of (readList(value, { path, lengthMax: ROLE_COUNT_MAX }, issues) ?? []).entries()) {
    if (!readKeys(row, ["role", "weight"], [...path, at], issues)) continue;
    const role = ownValue(row, "role");
    const rolePath = [...path, at, "role"];
    if (typeof role !== "string" || role.length === 0 || role.length > ROLE_LENGTH_MAX) {
      const code = role === undefined ? "key_missing" : "text_malformed";
      const expected = `a role of 1 to ${ROLE_LENGTH_MAX} characters`;
      issues.push(createIssue({ code, path: rolePath, expected, value: role }));
      continue;
    }
    if (weights.has(role)) {
      issues.push(createIssue({ code: "id_duplicate", path: rolePath, expected: "each role once", value: role }));
    }
    const weight = ownValue(row, "weight");
    const figure = readFigure(weight, [...path, at, "weight"], issues);
    if (figure !== undefined && figure.dividend < 0n) {
      const expected = "a weight of 0 or more";
      issues.push(createIssue({ code: "weight_negative", path: [...path, at, "weight"], expected, value: weight }));
    }
    if (figure !== undefined) weights.set(role, figure);
  }

  return weights;
}
