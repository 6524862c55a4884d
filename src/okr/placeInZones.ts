import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { wayCovered } from "../metric/wayCovered.js";
import { type DecimalInput, decimalText } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { readDecimal, readFigure } from "../money/readFigure.js";
import { readZones } from "./readZones.js";
import type { Zone, ZonesBetween } from "./zone.js";
import { readingOf, type ZoneReading } from "./zoneReading.js";

/** What {@link placeInZones} takes. */
export interface ZonesInput extends ZonesBetween {
  /** Where the way begins. */
  readonly start: DecimalInput;
  /** Where it ends, above or below the start; shares of zones are of this way. */
  readonly target: DecimalInput;
  /** 1 to 20 in the order of the way. */
  readonly zones: readonly Zone[];
  /** What the metric stands at. Default: `null`, nothing was measured, and only the values of the zones are told. */
  readonly current?: DecimalInput | ExactQuotient | null | undefined;
}

/**
 * Says which zone of a way is reached (commit, target, stretch), what is scored there, and how far the next one is.
 *
 * Zones begin at values of the metric or at shares of the way, in either direction of it. Exactly where a zone begins it
 * is reached. Before the first the score is 0, or on the line from 0; after the last it stays that of the last.
 *
 * @throws {@link RulesError} `undefined_range`, `zones_not_rising`, `id_duplicate`, `id_malformed`,
 * `rate_out_of_range`, `bound_out_of_range`, `amount_malformed`, `ratio_malformed`, `divisor_not_positive`,
 * `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example Commit at 30% and target at 70% of the way to the stretch
 * ```ts
 * import { placeInZones } from "incentive-rules";
 *
 * const { zone, score, stretches } = placeInZones({
 *   start: "25",
 *   target: "75",
 *   zones: [
 *     { id: "commit", share: "30%", score: "0.3" },
 *     { id: "target", share: "70%", score: "0.7" },
 *     { id: "stretch", share: "100%", score: "1" },
 *   ],
 *   current: "45",
 * });
 *
 * [zone, score]; // => ["commit", "0.3"]
 * stretches.map(({ to, at, covered }) => [to, at, covered]);
 * // => [["commit", "40", "1"], ["target", "60", "0.25"], ["stretch", "75", "0"]]
 * ```
 */
export function placeInZones(input: ZonesInput): ZoneReading {
  const issues: Issue[] = [];
  if (!readKeys(input, ["start", "target", "zones", "between", "current"], [], issues)) return refuse(NAME, issues);
  const zones = guardStructure(ownValue(input, "zones"), issues, ["zones"], decimalText);
  throwIssues(NAME, issues);
  const start = readDecimal(ownValue(input, "start"), ["start"], issues);
  const target = readDecimal(ownValue(input, "target"), ["target"], issues);
  const given = ownValue(input, "current") ?? null;
  const current = given === null ? undefined : readFigure(given, ["current"], issues);
  if (start === undefined || target === undefined) return refuse(NAME, issues);
  if (start === target) {
    const expected = "a target other than the start";
    issues.push(createIssue({ code: "undefined_range", path: ["target"], expected, value: input.target }));
  }
  throwIssues(NAME, issues);
  const way = { start, target };
  const read = readZones({ zones, between: ownValue(input, "between") }, way, [], issues);
  if (read === undefined) return refuse(NAME, issues);

  return readingOf(read, way, current === undefined ? undefined : wayCovered(current, start, target)).reading;
}

const NAME = "placeInZones";
