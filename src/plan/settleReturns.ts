import { clawbackShareOn } from "../cash/readClawbackTerms.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { FactBook } from "../metric/factBook.js";
import type { ReadFact } from "../metric/readFact.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import { formatFigure, type ReadFigure, WHOLE } from "../money/readFigure.js";
import { daysBetween } from "../period/dayNumber.js";
import { collectCredits, figureText } from "./collectCredits.js";
import type { CommissionLine } from "./commissionLine.js";
import { commissionIn } from "./commissionRuns.js";
import { sumOf } from "./partsByBase.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import type { ReturnLine, ReturnPart } from "./statement.js";

/** What a fact and its returns of the same period were paid on and earned by one component; in millionths. */
interface EarnedPart {
  /** Version of the plan that it was paid by. */
  version: string;
  /** The credit, or the base where there is one. */
  sold: bigint;
  amount: bigint;
  /** What of it has been returned since. */
  returned: bigint;
  /** What of that is taken back: all, or the shares that the clawback's window leaves; in parts of the window. */
  taken: bigint;
}

/** What facts have earned that are returned in a later period. */
export class EarnedBook {
  private readonly parts = new Map<string, Map<string, EarnedPart>>();

  /** Only the facts that are returned are looked up, so only these are kept. */
  constructor(private readonly returned: ReadonlySet<string>) {}

  /** Notes what commission lines say of the facts that they credit. */
  add(lines: readonly CommissionLine[], credited: readonly ReadFact[]): void {
    if (this.returned.size === 0) return;
    const originals = new Map(credited.map(({ id, rest }) => [id, rest.reversal?.original.id ?? id]));
    for (const { component, working } of lines) {
      for (const earned of working.parts) {
        const original = originals.get(earned.fact) ?? earned.fact;
        if (!this.returned.has(original)) continue;
        const own = this.parts.get(original) ?? new Map<string, EarnedPart>();
        const part = own.get(component) ?? { version: working.version, sold: 0n, amount: 0n, returned: 0n, taken: 0n };
        part.version = working.version;
        part.sold += millionthsOf(ownValue(earned, "base") ?? earned.credited);
        // What is kept for later is paid then, whatever has been returned.
        part.amount += millionthsOf(earned.amount) + millionthsOf(ownValue(earned, "carried") ?? "0");
        this.parts.set(original, own.set(component, part));
      }
    }
  }

  /** By component. */
  of(fact: string): ReadonlyMap<string, EarnedPart> {
    return this.parts.get(fact) ?? new Map();
  }
}

/**
 * Takes back what returned facts earned: earned × returned so far ÷ sold, rounded, less what was taken back before,
 * so that the parts of a full return are together what was earned.
 */
export function settleReturns(
  { settlement, participant, earned }: Earner,
  returned: readonly ReadFact[],
  issues: Issue[],
): ReturnLine[] {
  const { versions, terms } = settlement;
  const { scale, mode } = terms.rounding;
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  const parts = new Map<string, ReturnPart[]>();
  for (const fact of returned) {
    const { reversal } = fact.rest;
    if (reversal === undefined) continue;
    const { original } = reversal;
    checkEarner(fact, original, participant, issues);
    for (const [id, part] of earned.of(original.id)) {
      const plan = versions.find(({ version }) => version === part.version);
      const component = plan === undefined ? undefined : commissionIn(plan, id);
      if (component === undefined) continue;
      const { facts, figures, bases = figures } = collectCredits([fact], component, terms, issues);
      // What another credit of the sale has earned is taken back by that credit of the return.
      if (facts.length === 0) continue;
      const before = part.taken;
      const window = windowOf(fact, original, settlement);
      const { dividend, divisor } = window?.share ?? WHOLE;
      part.returned -= sumOf(bases);
      part.taken -= sumOf(bases) * dividend;
      const [amount, size] = part.sold < 0n ? [-part.amount, -part.sold] : [part.amount, part.sold];
      const dueAt = (taken: bigint) => divideRounded(amount * taken, size * unit * divisor, mode);
      const whole = divideRounded(amount * dividend, unit * divisor, mode);
      // Of nothing there is no part: what it earned goes when nothing is left of the fact.
      const due = size === 0n ? BigInt(reversal.countChange) * whole : dueAt(before) - dueAt(part.taken);
      const metric = component.base ?? component.metric;
      const taken = {
        fact: fact.id,
        on: fact.on,
        reverses: original.id,
        sold: figureText(part.sold, metric, scale),
        earned: formatFixed(part.amount / unit, scale),
        returned: figureText(part.returned, metric, scale),
        amount: formatFixed(due, scale),
        ...(window === undefined ? {} : { clawback: { days: window.days, share: formatFigure(window.share) } }),
      };
      parts.set(id, [...(parts.get(id) ?? []), taken]);
    }
  }

  return [...parts].map(([component, own]) => ({
    component,
    kind: "return",
    amount: formatFixed(own.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n) / unit, scale),
    working: { step: "original_rate", parts: own },
  }));
}

/** How far into the clawback's window a return comes; `undefined` where there is none. What undoes a return goes by its date. */
function windowOf(
  fact: ReadFact,
  original: ReadFact,
  { versions, facts }: ReadSettlement,
): { readonly days: number; readonly share: ReadFigure } | undefined {
  const terms = versionOn(versions, original.on)?.clawback;
  if (terms === undefined) return undefined;
  let first = fact;
  for (
    let next = undoneBy(first, facts);
    next !== undefined && next.id !== original.id;
    next = undoneBy(first, facts)
  ) {
    first = next;
  }
  const days = Math.max(daysBetween(original.on, first.on), 0);

  return { days, share: clawbackShareOn(terms, days) };
}

function undoneBy({ rest }: ReadFact, facts: FactBook): ReadFact | undefined {
  return rest.reverses === undefined ? undefined : facts.find(rest.reverses);
}

/** Whose returns are taken back from what. */
interface Earner {
  readonly settlement: ReadSettlement;
  /** Key of the participant's id. */
  readonly participant: string;
  readonly earned: EarnedBook;
}

/** Who has earned nothing by a sale has nothing that its return could take back. */
function checkEarner({ at, id, rest }: ReadFact, original: ReadFact, participant: string, issues: Issue[]): void {
  const { credit } = rest;
  // What is rolled up is somebody's own credit, whose statement says it.
  if (credit === "rolled_up" || (credit === undefined && original.participant === participant)) return;
  const source = credit === undefined ? original.rest : original.rest.overlays?.find((one) => one.credit === credit);
  if (source?.credits?.participants.includes(participant)) return;
  const expected = `credits of ${id} to those who have a part in ${original.id}`;
  issues.push(
    createIssue({ code: "reversal_unearned", path: ["facts", at, "participant"], expected, value: participant }),
  );
}
