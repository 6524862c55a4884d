import { allocatePool } from "incentive-rules";
import { expect, test } from "vitest";

/** Targets of which hardly any two have a divisor in common. */
const members = Array.from({ length: 3_000 }, (_, at) => ({
  id: `P-${String(at).padStart(4, "0")}`,
  actual: `${1_000 + ((at * 7_919) % 100_003)}.37`,
  target: `${50_000 + at * 2 + 1}.01`,
}));

test("three thousand members are measured against targets of their own, to within a cent", () => {
  const { shares, unallocated } = allocatePool({ amount: "1000000.00", members, split: { kind: "attainment" } });
  const cents = (amount: string) => BigInt(amount.replace(".", ""));
  expect(shares.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(100_000_000n);
  expect(unallocated).toBe("0.00");
  const attainments = members.map(({ actual, target }) => Number(actual) / Number(target));
  const sum = attainments.reduce((total, one) => total + one, 0);
  for (const [at, { amount }] of shares.entries()) {
    expect(Math.abs(Number(amount) - ((attainments[at] ?? 0) / sum) * 1_000_000)).toBeLessThan(0.010_001);
  }
});

test("those of one attainment have one share, whatever it is a quotient of", () => {
  const level = members.map(({ id }, at) => ({ id, actual: String(3 * (at + 7)), target: String(4 * (at + 7)) }));
  const { shares } = allocatePool({ amount: "3000.00", members: level, split: { kind: "attainment" } });
  expect(new Set(shares.map(({ amount }) => amount))).toEqual(new Set(["1.00"]));
});
