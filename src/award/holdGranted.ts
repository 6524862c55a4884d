import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import type { Award } from "./award.js";
import { timesOf } from "./completeAwards.js";
import type { GrantedAwards, GrantInput } from "./grantAwards.js";
import { measureTogether } from "./openWindow.js";
import type { ReadAward } from "./readAward.js";
import { Served } from "./served.js";
import { type Reversals, reversalsOf, type StandingFact, type StandingTerms, standingFact } from "./standingFacts.js";
import { writeAward } from "./writeAward.js";

/** What becomes of awards that were granted before. */
export interface HeldAwards {
  /** Those of which too much is reversed to pay all of it pay what is left. */
  readonly standing: readonly Award[];
  readonly undone: readonly Award[];
  readonly served: Served;
}

type HoldInput = Omit<GrantInput, "rule" | "within" | "withheld">;

/**
 * Holds awards by the terms that they were granted by, so that a change of rules undoes none: each stands as far as what
 * is left of its facts carries it. One of which no fact is given stands as it was, since nothing is known against it.
 */
export function holdGranted(input: HoldInput, reversals: Reversals, issues: Issue[]): HeldAwards {
  const standing: Award[] = [];
  const undone: Award[] = [];
  const served = new Served();
  const known = knownFacts(input);
  for (const granted of input.granted) {
    const { award } = granted;
    if (!award.facts.some((id) => input.context.isGiven(idKey(id)))) {
      standing.push(award);
      served.add(award.facts, [], granted);
      continue;
    }
    const left = standingFacts(granted, known, { input, reversals }, issues);
    const held = left.length === 0 ? undefined : holdOne(granted, left, input, issues);
    if (held === undefined) undone.push(award);
    else {
      standing.push(held);
      served.add(award.facts, left, granted);
    }
  }

  return { standing, undone, served };
}

/** Awards of a rule that is no longer there stand and fall as all others. */
export function holdOnly(input: HoldInput, issues: Issue[]): GrantedAwards {
  const { standing, undone, served } = holdGranted(input, reversalsOf(input.facts), issues);

  return { awards: standing, undone, withheld: [], undecided: [], served };
}

function knownFacts({ granted, facts }: HoldInput): ReadonlyMap<string, ReadFact> {
  const known = new Map<string, ReadFact>();
  if (granted.length === 0) return known;
  const wanted = new Set(granted.flatMap(({ award }) => award.facts.map(idKey)));
  for (const fact of facts) if (wanted.has(idKey(fact.id))) known.set(idKey(fact.id), fact);

  return known;
}

function standingFacts(
  granted: ReadAward,
  known: ReadonlyMap<string, ReadFact>,
  { input, reversals }: { readonly input: HoldInput; readonly reversals: Reversals },
  issues: Issue[],
): readonly StandingFact[] {
  return granted.award.facts.flatMap((id, at) => {
    if (!input.context.isGiven(idKey(id))) {
      const expected = "all facts of an award of which some are given";
      issues.push(
        createIssue({ code: "prior_fact_missing", path: [...granted.path, "facts", at], expected, value: id }),
      );
    }
    const fact = known.get(idKey(id));
    const found = fact === undefined ? undefined : standingFact(fact, reversals, termsOf(granted, input), issues);
    // A fact whose date was put right may be in the window no more.
    const isWithin = fact !== undefined && fact.day >= granted.window.start && fact.day <= granted.window.end;
    return typeof found === "object" && isWithin ? [found] : [];
  });
}

/** The award as far as the facts that are left carry it; `undefined` where they do not. */
function holdOne(
  granted: ReadAward,
  left: readonly StandingFact[],
  { context }: HoldInput,
  issues: Issue[],
): Award | undefined {
  const { award, measure, timesGranted } = granted;
  const value = measureTogether(measure, left);
  const times = Math.min(timesGranted, timesOf(granted, value));
  if (times === 0) return undefined;
  const isByValue = granted.pays.kind === "rate";
  if (times === granted.times && (value === granted.value || !isByValue)) return award;
  const { id, rule, participant, on, facts } = award;
  const figures = { value, times, timesGranted };

  return writeAward(
    { head: { id, rule, participant, on, facts }, terms: granted, figures },
    context.terms.rounding,
    issues,
  );
}

function termsOf({ measure, undoneWithin, award }: ReadAward, { participant, context }: HoldInput): StandingTerms {
  return { measure, undoneWithin, participant: participant.key, terms: context.terms, rule: award.rule };
}
