import { readFileSync } from "node:fs";
import {
  checkTrigger,
  lintTrigger,
  RulesError,
  runTriggers,
  stepTrigger,
  type Trigger,
  type TriggerObservation,
  type TriggerState,
  type TriggerStep,
} from "incentive-rules";
import { parseTrigger, parseTriggerState } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";
import { type RefusedTriggerCase, type TimelineCase, triggerCasesSchema } from "../support/triggerCases.js";

const file = readCases("trigger.cases.json", triggerCasesSchema);

const functions: Readonly<Record<RefusedTriggerCase["function"], (input: never) => unknown>> = {
  checkTrigger: (trigger: unknown) => {
    const issues = checkTrigger(trigger);
    if (issues.length > 0) throw new RulesError("checkTrigger", issues);
  },
  runTriggers,
  stepTrigger,
};

const optional = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value });

/** The steps of a case, one by one, each state through JSON. */
function walk({ trigger: name, with: change, calendar, steps }: TimelineCase): readonly TriggerStep[] {
  let state: TriggerState | undefined;
  let trigger: object = { ...file.triggers[name], ...change };

  return steps.map(({ observation, as }) => {
    trigger = { ...trigger, ...as };
    const input = { trigger, ...optional("state", state), observation, ...optional("calendar", calendar) };
    const step = callUntyped(stepTrigger, frozen(structuredClone(input)));
    state = parseTriggerState(JSON.stringify(step.state));
    return step;
  });
}

/** Freezes a value with all that it holds. */
function frozen(value: unknown): unknown {
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) frozen(one);

  return Object.freeze(value);
}

describe("a trigger", () => {
  for (const one of file.cases) {
    test(`${one.id}: ${one.name}`, () => {
      if (one.kind === "refused") {
        const issues = refusalOf(() => callUntyped(functions[one.function], one.input));
        expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
        return;
      }
      const steps = walk(one);
      expect(
        steps.map(({ concerns, state, events }) => [concerns, state.phase, events.map(({ kind }) => kind)]),
      ).toEqual(one.steps.map(({ concerns = true, phase, events }) => [concerns, phase, events]));
      for (const [at, { fireSaw }] of one.steps.entries()) {
        if (fireSaw !== undefined) expect(steps[at]?.fire).toMatchObject({ found: fireSaw });
      }
      expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
    });
  }
});

