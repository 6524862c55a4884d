import type { Verdict } from "../condition/verdict.js";
import type { PlainDate } from "../period/plainDate.js";
import {
  activate,
  coolDown,
  enterPhase,
  isLimited,
  type Moved,
  type Position,
  type SteppedTrigger,
} from "./enterPhase.js";
import type { ReadTrigger } from "./readTrigger.js";
import type { Standing } from "./readTriggerState.js";
import type { ExpiredEvent, TriggerEvent } from "./triggerStep.js";

/** A review or an event by its day, with the verdict of the condition that is asked: held where it asks nothing of reviews. */
export interface Sighted {
  readonly kind: "review" | "event";
  readonly on: PlainDate;
  readonly verdict: Verdict | "held";
  /** Whether it takes back a row of events. */
  readonly isOpposed: boolean;
}

/** Where a review or an event leads. */
export function followSighting(
  stepped: SteppedTrigger,
  before: Position,
  { kind, on, verdict, isOpposed }: Sighted,
): Moved {
  if (isOpposed && kind === "event") return takeBack(before, on);
  if (kind === "event") return verdict === "true" ? followEvent(stepped, before, on) : still(before, []);
  if (verdict !== "unknown") return followReview(stepped, before, on, { verdict, missingCount: 0 });
  const { noData, life } = stepped.trigger;
  const { recoverCount, reviewCount } = before.standing;
  const missingCount = countMissing(stepped.trigger, before.standing);
  const isHeld = noData === "hold";
  // A proposal waits for people and for no data, so that its reviews are counted all the same.
  const moved =
    isHeld && before.standing.phase !== "proposed"
      ? still({ ...before, standing: countedOn(before.standing, { recoverCount, reviewCount, missingCount }) }, [])
      : followReview(stepped, before, on, { verdict: isHeld ? "held" : "false", missingCount });
  const events: readonly TriggerEvent[] = [{ kind: "no_data" }, ...moved.events];
  if (moved.standing.phase !== "active" || moved.standing.missingCount !== life.missingMax) {
    return { ...moved, events };
  }

  return end(stepped.trigger, before, on, [...events, expired(stepped.trigger, "missing_data")]);
}

function still({ standing, cycle }: Position, events: readonly TriggerEvent[]): Moved {
  return { standing, cycle, events };
}

/** What was active or proposed is over. */
function end(trigger: ReadTrigger, { cycle }: Position, on: PlainDate, events: readonly TriggerEvent[]): Moved {
  return { standing: coolDown(trigger, on), cycle, events };
}

/** Where nothing waits for the count it is not kept, so that it cannot grow. */
function countMissing({ life }: ReadTrigger, { phase, missingCount }: Standing): number {
  return phase === "active" && life.missingMax !== undefined ? missingCount + 1 : 0;
}

/** A row of events ends, and nothing else is counted. */
function takeBack({ standing, cycle }: Position, on: PlainDate): Moved {
  if (standing.phase === "pending") return { standing: enterPhase("inactive", on), cycle, events: [] };

  return { standing: { ...standing, recoverCount: 0 }, cycle, events: [] };
}

/** An event adds to a row and breaks none; it is no review by which anything is counted. */
function followEvent(stepped: SteppedTrigger, before: Position, on: PlainDate): Moved {
  const { trigger } = stepped;
  const { standing } = before;
  switch (standing.phase) {
    case "inactive":
    case "pending":
      return fireIfDue(stepped, oneMoreToFire(stepped, before, on), on);
    case "proposed":
    case "active": {
      const { reviewCount, missingCount } = standing;
      const recoverCount = oneMore(standing.recoverCount, trigger.recover);
      const counted = countedOn(standing, { recoverCount, reviewCount, missingCount });
      return endIfDue(trigger, { standing: counted, cycle: before.cycle }, on);
    }
    case "cooldown":
      return still(before, [{ kind: "not_counted" }]);
  }
}

/** What a review counts as. */
interface Counting {
  /** What is held neither adds to a row nor breaks it: without data, and where only an event can meet the condition. */
  readonly verdict: "true" | "false" | "held";
  readonly missingCount: number;
}

