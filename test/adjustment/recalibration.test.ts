import {
  blendTargetChange,
  excludeWindfalls,
  flagWindfall,
  type Recalibration,
  recalibrateTargets,
  type TargetResult,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { Rational } from "../laws/oracle.js";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import {
  type PublishedRecalibrationCase,
  type RecalibrationCall,
  recalibrationCasesSchema,
} from "../support/recalibrationCases.js";
import { refusalOf } from "../support/refusalOf.js";

const functions = { blendTargetChange, excludeWindfalls, flagWindfall, recalibrateTargets };

const placesOf = (call: () => unknown) => refusalOf(call).map(({ code, path }) => ({ code, path }));

function run(one: RecalibrationCall): void {
  const call = () => callUntyped<unknown>(functions[one.function], one.input);
  if ("refused" in one) expect(placesOf(call)).toEqual(one.refused.issues);
  else expect(call()).toMatchObject(one.expected);
}

const head = {
  id: "r",
  baseline: "2027-1",
  version: "2027-2",
  reason: "The market has changed",
  rounding: { scale: 0 },
} as const;

/** Whole units, by a recalibration of targets by their ids. */
function recalibrate(
  targets: Readonly<Record<string, string>>,
  terms: Pick<Recalibration, "method" | "conserve"> & Partial<Recalibration>,
  results: readonly TargetResult[] = [],
) {
  const rows = Object.entries(targets).map(([id, target]) => ({ id, target }));
  return recalibrateTargets({
    recalibration: { ...head, ...terms },
    targets: { version: head.baseline, targets: rows },
    results,
  });
}

const sumOf = (figures: readonly string[]) =>
  figures.map(Rational.of).reduce((sum, figure) => sum.plus(figure), new Rational(0n));

function runPublished(one: PublishedRecalibrationCase): void {
  switch (one.kind) {
    case "recalibrate.conserve": {
      const losses = Object.entries(one.inputs.relief).map(([id, lost]) => ({ id, lost }));
      const { targets, unallocated } = recalibrate(one.inputs.targets, {
        method: { kind: "relief", losses },
        conserve: { kind: "total" },
        bounds: { up: one.inputs.maxUplift },
      });
      expect(Object.fromEntries(targets.map(({ id, target }) => [id, target]))).toEqual(one.expected.targets);
      expect(unallocated).toBe(one.expected.unallocated ?? "0");
      const total = sumOf([unallocated, ...targets.map(({ counts }) => counts)]);
      expect(total.compare(Rational.of(one.expected.total))).toBe(0);
      break;
    }
    case "recalibrate.respread": {
      const { plan, actual, weights } = one.inputs;
      const id = (at: number) => `q-${at}`;
      const { targets } = recalibrate(
        Object.fromEntries(plan.map((target, at) => [id(at), target])),
        {
          method: { kind: "respread" },
          conserve: {
            kind: "total",
            by: { kind: "weights", weights: weights.map((weight, at) => ({ id: id(actual.length + at), weight })) },
          },
          rounding: { scale: 2 },
        },
        actual.map((reached, at) => ({ id: id(at), reached })),
      );
      const cent = new Rational(1n, 100n);
      for (const [at, remaining] of one.expected.remaining.entries()) {
        const off = Rational.of(targets[actual.length + at]?.target ?? "0").minus(Rational.of(remaining));
        expect([off.compare(cent), off.plus(cent).compare(new Rational(0n))]).toEqual([-1, 1]);
      }
      expect(sumOf(targets.map(({ counts }) => counts)).compare(Rational.of(one.expected.total))).toBe(0);
      break;
    }
    case "recalibrate.territory": {
      const { quota, opportunityChange: change, threshold: share } = one.inputs;
      const [target] = recalibrate(
        { quota },
        {
          method: { kind: "territory", changes: [{ id: "quota", change }], from: { share, is: "at_least" } },
          conserve: { kind: "none" },
        },
      ).targets;
      expect({ quota: target?.target, adjusted: target?.state === "changed" }).toEqual(one.expected);
      break;
    }
    case "recalibrate.relief": {
      const { quota, lost, thresholdShare: share } = one.inputs;
      const { targets, working } = recalibrate(
        { quota },
        {
          method: { kind: "relief", losses: [{ id: "quota", lost }], from: { share, is: "at_least" } },
          conserve: { kind: "none" },
        },
      );
      const [assessed] = working.method.kind === "relief" ? working.method.shares : [];
      expect({ lostShare: assessed?.share, relief: assessed?.met, quota: targets[0]?.target }).toEqual(one.expected);
      break;
    }
    case "windfall.flag": {
      const { deal: amount, annualQuota: target, ...rest } = one.inputs;
      const above = { shareOfTarget: "25%", shareOfIncentive: "50%" };
      const { flag, reasons, checks } = flagWindfall({ amount, target, ...rest, above });
      expect({ shareOfQuota: checks[0]?.value, flag: flag === "true", reasons }).toEqual(one.expected);
      break;
    }
  }
}

for (const one of readCases("recalibration.cases.json", recalibrationCasesSchema).cases) {
  test(`${one.id}: ${one.name}`, () => ("kind" in one ? runPublished(one) : run(one)));
}

describe("100,000 targets", () => {
  const targets = Array.from({ length: 100_000 }, (_, at) => ({
    id: `p-${at}`,
    target: String(1_000 + ((at * 7_919) % 9_973)),
    segment: `s-${at % 10}`,
  }));
  const recalibration: Recalibration = {
    ...head,
    method: { kind: "index", index: "80%", segments: ["s-0"] },
    bounds: { up: "5%", down: "10%" },
    conserve: { kind: "total" },
  };

  test("are recalibrated within bounds", () => {
    const { delta, unallocated } = recalibrateTargets({ recalibration, targets: { version: "2027-1", targets } });
    expect([delta, unallocated]).toEqual(["0", "0"]);
  });

  test("of which all are broken are a hundred issues", () => {
    const broken = { version: "2027-1", targets: targets.map((target) => ({ ...target, target: "-1" })) };
    expect(refusalOf(() => recalibrateTargets({ recalibration, targets: broken })).length).toBe(100);
    const losses = targets.map(({ id }) => ({ id: `not-${id}`, lost: "1" }));
    const unknown: Recalibration = { ...recalibration, method: { kind: "relief", losses } };
    const given = { recalibration: unknown, targets: { version: "2027-1", targets } };
    expect(refusalOf(() => recalibrateTargets(given)).length).toBe(100);
  });
});
