import { decideCondition } from "../condition/decideCondition.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import type { Verdict } from "../condition/verdict.js";
import type { PlainDate } from "../period/plainDate.js";
import { activate, coolDown, enterPhase, isLimited, type Moved, type SteppedTrigger } from "./enterPhase.js";
import type { ReadTrigger } from "./readTrigger.js";
import type { ReadTriggerState } from "./readTriggerState.js";
import type { PlainEvent, TriggerEvent } from "./triggerStep.js";

/** What was seen, as the conditions of one trigger see it. */
export interface Seen {
  readonly kind: "review" | "event";
  readonly on: PlainDate;
  readonly lookUp: OperandLookup;
}

/** The verdict of the condition that is asked in the phase. */
export function askedVerdict(trigger: ReadTrigger, { phase }: ReadTriggerState, { lookUp }: Seen): Verdict {
  const isOn = phase === "proposed" || phase === "active";

  return decideCondition((isOn ? trigger.recover : trigger.fire).when, lookUp);
}

/** Where a review or an event leads, by the verdict of the condition that was asked. */
export function followSighting(
  stepped: SteppedTrigger,
  state: ReadTriggerState,
  { kind, on }: Seen,
  verdict: Verdict,
): Moved {
  if (kind === "event") return followEvent(stepped, state, on, verdict);
  const { trigger } = stepped;
  if (verdict !== "unknown") return followReview(stepped, { ...state, missingCount: 0 }, on, verdict);
  const missing = countMissing(trigger, state);
  const moved =
    trigger.noData === "hold" ? { state: missing, events: [] } : followReview(stepped, missing, on, "false");
  const events = [NO_DATA, ...moved.events];
  if (moved.state.phase !== "active" || moved.state.missingCount !== trigger.life.missingMax) {
    return { state: moved.state, events };
  }

  return { state: coolDown(trigger, state, on), events: [...events, { kind: "expired", cause: "missing_data" }] };
}

const NO_DATA: TriggerEvent = { kind: "no_data" };

/** Where nothing waits for the count it is not kept, so that it cannot grow. */
function countMissing({ life }: ReadTrigger, state: ReadTriggerState): ReadTriggerState {
  if (state.phase !== "active" || life.missingMax === undefined) return state;

  return { ...state, missingCount: state.missingCount + 1 };
}

/** An event adds to a row and breaks none; it is no review by which anything is counted. */
function followEvent(stepped: SteppedTrigger, state: ReadTriggerState, on: PlainDate, verdict: Verdict): Moved {
  if (verdict !== "true" || state.phase === "cooldown") return { state, events: [] };
  if (state.phase === "proposed" || state.phase === "active") {
    return endIfDue(
      stepped.trigger,
      { ...state, recoverCount: counted(state.recoverCount, stepped.trigger.recover) },
      on,
    );
  }

  return fireIfDue(stepped, state, on);
}

function followReview(
  stepped: SteppedTrigger,
  state: ReadTriggerState,
  on: PlainDate,
  verdict: "true" | "false",
): Moved {
  const { trigger } = stepped;
  const reviewCount = state.reviewCount + 1;
  switch (state.phase) {
    case "inactive":
    case "pending":
      if (verdict === "true") return fireIfDue(stepped, state, on);
      return { state: state.phase === "inactive" ? state : enterPhase(state, "inactive", on), events: [] };
    case "proposed":
    case "active": {
      const recoverCount = verdict === "true" ? counted(state.recoverCount, trigger.recover) : 0;
      return endIfDue(trigger, { ...state, recoverCount, reviewCount }, on);
    }
    case "cooldown":
      return reviewCount < trigger.cooldown
        ? { state: { ...state, reviewCount }, events: [{ kind: "cooling" }] }
        : { state: enterPhase(state, "inactive", on), events: [{ kind: "cooled" }] };
  }
}

/** One more in a row; beyond the number that is asked for nothing is counted. */
function counted(count: number, { consecutive }: ReadTrigger["fire"]): number {
  return Math.min(count + 1, consecutive);
}

function fireIfDue(stepped: SteppedTrigger, before: ReadTriggerState, on: PlainDate): Moved {
  const { fire, approval } = stepped.trigger;
  const fireCount = counted(before.fireCount, fire);
  const pending = before.phase === "pending" ? before : enterPhase(before, "pending", on);
  const state = { ...pending, fireCount };
  if (fireCount < fire.consecutive) return { state, events: [] };
  if (isLimited(stepped, state, on)) return { state, events: [{ kind: "limited" }] };
  if (approval?.role === undefined) return { state: activate(stepped, state, on), events: [{ kind: "fired" }] };
  const { size, role } = approval;

  return { state: enterPhase(state, "proposed", on), events: [{ kind: "proposed", size, role }] };
}

/** Recovery comes before expiry: what ends on the same review has recovered. */
function endIfDue(trigger: ReadTrigger, state: ReadTriggerState, on: PlainDate): Moved {
  const { recover, life, approval } = trigger;
  const hasRecovered = state.recoverCount >= recover.consecutive;
  if (state.phase === "proposed") {
    const hasLapsed = state.reviewCount >= (approval?.lapsesAfter ?? Number.POSITIVE_INFINITY);
    if (!hasRecovered && !hasLapsed) return { state: waiting(state, approval?.lapsesAfter), events: [] };
    return { state: enterPhase(state, "inactive", on), events: [plain(hasRecovered ? "withdrawn" : "lapsed")] };
  }
  if (hasRecovered && state.reviewCount >= life.min) {
    return { state: coolDown(trigger, state, on), events: [plain("recovered")] };
  }
  if (state.reviewCount < life.max) return { state, events: [] };

  return { state: coolDown(trigger, state, on), events: [{ kind: "expired", cause: "age" }] };
}

/** A proposal that never lapses counts no reviews, so that the count cannot grow. */
function waiting(state: ReadTriggerState, lapsesAfter: number | undefined): ReadTriggerState {
  return lapsesAfter === undefined ? { ...state, reviewCount: 0 } : state;
}

function plain(kind: PlainEvent["kind"]): PlainEvent {
  return { kind };
}
