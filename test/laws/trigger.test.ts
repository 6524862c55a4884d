import fc from "fast-check";
import {
  runTriggers,
  stepTrigger,
  type Trigger,
  type TriggerObservation,
  type TriggerPhase,
  type TriggerState,
} from "incentive-rules";
import { parseTriggerState, safeParseTriggerState } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

// The model: what was seen is a whole number or nothing, a trigger a table of its numbers. It knows neither conditions
// nor dates: it has the index of the review, and looks back over all that was seen where the rules keep counts.
interface Terms {
  readonly fireAt: number;
  readonly recoverAt: number;
  readonly toFire: number;
  readonly toRecover: number;
  readonly min: number;
  readonly max: number;
  readonly missingMax: number | undefined;
  readonly cooldown: number;
  readonly lapsesAfter: number | undefined;
  readonly needsApproval: boolean;
  readonly breaks: boolean;
  /** The mean of so many values is looked at. */
  readonly window: number;
  /** Whether values alone fire, or an alarm too, or nothing but one; and whether nothing but an all-clear recovers. */
  readonly fireBy: "values" | "either" | "alarm";
  readonly recoverBy: "values" | "clear";
}

type Shown =
  | { readonly kind: "review"; readonly value: number | null }
  | { readonly kind: "event"; readonly name: "alarm" | "clear" | "other" }
  | { readonly kind: "approval" | "rejection" | "cancellation"; readonly isEntitled: boolean };

/** A phase with what was seen since it began, the review by which it began left out. */
interface Model {
  readonly phase: TriggerPhase;
  readonly seen: readonly Sight[];
}

/** `fire` and `recover` as 1, 0 or -1 for unknown. */
interface Sight {
  readonly isReview: boolean;
  readonly fire: number;
  readonly recover: number;
}

const INACTIVE: Model = { phase: "inactive", seen: [] };

/** The sums of the last values, held against bounds that are as many times as high: nothing is divided. */
function sightOf(terms: Terms, values: readonly number[], shown: Shown): Sight {
  if (shown.kind === "event") {
    const no = terms.fireBy === "alarm" ? 0 : -1;
    return {
      isReview: false,
      fire: shown.name === "alarm" && terms.fireBy !== "values" ? 1 : no,
      recover: terms.recoverBy === "values" ? -1 : shown.name === "clear" ? 1 : 0,
    };
  }
  const last = values.slice(-terms.window);
  const isKnown = shown.kind === "review" && shown.value !== null && last.length === terms.window;
  const sum = last.reduce((total, value) => total + value, 0);

  return {
    isReview: true,
    fire: terms.fireBy === "alarm" ? 0 : !isKnown ? -1 : sum >= terms.fireAt * terms.window ? 1 : 0,
    recover: terms.recoverBy === "clear" ? 0 : !isKnown ? -1 : sum <= terms.recoverAt * terms.window ? 1 : 0,
  };
}

/** How many of the last sights in a row are 1; what is unknown is passed over or breaks the row, and events break none. */
function rowOf(seen: readonly Sight[], of: "fire" | "recover", terms: Terms): number {
  const isOfEvents = of === "fire" ? terms.fireBy === "alarm" : terms.recoverBy === "clear";
  const isBroken = (one: Sight) => {
    if (!isOfEvents) return one.isReview && (one[of] === 0 || terms.breaks);
    // A row of events is broken by its contrary alone: that of `fire` by any sight, that of `recover` by an event.
    return of === "fire" ? one.recover === 1 : !one.isReview && one.fire === 1;
  };
  let row = 0;
  for (const one of [...seen].reverse()) {
    if (one[of] === 1) row++;
    else if (isBroken(one)) break;
  }

  return row;
}

