import {
  type AwardComponent,
  type BonusComponent,
  type CommissionComponent,
  type ExplainRealignmentOptions,
  type Goal,
  type IncentivePlan,
  type Linkage,
  type Metric,
  type RealignedPlan,
  realignPlan,
} from "incentive-rules";

/** A change of goals and pay, and what its note is given beside it. */
export interface NoteCase extends Pick<ExplainRealignmentOptions, "goals" | "reason"> {
  readonly realigned: RealignedPlan;
}

/** What people call things, in one language. */
interface Labels {
  readonly signed: string;
  readonly repeatRate: string;
  readonly crossSell: string;
  readonly keyCustomers: string;
  readonly valueRaised: string;
  readonly commission: string;
  readonly card: string;
  readonly signing: string;
  readonly growth: string;
  readonly east: string;
}

const LABELS: Readonly<Record<"en" | "zh-CN", Labels>> = {
  en: {
    signed: "Signed amount",
    repeatRate: "Repeat-purchase rate",
    crossSell: "Cross-sell amount",
    keyCustomers: "High-end customers signed",
    valueRaised: "Lifetime value raised",
    commission: "Tiered commission",
    card: "Quarterly bonus",
    signing: "High-end signing award",
    growth: "Lifetime-value award",
    east: "Customers of the east",
  },
  "zh-CN": {
    signed: "签单额",
    repeatRate: "复购率",
    crossSell: "交叉销售额",
    keyCustomers: "高端客户签约数",
    valueRaised: "客户终身价值提升额",
    commission: "阶梯式提成",
    card: "季度综合奖",
    signing: "高端客户签约奖",
    growth: "终身价值提升奖",
    east: "华东老客户",
  },
};
const head = { owner: { kind: "company" }, period: "2027-Q1" } as const;
const linkage: Linkage = {
  id: "linkage",
  version: "2027-1",
  rows: [
    { metrics: ["signed"], components: ["commission", "card"] },
    { focus: "high-end customers", metrics: ["key-customers", "value-raised"], components: ["signing", "growth"] },
    { focus: "existing customers", metrics: ["repeat-rate", "cross-sell"], components: ["card", "loyalty"] },
  ],
};
const highEndGoals: readonly Goal[] = [
  { ...head, id: "key", metric: "key-customers", target: "40", weight: "40%" },
  { ...head, id: "value", metric: "value-raised", target: "2000000", unit: "CNY", weight: "0.25" },
  { ...head, id: "signed", metric: "signed", target: "12000000", unit: "CNY", weight: "35%" },
];

function commissionOf(label: string): CommissionComponent {
  const bands = [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }];

  return {
    id: "commission",
    label,
    kind: "commission",
    metric: "signed",
    table: { measuredBy: "attainment", method: "marginal", bands },
    cap: "100000",
  };
}

function cardOf(label: string, weights: { signed: string; repeat: string; cross: string }): BonusComponent {
  const score = { kind: "attainment" } as const;
  const lines = [
    { id: "signed", metric: "signed", weight: weights.signed, score },
    { id: "repeat", metric: "repeat-rate", weight: weights.repeat, score },
    { id: "cross", metric: "cross-sell", weight: weights.cross, score },
  ];

  return {
    id: "card",
    label,
    kind: "bonus",
    targetIncentive: "10000",
    measure: { kind: "scorecard", missing: "zero", lines },
  };
}

function planOf(labels: Labels): IncentivePlan {
  const metrics: readonly Metric[] = [
    { id: "signed", label: labels.signed, kind: "sum", of: "amount", facts: "deal" },
    { id: "repeat-rate", label: labels.repeatRate, kind: "ratio", dividend: "repeats", divisor: "orders" },
    { id: "repeats", kind: "count", facts: "repeat" },
    { id: "orders", kind: "count", facts: ["deal", "repeat"] },
    { id: "cross-sell", label: labels.crossSell, kind: "sum", of: "amount", facts: "cross-sell" },
  ];

  return {
    id: "sales",
    version: "2026-1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics,
    components: [commissionOf(labels.commission), cardOf(labels.card, { signed: "70%", repeat: "10%", cross: "20%" })],
  };
}

function changeOf(labels: Labels) {
  return { plan: planOf(labels), version: "2027-1", decidedOn: "2026-12-15", linkage } as const;
}

/**
 * Guide G25. In November, by either version: commission of Ann 800,000 × 1% + 200,000 × 1.5% = 11,000, of Bo 500,000 × 1% =
 * 5,000; bonus of Ann 10,000 × 70% × 1 = 7,000, of Bo 10,000 × 70% × 0.5 = 3,500. By the next version besides: 3,000 for
 * Ann's contract of 350,000, and 50,000 × 2% = 1,000 for Bo. Cy has no targets, and so is undecided.
 */
