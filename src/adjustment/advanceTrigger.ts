import { decideCondition } from "../condition/decideCondition.js";
import type { FoundValue } from "../condition/readOperandValues.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { SteppedTrigger } from "./enterPhase.js";
import { followDecision } from "./followDecision.js";
import { followSighting } from "./followSighting.js";
import { coversScope } from "./keyedScope.js";
import { isDecision, type ReadDecision, type ReadObservation, type ReadSighting } from "./readObservation.js";
import type { ReadTrigger } from "./readTrigger.js";
import { initialState, type ReadTriggerState } from "./readTriggerState.js";
import { type SignalWindow, seeSignal } from "./signalWindow.js";
import type { TriggerEvent } from "./triggerStep.js";

/** What an observation does to a trigger, and what its conditions saw. */
export interface Advanced {
  readonly concerns: boolean;
  readonly state: ReadTriggerState;
  readonly events: readonly TriggerEvent[];
  readonly lookUp: OperandLookup;
}

/** Where it is noted why an observation cannot follow the one before it. */
interface Place {
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** The one core of `stepTrigger` and `runTriggers`. */
export function advanceTrigger(
  stepped: SteppedTrigger,
  before: ReadTriggerState,
  observation: ReadObservation,
  place: Place,
): Advanced {
  const { trigger } = stepped;
  const isFor = isDecision(observation) ? observation.trigger === trigger.id : isSeen(trigger, observation);
  if (!isFor) return { concerns: false, state: before, events: [], lookUp: nothing };
  if (isReviewed(before, observation)) {
    return { concerns: false, state: before, events: [{ kind: "passed_over" }], lookUp: nothing };
  }
  if (before.triggerVersion !== trigger.version) {
    const { cycle, observedOn, reviewedOn } = before;
    const anew = { ...initialState(trigger), cycle, observedOn, reviewedOn };
    const reset: TriggerEvent = { kind: "reset", phase: before.standing.phase, version: before.triggerVersion };
    const advanced = advanceTrigger(stepped, anew, observation, place);
    return { ...advanced, events: [reset, ...advanced.events] };
  }
  checkOrder(before, observation, place);

  return isDecision(observation) ? decide(stepped, before, observation) : sight(stepped, before, observation, place);
}

function nothing(): undefined {
  return undefined;
}

/** A review of more than the trigger is about is for it only where it has looked at something that the trigger asks for. */
function isSeen({ scopeKeys, asked }: ReadTrigger, { kind, scope, lookUp }: ReadSighting): boolean {
  if (!coversScope(scope, scopeKeys)) return false;
  if (kind === "event" || asked.length === 0 || coversScope(scopeKeys, scope)) return true;

  return asked.some((operand) => lookUp(operand) !== undefined);
}

/** Whether the day has had its review: what is delivered twice counts once, and one day is no row of two. */
function isReviewed({ observedOn, reviewedOn }: ReadTriggerState, { kind, on }: ReadObservation): boolean {
  return kind === "review" && on === reviewedOn && on === observedOn;
}

function checkOrder({ observedOn }: ReadTriggerState, { on }: ReadObservation, { path, issues }: Place): void {
  if (observedOn === null || on >= observedOn) return;
  const expected = `a day not before the last observation, ${observedOn}`;
  issues.push(createIssue({ code: "dates_reversed", path: [...path, "on"], expected, value: on }));
}

function decide(stepped: SteppedTrigger, before: ReadTriggerState, decision: ReadDecision): Advanced {
  const { events, ...position } = followDecision(stepped, before, decision);

  return { concerns: true, state: { ...before, ...position, observedOn: decision.on }, events, lookUp: nothing };
}

function sight(
  stepped: SteppedTrigger,
  before: ReadTriggerState,
  sighting: ReadSighting,
  { path, issues }: Place,
): Advanced {
  const { trigger } = stepped;
  const { kind, on } = sighting;
  const { signals, lookUp } =
    kind === "review" ? see(trigger, before, sighting) : { ...sighting, signals: before.signals };
  const { phase } = before.standing;
  const asked = phase === "proposed" || phase === "active" ? trigger.recover : trigger.fire;
  const verdict = decideCondition(asked.when, lookUp);
  if (verdict === "unknown" && kind === "review" && trigger.noData === "refuse") {
    const expected = "values by which its conditions can be decided";
    issues.push(createIssue({ code: "figure_missing", path: [...path, "values"], expected, value: trigger.id }));
  }
  const isOpposed = verdict !== "true" && isOpposite(trigger, before, { kind, lookUp });
  const { standing, cycle, events } = followSighting(stepped, before, {
    kind,
    on,
    verdict: kind === "review" && asked.isForEvents && !isOpposed ? "held" : verdict,
    isOpposed,
  });
  const state = {
    trigger: before.trigger,
    triggerVersion: before.triggerVersion,
    standing,
    cycle,
    signals,
    observedOn: on,
    reviewedOn: kind === "review" ? on : before.reviewedOn,
  };

  return { concerns: true, state, events, lookUp };
}

/**
 * Whether a row of events is taken back, which no review can break: that of `fire` by whatever recovers, so that nothing
 * begins that is over; that of `recover` by an event that fires, since reviews say all the time what fired.
 */
function isOpposite(
  { fire, recover }: ReadTrigger,
  { standing: { phase, recoverCount } }: ReadTriggerState,
  { kind, lookUp }: Pick<ReadSighting, "kind" | "lookUp">,
): boolean {
  if (phase === "pending") return fire.isForEvents && decideCondition(recover.when, lookUp) === "true";
  if (recoverCount === 0 || kind === "review" || !recover.isForEvents) return false;

  return decideCondition(fire.when, lookUp) === "true";
}

/** What a review adds to the signals; of an event its own values are seen, as they are. */
function see({ signals }: ReadTrigger, before: ReadTriggerState, { lookUp }: ReadSighting) {
  if (signals.length === 0) return { signals: before.signals, lookUp };
  const windows = new Map<string, SignalWindow>();
  const found = new Map<string, FoundValue>();
  for (const signal of signals) {
    const { metric } = signal;
    const seen = seeSignal(signal, before.signals.get(metric) ?? [], lookUp({ metric }));
    windows.set(metric, seen.window);
    found.set(metric, seen.found);
  }
  const lookUpSignal: OperandLookup = (operand) =>
    hasOwnKey(operand, "metric") && found.has(operand.metric) ? found.get(operand.metric) : lookUp(operand);

  return { signals: windows, lookUp: lookUpSignal };
}
