import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { PlainDate } from "../period/plainDate.js";
import type { PersonInput } from "./draftStatement.js";
import { floorStart } from "./floorPart.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";

/** Notes what was paid for and is no longer given: it would be taken back as if it had been returned. */
export function checkPaidFacts(
  closed: readonly PaidPeriod[],
  { settlement, adjustments }: Pick<PersonInput, "settlement" | "adjustments">,
  issues: Issue[],
): void {
  const decided = new Set([...adjustments, ...settlement.lateAdjustments].map(({ id }) => idKey(id)));
  const moved = new Set(settlement.decisions.map(({ id }) => idKey(id)));
  const { hasCash, hasHandover } = settlement.cash;
  const note = (path: "adjustments" | "facts" | "poolMoves" | "receipts" | "handovers", id: string) => {
    const expected = `${id} among the ${path}, since a prior statement paid for it`;
    issues.push(createIssue({ code: "prior_fact_missing", path: [path], expected, value: undefined }));
  };
  for (const { paid, granted, stretches, receipts, handovers } of closed) {
    for (const id of receipts) if (!hasCash(idKey(id))) note("receipts", id);
    for (const id of handovers) if (!hasHandover(idKey(id))) note("handovers", id);
    for (const { days, component, facts, moves } of stretches) {
      checkVersion(days.start, component, settlement, issues);
      for (const id of moves) if (!moved.has(idKey(id))) note("poolMoves", id);
      for (const id of facts) if (settlement.facts.find(idKey(id)) === undefined) note("facts", id);
    }
    for (const { component, kind, parts } of paid.values()) {
      for (const id of parts.keys()) {
        if (kind === "payment") checkEarned(id, closed, settlement, issues);
        if (kind === "adjustment" && !decided.has(idKey(id))) note("adjustments", id);
        if (kind !== "commission" && kind !== "return") continue;
        const floored = floorStart(id);
        if (floored !== undefined) {
          checkVersion(floored, component ?? "", settlement, issues);
          continue;
        }
        const fact = settlement.facts.find(idKey(id));
        if (fact === undefined) note("facts", id);
        else checkVersion(fact.on, fact.id, settlement, issues);
      }
    }
    for (const { award } of granted) {
      checkVersion(award.on, award.id, settlement, issues);
      for (const id of award.facts) if (settlement.facts.find(idKey(id)) === undefined) note("facts", id);
    }
  }
}

/** What was paid of an earlier month's deal would be taken back if nothing were known of that month. */
function checkEarned(
  id: string,
  closed: readonly PaidPeriod[],
  { facts, ledger }: ReadSettlement,
  issues: Issue[],
): void {
  const fact = facts.find(idKey(id));
  const [start = "", end] = fact === undefined ? id.split("/") : [fact.on];
  if (fact === undefined && end === undefined) return;
  const returns = fact === undefined ? [] : (ledger.trace.returnsOf.get(fact.at) ?? []);
  const isHome = ({ period, paid }: PaidPeriod) => {
    const isReturned = [...paid.values()].some(
      ({ kind, parts }) => kind === "commission" && returns.some((one) => parts.has(one.fact.id)),
    );
    const isIn = end === undefined ? start >= period.start && start <= period.end : period.start === start;
    return isIn || isReturned;
  };
  if (closed.some(isHome)) return;
  const expected = `the statement of the period of ${id}, since a later statement pays for it`;
  const hint = "give the statements of all closed periods, or their records";
  issues.push(createIssue({ code: "prior_missing", path: ["prior", "statements"], expected, value: undefined, hint }));
}

/** Without the version of the plan that it was paid by, it would come to nothing now. */
function checkVersion(on: PlainDate, paid: string, { versions }: ReadSettlement, issues: Issue[]): void {
  if (versionOn(versions, on) !== undefined) return;
  const expected = `the version of the plan that is effective on ${on}, by which ${paid} was paid`;
  issues.push(createIssue({ code: "version_missing", path: ["versions"], expected, value: undefined }));
}
