import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import { statusBandAt } from "../metric/readStatusBands.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFigure, readFigure, subtractFigures } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { PlainDate } from "../period/plainDate.js";
import { type ReadStatus, type ReadStatusItem, readStatuses, readStatusItems } from "./readStatuses.js";
import { readStatusScale } from "./readStatusScale.js";
import type { StatusScale } from "./statusScale.js";

/** What {@link rollUpStatus} takes, by its method. */
export type StatusRollUpInput = WorstStatus | MeanStatus | LatestStatus | GapStatus;

/** The worst wins. */
export interface WorstStatus {
  /** The worst wins. */
  readonly method: "worst";
  /** All statuses that there are, the worst first; 1 to 20. */
  readonly statuses: readonly StatusRank[];
  /** 1 to 10,000. */
  readonly items: readonly StatusItem[];
}

/** The mean of their values, as the status whose value is nearest; half-way between two it is the worse one. */
export interface MeanStatus {
  /** The mean. */
  readonly method: "mean";
  /** All statuses that there are, the worst first, each with a value; 1 to 20. */
  readonly statuses: readonly StatusRank[];
  /** 1 to 10,000. */
  readonly items: readonly StatusItem[];
}

/** The status reported last; of those of one day the worst. */
export interface LatestStatus {
  /** The last. */
  readonly method: "latest";
  /** All statuses that there are, the worst first; 1 to 20. */
  readonly statuses: readonly StatusRank[];
  /** 1 to 10,000. */
  readonly items: readonly DatedStatusItem[];
}

/** By how far a rolled-up progress is behind what is expected. */
export interface GapStatus {
  /** By the gap. */
  readonly method: "from_gap";
  /** What is expected by now. */
  readonly expected: DecimalInput | ExactQuotient;
  /** The progress, such as the `quotient` of one that was rolled up. */
  readonly progress: DecimalInput | ExactQuotient;
  /** Which status a gap has, expected − progress: below 0 where it is ahead. */
  readonly scale: StatusScale;
}

/** A status that there is. */
export interface StatusRank {
  /** Its name: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly status: string;
  /** What it counts in a mean, such as a code or a percentage. */
  readonly value?: DecimalInput | undefined;
}

/** What has a status. */
export interface StatusItem {
  /** Whose it is. */
  readonly id: string;
  /** Its status; `null` has none and does not count. */
  readonly status: string | null;
}

/** What has had a status since a day. */
export interface DatedStatusItem extends StatusItem {
  /** The day of the report. */
  readonly on: PlainDate;
}

/** A status of several together. */
export interface RolledUpStatus {
  /** Its name; `null` where no item has one. */
  readonly status: string | null;
  /** The items that decided it, in their order: those of the worst or the last status, all that have one, or none. */
  readonly decidedBy: readonly string[];
  /** The mean or the gap that decided it, half-up to ten digits; `null` by the other methods. */
  readonly figure: string | null;
}

/**
 * Rolls the statuses of several goals or key results up into one, by a named method; progress is rolled up apart.
 *
 * Which statuses there are, and which is worse, is data. Items without a status do not count. By `mean` the status is
 * the one whose value is nearest to the mean, and half-way between two the worse; by `latest` the worst of the last day.
 *
 * @throws {@link RulesError} `status_unranked`, `value_unknown`, `id_malformed`, `id_duplicate`, `bands_not_rising`,
 * `bands_not_open`, `bands_open_early`, `amount_malformed`, `ratio_malformed`, `divisor_not_positive`, `date_malformed`,
 * `date_out_of_range`, `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the
 * structure
 *
 * @example The same three statuses by two methods
 * ```ts
 * import { rollUpStatus } from "incentive-rules";
 *
 * const statuses = [
 *   { status: "off_track", value: "3" },
 *   { status: "at_risk", value: "2" },
 *   { status: "on_track", value: "1" },
 * ];
 * const items = [
 *   { id: "kr1", status: "on_track" },
 *   { id: "kr2", status: "on_track" },
 *   { id: "kr3", status: "at_risk" },
 * ];
 *
 * rollUpStatus({ method: "worst", statuses, items });
 * // => { status: "at_risk", decidedBy: ["kr3"], figure: null }
 * rollUpStatus({ method: "mean", statuses, items }).status; // => "on_track"
 * ```
 */
