import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readDecimal } from "../money/readFigure.js";
import { type FullRounding, readOwnRounding } from "../money/rounding.js";
import type { AttainmentTerms } from "./attainment.js";
import { ZERO_TARGET_POLICIES, type ZeroTargetPolicy } from "./zeroTargetPolicy.js";

/** {@link AttainmentTerms} that were checked. */
export interface ReadAttainmentTerms {
  readonly zeroTarget: ZeroTargetPolicy | undefined;
  /** `undefined` leaves the attainment exact. */
  readonly rounding: FullRounding | undefined;
}

const WHOLE_PERCENTS = 2;

/** The terms of a call. */
export function readAttainmentTerms(
  input: { readonly [Key in keyof AttainmentTerms]?: unknown },
  issues: Issue[],
): ReadAttainmentTerms {
  const zeroTarget = ownValue(input, "zeroTarget");
  const rounding = ownValue(input, "attainmentRounding");

  return {
    zeroTarget:
      zeroTarget === undefined ? undefined : readOneOf(zeroTarget, ZERO_TARGET_POLICIES, ["zeroTarget"], issues),
    rounding: rounding === undefined ? undefined : readRatioRounding(rounding, issues),
  };
}

function readRatioRounding(value: unknown, issues: Issue[]): FullRounding {
  const { scale, mode } = readOwnRounding(value, ["attainmentRounding"], issues);

  return { scale: scale ?? WHOLE_PERCENTS, mode: mode ?? "half_up" };
}

/** A target in units of 10⁻¹⁰: above zero, or zero where a policy says what that means. */
export function readTarget(
  value: unknown,
  { zeroTarget }: ReadAttainmentTerms,
  path: IssuePath,
  issues: Issue[],
): bigint | undefined {
  if (value === undefined) {
    issues.push(createIssue({ code: "target_missing", path, expected: "a target", value }));
    return undefined;
  }
  const target = readDecimal(value, path, issues);
  if (target === undefined || target > 0n || (target === 0n && zeroTarget !== undefined)) return target;
  const hint = target === 0n ? "zeroTarget can say what a target of 0 means" : undefined;
  issues.push(createIssue({ code: "target_not_positive", path, expected: "an amount above 0", value, hint }));

  return undefined;
}
