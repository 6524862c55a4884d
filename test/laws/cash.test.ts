import fc from "fast-check";
import {
  type CashReceipt,
  computeClawback,
  type ReleaseFigures,
  type ReleaseInput,
  releaseCommission,
  type SignedDeal,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const runs = { numRuns: RUNS };
const SCALE = 2;
const ZERO = new Rational(0n);
const units = (amount: string): bigint => BigInt(amount.replace(".", ""));
const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + units(amount), 0n);
const dayText = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

const mode = fc.constantFrom("half_up", "half_even", "down", "up");
const ageing = fc.option(
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([days, coefficients]) =>
      [...days.sort((left, right) => left - right), undefined].map((upToDays, at) => ({
        upToDays,
        coefficient: amountText(BigInt(coefficients[at] ?? 0), 3),
      })),
    ),
  { nil: undefined },
);

/** A deal whose amount is cut into receipts, by thousandths of it; some are given back. */
const drawnDeal = fc.record({
  amount: fc.oneof(
    fc.integer({ min: 1, max: 10_000_000 }).map(BigInt),
    fc.integer({ min: -10_000_000, max: -1 }).map(BigInt),
  ),
  earned: fc.integer({ min: -300_000, max: 300_000 }).map(BigInt),
  signed: fc.nat(20),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 4 }),
  receipts: fc.array(
    fc.record({ day: fc.nat(120), deducted: fc.constantFrom(0n, 0n, 5n, 100n), back: fc.option(fc.nat(30)) }),
    { minLength: 5, maxLength: 5 },
  ),
});

interface Drawn {
  readonly input: ReleaseInput;
  /** Receipts that were given back again, with the refunds. */
  readonly isAllIn: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    method: fc.constantFrom("deal_part", "blended"),
    deals: fc.array(drawnDeal, { minLength: 1, maxLength: 4 }),
    ageing,
    mode,
    refunds: fc.boolean(),
  })
  .map((one): Drawn => {
    const receipts = one.deals.flatMap(({ amount, cuts, receipts: rows }, deal) => {
      const ends = [...cuts.sort((left, right) => left - right), 1_000].map((cut) => (amount * BigInt(cut)) / 1_000n);
      return ends.flatMap((end, at): CashReceipt[] => {
        const cash = end - (ends[at - 1] ?? 0n);
        const { day, deducted: percent, back } = rows[at] ?? { day: 0, deducted: 0n, back: null };
        const write = (sign: bigint, on: string): Omit<CashReceipt, "id"> => ({
          deal: `D-${deal}`,
          amount: amountText(sign * cash, SCALE),
          on,
          agedOn: dayText(day),
          deductions: [{ kind: "rebate", amount: amountText((sign * cash * percent) / 100n, SCALE) }],
        });
        const came = { id: `R-${deal}-${at}`, ...write(1n, dayText(day)) };
        const isBack = one.refunds && back !== null;
        return isBack ? [came, { id: `${came.id}-back`, ...write(-1n, dayText(day + back)) }] : [came];
      });
    });
    const deals = one.deals.map(
      ({ amount, earned, signed }, at): SignedDeal => ({
        id: `D-${at}`,
        amount: amountText(amount, SCALE),
        earned: amountText(earned, SCALE),
        on: dayText(signed),
      }),
    );
    const input = { method: one.method, deals, receipts, ageing: one.ageing, rounding: { mode: one.mode } };
    return { input, isAllIn: receipts.every(({ id }) => !id.endsWith("back")) };
  })
  // Deals that cancel out have no blended rate.
  .filter(({ input }) => input.method === "deal_part" || sum(input.deals.map(({ amount }) => String(amount))) !== 0n);

const inOrder = (receipts: readonly CashReceipt[]) =>
  [...receipts].sort((left, right) => (`${left.on} ${left.id}` < `${right.on} ${right.id}` ? -1 : 1));

