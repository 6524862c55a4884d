import { newCustomerTests } from "../award/newCustomerTests.js";
import { type CompiledTable, prepareTable } from "../commission/compiledTable.js";
import type { ExactTable } from "../commission/readRateTable.js";
import { compareText } from "../issue/compareText.js";
import { compareFacts } from "../metric/ledger.js";
import type { ReadFact } from "../metric/readFact.js";
import type { FullRounding } from "../money/rounding.js";
import { type Draft, draftStatement } from "./draftStatement.js";
import { finishStatement } from "./finishStatement.js";
import { listLeftOut } from "./leftOut.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { TableSource } from "./readGoal.js";
import type { ReadSettlement } from "./readSettlement.js";
import { settlePayments } from "./settlePayments.js";
import type { Settlement } from "./settlePlan.js";
import { settleShared } from "./settleShared.js";

/** What was settled, and the drafts that the statements were made from. */
export interface SettledEveryone {
  readonly settlement: ReadSettlement;
  readonly settled: Settlement;
  readonly drafts: readonly Draft[];
}

/** Settles everyone's period, each alone and then what many share. */
export function settleEveryone(settlement: ReadSettlement): SettledEveryone {
  const compiled = createTableSource(settlement.terms.rounding);
  const adjustments = groupAdjustments(settlement.adjustments);
  const { ledger, people, prior, terms, lists, plan, facts } = settlement;
  const awards = {
    terms,
    lists,
    calendar: plan.calendar,
    newCustomers: newCustomerTests({ facts, trace: ledger.trace, lists, until: settlement.period.end }),
    isGiven: (fact: string) => facts.find(fact) !== undefined,
  };
  const participants = new Set([
    ...people.keys(),
    ...prior.participants,
    ...ledger.participants,
    ...adjustments.keys(),
  ]);
  const drafts = [...participants].sort(compareText).map((participant) =>
    draftStatement({
      settlement,
      participant,
      facts: creditedTo(participant, settlement),
      adjustments: adjustments.get(participant) ?? [],
      compiled,
      awards,
    }),
  );
  const shared = settleShared(settlement, drafts);
  const payments = settlePayments(settlement, drafts);
  const statements = drafts
    .map((draft) => finishStatement(draft, settlement, { shared, payments }))
    .filter((statement) => statement !== undefined);
  const { pools, contests } = shared;

  const settled = {
    statements,
    pools,
    contests,
    issues: [
      ...statements.flatMap((statement) => (statement.status === "blocked" ? statement.issues : [])),
      ...[...pools, ...contests].flatMap(({ issues }) => issues),
    ],
    leftOut: listLeftOut(
      settlement,
      drafts.flatMap(({ elsewhere }) => elsewhere),
      { moves: shared.unplaced, useOf: payments.useOf },
    ),
  };

  return { settlement, settled, drafts };
}

/** By date and id; of one fact the own credit comes first. */
function creditedTo(participant: string, { ledger, rollUp }: ReadSettlement): readonly ReadFact[] {
  const [own, rolledUp] = [ledger.factsOf(participant), rollUp.factsOf(participant)];

  return rolledUp.length === 0 ? own : [...own, ...rolledUp].sort(compareFacts);
}

/** A table is prepared once for each share of a target. */
function createTableSource(rounding: FullRounding): TableSource {
  const tables = new Map<ExactTable, Map<string, CompiledTable>>();

  return (table, proration) => {
    const shares = tables.get(table) ?? new Map<string, CompiledTable>();
    tables.set(table, shares);
    const key = `${proration.part}/${proration.of}`;
    const compiled = shares.get(key) ?? prepareTable(table, rounding, proration);
    shares.set(key, compiled);
    return compiled;
  };
}

function groupAdjustments(adjustments: readonly ReadAdjustment[]): ReadonlyMap<string, readonly ReadAdjustment[]> {
  const groups = new Map<string, ReadAdjustment[]>();
  for (const adjustment of [...adjustments].sort(compareAdjustments)) {
    const own = groups.get(adjustment.participant);
    if (own === undefined) groups.set(adjustment.participant, [adjustment]);
    else own.push(adjustment);
  }

  return groups;
}

function compareAdjustments(left: ReadAdjustment, right: ReadAdjustment): number {
  return compareText(left.on, right.on) || compareText(left.id, right.id);
}
