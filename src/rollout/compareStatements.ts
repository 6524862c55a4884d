import type { Issue } from "../issue/issue.js";
import { millionthsOf } from "../money/readAmount.js";
import type { Statement } from "../plan/statement.js";

/** Something of either plan. */
export interface Pair<Side> {
  readonly previous: Side;
  readonly next: Side;
}

/** One participant under both plans, before it is written. */
export interface ComparedPair {
  readonly participant: string;
  /** In millionths; `undefined` where the statement is blocked. */
  readonly totals: Pair<bigint | undefined>;
  /** What components pay, in millionths. */
  readonly amounts: Pair<ReadonlyMap<string, bigint>>;
  readonly issues: readonly Issue[];
}

/** Compares what one participant gets by two plans; without a statement that is nothing. */
export function compareStatements(
  { previous, next }: Pair<Statement | undefined>,
  components: Pair<readonly string[]>,
  shared: readonly Issue[],
): ComparedPair {
  return {
    participant: previous?.participant ?? next?.participant ?? "",
    totals: { previous: totalOf(previous), next: totalOf(next) },
    amounts: {
      previous: amountsOf(previous, components.previous),
      next: amountsOf(next, components.next),
    },
    issues: [...issuesOf(previous), ...issuesOf(next), ...shared],
  };
}

function totalOf(statement: Statement | undefined): bigint | undefined {
  if (statement === undefined) return 0n;

  return statement.total === null ? undefined : millionthsOf(statement.total);
}

function issuesOf(statement: Statement | undefined): readonly Issue[] {
  return statement?.status === "blocked" ? statement.issues : [];
}

function amountsOf(statement: Statement | undefined, components: readonly string[]): ReadonlyMap<string, bigint> {
  const amounts = new Map(components.map((component) => [component, 0n]));
  for (const { component, amount } of statement?.lines ?? []) {
    if (component !== null) amounts.set(component, (amounts.get(component) ?? 0n) + millionthsOf(amount));
  }

  return amounts;
}
