import fc from "fast-check";
import type { Condition, FactFilter, IncentivePlan, Metric } from "incentive-rules";
import { rateTable } from "./arbitraries.js";

const ruleId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/).filter((id) => !(id in Object.prototype));
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const attribute = fc.string().filter((name) => !["__proto__", "constructor", "prototype"].includes(name));
const bound = fc.oneof(
  date,
  fc.integer().map(String),
  fc.integer({ min: 0, max: 1_000 }).map((percent) => `${percent}%`),
);
const text = fc.oneof(fc.string(), fc.constantFrom("行业", "a\u0301", "007"));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const operand = attribute.map((name) => ({ attribute: name }));

/** Conditions on facts, to any depth. */
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie("condition"), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ kind: fc.constant("in"), value: operand, of: fc.array(text, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        kind: fc.constant("compare"),
        value: operand,
        is: fc.constantFrom("equal", "not_equal"),
        to: fc.oneof(text, fc.boolean()),
      }),
      fc.record({
        kind: fc.constant("compare"),
        value: operand,
        is: fc.constantFrom("above", "at_least", "at_most", "below"),
        to: bound,
      }),
      fc.tuple(operand, date, date).map(([value, one, other]): Condition => {
        const [from = "", to = ""] = [one, other].sort();
        return { kind: "between", value, from, to };
      }),
      fc.record({ kind: fc.constantFrom("all", "any"), of: parts }),
      fc.record({ kind: fc.constant("not"), of: tie("condition") }),
    ),
  };
});

const filter: fc.Arbitrary<FactFilter> = fc.record(
  { facts: fc.oneof(ruleId, fc.array(ruleId, { minLength: 1, maxLength: 3 })), where: condition },
  { requiredKeys: [] },
);
const subject = fc.oneof(fc.constant("customer" as const), operand);
const measured = fc.oneof(fc.constantFrom("amount" as const, "quantity" as const), operand);
const fields = fc.record(
  {
    label: fc.string(),
    unit: fc.constantFrom("money", "visits"),
    direction: fc.constantFrom("higher_is_better" as const, "lower_is_better" as const),
    nature: fc.constantFrom("process" as const, "outcome" as const),
    credit: fc.oneof(fc.constantFrom("own" as const, "rolled_up" as const), fc.record({ overlay: ruleId })),
  },
  { requiredKeys: [] },
);

/** Metrics of every kind but ratios, which need others beside them. */
const metric = (id: string): fc.Arbitrary<Metric> =>
  fc.tuple(fields, filter, filter, measured, subject).chain(([own, facts, others, figure, thing]) => {
    const head = { id, ...own };
    return fc.constantFrom<Metric>(
      { ...head, ...facts, kind: "sum", of: figure },
      { ...head, ...facts, kind: "count" },
      { ...head, ...facts, kind: "count_distinct", of: thing },
      { ...head, ...facts, kind: "median", of: figure },
      { ...head, ...facts, kind: "last", of: figure },
      { ...head, ...facts, kind: "days_between", from: { first: others, of: thing }, aggregate: "max" },
      { ...head, kind: "level", enter: facts, leave: others, of: thing },
      { ...head, kind: "level", enter: facts, leave: others, of: thing, counts: "inflow" },
      { ...head, kind: "level", enter: facts, leave: {}, signed: others, of: thing },
    );
  });

const period = fc.tuple(date, date, fc.constantFrom("closed", "open", "null")).map(([one, other, kind]) => {
  const [start = "", end = ""] = [one, other].sort();
  return { start, ...(kind === "closed" ? { end } : kind === "null" ? { end: null } : {}) };
});

const calendar = fc.record(
  {
    fiscalYearStart: fc.constantFrom(1 as const, 4 as const, 12 as const),
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const),
    holidays: fc.array(date, { maxLength: 3 }),
    fortnightAnchor: date,
  },
  { requiredKeys: [] },
);

const terms = fc.record(
  {
    $schema: fc.string(),
    rounding: fc.record(
      { scale: fc.integer({ min: 0, max: 6 }), mode: fc.constantFrom("half_up" as const, "down" as const) },
      { requiredKeys: [] },
    ),
    returns: fc.constantFrom("original_period" as const, "original_rate" as const, "current_period" as const),
    zeroTarget: fc.constantFrom("none" as const, "full" as const),
    proration: fc.constantFrom("calendar_days" as const, "working_days" as const, "whole_months" as const),
    calendar,
    ramp: fc
      .record({
        steps: fc.array(fc.constantFrom("0", "0.25", "33.33333333%", "100%"), { minLength: 1, maxLength: 60 }),
        months: fc.constantFrom("calendar" as const, "from_start" as const),
        roles: optional(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 })),
      })
      .map(({ roles, ...own }) => (roles === undefined ? own : { ...own, roles })),
  },
  { requiredKeys: [] },
);
const tax = fc.constantFrom({}, { amounts: "net" as const }, { amounts: "gross" as const, taxRate: "13%" });

/** Plans with everything that a plan may have. */
export const incentivePlan: fc.Arbitrary<IncentivePlan> = fc
  .record({
    ids: fc.uniqueArray(ruleId, { minLength: 3, maxLength: 5 }),
    version: ruleId,
    currency: fc.constantFrom("CNY", "JPY", "KWD"),
    effective: period,
    terms,
    tax,
    table: rateTable(),
    where: optional(condition),
    label: optional(fc.string()),
    isPaidOnOther: fc.boolean(),
  })
  .chain(({ ids, version, currency, effective, terms: own, tax: ownTax, table, where, label, isPaidOnOther }) => {
    const [measuredId = "", ratioId = "", ...otherIds] = ids;
    return fc.tuple(...otherIds.map(metric)).map(
      (others): IncentivePlan => ({
        ...own,
        ...(own.ramp !== undefined && isPaidOnOther ? { ramp: { ...own.ramp, metrics: [measuredId] } } : {}),
        ...ownTax,
        id: measuredId,
        version,
        currency,
        effective,
        metrics: [
          { id: measuredId, kind: "sum", of: "amount" },
          { id: ratioId, kind: "ratio", dividend: measuredId, divisor: otherIds[0] ?? measuredId },
          ...others,
        ],
        components: [
          {
            id: measuredId,
            kind: "commission",
            metric: measuredId,
            table,
            ...(where === undefined ? {} : { where }),
            ...(label === undefined ? {} : { label }),
            ...(isPaidOnOther ? { base: measuredId } : {}),
          },
        ],
      }),
    );
  });
