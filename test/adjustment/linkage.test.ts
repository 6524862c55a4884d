import { checkLinkage, checkLinkageTable } from "incentive-rules";
import { expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { linkageCasesSchema } from "../support/linkageCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const { base, cases } = readCases("linkage.cases.json", linkageCasesSchema);

test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
  const call = () => callUntyped<unknown>(checkLinkage, { ...base, ...one.with });
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else expect(call()).toMatchObject(one.expected);
});

test("A linkage names each metric and component of a row once, and has no empty row", () => {
  const rows = [
    { metrics: ["a", "a"], components: ["b"], focus: " " },
    { metrics: [], components: ["b", "b"] },
  ];
  expect(checkLinkageTable({ id: "l", version: "1", rows }).map(({ code, path }) => [code, path])).toEqual([
    ["id_malformed", ["rows", 0, "focus"]],
    ["id_duplicate", ["rows", 0, "metrics", 1]],
    ["list_empty", ["rows", 1, "metrics"]],
    ["id_duplicate", ["rows", 1, "components", 1]],
  ]);
});
