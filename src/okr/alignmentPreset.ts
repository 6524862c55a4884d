import type { Issue } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { AlignmentTerms } from "./alignmentTerms.js";

/** Published terms with where they were published. */
export interface AlignmentPreset {
  /** The name of the preset. */
  readonly name: "open_okr";
  /** Where the terms are published. */
  readonly source: string;
  /** The terms. */
  readonly terms: AlignmentTerms;
}

/**
 * Published terms of how the health of an alignment is counted, with their source. They are no default anywhere.
 *
 * @throws {@link RulesError} `value_unknown`, `key_missing`
 *
 * @example
 * ```ts
 * import { alignmentPreset } from "incentive-rules";
 *
 * const { terms } = alignmentPreset("open_okr");
 * [terms.full, terms.floor, terms.healthyFrom]; // => ["100", "5", "75"]
 * terms.deductions[1]; // => { id: "orphan", points: "12" }
 * ```
 */
export function alignmentPreset(name: AlignmentPreset["name"]): AlignmentPreset {
  const issues: Issue[] = [];
  const found = readOneOf(name, ["open_okr"] as const, ["name"], issues);
  if (found === undefined) return refuse("alignmentPreset", issues);

  return {
    name: found,
    source: "https://github.com/open-okr/open-okr docs/development-plan/METHOD.md, 5.2",
    terms: {
      full: "100",
      floor: "5",
      healthyFrom: "75",
      deductions: [
        { id: "no_anchor", points: "10" },
        { id: "orphan", points: "12" },
        { id: "empty_objective", points: "4" },
        { id: "level_skip", points: "3" },
        { id: "silo", points: "8" },
      ],
    },
  };
}