/** What has been released, forfeited and deducted of what was earned, straight from the words of the rule. */
function oracle(input: ReleaseInput, isOwn: (deal: string) => boolean): readonly bigint[] {
  const deals = input.deals.filter(({ id }) => isOwn(id));
  const total = (figures: readonly string[]) =>
    figures.map((figure) => Rational.of(figure)).reduce((left, right) => left.plus(right), ZERO);
  const amount = total(deals.map((deal) => String(deal.amount)));
  const earned = total(deals.map((deal) => String(deal.earned)));
  let [counted, net, received] = [ZERO, ZERO, ZERO];
  for (const receipt of input.receipts.filter(({ deal }) => isOwn(deal))) {
    const { on = "" } = deals.find(({ id }) => id === receipt.deal) ?? {};
    const days = (Date.parse(receipt.agedOn ?? receipt.on) - Date.parse(on)) / 86_400_000;
    const band = input.ageing?.find(({ upToDays }) => days <= (upToDays ?? Number.POSITIVE_INFINITY));
    const gross = Rational.of(String(receipt.amount));
    const own = gross.minus(total((receipt.deductions ?? []).map((one) => String(one.amount))));
    received = received.plus(gross);
    net = net.plus(own);
    counted = counted.plus(own.times(Rational.of(band?.coefficient ?? "1")));
  }
  const part = (cash: Rational) =>
    earned
      .times(cash)
      .over(amount)
      .round(SCALE, input.rounding?.mode ?? "half_up");

  return [part(counted), part(net) - part(counted), part(received) - part(net)];
}

const became = ({ released, forfeited, deducted }: ReleaseFigures) => [released, forfeited, deducted].map(units);

const law = (claim: (one: Drawn) => void) => fc.assert(fc.property(drawn, claim), runs);

describe("releases", () => {
  test("what is released, forfeited, deducted and outstanding is together what was earned", () => {
    law(({ input }) => {
      const { figures, deals } = releaseCommission(input);
      for (const one of [figures, ...deals.map((deal) => deal.figures)]) {
        if (one === null) continue;
        expect(sum([one.released, one.forfeited, one.deducted, one.outstanding])).toBe(units(one.earned));
      }
      expect(units(figures.earned)).toBe(sum(input.deals.map(({ earned }) => String(earned))));
    });
  });

  test("when all cash is in nothing is outstanding, and the parts are together what was earned", () => {
    law(({ input, isAllIn }) => {
      if (!isAllIn) return;
      const { releases, figures, deals } = releaseCommission(input);
      expect(figures.outstanding).toBe("0.00");
      for (const { figures: own } of deals) expect(own?.outstanding ?? "0.00").toBe("0.00");
      const parts = releases.flatMap(({ amount, forfeited, deducted }) => [amount, forfeited, deducted]);
      expect(sum(parts)).toBe(units(figures.earned));
    });
  });

  test("the figures are those of the oracle, deal by deal or for all of them", () => {
    law(({ input }) => {
      const { figures, deals } = releaseCommission(input);
      for (const { id, figures: own } of deals) {
        if (own !== null) expect(became(own)).toEqual(oracle(input, (deal) => deal === id));
      }
      if (input.method === "blended") expect(became(figures)).toEqual(oracle(input, () => true));
    });
  });

  test("each receipt releases what the oracle's figure grows by, and its working adds up to it", () => {
    law(({ input }) => {
      const ordered = inOrder(input.receipts);
      const isOwn = (receipt: string) => (deal: string) => input.method === "blended" || deal === receipt;
      for (const [at, { id, deal, amount, forfeited, deducted, working }] of releaseCommission(
        input,
      ).releases.entries()) {
        expect(id).toBe(ordered[at]?.id);
        const before = oracle({ ...input, receipts: ordered.slice(0, at) }, isOwn(deal));
        const after = oracle({ ...input, receipts: ordered.slice(0, at + 1) }, isOwn(deal));
        expect([amount, forfeited, deducted].map(units)).toEqual(after.map((share, of) => share - (before[of] ?? 0n)));
        const exact = Rational.of(working.exact).plus(Rational.of(working.rounding));
        expect(exact.compare(Rational.of(amount))).toBe(0);
      }
    });
  });

  test("in any chunks from state to state they are those of one call", () => {
    fc.assert(
      fc.property(drawn, fc.array(fc.integer({ min: 1, max: 4 })), ({ input }, sizes) => {
        const whole = releaseCommission(input);
        let left = inOrder(input.receipts);
        let state = releaseCommission({ ...input, receipts: [] }).state;
        const releases: unknown[] = [];
        let total = 0n;
        for (const size of [...sizes, left.length]) {
          const next = releaseCommission({ ...input, receipts: left.slice(0, size), state });
          left = left.slice(size);
          state = JSON.parse(JSON.stringify(next.state));
          releases.push(...next.releases);
          total += units(next.total);
          expect(next.adjustments).toEqual([]);
          if (left.length === 0) expect(next.figures).toEqual(whole.figures);
        }
        expect(releases).toEqual(whole.releases);
        expect(state).toEqual(whole.state);
        expect(total).toBe(units(whole.total));
      }),
      runs,
    );
  });

  test("the order given changes nothing, and the order of a day no sum", () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat(99)), ({ input }, keys) => {
        const renamed = input.receipts.map((receipt) => ({
          ...receipt,
          id: `${keys.next().value ?? 0}-${receipt.id}`,
        }));
        const whole = releaseCommission(input);
        expect(releaseCommission({ ...input, receipts: [...input.receipts].reverse() })).toEqual(whole);
        const { figures, deals, total, state } = releaseCommission({ ...input, receipts: renamed });
        expect({ figures, deals, total, state }).toEqual({
          figures: whole.figures,
          deals: whole.deals,
          total: whole.total,
          state: whole.state,
        });
      }),
      runs,
    );
  });

  test("when all cash has gone back nothing is released, forfeited or deducted", () => {
    law(({ input }) => {
      const came = input.receipts.filter(({ id }) => !id.endsWith("back"));
      const back = came.map((receipt): CashReceipt => {
        const negate = (amount: unknown) => amountText(-units(String(amount)), SCALE);
        const deductions = (receipt.deductions ?? []).map((one) => ({ ...one, amount: negate(one.amount) }));
        return { ...receipt, id: `${receipt.id}-gone`, on: "2027-01-01", amount: negate(receipt.amount), deductions };
      });
      const { total, figures } = releaseCommission({ ...input, receipts: [...came, ...back] });
      expect(total).toBe("0.00");
      expect(became(figures)).toEqual([0n, 0n, 0n]);
    });
  });

  test("deals that change are released again: calls are together what the last deals release at once", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 4 }),
        ({ input }, more) => {
          const known = input.deals.map((deal, at) => ({
            ...deal,
            earned: amountText(units(String(deal.earned)) + BigInt(more[at] ?? 0), SCALE),
          }));
          const first = releaseCommission({ ...input, deals: known });
          const second = releaseCommission({ ...input, receipts: [], rate: "frozen", state: first.state });
          const whole = releaseCommission({ ...input, rate: "frozen" });
          expect(units(first.total) + units(second.total)).toBe(units(whole.total));
          expect(second.figures).toEqual(whole.figures);
          expect(second.state).toEqual(whole.state);
          expect(sum(second.adjustments.map(({ amount }) => amount))).toBe(units(second.total));
        },
      ),
      runs,
    );
  });
});

