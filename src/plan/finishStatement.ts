import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { millionthsOf } from "../money/readAmount.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { checkWholeDigits } from "./checkWholeDigits.js";
import type { Draft } from "./draftStatement.js";
import type { DrawLine } from "./drawLine.js";
import { isComputed } from "./isComputed.js";
import { addToTally, headOf, type LineTally, partsOf } from "./lineTally.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import { latestVersion } from "./readVersions.js";
import { settleCap } from "./settleCap.js";
import { settleCarried } from "./settleCarried.js";
import { type KeptAmount, settleHoldback, sumOf } from "./settleHoldback.js";
import type { PaymentOutcome } from "./settlePayments.js";
import { settlePersonDraw } from "./settlePersonDraw.js";
import { settlePersonHold } from "./settlePersonHold.js";
import type { SharedOutcome } from "./settleShared.js";
import type { Statement, StatementLine, TrueUpLine } from "./statement.js";
import { minorUnits, unitsOf } from "./unitsOf.js";
import { writeTrueUps } from "./writeTrueUps.js";

/** What a statement has beside what its participant earns alone. */
export interface StatementSources {
  readonly shared: Pick<SharedOutcome, "linesOf" | "issuesOf">;
  readonly payments: Pick<PaymentOutcome, "linesOf" | "issuesOf">;
}

/**
 * Adds what many share to a draft, takes out what waits for cash, caps it, holds some of it back, compares closed periods
 * with what was paid for them, and pays it by the draw and the holds.
 */
export function finishStatement(
  draft: Draft,
  settlement: ReadSettlement,
  { shared, payments }: StatementSources,
): Statement | undefined {
  const { id, participant } = draft;
  const gaps = [...draft.issues, ...shared.issuesOf(participant), ...payments.issuesOf(participant)];
  const known = distinctIssues(gaps);
  const { lines, issues } =
    known.length > 0 ? { lines: [], issues: known } : payLines(draft, settlement, { shared, payments });
  const wasThere = isThere(draft, settlement.period);

  return lines.length > 0 || issues.length > 0 || wasThere
    ? writeStatement({ id, settlement, lines, issues })
    : undefined;
}

function isThere({ person }: Draft, period: ClosedPeriod): boolean {
  return person?.stays.some((stay) => overlap(stay, period) !== undefined) ?? false;
}

/**
 * A draw is settled once, when its period is: what comes later for the period counts as earned in the open one. Where the
 * period could not be settled then, its draw is settled late, and stated so that it is not again.
 */
function payLines(
  draft: Draft,
  settlement: ReadSettlement,
  sources: StatementSources,
): { readonly lines: readonly StatementLine[]; readonly issues: readonly Issue[] } {
  const { scale } = settlement.terms.rounding;
  const issues: Issue[] = [];
  const capped = limitPeriods(draft, settlement, sources, issues);
  const stated = minorUnits(settlement.prior.owedBy(draft.participant), scale);
  const lines: StatementLine[] = [...(capped.at(-1) ?? [])];
  let earned = unitsOf(lines, scale);
  let owed = stated;
  for (const [at, closed] of draft.closed.entries()) {
    const settled = capped[at] ?? [];
    const { period } = closed;
    const trueUps = settleTrueUps(closed, settled, settlement);
    lines.push(...trueUps);
    const isDue = !closed.isDrawn && isDrawDue(closed, settled, draft);
    const own = { draft, settlement, period, earned: unitsOf(settled, scale), owed, stated };
    const late = isDue ? settlePersonDraw(own, issues) : undefined;
    if (late === undefined) {
      earned += unitsOf(trueUps, scale);
      continue;
    }
    owed = late.owed;
    // Less than nothing is taken from what the open period pays, and its draw makes up for it.
    if (late.paid < 0n) earned += late.paid;
    if (!late.isNothing || hasDraw(settlement)) lines.push(lateDraw(late.line, scale));
  }
  const { period } = settlement;
  const now = settlePersonDraw({ draft, settlement, period, earned, owed, stated }, issues);
  if (now !== undefined && !now.isNothing) lines.push(now.line);
  const isStated = lines.length > 0 || isThere(draft, period);
  const hold = settlePersonHold({ participant: draft.participant, lines, isStated }, settlement, issues);

  return { lines: hold === undefined ? lines : [...lines, hold], issues: distinctIssues(issues) };
}

/** A period of which somebody who was not there had no statement is closed all the same: there was nothing to draw. */
function isDrawDue({ status, period }: PaidPeriod, settled: readonly StatementLine[], draft: Draft): boolean {
  return isThere(draft, period) || (status === "blocked" && settled.length > 0);
}