function show(terms: Terms, model: Model, shown: Shown, sight: Sight): readonly [Model, readonly string[]] {
  const over = (): Model => (terms.cooldown === 0 ? INACTIVE : { phase: "cooldown", seen: [] });
  if (shown.kind !== "review" && shown.kind !== "event") {
    const isOpen = model.phase === "proposed" || (model.phase === "active" && shown.kind === "cancellation");
    if (!isOpen) return [model, ["nothing_to_decide"]];
    if (terms.needsApproval && !shown.isEntitled) return [model, ["not_entitled"]];
    if (shown.kind === "approval") return [{ phase: "active", seen: [] }, ["approved", "fired"]];
    return [over(), [shown.kind === "rejection" ? "rejected" : "cancelled"]];
  }
  const isOn = model.phase === "proposed" || model.phase === "active";
  const of = isOn ? "recover" : "fire";
  const isMissing = sight.isReview && sight[of] === -1;
  const noData = isMissing ? ["no_data"] : [];
  const seen = [...model.seen, sight];
  const counted = seen.filter((one) => one.isReview && (one[of] !== -1 || terms.breaks)).length;
  const isCounted = sight.isReview && (!isMissing || terms.breaks);
  const row = rowOf(seen, of, terms);
  switch (model.phase) {
    case "inactive":
    case "pending":
      if (sight.fire === 1 && row >= terms.toFire) {
        return terms.needsApproval
          ? [{ phase: "proposed", seen: [] }, ["proposed"]]
          : [{ phase: "active", seen: [] }, ["fired"]];
      }
      return [row > 0 ? { phase: "pending", seen } : INACTIVE, noData];
    case "proposed": {
      if (sight.recover === 1 && row >= terms.toRecover) return [INACTIVE, ["withdrawn"]];
      const reviewed = seen.filter((one) => one.isReview).length;
      if (sight.isReview && reviewed >= (terms.lapsesAfter ?? Number.POSITIVE_INFINITY))
        return [INACTIVE, [...noData, "lapsed"]];
      return [{ phase: "proposed", seen }, noData];
    }
    case "active": {
      if ((sight.recover === 1 || isCounted) && row >= terms.toRecover && counted >= terms.min)
        return [over(), ["recovered"]];
      if (isCounted && counted >= terms.max) return [over(), [...noData, "expired"]];
      const reviews = seen.filter((one) => one.isReview);
      const lastKnown = [...reviews].reverse().findIndex((one) => one.recover !== -1);
      const missing = lastKnown < 0 ? reviews.length : lastKnown;
      if (isMissing && missing === terms.missingMax) return [over(), [...noData, "expired"]];
      return [{ phase: "active", seen }, noData];
    }
    case "cooldown":
      if (!sight.isReview) return [model, sight.fire === 1 ? ["not_counted"] : []];
      if (!isCounted) return [{ phase: "cooldown", seen }, noData];
      return counted >= terms.cooldown
        ? [INACTIVE, [...noData, "cooled"]]
        : [{ phase: "cooldown", seen }, [...noData, "cooling"]];
  }
}

/** The phase and the events after each, by the model. */
function expected(terms: Terms, series: readonly Shown[]): readonly (readonly [TriggerPhase, readonly string[]])[] {
  const values: number[] = [];
  let model = INACTIVE;

  return series.map((shown) => {
    if (shown.kind === "review" && shown.value !== null) values.push(shown.value);
    const [next, events] = show(terms, model, shown, sightOf(terms, values, shown));
    model = next;
    return [next.phase, events] as const;
  });
}

const signal = { metric: "days" };
function triggerOf(id: string, terms: Terms): Trigger {
  const at = (is: "at_least" | "at_most", to: number) =>
    ({ kind: "compare", value: signal, is, to: String(to) }) as const;
  const named = (to: string) => ({ kind: "compare", value: { attribute: "event" }, is: "equal", to }) as const;
  const high = at("at_least", terms.fireAt);
  const fires = {
    values: high,
    either: { kind: "any", of: [high, named("alarm")] },
    alarm: named("alarm"),
  } as const;
  const tiers = [terms.needsApproval ? { role: "director" } : {}];

  return {
    id,
    version: "1",
    signals: [{ ...signal, window: terms.window, aggregate: "mean" }],
    fire: { when: fires[terms.fireBy], consecutive: terms.toFire },
    recover: {
      when: terms.recoverBy === "clear" ? named("clear") : at("at_most", terms.recoverAt),
      consecutive: terms.toRecover,
    },
    noData: terms.breaks ? "break" : "hold",
    life: { min: terms.min, max: terms.max, missingMax: terms.missingMax },
    cooldown: terms.cooldown,
    approval: { tiers, lapsesAfter: terms.lapsesAfter },
    effects: [{ kind: "swap_metric", from: "signed", to: "qualified-customers" }],
    reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
  };
}

function observationOf(shown: Shown, at: number, trigger: string): TriggerObservation {
  const on = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  switch (shown.kind) {
    case "review":
      return { kind: "review", on, values: [{ ...signal, value: shown.value === null ? null : String(shown.value) }] };
    case "event":
      return { kind: "event", on, event: shown.name };
    default:
      return { kind: shown.kind, on, trigger, role: shown.isEntitled ? "director" : "clerk" };
  }
}

