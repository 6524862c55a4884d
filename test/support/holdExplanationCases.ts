import { type Hold, type IncentivePlan, type SettlementInput, type Statement, settlePlan } from "incentive-rules";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
  ],
  holdback: { share: "20%", afterMonths: 3, leavers: "forfeited" },
};
const deals = ["100000", "50000", "30000", "80000"].map((amount, at) => ({
  id: `D-${at + 1}`,
  kind: "deal",
  on: `2026-0${at + 1}-15`,
  participant: "张三",
  amount,
}));

/** The last of some months after those before it, of one whose last day may be known. */
function month(
  last: number,
  {
    end,
    holds,
    more = [],
  }: { readonly end?: string; readonly holds?: readonly Hold[]; readonly more?: SettlementInput["facts"] },
): SettlementInput {
  const statements: Statement[] = [];
  const input = (at: number): SettlementInput => ({
    plan,
    period: `2026-0${at}`,
    participants: [{ id: "张三", end }],
    facts: [...deals.slice(0, at), ...(at === last ? more : [])],
    holds,
    prior: { statements: [...statements] },
  });
  for (let at = 1; at < last; at++) statements.push(...settlePlan(input(at)).statements);

  return input(last);
}

/** April, which pays what was held of January, less what a return takes from it. */
export const heldAndPaid = month(4, {
  more: [{ id: "R-1", kind: "deal", on: "2026-04-20", amount: "-35000", reverses: "D-1" }],
});

/** The month in which somebody leaves, and forfeits what was held. */
export const heldAndForfeited = month(3, { end: "2026-03-20" });

const audit = { id: "H-1", participant: "张三", start: "2026-01-10", reason: "审计 *未完*" };

/** A second month on hold. */
export const stillOnHold = month(2, { holds: [audit] });

/** The first month without a hold. */
export const paidAfterHold = month(3, { holds: [{ ...audit, end: "2026-03-10" }] });
