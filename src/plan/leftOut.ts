import { idKey } from "../issue/externalId.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ClosedPeriod } from "../period/period.js";
import type { LeftDecision } from "./decisionBook.js";
import type { ReadHandover } from "./readHandovers.js";
import { isInForce } from "./readHolds.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadRecordedReceipt } from "./readRecordedReceipts.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import type { PaymentOutcome } from "./settlePayments.js";

/** Something that was given and not counted, and why. */
export interface LeftOut {
  /** What it is; `roll_up` stands for what could not be rolled up to a manager. */
  readonly kind: "fact" | "adjustment" | "pool_move" | "receipt" | "invoice" | "handover" | "hold" | "roll_up";
  /** Its id; of a roll-up that of the manager. */
  readonly id: string;
  /**
   * `outside_period`: on no day that was settled, of a participant's hold in force on no last day of a period that was;
   * `participant_unknown`: a hold of nobody among the participants; `plan_not_effective`: on a day when no version of the plan was
   * effective; `recorded_after_cut_off`: left for the next settlement; `pool_missing`: that component has no pool of that
   * team on that day; `pool_closed`: that pool is closed, so that there is nothing to move; `outside_margin`: that pool was
   * split again, and the move does not fit any more; `manager_unknown`, `manager_absent`: some credit was rolled up no
   * further, since that manager is not among the participants, or not there on the day; `deal_unknown`: that deal is not
   * among the facts; `deal_unpaid`: nobody is paid for
   * that deal in a period that is settled as it is invoiced or collected, or nobody hands over any such deal; `deal_on_hold`:
   * it counts when the deal is let go.
   */
  readonly reason:
    | "outside_period"
    | "participant_unknown"
    | "plan_not_effective"
    | "recorded_after_cut_off"
    | "pool_missing"
    | "pool_closed"
    | "outside_margin"
    | "manager_unknown"
    | "manager_absent"
    | "deal_unknown"
    | "deal_unpaid"
    | "deal_on_hold";
}

/** Lists what no statement counts. */
export function listLeftOut(
  settlement: ReadSettlement,
  elsewhere: readonly ReadFact[],
  others: {
    readonly moves: readonly LeftDecision[];
    readonly useOf: PaymentOutcome["useOf"];
  },
): LeftOut[] {
  return [
    ...listFacts(settlement, elsewhere),
    ...listAdjustments(settlement),
    ...others.moves.map(({ id, reason }) => ({ kind: "pool_move", id, reason }) as const),
    ...listCash(settlement, others.useOf),
    ...listHolds(settlement, others.useOf),
    ...settlement.rollUp.ended.map(({ manager, reason }) => ({ kind: "roll_up", id: manager, reason }) as const),
  ];
}

function listFacts({ facts, versions, period }: ReadSettlement, elsewhere: readonly ReadFact[]): LeftOut[] {
  const outside = new Set(elsewhere.map(({ at }) => at));
  if (outside.size === 0 && facts.late.size === 0 && isCovered(period, versions)) return [];
  const left: LeftOut[] = [];
  for (let position = 0; position < facts.count; position++) {
    const { id, on } = facts.at(position);
    if (facts.late.has(position)) left.push({ kind: "fact", id, reason: "recorded_after_cut_off" });
    else if (outside.has(position)) left.push({ kind: "fact", id, reason: "outside_period" });
    else if (isWithin(on, period) && versionOn(versions, on) === undefined) {
      left.push({ kind: "fact", id, reason: "plan_not_effective" });
    }
  }

  return left;
}

function listAdjustments({ adjustments, lateAdjustments, period, prior }: ReadSettlement): LeftOut[] {
  const isSettled = (participant: string, on: string) =>
    isWithin(on, period) || prior.of(participant).some((closed) => isWithin(on, closed.period));
  const outside = adjustments.filter(({ participant, on }) => !isSettled(participant, on));

  return [
    ...outside.map(({ id }) => ({ kind: "adjustment", id, reason: "outside_period" }) as const),
    ...lateAdjustments.map(({ id }) => ({ kind: "adjustment", id, reason: "recorded_after_cut_off" }) as const),
  ];
}

function listCash({ cash, facts, period }: ReadSettlement, useOf: PaymentOutcome["useOf"]): LeftOut[] {
  const { receipt, invoice, handover } = cash.known;
  const left = (kind: "receipt" | "invoice" | "handover", all: readonly (ReadRecordedReceipt | ReadHandover)[]) =>
    all
      .map((one) => ({
        ...one,
        use: useOf(kind, idKey(one.id)),
        isKnown: !hasOwnKey(one, "deal") || facts.has(one.deal),
      }))
      .filter(({ use }) => use !== "used")
      .map(({ id, on, use, isKnown }): LeftOut => {
        if (use === "on_hold") return { kind, id, reason: "deal_on_hold" };
        if (on > period.end) return { kind, id, reason: "outside_period" };
        return { kind, id, reason: isKnown ? "deal_unpaid" : "deal_unknown" };
      });

  return [
    ...[...left("receipt", receipt), ...left("invoice", invoice), ...left("handover", handover)],
    ...cash.late.map(({ kind, id }) => ({ kind, id, reason: "recorded_after_cut_off" }) as const),
  ];
}

function listHolds({ holds, people, facts, period, prior }: ReadSettlement, useOf: PaymentOutcome["useOf"]): LeftOut[] {
  const known = holds.known.flatMap((hold): LeftOut[] => {
    const { id, of, owner } = hold;
    if (of === "deal") {
      if (useOf("hold", idKey(id)) !== undefined) return [];
      return [{ kind: "hold", id, reason: facts.has(owner) ? "outside_period" : "deal_unknown" }];
    }
    if (!people.has(owner)) return [{ kind: "hold", id, reason: "participant_unknown" }];
    const periods = [period, ...prior.of(owner).map((closed) => closed.period)];
    return periods.some(({ end }) => isInForce(hold, end)) ? [] : [{ kind: "hold", id, reason: "outside_period" }];
  });

  return [...known, ...holds.late.map(({ id }) => ({ kind: "hold", id, reason: "recorded_after_cut_off" }) as const)];
}

function isWithin(date: string, { start, end }: ClosedPeriod): boolean {
  return date >= start && date <= end;
}

/** Whether one version is effective on every day. */
function isCovered({ start, end }: ClosedPeriod, versions: readonly ReadPlan[]): boolean {
  return versions.some(({ effective }) => effective.start <= start && (effective.end == null || effective.end >= end));
}
