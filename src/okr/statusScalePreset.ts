import type { Issue } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { StatusScale } from "./statusScale.js";

/** The published scales that are at hand by name. */
export type StatusScaleName =
  | "doerr_score"
  | "open_okr_score"
  | "open_okr_confidence"
  | "open_okr_progress"
  | "open_okr_strength";

/** A published scale with where it was published. */
export interface StatusScalePreset {
  /** The name of the preset. */
  readonly name: StatusScaleName;
  /** Where the scale is published. */
  readonly source: string;
  /** What the source leaves open, and how it is taken here; empty where it is plain. */
  readonly note: string;
  /** The scale. */
  readonly scale: StatusScale;
}

const NAMES = [
  "doerr_score",
  "open_okr_score",
  "open_okr_confidence",
  "open_okr_progress",
  "open_okr_strength",
] as const;
const OPEN_OKR = "https://github.com/open-okr/open-okr docs/development-plan/METHOD.md";

/**
 * A published scale of statuses, with its source. None of them is a default anywhere.
 *
 * Each call gives data of its own, to be used as it is or changed.
 *
 * @throws {@link RulesError} `value_unknown`, `key_missing`
 *
 * @example
 * ```ts
 * import { statusOnScale, statusScalePreset } from "incentive-rules";
 *
 * const { scale, source } = statusScalePreset("doerr_score");
 * source; // => "Doerr, Measure What Matters"
 * statusOnScale({ figure: "0.6", scale }).status; // => "yellow"
 * statusOnScale({ figure: "0.7", scale }).status; // => "green"
 * ```
 */
export function statusScalePreset(name: StatusScaleName): StatusScalePreset {
  const issues: Issue[] = [];
  const found = readOneOf(name, NAMES, ["name"], issues);
  if (found === undefined) return refuse("statusScalePreset", issues);

  return { name: found, ...presetOf(found) };
}

function presetOf(name: StatusScaleName): Omit<StatusScalePreset, "name"> {
  switch (name) {
    case "doerr_score":
      return {
        source: "Doerr, Measure What Matters",
        note: "Published for scores of one digit, with holes between 0.3 and 0.4 and between 0.6 and 0.7: round first.",
        scale: scaleOf(["red", "0.4"], ["yellow", "0.7"], "green"),
      };
    case "open_okr_score":
      return {
        source: OPEN_OKR,
        note: "",
        scale: scaleOf(["little", "0.4"], ["partial", "0.7"], ["strong", "0.9"], "full"),
      };
    case "open_okr_confidence":
      return { source: OPEN_OKR, note: "", scale: scaleOf(["low", "0.4"], ["medium", "0.7"], "high") };
    case "open_okr_progress":
      return { source: OPEN_OKR, note: "", scale: scaleOf(["red", "50%"], ["amber", "75%"], "green") };
    case "open_okr_strength":
      return { source: OPEN_OKR, note: "", scale: scaleOf(["red", "45%"], ["amber", "75%"], "green") };
  }
}

type Bounded = readonly [status: string, below: string];

function scaleOf(...bands: readonly [...Bounded[], string]): StatusScale {
  return {
    bands: bands.map((band) => (typeof band === "string" ? { status: band } : { status: band[0], below: band[1] })),
  };
}
