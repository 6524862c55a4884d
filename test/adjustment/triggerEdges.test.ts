import { stepTrigger, type Trigger, type TriggerObservation, type TriggerState } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";

const days = { metric: "days" };
const TRIGGER: Trigger = {
  id: "long-cycle",
  version: "1",
  fire: { when: { kind: "compare", value: days, is: "at_least", to: "45" }, consecutive: 1 },
  recover: { when: { kind: "compare", value: days, is: "at_most", to: "36" }, consecutive: 2 },
  life: { max: 6 },
  effects: [{ kind: "scale_target", metric: "signed", factor: "0.95" }],
  reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
};
const review = (on: string, value?: string): TriggerObservation => ({
  kind: "review",
  on,
  values: value === undefined ? [] : [{ ...days, value }],
});

/** What each observation makes of a trigger: the kinds of its events, and where it stands. */
function walk(trigger: Trigger, observations: readonly TriggerObservation[]): readonly string[] {
  let state: TriggerState | undefined;

  return observations.map((observation) => {
    const step = stepTrigger({ trigger, state, observation });
    state = step.state;
    return [...step.events.map(({ kind }) => kind), step.state.phase].join(" ");
  });
}

describe("observations of a trigger", () => {
  test("may repeat a review of the last day, and not go back behind an event of the next", () => {
    const first = review("2027-02-01", "30");
    const event: TriggerObservation = { kind: "event", on: "2027-02-02", event: "holiday" };
    expect(walk(TRIGGER, [first, first])).toEqual(["inactive", "passed_over inactive"]);
    expect(refusalOf(() => walk(TRIGGER, [first, event, first])).map(({ code }) => code)).toEqual(["dates_reversed"]);
  });

  test("hold the row by which a proposal is withdrawn where one is without data", () => {
    const approval = { tiers: [{ role: "director" }] };
    const seen = [
      review("2027-02-01", "50"),
      review("2027-02-15", "30"),
      review("2027-03-01"),
      review("2027-03-15", "30"),
    ];
    expect(walk({ ...TRIGGER, approval }, seen)).toEqual([
      "proposed proposed",
      "proposed",
      "no_data proposed",
      "withdrawn inactive",
    ]);
  });
});

test("Anybody may call off what nobody had to agree to, and of a larger change only who had to", () => {
  const tiers = [{ upTo: "10%" }, { role: "director" }];
  const call: TriggerObservation = { kind: "cancellation", on: "2027-02-03", trigger: TRIGGER.id, role: "assistant" };
  const approve: TriggerObservation = { kind: "approval", on: "2027-02-02", trigger: TRIGGER.id, role: "director" };
  const small = { ...TRIGGER, approval: { tiers } };
  expect(walk(small, [review("2027-02-01", "50"), call])).toEqual(["fired active", "cancelled inactive"]);
  const large: Trigger = { ...small, effects: [{ kind: "scale_target", metric: "signed", factor: "0.5" }] };
  expect(walk(large, [review("2027-02-01", "50"), approve, call])).toEqual([
    "proposed proposed",
    "approved fired active",
    "not_entitled active",
  ]);
});
