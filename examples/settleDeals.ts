import type { BandLine, CompiledCommission } from "incentive-rules";
import { attempt } from "./attempt.js";
import { compareText } from "./compareText.js";
import type { Deal } from "./readDeals.js";
import { sumFigures } from "./sumFigures.js";

/** One person's commission; Σ `bands.amount` + `kickers` + `rounding` = `total`. */
export interface Statement {
  readonly participant: string;
  readonly team?: string | undefined;
  readonly credited: string;
  readonly target: string;
  readonly attainment: string | null;
  readonly total: string;
  readonly blendedRate: string | null;
  readonly bands: readonly BandLine[];
  readonly kickers: string;
  readonly rounding: string;
}

/** A deal and what it adds to the commission of its person. */
export interface DealPart extends Deal {
  readonly part: string;
}

/** A statement with the deals that it comes from, in the order in which they count. */
export interface PersonMonth {
  readonly statement: Statement;
  readonly parts: readonly DealPart[];
}

/** Everybody's month, by team and name, and what it comes to. */
export interface Settlement {
  readonly people: readonly PersonMonth[];
  readonly totals: { readonly credited: string; readonly total: string };
}

/** What {@link settleDeals} takes. */
export interface SettlementInput {
  readonly deals: readonly Deal[];
  /** Members without a deal are settled too. */
  readonly teams: ReadonlyMap<string, string>;
  readonly target: string;
  readonly commission: CompiledCommission;
  /** Fraction digits of what is paid. */
  readonly scale: number;
}

/** Settles each person's deals against the target. */
export function settleDeals({ deals, teams, target, commission, scale }: SettlementInput): Settlement {
  const dealsOf = new Map<string, Deal[]>();
  for (const participant of teams.keys()) dealsOf.set(participant, []);
  for (const deal of deals) {
    const own = dealsOf.get(deal.participant);
    if (own === undefined) dealsOf.set(deal.participant, [deal]);
    else own.push(deal);
  }
  const people = [...dealsOf].map(([participant, own]) => {
    const team = teams.get(participant);
    return settlePerson({ participant, team, deals: own, target, commission });
  });
  const statements = people.map(({ statement }) => statement);

  return {
    people: people.sort(comparePeople),
    totals: {
      credited: sumFigures(statements.map(({ credited }) => credited)),
      total: sumFigures(
        statements.map(({ total }) => total),
        scale,
      ),
    },
  };
}

function settlePerson({
  participant,
  team,
  deals,
  target,
  commission,
}: {
  readonly participant: string;
  readonly team: string | undefined;
  readonly deals: readonly Deal[];
  readonly target: string;
  readonly commission: CompiledCommission;
}): PersonMonth {
  const parts: DealPart[] = [];
  let { state } = commission.accrue({ target, credits: [] });
  for (const deal of [...deals].sort(compareDeals)) {
    const credits = [{ id: deal.id, credited: deal.amount }];
    // One deal a call, as a service would when a deal comes in: the state goes on from call to call.
    const accrual = attempt({
      subject: `${participant}, ${deal.id}`,
      exitCode: 1,
      call: () => commission.accrue({ state, credits }),
    });
    parts.push({ ...deal, part: accrual.total });
    state = accrual.state;
  }
  const { credited } = state;
  const { total, attainment, blendedRate, bands, kickers, rounding } = commission.compute({ credited, target });

  return {
    statement: { participant, team, credited, target, attainment, total, blendedRate, bands, kickers, rounding },
    parts,
  };
}

function compareDeals(left: Deal, right: Deal): number {
  return compareText(left.date, right.date) || compareText(left.id, right.id);
}

function comparePeople({ statement: left }: PersonMonth, { statement: right }: PersonMonth): number {
  return compareText(left.team ?? "", right.team ?? "") || compareText(left.participant, right.participant);
}
