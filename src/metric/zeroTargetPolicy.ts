/**
 * What a target of zero means.
 *
 * - `none`: there is no attainment, so nothing is paid by it.
 * - `full`: the attainment is exactly 100%, whatever was credited; its band rates everything.
 */
export type ZeroTargetPolicy = "none" | "full";

/** The names of {@link ZeroTargetPolicy}. */
export const ZERO_TARGET_POLICIES = ["none", "full"] as const;
