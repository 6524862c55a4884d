import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readCurrencyScale } from "./currencyScale.js";

/**
 * How a figure between two units is rounded.
 *
 * - `half_up`: to the nearer unit, a tie away from zero (1.005 → 1.01, −1.005 → −1.01).
 * - `half_even`: to the nearer unit, a tie to the even one (1.005 → 1.00, 1.015 → 1.02).
 * - `down`: towards zero.
 * - `up`: away from zero.
 */
export type RoundingMode = "half_up" | "half_even" | "down" | "up";

/** Where and how a payable amount is rounded. */
export interface Rounding {
  /** Fraction digits of an amount, 0 to 6. Default: those of the currency, 2 where none is given. */
  readonly scale?: number | undefined;
  /** Default: `half_up`. */
  readonly mode?: RoundingMode | undefined;
}

/** A rounding with nothing left open. */
export interface FullRounding {
  readonly scale: number;
  readonly mode: RoundingMode;
}

/** The names of {@link RoundingMode}. */
export const ROUNDING_MODES = ["half_up", "half_even", "down", "up"] as const;

const SCALE_MAX = 6;
const SCALE_DEFAULT = 2;

/** The rounding that an argument pair `currency`, `rounding` asks for. */
export function readRounding(
  currency: unknown,
  rounding: unknown,
  issues: Issue[],
  path: IssuePath = [],
): FullRounding {
  const own = rounding === undefined ? SCALE_OF_CURRENCY : readOwnRounding(rounding, [...path, "rounding"], issues);
  const scale = currency === undefined ? SCALE_DEFAULT : readCurrencyScale(currency, [...path, "currency"], issues);

  return { scale: own.scale ?? scale ?? SCALE_DEFAULT, mode: own.mode ?? "half_up" };
}

/** Its fields are its own, so that it has none of a polluted prototype. */
const SCALE_OF_CURRENCY: Rounding = { scale: undefined, mode: undefined };

/** What is wrong with a {@link Rounding}. */
export function checkRounding(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readOwnRounding(value, [], issues);

  return issues;
}

/** A {@link Rounding} as it is written: what it leaves open stays open. */
export function readOwnRounding(value: unknown, path: IssuePath, issues: Issue[]): Rounding {
  if (!readKeys(value, ["scale", "mode"], path, issues)) return SCALE_OF_CURRENCY;
  const scale = ownValue(value, "scale");
  const mode = ownValue(value, "mode");

  return {
    scale: scale === undefined ? undefined : readScale(scale, [...path, "scale"], issues),
    mode: mode === undefined ? undefined : readOneOf(mode, ROUNDING_MODES, [...path, "mode"], issues),
  };
}

function readScale(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= SCALE_MAX) return value;
  issues.push(
    createIssue({ code: "scale_out_of_range", path, expected: `a whole number from 0 to ${SCALE_MAX}`, value }),
  );

  return undefined;
}
