import {
  type ClosedStatement,
  closeStatement,
  type Settlement,
  type SettlementInput,
  settlePlan,
} from "incentive-rules";
import { expect } from "vitest";

/** What a settlement pays after statements, and that records of them, or some of each, come to the same bytes. */
export function settleByRecords(input: SettlementInput): Settlement {
  const settlement = settlePlan(input);
  const statements = input.prior?.statements ?? [];
  const records = statements.map(closeStatement);
  const stored: readonly ClosedStatement[] = JSON.parse(JSON.stringify(records));
  expect(stored.map(closeStatement)).toEqual(records);
  const mixed = [0, 1].map((odd) => statements.map((statement, at) => (at % 2 === odd ? statement : stored[at])));
  for (const prior of [stored, ...mixed]) {
    const own = prior.flatMap((one) => one ?? []);
    expect(bytesOf(settlePlan({ ...input, prior: { statements: own } }))).toBe(bytesOf(settlement));
  }

  return settlement;
}

/** Issues that name a place in a prior statement name another in its record. */
function bytesOf(settlement: Settlement): string {
  return JSON.stringify(settlement, (_, value: unknown) =>
    typeof value === "object" &&
    value !== null &&
    "path" in value &&
    Array.isArray(value.path) &&
    value.path[0] === "prior"
      ? { ...value, path: ["prior"], message: "" }
      : value,
  );
}
