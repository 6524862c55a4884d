import fc from "fast-check";
import {
  type Fact,
  type Handover,
  type Hold,
  type IncentivePlan,
  type PaymentOnCash,
  type RecordedReceipt,
  type Statement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { settleByRecords } from "./records.js";
import { basic, cents, DAYS, dayOf, ENDS, KNOWN, MONTHS, money } from "./years.js";

const runs = { numRuns: RUNS / 2 };
const BO_LEFT = 78;
const PEOPLE = [{ id: "Ann" }, { id: "Bo", start: "2026-01-01", end: "2026-03-20" }, { id: "Cy" }];

/** A deal with what came of it; days from the first of January. */
interface Deal {
  readonly who: "Ann" | "Bo";
  readonly day: number;
  readonly amount: number;
  readonly late: number;
  readonly isSplit: boolean;
  /** First and last day of a hold. */
  readonly held: readonly [number, number] | undefined;
  readonly returned: { readonly units: number; readonly day: number } | undefined;
  readonly receipts: readonly {
    readonly units: number;
    readonly off: number;
    readonly day: number;
    readonly late: number;
  }[];
}

const deal: fc.Arbitrary<Deal> = fc
  .record({
    who: fc.constantFrom("Ann" as const, "Bo" as const),
    day: fc.nat(DAYS - 1),
    amount: fc.integer({ min: 1, max: 4_000_000 }),
    late: fc.constantFrom(0, 0, 10, 45),
    isSplit: fc.boolean(),
    held: fc.option(
      fc.tuple(fc.nat(DAYS - 1), fc.nat(70)).map(([first, length]) => [first, first + length] as const),
      { nil: undefined },
    ),
    returned: fc.option(fc.record({ part: fc.integer({ min: 1, max: 100 }), after: fc.nat(120) }), { nil: undefined }),
    parts: fc.array(
      fc.record({
        part: fc.nat(50),
        off: fc.constantFrom(0, 0, 10, 100),
        after: fc.nat(120),
        late: fc.constantFrom(0, 0, 40),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ returned, parts, ...rest }) => {
    const day = rest.who === "Bo" ? rest.day % BO_LEFT : rest.day;
    const last = DAYS - 1;
    let left = rest.amount;
    const receipts = parts.map(({ part, off, after, late }) => {
      const units = Math.min(left, Math.floor((rest.amount * part) / 100));
      left -= units;
      return { units, off: Math.floor((units * off) / 100), day: Math.min(day + after, last), late };
    });
    const units = Math.max(1, Math.floor((rest.amount * (returned?.part ?? 0)) / 100));
    const known = Math.min(day + rest.late, last);
    const back = returned && { units, day: Math.min(known + returned.after, last) };
    return { ...rest, day, receipts, returned: back };
  });
const deals = fc.array(deal, { maxLength: 6 });

const payments: fc.Arbitrary<PaymentOnCash> = fc.record({
  kind: fc.constant("receipt"),
  method: fc.constantFrom("deal_part", "blended"),
  ageing: fc.constantFrom(undefined, [
    { upToDays: 30, coefficient: "1" },
    { upToDays: 60, coefficient: "0.8" },
    { coefficient: "0.333" },
  ]),
  leavers: fc.option(fc.record({ withinDays: fc.constantFrom(0, 10, 40) }), { nil: undefined }),
});

const handovers: fc.Arbitrary<readonly Handover[]> = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom("Ann", "Bo"),
      day: fc.nat(DAYS - 1),
      shares: fc.constantFrom([100], [60], [33, 33], [0], [50, 50]),
    }),
    { maxLength: 3, selector: ({ from, day }) => `${from} ${day}` },
  )
  .map((all) =>
    all.map(({ from, day, shares }, at) => ({
      id: `H-${at}`,
      from,
      on: dayOf(day),
      to: shares.map((share, place) => ({
        participant: ["Cy", from === "Ann" ? "Bo" : "Ann"][place] ?? "",
        share: `${share}%`,
      })),
    })),
  );

const BLENDED: PaymentOnCash = { kind: "receipt", method: "blended" };

function factsOf(all: readonly Deal[]): readonly Fact[] {
  return all.flatMap(({ who, day, amount, late, isSplit, returned }, at) => {
    const credits = [
      { participant: who, weight: 2 },
      { participant: "Cy", weight: 1 },
    ];
    const sold: Fact = {
      id: `D-${at}`,
      kind: "deal",
      on: dayOf(day),
      recordedOn: dayOf(Math.min(day + late, DAYS - 1)),
      amount: money(amount),
      ...(isSplit ? { credits } : { participant: who }),
    };
    if (returned === undefined) return [sold];
    const back = { id: `X-${at}`, kind: "deal", on: dayOf(returned.day), amount: money(-returned.units) };
    return [sold, { ...back, reverses: sold.id }];
  });
}

