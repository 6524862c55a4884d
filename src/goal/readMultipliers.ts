import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readText } from "../issue/readText.js";
import { readPayout } from "../money/readRatioWithin.js";
import { MONTHS_MAX, type ReadCascadeShare } from "./readCascadeShares.js";

/** A multiplier that was checked. */
export interface ReadMultiplier {
  readonly kind: "role" | "level" | "tenure";
  readonly appliesTo: (share: Standing) => boolean;
  /** In units of 10⁻¹⁰. */
  readonly factor: bigint;
}

type Standing = Pick<ReadCascadeShare, "role" | "level" | "tenureMonths">;
type MultiplierKey = "role" | "level" | "fromMonths" | "belowMonths" | "factor";

const KEYS = {
  role: ["role", "factor"],
  level: ["level", "factor"],
  tenure: ["fromMonths", "belowMonths", "factor"],
} as const satisfies Readonly<Record<string, readonly MultiplierKey[]>>;
const MULTIPLIER_COUNT_MAX = 1_000;

/** Reads what weights are multiplied by; none where there is no list. */
export function readMultipliers(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadMultiplier[] {
  if (value === undefined) return [];
  const list = readList(value, { path, lengthMax: MULTIPLIER_COUNT_MAX }, issues) ?? [];

  return list.flatMap((item, at) => readMultiplier(item, [...path, at], issues) ?? []);
}

function readMultiplier(value: unknown, path: IssuePath, issues: Issue[]): ReadMultiplier | undefined {
  const multiplier = readKinded<keyof typeof KEYS, MultiplierKey>(value, KEYS, path, issues);
  if (multiplier === undefined) return undefined;
  const factor = readPayout(multiplier.own("factor"), [...path, "factor"], issues);
  const appliesTo = readSubject(multiplier, path, issues);

  return factor === undefined || appliesTo === undefined ? undefined : { kind: multiplier.name, appliesTo, factor };
}

function readSubject(
  { name, own }: Kinded<keyof typeof KEYS, MultiplierKey>,
  path: IssuePath,
  issues: Issue[],
): ReadMultiplier["appliesTo"] | undefined {
  if (name === "tenure") return readTenure(own, path, issues);
  const given = own(name);
  const named = readText(given, [...path, name], issues);
  if (named !== undefined) return (share) => share[name] === named;
  if (given === undefined) {
    issues.push(createIssue({ code: "key_missing", path: [...path, name], expected: `a ${name}`, value: given }));
  }

  return undefined;
}

function readTenure(
  own: (key: MultiplierKey) => unknown,
  path: IssuePath,
  issues: Issue[],
): ReadMultiplier["appliesTo"] | undefined {
  const range = { from: 0, to: MONTHS_MAX, code: "month_out_of_range" } as const;
  const from = readCount(own("fromMonths"), range, [...path, "fromMonths"], issues);
  const given = own("belowMonths");
  if (from === undefined) return undefined;
  const after = { ...range, from: from + 1 };
  const below = given === undefined ? MONTHS_MAX + 1 : readCount(given, after, [...path, "belowMonths"], issues);
  if (below === undefined) return undefined;

  return ({ tenureMonths }) => tenureMonths !== undefined && tenureMonths >= from && tenureMonths < below;
}
