import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { compareFigures, NOTHING, type ReadFigure, readDecimal, readFigure, WHOLE } from "../money/readFigure.js";
import { type RatioRange, readShare } from "../money/readRatioWithin.js";
import type { QuantileMethod } from "./attainability.js";
import { type ReadCorridor, readCorridor } from "./corridor.js";

/** People and what is asked of them, checked. */
export interface ReadPeers {
  readonly corridor: ReadCorridor;
  readonly countMin: number;
  readonly of:
    | {
        readonly kind: "results";
        /** In rising order, in units of 10⁻¹⁰. */
        readonly sorted: readonly bigint[];
        readonly quantile: QuantileMethod;
        readonly quantilesAt: readonly bigint[];
      }
    | { readonly kind: "share"; readonly share: ReadFigure; readonly count: number };
}

const KEYS = ["results", "share", "count", "corridor", "countMin", "quantile", "quantilesAt"] as const;
const RESULT_KEYS = ["results", "corridor", "countMin", "quantile", "quantilesAt"] as const;
const SHARE_KEYS = ["share", "count", "corridor", "countMin"] as const;
const METHODS = ["linear", "nearest_rank"] as const;
const RESULT_COUNT_MAX = 100_000;
const QUANTILE_COUNT_MAX = 100;
const PEOPLE_MAX = 1_000_000;
const SHARES: RatioRange = {
  most: 10_000_000_000n,
  mostPlain: 10_000_000_000n,
  expected: "a ratio from 0 to 1",
  code: "rate_out_of_range",
};

/** People by their results or by a share, or `undefined` with an issue. */
export function readPeers(value: unknown, path: IssuePath, issues: Issue[]): ReadPeers | undefined {
  const countBefore = issues.length;
  const isShare = typeof value === "object" && value !== null && Object.hasOwn(value, "share");
  if (!readKeys(value, isShare ? SHARE_KEYS : RESULT_KEYS, path, issues)) return undefined;
  const fields: { readonly [Key in (typeof KEYS)[number]]?: unknown } = value;
  const at = (key: string): IssuePath => [...path, key];
  const corridor = readCorridor(ownValue(fields, "corridor"), { range: SHARES, path: at("corridor") }, issues);
  const terms = { from: 1, to: PEOPLE_MAX, code: "count_out_of_range" } as const;
  const countMin = readCount(ownValue(fields, "countMin"), terms, at("countMin"), issues);
  const of = isShare
    ? readKnownShare(ownValue(fields, "share"), ownValue(fields, "count"), path, issues)
    : readResults(fields, path, issues);
  if (corridor === undefined || countMin === undefined || of === undefined) return undefined;

  return issues.length > countBefore ? undefined : { corridor, countMin, of };
}

function readKnownShare(
  value: unknown,
  people: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadPeers["of"] | undefined {
  const share = readFigure(value, [...path, "share"], issues);
  const terms = { from: 0, to: PEOPLE_MAX, code: "count_out_of_range" } as const;
  const count = readCount(people, terms, [...path, "count"], issues);
  if (share === undefined || count === undefined) return undefined;
  if (compareFigures(share, NOTHING) >= 0 && compareFigures(share, WHOLE) <= 0) return { kind: "share", share, count };
  const expected = "a ratio from 0 to 1";
  issues.push(createIssue({ code: "rate_out_of_range", path: [...path, "share"], expected, value }));

  return undefined;
}

function readResults(
  fields: { readonly results?: unknown; readonly quantile?: unknown; readonly quantilesAt?: unknown },
  path: IssuePath,
  issues: Issue[],
): ReadPeers["of"] | undefined {
  const results = readItems(
    ownValue(fields, "results"),
    { lengthMax: RESULT_COUNT_MAX, path: [...path, "results"] },
    readDecimal,
    issues,
  );
  const quantile = readOneOf(ownValue(fields, "quantile"), METHODS, [...path, "quantile"], issues);
  const places = { lengthMax: QUANTILE_COUNT_MAX, path: [...path, "quantilesAt"] };
  const quantilesAt = readItems(ownValue(fields, "quantilesAt") ?? [], places, readShare, issues);
  if (quantile === undefined) return undefined;
  const sorted = [...results].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));

  return { kind: "results", sorted, quantile, quantilesAt };
}

/** A list that may be empty. */
function readItems(
  value: unknown,
  { lengthMax, path }: { readonly lengthMax: number; readonly path: IssuePath },
  read: (item: unknown, path: IssuePath, issues: Issue[]) => bigint | undefined,
  issues: Issue[],
): readonly bigint[] {
  if (Array.isArray(value) && value.length <= lengthMax) {
    return Array.from<unknown>(value).flatMap((item, at) => read(item, [...path, at], issues) ?? []);
  }
  const code = Array.isArray(value) ? "list_too_long" : value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${lengthMax} figures`, value }));

  return [];
}
