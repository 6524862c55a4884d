import { type Settlement, type SettlementInput, type Statement, type StatementLine, settlePlan } from "incentive-rules";
import { expect } from "vitest";
import { Rational } from "./oracle.js";
import { settleByRecords } from "./records.js";
import { cents, sum } from "./years.js";

/** Settles a month in every way that must make no difference, from input that cannot be changed, and checks that it adds up. */
export function settleEveryWay(input: SettlementInput, salt: number): Settlement {
  const before = JSON.stringify(input);
  const settled = settleByRecords(deepFreeze(input));
  const bytes = JSON.stringify(settled.statements);
  expect(JSON.stringify(settlePlan(input))).toBe(JSON.stringify(settled));
  expect(JSON.stringify(settlePlan(shuffled(input, salt)).statements)).toBe(bytes);
  expect(JSON.stringify(input)).toBe(before);
  settled.statements.forEach(checkSums);

  return settled;
}

/** Nothing is ever missing in these payrolls, so nobody has to wait for it. */
function checkSums({ status, total, lines }: Statement): void {
  expect(status).toBe("settled");
  expect(sum(lines.map(({ amount }) => amount))).toBe(cents(total));
  for (const line of lines) {
    const all = line.kind === "true_up" ? [line, ...(line.working.settled ?? [])] : [line];
    for (const own of all) {
      const parts = partsOf(own);
      if (parts !== undefined) expect(sum(parts)).toBe(cents(own.amount));
    }
  }
}

function partsOf(line: StatementLine): readonly string[] | undefined {
  switch (line.kind) {
    case "commission": {
      const { parts, floor, bands, kickers, rounding, byFacts, limited } = line.working;
      const exact = [...bands.map(({ amount }) => amount), kickers, rounding, byFacts ?? "0"];
      const earned = exact.reduce((total, one) => total.plus(Rational.of(one)), new Rational(0n));
      expect(earned.compare(Rational.of(limited?.earned ?? line.amount))).toBe(0);
      return [...parts.map(({ amount }) => amount), floor ?? "0.00"];
    }
    case "true_up":
      return [...line.working.parts, ...(line.working.floors ?? [])].map(({ amount }) => amount);
    case "return":
    case "payment":
      return line.working.parts.map(({ amount }) => amount);
    case "award":
      return line.working.awards.map(({ amount }) => amount);
    default:
      return undefined;
  }
}

/** All lists in another order: the one that a salt gives. */
function shuffled(input: SettlementInput, salt: number): SettlementInput {
  const mix = <Item>(all: readonly Item[] = []): readonly Item[] =>
    all
      .map((item, at) => ({ item, key: ((at + 1) * ((salt % 9_973) + 1)) % 9_967 }))
      .sort((one, other) => one.key - other.key)
      .map(({ item }) => item);

  return {
    ...input,
    versions: mix(input.versions),
    facts: mix(input.facts),
    receipts: mix(input.receipts),
    handovers: mix(input.handovers),
    adjustments: mix(input.adjustments),
    holds: mix(input.holds),
    participants: mix(input.participants),
    targets: mix(input.targets),
    prior: { statements: mix(input.prior?.statements) },
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }

  return value;
}