const small = (min: number, max: number) => fc.integer({ min, max });
const terms: fc.Arbitrary<Terms> = fc
  .record({
    fireAt: small(3, 6),
    recoverAt: small(0, 6),
    toFire: small(1, 3),
    toRecover: small(1, 3),
    min: small(0, 3),
    longer: small(0, 4),
    missingMax: fc.option(small(1, 4), { nil: undefined }),
    cooldown: small(0, 3),
    lapsesAfter: fc.option(small(1, 4), { nil: undefined }),
    needsApproval: fc.boolean(),
    breaks: fc.boolean(),
    window: fc.constantFrom(1, 1, 2, 3),
    fireBy: fc.constantFrom("values" as const, "either" as const, "either" as const, "alarm" as const),
    recoverBy: fc.constantFrom("values" as const, "values" as const, "clear" as const),
  })
  .map(({ longer, ...own }) => ({ ...own, max: Math.max(1, own.min + longer) }));
const review = fc.record({
  kind: fc.constant("review" as const),
  value: fc.oneof({ weight: 6, arbitrary: small(-1, 8) }, { weight: 1, arbitrary: fc.constant(null) }),
});
const decision = fc.record({
  kind: fc.constantFrom("approval" as const, "approval" as const, "rejection" as const, "cancellation" as const),
  isEntitled: fc.oneof(fc.constant(true), fc.boolean()),
});
const shown: fc.Arbitrary<Shown> = fc.oneof(
  { weight: 8, arbitrary: review },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("event" as const),
      name: fc.constantFrom("alarm" as const, "clear" as const, "other" as const),
    }),
  },
  { weight: 2, arbitrary: decision },
);
const series = fc.array(shown, { maxLength: 40 });

function walk(trigger: Trigger, observations: readonly TriggerObservation[]) {
  let state: TriggerState | undefined;

  return observations.map((observation) => {
    const step = stepTrigger({ trigger, state, observation });
    state = parseTriggerState(JSON.stringify(step.state));
    return step;
  });
}

describe("a trigger that is shown anything in any order", () => {
  test("goes where a model goes that looks back over all that was seen", () => {
    const law = fc.property(terms, series, (own, all) => {
      const steps = walk(
        triggerOf("t", own),
        all.map((one, at) => observationOf(one, at, "t")),
      );
      const found = steps.map(({ state, events }) => [state.phase, events.map(({ kind }) => kind)]);
      expect(found).toEqual(expected(own, all));
    });
    fc.assert(law, { numRuns: RUNS });
  });

  test("is never active longer than its longest life, and never fires on what is unknown", () => {
    const law = fc.property(terms, series, (own, all) => {
      const trigger = triggerOf("t", own);
      const steps = walk(
        trigger,
        all.map((one, at) => observationOf(one, at, "t")),
      );
      for (const { state, events, fire } of steps) {
        const kinds = events.map(({ kind }) => kind);
        expect(state.reviewCount).toBeLessThanOrEqual(Math.max(own.max, own.cooldown, own.lapsesAfter ?? 0));
        if (kinds.includes("proposed") || (kinds.includes("fired") && !kinds.includes("approved"))) {
          expect(fire.verdict).toBe("true");
        }
      }
    });
    fc.assert(law, { numRuns: RUNS });
  });

  test("does the same twice, and leaves what it is given as it is", () => {
    const law = fc.property(terms, series, (own, all) => {
      const input = {
        triggers: [triggerOf("t", own)],
        observations: all.map((one, at) => observationOf(one, at, "t")),
      };
      const copy = structuredClone(input);
      const run = runTriggers(input);
      expect(runTriggers(input)).toEqual(run);
      expect(input).toEqual(copy);
      expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    });
    fc.assert(law, { numRuns: RUNS / 4 });
  });
});

