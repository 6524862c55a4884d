import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { daysBetween } from "../period/dayNumber.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReceiptShares } from "./dealReceipts.js";
import type { ReadHandover } from "./readHandovers.js";
import type { ReadPerson } from "./readParticipants.js";
import type { ReadCashPayment } from "./readPlanPayment.js";

/** Somebody's deal, and who is there. */
export interface SharedDeal {
  readonly fact: ReadFact;
  readonly payment: ReadCashPayment;
  /** Whoever earned it. */
  readonly earner: ReadPerson | undefined;
  readonly people: ReadonlyMap<string, ReadPerson>;
  /** Those that it is in, by date and id. */
  readonly handovers: readonly ReadHandover[];
}

/** The handover that cash of a day goes by: the last that has begun. */
export function handoverOn(date: PlainDate, { handovers }: SharedDeal): ReadHandover | undefined {
  // A deal may change hands as often as it is paid for.
  let [from, to] = [0, handovers.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((handovers[middle]?.on ?? "") <= date) from = middle + 1;
    else to = middle;
  }

  return handovers[from - 1];
}

/** Who is paid what cash of a day releases: whoever earned it and whom it was handed over to, unless they have left too long ago. */
export function sharesOn(date: PlainDate, shared: SharedDeal): ReceiptShares {
  const { payment, earner, people } = shared;
  let kept = RATIO_ONE;
  const moved = new Map<string, bigint>();
  for (const [to, share] of handoverOn(date, shared)?.to ?? []) {
    kept -= share;
    if (!hasLeft(people.get(to), date, payment.withinDays)) moved.set(to, share);
  }

  return { kept: hasLeft(earner, date, payment.withinDays) ? 0n : kept, moved };
}

/** Notes what keeps the handovers of a deal from being carried out. */
export function checkHandovers(shared: SharedDeal, issues: Issue[]): void {
  const { handovers } = shared;
  for (const [at, { id, path, on, to }] of handovers.entries()) {
    if (issues.length >= ISSUE_COUNT_MAX) break;
    for (const key of to.keys()) {
      if (shared.people.has(key)) continue;
      const expected = `the id of one of the participants, for ${id}`;
      issues.push(createIssue({ code: "participant_unknown", path: [...path, "to"], expected, value: key }));
    }
    if (handovers[at - 1]?.on !== on) continue;
    const expected = `one handover of ${shared.fact.id} a day`;
    issues.push(createIssue({ code: "handover_ambiguous", path: [...path, "on"], expected, value: on }));
  }
}

const ISSUE_COUNT_MAX = 100;

/** Whether somebody has been away for more than some days. */
function hasLeft(person: ReadPerson | undefined, date: PlainDate, withinDays: number | undefined): boolean {
  if (person === undefined || withinDays === undefined) return false;
  const last = person.stays.filter(({ start }) => start <= date).at(-1);

  return last?.end != null && last.end < date && daysBetween(last.end, date) > withinDays;
}
