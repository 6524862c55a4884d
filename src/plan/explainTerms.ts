import type { Component } from "./component.js";
import { explainAwardTerms } from "./explainAwardTerms.js";
import { explainBonusTerms } from "./explainBonusTerms.js";
import { explainCommissionTerms } from "./explainCommissionTerms.js";
import { explainContestTerms, explainPoolTerms } from "./explainSharedTerms.js";
import type { TermsTeller } from "./termsTeller.js";

/** What a component pays, as it is in the plan: a sentence, and others for its limits. Nothing is computed. */
export function explainTerms(component: Component, teller: TermsTeller): string {
  switch (component.kind) {
    case "commission":
      return explainCommissionTerms(component, teller);
    case "bonus":
      return explainBonusTerms(component, teller);
    case "award":
      return explainAwardTerms(component, teller);
    case "pool":
      return explainPoolTerms(component, teller);
    case "contest":
      return explainContestTerms(component, teller);
  }
}
