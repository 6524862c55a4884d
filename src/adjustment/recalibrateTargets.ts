import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import { judgeGates } from "./judgeGates.js";
import { readRecalibrationInput } from "./readRecalibrationInput.js";
import type { RecalibratedTargets } from "./recalibratedTargets.js";
import { type RecalibratedRow, recalibrateUnits } from "./recalibrateUnits.js";
import type { Recalibration } from "./recalibration.js";
import type { TargetResult } from "./targetResult.js";
import type { TargetVersion } from "./targetVersion.js";
import { targetOf, writeRecalibration } from "./writeRecalibration.js";

/** What {@link recalibrateTargets} takes. */
export interface RecalibrationInput {
  /** What is to be done, and why. */
  readonly recalibration: Recalibration;
  /** The targets of its baseline, or a version that was made from it. */
  readonly targets: TargetVersion;
  /** What is known of the targets: forecasts, periods that are over, attainments for gates. Absent: nothing. */
  readonly results?: readonly TargetResult[] | undefined;
}

/**
 * Recalibrates targets (目标校准) by a stated method, from a named version of them, and accounts for all of it.
 *
 * Each target is changed as the method says, rounded once to units and held within the bounds of a review; then the
 * others take what that changes, in proportion and within their bounds (water-filling), to the last unit by largest
 * remainder, ties by id. What nobody can take is `unallocated`, never lost: what all targets count and what is
 * unallocated are together the baseline's total and the gap. Whether the total really stayed is `conserved`: with something
 * unallocated it did not. The order of the targets changes nothing.
 *
 * - `index`: times an index of the market, held between its least and most; exactly on these it counts as it is.
 * - `relief` (任务减免): less by what was lost, where that comes to the bound.
 * - `territory` (区域调整): more or less in the proportion in which the opportunity changed, where that comes to the bound.
 * - `run_rate`: between the baseline and a forecast, without what of it came once (`windfall`, 意外大单): one large deal does
 *   not raise a target. Without a forecast the target is left as it is, and takes nothing.
 * - `respread`: what periods that are over fell short of is taken by those that are left; what they were ahead by is
 *   taken off. The targets of those that are over stay, and count what was reached. Windfalls are reached, too. The next version says so of them
 *   (`reached`), so that a respread of it hands on only what is new: a year that is respread after each quarter stays.
 *
 * A target of 0 stays 0 by a method unless a forecast moves it; by `baseline` it takes nothing, by `equal` or `weights` it does. None falls below 0: a method stops
 * there, and what is left of too great a surplus is unallocated. What was unallocated is in no later version; a `gap` hands it on. Bounds are of the baseline, cut to whole units, and
 * exactly on them is within. Gates are judged by segment, and unknown is not true.
 *
 * Made again, of the same baseline or of the version that it made, it gives the same: 90% of 100 is 90, and stays 90.
 *
 * @throws {@link RulesError} whatever {@link checkRecalibration} and {@link checkTargetVersion} find, and
 * `version_missing` (the targets are neither of the baseline nor made from it), `target_unknown`, `loss_exceeds_target`,
 * `key_missing` (a group, where groups keep their totals), `total_off_scale` (a target, a loss, a gap or what was reached
 * is finer than a unit), `amount_out_of_range` (a target would have more than 15 digits before the point),
 * `amount_malformed`, `ratio_malformed`, `divisor_not_positive`, `id_duplicate`, `id_malformed`, `list_too_long`,
 * `unknown_key`, `type_mismatch`
 *
 * @example Relief for one region; the others take it, by at most 5%
 * ```ts
 * import { type Recalibration, recalibrateTargets } from "incentive-rules";
 *
 * const recalibration = {
 *   id: "2027-h1",
 *   baseline: "2027-1",
 *   version: "2027-2",
 *   reason: "A key account of the north has closed",
 *   method: { kind: "relief", losses: [{ id: "North", lost: "600000" }] },
 *   conserve: { kind: "total" },
 *   rounding: { scale: 0 },
 * } as const satisfies Recalibration;
 * const targets = {
 *   version: "2027-1",
 *   targets: [
 *     { id: "East", target: "5000000" },
 *     { id: "South", target: "4000000" },
 *     { id: "North", target: "3000000" },
 *   ],
 * };
 *
 * const free = recalibrateTargets({ recalibration, targets });
 * free.targets.map(({ id, target }) => `${id}: ${target}`); // => ["East: 5333333", "South: 4266667", "North: 2400000"]
 * free.delta; // => "0"
 *
 * const bound = recalibrateTargets({ recalibration: { ...recalibration, bounds: { up: "5%" } }, targets });
 * bound.targets.map(({ delta }) => delta); // => ["250000", "200000", "-600000"]
 * bound.unallocated; // => "150000"
 * [free.conserved, bound.conserved]; // => [true, false]
 * ```
 *
 * @example Made twice
 * ```ts
 * import { type Recalibration, recalibrateTargets } from "incentive-rules";
 *
 * const recalibration: Recalibration = {
 *   id: "spring",
 *   baseline: "2027-1",
 *   version: "2027-2",
 *   reason: "The market has shrunk by a tenth",
 *   method: { kind: "index", index: "90%" },
 *   conserve: { kind: "none" },
 * };
 * const targets = { version: "2027-1", targets: [{ id: "Ann", target: "100" }] };
 *
 * const { next } = recalibrateTargets({ recalibration, targets });
 * next.targets[0]?.target; // => "90.00"
 * recalibrateTargets({ recalibration, targets: next }).targets[0]?.target; // => "90.00"
 * ```
 *
 * @see GUIDE G4, G12 and G40
 */
export function recalibrateTargets(input: RecalibrationInput): RecalibratedTargets {
  const issues: Issue[] = [];
  const read = readRecalibrationInput(input, issues);
  if (read === undefined || issues.length > 0) return refuse(NAME, issues);
  const gates = judgeGates(read);
  const units = recalibrateUnits(read, gates);
  checkSizes(units.rows, read.recalibration.rounding.scale, issues);

  return issues.length > 0 ? refuse(NAME, issues) : writeRecalibration(read, units, gates);
}

const NAME = "recalibrateTargets";

/** A target that nothing could read again would be none. */
function checkSizes(rows: readonly RecalibratedRow[], scale: number, issues: Issue[]): void {
  const limit = AMOUNT_LIMIT / 10n ** BigInt(AMOUNT_SCALE - scale);
  for (const row of rows) {
    const units = targetOf(row);
    if (units < limit) continue;
    const expected = `a target of ${row.target.id} of at most 15 digits before the point`;
    const value = formatFixed(units, scale);
    issues.push(createIssue({ code: "amount_out_of_range", path: ["recalibration", "method"], expected, value }));
    return;
  }
}