describe("runTriggers", () => {
  const timelines = file.cases.filter((one) => one.kind === "timeline");

  test.each(timelines.filter(({ steps }) => steps.every(({ as }) => as === undefined)).map((one) => [one.id, one]))(
    "comes to the same as the steps of %s",
    (_, one) => {
      const steps = walk(one);
      const trigger = { ...file.triggers[one.trigger], ...one.with };
      // Beside one that is elsewhere, on which decisions may be.
      const elsewhere = { ...file.triggers.quick, scope: { regions: ["Nowhere"] }, priority: 1 };
      const run = callUntyped(runTriggers, {
        triggers: one.trigger === "quick" ? [trigger] : [trigger, elsewhere],
        observations: one.steps.map(({ observation }) => observation),
        ...optional("calendar", one.calendar),
      });
      const id = steps[0]?.state.trigger;
      expect(run.states.filter((state) => state.trigger === id)).toEqual([steps.at(-1)?.state]);
      const log = run.log.filter((entry) => entry.trigger === id);
      expect(log.map(({ observation, events, fire, recover }) => ({ observation, events, fire, recover }))).toEqual(
        steps.flatMap(({ events, fire, recover }, observation) =>
          events.length === 0 ? [] : [{ observation, events, fire, recover }],
        ),
      );
    },
  );

  const swap = (id: string, change: Partial<Trigger> = {}): Trigger =>
    parseTrigger({ ...file.triggers.quick, id, cooldown: 0, ...change });
  const review = (on: string, value: string) =>
    ({ kind: "review", on, values: [{ metric: "decision-days", value }] }) as const;
  const start = review("2026-01-05", "45");
  const conflictsOf = (...triggers: readonly Trigger[]) =>
    runTriggers({ triggers, observations: [start] }).conflicts.map(({ triggers: ids }) => ids);

  test("reports swaps of one metric by priority, then by id, in whatever order they are given", () => {
    expect(conflictsOf(swap("b"), swap("c", { priority: 1 }), swap("a"))).toEqual([["c", "a", "b"]]);
    expect(conflictsOf(swap("a"), swap("c", { priority: 1 }), swap("b"))).toEqual([["c", "a", "b"]]);
  });

  test("reports them in each scope that they share, and not where they share none", () => {
    const [east, north] = [{ regions: ["East"] }, { regions: ["North"] }];
    expect(conflictsOf(swap("a", { scope: east }), swap("b", { scope: north }))).toEqual([]);
    expect(conflictsOf(swap("a", { scope: east }), swap("b", { scope: { productLines: ["P"] } }))).toEqual([
      ["a", "b"],
    ]);
    const pairs = [swap("a", { scope: east }), swap("b", { scope: north }), swap("c", { scope: east })];
    expect(conflictsOf(...pairs)).toEqual([["a", "c"]]);
    expect(conflictsOf(...pairs, swap("d", { scope: north }))).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    expect(conflictsOf(...pairs, swap("all"))).toEqual([["a", "all", "b", "c"]]);
  });

  test("reports none of swaps of different metrics, and none of one trigger", () => {
    const other = swap("b", { effects: [{ kind: "swap_metric", from: "visits", to: "proposals" }] });
    expect(conflictsOf(swap("a"), other)).toEqual([]);
    expect(conflictsOf(swap("a"))).toEqual([]);
  });

  test("reports a conflict where a trigger fires beside one that has been active, and not again", () => {
    const late = swap("late", { fire: { when: swap("a").fire.when, consecutive: 2 } });
    const observations = [start, review("2026-01-19", "45"), review("2026-02-02", "45")];
    const run = runTriggers({ triggers: [swap("a"), late], observations });
    expect(run.conflicts).toEqual([{ observation: 1, on: "2026-01-19", metric: "signed", triggers: ["a", "late"] }]);
    const first = runTriggers({ triggers: [swap("a"), late], observations: observations.slice(0, 1) });
    const second = runTriggers({
      triggers: [late, swap("a")],
      states: first.states,
      observations: observations.slice(1),
    });
    expect(second.conflicts).toEqual([{ ...run.conflicts[0], observation: 0 }]);
    expect(second.states).toEqual(run.states);
  });

  test("reports none with a trigger that ends on the same review", () => {
    const ending = swap("z", { life: { max: 1 } });
    const beginning = swap("a", { fire: { when: swap("a").fire.when, consecutive: 2 } });
    const run = runTriggers({ triggers: [ending, beginning], observations: [start, review("2026-01-19", "45")] });
    expect(run.log.map(({ trigger, events }) => [trigger, events.map(({ kind }) => kind)])).toEqual([
      ["z", ["fired"]],
      ["a", ["fired"]],
      ["z", ["expired"]],
    ]);
    expect(run.conflicts).toEqual([]);
  });

  test("says which observations were for none of the triggers", () => {
    const scope = { regions: ["East"] };
    const observations = [
      { ...start, scope: { regions: ["Est"] } },
      { ...start, scope },
    ];
    const run = runTriggers({ triggers: [swap("a", { scope }), swap("all")], observations });
    expect(run.passedOver).toEqual([0]);
    expect(run.log.map(({ trigger }) => trigger)).toEqual(["a"]);
  });

  test("takes reviews of everything and of regions on one day, whichever comes first", () => {
    const gap = (is: "above" | "at_most", to: string) =>
      ({ when: { kind: "compare", value: { metric: "price-gap" }, is, to }, consecutive: 1 }) as const;
    const scope = { regions: ["South"] };
    const south = swap("south", { scope, fire: gap("above", "5%"), recover: gap("at_most", "2%") });
    const regional = { kind: "review", on: start.on, scope, values: [{ metric: "price-gap", value: "8%" }] } as const;
    const fired = (observations: readonly TriggerObservation[]) => {
      const { log, passedOver } = runTriggers({ triggers: [south, swap("all")], observations });
      return { log: log.map(({ trigger, events }) => [trigger, events[0]?.kind]), passedOver };
    };
    const [one, other] = [
      ["all", "fired"],
      ["south", "fired"],
    ];
    expect(fired([start, regional])).toEqual({ log: [one, other], passedOver: [] });
    expect(fired([regional, start])).toEqual({ log: [other, one], passedOver: [] });
    // The second delivery is for nobody any more, and each says so.
    const again = ["all", "passed_over"];
    expect(fired([start, regional, start])).toEqual({ log: [one, other, again], passedOver: [2] });
  });

  test("reports no conflict with one that an older version has left active", () => {
    const [old] = runTriggers({ triggers: [swap("a")], observations: [start] }).states;
    const scope = { regions: ["East"] };
    const triggers = [swap("a", { version: "2" }), swap("east", { scope })];
    const observation = { ...review("2026-01-19", "45"), scope };
    const run = runTriggers({ triggers, states: old === undefined ? [] : [old], observations: [observation] });
    expect(run.log.map(({ trigger, events }) => [trigger, events[0]?.kind])).toEqual([["east", "fired"]]);
    expect(run.conflicts).toEqual([]);
  });

  test("without an observation leaves all as it is, by priority and id", () => {
    const { states, log } = runTriggers({ triggers: [swap("b"), swap("a")], observations: [] });
    expect(states.map(({ trigger, phase }) => [trigger, phase])).toEqual([
      ["a", "inactive"],
      ["b", "inactive"],
    ]);
    expect(log).toEqual([]);
  });
});

