import fc from "fast-check";
import {
  blendTargetChange,
  countDays,
  excludeWindfalls,
  type RecalibratedTargets,
  type Recalibration,
  type RecalibrationMethod,
  recalibrateTargets,
  settlePlan,
  type TakerMeasure,
  type TargetResult,
  type TargetVersion,
  type VersionedTarget,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, largestRemainder, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const ZERO = new Rational(0n);
const ONE = new Rational(1n);
const unitsOf = (amount: string) => BigInt(amount.replace(".", ""));
const sum = (figures: readonly bigint[]) => figures.reduce((total, figure) => total + figure, 0n);
const percent = (min: number, max: number) => fc.integer({ min, max }).map((whole) => `${whole}%`);
const absent = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });

/** A target, what is known of it, and what a method may ask of it, in whole units. */
interface Person {
  readonly target: VersionedTarget & { readonly target: string; readonly reached: string | undefined };
  readonly result: TargetResult & {
    readonly forecast: string | null;
    readonly windfall: string | null;
    readonly reached: string | null;
  };
  readonly lost: string | undefined;
  readonly change: string | undefined;
  readonly weight: string | undefined;
}

interface Situation {
  readonly people: readonly Person[];
  readonly recalibration: Recalibration;
  readonly scale: number;
}

const person = (scale: number) =>
  fc
    .record({
      units: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 99n }), fc.bigInt({ min: 1n, max: 10n ** 9n })),
      group: fc.constantFrom("East", "West"),
      segment: absent(fc.constantFrom("hunters", "farmers")),
      forecast: fc.option(fc.bigInt({ min: -100n, max: 2n * 10n ** 9n })),
      windfall: fc.option(fc.bigInt({ min: -100n, max: 10n ** 9n })),
      spread: fc.option(fc.bigInt({ min: -50n, max: 10n ** 9n }), { freq: 1 }),
      reached: fc.option(fc.bigInt({ min: -50n, max: 10n ** 9n }), { freq: 3 }),
      attainment: fc.option(percent(0, 140)),
      lostShare: absent(fc.integer({ min: 0, max: 100 })),
      change: absent(percent(-100, 90)),
      weight: absent(fc.integer({ min: 0, max: 20 }).map(String)),
    })
    .map(({ units, group, segment, forecast, windfall, spread, reached, attainment, lostShare, change, weight }) => ({
      target: {
        id: "",
        target: amountText(units, scale),
        reached: spread === null ? undefined : amountText(spread, scale),
        group,
        segment,
      },
      result: {
        id: "",
        forecast: forecast === null ? null : amountText(forecast, scale),
        windfall: windfall === null ? null : amountText(windfall, scale),
        reached: reached === null ? null : amountText(reached, scale),
        attainment,
      },
      lost: lostShare === undefined ? undefined : amountText((units * BigInt(lostShare)) / 100n, scale),
      change,
      weight,
    }));
const IDS = ["a", "b", "B", "ä", "z", "10", "9", "é", "\u{1f600}", "\uffee", "名"];
const from = absent(fc.record({ share: percent(0, 60), is: fc.constantFrom("at_least" as const, "above" as const) }));
const kind = fc.constantFrom("index", "relief", "territory", "run_rate", "respread");
const gates = absent(
  fc
    .record({ below: percent(50, 110), share: percent(0, 90), countMin: fc.integer({ min: 1, max: 3 }) })
    .map((gate) => [{ kind: "attainment" as const, ...gate }]),
);
const bounds = absent(fc.record({ down: absent(percent(0, 100)), up: absent(percent(0, 60)) }));

