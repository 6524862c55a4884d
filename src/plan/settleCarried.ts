import { ownValue } from "../issue/readKeys.js";
import { formatFixed } from "../money/formatDecimal.js";
import { millionthsOf } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import type { CarriedLine } from "./carriedLine.js";
import { commissionIn } from "./commissionRuns.js";
import { componentCap, type PersonDays } from "./componentCap.js";
import { isComputed } from "./isComputed.js";
import { nameOf } from "./nameOf.js";
import type { ReadPlan } from "./readPlan.js";
import type { StatementLine } from "./statement.js";
import { minorUnits, unitsOf } from "./unitsOf.js";

/** A period's lines with those of what caps of components keep among them, and what is kept for later periods. */
export interface CarriedPeriod {
  readonly lines: readonly StatementLine[];
  /** By component, in minor units. */
  readonly carried: ReadonlyMap<string, bigint>;
}

/** A period of somebody, by the version that says what becomes of it as a whole. */
export interface CarryingPeriod extends PersonDays {
  readonly plan: ReadPlan;
  readonly period: ClosedPeriod;
  /** What earlier periods have kept. */
  readonly carried: ReadonlyMap<string, bigint>;
}

/** Pays what earlier periods had above the caps of components, as far as there is room below these now. */
export function settleCarried(lines: readonly StatementLine[], own: CarryingPeriod): CarriedPeriod {
  const settled = carryingIds(own.versions).flatMap((id) => settleComponent(id, lines, own) ?? []);
  const carried = new Map(settled.map(({ line, after }) => [line.component, after]));
  if (settled.length === 0) return { lines, carried };
  const kept = settled.map(({ line }) => line);

  return { lines: [...lines.filter(isComputed), ...kept, ...lines.filter((one) => !isComputed(one))], carried };
}

/** In the order of the versions and of their components. */
function carryingIds(versions: readonly ReadPlan[]): readonly string[] {
  const carrying = versions.flatMap(({ components }) =>
    components.filter((one) => one.kind === "commission" && one.excess === "carried").map(({ id }) => id),
  );

  return [...new Set(carrying)];
}

function settleComponent(
  id: string,
  lines: readonly StatementLine[],
  own: CarryingPeriod,
): { readonly line: CarriedLine; readonly after: bigint } | undefined {
  const { plan, period, versions, carried } = own;
  const { scale } = plan.rounding;
  const paying = lines.filter((line) => isPaying(line) && line.component === id);
  const before = carried.get(id) ?? 0n;
  const withheld = keptOf(paying, scale);
  if (before === 0n && withheld === 0n) return undefined;
  const paid = unitsOf(paying, scale);
  const cap = commissionIn(plan, id)?.cap === undefined ? undefined : componentCap(id, period, own);
  const room = cap === undefined ? before : cap - paid;
  const released = room < 0n ? 0n : before < room ? before : room;
  const after = before - released + withheld;
  const money = (units: bigint) => formatFixed(units, scale);
  const named = versions.flatMap((version) => commissionIn(version, id) ?? []).at(-1);

  return {
    line: {
      ...nameOf({ id, label: named?.label }),
      kind: "carried",
      amount: money(released),
      working: {
        step: "carried",
        version: plan.version,
        period,
        paid: money(paid),
        cap: cap === undefined ? null : money(cap),
        withheld: money(withheld),
        released: money(released),
        carried: { before: money(before), after: money(after) },
      },
    },
    after,
  };
}

/** What the cap of a component is held against: what is made up for leaves less room below it. */
function isPaying({ kind }: StatementLine): boolean {
  return kind === "commission" || kind === "protection" || kind === "return";
}

/** What parts of facts have above the cap. */
function keptOf(lines: readonly StatementLine[], scale: number): bigint {
  const parts = lines.flatMap((line) => (line.kind === "commission" ? line.working.parts : []));

  return minorUnits(
    parts.reduce((sum, part) => sum + millionthsOf(ownValue(part, "carried") ?? "0"), 0n),
    scale,
  );
}
