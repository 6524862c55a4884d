import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { SettlementInput } from "../plan/settlementInput.js";

/** What `comparePlans` takes: two plans, and one period of people that is settled by both. */
export interface ComparisonInput
  extends Pick<SettlementInput, "period" | "participants" | "targets" | "facts" | "customers" | "cutOff"> {
  /** The plan that there is, or its versions. */
  readonly previous: IncentivePlan | readonly IncentivePlan[];
  /** The plan that there may be, or its versions; in the same currency. */
  readonly next: IncentivePlan | readonly IncentivePlan[];
}