function followReview(
  stepped: SteppedTrigger,
  before: Position,
  on: PlainDate,
  { verdict, missingCount }: Counting,
): Moved {
  const { trigger } = stepped;
  const { standing, cycle } = before;
  const reviewCount = standing.reviewCount + 1;
  switch (standing.phase) {
    case "inactive":
    case "pending":
      if (verdict === "true") return fireIfDue(stepped, oneMoreToFire(stepped, before, on), on);
      if (verdict === "held" && standing.phase === "pending") return fireIfDue(stepped, before, on);
      return { standing: standing.phase === "inactive" ? standing : enterPhase("inactive", on), cycle, events: [] };
    case "proposed":
    case "active": {
      const recoverCount = nextCount(verdict, standing.recoverCount, trigger.recover);
      const counted = countedOn(standing, { recoverCount, reviewCount, missingCount });
      return endIfDue(trigger, { standing: counted, cycle }, on);
    }
    case "cooldown":
      return reviewCount < trigger.cooldown
        ? {
            standing: countedOn(standing, { recoverCount: 0, reviewCount, missingCount: 0 }),
            cycle,
            events: [{ kind: "cooling" }],
          }
        : { standing: enterPhase("inactive", on), cycle, events: [{ kind: "cooled" }] };
  }
}

/** One more in a row; beyond the number that is asked for nothing is counted. */
function oneMore(count: number, { consecutive }: ReadTrigger["fire"]): number {
  return Math.min(count + 1, consecutive);
}

function nextCount(verdict: Counting["verdict"], count: number, condition: ReadTrigger["recover"]): number {
  if (verdict === "held") return count;

  return verdict === "true" ? oneMore(count, condition) : 0;
}

type Counts = Pick<Standing, "recoverCount" | "reviewCount" | "missingCount">;

/** Other counts in the same phase. Fields are named one by one: a spread that is written over takes ten times as long. */
function countedOn(
  { phase, since, fireCount }: Standing,
  { recoverCount, reviewCount, missingCount }: Counts,
): Standing {
  return { phase, since, fireCount, recoverCount, reviewCount, missingCount };
}

function oneMoreToFire({ trigger: { fire } }: SteppedTrigger, { standing, cycle }: Position, on: PlainDate): Position {
  const pending = standing.phase === "pending" ? standing : enterPhase("pending", on);

  return { standing: { ...pending, fireCount: oneMore(pending.fireCount, fire) }, cycle };
}

function fireIfDue(stepped: SteppedTrigger, pending: Position, on: PlainDate): Moved {
  const { fire, approval } = stepped.trigger;
  if (pending.standing.fireCount < fire.consecutive) return still(pending, []);
  if (isLimited(stepped, pending, on)) return still(pending, [{ kind: "limited" }]);
  if (approval?.role === undefined) return { ...activate(stepped, pending, on), events: [{ kind: "fired" }] };
  const { size, role } = approval;

  return { standing: enterPhase("proposed", on), cycle: pending.cycle, events: [{ kind: "proposed", size, role }] };
}

/** Recovery comes before expiry: what ends on the same review has recovered. */
function endIfDue(trigger: ReadTrigger, now: Position, on: PlainDate): Moved {
  const { recover, life, approval, afterwards } = trigger;
  const { phase, recoverCount, reviewCount } = now.standing;
  const hasRecovered = recoverCount >= recover.consecutive;
  if (phase === "proposed") {
    const lapsesAfter = approval?.lapsesAfter;
    const kind = hasRecovered ? "withdrawn" : "lapsed";
    const isOver = hasRecovered || (lapsesAfter !== undefined && reviewCount >= lapsesAfter);
    if (isOver) return { standing: enterPhase("inactive", on), cycle: now.cycle, events: [{ kind }] };
    // A proposal that never lapses counts no reviews, so that the count cannot grow.
    return lapsesAfter === undefined
      ? still({ ...now, standing: countedOn(now.standing, { recoverCount, reviewCount: 0, missingCount: 0 }) }, [])
      : still(now, []);
  }
  if (hasRecovered && reviewCount >= life.min) return end(trigger, now, on, [{ kind: "recovered", afterwards }]);
  if (reviewCount < life.max) return still(now, []);

  return end(trigger, now, on, [expired(trigger, "age")]);
}

function expired({ afterwards }: ReadTrigger, cause: ExpiredEvent["cause"]): ExpiredEvent {
  return { kind: "expired", cause, afterwards };
}
