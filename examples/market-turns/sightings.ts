import { type Calendar, measureFacts, type Review, reviewCalendar, type TriggerObservation } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { readTable } from "./readTable.js";
import { CYCLE } from "./salesPlan.js";
import { FACTS, HALF_YEAR } from "./salesTeam.js";

/** What the triggers are shown, and how the story tells it. */
export interface Sighting {
  readonly observation: TriggerObservation;
  readonly text: string;
}

/** Of fewer signatures in a fortnight no median is taken. */
const SIGNATURES_MIN = 3;

const CALENDAR: Calendar = { fortnightAnchor: "2026-03-02", holidays: ["2026-05-01", "2026-05-04", "2026-05-05"] };

/** Fortnightly reviews, events outside, and what the monthly calibrations decided, by date. */
export function sightings(): readonly Sighting[] {
  const reviews = reviewCalendar({ period: { ...HALF_YEAR, start: "2026-03-02" }, calendar: CALENDAR });
  const decisions = readTable("decisions.csv", (cell) => {
    const on = cell("on");
    must(reviews.find((review) => review.kind === "calibration" && review.on === on));
    return { kind: "approval", on, trigger: cell("trigger"), role: cell("role") } as const;
  });

  // A review comes before what is decided on its day, and the sort is stable.
  return [
    ...reviews.flatMap((review) => (review.kind === "data_review" ? lookAt(review) : [])),
    ...outside(),
    ...decisions.map((observation) => ({ observation, text: `approved, ${observation.role}` })),
  ].sort((one, other) => (one.observation.on < other.observation.on ? -1 : 1));
}

/** The median of the fortnight's signatures; from a visit that may be weeks before it. */
function lookAt({ on, covers }: Review): Sighting {
  const found = measureFacts({ metrics: [CYCLE], facts: FACTS, by: "total", period: covers });
  const { value, factCount } = found[0] ?? { value: null, factCount: 0 };
  const isEnough = factCount >= SIGNATURES_MIN;

  return {
    observation: { kind: "review", on, values: isEnough ? [{ metric: CYCLE.id, value }] : [] },
    text: isEnough ? `${value} days, of ${factCount} signed` : `only ${factCount} signed: no data`,
  };
}

function outside(): readonly Sighting[] {
  return readTable("outside.csv", (cell) => {
    const [event, region] = [cell("event"), cell("region")];
    return {
      observation: { kind: "event", on: cell("on"), event, ...(region === "" ? {} : { scope: { regions: [region] } }) },
      text: region === "" ? event : `${event}, ${region}`,
    };
  });
}