function highEnd(labels: Labels): NoteCase {
  const signing: AwardComponent = {
    id: "signing",
    label: labels.signing,
    kind: "award",
    facts: "key-customer",
    measure: { kind: "fact", of: "amount", credit: "deal" },
    is: "at_least",
    to: "300000",
    pays: { kind: "amount", amount: "3000" },
    limit: { count: 5, per: "quarter" },
  };
  const growth: CommissionComponent = {
    id: "growth",
    label: labels.growth,
    kind: "commission",
    metric: "value-raised",
    table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "2%" }] },
    cap: "20000",
  };
  const targetsOf = (participant: string) => [
    { participant, metric: "signed", period: "2026-11", target: "1000000" },
    { participant, metric: "repeat-rate", period: "2026-11", target: "0.5" },
    { participant, metric: "cross-sell", period: "2026-11", target: "100000" },
  ];
  const realigned = realignPlan({
    ...changeOf(labels),
    goals: highEndGoals,
    focus: "high-end customers",
    metrics: [
      { id: "key-customers", label: labels.keyCustomers, kind: "count", facts: "key-customer" },
      { id: "value-raised", label: labels.valueRaised, kind: "sum", of: "amount", facts: "value-raised" },
    ],
    components: [signing, growth],
    cost: {
      period: "2026-11",
      participants: [{ id: "Ann" }, { id: "Bo" }, { id: "Cy" }],
      targets: ["Ann", "Bo"].flatMap(targetsOf),
      facts: [
        { id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "1000000" },
        { id: "D-2", kind: "deal", on: "2026-11-10", participant: "Bo", amount: "500000" },
        { id: "D-3", kind: "deal", on: "2026-11-10", participant: "Cy", amount: "500000" },
        { id: "K-1", kind: "key-customer", on: "2026-11-10", participant: "Ann", amount: "350000" },
        { id: "V-1", kind: "value-raised", on: "2026-11-11", participant: "Bo", amount: "50000" },
      ],
    },
  });
  const reason = {
    en: "Next year's growth comes from high-end customers.",
    "zh-CN": "明年的增长重心转向高端客户。",
  };

  return { realigned, goals: highEndGoals, reason };
}

/** Guide G26: the scorecard turns to repeat purchases and cross-selling. Nobody has drafted what is called loyalty. */
function existing(labels: Labels): NoteCase {
  const goals: readonly Goal[] = [
    { ...head, id: "repeat", metric: "repeat-rate", start: "0.3", target: "0.45", weight: "40%" },
    { ...head, id: "cross", metric: "cross-sell", target: "3000000", unit: "CNY", weight: "40%" },
    { ...head, id: "signed", metric: "signed", target: "9000000", unit: "CNY", weight: "20%" },
    {
      id: "east",
      label: labels.east,
      metric: "active-customers",
      owner: { kind: "team", id: "East" },
      period: "2027-Q1",
      scope: { customerTypes: ["existing"], regions: ["Shanghai", "Suzhou"] },
      target: "180",
      weight: "100%",
    },
  ];
  const realigned = realignPlan({
    ...changeOf(labels),
    goals,
    focus: "existing customers",
    components: [cardOf(labels.card, { signed: "20%", repeat: "40%", cross: "40%" })],
  });

  return {
    realigned,
    goals,
    reason: { en: "The market turns to existing customers.", "zh-CN": "市场转向存量客户经营。" },
  };
}

/** From the second quarter on existing customers are aimed at again: what was for high-end customers is left over. */
function turnedBack(labels: Labels): NoteCase {
  const { next } = highEnd(labels).realigned;
  const goals: readonly Goal[] = [
    { ...head, id: "repeat", metric: "repeat-rate", period: "2027-Q2", target: "0.45", weight: "60%" },
    { ...head, id: "cross", metric: "cross-sell", period: "2027-Q2", target: "3000000", unit: "CNY", weight: "40%" },
  ];
  const realigned = realignPlan({
    plan: next,
    version: "2027-2",
    decidedOn: "2027-03-15",
    linkage,
    goals,
    focus: "existing customers",
  });

  return { realigned, goals };
}

/** The scorecard ends, and what there is to win is left to the commission. */
function dropOnly(labels: Labels): NoteCase {
  const goals: readonly Goal[] = [
    { ...head, id: "signed", metric: "signed", owner: { kind: "person", id: "Ann" }, target: "12000000" },
  ];
  const { linkage: _, ...change } = changeOf(labels);

  return { realigned: realignPlan({ ...change, goals, drop: ["card"] }), goals };
}

/** Only the target is another. */
function unchanged(labels: Labels): NoteCase {
  const goals: readonly Goal[] = [{ ...head, id: "signed", metric: "signed", target: "9000000.50" }];
  const { linkage: _, ...change } = changeOf(labels);
  const plan = { ...change.plan, effective: { start: "2026-01-01", end: "2027-12-31" } };

  return { realigned: realignPlan({ ...change, plan, goals }), goals };
}

/** What each note is about, with its names in one language. */
export function noteCases(locale: "en" | "zh-CN"): readonly (readonly [name: string, note: NoteCase])[] {
  const labels = LABELS[locale];

  return [
    ["high-end", highEnd(labels)],
    ["existing", existing(labels)],
    ["turned-back", turnedBack(labels)],
    ["drop-only", dropOnly(labels)],
    ["unchanged", unchanged(labels)],
  ];
}
