import fc from "fast-check";
import { addDays, type Fact, type IncentivePlan } from "incentive-rules";
import { guidePlan } from "incentive-rules/template";
import { OCTOBER } from "./teams.js";

export const DECEMBER = { start: "2026-12-01", end: "2026-12-31" };
export const IDS = ["Ann", "Bo", "Cy"];
const guide = guidePlan({
  version: "2026",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  lightningAward: "500",
  breakthroughAward: "1000",
  poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
});
/** Every kind of component at once. */
export const plan: IncentivePlan = {
  ...guide,
  components: [
    ...guide.components.map((component) => (component.kind === "pool" ? { ...component, floor: "100" } : component)),
    {
      id: "target-bonus",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "curve",
        metric: "signed",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "70%", pays: "0" },
            { at: "100%", pays: "100%" },
          ],
          slopeAbove: "1",
        },
      },
    },
    {
      id: "champion",
      kind: "contest",
      metric: "signed",
      prizes: [
        { place: 1, amount: "1000" },
        { place: 2, amount: "500" },
      ],
      ties: "split",
      minimum: "1",
    },
  ],
};
const dayOf = (day: number): string => addDays({ date: OCTOBER.start, days: day });
const DAYS = 61;

const deal = fc.record({
  day: fc.nat({ max: DAYS - 1 }),
  who: fc.constantFrom(...IDS),
  amount: fc.constantFrom("30000", "60000", "40000.01", "100000", "100000.01", "5000.37", "12.34"),
  customer: fc.constantFrom("C-1", "C-2", "C-3", "C-4"),
  /** Days after which it becomes known. */
  late: fc.oneof(fc.constant(0), fc.nat({ max: DAYS })),
  reversed: fc.option(fc.record({ after: fc.nat({ max: DAYS }), isWhole: fc.boolean() }), { freq: 4 }),
});

/** Facts of October and November, all of them known by the end of November. */
export const facts = fc.array(deal, { maxLength: 14 }).map((deals) =>
  deals.flatMap(({ day, who, amount, customer, late, reversed }, at): Fact[] => {
    const known = Math.min(day + late, DAYS - 1);
    const own = { id: `D-${at}`, kind: "deal", on: dayOf(day), recordedOn: dayOf(known), participant: who, amount };
    if (reversed === null) return [{ ...own, customer }];
    const on = dayOf(Math.min(known + reversed.after, DAYS - 1));
    const back = { id: `R-${at}`, kind: "deal", on, recordedOn: on, reverses: own.id };
    return [
      { ...own, customer },
      { ...back, amount: reversed.isWhole ? `-${amount}` : "-0.01" },
    ];
  }),
);

export const people = {
  participants: [
    { id: "Ann", team: "north" },
    { id: "Bo", team: "north" },
    { id: "Cy", team: "south" },
  ],
  targets: IDS.flatMap((participant) =>
    ["2026-10", "2026-11", "2026-12"].map((period) => ({ participant, metric: "signed", period, target: "50000" })),
  ),
  customers: ["C-1", "C-2", "C-3"].map((customer) => ({ list: "leading", customer })),
};