function hasDraw({ versions }: ReadSettlement): boolean {
  return versions.some(({ draw, negative }) => draw !== undefined || negative !== undefined);
}

/** The draw of a closed period, also where it comes to nothing: a later settlement has to know that it was settled. */
function lateDraw(line: DrawLine, scale: number): TrueUpLine {
  const { amount, working } = line;
  const parts = [{ fact: "draw", now: amount, before: formatFixed(0n, scale), amount }];

  return {
    component: null,
    kind: "true_up",
    amount,
    working: { step: "true_up", period: working.period, of: "draw", parts, settled: [line] },
  };
}

/**
 * What each period comes to, held to the caps of the plan, and some of it held back; what is above a cap, be it of a
 * component or in all, or was held back, may be paid in a later one.
 */
function limitPeriods(
  draft: Draft,
  settlement: ReadSettlement,
  { shared, payments }: StatementSources,
  issues: Issue[],
): readonly (readonly StatementLine[])[] {
  checkKept(draft, issues);
  const { versions, targets } = settlement;
  const whose = { versions, stays: draft.person?.stays ?? [], targets: targets.participant.get(draft.participant) };
  let carried = 0n;
  let kept: readonly KeptAmount[] = [];
  const scale = settlement.terms.rounding.scale;
  let carriedBy: ReadonlyMap<string, bigint> = new Map();

  return draft.periods.map(({ period, earned, corrections }) => {
    const { participant } = draft;
    const lines = [
      ...[...earned, ...shared.linesOf(participant, period), ...corrections.filter(isComputed)],
      ...[...payments.linesOf(participant, period), ...corrections.filter((line) => !isComputed(line))],
    ];
    const plan = latestVersion(versions, period);
    if (plan === undefined) return lines;
    const own = settleCarried(lines, { ...whose, plan, period, carried: carriedBy });
    carriedBy = own.carried;
    const capped = settleCap(own.lines, { plan, period, carried });
    carried = capped.carried;
    const held = settleHoldback(capped.lines, { plan, period, left: leftBy(draft, period), kept });
    kept = held.kept;
    checkWholeDigits(sumOf(kept), { scale, of: "what is held back" }, ["versions"], issues);
    return held.lines;
  });
}

/** What was held back of periods whose statements are not given would be taken for paid by mistake. */
function checkKept({ closed: [first] }: Draft, issues: Issue[]): void {
  if (first === undefined || first.keptBefore === 0n) return;
  const expected = `the statements of the periods before ${first.period.start} too, of which money was still held back`;
  issues.push(
    createIssue({ code: "prior_missing", path: ["prior", "statements"], expected, value: first.period.start }),
  );
}

/** The last day of one who has left by the end of a period, and is not known to come back. */
function leftBy({ person }: Draft, { end }: ClosedPeriod): PlainDate | undefined {
  const last = person?.stays.at(-1)?.end;

  return last != null && last <= end ? last : undefined;
}

/** What is missing is missed by every component that asks for it, and is to be given once. */
function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.message}`, issue])).values()];
}

/** What an earlier period comes to now, less what was paid for it. */
function settleTrueUps(
  { period, paid, stretches }: PaidPeriod,
  lines: readonly StatementLine[],
  { terms }: ReadSettlement,
): TrueUpLine[] {
  const now: LineTally = new Map();
  for (const line of lines) {
    const parts = partsOf(line).map(({ fact, amount }) => ({ fact, amount: millionthsOf(amount) }));
    addToTally(now, headOf(line), parts);
  }

  return writeTrueUps(paid, now, { period, scale: terms.rounding.scale, settled: lines, stated: stretches });
}

function writeStatement({
  id,
  settlement,
  lines,
  issues,
}: {
  readonly id: string;
  readonly settlement: ReadSettlement;
  readonly lines: readonly StatementLine[];
  readonly issues: readonly Issue[];
}): Statement {
  const { period, plan, terms } = settlement;
  const fields = { participant: id, period, plan: plan.id, currency: plan.currency };
  if (issues.length > 0)
    return { ...fields, status: "blocked", total: null, lines: [], issues: issues.slice(0, ISSUE_COUNT_MAX) };
  const { scale } = terms.rounding;
  return {
    ...fields,
    status: "settled",
    total: formatFixed(unitsOf(lines, scale), scale),
    lines,
  };
}

const ISSUE_COUNT_MAX = 100;