describe("several triggers over a series", () => {
  const several = fc.array(terms, { minLength: 1, maxLength: 4 });
  const inputOf = (all: readonly Terms[], shownAll: readonly Shown[]) => ({
    triggers: all.map((one, at) => triggerOf(`t${at}`, one)),
    observations: shownAll.map((one, at) => observationOf(one, at, `t${at % all.length}`)),
  });

  test("come to the same in one run as in steps of each", () => {
    const law = fc.property(several, series, (all, shownAll) => {
      const { triggers, observations } = inputOf(all, shownAll);
      const run = runTriggers({ triggers, observations });
      const walks = triggers.map((trigger) => walk(trigger, observations));
      const log = observations.flatMap(({ on }, observation) =>
        walks.flatMap((steps, at) => {
          const step = steps[observation];
          if (step === undefined || step.events.length === 0) return [];
          const { state, events, fire, recover } = step;
          return [{ observation, on, trigger: triggers[at]?.id, phase: state.phase, events, fire, recover }];
        }),
      );
      expect(run.log).toEqual(log);
      if (observations.length > 0) expect(run.states).toEqual(walks.map((steps) => steps.at(-1)?.state));
    });
    fc.assert(law, { numRuns: RUNS });
  });

  test("come to the same however the series is cut, with their states through JSON, and in whatever order", () => {
    const law = fc.property(several, series, fc.array(small(0, 40), { maxLength: 3 }), (all, shownAll, cuts) => {
      const { triggers, observations } = inputOf(all, shownAll);
      const whole = runTriggers({ triggers, observations });
      const bounds = [
        0,
        ...cuts.map((cut) => Math.min(cut, observations.length)).sort((a, b) => a - b),
        observations.length,
      ];
      let states: readonly TriggerState[] = [];
      const log: unknown[] = [];
      const conflicts: unknown[] = [];
      const passedOver: number[] = [];
      for (const [nth, start] of bounds.slice(0, -1).entries()) {
        const part = runTriggers({
          triggers: [...triggers].reverse(),
          states: [...states].reverse().map((state) => parseTriggerState(JSON.stringify(state))),
          observations: observations.slice(start, bounds[nth + 1]),
        });
        log.push(...part.log.map((one) => ({ ...one, observation: one.observation + start })));
        conflicts.push(...part.conflicts.map((one) => ({ ...one, observation: one.observation + start })));
        passedOver.push(...part.passedOver.map((at) => at + start));
        states = part.states;
      }
      expect({ states, log, conflicts, passedOver }).toEqual(whole);
    });
    fc.assert(law, { numRuns: RUNS / 2 });
  });

  test("are in conflict exactly when one fires while another that swaps the same is active", () => {
    const law = fc.property(several, series, (all, shownAll) => {
      const { triggers, observations } = inputOf(all, shownAll);
      const walks = triggers.map((trigger) => walk(trigger, observations));
      const conflicts = observations.flatMap((_, observation) => {
        const now = walks.map((steps) => steps[observation]);
        const active = triggers.filter((__, at) => now[at]?.state.phase === "active").map(({ id }) => id);
        const hasFired = now.some((step) => step?.events.some(({ kind }) => kind === "fired") === true);
        return hasFired && active.length > 1 ? [[observation, active]] : [];
      });
      const run = runTriggers({ triggers, observations });
      expect(run.conflicts.map(({ observation, triggers: ids }) => [observation, ids])).toEqual(conflicts);
    });
    fc.assert(law, { numRuns: RUNS / 2 });
  });
});

describe("several triggers of several scopes over days with several reviews", () => {
  type Regions = readonly string[] | undefined;
  const regions = fc.constantFrom<Regions>(undefined, ["East"], ["East", "North"], ["North"]);
  const scoped = fc.array(fc.tuple(terms, regions), { minLength: 1, maxLength: 3 });
  const seen = fc.array(fc.tuple(shown, regions, fc.boolean()), { maxLength: 40 });
  const inputOf = (
    all: readonly (readonly [Terms, Regions])[],
    parts: readonly (readonly [Shown, Regions, boolean])[],
  ) => {
    let day = 0;
    const triggers = all.map(([own, names], at): Trigger => {
      return { ...triggerOf(`t${at}`, own), ...(names && { scope: { regions: names } }) };
    });
    const observations = parts.map(([one, names, isNextDay], at): TriggerObservation => {
      if (isNextDay) day++;
      const made = observationOf(one, day, `t${at % all.length}`);
      if (!("values" in made) && made.kind !== "event") return made;
      // What a review has not looked at it does not list.
      const looked = made.kind === "review" && one.kind === "review" && one.value === null ? { values: [] } : {};
      return { ...made, ...looked, ...(names && { scope: { regions: names } }) };
    });
    return { triggers, observations };
  };

  test("refuse none, come to the same in steps, and are not moved by what they pass over", () => {
    const law = fc.property(scoped, seen, (all, parts) => {
      const { triggers, observations } = inputOf(all, parts);
      const run = runTriggers({ triggers, observations });
      for (const [at, trigger] of triggers.entries()) {
        const steps = walk(trigger, observations);
        const own = run.log.filter(({ trigger: id }) => id === trigger.id);
        expect(own.map(({ observation, events }) => [observation, events])).toEqual(
          steps.flatMap(({ events }, observation) => (events.length > 0 ? [[observation, events]] : [])),
        );
        const counted = observations.filter((_, observation) => steps[observation]?.concerns === true);
        const left = walk(trigger, counted);
        expect(left.map(({ events }) => events)).toEqual(
          steps.filter(({ concerns }) => concerns).map(({ events }) => events),
        );
        if (counted.length > 0) expect(left.at(-1)?.state).toEqual(run.states[at]);
        const days = counted.flatMap(({ kind, on }) => (kind === "review" ? [on] : []));
        expect(new Set(days).size).toBe(days.length);
      }
    });
    fc.assert(law, { numRuns: RUNS });
  });

  test("come to the same where every review is delivered twice", () => {
    const law = fc.property(scoped, seen, (all, parts) => {
      const { triggers, observations } = inputOf(all, parts);
      const twice = observations.flatMap((one): TriggerObservation[] => (one.kind === "review" ? [one, one] : [one]));
      const [once, doubled] = [observations, twice].map((series) => runTriggers({ triggers, observations: series }));
      expect(doubled?.states).toEqual(once?.states);
      const heard = (run: typeof once) =>
        run?.log
          .filter(({ events }) => events[0]?.kind !== "passed_over")
          .map(({ on, trigger, events }) => [on, trigger, events]);
      expect(heard(doubled)).toEqual(heard(once));
    });
    fc.assert(law, { numRuns: RUNS / 2 });
  });
});

