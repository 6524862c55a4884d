import { LEVEL_COUNTS } from "../metric/levelCount.js";
import { ZERO_TARGET_POLICIES } from "../metric/zeroTargetPolicy.js";
import { PRORATION_BASES } from "./readPlan.js";
import { type Check, count, fields, figure, list, nullable, oneOf, optional, period, text } from "./shapeChecks.js";

const ramp: Check = (value, path, issues) =>
  fields({
    share: figure,
    by: oneOf(PRORATION_BASES),
    steps: list(fields({ month: nullable(count), part: count, share: figure })),
  })(value, path, issues);

const prorated: Readonly<Record<string, Check>> = {
  target: figure,
  period,
  proration: (value, path, issues) =>
    nullable(fields({ part: count, of: count, by: oneOf(PRORATION_BASES) }))(value, path, issues),
};

/** A target and what of it counts. */
export const targetWorking: Check = (value, path, issues) =>
  fields({ ...prorated, ramp: optional(ramp), zeroTarget: optional(oneOf(ZERO_TARGET_POLICIES)) })(value, path, issues);

/** How levels came about, if any were measured. */
export const measuredLevels: Check = (value, path, issues) =>
  optional(
    list(
      fields({
        metric: text,
        counts: oneOf(LEVEL_COUNTS),
        opening: figure,
        entered: figure,
        left: figure,
        signed: optional(figure),
      }),
    ),
  )(value, path, issues);

/** Targets that were ramped, if any were. */
export const rampedTargets: Check = (value, path, issues) =>
  optional(list(fields({ metric: text, stretch: period, ...prorated, ramp })))(value, path, issues);
