import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { readPeers } from "../metric/readPeers.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { checkAttainable } from "./checkAttainable.js";
import { checkMeasurable, readKnownMetrics } from "./checkMeasurable.js";
import { checkRelevant } from "./checkRelevant.js";
import { checkTimeBound, readSteps } from "./checkTimeBound.js";
import { readCapacity } from "./readCapacity.js";
import { readHistory } from "./readHistory.js";
import { DIMENSIONS, readSmartGoal } from "./readSmartGoal.js";
import { readStrategy } from "./readStrategy.js";
import type { SmartCheck, SmartVerdict, SpecificCheck } from "./smartCheck.js";
import type { SmartEvidence } from "./smartEvidence.js";
import type { SmartGoal } from "./smartGoal.js";

/** What {@link checkSmart} takes. */
export interface SmartInput {
  /** The goal, as far as it says what it is. */
  readonly goal: SmartGoal;
  /** What is known around it. Absent: nothing. */
  readonly evidence?: SmartEvidence | undefined;
  /** When the fiscal year begins, for labels of periods. Default: January. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Asks of a goal whether it is specific, measurable, attainable, relevant and time-bound, and says what it saw.
 *
 * What the goal itself does not say (a scope, a metric, a target, a period) is `not_met`. What only evidence could tell is
 * `unknown` without it, and never failed. Attainable has two ways to fail, out of reach and effortless, asked of three
 * sources that are each listed: people, the own past, and what there is to do it with. Ends of corridors are within, exactly; a
 * limit that is used to the last is not exceeded. A focus that is exactly at its minimum is not short.
 *
 * @throws {@link RulesError} `id_malformed`, `id_duplicate`, `amount_malformed`, `target_not_positive`,
 * `amount_not_positive`, `amount_negative`, `ratio_malformed`, `rate_out_of_range`, `bound_out_of_range`, `bounds_reversed`,
 * `count_out_of_range`, `divisor_not_positive`, `weight_negative`, `weights_all_zero`, `floors_exceed_total` (minimum
 * weights above 1 together), `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`, whatever {@link checkCalendar} finds, and those of dates and periods
 *
 * @example Against 100,000 of last year and a trend of 1.1
 * ```ts
 * import { checkSmart } from "incentive-rules";
 *
 * const attainable = (target: string) =>
 *   checkSmart({
 *     goal: { id: "east", target },
 *     evidence: { history: { value: "100000", trend: "1.1", corridor: { from: "1", to: "1.25" } } },
 *   }).attainable;
 *
 * attainable("125000").verdict; // => "met"
 * attainable("105000").findings; // => ["effortless"]
 * attainable("160000").findings; // => ["out_of_reach"]
 * ```
 *
 * @example A launch that wants 60% of all weight on new customers
 * ```ts
 * import { checkSmart } from "incentive-rules";
 *
 * const { relevant } = checkSmart({
 *   goal: { id: "new" },
 *   evidence: {
 *     strategy: {
 *       phase: "launch",
 *       asks: [{ focus: "new_customers", weightMin: "60%" }],
 *       goals: [
 *         { id: "new", focus: "new_customers", weight: "30" },
 *         { id: "repeat", focus: "repeat_purchases", weight: "70" },
 *       ],
 *     },
 *   },
 * });
 *
 * relevant.verdict; // => "not_met"
 * relevant.reasons[0]?.missing; // => "0.3"
 * relevant.proposal; // => [{ id: "new", weight: "0.6" }, { id: "repeat", weight: "0.4" }]
 * ```
 *
 * @see GUIDE G1 to G6
 */
export function checkSmart(input: SmartInput): SmartCheck {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goal", "evidence", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const goal = readSmartGoal(ownValue(input, "goal"), { calendar, path: ["goal"] }, issues);
  const evidence = readEvidence(ownValue(input, "evidence"), issues);
  if (goal === undefined || evidence === undefined || issues.length > 0) return refuse(NAME, issues);
  const { metrics, strategy, steps, ...sources } = evidence;
  const open = DIMENSIONS.filter((dimension) => !goal.named.includes(dimension));
  const specific: SpecificCheck = { verdict: goal.named.length > 0 ? "met" : "not_met", named: goal.named, open };
  const letters = {
    specific,
    measurable: checkMeasurable(goal, metrics),
    attainable: checkAttainable(goal, sources),
    relevant: checkRelevant(goal, strategy),
    timeBound: checkTimeBound(goal, { steps, calendar }),
  };

  return { goal: goal.id, verdict: worst(Object.values(letters).map(({ verdict }) => verdict)), ...letters };
}

const NAME = "checkSmart";
const EVIDENCE_KEYS = ["metrics", "peers", "history", "capacity", "strategy", "steps"] as const;

function readEvidence(value: unknown, issues: Issue[]) {
  const path = ["evidence"];
  const given = value ?? {};
  if (value === null) issues.push(createIssue({ code: "type_mismatch", path, expected: "an object", value }));
  if (!readKeys(given, EVIDENCE_KEYS, path, issues)) return undefined;
  const read = <Read>(
    key: (typeof EVIDENCE_KEYS)[number],
    reader: (value: unknown, path: readonly (string | number)[], issues: Issue[]) => Read,
  ) => {
    const own = ownValue(given, key);
    return own === undefined ? undefined : reader(own, [...path, key], issues);
  };

  return {
    metrics: read("metrics", readKnownMetrics),
    peers: read("peers", readPeers),
    history: read("history", readHistory),
    capacity: read("capacity", readCapacity),
    strategy: read("strategy", readStrategy),
    steps: read("steps", readSteps),
  };
}

function worst(verdicts: readonly SmartVerdict[]): SmartVerdict {
  if (verdicts.includes("not_met")) return "not_met";

  return verdicts.includes("unknown") ? "unknown" : "met";
}
