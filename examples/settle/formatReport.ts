import { type ClosedPeriod, type IncentivePlan, type LeftOut, periodLabel, type Settlement } from "incentive-rules";
import { alignColumns, type TextColumn } from "./alignColumns.js";
import type { DealReading } from "./readDeals.js";
import { statementTable } from "./statementTable.js";
import { sumFigures } from "./sumFigures.js";

/** What {@link formatReport} takes. */
export interface Report {
  readonly plan: IncentivePlan;
  readonly month: ClosedPeriod;
  readonly settlement: Settlement;
  readonly reading: DealReading;
  /** By participant id. */
  readonly names: ReadonlyMap<string, string>;
  /** Fraction digits of what is paid. */
  readonly scale: number;
}

/** Writes who is paid what, what earlier months still make, what blocks whom and what was left out. */
export function formatReport(report: Report): readonly string[] {
  return [
    ...formatStatements(report),
    ...formatTrueUps(report),
    ...formatBlocked(report),
    ...formatLeftOut(report),
    ...formatRows(report.reading),
  ];
}

function formatStatements({ settlement: { statements }, plan, month, names, scale }: Report): readonly string[] {
  const { columns, rows } = statementTable({ statements, names, scale });
  const total = sumFigures(
    statements.flatMap((statement) => statement.total ?? []),
    scale,
  );
  const totals = columns.map((_, at) => (at === 0 ? "total" : at === columns.length - 1 ? total : ""));
  const title = `Settlement of ${periodLabel({ period: month })} by the plan ${plan.id}, in ${plan.currency}`;

  return [title, "", ...alignColumns(columns, [...rows, totals])];
}

const TRUE_UP_COLUMNS: readonly TextColumn[] = [
  { title: "participant", holds: "text" },
  { title: "month", holds: "text" },
  { title: "deal", holds: "text" },
  { title: "paid", holds: "figure" },
  { title: "now", holds: "figure" },
  { title: "true-up", holds: "figure" },
];

function formatTrueUps({ settlement }: Report): readonly string[] {
  const rows = settlement.statements.flatMap(({ participant, lines }) =>
    lines.flatMap((line) => {
      if (line.kind !== "true_up") return [];
      const { period, parts } = line.working;
      const month = periodLabel({ period }) ?? period.start;
      return parts.map(({ fact, before, now, amount }) => [participant, month, fact, before, now, amount]);
    }),
  );

  return rows.length === 0 ? [] : ["", "True-ups of earlier months", ...alignColumns(TRUE_UP_COLUMNS, rows)];
}

function formatBlocked({ settlement }: Report): readonly string[] {
  const lines = settlement.statements.flatMap((statement) =>
    statement.status === "settled"
      ? []
      : statement.issues.map(
          ({ expected, received }) => `  ${statement.participant}: expected ${expected}, received ${received}`,
        ),
  );

  return lines.length === 0 ? [] : ["", "Blocked, and why", ...lines];
}

function formatLeftOut({ settlement: { leftOut, statements } }: Report): readonly string[] {
  const leftOutFor = (reason: LeftOut["reason"]) => leftOut.flatMap((one) => (one.reason === reason ? one.id : []));
  const undecided = statements.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === "commission" ? line.working.undecided : [])),
  );
  const lines = [
    { why: "dated or recorded after the month", ids: leftOutFor("recorded_after_cut_off") },
    { why: "of no month that was settled", ids: leftOutFor("outside_period") },
    { why: "on a day without a plan", ids: leftOutFor("plan_not_effective") },
    { why: "a condition of the plan asks what they do not say", ids: [...new Set(undecided)] },
  ].flatMap(({ why, ids }) => (ids.length === 0 ? [] : `  ${why}: ${listIds(ids)}`));

  return lines.length === 0 ? [] : ["", "Left out", ...lines];
}

const ID_COUNT_MAX = 10;

function listIds(ids: readonly string[]): string {
  const more = ids.length > ID_COUNT_MAX ? ` and ${ids.length - ID_COUNT_MAX} more` : "";

  return ids.slice(0, ID_COUNT_MAX).join(", ") + more;
}

function formatRows({ deals, unusedRows, filteredRows }: DealReading): readonly string[] {
  return [
    "",
    `Rows used: ${deals.length}`,
    `Rows left out by --where: ${filteredRows}`,
    `Rows that cannot be used: ${unusedRows.length}`,
    ...unusedRows.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
}
