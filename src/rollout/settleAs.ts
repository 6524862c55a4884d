import { moveIssue } from "../issue/createIssue.js";
import type { IssuePath } from "../issue/issue.js";
import { RulesError, refuse } from "../issue/rulesError.js";
import type { SettlementInput } from "../plan/settlementInput.js";
import { type Settlement, settlePlan } from "../plan/settlePlan.js";

/** Settles, and refuses in the name of the function that was called and by the places of its own input. */
export function settleAs(name: string, input: SettlementInput, placeOf: (path: IssuePath) => IssuePath): Settlement {
  try {
    return settlePlan(input);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const moved = error.issues.map((issue) => moveIssue(issue, placeOf(issue.path)));
    return refuse(name, moved);
  }
}
