import { addDays, type PlainDate, periodOf, stepTrigger, type TriggerEvent, type TriggerState } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { TRIGGERS } from "./salesTriggers.js";
import { type Sighting, sightings } from "./sightings.js";

/** What the triggers have made of a sighting. */
export interface Watched extends Sighting {
  /** In the order of the triggers. */
  readonly steps: readonly WatchedStep[];
}

/** Where a trigger stands. */
export interface WatchedStep {
  readonly trigger: string;
  readonly state: TriggerState;
  readonly events: readonly TriggerEvent[];
}

/** A trigger's days in force: what was decided holds from the first day of the next month. */
export interface Term {
  readonly trigger: string;
  /** The days on which it was proposed, agreed to, and over. */
  readonly proposedOn: PlainDate;
  readonly firedOn: PlainDate;
  readonly recoveredOn: PlainDate;
  readonly from: PlainDate;
  /** The first day on which it does not hold any more. */
  readonly until: PlainDate;
}

/** Shows the triggers everything, one after the other. */
export function watch(): readonly Watched[] {
  const states = new Map<string, TriggerState>();

  return sightings().map((sighting) => {
    const steps = TRIGGERS.map((trigger) => {
      const { observation } = sighting;
      const { state, events } = stepTrigger({ trigger, state: states.get(trigger.id), observation });
      states.set(trigger.id, state);
      return { trigger: trigger.id, state, events };
    });
    return { ...sighting, steps };
  });
}

/** When what has fired holds. */
export function termsOf(watched: readonly Watched[]): readonly Term[] {
  return TRIGGERS.map(({ id }) => {
    const dayOf = (kind: TriggerEvent["kind"]) => {
      const isIt = ({ trigger, events }: WatchedStep) => trigger === id && events.some((one) => one.kind === kind);
      return must(watched.find(({ steps }) => steps.some(isIt))).observation.on;
    };
    const [proposedOn, firedOn, recoveredOn] = [dayOf("proposed"), dayOf("fired"), dayOf("recovered")];
    return { trigger: id, proposedOn, firedOn, recoveredOn, from: nextMonth(firedOn), until: nextMonth(recoveredOn) };
  });
}

function nextMonth(date: PlainDate): PlainDate {
  return addDays({ date: periodOf(date, "month").end, days: 1 });
}
