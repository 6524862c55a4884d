import type { RecalibratedTargets, Statement, Target } from "incentive-rules";
import { payMonths } from "./payMonths.js";
import { relieveSouth, signedTargets } from "./relieveSouth.js";
import { type Turned, turnGoals } from "./turnGoals.js";
import { type Term, termsOf, type Watched, watch } from "./watch.js";

/** Everything that happens in the half-year. */
export interface Story {
  readonly watched: readonly Watched[];
  readonly terms: readonly Term[];
  readonly turned: Turned;
  readonly relief: RecalibratedTargets;
  /** What commission is measured against. */
  readonly signed: readonly Target[];
  /** By month, then person. */
  readonly statements: readonly Statement[];
}

/** From the data to what everybody is paid. */
export function tellStory(): Story {
  const watched = watch();
  const terms = termsOf(watched);
  const turned = turnGoals(terms);
  const relief = relieveSouth();
  const signed = signedTargets(relief);
  const statements = payMonths({ versions: turned.versions, goals: turned.goals, signed });

  return { watched, terms, turned, relief, signed, statements };
}