describe("clawbacks", () => {
  const clawback = fc.record({
    earned: fc.nat(10_000_000),
    withinDays: fc.integer({ min: 1, max: 400 }),
    days: fc.nat(500),
    kind: fc.constantFrom("full", "pro_rata", "share"),
    share: fc.nat(1_000),
    mode,
  });
  const compute = (one: ReturnType<typeof clawback.generate>["value"], takenBack = "0") => {
    const share = amountText(BigInt(one.share), 3);
    const { kind, withinDays } = one;
    return computeClawback({
      terms: kind === "share" ? { kind, withinDays, share } : { kind, withinDays },
      earned: amountText(BigInt(one.earned), SCALE),
      startsOn: dayText(0),
      cancelledOn: dayText(one.days),
      takenBack,
      rounding: { mode: one.mode },
    });
  };

  test("what is due is the oracle's, and no more than was earned", () => {
    fc.assert(
      fc.property(clawback, (one) => {
        const { amount, due, exact, rounding } = compute(one);
        const [part, of] = {
          full: [1, 1],
          pro_rata: [one.withinDays - one.days, one.withinDays],
          share: [one.share, 1_000],
        }[one.kind] ?? [0, 1];
        const share = one.days > one.withinDays ? ZERO : new Rational(BigInt(part ?? 0), BigInt(of ?? 1));
        expect(units(due)).toBe(new Rational(BigInt(one.earned), 100n).times(share).round(SCALE, one.mode));
        expect(units(due)).toBeLessThanOrEqual(BigInt(one.earned));
        expect(units(amount)).toBe(-units(due));
        expect(Rational.of(exact).plus(Rational.of(rounding)).compare(Rational.of(due))).toBe(0);
      }),
      runs,
    );
  });

  test("a later cancellation takes back no more", () => {
    fc.assert(
      fc.property(clawback, fc.nat(100), (one, later) => {
        expect(units(compute({ ...one, days: one.days + later }).due)).toBeLessThanOrEqual(units(compute(one).due));
      }),
      runs,
    );
  });

  test("with what was taken before it is what is due, or what was taken where that is more", () => {
    fc.assert(
      fc.property(clawback, fc.nat(10_000_000), (one, before) => {
        const { amount, due } = compute(one, amountText(BigInt(before), SCALE));
        const taken = BigInt(before) - units(amount);
        expect(taken).toBe(units(due) > BigInt(before) ? units(due) : BigInt(before));
        expect(compute(one, due).amount).toBe("0.00");
      }),
      runs,
    );
  });
});
