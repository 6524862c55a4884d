import { type Award, type AwardRule, evaluateAwards, type Fact } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";

const deal = (id: string, on: string, amount: string): Fact => ({ id, kind: "deal", on, participant: "Ann", amount });
const reversal = (id: string, on: string, amount: string, reverses: string): Fact => ({
  id,
  kind: "deal",
  on,
  amount,
  reverses,
});
const single = { id: "r", measure: { kind: "fact", of: "amount", credit: "credit" } } as const;
const byRate = (rate: string): AwardRule => ({ ...single, pays: { kind: "rate", rate } });
const forEach: AwardRule = {
  id: "r",
  measure: { kind: "count" },
  window: { kind: "day" },
  is: "at_least",
  to: "1",
  per: "1",
  pays: { kind: "amount", amount: "100" },
};
const other: AwardRule = { ...single, id: "other", is: "above", to: "1000000", pays: { kind: "amount", amount: "1" } };
const paid = ({ awards }: { readonly awards: readonly Award[] }) => awards.map(({ amount }) => amount);

describe("what was granted", () => {
  test("falls when a date is put right and the window holds the fact no more", () => {
    const rule: AwardRule = {
      id: "day",
      measure: { kind: "sum", of: "amount", credit: "credit" },
      window: { kind: "day" },
      is: "above",
      to: "100",
      pays: { kind: "amount", amount: "50" },
    };
    const first = deal("D-1", "2026-11-09", "60");
    const { awards: granted } = evaluateAwards({ rules: [rule], facts: [first, deal("D-2", "2026-11-09", "50")] });
    expect(paid({ awards: granted })).toEqual(["50.00"]);

    const moved = [first, deal("D-2", "2026-12-25", "50")];
    const { awards, undone } = evaluateAwards({ rules: [rule], facts: moved, granted });
    expect(awards).toEqual([]);
    expect(undone.map(({ on, amount }) => [on, amount])).toEqual([["2026-11-09", "50.00"]]);
  });

  test("moves with a single fact whose date is put right", () => {
    const rule = byRate("10%");
    const { awards: granted } = evaluateAwards({ rules: [rule], facts: [deal("D-1", "2026-11-09", "100")] });
    const facts = [deal("D-1", "2026-11-12", "100")];
    const { awards, undone } = evaluateAwards({ rules: [rule], facts, granted });
    expect(awards.map(({ on, amount }) => [on, amount])).toEqual([["2026-11-12", "10.00"]]);
    expect(undone.map(({ on }) => on)).toEqual(["2026-11-09"]);
    expect(evaluateAwards({ rules: [rule], facts, granted: awards })).toMatchObject({ awards, undone: [] });
  });

  test("for different customers is granted once, however often they come back", () => {
    const facts = Array.from({ length: 9 }, (_, at) => ({
      id: `V-${at}`,
      kind: "visit",
      on: "2026-11-09",
      participant: "Ann",
      customer: ["A", "B", "C"][at % 3] ?? "",
    }));
    const rule: AwardRule = {
      id: "three",
      measure: { kind: "count_distinct", of: "customer" },
      window: { kind: "rolling_days", days: 7 },
      is: "at_least",
      to: "3",
      per: "3",
      pays: { kind: "amount", amount: "1000" },
    };
    let granted: readonly Award[] = [];
    for (let run = 0; run < 3; run++) {
      const { awards, undone } = evaluateAwards({ rules: [rule], facts, granted });
      expect(awards.map(({ amount }) => amount)).toEqual(["1000.00"]);
      expect(undone).toEqual([]);
      granted = awards;
    }
  });

  test("uses up its limit also when its facts are not given any more", () => {
    const rules = [{ ...byRate("1%"), limit: { count: 1, per: "person" } }] as const;
    const { awards: granted } = evaluateAwards({ rules, facts: [deal("D-1", "2026-10-05", "100")] });
    const later = evaluateAwards({ rules, facts: [deal("D-2", "2026-11-05", "100")], granted });
    expect(later.awards).toEqual(granted);
    expect(later.withheld.map(({ facts }) => facts)).toEqual([["D-2"]]);
  });

  test("needs all of its facts where some are given", () => {
    const facts = [deal("D-1", "2026-11-09", "1"), deal("D-2", "2026-11-09", "1")];
    const { awards: granted } = evaluateAwards({ rules: [forEach], facts });
    const issues = refusalOf(() => evaluateAwards({ rules: [forEach], facts: facts.slice(0, 1), granted }));
    expect(issues).toMatchObject([{ code: "prior_fact_missing", path: ["granted", 0, "facts", 1] }]);
  });

  test.each([
    ["the same rule", byRate("1%")],
    ["another rate", byRate("0.5%")],
    ["no such rule", other],
  ])("by a rate shrinks with its deal by the rate that it was granted at: %s", (_, rule) => {
    const facts = [deal("D-1", "2026-11-09", "100000")];
    const first = evaluateAwards({ rules: [byRate("1%")], facts });
    const returned = [...facts, reversal("R-1", "2026-11-20", "-1000", "D-1")];
    const second = evaluateAwards({ rules: [rule], facts: returned, granted: first.awards });
    expect(paid(second)).toEqual(["990.00"]);
    expect(second.undone).toEqual([]);
    expect(second.awards.map(({ id }) => id)).toEqual(first.awards.map(({ id }) => id));
    const restored = [...returned, reversal("R-2", "2026-11-21", "1000", "R-1")];
    expect(paid(evaluateAwards({ rules: [rule], facts: restored, granted: second.awards }))).toEqual(["1000.00"]);
  });

  test.each([
    ["the same rule", forEach],
    ["no such rule", other],
  ])("for each of three is left for two, and for three again when the return is undone: %s", (_, rule) => {
    const facts = ["D-1", "D-2", "D-3"].map((id) => deal(id, "2026-11-09", "5"));
    const first = evaluateAwards({ rules: [forEach], facts });
    expect(paid(first)).toEqual(["300.00"]);
    const returned = [...facts, reversal("R-1", "2026-11-20", "-5", "D-2")];
    const second = evaluateAwards({ rules: [rule], facts: returned, granted: first.awards });
    expect(paid(second)).toEqual(["200.00"]);
    const restored = [...returned, reversal("R-2", "2026-11-21", "5", "R-1")];
    expect(paid(evaluateAwards({ rules: [rule], facts: restored, granted: second.awards }))).toEqual(["300.00"]);
  });

  test("beyond a limit is not paid by what a return leaves", () => {
    const rule: AwardRule = { ...forEach, limit: { count: 2, per: "month" } };
    const facts = ["D-1", "D-2", "D-3"].map((id) => deal(id, "2026-11-09", "5"));
    const first = evaluateAwards({ rules: [rule], facts });
    expect(paid(first)).toEqual(["200.00"]);
    expect(paid(evaluateAwards({ rules: [rule], facts, granted: first.awards }))).toEqual(["200.00"]);
    const returned = [...facts, reversal("R-1", "2026-11-20", "-5", "D-2")];
    expect(paid(evaluateAwards({ rules: [rule], facts: returned, granted: first.awards }))).toEqual(["200.00"]);
  });

  test("has the same id however the id of a fact is composed", () => {
    const ids = ["é", "e\u0301"].map((id) => {
      const { awards } = evaluateAwards({ rules: [byRate("1%")], facts: [deal(id, "2026-11-09", "100")] });
      return awards[0]?.id;
    });
    expect(ids[0]).toBe(ids[1]);
  });
});

test("a hundred thousand facts of one customer are as many facts as any", () => {
  const count = 100_000;
  const facts = Array.from({ length: count }, (_, at) => ({
    ...deal(`D-${String(count - at).padStart(6, "0")}`, "2026-11-09", "1"),
    customer: "C",
  }));
  const rule: AwardRule = { ...byRate("1%"), customers: { dormantDays: "ever" } };
  const { awards } = evaluateAwards({ rules: [rule], facts });
  expect(awards.map(({ facts: own }) => own)).toEqual([["D-000001"]]);
});
