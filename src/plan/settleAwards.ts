import type { Award } from "../award/award.js";
import { type AwardContext, type GrantedAwards, type GrantInput, grantAwards } from "../award/grantAwards.js";
import { holdOnly } from "../award/holdGranted.js";
import { type ReadAward, readAward } from "../award/readAward.js";
import type { Served } from "../award/served.js";
import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { AwardLine } from "./awardLine.js";
import { nameOf } from "./nameOf.js";
import type { ReadAwardComponent } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";

/** One participant, and what was awarded before. */
export interface AwardedPerson {
  readonly versions: readonly ReadPlan[];
  readonly participant: GrantInput["participant"];
  /** Up to the last day that is settled, by date and id. */
  readonly facts: GrantInput["facts"];
  readonly granted: readonly ReadAward[];
  readonly context: AwardContext;
}

/** What a version of the plan has awarded. */
interface VersionAwards extends GrantedAwards {
  readonly plan: ReadPlan;
  readonly component: Pick<ReadAwardComponent, "id" | "label">;
}

/**
 * Awards of a participant by period. Facts are looked at across periods, so that a window may begin in an earlier one;
 * an award belongs to the day on which it was completed, and one that was granted before stands or falls there.
 */
export function settleAwards(person: AwardedPerson, issues: Issue[]): (period: ClosedPeriod) => AwardLine[] {
  const awarded = grantByVersion(person, issues);
  const { scale } = person.context.terms.rounding;

  return (period) =>
    awarded.flatMap(({ plan, component, awards, undone, withheld, undecided }) => {
      const days = overlap(plan.effective, period);
      if (days === undefined) return [];
      const isIn = ({ on }: { readonly on: string }) => on >= days.start && on <= days.end;
      const own = {
        awards: awards.filter(isIn),
        undone: undone.filter(isIn),
        withheld: withheld.filter(isIn),
        undecided: undecided.filter(isIn),
      };
      if (Object.values(own).every((list) => list.length === 0)) return [];
      return [lineOf(component, { step: "award", version: plan.version, ...own }, scale)];
    });
}

function lineOf({ id, label }: VersionAwards["component"], working: AwardLine["working"], scale: number): AwardLine {
  const total = working.awards.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n);

  return {
    ...nameOf({ id, label }),
    kind: "award",
    amount: formatFixed(total / 10n ** BigInt(AMOUNT_SCALE - scale), scale),
    working,
  };
}

/** Each version awards on its own days; what it awarded is held by the next as what was granted before. */
function grantByVersion(person: AwardedPerson, issues: Issue[]): VersionAwards[] {
  const ids = new Set([
    ...person.versions.flatMap(({ components }) => components.filter(isAward).map(({ id }) => id)),
    ...person.granted.map(({ award }) => award.rule),
  ]);

  return [...ids].flatMap((id) => grantByComponent(id, person, issues));
}

function grantByComponent(id: string, person: AwardedPerson, issues: Issue[]): VersionAwards[] {
  const { versions, facts, participant, context } = person;
  const input = { facts, participant, context };
  let granted: readonly ReadAward[] = person.granted.filter(({ award }) => award.rule === id);
  let withheld: Served | undefined;
  const found: VersionAwards[] = [];
  for (const plan of versions) {
    const component = plan.components.filter(isAward).find((one) => one.id === id);
    const outcome =
      component === undefined
        ? holdOnly({ ...input, granted }, issues)
        : grantAwards({ ...input, rule: component.rule, granted, withheld, within: plan.effective }, issues);
    if (component === undefined && granted.length === 0) continue;
    found.push({ ...outcome, plan, component: { id, label: component?.label } });
    if (versions.length === 1) break;
    granted = asGranted(outcome.awards);
    withheld = outcome.served;
  }

  return found;
}

function asGranted(awards: readonly Award[]): readonly ReadAward[] {
  return awards.flatMap((award) => readAward(award, [], []) ?? []);
}

function isAward(component: ReadPlan["components"][number]): component is ReadAwardComponent {
  return component.kind === "award";
}
