import type { FoundValue } from "../condition/readOperandValues.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { coversScope } from "./coversScope.js";
import type { Moved, SteppedTrigger } from "./enterPhase.js";
import { followDecision } from "./followDecision.js";
import { askedVerdict, followSighting } from "./followSighting.js";
import { isDecision, type ReadObservation, type ReadSighting } from "./readObservation.js";
import { initialState, type ReadTriggerState } from "./readTriggerState.js";
import { type SignalWindow, seeSignal } from "./signalWindow.js";
import type { TriggerEvent } from "./triggerStep.js";

/** What an observation does to a trigger, and what its conditions saw. */
export interface Advanced extends Moved {
  readonly concerns: boolean;
  readonly lookUp: OperandLookup;
}

/** The one core of `stepTrigger` and `runTriggers`; notes why an observation cannot follow the one before it. */
export function advanceTrigger(
  stepped: SteppedTrigger,
  before: ReadTriggerState,
  observation: ReadObservation,
  { path, issues }: { readonly path: IssuePath; readonly issues: Issue[] },
): Advanced {
  const { trigger } = stepped;
  const isEdited = before.triggerVersion !== trigger.version;
  const current = isEdited ? begunAnew(stepped, before) : before;
  const events: readonly TriggerEvent[] = isEdited
    ? [{ kind: "reset", phase: before.phase, version: before.triggerVersion }]
    : NOTHING;
  if (!isFor(stepped, observation)) return { concerns: false, state: current, events, lookUp: nothing };
  checkOrder(current, observation, [...path, "on"], issues);
  const { on } = observation;
  if (isDecision(observation)) {
    const moved = followDecision(stepped, { ...current, observedOn: on }, observation);
    return { ...joined(events, moved), concerns: true, lookUp: nothing };
  }
  const seen = see(stepped, current, observation);
  const verdict = askedVerdict(trigger, current, seen);
  if (verdict === "unknown" && observation.kind === "review" && trigger.noData === "refuse") {
    const expected = "values by which its conditions can be decided";
    issues.push(createIssue({ code: "figure_missing", path: [...path, "values"], expected, value: trigger.id }));
  }
  const moved = followSighting(stepped, seen.state, seen, verdict);

  return { ...joined(events, moved), concerns: true, lookUp: seen.lookUp };
}

const NOTHING: readonly TriggerEvent[] = [];

function nothing(): undefined {
  return undefined;
}

function joined(before: readonly TriggerEvent[], { state, events }: Moved): Moved {
  return { state, events: before.length === 0 ? events : [...before, ...events] };
}

function begunAnew({ trigger }: SteppedTrigger, { cycle, observedOn, reviewedOn }: ReadTriggerState): ReadTriggerState {
  return { ...initialState(trigger), cycle, observedOn, reviewedOn };
}

function isFor({ trigger }: SteppedTrigger, observation: ReadObservation): boolean {
  if (isDecision(observation)) return observation.trigger === trigger.id;

  return coversScope(observation.scope, trigger.scope);
}

function checkOrder(
  { observedOn, reviewedOn }: ReadTriggerState,
  { kind, on }: ReadObservation,
  path: IssuePath,
  issues: Issue[],
): void {
  if (kind === "review" && reviewedOn !== null && on <= reviewedOn) {
    const expected = `a day after the last review, ${reviewedOn}`;
    issues.push(createIssue({ code: "dates_reversed", path, expected, value: on }));
  } else if (observedOn !== null && on < observedOn) {
    const expected = `a day not before the last observation, ${observedOn}`;
    issues.push(createIssue({ code: "dates_reversed", path, expected, value: on }));
  }
}

/** A review adds to the signals; an event is seen as it is. */
function see({ trigger }: SteppedTrigger, before: ReadTriggerState, { kind, on, lookUp }: ReadSighting) {
  if (kind === "event") return { kind, on, lookUp, state: { ...before, observedOn: on } };
  const state = { ...before, observedOn: on, reviewedOn: on };
  if (trigger.signals.length === 0) return { kind, on, lookUp, state };
  const signals = new Map<string, SignalWindow>();
  const found = new Map<string, FoundValue>();
  for (const signal of trigger.signals) {
    const own = seeSignal(signal, before.signals.get(signal.metric) ?? [], lookUp({ metric: signal.metric }));
    signals.set(signal.metric, own.window);
    found.set(signal.metric, own.found);
  }
  const seen: OperandLookup = (operand) =>
    hasOwnKey(operand, "metric") && found.has(operand.metric) ? found.get(operand.metric) : lookUp(operand);

  return { kind, on, lookUp: seen, state: { ...state, signals } };
}