describe("a step", () => {
  test("returns every condition with the value it saw, also where one part has decided", () => {
    const compare = (metric: string) => ({ kind: "compare", value: { metric }, is: "at_least", to: "1" }) as const;
    const trigger = parseTrigger({
      ...file.triggers.quick,
      fire: {
        when: { kind: "any", of: [compare("a"), { kind: "not", of: compare("b") }, compare("c")] },
        consecutive: 1,
      },
    });
    const values = [
      { metric: "a", value: "2" },
      { metric: "b", value: "0.5" },
    ];
    const { fire, recover } = stepTrigger({ trigger, observation: { kind: "review", on: "2026-01-05", values } });
    expect(fire).toMatchObject({
      verdict: "true",
      of: [
        { found: "2", verdict: "true" },
        { verdict: "true", of: { found: "0.5", verdict: "false" } },
        { found: null, verdict: "unknown", reason: "missing" },
      ],
    });
    expect(recover).toMatchObject({ verdict: "unknown", reason: "missing" });
  });

  test("says by which size and role a change waits", () => {
    const step = walk({ ...timeline("approved-at-calibration"), steps: timeline("approved-at-calibration").steps });
    expect(step[0]?.events).toEqual([{ kind: "proposed", size: "0.1", role: "销售总监" }]);
    expect(step[2]?.events).toEqual([{ kind: "approved", role: "销售总监" }, { kind: "fired" }]);
  });

  test("gives on who decided and why, whatever comes of it, and nothing where it is not said", () => {
    const decided = (words: object) => {
      const { trigger, steps } = timeline("higher-role-approves");
      const state = walk({ ...timeline("higher-role-approves"), steps: steps.slice(0, 1) })[0]?.state;
      const observation = { kind: "approval", on: "2026-01-05", trigger, role: "店长", ...words };
      return callUntyped(stepTrigger, { trigger: file.triggers[trigger], state, observation }).events;
    };
    const words = { by: "Wang Li", note: "市场确已萎缩。" };
    expect(decided(words)).toEqual([{ kind: "not_entitled", role: "店长", ...words }]);
    expect(Object.keys(decided({})[0] ?? {})).toEqual(["kind", "role"]);
    expect(decided({ role: "总经理", by: words.by })).toEqual([
      { kind: "approved", role: "总经理", by: words.by },
      { kind: "fired" },
    ]);
    const long = refusalOf(() => decided({ by: " ", note: "x".repeat(1_001) }));
    expect(long.map(({ code, path }) => [code, path])).toEqual([
      ["id_malformed", ["observation", "by"]],
      ["text_malformed", ["observation", "note"]],
    ]);
    expect(decided({ note: "x".repeat(1_000) })).toHaveLength(1);
    expect(refusalOf(() => decided({ note: " " })).map(({ code }) => code)).toEqual(["text_malformed"]);
    expect(refusalOf(() => decided({ note: 1 })).map(({ code }) => code)).toEqual(["type_mismatch"]);
  });

  const scale = (metric: string, factor: string) => ({ kind: "scale_target", metric, factor });
  const tilt = (metric: string, factor: string) => ({ kind: "tilt_weights", multiply: [{ metric, factor }] });
  const join = (weight: string) => ({ kind: "add_dimension", metric: "proposals", target: "12", weight });

  test.each<readonly [string, string, readonly object[]]>([
    ["one factor", "0.1", [scale("signed", "0.9")]],
    ["three factors of one metric: 1 − 0.729", "0.271", [1, 2, 3].map(() => scale("signed", "0.9"))],
    ["two that nearly cancel out: 1 − 0.99", "0.01", [scale("signed", "0.9"), scale("signed", "1.1")]],
    [
      "what others take over, though the target comes back",
      "0.5",
      [{ ...scale("signed", "0.5"), conserve: "team" }, scale("signed", "2")],
    ],
    ["the larger of two metrics", "0.2", [scale("signed", "0.9"), scale("visits", "0.8")]],
    ["two tilts of one metric: 1.5 × 1.2 − 1", "0.8", [tilt("visits", "1.5"), tilt("visits", "1.2")]],
    ["a target and a weight apart", "0.1", [scale("visits", "0.9"), tilt("visits", "1.05")]],
    ["dimensions together", "0.25", [join("10%"), join("15%")]],
    ["a pause, and not a small factor beside it", "1", [{ kind: "pause_goal", goal: "g" }, scale("visits", "0.9")]],
    ["more than all", "2", [{ kind: "pause_goal", goal: "g" }, tilt("visits", "3")]],
    ["a look", "0", [{ kind: "propose_review" }]],
    // 1 − 0.9999999999² is 0.00000000019999999999.
    ["upwards what is finer than ten digits", "0.0000000002", [1, 2].map(() => scale("signed", "0.9999999999"))],
  ])("measures %s", (_, size, effects) => {
    const trigger = parseTrigger({ ...file.triggers.approved, effects, approval: { tiers: [{ role: "director" }] } });
    const values = [{ metric: "decision-days", value: "45" }];
    const { events } = stepTrigger({ trigger, observation: { kind: "review", on: "2026-01-05", values } });
    expect(events).toEqual([{ kind: "proposed", size, role: "director" }]);
  });

  test("says where an edited trigger stood, and why one expired", () => {
    expect(walk(timeline("edited"))[2]?.events).toEqual([{ kind: "reset", phase: "active", version: "1" }]);
    expect(walk(timeline("data-never-comes-back")).at(-1)?.events[1]).toEqual({
      kind: "expired",
      cause: "missing_data",
      afterwards: "revert",
    });
    expect(walk(timeline("trigger-expiry"))[7]?.events).toEqual([
      { kind: "expired", cause: "age", afterwards: "revert" },
    ]);
  });

  test("says at its end whether its effects are undone, and where it was never active nothing of it", () => {
    const ends = (id: string, afterwards: string | undefined) =>
      walk({ ...timeline(id), with: { ...timeline(id).with, ...optional("afterwards", afterwards) } })
        .flatMap(({ events }) => events)
        .filter(({ kind }) => ["recovered", "expired", "cancelled", "rejected", "withdrawn"].includes(kind));
    expect(ends("trigger-timeline", undefined)).toEqual([{ kind: "recovered", afterwards: "revert" }]);
    expect(ends("trigger-timeline", "keep")).toEqual([{ kind: "recovered", afterwards: "keep" }]);
    expect(ends("trigger-expiry", "keep")).toEqual([{ kind: "expired", cause: "age", afterwards: "keep" }]);
    expect(ends("data-never-comes-back", "keep")).toEqual([
      { kind: "expired", cause: "missing_data", afterwards: "keep" },
    ]);
    expect(ends("cancelled", "keep")).toEqual([{ kind: "cancelled", role: "总经理", afterwards: "keep" }]);
    expect(ends("rejected", "keep")).toEqual([{ kind: "rejected", role: "销售总监" }]);
    expect(ends("withdrawn", "keep")).toEqual([{ kind: "withdrawn" }]);
  });

  test("says nothing of effects where a proposal is cancelled", () => {
    const { steps } = timeline("higher-role-approves");
    const cancellation = { kind: "cancellation", on: "2026-01-05", trigger: "approved", role: "总经理" };
    const cancelled = walk({
      ...timeline("higher-role-approves"),
      steps: [...steps.slice(0, 1), { observation: cancellation, phase: "cooldown", events: [] }],
    });
    expect(cancelled[1]?.events).toEqual([{ kind: "cancelled", role: "总经理" }]);
  });

  test("keeps in its state the values that its signals are made of, decimals and quotients", () => {
    const trigger = parseTrigger({
      ...file.triggers.quick,
      signals: [{ metric: "decision-days", window: 2, aggregate: "sum" }],
    });
    const value = { dividend: "10", divisor: "6" };
    const first = stepTrigger({
      trigger,
      observation: { kind: "review", on: "2026-01-05", values: [{ metric: "decision-days", value }] },
    });
    expect(first.state.signals).toEqual([{ metric: "decision-days", values: [{ dividend: "5", divisor: "3" }] }]);
    const second = stepTrigger({
      trigger,
      state: parseTriggerState(JSON.stringify(first.state)),
      observation: { kind: "review", on: "2026-01-19", values: [{ metric: "decision-days", value: "0.10" }] },
    });
    expect(second.state.signals[0]?.values).toEqual([{ dividend: "5", divisor: "3" }, "0.1"]);
    expect(second.fire).toMatchObject({ found: "1.7666666667" });
  });
});

