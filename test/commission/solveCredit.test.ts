import { solveCredit } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";
import { type SolveCase, solveCasesSchema } from "../support/solveCases.js";

const file = readCases("solve.cases.json", solveCasesSchema);

function run(one: SolveCase): void {
  const table = file.tables[one.table];
  if (table === undefined) throw new Error(`${one.id} names the table ${one.table}, which the file does not have`);
  const call = () => callUntyped(solveCredit, { table, ...one.input });
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else {
    expect(call()).toMatchObject(one.expected);
  }
}

describe("solveCredit", () => {
  for (const one of file.cases) test(`${one.id}: ${one.name}`, () => run(one));
});

test("the case file uses every table it has", () => {
  const used = new Set(file.cases.map(({ table }) => table));
  expect(Object.keys(file.tables).filter((name) => !used.has(name))).toEqual([]);
});
