import type { Issue } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { PaceRule } from "./paceRule.js";

/** The systems whose published rules are at hand by name. */
export type PacePresetName =
  | "viva_goals"
  | "engagedly"
  | "engagedly_older"
  | "upraise"
  | "recruiterflow"
  | "mooncamp"
  | "servicenow";

/** A published rule of pace with where it was published. */
export interface PacePreset {
  /** The name of the preset. */
  readonly name: PacePresetName;
  /** Where the rule is published. */
  readonly source: string;
  /** What the source leaves open or says twice, and how it is taken here; empty where it is plain. */
  readonly note: string;
  /** The rule. */
  readonly rule: PaceRule;
}

/** The names of {@link PacePresetName}. */
export const PACE_PRESETS = [
  "viva_goals",
  "engagedly",
  "engagedly_older",
  "upraise",
  "recruiterflow",
  "mooncamp",
  "servicenow",
] as const;

/**
 * The rule of pace that a well-known system publishes, with its source.
 *
 * There is no common rule: at 20% where 25% is expected they say six different things. None of them is a
 * default here. Each call gives data of its own, to be used as it is or changed.
 *
 * @throws {@link RulesError} `value_unknown`, `key_missing`
 *
 * @example
 * ```ts
 * import { computePace, pacePreset } from "incentive-rules";
 *
 * const { rule, source } = pacePreset("viva_goals");
 * source; // => "https://learn.microsoft.com/en-us/viva/goals/track-okr-progress-status"
 * rule.bands[1]; // => { status: "behind", upTo: "25%" }
 *
 * const late = { actual: "20%", target: "1", expected: { kind: "stated", share: "25%" } } as const;
 * computePace({ ...late, rule }).status?.name; // => "behind"
 * computePace({ ...late, rule: "engagedly" }).status?.name; // => "on_track"
 * computePace({ ...late, rule: "mooncamp" }).status?.name; // => "progressing"
 * ```
 */
export function pacePreset(name: PacePresetName): PacePreset {
  const issues: Issue[] = [];
  const found = readOneOf(name, PACE_PRESETS, ["name"], issues);
  if (found === undefined) return refuse("pacePreset", issues);

  return presetOf(found);
}

/** The preset of a checked name, made anew. */
export function presetOf(name: PacePresetName): PacePreset {
  switch (name) {
    case "viva_goals":
      return {
        name,
        source: "https://learn.microsoft.com/en-us/viva/goals/track-okr-progress-status",
        note: "A worked example of the page calls a gap of 26 points behind; by its rule, taken here, it is at risk.",
        rule: byGap(["on_track", { upTo: "0" }], ["behind", { upTo: "25%" }], "at_risk"),
      };
    case "engagedly":
      return {
        name,
        source: "https://help.engagedly.com/how-is-goal-progress-calculated",
        note: "An older page has exactly 16.5 points behind: engagedly_older.",
        rule: {
          ...byGap(["on_track", { upTo: "16.5%" }], ["behind", { upTo: "33%" }], "at_risk"),
          reached: "achieved",
        },
      };
    case "engagedly_older":
      return {
        name,
        source: "https://help.engagedly.com/automatic-status-updates-for-goals",
        note: "Between 16.5 and 33 is taken with both ends: less than 16.5 is on track, greater than 33 at risk.",
        rule: {
          ...byGap(["on_track", { below: "16.5%" }], ["behind", { upTo: "33%" }], "at_risk"),
          reached: "achieved",
        },
      };
    case "upraise":
      return {
        name,
        source:
          "https://amoeboids.atlassian.net/wiki/spaces/UD/pages/2758344713/Default+confidence+status+calculations",
        note: "The page leaves out exactly 0.75; it is taken as lagging.",
        rule: byRatio(["at_risk", { below: "75%" }], ["lagging", { below: "95%" }], "on_track"),
      };
    case "recruiterflow":
      return {
        name,
        source: "https://help.recruiterflow.com/en/articles/12808961-understanding-goal-progress-and-status",
        note: "",
        rule: {
          ...byRatio(["at_risk", { below: "81%" }], ["behind", { below: "99%" }], "on_track"),
          reached: "reached",
          exceeded: "exceeded",
        },
      };
    case "mooncamp":
      return {
        name,
        source: "https://mooncamp.com/docs/goal-statuses",
        note: "The defaults; every workspace may have its own.",
        rule: byRatio(["off_track", { below: "70%" }], ["progressing", { below: "90%" }], "on_track"),
      };
    case "servicenow":
      return {
        name,
        source: "https://github.com/ServiceNow/ServiceNowDocs target-status-calculation-examples.md",
        note: "In whole percents the page leaves a hole between 89 and 90; yellow is taken up to 90.",
        rule: byRatio(["red", { below: "75%" }], ["yellow", { below: "90%" }], "green"),
      };
  }
}

type Bound = { readonly upTo: string } | { readonly below: string };
type Bounded = readonly [status: string, bound: Bound];

function byGap(ahead: Bounded, behind: Bounded, last: string): PaceRule {
  return { measuredBy: "gap", bands: bandsOf([ahead, behind], last) };
}

function byRatio(worst: Bounded, behind: Bounded, last: string): PaceRule {
  return { measuredBy: "ratio", bands: bandsOf([worst, behind], last) };
}

function bandsOf(bounded: readonly Bounded[], last: string): PaceRule["bands"] {
  return [...bounded.map(([status, bound]) => ({ status, ...bound })), { status: last }];
}