test("the page has the timeline that the case has", () => {
  const page = readFileSync("docs/triggers.md", "utf8");
  const rows = [...page.matchAll(/^\| (\d{4}-\d\d-\d\d) \| (\d+) \| `(\w+)` .*?\| (?:`(\w+)`.*)?\|$/gm)];
  const timelineRows = timeline("trigger-timeline").steps.map(({ observation, phase, events }) => [
    observation,
    phase,
    events[0],
  ]);
  const read = rows.map(([, on, value, phase, event]) => [
    { kind: "review", on, values: [{ metric: "decision-days", value }] },
    phase,
    event,
  ]);
  expect(read).toEqual(timelineRows);
});

describe("lintTrigger", () => {
  const quick = parseTrigger({ ...file.triggers.quick, life: { max: 6, missingMax: 3 } });
  const codesOf = (change: object) => lintTrigger({ ...quick, ...change }).map(({ code, path }) => [code, path]);
  const recovering = (is: string, to: string) => ({
    recover: { when: { kind: "compare", value: { metric: "decision-days" }, is, to }, consecutive: 1 },
  });

  test("finds nothing in triggers that keep a distance", () => {
    for (const trigger of Object.values(file.triggers)) {
      const codes = lintTrigger(parseTrigger(trigger)).map(({ code }) => code);
      expect(codes.filter((code) => !code.endsWith("_unbounded"))).toEqual([]);
    }
    expect(codesOf(recovering("below", "45"))).toEqual([]);
  });

  test("finds one value that fires and recovers", () => {
    expect(codesOf(recovering("at_most", "45"))).toEqual([["thresholds_overlap", ["recover", "when"]]]);
    expect(codesOf(recovering("not_equal", "46"))).toEqual([["thresholds_overlap", ["recover", "when"]]]);
  });

  test("finds a condition that is never true, and a signal that nobody asks for", () => {
    const never = { kind: "all", of: [quick.fire.when, { kind: "not", of: quick.fire.when }] };
    expect(codesOf({ fire: { when: never, consecutive: 1 } })).toEqual([["condition_impossible", ["fire", "when"]]]);
    const signals = [{ metric: "visits", window: 2, aggregate: "mean" }];
    expect(codesOf({ signals })).toEqual([["metric_unused", ["signals", 0, "metric"]]]);
  });

  test("finds a life that waits for data for ever, where a review may be without what ends it", () => {
    const found = [["life_unbounded", ["life", "missingMax"]]];
    expect(codesOf({ life: { max: 6 } })).toEqual(found);
    expect(codesOf({ life: { max: 6 }, noData: "hold" })).toEqual(found);
    expect(codesOf({ life: { max: 6 }, noData: "break" })).toEqual([]);
    expect(codesOf({ life: { max: 6 }, noData: "refuse" })).toEqual([]);
    const back = { kind: "compare", value: { attribute: "event" }, is: "equal", to: "prices-back" };
    expect(codesOf({ life: { max: 6 }, recover: { when: back, consecutive: 1 } })).toEqual([]);
    const either = { kind: "any", of: [back, recovering("at_most", "36").recover.when] };
    expect(codesOf({ life: { max: 6 }, recover: { when: either, consecutive: 1 } })).toContainEqual(found[0]);
  });

  test("finds a proposal that never lapses, where somebody has to agree", () => {
    expect(codesOf({ approval: { tiers: [{ role: "director" }] } })).toEqual([
      ["proposal_unbounded", ["approval", "lapsesAfter"]],
    ]);
    expect(codesOf({ approval: { tiers: [{ role: "director" }], lapsesAfter: 2 } })).toEqual([]);
    expect(codesOf({ approval: { tiers: [{}] } })).toEqual([]);
  });

  test("refuses what is no trigger", () => {
    expect(refusalOf(() => callUntyped(lintTrigger, {})).length).toBeGreaterThan(0);
  });
});

function timeline(id: string): TimelineCase {
  const found = file.cases.find((one) => one.id === id);
  if (found?.kind !== "timeline") throw new Error(`no timeline ${id}`);

  return found;
}
