import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { createCriteria } from "./createCriteria.js";
import { cutLevels } from "./cutLevels.js";
import { placeLevels } from "./placeLevels.js";
import type { RankDirection, RankEntry, RankMethod, RankTop, TieBreaker } from "./rankEntry.js";
import type { Ranking } from "./ranking.js";
import { hasValue, readEntries } from "./readEntries.js";
import { readDirection, readTieBreakers } from "./readTieBreakers.js";
import { topOf } from "./topOf.js";

/** What {@link rankParticipants} takes. */
export interface RankInput {
  /** Who is ranked, in any order. */
  readonly entries: readonly RankEntry[];
  /** Which places are given to those who are level. */
  readonly method: RankMethod;
  /** Which values go ahead. Default: `highest_first`. */
  readonly direction?: RankDirection | undefined;
  /** What is asked, one after the other, where values are equal; each entry with a value has a figure for each. */
  readonly tieBreakers?: readonly TieBreaker[] | undefined;
  /** Who is to be picked out, such as the top 3. */
  readonly top?: RankTop | undefined;
}

/**
 * Ranks participants (排行榜): by value, then by the tie-breakers in their order, then by who reached it first.
 *
 * Who is equal in all of these is level (并列). Those who are level share a place by `competition` and `dense`; by
 * `ordinal` they go by id, and the result says so. Figures are compared exactly: quotients by products, so that
 * two that look the same when rounded are not taken for equal. Whoever has no value has no place and no part in the top.
 *
 * The top counts participants, not places, and does not depend on the method: of 90, 80, 80, 70 the top 2 with ties
 * included are three, with ties excluded one. The order of the entries changes nothing.
 *
 * @throws {@link RulesError} `id_duplicate`, `id_malformed`, `amount_malformed`, `divisor_not_positive`,
 * `length_mismatch`, `count_out_of_range`, `date_malformed`, `date_out_of_range`, `list_empty`, `list_too_long` (above
 * 100 tie-breakers), `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { rankParticipants } from "incentive-rules";
 *
 * const { places, top } = rankParticipants({
 *   entries: [
 *     { participant: "Ann", value: "80" },
 *     { participant: "Bo", value: "90" },
 *     { participant: "Cy", value: "80" },
 *     { participant: "Di", value: "70" },
 *   ],
 *   method: "competition",
 *   top: { count: 2, ties: "include" },
 * });
 *
 * places.map(({ participant, place }) => [participant, place]); // => [["Bo", 1], ["Ann", 2], ["Cy", 2], ["Di", 4]]
 * top; // => { participants: ["Bo", "Ann", "Cy"], tiedOut: [] }
 * ```
 *
 * @example Equal visits: more proposals go ahead, then the one who was there first
 * ```ts
 * import { rankParticipants } from "incentive-rules";
 *
 * const { places } = rankParticipants({
 *   entries: [
 *     { participant: "Ann", value: "40", tieValues: ["6"], reachedOn: "2026-11-27" },
 *     { participant: "Bo", value: "40", tieValues: ["6"], reachedOn: "2026-11-25" },
 *     { participant: "Cy", value: "40", tieValues: ["9"], reachedOn: "2026-11-28" },
 *   ],
 *   method: "competition",
 *   tieBreakers: [{ metric: "proposals" }],
 * });
 *
 * places.map(({ participant }) => participant); // => ["Cy", "Bo", "Ann"]
 * places[1]?.separatedBy; // => { by: "tie_breaker", metric: "proposals" }
 * places[2]?.separatedBy; // => { by: "reached_on" }
 * ```
 *
 * @see GUIDE G8, G20 and G29: a top-3 place, the monthly champion, the top 3 by visits
 */
export function rankParticipants(input: RankInput): Ranking {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const method = readOneOf(ownValue(input, "method"), METHODS, ["method"], issues);
  const direction = readDirection(ownValue(input, "direction"), ["direction"], issues);
  const tieBreakers = readTieBreakers(ownValue(input, "tieBreakers"), ["tieBreakers"], issues);
  const top = readTop(ownValue(input, "top"), ["top"], issues);
  if (method === undefined || issues.length > 0) return refuse(NAME, issues);
  const place = { tieBreakerCount: tieBreakers.length, path: ["entries"] };
  const entries = readEntries(ownValue(input, "entries"), place, issues);
  throwIssues(NAME, issues);
  const criteria = createCriteria(direction, tieBreakers);
  const levels = cutLevels(entries.filter(hasValue), criteria);

  return {
    places: placeLevels(levels, method, criteria),
    unranked: entries
      .filter((entry) => !hasValue(entry))
      .sort((left, right) => compareText(left.key, right.key))
      .map(({ participant }) => participant),
    top: top === undefined ? null : topOf(levels, top),
  };
}

const NAME = "rankParticipants";
const KEYS = ["entries", "method", "direction", "tieBreakers", "top"] as const;
const METHODS = ["competition", "dense", "ordinal"] as const;
const TOP_TIES = ["include", "exclude", "cut"] as const;

function readTop(value: unknown, path: IssuePath, issues: Issue[]): RankTop | undefined {
  if (value === undefined || !readKeys(value, ["count", "ties"], path, issues)) return undefined;
  const count = ownValue(value, "count");
  const ties = readOneOf(ownValue(value, "ties"), TOP_TIES, [...path, "ties"], issues);
  if (typeof count === "number" && Number.isSafeInteger(count) && count > 0) {
    return ties === undefined ? undefined : { count, ties };
  }
  const code = count === undefined ? "key_missing" : "count_out_of_range";
  issues.push(createIssue({ code, path: [...path, "count"], expected: "a whole number of 1 or more", value: count }));

  return undefined;
}