function methodOf(
  people: readonly Person[],
  terms: {
    readonly kind: string;
    readonly ratio: string;
    readonly from: Extract<RecalibrationMethod, { kind: "relief" }>["from"];
    readonly isForSome: boolean;
  },
): RecalibrationMethod {
  const named = people.filter(({ target }) => target.segment === "hunters").length > 0 && terms.isForSome;
  const segments = named ? ["hunters"] : undefined;
  const losses = people.flatMap(({ target: { id }, lost }) => (lost === undefined ? [] : [{ id, lost }]));
  const changes = people.flatMap(({ target: { id }, change }) => (change === undefined ? [] : [{ id, change }]));
  if (terms.kind === "relief" && losses.length > 0) return { kind: "relief", losses, from: terms.from };
  if (terms.kind === "territory" && changes.length > 0) return { kind: "territory", changes, from: terms.from };
  if (terms.kind === "run_rate") return { kind: "run_rate", forecastShare: terms.ratio, segments };
  if (terms.kind === "respread") return { kind: "respread" };
  return { kind: "index", index: terms.ratio === "0%" ? "1" : terms.ratio, least: "20%", most: "95%", segments };
}

const situation: fc.Arbitrary<Situation> = fc
  .constantFrom(0, 2)
  .chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
      drafts: fc.array(person(scale), { minLength: IDS.length, maxLength: IDS.length }),
      method: fc.record({ kind, ratio: percent(0, 100), from, isForSome: fc.boolean() }),
      gates,
      bounds,
      conserve: fc.record({
        kind: fc.constantFrom("none" as const, "total" as const, "group" as const),
        among: absent(fc.constantFrom("others" as const, "all" as const)),
        by: absent(fc.constantFrom("baseline" as const, "equal" as const, "weights" as const)),
        gap: absent(fc.bigInt({ min: -100n, max: 100n })),
      }),
      mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const),
    }),
  )
  .map(({ scale, ids, drafts, method, conserve, mode, ...rest }): Situation => {
    const people = ids.flatMap((id, at): Person[] => {
      const draft = drafts[at];
      return draft === undefined
        ? []
        : [{ ...draft, target: { ...draft.target, id }, result: { ...draft.result, id } }];
    });
    const weights = people.flatMap(({ target: { id }, weight }) => (weight === undefined ? [] : [{ id, weight }]));
    const isWeighted = conserve.by === "weights" && weights.length > 0;
    const by = isWeighted
      ? ({ kind: "weights", weights } as const)
      : conserve.by === undefined || conserve.by === "weights"
        ? undefined
        : ({ kind: conserve.by } as const);
    const gap = conserve.gap === undefined ? undefined : amountText(conserve.gap, scale);
    const takers = { among: conserve.among, by };
    return {
      people,
      scale,
      recalibration: {
        id: "r",
        baseline: "1",
        version: "2",
        reason: "Because",
        method: methodOf(people, method),
        rounding: { scale, mode },
        conserve:
          conserve.kind === "none"
            ? { kind: "none" }
            : conserve.kind === "group"
              ? { kind: "group", ...takers }
              : { kind: "total", gap, ...takers },
        ...rest,
      },
    };
  });

const recalibrate = ({ people, recalibration }: Situation): RecalibratedTargets =>
  recalibrateTargets({
    recalibration,
    targets: { version: "1", targets: people.map(({ target }) => target) },
    results: people.map(({ result }) => result),
  });

/** What a target counts before: what was reached where that was respread. */
const countedOf = ({ target }: Person) => unitsOf(target.reached ?? target.target);

const isOver = ({ target, result }: Person) => target.reached !== undefined || result.reached !== null;

/** A row on its way, as the words of the rules have it. */
interface Row {
  readonly person: Person;
  readonly before: bigint;
  readonly least: bigint;
  readonly most: bigint | undefined;
  counts: bigint;
  takes: boolean;
}

const floorOf = (figure: Rational) => figure.round(0, "down");

