import type { ConditionResult } from "../condition/conditionResult.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { resolveCondition } from "../condition/resolveCondition.js";
import { drawnIn } from "../draw/drawnIn.js";
import { payDraw } from "../draw/payDraw.js";
import { NO_DRAW, type ReadDraw } from "../draw/readDraw.js";
import { writeDraw } from "../draw/writeDraw.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { addFigures, NOTHING, type ReadFigure } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import { askMember } from "./askMember.js";
import { cutStretches, type Stretch, shareFigure, shareOf } from "./cutStretches.js";
import type { Draft } from "./draftStatement.js";
import type { DrawLine } from "./drawLine.js";
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

/** What a participant is paid beside what was earned, and what is owed then; in minor units. */
export interface PersonDraw {
  readonly line: DrawLine;
  /** Whether there is nothing of it, and was not. */
  readonly isNothing: boolean;
  readonly paid: bigint;
  readonly owed: bigint;
}

/** Settles the draw of a participant's period: advances for the days on which the person is there, debts by the plan's terms. */
export function settlePersonDraw(drawn: DrawnPeriod, issues: Issue[]): PersonDraw | undefined {
  const { period, earned, owed, stated, settlement } = drawn;
  const { scale, mode } = settlement.terms.rounding;
  const latest = latestVersion(settlement.versions, period);
  if (latest === undefined) return undefined;
  const { terms, version, advance, ineligible } = advanceIn(drawn, latest, issues);
  const { negative } = latest;
  const settled = payDraw(terms, {
    period,
    earned,
    drawn: divideRounded(advance.dividend, advance.divisor, mode),
    owed,
    negative,
  });
  const { advanced, recovered, owedAfter } = settled;
  const paid = earned + advanced - recovered;
  if ([paid, owedAfter].some((units) => units >= 10n ** BigInt(WHOLE_DIGITS_MAX + scale))) {
    const expected = "a draw, with what is owed, of at most 15 digits before the point";
    issues.push(
      createIssue({ code: "amount_out_of_range", path: ["versions"], expected, value: formatFixed(owedAfter, scale) }),
    );
  }

  return {
    line: {
      component: null,
      kind: "draw",
      amount: formatFixed(advanced - recovered, scale),
      working: {
        step: "draw",
        version,
        period,
        ...writeDraw(settled, scale),
        negative: negative ?? null,
        ineligible,
      },
    },
    isNothing: settled.drawn + advanced + owed + stated === 0n && ineligible?.verdict !== "unknown",
    paid,
    owed: owedAfter,
  };
}

const WHOLE_DIGITS_MAX = 15;

interface Advance {
  readonly terms: ReadDraw;
  /** Whose terms they are. */
  readonly version: string;
  /** In minor units, not rounded. */
  readonly advance: ReadFigure;
  readonly ineligible: ConditionResult | null;
}

/** What the versions advance together, each for its days; the last that has a draw says what becomes of debts. */
function advanceIn({ draft, settlement, period }: DrawnPeriod, latest: ReadPlan, issues: Issue[]): Advance {
  const begun = settlement.versions.filter(({ effective }) => effective.start <= period.end);
  const last = begun.filter(({ draw }) => draw !== undefined).at(-1);
  let found: Advance = {
    terms: last?.draw?.terms ?? NO_DRAW,
    version: (last ?? latest).version,
    advance: NOTHING,
    ineligible: null,
  };
  for (const stretch of cutStretches(period, settlement.versions, draft.person?.stays ?? [])) {
    const { draw, version } = stretch.plan;
    if (draw === undefined) continue;
    const ineligible = askFor(stretch, draw.eligible, { draft, settlement, period }, issues);
    const share = (days: ClosedPeriod) => shareFigure(shareOf(days, period, stretch.plan));
    const own = ineligible === null ? drawnIn(draw.terms, stretch.days, share) : NOTHING;
    found = { terms: draw.terms, version, advance: addFigures(found.advance, own), ineligible };
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
