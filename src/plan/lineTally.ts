import { ownValue } from "../issue/readKeys.js";
import type { ClosedPeriod } from "../period/period.js";
import { floorKey } from "./floorPart.js";
import type { StatementLine, TrueUpLine } from "./statement.js";

/** The lines of one component and kind, added up by fact. */
export interface TalliedLine {
  readonly component: string | null;
  /** Of a true-up the kind of line that changed. */
  readonly kind: TrueUpLine["working"]["of"];
  /** The period that a true-up is for; `undefined` for lines of the statement's own period. */
  readonly period: ClosedPeriod | undefined;
  /** Millionths by id of fact, award or adjustment, or key of a floor; of what is paid as a whole by the component's id. */
  readonly parts: Map<string, bigint>;
}

/** Lines by what they have in common. */
export type LineTally = Map<string, TalliedLine>;

/** What a line is called in a tally: ids of rules hold no space. */
function keyOf({ component, kind, period }: Omit<TalliedLine, "parts">): string {
  return `${kind} ${component ?? ""} ${period?.start ?? ""} ${period?.end ?? ""}`;
}

/** Adds what a line is made of to a tally, where it is made of anything. */
export function addToTally(
  tally: LineTally,
  head: Omit<TalliedLine, "parts">,
  parts: readonly { readonly fact: string; readonly amount: bigint }[],
): void {
  if (parts.length === 0) return;
  const key = keyOf(head);
  const { component, kind, period } = head;
  const line = tally.get(key) ?? { component, kind, period, parts: new Map() };
  tally.set(key, line);
  for (const { fact, amount } of parts) line.parts.set(fact, (line.parts.get(fact) ?? 0n) + amount);
}

/** What a line is made of, by fact or award, and its floor. */
export function partsOf(line: StatementLine): readonly { readonly fact: string; readonly amount: string }[] {
  switch (line.kind) {
    case "commission": {
      const { parts, stretch } = line.working;
      const floor = ownValue(line.working, "floor");
      return floor === undefined ? parts : [...parts, { fact: floorKey(stretch.start), amount: floor }];
    }
    case "true_up": {
      const { parts } = line.working;
      const floors = ownValue(line.working, "floors") ?? [];
      return [...parts, ...floors.map(({ from, amount }) => ({ fact: floorKey(from), amount }))];
    }
    case "return":
    case "payment":
      return line.working.parts;
    case "award":
      return line.working.awards.map(({ id, amount }) => ({ fact: id, amount }));
    case "bonus":
    case "pool":
    case "contest":
    case "protection":
    case "carried":
      return [{ fact: line.component, amount: line.amount }];
    case "plan_cap":
    case "holdback":
    case "draw":
    case "hold":
      return [{ fact: line.kind, amount: line.amount }];
    case "adjustment":
      return [{ fact: line.working.adjustment, amount: line.amount }];
  }
}

/** What a line is tallied under. */
export function headOf(line: StatementLine): Omit<TalliedLine, "parts"> {
  if (line.kind !== "true_up") return { component: line.component, kind: line.kind, period: undefined };
  const { of, period } = line.working;

  return { component: line.component, kind: of, period };
}

/** What changed for one fact: in millionths. */
export interface TallyChange {
  readonly fact: string;
  readonly before: bigint;
  readonly now: bigint;
}

/** What changed from one tally to another, line by line in the order of the second, then of the first. */
export function compareTallies(
  before: LineTally,
  now: LineTally,
): { readonly line: Omit<TalliedLine, "parts">; readonly changes: readonly TallyChange[] }[] {
  const keys = new Set([...now.keys(), ...before.keys()]);

  return [...keys].flatMap((key) => {
    const [earlier, later] = [before.get(key), now.get(key)];
    const line = later ?? earlier;
    if (line === undefined) return [];
    const facts = new Set([...(later?.parts.keys() ?? []), ...(earlier?.parts.keys() ?? [])]);
    const changes = [...facts]
      .map((fact) => ({ fact, before: earlier?.parts.get(fact) ?? 0n, now: later?.parts.get(fact) ?? 0n }))
      .filter((change) => change.before !== change.now);
    const { component, kind, period } = line;
    return changes.length === 0 ? [] : [{ line: { component, kind, period }, changes }];
  });
}