/** What a method wants, or whether the row may take of others nevertheless. */
function wish({ target, result, lost, change }: Person, method: RecalibrationMethod, before: Rational, unit: Rational) {
  const ofSegment = (segments: readonly string[] | undefined) =>
    segments === undefined || segments.some((segment) => segment === target.segment);
  const reaches = (share: Rational, bound: Extract<RecalibrationMethod, { kind: "relief" }>["from"]) => {
    if (bound === undefined) return true;
    const compared = share.compare(Rational.of(bound.share));
    return bound.is === "above" ? compared > 0 : compared >= 0;
  };
  switch (method.kind) {
    case "index": {
      if (!ofSegment(method.segments)) return "other";
      const held = [Rational.of(method.index), Rational.of(method.least ?? "0"), Rational.of(method.most ?? "0")];
      const [index = ONE, least = ONE, most = ONE] = held;
      return before.times(index.compare(least) < 0 ? least : index.compare(most) > 0 ? most : index);
    }
    case "relief": {
      if (lost === undefined || before.top === 0n) return "other";
      const units = Rational.of(lost).times(unit);
      return reaches(units.over(before), method.from) ? before.minus(units) : "other";
    }
    case "territory": {
      if (change === undefined) return "other";
      const moved = Rational.of(change.replace("-", ""));
      if (!reaches(moved, method.from)) return "other";
      return before.times(change.startsWith("-") ? ONE.minus(moved) : ONE.plus(moved));
    }
    case "run_rate": {
      if (!ofSegment(method.segments)) return "other";
      if (result.forecast === null) return "left";
      const share = Rational.of(method.forecastShare);
      const forecast = Rational.of(result.forecast).minus(Rational.of(result.windfall ?? "0"));
      return before.times(ONE.minus(share)).plus(forecast.times(unit).times(share));
    }
    case "respread":
      return "other";
  }
}

/** The first gate of a segment: whether it is open, shut, or not to be known, by trying all that is unknown both ways. */
function gateOf({ people, recalibration }: Situation, segment: string | undefined): "open" | "shut" | "unknown" {
  const [gate] = recalibration.gates ?? [];
  if (gate === undefined || gate.kind !== "attainment") return "open";
  const own = people.filter(({ target }) => target.segment === segment).map(({ result }) => result.attainment);
  const known = own.filter((one) => typeof one === "string");
  if (known.length < gate.countMin) return "unknown";
  const behind = known.filter((one) => Rational.of(one).compare(Rational.of(gate.below)) < 0).length;
  const isOpen = (count: number) =>
    count > 0 && new Rational(BigInt(count), BigInt(own.length)).compare(Rational.of(gate.share)) > 0;
  const ways = Array.from({ length: own.length - known.length + 1 }, (_, more) => isOpen(behind + more));
  return ways.every(Boolean) ? "open" : ways.some(Boolean) ? "unknown" : "shut";
}

/** Shares units by weights and caps: whoever gets too much has the cap, and the rest goes round again. */
function pour(units: bigint, members: readonly { weight: string; cap: bigint | undefined }[]): bigint[] {
  const shares = members.map(() => 0n);
  let free = members.map((_, at) => at).filter((at) => Rational.of(members[at]?.weight ?? "0").top > 0n);
  let left = units;
  for (;;) {
    const total = free.reduce((all, at) => all.plus(Rational.of(members[at]?.weight ?? "0")), ZERO);
    const full = free.filter((at) => {
      const { weight = "0", cap } = members[at] ?? {};
      return (
        cap !== undefined && new Rational(left).times(Rational.of(weight)).over(total).compare(new Rational(cap)) >= 0
      );
    });
    if (full.length === 0) break;
    for (const at of full) {
      shares[at] = members[at]?.cap ?? 0n;
      left -= shares[at] ?? 0n;
    }
    free = free.filter((at) => !full.includes(at));
  }
  if (free.length === 0) return shares;
  const rest = largestRemainder(
    left,
    free.map((at) => members[at]?.weight ?? "0"),
  );
  for (const [place, at] of free.entries()) shares[at] = rest[place] ?? 0n;
  return shares;
}

