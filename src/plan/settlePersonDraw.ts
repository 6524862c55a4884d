import type { ConditionResult } from "../condition/conditionResult.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { resolveCondition } from "../condition/resolveCondition.js";
import { drawnIn } from "../draw/drawnIn.js";
import { payDraw } from "../draw/payDraw.js";
import { NO_DRAW, type ReadDraw } from "../draw/readDraw.js";
import { writeDraw } from "../draw/writeDraw.js";
import type { Issue } from "../issue/issue.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { addFigures, NOTHING, type ReadFigure } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import { askMember } from "./askMember.js";
import { cutStretches, type Stretch, shareFigure, shareOf } from "./cutStretches.js";
import type { Draft } from "./draftStatement.js";
import type { DrawLine, DrawLineWorking } from "./drawLine.js";
import { personLookup } from "./personLookup.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadSettlement } from "./readSettlement.js";
import { latestVersion } from "./readVersions.js";

/** A period that is paid, and what was owed before. */
export interface DrawnPeriod {
  readonly draft: Draft;
  readonly settlement: ReadSettlement;
  readonly period: ClosedPeriod;
  /** In minor units, as is what is owed. */
  readonly earned: bigint;
  readonly owed: bigint;
  /** What is owed by the last statement that says so. */
  readonly stated: bigint;
}

/** What a participant is paid beside what was earned, and what is owed then. */
export interface PersonDraw {
  /** None where there is nothing of it, and was not. */
  readonly line: readonly DrawLine[];
  readonly owed: bigint;
}

/** Settles the draw of a participant's period: advances for the days on which the person is there, debts by the plan's terms. */
export function settlePersonDraw(drawn: DrawnPeriod, issues: Issue[]): PersonDraw {
  const { period, earned, owed, stated, settlement } = drawn;
  const { scale, mode } = settlement.terms.rounding;
  const plan = latestVersion(settlement.versions, period);
  if (plan === undefined) return { line: [], owed };
  const { terms, advance, ineligible } = advanceIn(drawn, plan, issues);
  const { negative } = plan;
  const paid = payDraw(terms, {
    period,
    earned,
    drawn: divideRounded(advance.dividend, advance.divisor, mode),
    owed,
    negative,
  });
  const isNothing = paid.drawn + paid.advanced + owed + stated === 0n && ineligible?.verdict !== "unknown";
  if (isNothing) return { line: [], owed };
  const working: DrawLineWorking = {
    step: "draw",
    version: plan.version,
    period,
    ...writeDraw(paid, scale),
    negative: negative ?? null,
    ineligible,
  };
  const amount = formatFixed(paid.advanced - paid.recovered, scale);

  return { line: [{ component: null, kind: "draw", amount, working }], owed: paid.owedAfter };
}

interface Advance {
  readonly terms: ReadDraw;
  /** In minor units, not rounded. */
  readonly advance: ReadFigure;
  readonly ineligible: ConditionResult | null;
}

/** What the versions advance together, each for its days; the last that advances anything says what becomes of debts. */
function advanceIn({ draft, settlement, period }: DrawnPeriod, plan: ReadPlan, issues: Issue[]): Advance {
  const stretches = cutStretches(period, settlement.versions, draft.person?.stays ?? []);
  let found: Advance = { terms: plan.draw?.terms ?? NO_DRAW, advance: NOTHING, ineligible: null };
  for (const stretch of stretches) {
    const { draw } = stretch.plan;
    if (draw === undefined) continue;
    const ineligible = askFor(stretch, draw.eligible, { draft, settlement, period }, issues);
    const share = (days: ClosedPeriod) => shareFigure(shareOf(days, period, stretch.plan));
    const own = ineligible === null ? drawnIn(draw.terms, stretch.days, share) : NOTHING;
    found = { terms: draw.terms, advance: addFigures(found.advance, own), ineligible };
  }

  return found;
}

/** Why a participant has no draw on some days; `null` for one who has. */
function askFor(
  { plan, days }: Stretch,
  condition: ReadCondition | undefined,
  { draft, settlement, period }: Pick<DrawnPeriod, "draft" | "settlement" | "period">,
  issues: Issue[],
): ConditionResult | null {
  const { person } = draft;
  if (condition === undefined || person === undefined) return null;
  const member = { draft, person, days: [days], role: undefined };
  const found = resolveCondition(
    condition,
    personLookup(askMember({ settlement, plan, period }, member, issues), issues),
  );

  return found.verdict === "true" ? null : found;
}