function receiptsOf(all: readonly Deal[]): readonly RecordedReceipt[] {
  return all.flatMap(({ receipts }, at) =>
    receipts.map(({ units, off, day, late }, place) => ({
      id: `R-${at}-${place}`,
      deal: `D-${at}`,
      amount: money(units),
      on: dayOf(day),
      recordedOn: dayOf(Math.min(day + late, DAYS - 1)),
      deductions: off === 0 ? [] : [{ kind: "rebate", amount: money(off) }],
    })),
  );
}

function holdsOf(all: readonly Deal[]): readonly Hold[] {
  return all.flatMap(({ held }, at) =>
    held === undefined
      ? []
      : [{ id: `S-${at}`, deal: `D-${at}`, start: dayOf(held[0]), end: dayOf(held[1]), reason: "Dispute" }],
  );
}

/** Month by month, each by what is known at its end, or all by what is known in the end. */
function settleYear(
  plan: IncentivePlan,
  all: readonly Deal[],
  moved: readonly Handover[],
  isKnownAtOnce: "at once" | "in time",
  settle = settlePlan,
): Statement[] {
  const statements: Statement[] = [];
  for (const [at, period] of MONTHS.entries()) {
    const cutOff = isKnownAtOnce === "at once" ? KNOWN : (ENDS[at] ?? KNOWN);
    const input = { plan, period, participants: PEOPLE, cutOff, receipts: receiptsOf(all), handovers: moved };
    const holds = plan.payment === undefined ? [] : holdsOf(all);
    const facts = factsOf(all).filter((fact) => (fact.recordedOn ?? fact.on) <= cutOff);
    statements.push(...settle({ ...input, holds, facts, prior: { statements: [...statements] } }).statements);
  }

  return statements;
}

const totalOf = (statements: readonly Statement[], who: string): bigint =>
  statements.filter(({ participant }) => participant === who).reduce((sum, { total }) => sum + cents(total), 0n);

/** What each deal has earned somebody, its returns with it, by a plan that pays at once. */
function earnedBy(all: readonly Deal[], who: string): bigint[] {
  const earned = all.map(() => 0n);
  for (const { participant, lines } of settleYear(basic, all, [], "at once")) {
    for (const line of participant === who ? lines : []) {
      if (line.kind !== "commission" && line.kind !== "true_up") continue;
      for (const { fact, amount } of line.working.parts) {
        const at = Number(fact.split("-")[1]);
        earned[at] = (earned[at] ?? 0n) + cents(amount);
      }
    }
  }

  return earned;
}

/** The last day whose cash counts: of the ends of months since the deal the last that no hold has. */
function countsUntil({ day, held }: Deal): string {
  const free = ENDS.filter((end) => {
    const isHeld = held !== undefined && dayOf(held[0]) <= end && dayOf(held[1]) >= end;
    return end >= dayOf(day) && !isHeld;
  });

  return free.at(-1) ?? "";
}

interface Share {
  readonly to: string;
  readonly part: Rational;
}

/** Who has what of cash of a day, from the words of the rules. */
function sharesOn(day: number, who: string, own: Deal, payment: PaymentOnCash, moved: readonly Handover[]): Share[] {
  const on = dayOf(day);
  const last = moved
    .filter((one) => one.from === who && one.on <= on && one.on > dayOf(own.day))
    .sort((left, right) => (left.on < right.on ? -1 : 1))
    .at(-1);
  const isGone = (person: string) =>
    person === "Bo" && payment.leavers !== undefined && day - BO_LEFT > payment.leavers.withinDays;
  const given = (last?.to ?? []).map(({ participant, share }) => ({ to: participant, part: Rational.of(share) }));
  const kept = given.reduce((rest, { part }) => rest.minus(part), new Rational(1n));
  const order = [...given].sort((left, right) => (left.to < right.to ? -1 : 1));

  return [{ to: who, part: kept }, ...order].filter(({ to }) => !isGone(to));
}

function coefficientOf(days: number, { ageing }: PaymentOnCash): Rational {
  const band = ageing?.find(({ upToDays }) => upToDays == null || days <= upToDays);

  return Rational.of(band?.coefficient ?? "1");
}

