import { Decimal } from "decimal.js";
import type { DealRow, Deals } from "./data.js";

/** A table as a program without this library would hold it. */
export interface FloatBand {
  readonly upTo: number;
  readonly rate: number;
}

export function floatBands(bands: readonly { readonly upTo?: string; readonly rate: string }[]): FloatBand[] {
  return bands.map(({ upTo, rate }) => ({ upTo: Number(upTo ?? "Infinity"), rate: Number(rate) }));
}

/** Cumulative commission as it is usually written: slice by slice, in floats. */
export function floatCommission(credited: number, target: number, bands: readonly FloatBand[]): number {
  let commission = 0;
  let lower = 0;
  for (const band of bands) {
    const upper = band.upTo * target;
    commission += (Math.min(credited, upper) - lower) * band.rate;
    if (credited <= upper) break;
    lower = upper;
  }

  return commission;
}

const toCents = (amount: number): number => Math.round(amount * 100) / 100;

/** Columns in and out, idiomatic floats: what each deal adds to its owner's rounded commission. */
export function floatColumns({ owner, units, targetCents }: Deals, bands: readonly FloatBand[]): Float64Array {
  const credited = new Float64Array(targetCents.length);
  const paid = new Float64Array(targetCents.length);
  const parts = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) {
    const at = owner[row] ?? 0;
    const sum = (credited[at] ?? 0) + (units[row] ?? 0);
    const commission = toCents(floatCommission(sum, (targetCents[at] ?? 0) / 100, bands));
    parts[row] = toCents(commission - (paid[at] ?? 0));
    credited[at] = sum;
    paid[at] = commission;
  }

  return parts;
}

/** A part of a deal as text. */
export interface Part {
  readonly id: string;
  readonly amount: string;
}

/** Row objects in and out, floats with thresholds and sums worked out once per band and person. */
export function floatRows(deals: Deals, bands: readonly FloatBand[]): Map<string, Part[]> {
  const people = new Map<string, { bounds: number[]; sums: number[]; credited: number; paid: number; parts: Part[] }>();
  for (const [at, participant] of deals.participants.entries()) {
    const target = Number(deals.targetTexts[at]);
    const bounds = bands.map((band) => band.upTo * target);
    const sums = bands.map((_, k) => (k === 0 ? 0 : floatCommission(bounds[k - 1] ?? 0, target, bands)));
    people.set(participant, { bounds, sums, credited: 0, paid: 0, parts: [] });
  }
  for (const row of deals.rows) {
    const person = people.get(row.participant);
    if (person === undefined) continue;
    const credited = person.credited + Number(row.credited);
    let k = 0;
    while (credited > (person.bounds[k] ?? 0)) k++;
    const above = credited - (k === 0 ? 0 : (person.bounds[k - 1] ?? 0));
    const commission = Math.round(((person.sums[k] ?? 0) + above * (bands[k]?.rate ?? 0)) * 100) / 100;
    person.parts.push({ id: row.id, amount: (commission - person.paid).toFixed(2) });
    person.credited = credited;
    person.paid = commission;
  }

  return new Map([...people].map(([participant, { parts }]) => [participant, parts]));
}

/** {@link floatRows} where each person's deals come as a list. */
export function floatLists(
  lists: readonly { readonly participant: string; readonly target: string; readonly credits: readonly DealRow[] }[],
  bands: readonly FloatBand[],
): Map<string, Part[]> {
  return new Map(
    lists.map(({ participant, target: targetText, credits }) => {
      const target = Number(targetText);
      const bounds = bands.map((band) => band.upTo * target);
      const sums = bands.map((_, k) => (k === 0 ? 0 : floatCommission(bounds[k - 1] ?? 0, target, bands)));
      let credited = 0;
      let paid = 0;
      const parts = credits.map((row) => {
        credited += Number(row.credited);
        let k = 0;
        while (credited > (bounds[k] ?? 0)) k++;
        const above = credited - (k === 0 ? 0 : (bounds[k - 1] ?? 0));
        const commission = Math.round(((sums[k] ?? 0) + above * (bands[k]?.rate ?? 0)) * 100) / 100;
        const part = { id: row.id, amount: (commission - paid).toFixed(2) };
        paid = commission;
        return part;
      });

      return [participant, parts];
    }),
  );
}

/** A table in Decimals. */
export interface DecimalBand {
  readonly upTo: Decimal | undefined;
  readonly rate: Decimal;
}

export function decimalBands(bands: readonly { readonly upTo?: string; readonly rate: string }[]): DecimalBand[] {
  return bands.map(({ upTo, rate }) => ({
    upTo: upTo === undefined ? undefined : new Decimal(upTo),
    rate: new Decimal(rate),
  }));
}

/** {@link floatCommission} with every operator replaced. */
export function decimalCommission(credited: Decimal, target: Decimal, bands: readonly DecimalBand[]): Decimal {
  let commission = new Decimal(0);
  let lower = new Decimal(0);
  for (const band of bands) {
    const upper = band.upTo?.times(target);
    const top = upper === undefined ? credited : Decimal.min(credited, upper);
    commission = commission.plus(top.minus(lower).times(band.rate));
    if (upper === undefined || credited.lte(upper)) break;
    lower = upper;
  }

  return commission;
}

