import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readShareBounds, type ShareBounds } from "../money/readShareBounds.js";
import type { PlanCaps } from "./planCaps.js";
import { CAP_EXCESSES } from "./readPlanLimits.js";

/** Limits of a commission, for a whole period or for some days of it, in minor units. */
export interface CommissionLimits {
  /** Of all facts together; a floor of 0 keeps them from less than nothing. */
  readonly floor: bigint | undefined;
  readonly cap: bigint | undefined;
  /** What becomes of what is above the cap. */
  readonly excess: PlanCaps["excess"];
  /** Of each fact. */
  readonly perFact: ShareBounds | undefined;
}

/** The keys of a commission's limits. */
export const COMMISSION_LIMIT_KEYS = ["floor", "cap", "excess", "perFact"] as const;

/** Reads the limits of a commission, as far as it has any. */
export function readCommissionLimits(
  own: (key: (typeof COMMISSION_LIMIT_KEYS)[number]) => unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): CommissionLimits {
  const [floor, excess] = [own("floor"), own("excess")];
  const bounds = readShareBounds({ floor, cap: own("cap") }, scale, path, issues);
  if (excess !== undefined && own("cap") === undefined) {
    const expected = "a cap, since `excess` says what becomes of what is above it";
    issues.push(createIssue({ code: "key_missing", path: [...path, "cap"], expected, value: undefined }));
  }

  return {
    floor: floor === undefined ? undefined : bounds.floor,
    cap: bounds.cap,
    excess: readOneOf(excess ?? "withheld", CAP_EXCESSES, [...path, "excess"], issues) ?? "withheld",
    perFact: readFactBounds(own("perFact"), scale, [...path, "perFact"], issues),
  };
}

function readFactBounds(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ShareBounds | undefined {
  if (value === undefined || !readKeys(value, ["floor", "cap"], path, issues)) return undefined;

  return readShareBounds(value, scale, path, issues);
}