/** What everyone is paid in the end by cash that released by the deal, each deal of each who earned it apart. */
function paidInTheEnd(all: readonly Deal[], payment: PaymentOnCash, moved: readonly Handover[]): Map<string, bigint> {
  const paid = new Map<string, bigint>();
  for (const { id: who } of PEOPLE) {
    const earned = earnedBy(all, who);
    for (const [at, own] of all.entries()) {
      const left = own.amount - (own.returned?.units ?? 0);
      const receipts = own.receipts.filter(({ day }) => dayOf(day) <= countsUntil(own));
      const received = receipts.reduce((sum, { units }) => sum + units, 0);
      const whole = new Rational(BigInt(Math.max(left, received)));
      const all = new Rational(earned[at] ?? 0n);
      const add = (to: string, units: bigint) => paid.set(to, (paid.get(to) ?? 0n) + units);
      if (whole.top === 0n) {
        if (countsUntil(own) !== "") add(who, earned[at] ?? 0n);
        continue;
      }
      const cash = new Map<string, Rational>([[who, new Rational(0n)]]);
      for (const receipt of receipts) {
        const net = new Rational(BigInt(receipt.units - receipt.off));
        const counts = net.times(coefficientOf(receipt.day - own.day, payment));
        for (const { to, part } of sharesOn(receipt.day, who, own, payment, moved)) {
          cash.set(to, (cash.get(to) ?? new Rational(0n)).plus(counts.times(part)));
        }
      }
      let [sum, before] = [new Rational(0n), 0n];
      const [first, ...others] = [...cash];
      for (const [to, own] of [...(first ? [first] : []), ...others.sort(([a], [b]) => (a < b ? -1 : 1))]) {
        sum = sum.plus(own);
        const upTo = all.times(sum).over(whole).round(0, "half_up");
        add(to, upTo - before);
        before = upTo;
      }
    }
  }

  return paid;
}

describe("pay that waits for cash", () => {
  test("comes, through late entries, returns and handovers, to what an oracle computes from the end", () => {
    fc.assert(
      fc.property(deals, payments, handovers, (all, given, moved) => {
        const payment: PaymentOnCash = { ...given, method: "deal_part" };
        const paid = settleYear({ ...basic, payment }, all, moved, "in time");
        const expected = paidInTheEnd(all, payment, moved);
        for (const { id } of PEOPLE) expect(totalOf(paid, id)).toBe(expected.get(id) ?? 0n);
      }),
      runs,
    );
  });

  test("is the same in the end whether everything is known in time or at once", () => {
    fc.assert(
      fc.property(deals, payments, handovers, (all, payment, moved) => {
        const plan = { ...basic, payment };
        const [late, inTime] = [settleYear(plan, all, moved, "in time"), settleYear(plan, all, moved, "at once")];
        for (const { id } of PEOPLE) expect(totalOf(late, id)).toBe(totalOf(inTime, id));
      }),
      runs,
    );
  });

  test("adds up deal by deal: what is paid, has moved, lapsed, is lost or waits is what was earned", () => {
    fc.assert(
      fc.property(deals, payments, handovers, (all, payment, moved) => {
        for (const { lines } of settleYear({ ...basic, payment }, all, moved, "in time")) {
          const settled = lines.flatMap((line) => (line.kind === "true_up" ? (line.working.settled ?? []) : []));
          for (const line of [...settled, ...lines]) {
            if (line.kind !== "payment") continue;
            const { parts } = line.working;
            expect(parts.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(cents(line.amount));
            for (const part of parts) {
              if (part.kind !== "own") continue;
              const { earned, ...rest } = part.toDate;
              expect(Object.values(rest).reduce((sum, one) => sum + cents(one), 0n)).toBe(cents(earned));
              expect(cents(part.paid) - cents(part.earned)).toBe(cents(part.amount));
            }
          }
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test("is all paid once everything has come in time", () => {
    fc.assert(
      fc.property(deals, payments, (all, { method }) => {
        const collected = all.map((one) => ({
          ...one,
          held: undefined,
          receipts: [{ units: one.amount - (one.returned?.units ?? 0), off: 0, day: DAYS - 1, late: 0 }],
        }));
        const payment = { kind: "receipt", method } as const;
        const paid = settleYear({ ...basic, payment }, collected, [], "in time");
        const earned = settleYear(basic, collected, [], "in time");
        for (const { id } of PEOPLE) expect(totalOf(paid, id)).toBe(totalOf(earned, id));
      }),
      runs,
    );
  });

  test("comes to the same bytes after records of statements", () => {
    fc.assert(
      fc.property(deals, payments, handovers, (all, payment, moved) => {
        settleYear({ ...basic, payment }, all, moved, "in time", settleByRecords);
      }),
      { numRuns: RUNS / 10 },
    );
  });

  test("by blended does not ask which deal was paid first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000 }), fc.integer({ min: 1, max: 4_000_000 }), (one, other) => {
        const units = Math.min(one, other);
        const totals = [0, 1].map((paid) => {
          const both = [one, other].map((amount, at) => ({
            ...{ who: "Ann" as const, day: at, amount, late: 0, isSplit: false, held: undefined, returned: undefined },
            receipts: at === paid ? [{ units, off: 0, day: 20, late: 0 }] : [],
          }));
          return totalOf(settleYear({ ...basic, payment: BLENDED }, both, [], "at once"), "Ann");
        });
        expect(totals[0]).toBe(totals[1]);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});