/** What each target counts, in units. */
function oracle(one: Situation): bigint[] {
  const { people, recalibration, scale } = one;
  const { method, conserve } = recalibration;
  const unit = new Rational(10n ** BigInt(scale));
  const { down = "100%", up } = recalibration.bounds ?? {};
  let isApplied = false;
  const rows = people.map((own): Row => {
    const before = unitsOf(own.target.target);
    const exact = new Rational(before);
    const least = before - floorOf(exact.times(Rational.of(down)));
    const most = up === undefined ? undefined : before + floorOf(exact.times(Rational.of(up)));
    const row = { person: own, before, least, most, counts: countedOf(own), takes: false };
    const gate = gateOf(one, own.target.segment);
    if (isOver(own)) {
      if (method.kind !== "respread" || gate !== "open" || own.result.reached === null) return row;
      const counts = unitsOf(own.result.reached);
      isApplied ||= counts !== row.counts;
      return { ...row, counts };
    }
    const wanted = wish(own, method, exact, unit);
    if (wanted === "other") return { ...row, takes: true };
    if (gate === "shut") return { ...row, takes: true };
    if (gate === "unknown" || wanted === "left") return row;
    isApplied = true;
    const rounded = wanted.round(0, recalibration.rounding?.mode ?? "half_up");
    const atMost = most !== undefined && rounded > most ? most : rounded;
    return {
      ...row,
      counts: atMost < least ? least : atMost,
      takes: conserve.kind !== "none" && conserve.among === "all",
    };
  });
  if (conserve.kind === "none") return rows.map(({ counts }) => counts);
  const gap = conserve.kind === "total" && isApplied ? unitsOf(conserve.gap ?? "0") : 0n;
  for (const group of conserve.kind === "group" ? ["East", "West"] : [undefined]) {
    const own = rows.filter(({ person: { target } }) => group === undefined || target.group === group);
    const toTake = sum(own.map(({ person, counts }) => countedOf(person) - counts)) + gap;
    const takers = own
      .filter(({ takes }) => takes)
      .sort((left, right) => byCodePoint(left.person.target.id, right.person.target.id));
    const shares = pour(
      toTake < 0n ? -toTake : toTake,
      takers.map(({ person: { weight }, before, counts, least, most }) => ({
        weight:
          conserve.by === undefined || conserve.by.kind === "baseline"
            ? String(before)
            : conserve.by.kind === "equal"
              ? "1"
              : (weight ?? "0"),
        cap: toTake < 0n ? counts - least : most === undefined ? undefined : most - counts,
      })),
    );
    for (const [at, row] of takers.entries()) row.counts += toTake < 0n ? -(shares[at] ?? 0n) : (shares[at] ?? 0n);
  }
  return rows.map(({ counts }) => counts);
}

