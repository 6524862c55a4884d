import fc from "fast-check";
import type { ClawbackTerms, Component, Fact, IncentivePlan, Statement } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import {
  balancesOf,
  besides,
  givenBy,
  linesOf,
  outstandingOf,
  paidTo,
  settleInTheEnd,
  settleMonths,
} from "./payroll.js";
import type { History } from "./payrollBook.js";
import { settleEveryWay } from "./payrollChecks.js";
import { type Ending, historyOf, type Month, NOTHING, years } from "./payrollHistory.js";
import { clawbacks, PEOPLE, plans } from "./payrollPlans.js";
import { cents } from "./years.js";

type Versions = readonly IncentivePlan[];

const holds = (law: (versions: Versions, months: readonly Month[], salt: number) => void, part = 25): void =>
  fc.assert(fc.property(plans, years, fc.nat(), law), { numRuns: Math.ceil(RUNS / part) });

const change = (versions: Versions, terms: Partial<IncentivePlan>): Versions =>
  versions.map((plan) => ({ ...plan, ...terms }));
const changeComponents = (versions: Versions, to: (component: Component) => readonly Component[]): Versions =>
  versions.map((plan) => ({ ...plan, components: plan.components.flatMap(to) }));
const changeInApril = (versions: Versions): Versions =>
  versions.map((plan) => ({
    ...plan,
    effective: { ...plan.effective, ...(plan.version === "1" ? { end: "2026-03-31" } : { start: "2026-04-01" }) },
  }));
/** Draws are settled once, by what was known then. */
const UNDRAWN = { draw: undefined, negative: undefined };
const unheld = (history: History): History => ({ ...history, holds: [] });

/** By the current period a return counts on its own day, and is a question on a day on which its owner is gone. */
const enter = (versions: Versions, months: readonly Month[], ending: Ending): History =>
  historyOf(months, ending, { leaversReturn: versions.every(({ returns }) => returns !== "current_period") });
/** Some histories as they are, and some with everything undone. */
const endingBy = (salt: number): Ending => (salt % 2 === 0 ? "as it is" : "undone");

test("each month of a payroll adds up, and comes to the same bytes again, after records and in any order", () => {
  holds((versions, months, salt) => {
    settleMonths(versions, enter(versions, months, endingBy(salt)), "in time", (input) => settleEveryWay(input, salt));
  }, 80);
});

