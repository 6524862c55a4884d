import type { Issue } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { CorridorText } from "./attainability.js";

/** The corridors that are at hand by name. */
export type AttainabilityPresetName = "peers_60_70" | "peers_50_70" | "history_100_125";

/** A corridor with where it comes from. */
export interface AttainabilityPreset {
  /** The name of the preset. */
  readonly name: AttainabilityPresetName;
  /** Where the corridor comes from. */
  readonly source: string;
  /** What it is a corridor of, and what the source leaves open. */
  readonly note: string;
  /** The corridor; both ends are within. */
  readonly corridor: CorridorText;
  /** Below so many people nothing is said; `null` where it is no corridor of people. */
  readonly countMin: number | null;
}

/**
 * A corridor that practice names for an attainable target, with its source.
 *
 * None of them is a default: surveys put the share of people at target between 50% and 70%, and what people really reach lies
 * lower. Each call gives data of its own, to be used as it is or changed.
 *
 * @throws {@link RulesError} `value_unknown`, `key_missing`
 *
 * @example
 * ```ts
 * import { attainabilityPreset } from "incentive-rules";
 *
 * attainabilityPreset("peers_60_70").corridor; // => { from: "60%", to: "70%" }
 * attainabilityPreset("history_100_125").countMin; // => null
 * ```
 */
export function attainabilityPreset(name: AttainabilityPresetName): AttainabilityPreset {
  const issues: Issue[] = [];
  const found = readOneOf(name, NAMES, ["name"], issues);
  if (found === undefined) return refuse("attainabilityPreset", issues);

  return presetOf(found);
}

const NAMES = ["peers_60_70", "peers_50_70", "history_100_125"] as const;

function presetOf(name: AttainabilityPresetName): AttainabilityPreset {
  switch (name) {
    case "peers_60_70":
      return {
        name,
        source: "Alexander Group: 60%, 70% or more of sellers should reach their quota",
        note: "The share of people at target. That fewer than 8 say nothing is this library's own.",
        corridor: { from: "60%", to: "70%" },
        countMin: 8,
      };
    case "peers_50_70":
      return {
        name,
        source: "channele2e: 50% to 70% of sellers should reach their quota",
        note: "The share of people at target. That fewer than 8 say nothing is this library's own.",
        corridor: { from: "50%", to: "70%" },
        countMin: 8,
      };
    case "history_100_125":
      return {
        name,
        source: "incentive-rules",
        note: "Target ÷ (same period of last year × trend). The library's own, as a starting point.",
        corridor: { from: "100%", to: "125%" },
        countMin: null,
      };
  }
}