/** Row objects in and out, decimal.js as one reaches for it. */
export function decimalRows(
  rows: readonly DealRow[],
  { participants, targetTexts }: Deals,
  bands: readonly DecimalBand[],
): Map<string, Part[]> {
  const people = new Map<string, { target: Decimal; credited: Decimal; paid: Decimal; parts: Part[] }>();
  for (const [at, participant] of participants.entries()) {
    const target = new Decimal(targetTexts[at] ?? "1");
    people.set(participant, { target, credited: new Decimal(0), paid: new Decimal(0), parts: [] });
  }
  for (const row of rows) {
    const person = people.get(row.participant);
    if (person === undefined) continue;
    person.credited = person.credited.plus(row.credited);
    const commission = decimalCommission(person.credited, person.target, bands).toDecimalPlaces(2);
    person.parts.push({ id: row.id, amount: commission.minus(person.paid).toFixed(2) });
    person.paid = commission;
  }

  return new Map([...people].map(([participant, { parts }]) => [participant, parts]));
}

/** A float as text without its noise: positions need six digits here, money eleven. */
const positionText = (position: number): string => String(Math.round(position * 1e6) / 1e6);
const moneyText = (money: number): string => String(Math.round(money * 1e11) / 1e11);

/** A period with its band lines, in floats: the fields of the library's result, and its texts where floats are right. */
export function floatPeriod(creditedText: string, targetText: string, bands: readonly FloatBand[]) {
  const credited = Number(creditedText);
  const target = Number(targetText);
  const lines = [];
  let lower = 0;
  let exact = 0;
  for (const [band, { upTo, rate }] of bands.entries()) {
    const upper = Math.min(credited, upTo * target);
    const base = upper - lower;
    const amount = base * rate;
    exact += amount;
    lines.push({
      band,
      from: positionText(lower),
      to: positionText(upper),
      base: positionText(base),
      rate: String(rate),
      amount: moneyText(amount),
    });
    if (credited <= upTo * target) break;
    lower = upper;
  }
  const total = Math.round(exact * 100) / 100;

  return {
    total: total.toFixed(2),
    attainment: String(Math.round((credited / target) * 1e10) / 1e10),
    blendedRate: credited === 0 ? null : String(Math.round((exact / credited) * 1e10) / 1e10),
    bands: lines,
    kickers: "0",
    kickerLines: [],
    rounding: moneyText(total - exact),
  };
}

/** The same in decimal.js. */
export function decimalPeriod(creditedText: string, targetText: string, bands: readonly DecimalBand[]) {
  const credited = new Decimal(creditedText);
  const target = new Decimal(targetText);
  const lines = [];
  let lower = new Decimal(0);
  let exact = new Decimal(0);
  for (const [band, { upTo, rate }] of bands.entries()) {
    const bound = upTo?.times(target);
    const upper = bound === undefined ? credited : Decimal.min(credited, bound);
    const base = upper.minus(lower);
    const amount = base.times(rate);
    exact = exact.plus(amount);
    lines.push({
      band,
      from: lower.toFixed(),
      to: upper.toFixed(),
      base: base.toFixed(),
      rate: rate.toFixed(),
      amount: amount.toFixed(),
    });
    if (bound === undefined || credited.lte(bound)) break;
    lower = upper;
  }
  const total = exact.toDecimalPlaces(2);

  return {
    total: total.toFixed(2),
    attainment: credited.div(target).toDecimalPlaces(10).toFixed(),
    blendedRate: credited.isZero() ? null : exact.div(credited).toDecimalPlaces(10).toFixed(),
    bands: lines,
    kickers: "0",
    kickerLines: [],
    rounding: total.minus(exact).toFixed(),
  };
}

/** Largest remainder in floats, text in and out. */
export function floatPool(total: string, weights: readonly string[]): string[] {
  const cents = Math.round(Number(total) * 100);
  const values = weights.map(Number);
  const sum = values.reduce((left, right) => left + right, 0);
  const exact = values.map((value) => (cents * value) / sum);
  const shares = exact.map(Math.floor);
  const left = cents - shares.reduce((total, share) => total + share, 0);
  const order = exact.map((_, at) => at);
  const rest = (at: number) => (exact[at] ?? 0) - (shares[at] ?? 0);
  order.sort((first, second) => rest(second) - rest(first) || first - second);
  for (const at of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;

  return shares.map((share) => (share / 100).toFixed(2));
}

/** The same in decimal.js. */
export function decimalPool(total: string, weights: readonly string[]): string[] {
  const cents = new Decimal(total).times(100);
  const values = weights.map((weight) => new Decimal(weight));
  const sum = values.reduce((left, right) => left.plus(right), new Decimal(0));
  const exact = values.map((value) => cents.times(value).div(sum));
  const shares = exact.map((share) => share.floor());
  const left = cents.minus(shares.reduce((total, share) => total.plus(share), new Decimal(0))).toNumber();
  const order = exact.map((_, at) => at);
  const rest = (at: number) => (exact[at] ?? cents).minus(shares[at] ?? 0);
  order.sort((first, second) => rest(second).cmp(rest(first)) || first - second);
  for (const at of order.slice(0, left)) shares[at] = (shares[at] ?? cents).plus(1);

  return shares.map((share) => share.div(100).toFixed(2));
}
