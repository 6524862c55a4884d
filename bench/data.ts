import type { Fact, Metric, RateTable, SettlementInput, Trigger, TriggerRunInput } from "incentive-rules";
import { guidePlan } from "incentive-rules/template";

/** A deal as an application has it. */
export interface DealRow {
  readonly id: string;
  readonly participant: string;
  readonly credited: string;
}

/** The same deals in three shapes. */
export interface Deals {
  readonly rows: readonly DealRow[];
  readonly owner: Uint32Array;
  readonly cents: Float64Array;
  readonly units: Float64Array;
  readonly participants: readonly string[];
  readonly targetTexts: readonly string[];
  readonly targetCents: Float64Array;
}

/** A table that stays within doubles, and one that leaves them: four-digit bounds with five-digit rates. */
export const TABLES = {
  usual: {
    measuredBy: "attainment",
    method: "marginal",
    bands: [{ upTo: "0.8", rate: "0.01" }, { upTo: "1.2", rate: "0.015" }, { rate: "0.02" }],
  },
  fine: {
    measuredBy: "attainment",
    method: "marginal",
    bands: [{ upTo: "0.8333", rate: "0.01234" }, { upTo: "1.1667", rate: "0.01567" }, { rate: "0.02345" }],
  },
} as const satisfies Record<string, RateTable>;

/** The same numbers on every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Log-normal deals with one return in fifty; people end between 50% and 150% of their targets. */
export function createDeals(dealCount: number, participantCount: number): Deals {
  const random = createRandom(20261123);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const owner = new Uint32Array(dealCount);
  const cents = new Float64Array(dealCount);
  const sums = new Float64Array(participantCount);
  for (let at = 0; at < dealCount; at++) {
    const person = Math.floor(random() * participantCount);
    const size = Math.max(1, Math.round(Math.exp(12 + normal())));
    owner[at] = person;
    cents[at] = random() < 0.02 ? -size : size;
    sums[person] = (sums[person] ?? 0) + (cents[at] ?? 0);
  }
  const participants = Array.from(sums, (_, at) => `P-${String(at).padStart(5, "0")}`);
  const targetCents = sums.map((sum) => Math.max(1_000, Math.round(sum / (0.5 + random()) / 1_000)) * 1_000);

  return {
    rows: Array.from(cents, (cent, at) => ({
      id: `D-${at}`,
      participant: participants[owner[at] ?? 0] ?? "",
      credited: (cent / 100).toFixed(2),
    })),
    owner,
    cents,
    units: cents.map((cent) => cent / 100),
    participants,
    targetTexts: Array.from(targetCents, (cent) => (cent / 100).toFixed(2)),
    targetCents,
  };
}

/** Five ways to look at a month of deals. */
export const METRICS = [
  { id: "signed", kind: "sum", of: "amount", facts: "deal" },
  { id: "deals", kind: "count", facts: "deal" },
  { id: "largest", kind: "max", of: "amount", facts: "deal" },
  { id: "usual", kind: "median", of: "amount", facts: "deal" },
  { id: "size", kind: "ratio", dividend: "signed", divisor: "deals" },
] as const satisfies readonly Metric[];

/** The deals as facts of November 2026 on random days, and a plan that pays them by a table. */
export function createMonth({ rows, participants, targetTexts }: Deals, table: RateTable) {
  const random = createRandom(7);
  const facts = rows.map(
    ({ id, participant, credited }): Fact => ({
      id,
      kind: "deal",
      on: `2026-11-${String(1 + Math.floor(random() * 30)).padStart(2, "0")}`,
      participant,
      amount: credited,
    }),
  );

  return {
    plan: {
      id: "sales",
      version: "1",
      currency: "CNY",
      effective: { start: "2026-01-01" },
      metrics: METRICS.slice(0, 1),
      components: [{ id: "commission", kind: "commission", metric: "signed", table }],
    },
    period: "2026-11",
    participants: participants.map((id) => ({ id })),
    targets: participants.map((participant, at) => ({
      participant,
      metric: "signed",
      period: "2026-11",
      target: targetTexts[at] ?? "1",
    })),
    facts,
  } as const satisfies SettlementInput;
}

const CUSTOMER_COUNT = 10_000;
const LEADING_COUNT = 200;
const TEAM_SIZE = 20;

/** The same month under the guide's own plan: teams of twenty, deals with customers, two hundred of which are leading. */
export function createGuideMonth(deals: Deals): SettlementInput {
  const random = createRandom(13);
  const { facts, period, participants, targets } = createMonth(deals, TABLES.usual);

  return {
    plan: guidePlan({
      version: "2026",
      currency: "CNY",
      effective: { start: "2026-01-01" },
      lightningAward: "500",
      breakthroughAward: "1000",
      poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
    }),
    period,
    participants: participants.map((person, at) => ({ ...person, team: `T-${Math.floor(at / TEAM_SIZE)}` })),
    targets,
    // Written out: of a million objects that are made by spreading others the reading alone takes a second.
    facts: facts.map(({ id, kind, on, participant, amount }) => {
      const customer = `C-${Math.floor(random() * CUSTOMER_COUNT)}`;
      return { id, kind, on, participant, amount, customer };
    }),
    customers: Array.from({ length: LEADING_COUNT }, (_, at) => ({ list: "leading", customer: `C-${at}` })),
  };
}

/** Triggers with thresholds of their own on one metric, which goes down and up again over 200 reviews. */
export function createWatch(reviewCount: number, triggerCount: number): TriggerRunInput {
  const random = createRandom(13);
  const days = { metric: "decision-days" };
  const triggers = Array.from({ length: triggerCount }, (_, at): Trigger => {
    const bound = 45 + (at % 20);
    return {
      id: `trigger-${at}`,
      version: "1",
      scope: { regions: [`region-${at}`] },
      fire: { when: { kind: "compare", value: days, is: "at_least", to: String(bound) }, consecutive: 2 },
      recover: { when: { kind: "compare", value: days, is: "at_most", to: String(bound - 9) }, consecutive: 2 },
      life: { max: 26 },
      cooldown: 2,
      effects: [{ kind: "swap_metric", from: "signed", to: "qualified-customers" }],
      reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
    };
  });
  const observations = Array.from({ length: reviewCount }, (_, at) => {
    const value = 20 + Math.abs((at % 200) - 100) / 2 + random();
    const on = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    return { kind: "review", on, values: [{ ...days, value: value.toFixed(2) }] } as const;
  });

  return { triggers, observations };
}
