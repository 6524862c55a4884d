import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { formatRatio } from "../money/formatDecimal.js";

/** What {@link netConfidence} takes: how many goals or key results are of each status. */
export interface NetConfidenceInput {
  /** On track (正常): a whole number from 0. */
  readonly onTrack: number;
  /** At risk (有风险): a whole number from 0. */
  readonly atRisk: number;
  /** Off track (已延期): a whole number from 0. */
  readonly offTrack: number;
}

/** How sure a team is. */
export interface NetConfidence {
  /** The part on track less the part off track, -1 to 1, half-up to ten digits; `null` where there is nothing. */
  readonly score: string | null;
  /** How many there are. */
  readonly count: number;
}

/**
 * Computes a net confidence score (净信心分): the part that is on track less the part that is off track.
 *
 * What is at risk counts among all and on neither side. Of nothing there is no score.
 *
 * @throws {@link RulesError} `count_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { netConfidence } from "incentive-rules";
 *
 * netConfidence({ onTrack: 6, atRisk: 2, offTrack: 2 }); // => { score: "0.4", count: 10 }
 * ```
 */
export function netConfidence(input: NetConfidenceInput): NetConfidence {
  const issues: Issue[] = [];
  if (!readKeys(input, ["onTrack", "atRisk", "offTrack"], [], issues)) return refuse(NAME, issues);
  const [onTrack, atRisk, offTrack] = (["onTrack", "atRisk", "offTrack"] as const).map((key) =>
    readCount(ownValue(input, key), COUNTS, [key], issues),
  );
  if (onTrack === undefined || atRisk === undefined || offTrack === undefined) return refuse(NAME, issues);
  const count = onTrack + atRisk + offTrack;

  return { score: count === 0 ? null : formatRatio(BigInt(onTrack - offTrack), BigInt(count)), count };
}

const NAME = "netConfidence";
const COUNTS = { from: 0, to: 1_000_000, code: "count_out_of_range" } as const;