test("triggers of any scopes are in conflict in the groups that pairs which meet join up", () => {
  const names = fc.option(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 2 }), {
    nil: undefined,
  });
  const scopes = fc.array(fc.record({ customerTypes: names, productLines: names, regions: names }), {
    minLength: 2,
    maxLength: 9,
  });
  type Scope = { readonly [Key in "customerTypes" | "productLines" | "regions"]: readonly string[] | undefined };
  const meet = (one: Scope, other: Scope) =>
    (["customerTypes", "productLines", "regions"] as const).every(
      (key) => one[key]?.some((name) => other[key]?.includes(name) ?? true) ?? true,
    );
  const law = fc.property(scopes, (all) => {
    const run = runTriggers({
      triggers: all.map((scope, at): Trigger => ({ ...triggerOf(`t${at}`, ANY), scope })),
      observations: [observationOf({ kind: "review", value: 9 }, 0, "t0")],
    });
    // Whoever meets one of a group takes over its number, until nothing moves.
    const group = all.map((_, at) => at);
    for (let moved = true; moved; ) {
      moved = false;
      for (const [one, left] of all.entries()) {
        for (const [other, right] of all.entries()) {
          const least = group[one] ?? 0;
          if (!meet(left, right) || least >= (group[other] ?? 0)) continue;
          group[other] = least;
          moved = true;
        }
      }
    }
    const groups = all.flatMap((_, at) => {
      const ids = group.flatMap((own, member) => (own === at ? [`t${member}`] : []));
      return ids.length > 1 ? [ids] : [];
    });
    expect(run.conflicts.map(({ triggers }) => triggers)).toEqual(groups);
  });
  fc.assert(law, { numRuns: RUNS });
});

/** Fires by one review of 3 or more, and needs nobody. */
const ANY: Terms = {
  fireAt: 3,
  recoverAt: 0,
  toFire: 1,
  toRecover: 1,
  min: 0,
  max: 4,
  missingMax: undefined,
  cooldown: 0,
  lapsesAfter: undefined,
  needsApproval: false,
  breaks: false,
  window: 1,
  fireBy: "values",
  recoverBy: "values",
};

test("a state does not grow, however long the run", () => {
  const own: Terms = {
    fireAt: 5,
    recoverAt: 2,
    toFire: 2,
    toRecover: 2,
    min: 0,
    max: 9,
    missingMax: 3,
    cooldown: 2,
    lapsesAfter: undefined,
    needsApproval: true,
    breaks: false,
    window: 3,
    fireBy: "either",
    recoverBy: "values",
  };
  const trigger: Trigger = { ...triggerOf("t", own), limit: { count: 3, cycle: "month" } };
  const sizes = [100, 1_000, 10_000].map((count) => {
    const observations = Array.from({ length: count }, (_, at) => {
      const value = at % 50 === 7 ? null : (at * 7919) % 9;
      return observationOf({ kind: "review", value }, at, "t");
    });
    const { states } = runTriggers({ triggers: [trigger], observations });
    expect(safeParseTriggerState(states[0]).success).toBe(true);
    return JSON.stringify(states).length;
  });
  expect(Math.max(...sizes)).toBeLessThan(800);
});