describe("a payroll pays what it would", () => {
  test("without holds, and nothing waits once they are over", () => {
    holds((versions, months, salt) => {
      const history = enter(versions, months, endingBy(salt));
      const [held, free] = [settleMonths(versions, history), settleMonths(versions, unheld(history))];
      for (const who of PEOPLE) {
        expect(besides(linesOf(held, who), "hold")).toEqual(linesOf(free, who));
        expect([paidTo(held, who), balancesOf(held, who).waiting]).toEqual([paidTo(free, who), 0n]);
      }
    });
  });

  test("without a draw, and what is owed then, or was given", () => {
    holds((versions, months, salt) => {
      const history = unheld(enter(versions, months, endingBy(salt)));
      const [drawn, free] = [settleMonths(versions, history), settleMonths(change(versions, UNDRAWN), history)];
      for (const who of PEOPLE) {
        const lines = linesOf(drawn, who);
        expect(besides(lines, "draw")).toEqual(linesOf(free, who));
        expect(paidTo(drawn, who)).toBe(paidTo(free, who) + balancesOf(drawn, who).owed + givenBy(lines));
      }
    });
  });

  test("without a holdback, less what is held and what was forfeited by who left", () => {
    holds((all, months, salt) => {
      const versions = change(all, UNDRAWN);
      const history = unheld(enter(versions, months, endingBy(salt)));
      const plain = change(versions, { holdback: undefined });
      const [kept, free] = [settleMonths(versions, history), settleMonths(plain, history)];
      const isForfeited = versions.some(({ holdback }) => holdback?.leavers === "forfeited");
      for (const who of PEOPLE) {
        expect(besides(linesOf(kept, who), "holdback")).toEqual(linesOf(free, who));
        const forfeited = paidTo(free, who) - paidTo(kept, who) - balancesOf(kept, who).held;
        if (who === "Bo" && isForfeited) expect(forfeited).toBeGreaterThanOrEqual(0n);
        else expect(forfeited).toBe(0n);
      }
    });
  });

  test("without the cap of the plan, less what is carried and what was withheld", () => {
    holds((all, months, salt) => {
      const versions = change(all, { ...UNDRAWN, holdback: undefined });
      const history = unheld(enter(versions, months, endingBy(salt)));
      const plain = change(versions, { caps: undefined });
      const [capped, free] = [settleMonths(versions, history), settleMonths(plain, history)];
      const isWithheld = versions.some(({ caps }) => caps?.excess === "withheld");
      for (const who of PEOPLE) {
        expect(besides(linesOf(capped, who), "plan_cap")).toEqual(linesOf(free, who));
        const withheld = paidTo(free, who) - paidTo(capped, who) - balancesOf(capped, who).carried;
        if (isWithheld) expect(withheld).toBeGreaterThanOrEqual(0n);
        else expect(withheld).toBe(0n);
      }
    });
  });

  test("whether things were entered in time, late, or all of them in the end", () => {
    holds((all, months, salt) => {
      const versions = change(all, UNDRAWN);
      const history = unheld(enter(versions, months, endingBy(salt)));
      const late = settleMonths(versions, history);
      const inTime = settleMonths(versions, history, "at once");
      const end = settleInTheEnd(versions, history);
      for (const who of PEOPLE) {
        const expected = [paidTo(inTime, who), balancesOf(inTime, who)];
        expect([paidTo(late, who), balancesOf(late, who)]).toEqual(expected);
        expect([paidTo(end, who), balancesOf(end, who)]).toEqual(expected);
      }
    });
  });

  test("without waiting for cash, once all of it has come: everybody together, and each of whom nothing was handed over", () => {
    holds((all, months) => {
      const versions = change(all, { ...UNDRAWN, holdback: undefined, caps: undefined }).map(
        // What ages or lapses is lost, whatever comes, and so is what is deducted.
        ({ payment, ...plan }): IncentivePlan =>
          payment?.kind === "receipt" ? { ...plan, payment: { kind: payment.kind, method: payment.method } } : plan,
      );
      const entered = unheld(enter(versions, months, "collected"));
      const history = { ...entered, receipts: entered.receipts.map((one) => ({ ...one, deductions: [] })) };
      const paid = settleMonths(versions, history);
      const free = settleMonths(change(versions, { payment: undefined }), history);
      for (const who of PEOPLE) expect(besides(linesOf(paid, who), "payment")).toEqual(linesOf(free, who));
      expect(paidToAll(paid)).toBe(paidToAll(free));
      if (history.handovers.length > 0) return;
      for (const who of PEOPLE) expect(paidTo(paid, who)).toBe(paidTo(free, who));
    });
  });
});

