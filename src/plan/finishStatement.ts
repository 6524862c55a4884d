import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import { overlap } from "../period/overlap.js";
import type { Draft } from "./draftStatement.js";
import { addToTally, headOf, type LineTally, partsOf } from "./lineTally.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import type { SharedOutcome } from "./settleShared.js";
import type { Statement, StatementLine, TrueUpLine } from "./statement.js";
import { writeTrueUps } from "./writeTrueUps.js";

/** Adds what many share to a draft, compares closed periods with what was paid for them, and adds everything up. */
export function finishStatement(
  draft: Draft,
  settlement: ReadSettlement,
  shared: Pick<SharedOutcome, "linesOf" | "issuesOf">,
): Statement | undefined {
  const settled = draft.periods.map(({ period, earned, corrections }) => [
    ...earned,
    ...shared.linesOf(draft.participant, period),
    ...corrections,
  ]);
  const trueUps = draft.closed.flatMap((period, at) => settleTrueUps(period, settled[at] ?? [], settlement));
  const { id } = draft;
  const issues = distinctIssues([...draft.issues, ...shared.issuesOf(draft.participant)]);

  const lines = [...(settled.at(-1) ?? []), ...trueUps];
  const wasThere = draft.person?.stays.some((stay) => overlap(stay, settlement.period) !== undefined) ?? false;

  return lines.length > 0 || issues.length > 0 || wasThere
    ? writeStatement({ id, settlement, lines, issues })
    : undefined;
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
    for (const { fact, amount } of partsOf(line)) addToTally(now, headOf(line), fact, millionthsOf(amount));
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
  const total = lines.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n);

  return {
    ...fields,
    status: "settled",
    total: formatFixed(total / 10n ** BigInt(AMOUNT_SCALE - scale), scale),
    lines,
  };
}

const ISSUE_COUNT_MAX = 100;
