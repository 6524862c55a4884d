import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { formatFigure } from "../money/readFigure.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { RankEntry } from "../rank/rankEntry.js";
import { hasValue, readEntries } from "../rank/readEntries.js";
import { awardPrizes, type WonPlace } from "./awardPrizes.js";
import type { ContestTerms } from "./contestTerms.js";
import { type ReadContest, readContest } from "./readContest.js";

/** What {@link evaluateContest} takes. */
export interface ContestInput {
  /** Prizes by place. */
  readonly contest: ContestTerms;
  /** Who takes part, in any order; who has no value wins nothing. */
  readonly entries: readonly RankEntry[];
  /** The currency of the prizes, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Only its `scale` matters: prizes are shared exactly. */
  readonly rounding?: Rounding | undefined;
}

/** Who won what. What is won and what is unallocated are together the prizes, unless by `each` a prize is paid more than once. */
export interface Contest {
  /** By place; those who are level by id. */
  readonly winners: readonly Winner[];
  /** Prizes that nobody won. */
  readonly unallocated: string;
}

/** What a participant won. */
export interface Winner {
  /** Id of the participant. */
  readonly participant: string;
  /** From 1; those who are level share the first of their places. */
  readonly place: number;
  /** How many others are level. */
  readonly tiedWith: number;
  /** What puts it ahead of the next of the same value; `null` where their values differ, or there is no next. */
  readonly aheadBy: "tie_breaker" | "reached_on" | null;
  /** The figure; a quotient half-up to ten digits. */
  readonly value: string;
  /** The prize, or the prizes of all places that the level ones take up. */
  readonly prize: string;
  /** What of it is the participant's. */
  readonly amount: string;
}

/**
 * Gives prizes by rank (竞赛奖): by value, then by the tie-breakers, then by who reached it first.
 *
 * Whoever is exactly on the minimum takes part; without one, and with the highest first, whoever has more than 0. Those whom nothing tells apart are level: by `split` they share the
 * prizes of the places that they take up, to the minor unit, ties by id; by `each` everyone has the prize of their
 * place; by `none` nobody has. The order of the entries changes nothing.
 *
 * @throws {@link RulesError} `places_not_rising`, `count_out_of_range`, `amount_malformed`, `amount_negative`,
 * `total_off_scale` (a prize is finer than a minor unit), `currency_unknown`, `scale_out_of_range`, `list_empty`,
 * `list_too_long`, `id_duplicate`, `id_malformed`, `length_mismatch`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { evaluateContest } from "incentive-rules";
 *
 * const { winners, unallocated } = evaluateContest({
 *   contest: {
 *     prizes: [{ place: 1, amount: "3000" }, { place: 2, amount: "2000" }, { place: 3, amount: "1000" }],
 *     ties: "split",
 *     minimum: "50",
 *   },
 *   entries: [
 *     { participant: "Ann", value: "90" },
 *     { participant: "Bo", value: "90" },
 *     { participant: "Cy", value: "49" },
 *   ],
 *   currency: "CNY",
 * });
 *
 * winners.map(({ participant, place, amount }) => [participant, place, amount]);
 * // => [["Ann", 1, "2500.00"], ["Bo", 1, "2500.00"]]
 * unallocated; // => "1000.00"
 * ```
 *
 * @see GUIDE G20
 */
export function evaluateContest(input: ContestInput): Contest {
  const issues: Issue[] = [];
  if (!readKeys(input, ["contest", "entries", "currency", "rounding"], [], issues)) return refuse(NAME, issues);
  const { scale } = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const contest = readContest(ownValue(input, "contest"), ["contest"], issues);
  if (contest === undefined) return refuse(NAME, issues);
  checkPrizes(contest, scale, ["contest"], issues);
  const place = { tieBreakerCount: contest.tieBreakers.length, path: ["entries"] };
  const entries = readEntries(ownValue(input, "entries"), place, issues);
  throwIssues(NAME, issues);
  const { places, left } = awardPrizes(contest, entries.filter(hasValue), scale);

  return {
    winners: places.filter(({ units }) => units > 0n).map((one) => writeWinner(one, scale)),
    unallocated: formatFixed(left, scale),
  };
}

const NAME = "evaluateContest";

/** Writes a place and what it wins. */
export function writeWinner({ standing, place, tiedWith, aheadBy, prize, units }: WonPlace, scale: number): Winner {
  return {
    participant: standing.participant,
    place,
    tiedWith,
    aheadBy,
    value: formatFigure(standing.value),
    prize: formatFixed(prize, scale),
    amount: formatFixed(units, scale),
  };
}

/** Half a minor unit cannot be anyone's. */
export function checkPrizes({ prizes }: ReadContest, scale: number, path: IssuePath, issues: Issue[]): void {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  for (const [at, amount] of [...prizes.values()].entries()) {
    if (amount % unit === 0n) continue;
    const expected = `money of at most ${scale} fraction digits`;
    const own = [...path, "prizes", at, "amount"];
    issues.push(
      createIssue({ code: "total_off_scale", path: own, expected, value: formatFixed(amount, AMOUNT_SCALE) }),
    );
  }
}
