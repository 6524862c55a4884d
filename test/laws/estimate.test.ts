import fc from "fast-check";
import {
  type CommissionLine,
  type EstimateInput,
  estimateEarnings,
  type Settlement,
  type Statement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { bandOf, boundsOf, Rational } from "./oracle.js";
import { NOVEMBER, OCTOBER, team } from "./teams.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const sumOf = (figures: readonly string[]): Rational =>
  figures.reduce((sum, figure) => sum.plus(Rational.of(figure)), new Rational(0n));

/** November after October was paid; of what came later, some deals with their returns are prospects. */
const question = fc
  .record({ of: team(), open: fc.integer({ min: 0, max: 255 }), participant: fc.constantFrom("Ann", "Bo", "Cy") })
  .map(({ of: { rounding: _, facts, ...of }, open, participant }): EstimateInput => {
    const prior = settlePlan({ ...of, facts, period: OCTOBER, cutOff: OCTOBER.end });
    const dealOf = (id: string) => Number(id.split("-")[1]);
    const isLater = ({ on, recordedOn = on }: (typeof facts)[number]) => recordedOn > OCTOBER.end;
    const isOpen = (fact: (typeof facts)[number]) => isLater(fact) && ((open >> dealOf(fact.id)) & 1) === 1;
    const prospects = facts.filter(isOpen);
    const known = facts.filter((fact) => !isOpen(fact));
    return { ...of, facts: known, prior, period: NOVEMBER, participant, prospects };
  });

const statementIn = ({ statements }: Settlement, { participant }: EstimateInput) =>
  statements.find((statement) => statement.participant === participant) ?? { status: "settled", lines: [] };

const commissionsOf = ({ lines }: Statement): CommissionLine[] =>
  lines.flatMap((line) => (line.kind === "commission" ? [line] : []));

describe("estimateEarnings is two settlements and their difference", () => {
  test("now by the facts, then by facts and prospects, and the gain by component between them", () => {
    holds(question, (input) => {
      const { participant: _, prospects, ...settlement } = input;
      const estimate = estimateEarnings(input);
      const both = settlePlan({ ...settlement, facts: [...input.facts, ...prospects] });
      expect(estimate.now).toMatchObject(statementIn(settlePlan(settlement), input));
      if (estimate.status === "blocked") {
        expect([estimate.now.status, estimate.withProspects.status]).toContain("blocked");
        expect(estimate.withProspects.status).toBe(statementIn(both, input).status);
        return;
      }
      expect(estimate.withProspects).toMatchObject(statementIn(both, input));
      const gain = Rational.of(estimate.withProspects.total).minus(Rational.of(estimate.now.total));
      expect(Rational.of(estimate.gain).compare(gain)).toBe(0);
      expect(sumOf(estimate.changes.map(({ amount }) => amount)).compare(gain)).toBe(0);
      expect(JSON.parse(JSON.stringify(estimate))).toEqual(estimate);
    });
  });

  test("the next band begins where the oracle has the bound of the band that the credit is in", () => {
    holds(question, (input) => {
      const estimate = estimateEarnings(input);
      const sides = [estimate.now, estimate.withProspects].map(commissionsOf);
      for (const [at, next] of estimate.next.entries()) {
        for (const [side, band] of [next.now, next.withProspects].entries()) {
          const working = sides[side]?.[at]?.working;
          expect(working?.stretch).toEqual(next.stretch);
          if (working === undefined) continue;
          const { table, target, credited } = working;
          const proration = target?.proration ?? undefined;
          const terms = { table, target: target?.target, proration, scale: 2, mode: "half_up" } as const;
          const reached = bandOf(terms, Rational.of(credited));
          expect(band?.band ?? table.bands.length).toBe(reached + 1);
          if (band === null) continue;
          const bound = boundsOf(terms)[reached] ?? new Rational(0n);
          const missing = bound.minus(Rational.of(credited));
          expect(Rational.of(band.bound).round(10, "half_up")).toBe(bound.round(10, "half_up"));
          expect(Rational.of(band.missing).round(10, "half_up")).toBe(missing.round(10, "half_up"));
          expect(band.pays).toEqual(table.bands[reached + 1]);
        }
      }
    });
  });

  test("a prospect that counts for nothing is listed, and one that pays is not", () => {
    holds(question, (input) => {
      const { uncounted, prospects, ...estimate } = { ...input, ...estimateEarnings(input) };
      const listed = new Set(uncounted.map(({ fact }) => fact));
      expect(listed.size).toBe(uncounted.length);
      for (const { on, id, credits, participant } of prospects) {
        const whose = participant === undefined ? credits?.map((credit) => credit.participant) : [participant];
        const isOwn = whose?.includes(input.participant);
        // Returns are credited as what they return; what came late for October counts where October was paid.
        if (isOwn === undefined || (isOwn && on < NOVEMBER.start)) continue;
        expect(listed.has(id)).toBe(!isOwn || on > NOVEMBER.end);
      }
      const paid = estimate.changes.flatMap(({ working }) => working.parts.map(({ fact }) => fact));
      expect(paid.filter((fact) => listed.has(fact))).toEqual([]);
    });
  });
});
