/**
 * Version of the rules that figures are computed by. It changes when the same input could give another figure, so that a
 * stored {@link settlementId} says by which rules its settlement was made.
 */
export const RULES_VERSION = "1";