export function rollUpStatus(input: StatusRollUpInput): RolledUpStatus {
  const issues: Issue[] = [];
  if (!readKeys(input, ALL_KEYS, [], issues)) return refuse(NAME, issues);
  const source: Readonly<Partial<Record<(typeof ALL_KEYS)[number], unknown>>> = input;
  const own = (key: keyof typeof source) => ownValue(source, key);
  const method = readOneOf(own("method"), METHODS, ["method"], issues);
  if (method === undefined) return refuse(NAME, issues);
  readKeys(input, ["method", ...(method === "from_gap" ? GAP_KEYS : ITEM_KEYS)], [], issues);
  if (method === "from_gap") return fromGap(own, issues);
  const statuses = readStatuses(own("statuses"), method, issues);
  const items = statuses === undefined ? [] : readStatusItems(own("items"), statuses, method, issues);
  if (statuses === undefined || issues.length > 0) return refuse(NAME, issues);

  return method === "mean" ? byMean(statuses, items) : byRank(statuses, method === "latest" ? lastOf(items) : items);
}

const NAME = "rollUpStatus";
const METHODS = ["worst", "mean", "latest", "from_gap"] as const;
const ITEM_KEYS = ["statuses", "items"] as const;
const GAP_KEYS = ["expected", "progress", "scale"] as const;
const ALL_KEYS = ["method", ...ITEM_KEYS, ...GAP_KEYS] as const;

function fromGap(own: (key: (typeof GAP_KEYS)[number]) => unknown, issues: Issue[]): RolledUpStatus {
  const expected = readFigure(own("expected"), ["expected"], issues);
  const progress = readFigure(own("progress"), ["progress"], issues);
  const scale = readStatusScale(own("scale"), ["scale"], issues);
  if (expected === undefined || progress === undefined || scale === undefined || issues.length > 0) {
    return refuse(NAME, issues);
  }
  const gap = subtractFigures(expected, progress);

  return { status: scale[statusBandAt(scale, gap)]?.status ?? null, decidedBy: [], figure: formatFigure(gap) };
}

/** The worst of some items, which is the first of the statuses. */
function byRank(statuses: readonly ReadStatus[], items: readonly ReadStatusItem[]): RolledUpStatus {
  const worst = Math.min(...items.map(({ rank }) => rank));
  const decidedBy = items.filter(({ rank }) => rank === worst).map(({ id }) => id);

  return { status: statuses[worst]?.status ?? null, decidedBy, figure: null };
}

function lastOf(items: readonly ReadStatusItem[]): readonly ReadStatusItem[] {
  const last = items.reduce((latest, { on }) => (on > latest ? on : latest), "");

  return items.filter(({ on }) => on === last);
}

function byMean(statuses: readonly ReadStatus[], items: readonly ReadStatusItem[]): RolledUpStatus {
  if (items.length === 0) return { status: null, decidedBy: [], figure: null };
  const sum = items.reduce((total, { rank }) => total + (statuses[rank]?.value ?? 0n), 0n);
  const count = BigInt(items.length);
  const distances = statuses.map(({ value }) => distance(value * count, sum));
  const least = distances.reduce((nearest, one) => (one < nearest ? one : nearest));
  const figure = formatFigure({ dividend: sum, divisor: RATIO_ONE * count });

  return { status: statuses[distances.indexOf(least)]?.status ?? null, decidedBy: items.map(({ id }) => id), figure };
}

function distance(left: bigint, right: bigint): bigint {
  return left < right ? right - left : left - right;
}