function byCodePoint(left: string, right: string): number {
  const [one, other] = [[...left], [...right]].map((text) => text.map((letter) => letter.codePointAt(0) ?? 0));
  for (const [at, point] of (one ?? []).entries()) {
    const difference = point - (other?.[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return (one?.length ?? 0) - (other?.length ?? 0);
}

describe("recalibrateTargets", () => {
  test("gives what an oracle in rationals gives, by every method, gate, bound and conservation", () => {
    holds(situation, (one) => {
      expect(recalibrate(one).targets.map(({ counts }) => unitsOf(counts))).toEqual(oracle(one));
    });
  });

  test("accounts for every unit: what targets count and what is unallocated are the baseline and the gap", () => {
    holds(situation, (one) => {
      const { targets, delta, gap, unallocated, conserved, working } = recalibrate(one);
      const before = sum(one.people.map(countedOf));
      const after = sum(targets.map(({ counts }) => unitsOf(counts)));
      expect(after + unitsOf(unallocated)).toBe(before + unitsOf(gap));
      expect(after - before).toBe(unitsOf(delta));
      const isKept = one.recalibration.conserve.kind !== "none" || unitsOf(delta) === 0n;
      expect(conserved).toBe(isKept && working.totals.every((total) => unitsOf(total.unallocated) === 0n));
      for (const row of targets) {
        expect(unitsOf(row.counted) + unitsOf(row.byMethod) + unitsOf(row.taken)).toBe(unitsOf(row.counts));
        expect(unitsOf(row.baseline) + unitsOf(row.delta)).toBe(unitsOf(row.target));
        const person = one.people.find(({ target }) => target.id === row.id);
        if (row.state !== "over" && person?.target.reached === undefined) expect(row.counts).toBe(row.target);
      }
      for (const total of working.totals) {
        const own = targets.filter((_, at) => total.group === null || one.people[at]?.target.group === total.group);
        expect(sum(own.map(({ taken }) => unitsOf(taken)))).toBe(unitsOf(total.taken));
        expect(sum(own.map(({ counts }) => unitsOf(counts)))).toBe(unitsOf(total.counts));
      }
      expect(sum(working.totals.map((total) => unitsOf(total.unallocated)))).toBe(unitsOf(unallocated));
    });
  });

  test("keeps every target within its bounds, and leaves those alone of whom too little is known", () => {
    holds(situation, (one) => {
      const { down = "100%", up } = one.recalibration.bounds ?? {};
      for (const { baseline, target, state } of recalibrate(one).targets) {
        const [before, now] = [Rational.of(baseline), new Rational(unitsOf(target), 10n ** BigInt(one.scale))];
        expect(now.compare(before.times(ONE.minus(Rational.of(down))))).toBeGreaterThanOrEqual(0);
        if (up !== undefined) expect(now.compare(before.times(ONE.plus(Rational.of(up))))).toBeLessThanOrEqual(0);
        if (state === "over" || state === "gate_unknown" || state === "forecast_missing") expect(target).toBe(baseline);
      }
    });
  });

  test("changes nothing when it is made twice, from the version that it made and through JSON", () => {
    holds(situation, (one) => {
      const first = recalibrate(one);
      const results = one.people.map(({ result }) => result);
      const targets = JSON.parse(JSON.stringify(first.next));
      expect(recalibrateTargets({ recalibration: one.recalibration, targets, results })).toEqual(first);
    });
  });

  test("gives everybody the same in whatever order they stand", () => {
    const shuffled = situation.chain((one) =>
      fc
        .shuffledSubarray([...one.people], { minLength: one.people.length })
        .map((people) => [one, { ...one, people }] as const),
    );
    holds(shuffled, ([one, other]) => {
      const byId = ({ targets }: RecalibratedTargets) => new Map(targets.map((row) => [row.id, row]));
      const { targets: _, next: __, working: ___, ...figures } = recalibrate(one);
      expect(byId(recalibrate(other))).toEqual(byId(recalibrate(one)));
      expect(recalibrate(other)).toMatchObject(figures);
    });
  });

  test("without bounds lets others take in proportion to their targets, to less than a unit", () => {
    const free = situation.map(
      (one): Situation => ({
        ...one,
        recalibration: { ...one.recalibration, bounds: undefined, conserve: { kind: "total" } },
      }),
    );
    holds(free, (one) => {
      const { targets, working } = recalibrate(one);
      const toTake = -unitsOf(working.totals[0]?.byMethod ?? "0");
      if (toTake <= 0n) return;
      const taking = ["not_concerned", "below_threshold", "gate_closed"];
      const takers = targets.filter(
        ({ state, id }) => taking.includes(state) && one.people.some((own) => own.target.id === id && !isOver(own)),
      );
      const whole = sum(takers.map(({ baseline }) => unitsOf(baseline)));
      if (whole === 0n) return;
      for (const { baseline, taken } of takers) {
        const exact = new Rational(toTake * unitsOf(baseline), whole);
        const off = new Rational(unitsOf(taken)).minus(exact);
        expect([off.compare(ONE), off.plus(ONE).compare(ZERO)]).toEqual([-1, 1]);
      }
    });
  });

  describe("respread after each period, of the version that was made before", () => {
    const measure = fc.constantFrom({ kind: "equal" as const }, { kind: "baseline" as const }, undefined);
    const recalibration = (made: number, by: TakerMeasure | undefined, until = made + 1): Recalibration => ({
      id: `r-${made}`,
      baseline: `v-${made}`,
      version: `v-${until}`,
      reason: "A period is over",
      method: { kind: "respread" },
      conserve: { kind: "total", by },
      rounding: { scale: 0 },
    });
    /** What is made after each period but the last; results of earlier periods are given again, or left out. */
    const chain = (
      targets: readonly VersionedTarget[],
      reached: readonly bigint[],
      { by, isLeftOut }: { readonly by: TakerMeasure | undefined; readonly isLeftOut: boolean },
    ) => {
      const made: RecalibratedTargets[] = [];
      for (let over = 1; over < targets.length; over++) {
        const all = reached.slice(0, over).map((units, at) => ({ id: `p-${at}`, reached: String(units) }));
        const before: TargetVersion = made.at(-1)?.next ?? { version: "v-0", targets };
        const results = isLeftOut ? all.slice(-1) : all;
        made.push(recalibrateTargets({ recalibration: recalibration(over - 1, by), targets: before, results }));
      }
      return made;
    };
    const count = fc.integer({ min: 2, max: 6 });
    const lists = (figure: fc.Arbitrary<bigint>) =>
      count.chain((length) => {
        const list = fc.array(figure, { minLength: length, maxLength: length });
        return fc.record({ targets: list, reached: list, by: measure, isLeftOut: fc.boolean() });
      });
    const rowsOf = (units: readonly bigint[]) => units.map((target, at) => ({ id: `p-${at}`, target: String(target) }));

    test("counts the year, less what nobody could take each time", () => {
      holds(lists(fc.bigInt({ min: 0n, max: 10n ** 6n })), ({ targets, reached, ...terms }) => {
        let left = 0n;
        for (const { targets: rows, unallocated } of chain(rowsOf(targets), reached, terms)) {
          left += BigInt(unallocated);
          expect(sum(rows.map(({ counts }) => BigInt(counts))) + left).toBe(sum(targets));
        }
      });
    });

    test("changes nothing more where a period reaches its new target, or where no period is new", () => {
      holds(lists(fc.bigInt({ min: 1n, max: 10n ** 6n })), ({ targets, reached, by }) => {
        const [first] = chain(rowsOf(targets), reached, { by, isLeftOut: false });
        if (first === undefined || targets.length < 3) return;
        const results = [{ id: "p-0", reached: String(reached[0]) }];
        const met = { id: "p-1", reached: first.next.targets[1]?.target };
        for (const known of [[], results, [met], [...results, met]]) {
          const again = recalibrateTargets({
            recalibration: recalibration(1, by),
            targets: first.next,
            results: known,
          });
          expect(again.targets.map(({ target }) => target)).toEqual(first.next.targets.map(({ target }) => target));
          expect(again.unallocated).toBe("0");
        }
      });
    });

    test("is what all periods at once are of the first version, where nothing is rounded and nobody gives up all", () => {
      // Shares of a half to a fifth are whole.
      const whole = fc.bigInt({ min: 1n, max: 10_000n }).map((units) => units * 60n ** 5n);
      holds(lists(whole), ({ targets: drafts, reached: all, ...terms }) => {
        const targets = drafts.map(() => drafts[0] ?? 1n);
        const reached = all.map((units, at) => (units > (targets[at] ?? 0n) ? (targets[at] ?? 0n) : units));
        const rows = rowsOf(targets);
        const last = chain(rows, reached, terms).at(-1);
        const results = reached.slice(0, -1).map((units, at) => ({ id: `p-${at}`, reached: String(units) }));
        const atOnce = recalibrateTargets({
          recalibration: recalibration(0, terms.by, targets.length - 1),
          targets: { version: "v-0", targets: rows },
          results,
        });
        expect(last?.targets.map(({ counts }) => counts)).toEqual(atOnce.targets.map(({ counts }) => counts));
      });
    });
  });
});

describe("blendTargetChange", () => {
  const target = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((units) => amountText(units, 2));

  test("counts every target for its days, rounded once", () => {
    const days = fc.uniqueArray(fc.integer({ min: 2, max: 28 }), { minLength: 1, maxLength: 6 });
    holds(fc.record({ days, first: target, others: fc.array(target, { minLength: 6, maxLength: 6 }) }), (one) => {
      const starts = [...one.days].sort((left, right) => left - right);
      const changes = starts.map((day, at) => ({
        start: `2027-02-${String(day).padStart(2, "0")}`,
        target: one.others[at] ?? "0",
      }));
      const targets = [one.first, ...changes.map((change) => change.target)];
      const exact = targets.reduce((total, own, at) => {
        const length = (starts[at] ?? 29) - (starts[at - 1] ?? 1);
        return total.plus(Rational.of(own).times(new Rational(BigInt(length), 28n)));
      }, ZERO);
      const blended = blendTargetChange({ period: "2027-02", target: one.first, changes, by: "calendar_days" });
      expect(unitsOf(blended.target)).toBe(exact.round(2, "half_up"));
      const counted = blended.stretches.map(({ period }) => countDays(period));
      expect(counted.reduce((total, length) => total + length, 0)).toBe(28);
    });
  });

  test("prorates as a settlement does", () => {
    const by = fc.constantFrom("calendar_days" as const, "working_days" as const, "whole_months" as const);
    const month = fc.integer({ min: 2, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    holds(fc.record({ by, month, day, first: target, next: target }), (one) => {
      const [mm, dd] = [one.month, one.day].map((part) => String(part).padStart(2, "0"));
      const start = `2027-${mm}-${dd}`;
      const { stretches } = blendTargetChange({
        period: "2027",
        target: one.first,
        changes: [{ start, target: one.next }],
        by: one.by,
      });
      const [before, after] = stretches;
      const row = { participant: "Ann", metric: "signed", period: "2027" };
      const { statements } = settlePlan({
        plan: {
          id: "p",
          version: "1",
          currency: "CNY",
          effective: { start: "2027-01-01" },
          proration: one.by,
          zeroTarget: "none",
          metrics: [{ id: "signed", kind: "sum", of: "amount" }],
          components: [
            {
              id: "c",
              kind: "commission",
              metric: "signed",
              table: { measuredBy: "attainment", method: "marginal", bands: [{ rate: "1%" }] },
            },
          ],
        },
        period: "2027",
        participants: [{ id: "Ann" }],
        targets: [
          { ...row, target: one.first, end: before?.period.end },
          { ...row, target: one.next, start: after?.period.start },
        ],
        facts: [],
      });
      const [statement] = statements;
      const lines = statement?.status === "settled" ? statement.lines : [];
      const shares = lines.flatMap((line) => (line.kind === "commission" ? [line.working.target?.proration] : []));
      expect(shares).toEqual(stretches.map(({ share }) => (share.part === share.of ? null : share)));
    });
  });
});

describe("excludeWindfalls", () => {
  test("what counts and what is kept out are together all deals", () => {
    const deal = fc.record({
      amount: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 9n }).map((units) => amountText(units, 2)),
      commission: absent(fc.integer({ min: 0, max: 10_000 }).map(String)),
    });
    const above = fc.constantFrom({ amount: "1000" }, { commission: "500" }, { amount: "1000", commission: "500" });
    holds(fc.record({ deals: fc.array(deal, { maxLength: 20 }), above }), ({ deals: drafts, above: terms }) => {
      const deals = drafts.map((draft, at) => ({ ...draft, id: `D-${at}` }));
      const { total, counted, excluded, windfalls, undecided } = excludeWindfalls({ deals, above: terms });
      const add = (amounts: readonly string[]) =>
        amounts.map(Rational.of).reduce((one, other) => one.plus(other), ZERO);
      expect(add(deals.map(({ amount }) => amount)).compare(Rational.of(total))).toBe(0);
      expect(add([counted, excluded]).compare(Rational.of(total))).toBe(0);
      expect(add(windfalls.map(({ amount }) => amount)).compare(Rational.of(excluded))).toBe(0);
      expect(windfalls.some(({ id }) => undecided.includes(id))).toBe(false);
    });
  });
});
