import type { DifferenceCause } from "./reconciliation.js";

/** Two figures that are compared, in millionths. */
export interface ComparedFigures {
  readonly component: string | null;
  readonly ours: bigint;
  readonly theirs: bigint;
  /** What of ours the other system may not have. */
  readonly known: KnownAmounts;
}

const KNOWN = [
  "true_up",
  "adjustment",
  "return",
  "payment",
  "carried",
  "protection",
  "plan_cap",
  "holdback",
  "draw",
  "hold",
] as const;

/** Parts of a figure of ours that are told apart, in millionths. */
export type KnownAmounts = Readonly<Record<(typeof KNOWN)[number], bigint>>;

/** A cause before it is written. */
export interface FoundCause {
  readonly kind: DifferenceCause["kind"];
  readonly amount: bigint;
  /** Of what is not explained. */
  readonly components: readonly (string | null)[];
}

/** The causes by name, in the order in which they are listed. */
export const CAUSES = [
  "same",
  "rounding",
  "true_up",
  "adjustment",
  "return",
  "payment",
  "carried",
  "protection",
  "plan_cap",
  "holdback",
  "draw",
  "hold",
  "component",
  "missing_there",
  "missing_here",
  "blocked_here",
  "unexplained",
] as const;

/** Why figures differ; each one that does is explained for itself, exactly, by the tolerance, or not at all. */
export function causesOf(
  figures: readonly ComparedFigures[],
  { tolerance, otherwise }: { readonly tolerance: bigint; readonly otherwise: "component" | "unexplained" },
): readonly FoundCause[] {
  const found = figures.flatMap((one) => {
    const amount = one.ours - one.theirs;
    return amount === 0n ? [] : explain(amount, one, tolerance, otherwise);
  });

  return found.length === 0
    ? [{ kind: "same", amount: 0n, components: [] }]
    : CAUSES.flatMap((kind) => {
        const own = found.filter((cause) => cause.kind === kind);
        const amount = own.reduce((sum, cause) => sum + cause.amount, 0n);
        return own.length === 0 ? [] : [{ kind, amount, components: own.flatMap(({ components }) => components) }];
      });
}

/** Amounts that are together the difference, where that can be said in one way only. */
function explain(
  amount: bigint,
  { component, known }: ComparedFigures,
  tolerance: bigint,
  otherwise: "component" | "unexplained",
): readonly FoundCause[] {
  const ways = choices(known).filter((some) => some.reduce((sum, one) => sum + one.amount, 0n) === amount);
  const [way] = ways;
  if (way !== undefined && ways.length === 1) return way;
  const isRounding = way === undefined && amount <= tolerance && amount >= -tolerance;

  return isRounding
    ? [{ kind: "rounding", amount, components: [] }]
    : [{ kind: otherwise, amount, components: otherwise === "component" ? [component] : [] }];
}

/** Every choice of some of the amounts; one of 0 explains nothing. */
function choices(known: KnownAmounts): readonly (readonly FoundCause[])[] {
  let some: readonly (readonly FoundCause[])[] = [[]];
  for (const kind of KNOWN) {
    const amount = known[kind];
    if (amount !== 0n) some = [...some, ...some.map((one) => [...one, { kind, amount, components: [] }])];
  }

  return some;
}
