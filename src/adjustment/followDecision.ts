import { activate, coolDown, type Moved, type Position, type SteppedTrigger } from "./enterPhase.js";
import type { ReadDecision } from "./readObservation.js";
import type { DecidedEvent } from "./triggerStep.js";

/** Where a decision on a trigger leads. */
export function followDecision(stepped: SteppedTrigger, before: Position, decision: ReadDecision): Moved {
  const { kind, on, role, roleKey, words } = decision;
  const { trigger } = stepped;
  const { standing, cycle } = before;
  const decided = (event: DecidedEvent["kind"]): DecidedEvent => ({ kind: event, role, ...words });
  const isOpen = standing.phase === "proposed" || (kind === "cancellation" && standing.phase === "active");
  if (!isOpen) return { standing, cycle, events: [decided("nothing_to_decide")] };
  // Where nobody has to agree, anybody may call it off.
  if (trigger.approval?.role !== undefined && !trigger.approval.entitled.has(roleKey)) {
    return { standing, cycle, events: [decided("not_entitled")] };
  }
  switch (kind) {
    case "approval":
      return { ...activate(stepped, before, on), events: [decided("approved"), { kind: "fired" }] };
    case "rejection":
      return { standing: coolDown(trigger, on), cycle, events: [decided("rejected")] };
    case "cancellation": {
      const ended = standing.phase === "active" ? { afterwards: trigger.afterwards } : {};
      return { standing: coolDown(trigger, on), cycle, events: [{ ...decided("cancelled"), ...ended }] };
    }
  }
}
