import {
  type DrawLine,
  type IncentivePlan,
  periodOf,
  type Settlement,
  type SettlementInput,
  type Statement,
  type StatementLine,
  settlePlan,
} from "incentive-rules";
import type { History } from "./payrollBook.js";
import { MONTHS, PEOPLE, participants, targets } from "./payrollPlans.js";
import { cents, sum } from "./years.js";

/** When each month knows what: what was entered by its end or its cut-off, or all that is dated before its end. */
export type Knowledge = "in time" | "at once";

const endOf = (month: string): string => periodOf(`${month}-01`, "month").end;

/** What a month is settled from. */
export function monthOf(
  versions: readonly IncentivePlan[],
  { facts, receipts, handovers, adjustments, holds, cutOffs }: History,
  { at, known }: { readonly at: number; readonly known: Knowledge },
): SettlementInput {
  const period = MONTHS[at] ?? "";
  const end = endOf(period);
  const isEntered = ({ recordedOn = "" }: { readonly recordedOn?: string | undefined }) =>
    known === "at once" || recordedOn <= end;

  return {
    ...{ versions, period, participants, targets },
    facts: facts.filter(isEntered),
    receipts: receipts.filter(isEntered),
    handovers: handovers.filter(isEntered),
    adjustments: adjustments.filter(isEntered),
    // Until a hold ends nobody knows when.
    holds: holds
      .filter(({ start }) => start <= end)
      .map((hold) => ((hold.end ?? "") > end ? { ...hold, end: undefined } : hold)),
    cutOff: known === "at once" ? undefined : cutOffs[at],
  };
}

/** Closes month after month, each after the statements of those before it. */
export function settleMonths(
  versions: readonly IncentivePlan[],
  history: History,
  known: Knowledge = "in time",
  settle: (input: SettlementInput) => Settlement = settlePlan,
): readonly Statement[] {
  const statements: Statement[] = [];
  for (const at of MONTHS.keys()) {
    const prior = { statements: [...statements] };
    statements.push(...settle({ ...monthOf(versions, history, { at, known }), prior }).statements);
  }

  return statements;
}

/** All months in one settlement, as if none of them could have been settled before. */
export function settleInTheEnd(versions: readonly IncentivePlan[], history: History): readonly Statement[] {
  const last = MONTHS.length - 1;
  const fields = { plan: "sales", currency: "CNY", status: "blocked", total: null, lines: [], issues: [] } as const;
  const statements = MONTHS.slice(0, last).flatMap((month) =>
    PEOPLE.map((participant) => ({ participant, period: { start: `${month}-01`, end: endOf(month) }, ...fields })),
  );

  return settlePlan({ ...monthOf(versions, history, { at: last, known: "at once" }), prior: { statements } })
    .statements;
}

/** Lines of somebody, by month. */
export function linesOf(statements: readonly Statement[], who: string): readonly StatementLine[] {
  return statements.filter(({ participant }) => participant === who).flatMap(({ lines }) => lines);
}

/** What somebody was paid in all, in cents. */
export function paidTo(statements: readonly Statement[], who: string): bigint {
  return sum(statements.filter(({ participant }) => participant === who).map(({ total }) => total));
}

/** Lines but those of a kind, and but corrections of such lines. */
export function besides(lines: readonly StatementLine[], kind: StatementLine["kind"]): readonly StatementLine[] {
  return lines.filter((line) => kind !== (line.kind === "true_up" ? line.working.of : line.kind));
}

/** What waits for cash, less what was paid of what had waited. */
export function outstandingOf(lines: readonly StatementLine[]): bigint {
  return -sum(lines.filter((line) => !besides([line], "payment").includes(line)).map(({ amount }) => amount));
}

/** What is still to come after the last month, or to be paid back; in cents. */
export interface Balances {
  /** After draws. */
  readonly owed: bigint;
  /** On hold. */
  readonly waiting: bigint;
  /** By a holdback. */
  readonly held: bigint;
  /** Above the cap of the plan. */
  readonly carried: bigint;
  /** Above the cap of the commission. */
  readonly carriedWithin: bigint;
}

/** Balances of somebody by the last statement. */
export function balancesOf(statements: readonly Statement[], who: string): Balances {
  const last = statements.filter(({ period }) => period.start.startsWith(MONTHS.at(-1) ?? ""));
  const lines = linesOf(last, who);
  const after = (of: (line: StatementLine) => string | undefined) =>
    cents(lines.flatMap((line) => of(line) ?? [])[0] ?? "0.00");

  return {
    owed: cents(drawsOf(linesOf(statements, who)).at(-1)?.working.balance.after ?? "0.00"),
    waiting: after((line) => (line.kind === "hold" ? line.working.waiting.after : undefined)),
    held: after((line) => (line.kind === "holdback" ? line.working.kept.after : undefined)),
    carried: after((line) => (line.kind === "plan_cap" ? line.working.carried.after : undefined)),
    carriedWithin: after((line) => (line.kind === "carried" ? line.working.carried.after : undefined)),
  };
}

/** What draws gave away: guarantees, and what was forgiven. */
export function givenBy(lines: readonly StatementLine[]): bigint {
  return drawsOf(lines).reduce((given, { working: { advanced, balance } }) => {
    return given + cents(advanced) - cents(balance.lent) + cents(balance.forgiven);
  }, 0n);
}

/** Draws of open months, and those that were settled late. */
function drawsOf(lines: readonly StatementLine[]): readonly DrawLine[] {
  const all = lines.flatMap((line): readonly StatementLine[] =>
    line.kind === "true_up" ? (line.working.settled ?? []) : [line],
  );

  return all.flatMap((line) => (line.kind === "draw" ? [line] : []));
}
