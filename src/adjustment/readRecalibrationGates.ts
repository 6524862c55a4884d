import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAttainmentBound, readShare } from "../money/readRatioWithin.js";

/** A gate that was checked; ratios in units of 10⁻¹⁰. */
export type ReadGate =
  | {
      readonly kind: "attainment";
      readonly below: bigint;
      readonly share: bigint;
      readonly countMin: number;
      readonly behindMin: number;
    }
  | {
      readonly kind: "turnover";
      readonly above: bigint;
      /** By segment; `undefined` names the targets without one. */
      readonly counts: ReadonlyMap<string | undefined, ReadTurnover>;
    };

/** How many have left of how many. */
export interface ReadTurnover {
  readonly left: number;
  readonly of: number;
}

/** The most gates of a recalibration. */
export const GATE_COUNT_MAX = 10;
/** The most segments that somebody left. */
export const TURNOVER_COUNT_MAX = 1_000;
const PEOPLE_MAX = 1_000_000;
const KEYS = {
  attainment: ["below", "share", "countMin", "behindMin"],
  turnover: ["above", "counts"],
} as const;
type Key = (typeof KEYS)[keyof typeof KEYS][number];

/** Reads gates; there may be none. */
export function readRecalibrationGates(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadGate[] {
  if (value === undefined) return [];
  const list = readList(value, { path, lengthMax: GATE_COUNT_MAX }, issues) ?? [];

  return list.flatMap((gate, at) => readGate(gate, [...path, at], issues) ?? []);
}

function readGate(value: unknown, path: IssuePath, issues: Issue[]): ReadGate | undefined {
  const gate = readKinded<keyof typeof KEYS, Key>(value, KEYS, path, issues);
  if (gate === undefined) return undefined;
  const { name, own } = gate;
  switch (name) {
    case "attainment": {
      const below = readAttainmentBound(own("below"), [...path, "below"], issues);
      const share = readShare(own("share"), [...path, "share"], issues);
      const terms = { from: 1, to: PEOPLE_MAX, code: "count_out_of_range" } as const;
      const countMin = readCount(own("countMin"), terms, [...path, "countMin"], issues);
      const behindMin = readCount(own("behindMin") ?? 1, terms, [...path, "behindMin"], issues);
      if (below === undefined || share === undefined) return undefined;
      if (countMin === undefined || behindMin === undefined) return undefined;
      return { kind: name, below, share, countMin, behindMin };
    }
    case "turnover": {
      const above = readShare(own("above"), [...path, "above"], issues);
      const counts = readTurnover(own("counts"), [...path, "counts"], issues);
      return above === undefined ? undefined : { kind: name, above, counts };
    }
  }
}

function readTurnover(value: unknown, path: IssuePath, issues: Issue[]): ReadonlyMap<string | undefined, ReadTurnover> {
  const list = readList(value, { path, lengthMax: TURNOVER_COUNT_MAX }, issues) ?? [];
  const counts = new Map<string | undefined, ReadTurnover>();
  for (const [at, row] of list.entries()) {
    const place = [...path, at];
    if (!readKeys(row, ["segment", "left", "of"], place, issues)) continue;
    const given = ownValue(row, "segment");
    const segment =
      given === undefined ? undefined : idKey(readExternalId(given, (key) => [...place, key], "segment", issues));
    const terms = { from: 0, to: PEOPLE_MAX, code: "count_out_of_range" } as const;
    const of = readCount(ownValue(row, "of"), terms, [...place, "of"], issues);
    const left = readCount(ownValue(row, "left"), { ...terms, to: of ?? PEOPLE_MAX }, [...place, "left"], issues);
    if (counts.has(segment)) {
      const expected = "each segment once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "segment"], expected, value: given }));
    }
    if (left !== undefined && of !== undefined) counts.set(segment, { left, of });
  }

  return counts;
}
