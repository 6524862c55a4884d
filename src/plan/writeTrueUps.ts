import { idKey } from "../issue/externalId.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import { splitFloors } from "./floorPart.js";
import { compareTallies, type LineTally, type TalliedLine, type TallyChange } from "./lineTally.js";
import type { StatedStretch } from "./statedLine.js";
import type { ComputedLine, LimitLine, StatementLine, TrueUpLine, TrueUpLineWorking } from "./statement.js";

/** What is paid now less what was paid before, line by line and fact by fact; nothing for what did not change. */
export function writeTrueUps(
  before: LineTally,
  now: LineTally,
  {
    period,
    scale,
    settled,
    stated,
  }: {
    readonly period: ClosedPeriod;
    readonly scale: number;
    /** What there is now, where that is known line by line. */
    readonly settled: readonly StatementLine[] | undefined;
    /** What was paid as a whole before, and from which facts. */
    readonly stated: readonly StatedStretch[];
  },
): TrueUpLine[] {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  const money = (millionths: bigint) => formatFixed(millionths / unit, scale);

  return compareTallies(before, now).map(({ line, changes }) => ({
    component: line.component,
    kind: "true_up",
    amount: money(changes.reduce((sum, change) => sum + change.now - change.before, 0n)),
    working: {
      step: "true_up",
      period: line.period ?? period,
      of: line.kind,
      ...writeChanges(changes, money),
      ...addedFacts(line, settled, stated),
      ...(settled === undefined ? {} : { settled: settled.filter(isOf(line)) }),
    },
  }));
}

function writeChanges(
  changes: readonly TallyChange[],
  money: (millionths: bigint) => string,
): Pick<TrueUpLineWorking, "parts" | "floors"> {
  const { facts, floors } = splitFloors(changes);
  const write = ({ now, before }: TallyChange) => ({
    now: money(now),
    before: money(before),
    amount: money(now - before),
  });

  return {
    parts: facts.map((change) => ({ fact: change.fact, ...write(change) })),
    ...(floors.length === 0 ? {} : { floors: floors.map((change) => ({ from: change.from, ...write(change) })) }),
  };
}

/** Which facts a bonus, a share or a prize is measured from now and was not before: why it changes. */
function addedFacts(
  line: Omit<TalliedLine, "parts">,
  settled: readonly StatementLine[] | undefined,
  stated: readonly StatedStretch[],
): Pick<TrueUpLineWorking, "added"> {
  const now = (settled ?? []).filter(isOf(line)).flatMap(measuredFrom);
  const before = new Set(
    stated.filter(({ component }) => component === line.component).flatMap(({ facts }) => facts.map(idKey)),
  );
  const added = [...new Set(now)].filter((id) => !before.has(idKey(id)));

  return added.length === 0 ? {} : { added };
}

function measuredFrom(line: ComputedLine | LimitLine): readonly string[] {
  switch (line.kind) {
    case "bonus":
    case "contest":
      return line.working.facts;
    case "pool":
      return line.working.share.facts;
    case "commission":
    case "protection":
    case "award":
    case "return":
    case "payment":
    case "carried":
    case "plan_cap":
    case "holdback":
    case "draw":
    case "hold":
      return [];
  }
}

function isOf({
  component,
  kind,
}: Omit<TalliedLine, "parts">): (line: StatementLine) => line is ComputedLine | LimitLine {
  return (line): line is ComputedLine | LimitLine =>
    line.kind !== "adjustment" && line.kind !== "true_up" && line.kind === kind && line.component === component;
}