describe("a payroll of which everything was undone pays what it would if nothing had happened", () => {
  test("where returns settle their month again: all of it, and what draws have left owed, or gave", () => {
    holds((all, months) => {
      const versions = change(all, { returns: "original_period", clawback: undefined });
      const undone = settleMonths(versions, enter(versions, months, "undone"));
      const nothing = settleMonths(change(versions, UNDRAWN), NOTHING);
      const hasFloor = versions.some(({ components }) =>
        components.some((one) => one.kind === "commission" && one.floor !== undefined),
      );
      for (const who of PEOPLE) {
        const { owed, ...balances } = balancesOf(undone, who);
        const left = owed + givenBy(linesOf(undone, who));
        expect({ owed: 0n, ...balances }).toEqual(balancesOf(nothing, who));
        expect(paidTo(undone, who)).toBe(paidTo(nothing, who) + left);
        expect(outstandingOf(linesOf(undone, who))).toBe(0n);
        // Only a floor is earned by nothing.
        if (!hasFloor) expect([paidTo(undone, who), ...Object.values(balances)]).toEqual([left, 0n, 0n, 0n, 0n]);
      }
    });
  });

  /**
   * What the original rate takes back is a line of its own month, which does not settle another again. So a bonus stays as it
   * was paid, and what a cap has withheld or a leaver has forfeited is taken back all the same: these are left out. What the
   * commission's cap has kept of a leaver is taken back too, and stays to be paid. And of a deal that was returned in full within
   * its own month nothing is left that a later return could take back, while it and its return, re-rated from the top, may have
   * earned more or less than nothing: months with such deals are left out too.
   */
  test("where returns take back at the original rate: the commission and awards, where nothing was withheld", () => {
    holds((all, months) => {
      const terms = { ...UNDRAWN, returns: "original_rate" as const, clawback: undefined };
      const versions = changeComponents(change(all, terms), (one) => (one.kind === "bonus" ? [] : [one])).map(
        ({ caps, holdback, ...plan }): IncentivePlan => ({
          ...plan,
          ...(caps === undefined ? {} : { caps: { ...caps, excess: "carried" } }),
          ...(holdback === undefined ? {} : { holdback: { ...holdback, leavers: "released" } }),
        }),
      );
      const history = enter(versions, months, "undone");
      if (isReturnedAtOnce(history)) return;
      const undone = settleMonths(versions, history);
      const nothing = settleMonths(versions, NOTHING);
      for (const who of PEOPLE) {
        expect(dueTo(undone, who)).toBe(dueTo(nothing, who));
        expect(outstandingOf(linesOf(undone, who))).toBe(0n);
      }
    });
  });

  test("or more, where a clawback's window has left something to whoever has earned it", () => {
    const law = (all: Versions, months: readonly Month[], clawback: ClawbackTerms) => {
      const limits = { holdback: undefined, caps: undefined, payment: undefined };
      // By other methods and falling rates a deal may earn less than nothing.
      const versions = changeComponents(
        change(all, { ...UNDRAWN, ...limits, returns: "original_rate", clawback }),
        (one) =>
          one.kind === "bonus"
            ? []
            : [one.kind === "commission" ? { ...one, table: { ...one.table, method: "marginal" } } : one],
      );
      const history = enter(versions, months, "undone");
      if (isReturnedAtOnce(history)) return;
      const undone = settleMonths(versions, history);
      const nothing = settleMonths(versions, NOTHING);
      for (const who of PEOPLE) expect(dueTo(undone, who)).toBeGreaterThanOrEqual(dueTo(nothing, who));
    };
    fc.assert(fc.property(plans, years, clawbacks, law), { numRuns: Math.ceil(RUNS / 25) });
  });

  /**
   * A return in the current period is paid by the rates of another month than its sale, so that what is undone may leave more
   * or less. It is a negative deal of its own day, but for `perFact`, awards and cash, which look at what it returns; and where
   * the plan changes within a month, the deals of that month are returned in the stretch they were sold in. So it changes with
   * a month here.
   */
  test("where returns lower the current period's credit: what negative deals of these days would", () => {
    holds((all, months) => {
      const terms = { returns: "current_period", clawback: undefined, payment: undefined } as const;
      const versions = changeComponents(changeInApril(change(all, terms)), (one) =>
        one.kind === "commission" ? [{ ...one, perFact: undefined }] : one.kind === "award" ? [] : [one],
      );
      const history = enter(versions, months, "undone");
      const returned = { ...history, facts: ownedBy(history.facts) };
      const negative = { ...history, facts: returned.facts.map(({ reverses: _, ...fact }) => fact) };
      const [own, other] = [settleMonths(versions, returned), settleMonths(versions, negative)];
      for (const who of PEOPLE) expect(paidTo(own, who)).toBe(paidTo(other, who));
    });
  });
});

function paidToAll(statements: readonly Statement[]): bigint {
  return PEOPLE.reduce((total, who) => total + paidTo(statements, who), 0n);
}

/** Whether a deal was returned in full within its own month. */
function isReturnedAtOnce({ facts }: History): boolean {
  const left = new Map<string, { readonly month: string; units: bigint }>();
  const roots = new Map<string, string>();
  for (const { id, on, amount, reverses } of facts) {
    const root = reverses === undefined ? id : (roots.get(reverses) ?? id);
    roots.set(id, root);
    const own = left.get(root) ?? { month: on.slice(0, 7), units: 0n };
    left.set(root, own);
    if (on.startsWith(own.month)) own.units += cents(`${amount}`);
  }

  return [...left.values()].some(({ units }) => units === 0n);
}

/** With what is still to come. */
function dueTo(statements: readonly Statement[], who: string): bigint {
  const { held, carried, carriedWithin } = balancesOf(statements, who);

  return paidTo(statements, who) + held + carried + carriedWithin;
}

/** Deals and all that comes after them as the first one's alone: thirds of parts are not the parts of thirds. */
function ownedBy(facts: readonly Fact[]): readonly Fact[] {
  const owners = new Map<string, string | undefined>();

  return facts.map(({ credits, ...fact }) => {
    const participant =
      fact.reverses === undefined ? (fact.participant ?? credits?.[0]?.participant) : owners.get(fact.reverses);
    owners.set(fact.id, participant);
    return { ...fact, participant };
  });
}
