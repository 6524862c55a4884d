import { type IncentivePlan, type Participant, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "team", kind: "sum", of: "amount", credit: "rolled_up" }],
  components: [
    {
      id: "override",
      kind: "commission",
      metric: "team",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
  ],
};
const settle = (participants: readonly Participant[], on = "2026-11-09") =>
  settlePlan({
    plan,
    period: "2026-11",
    participants,
    facts: [{ id: "D-1", kind: "deal", on, participant: "P-0", amount: "100" }],
  });
const COUNT = 100_000;
const idOf = (at: number): string => `P-${at}`;
/** Everybody reports to the next. */
const chain = (count: number, manager: (at: number) => string | undefined): Participant[] =>
  Array.from({ length: count }, (_, at) => ({ id: idOf(at), manager: manager(at) }));

describe("a hierarchy", () => {
  test("of ten thousand levels rolls up to the top", { timeout: 60_000 }, () => {
    const { statements } = settle(chain(10_000, (at) => (at + 1 < 10_000 ? idOf(at + 1) : undefined)));
    expect(statements.filter(({ total }) => total === "1.00")).toHaveLength(9_999);
  });

  test.each([
    ["in a circle", 0, (at: number) => idOf((at + 1) % COUNT)],
    ["below one who reports to themselves", COUNT - 1, (at: number) => idOf(Math.min(at + 1, COUNT - 1))],
  ])("of a hundred thousand people %s is refused once", { timeout: 60_000 }, (_, first, manager) => {
    const issues = refusalOf(() => settle(chain(COUNT, manager)));
    expect(issues).toMatchObject([{ code: "hierarchy_circular", path: ["participants", first, "manager"] }]);
  });

  test("is refused with everybody of a circle by name, and the first day on which there is one", () => {
    const issues = refusalOf(() =>
      settle([
        { id: "Cai", manager: "Ben", start: "2026-11-03" },
        { id: "Ben", manager: "Ada" },
        { id: "Ada", end: "2026-11-05" },
        { id: "Ada", manager: "Cai", start: "2026-11-06" },
        { id: "P-0", manager: "Cai" },
      ]),
    );
    expect(issues.map(({ message }) => message)).toEqual([
      'participants[3].manager: expected on 2026-11-06 nobody who reports to themselves, directly or through others, received "Ada → Cai → Ben → Ada"',
    ]);
  });

  test("is not looked at by a plan that rolls nothing up", () => {
    const metrics = plan.metrics.map(({ id }) => ({ id, kind: "sum", of: "amount" }) as const);
    const input = { plan: { ...plan, metrics }, period: "2026-11", facts: [] };
    const { statements } = settlePlan({ ...input, participants: [{ id: "Ada", manager: "Ada" }] });
    expect(statements).toMatchObject([{ status: "settled" }]);
  });

  test("is that of the day, the first and the last of a row included", () => {
    const participants: readonly Participant[] = [
      { id: "P-0", manager: "Ada", end: "2026-11-09" },
      { id: "P-0", manager: "Ben", start: "2026-11-10" },
      { id: "Ada" },
      { id: "Ben" },
    ];
    const paid = (on: string) =>
      settle(participants, on)
        .statements.filter(({ total }) => total === "1.00")
        .map(({ participant }) => participant);
    expect(paid("2026-11-09")).toEqual(["Ada"]);
    expect(paid("2026-11-10")).toEqual(["Ben"]);
  });
});
