import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { statusBandAt } from "../metric/readStatusBands.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFigure, readFigure } from "../money/readFigure.js";
import { readStatusScale } from "./readStatusScale.js";
import type { StatusScale } from "./statusScale.js";

/** What {@link statusOnScale} takes. */
export interface StatusInput {
  /** The figure, such as the `quotient` of a progress or a score. */
  readonly figure: DecimalInput | ExactQuotient;
  /** Which status it has. */
  readonly scale: StatusScale;
}

/** A status by a scale. */
export interface StatusOnScale {
  /** Its name. */
  readonly status: string;
  /** The figure, half-up to ten digits. */
  readonly figure: string;
  /** The position of its band. */
  readonly band: number;
}

/**
 * Says which status a figure has on a scale (红黄绿灯).
 *
 * Each band says whether its bound is in it: `upTo` is, `below` is not. Bounds are compared with the exact figure, so
 * that 89.99999999999% is not 90%. Bounds have to rise and only the last band has none, which leaves no figure without
 * a status and none with two.
 *
 * @throws {@link RulesError} `bands_not_rising`, `bands_not_open`, `bands_open_early`, `amount_malformed`,
 * `divisor_not_positive`, `id_malformed`, `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`,
 * and those of the structure
 *
 * @example
 * ```ts
 * import { statusOnScale, type StatusScale } from "incentive-rules";
 *
 * const scale: StatusScale = {
 *   bands: [{ status: "red", below: "75%" }, { status: "yellow", below: "90%" }, { status: "green" }],
 * };
 *
 * statusOnScale({ figure: "0.88", scale }).status; // => "yellow"
 * statusOnScale({ figure: "90%", scale }).status; // => "green"
 * ```
 */
export function statusOnScale(input: StatusInput): StatusOnScale {
  const issues: Issue[] = [];
  if (!readKeys(input, ["figure", "scale"], [], issues)) return refuse(NAME, issues);
  const figure = readFigure(ownValue(input, "figure"), ["figure"], issues);
  const bands = readStatusScale(ownValue(input, "scale"), ["scale"], issues);
  if (figure === undefined || bands === undefined) return refuse(NAME, issues);
  const band = statusBandAt(bands, figure);

  return { status: bands[band]?.status ?? "", figure: formatFigure(figure), band };
}

const NAME = "statusOnScale";
