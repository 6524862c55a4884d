import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { clampFigure } from "../metric/progressOf.js";
import { readExternalId } from "../metric/readCredits.js";
import { readLongFigure } from "../money/longQuotient.js";
import { aboveZero, type ReadFigure, readDecimal, subtractFigures } from "../money/readFigure.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";
import type { ProgressRollUpInput, RollUpTerms } from "./rollUpProgress.js";
import { type MissingPolicy, type WeighedPart, weigh, weightOf } from "./weightedMean.js";

/** Items as figures with weights, whatever the method. */
export interface ReadRollUpItems {
  readonly rows: readonly ReadRollUpItem[];
  /** What the progress of all together counts. */
  readonly held: (progress: ReadFigure) => ReadFigure;
}

/** An item that was checked. */
export interface ReadRollUpItem extends WeighedPart {
  readonly id: string;
}

interface Terms {
  readonly method: ProgressRollUpInput["method"];
  readonly missing: MissingPolicy;
  readonly counts: NonNullable<RollUpTerms["counts"]>;
}

const ITEM_COUNT_MAX = 10_000;
const ISSUE_COUNT_MAX = 100;
const KEYS = {
  weighted: ["id", "progress", "weight"],
  value_weighted: ["id", "progress", "target"],
  sum: ["id", "start", "target", "current"],
} as const;

/** Reads the items of a roll-up, or `undefined` with an issue. */
export function readRollUpItems(value: unknown, terms: Terms, issues: Issue[]): ReadRollUpItems | undefined {
  const list = readList(value, { path: ["items"], lengthMax: ITEM_COUNT_MAX }, issues) ?? [];
  const rows: ReadRollUpItem[] = [];
  const seen = new Set<string>();
  const isWeighed = terms.method === "weighted" && list.some(hasWeight);
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = readItem(list[at], { ...terms, isWeighed }, ["items", at], issues);
    if (row === undefined) continue;
    if (seen.has(idKey(row.id))) {
      const place = ["items", at, "id"];
      issues.push(createIssue({ code: "id_duplicate", path: place, expected: "each once", value: row.id }));
    }
    seen.add(idKey(row.id));
    rows.push(row);
  }
  if (issues.length > 0) return undefined;
  // Whether anything is known changes nothing of it: what is left out may leave nothing, which is `null`.
  if (weightOf(rows, "unknown").dividend === 0n) {
    const isSum = terms.method === "sum";
    const code = isSum ? "undefined_range" : "weights_all_zero";
    const expected = isSum ? "targets that are not the starts together" : "a weight above 0";
    issues.push(createIssue({ code, path: ["items"], expected, value: list }));
  }

  return { rows, held: terms.method === "sum" ? holding(terms.counts) : (progress) => progress };
}

function holding(counts: Terms["counts"]): (progress: ReadFigure) => ReadFigure {
  switch (counts) {
    case "raw":
      return (progress) => progress;
    case "not_negative":
      return aboveZero;
    case "clamped":
      return clampFigure;
  }
}

function hasWeight(item: unknown): boolean {
  const holder: { readonly weight?: unknown } = typeof item === "object" && item !== null ? item : {};

  return ownValue(holder, "weight") !== undefined;
}

function readItem(
  value: unknown,
  terms: Terms & { readonly isWeighed: boolean },
  path: IssuePath,
  issues: Issue[],
): ReadRollUpItem | undefined {
  if (!readKeys(value, KEYS[terms.method], path, issues)) return undefined;
  const source: { readonly [Key in (typeof KEYS)[keyof typeof KEYS][number]]?: unknown } = value;
  const own = (key: keyof typeof source) => ownValue(source, key);
  const figureAt = (key: "progress" | "current") => {
    const given = own(key);
    return given === null ? undefined : readLongFigure(given, [...path, key], issues);
  };
  const id = readExternalId(own("id"), (key) => [...path, key], "id", issues);
  if (terms.method === "sum") {
    const start = own("start") === undefined ? 0n : readDecimal(own("start"), [...path, "start"], issues);
    const target = readDecimal(own("target"), [...path, "target"], issues);
    const current = figureAt("current");
    if (start === undefined || target === undefined) return undefined;
    const part = current === undefined ? undefined : subtractFigures(current, exactly(start));
    return { id, part, weight: exactly(target - start) };
  }
  const progress = figureAt("progress");
  const held = progress === undefined ? undefined : holding(terms.counts)(progress);
  const weight = readItemWeight(terms, own, path, issues);

  return weight === undefined ? undefined : { id, ...weigh(held, exactly(weight)) };
}

function readItemWeight(
  { method, isWeighed }: { readonly method: Terms["method"]; readonly isWeighed: boolean },
  own: (key: "weight" | "target") => unknown,
  path: IssuePath,
  issues: Issue[],
): bigint | undefined {
  if (method === "weighted" && !isWeighed) return RATIO_ONE;
  const key = method === "weighted" ? "weight" : "target";
  const weight =
    key === "weight" ? readRatio(own(key), [...path, key], issues) : readDecimal(own(key), [...path, key], issues);
  if (weight === undefined || weight > 0n || (key === "weight" && weight === 0n)) return weight;
  const code = key === "weight" ? "weight_negative" : "target_not_positive";
  const expected = key === "weight" ? "a weight of 0 or more" : "a target above 0";
  issues.push(createIssue({ code, path: [...path, key], expected, value: own(key) }));

  return undefined;
}

function exactly(units: bigint): ReadFigure {
  return { dividend: units, divisor: RATIO_ONE };
}
