import { activate, coolDown, type Moved, type SteppedTrigger } from "./enterPhase.js";
import type { ReadDecision } from "./readObservation.js";
import type { ReadTriggerState } from "./readTriggerState.js";
import type { DecidedEvent } from "./triggerStep.js";

/** Where a decision on a trigger leads. */
export function followDecision(stepped: SteppedTrigger, state: ReadTriggerState, decision: ReadDecision): Moved {
  const { kind, on, role, roleKey } = decision;
  const { trigger } = stepped;
  const decided = (event: DecidedEvent["kind"]): DecidedEvent => ({ kind: event, role });
  const isOpen = state.phase === "proposed" || (kind === "cancellation" && state.phase === "active");
  if (!isOpen) return { state, events: [decided("nothing_to_decide")] };
  // Where nobody has to agree, anybody may call it off.
  if (trigger.approval?.role !== undefined && !trigger.approval.entitled.has(roleKey)) {
    return { state, events: [decided("not_entitled")] };
  }
  switch (kind) {
    case "approval":
      return { state: activate(stepped, state, on), events: [decided("approved"), { kind: "fired" }] };
    case "rejection":
      return { state: coolDown(trigger, state, on), events: [decided("rejected")] };
    case "cancellation":
      return { state: coolDown(trigger, state, on), events: [decided("cancelled")] };
  }
}
