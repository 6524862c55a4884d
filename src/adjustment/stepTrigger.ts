import { resolveCondition } from "../condition/resolveCondition.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { advanceTrigger } from "./advanceTrigger.js";
import { readObservation } from "./readObservation.js";
import { readSteppedTrigger } from "./readSteppedTrigger.js";
import { initialState, readTriggerState } from "./readTriggerState.js";
import type { Trigger } from "./trigger.js";
import type { TriggerObservation } from "./triggerObservation.js";
import type { TriggerState } from "./triggerState.js";
import type { TriggerStep } from "./triggerStep.js";
import { writeTriggerState } from "./writeTriggerState.js";

/** What {@link stepTrigger} takes. */
export interface TriggerStepInput {
  /** The trigger. */
  readonly trigger: Trigger;
  /** Where it stands. Default: inactive, and nothing was seen yet. */
  readonly state?: TriggerState | undefined;
  /** What is seen, or decided. */
  readonly observation: TriggerObservation;
  /** The calendar of cycles. Default: the fiscal year begins in January. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Shows a trigger one observation: where it stands then, what happened, and every condition with the value it saw.
 *
 * It fires on the review that makes the row of `fire` long enough, exactly on its number, and then waits for an approval
 * where its size needs one. While it is active `recover` is asked before its age, from its `min` on. Reviews of the
 * cooldown are counted, whatever they find; without their data as `noData` says. Events add to a row, break none, and are no reviews; a condition that
 * only an event can meet asks nothing of reviews, and its row is taken back by its contrary. An observation that does not
 * cover all of the trigger's scope is not for it, nor is a review that covers more and lists nothing that it asks for. Of
 * several reviews on one day the first that is for it counts.
 *
 * @throws {@link RulesError} whatever {@link checkTrigger} finds, `state_mismatch` (a state of another trigger or shape),
 * `dates_reversed` (an observation before the last), `figure_missing` (`noData` is `refuse`), `attribute_reserved`,
 * `anchor_missing`, `date_malformed`, `date_out_of_range`, `period_open`, `period_reversed`, `divisor_not_positive`,
 * `amount_malformed`, `text_malformed`, `id_malformed`, `id_duplicate`, `list_too_long`, `value_unknown`,
 * `count_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`, those of the structure, and whatever
 * {@link checkCalendar} finds
 *
 * @example A competitor cuts prices in one region, and somebody has to agree to what follows
 * ```ts
 * import { stepTrigger, type Trigger } from "incentive-rules";
 *
 * const trigger: Trigger = {
 *   id: "price-cut-east",
 *   version: "1",
 *   scope: { regions: ["East"] },
 *   fire: { when: { kind: "compare", value: { attribute: "event" }, is: "equal", to: "price-cut" }, consecutive: 1 },
 *   recover: { when: { kind: "compare", value: { metric: "price-gap" }, is: "at_most", to: "2%" }, consecutive: 2 },
 *   life: { max: 6 },
 *   approval: { tiers: [{ upTo: "5%" }, { upTo: "20%", role: "director" }, { role: "board" }] },
 *   effects: [{ kind: "add_dimension", metric: "proposals", target: "12", weight: "15%" }],
 *   reason: { en: "A competitor has cut prices.", "zh-CN": "竞品降价。" },
 * };
 * const scope = { regions: ["East"] };
 * const cut = stepTrigger({ trigger, observation: { kind: "event", on: "2026-11-04", event: "price-cut", scope } });
 * const approval = { kind: "approval", on: "2026-12-01", trigger: "price-cut-east", role: "director" } as const;
 * const approved = stepTrigger({ trigger, state: cut.state, observation: approval });
 *
 * cut.state.phase; // => "proposed"
 * cut.events; // => [{ kind: "proposed", size: "0.15", role: "director" }]
 * approved.state.phase; // => "active"
 * approved.events.map(({ kind }) => kind); // => ["approved", "fired"]
 * ```
 *
 * @see GUIDE G11, G12 and G13
 */
export function stepTrigger(input: TriggerStepInput): TriggerStep {
  const issues: Issue[] = [];
  if (!readKeys(input, ["trigger", "state", "observation", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const stepped = readSteppedTrigger(ownValue(input, "trigger"), calendar, ["trigger"], issues);
  const given = ownValue(input, "state");
  const stored = given === undefined ? undefined : readTriggerState(given, ["state"], issues);
  const observation = readObservation(ownValue(input, "observation"), ["observation"], issues);
  if (stepped === undefined || observation === undefined || issues.length > 0) return refuse(NAME, issues);
  const { trigger } = stepped;
  const state = stored ?? initialState(trigger);
  if (state.trigger !== trigger.id) {
    const expected = `the state of ${trigger.id}`;
    issues.push(createIssue({ code: "state_mismatch", path: ["state", "trigger"], expected, value: state.trigger }));
  }
  const next = advanceTrigger(stepped, state, observation, { path: ["observation"], issues });
  throwIssues(NAME, issues);

  return {
    concerns: next.concerns,
    state: writeTriggerState(next.state),
    events: next.events.map((event) => ({ ...event })),
    fire: resolveCondition(trigger.fire.when, next.lookUp),
    recover: resolveCondition(trigger.recover.when, next.lookUp),
  };
}

const NAME = "stepTrigger";
