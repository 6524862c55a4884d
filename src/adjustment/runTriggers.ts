import { resolveCondition } from "../condition/resolveCondition.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { advanceTrigger } from "./advanceTrigger.js";
import { readAnyLength } from "./readAnyLength.js";
import { isDecision, readObservation } from "./readObservation.js";
import { readRunTriggers, readStates } from "./readRunTriggers.js";
import { createRivalSearch } from "./swapRivals.js";
import type { Trigger } from "./trigger.js";
import type { TriggerObservation } from "./triggerObservation.js";
import type { LoggedStep, SwapConflict, TriggerRun } from "./triggerRun.js";
import type { TriggerState } from "./triggerState.js";
import { writeTriggerState } from "./writeTriggerState.js";

/** What {@link runTriggers} takes. */
export interface TriggerRunInput {
  /** 1 to 5,000, in any order, each id once. */
  readonly triggers: readonly Trigger[];
  /** Where some of them stand, as an earlier run has left it. Default: all inactive. */
  readonly states?: readonly TriggerState[] | undefined;
  /** What is seen and decided, in the order of its days; at most 100,000. */
  readonly observations: readonly TriggerObservation[];
  /** The calendar of cycles. Default: the fiscal year begins in January. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Shows several triggers a series of observations, one after the other, as {@link stepTrigger} would each.
 *
 * Several runs that go on from each other's states come to the same as one. Triggers come by priority, the highest
 * first, then by id, whatever the order in which they are given. Where one fires, and another that is active swaps the
 * same metric in a scope that meets its own, the two are a conflict: it is reported, and nobody is stopped.
 *
 * @throws {@link RulesError} whatever {@link stepTrigger} refuses, `id_duplicate` (a trigger or a state twice),
 * `state_mismatch` (a state of none of the triggers), `trigger_unknown` (a decision on none of them), `list_empty` (no
 * triggers), `list_too_long`
 *
 * @example Two swaps of one metric
 * ```ts
 * import { runTriggers, type Trigger } from "incentive-rules";
 *
 * const at = (bound: string, is: "at_least" | "at_most") =>
 *   ({ kind: "compare", value: { metric: "decision-days" }, is, to: bound }) as const;
 * const swap = (id: string, priority: number, to: string): Trigger => ({
 *   id,
 *   version: "1",
 *   priority,
 *   fire: { when: at("45", "at_least"), consecutive: 1 },
 *   recover: { when: at("36", "at_most"), consecutive: 1 },
 *   life: { max: 6 },
 *   effects: [{ kind: "swap_metric", from: "signed", to }],
 *   reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
 * });
 * const review = (on: string, value: string) =>
 *   ({ kind: "review", on, values: [{ metric: "decision-days", value }] }) as const;
 * const run = runTriggers({
 *   triggers: [swap("a", 1, "proposals"), swap("b", 2, "qualified-customers")],
 *   observations: [review("2026-11-02", "45"), review("2026-11-16", "36")],
 * });
 *
 * run.log.map(({ observation, trigger, events }) => [observation, trigger, events[0]?.kind]);
 * // => [[0, "b", "fired"], [0, "a", "fired"], [1, "b", "recovered"], [1, "a", "recovered"]]
 * run.conflicts; // => [{ observation: 0, on: "2026-11-02", metric: "signed", triggers: ["b", "a"] }]
 * ```
 *
 * @see GUIDE G11, G12 and G13
 */
export function runTriggers(input: TriggerRunInput): TriggerRun {
  const issues: Issue[] = [];
  if (!readKeys(input, ["triggers", "states", "observations", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const triggers = readRunTriggers(ownValue(input, "triggers"), calendar, issues);
  const states = readStates(ownValue(input, "states"), triggers, issues);
  const place = { path: ["observations"], lengthMax: OBSERVATION_COUNT_MAX };
  const observations = readAnyLength(ownValue(input, "observations"), place, issues);
  throwIssues(NAME, issues);
  const findRivals = createRivalSearch(triggers.map(({ trigger }) => trigger));
  const isActive = states.map(
    ({ standing, triggerVersion }, at) =>
      standing.phase === "active" && triggerVersion === triggers[at]?.trigger.version,
  );
  const ids = new Set(triggers.map(({ trigger }) => trigger.id));
  const log: LoggedStep[] = [];
  const passedOver: number[] = [];
  const conflicts: SwapConflict[] = [];
  for (const [at, value] of observations.entries()) {
    const path = ["observations", at];
    const observation = readObservation(value, path, issues);
    if (observation === undefined) return refuse(NAME, issues);
    const { on } = observation;
    if (isDecision(observation) && !ids.has(observation.trigger)) {
      const expected = "the id of one of the triggers";
      const place = [...path, "trigger"];
      issues.push(createIssue({ code: "trigger_unknown", path: place, expected, value: observation.trigger }));
    }
    const fired: number[] = [];
    let isFor = false;
    for (const [rank, stepped] of triggers.entries()) {
      const before = states[rank];
      if (before === undefined) continue;
      const { concerns, state, events, lookUp } = advanceTrigger(stepped, before, observation, { path, issues });
      isFor ||= concerns;
      states[rank] = state;
      // What an older version has left active is not, before this one has seen anything.
      if (concerns) isActive[rank] = state.standing.phase === "active";
      if (events.length === 0) continue;
      if (events.some(({ kind }) => kind === "fired")) fired.push(rank);
      const { id: trigger, fire, recover } = stepped.trigger;
      const found = { fire: resolveCondition(fire.when, lookUp), recover: resolveCondition(recover.when, lookUp) };
      const own = events.map((event) => ({ ...event }));
      log.push({ observation: at, on, trigger, phase: state.standing.phase, events: own, ...found });
    }
    throwIssues(NAME, issues);
    if (!isFor) passedOver.push(at);
    for (const { metric, members } of findRivals(fired, (rank) => isActive[rank] === true)) {
      const names = members.map((rank) => triggers[rank]?.trigger.id ?? "");
      conflicts.push({ observation: at, on, metric, triggers: names });
    }
  }

  return { states: states.map(writeTriggerState), log, conflicts, passedOver };
}

const NAME = "runTriggers";
const OBSERVATION_COUNT_MAX = 100_000;
