import fc from "fast-check";
import type { Proration, RateBand, RateTable, Rounding, RoundingMode } from "incentive-rules";
import { amountText, boundsOf } from "./oracle.js";

const { RUNS: runs } = process.env;

/** Runs of each law; a long run sets its own. */
export const RUNS = Number(runs ?? 1_000);

// What a commit is checked by draws the same each time, so that it passes or fails for what it changed; a long run draws anew.
if (runs === undefined) fc.configureGlobal({ seed: 20_261_128 });

const scaled = (min: number, max: number, scale: number) =>
  fc.integer({ min, max }).map((integer) => amountText(BigInt(integer), scale));

/** Rates as people write them, and as fine as the gate lets in. */
const rate = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((halves) => `${halves / 2}%`),
  scaled(0, 100_000, 5),
  scaled(0, 2 ** 30, 10),
);

const pay = (kind: "rate" | "perUnit") =>
  kind === "rate" ? rate.map((value) => ({ rate: value })) : scaled(0, 9_999_999, 4).map((perUnit) => ({ perUnit }));

const kicker = fc.option(scaled(0, 500_000, 2), { nil: undefined });

/** Steps between bounds: whole tenths of the target, four digits, ten digits; or amounts. */
const step = (measuredBy: RateTable["measuredBy"]) =>
  measuredBy === "attainment"
    ? fc.oneof(
        fc.integer({ min: 1, max: 8 }).map((tenths) => BigInt(tenths) * 10n ** 9n),
        fc.integer({ min: 1, max: 9_999 }).map((parts) => BigInt(parts) * 10n ** 6n),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(BigInt),
      )
    : fc.oneof(
        fc.integer({ min: 1, max: 100_000 }).map((units) => BigInt(units) * 10n ** 6n),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(BigInt),
      );

export interface TableChoice {
  readonly method?: RateTable["method"];
  readonly kickers?: boolean;
}

/** Tables of one to six bands of every kind. */
export function rateTable({ method, kickers = true }: TableChoice = {}): fc.Arbitrary<RateTable> {
  return fc
    .record({
      measuredBy: fc.constantFrom("attainment" as const, "amount" as const),
      method: method === undefined ? fc.constantFrom("marginal", "whole", "whole_prospective") : fc.constant(method),
      boundary: fc.constantFrom("upper_inclusive" as const, "lower_inclusive" as const),
      kind: fc.constantFrom("rate" as const, "rate" as const, "perUnit" as const),
      count: fc.integer({ min: 1, max: 6 }),
    })
    .chain(({ measuredBy, method, boundary, kind, count }) =>
      fc
        .tuple(
          fc.array(step(measuredBy), { minLength: count - 1, maxLength: count - 1 }),
          fc.array(fc.tuple(pay(kind), kickers ? kicker : fc.constant(undefined)), {
            minLength: count,
            maxLength: count,
          }),
        )
        .map(([steps, pays]): RateTable => {
          let bound = 0n;
          const bands = pays.map(([ownPay, ownKicker], at): RateBand => {
            bound += steps[at] ?? 0n;
            const upTo = at === count - 1 ? undefined : amountText(bound, measuredBy === "attainment" ? 10 : 6);
            const extra = at === 0 || ownKicker === undefined ? {} : { kicker: ownKicker };
            return { ...ownPay, ...extra, ...(upTo === undefined ? {} : { upTo }) };
          });
          return { measuredBy, method, boundary, bands };
        }),
    );
}

/** A table, what it is paid for, and how it is rounded. */
export interface Situation {
  readonly table: RateTable;
  readonly target: string;
  /** What part of the target counts; all of it where absent. */
  readonly proration: Proration | undefined;
  readonly opening: string;
  readonly credits: readonly string[];
  readonly rounding: Rounding & { readonly scale: number; readonly mode: RoundingMode };
}

const rounding = fc.record({
  scale: fc.constantFrom(2, 2, 2, 0, 3, 6),
  mode: fc.constantFrom("half_up" as const, "half_up" as const, "half_even" as const, "down" as const, "up" as const),
});

const target = fc.oneof(
  fc.constantFrom("100000", "25000", "1", "0.01"),
  scaled(1, 1_000_000, 0),
  scaled(1, 2 ** 31 - 1, 2),
  scaled(1, 2 ** 31 - 1, 6),
);

const proration = fc.option(
  fc
    .oneof(fc.constantFrom(1, 3, 30, 31, 92, 365), fc.integer({ min: 1, max: 1_000_000 }))
    .chain((of) => fc.record({ part: fc.integer({ min: 1, max: of }), of: fc.constant(of) })),
  { nil: undefined },
);

/** Deals, returns, and figures around the exact bounds. */
function credit(bounds: readonly string[]): fc.Arbitrary<string> {
  const usual = fc.oneof(
    scaled(-1_000_000, 10_000_000, 2),
    scaled(-100, 1_000, 2),
    scaled(-(2 ** 31), 2 ** 31 - 1, 6),
    scaled(-100_000, 1_000_000, 0),
    fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((cents) => amountText(cents, 2)),
  );

  return bounds.length === 0 ? usual : fc.oneof(usual, usual, fc.constantFrom(...bounds));
}

/** The bounds that an amount can name, each with its neighbours. */
function nameableBounds(table: RateTable, ofTarget: string, ofProration: Proration | undefined): string[] {
  return boundsOf({ table, target: ofTarget, proration: ofProration, scale: 2, mode: "half_up" }).flatMap(
    ({ top, bottom }) => {
      const millionths = (top * 10n ** 6n) / bottom;
      return [millionths, millionths + 1n, millionths - 1n, millionths + 10_000n, millionths - 10_000n].map((figure) =>
        amountText(figure, 6),
      );
    },
  );
}

/** Everything at random, with credits that land on bounds more often than chance would. */
export function situation(choice: TableChoice = {}): fc.Arbitrary<Situation> {
  const terms = fc.tuple(rateTable(choice), target, proration, rounding);

  return terms.chain(([table, ofTarget, ofProration, ofRounding]) => {
    const bounds = nameableBounds(table, ofTarget, ofProration).filter((bound) => bound.replace("-", "").length < 21);
    return fc.record({
      table: fc.constant(table),
      target: fc.constant(ofTarget),
      proration: fc.constant(ofProration),
      opening: fc.oneof(fc.constant("0"), fc.constant("0"), credit(bounds)),
      credits: fc.array(credit(bounds), { minLength: 1, maxLength: 8 }),
      rounding: fc.constant(ofRounding),
    });
  });
}
