import { type IncentivePlan, type SettlementInput, settlePlan } from "incentive-rules";
import { expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";

const version = (name: string, effective: IncentivePlan["effective"], rate: string): IncentivePlan => ({
  ...{ id: "sales", version: name, currency: "CNY", effective, goalChange: { kind: "next_period" } },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate }] },
    },
  ],
});
const versions = [
  version("1", { start: "2026-01-01", end: "2026-11-09" }, "1%"),
  version("2", { start: "2026-11-10" }, "2%"),
];
const facts = ["Ann", "Bo"].map((participant) => ({
  ...{ id: `D-${participant}`, kind: "deal", on: "2026-11-20", amount: "10000" },
  participant,
}));
const settle = (input: Pick<SettlementInput, "period" | "prior">, people: readonly string[]) =>
  settlePlan({
    ...{ versions, ...input, participants: people.map((id) => ({ id })) },
    facts: facts.filter(({ participant }) => people.includes(participant)),
  }).statements;

test("what waits for the next period is refused where periods that were settled do not say for which day", () => {
  const whole = settle({ period: "2026-11" }, ["Bo"]);
  const first = settle({ period: { start: "2026-11-01", end: "2026-11-15" } }, ["Ann"]);
  const halves = [
    ...first,
    ...settle({ period: { start: "2026-11-16", end: "2026-11-30" }, prior: { statements: first } }, ["Ann"]),
  ];
  expect([whole, halves].map((own) => own.map(({ total }) => total))).toEqual([["100.00"], ["0.00", "200.00"]]);
  for (const statements of [
    [...whole, ...halves],
    [...halves, ...whole],
  ]) {
    const december = () => settle({ period: "2026-12", prior: { statements } }, ["Ann", "Bo"]);
    expect(refusalOf(december)).toMatchObject([{ code: "periods_overlap", path: ["prior", "statements"] }]);
  }
  expect(settle({ period: "2026-12", prior: { statements: whole } }, ["Bo"])).toMatchObject([{ total: "0.00" }]);
});
